//! What kind of number a code is, told by its range and check digit alone.

use crate::domain::{CardNumber, CodeKind, LabelField, LabelSays, Money, Quantity, Ranges, ScannedCode, is_ean};

/// The group separator of GS1 codes.
pub(super) const SEPARATOR: char = '\u{1d}';
/// How a scanner that names symbologies begins a GS1 data matrix (ISO/IEC 15424).
const GS1_DATAMATRIX: &str = "]d2";
/// What may follow the GTIN of marked goods: serial, batch, dates, quantity, weight, keys (GS1 General Specifications 3).
const AFTER_GTIN: [&str; 14] = ["21", "10", "11", "13", "15", "17", "24", "30", "31", "37", "80", "91", "92", "93"];

/// Tells own cards, weighed goods, marked goods and coupons apart; all else is plain. A symbology identifier in front,
/// such as `]E0`, is the scanner's and is dropped.
pub fn classify(text: &str, ranges: &Ranges) -> ScannedCode {
    let (symbology, text) = symbology(text.trim_matches(' '));
    let kind =
        marked(symbology, text).or_else(|| ranged(text, ranges)).unwrap_or(CodeKind::Plain { ean: is_ean(text) });
    ScannedCode { text: text.to_owned(), kind }
}

/// Whether the check digit inside proves that the text is one whole code, and a long one.
pub(super) fn proves_itself(text: &str) -> bool {
    let (symbology, text) = symbology(text);
    (text.len() >= 12 && is_ean(text)) || marked(symbology, text).is_some()
}

/// Splits `]`, a letter and a digit off the front.
fn symbology(text: &str) -> (&str, &str) {
    match text.as_bytes() {
        [b']', letter, digit, ..] if letter.is_ascii_alphabetic() && digit.is_ascii_digit() => text.split_at(3),
        _ => ("", text),
    }
}

fn marked(symbology: &str, text: &str) -> Option<CodeKind> {
    let (body, announced) = match text.strip_prefix(SEPARATOR) {
        Some(body) => (body, true),
        None => (text, symbology == GS1_DATAMATRIX),
    };
    let gtin = body.strip_prefix("01")?.get(..14).filter(|gtin| is_ean(gtin))?;
    let rest = body.get(16..)?;
    // Unannounced, sixteen digits may be anybody's card number; marked goods carry a serial number at least.
    let goes_on = rest.starts_with(SEPARATOR) || AFTER_GTIN.iter().any(|next| rest.starts_with(next));
    (announced || goes_on).then(|| CodeKind::Marked { gtin: gtin.to_owned() })
}

fn ranged(text: &str, ranges: &Ranges) -> Option<CodeKind> {
    if text.len() != 13 || !is_ean(text) {
        return None;
    }
    let begins = |range: &str| !range.is_empty() && text.starts_with(range);
    if begins(&ranges.cards) {
        return CardNumber::parse(text).map(CodeKind::OwnCard);
    }
    if begins(&ranges.coupons) {
        return Some(CodeKind::Coupon(text.to_owned()));
    }
    let (_, field) = ranges.weighed.iter().find(|(range, _)| begins(range))?;
    let value: i64 = text[7..12].parse().ok()?;
    // A label without a weight or price says nothing of this piece: the number is a plain product's.
    (value > 0).then(|| CodeKind::Weighed {
        item: text[..7].to_owned(),
        says: match field {
            LabelField::Weight => LabelSays::Weight(Quantity::thousandths_of(value)),
            LabelField::Price => LabelSays::Price(Money::minor(value)),
        },
    })
}

/// Which of the shop's ranges is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeOf {
    Cards,
    Weighed,
    Coupons,
}

/// Why a set of ranges cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// Cards and weighed goods have two digits, coupons two to six.
    #[error("`{prefix}` is not a prefix of the right length for {range:?}")]
    Malformed { range: RangeOf, prefix: String },
    /// GS1 keeps 02, 04 and 20 to 29 for a shop's own use; all else belongs to somebody's goods.
    #[error("`{prefix}` is not kept for a shop's own numbers")]
    NotOurs { range: RangeOf, prefix: String },
    /// One begins as the other does.
    #[error("`{first}` and `{second}` begin alike")]
    Alike { first: String, second: String },
}

