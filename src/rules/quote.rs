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
use super::combine::combine;
use super::compile::meetings;
use super::condition::Scene;
use super::coupon::Hand;
use super::line::{Priced, Reader};
use super::offer::More;
use super::pattern::Words;
use super::reasons::Reasons;
use super::stock::choose;
use super::tier::{Counted, held_tier, tier_for};
use super::{at_once, by_hand, points, referral};
use crate::domain::{
    Basket, DueCoupon, Gift, HandedCoupon, Moment, Money, Overflow, Points, PointsPlan, Programme, Quote, Reason,
    RuleId, Standing, Tier, TierHolds, UsedCoupon,
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
    let under =
        |standing: Option<&Standing>, points: Points| price(programme, version, standing, handed, basket, points, at);
    let Some(before) = standing.filter(|_| programme.tiers.holds == TierHolds::AtOnce) else {
        return under(standing, points);
    };
    let raised = |tier: &Tier, points| under(Some(&Standing { tier: Some(tier.id.clone()), ..before.clone() }), points);
    // Which tier is had is a question of the goods alone; how many points may be spent then is one of the tier.
    let plain = under(standing, Points::ZERO)?;
    let rank = |id: Option<&str>| id.and_then(|id| programme.tier_place(id));
    let held = held_tier(programme, before).and_then(|tier| rank(Some(&tier.id)));
    let reached = programme.tiers.levels.iter().rev().filter(|tier| {
        let own = rank(Some(&tier.id));
        own > held && own <= rank(plain.tier_after.as_deref())
    });
    let mut had = None;
    for tier in reached {
        let quote = raised(tier, Points::ZERO)?;
        let after = tier_after(programme, standing, quote.total, at.day())?;
        if rank(after.as_deref()) >= rank(Some(&tier.id)) {
            had = Some((tier, after, quote));
            break;
        }
    }
    let paid = |quote: Quote, tier: Option<&Tier>| match tier {
        _ if points.is_zero() => Ok(quote),
        Some(tier) => raised(tier, points),
        None => under(standing, points),
    };
    let quote = match had {
        Some((tier, after, quote)) => {
            at_once::reached_now(tier, Quote { tier_after: after, ..paid(quote, Some(tier))? })
        }
        None => paid(plain, None)?,
    };
    at_once::tell_distance(programme, before, quote, at.day(), |tier| raised(tier, Points::ZERO))
}

fn price(
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
    let day = at.day();
    let mut words = Words::default();
    let reader = Reader::of(programme, &mut words);
    let read = |(number, line)| reader.price(number, line, &mut words);
    let mut lines = (1..).zip(&basket.lines).map(read).collect::<Result<Vec<_>, _>>()?;
    Money::sum(lines.iter().map(|line| line.amount))?.within_bounds()?;

    let mut reasons = Reasons::default();
    reasons.given(&lines)?;
    let meetings = meetings(programme, standing, day, &mut words)?;
    let coupons = Hand::of(programme, standing, handed, &basket.coupons, day);
    let scene = Scene {
        programme,
        standing,
        tier: standing.and_then(|standing| held_tier(programme, standing)).map(|tier| tier.id.as_str()),
        at,
        coupons: &basket.coupons,
        hand: &coupons,
        pays_with: basket.pays_with.as_deref(),
    };
    let had = combine(&meetings, &scene, &mut lines, &mut reasons)?;
    let mut gifts = birthday_gift(programme, standing, basket, &had.gifts, day, &mut reasons)?;
    gifts.extend(had.gifts);
    let mut due = had.coupons;
    let against = by_hand::take(programme, basket.by_hand.as_ref(), &mut lines)?;

    let paid = pay_with_points(programme, standing, points, &mut lines, had.more, day, &mut reasons)?;
    against.explain(programme, &lines, &mut reasons)?;
    reasons.protected(&lines, &programme.protected);
    let used = coupons.used(&had.held_by, &reasons);
    coupons.explain(&mut reasons);
    reasons.coupons(&basket.coupons, programme, &coupons);
    let paid_with_money = Money::sum(lines.iter().map(|line| line.rest))?.minus(paid.value)?;
    due.extend(referral::explain(programme, standing, paid_with_money, day, &mut reasons));
    let nearest = had.nearest.unwrap_or(Reason::NothingToDiscount);
    let brought = Brought { gifts, used, due };
    summed_up(programme, version, standing, lines, brought, reasons, paid, &nearest, basket.not_in_cash, day)
}

