//! What may be thrown at the program: bytes as a programme file, a basket file, both with a standing, a table, the keys of a
//! scanner. Whatever comes, the answer is a refusal or something sound, and never a panic.

use std::path::Path;

use regulars::domain::{Basket, EndKey, Moment, Money, Points, Programme, Quote, Scanner, Standing, Zone};
use regulars::rules;
use regulars::scan::{Burst, Key, Stroke, Verdict, classify};
use regulars::transfer::{Choice, Kind, MemberRow, Preview, ProductRow, SaleRow, Table, Wanted, Wide};

fn now() -> Option<Moment> {
    Moment::parse("2026-11-20 14:30", Zone::default())
}

/// Parts equal the whole, and nothing is below zero.
fn sound(quote: &Quote) {
    let sum = |amounts: &mut dyn Iterator<Item = Money>| Money::sum(amounts).ok();
    assert_eq!(sum(&mut quote.lines.iter().map(|line| line.amount)), Some(quote.subtotal));
    assert_eq!(sum(&mut quote.lines.iter().map(|line| line.total)), Some(quote.total));
    assert_eq!(sum(&mut quote.lines.iter().map(|line| line.points_value)), Some(quote.points_value));
    let parts = quote.lines.iter().flat_map(|line| [line.amount, line.discount, line.total]);
    assert!(parts.chain([quote.total, quote.to_pay]).all(|amount| !amount.is_negative()));
}

fn price(programme: &Programme, standing: Option<&Standing>, basket: &Basket) {
    let Some(at) = now() else { return };
    let ask = |points| rules::quote(programme, Some(1), standing, basket, points, &at);
    let Ok(plain) = ask(Points::ZERO) else { return };
    sound(&plain);
    if plain.points_allowed.is_positive()
        && let Ok(paid) = ask(plain.points_allowed)
    {
        sound(&paid);
        assert_eq!(paid.points_spent, plain.points_allowed);
    }
}

/// A document of several lines, coupons and a discount by hand.
const BASKET: &str = r#"{"lines":[{"name":"Coffee","category":"coffee","quantity":"2","unit_price":4550},
    {"name":"Cake","quantity":"0.350","unit_price":8900,"min_unit_price":8000},{"name":"Tea","amount":1999,"on_sale":true}],
    "coupons":["SPRING"],"by_hand":{"percent":500,"reason":"friend"}}"#;
const STANDING: &str = r#"{"tier":"gold","points":500,"spent":1600000,"visits":9,"birthday":"1984-11-20",
    "member_since":"2025-01-01","household":2,"last_visit":"2026-11-01"}"#;

/// Bytes as a programme file: checked, written again, and a basket priced by it.
pub fn programme(data: &[u8]) {
    let Ok(programme) = serde_json::from_slice::<Programme>(data) else { return };
    let faults = rules::check(&programme);
    let _ = faults.iter().map(ToString::to_string).collect::<Vec<_>>();
    let text = serde_json::to_string(&programme).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Programme>(&text).ok().as_ref(), Some(&programme), "it reads as it was written");
    if faults.is_empty()
        && let (Ok(basket), Ok(standing)) = (serde_json::from_str(BASKET), serde_json::from_str(STANDING))
    {
        price(&programme, None, &basket);
        price(&programme, Some(&standing), &basket);
    }
}

/// Bytes as a basket file, priced by every template.
pub fn basket(data: &[u8]) {
    let Ok(basket) = serde_json::from_slice::<Basket>(data) else { return };
    let standing = serde_json::from_str::<Standing>(STANDING).ok();
    for programme in rules::TEMPLATES.into_iter().filter_map(rules::template) {
        price(&programme, standing.as_ref(), &basket);
        price(&programme, None, &basket);
    }
}

