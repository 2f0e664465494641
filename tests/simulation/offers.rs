//! Rules of an owner's own, drawn by chance: groups of every kind, conditions, rewards, caps and limits.

use regulars::domain::{
    AmountOff, Around, Base, BasisPoints, Bundle, Cap, Combine, Condition, Count, CouponHolder, CouponKind,
    CouponReward, FixedPrice, FreePieces, GiftReward, Group, Hours, Limit, Money, MorePoints, Most, NthUnit, Off,
    Order, Part, Per, PerSum, PercentOff, Pieces, Points, Programme, Quantity, RevokedWith, Reward, RoundingLevel,
    Rule, Select, Split, Total,
};
use regulars::rules;

use super::chance::Chance;
use super::{meets, stock, units};

/// The programme with a handful of rules, as `programme check` lets them pass.
pub fn with_rules(chance: &mut Chance, programme: &Programme) -> Programme {
    loop {
        let mut drawn = programme.clone();
        drawn.groups = (0..chance.below(4)).map(|number| group(chance, number)).collect();
        drawn.coupons = (0..chance.below(3)).map(|number| coupon(chance, number)).collect();
        drawn.rules = (0..=1 + chance.below(7)).map(|number| rule(chance, &drawn, number)).collect();
        drawn.rounding_level = chance.pick(&[RoundingLevel::Line, RoundingLevel::Piece, RoundingLevel::Receipt]);
        drawn.split =
            chance.pick(&[Split::LargestRemainder, Split::RemainderLast, Split::FloorThenFirst, Split::RoundThenFirst]);
        drawn.cap = cap(chance);
        if rules::check(&drawn).is_empty() && drawn.groups.iter().all(|group| can_be_weighed(&drawn, group)) {
            return drawn;
        }
    }
}

/// Whether no more can compete in a best set than the model tries every set of, card, tier and birthday among them.
fn can_be_weighed(programme: &Programme, group: &Group) -> bool {
    let own = programme.rules.iter().filter(|rule| rule.then.is_price() && rule.group() == group.id).count();
    let by_right = if group.id == Group::REGULAR { 3 } else { 0 };
    group.combine != Combine::BestSet || own + by_right <= meets::MOST_IN_SET
}

fn rate(chance: &mut Chance) -> BasisPoints {
    BasisPoints::new(chance.pick(&[1, 333, 1_000, 2_500, 5_000, 10_000]))
}

fn amount(chance: &mut Chance) -> Money {
    Money::minor(chance.pick(&[1, 50, 999, 5_000, 20_000]) + chance.below(300))
}

fn group(chance: &mut Chance, number: i64) -> Group {
    let id = if chance.once_in(5) { Group::REGULAR.to_owned() } else { format!("g{number}") };
    let combine = chance.pick(&[
        Combine::BestOf,
        Combine::BestOfLine,
        Combine::BestSet,
        Combine::Sum,
        Combine::Sequence,
        Combine::First,
        Combine::Exclusive,
    ]);
    let priority = i32::try_from(chance.between(-1, 2)).unwrap();
    Group { id, combine, priority, base: chance.pick(&[Base::Left, Base::Left, Base::Undiscounted]), cap: cap(chance) }
}

fn most(chance: &mut Chance) -> Option<Most> {
    match chance.below(8) {
        0 => Some(Most { amount: Some(amount(chance)), percent: None }),
        1 => Some(Most { amount: None, percent: Some(rate(chance)) }),
        2 => Some(Most { amount: Some(amount(chance)), percent: Some(rate(chance)) }),
        _ => None,
    }
}

fn cap(chance: &mut Chance) -> Cap {
    let of_member = |chance: &mut Chance| chance.once_in(6).then(|| amount(chance));
    Cap { line: most(chance), receipt: most(chance), member_day: of_member(chance), member_month: of_member(chance) }
}

/// A gift with every purchase of a member.
fn treat(chance: &mut Chance, number: i64) -> Rule {
    let (item, instead) = stock::list(chance);
    Rule {
        id: format!("r{number}"),
        name: format!("R{number}").as_str().into(),
        group: None,
        priority: 0,
        when: Condition { card: Some(true), ..Condition::default() },
        then: Reward::Gift(GiftReward { item, instead, per: None, times: None }),
        cap: Cap::default(),
        limit: None,
    }
}

