//! What is typed while somebody is enrolled, and what it is taken for as it is typed.

use std::fmt;

use chrono::NaiveDate;

use super::card::{CardCheck, check, grouped};
use crate::domain::{AGE_OF_CONSENT, Birthday, Lang, Member, PersonName, Phone, Profile, digits};
use crate::language::{Language, suggest_address};
use crate::shop::{CardWish, Shop};

/// The fields in the order in which Enter goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Card,
    Phone,
    Surname,
    Given,
    Patronymic,
    Address,
    Birthday,
    Email,
    Note,
}

impl Field {
    /// The names of the fields in the widget tree, in order.
    pub const IDS: [&'static str; 9] = [
        "enrol-card",
        "enrol-phone",
        "enrol-surname",
        "enrol-given",
        "enrol-patronymic",
        "enrol-address",
        "enrol-birthday",
        "enrol-email",
        "enrol-note",
    ];

    pub const fn id(self) -> &'static str {
        Field::IDS[self as usize]
    }
}

/// What the phone field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneCheck {
    None,
    /// So many digits are missing.
    Short(usize),
    Wrong,
    Good(Phone),
}

/// Everything that is typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Form {
    pub card: String,
    pub card_check: CardCheck,
    pub phone: String,
    pub phone_check: PhoneCheck,
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub address: String,
    /// The form of address was typed and is not suggested over.
    address_typed: bool,
    pub informal: bool,
    pub birthday: String,
    pub lang: Lang,
    pub email: String,
    pub note: String,
}

/// Names and phones do not belong in a log.
impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Form(..)")
    }
}

impl Form {
    pub fn empty(lang: Lang) -> Form {
        Form {
            card: String::new(),
            card_check: CardCheck::None,
            phone: String::new(),
            phone_check: PhoneCheck::None,
            surname: String::new(),
            given: String::new(),
            patronymic: String::new(),
            address: String::new(),
            address_typed: false,
            informal: false,
            birthday: String::new(),
            lang,
            email: String::new(),
            note: String::new(),
        }
    }

    /// The form of a member who is edited; the card is looked after on the member's own page.
    pub fn of(member: &Member, language: Language) -> Form {
        let Profile { name, address, informal, phone, email, birthday, lang, note } = member.profile.clone();
        let card = member.active_card().map(|card| grouped(card.number.as_str())).unwrap_or_default();
        let mut form = Form {
            card,
            card_check: CardCheck::None,
            phone: phone.as_ref().map(Phone::grouped).unwrap_or_default(),
            phone_check: phone.map_or(PhoneCheck::None, PhoneCheck::Good),
            surname: name.surname,
            given: name.given,
            patronymic: name.patronymic,
            address,
            address_typed: false,
            informal,
            birthday: birthday.map(|b| language.birthday_input(b)).unwrap_or_default(),
            lang,
            email: email.unwrap_or_default(),
            note,
        };
        form.address_typed = form.address != form.suggested();
        form
    }

    pub fn value(&self, field: Field) -> &str {
        match field {
            Field::Card => &self.card,
            Field::Phone => &self.phone,
            Field::Surname => &self.surname,
            Field::Given => &self.given,
            Field::Patronymic => &self.patronymic,
            Field::Address => &self.address,
            Field::Birthday => &self.birthday,
            Field::Email => &self.email,
            Field::Note => &self.note,
        }
    }

    /// Whether something was typed, or scanned.
    pub fn is_begun(&self) -> bool {
        let typed = [&self.card, &self.phone, &self.surname, &self.given, &self.birthday, &self.email, &self.note];
        typed.into_iter().any(|text| !text.trim().is_empty())
    }

    /// The first of the fields asked for that holds nothing yet; the first name where all hold something.
    pub fn first_empty(&self) -> Field {
        let asked = [(Field::Card, &self.card), (Field::Phone, &self.phone), (Field::Surname, &self.surname)];
        asked.into_iter().find(|(_, text)| text.trim().is_empty()).map_or(Field::Given, |(field, _)| field)
    }

    /// Takes what was typed. Card and phone are checked by [`Form::check_card`] and [`Form::check_phone`].
    pub fn put(&mut self, field: Field, text: String) {
        match field {
            Field::Card => self.card = text,
            Field::Phone => self.phone = text,
            Field::Surname => self.surname = text,
            Field::Given => self.given = text,
            Field::Patronymic => self.patronymic = text,
            // An emptied field asks for the suggestion again.
            Field::Address => {
                self.address_typed = !text.trim().is_empty();
                self.address = text;
                return;
            }
            Field::Birthday => self.birthday = text,
            Field::Email => self.email = text,
            Field::Note => self.note = text,
        }
        self.suggest();
    }

    /// Writes the suggested form of address where none was typed.
    pub fn suggest(&mut self) {
        if !self.address_typed {
            self.address = self.suggested();
        }
    }

    fn suggested(&self) -> String {
        suggest_address(&self.name(), self.lang, self.informal)
    }

    pub const fn address_is_suggested(&self) -> bool {
        !self.address_typed && !self.address.is_empty()
    }

    pub fn name(&self) -> PersonName {
        PersonName {
            given: self.given.trim().to_owned(),
            patronymic: self.patronymic.trim().to_owned(),
            surname: self.surname.trim().to_owned(),
        }
    }

    pub fn check_card(&mut self, shop: &Shop) {
        self.card_check = check(shop, &self.card);
    }

    pub fn check_phone(&mut self, country: &str) {
        self.phone_check = checked_phone(&self.phone, country);
    }

