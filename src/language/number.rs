//! Numbers, amounts, rates and sizes as each language writes them.

use std::fmt::Write as _;

use super::Language;
use crate::domain::{BasisPoints, Currency, Lang, Money, Points, Quantity};

/// Joins groups and units, so that no line breaks inside an amount.
pub const NO_BREAK: char = '\u{a0}';
/// The minus: an en dash set tight, since the typeface has no U+2212.
pub const MINUS: char = '–';

/// A whole number in groups of three.
pub(super) fn grouped(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if number < 0 {
        text.push(MINUS);
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(group_mark(lang));
        }
        text.push(digit);
    }
    text
}

const fn group_mark(lang: Lang) -> char {
    match lang {
        Lang::Ru | Lang::Uk => NO_BREAK,
        Lang::En => ',',
    }
}

const fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::Ru | Lang::Uk => ',',
        Lang::En => '.',
    }
}

impl Language {
    /// `1 284`, `1,284`; negative with an en dash.
    pub fn number(self, number: i64) -> String {
        grouped(number, self.lang)
    }

    /// `1 284,00 ₽`, `₴1,284.00`, `–48,30 ₽`.
    pub fn money(self, money: Money) -> String {
        self.amount(money, true)
    }

    /// For headings and remarks: without the minor part where it is zero, `46 210 ₽`.
    pub fn money_short(self, money: Money) -> String {
        self.amount(money, money.as_minor() % 100 != 0)
    }

    /// For long columns: in whole units, rounded half up, `46 210 ₽`.
    pub fn money_whole(self, money: Money) -> String {
        let minor = money.as_minor();
        let whole = (minor.abs() + 50) / 100 * 100;
        self.amount(Money::minor(if minor < 0 { -whole } else { whole }), false)
    }

    /// With its sign always: `+26,00 ₽`, `–48,30 ₽`; zero has none.
    pub fn money_signed(self, money: Money) -> String {
        format!("{}{}", plus(money.is_positive()), self.money(money))
    }

    /// The figures alone, as an input holds them: `1284,00`, `1284.00`.
    pub fn money_input(self, money: Money) -> String {
        match self.lang {
            Lang::Ru | Lang::Uk => money.plain().replace('.', ","),
            Lang::En => money.plain(),
        }
    }

    /// A round sum in an input, easy to tell from ten times as much: `15 000`, `1,284.50`.
    pub fn money_figures(self, money: Money) -> String {
        let minus = if money.is_negative() { MINUS.to_string() } else { String::new() };
        minus + &self.figures(money, money.as_minor() % 100 != 0)
    }

    fn figures(self, money: Money, with_minor: bool) -> String {
        let units = money.as_minor().unsigned_abs();
        let mut figures = grouped(i64::try_from(units / 100).unwrap_or(i64::MAX), self.lang);
        if with_minor {
            figures.push(decimal_mark(self.lang));
            let _ = write!(figures, "{:02}", units % 100);
        }
        figures
    }

    fn amount(self, money: Money, with_minor: bool) -> String {
        let figures = self.figures(money, with_minor);
        let minus = if money.is_negative() { MINUS.to_string() } else { String::new() };
        let symbol = self.currency.symbol();
        match (self.lang, self.currency) {
            (Lang::Ru | Lang::Uk, _) => format!("{minus}{figures}{NO_BREAK}{symbol}"),
            // A symbol made of letters keeps a space before the figures.
            (Lang::En, Currency::Byn) => format!("{minus}{symbol}{NO_BREAK}{figures}"),
            (Lang::En, _) => format!("{minus}{symbol}{figures}"),
        }
    }

    /// `118 баллов`, `1 point`.
    pub fn points(self, points: Points) -> String {
        self.common_points(points)
    }

    /// Points in the genitive, as after «от» and «не больше».
    pub fn points_of(self, points: Points) -> String {
        self.common_points_of(points)
    }

    /// `+118`, `–40`, `0`.
    pub fn points_signed(self, points: Points) -> String {
        format!("{}{}", plus(points.is_positive()), self.number(points.get()))
    }

