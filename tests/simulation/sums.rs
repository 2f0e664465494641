//! The arithmetic of the naive model: whole numbers, and every formula as an owner would do it on paper.

use chrono::{Datelike, Days, Months, NaiveDate};
use regulars::domain::{
    Birthday, BirthdayRule, HandDiscount, LeapDay, Line, Money, PriceFloor, Programme, Rounding, RuleId, Tier,
};

/// `a * b / c`, rounded as named; nothing here is negative.
pub fn part(a: i64, b: i64, c: i64, rounding: Rounding) -> i64 {
    if c == 0 {
        return 0;
    }
    let (top, c) = (i128::from(a) * i128::from(b), i128::from(c));
    let rounded = match rounding {
        Rounding::Floor => top / c,
        Rounding::HalfUp => (2 * top + c) / (2 * c),
        Rounding::HalfDown => (2 * top + c - 1) / (2 * c),
    };
    i64::try_from(rounded).unwrap()
}

pub fn half_up(a: i64, b: i64, c: i64) -> i64 {
    part(a, b, c, Rounding::HalfUp)
}

pub fn floor(a: i64, b: i64, c: i64) -> i64 {
    part(a, b, c, Rounding::Floor)
}

/// Shares `whole` out by weight, one kopeck at a time to whoever is furthest behind; of equals the heavier is first, then
/// the earlier. Lines of a story are named in the order of the slip, so that "earlier" is also the order of their names.
pub fn split(whole: i64, weights: &[i64]) -> Vec<i64> {
    let all: i64 = weights.iter().sum();
    let mut parts: Vec<i64> = weights.iter().map(|weight| floor(whole, *weight, all)).collect();
    let behind =
        |place: usize, had: i64| i128::from(whole) * i128::from(weights[place]) - i128::from(had) * i128::from(all);
    let mut queue: Vec<usize> = (0..weights.len()).collect();
    queue.sort_by_key(|&place| (-behind(place, parts[place]), -weights[place], place));
    let given: i64 = parts.iter().sum();
    let missing = if all == 0 { 0 } else { usize::try_from(whole - given).unwrap() };
    for place in queue.into_iter().take(missing) {
        parts[place] += 1;
    }
    parts
}

pub fn rank(programme: &Programme, tier: Option<&str>) -> Option<usize> {
    programme.tiers.levels.iter().position(|level| Some(level.id.as_str()) == tier)
}

/// What counts for tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub spent: i64,
    pub visits: i64,
}

pub fn is_by_spend(tier: &Tier) -> bool {
    tier.visits.is_none() || tier.from.is_positive()
}

/// The last tier that is reached by either; they stand in ascending order.
pub fn reached(programme: &Programme, count: Count) -> Option<&Tier> {
    let by_spend = |tier: &Tier| is_by_spend(tier) && tier.from.as_minor() <= count.spent;
    let by_visits = |tier: &Tier| tier.visits.is_some_and(|least| i64::from(least) <= count.visits);
    programme.tiers.levels.iter().rfind(|tier| by_spend(tier) || by_visits(tier))
}

/// The recorded tier or the one that is reached, whichever is higher in this programme.
pub fn held<'a>(programme: &'a Programme, recorded: Option<&str>, count: Count) -> Option<&'a Tier> {
    let best = rank(programme, recorded).max(rank(programme, reached(programme, count).map(|t| t.id.as_str())));
    best.map(|place| &programme.tiers.levels[place])
}

pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day - Months::new(months)
}

/// What counts on `day`: everything, or what is younger than the programme's months.
pub fn counted(programme: &Programme, days: &[(NaiveDate, i64)], day: NaiveDate) -> i64 {
    let young = |bought: NaiveDate| programme.tiers.months.is_none_or(|m| bought > months_before(day, m));
    days.iter().filter(|(on, _)| young(*on)).map(|(_, counts)| counts).sum()
}

/// The most that ever counted at the end of a day.
pub fn peak(programme: &Programme, days: &[(NaiveDate, i64)]) -> i64 {
    let until = |end: NaiveDate| days.iter().filter(|(day, _)| *day <= end).copied().collect::<Vec<_>>();
    days.iter().map(|(end, _)| counted(programme, &until(*end), *end)).max().unwrap_or(0)
}

/// A line of the model's quote.
#[derive(Clone, Default, Debug, PartialEq, Eq)]
pub struct Priced {
    pub quantity: i64,
    pub amount: i64,
    pub rest: i64,
    pub points_value: i64,
    pub earned: i64,
    /// Never discounted and never paid with points.
    pub barred: bool,
    /// What it costs before any rule, and below which no discount takes it.
    pub base: i64,
    /// What the cashier took off it alone.
    pub by_hand: i64,
    pub floor: i64,
    pub earns: bool,
    /// What was taken off it, by which rule.
    pub offs: Vec<(String, i64)>,
}

impl Priced {
    pub fn take(&mut self, rule: &str, off: i64) {
        self.rest -= off;
        self.offs.extend((off > 0).then(|| (rule.to_owned(), off)));
    }

