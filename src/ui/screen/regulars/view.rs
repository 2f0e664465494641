//! The screen put together: head, tabs, filters, table, foot and keys.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::rows::{FILTERS, FOOT, rows};
use super::segments::means;
use super::written::Export;
use super::{Message, SEARCH, Side, State, head};
use crate::shop::regulars::Filter;
use crate::ui::screen::beside::{frame, quiet};
use crate::ui::theme::{El, Icon, TARGET, Type, icon, radius, space};
use crate::ui::widget::{
    Corners, Key, Look, Run, Severity, banner, fit, fit_runs, foot, ground, hairline, input, pages, press,
};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        match &self.side {
            Side::List => self.list(world),
            Side::Columns { chosen } => self.columns_view(world, *chosen),
            Side::Conditions(form) => self.conditions_view(world, form),
            Side::Segments(limits) => self.segments_view(world, limits),
        }
    }

    fn list<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let table: El<'a, Message> = match &self.all {
            Some(all) if all.regulars.is_empty() => quiet(t, l.regulars_empty_title(), l.regulars_empty_words()),
            Some(_) if self.lines.is_empty() && self.answered == self.asked => self.nobody(world),
            _ => self.table(world),
        };
        let trouble = self.problem.as_ref().map(|problem| {
            container(banner(t, Severity::Bad, problem.what.as_str(), problem.to_do.as_str())).padding(space::KEYS)
        });
        let inside = column![
            container(self.filters(world)).center_y(FILTERS - 1.0).padding([0.0, space::INSIDE]),
            hairline(),
            container(column![].push(trouble).push(table)).height(Length::Fill),
            foot(t, self.foot(world), FOOT)
        ];
        let panel = ground(inside, t.paper, radius::PANEL, Corners::Bottom).width(Length::Fill).height(Length::Fill);
        let body =
            column![head::head(world, self.all.as_deref()), gap().height(space::PAIR), self.segment_tabs(world), panel];
        frame(world, body, self.keys(world), self.last_key(world))
    }

    /// The search, the conditions that a touch goes through, and the way back to none.
    fn filters<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let search = input(SEARCH, String::new(), self.filter.text.as_deref().unwrap_or_default())
            .placeholder(l.regulars_find())
            .on_input(Message::Type)
            .filter()
            .view(t);
        let chip = |words: String, value: String, on: bool, next: Message| -> El<'a, Message> {
            let look = if on { Look::ChosenButton } else { Look::Button };
            let words = fit_runs(t, Type::BODY, vec![Run::plain(format!("{words} ")), Run::bold(value)]);
            let inside =
                row![container(words.or(t, Type::SMALL)).width(Length::Fill), icon(t, Icon::ChevronDown, 14.0)]
                    .spacing(space::KEYS)
                    .align_y(Alignment::Center);
            let inside = container(inside).center_y(Length::Fill).padding([0.0, space::PANELS]);
            press(look, inside, Some(next)).width(Length::FillPortion(4)).height(TARGET).radius(radius::KEY).into()
        };
        let filter = &self.filter;
        let count = self.conditions_in_force();
        let clear = press(
            if count > 0 { Look::Button } else { Look::Row },
            fit(t, Type::BODY, if count > 0 { l.regulars_clear(count) } else { String::new() })
                .or(t, Type::SMALL)
                .centre(),
            (count > 0).then_some(Message::Clear),
        );
        // Without a month its name says all.
        let (born, month) = match filter.birth_month {
            Some(_) => (l.regulars_birthday(), self.month_words(world, true)),
            None => (l.report_birthday(), String::new()),
        };
        let clear = clear.padding([0.0, space::PAIR]);
        row![
            container(search).width(Length::FillPortion(5)),
            chip(l.regulars_tier(), self.tier_words(world), filter.tier.is_some(), Message::NextTier),
            chip(l.regulars_away(), self.away_words(world), filter.away_days.is_some(), Message::NextAway),
            chip(
                l.regulars_spent_filter(),
                spent_words(world, filter),
                filter.least_spent.is_some() || filter.most_spent.is_some(),
                Message::NextSpent
            ),
            chip(born, month, filter.birth_month.is_some(), Message::NextMonth),
            clear.width(Length::FillPortion(3)).height(TARGET).radius(radius::KEY),
        ]
        .spacing(space::KEYS)
        .align_y(Alignment::Center)
        .into()
    }

    fn away_words(&self, world: &World) -> String {
        let l = world.language;
        self.filter.away_days.map_or_else(|| l.regulars_away_any(), |days| l.regulars_away_more(days))
    }

    /// Which lines are seen, of how many; what became of the file; and the pages.
    fn foot<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let number = |count: usize| l.number(i64::try_from(count).unwrap_or(i64::MAX));
        let places = self.seen(world);
        let seen = match &self.all {
            None => l.regulars_loading(),
            Some(_) if places.is_empty() => l.regulars_foot_none(),
            Some(_) => l.regulars_foot(number(self.matching), number(places.start + 1), number(places.end)),
        };
        let words = match &self.export {
            Export::None => seen,
            Export::Running => l.regulars_exporting(),
            Export::Done(lines, file) => format!("{} {file}", l.regulars_exported(*lines)),
        };
        let rows = rows(world);
        let count = self.matching.div_ceil(rows).max(1);
        let settings = world.shop.settings();
        let more = match (&self.export, self.filter.segment) {
            (Export::None, Some(segment)) => means(segment, &settings.segments, l),
            // Few pages are turned one by one.
            (Export::None, None) if count > 5 => Some(l.regulars_foot_jump("Home, End, Ctrl+1…9")),
            _ => None,
        };
        let words = more.map_or_else(|| words.clone(), |more| format!("{words}  ·  {more}"));
        let words = container(fit(t, Type::BODY, words).or(t, Type::SMALL).second()).width(Length::Fill);
        row![words, pages(t, places.start / rows, count, move |page| Message::GoTo(page * rows))]
            .spacing(space::PANELS)
            .align_y(Alignment::Center)
            .into()
    }

    /// Nobody fulfils the conditions, and which of them there are to be dropped.
    fn nobody<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let searched = self.filter.text.as_deref().is_some_and(|text| !text.trim().is_empty());
        if searched && self.conditions_in_force() == 0 && self.filter.segment.is_none() {
            return quiet(t, l.regulars_not_found_title(), l.regulars_not_found_words("F3"));
        }
        quiet(t, l.regulars_nobody_title(), l.regulars_nobody_words("F5"))
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let some = !self.lines.is_empty();
        let ready = self.all.is_some() && !matches!(self.export, Export::Running);
        vec![
            Key::new("sort", "F2", l.regulars_key_sort(), some.then_some(Message::NextSort)),
            Key::new("find", "F3", l.regulars_key_find(), Some(Message::Search)),
            Key::new("columns", "F4", l.regulars_key_columns(), Some(Message::Columns)),
            Key::new("conditions", "F5", l.regulars_key_conditions(), Some(Message::Conditions)),
            Key::new("segments", "F6", l.regulars_key_segments(), Some(Message::Segments)),
            Key::new("turn", "F7", l.regulars_key_turn(), some.then_some(Message::Turn)),
            Key::new("export", "F8", l.regulars_key_export(), (some && ready).then_some(Message::Export)),
            Key::new("page", "PgUp, PgDn", l.regulars_key_page(), some.then_some(Message::Page(1))),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let usable = !self.lines.is_empty() && self.answered == self.asked;
        Key::new("open", "Enter", world.language.regulars_key_open(), usable.then_some(Message::Open))
    }
}

fn spent_words(world: &World, filter: &Filter) -> String {
    let l = world.language;
    match (filter.least_spent, filter.most_spent) {
        (None, None) => l.regulars_spent_any(),
        (Some(least), None) => l.regulars_spent_from(l.money_whole(least)),
        (None, Some(most)) => l.regulars_spent_to(l.money_whole(most)),
        (Some(least), Some(most)) => l.regulars_spent_between(l.money_whole(least), l.money_whole(most)),
    }
}
