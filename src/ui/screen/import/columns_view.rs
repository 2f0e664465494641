//! How the columns look: the first lines of the file under what each column was taken for, and below them all that the
//! chosen one may be.

use iced::Length;
use iced::widget::{column, container, row};

use super::columns::Columns;
use super::{Message, State};
use crate::transfer::{Field, Form};
use crate::ui::screen::beside::{body_height, frame};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{Corners, HEADING, Key, Look, fit, fit_bold, ground, hairline, heading, panel, press};
use crate::ui::world::World;

/// The number of each line stands in a column of its own.
const LINE: f32 = 68.0;

/// The sizes of a window.
struct Sizes {
    /// How many columns of the file are seen at once, and how wide each is.
    columns: usize,
    width: f32,
    /// The fields below.
    across: usize,
    field: f32,
    lines: usize,
    /// The height of the panel of fields; the lines take the rest.
    below: f32,
}

/// The least width of a field under very large text: its words go a step smaller, and more of the file is seen.
const LARGE_FIELD: f32 = 220.0;

fn head_of(t: &Tokens) -> f32 {
    (2.0 * Type::SMALL.line(t) + 16.0).max(TARGET)
}

fn line_of(t: &Tokens) -> f32 {
    Type::SMALL.line(t) + 10.0
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of columns and lines, below fifty")]
fn sizes(world: &World, fields: usize) -> Sizes {
    let t = &world.tokens;
    let room = world.size.width - 2.0 * space::INSIDE - 2.0;
    let grown = Type::BODY.of(t).0 / 15.0;
    let columns = ((room - LINE * grown) / (190.0 * grown)).floor().max(1.0);
    let field = if t.is_very_large() { LARGE_FIELD } else { 200.0 * grown };
    let across = (room / field).floor().max(1.0);
    let rows = (f32::from(u8::try_from(fields).unwrap_or(u8::MAX)) / across).ceil();
    let below = HEADING + rows * (TARGET + space::KEYS) - space::KEYS + 2.0 * space::INSIDE + 3.0;
    let lines = (body_height(world) - below - space::PANELS - HEADING - head_of(t) - 4.0) / line_of(t);
    Sizes {
        columns: columns as usize,
        width: ((room - LINE * grown) / columns).floor(),
        across: across as usize,
        field: ((room - 2.0 * space::INSIDE - (across - 1.0) * space::KEYS) / across).floor(),
        lines: lines.floor().clamp(1.0, 10.0) as usize,
        below,
    }
}

impl State {
    pub(super) fn columns_view<'a>(&'a self, world: &'a World, columns: &'a Columns) -> El<'a, Message> {
        let l = world.language;
        let sizes = sizes(world, self.kind.fields().len() + 1);
        let body = column![lines(world, columns, &sizes), self.fields(world, columns, &sizes)].spacing(space::PANELS);
        let mut keys = vec![
            Key::new("column", "Left, Right", l.import_key_column(), Some(Message::Go(1))),
            Key::new("field", "Up, Down", l.import_key_field(), Some(Message::Turn(1))),
            Key::new("none", "Del", l.import_key_none(), columns.field().map(|_| Message::Take(None))),
        ];
        if columns.seen(sizes.lines).len() < columns.preview.rows.len() {
            keys.push(Key::new("page", "PgUp, PgDn", l.regulars_key_page(), Some(Message::Page(1))));
        }
        if matches!(columns.preview.form, Form::Book { .. }) {
            keys.push(Key::new("sheet", "F7", l.import_key_sheet(), columns.next_sheet().map(|_| Message::Sheet)));
        }
        keys.push(Key::new("file", "Esc", l.import_path(), Some(Message::File)));
        let last = Key::new("try", "F9", l.import_try(), columns.is_whole().then_some(Message::Try));
        let last = match columns.preview.missing {
            Some(field) => last.missing(l.import_missing_column(l.field_name(field.name()))),
            None => last,
        };
        frame(world, body, keys, last)
    }

    /// How many lines of the file are seen at once.
    pub(super) fn lines_at_once(&self, world: &World) -> usize {
        sizes(world, self.kind.fields().len() + 1).lines
    }

    /// All that the chosen column may be.
    fn fields<'a>(&'a self, world: &'a World, columns: &'a Columns, sizes: &Sizes) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let all: Vec<Option<Field>> =
            std::iter::once(None).chain(self.kind.fields().iter().copied().map(Some)).collect();
        let button = |field: &Option<Field>| -> El<'a, Message> {
            let name = field.map_or_else(|| l.import_column_none(), |field| l.field_name(field.name()));
            let here = *field == columns.field();
            let other = field.and_then(|field| columns.column_of(field)).filter(|at| *at != columns.chosen);
            let name = match other {
                Some(place) => l.import_column_taken(name, place + 1),
                None => name,
            };
            let words = if here { fit_bold(t, Type::BODY, name) } else { fit(t, Type::BODY, name) };
            let words = if other.is_some() { words.second() } else { words };
            let look = if here { Look::ChosenButton } else { Look::Button };
            press(look, words.or(t, Type::SMALL).centre(), Some(Message::Take(*field)))
                .width(sizes.field)
                .height(TARGET)
                .padding([0.0, space::KEYS])
                .into()
        };
        let rows = all.chunks(sizes.across).map(|some| row(some.iter().map(button)).spacing(space::KEYS).into());
        let title =
            columns.preview.columns.get(columns.chosen).map(|column| column.heading.clone()).unwrap_or_default();
        let grid = inside_close(column(rows).spacing(space::KEYS));
        panel(t, heading(t, l.import_column_is(title), String::new(), None), grid, None).height(sizes.below).into()
    }

    /// One line on the columns beside the file.
    pub(super) fn columns_known<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        let seen = &self.columns.as_ref()?.preview;
        let known = l.import_columns_known(seen.columns.len(), seen.known());
        Some(crate::ui::screen::beside::fact(t, l.import_columns_title(), known))
    }
}

