//! Both files side by side, and what they are together; the choices that nobody can make for the owner are keys.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, State};
use crate::domain::{Phone, Purpose};
use crate::language::Language;
use crate::shop::merge::{Preview, Side};
use crate::ui::screen::beside::{body_height, frame};
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{
    Column, HEADING, Key, NOTICE, Severity, banner, fit, fit_bold, head_height, heading, list_row, paper, table_head,
};
use crate::ui::world::World;

/// A line of the comparison: what it is, the one, the other, and both together.
struct Line {
    what: String,
    one: String,
    other: String,
    both: String,
    /// Both say something else; the key that chooses.
    key: Option<&'static str>,
}

impl State {
    pub(super) fn both<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let mut list = column![heading(t, l.merge_preview(), l.merge_preview_hint("F2"), None)];
        let refused = self.open.as_ref().and_then(|open| open.refused.as_ref()?.sides.as_deref());
        let three = match (self.preview(), refused) {
            (Some(preview), _) => Some((&preview.survivor, &preview.absorbed, Some(&preview.after))),
            (None, Some([survivor, absorbed])) => Some((survivor, absorbed, None)),
            (None, None) => None,
        };
        if let Some(three) = three {
            let columns = columns(l);
            list = list.push(table_head(t, &columns));
            let lines = self.lines(world, three);
            let height = height(world, lines.len());
            for line in lines {
                list = list.push(drawn(t, &columns, line, height));
            }
        }
        let said: Option<El<'a, Message>> = match &self.problem {
            Some(problem) => Some(banner(t, Severity::Bad, problem.what.as_str(), problem.to_do.as_str())),
            None if self.is_open_question() => {
                Some(banner(t, Severity::Info, l.merge_which_birthday(), l.merge_which_birthday_do("F3")))
            }
            None => None,
        };
        let said = said.map(|said| container(said).padding(space::KEYS));
        let body = paper(t, list.push(iced::widget::space::vertical()).push(said));
        frame(world, body.width(Length::Fill).height(Length::Fill), self.choices(world), self.merge_key(world))
    }

    /// Both, and what they are together; nothing of that where they cannot be.
    fn lines(&self, world: &World, (one, other, both): (&Side, &Side, Option<&Side>)) -> Vec<Line> {
        let l = world.language;
        let today = world.now.day();
        let none = || "–".to_owned();
        let of = |what: String, key: Option<&'static str>, value: &dyn Fn(&Side) -> String| Line {
            what,
            one: value(one),
            other: value(other),
            both: both.map(value).unwrap_or_default(),
            key,
        };
        let differ = |differ: fn(&Preview) -> bool, key| self.preview().filter(|preview| differ(preview)).map(|_| key);
        let (phones, emails) = (differ(|p| p.phones_differ, "F4"), differ(|p| p.emails_differ, "F5"));
        let mut birthday = of(l.merge_line_birthday(), differ(|p| p.birthdays_differ, "F3"), &|side| {
            side.member.profile.birthday.map_or_else(none, |birthday| l.birthday(birthday))
        });
        if self.is_open_question() {
            birthday.both = l.merge_choose("F3");
        }
        let tier = |side: &Side| side.tier.as_ref().map_or_else(none, |tier| tier.in_lang(l.lang()).to_owned());
        vec![
            of(l.merge_line_name(), None, &|side| side.member.profile.name.full()),
            of(l.merge_line_phone(), phones, &|side| {
                side.member.profile.phone.as_ref().map_or_else(none, Phone::grouped)
            }),
            of(l.merge_line_email(), emails, &|side| side.member.profile.email.clone().unwrap_or_else(none)),
            birthday,
            of(l.merge_line_note(), None, &|side| {
                Some(side.member.profile.note.clone()).filter(|note| !note.is_empty()).unwrap_or_else(none)
            }),
            of(l.merge_line_since(), None, &|side| l.full_day(side.member.since)),
            of(l.merge_line_cards(), None, &|side| l.number(i64::try_from(side.member.cards.len()).unwrap_or(0))),
            of(l.enrol_consent(), None, &|side| consents(l, side)),
            of(l.merge_line_sales(), None, &|side| l.number(i64::from(side.sales))),
            of(l.merge_line_spent(), None, &|side| l.money(side.spent)),
            of(l.merge_line_points(), None, &|side| l.number(side.held.standing.points.get())),
            of(l.merge_line_tier(), None, &tier),
            of(l.merge_line_visit(), None, &|side| {
                side.held.standing.last_visit.map_or_else(none, |day| l.day(day, today))
            }),
        ]
    }

    fn choices(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let when = |differ: Option<bool>, message: Message| differ.unwrap_or(false).then_some(message);
        let preview = self.preview();
        vec![
            Key::new("swap", "F2", l.merge_key_swap(), Some(Message::Swap)),
            Key::new(
                "birthday",
                "F3",
                l.merge_line_birthday(),
                when(preview.map(|p| p.birthdays_differ), Message::Birthday),
            ),
            Key::new("phone", "F4", l.merge_line_phone(), when(preview.map(|p| p.phones_differ), Message::Phone)),
            Key::new("email", "F5", l.merge_line_email(), when(preview.map(|p| p.emails_differ), Message::Email)),
            Key::new("back", "F6", l.merge_key_list(), Some(Message::Back)),
            Key::new("apart", "F7", l.merge_key_apart(), Some(Message::Apart)),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn merge_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        let key = Key::new("merge", "F9", l.merge_key_merge(), self.can_merge().then_some(Message::Merge));
        if self.must_leave_first() {
            key.missing(l.household_missing_leave())
        } else if self.is_open_question() {
            key.missing(l.merge_missing_birthday())
        } else {
            key
        }
    }
}

