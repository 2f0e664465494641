//! What a cell may hold: amounts, days and answers as people write them, and the guard against formulas.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Cells, Field, Kind, date, number};
use crate::domain::{
    Birthday, CardNumber, Lang, Moment, Money, Phone, Points, Quantity, RowFault, Zone, bounds, digits,
};

/// A spreadsheet runs what begins like this; a file from outside must never make it do so (OWASP, "CSV injection").
fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as it is written: an apostrophe keeps a spreadsheet from taking it for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let needs =
        begins_a_formula(text) || text.strip_prefix('\'').is_some_and(|t| begins_a_formula(t) || t.starts_with('\''));
    if needs { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell as it was meant, without the apostrophe that guards it, and without the formula `="0012"` by which programs
/// keep a spreadsheet from taking zeros off.
pub fn plain(text: &str) -> &str {
    if let Some(inner) = text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')) {
        let number = !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b' ' | b'-'));
        return if number { inner } else { text };
    }
    match text.strip_prefix('\'') {
        Some(inner) if begins_a_formula(inner) || inner.starts_with('\'') => inner,
        _ => text,
    }
}

/// What a spreadsheet shows where a formula found nothing, or a column is too narrow, in the languages of its menus.
const ERRORS: &[&str] = &[
    "#n/a",
    "#н/д",
    "#ref!",
    "#ссылка!",
    "#посилання!",
    "#value!",
    "#знач!",
    "#div/0!",
    "#дел/0!",
    "#name?",
    "#имя?",
    "#num!",
    "#число!",
    "#null!",
    "#пусто!",
];

/// Whether a cell says in signs that there is nothing to say.
pub fn says_none(text: &str) -> bool {
    matches!(text, "–" | "—" | "-" | "--" | "---" | "<пусто>" | "NULL" | "null") || date::is_none(text)
}

/// Words by which people say that somebody has no phone, card or address.
pub fn is_no(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "нет" | "немає" | "нема" | "ні" | "no" | "none" | "n/a" | "отсутствует" | "відсутній"
    )
}

/// The letters that a cell may have. Several cards or phones may stand in one, as words do.
const fn most(field: Field) -> usize {
    use Field as F;
    match field {
        F::Note | F::Card | F::Phone | F::Barcode => bounds::WORDS,
        _ => bounds::NAME,
    }
}

/// Cells that nobody could have meant: more letters than anything has, or what a spreadsheet spoilt before the file was
/// written, the error of a formula, a long number cut short.
pub fn sound(cells: &Cells<'_>, kind: Kind) -> Result<(), RowFault> {
    use Field as F;
    for (field, text) in cells.understood(kind) {
        let most = most(field);
        if !bounds::fits(text, most) {
            return Err(RowFault::TooLong { field: field.name(), most });
        }
        let hashes = text.len() > 2 && text.bytes().all(|b| b == b'#');
        if hashes || (text.starts_with('#') && ERRORS.contains(&text.to_lowercase().as_str())) {
            return Err(RowFault::SheetError { field: field.name(), text: text.to_owned() });
        }
        let long = matches!(field, F::Member | F::Phone | F::Card | F::Barcode | F::Sku | F::Receipt);
        if long && several(text).any(is_shortened) {
            return Err(RowFault::Shortened { field: field.name(), text: text.to_owned() });
        }
    }
    Ok(())
}

/// `4,82E+12`: a number of which a spreadsheet kept only the beginning.
pub fn is_shortened(text: &str) -> bool {
    let Some((number, power)) = text.split_once("E+").or_else(|| text.split_once("e+")) else { return false };
    let figures = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, "0"));
    figures(whole) && figures(part) && figures(power)
}

