//! What a refund will do or has done, fact by fact.

use iced::widget::{container, row, space as gap};
use iced::{Alignment, Length};

use super::Message as Screen;
use crate::domain::{AdviceBack, CouponBack, Money, Payment, Points, RefundPlan, Refunded, Text};
use crate::language::Language;
use crate::shop::refund::Foreseen;
use crate::shop::tier_left::TierMove;
use crate::ui::screen::beside::{fact, fact_height};
use crate::ui::screen::enrol::card::grouped;
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{fit, fit_bold};
use crate::ui::world::World;

/// A refund with all that goes along, before it or after.
pub(super) struct Happens<'a> {
    plan: &'a RefundPlan,
    advice: Option<&'a AdviceBack>,
    coupons: &'a [CouponBack],
    payments: &'a [Payment],
    tier: Option<&'a TierMove>,
    /// What stands on the account afterwards; below zero it is owed.
    balance: Points,
    /// Whether it is recorded.
    done: bool,
}

impl<'a> Happens<'a> {
    pub(super) fn foreseen(of: &'a Foreseen) -> Happens<'a> {
        Happens {
            plan: &of.plan,
            advice: of.advice.as_ref(),
            coupons: &of.coupons,
            payments: &of.payments,
            tier: of.tier.as_ref(),
            balance: of.points.unwrap_or_default(),
            done: false,
        }
    }

    pub(super) fn of(refunded: &'a Refunded, tier: Option<&'a TierMove>) -> Happens<'a> {
        Happens {
            plan: &refunded.plan,
            advice: refunded.advice.as_ref(),
            coupons: &refunded.coupons,
            payments: &refunded.payments,
            tier,
            balance: refunded.points,
            done: true,
        }
    }
}

pub(super) fn facts<'a>(world: &World, of: &Happens<'_>) -> Vec<El<'a, Screen>> {
    let (t, l) = (&world.tokens, world.language);
    let Happens { plan, done, .. } = *of;
    let mut facts = vec![fact(t, l.receipt_goods(), l.money(plan.goods))];
    facts.extend(points(t, l, plan, done));
    facts.extend(repriced(t, l, plan));
    if plan.withheld.is_positive() {
        let withheld = l.money(plan.withheld.negated().unwrap_or(plan.withheld));
        facts.push(fact(t, l.receipt_withheld(plan.points_short), withheld));
    } else if plan.points_owed.is_positive() {
        facts.extend(spent(t, l, of));
    } else if plan.points_short.is_positive() {
        facts.push(fact(t, l.receipt_forgiven(), l.points_signed(plan.points_short)));
    }
    let told = of.advice.map(|back| l.advice_back(back)).unwrap_or_default();
    facts.extend(told.into_iter().map(|(name, figure)| fact(t, name, figure)));
    facts.extend(of.coupons.iter().map(|back| coupon_line(world, back, done)));
    if !plan.rounding.is_zero() {
        facts.push(fact(t, l.receipt_rounding(), l.money_signed(plan.rounding)));
    }
    if let Some(of) = of.tier {
        facts.push(fact(t, l.receipt_tier(), tier_words(l, of)));
    }
    if let [_, _, ..] = of.payments {
        facts.extend(of.payments.iter().map(|back| fact(t, form_name(world, &back.form), l.money(back.amount))));
    }
    facts
}

/// What goes back as points, and which of those that the goods had earned leave.
fn points<'a>(t: &Tokens, l: Language, plan: &RefundPlan, done: bool) -> Vec<El<'a, Screen>> {
    let mut facts = Vec::new();
    if plan.points_returned.is_positive() {
        let value = l.money(plan.points_value);
        let back = plan.points_returned.minus(plan.points_forfeited).unwrap_or(plan.points_returned);
        facts.push(fact(t, l.receipt_points_return(value), l.points_signed(back)));
    }
    if plan.points_forfeited.is_positive() {
        let words = if done { l.receipt_points_not_back() } else { l.receipt_points_forfeited() };
        facts.push(fact(t, words, l.points(plan.points_forfeited)));
    }
    if plan.points_taken.is_positive() {
        let words = if done { l.receipt_points_went() } else { l.receipt_points_taken() };
        facts.push(fact(t, words, l.points_signed(less(plan.points_taken))));
    }
    facts
}

/// Points that the goods had earned and that are spent: others are taken for them as far as there are any, the rest is owed.
fn spent<'a>(t: &Tokens, l: Language, of: &Happens<'_>) -> Vec<El<'a, Screen>> {
    let gone = of.plan.points_owed;
    let owed = gone.min(less(of.balance.min(Points::ZERO)));
    let taken = gone.minus(owed).unwrap_or_default();
    let (from_balance, to_debt) = if of.done {
        (l.receipt_spent_taken(), l.receipt_spent_owed())
    } else {
        (l.receipt_spent_take(), l.receipt_spent_owe())
    };
    let both = [(from_balance, taken), (to_debt, owed)].into_iter().filter(|(_, points)| points.is_positive());
    both.map(|(words, points)| fact(t, words, l.points_signed(less(points)))).collect()
}

/// The discounts that fall away from the rest of the receipt, each with what it costs, and what is kept later or was before.
fn repriced<'a>(t: &Tokens, l: Language, plan: &RefundPlan) -> Vec<El<'a, Screen>> {
    let minus = |amount: Money| amount.negated().unwrap_or(amount);
    let mut facts: Vec<_> =
        plan.fell.iter().map(|one| fact(t, l.falls_away(one), l.money_signed(minus(one.amount)))).collect();
    if plan.unsettled.is_positive() {
        facts.push(fact(t, l.receipt_unsettled(), l.money_signed(plan.unsettled)));
    }
    let told = Money::sum(plan.fell.iter().map(|one| one.amount)).and_then(|fell| fell.minus(plan.unsettled));
    let before = told.and_then(|told| plan.repriced.minus(told)).unwrap_or_default();
    if !before.is_zero() {
        facts.push(fact(t, l.receipt_kept_before(), l.money_signed(minus(before))));
    }
    facts
}

/// A coupon's name may take a second line; its code is read whole.
fn coupon_line<'a>(world: &World, back: &CouponBack, done: bool) -> El<'a, Screen> {
    let t = &world.tokens;
    let (what, code) = world.language.coupon_back(back, done);
    let what = fit(t, Type::BODY, what).or(t, Type::SMALL).lines(2).second().width(Length::Fill);
    let line = row![what, fit_bold(t, Type::BODY, grouped(&code))].spacing(space::INSIDE).align_y(Alignment::Center);
    container(row![gap().height(fact_height(t)), line].align_y(Alignment::Center)).width(Length::Fill).into()
}

pub(super) fn form_name(world: &World, id: &str) -> String {
    let l = world.language;
    let settings = world.shop.settings();
    settings.form_name(id).map_or_else(|| l.common_removed_form(id), |name| name.in_lang(l.lang()).to_owned())
}

/// The tier that will hold, and the one that held.
pub(super) fn tier_words(l: Language, of: &TierMove) -> String {
    let name = |tier: &Option<Text>| tier.as_ref().map(|tier| tier.in_lang(l.lang()).to_owned());
    match (name(&of.from), name(&of.to)) {
        (Some(from), Some(to)) => l.receipt_tier_instead(from, to),
        (Some(from), None) => l.receipt_tier_lost(from),
        (None, to) => to.unwrap_or_default(),
    }
}

pub(super) fn less(points: Points) -> Points {
    Points::new(-points.get())
}