    /// Whether any of these rules took something off.
    pub fn is_off_by(&self, which: impl Fn(&str) -> bool) -> bool {
        self.offs.iter().any(|(rule, _)| which(rule))
    }

    /// What may still be taken off.
    pub fn room(&self) -> i64 {
        if self.barred { 0 } else { (self.rest - self.floor).max(0) }
    }
}

/// A line with what it carries.
pub fn read(programme: &Programme, line: &Line) -> Priced {
    let quantity = line.quantity.thousandths();
    let amount = half_up(line.unit_price.unwrap().as_minor(), quantity, 1_000);
    let is = |names: &[String]| line.category.as_ref().is_some_and(|category| names.contains(category));
    let barred = is(&programme.protected) || !line.discountable;
    let base = amount - line.discount.as_minor();
    let about = |floor: &&PriceFloor| {
        let item = |items: &[String]| line.name.as_ref().is_some_and(|name| items.contains(name));
        (floor.of.categories.is_empty() || is(&floor.of.categories))
            && (floor.of.items.is_empty() || item(&floor.of.items))
    };
    let price = line.unit_price.unwrap().as_minor();
    let least = |floor: &PriceFloor| {
        let share =
            floor.percent.map_or(0, |rate| price - (price * (10_000 - i64::from(rate.get()))).div_euclid(10_000));
        floor.price.map_or(share, Money::as_minor)
    };
    let lowest = programme.floors.iter().filter(about).map(least).chain([line.min_unit_price.as_minor()]).max();
    let floor = half_up(lowest.unwrap_or(0), quantity, 1_000);
    let earns = !is(&programme.no_points);
    Priced { quantity, amount, base, rest: base, barred, floor, earns, ..Priced::default() }
}

/// A line with the best of the rates and the cashier's own discount taken off. Of equally good rates the first is taken.
pub fn price(programme: &Programme, line: &Line, rates: &[(String, i64)]) -> Priced {
    let mut priced = read(programme, line);
    let off = |rate: i64| part(priced.rest, rate, 10_000, programme.rounding).min(priced.room());
    let best = rates.iter().map(|(_, rate)| off(*rate)).max().unwrap_or(0);
    let by = rates.iter().find(|(_, rate)| best > 0 && off(*rate) == best);
    if let Some((rule, _)) = by {
        priced.take(rule, best);
    }
    take_by_hand(programme, line, &mut priced);
    priced
}

/// The cashier's own discount on a line, after all rules.
pub fn take_by_hand(programme: &Programme, line: &Line, priced: &mut Priced) {
    if let Some(hand) = &line.by_hand {
        let most = most_by_hand(programme, priced.rest);
        priced.by_hand = by_hand(programme, &hand.what, priced.rest, priced.rest).min(most).min(priced.room());
        priced.take(RuleId::BY_HAND, priced.by_hand);
    }
}

/// The day on which a birthday is kept in a year.
fn kept(born: Birthday, leap: LeapDay, year: i32) -> NaiveDate {
    let leap = if leap == LeapDay::March1 { (3, 1) } else { (2, 28) };
    let on = |(month, day)| NaiveDate::from_ymd_opt(year, month, day);
    on((born.month(), born.day())).or_else(|| on(leap)).unwrap()
}

/// The birthday that is nearest to a day, kept as the shop keeps it.
pub fn nearest(born: Birthday, leap: LeapDay, day: NaiveDate) -> NaiveDate {
    let near = (day.year() - 1..=day.year() + 1).map(|year| kept(born, leap, year));
    near.min_by_key(|on| ((*on - day).num_days().abs(), *on)).unwrap()
}

/// Whether a birthday's good is due on `day` to who joined on `since` and had it on the days of `had`: in its window, once
/// for each birthday, and never twice within a year less the window.
pub fn birthday_due(rule: &BirthdayRule, born: Birthday, since: NaiveDate, had: &[NaiveDate], day: NaiveDate) -> bool {
    let on = nearest(born, rule.leap_day, day);
    let (before, after) = (Days::new(rule.days_before.into()), Days::new(rule.days_after.into()));
    let apart = 365 - i64::from(rule.days_before + rule.days_after);
    let again = |had: &NaiveDate| nearest(born, rule.leap_day, *had) == on || (day - *had).num_days() < apart;
    on - before <= day
        && day <= on + after
        && since + Days::new(rule.least_days.into()) <= day
        && !had.iter().any(again)
}

/// What a cashier wants off `base`, where all of the receipt costs `whole`.
pub fn by_hand(programme: &Programme, what: &HandDiscount, base: i64, whole: i64) -> i64 {
    let asked = match what {
        HandDiscount::Percent(rate) => part(base, i64::from(rate.get()), 10_000, programme.rounding),
        HandDiscount::Amount(amount) => amount.as_minor(),
        HandDiscount::Price(price) => (whole - price.as_minor()).max(0),
    };
    asked.min(base)
}

/// The most that a cashier may take off all that costs so much.
pub fn most_by_hand(programme: &Programme, base: i64) -> i64 {
    part(base, i64::from(programme.by_hand_limit.get()), 10_000, programme.rounding)
}
