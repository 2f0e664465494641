//! Money in whole minor units, and the ways in which it may be rounded and shared out.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;

use super::{BasisPoints, Quantity, whole};

/// An amount left the range that 64 bits of minor units can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an amount is too large to count")]
pub struct Overflow;

/// How a part of a minor unit is settled; named at each call, so that no rounding happens by accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Nearest, a half away from zero.
    HalfUp,
    /// Nearest, a half towards zero.
    HalfDown,
    /// Towards zero: nobody is given more than they were promised.
    Floor,
}

/// An amount in minor units (kopecks, tiyn, cents) of the shop's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct Money(i64);

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        whole::read(from, i64::MIN, whole::MINOR_UNITS).map(Money)
    }
}

impl Money {
    pub const ZERO: Money = Money(0);
    /// The most that one price, payment or receipt may come to: a thousand million. More is a slip of the keyboard in any
    /// currency, and ninety million receipts of it still add up in 64 bits.
    pub const MOST: Money = Money(100_000_000_000);

    pub const fn minor(units: i64) -> Money {
        Money(units)
    }

    pub const fn as_minor(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The amount itself, where it is no larger than one amount may be.
    pub fn within_bounds(self) -> Result<Money, Overflow> {
        if self > Money::MOST { Err(Overflow) } else { Ok(self) }
    }

    pub fn plus(self, other: Money) -> Result<Money, Overflow> {
        self.0.checked_add(other.0).map(Money).ok_or(Overflow)
    }

    pub fn minus(self, other: Money) -> Result<Money, Overflow> {
        self.0.checked_sub(other.0).map(Money).ok_or(Overflow)
    }

    pub fn negated(self) -> Result<Money, Overflow> {
        self.0.checked_neg().map(Money).ok_or(Overflow)
    }

    /// The sum of all amounts; zero for none.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, Overflow> {
        amounts.into_iter().try_fold(Money::ZERO, Money::plus)
    }

    /// A share in basis points: 700 of 10 000 is seven per cent.
    pub fn share(self, rate: BasisPoints, rounding: Rounding) -> Result<Money, Overflow> {
        divide(i128::from(self.0) * i128::from(rate.get()), 10_000, rounding).map(Money)
    }

    /// A unit price times a quantity in thousandths.
    pub fn times(self, quantity: Quantity, rounding: Rounding) -> Result<Money, Overflow> {
        divide(i128::from(self.0) * i128::from(quantity.thousandths()), 1_000, rounding).map(Money)
    }

    /// `self * part / whole`, computed once and rounded once. A `whole` of zero gives zero.
    pub fn part(self, part: i64, whole: i64, rounding: Rounding) -> Result<Money, Overflow> {
        if whole == 0 {
            return Ok(Money::ZERO);
        }
        divide(i128::from(self.0) * i128::from(part), i128::from(whole), rounding).map(Money)
    }

    /// Shares an amount out in proportion to `weights`, by largest remainder: the parts always equal the whole.
    ///
    /// Equal remainders are settled by the weight and then by what stands beside it, the content of the line, never by its
    /// position, so that the order in which lines were scanned cannot move a kopeck. All weights zero: nothing is shared, and zeros
    /// come back.
    pub fn split<T: Ord>(self, weights: &[(Money, T)]) -> Result<Vec<Money>, Overflow> {
        let whole: i128 = weights.iter().map(|(w, _)| i128::from(w.0)).sum();
        if whole == 0 {
            return Ok(vec![Money::ZERO; weights.len()]);
        }
        let mut parts = Vec::with_capacity(weights.len());
        let mut remainders = Vec::with_capacity(weights.len());
        let mut given: i128 = 0;
        for (weight, _) in weights {
            let exact = i128::from(self.0).checked_mul(i128::from(weight.0)).ok_or(Overflow)?;
            let (part, rest) = quotient(exact, whole);
            // Rounded down, below zero too.
            let (part, rest) = if rest < 0 { (part - whole.signum(), rest + whole.abs()) } else { (part, rest) };
            given += part;
            parts.push(i64::try_from(part).map_err(|_| Overflow)?);
            remainders.push(rest);
        }
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by(|&a, &b| {
            remainders[b]
                .cmp(&remainders[a])
                .then_with(|| weights[b].0.cmp(&weights[a].0))
                .then_with(|| weights[a].1.cmp(&weights[b].1))
        });
        let left = usize::try_from(i128::from(self.0) - given).map_err(|_| Overflow)?;
        for &index in order.iter().take(left) {
            parts[index] += 1;
        }
        Ok(parts.into_iter().map(Money).collect())
    }

    /// Reads an amount as people write it on a command line or in a file: `12`, `12.5`, `12,50`, `-3.00`.
    ///
    /// Groups of digits may be parted by spaces. More than two decimals are refused rather than rounded away.
    pub fn parse(text: &str) -> Option<Money> {
        parse_decimal(text, 2).map(Money)
    }

