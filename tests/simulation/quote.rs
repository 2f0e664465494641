//! What the model expects of a basket: priced by itself under a programme's short forms; under an owner's own rules with
//! the discounts that it is told, once they are held to everything that must be true of them.

use chrono::NaiveDate;
use regulars::domain::{Basket, Moment, PointsRule, Programme, Quote, Reward};

use super::asks::{Scene, is_meant};
use super::model::{Model, rate};
use super::reprice::{KnownOf, Then, short};
use super::sale::{self, Sale};
use super::sums::{self, Priced, floor, half_up, part};
use super::{stock, told};

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
        let held = known.as_ref().and_then(|known| sums::held(programme, known.tier.as_deref(), known.count));
        let of = |had: fn(&Sale) -> bool| member.is_some_and(|place| self.birthday_due(place, day, had));
        let given = programme.birthday.as_ref().and_then(|rule| rule.gift.as_ref());
        let given = given.is_some_and(|item| self.is_there(item, told));
        // A gift that was handed over stays so, whatever comes back of its receipt.
        let gift = given && of(|sale| sale.gift);
        let birthday_due = of(Sale::has_birthday);
        let scene = Scene {
            model: self,
            programme,
            member: member.map(|place| (place, held.map(|tier| tier.id.as_str()))),
            basket,
            at,
        };
        stock::held(&scene, told);
        let (mut lines, birthday, tier, had);
        if has_rules(programme) {
            (lines, tier) = (told::held(&scene, told), held);
            birthday = told.applied.iter().any(|applied| applied.rule.as_str() == "birthday");
            assert!(birthday_due || !birthday, "a birthday's discount that is not due");
            had = told::had(told);
        } else {
            (lines, tier) = short(programme, basket, known.as_ref(), birthday_due);
            birthday = lines.iter().any(|line| line.by == Some(2));
            had = Vec::new();
        }
        let (mut allowed, mut value, mut earned) = (0, 0, 0);
        if let (Some(rule), Some(place)) = (&programme.points, member) {
            let weights = open(&lines);
            let eligible = weights.iter().sum::<i64>();
            allowed = self.allowed(rule, self.members[place].account, eligible, day);
            value = (points * rule.value.as_minor()).min(eligible);
            for (line, part) in lines.iter_mut().zip(sums::split(value, &weights)) {
                line.points_value = part;
            }
            earned = earn(&scene, rule, rate(rule, tier), &mut lines, told);
        }
        let left = lines.iter().map(|line| line.rest).sum::<i64>() - value;
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
        Quoted { version, lines, allowed, value, to_pay, rounding, earned, birthday, gift, had, advice, priced }
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
    let parts = sums::split_into_room(off, lines);
    for (line, part) in lines.iter_mut().zip(parts) {
        line.rest -= part;
    }
}

/// Gives each line the points that the money paid for it earns: by the rate, and by the rules that give more.
fn earn(scene: &Scene<'_>, rule: &PointsRule, rate: i64, lines: &mut [Priced], told: &Quote) -> i64 {
    let paid: Vec<i64> = lines.iter().map(|l| if l.earns { l.rest - l.points_value } else { 0 }).collect();
    let mut times = vec![100; lines.len()];
    let mut added = 0;
    for more in scene.programme.rules.iter().filter(|rule| told::counted(told, rule)) {
        let Reward::Points(points) = &more.then else { continue };
        let meant = |place: usize| is_meant(&points.of, &scene.basket.lines[place]) == Some(true);
        let own: Vec<usize> = (0..lines.len()).filter(|&place| meant(place) && paid[place] > 0).collect();
        for place in (0..lines.len()).filter(|&place| meant(place)) {
            times[place] = times[place].max(points.times.map_or(100, i64::from));
        }
        let sum: i64 = own.iter().map(|&place| paid[place]).sum();
        if sum > 0 {
            added += points.bonus.map_or(0, regulars::domain::Points::get);
            added += points.per_sum.map_or(0, |per| sum / per.sum.as_minor() * per.points.get());
        }
        let each = points.per_piece.map_or(0, regulars::domain::Points::get);
        for place in own {
            let whole = lines[place].quantity % 1_000 == 0;
            let pieces = if whole { lines[place].quantity / 1_000 } else { 1 };
            added += floor(each * pieces, paid[place], lines[place].rest);
        }
    }
    let weighed: i64 = paid.iter().zip(&times).map(|(paid, times)| paid * times).sum();
    let by_rate = part(weighed, rate, 10_000 * rule.value.as_minor() * 100, rule.rounding);
    if added == 0 && times.iter().all(|times| *times == 100) {
        for (line, part) in lines.iter_mut().zip(sums::split(by_rate, &paid)) {
            line.earned = part;
        }
        return by_rate;
    }
    // How they lie on the lines is told; that they are as many is not.
    for ((line, told), paid) in lines.iter_mut().zip(&told.lines).zip(&paid) {
        line.earned = told.points_earned.get();
        assert!(line.earned >= 0 && (line.earned == 0 || *paid > 0), "points for what earns none");
    }
    by_rate + added
}