/// What a sale brings beside its price.
struct Brought {
    gifts: Vec<Gift>,
    used: Vec<UsedCoupon>,
    due: Vec<DueCoupon>,
}

/// What points did: paid, were earned, and how many might have paid.
struct Paid {
    spent: Points,
    value: Money,
    allowed: Points,
    plan: PointsPlan,
}

fn pay_with_points(
    programme: &Programme,
    standing: Option<&Standing>,
    asked: Points,
    lines: &mut [Priced<'_>],
    more: Vec<More<'_>>,
    day: NaiveDate,
    reasons: &mut Reasons,
) -> Result<Paid, QuoteError> {
    let mut paid = Paid { spent: asked, value: Money::ZERO, allowed: Points::ZERO, plan: PointsPlan::default() };
    let Some(rule) = &programme.points else {
        points::must_be_allowed(None, None, asked)?;
        for one in more {
            reasons.refuse(&one.id, Reason::NothingEarns);
        }
        return Ok(paid);
    };
    let allowance = standing.map(|standing| points::allowance(rule, standing, lines, day)).transpose()?;
    points::must_be_allowed(Some(rule), allowance.as_ref(), asked)?;
    if let Some(standing) = standing.filter(|_| asked.is_positive()) {
        (paid.value, paid.plan.spent) = points::spend(rule, standing, asked, lines, day)?;
    }
    paid.plan.earned = points::earn(programme, rule, standing, lines, more, day, reasons)?;
    points::explain_spent(rule, allowance.as_ref(), asked, paid.value, lines, reasons);
    paid.allowed = allowance.map_or(Points::ZERO, |allowance| allowance.allowed);
    Ok(paid)
}

#[allow(clippy::too_many_arguments, reason = "the parts of one quote, put together in one place")]
fn summed_up(
    programme: &Programme,
    version: Option<i64>,
    standing: Option<&Standing>,
    lines: Vec<Priced<'_>>,
    brought: Brought,
    reasons: Reasons,
    paid: Paid,
    nearest: &Reason,
    not_in_cash: Money,
    day: NaiveDate,
) -> Result<Quote, QuoteError> {
    let subtotal = Money::sum(lines.iter().map(|line| line.amount))?;
    let total = Money::sum(lines.iter().map(|line| line.rest))?;
    let left = total.minus(paid.value)?;
    let to_pay = to_pay(left, not_in_cash, programme.cash_step)?;
    let lines = lines
        .into_iter()
        .map(|line| {
            let reason = undiscounted(&line, nearest);
            line.quoted(Some(reason))
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Quote {
        version,
        subtotal,
        discount: subtotal.minus(total)?,
        total,
        points_spent: paid.spent,
        points_value: paid.value,
        rounding: to_pay.minus(left)?,
        to_pay,
        points_earned: paid.plan.earned_points(),
        lines,
        gifts: brought.gifts,
        coupons_used: brought.used,
        coupons_due: brought.due,
        applied: reasons.applied,
        not_applied: reasons.not_applied,
        points_allowed: paid.allowed,
        plan: paid.plan,
        tier_after: tier_after(programme, standing, total, day)?,
    })
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
fn tier_after(
    programme: &Programme,
    standing: Option<&Standing>,
    total: Money,
    day: NaiveDate,
) -> Result<Option<String>, Overflow> {
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
    Ok(reached.filter(|tier| programme.tier_place(&tier.id) > held).map(|tier| tier.id.clone()))
}
