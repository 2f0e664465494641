//! A line of a file of members.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cells, Field, Kind, cell};
use crate::domain::{Birthday, CardNumber, Lang, Money, PersonName, Phone, Points, RowFault};

/// One member, as another program kept one. What the file does not say is absent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    pub number: Option<String>,
    pub name: PersonName,
    pub address: Option<String>,
    pub phone: Option<Phone>,
    pub email: Option<String>,
    pub birthday: Option<Birthday>,
    pub cards: Vec<CardNumber>,
    pub lang: Option<Lang>,
    pub note: Option<String>,
    /// The opening balance of points, and the last day on which they may be spent.
    pub points: Points,
    pub points_expire: Option<NaiveDate>,
    /// Spend that counts from before.
    pub spent: Money,
    pub since: Option<NaiveDate>,
    /// Whether the member agreed to be written to.
    pub marketing: Option<bool>,
}

impl MemberRow {
    /// Reads a line; a phone without a country code is taken to be of `country` (ISO 3166), and a year of two figures to
    /// have been by `today`. Phones beside the first are kept in the note.
    pub fn read(cells: Cells<'_>, country: &str, today: NaiveDate) -> Result<MemberRow, RowFault> {
        cell::sound(&cells, Kind::Members)?;
        let owned = |field| cells.some(field).map(str::to_owned);
        let cards = cells.all(Field::Card).flat_map(cell::several);
        let mut cards: Vec<CardNumber> = cards.map(cell::card).collect::<Result<_, _>>()?;
        let mut seen = HashSet::new();
        cards.retain(|card| seen.insert(card.clone()));
        let name = name(cells)?;
        let (mut phones, mut beside) = (Vec::new(), Vec::new());
        for text in cells.all(Field::Phone) {
            let (read, words) = cell::phones(text, country)?;
            phones.extend(read.into_iter().filter(|phone| !phones.contains(phone)).collect::<Vec<_>>());
            beside.extend(words);
        }
        let more = phones.iter().skip(1).map(Phone::grouped).chain(beside);
        let note: Vec<String> = owned(Field::Note).into_iter().chain(more).collect();
        Ok(MemberRow {
            number: owned(Field::Member),
            name,
            address: owned(Field::Address),
            phone: phones.into_iter().next(),
            email: cells.some(Field::Email).map(cell::email).transpose()?,
            birthday: cells.birthday(today)?,
            cards,
            lang: cells.some(Field::Language).map(cell::language).transpose()?,
            note: Some(note.join("; ")).filter(|note| !note.is_empty()),
            points: cells
                .some(Field::Points)
                .map_or(Ok(Points::ZERO), |text| cell::points(text, cells.is_number(Field::Points)))?,
            points_expire: cells.day(Field::PointsExpire, today)?,
            spent: cells.some(Field::Spent).map_or(Ok(Money::ZERO), |text| cell::amount(Field::Spent, text))?,
            since: cells.day(Field::Since, today)?,
            marketing: cells.some(Field::Consent).map(|t| cell::yes_or_no(Field::Consent, t)).transpose()?,
        })
    }
}

/// The name in its parts where the file has them, else read from one line.
fn name(cells: Cells<'_>) -> Result<PersonName, RowFault> {
    let all = [Field::Surname, Field::Given, Field::Patronymic, Field::Name].map(|field| cells.text(field));
    let cased = if !cells.is_ours() && in_one_case(&all.concat()) { capitalised } else { str::to_owned };
    let part = |field| cased(cells.text(field));
    let parts =
        PersonName { given: part(Field::Given), patronymic: part(Field::Patronymic), surname: part(Field::Surname) };
    if !parts.is_blank() {
        return Ok(parts);
    }
    let whole = part(Field::Name);
    let read = if cells.surname_first { PersonName::parse_surname_first } else { PersonName::parse };
    let mut name = read(&whole);
    if name.is_blank() && !parts.surname.is_empty() {
        // Somebody known by the surname alone is called by it.
        return Ok(PersonName { given: parts.surname, ..PersonName::default() });
    }
    if !parts.surname.is_empty() {
        name = PersonName { given: whole, ..parts };
    }
    if name.is_blank() { Err(RowFault::Missing { field: Field::Name.name() }) } else { Ok(name) }
}

/// Whether a name was written in capitals or in small letters throughout.
fn in_one_case(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    letters().count() > 3 && (letters().all(char::is_uppercase) || letters().all(char::is_lowercase))
}