/// The n-th piece of some goods, once or each time, or half of it.
fn stamps(chance: &mut Chance, number: i64) -> Rule {
    let of = units::plain(select(chance));
    let since = chance.once_in(3).then(|| "2026-01-20".parse().unwrap());
    let asked = Box::new(NthUnit { number: 1 + count(chance, 5), of: of.clone(), since });
    let (unit, every_unit) = if chance.once_in(3) { (Some(asked), None) } else { (None, Some(asked)) };
    let numbered = Pieces {
        at_most: None,
        every: None,
        first: chance.pick(&[Order::Dearest, Order::Cheapest, Order::Scanned]),
        unused: chance.once_in(2),
        numbered: true,
    };
    let rate = BasisPoints::new(chance.pick(&[5_000, 10_000]));
    Rule {
        id: format!("r{number}"),
        name: format!("R{number}").as_str().into(),
        group: None,
        priority: 0,
        when: Condition { unit, every_unit, ..Condition::default() },
        then: Reward::Percent(PercentOff { rate, off: Off::Pieces, of, pieces: Some(numbered) }),
        cap: Cap::default(),
        limit: None,
    }
}

fn rule(chance: &mut Chance, programme: &Programme, number: i64) -> Rule {
    if chance.once_in(6) {
        return stamps(chance, number);
    } else if chance.once_in(8) {
        return treat(chance, number);
    }
    let price = !chance.once_in(3);
    let then = if price { discount(chance) } else { something_else(chance, programme) };
    let meets = !chance.once_in(if price { 4 } else { 2 });
    let group = (meets && !programme.groups.is_empty()).then(|| {
        let place = chance.place(programme.groups.len());
        programme.groups[place].id.clone()
    });
    let times = u32::try_from(chance.between(1, 3)).unwrap();
    let limit = chance.once_in(5).then(|| Limit { times, days: chance.pick(&[None, Some(1), Some(7), Some(60)]) });
    Rule {
        id: format!("r{number}"),
        name: format!("R{number}").as_str().into(),
        group,
        priority: i32::try_from(chance.between(-1, 2)).unwrap(),
        when: condition(chance, programme, 2),
        then,
        cap: cap(chance),
        limit,
    }
}

fn select(chance: &mut Chance) -> Select {
    let mut select = Select::default();
    match chance.below(6) {
        0 => select.categories = vec!["FOOD".into(), "drinks".into()],
        1 => select.categories = vec!["deposits".into()],
        2 => select.items = vec!["Apples".into(), "cheese".into()],
        3 => select.items = vec!["bread".into()],
        _ => {}
    }
    if chance.once_in(8) {
        select.price_from = Some(amount(chance));
    }
    select
}

fn count(chance: &mut Chance, most: i64) -> u32 {
    u32::try_from(chance.between(1, most)).unwrap()
}

fn pieces(chance: &mut Chance) -> Pieces {
    Pieces {
        at_most: chance.once_in(2).then(|| count(chance, 3)),
        every: chance.once_in(3).then(|| count(chance, 3)),
        first: chance.pick(&[Order::Dearest, Order::Cheapest, Order::Scanned]),
        unused: chance.once_in(2),
        numbered: false,
    }
}

fn discount(chance: &mut Chance) -> Reward {
    let off = chance.pick(&[Off::Lines, Off::Receipt, Off::Pieces]);
    let by_piece = |chance: &mut Chance| (off == Off::Pieces && chance.once_in(2)).then(|| pieces(chance));
    let mut of = select(chance);
    of.full_price = chance.once_in(8);
    match chance.below(5) {
        0 => Reward::Percent(PercentOff { rate: rate(chance), off, of, pieces: by_piece(chance) }),
        1 => {
            let sparing = off == Off::Receipt && chance.once_in(3);
            Reward::Amount(AmountOff { amount: amount(chance), off, of, pieces: by_piece(chance), sparing })
        }
        2 => {
            let pieces = chance.once_in(2).then(|| pieces(chance));
            Reward::Price(FixedPrice { price: amount(chance), of, pieces })
        }
        3 => Reward::Free(FreePieces {
            buy: count(chance, 3),
            get: count(chance, 2),
            of,
            get_of: chance.once_in(2).then(|| select(chance)),
            rate: rate(chance),
            times: chance.once_in(2).then(|| count(chance, 2)),
            unused: chance.once_in(2),
        }),
        _ => {
            let parts = (0..=chance.below(2)).map(|_| Part { pieces: count(chance, 2), of: select(chance) });
            let (parts, price) = (parts.collect(), amount(chance));
            Reward::Bundle(Bundle { price, parts, times: chance.once_in(2).then_some(1), unused: chance.once_in(2) })
        }
    }
}

fn coupon(chance: &mut Chance, number: i64) -> CouponKind {
    CouponKind {
        id: format!("k{number}"),
        name: "a coupon".into(),
        holder: chance.pick(&[CouponHolder::Member, CouponHolder::Anyone]),
        starts_in_days: chance.pick(&[0, 0, 1, 10]),
        days: chance.pick(&[None, Some(1), Some(30)]),
        until: chance.once_in(6).then(|| "2026-03-01".parse().unwrap()),
        by_itself: chance.once_in(3),
        gives_back: chance.once_in(2),
        revoked_with: chance.pick(&[RevokedWith::WholeReturn, RevokedWith::AnyReturn, RevokedWith::NoReturn]),
    }
}