impl Cells<'_> {
    /// A day that has been, or may come where the field says so.
    pub(super) fn day(&self, field: Field, today: NaiveDate) -> Result<Option<NaiveDate>, RowFault> {
        let Some(text) = self.some(field) else { return Ok(None) };
        let latest = today.year() + if field == Field::PointsExpire { 30 } else { 0 };
        let day = date::read(text, self.order, latest).and_then(date::Written::date);
        day.map(Some).ok_or_else(|| self.not_a_date(field, text))
    }

    /// A day or a moment in the shop's zone; a day alone is local noon and its time unknown, and so is midnight, which
    /// programs write where they know no time.
    pub(super) fn moment(&self, field: Field, zone: Zone, today: NaiveDate) -> Result<Moment, RowFault> {
        let text = self.need(field)?;
        if text.contains('T')
            && let Some(exact) = Moment::parse(text, zone)
        {
            return Ok(exact);
        }
        let written = date::read(text, self.order, today.year());
        let (day, time) = written
            .and_then(|w| Some((w.date()?, w.time.filter(|time| *time != NaiveTime::MIN))))
            .ok_or_else(|| self.not_a_date(field, text))?;
        Ok(match time {
            Some(time) => Moment::local(day.and_time(time), zone),
            None => Moment::on_day(day, zone),
        })
    }

    /// With the year where it is written: `31.12.1985`, `12.03`, `31 декабря`.
    pub(super) fn birthday(&self, today: NaiveDate) -> Result<Option<Birthday>, RowFault> {
        let Some(text) = self.some(Field::Birthday) else { return Ok(None) };
        // To a spreadsheet 12.10 is the number 12.1, and nobody can tell October from January any more.
        let cut = self.is_number(Field::Birthday) && text.contains('.');
        let written = date::read(text, self.order, today.year()).filter(|_| !cut);
        let born = written.and_then(|w| Birthday::new(w.month, w.day, w.year));
        born.map(Some).ok_or_else(|| match self.not_a_date(Field::Birthday, text) {
            RowFault::NotADate { text, .. } => RowFault::NotABirthday { text },
            unclear => unclear,
        })
    }

    fn not_a_date(&self, field: Field, text: &str) -> RowFault {
        let (field, text) = (field.name(), text.to_owned());
        if date::is_unclear(&text, self.order) {
            RowFault::UnclearDay { field, text }
        } else {
            RowFault::NotADate { field, text }
        }
    }

    /// The cell, or the fault that it is empty.
    pub(super) fn need(&self, field: Field) -> Result<&str, RowFault> {
        self.some(field).ok_or(RowFault::Missing { field: field.name() })
    }
}

/// An amount of zero or more.
pub fn amount(field: Field, text: &str) -> Result<Money, RowFault> {
    let money = number::plain(text).and_then(|plain| Money::parse(&plain));
    let money = money.ok_or_else(|| RowFault::NotAnAmount { field: field.name(), text: text.to_owned() })?;
    if money.is_negative() {
        return Err(RowFault::Negative { field: field.name() });
    }
    money.within_bounds().map_err(|_| RowFault::TooLarge)
}

pub fn quantity(text: &str) -> Result<Quantity, RowFault> {
    number::quantity(text)
        .and_then(|plain| Quantity::parse(&plain))
        .filter(|q| q.is_positive() && *q <= Quantity::MOST)
        .ok_or_else(|| RowFault::NotAQuantity { text: text.to_owned() })
}

/// What `is_number` to a spreadsheet has no groups: its mark is a decimal one.
pub fn points(text: &str, is_number: bool) -> Result<Points, RowFault> {
    let read = if is_number { Some(text.to_owned()) } else { number::whole(text) };
    let money = read.and_then(|plain| Money::parse(&plain)).filter(|m| m.as_minor() % 100 == 0);
    let count = money.ok_or_else(|| RowFault::NotPoints { text: text.to_owned() })?.as_minor() / 100;
    match count {
        ..0 => Err(RowFault::Negative { field: Field::Points.name() }),
        0.. if count <= Points::MOST.get() => Ok(Points::new(count)),
        _ => Err(RowFault::TooLarge),
    }
}

pub fn yes_or_no(field: Field, text: &str) -> Result<bool, RowFault> {
    match text.to_lowercase().as_str() {
        "1" | "yes" | "y" | "true" | "+" | "да" | "так" | "x" => Ok(true),
        "0" | "no" | "n" | "false" | "-" | "–" | "нет" | "ні" => Ok(false),
        _ => Err(RowFault::NotYesNo { field: field.name(), text: text.to_owned() }),
    }
}

