//! Reading what people type: amounts, quantities, rates and days, in any of the three ways of writing them.
//!
//! What could mean two things is refused, so that the cashier is asked and no amount is guessed.

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::domain::{BasisPoints, Birthday, Currency, Lang, Money, Quantity, fold};

impl Language {
    /// Reads `1 284,00 ₽`, `1284.5`, `₴1,284.00`, `1.284,00 руб.`, `–48,30`.
    pub fn parse_money(self, text: &str) -> Option<Money> {
        Money::parse(&self.plain(text)?)
    }

    /// Reads `2`, `0,350 кг`, `1,5`.
    pub fn parse_quantity(self, text: &str) -> Option<Quantity> {
        // Three decimals are the rule for weights, so a comma never parts thousands here.
        let text = text.trim().trim_end_matches(is_unit);
        Quantity::parse(text)
    }

    /// Reads `7`, `7,5 %`.
    pub fn parse_percent(self, text: &str) -> Option<BasisPoints> {
        BasisPoints::parse_percent(text.trim().trim_end_matches(['%', ' ', '\u{a0}']))
    }

    /// The amount with a point as its decimal mark and nothing between its thousands.
    fn plain(self, text: &str) -> Option<String> {
        let text = text.trim();
        let (sign, rest) = match text.strip_prefix(['-', '–', '−']) {
            Some(rest) => ("-", rest),
            None => ("", text),
        };
        let figures =
            rest.trim_start_matches(|c| is_currency(c) || c == ' ' || c == '\u{a0}').trim_end_matches(is_unit);
        let figures = without_spaces(figures)?;
        let last = figures.rfind(['.', ',']);
        let Some((whole, fraction)) = last.map(|at| (&figures[..at], &figures[at + 1..])) else {
            return Some(format!("{sign}{figures}"));
        };
        let mark = figures[whole.len()..].chars().next()?;
        let other = if mark == ',' { '.' } else { ',' };
        if whole.contains(other) || whole.contains(mark) {
            // Two marks: those before the last part thousands. `1,284,000` has no decimals at all.
            let same = whole.contains(mark);
            let groups = if same { figures.as_str() } else { whole };
            let group_mark = if same { mark } else { other };
            let joined = joined_groups(groups, group_mark)?;
            return Some(if same { format!("{sign}{joined}") } else { format!("{sign}{joined}.{fraction}") });
        }
        if mark == ',' && self.lang == Lang::En && fraction.len() == 3 {
            return joined_groups(&figures, ',').map(|joined| format!("{sign}{joined}"));
        }
        Some(format!("{sign}{whole}.{fraction}"))
    }

    /// Reads a birthday: `14.03.1984`, `14.3`, `14 марта`, `14/03/84`, `1984-03-14`, `14031984`, `March 14, 1984`.
    ///
    /// Two digits of a year mean the latest such year that is not after `today`.
    pub fn parse_birthday(self, text: &str, today: NaiveDate) -> Option<Birthday> {
        if let Ok(birthday) = text.parse::<Birthday>() {
            return sensible(birthday, today);
        }
        let (day, month, year) = parts(text)?;
        let year = match year {
            Some(Year::Short(year)) => {
                let year = today.year() - today.year() % 100 + year;
                Some(if year > today.year() { year - 100 } else { year })
            }
            Some(Year::Full(year)) => Some(year),
            None => None,
        };
        sensible(Birthday::new(month, day, year)?, today)
    }