fn something_else(chance: &mut Chance, programme: &Programme) -> Reward {
    match chance.below(7) {
        4 | 5 if !programme.coupons.is_empty() => {
            let place = chance.place(programme.coupons.len());
            Reward::Coupon(CouponReward { kind: programme.coupons[place].id.clone() })
        }
        0 => Reward::Say("thank you".into()),
        1 | 2 | 6 => {
            let quantity = Quantity::thousandths_of(500 * chance.between(1, 6));
            let per = chance.once_in(2).then(|| Per { quantity, of: select(chance) });
            let (item, instead) = stock::list(chance);
            let times = chance.once_in(2).then(|| count(chance, 2));
            Reward::Gift(GiftReward { item, instead, per, times })
        }
        _ => {
            let few = |chance: &mut Chance| Points::new(chance.between(1, 40));
            Reward::Points(MorePoints {
                times: chance.once_in(2).then(|| u32::try_from(chance.between(101, 400)).unwrap()),
                bonus: chance.once_in(2).then(|| few(chance)),
                per_piece: chance.once_in(3).then(|| few(chance)),
                per_sum: chance.once_in(3).then(|| PerSum { sum: amount(chance), points: few(chance) }),
                of: select(chance),
            })
        }
    }
}

/// Mostly nothing or one thing; what is nested at most `deep` times.
fn condition(chance: &mut Chance, programme: &Programme, deep: u32) -> Condition {
    let mut when = Condition::default();
    if deep > 0 && chance.once_in(6) {
        let part = |chance: &mut Chance| condition(chance, programme, deep - 1);
        match chance.below(3) {
            0 => when.any = vec![part(chance), part(chance)],
            1 => when.all = vec![part(chance), part(chance)],
            _ => when.not = Some(Box::new(part(chance))),
        }
    }
    for _ in 0..chance.pick(&[0, 0, 1, 2]) {
        ask(chance, programme, &mut when);
    }
    when
}

fn ask(chance: &mut Chance, programme: &Programme, when: &mut Condition) {
    match chance.below(22) {
        20 | 21 => {
            let of = units::plain(select(chance));
            let asked = Box::new(NthUnit { number: count(chance, 6), of, since: None });
            if chance.once_in(2) { when.unit = Some(asked) } else { when.every_unit = Some(asked) }
        }
        18 => {
            when.segments = vec![chance.pick(&["new", "regular", "best", "cooling", "lost"]).into(), "Regular".into()];
        }
        19 => when.pays_with = vec![chance.pick(&["cash", "card"]).into()],
        16 | 17 if !programme.coupons.is_empty() => {
            let place = chance.place(programme.coupons.len());
            when.coupon_of = Some(programme.coupons[place].id.clone());
            // So that it brings nothing to what is left of some receipts.
            when.total = chance.once_in(2).then(|| Total::least(amount(chance), select(chance)));
        }
        0 => when.card = Some(chance.once_in(2)),
        1 if !programme.tiers.levels.is_empty() => {
            let place = chance.place(programme.tiers.levels.len());
            when.tiers = vec![programme.tiers.levels[place].id.clone()];
        }
        2 => when.first_purchase = Some(chance.once_in(2)),
        3 => when.visit = Some(count(chance, 4)),
        4 => when.every_visit = Some(count(chance, 3)),
        5 => when.household = Some(count(chance, 3)),
        6 => when.member_days = Some(count(chance, 60)),
        7 => when.absent_days = Some(count(chance, 40)),
        8 => when.weekdays = (0..3).map(|_| count(chance, 7)).collect(),
        9 => when.months = vec![count(chance, 12), 1, 2],
        10 => {
            let [from, until] = chance.pick(&[["22:00", "13:00"], ["08:00", "12:30"], ["00:00", "23:59"]]);
            let time = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").unwrap();
            when.hours = Some(Hours { from: time(from), until: time(until) });
        }
        11 => when.from = Some("2026-02-01".parse().unwrap()),
        12 => when.birthday = Some(Around { days_before: count(chance, 10), days_after: count(chance, 20) }),
        13 => when.coupon = Some("Spring".into()),
        14 => {
            let after_discounts = chance.once_in(3);
            let most = chance.once_in(3).then(|| Money::minor(60_000));
            let total = Total { after_discounts, at_most: most, ..Total::least(amount(chance), select(chance)) };
            when.total = Some(total);
        }
        _ => {
            let least = Quantity::thousandths_of(500 * chance.between(1, 8));
            let on_one_line = chance.once_in(3);
            when.quantity = Some(Count { on_one_line, ..Count::least(least, select(chance)) });
        }
    }
}
