//! The field, the list below it, and what may be typed as long as nothing is.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::{FIELD, Message, State};
use crate::domain::Found;
use crate::ui::screen::beside::{body_height, frame};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{
    Below, Hint, Key, Severity, avatar, banner, empty_state, fit, fit_bold, hairline, heading, input, list_row, panel,
    tier_bars,
};
use crate::ui::world::World;

/// The height of a row with its hairline.
fn row_of(t: &Tokens) -> f32 {
    (Type::LARGE.line(t) + Type::SMALL.line(t) + 18.0).max(60.0)
}

/// The field with its label, its hint and the padding around it.
fn field_height(t: &Tokens) -> f32 {
    Type::BODY.line(t) + TARGET + Type::SMALL.line(t) + 2.0 * space::PAIR + 2.0 * space::PANELS + 1.0
}

/// How many results fit.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
pub fn rows(world: &World) -> usize {
    let t = &world.tokens;
    let room = body_height(world) - crate::ui::widget::HEADING - field_height(t) - 2.0;
    (room / row_of(t)).floor().clamp(1.0, 30.0) as usize
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let below = match &self.problem {
            Some(problem) => Below::Error(problem.sentence()),
            None if self.typed.trim().is_empty() => Below::Hint(l.find_hint()),
            None if !self.is_answered() => Below::Hint(l.find_looking()),
            None if self.found.len() >= rows(world) => Below::Hint(l.find_more()),
            None if self.found.is_empty() => Below::Nothing,
            None => Below::Hint(l.find_count(self.found.len())),
        };
        let field = input(FIELD, l.find_field(), &self.typed)
            .placeholder(l.find_placeholder())
            .on_input(Message::Type)
            .below(below)
            .view(t);
        let field = container(field).padding([space::PANELS, space::INSIDE]).height(field_height(t) - 1.0);
        let list = if self.found.is_empty() { self.nobody(world) } else { self.list(world) };
        let inside = column![field, hairline(), list];
        let body = panel(t, heading(t, l.find_title(), l.find_remark(), None), inside, None);
        frame(world, body, self.keys(world), self.last_key(world))
    }

    fn list<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let height = row_of(&world.tokens);
        let shown = self.found.iter().take(rows(world)).enumerate().map(|(place, found)| {
            let chosen = place == self.chosen;
            let face = self.face(world, found, chosen);
            list_row(&world.tokens, face, height, chosen, Some(Message::TakeAt(place)))
        });
        column(shown).into()
    }

    fn face<'a>(&'a self, world: &'a World, found: &'a Found, chosen: bool) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let phone = found.phone.as_ref().map(|phone| l.find_phone(phone.last_four()));
        let card = match found.cards.as_slice() {
            [] => Some(l.find_no_card()),
            cards => cards.last().map(|card| l.find_card(card.tail())),
        };
        let second: Vec<String> = phone.into_iter().chain(card).collect();
        let name = column![
            fit_bold(t, Type::LARGE, found.name.full()).or(t, Type::BODY),
            fit(t, Type::SMALL, second.join(", ")).second()
        ];
        let visit = match found.last_visit {
            Some(day) => l.find_visit(l.near_day(day, world.now.day())),
            None => l.find_never(),
        };
        let last =
            container(fit(t, Type::BODY, visit).or(t, Type::SMALL).second().right()).width(Length::FillPortion(2));
        row![
            avatar(t, found.name.initials(), TARGET, chosen),
            container(name).width(Length::FillPortion(4)),
            container(self.tier(world, found, chosen)).width(Length::FillPortion(2)),
            last
        ]
        .spacing(space::INSIDE)
        .align_y(Alignment::Center)
        .into()
    }

    fn tier<'a>(&'a self, world: &'a World, found: &'a Found, chosen: bool) -> El<'a, Message> {
        let place = self.tiers.iter().position(|(id, _)| *id == found.tier);
        let Some((place, (_, name))) = place.and_then(|place| Some((place, self.tiers.get(place)?))) else {
            return gap().into();
        };
        let bars = u8::try_from(place + 1).unwrap_or(3).min(3);
        let t = &world.tokens;
        let signs = tier_bars(t, bars, t.on_soft, if chosen { t.soft } else { t.paper });
        let name = fit(t, Type::BODY, name.in_lang(world.language.lang())).or(t, Type::SMALL);
        row![signs, name].spacing(space::KEYS).align_y(Alignment::Center).into()
    }

    /// Nothing typed yet: what may be typed. Nobody found: what to do.
    fn nobody<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let enrol = Hint {
            key: "F2".into(),
            title: l.find_key_enrol(),
            words: l.find_enrol_when(),
            on_press: Some(Message::Enrol),
        };
        if !self.looked {
            return empty_state(t, &l.find_empty_title(), &l.find_empty_words(), &[enrol], body_height(world) - 120.0);
        }
        let words = container(banner(t, Severity::Info, l.find_nobody(), l.find_nobody_words("F2")));
        container(words).padding(space::INSIDE).into()
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let some = (!self.found.is_empty()).then_some(());
        vec![
            Key::new("up", "Up, Down", l.find_key_choose(), some.map(|()| Message::Down)),
            Key::new("enrol", "F2", l.find_key_enrol(), Some(Message::Enrol)),
            Key::new("page", "F4", l.find_key_page(), some.map(|()| Message::OpenPage)),
            Key::new("regulars", "F6", l.regulars_key_regulars(), Some(Message::Regulars)),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        let usable = !self.found.is_empty() && self.is_answered();
        Key::new("take", "Enter", l.find_key_take(), usable.then_some(Message::Take))
    }
}
