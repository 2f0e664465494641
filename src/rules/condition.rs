//! Whether a rule holds: the moment, the member and the basket, with what decided or what is missing.

use chrono::{Datelike, NaiveDate};

use super::birthday::near_birthday;
use super::coupon::Hand;
use super::line::Priced;
use super::pattern::{Pattern, Words};
use super::units::Units;
use crate::domain::{
    Condition, Count, LeapDay, Moment, Money, Need, OffBefore, Overflow, Programme, Quantity, Standing, Total,
    same_code,
};

/// Everything that conditions may look at, but for the lines.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub programme: &'a Programme,
    pub standing: Option<&'a Standing>,
    /// The id of the tier that is held.
    pub tier: Option<&'a str>,
    pub at: &'a Moment,
    /// The day of which dates are asked: after midnight perhaps the one before.
    pub dates: NaiveDate,
    /// Codes that were handed over.
    pub coupons: &'a [String],
    /// Coupons of the shop's own.
    pub hand: &'a Hand<'a>,
    pub pays_with: Option<&'a str>,
}

impl<'a> Scene<'a> {
    /// What rules gave the member before, of those that are meant; none without a member.
    pub fn given(&self, meant: impl Fn(&str) -> bool) -> Option<impl Iterator<Item = &'a OffBefore>> {
        self.standing.map(|member| member.given.iter().filter(move |given| meant(&given.rule)))
    }
}