    /// The plain decimal form for files: `-12.50`, whatever the language.
    pub fn plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let units = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", units / 100, units % 100)
    }
}

/// Quotient and remainder. Hardly any sum needs 128 bits, and dividing them takes several times as long.
fn quotient(numerator: i128, denominator: i128) -> (i128, i128) {
    match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(small), Ok(by)) if by > 0 => (i128::from(small / by), i128::from(small % by)),
        _ => (numerator / denominator, numerator % denominator),
    }
}

/// Divides with a named rounding; the sign is handled symmetrically.
pub(super) fn divide(numerator: i128, denominator: i128, rounding: Rounding) -> Result<i64, Overflow> {
    let (quotient, rest) = quotient(numerator, denominator);
    let twice = rest.abs() * 2;
    let away = match rounding {
        Rounding::HalfUp => twice >= denominator.abs(),
        Rounding::HalfDown => twice > denominator.abs(),
        Rounding::Floor => false,
    };
    let sign = if (numerator < 0) == (denominator < 0) { 1 } else { -1 };
    let rounded = if away { quotient + sign } else { quotient };
    i64::try_from(rounded).map_err(|_| Overflow)
}

/// Reads a decimal with at most `decimals` places into whole units of the last place.
pub(super) fn parse_decimal(text: &str, decimals: usize) -> Option<i64> {
    let text: String = text.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (negative, digits) = match text.strip_prefix(['-', '–', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    // Zeros beyond the last place carry no amount: "1.2300" of money is 1.23.
    let kept = fraction.trim_end_matches('0');
    if kept.len() > decimals {
        return None;
    }
    let scale = 10_i64.checked_pow(u32::try_from(decimals).ok()?)?;
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let fraction: i64 = if kept.is_empty() { 0 } else { format!("{kept:0<decimals$}").parse().ok()? };
    let units = whole.checked_mul(scale)?.checked_add(fraction)?;
    Some(if negative { -units } else { units })
}

/// The currencies in which a shop can keep its books; all have a hundred minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    Rub,
    #[default]
    Uah,
    Kzt,
    Byn,
    Eur,
    Usd,
}

impl Currency {
    pub const ALL: [Currency; 6] =
        [Currency::Rub, Currency::Uah, Currency::Kzt, Currency::Byn, Currency::Eur, Currency::Usd];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Currency::Rub => "RUB",
            Currency::Uah => "UAH",
            Currency::Kzt => "KZT",
            Currency::Byn => "BYN",
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
        }
    }

    pub const fn symbol(self) -> &'static str {
        match self {
            Currency::Rub => "₽",
            Currency::Uah => "₴",
            Currency::Kzt => "₸",
            Currency::Byn => "Br",
            Currency::Eur => "€",
            Currency::Usd => "$",
        }
    }

    pub fn from_code(code: &str) -> Option<Currency> {
        Currency::ALL.into_iter().find(|c| c.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The country whose phone numbers are meant when no country code is written (ISO 3166).
    pub const fn home(self) -> &'static str {
        match self {
            Currency::Rub => "RU",
            Currency::Uah => "UA",
            Currency::Kzt => "KZ",
            Currency::Byn => "BY",
            Currency::Eur => "LV",
            Currency::Usd => "US",
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, minor) in [
            ("12", 1200),
            ("12.5", 1250),
            ("12,50", 1250),
            ("1 284,00", 128_400),
            ("-3", -300),
            (".5", 50),
            ("1.2300", 123),
        ] {
            assert_eq!(Money::parse(text), Some(Money::minor(minor)), "{text}");
        }
        for text in ["", "a", "1.234", "1.2.3", "--1", "1e3", "99999999999999999999"] {
            assert_eq!(Money::parse(text), None, "{text}");
        }
    }

    #[test]
    fn rounding_is_symmetric_and_named() {
        let half = Money::minor(5);
        let rate = BasisPoints::new(5_000);
        assert_eq!(half.share(rate, Rounding::HalfUp), Ok(Money::minor(3)));
        assert_eq!(half.share(rate, Rounding::HalfDown), Ok(Money::minor(2)));
        assert_eq!(half.share(rate, Rounding::Floor), Ok(Money::minor(2)));
        assert_eq!(Money::minor(-5).share(rate, Rounding::HalfUp), Ok(Money::minor(-3)));
    }

    #[test]
    fn parts_equal_the_whole_and_do_not_follow_the_order() {
        let lines = [(Money::minor(333), "a"), (Money::minor(333), "b"), (Money::minor(334), "c")];
        let parts = Money::minor(100).split(&lines).unwrap();
        assert_eq!(Money::sum(parts.iter().copied()), Ok(Money::minor(100)));
        let turned = [lines[2], lines[0], lines[1]];
        let again = Money::minor(100).split(&turned).unwrap();
        assert_eq!([again[1], again[2], again[0]], [parts[0], parts[1], parts[2]]);
    }
}
