//! The head of the page: the name, how the member is called and reached, with whom the account is shared, and the figures
//! that the club holds.

use chrono::{Datelike, NaiveDate};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::sales::{counts_for, counts_for_whom};
use super::{Figure, Known, Message, State};
use crate::domain::{PersonName, Phone, Points};
use crate::language::Language;
use crate::rules::held_tier;
use crate::ui::theme::{El, Icon, Tokens, Type, icon, space};
use crate::ui::widget::{Sign, Stat, Tone, avatar, chip, fit, fit_bold, stats_to_press};
use crate::ui::world::World;

/// So many of those who share an account are named, and the others counted.
const NAMED: usize = 3;

/// The height of the head, so that the list below knows its rows; a shared account takes a line of its own.
pub fn height(t: &Tokens, shared: bool) -> f32 {
    let figures = 2.0 * Type::SMALL.line(t) + Type::LARGE.line(t);
    let lines = if shared { 3.0 } else { 2.0 };
    Type::NAME.line(t) + lines * Type::BODY.line(t) + figures + 2.0 * space::INSIDE + space::PANELS
}

impl State {
    pub(super) fn head<'a>(&'a self, world: &'a World, known: &'a Known) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let profile = &known.greeted.member.profile;
        let mut second = vec![profile.address.clone()];
        second.extend(profile.phone.as_ref().map(Phone::grouped));
        second.extend(profile.email.clone());
        second.extend(profile.birthday.map(|b| l.birthday(b)));
        let levels = &known.programme.tiers.levels;
        let tier = held_tier(&known.programme, &known.greeted.held.standing);
        let tier = tier.and_then(|tier| Some((levels.iter().position(|level| level.id == tier.id)?, tier)));
        let tier = tier.map(|(place, level)| {
            let bars = u8::try_from(place + 1).unwrap_or(3).min(3);
            let name = level.name.in_lang(l.lang());
            let until = known.tier_until.map(|day| l.tier_column_until(l.day(day, world.now.day()), name));
            chip(t, Tone::Soft, Sign::Bars(bars), until.unwrap_or_else(|| name.to_owned()))
        });
        let name = row![
            container(fit_bold(t, Type::NAME, profile.name.full()).or(t, Type::TITLE).or(t, Type::LARGE))
                .width(Length::Fill)
        ]
        .push(tier)
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        let note: El<'a, Message> = if profile.note.is_empty() {
            fit(t, Type::BODY, l.member_no_note()).second().into()
        } else {
            row![icon(t, Icon::Speech, 18.0), fit(t, Type::BODY, profile.note.as_str())]
                .spacing(space::KEYS)
                .align_y(Alignment::Center)
                .into()
        };
        let shared = self.is_shared();
        let together = shared.then(|| {
            let names = l.member_together(names(l, &known.together));
            row![icon(t, Icon::Person, 18.0), fit(t, Type::BODY, names).or(t, Type::SMALL)]
                .spacing(space::KEYS)
                .align_y(Alignment::Center)
        });
        let second = fit(t, Type::BODY, second.join(" · ")).or(t, Type::SMALL).second();
        let words = column![name, second].push(together).push(note);
        let top = row![avatar(t, profile.name.initials(), 56.0, false), container(words).width(Length::Fill)]
            .spacing(space::INSIDE);
        let figures = figures(world, known).map(|(stat, figure)| (stat, figure.map(|figure| self.touch(figure))));
        let inside = column![top, stats_to_press(t, figures)].spacing(space::PANELS);
        container(inside).padding([space::INSIDE, space::INSIDE]).height(height(t, shared)).width(Length::Fill).into()
    }
}

/// Who shares the account, so many by name.
fn names(l: Language, together: &[PersonName]) -> String {
    let named = together.iter().take(NAMED).map(PersonName::full).collect::<Vec<_>>().join(", ");
    match together.len().checked_sub(NAMED).filter(|more| *more > 0) {
        Some(more) => format!("{named} {}", l.member_lots_more(more)),
        None => named,
    }
}

/// The figures, and what each leads to.
fn figures(world: &World, known: &Known) -> [(Stat, Option<Figure>); 4] {
    let (l, today) = (world.language, world.now.day());
    let standing = &known.greeted.held.standing;
    let since = known.greeted.member.since;
    // For a tier counts what the account has, with what was spent before this till; the list of members knows their own
    // receipts alone. Each says which it is, and leads to what it is made of.
    let (sum, spent, counted) = if known.programme.tiers.levels.is_empty() {
        (known.regular.0.spent, l.member_spent_own(), Figure::Spent)
    } else {
        // In very large letters the list it leads to says whose it is.
        let very_large = world.tokens.is_very_large();
        let counts = if very_large { counts_for(l, known) } else { counts_for_whom(l, known) };
        (standing.spent, counts, Figure::Counted)
    };
    let last = standing.last_visit.map_or_else(
        || (l.common_never(), String::new()),
        |day| (l.near_day(day, today), l.member_visits(standing.visits)),
    );
    [
        (Stat::new(l.member_points(), l.number(standing.points.get()), expiry(world, known)), Some(Figure::Points)),
        (Stat::new(l.member_spent(), l.money_short(sum), spent), Some(counted)),
        (Stat::new(l.member_last_visit(), last.0, last.1), Some(Figure::LastVisit)),
        (Stat::new(l.member_since(), l.full_day(since), l.span(since, today)), Some(Figure::Since)),
    ]
}

/// From when on points may be spent that may not yet; else how many end next, and when.
fn expiry(world: &World, known: &Known) -> String {
    let (l, today, lots) = (world.language, world.now.day(), &known.greeted.held.standing.lots);
    // With its year in words a day is too long for the place under a figure.
    let on = |day: NaiveDate| if day.year() == today.year() { l.day(day, today) } else { l.short_day(day) };
    if let Some((from, points)) = crate::domain::waiting(lots, today).next() {
        return l.member_points_from(on(from), points);
    }
    let next = lots.iter().filter_map(|lot| lot.expires).min();
    match next {
        None if known.greeted.held.standing.points < Points::ZERO => l.till_stat_points_owed(),
        None => String::new(),
        Some(day) => {
            let ending = Points::sum(lots.iter().filter(|lot| lot.expires == Some(day)).map(|lot| lot.points));
            l.member_points_end(on(day), ending.unwrap_or_default())
        }
    }
}
