//! An owner's own rules worked out once more: which of them are had beside card, tier and birthday, in which order, and what
//! each takes off which line. Whoever competes is tried out on the goods as they are; of a best set every set is.

use std::cmp::Reverse;

use regulars::domain::{
    Base, BasisPoints, Cap, Combine, CouponHolder, GiftReward, Group, MorePoints, Reward, Rule, RuleId,
};

use super::asks::Scene;
use super::claims::{Asked, Claim, Goods, Shelf};
use super::coupons;
use super::limits::{Left, fitted};
use super::model::rate;
use super::portions::within;
use super::quote::{by_hand_on_receipt, earn};
use super::sums::{self, Priced};

/// So many offers may compete in a best set here, or looking at every set would take too long.
pub const MOST_IN_SET: usize = 6;

/// What a basket comes to.
pub struct Worked<'a> {
    pub lines: Vec<Priced>,
    /// Points of rules that hold.
    pub more: Vec<&'a MorePoints>,
    /// By rule: the counted gift, where it is one, and so much of it in thousandths.
    pub gifts: Vec<(String, Option<String>, i64)>,
    /// By rule: the kind of coupon that it brings.
    pub coupons: Vec<(String, String)>,
}

#[derive(Clone, Copy)]
enum Gives<'a> {
    /// A share by right: of card, tier or birthday, whether it is had or not.
    Share(i64, bool),
    Rule(&'a Rule),
}

struct Offer<'a> {
    id: String,
    gives: Gives<'a>,
}

struct Meeting<'a> {
    group: Group,
    offers: Vec<Offer<'a>>,
}

/// The goods on the till, and what was given so far.
#[derive(Clone)]
struct Table<'s, 'a> {
    scene: &'s Scene<'a>,
    goods: Vec<Goods<'a>>,
    /// What the programme's own cap leaves.
    left: Left,
    more: Vec<&'a MorePoints>,
    gifts: Vec<(String, Option<String>, i64)>,
    coupons: Vec<(String, String)>,
    /// In a best set each piece is counted once.
    each_once: bool,
}

/// Prices a basket; `birthday` says whether a birthday's discount is due.
pub fn worked<'a>(scene: &Scene<'a>, birthday: bool) -> Worked<'a> {
    let programme = scene.programme;
    let goods: Vec<Goods<'a>> = scene.basket.lines.iter().map(|line| Goods::new(programme, line)).collect();
    let left = Left::of(scene, &programme.cap, &goods, |_| true);
    let (more, gifts, coupons) = (Vec::new(), Vec::new(), Vec::new());
    let mut table = Table { scene, goods, left, more, gifts, coupons, each_once: false };
    let (alone, others): (Vec<_>, Vec<_>) =
        meetings(scene, birthday).into_iter().partition(|meeting| meeting.group.combine == Combine::Exclusive);
    // What excludes all others is asked before them, and where it gives anything nobody else is asked.
    if !alone.iter().any(|meeting| table.meet(meeting)) {
        for meeting in &others {
            table.meet(meeting);
        }
    }
    let mut lines: Vec<Priced> = table.goods.into_iter().map(|goods| goods.priced).collect();
    for (priced, line) in lines.iter_mut().zip(&scene.basket.lines) {
        sums::take_by_hand(programme, line, priced);
    }
    by_hand_on_receipt(programme, scene.basket, &mut lines);
    Worked { lines, more: table.more, gifts: table.gifts, coupons: table.coupons }
}