    /// The phone that is to be recorded, once it is whole.
    pub fn good_phone(&self) -> Option<&Phone> {
        match &self.phone_check {
            PhoneCheck::Good(phone) => Some(phone),
            _ => None,
        }
    }

    pub fn wish(&self) -> CardWish {
        self.card_check.wish()
    }

    /// The birthday as it was understood: `Err` while something stands there that is none.
    pub fn born(&self, language: Language, today: NaiveDate) -> Result<Option<Birthday>, ()> {
        if self.birthday.trim().is_empty() {
            return Ok(None);
        }
        language.parse_birthday(&self.birthday, today).map(Some).ok_or(())
    }

    /// Whether only the cashier can know: no birthday, or one without its year, hides a child as well as a grandmother.
    pub fn may_be_child(&self, language: Language, today: NaiveDate) -> bool {
        let born = self.born(language, today).ok().flatten();
        born.is_none_or(|b| b.year().is_none())
    }

    /// Whether a parent has to agree. Without a year nobody is taken for a child.
    pub fn is_child(&self, language: Language, today: NaiveDate) -> bool {
        let born = self.born(language, today).ok().flatten();
        born.and_then(|b| b.age(today)).is_some_and(|age| age < AGE_OF_CONSENT)
    }

    pub fn email_is_wrong(&self) -> bool {
        let text = self.email.trim();
        let host = text.split_once('@').map(|(_, host)| host);
        !text.is_empty()
            && (text.contains(char::is_whitespace)
                || text.starts_with('@')
                || !host
                    .is_some_and(|h| h.contains('.') && !h.contains('@') && !h.starts_with('.') && !h.ends_with('.')))
    }

    /// What is recorded of the person.
    pub fn profile(&self, language: Language, today: NaiveDate) -> Profile {
        Profile {
            name: self.name(),
            address: self.address.clone(),
            informal: self.informal,
            phone: self.good_phone().cloned(),
            email: Some(self.email.trim().to_owned()).filter(|e| !e.is_empty()),
            birthday: self.born(language, today).ok().flatten(),
            lang: self.lang,
            note: self.note.clone(),
        }
    }
}

/// More than this many missing digits say nothing to a cashier.
const MOST_MISSING: usize = 8;

fn checked_phone(text: &str, country: &str) -> PhoneCheck {
    if digits(text).is_empty() {
        return if text.trim().is_empty() { PhoneCheck::None } else { PhoneCheck::Wrong };
    }
    if let Some(phone) = Phone::parse(text, country) {
        return PhoneCheck::Good(phone);
    }
    // Which digits a country allows next no rule of thumb knows, so a few fillings are tried.
    let becomes_whole = |missing: usize| {
        ["1234567890", "0000000000", "5555555555", "7777777777"]
            .iter()
            .any(|filling| Phone::parse(&format!("{text}{}", &filling[..missing]), country).is_some())
    };
    (1..=MOST_MISSING).find(|missing| becomes_whole(*missing)).map_or(PhoneCheck::Wrong, PhoneCheck::Short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    #[test]
    fn a_phone_says_how_many_digits_it_lacks() {
        for (text, country, check) in [
            ("", "UA", PhoneCheck::None),
            ("067 412 77 0", "UA", PhoneCheck::Short(1)),
            ("067 412", "UA", PhoneCheck::Short(4)),
            ("+38067", "UA", PhoneCheck::Short(7)),
            ("8 916 123 45", "RU", PhoneCheck::Short(2)),
            ("067 412 77 000 000", "UA", PhoneCheck::Wrong),
            ("phone", "UA", PhoneCheck::Wrong),
        ] {
            assert_eq!(checked_phone(text, country), check, "{text}");
        }
        assert!(matches!(checked_phone("067 412 77 00", "UA"), PhoneCheck::Good(p) if p.e164() == "+380674127700"));
    }

    #[test]
    fn the_form_of_address_is_suggested_until_one_is_typed() {
        let mut form = Form::empty(Lang::Uk);
        form.put(Field::Given, "Олена".into());
        form.put(Field::Patronymic, "Петрівна".into());
        assert_eq!(form.address, "Олено Петрівно");
        form.put(Field::Address, "Оленко".into());
        form.put(Field::Given, "Оленка".into());
        assert_eq!(form.address, "Оленко");
        form.put(Field::Address, String::new());
        form.put(Field::Given, "Олена".into());
        assert_eq!(form.address, "Олено Петрівно");
    }

    #[test]
    fn a_child_is_known_by_the_year_alone() {
        let (language, today) = (Language::new(Lang::En, Currency::Eur), "2026-11-20".parse().unwrap());
        let mut form = Form::empty(Lang::En);
        for (typed, child) in [("20.11.2010", false), ("21.11.2010", true), ("21.11", false), ("", false), ("x", false)]
        {
            form.birthday = typed.into();
            assert_eq!(form.is_child(language, today), child, "{typed}");
            assert_eq!(form.may_be_child(language, today), ["21.11", "", "x"].contains(&typed), "{typed}");
        }
    }

    #[test]
    fn an_address_without_a_host_is_no_email() {
        let mut form = Form::empty(Lang::En);
        for (typed, wrong) in [("", false), ("a@b.lv", false), ("a@b", true), ("@b.lv", true), ("a b@c.lv", true)] {
            form.email = typed.into();
            assert_eq!(form.email_is_wrong(), wrong, "{typed}");
        }
    }
}
