//! What the model expects of a basket, priced by itself: in one step under a programme's short forms (`reprice`), offer by offer
//! under an owner's own rules (`meets`).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use regulars::domain::{Basket, Line, Moment, MorePoints, Points, PointsRule, Programme, Quote, RuleId, Tier};

use super::asks::{Scene, is_meant};
use super::model::{Model, rate};
use super::portions::within;
use super::reprice::{KnownOf, Then, short, total, under_tier};
use super::sale::{self, Sale};
use super::sums::{self, Priced, floor, half_up, part};
use super::{meets, stock, told, units};

pub struct Quoted {
    pub version: usize,
    pub lines: Vec<Priced>,
    pub allowed: i64,
    pub value: i64,
    pub to_pay: i64,
    pub rounding: i64,
    pub earned: i64,
    pub birthday: bool,
    pub gift: bool,
    /// A tier that this purchase reaches priced it beside an owner's own rules.
    pub at_once: bool,
    /// The owner's rules that gave a discount.
    pub had: Vec<String>,
    /// The recommendation that may still be rewarded, and whether this purchase does it.
    pub advice: Option<(usize, bool)>,
    /// What it was priced from.
    pub priced: sale::Priced,
}

/// Whether a programme has more than the short forms.
fn has_rules(programme: &Programme) -> bool {
    !(programme.rules.is_empty() && programme.groups.is_empty() && programme.cap.is_none())
}

impl Model {
    /// The days on which a member had something that `had` picks.
    fn days_of(&self, member: usize, had: impl Fn(&Sale) -> bool) -> Vec<NaiveDate> {
        let own = self.sales.iter().filter(|sale| sale.member == Some(member) && had(sale));
        own.map(|sale| sale.day).collect()
    }

    /// What those rules took off a member's receipts since a day.
    pub fn off_since(&self, member: usize, since: NaiveDate, which: impl Fn(&str) -> bool) -> i64 {
        let own =
            self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back() && sale.day >= since);
        own.map(|sale| sale.off(&which)).sum()
    }

    /// Whether something for a birthday is due, had on the days of those sales that `had` picks.
    fn birthday_due(&self, member: usize, day: NaiveDate, had: impl Fn(&Sale) -> bool) -> bool {
        let (Some(rule), known) = (&self.programme(day).birthday, &self.members[member]) else { return false };
        let had = self.days_of(member, had);
        known.born.is_some_and(|born| sums::birthday_due(rule, born, self.since(member), &had, day))
    }

    /// What is known of a member on a day.
    fn known_of(&self, member: usize, day: NaiveDate) -> KnownOf {
        let (programme, account) = (self.programme(day), self.members[member].account);
        let count = self.count(programme, account, day);
        KnownOf {
            place: member,
            tier: sums::held(programme, self.tier_on(programme, account, day).as_deref(), count)
                .map(|tier| tier.id.clone()),
            count,
            new_visit: !self.visits_on(account).contains(&day),
            since: self.since(member),
            had: self.days_of(member, Sale::has_birthday),
        }
    }

    /// Prices a basket; `points` are more than is allowed at most where a refusal is wanted. `told` is the shop's quote.
    pub fn quote(&self, basket: &Basket, member: Option<usize>, points: i64, at: &Moment, told: &Quote) -> Quoted {
        let day = at.day();
        let programme = self.programme(day);
        let known = member.map(|place| self.known_of(place, day));
        let of = |had: fn(&Sale) -> bool| member.is_some_and(|place| self.birthday_due(place, day, had));
        let given = programme.birthday.as_ref().and_then(|rule| rule.gift.as_ref());
        let given = given.is_some_and(|item| self.is_there(item, told));
        // A gift that was handed over stays so, whatever comes back of its receipt.
        let gift = given && of(|sale| sale.gift);
        let birthday_due = of(Sale::has_birthday);
        let (mut lines, tier);
        let (mut more, mut at_once) = (Vec::new(), false);
        if has_rules(programme) {
            let price = |tier| meets::worked(&self.scene(programme, (basket, at), member, tier), birthday_due);
            let paid = |worked: &meets::Worked<'_>| total(&worked.lines);
            let (worked, tier_had) = under_tier(programme, known.as_ref(), price, paid);
            let scene = self.scene(programme, (basket, at), member, tier_had);
            told::held(&scene, told, &worked);
            stock::held(&scene, told);
            let before = known.as_ref().and_then(|known| sums::held(programme, known.tier.as_deref(), known.count));
            at_once = tier_had != before;
            (lines, more, tier) = (worked.lines, worked.more, tier_had);
        } else {
            (lines, tier) = short(programme, basket, known.as_ref(), birthday_due);
        }
        let birthday = lines.iter().any(|line| line.is_off_by(|rule| rule == RuleId::BIRTHDAY));
        let had = had(&lines);
        let (mut allowed, mut value, mut earned) = (0, 0, 0);
        if let (Some(rule), Some(place)) = (&programme.points, member) {
            let weights = open(&lines);
            let eligible = weights.iter().sum::<i64>();
            allowed = self.allowed(rule, self.members[place].account, eligible, day);
            value = (points * rule.value.as_minor()).min(eligible);
            for (line, part) in lines.iter_mut().zip(sums::split(value, &weights)) {
                line.points_value = part;
            }
            earned = earn(rule, rate(rule, tier), basket, &more, &mut lines);
        }
        let left = total(&lines) - value;
        let step = programme.cash_step.as_minor();
        let other = basket.not_in_cash.as_minor().min(left);
        let cash = half_up(left - other, 1, step) * step;
        let to_pay = if other > 0 && cash == 0 { left } else { other + cash };
        let (version, rounding) = (self.version(day), to_pay - left);
        let advice = member.and_then(|friend| {
            let (pending, rule) = (self.pending(programme, friend)?, programme.referral.as_ref()?);
            Some((pending, self.counts(rule, friend, left, day)))
        });
        let then = (!has_rules(programme)).then_some(Then { member: known });
        let priced = sale::Priced { basket: basket.clone(), earned, then };
        Quoted {
            version,
            lines,
            allowed,
            value,
            to_pay,
            rounding,
            earned,
            birthday,
            gift,
            at_once,
            had,
            advice,
            priced,
        }
    }

    /// Everything that rules may ask about, for who holds `tier`.
    fn scene<'a>(
        &'a self,
        programme: &'a Programme,
        (basket, at): (&'a Basket, &'a Moment),
        member: Option<usize>,
        tier: Option<&'a Tier>,
    ) -> Scene<'a> {
        let member = member.map(|place| (place, tier.map(|tier| tier.id.as_str())));
        Scene { model: self, programme, member, basket, at }
    }

    /// The points that an account may spend on what costs `eligible`.
    fn allowed(&self, rule: &PointsRule, account: usize, eligible: i64, day: NaiveDate) -> i64 {
        let lots = self.open(account, day).into_iter().map(|place| &self.lots[place]);
        let active = lots.filter(|lot| lot.from.is_none_or(|from| from <= day));
        let worth = rule.value.as_minor();
        let share = floor(eligible, i64::from(rule.share.get()), 10_000);
        let mut most = share / worth;
        if rule.share.get() == 10_000 && share % worth > 0 {
            most += 1;
        }
        most = most.min(active.map(|lot| lot.left).sum());
        most -= most % rule.step.get();
        if most < rule.least.get() { 0 } else { most }
    }
}

