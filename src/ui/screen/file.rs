//! What the screens share that a file is named on: its path as somebody typed it, and what becomes of its lines.

use std::path::{Path, PathBuf};

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::beside::{body_height, fact, fact_height, inside, rows_of};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Column, HEADING, NOTICE, fit, head_height, list_row, row_height, table_head};
use crate::ui::world::World;

/// The width of a line's number.
const LINE: f32 = 72.0;
/// What is wrong and what to do: two sentences, of which one may be long.
const WHY_LINES: u8 = 3;
const REMARK_LINES: u8 = 4;

/// The path that was typed; file managers put quotation marks around one that they copy.
pub fn typed_path(text: &str) -> PathBuf {
    PathBuf::from(text.trim().trim_matches('"'))
}

/// What became of a file's lines, or would become of them.
pub struct Outcome<'a, M> {
    /// Said first, where it was brought in.
    pub done: Option<El<'a, M>>,
    /// What is counted, and how many lines it is.
    pub counts: Vec<(String, u64)>,
    /// What else is to be known, in words.
    pub remark: Option<String>,
    /// Where the refused lines were written.
    pub rejected: Option<&'a Path>,
}

/// Draws what became of a file's lines, and below it as many of the refused ones as fit, each with its number and its reason.
pub fn outcome<'a, M: Clone + 'a>(
    world: &World,
    of: Outcome<'a, M>,
    refused: impl ExactSizeIterator<Item = (u64, String)>,
) -> El<'a, M> {
    let (t, l) = (&world.tokens, world.language);
    let number = |n: u64| l.number(i64::try_from(n).unwrap_or(i64::MAX));
    let for_counts = f32::from(u8::try_from(of.counts.len()).unwrap_or(u8::MAX)) * fact_height(t);
    let for_done = if of.done.is_some() { NOTICE } else { 0.0 };
    let for_remark = if of.remark.is_some() { f32::from(REMARK_LINES) * Type::SMALL.line(t) } else { 0.0 };
    let gaps = 1 + u8::from(of.done.is_some()) + u8::from(of.remark.is_some());
    let solid = for_counts + 2.0 * space::INSIDE + 2.0 * Type::SMALL.line(t) + head_height(t) + for_remark + for_done;
    let height = row_height(t).max(f32::from(WHY_LINES) * Type::SMALL.line(t) + space::KEYS);
    let taken = |between: f32| solid + f32::from(gaps) * between;
    // What stands above moves closer together before a refused line has no place for its reason.
    let room = body_height(world) - HEADING - 2.0;
    let close = refused.len() > 0 && room - taken(space::PANELS) < height;
    let between = if close { space::PAIR } else { space::PANELS };
    let facts = column(of.counts.into_iter().map(|(what, lines)| fact(t, what, number(lines))));
    let remark = of.remark.map(|words| fit(t, Type::SMALL, words).lines(REMARK_LINES));
    let place = of.rejected.map(|path| {
        let words = l.import_rejected(path.display().to_string());
        fit(t, Type::SMALL, words).lines(2).second()
    });
    let head = inside(t, column![].push(of.done).push(facts).push(remark).push(place).spacing(between));
    if refused.len() == 0 {
        return head;
    }
    let titles =
        [Column::new(l.import_line(), Length::Fixed(LINE)).figures(), Column::new(l.import_why(), Length::Fill)];
    let rows = refused.take(rows_of(world, taken(between), height)).map(|(line, why)| {
        let line = container(fit(t, Type::BODY, line.to_string()).right())
            .width(Length::Fixed((LINE * Type::BODY.of(t).0 / 15.0).round()));
        let why = fit(t, Type::SMALL, why).lines(WHY_LINES);
        let cells = row![line, container(why).width(Length::Fill)];
        list_row(t, cells.spacing(space::INSIDE).align_y(Alignment::Center), height, false, None)
    });
    column![head, table_head(t, &titles)].push(container(column(rows))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_be_pasted_with_its_quotation_marks() {
        for (typed, path) in [
            (" /home/shop/my answers.csv ", "/home/shop/my answers.csv"),
            ("\"C:\\shop\\answers.csv\"", "C:\\shop\\answers.csv"),
            (" \"\" ", ""),
        ] {
            assert_eq!(typed_path(typed), PathBuf::from(path), "{typed}");
        }
    }
}
