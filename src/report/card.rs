//! The club's card: one on a page of its own size for a card printer, or ten on a sheet with marks to cut by.

use super::code;
use super::font;
use super::layout::tally;
use super::page::{Align, Face, Page, Tone};
use crate::language::Language;

/// A card of the usual size (ISO/IEC 7810 ID-1, CR80): 85.60 by 53.98 mm.
const CARD: (f32, f32) = (242.65, 153.01);
/// 3 mm between the cards of a sheet, half of which the coloured band may run over.
const GUTTER: f32 = 8.5;
const ACROSS: u8 = 2;
const DOWN: u8 = 5;
const INSIDE: f32 = 13.0;
/// The module of an EAN-13 at its full size, 0.33 mm.
const MODULE: f32 = 0.935;
/// Narrower bars are lost in a printer; the square code then stands alone.
const LEAST_MODULE: f32 = 0.5;

/// What stands on a card.
#[derive(Clone, PartialEq, Eq)]
pub struct CardFace {
    pub shop: String,
    /// Absent on a blank card, which leaves a line for it.
    pub name: Option<String>,
    pub number: String,
}

impl std::fmt::Debug for CardFace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CardFace({})", self.number)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardForm {
    /// A page a card.
    Single,
    /// Ten on A4.
    Sheet,
}

/// Draws the cards on as many pages as they take.
pub fn print(cards: &[CardFace], form: CardForm, l: Language) -> Vec<Page> {
    match form {
        CardForm::Single => cards
            .iter()
            .map(|card| {
                let mut page = Page::new(CARD);
                draw(&mut page, (0.0, 0.0), 0.0, card, l);
                page
            })
            .collect(),
        CardForm::Sheet => cards.chunks(usize::from(ACROSS) * usize::from(DOWN)).map(|cards| sheet(cards, l)).collect(),
    }
}

fn sheet(cards: &[CardFace], l: Language) -> Page {
    let mut page = Page::new(Page::A4);
    let side = |whole: f32, card: f32, count: u8| {
        let count = f32::from(count);
        (whole - count * card - (count - 1.0) * GUTTER) / 2.0
    };
    let (left, top) = (side(Page::A4.0, CARD.0, ACROSS), side(Page::A4.1, CARD.1, DOWN));
    let at = |place: u8, first: f32, card: f32| first + f32::from(place) * (card + GUTTER);
    let places = (0..DOWN).flat_map(|row| (0..ACROSS).map(move |column| (row, column)));
    for ((row, column), card) in places.zip(cards) {
        draw(&mut page, (at(column, left, CARD.0), at(row, top, CARD.1)), GUTTER / 2.0, card, l);
    }
    // Marks stand outside of the cards, where the blade begins and ends.
    for x in (0..ACROSS).flat_map(|column| [at(column, left, CARD.0), at(column, left, CARD.0) + CARD.0]) {
        page.stroke((x, top - 16.0), (x, top - 6.0), 0.5, Tone::Black);
        page.stroke((x, Page::A4.1 - top + 6.0), (x, Page::A4.1 - top + 16.0), 0.5, Tone::Black);
    }
    for y in (0..DOWN).flat_map(|row| [at(row, top, CARD.1), at(row, top, CARD.1) + CARD.1]) {
        page.stroke((left - 18.0, y), (left - 6.0, y), 0.5, Tone::Black);
        page.stroke((Page::A4.0 - left + 6.0, y), (Page::A4.0 - left + 18.0, y), 0.5, Tone::Black);
    }
    page
}

/// The band with the shop's name, whose card it is, and its number in two codes.
fn draw(page: &mut Page, (x, y): (f32, f32), bleed: f32, card: &CardFace, l: Language) {
    const BAND: f32 = 46.0;
    let room = CARD.0 - 2.0 * INSIDE;
    page.fill(x - bleed, y - bleed, CARD.0 + 2.0 * bleed, BAND + bleed, Tone::Accent);
    tally(page, x + INSIDE + 1.5, y + 14.0, 18.0, Tone::White);
    let beside = x + INSIDE + 36.0;
    let (shop, size) = fitting(&card.shop, 15.0, room - 36.0);
    page.text((beside, y + 24.0), Align::Left, (Face::Bold, size), Tone::White, &shop);
    page.text((beside, y + 36.0), Align::Left, (Face::Regular, 8.0), Tone::White, &l.report_club_card());
    if let Some(name) = &card.name {
        let (name, size) = fitting(name, 13.0, room);
        page.text((x + INSIDE, y + 68.0), Align::Left, (Face::Bold, size), Tone::Ink, &name);
    } else {
        page.stroke((x + INSIDE, y + 72.0), (x + CARD.0 - INSIDE, y + 72.0), 0.6, Tone::Edge);
        let words = l.report_card_name();
        page.text((x + INSIDE, y + 80.0), Align::Left, (Face::Regular, 6.0), Tone::Second, &words);
    }
    let square = square(page, (x + CARD.0 - INSIDE, y + CARD.1 - INSIDE), &card.number);
    bars(page, (x + INSIDE, y + 92.0), CARD.0 - 3.0 * INSIDE - square, &card.number);
}

