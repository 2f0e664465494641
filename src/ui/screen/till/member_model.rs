//! Whoever stands at the till, written out; and the day, while nobody does.

use chrono::{Datelike, NaiveDate};

use super::line_model::is_weighed_gift;
use super::model::count;
use super::state::{Message, State};
use super::{Call, Group, Identity, Member, Tier, Today};
use crate::domain::{GiftItem, Money, Points, PointsRule, Programme, ThingToSay};
use crate::language::{Language, called};
use crate::rules;
use crate::shop::scan::Greeted;
use crate::ui::keys::Deed as KeyDeed;
use crate::ui::screen::enrol::card::grouped;
use crate::ui::theme::Icon;
use crate::ui::widget::{Deed, Mark, RulerWords, Run, Stat};
use crate::ui::world::World;

const HALF_A_YEAR: i64 = 183;
/// Letters of a surname beside which the card still fits.
const LONG_SURNAME: usize = 20;

impl State {
    pub(super) fn member(&self, world: &World, greeted: &Greeted) -> Member<Message> {
        let (l, today) = (world.language, world.now.day());
        let profile = &greeted.member.profile;
        let standing = &greeted.held.standing;
        let programme = self.version.as_ref().map(|v| &v.programme);
        // What is said aloud is said in the member's own language.
        let theirs = l.speaking(profile.lang);
        let tier = programme.and_then(|p| rules::held_tier(p, standing).map(|tier| (p, tier)));
        let levels = programme.map_or(1, |p| p.tiers.levels.len().max(1));
        let birthday = matches!(self.say, Some(ThingToSay::Birthday { days: 0, .. }));
        let card = greeted.card.as_ref().or_else(|| greeted.member.active_card().map(|card| &card.number));
        let card = match card {
            Some(card) => l.till_card(card.tail()),
            None => l.till_without_card(),
        };
        let form = Run::bold(if profile.informal { l.till_informal() } else { l.till_formal() });
        let surname = Some(&profile.name.surname).filter(|_| !profile.name.patronymic.is_empty());
        // The figures of the card are read out, so a long surname is cut and not they.
        let second = match surname.filter(|surname| !surname.is_empty()) {
            None => vec![form, Run::plain(format!(", {card}"))],
            Some(surname) if surname.chars().count() > LONG_SURNAME => {
                vec![Run::plain(format!("{card}, ")), form, Run::plain(format!(", {surname}"))]
            }
            Some(surname) => vec![Run::plain(format!("{surname}, ")), form, Run::plain(format!(", {card}"))],
        };
        Member {
            identity: Identity {
                initials: profile.name.initials(),
                birthday: birthday.then(|| l.till_birthday_chip()),
                tier: tier.map(|(p, tier)| Tier {
                    bars: bars(p, &tier.id, levels),
                    words: self.tier_words(world, p, tier, birthday),
                }),
                remarks: self.coupon_chip(world).into_iter().collect(),
                second,
            },
            new_card: self.new_card.as_ref().map(|card| (l.till_new_card(), grouped(card.as_str()))),
            on_page: Some(Message::OpenMember),
            name: if profile.name.patronymic.is_empty() { profile.name.full() } else { profile.name.familiar() },
            say: self
                .say
                .as_ref()
                .map(|say| (l.thing_label(say), theirs.thing_to_say(say, &called(profile), profile.informal))),
            deed: self.gift_deed(world).or_else(|| self.coupon_deed(world)).or_else(|| self.ask_deed(world)),
            stats: stats(l, greeted, programme.and_then(|p| p.points.as_ref()), today),
            ruler: programme.and_then(|p| ruler(l, p, greeted)),
        }
    }

    /// The tier, what it gives, and its last day where it was given until one; where there is little room the day comes first,
    /// since what the tier gives stands among the reasons too.
    fn tier_words(&self, world: &World, programme: &Programme, tier: &crate::domain::Tier, birthday: bool) -> String {
        let (l, name) = (world.language, tier.name.in_lang(world.language.lang()));
        let words = format!("{name}, {}", l.percent(tier.discount.max(programme.base_discount)));
        let large = world.tokens.is_very_large();
        // With a birthday to be said in very large text the figures would have no place left; the page has the day.
        match self.tier_until.and_then(|(_, until)| until).filter(|_| !(birthday && large)) {
            Some(day) => {
                let short = birthday || large;
                l.tier_column_until(l.day(day, world.now.day()), if short { name.to_owned() } else { words })
            }
            None => words,
        }
    }

    /// The gifts that are due, with the key that says they were handed over; the place is that of the first.
    fn gift_deed(&self, world: &World) -> Option<Deed<Message>> {
        let l = world.language;
        let gifts = &self.quote.as_ref()?.gifts;
        let gift = gifts.first()?;
        let names: Vec<&str> = gifts.iter().map(|gift| gift.name.in_lang(l.lang())).collect();
        let to_hand = gifts.iter().map(|gift| {
            let item = GiftItem { id: None, name: gift.name.clone(), quantity: gift.quantity, place: None };
            (item, is_weighed_gift(l, gift.name.in_lang(l.lang())))
        });
        let given = self.till.draft().gifts_given;
        Some(Deed {
            icon: if given { Icon::Tick } else { Icon::Gift },
            title: if given { l.till_gift_handed() } else { l.gifts_to_hand(to_hand) },
            remark: if given {
                names.join(", ")
            } else {
                gift.place.as_ref().map(|p| p.in_lang(l.lang()).to_owned()).unwrap_or_default()
            },
            key: world.keys.label(KeyDeed::Said).to_owned(),
            done: if given { l.till_gift_not_given() } else { l.till_gift_given() },
            on_done: Some(Message::Do(KeyDeed::Said)),
        })
    }

