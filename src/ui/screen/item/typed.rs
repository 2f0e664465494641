//! What a cashier types to find or to key an item: a quantity before a star, an amount, words.

use crate::domain::{Money, Quantity};
use crate::language::Language;

/// The one field, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub quantity: Quantity,
    /// What the catalogue is asked for.
    pub search: String,
    /// What could be meant as an amount of its own, and the name after it.
    pub amount: Option<(Money, Option<String>)>,
    /// Written with decimals, and so hardly an article number.
    pub surely_amount: bool,
    /// A number stands before the star that is no quantity, such as `-2` or `0`.
    pub bad_quantity: bool,
}

/// Reads `bread`, `3*bread`, `0,350*`, `45,50`, `2*45.50 bread`.
pub fn read(language: Language, text: &str) -> Typed {
    let (before, after) = text.split_once(['*', '×']).unwrap_or(("", text));
    let counted = language.parse_quantity(before).filter(|quantity| quantity.is_positive());
    let number = |sign: char| sign.is_ascii_digit() || "+-–−., ".contains(sign);
    let bad_quantity = counted.is_none() && !before.trim().is_empty() && before.trim().chars().all(number);
    let (quantity, rest) = counted.map_or((Quantity::ONE, text.trim()), |quantity| (quantity, after.trim()));
    let (first, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let amount = language.parse_money(first).filter(|amount| amount.is_positive() && first.len() <= 12);
    let name = name.trim();
    Typed {
        quantity,
        search: rest.to_owned(),
        surely_amount: amount.is_some() && (first.contains([',', '.']) || !name.is_empty()),
        bad_quantity,
        amount: amount.map(|amount| (amount, (!name.is_empty()).then(|| name.to_owned()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    #[test]
    fn what_is_typed_at_the_till() {
        let uk = Language::new(Lang::Uk, Currency::Uah);
        for (text, quantity, search, amount, name) in [
            ("bread", 1_000, "bread", None, None),
            ("3*bread", 3_000, "bread", None, None),
            ("0,350*", 350, "", None, None),
            ("45,50", 1_000, "45,50", Some(4_550), None),
            ("2*45.50 rye bread", 2_000, "45.50 rye bread", Some(4_550), Some("rye bread")),
            ("4820000000017", 1_000, "4820000000017", None, None),
            ("0", 1_000, "0", None, None),
            ("-5", 1_000, "-5", None, None),
            ("x*y", 1_000, "x*y", None, None),
        ] {
            let typed = read(uk, text);
            assert_eq!(typed.quantity, Quantity::thousandths_of(quantity), "{text}");
            assert_eq!(typed.search, search, "{text}");
            let expected = amount.map(|a| (Money::minor(a), name.map(str::to_owned)));
            assert_eq!(typed.amount, expected, "{text}");
        }
        for (text, bad) in [("-2*honey", true), ("0*honey", true), ("3*honey", false), ("x*y", false), ("*y", false)] {
            assert_eq!(read(uk, text).bad_quantity, bad, "{text}");
        }
        assert!(read(uk, "45,50").surely_amount);
        assert!(!read(uk, "45").surely_amount);
    }
}