/// The columns from the page on which the chosen one stands, with their first lines.
fn lines<'a>(world: &'a World, columns: &'a Columns, sizes: &Sizes) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let count = columns.preview.columns.len();
    let first = columns.chosen / sizes.columns * sizes.columns;
    let shown = first..(first + sizes.columns).min(count);
    let line_width = LINE * Type::BODY.of(t).0 / 15.0;
    let number = |words: String| {
        container(fit(t, Type::SMALL, words).second().right())
            .padding(iced::Padding { right: space::PANELS, ..iced::Padding::ZERO })
            .width(line_width)
    };
    let heads = shown.clone().map(|place| head(world, columns, place, sizes.width));
    let titles = number(l.import_line()).center_y(head_of(t));
    let mut table = column![row![titles].push(row(heads)), hairline()];
    let seen = columns.seen(sizes.lines);
    for (line, cells) in columns.preview.rows.iter().take(seen.end).skip(seen.start) {
        let cell = |place: usize| cell(t, columns, place, cells.get(place).map_or("", String::as_str), sizes.width);
        let cells = row(shown.clone().map(cell));
        table = table.push(row![number(line.to_string()).center_y(line_of(t)), cells]);
    }
    let known = l.import_columns_known(count, columns.preview.known());
    let remark = match &columns.preview.form {
        Form::Book { sheet, .. } => l.import_columns_sheet(known, sheet),
        Form::Text { letters, .. } => l.import_columns_text(known, *letters),
    };
    let remark = if shown.len() < count { l.import_columns_shown(shown.start + 1, shown.end, remark) } else { remark };
    let all = columns.preview.rows.len();
    let number = |count: usize| l.number(i64::try_from(count).unwrap_or(i64::MAX));
    let of = l.regulars_foot(number(all), number(seen.start + 1), number(seen.end));
    let of = (seen.len() < all).then(|| fit(t, Type::BODY, of).or(t, Type::SMALL).second().into());
    panel(t, heading(t, l.import_columns_title(), remark, of), table, None).height(Length::Fill).into()
}

fn inside_close<'a>(content: impl Into<El<'a, Message>>) -> El<'a, Message> {
    container(content).padding(space::INSIDE).width(Length::Fill).into()
}

fn head<'a>(world: &'a World, columns: &'a Columns, place: usize, width: f32) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let Some(known) = columns.preview.columns.get(place) else { return iced::widget::space().into() };
    let title = if known.heading.is_empty() {
        l.import_column_number(place + 1)
    } else {
        format!("{}. {}", place + 1, known.heading)
    };
    let field = match known.field {
        Some(field) => fit_bold(t, Type::SMALL, l.field_name(field.name())),
        None => fit(t, Type::SMALL, l.import_column_none()).second(),
    };
    let look = if place == columns.chosen { Look::ChosenRow } else { Look::Row };
    let face = column![fit(t, Type::SMALL, title), field].width(Length::Fill);
    press(look, face, Some(Message::GoTo(place))).width(width).height(head_of(t)).padding([0.0, space::KEYS]).into()
}

fn cell<'a>(t: &Tokens, columns: &Columns, place: usize, text: &str, width: f32) -> El<'a, Message> {
    let known = columns.preview.columns.get(place).is_some_and(|column| column.field.is_some());
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = fit(t, Type::SMALL, text);
    let words = if known { words } else { words.second() };
    let colour = if place == columns.chosen { t.soft } else { t.paper };
    let cell = container(words).center_y(line_of(t)).padding([0.0, space::KEYS]).width(width);
    ground(cell, colour, 0.0, Corners::None).into()
}