/// Three documents with a zero byte between them: a programme, a standing, a basket.
pub fn quote(data: &[u8]) {
    let mut parts = data.split(|byte| *byte == 0);
    let programme = parts.next().and_then(|part| serde_json::from_slice::<Programme>(part).ok());
    let standing = parts.next().and_then(|part| serde_json::from_slice::<Standing>(part).ok());
    let basket = parts.next().and_then(|part| serde_json::from_slice::<Basket>(part).ok());
    let (Some(programme), Some(basket)) = (programme, basket) else { return };
    // One that `check` would refuse as well: a version that was recorded by another program is asked to price, too.
    let _ = rules::check(&programme);
    price(&programme, standing.as_ref(), &basket);
}

/// Bytes as a file of members, goods or sales, as a table of answers, and as one that is looked at before it is imported.
pub fn table(data: &[u8]) {
    let Ok(mut file) = tempfile::NamedTempFile::new() else { return };
    if std::io::Write::write_all(&mut file, data).is_ok() {
        read(file.path());
    }
}

fn read(path: &Path) {
    let Some(at) = now() else { return };
    for kind in Kind::ALL {
        let _ = Preview::of(path, kind, &Choice::default());
        let Ok(mut table) = Table::open(path, kind, &Choice::default()) else { continue };
        let mut last = 0;
        while let Ok(Some((line, cells))) = table.advance() {
            assert!(line > last, "lines are counted on");
            last = line;
            let Ok(cells) = cells else { continue };
            match kind {
                Kind::Members => drop(MemberRow::read(cells, "UA", at.day())),
                Kind::Products => drop(ProductRow::read(cells)),
                Kind::Sales => drop(SaleRow::read(cells, Zone::default(), at)),
            }
        }
    }
    let Ok(mut answers) = Wide::open(path, &Wanted::of_sheets(), &Choice::default()) else { return };
    while let Ok(Some((_, row))) = answers.advance() {
        let Ok(row) = row else { continue };
        let _ = (row.day(), row.card("card"), row.some("name"), row.several("name"), row.yes_or_no("sheet"));
    }
}

/// Bytes in threes as keys: which, how long after the one before, and of what kind. What waits is never lost: each character
/// is let go, scanned, or swallowed as part of a scan.
pub fn burst(data: &[u8]) {
    let (settings, keys) = data.split_at(data.len().min(3));
    let [prefix, end, gap] = [0, 1, 2].map(|place| settings.get(place).copied().unwrap_or_default());
    let scanner = Scanner {
        prefix: if prefix % 3 == 0 { "]C1".to_owned() } else { String::new() },
        end: [EndKey::Enter, EndKey::Tab, EndKey::Either][usize::from(end % 3)],
        least: u32::from(prefix % 12),
        gap_ms: u32::from(gap),
    };
    let mut burst = Burst::new(scanner);
    let mut at = 0_u64;
    let (mut typed, mut answered) = (0_usize, 0_usize);
    for key in keys.chunks(3) {
        let [what, after, kind] = [0, 1, 2].map(|place| key.get(place).copied().unwrap_or_default());
        // Mostly close together, and now and then a clock that stands still or leaps.
        at = at.saturating_add(if after == u8::MAX { u64::MAX / 2 } else { u64::from(after) });
        let stroke = match kind % 16 {
            0 => Stroke::Enter,
            1 => Stroke::Tab,
            2 => Stroke::Separator,
            3 => Stroke::F8,
            4 => Stroke::Modifier,
            5 => Stroke::Other,
            _ => Stroke::Char(char::from(what)),
        };
        if kind == 255 {
            answered += burst.release(at).chars().count();
        }
        typed += usize::from(matches!(stroke, Stroke::Char(_) | Stroke::Separator));
        let outcome = burst.key(Key { at, stroke, repeat: kind % 64 == 63 });
        answered += outcome.released.chars().count();
        if let Verdict::Scanned(scan) = outcome.verdict {
            assert!(scan.by_hand <= typed, "more by hand than was typed");
            let _ = classify(&scan.text, &regulars::domain::Ranges::default());
        }
        let _ = (burst.waits_until(), burst.gap());
    }
    assert!(answered <= data.len(), "more was let go than was typed");
}
