//! A page laid out: its blocks measured, and parted into sheets where the window does not hold them all.

use std::ops::Range;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Around;
use crate::language::{Block, Page, Piece};
use crate::ui::keys::Keys;
use crate::ui::screen::frame::{body_height, column_widths};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Bit, HEADING, fit_bold, key_cap, key_cap_width, prose, prose_height};

/// Between two blocks.
const GAP: f32 = 12.0;
/// The place of a point's or a step's sign.
const SIGN: f32 = 28.0;

/// The blocks of each sheet; a block that is higher than a sheet has one for itself.
pub fn sheets(around: Around<'_>, page: &Page) -> Vec<Range<usize>> {
    let keys = keys_width(around, page);
    let room = body_height(around.tokens, around.size.height) - HEADING - 2.0 * space::INSIDE - 2.0;
    let mut sheets = Vec::new();
    let (mut first, mut taken) = (0, 0.0);
    for (place, block) in page.blocks.iter().enumerate() {
        let height = block_height(around, keys, block);
        let with_gap = if taken > 0.0 { taken + GAP + height } else { height };
        if with_gap > room && place > first {
            sheets.push(first..place);
            (first, taken) = (place, height);
        } else {
            taken = with_gap;
        }
    }
    sheets.push(first..page.blocks.len());
    sheets
}

/// Some blocks of a page, from above.
pub fn sheet<'a, M: 'a>(around: Around<'_>, page: &Page, blocks: Range<usize>) -> El<'a, M> {
    let keys = keys_width(around, page);
    let blocks = page.blocks.get(blocks).unwrap_or_default();
    column(blocks.iter().map(|block| drawn(around, keys, block))).spacing(GAP).into()
}

fn width(around: Around<'_>) -> f32 {
    column_widths(around.size.width).0 - 2.0 * space::WIDE - 2.0
}

/// The place of the keys in their table: as wide as the widest row of them on the page.
fn keys_width(around: Around<'_>, page: &Page) -> f32 {
    let row = |keys: &[Piece]| -> f32 {
        let caps = keys.iter().filter_map(|piece| cap(around.keys, piece));
        caps.map(|name| key_cap_width(around.tokens, &name) + space::PAIR).sum::<f32>()
    };
    let rows = page.blocks.iter().filter_map(|block| match block {
        Block::Keys(keys, _) => Some(row(keys)),
        _ => None,
    });
    rows.fold(0.0, f32::max).ceil()
}

fn sign_width(around: Around<'_>) -> f32 {
    (SIGN * Type::LARGE.of(around.tokens).0 / 18.0).round()
}

fn block_height(around: Around<'_>, keys: f32, block: &Block) -> f32 {
    let (t, width) = (around.tokens, width(around));
    match block {
        Block::Words(words) => prose_height(t, Type::LARGE, &bits(around.keys, words), width),
        Block::Point(words) | Block::Step(_, words) => {
            prose_height(t, Type::LARGE, &bits(around.keys, words), width - sign_width(around))
        }
        Block::Keys(_, words) => {
            let beside = width - keys - space::INSIDE;
            prose_height(t, Type::BODY, &bits(around.keys, words), beside).max(cap_row(around))
        }
    }
}

fn cap_row(around: Around<'_>) -> f32 {
    (Type::SMALL.line(around.tokens) + 4.0).max(22.0)
}

fn drawn<'a, M: 'a>(around: Around<'_>, keys_width: f32, block: &Block) -> El<'a, M> {
    let t = around.tokens;
    let height = block_height(around, keys_width, block);
    let signed = |sign: &str, words: &[Piece]| {
        let sign = fit_bold(t, Type::LARGE, sign.to_owned()).colour(|t| t.accent);
        row![container(sign).width(sign_width(around)), prose(t, Type::LARGE, bits(around.keys, words))]
    };
    let content: El<'a, M> = match block {
        Block::Words(words) => prose(t, Type::LARGE, bits(around.keys, words)).into(),
        Block::Point(words) => signed("•", words).into(),
        Block::Step(number, words) => signed(number, words).into(),
        Block::Keys(keys, words) => {
            let caps = keys.iter().filter_map(|piece| cap(around.keys, piece)).map(|name| key_cap(t, name));
            let caps = container(row(caps).spacing(space::PAIR)).width(keys_width);
            row![caps, prose(t, Type::BODY, bits(around.keys, words))]
                .spacing(space::INSIDE)
                .align_y(Alignment::Center)
                .into()
        }
    };
    container(content).height(height).width(Length::Fill).into()
}

/// The name of a key as it is now.
fn cap(keys: &Keys, piece: &Piece) -> Option<String> {
    match piece {
        Piece::Mapped(name) => Some(keys.label_of(name).unwrap_or(name).to_owned()),
        Piece::Typed(name) => Some(name.clone()),
        Piece::Plain(_) | Piece::Shown(_) => None,
    }
}

fn bits(keys: &Keys, words: &[Piece]) -> Vec<Bit> {
    let bit = |piece: &Piece| match piece {
        Piece::Plain(words) => Bit::Plain(words.clone()),
        Piece::Shown(words) => Bit::Bold(words.clone()),
        Piece::Mapped(name) => Bit::Cap(keys.label_of(name).unwrap_or(name).to_owned()),
        Piece::Typed(name) if Keys::is_name(name) => Bit::Cap(name.clone()),
        Piece::Typed(words) => Bit::Typed(words.clone()),
    };
    words.iter().map(bit).collect()
}
