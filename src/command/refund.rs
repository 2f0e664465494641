//! `refund`: goods coming back, from a sale or without a receipt.

use serde::Serialize;

use super::arguments::Refund;
use super::document::{Paid, paid};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{
    AdviceBack, Basket, BonusBack, CouponBack, Fell, Money, Payment, Points, Quantity, RefundId, RefundPlan,
    RefundRequest, Refunded, RefundedLine, ReturnedLine, RuleId, SaleId,
};
use crate::language::Language;
use crate::shop;
use crate::shop::refund::Foreseen;

#[derive(Serialize)]
struct Document {
    goods: Money,
    points_value: Money,
    points_returned: Points,
    /// Of them, what does not come back.
    points_forfeited: Points,
    points_taken: Points,
    points_short: Points,
    points_owed: Points,
    /// What goes of a recommendation's rewards.
    referral: Option<Advice>,
    /// Unused ones that the sale had brought, and used ones that count again.
    coupons_taken: Vec<String>,
    coupons_given_back: Vec<String>,
    withheld: Money,
    rounding: Money,
    repriced: Money,
    unsettled: Money,
    fell: Vec<Falls>,
    money: Money,
    lines: Vec<Line>,
    payments: Vec<Paid>,
    #[serde(rename = "refund")]
    id: Option<RefundId>,
    number: Option<String>,
    sale: Option<SaleId>,
    points: Points,
    repeated: bool,
}

#[derive(Serialize)]
struct Advice {
    friend: Reward,
    recommender: Reward,
}

#[derive(Serialize)]
struct Reward {
    points_taken: Points,
    points_owed: Points,
    coupon_taken: Option<String>,
}

#[derive(Serialize)]
struct Line {
    #[serde(rename = "line")]
    number: u32,
    quantity: Quantity,
    amount: Money,
}

/// A discount that the rest of the receipt loses, or gains where the amount is below zero.
#[derive(Serialize)]
struct Falls {
    rule: RuleId,
    amount: Money,
    reason: String,
}

pub fn run(desk: &Desk, arguments: &Refund) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let id = input::id(desk, arguments.id.as_deref())?.map_or_else(RefundId::fresh, RefundId);
    if let Some(basket) = &arguments.without_receipt {
        let basket: Basket = input::json(desk, basket)?;
        let at_given = desk.at.is_some();
        let refunded = shop::refund::return_basket(&shop, id, &basket, &arguments.reason, at, at_given)?;
        return answer(desk, &refunded);
    }
    let lines = arguments.line.iter().map(|text| line(desk, text)).collect::<Result<_, _>>()?;
    let sale = shop::sell::sale(&shop, arguments.number.as_deref().unwrap_or_default())?.sale;
    let request = RefundRequest { id, sale, lines, reason: arguments.reason.clone() };
    if arguments.dry_run {
        return foreseen(desk, sale, &shop::refund::preview(&shop, &request, &at)?);
    }
    answer(desk, &shop::refund::refund(&shop, request, at, desk.at.is_some())?)
}

/// `2`, or `2=0.5` for a part of the quantity.
fn line(desk: &Desk, text: &str) -> Result<ReturnedLine, Problem> {
    let (number, quantity) = text.split_once('=').map_or((text, None), |(n, q)| (n, Some(q)));
    let line = number.trim().parse().ok().filter(|n| *n > 0);
    let quantity = quantity.map(|q| Quantity::parse(q).filter(|q| q.is_positive()));
    match (line, quantity) {
        (Some(line), None) => Ok(ReturnedLine { line, quantity: None }),
        (Some(line), Some(Some(quantity))) => Ok(ReturnedLine { line, quantity: Some(quantity) }),
        _ => Err(Problem::Usage(desk.language.command_error_line(text))),
    }
}

fn answer(desk: &Desk, refunded: &Refunded) -> Result<Answer, Problem> {
    let l = desk.language;
    let mut people = l.command_refund_done(&refunded.number.0, refunded.plan.money);
    if refunded.repeated {
        people = format!("{people}\n{}", l.command_repeated());
    }
    let points = refunded.sale.map(|_| refunded.points);
    people = format!("{people}\n{}", pairs(&sums(l, &refunded.plan, &With::of(refunded), points)));
    let document = Document {
        id: Some(refunded.refund),
        number: Some(refunded.number.0.clone()),
        points: refunded.points,
        repeated: refunded.repeated,
        ..Document::of(l, &refunded.plan, &With::of(refunded), &refunded.payments, refunded.sale)
    };
    Answer::new(&document, people)
}

