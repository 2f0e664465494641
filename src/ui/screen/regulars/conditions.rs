//! The panel of conditions, and the choices of regulars that are kept by name.

use std::sync::Arc;

use iced::widget::operation::focus;
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::form::{self, Field, choice, typed};
use super::{Action, Message, Side, State};
use crate::domain::{KeptList, Money};
use crate::language::Language;
use crate::shop::regulars::{Filter, Order};
use crate::ui::background;
use crate::ui::screen::beside::{Mark, columns, frame, page_of, rows_of};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Below, Key, fit, fit_bold, hairline, heading, input, list_row, panel};
use crate::ui::world::World;

/// What is typed, and the chosen kept list.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    away: String,
    overdue: String,
    expiring: String,
    least_visits: String,
    least_spent: String,
    most_spent: String,
    name: String,
    pub chosen: usize,
}

impl Conditions {
    fn of(filter: &Filter, l: Language) -> Conditions {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let money = |money: Option<Money>| money.map(|money| l.money_input(money)).unwrap_or_default();
        Conditions {
            away: number(filter.away_days),
            overdue: number(filter.overdue),
            expiring: number(filter.expiring),
            least_visits: number(filter.least_visits),
            least_spent: money(filter.least_spent),
            most_spent: money(filter.most_spent),
            ..Conditions::default()
        }
    }

    pub fn empty(&mut self) {
        *self = Conditions { chosen: self.chosen, name: std::mem::take(&mut self.name), ..Conditions::default() };
    }

    /// Whether something typed cannot be read, and so narrows nothing.
    fn is_unread(&self, l: Language) -> bool {
        let numbers = [&self.away, &self.overdue, &self.expiring, &self.least_visits];
        numbers.into_iter().any(|text| number(text).is_err())
            || [&self.least_spent, &self.most_spent].into_iter().any(|text| money(l, text).is_err())
    }

    fn text(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Away => &mut self.away,
            Field::Overdue => &mut self.overdue,
            Field::Expiring => &mut self.expiring,
            Field::LeastVisits => &mut self.least_visits,
            Field::LeastSpent => &mut self.least_spent,
            Field::MostSpent => &mut self.most_spent,
            Field::ListName => &mut self.name,
            _ => return None,
        })
    }
}

/// What a field says: nothing, or a value; `Err` where it cannot be read.
fn number(text: &str) -> Result<Option<u32>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
}

fn money(l: Language, text: &str) -> Result<Option<Money>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { l.parse_money(text).map(Some).ok_or(()) }
}

fn mark<T>(read: &Result<Option<T>, ()>) -> Mark {
    match read {
        Err(()) => Mark::Bad,
        Ok(Some(_)) => Mark::Changed,
        Ok(None) => Mark::Plain,
    }
}

/// The next of some usual choices; one that was typed goes back to none.
fn next<T: PartialEq + Copy>(choices: &[T], here: Option<T>) -> Option<T> {
    match here {
        None => choices.first().copied(),
        Some(here) => choices.iter().skip_while(|one| **one != here).nth(1).copied(),
    }
}

pub(super) fn next_away(filter: &mut Filter) {
    filter.away_days = next(&[14, 28, 60, 90, 180], filter.away_days);
}

/// Through the amounts that part the shop's own members.
pub(super) fn next_spent(filter: &mut Filter, steps: &[Money]) {
    (filter.least_spent, filter.most_spent) = (next(steps, filter.least_spent), None);
}

pub(super) fn next_month(filter: &mut Filter) {
    filter.birth_month = match filter.birth_month {
        None => Some(1),
        Some(12) => None,
        Some(month) => Some(month + 1),
    };
}

pub(super) fn next_active(filter: &mut Filter) {
    filter.active = next(&[true, false], filter.active);
}

pub(super) fn key(form: &Conditions, world: &World, pressed: &str) -> Option<Message> {
    let some = !world.shop.settings().lists.is_empty();
    Some(match pressed {
        "Up" => Message::Move(-1),
        "Down" => Message::Move(1),
        "Enter" | "Tab" => Message::NextField,
        "Shift+Tab" => Message::FieldBefore,
        "F2" => Message::NextTier,
        "F3" => Message::NextActive,
        "F4" => Message::NextMonth,
        "F6" => Message::KeepList,
        "F7" => Message::Clear,
        "F8" => Message::ForgetList,
        "F9" if some => Message::TakeList(form.chosen),
        "Esc" | "F5" => Message::Conditions,
        _ => return None,
    })
}