/// A condition with its goods in numbers.
pub(super) struct When<'a> {
    asked: &'a Condition,
    total: Option<(&'a Total, Pattern)>,
    quantity: Option<(&'a Count, Pattern)>,
    units: Vec<Units<'a>>,
    all: Vec<When<'a>>,
    any: Vec<When<'a>>,
    not: Option<Box<When<'a>>>,
}

/// What decided, or what is missing. The last thing that was asked decides: what a basket brings says more than a day.
type Verdict = Result<Result<Option<Need>, Need>, Overflow>;

/// The part of `any` that holds, and what decided it.
type Held<'w, 'a> = (&'w When<'a>, Option<Need>);

impl<'a> When<'a> {
    pub fn of(asked: &'a Condition, words: &mut Words<'a>) -> When<'a> {
        When {
            asked,
            total: asked.total.as_ref().map(|total| (total, Pattern::of(&total.of, words))),
            quantity: asked.quantity.as_ref().map(|count| (count, Pattern::of(&count.of, words))),
            units: (asked.unit.iter().map(|unit| (unit, false)))
                .chain(asked.every_unit.iter().map(|unit| (unit, true)))
                .map(|(unit, each)| Units::of(unit, each, words))
                .collect(),
            all: asked.all.iter().chain(twice_not(asked)).map(|part| When::of(part, words)).collect(),
            any: asked.any.iter().map(|part| When::of(part, words)).collect(),
            not: asked
                .not
                .as_deref()
                .filter(|_| twice_not(asked).is_none())
                .map(|part| Box::new(When::of(part, words))),
        }
    }

    pub fn holds(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Verdict {
        let scene = &self.within(scene);
        // Where only some of `any` lie in the night that goes on, dates are asked with each of them.
        let dated = self.any.iter().map(|part| self.dates_with(part, scene)).find(Result::is_ok);
        let mut decided = match dated.unwrap_or_else(|| self.moment(scene)).and_then(|moment| {
            let member = self.member(scene)?;
            let handed = self.handed(scene)?;
            Ok(handed.or(member).or(moment))
        }) {
            Ok(decided) => decided,
            Err(missing) => return Ok(Err(missing)),
        };
        for part in [self.numbered(scene, lines), self.total(lines)?, self.quantity(lines)?] {
            match part {
                Ok(need) => decided = need.or(decided),
                Err(missing) => return Ok(Err(missing)),
            }
        }
        for part in &self.all {
            match part.holds(scene, lines)? {
                Ok(need) => decided = need.or(decided),
                Err(missing) => return Ok(Err(missing)),
            }
        }
        match self.one_of(scene, lines)? {
            Ok((_, need)) => decided = need.or(decided),
            Err(missing) => {
                if let Some(missing) = Need::any_of(missing) {
                    return Ok(Err(missing));
                }
            }
        }
        if let Some(part) = &self.not
            && let Ok(need) = part.holds(scene, lines)?
        {
            let need = match need {
                Some(need) => Some(need.negated()),
                None => Need::any_of(part.barred(scene, lines)?),
            };
            // What asks nothing always holds; `check` refuses to turn that round.
            return Ok(Err(need.unwrap_or(Need::Card)));
        }
        Ok(Ok(decided))
    }

    /// The first of `any` that holds, and what decided it; where none does, what each of them lacks, any of which would do.
    fn one_of(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Result<Held<'_, 'a>, Vec<Need>>, Overflow> {
        let mut missing = Vec::new();
        for part in &self.any {
            match part.holds(scene, lines)?.and_then(|need| self.dates_with(part, scene).map(|_| need)) {
                Ok(need) => return Ok(Ok((part, need))),
                Err(need) => missing.push(need),
            }
        }
        Ok(Err(missing))
    }

    /// The parts by which it holds: all of `all`, and the one of `any`.
    fn held_by(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<impl Iterator<Item = &When<'a>>, Overflow> {
        let one = self.one_of(scene, lines)?.ok().map(|(part, _)| part);
        Ok(self.all.iter().chain(one))
    }

    /// Of a condition that holds because things are not so: those things, any of which might end it.
    fn barred(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Vec<Need>, Overflow> {
        let scene = &self.within(scene);
        let mut needs = Vec::new();
        for part in self.held_by(scene, lines)? {
            needs.extend(part.barred(scene, lines)?);
        }
        if let Some(part) = &self.not
            && let Err(need) = part.holds(scene, lines)?
        {
            needs.push(need);
        }
        Ok(needs)
    }

    /// The kinds of coupons by which it holds here: what it asks of itself, all of its parts, and the one of `any`.
    pub fn kinds_needed(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Vec<&'a str>, Overflow> {
        let scene = &self.within(scene);
        let mut kinds: Vec<&str> = self.asked.coupon_of.as_deref().into_iter().collect();
        for part in self.held_by(scene, lines)? {
            kinds.extend(part.kinds_needed(scene, lines)?);
        }
        Ok(kinds)
    }

    /// The scene for what it asks: a night belongs to the day on which it began. Its hours are its own, or those of all its parts.
    fn within<'s>(&self, scene: &Scene<'s>) -> Scene<'s> {
        Scene { dates: self.own_night(scene).unwrap_or(scene.dates), ..*scene }
    }

    fn own_night(&self, scene: &Scene<'_>) -> Option<NaiveDate> {
        let local = scene.at.local;
        let own = self.asked.hours.map(|hours| hours.began(local)).filter(|day| *day < local.date());
        own.or_else(|| self.all.iter().find_map(|part| part.night(scene)))
    }

    /// The day before, where hours that are asked in it began then and go on.
    fn night(&self, scene: &Scene<'_>) -> Option<NaiveDate> {
        self.own_night(scene).or_else(|| self.any.iter().find_map(|part| part.night(scene)))
    }

    /// Whether its dates hold where this one of `any` does.
    fn dates_with(&self, part: &When<'_>, scene: &Scene<'_>) -> Result<Option<Need>, Need> {
        self.moment(&Scene { dates: part.night(scene).unwrap_or(scene.dates), ..*scene })
    }

    fn moment(&self, scene: &Scene<'_>) -> Result<Option<Need>, Need> {
        let (asked, day) = (self.asked, scene.dates);
        let mut all = Asked::default();
        if let Some(from) = asked.from {
            all.ask(day >= from, || Need::From { day: from })?;
        }
        if let Some(until) = asked.until {
            all.ask(day <= until, || Need::Until { day: until })?;
        }
        if !asked.months.is_empty() {
            all.ask(asked.months.contains(&day.month()), || Need::Months { months: asked.months.clone() })?;
        }
        if !asked.weekdays.is_empty() {
            let weekday = day.weekday().number_from_monday();
            all.ask(asked.weekdays.contains(&weekday), || Need::Weekdays { days: asked.weekdays.clone() })?;
        }
        if let Some(hours) = asked.hours {
            all.ask(hours.hold(scene.at.local.time()), || Need::Hours { hours })?;
        }
        Ok(all.decided)
    }

    fn member(&self, scene: &Scene<'_>) -> Result<Option<Need>, Need> {
        let (asked, day) = (self.asked, scene.at.day());
        let mut all = Asked::default();
        if asked.card == Some(false) {
            all.ask(scene.standing.is_none(), || Need::NoCard)?;
        }
        if !asked.asks_member() {
            return Ok(all.decided);
        }
        let Some(member) = scene.standing else { return Err(Need::Card) };
        all.ask(true, || Need::Card)?;
        if !asked.tiers.is_empty() {
            let need = || {
                let tiers = asked.tiers.iter().filter_map(|id| scene.programme.tier(id));
                Need::Tiers { names: tiers.map(|tier| tier.name.clone()).collect() }
            };
            all.ask(scene.tier.is_some_and(|held| asked.tiers.iter().any(|tier| tier == held)), need)?;
        }
        if !asked.segments.is_empty() {
            let segment = member.segment.as_deref();
            let is = asked.segments.iter().any(|one| segment.is_some_and(|segment| same_code(one, segment)));
            all.ask(is, || Need::Segments { segments: asked.segments.clone() })?;
        }
        if let Some(least) = asked.household {
            all.ask(member.household.unwrap_or(1) >= least, || Need::Household { least })?;
        }
        if let Some(days) = asked.member_days {
            let been = member.member_since.map_or(i64::from(days), |since| (day - since).num_days());
            let left = (i64::from(days) - been).max(0);
            all.ask(left == 0, || Need::MemberDays { days, left })?;
        }
        if let Some(days) = asked.absent_days {
            let away = member.last_visit.is_some_and(|last| (day - last).num_days() >= i64::from(days));
            all.ask(away, || Need::Absent { days })?;
        }
        self.visits(member, scene, &mut all)?;
        if let Some(around) = asked.birthday {
            let leap = scene.programme.birthday.as_ref().map_or(LeapDay::default(), |rule| rule.leap_day);
            let near = member.birthday.is_some_and(|born| near_birthday(around, leap, born, day).is_some());
            all.ask(near, || Need::Birthday { around })?;
        }
        Ok(all.decided)
    }

    /// A second purchase of a day belongs to the visit before.
    fn visits(&self, member: &Standing, scene: &Scene<'_>, all: &mut Asked) -> Result<(), Need> {
        let asked = self.asked;
        let begun = member.last_visit == Some(scene.at.day());
        let this = i64::from(member.visits) + i64::from(!begun);
        if let Some(first) = asked.first_purchase {
            all.ask(member.never_bought() == first, || if first { Need::FirstPurchase } else { Need::Bought })?;
        }
        if let Some(number) = asked.visit {
            let (is, left) = (this == i64::from(number), (i64::from(number) - this).max(0));
            all.ask(is && !begun, || if is && begun { Need::FirstOfDay } else { Need::Visit { number, left } })?;
        }
        if let Some(every) = asked.every_visit {
            let every_one = i64::from(every.max(1));
            let is = this % every_one == 0 && !begun;
            let left = if is { 0 } else { every_one - this % every_one };
            all.ask(is, || Need::EveryVisit { every, left })?;
        }
        Ok(())
    }

    fn numbered(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Option<Need>, Need> {
        let mut decided = None;
        for units in &self.units {
            let Some(member) = scene.standing else { return Err(Need::Card) };
            let (number, of) = (units.asked.number, units.asked.of.words());
            let need = |left| {
                if units.each { Need::EveryUnit { every: number, left, of } } else { Need::Unit { number, left, of } }
            };
            match units.among(member, lines, scene.at.day()) {
                (0, left) => return Err(need(left)),
                _ => decided = Some(need(0)),
            }
        }
        Ok(decided)
    }

    /// The numbered pieces that it asks for, of itself or in all of its parts.
    pub fn units(&self) -> Option<&Units<'a>> {
        self.units.first().or_else(|| self.all.iter().find_map(When::units))
    }

    fn handed(&self, scene: &Scene<'_>) -> Result<Option<Need>, Need> {
        let asked = self.asked;
        let mut all = Asked::default();
        if let Some(code) = &asked.coupon {
            let handed = scene.coupons.iter().any(|handed| same_code(handed, code));
            all.ask(handed, || Need::Coupon { code: code.clone() })?;
        }
        if let Some(kind) = &asked.coupon_of {
            all.ask(scene.hand.counts(kind), || Need::CouponOf { name: scene.programme.coupon_name(kind) })?;
        }
        if !asked.pays_with.is_empty() {
            let is = scene.pays_with.is_some_and(|form| asked.pays_with.iter().any(|one| one == form));
            all.ask(is, || Need::PaysWith { forms: asked.pays_with.clone() })?;
        }
        Ok(all.decided)
    }

    fn total(&self, lines: &[Priced<'_>]) -> Verdict {
        let Some((asked, pattern)) = &self.total else { return Ok(Ok(None)) };
        let meant = lines.iter().filter(|line| pattern.matches(line));
        let sum = Money::sum(meant.map(|line| if asked.after_discounts { line.rest } else { line.amount }))?;
        if let Some(most) = asked.at_most.filter(|most| sum > *most) {
            return Ok(Err(asked.most(most)));
        }
        if let Some(least) = asked.at_least.filter(|least| sum < *least) {
            return Ok(Err(asked.need(least, least.minus(sum)?.as_minor())));
        }
        let least = asked.at_least.map(|least| asked.need(least, sum.as_minor()));
        Ok(Ok(least.or_else(|| asked.at_most.map(|most| asked.most(most)))))
    }

    fn quantity(&self, lines: &[Priced<'_>]) -> Verdict {
        let Some((asked, pattern)) = &self.quantity else { return Ok(Ok(None)) };
        let mut meant = lines.iter().filter(|line| pattern.matches(line)).map(|line| line.line.quantity);
        let sum = if asked.on_one_line {
            meant.max().unwrap_or(Quantity::ZERO)
        } else {
            meant.try_fold(Quantity::ZERO, Quantity::plus)?
        };
        if let Some(most) = asked.at_most.filter(|most| sum > *most) {
            return Ok(Err(asked.most(most)));
        }
        if let Some(least) = asked.at_least.filter(|least| sum < *least) {
            return Ok(Err(asked.need(least, least.minus(sum)?.thousandths())));
        }
        let least = asked.at_least.map(|least| asked.need(least, sum.thousandths()));
        Ok(Ok(least.or_else(|| asked.at_most.map(|most| asked.most(most)))))
    }
}

/// What is not to be not so: it is asked as it stands.
fn twice_not(asked: &Condition) -> Option<&Condition> {
    let inner = asked.not.as_deref()?;
    let nothing_else = Condition { not: None, ..inner.clone() } == Condition::default();
    inner.not.as_deref().filter(|_| nothing_else)
}

/// Things asked one after the other.
#[derive(Default)]
struct Asked {
    decided: Option<Need>,
}

impl Asked {
    fn ask(&mut self, holds: bool, need: impl FnOnce() -> Need) -> Result<(), Need> {
        if !holds {
            return Err(need());
        }
        self.decided = Some(need());
        Ok(())
    }
}