/// What a return will do, and nothing is recorded.
fn foreseen(desk: &Desk, sale: SaleId, foreseen: &Foreseen) -> Result<Answer, Problem> {
    let l = desk.language;
    let Foreseen { plan, advice, coupons, payments, points, .. } = foreseen;
    let with = With { advice: advice.as_ref(), coupons, done: false };
    let people = format!("{}\n{}", l.command_refund_would(plan.money), pairs(&sums(l, plan, &with, *points)));
    let points = points.unwrap_or_default();
    Answer::new(&Document { points, ..Document::of(l, plan, &with, payments, Some(sale)) }, people)
}

/// What goes and comes back with the goods, besides money and points.
struct With<'a> {
    advice: Option<&'a AdviceBack>,
    coupons: &'a [CouponBack],
    /// Whether it is recorded.
    done: bool,
}

impl With<'_> {
    fn of(refunded: &Refunded) -> With<'_> {
        With { advice: refunded.advice.as_ref(), coupons: &refunded.coupons, done: true }
    }

    fn codes(&self, gone: bool) -> Vec<String> {
        self.coupons.iter().filter(|back| back.gone == gone).map(|back| back.code.clone()).collect()
    }
}

/// Everything that moves the money away from what the goods cost, and the points after it.
fn sums(l: Language, plan: &RefundPlan, with: &With<'_>, points: Option<Points>) -> Vec<(String, String)> {
    let mut sums: Vec<_> = plan.fell.iter().map(|one| (l.falls_away(one), l.money_signed(falls(one)))).collect();
    let kept = [(l.command_points_spent(), plan.points_value), (l.command_withheld(), plan.withheld)];
    let later = [(l.command_unsettled(), plan.unsettled)];
    sums.extend(
        kept.into_iter().chain(later).filter(|(_, sum)| sum.is_positive()).map(|(name, sum)| (name, l.money(sum))),
    );
    if plan.fell.is_empty() && !plan.repriced.is_zero() {
        sums.push((l.command_repriced(), l.money_signed(less(plan.repriced))));
    }
    if plan.points_forfeited.is_positive() {
        sums.push((l.receipt_points_forfeited(), l.number(plan.points_forfeited.get())));
    }
    if plan.points_owed.is_positive() {
        sums.push((l.command_points_owed(), l.number(plan.points_owed.get())));
    }
    sums.extend(with.advice.into_iter().flat_map(|back| l.advice_back(back)));
    sums.extend(with.coupons.iter().map(|back| l.coupon_back(back, with.done)));
    sums.extend(points.map(|points| (l.command_points_after(), l.number(points.get()))));
    sums
}

fn falls(one: &Fell) -> Money {
    less(one.amount)
}

fn less(amount: Money) -> Money {
    amount.negated().unwrap_or(amount)
}

impl Document {
    fn of(l: Language, plan: &RefundPlan, with: &With<'_>, payments: &[Payment], sale: Option<SaleId>) -> Document {
        let reward = |back: &BonusBack| Reward {
            points_taken: back.points,
            points_owed: back.owed,
            coupon_taken: back.coupon.clone(),
        };
        let both = |back: &AdviceBack| Advice { friend: reward(&back.friend), recommender: reward(&back.recommender) };
        let line = |r: &RefundedLine| Line { number: r.line, quantity: r.quantity, amount: r.amount };
        let fell = plan.fell.iter().map(|one| Falls {
            rule: one.rule.clone(),
            amount: one.amount,
            reason: l.reason_of_line(&one.reason),
        });
        Document {
            goods: plan.goods,
            points_value: plan.points_value,
            points_returned: plan.points_returned,
            points_forfeited: plan.points_forfeited,
            points_taken: plan.points_taken,
            points_short: plan.points_short,
            points_owed: plan.points_owed,
            referral: with.advice.map(both),
            coupons_taken: with.codes(true),
            coupons_given_back: with.codes(false),
            withheld: plan.withheld,
            rounding: plan.rounding,
            repriced: plan.repriced,
            unsettled: plan.unsettled,
            fell: fell.collect(),
            money: plan.money,
            lines: plan.lines.iter().map(line).collect(),
            payments: paid(payments),
            id: None,
            number: None,
            sale,
            points: Points::ZERO,
            repeated: false,
        }
    }
}