pub fn language(text: &str) -> Result<Lang, RowFault> {
    match text.to_lowercase().as_str() {
        "русский" | "рус" | "російська" | "russian" => Ok(Lang::Ru),
        "украинский" | "укр" | "українська" | "ukrainian" | "ua" => Ok(Lang::Uk),
        "английский" | "англ" | "англійська" | "english" => Ok(Lang::En),
        other => Lang::from_code(other).ok_or_else(|| RowFault::NotALanguage { text: text.to_owned() }),
    }
}

/// A number as lists keep it: without its plus, or in Ukraine with the 8 that was dialled before the zero until 2009.
fn phone(text: &str, country: &str) -> Option<Phone> {
    if let Some(phone) = Phone::parse(text, country) {
        return Some(phone);
    }
    let plain = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '(' | ')' | '-' | '.'));
    let digits = digits(text);
    match digits.strip_prefix("80") {
        _ if !plain => None,
        Some(rest) if country == "UA" && rest.len() == 9 => Phone::parse(&format!("0{rest}"), country),
        _ if digits.len() > 10 => Phone::parse(&format!("+{digits}"), country),
        _ => None,
    }
}

/// The phones of a cell, and what is written beside them: `067 412 77 00 (мама), 050…`. The first is the member's.
pub fn phones(text: &str, country: &str) -> Result<(Vec<Phone>, Vec<String>), RowFault> {
    if let Some(one) = text_of_one(text).and_then(|one| phone(one, country)) {
        return Ok((vec![one], Vec::new()));
    }
    let mut parts = text.split([',', ';', '|', '\n']).collect::<Vec<_>>();
    if parts.iter().any(|part| digits(part).len() > LONGEST_PHONE) {
        parts = parts.iter().flat_map(|part| part.split('/')).collect();
    }
    let (mut phones, mut beside) = (Vec::new(), Vec::new());
    for part in parts {
        let word = |c: char| c.is_alphabetic();
        // Figures behind words are no part of the number: «доб. 12».
        let begins = part.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let ends = part[begins..].find(word).map_or(part.len(), |at| begins + at);
        let (part, behind) = if digits(&part[ends..]).is_empty() { (part, "") } else { part.split_at(ends) };
        let words = part.split(|c: char| !word(c) && c != '.').map(|w| w.trim_matches('.'));
        let about = |w: &str| ABOUT_PHONES.iter().any(|about| w.to_lowercase().starts_with(about));
        let mut words: Vec<&str> = words.filter(|w| w.chars().count() > 1 && !about(w)).collect();
        words.extend(Some(behind.trim_matches(|c: char| !c.is_alphanumeric())).filter(|words| !words.is_empty()));
        let number: String = part.chars().map(|c| if word(c) { ' ' } else { c }).collect();
        let number = number.trim_matches(|c: char| !c.is_ascii_digit() && c != '+');
        if !number.is_empty() {
            phones.push(phone(number, country).ok_or(RowFault::NotAPhone)?);
        }
        if !words.is_empty() {
            beside.push(words.join(" "));
        }
    }
    phones.dedup();
    if phones.is_empty() { Err(RowFault::NotAPhone) } else { Ok((phones, beside)) }
}

/// A number with the code of its country has at most so many figures (E.164).
const LONGEST_PHONE: usize = 15;

/// Behind a comma or a slash may stand another number, which would be taken for an extension.
fn text_of_one(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.contains([',', ';', '|', '\n']) && digits(text).len() <= LONGEST_PHONE)
}

/// Words before a number that say nothing of it.
const ABOUT_PHONES: &[&str] =
    &["тел", "моб", "сот", "дом", "раб", "роб", "phone", "tel", "mob", "cell", "viber", "whatsapp"];

/// The first address of a cell.
pub fn email(text: &str) -> Result<String, RowFault> {
    let first = text.split([',', ';', ' ', '\n', '|']).find(|part| !part.trim().is_empty()).unwrap_or_default().trim();
    let address = first.strip_prefix("mailto:").unwrap_or(first);
    let whole = address.split_once('@').is_some_and(|(who, place)| {
        !who.is_empty()
            && place.contains('.')
            && !place.starts_with('.')
            && !place.ends_with('.')
            && !place.contains('@')
    });
    if whole { Ok(address.to_lowercase()) } else { Err(RowFault::NotAnEmail) }
}