/// Groups by priority, then as they are listed, and in each its offers likewise; card, tier and birthday have priority zero and
/// stand before rules of the same. What gives no discount and names no group meets nobody and stands behind all.
fn meetings<'a>(scene: &Scene<'a>, birthday: bool) -> Vec<Meeting<'a>> {
    let programme = scene.programme;
    let mut groups = programme.groups.clone();
    let regular = Group {
        id: Group::REGULAR.to_owned(),
        combine: Combine::BestOfLine,
        priority: 0,
        base: Base::Left,
        cap: Cap::default(),
    };
    if groups.iter().all(|group| group.id != regular.id) {
        groups.insert(0, regular.clone());
    }
    groups.sort_by_key(|group| Reverse(group.priority));
    let mut rules: Vec<&'a Rule> = programme.rules.iter().collect();
    rules.sort_by_key(|rule| Reverse(rule.priority));
    let is_loose = |rule: &Rule| rule.group.is_none() && !rule.then.is_price();
    let offers = |which: &dyn Fn(&Rule) -> bool| -> Vec<Offer<'a>> {
        let own = rules.iter().copied().filter(|rule| which(rule));
        own.map(|rule| Offer { id: RuleId::own(&rule.id).0, gives: Gives::Rule(rule) }).collect()
    };
    let mut meetings = Vec::new();
    for group in groups {
        let is_own = |rule: &Rule| !is_loose(rule) && rule.group.as_deref().unwrap_or(Group::REGULAR) == group.id;
        let mut met = offers(&|rule| is_own(rule) && rule.priority > 0);
        if group.id == Group::REGULAR {
            met.extend(by_right(scene, birthday));
        }
        met.extend(offers(&|rule| is_own(rule) && rule.priority <= 0));
        meetings.push(Meeting { group, offers: met });
    }
    let behind = Group { combine: Combine::Sequence, ..regular };
    meetings.push(Meeting { group: behind, offers: offers(&is_loose) });
    meetings
}

/// What card, tier and birthday offer; of tiers the one that is held and those ahead, by which nobody has anything yet.
fn by_right<'a>(scene: &Scene<'a>, birthday: bool) -> Vec<Offer<'a>> {
    let programme = scene.programme;
    let share = |id: String, rate: BasisPoints, had: bool| {
        let rate = i64::from(rate.get());
        Offer { id, gives: Gives::Share(rate, had) }
    };
    let mut offers = Vec::new();
    if !programme.base_discount.is_zero() {
        offers.push(share(RuleId::CARD.to_owned(), programme.base_discount, scene.member.is_some()));
    }
    let held = scene.member.and_then(|(_, tier)| sums::rank(programme, tier));
    for (place, tier) in programme.tiers.levels.iter().enumerate().filter(|(place, _)| Some(*place) >= held) {
        let is_held = held == Some(place);
        if !tier.discount.is_zero() || (!is_held && tier.earn.is_some()) {
            offers.push(share(RuleId::tier(&tier.id).0, tier.discount, is_held));
        }
    }
    if let Some(rule) = programme.birthday.as_ref().filter(|rule| !rule.discount.is_zero()) {
        offers.push(share(RuleId::BIRTHDAY.to_owned(), rule.discount, birthday));
    }
    offers
}

