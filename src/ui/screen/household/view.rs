//! The account with those on it at the left; at the right the other one, and what joining would do.

use iced::widget::{column, container};
use iced::{Alignment, Length};

use super::{FIELD, Message, POINTS, State, refusal};
use crate::domain::{Found, PersonName};
use crate::shop::Error;
use crate::shop::household::Household;
use crate::ui::screen::beside::{columns, fact, found_of, found_places, frame, inside};
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{Below, Key, Severity, banner, fit, hairline, heading, input, list_row, paper, person};
use crate::ui::world::World;

/// Those on the account already, whom the search may name and the list leaves out.
pub const MATES: usize = 20;

fn row_of(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 14.0).max(TARGET + 8.0)
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let right = match &self.leaving {
            Some(typed) => self.asking(world, typed),
            None => self.other_one(world),
        };
        frame(world, columns(world, self.account(world), right), self.keys(world), self.last_key(world))
    }

    /// Who is on the account, what it holds, and which files were put together.
    fn account<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let mut list = column![heading(t, l.household_title(), self.name.as_str(), None)];
        if let Some(home) = &self.home {
            let tier = tier_words(world, home).map(|words| fact(t, l.household_tier(), words));
            let facts = column![
                fact(t, l.household_points(), l.number(home.points.get())),
                fact(t, l.household_spent(), l.money(home.spent)),
            ]
            .push(tier);
            list = list.push(container(facts).padding([space::PANELS, space::INSIDE])).push(hairline());
        }
        for (place, mate) in self.mates().iter().enumerate() {
            let second = match (mate.joined, mate.undo) {
                (Some(day), Some(points)) if !points.is_zero() => {
                    l.household_joined_with(l.day(day, world.now.day()), l.points(points))
                }
                (Some(day), _) => l.household_joined(l.day(day, world.now.day())),
                (None, _) => l.household_own(),
            };
            list = list.push(self.line(world, place, &mate.name, &second, Icon::Person));
        }
        for (place, (_, name)) in self.absorbed.iter().enumerate() {
            let place = place + self.mates().len();
            list = list.push(self.line(world, place, name, &l.household_file(), Icon::Document));
        }
        if self.rows() == 1 && self.leaving.is_none() && self.found.is_empty() {
            let words = fit(t, Type::BODY, l.household_alone()).or(t, Type::SMALL).lines(3).second();
            list = list.push(container(words).padding(space::INSIDE));
        }
        let said: Option<El<'a, Message>> = match (&self.problem, &self.said) {
            (Some(problem), _) => Some(banner(t, Severity::Bad, problem.what.as_str(), problem.to_do.as_str())),
            (None, Some(said)) => Some(banner(t, Severity::Info, said.as_str(), String::new())),
            (None, None) => None,
        };
        let said = said.map(|said| container(said).padding(space::PANELS));
        let list = column![list, iced::widget::space::vertical()].push(said);
        paper(t, list).width(Length::Fill).height(Length::Fill).into()
    }

    fn line<'a>(
        &'a self,
        world: &'a World,
        place: usize,
        name: &PersonName,
        second: &str,
        sign: Icon,
    ) -> El<'a, Message> {
        let t = &world.tokens;
        let chosen = place == self.row && self.found.is_empty();
        let end = icon(t, sign, 20.0).color(t.ink2);
        let face = person(t, &name.initials(), &name.full(), second, end, chosen);
        list_row(t, face, row_of(t), chosen, Some(Message::ChooseRow(place)))
    }

    /// The field for the other one, those found, and what joining would do.
    fn other_one<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let places = found_places(self.chosen, self.found.len());
        let below = match (self.typed.trim().is_empty(), self.asked == self.answered, self.found.len()) {
            (true, ..) => Below::Hint(l.household_find_hint()),
            (false, false, _) => Below::Hint(l.find_looking()),
            (false, true, 0) => Below::Error(l.household_nobody()),
            (false, true, count) => Below::Hint(found_of(l, &places, count)),
        };
        let field = input(FIELD, l.household_find(), self.typed.as_str()).on_input(Message::Type).below(below).view(t);
        let field = container(field).padding([space::PANELS, space::INSIDE]);
        let mut list = column![heading(t, l.household_other(), l.household_other_hint(), None), field];
        if !self.found.is_empty() {
            list = list.push(hairline());
        }
        for (place, found) in self.found.iter().enumerate().skip(places.start).take(places.len()) {
            list = list.push(self.found_row(world, place, found));
        }
        let outlook: Option<El<'a, Message>> = match self.would() {
            Some(Ok(moved)) => {
                let to = moved.tier.as_ref().and_then(|tier| tier.to.as_ref());
                let tier = to.map(|tier| fact(t, l.household_would_tier(), tier.in_lang(l.lang())));
                let facts = column![
                    fact(t, l.household_would_bring(), l.number(moved.points.get())),
                    fact(t, l.household_would_be(), l.number(moved.balance.get())),
                ]
                .push(tier)
                .push(fit(t, Type::SMALL, l.household_would_stay()).lines(3).second());
                Some(container(facts).padding([space::PANELS, space::INSIDE]).into())
            }
            Some(Err(error)) => {
                let name = self.found.get(self.chosen).map(|found| found.name.full()).unwrap_or_default();
                let said = refusal(error, name, l);
                Some(container(banner(t, Severity::Bad, said.what, said.to_do)).padding(space::PANELS).into())
            }
            None => None,
        };
        paper(t, list.push(outlook)).width(Length::Fill).height(Length::Fill).into()
    }

    fn found_row<'a>(&'a self, world: &'a World, place: usize, found: &'a Found) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let chosen = place == self.chosen;
        let phone = found.phone.as_ref().map(|phone| l.find_phone(phone.last_four()));
        let card = Some(found.cards.last().map_or_else(|| l.find_no_card(), |card| l.find_card(card.tail())));
        let second: Vec<String> = phone.into_iter().chain(card).collect();
        let sign = if chosen { Icon::ChevronLeft } else { Icon::Person };
        let end = icon(t, sign, 20.0).color(t.ink2);
        let face = person(t, &found.name.initials(), &found.name.full(), &second.join(", "), end, chosen);
        list_row(t, face, row_of(t), chosen, Some(Message::ChooseFound(place)))
    }

    /// How many points the leaving one takes along.
    fn asking<'a>(&'a self, world: &'a World, typed: &'a str) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let all = self.home.as_ref().map_or(0, |home| home.points.get());
        let below = match self.points() {
            Some(_) => Below::Hint(l.household_take_hint(l.number(all))),
            None => Below::Error(l.household_take_bad(l.number(all))),
        };
        let field = if self.mates().len() > 1 {
            input(POINTS, l.household_take(), typed).placeholder("0").on_input(Message::TypePoints).below(below).view(t)
        } else {
            fit(t, Type::BODY, l.household_take_all(l.number(all))).or(t, Type::SMALL).lines(2).into()
        };
        let name = self.mate().map(|mate| mate.name.full()).unwrap_or_default();
        let begins = self.mate().is_some_and(|mate| mate.joined.is_none());
        let words = if begins { l.household_leave_first() } else { l.household_leave_words() };
        let words = column![field, fit(t, Type::BODY, words).or(t, Type::SMALL).lines(4).second()]
            .spacing(space::PANELS)
            .align_x(Alignment::Start);
        paper(t, column![heading(t, l.household_leaving(), name, None), inside(t, words)])
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let close = Key::new("close", "Esc", l.key_basket(), Some(Message::Close));
        if self.leaving.is_some() {
            return vec![Key::new("stay", "F6", l.common_cancel(), Some(Message::Leave)), close];
        }
        let undo = if self.file().is_some() { l.household_key_part() } else { l.household_key_undo() };
        vec![
            Key::new("undo", "F3", undo, self.can_undo().then_some(Message::Undo)),
            Key::new("page", "F4", l.find_key_page(), Some(Message::Page)),
            Key::new("leave", "F6", l.household_key_leave(), self.mate().map(|_| Message::Leave)),
            Key::new("same", "F7", l.household_key_same(), self.other().map(|_| Message::SamePerson)),
            close,
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        if self.leaving.is_some() {
            let able = (!self.saving && self.points().is_some()).then_some(Message::Save);
            let key = Key::new("save", "F9", l.household_key_leave(), able);
            let all = self.home.as_ref().map_or(0, |home| home.points.get());
            return if self.points().is_none() { key.missing(l.household_missing_points(l.number(all))) } else { key };
        }
        let key = Key::new("join", "F9", l.household_key_join(), self.can_join().then_some(Message::Join));
        match self.would() {
            _ if self.other().is_none() => key.missing(l.household_missing()),
            Some(Err(error)) if matches!(**error, Error::SharesAccount) => key.missing(l.household_missing_leave()),
            _ => key,
        }
    }
}

/// The tier, with why it is more than what counts reaches.
fn tier_words(world: &World, home: &Household) -> Option<String> {
    let l = world.language;
    let name = home.tier.as_ref()?.in_lang(l.lang());
    Some(match home.tier_until {
        Some(day) => l.tier_column_until(l.day(day, world.now.day()), name),
        None if home.tier_kept => l.household_tier_kept(name),
        None => name.to_owned(),
    })
}