    pub(super) fn day(&self, world: &World) -> Today {
        let (l, today) = (world.language, world.now.day());
        let waiting = self.today.birthdays.iter();
        let people: Vec<Call> = waiting
            .map(|of| Call {
                initials: of.name.initials(),
                name: of.name.full(),
                second: of.last_visit.map_or_else(|| l.till_never_here(), |d| l.till_last_here(l.near_day(d, today))),
                due: self.birthday_brings(l),
                ..Call::default()
            })
            .collect();
        let listed = people.len();
        let count_words = match self.today.birthdays_in_all {
            0 => l.till_no_birthdays(),
            all if all > listed => format!("{listed} {}", l.till_birthdays_more(count(all))),
            all => l.number(count(all)),
        };
        Today {
            title: l.till_today(),
            date: l.weekday_and_day(today, today),
            groups: vec![Group { icon: Icon::Cake, title: l.till_birthdays(), count: count_words, people }],
        }
    }

    fn birthday_brings(&self, l: Language) -> String {
        let Some(rule) = self.version.as_ref().and_then(|v| v.programme.birthday.as_ref()) else {
            return String::new();
        };
        match &rule.gift {
            Some(gift) => gift.name.in_lang(l.lang()).to_owned(),
            None if rule.discount.is_zero() => String::new(),
            None => l.percent(rule.discount),
        }
    }
}

fn stats(l: Language, greeted: &Greeted, rule: Option<&PointsRule>, today: NaiveDate) -> Vec<Stat> {
    let standing = &greeted.held.standing;
    let mut stats = Vec::new();
    if rule.is_some() {
        let next = standing.lots.iter().filter(|lot| lot.is_active(today)).filter_map(|lot| lot.expires).min();
        let remark = match next {
            Some(day) => {
                let going =
                    standing.lots.iter().filter(|lot| lot.expires == Some(day)).map(|lot| lot.points.get()).sum();
                // Within half a year the day alone says which: no such day has just gone by.
                let near = (day - today).num_days() < HALF_A_YEAR;
                let end = if near { l.day_and_month(day.day(), day.month()) } else { l.day(day, today) };
                l.till_stat_points_expire(end, l.number(going))
            }
            None if standing.points < Points::ZERO => l.till_stat_points_owed(),
            None if standing.points.is_zero() => String::new(),
            None => l.till_stat_points_keep(),
        };
        stats.push(Stat::new(l.till_stat_points(), l.number(standing.points.get()), remark));
    }
    let since = greeted.member.since;
    stats.push(Stat::new(l.till_stat_member(), l.span(since, today), l.since_month(since)));
    match standing.last_visit {
        Some(day) => stats.push(
            Stat::new(l.till_stat_last(), l.near_day(day, today), l.day(day, today)).short(l.till_stat_last_short()),
        ),
        None => stats.push(Stat::new(l.till_stat_last(), l.till_stat_first(), String::new())),
    }
    stats
}

/// The ruler of tiers with the member's spend on it; none where the programme has none.
fn ruler(l: Language, programme: &Programme, greeted: &Greeted) -> Option<RulerWords> {
    let levels = &programme.tiers.levels;
    let end = levels.last()?.from.as_minor();
    if end <= 0 {
        return None;
    }
    let place = |spend: Money| share(spend.as_minor(), end);
    let spent = greeted.held.standing.spent;
    let span = match programme.tiers.months {
        Some(months) => l.till_spend(l.till_spend_months(i64::from(months)), ""),
        None => l.till_spend_ever(""),
    };
    let right = rules::next_tier(programme, &greeted.held.standing).map_or_else(Vec::new, |(tier, missing)| {
        let missing = match (missing.spent, missing.visits) {
            (Some(spent), _) => l.money_short(spent),
            (None, visits) => l.tier_visits(visits.unwrap_or_default()),
        };
        vec![Run::plain(l.till_to_tier("", tier.name.in_lang(l.lang()))), Run::bold(missing)]
    });
    Some(RulerWords {
        left: vec![Run::plain(span), Run::bold(l.money_short(spent))],
        right,
        value: place(spent),
        marks: levels
            .iter()
            .map(|tier| Mark { at: place(tier.from), label: tier.name.in_lang(l.lang()).to_owned() })
            .collect(),
    })
}

/// A part of a whole from 0 to 1, for drawing only.
fn share(part: i64, whole: i64) -> f32 {
    let thousandths = (i128::from(part) * 1_000 / i128::from(whole)).clamp(0, 1_000);
    u16::try_from(thousandths).map_or(0.0, |t| f32::from(t) / 1_000.0)
}

/// One, two or three bars for a tier by its place among all.
fn bars(programme: &Programme, tier: &str, levels: usize) -> u8 {
    let place = programme.tiers.levels.iter().position(|t| t.id == tier).map_or(0, |i| i + 1);
    u8::try_from((place * 3).div_ceil(levels)).unwrap_or(3).clamp(1, 3)
}