impl<'a> Table<'_, 'a> {
    /// Lets the offers of a group meet; says whether anything was given.
    fn meet(&mut self, meeting: &Meeting<'a>) -> bool {
        let (group, offers) = (&meeting.group, &meeting.offers);
        let regular = group.id == Group::REGULAR;
        let by_right = |rule: &str| rule == "card" || rule == "birthday" || rule.starts_with("tier.");
        let of_group = |rule: &str| offers.iter().any(|offer| offer.id == rule) || (regular && by_right(rule));
        let mut left = Left::of(self.scene, &group.cap, &self.goods, of_group);
        self.know();
        match group.combine {
            Combine::BestOf => self.best_of(meeting, &mut left),
            Combine::BestOfLine => self.best_of_line(meeting, &mut left),
            Combine::BestSet => self.best_set(meeting, &mut left),
            Combine::Sum | Combine::Sequence => self.one_by_one(meeting, &mut left),
            Combine::First | Combine::Exclusive => {
                let prices = self.prices(group.base);
                offers.iter().any(|offer| {
                    self.holds(offer) && self.have(offer, &prices, &mut left, None) && self.comes_to(offer)
                })
            }
        }
    }

    /// Whether somebody has an offer by what is known now, and has not had it too often.
    fn holds(&self, offer: &Offer<'a>) -> bool {
        let rule = match offer.gives {
            Gives::Share(_, had) => return had,
            Gives::Rule(rule) => rule,
        };
        let rests: Vec<i64> = self.goods.iter().map(|goods| goods.priced.rest).collect();
        let may = |times: u32| {
            let (model, day) = (self.scene.model, self.scene.at.day());
            self.scene.member.is_some_and(|(place, _)| model.had_before(place, &rule.id, day, rule.limit) < times)
        };
        rule.limit.is_none_or(|limit| may(limit.times)) && self.scene.holds_now(&rule.when, &rests)
    }

    /// Whether points of an offer that is given would come to any, if nothing after it took anything off.
    fn comes_to(&self, offer: &Offer<'a>) -> bool {
        let Gives::Rule(Rule { then: Reward::Points(points), .. }) = offer.gives else { return true };
        let programme = self.scene.programme;
        let (Some(rule), Some((_, tier))) = (&programme.points, self.scene.member) else { return false };
        let rate = rate(rule, tier.and_then(|tier| programme.tier(tier)));
        let earned = |more: &[&MorePoints]| {
            let mut lines: Vec<Priced> = self.goods.iter().map(|goods| goods.priced.clone()).collect();
            earn(rule, rate, self.scene.basket, more, &mut lines)
        };
        earned(&[points]) > earned(&[])
    }

    /// From now on offers are priced on what the former left.
    fn know(&mut self) {
        for goods in &mut self.goods {
            goods.off_known = goods.off_counted;
        }
    }

    fn prices(&self, base: Base) -> Vec<i64> {
        let price = |goods: &Goods<'_>| if base == Base::Undiscounted { goods.priced.base } else { goods.priced.rest };
        self.goods.iter().map(price).collect()
    }

    /// The discounts that hold. What gives no discount competes with none, and is had.
    fn competing<'m>(&mut self, meeting: &'m Meeting<'a>) -> Vec<&'m Offer<'a>> {
        let mut held: Vec<&Offer<'a>> = meeting.offers.iter().filter(|offer| self.holds(offer)).collect();
        held.retain(|offer| match offer.gives {
            Gives::Rule(rule) if !rule.then.is_price() => {
                self.bring(&offer.id, rule);
                false
            }
            _ => true,
        });
        held
    }

    /// The one that takes most, of equals the earlier.
    fn best_of(&mut self, meeting: &Meeting<'a>, left: &mut Left) -> bool {
        let prices = self.prices(meeting.group.base);
        let mut best: Option<(&Offer<'a>, i64)> = None;
        for offer in self.competing(meeting) {
            let sum: i64 = self.tried(offer, &prices, left, None).1.iter().sum();
            if best.is_none_or(|(_, most)| sum > most) {
                best = Some((offer, sum));
            }
        }
        best.is_some_and(|(offer, _)| self.have(offer, &prices, left, None))
    }

    /// On each line the one that would take most off it alone, of equals the earlier; what is too much for a cap of the receipt
    /// is taken from all lines by what they would have.
    fn best_of_line(&mut self, meeting: &Meeting<'a>, left: &mut Left) -> bool {
        let prices = self.prices(meeting.group.base);
        let competing = self.competing(meeting);
        let tried: Vec<(Claim, Vec<i64>)> =
            competing.iter().map(|offer| self.tried(offer, &prices, left, None)).collect();
        let mut best: Vec<Option<usize>> = vec![None; self.goods.len()];
        let mut parts: Vec<i64> = vec![0; self.goods.len()];
        for (number, (_, own)) in tried.iter().enumerate() {
            for (place, part) in own.iter().enumerate() {
                if *part > parts[place] {
                    (best[place], parts[place]) = (Some(number), *part);
                }
            }
        }
        // What a cap of its own leaves an offer is for the lines that it won.
        for (number, (offer, (claim, _))) in competing.iter().zip(&tried).enumerate() {
            if claim.whole.is_none() && !claim.goes_round {
                let won = |place: usize| best[place] == Some(number);
                let asked = claim.lines.iter().enumerate();
                let lines = asked.map(|(place, asked)| if won(place) { *asked } else { Asked::default() }).collect();
                let own = Claim { lines, whole: None, goes_round: false };
                let split = self.scene.programme.split;
                let caps = [&self.left_of(offer), &*left, &self.left];
                for (place, part) in fitted(split, &own, &self.goods, caps, None).into_iter().enumerate() {
                    parts[place] = if won(place) { part } else { parts[place] };
                }
            }
        }
        let most = left.receipt.min(self.left.receipt).max(0);
        if most < parts.iter().sum::<i64>() {
            parts = within(self.scene.programme.split, most, &parts, &parts);
        }
        let mut any = false;
        for (number, (offer, (claim, _))) in competing.into_iter().zip(&tried).enumerate() {
            let own = |place: usize| if best[place] == Some(number) { parts[place] } else { 0 };
            let own: Vec<i64> = (0..parts.len()).map(own).collect();
            any |= self.take(offer, claim, &own, left);
        }
        any
    }

    /// Those that take most together: every set is tried, those with the earlier offers first.
    fn best_set(&mut self, meeting: &Meeting<'a>, left: &mut Left) -> bool {
        let whole = self.prices(meeting.group.base);
        let prices: Vec<i64> = self.goods.iter().zip(whole).map(|(goods, price)| goods.uncounted(price)).collect();
        let competing = self.competing(meeting);
        assert!(competing.len() <= MOST_IN_SET, "too many compete in {}", meeting.group.id);
        self.each_once = true;
        let (mut best, mut best_sum) = (None, 0);
        for set in (0..1_u32 << competing.len()).rev() {
            let (mut tried, mut left) = (self.clone(), left.clone());
            // The first offer is the highest bit. One that finds nothing is not of the set.
            let is_in = |place: usize| (set >> (competing.len() - 1 - place)) & 1 == 1;
            let mut chosen = (0..competing.len()).filter(|place| is_in(*place));
            let all = chosen.all(|place| tried.have(competing[place], &prices, &mut left, None));
            let sum = self.rest() - tried.rest();
            if all && sum > best_sum {
                (best, best_sum) = (Some((tried, left)), sum);
            }
        }
        let any = best.is_some();
        if let Some((tried, after)) = best {
            (*self, *left) = (tried, after);
        }
        self.each_once = false;
        any
    }

    fn rest(&self) -> i64 {
        self.goods.iter().map(|goods| goods.priced.rest).sum()
    }

    /// All that hold: in a sum all are asked, and priced, as the group began, else each when its turn comes.
    fn one_by_one(&mut self, meeting: &Meeting<'a>, left: &mut Left) -> bool {
        let (offers, base) = (&meeting.offers, meeting.group.base);
        let began: Vec<bool> = offers.iter().map(|offer| self.holds(offer)).collect();
        let start = self.prices(base);
        let (sum, mut any) = (meeting.group.combine == Combine::Sum, false);
        for (place, offer) in offers.iter().enumerate() {
            let holds = if sum { began[place] } else { self.holds(offer) };
            if holds {
                let prices = if sum { start.clone() } else { self.prices(base) };
                if !sum {
                    self.know();
                }
                let later = self.spared(offer, &offers[place + 1..]);
                any |= self.have(offer, &prices, left, later.as_deref());
            }
        }
        any
    }

    /// For a sparing amount the lines that a later amount is about.
    fn spared(&self, offer: &Offer<'a>, later: &[Offer<'a>]) -> Option<Vec<bool>> {
        let Gives::Rule(Rule { then: Reward::Amount(amount), .. }) = offer.gives else { return None };
        if !amount.sparing {
            return None;
        }
        let mut spared = vec![false; self.goods.len()];
        for other in later.iter().filter(|other| self.holds(other)) {
            if let Gives::Rule(Rule { then: Reward::Amount(amount), .. }) = other.gives {
                for (spared, goods) in spared.iter_mut().zip(&self.goods) {
                    *spared |= goods.is_meant(&amount.of);
                }
            }
        }
        Some(spared)
    }

    /// What an offer claims now, and what of it comes off each line.
    fn tried(&self, offer: &Offer<'a>, prices: &[i64], left: &Left, later: Option<&[bool]>) -> (Claim, Vec<i64>) {
        let (scene, goods, each_once) = (self.scene, &self.goods[..], self.each_once);
        let pieces_of = |numbered: i64| {
            let prices = prices.to_vec();
            Shelf { programme: scene.programme, goods, prices, each_once, numbered }
        };
        let claim = match offer.gives {
            Gives::Share(rate, _) => pieces_of(0).share(rate),
            Gives::Rule(rule) => pieces_of(scene.numbered(&rule.when)).claim(&rule.then),
        };
        let parts = fitted(scene.programme.split, &claim, goods, [&self.left_of(offer), left, &self.left], later);
        (claim, parts)
    }

    /// What an offer's own caps allow.
    fn left_of(&self, offer: &Offer<'a>) -> Left {
        match offer.gives {
            Gives::Share(..) => Left::all(&self.goods),
            Gives::Rule(rule) => Left::of(self.scene, &rule.cap, &self.goods, |id| id == offer.id),
        }
    }

    /// Has what an offer gives, if it gives anything.
    fn have(&mut self, offer: &Offer<'a>, prices: &[i64], left: &mut Left, later: Option<&[bool]>) -> bool {
        match offer.gives {
            Gives::Rule(rule) if !rule.then.is_price() => self.bring(&offer.id, rule),
            _ => {
                let (claim, parts) = self.tried(offer, prices, left, later);
                self.take(offer, &claim, &parts, left)
            }
        }
    }

    /// Takes the parts off, and counts the pieces of whatever took anything.
    fn take(&mut self, offer: &Offer<'a>, claim: &Claim, parts: &[i64], left: &mut Left) -> bool {
        if parts.iter().all(|part| *part == 0) {
            return false;
        }
        for ((goods, asked), part) in self.goods.iter_mut().zip(&claim.lines).zip(parts) {
            goods.priced.take(&offer.id, *part);
            goods.counted = goods.pieces.min(goods.counted + asked.counted);
            goods.off_counted += if asked.counted > 0 { *part } else { 0 };
        }
        left.take(parts);
        self.left.take(parts);
        true
    }

    /// What is no money off; says whether anything is given.
    fn bring(&mut self, id: &str, rule: &'a Rule) -> bool {
        match &rule.then {
            Reward::Gift(gift) => return self.bring_gift(id, gift),
            Reward::Coupon(coupon) => {
                let programme = self.scene.programme;
                let kind = programme.coupons.iter().find(|kind| kind.id == coupon.kind).unwrap();
                let whose = kind.holder == CouponHolder::Anyone || self.scene.member.is_some();
                if !whose || coupons::life(kind, self.scene.at.day()).is_none() {
                    return false;
                }
                self.coupons.push((id.to_owned(), kind.id.clone()));
            }
            // What they come to is known when the goods are paid; here only whether anything could earn them.
            Reward::Points(points) => {
                self.more.push(points);
                let earns =
                    |goods: &Goods<'_>| goods.is_meant(&points.of) && goods.priced.earns && goods.priced.rest > 0;
                let known = self.scene.member.is_some() && self.scene.programme.points.is_some();
                return known && self.goods.iter().any(earns);
            }
            _ => {}
        }
        true
    }

    /// As many of the list as are there, the first before the others. What is counted is for members alone.
    fn bring_gift(&mut self, id: &str, gift: &GiftReward) -> bool {
        let lines = &self.scene.basket.lines;
        let mut due = 1;
        if let Some(per) = &gift.per {
            let meant = lines.iter().zip(&self.goods).filter(|(_, goods)| goods.is_meant(&per.of));
            let bought: i64 = meant.map(|(line, _)| line.quantity.thousandths()).sum();
            due = bought / per.quantity.thousandths();
        }
        due = gift.times.map_or(due, |most| due.min(i64::from(most)));
        let mut chosen: Vec<(String, Option<String>, i64)> = Vec::new();
        for item in gift.items() {
            if due == 0 {
                break;
            } else if item.id.is_some() && self.scene.member.is_none() {
                return false;
            }
            let had = self.gifts.iter().chain(&chosen).filter(|had| had.1 == item.id);
            let given: i64 = had.map(|had| had.2).sum();
            let stock = item.id.as_ref().and_then(|id| self.scene.model.stock.get(id));
            let each = item.quantity.thousandths();
            let count = stock.map_or(due, |(left, _)| due.min((left - given).max(0) / each));
            if count > 0 {
                chosen.push((id.to_owned(), item.id.clone(), count * each));
            }
            due -= count;
        }
        let any = !chosen.is_empty();
        self.gifts.extend(chosen);
        any
    }
}
