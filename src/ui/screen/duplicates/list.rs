//! The list of pairs: who, likely who, and what speaks for it.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Done, Message, State};
use crate::language::Language;
use crate::shop::duplicates::{Pair, Person, Sign};
use crate::ui::screen::beside::{frame, page_of, quiet, rows_of};
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{
    Column, Key, NOTICE, Severity, banner, fit, fit_bold, head_height, heading, list_row, paper, row_height, table_head,
};
use crate::ui::world::World;

/// The height of a row with its hairline: a long name takes two lines.
fn row_of(t: &Tokens) -> f32 {
    row_height(t).max(2.0 * Type::SMALL.line(t) + space::KEYS)
}

/// How many pairs fit below what was said last.
pub fn rows(world: &World) -> usize {
    let t = &world.tokens;
    rows_of(world, head_height(t) + NOTICE + 2.0 * space::PANELS, row_of(t))
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        if self.open.is_some() {
            return self.both(world);
        }
        let (t, l) = (&world.tokens, world.language);
        let (page, shown) = page_of(self.chosen, rows(world), self.pairs.len());
        let pages = self.pairs.len().div_ceil(rows(world).max(1));
        let remark = if self.is_looking() {
            l.merge_looking(self.progress)
        } else {
            l.merge_found(i64::try_from(self.pairs.len()).unwrap_or(0))
        };
        let end = (pages > 1).then(|| fit(t, Type::SMALL, l.member_page("PgDn", page + 1, pages)).second().into());
        let mut list = column![heading(t, l.merge_title(), remark, end)];
        if self.pairs.is_empty() && !self.is_looking() {
            list = list.push(container(quiet(t, l.merge_none_alike(), l.merge_none_words())).height(Length::Fill));
        } else {
            let columns = columns(l);
            list = list.push(table_head(t, &columns));
            for (place, pair) in self.pairs.iter().enumerate().skip(shown.start).take(shown.len()) {
                let chosen = place == self.chosen;
                let face = face(t, &columns, cells(l, pair));
                list = list.push(list_row(t, face, row_of(t), chosen, Some(Message::OpenAt(place))));
            }
            list = list.push(iced::widget::space::vertical());
        }
        let said = self.said(world).map(|said| container(said).padding(space::PANELS));
        let body = paper(t, list.push(said)).width(Length::Fill).height(Length::Fill);
        frame(world, body, self.keys(world), self.last_key(world))
    }

    fn said<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        if let Some(problem) = &self.problem {
            return Some(banner(t, Severity::Bad, problem.what.as_str(), problem.to_do.as_str()));
        }
        Some(match self.done.as_ref()? {
            Done::Merged(done) => {
                let moved = l.merge_did(l.points(done.points), i64::from(done.sales));
                banner(t, Severity::Info, moved, l.merge_did_undo("F5", "F3"))
            }
            Done::Undone => banner(t, Severity::Info, l.merge_undid(), String::new()),
            Done::Apart => banner(t, Severity::Info, l.merge_did_tell_apart(), String::new()),
        })
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let some = (!self.pairs.is_empty()).then_some(());
        vec![
            Key::new("up", "Up, Down", l.find_key_choose(), some.map(|()| Message::Move(1))),
            Key::new("undo", "F3", l.household_key_undo(), self.can_undo().then_some(Message::Undo)),
            Key::new("apart", "F7", l.merge_key_apart(), some.map(|()| Message::Apart)),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let open = (!self.pairs.is_empty()).then_some(Message::Open);
        Key::new("open", "Enter", world.language.merge_key_compare(), open)
    }
}

fn columns(l: Language) -> [Column; 4] {
    [
        Column::new(l.merge_column_one(), Length::FillPortion(4)).bold(),
        Column::new(l.merge_column_other(), Length::FillPortion(4)),
        Column::new(l.merge_column_phone(), Length::FillPortion(3)),
        Column::new(l.merge_column_signs(), Length::FillPortion(6)),
    ]
}

fn cells(l: Language, pair: &Pair) -> [String; 4] {
    let phone = |person: &Person| person.phone.as_ref().map(|phone| l.find_phone(phone.last_four()));
    let phone = phone(&pair.one).or_else(|| phone(&pair.other)).unwrap_or_else(|| "–".to_owned());
    let signs: Vec<String> = pair.signs.iter().map(|sign| sign_in_words(l, *sign)).collect();
    [pair.one.name.full(), pair.other.name.full(), phone, signs.join(", ")]
}

fn face<'a>(t: &Tokens, columns: &[Column; 4], cells: [String; 4]) -> El<'a, Message> {
    let cells = columns.iter().zip(cells).map(|(column, words)| {
        let cell = if column.bold { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
        container(cell.or(t, Type::SMALL).lines(2)).width(column.width).into()
    });
    row(cells).spacing(space::INSIDE).align_y(Alignment::Center).into()
}

/// What two members have in common.
fn sign_in_words(l: Language, sign: Sign) -> String {
    match sign {
        Sign::SamePhone => l.merge_sign_phone(),
        Sign::SameEmail => l.merge_sign_email(),
        Sign::SameBirthday => l.merge_sign_birthday(),
        Sign::SameName => l.merge_sign_name(),
        Sign::SimilarName => l.merge_sign_similar(),
    }
}