    /// `2`, `0,350`: whole pieces without decimals, anything else with all three.
    pub fn quantity(self, quantity: Quantity) -> String {
        let thousandths = quantity.thousandths();
        let minus = if thousandths < 0 { MINUS.to_string() } else { String::new() };
        let units = thousandths.unsigned_abs();
        let whole = grouped(i64::try_from(units / 1_000).unwrap_or(i64::MAX), self.lang);
        if quantity.is_whole() {
            return format!("{minus}{whole}");
        }
        format!("{minus}{whole}{}{:03}", decimal_mark(self.lang), units % 1_000)
    }

    /// In a sentence, without zeros at its end: `2`, `0,35`.
    pub fn quantity_short(self, quantity: Quantity) -> String {
        let figures = self.quantity(quantity);
        if quantity.is_whole() { figures } else { figures.trim_end_matches('0').to_owned() }
    }

    /// `7 %` in Russian and Ukrainian, `7%` in English; `7,5 %`.
    pub fn percent(self, rate: BasisPoints) -> String {
        let figures = self.percent_figures(rate);
        match self.lang {
            Lang::Ru | Lang::Uk => format!("{figures}{NO_BREAK}%"),
            Lang::En => format!("{figures}%"),
        }
    }

    /// A rate's figures alone, as an input holds them: `7`, `7,5`.
    pub fn percent_figures(self, rate: BasisPoints) -> String {
        let (whole, hundredths) = (rate.get() / 100, rate.get() % 100);
        let fraction = format!("{hundredths:02}");
        match fraction.trim_end_matches('0') {
            "" => whole.to_string(),
            rest => format!("{whole}{}{rest}", decimal_mark(self.lang)),
        }
    }

    /// The size of a file: `640 КБ`, `12,4 МБ`.
    pub fn file_size(self, bytes: u64) -> String {
        const KILO: u64 = 1_000;
        const MEGA: u64 = 1_000_000;
        const GIGA: u64 = 1_000_000_000;
        let tenths = |unit: u64| {
            let tenths = bytes.saturating_mul(10) / unit;
            format!("{}{}{}", tenths / 10, decimal_mark(self.lang), tenths % 10)
        };
        match bytes {
            0..KILO => self.common_bytes(bytes),
            KILO..MEGA => self.common_kilobytes(bytes / KILO),
            MEGA..GIGA => self.common_megabytes(tenths(MEGA)),
            _ => self.common_gigabytes(tenths(GIGA)),
        }
    }
}