/// What each line costs, as far as a discount or points may be had for it.
pub fn open(lines: &[Priced]) -> Vec<i64> {
    lines.iter().map(|line| if line.barred { 0 } else { line.rest }).collect()
}

pub fn by_hand_on_receipt(programme: &Programme, basket: &Basket, lines: &mut [Priced]) {
    let Some(hand) = &basket.by_hand else { return };
    let whole = lines.iter().map(|line| line.rest).sum();
    let room = lines.iter().map(Priced::room).sum();
    // All that is taken off by hand, on lines and on the receipt, has one limit.
    let (base, taken): (i64, i64) = (open(lines).iter().sum(), lines.iter().map(|line| line.by_hand).sum());
    let most = (sums::most_by_hand(programme, base + taken) - taken).max(0);
    let off = sums::by_hand(programme, &hand.what, base, whole).min(most).min(room);
    let (costs, rooms): (Vec<i64>, Vec<i64>) = lines.iter().map(|line| (line.rest, line.room())).unzip();
    for (line, part) in lines.iter_mut().zip(within(programme.split, off, &costs, &rooms)) {
        line.take(RuleId::BY_HAND, part);
    }
}

/// The owner's rules that took something off.
fn had(lines: &[Priced]) -> Vec<String> {
    let all = lines.iter().flat_map(|line| &line.offs).map(|(rule, _)| rule.clone());
    all.filter(|rule| rule.starts_with("rule.")).collect::<BTreeSet<_>>().into_iter().collect()
}

fn is_about(more: &MorePoints, line: &Line) -> bool {
    is_meant(&more.of, line) == Some(true)
}

/// Gives each line the points that the money paid for it earns: by the rate, times the most that any rule gives for it; and
/// for each rule beside that so many for the receipt, for full sums of money and for pieces.
pub(super) fn earn(rule: &PointsRule, rate: i64, basket: &Basket, more: &[&MorePoints], lines: &mut [Priced]) -> i64 {
    let paid: Vec<i64> = lines.iter().map(|l| if l.earns { l.rest - l.points_value } else { 0 }).collect();
    let times = |line: &Line| -> i64 {
        let own = more.iter().filter(|more| is_about(more, line)).filter_map(|more| more.times);
        own.map(i64::from).max().unwrap_or(100)
    };
    let weights: Vec<i64> = basket.lines.iter().zip(&paid).map(|(line, paid)| paid * times(line)).collect();
    let weighed = weights.iter().sum();
    let by_rate = part(weighed, rate, 10_000 * rule.value.as_minor() * 100, rule.rounding);
    let mut earned = sums::split(by_rate, &weights);
    for more in more {
        let own = basket.lines.iter().zip(&paid).map(|(line, paid)| if is_about(more, line) { *paid } else { 0 });
        let own: Vec<i64> = own.collect();
        let sum: i64 = own.iter().sum();
        if sum == 0 {
            continue;
        }
        let of_sums = more.per_sum.map_or(0, |per| sum / per.sum.as_minor() * per.points.get());
        let shared = sums::split(more.bonus.map_or(0, Points::get) + of_sums, &own);
        let each = more.per_piece.map_or(0, Points::get);
        for (place, line) in lines.iter().enumerate().filter(|(place, _)| own[*place] > 0) {
            // What points paid of a line earns none.
            let of_pieces = floor(each * units::pieces(line.quantity, line.quantity), own[place], line.rest);
            earned[place] += shared[place] + of_pieces;
        }
    }
    for (line, earned) in lines.iter_mut().zip(&earned) {
        line.earned = *earned;
    }
    earned.iter().sum()
}