/// A capital at the beginning of each word, and small letters behind it.
fn capitalised(name: &str) -> String {
    let mut begins = true;
    let mut cased = String::with_capacity(name.len());
    for c in name.chars() {
        if begins {
            cased.extend(c.to_uppercase());
        } else {
            cased.extend(c.to_lowercase());
        }
        begins = c.is_whitespace() || matches!(c, '-' | '.');
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transfer::{Choice, Table};

    fn read(header: &str, text: &str) -> Result<MemberRow, RowFault> {
        let file = format!("{header}\n{text}\n");
        let mut table =
            Table::of_text(Box::new(std::io::Cursor::new(file)), Kind::Members, &Choice::default()).unwrap();
        let (_, cells) = table.advance().unwrap().unwrap();
        MemberRow::read(cells?, "UA", NaiveDate::from_ymd_opt(2026, 11, 20).unwrap())
    }

    #[test]
    fn a_whole_line_is_understood() {
        let row = read(
            "№;ПІБ;Телефон;День народження;Картка;Бали;Сума покупок;Учасник з;Згода",
            "17;Коваль Олена Петрівна;067 412 77 00;14.03.1984;2901000000017, 4444;1 250;12 480,50;01.02.2019;так",
        )
        .unwrap();
        assert_eq!(row.name.full(), "Олена Петрівна Коваль");
        assert_eq!(row.phone.unwrap().e164(), "+380674127700");
        assert_eq!(row.birthday.unwrap().to_string(), "1984-03-14");
        assert_eq!(row.cards.len(), 2);
        assert_eq!((row.points, row.spent), (Points::new(1_250), Money::minor(1_248_050)));
        assert_eq!(row.since.unwrap().to_string(), "2019-02-01");
        assert_eq!(row.marketing, Some(true));
    }

    #[test]
    fn several_columns_of_cards_and_phones_are_one_members() {
        let header = "ФИО;Карта;Карта 2;Телефон 1;Телефон 2;E-mail";
        let row = read(header, "Коваль Олена;4444;5555, 4444;0674127700;050 123 45 67 (мама);нет").unwrap();
        assert_eq!(row.cards.iter().map(ToString::to_string).collect::<Vec<_>>(), ["4444", "5555"]);
        assert_eq!(row.phone.unwrap().e164(), "+380674127700");
        assert_eq!(row.note.unwrap(), "+380 50 123 4567; мама");
        let row = read(header, "Коваль Олена;нет;5555;немає;0501234567;").unwrap();
        assert_eq!((row.cards.len(), row.phone.unwrap().e164()), (1, "+380501234567"));
        assert!(matches!(read(header, "Коваль Олена;;;0674127700;12;"), Err(RowFault::NotAPhone)));
    }

    #[test]
    fn a_name_comes_whole_or_in_parts() {
        assert_eq!(read("Фамилия,Имя,Отчество", "Жукова,Анна,Ильинична").unwrap().name.full(), "Анна Ильинична Жукова");
        assert_eq!(read("Прізвище,Ім'я", "Коваль,Олена").unwrap().name.full(), "Олена Коваль");
        assert_eq!(read("surname,given", "Ozola,").unwrap().name.full(), "Ozola");
        assert_eq!(read("ФИО;Телефон", "Коваль Олена;").unwrap().name.full(), "Олена Коваль");
        assert_eq!(read("Клиент;Телефон", "ПЕТРЕНКО-ЯРЫЙ ТАРАС;").unwrap().name.full(), "Тарас Петренко-Ярый");
        assert_eq!(read("Клиент;Телефон", "ИВАНОВ И.И.;").unwrap().name.full(), "И. И. Иванов");
        assert!(matches!(read("name,phone", ",0674127700"), Err(RowFault::Missing { field: "name" })));
    }

    #[test]
    fn what_cannot_be_true_is_refused() {
        assert!(matches!(read("name,phone", "Anna,12345"), Err(RowFault::NotAPhone)));
        assert!(matches!(read("name,email", "Anna,anna"), Err(RowFault::NotAnEmail)));
        assert!(matches!(read("name,birthday", "Anna,31.02.1990"), Err(RowFault::NotABirthday { .. })));
        assert!(matches!(read("name,language", "Anna,latin"), Err(RowFault::NotALanguage { .. })));
        assert!(matches!(read("name,consent", "Anna,perhaps"), Err(RowFault::NotYesNo { .. })));
        assert_eq!(read("name,birthday", "Anna,'--03-14").unwrap().birthday.unwrap().year(), None);
    }
}