    /// Reads a day; without a year it is one of `today`'s year. Also `сегодня`, `yesterday`, `завтра`.
    pub fn parse_day(self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let word = fold(text);
        for lang in Lang::ALL {
            let spoken = self.speaking(lang);
            for (name, days) in
                [(spoken.common_today(), 0), (spoken.common_yesterday(), -1), (spoken.common_tomorrow(), 1)]
            {
                if fold(&name) == word {
                    return today.checked_add_signed(chrono::TimeDelta::days(days));
                }
            }
        }
        let (day, month, year) = parts(text)?;
        let year = match year {
            Some(Year::Short(year)) => 2_000 + year,
            Some(Year::Full(year)) => year,
            None => today.year(),
        };
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

/// Nobody at the till was born after today or before 1900.
fn sensible(birthday: Birthday, today: NaiveDate) -> Option<Birthday> {
    let Some(year) = birthday.year() else { return Some(birthday) };
    let born = NaiveDate::from_ymd_opt(year, birthday.month(), birthday.day())?;
    (year >= 1900 && born <= today).then_some(birthday)
}

fn is_currency(c: char) -> bool {
    c.is_alphabetic() || Currency::ALL.iter().any(|currency| currency.symbol().contains(c))
}

/// What may follow the figures: a currency, a unit of measure, the point of its abbreviation.
fn is_unit(c: char) -> bool {
    is_currency(c) || matches!(c, '.' | ' ' | '\u{a0}')
}

/// Joins thousands that are parted by spaces; `None` where spaces part anything else, as in `12 30`.
fn without_spaces(figures: &str) -> Option<String> {
    let figures = figures.replace(['\u{a0}', '\u{202f}'], " ");
    if !figures.contains(' ') {
        return Some(figures);
    }
    let (whole, fraction) = figures.split_at(figures.find(['.', ',']).unwrap_or(figures.len()));
    let joined = joined_groups(whole, ' ')?;
    (!fraction.contains(' ')).then(|| joined + fraction)
}

/// Joins groups of three digits; `None` when the groups are of another size.
fn joined_groups(figures: &str, mark: char) -> Option<String> {
    let mut groups = figures.split(mark);
    let first = groups.next().filter(|g| (1..=3).contains(&g.len()))?;
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

enum Year {
    /// Two digits; the century is for the reader to find.
    Short(i32),
    Full(i32),
}

fn year(text: &str) -> Option<Year> {
    let number = text.parse().ok()?;
    match text.len() {
        2 => Some(Year::Short(number)),
        4 => Some(Year::Full(number)),
        _ => None,
    }
}

/// Day, month and year in whatever order and punctuation they were written; the day stands before the month.
fn parts(text: &str) -> Option<(u32, u32, Option<Year>)> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_year_word(word)).collect();
    let number = |word: &str| (word.len() <= 2).then(|| word.parse::<u32>().ok()).flatten();
    match words.as_slice() {
        [digits] if digits.bytes().all(|b| b.is_ascii_digit()) => match digits.len() {
            // `2010` is a year as likely as the twentieth of October.
            4 if digits.starts_with("19") || digits.starts_with("20") => None,
            4 => Some((number(&digits[..2])?, number(&digits[2..])?, None)),
            6 | 8 => Some((number(&digits[..2])?, number(&digits[2..4])?, Some(year(&digits[4..])?))),
            _ => None,
        },
        [first, second] => match (month_named(first), month_named(second)) {
            (None, Some(month)) => Some((number(first)?, month, None)),
            (Some(month), None) => Some((number(second)?, month, None)),
            _ => Some((number(first)?, number(second)?, None)),
        },
        [first, second, third] if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) => {
            Some((number(third)?, number(second)?, Some(year(first)?)))
        }
        [first, second, third] => {
            let year = Some(year(third)?);
            match (month_named(first), month_named(second)) {
                (None, Some(month)) => Some((number(first)?, month, year)),
                (Some(month), None) => Some((number(second)?, month, year)),
                _ => Some((number(first)?, number(second)?, year)),
            }
        }
        _ => None,
    }
}

/// The abbreviation that Russian and Ukrainian put after a year.
fn is_year_word(word: &str) -> bool {
    matches!(word, "г" | "год" | "года" | "р" | "рік" | "року")
}