const fn plus(positive: bool) -> &'static str {
    if positive { "+" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speak(lang: Lang, currency: Currency) -> Language {
        Language::new(lang, currency)
    }

    /// Amounts in the tables are written with plain spaces; on screen they are no-break ones.
    fn shown(text: &str) -> String {
        text.replace(' ', "\u{a0}")
    }

    #[test]
    fn whole_amounts_are_rounded_half_up() {
        let speak = speak(Lang::Ru, Currency::Rub);
        for (minor, whole) in [(0, "0 ₽"), (49, "0 ₽"), (50, "1 ₽"), (4_621_049, "46 210 ₽"), (-4_830, "–48 ₽")]
        {
            assert_eq!(speak.money_whole(Money::minor(minor)), shown(whole));
        }
    }

    #[test]
    fn amounts() {
        for (minor, ru, uk, en) in [
            (128_400, "1 284,00 ₽", "1 284,00 ₴", "₴1,284.00"),
            (-4_830, "–48,30 ₽", "–48,30 ₴", "–₴48.30"),
            (0, "0,00 ₽", "0,00 ₴", "₴0.00"),
            (7, "0,07 ₽", "0,07 ₴", "₴0.07"),
            (100_000_000, "1 000 000,00 ₽", "1 000 000,00 ₴", "₴1,000,000.00"),
            (99_999, "999,99 ₽", "999,99 ₴", "₴999.99"),
        ] {
            let money = Money::minor(minor);
            assert_eq!(speak(Lang::Ru, Currency::Rub).money(money), shown(ru));
            assert_eq!(speak(Lang::Uk, Currency::Uah).money(money), shown(uk));
            assert_eq!(speak(Lang::En, Currency::Uah).money(money), shown(en));
        }
        assert_eq!(speak(Lang::En, Currency::Byn).money(Money::minor(1_250)), shown("Br 12.50"));
    }

    #[test]
    fn short_and_signed_amounts() {
        let ru = speak(Lang::Ru, Currency::Rub);
        assert_eq!(ru.money_short(Money::minor(4_621_000)), shown("46 210 ₽"));
        assert_eq!(ru.money_short(Money::minor(4_621_050)), shown("46 210,50 ₽"));
        assert_eq!(ru.money_signed(Money::minor(2_600)), shown("+26,00 ₽"));
        assert_eq!(ru.money_signed(Money::minor(-2_600)), shown("–26,00 ₽"));
        assert_eq!(ru.money_signed(Money::ZERO), shown("0,00 ₽"));
        assert_eq!(ru.money_input(Money::minor(-128_405)), "-1284,05");
    }

    #[test]
    fn points_follow_the_plural() {
        for (count, ru, uk, en) in [
            (0, "0 баллов", "0 балів", "0 points"),
            (1, "1 балл", "1 бал", "1 point"),
            (3, "3 балла", "3 бали", "3 points"),
            (5, "5 баллов", "5 балів", "5 points"),
            (11, "11 баллов", "11 балів", "11 points"),
            (1_284, "1 284 балла", "1 284 бали", "1,284 points"),
            (2_021, "2 021 балл", "2 021 бал", "2,021 points"),
        ] {
            let points = Points::new(count);
            assert_eq!(speak(Lang::Ru, Currency::Rub).points(points), shown(ru));
            assert_eq!(speak(Lang::Uk, Currency::Uah).points(points), shown(uk));
            assert_eq!(speak(Lang::En, Currency::Eur).points(points), shown(en));
        }
        assert_eq!(speak(Lang::Ru, Currency::Rub).points_signed(Points::new(118)), "+118");
        assert_eq!(speak(Lang::Ru, Currency::Rub).points_signed(Points::new(-40)), "–40");
    }

    #[test]
    fn quantities_and_rates() {
        let (ru, en) = (speak(Lang::Ru, Currency::Rub), speak(Lang::En, Currency::Usd));
        for (thousandths, in_ru, in_en) in
            [(350, "0,350", "0.350"), (2_000, "2", "2"), (1_234_500, "1 234,500", "1,234.500"), (-1_000, "–1", "–1")]
        {
            assert_eq!(ru.quantity(Quantity::thousandths_of(thousandths)), shown(in_ru));
            assert_eq!(en.quantity(Quantity::thousandths_of(thousandths)), in_en);
        }
        for (thousandths, short) in [(1_500, "1,5"), (350, "0,35"), (2_005, "2,005"), (20_000, "20")] {
            assert_eq!(ru.quantity_short(Quantity::thousandths_of(thousandths)), short);
        }
        for (rate, in_ru, in_en) in
            [(700, "7 %", "7%"), (750, "7,5 %", "7.5%"), (25, "0,25 %", "0.25%"), (10_000, "100 %", "100%")]
        {
            assert_eq!(ru.percent(BasisPoints::new(rate)), shown(in_ru));
            assert_eq!(en.percent(BasisPoints::new(rate)), in_en);
        }
    }

    #[test]
    fn sizes_of_files() {
        let (ru, en) = (speak(Lang::Ru, Currency::Rub), speak(Lang::En, Currency::Usd));
        for (bytes, in_ru, in_en) in [
            (512, "512 Б", "512 B"),
            (640_900, "640 КБ", "640 KB"),
            (12_440_000, "12,4 МБ", "12.4 MB"),
            (3_000_000_000, "3,0 ГБ", "3.0 GB"),
        ] {
            assert_eq!(ru.file_size(bytes), shown(in_ru));
            assert_eq!(en.file_size(bytes), shown(in_en));
        }
    }
}