impl State {
    /// Opens the panel, or leads back to the list.
    pub(super) fn conditions(&mut self, world: &World) -> Action {
        self.side = match self.side {
            Side::Conditions(_) => Side::List,
            _ => Side::Conditions(Conditions::of(&self.filter, world.language)),
        };
        match self.side {
            Side::Conditions(_) => Action::Run(focus(Field::Away.id())),
            _ => Action::None,
        }
    }

    /// Takes what is typed as soon as it can be read; the list follows.
    pub(super) fn type_field(&mut self, world: &World, field: Field, text: String) -> Action {
        let l = world.language;
        match &mut self.side {
            Side::Conditions(form) => {
                let Some(value) = form.text(field) else { return Action::None };
                value.clone_from(&text);
                match field {
                    Field::Away => number(&text).map(|days| self.narrow(world, |f| f.away_days = days)),
                    Field::Overdue => number(&text).map(|times| self.narrow(world, |f| f.overdue = times)),
                    Field::Expiring => number(&text).map(|days| self.narrow(world, |f| f.expiring = days)),
                    Field::LeastVisits => number(&text).map(|least| self.narrow(world, |f| f.least_visits = least)),
                    Field::LeastSpent => money(l, &text).map(|least| self.narrow(world, |f| f.least_spent = least)),
                    Field::MostSpent => money(l, &text).map(|most| self.narrow(world, |f| f.most_spent = most)),
                    _ => Ok(Action::None),
                }
                .unwrap_or(Action::None)
            }
            Side::Segments(limits) => {
                limits.type_in(field, text);
                Action::None
            }
            _ => Action::None,
        }
    }

    /// Keeps the conditions and the order under the name that was typed; a list of that name is replaced.
    pub(super) fn keep_list(&mut self, world: &World) -> Action {
        let Side::Conditions(form) = &mut self.side else { return Action::None };
        let name = form.name.trim().to_owned();
        if name.is_empty() {
            return Action::Run(focus(Field::ListName.id()));
        }
        form.name.clear();
        let list = KeptList { name, filters: self.filter.written(), sort: self.order.code() };
        Self::change_lists(world, move |lists| {
            match lists.iter_mut().find(|known| known.name == list.name) {
                Some(known) => *known = list,
                None => lists.push(list),
            }
            lists.sort_by_key(|list| crate::domain::sort_key(&list.name));
        })
    }

    pub(super) fn forget_list(&mut self, world: &World) -> Action {
        let Side::Conditions(form) = &mut self.side else { return Action::None };
        let place = form.chosen;
        form.chosen = place.saturating_sub(1);
        Self::change_lists(world, move |lists| {
            if place < lists.len() {
                lists.remove(place);
            }
        })
    }

    fn change_lists(world: &World, change: impl FnOnce(&mut Vec<KeptList>)) -> Action {
        let mut settings = (*world.shop.settings()).clone();
        change(&mut settings.lists);
        let shop = world.shop.clone();
        Action::Run(background::run(move || Message::Saved(shop.keep_settings(settings).map_err(Arc::new))))
    }

    /// Takes the conditions and the order of a kept list.
    pub(super) fn take_list(&mut self, world: &World, place: usize) -> Action {
        let settings = world.shop.settings();
        let Some(list) = settings.lists.get(place) else { return Action::None };
        // A condition that an older program wrote and this one does not know is left out.
        let filter =
            list.filters.iter().fold(Filter::default(), |known, text| known.clone().and(text).unwrap_or(known));
        if let Some(order) = Order::from_code(&list.sort) {
            self.order = order;
        }
        self.side = Side::List;
        self.narrow(world, |now| *now = filter)
    }

