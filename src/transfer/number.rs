//! Numbers as people and programs write them: with either decimal mark, groups parted by spaces, apostrophes or the other
//! mark, and a currency behind.

/// What may stand before or behind a number and is no part of it.
const UNITS: &[&str] = &[
    "₽",
    "руб",
    "рублей",
    "р",
    "₴",
    "грн",
    "гривень",
    "₸",
    "тг",
    "тенге",
    "$",
    "€",
    "rub",
    "uah",
    "kzt",
    "byn",
    "eur",
    "usd",
    "br",
    "шт",
    "кг",
    "л",
    "м",
    "pcs",
    "kg",
    "баллов",
    "балла",
    "балл",
    "бонусов",
    "балів",
    "бали",
    "бонусів",
    "points",
];

/// The number in its plain form, `-1250.50`; nothing where it is none, or where nobody can tell which mark parts the
/// decimals: `1,250` may be one and a quarter, or more than a thousand.
pub fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let (text, below) = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let text = without_units(text);
    let (text, below) = match text.strip_prefix(['-', '–', '−']) {
        Some(rest) => (rest, true),
        None => (text.strip_prefix('+').unwrap_or(text), below),
    };
    let digits: String =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{2007}' | '_')).collect();
    let marks: Vec<char> = digits.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let (whole, fraction) = match marks.as_slice() {
        [] => (digits.clone(), String::new()),
        [mark] => {
            let (whole, fraction) = digits.split_once(*mark)?;
            let grouped = fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            if grouped {
                return None;
            }
            (whole.to_owned(), fraction.to_owned())
        }
        [first, .., last] if first == last => (ungrouped(&digits, *first)?, String::new()),
        [group, others @ .., decimal] if others.iter().all(|mark| mark == group) => {
            let (whole, fraction) = digits.rsplit_once(*decimal)?;
            (ungrouped(whole, *group)?, fraction.to_owned())
        }
        _ => return None,
    };
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(&whole) || !all_digits(&fraction) {
        return None;
    }
    let sign = if below { "-" } else { "" };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// A whole number, where a mark before three figures parts groups: `1,250` points are more than a thousand.
pub fn whole(text: &str) -> Option<String> {
    plain(text).or_else(|| {
        let mark = text.chars().find(|c| matches!(c, '.' | ','))?;
        ungrouped(without_units(text.trim()), mark).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// A quantity, where a mark before three figures is a decimal one: `1,250` is a kilogram and a quarter.
pub fn quantity(text: &str) -> Option<String> {
    let text = without_units(text.trim());
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let one_mark = digits.chars().filter(|c| matches!(c, '.' | ',')).count() == 1;
    if one_mark { Some(digits.replace(',', ".")) } else { plain(&digits) }
}

/// Groups of three behind the first.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next().filter(|group| (1..=3).contains(&group.len()))?;
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

fn without_units(text: &str) -> &str {
    let text = text.trim_start_matches(['$', '€', '₽', '₴', '₸']).trim();
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let behind = text[end..].trim().trim_end_matches('.').to_lowercase();
    if UNITS.contains(&behind.as_str()) { text[..end].trim() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, said) in [
            ("1250", "1250"),
            ("1250,50", "1250.50"),
            ("1 250,50", "1250.50"),
            ("1\u{a0}250,50", "1250.50"),
            ("1\u{202f}250,5", "1250.5"),
            ("1'250.50", "1250.50"),
            ("1.250,50", "1250.50"),
            ("1,250.50", "1250.50"),
            ("1.250.500", "1250500"),
            ("12,480,500.25", "12480500.25"),
            ("1250,50 ₽", "1250.50"),
            ("1250.50руб.", "1250.50"),
            ("300 грн", "300"),
            ("$12.00", "12.00"),
            ("-5", "-5"),
            ("(5,00)", "-5.00"),
            (".5", ".5"),
            ("0,250", "0.250"),
            ("1250,000", "1250.000"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(said), "{text}");
        }
        for text in ["", "-", "1,250", "1.250", "1.25.500", "1,2.3,4", "12x", "1e3", "4,82E+12", "руб", "12 34.5.6"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn of_a_quantity_three_figures_are_decimals() {
        for (text, said) in [("1,250", "1.250"), ("1.250 кг", "1.250"), ("2 шт.", "2"), ("1 250,5", "1250.5")] {
            assert_eq!(quantity(text).as_deref(), Some(said), "{text}");
        }
    }
}