pub fn card(text: &str) -> Result<CardNumber, RowFault> {
    CardNumber::parse(text).ok_or_else(|| RowFault::NotACard { text: text.to_owned() })
}

/// Several values in one cell.
pub fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|', '/', '\n']).map(str::trim).filter(|t| !t.is_empty() && !says_none(t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_is_taken_for_a_formula_and_all_of_it_is_read_back() {
        for text in ["=1+1", "+380674127700", "-5", "@cmd", "--03-14", "\tx", "'=1", "''", "Д'Артаньян", "'90", ""]
        {
            let written = guarded(text);
            assert!(!begins_a_formula(&written), "{text}");
            assert_eq!(plain(&written), text, "{text}");
        }
    }

    #[test]
    fn numbers_that_a_spreadsheet_must_not_touch_are_read() {
        assert_eq!(plain("=\"00012\""), "00012");
        assert_eq!(plain("'=\"00012\""), "=\"00012\"");
        assert_eq!(plain("=\"Anna\""), "=\"Anna\"");
        assert!(is_shortened("4,82E+12") && is_shortened("4.82e+12") && is_shortened("5E+15"));
        assert!(!is_shortened("E+12") && !is_shortened("A4E+1") && !is_shortened("4820000000017"));
    }

    #[test]
    fn phones_of_a_cell_are_told_apart_from_words_beside_them() {
        let read = |text: &str| {
            let (phones, beside) = phones(text, "UA").ok()?;
            Some((phones.iter().map(|p| p.e164().to_owned()).collect::<Vec<_>>().join(" "), beside.join("; ")))
        };
        for (text, numbers, beside) in [
            ("067 412 77 00", "+380674127700", ""),
            ("380674127700", "+380674127700", ""),
            ("674127700", "+380674127700", ""),
            ("79161234567", "+79161234567", ""),
            ("8 (067) 412-77-00", "+380674127700", ""),
            ("067/412-77-00", "+380674127700", ""),
            ("067 412 77 00 / 050 123 45 67", "+380674127700 +380501234567", ""),
            ("тел. 067/412-77-00 (жена)", "+380674127700", "жена"),
            ("067 412 77 00, 050 123 45 67", "+380674127700 +380501234567", ""),
            ("тел. 067 412 77 00 / моб.0501234567", "+380674127700 +380501234567", ""),
            ("0674127700 (мама); 0674127700", "+380674127700", "мама"),
            ("моб. (044) 123-45-67 доб. 12", "+380441234567", "доб. 12"),
            ("0674127700 мама 2", "+380674127700", "мама 2"),
        ] {
            assert_eq!(read(text), Some((numbers.to_owned(), beside.to_owned())), "{text}");
        }
        for text in ["12", "067 412 77 00, 12", "немає", "3,8067E+11"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn figures_behind_words_are_never_joined_to_a_number() {
        let (phones, beside) = phones("(495) 123-45-67 доб. 12", "RU").unwrap();
        assert_eq!((phones[0].e164(), &beside[..]), ("+74951234567", &["доб. 12".to_owned()][..]));
    }

    #[test]
    fn a_dash_is_none_of_several() {
        assert_eq!(several("-; 5500017 / —").collect::<Vec<_>>(), ["5500017"]);
        assert_eq!(several("-").count(), 0);
    }

    #[test]
    fn points_are_whole() {
        assert_eq!(points("1 250", false), Ok(Points::new(1_250)));
        assert_eq!(points("12.00", false), Ok(Points::new(12)));
        assert_eq!(points("1,250", false), Ok(Points::new(1_250)));
        assert!(matches!(points("12.5", false), Err(RowFault::NotPoints { .. })));
        assert_eq!(points("1250", true), Ok(Points::new(1_250)));
        assert!(matches!(points("12.345", true), Err(RowFault::NotPoints { .. })), "a part of a point, not thousands");
        assert!(matches!(points("-3", false), Err(RowFault::Negative { .. })));
    }
}