/// A text on one line, in smaller letters where it is long.
fn fitting(text: &str, most: f32, room: f32) -> (String, f32) {
    let text = font::shown(text);
    let mut size = most;
    while size > 8.0 && font::width(&text, Face::Bold, size) > room {
        size -= 0.5;
    }
    (font::cut(&text, Face::Bold, size, room), size)
}

/// Draws the square code so that it ends at `(right, low)`; how wide it is.
fn square(page: &mut Page, (right, low): (f32, f32), number: &str) -> f32 {
    const SIDE: f32 = 46.0;
    let Some(code) = code::square(number) else { return 0.0 };
    let module = SIDE / f32::from(u16::try_from(code.side).unwrap_or(u16::MAX));
    for (row, modules) in (0_u16..).zip(code.modules.chunks(code.side)) {
        for (from, long) in code::runs(modules) {
            let x = right - SIDE + f32::from(from) * module;
            let y = low - SIDE + f32::from(row) * module;
            page.fill(x, y, f32::from(long) * module, module, Tone::Black);
        }
    }
    SIDE
}

/// Draws the bars and their number below, from the left.
fn bars(page: &mut Page, (x, y): (f32, f32), room: f32, number: &str) {
    const HIGH: f32 = 36.0;
    let low = y + HIGH + 9.5;
    let code = code::bars(number).and_then(|code| {
        let modules = f32::from(u16::try_from(code.modules.len()).ok()?);
        let quiet = f32::from(code.quiet);
        // Of the light modules before the code some lie in the margin of the card.
        let module = (room / (modules + quiet)).min(MODULE);
        (module >= LEAST_MODULE).then_some((code, module, modules))
    });
    let Some((code, module, modules)) = code else {
        let (number, size) = fitting(number, 11.0, room);
        page.text((x, low), Align::Left, (Face::Bold, size), Tone::Black, &number);
        return;
    };
    for (from, long) in code::runs(&code.modules) {
        page.fill(x + f32::from(from) * module, y, f32::from(long) * module, HIGH, Tone::Black);
    }
    let (number, size) = fitting(number, 9.0, modules * module);
    page.text((x + modules * module / 2.0, low), Align::Centre, (Face::Regular, size), Tone::Black, &number);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    fn faces(count: usize) -> Vec<CardFace> {
        (0..count).map(|n| CardFace { shop: "Mocca".into(), name: None, number: format!("A{n:04}") }).collect()
    }

    #[test]
    fn ten_stand_on_a_sheet() {
        let l = Language::new(Lang::En, Currency::Uah);
        for (cards, pages) in [(0, 0), (1, 1), (10, 1), (11, 2)] {
            assert_eq!(print(&faces(cards), CardForm::Sheet, l).len(), pages);
            assert_eq!(print(&faces(cards), CardForm::Single, l).len(), cards);
        }
    }

    #[test]
    fn nothing_stands_outside_of_its_card() {
        let l = Language::new(Lang::Ru, Currency::Rub);
        let long = CardFace {
            shop: "Сеть магазинов для тех, кто любит очень длинные названия".into(),
            name: Some("Константин Константинович Константинопольский-Задунайский".into()),
            number: "ABCDEFGHIJ0123456789ABCDEFGHIJ0123456789".into(),
        };
        for page in print(&[long], CardForm::Single, l) {
            for mark in &page.marks {
                let (left, right) = match mark {
                    crate::report::Mark::Text { x, size, face, words, .. } => {
                        (*x, x + font::width(words, *face, *size))
                    }
                    crate::report::Mark::Fill { x, width, .. } => (*x, x + width),
                    crate::report::Mark::Stroke { from, to, .. } => (from.0.min(to.0), from.0.max(to.0)),
                };
                assert!(left >= 0.0 && right <= CARD.0 + 0.01, "{mark:?}");
            }
        }
    }
}