/// A month by its name in any language, whole or by its first three letters at least.
fn month_named(word: &str) -> Option<u32> {
    if word.chars().count() < 3 || word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Lang::ALL.into_iter().find_map(|lang| {
        let language = Language::new(lang, Currency::default());
        (1..=12).find(|&month| {
            fold(&language.date_month_of(month)).starts_with(word)
                || fold(&language.date_month(month)).starts_with(word)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RU: Language = Language::new(Lang::Ru, Currency::Rub);
    const EN: Language = Language::new(Lang::En, Currency::Uah);

    #[test]
    fn amounts_as_they_are_typed() {
        for (text, minor) in [
            ("1 284,00 ₽", 128_400),
            ("1\u{a0}284,00\u{a0}₽", 128_400),
            ("1284.5", 128_450),
            ("1.284,00 руб.", 128_400),
            ("₴1,284.00", 128_400),
            ("1,284,000", 128_400_000),
            ("–48,30", -4_830),
            ("–₴48.30", -4_830),
            ("12 грн", 1_200),
            (".5", 50),
            ("12.", 1_200),
        ] {
            assert_eq!(RU.parse_money(text), Some(Money::minor(minor)), "{text}");
        }
        assert_eq!(EN.parse_money("1,284"), Some(Money::minor(128_400)));
        for text in ["1,284", "1.284", "12,34,56", "1,2,3.4", "", "руб", "1e3", "12-30", "12 30", "1 28"] {
            assert_eq!(RU.parse_money(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for lang in Lang::ALL {
            for currency in Currency::ALL {
                let language = Language::new(lang, currency);
                for minor in [0, 7, 100, -4_830, 128_400, 123_456_789] {
                    let money = Money::minor(minor);
                    assert_eq!(language.parse_money(&language.money(money)), Some(money));
                    assert_eq!(language.parse_money(&language.money_input(money)), Some(money));
                    assert_eq!(language.parse_money(&language.money_short(money)), Some(money));
                    assert_eq!(language.parse_money(&language.money_figures(money)), Some(money));
                }
            }
        }
    }

    #[test]
    fn quantities_and_rates() {
        for (text, thousandths) in [("2", 2_000), ("0,350 кг", 350), ("1.234", 1_234), ("3 шт.", 3_000)] {
            assert_eq!(RU.parse_quantity(text), Some(Quantity::thousandths_of(thousandths)), "{text}");
        }
        assert_eq!(RU.parse_quantity("1,2345"), None);
        for (text, rate) in [("7", 700), ("7,5 %", 750), ("12.25%", 1_225)] {
            assert_eq!(RU.parse_percent(text), Some(BasisPoints::new(rate)), "{text}");
        }
    }

    #[test]
    fn birthdays_as_they_are_said() {
        let today = "2026-11-20".parse().unwrap();
        for (text, iso) in [
            ("14.03.1984", "1984-03-14"),
            ("14/03/1984", "1984-03-14"),
            ("14-3-84", "1984-03-14"),
            ("14 03 84", "1984-03-14"),
            ("14.3", "--03-14"),
            ("14 марта", "--03-14"),
            ("14 Мар. 1984 г.", "1984-03-14"),
            ("14 березня 1984 р.", "1984-03-14"),
            ("14 March", "--03-14"),
            ("March 14, 1984", "1984-03-14"),
            ("1984-03-14", "1984-03-14"),
            ("--03-14", "--03-14"),
            ("14031984", "1984-03-14"),
            ("140384", "1984-03-14"),
            ("1403", "--03-14"),
            ("1 мая", "--05-01"),
            ("1 май", "--05-01"),
            ("5 липня 2010", "2010-07-05"),
            ("5.6.15", "2015-06-05"),
            ("29.2", "--02-29"),
        ] {
            assert_eq!(RU.parse_birthday(text, today).map(|b| b.to_string()), Some(iso.to_owned()), "{text}");
        }
        for text in [
            "",
            "14",
            "31.02",
            "29.02.1983",
            "14.13.1984",
            "14.03.2030",
            "14.03.1084",
            "ма 14",
            "14.03.984",
            "2010",
            "1984",
        ] {
            assert_eq!(RU.parse_birthday(text, today), None, "{text}");
        }
    }

    #[test]
    fn a_birthday_that_is_shown_is_read_back() {
        let today = "2026-11-20".parse().unwrap();
        for lang in Lang::ALL {
            let language = Language::new(lang, Currency::Uah);
            let first: NaiveDate = "1984-01-01".parse().unwrap();
            for day in first.iter_days().take(366) {
                for year in [None, Some(1984)] {
                    let birthday = Birthday::new(day.month(), day.day(), year);
                    let written = birthday.map(|b| language.birthday(b)).unwrap();
                    assert_eq!(language.parse_birthday(&written, today), birthday, "{written}");
                    let typed = birthday.map(|b| language.birthday_input(b)).unwrap();
                    assert_eq!(language.parse_birthday(&typed, today), birthday, "{typed}");
                }
            }
        }
    }

    #[test]
    fn days() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        for (text, iso) in [
            ("вчера", "2026-11-19"),
            ("Сьогодні", "2026-11-20"),
            ("tomorrow", "2026-11-21"),
            ("1.12", "2026-12-01"),
            ("1 декабря 27", "2027-12-01"),
            ("2026-12-01", "2026-12-01"),
        ] {
            assert_eq!(RU.parse_day(text, today), Some(iso.parse().unwrap()), "{text}");
        }
    }
}