    pub(super) fn conditions_view<'a>(&'a self, world: &'a World, of: &'a Conditions) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let active = match self.filter.active {
            None => l.regulars_active_any(),
            Some(true) => l.regulars_yes(),
            Some(false) => l.regulars_no(),
        };
        let fields = column![
            choice(t, "F2", l.regulars_tier(), self.tier_words(world), Message::NextTier),
            hairline(),
            choice(t, "F3", l.regulars_active_field(), active, Message::NextActive),
            hairline(),
            choice(t, "F4", l.regulars_birth_month(), self.month_words(world, false), Message::NextMonth),
            hairline(),
            typed(world, Field::Away, l.regulars_away_days(), &of.away, mark(&number(&of.away))),
            typed(world, Field::Overdue, l.regulars_overdue_times(), &of.overdue, mark(&number(&of.overdue))),
            typed(world, Field::Expiring, l.regulars_expiring_days(), &of.expiring, mark(&number(&of.expiring))),
            typed(
                world,
                Field::LeastVisits,
                l.regulars_least_visits(),
                &of.least_visits,
                mark(&number(&of.least_visits))
            ),
            typed(
                world,
                Field::LeastSpent,
                l.regulars_least_spent(),
                &of.least_spent,
                mark(&money(l, &of.least_spent))
            ),
            typed(world, Field::MostSpent, l.regulars_most_spent(), &of.most_spent, mark(&money(l, &of.most_spent))),
        ];
        let shown = l.number(i64::try_from(self.matching).unwrap_or(i64::MAX));
        let mut hint = l.regulars_conditions_hint(self.matching, shown);
        if of.is_unread(l) {
            hint = l.regulars_conditions_unread(hint);
        }
        let title = heading(t, l.regulars_conditions_title(), hint, None);
        let left = panel(t, title, fields, None);
        let some = !world.shop.settings().lists.is_empty();
        let keys = vec![
            Key::new("next", "Enter", l.common_next(), Some(Message::NextField)),
            Key::new("keep", "F6", l.regulars_key_keep(), Some(Message::KeepList)),
            Key::new("clear", "F7", l.regulars_key_clear(), Some(Message::Clear)),
            Key::new("forget", "F8", l.regulars_key_drop(), some.then_some(Message::ForgetList)),
            Key::new("take", "F9", l.regulars_key_take(), some.then_some(Message::TakeList(of.chosen))),
        ];
        let list = Key::new("list", "Esc", l.regulars_key_list(), Some(Message::Conditions));
        frame(world, columns(world, left, kept(world, of)), keys, list)
    }

    pub(super) fn tier_words(&self, world: &World) -> String {
        let l = world.language;
        match self.filter.tier.as_deref() {
            None => l.regulars_any(),
            Some("") => l.regulars_no_tier(),
            Some(id) => {
                let known = self.tiers.iter().find(|(known, _)| known == id);
                known.map_or(id, |(_, name)| name.in_lang(l.lang())).to_owned()
            }
        }
    }

    /// The month of birth; its first letters where there is little room.
    pub(super) fn month_words(&self, world: &World, short: bool) -> String {
        let l = world.language;
        match self.filter.birth_month {
            None => l.regulars_month_any(),
            Some(month) if short => l.date_month(month).chars().take(3).collect(),
            Some(month) => l.date_month(month),
        }
    }
}

/// The lists that are kept, and the field for another's name.
fn kept<'a>(world: &'a World, of: &'a Conditions) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let lists = &world.shop.settings().lists;
    let height = form::row_height(t);
    let field = input(Field::ListName.id(), l.regulars_kept_name(), of.name.as_str())
        .placeholder(l.regulars_kept_placeholder())
        .on_input(|text| Message::TypeField(Field::ListName, text))
        .below(Below::Hint(l.regulars_kept_none()))
        .view(t);
    let taken = Type::BODY.line(t) + Type::SMALL.line(t) + 100.0;
    let (_, shown) = page_of(of.chosen, rows_of(world, taken, height), lists.len());
    let rows = lists.iter().enumerate().skip(shown.start).take(shown.len()).map(|(place, list)| {
        let line = row![
            container(fit_bold(t, Type::BODY, list.name.clone()).or(t, Type::SMALL)).width(Length::Fill),
            fit(t, Type::SMALL, l.regulars_kept_count(list.filters.len())).second()
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        list_row(t, line, height, place == of.chosen, Some(Message::TakeList(place)))
    });
    let field = container(field).padding(space::INSIDE);
    panel(t, heading(t, l.regulars_kept_title(), String::new(), None), column![field, hairline(), column(rows)], None)
        .into()
}