/// The first fault of the ranges, if there is one. Coupons may be left out.
pub fn ranges_clash(ranges: &Ranges) -> Option<Clash> {
    let mut all = vec![(RangeOf::Cards, ranges.cards.as_str())];
    all.extend(ranges.weighed.keys().map(|prefix| (RangeOf::Weighed, prefix.as_str())));
    if !ranges.coupons.is_empty() {
        all.push((RangeOf::Coupons, &ranges.coupons));
    }
    for &(range, prefix) in &all {
        let lengths = if range == RangeOf::Coupons { 2..=6 } else { 2..=2 };
        if !lengths.contains(&prefix.len()) || !prefix.bytes().all(|b| b.is_ascii_digit()) {
            return Some(Clash::Malformed { range, prefix: prefix.to_owned() });
        }
        if !(prefix.starts_with('2') || prefix.starts_with("02") || prefix.starts_with("04")) {
            return Some(Clash::NotOurs { range, prefix: prefix.to_owned() });
        }
    }
    for (place, (_, first)) in all.iter().enumerate() {
        for (_, second) in &all[place + 1..] {
            if first.starts_with(second) || second.starts_with(first) {
                return Some(Clash::Alike { first: (*first).to_owned(), second: (*second).to_owned() });
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ean_check_digit;

    /// The body with its check digit.
    fn ean(body: &str) -> String {
        format!("{body}{}", ean_check_digit(body))
    }

    fn kind(text: &str) -> CodeKind {
        classify(text, &Ranges::default()).kind
    }

    #[test]
    fn ranges_tell_cards_goods_and_coupons_apart() {
        let card = CardNumber::issued("29", 4, 12_803).unwrap();
        assert_eq!(kind(card.as_str()), CodeKind::OwnCard(card.clone()));
        assert_eq!(
            kind(&ean("210012300350")),
            CodeKind::Weighed { item: "2100123".into(), says: LabelSays::Weight(Quantity::thousandths_of(350)) }
        );
        assert_eq!(
            kind(&ean("220012304990")),
            CodeKind::Weighed { item: "2200123".into(), says: LabelSays::Price(Money::minor(4_990)) }
        );
        assert_eq!(kind(&ean("280000000001")), CodeKind::Coupon(ean("280000000001")));
        for (text, plain_ean) in [
            ("4006381333931", true),
            ("96385074", true),
            ("036000291452", true),
            ("4417", false),
            ("ABC-00417", false),
            ("", false),
            ("ключ", false),
        ] {
            assert_eq!(kind(text), CodeKind::Plain { ean: plain_ean }, "{text}");
        }
        assert_eq!(kind(&ean("210012300000")), CodeKind::Plain { ean: true }, "no weight on the label");
        assert_eq!(kind("2904000128030"), CodeKind::Plain { ean: false }, "a wrong check digit");
    }

    #[test]
    fn marked_goods_are_known_by_their_gtin() {
        let gtin = ean("0460123456789");
        let marked = CodeKind::Marked { gtin: gtin.clone() };
        for text in [
            format!("01{gtin}21sErIaL1\u{1d}93abcd"),
            format!("]d201{gtin}21sErIaL1\u{1d}93abcd"),
            format!("\u{1d}01{gtin}21x"),
            format!("]d201{gtin}"),
            format!("01{gtin}17270131"),
        ] {
            assert_eq!(kind(&text), marked, "{text:?}");
        }
        let bad = format!("01{}x21serial", &gtin[..13]);
        for text in [format!("01{gtin}"), format!("01{gtin}77"), bad, format!("02{gtin}21x")] {
            assert_eq!(kind(&text), CodeKind::Plain { ean: false }, "{text:?}");
        }
    }

    #[test]
    fn the_scanner_s_own_mark_is_dropped_and_the_separator_kept() {
        assert_eq!(classify("]E04006381333931", &Ranges::default()).text, "4006381333931");
        let text = format!("01{}21a\u{1d}93b", ean("0460123456789"));
        assert_eq!(classify(&format!("]d2{text}"), &Ranges::default()).text, text);
    }

    #[test]
    fn ranges_may_not_clash() {
        let ranges = |cards: &str, weighed: &[&str], coupons: &str| Ranges {
            cards: cards.into(),
            weighed: weighed.iter().map(|w| ((*w).to_owned(), LabelField::Weight)).collect(),
            coupons: coupons.into(),
        };
        let alike = |first: &str, second: &str| Some(Clash::Alike { first: first.into(), second: second.into() });
        let malformed = |range, prefix: &str| Some(Clash::Malformed { range, prefix: prefix.into() });
        for (ranges, clash) in [
            (Ranges::default(), None),
            (ranges("29", &["20", "21"], ""), None),
            (ranges("29", &["21"], "2201"), None),
            (ranges("29", &["29"], ""), alike("29", "29")),
            (ranges("29", &["21"], "2915"), alike("29", "2915")),
            (ranges("29", &["21"], "210001"), alike("21", "210001")),
            (ranges("", &[], ""), malformed(RangeOf::Cards, "")),
            (ranges("291", &[], ""), malformed(RangeOf::Cards, "291")),
            (ranges("29", &["2a"], ""), malformed(RangeOf::Weighed, "2a")),
            (ranges("29", &[], "2"), malformed(RangeOf::Coupons, "2")),
            (ranges("46", &[], ""), Some(Clash::NotOurs { range: RangeOf::Cards, prefix: "46".into() })),
        ] {
            assert_eq!(ranges_clash(&ranges), clash);
        }
    }
}
