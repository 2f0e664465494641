//! The quote: a basket priced for a standing under a programme at a moment, in one fixed order of steps.
//!
//! What the lines already carry, then what the programme's rules give, group by group, then what the cashier gives by hand
//! on lines and receipt, then points as payment, then the rounding of the sum to pay; points are earned on what is left.
//! The order of the lines moves nothing but where the programme says so, and neither does the order in which the till came
//! to know them.

use chrono::NaiveDate;
use thiserror::Error;

use super::birthday::birthday_due;
use super::cash::to_pay;
use super::line::Priced;
use super::offer::More;
use super::prepared::{Goods, Prepared};
use super::reasons::Reasons;
use super::stock::choose;
use super::tier::{Counted, above, held_tier, tier_for};
use super::{at_once, points, referral};
use crate::domain::{
    Basket, Gift, HandedCoupon, Moment, Money, Overflow, Points, PointsPlan, Programme, Quote, Reason, RuleId,
    Standing, Tier, TierHolds,
};

/// More lines than this are no purchase of one customer, and would keep a till waiting.
const MOST_LINES: u32 = 1_000;

/// Why a basket cannot be priced. Lines count from 1, as on the slip.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuoteError {
    #[error("the basket is empty")]
    Empty,
    #[error("a basket has at most {most} lines")]
    TooManyLines { most: u32 },
    #[error("line {line} has neither a price nor an amount")]
    NoPrice { line: u32 },
    #[error("the amount of line {line} is not its price times its quantity")]
    AmountDiffers { line: u32 },
    #[error("the quantity of line {line} must be above zero")]
    Quantity { line: u32 },
    #[error("an amount, price or discount of line {line} is negative")]
    Negative { line: u32 },
    #[error("line {line} already carries a discount above its amount")]
    DiscountAboveAmount { line: u32 },
    /// On a line, or on the receipt where there is none.
    #[error("a discount by hand is a share up to 100 %, or an amount or price that is not negative{}",
        .line.map_or(String::new(), |line| format!(" (line {line})")))]
    ByHand { line: Option<u32> },
    #[error("a discount by hand needs its reason{}", .line.map_or(String::new(), |line| format!(" (line {line})")))]
    HandReason { line: Option<u32> },
    #[error("at most {} points may be spent on this basket", .allowed.get())]
    TooManyPoints { allowed: Points },
    #[error("at least {} points are spent at once", .least.get())]
    TooFewPoints { least: Points },
    #[error("points are spent in steps of {}", .step.get())]
    PointsStep { step: Points },
    #[error("points to spend may not be negative")]
    NegativePoints,
    /// The programme was not checked before it was used.
    #[error("the programme's {field} must be above zero")]
    Programme { field: &'static str },
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// Prices a basket. `version` is the programme's, for the record; no `standing` means that nobody's card was scanned.
///
/// `points` are what the member wants to spend; more than `Quote::points_allowed` are refused, so a till asks with zero
/// first. Of coupons only the member's own are known here; [`quote_with_coupons`] is told of the others.
pub fn quote(
    programme: &Programme,
    version: Option<i64>,
    standing: Option<&Standing>,
    basket: &Basket,
    points: Points,
    at: &Moment,
) -> Result<Quote, QuoteError> {
    quote_with_coupons(programme, version, standing, &[], basket, points, at)
}

/// Prices a basket with what the shop knows of the coupons that it hands over. Where a tier holds at once, the purchase that
/// reaches it has it: the highest that is still reached by what is paid then.
pub fn quote_with_coupons(
    programme: &Programme,
    version: Option<i64>,
    standing: Option<&Standing>,
    handed: &[HandedCoupon],
    basket: &Basket,
    points: Points,
    at: &Moment,
) -> Result<Quote, QuoteError> {
    must_be_usable(programme)?;
    if basket.lines.len() > MOST_LINES as usize {
        return Err(QuoteError::TooManyLines { most: MOST_LINES });
    }
    let mut asked = Prepared::of(programme, standing, handed, basket, at)?;
    let held = standing.and_then(|standing| held_tier(programme, standing));
    let mut goods = asked.under(held)?;
    let Some(member) = standing.filter(|_| programme.tiers.holds == TierHolds::AtOnce) else {
        return paid(&asked, version, held, goods, points);
    };
    let place = |tier: Option<&Tier>| tier.and_then(|tier| programme.tier_place(&tier.id));
    let place_after =
        |goods: &Goods<'_>| Ok::<_, Overflow>(place(tier_after(programme, standing, goods.total()?, at.day())?));
    // Which tier is had is a question of the goods alone; how many points may be spent then is one of the tier.
    let mut reached = None;
    let most = place_after(&goods)?;
    for tier in above(programme, held).filter(|tier| place(Some(tier)) <= most).rev() {
        let raised = asked.under(Some(tier))?;
        if place_after(&raised)? >= place(Some(tier)) {
            (reached, goods) = (Some(tier), raised);
            break;
        }
    }
    let mut quote = paid(&asked, version, reached.or(held), goods, points)?;
    if let Some(tier) = reached {
        quote = at_once::reached_now(tier, quote);
    }
    at_once::tell_distance(programme, member, quote, at.day(), |tier| Ok(asked.under(Some(tier))?.total()?))
}

/// What a member of this tier pays for the goods, with so many points, and all that the sale brings.
fn paid(
    asked: &Prepared<'_>,
    version: Option<i64>,
    tier: Option<&Tier>,
    goods: Goods<'_>,
    points: Points,
) -> Result<Quote, QuoteError> {
    let Prepared { programme, standing, basket, hand, .. } = asked;
    let (programme, standing, day) = (*programme, *standing, asked.day());
    let Goods { mut lines, had, mut reasons, by_hand } = goods;
    let mut gifts = birthday_gift(programme, standing, basket, &had.gifts, day, &mut reasons)?;
    gifts.extend(had.gifts);
    let mut coupons_due = had.coupons;

    let member = standing.map(|standing| (standing, tier));
    let paid = pay_with_points(programme, member, points, &mut lines, had.more, day, &mut reasons)?;
    by_hand.explain(programme, &lines, &mut reasons)?;
    reasons.protected(&lines, &programme.protected);
    let coupons_used = hand.used(&had.held_by, &reasons);
    hand.explain(&mut reasons);
    reasons.coupons(&basket.coupons, programme, hand);

    let subtotal = Money::sum(lines.iter().map(|line| line.amount))?;
    let total = Money::sum(lines.iter().map(|line| line.rest))?;
    let left = total.minus(paid.value)?;
    let to_pay = to_pay(left, basket.not_in_cash, programme.cash_step)?;
    coupons_due.extend(referral::explain(programme, standing, left, day, &mut reasons));
    let nearest = had.nearest.unwrap_or(Reason::NothingToDiscount);
    let mut quoted = Vec::with_capacity(lines.len());
    for line in lines {
        let undiscounted = line.discounts.is_empty().then(|| undiscounted(&line, &nearest));
        quoted.push(line.quoted(undiscounted)?);
    }
    Ok(Quote {
        version,
        subtotal,
        discount: subtotal.minus(total)?,
        total,
        points_spent: points,
        points_value: paid.value,
        rounding: to_pay.minus(left)?,
        to_pay,
        points_earned: paid.plan.earned_points(),
        lines: quoted,
        gifts,
        coupons_used,
        coupons_due,
        applied: reasons.applied,
        not_applied: reasons.not_applied,
        points_allowed: paid.allowed,
        plan: paid.plan,
        tier_after: tier_after(programme, standing, total, day)?.map(|tier| tier.id.clone()),
    })
}

/// What points did: paid, were earned, and how many might have paid.
#[derive(Default)]
struct Paid {
    value: Money,
    allowed: Points,
    plan: PointsPlan,
}

/// `member` comes with the tier by which points are earned.
fn pay_with_points(
    programme: &Programme,
    member: Option<(&Standing, Option<&Tier>)>,
    asked: Points,
    lines: &mut [Priced<'_>],
    more: Vec<More<'_>>,
    day: NaiveDate,
    reasons: &mut Reasons,
) -> Result<Paid, QuoteError> {
    let mut paid = Paid::default();
    let Some(rule) = &programme.points else {
        points::must_be_allowed(None, None, asked)?;
        for one in more {
            reasons.refuse(&one.id, Reason::NothingEarns);
        }
        return Ok(paid);
    };
    let allowance = member.map(|(standing, _)| points::allowance(rule, standing, lines, day)).transpose()?;
    points::must_be_allowed(Some(rule), allowance.as_ref(), asked)?;
    if let Some((standing, _)) = member.filter(|_| asked.is_positive()) {
        (paid.value, paid.plan.spent) = points::spend(rule, standing, asked, lines, day)?;
    }
    let rate = member.map(|(_, tier)| points::rate(rule, tier));
    paid.plan.earned = points::earn(rule, rate, lines, more, day, reasons)?;
    points::explain_spent(rule, allowance.as_ref(), asked, paid.value, lines, reasons);
    paid.allowed = allowance.map_or(Points::ZERO, |allowance| allowance.allowed);
    Ok(paid)
}

/// What would make the arithmetic meaningless is refused; what is merely unwise is for `check` to say.
fn must_be_usable(programme: &Programme) -> Result<(), QuoteError> {
    if !programme.cash_step.is_positive() {
        return Err(QuoteError::Programme { field: "cash_step" });
    }
    match &programme.points {
        Some(points) if !points.value.is_positive() => Err(QuoteError::Programme { field: "points.value" }),
        _ => Ok(()),
    }
}

/// The birthday gift: once a year, on top of a basket that holds something, and not priced. `had` are the gifts of rules.
fn birthday_gift(
    programme: &Programme,
    standing: Option<&Standing>,
    basket: &Basket,
    had: &[Gift],
    day: NaiveDate,
    reasons: &mut Reasons,
) -> Result<Vec<Gift>, Overflow> {
    let Some((rule, item)) = programme.birthday.as_ref().and_then(|rule| Some((rule, rule.gift.as_ref()?))) else {
        return Ok(Vec::new());
    };
    let id = RuleId::from(RuleId::BIRTHDAY_GIFT);
    let due = standing
        .ok_or(Reason::NoCard)
        .and_then(|standing| birthday_due(rule, RuleId::BIRTHDAY_GIFT, standing, day))
        .and_then(|due| if basket.lines.is_empty() { Err(Reason::NothingToDiscount) } else { Ok(due) });
    let chosen = match due {
        Ok(due) => choose(&id, std::iter::once(item), 1, standing, had)?.map(|(gifts, _)| (gifts, due)),
        Err(reason) => Err(reason),
    };
    Ok(match chosen {
        Ok((gifts, due)) => {
            reasons.gift(RuleId::BIRTHDAY_GIFT, Reason::BirthdayGift { name: item.name.clone(), days: Some(due.days) });
            gifts
        }
        Err(reason) => {
            reasons.refuse(&id, reason);
            Vec::new()
        }
    })
}

/// Why a line got nothing: its own obstacle, or the rule that is nearest to holding.
fn undiscounted(line: &Priced<'_>, nearest: &Reason) -> Reason {
    if let Some(bar) = line.bar {
        bar.reason()
    } else if line.at_floor() {
        Reason::AtFloor { least: line.floor }
    } else if line.rest.is_zero() {
        Reason::NothingLeft
    } else {
        nearest.clone()
    }
}

/// The tier that this sale reaches, where that is a higher one than the held.
fn tier_after<'a>(
    programme: &'a Programme,
    standing: Option<&Standing>,
    total: Money,
    day: NaiveDate,
) -> Result<Option<&'a Tier>, Overflow> {
    let Some(standing) = standing else {
        return Ok(None);
    };
    let held = held_tier(programme, standing).and_then(|tier| programme.tier_place(&tier.id));
    let mut counted = Counted::of(standing);
    counted.spent = counted.spent.plus(total)?;
    if standing.last_for_tiers() != Some(day) {
        counted.visits = counted.visits.saturating_add(1);
    }
    let reached = tier_for(programme, counted);
    Ok(reached.filter(|tier| programme.tier_place(&tier.id) > held))
}