fn columns(l: Language) -> [Column; 4] {
    [
        Column::new("", Length::FillPortion(3)),
        Column::new(l.merge_stays(), Length::FillPortion(5)),
        Column::new(l.merge_goes(), Length::FillPortion(5)),
        Column::new(l.merge_together(), Length::FillPortion(5)),
    ]
}

/// All lines stand on one page, whatever the size of the text.
fn height(world: &World, lines: usize) -> f32 {
    let t = &world.tokens;
    let room = body_height(world) - HEADING - head_height(t) - NOTICE - 2.0 * space::KEYS - 4.0;
    let lines = u16::try_from(lines).map_or(1.0, f32::from);
    (room / lines).floor().clamp(20.0, 44.0)
}

fn drawn<'a>(t: &Tokens, columns: &[Column; 4], line: Line, height: f32) -> El<'a, Message> {
    let what = match line.key {
        Some(key) => format!("{}  {key}", line.what),
        None => line.what,
    };
    let differs = line.key.is_some();
    let cells = [
        fit(t, Type::SMALL, what).second(),
        fit(t, Type::BODY, line.one).or(t, Type::SMALL),
        fit(t, Type::BODY, line.other).or(t, Type::SMALL),
        fit_bold(t, Type::BODY, line.both).or(t, Type::SMALL),
    ];
    let cells = columns.iter().zip(cells).map(|(column, cell)| container(cell).width(column.width).into());
    let content = row(cells).spacing(space::INSIDE).align_y(Alignment::Center);
    list_row(t, content, height, differs, None)
}

/// What somebody agreed to.
fn consents(l: Language, side: &Side) -> String {
    let given = Purpose::ALL.into_iter().filter(|purpose| side.member.allows(*purpose));
    let names: Vec<String> = given.map(|given| purpose(l, given)).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

fn purpose(l: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Club => l.merge_purpose_club(),
        Purpose::Birthday => l.merge_purpose_birthday(),
        Purpose::Marketing => l.merge_purpose_marketing(),
        Purpose::Survey => l.merge_purpose_survey(),
    }
}
