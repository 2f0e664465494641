//! What each column of the file was taken for, and taking it for something else.

use std::ops::Range;

use super::{Kind, Message};
use crate::transfer::{Field, Form, Preview};
use crate::ui::screen::beside::page_of;

#[derive(Debug, Clone)]
pub struct Columns {
    pub preview: Preview,
    /// The column that the keys mean.
    pub chosen: usize,
    /// The first of the lines that are seen.
    line: usize,
    /// Something was taken for something else than the file seems to say.
    changed: bool,
}

impl Columns {
    /// Begins at the first column that nobody knew, since that is what one came for.
    pub fn new(preview: Preview) -> Columns {
        let chosen = preview.columns.iter().position(|column| column.field.is_none()).unwrap_or(0);
        Columns { preview, chosen, line: 0, changed: false }
    }

    pub fn key(&self, pressed: &str) -> Option<Message> {
        match pressed {
            "Left" => Some(Message::Go(-1)),
            "Right" => Some(Message::Go(1)),
            "Up" => Some(Message::Turn(-1)),
            "Down" => Some(Message::Turn(1)),
            "PgUp" => Some(Message::Page(-1)),
            "PgDn" => Some(Message::Page(1)),
            "Del" => Some(Message::Take(None)),
            "F6" => Some(Message::File),
            "F7" => self.next_sheet().map(|_| Message::Sheet),
            "F9" | "Enter" => self.is_whole().then_some(Message::Try),
            _ => None,
        }
    }

    /// Whether every field that the kind needs is some column.
    pub fn is_whole(&self) -> bool {
        self.preview.missing.is_none()
    }

    pub fn go(&mut self, by: isize) {
        self.go_to(self.chosen.saturating_add_signed(by));
    }

    pub fn go_to(&mut self, place: usize) {
        self.chosen = place.min(self.preview.columns.len().saturating_sub(1));
    }

    /// Which lines of the file are seen, where so many are seen at once.
    pub fn seen(&self, at_once: usize) -> Range<usize> {
        page_of(self.line, at_once, self.preview.rows.len()).1
    }

    /// Turns to other lines of the file, round the end.
    pub fn turn_page(&mut self, by: isize, at_once: usize) {
        let pages = self.preview.rows.len().div_ceil(at_once.max(1)).max(1);
        let (page, _) = page_of(self.line, at_once, self.preview.rows.len());
        let next = page.cast_signed().saturating_add(by).rem_euclid(pages.cast_signed());
        self.line = next.cast_unsigned() * at_once;
    }

    pub fn field(&self) -> Option<Field> {
        self.preview.columns.get(self.chosen).and_then(|column| column.field)
    }

    /// The column that is a field already.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.preview.columns.iter().position(|column| column.field == Some(field))
    }

    pub fn take(&mut self, kind: Kind, field: Option<Field>) {
        if self.field() != field {
            self.preview.take(kind, self.chosen, field);
            self.changed = true;
        }
    }

    /// Goes through nothing and the fields that no other column is, round the end.
    pub fn turn(&mut self, kind: Kind, by: isize) {
        let free = kind.fields().iter().copied().filter(|f| self.column_of(*f).is_none_or(|at| at == self.chosen));
        let all: Vec<Option<Field>> = std::iter::once(None).chain(free.map(Some)).collect();
        let here = all.iter().position(|field| *field == self.field()).unwrap_or(0);
        let count = isize::try_from(all.len()).unwrap_or(1);
        let next = isize::try_from(here).unwrap_or(0).saturating_add(by).rem_euclid(count);
        if let Some(field) = usize::try_from(next).ok().and_then(|next| all.get(next)) {
            self.take(kind, *field);
        }
    }

    /// What the import is told: nothing while the file speaks for itself.
    pub fn map(&self, kind: Kind) -> Vec<(String, String)> {
        if self.changed { self.preview.map(kind) } else { Vec::new() }
    }

    /// The sheet after this one, where there are several.
    pub fn next_sheet(&self) -> Option<String> {
        let Form::Book { sheet, sheets } = &self.preview.form else { return None };
        let here = sheets.iter().position(|name| name == sheet)?;
        sheets.get((here + 1) % sheets.len()).filter(|name| *name != sheet).cloned()
    }
}
