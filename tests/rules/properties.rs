//! What holds of every basket, member and programme.

use proptest::prelude::*;
use proptest::sample::Index;
use regulars::domain::{
    BasisPoints, Basket, BasketId, HandDiscount, Line, Money, Points, Programme, Quantity, Quote, RefundPlan,
    RefundPolicy, ReturnedLine, RuleId, SoldState, Standing, TierHolds,
};
use regulars::rules::{Counted, QuoteError, Receipt, basis_of, quote, tier_for};
use regulars::till::Till;
use uuid::Uuid;

use super::any;
use super::books::{earned_id, refund, refund_repriced, sold};
use super::notation::at;

fn priced(
    programme: &Programme,
    standing: Option<&Standing>,
    basket: &Basket,
    points: Points,
) -> Result<Quote, QuoteError> {
    quote(programme, Some(1), standing, basket, points, &at(any::today()))
}

/// The quote in which a share of the points that may be spent is spent.
fn priced_with(programme: &Programme, standing: Option<&Standing>, basket: &Basket, wish: Index) -> Quote {
    let plain = priced(programme, standing, basket, Points::ZERO).unwrap();
    let Some(rule) = programme.points.as_ref().filter(|_| plain.points_allowed.is_positive()) else { return plain };
    let allowed = plain.points_allowed.get();
    let wish = i64::try_from(wish.index(usize::try_from(allowed).unwrap() + 1)).unwrap();
    let wish = wish - wish % rule.step.get();
    let points = if wish < rule.least.get() { allowed } else { wish };
    priced(programme, standing, basket, Points::new(points)).unwrap()
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::sum(amounts).unwrap()
}

pub fn parts_equal_the_whole(quote: &Quote, points_value: Money) -> Result<(), TestCaseError> {
    prop_assert_eq!(quote.subtotal, sum(quote.lines.iter().map(|line| line.amount)));
    prop_assert_eq!(quote.discount, sum(quote.lines.iter().map(|line| line.discount)));
    prop_assert_eq!(quote.total, sum(quote.lines.iter().map(|line| line.total)));
    prop_assert_eq!(quote.points_value, sum(quote.lines.iter().map(|line| line.points_value)));
    prop_assert_eq!(quote.points_earned, Points::sum(quote.lines.iter().map(|line| line.points_earned)).unwrap());
    prop_assert_eq!(quote.points_spent, quote.plan.spent_points().unwrap());
    prop_assert_eq!(quote.points_earned, quote.plan.earned_points());
    prop_assert_eq!(quote.subtotal.minus(quote.discount).unwrap(), quote.total);
    let left = quote.total.minus(quote.points_value).unwrap();
    prop_assert_eq!(left.plus(quote.rounding).unwrap(), quote.to_pay);
    // What points pay is their worth, less at most a remainder that is smaller than one of them.
    let worth = quote.points_spent.worth(points_value).unwrap();
    let lost = worth.minus(quote.points_value).unwrap();
    prop_assert!(lost.is_zero() || (lost < points_value && !lost.is_negative()));
    for line in &quote.lines {
        prop_assert_eq!(line.amount.minus(line.discount).unwrap(), line.total);
        prop_assert_eq!(sum(line.discounts.iter().map(|discount| discount.amount)), line.discount);
        prop_assert_eq!(line.undiscounted.is_some(), line.discounts.is_empty());
        prop_assert!(line.points_value <= line.total);
    }
    let mut rules: Vec<_> = quote.lines.iter().flat_map(|line| &line.discounts).map(|d| d.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    for rule in rules {
        let discounts = quote.lines.iter().flat_map(|line| &line.discounts).filter(|d| d.rule == rule);
        let applied = quote.applied.iter().filter(|applied| applied.rule == rule).filter_map(|applied| applied.amount);
        prop_assert_eq!(sum(discounts.map(|d| d.amount)), sum(applied), "{}", rule.as_str());
    }
    Ok(())
}

pub fn nothing_is_negative(quote: &Quote) -> Result<(), TestCaseError> {
    let whole = [quote.subtotal, quote.discount, quote.total, quote.points_value, quote.to_pay];
    let parts = quote.lines.iter().flat_map(|line| [line.amount, line.discount, line.total, line.points_value]);
    prop_assert!(whole.into_iter().chain(parts).all(|amount| !amount.is_negative()));
    prop_assert!(quote.lines.iter().all(|line| line.points_earned >= Points::ZERO));
    prop_assert!(quote.lines.iter().flat_map(|line| &line.discounts).all(|d| d.amount.is_positive()));
    prop_assert!(quote.plan.spent.iter().all(|taken| taken.points.is_positive()));
    prop_assert!(quote.points_earned >= Points::ZERO && quote.points_allowed >= Points::ZERO);
    Ok(())
}

/// Whether nothing may be taken off a line.
fn is_barred(line: &Line) -> bool {
    !line.discountable || line.category.as_deref() == Some("Tobacco")
}

/// Each line by the rules in their plainest form: the best share of it, and nothing below its lowest price.
fn discount_by_right(programme: &Programme, standing: Option<&Standing>, basket: &Basket) -> Vec<Money> {
    let tier = standing.and_then(|standing| {
        let held = standing.tier.as_deref().and_then(|id| programme.tier(id));
        tier_for(programme, Counted::of(standing)).into_iter().chain(held).max_by_key(|tier| tier.from)
    });
    let near = |birthday: &str| ["--11-20", "1990-11-18"].contains(&birthday);
    let birthday = programme.birthday.as_ref().filter(|rule| {
        let born = standing.and_then(|standing| standing.birthday).map(|day| day.to_string()).unwrap_or_default();
        near(&born) && (born == "--11-20" || rule.days_after >= 2)
    });
    let mut rates = vec![0];
    rates.extend(standing.map(|_| programme.base_discount.get()));
    rates.extend(tier.map(|tier| tier.discount.get()));
    rates.extend(birthday.map(|rule| rule.discount.get()));
    let best = *rates.iter().max().unwrap();
    let worth = |line: &Line| {
        let price =
            line.unit_price.map(|price| price.times(line.quantity, regulars::domain::Rounding::HalfUp).unwrap());
        let rest = line.amount.or(price).unwrap().minus(line.discount).unwrap();
        let floor = line.min_unit_price.times(line.quantity, regulars::domain::Rounding::HalfUp).unwrap();
        let share = rest.share(regulars::domain::BasisPoints::new(best), programme.rounding).unwrap();
        if is_barred(line) { Money::ZERO } else { share.min(rest.minus(floor).unwrap()).max(Money::ZERO) }
    };
    basket.lines.iter().map(worth).collect()
}

/// Refunds `state` in the pieces that `cuts` make of it, and adds the plans up.
fn in_pieces(
    programme: &Programme,
    receipt: Option<&Receipt<'_>>,
    mut state: SoldState,
    cuts: &[(Index, Index)],
) -> Result<(RefundPlan, SoldState), TestCaseError> {
    let mut sum_of = RefundPlan::default();
    let mut paid_back = Money::ZERO;
    let refund = |state: &mut SoldState, asked: &[ReturnedLine]| match receipt {
        Some(receipt) => refund_repriced(receipt, state, asked, any::today()),
        None => refund(programme, state, asked, any::today()),
    };
    for (which, how_much) in cuts {
        let out: Vec<_> = (1_u32..)
            .zip(&state.lines)
            .map(|(line, sold)| (line, sold.quantity.minus(sold.returned).unwrap()))
            .filter(|(_, left)| left.is_positive())
            .collect();
        if out.is_empty() {
            break;
        }
        let (line, left) = *which.get(&out);
        let part = i64::try_from(how_much.index(usize::try_from(left.thousandths()).unwrap())).unwrap() + 1;
        let asked = [ReturnedLine { line, quantity: Some(Quantity::thousandths_of(part)) }];
        add_up(&mut sum_of, &refund(&mut state, &asked).unwrap())?;
    }
    if state.lines.iter().any(|line| line.returned < line.quantity) {
        add_up(&mut sum_of, &refund(&mut state, &[]).unwrap())?;
    }
    paid_back = paid_back.plus(sum_of.money).unwrap();
    prop_assert!(!paid_back.is_negative());
    Ok((sum_of, state))
}

fn add_up(sum: &mut RefundPlan, piece: &RefundPlan) -> Result<(), TestCaseError> {
    for amount in [piece.goods, piece.points_value, piece.withheld, piece.money] {
        prop_assert!(!amount.is_negative(), "{piece:?}");
    }
    for line in &piece.lines {
        prop_assert!(!line.amount.is_negative() && !line.points_value.is_negative(), "{piece:?}");
        prop_assert!(line.points_value <= line.amount && line.points_earned >= Points::ZERO, "{piece:?}");
    }
    let settled = piece.counted().unwrap().minus(piece.points_value).unwrap().plus(piece.rounding).unwrap();
    prop_assert_eq!(settled.minus(piece.withheld).unwrap(), piece.money);
    prop_assert!(!piece.counted().unwrap().is_negative() && !piece.unsettled.is_negative(), "{piece:?}");
    prop_assert!(!piece.whole || piece.unsettled.is_zero(), "{piece:?}");
    sum.repriced = sum.repriced.plus(piece.repriced).unwrap();
    sum.goods = sum.goods.plus(piece.goods).unwrap();
    sum.points_value = sum.points_value.plus(piece.points_value).unwrap();
    sum.rounding = sum.rounding.plus(piece.rounding).unwrap();
    sum.withheld = sum.withheld.plus(piece.withheld).unwrap();
    sum.money = sum.money.plus(piece.money).unwrap();
    sum.points_returned = sum.points_returned.plus(piece.points_returned).unwrap();
    sum.points_taken = sum.points_taken.plus(piece.points_taken).unwrap();
    sum.points_short = sum.points_short.plus(piece.points_short).unwrap();
    sum.points_owed = sum.points_owed.plus(piece.points_owed).unwrap();
    sum.whole = piece.whole;
    Ok(())
}

proptest! {


    #[test]
    fn parts_equal_the_whole_and_nothing_is_negative(
        programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        basket in any::basket(),
        wish in any::<Index>(),
    ) {
        let quote = priced_with(&programme, standing.as_ref(), &basket, wish);
        parts_equal_the_whole(&quote, programme.points.as_ref().map_or(Money::minor(1), |rule| rule.value))?;
        nothing_is_negative(&quote)?;
    }

    #[test]
    fn each_line_gets_the_best_share_by_right(
        mut programme in any::plain(),
        standing in proptest::option::of(any::standing()),
        basket in any::basket(),
    ) {
        // By right is the tier that is held; one that this purchase reaches has rows of its own.
        programme.tiers.holds = TierHolds::NextPurchase;
        let quote = priced(&programme, standing.as_ref(), &basket, Points::ZERO).unwrap();
        let own = |rule: &RuleId| ![RuleId::LINE, RuleId::BY_HAND].contains(&rule.as_str());
        let given: Vec<_> = quote.lines.iter()
            .map(|line| sum(line.discounts.iter().filter(|d| own(&d.rule)).map(|d| d.amount)))
            .collect();
        prop_assert_eq!(given, discount_by_right(&programme, standing.as_ref(), &basket));
    }

    #[test]
    fn no_discount_by_hand_passes_the_limit_or_the_lowest_price(
        programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        basket in any::basket(),
    ) {
        let quote = priced(&programme, standing.as_ref(), &basket, Points::ZERO).unwrap();
        for (line, priced) in basket.lines.iter().zip(&quote.lines) {
            let ours = priced.discount.minus(line.discount).unwrap();
            let floor = line.min_unit_price.times(line.quantity, regulars::domain::Rounding::HalfUp).unwrap();
            prop_assert!(ours.is_zero() || priced.total >= floor);
        }
        // Together at most the limit of what may be discounted, or of the lines that have one, rounded as every discount is.
        let limit = |of: Money| of.share(programme.by_hand_limit, programme.rounding).unwrap();
        let by_hand: Vec<_> = quote.lines.iter()
            .map(|line| sum(line.discounts.iter().filter(|d| d.rule.as_str() == RuleId::BY_HAND).map(|d| d.amount)))
            .collect();
        let before = quote.lines.iter().zip(&by_hand).map(|(line, given)| line.total.plus(*given).unwrap());
        let lines: Vec<_> = basket.lines.iter().zip(before).filter(|(line, _)| !is_barred(line)).collect();
        let of_receipt = limit(sum(lines.iter().map(|(_, before)| *before)));
        let of_lines = sum(lines.iter().filter(|(line, _)| line.by_hand.is_some()).map(|(_, before)| limit(*before)));
        prop_assert!(sum(by_hand) <= of_receipt.max(of_lines));
    }

    #[test]
    fn the_order_of_lines_moves_nothing(
        programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        (basket, order) in any::basket().prop_flat_map(|basket| {
            let order = Just((0..basket.lines.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(basket), order)
        }),
        wish in any::<Index>(),
    ) {
        let turned = Basket { lines: order.iter().map(|&place| basket.lines[place].clone()).collect(), ..basket.clone() };
        let mut one = priced_with(&programme, standing.as_ref(), &basket, wish);
        let mut other = priced_with(&programme, standing.as_ref(), &turned, wish);
        for quote in [&mut one, &mut other] {
            quote.lines.sort_by_key(|line| format!("{line:?}"));
        }
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_order_of_steps_moves_nothing(
        programme in any::programme(),
        standing in any::standing(),
        basket in any::basket(),
        member_at in any::<Index>(),
        hand_at in any::<Index>(),
    ) {
        // The till hands over no codes.
        let basket = Basket { coupons: Vec::new(), ..basket };
        let quoted = |member_at: usize, hand_at: usize| {
            let mut till = Till::new(BasketId(Uuid::from_u128(7)));
            let mut known = None;
            for step in 0..=basket.lines.len() {
                if step == member_at {
                    till.set_member(Uuid::from_u128(3).into(), None).unwrap();
                    known = Some(&standing);
                }
                if step == hand_at {
                    till.set_by_hand(basket.by_hand.clone()).unwrap();
                }
                if let Some(line) = basket.lines.get(step) {
                    till.add(line.clone()).unwrap();
                }
                // Looking in between changes nothing.
                till.quote(&programme, Some(1), known, &at(any::today())).unwrap();
            }
            till.quote(&programme, Some(1), known, &at(any::today())).unwrap()
        };
        let last = basket.lines.len();
        // A price for the whole is said of the goods that stand there, and goes when more come.
        let price = basket.by_hand.as_ref().is_some_and(|hand| matches!(hand.what, HandDiscount::Price(_)));
        let (early, somewhere) = if price { (last, last) } else { (0, hand_at.index(last + 1)) };
        let first = quoted(0, early);
        prop_assert_eq!(&first, &quoted(member_at.index(last + 1), somewhere));
        prop_assert_eq!(&first, &priced(&programme, Some(&standing), &basket, Points::ZERO).unwrap());
    }

    /// No discount is added by looking again, as it was per scan elsewhere (od#276300).
    #[test]
    fn quoting_twice_is_quoting_once(
        programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        basket in any::basket(),
        wish in any::<Index>(),
    ) {
        let once = priced_with(&programme, standing.as_ref(), &basket, wish);
        prop_assert_eq!(&once, &priced(&programme, standing.as_ref(), &basket, once.points_spent).unwrap());
        // One point more than allowed is refused, whatever the basket.
        let more = Points::new(once.points_allowed.get() + 1);
        let refused = priced(&programme, standing.as_ref(), &basket, more);
        prop_assert_eq!(refused, Err(QuoteError::TooManyPoints { allowed: once.points_allowed }));
    }

    #[test]
    fn refunds_in_pieces_give_what_one_gives(
        programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        basket in any::basket().prop_filter("something was bought", |basket| !basket.lines.is_empty()),
        wish in any::<Index>(),
        gone in any::<Index>(),
        cuts in proptest::collection::vec((any::<Index>(), any::<Index>()), 0..12),
    ) {
        let quote = priced_with(&programme, standing.as_ref(), &basket, wish);
        let mut state = sold(&quote, standing.as_ref());
        if let Some(earned) = &mut state.earned {
            // Some of what the sale earned is spent before the goods come back.
            earned.left = Points::new(i64::try_from(gone.index(usize::try_from(earned.points.get()).unwrap() + 1)).unwrap());
        }
        let mut once = state.clone();
        let at_once = refund(&programme, &mut once, &[], any::today()).unwrap();
        let (pieces, settled) = in_pieces(&programme, None, state, &cuts)?;
        prop_assert!(pieces.whole && at_once.whole);
        let figures = |plan: &RefundPlan| (
            plan.goods, plan.points_value, plan.rounding, plan.withheld, plan.money,
            plan.points_returned, plan.points_taken, plan.points_short, plan.points_owed,
        );
        prop_assert_eq!(figures(&pieces), figures(&at_once));
        prop_assert_eq!(&settled.spent, &once.spent);
        prop_assert_eq!(at_once.goods, quote.total);
        prop_assert_eq!(at_once.money.plus(at_once.withheld).unwrap(), quote.to_pay);
    }

    /// Whatever falls away from the rest of a receipt on the way: nobody gets more than was paid, and by the end all of it.
    #[test]
    fn pricing_again_never_gives_back_more_than_was_paid(
        mut programme in any::programme(),
        standing in proptest::option::of(any::standing()),
        mut basket in any::basket().prop_filter("something was bought", |basket| !basket.lines.is_empty()),
        wish in any::<Index>(),
        gone in any::<Index>(),
        cuts in proptest::collection::vec((any::<Index>(), any::<Index>()), 0..12),
    ) {
        programme.refund.policy = RefundPolicy::Reprice;
        // Lines that only a cashier's words tell apart are told apart no more when those are erased.
        basket.lines.iter_mut().filter_map(|line| line.by_hand.as_mut()).for_each(|hand| hand.reason = "-".into());
        let quote = priced_with(&programme, standing.as_ref(), &basket, wish);
        let basis = basis_of(&programme, standing.as_ref(), &basket, &quote).unwrap();
        let kept = serde_json::from_str(&serde_json::to_string(&basis).unwrap()).unwrap();
        prop_assert_eq!(&basis, &kept);
        let (birthday, at) = (standing.as_ref().and_then(|standing| standing.birthday), at(any::today()));
        let receipt = Receipt { programme: &programme, basis: &kept, birthday, at: &at, quote: &quote, given_back: &[] };
        prop_assert!(receipt.is_known(), "what was kept prices it as it was priced");
        let mut state = sold(&quote, standing.as_ref());
        if let Some(earned) = &mut state.earned {
            earned.left = Points::new(i64::try_from(gone.index(usize::try_from(earned.points.get()).unwrap() + 1)).unwrap());
        }
        let spent = quote.points_earned.minus(state.earned.as_ref().map_or(Points::ZERO, |earned| earned.left)).unwrap();
        let (plan, settled) = in_pieces(&programme, Some(&receipt), state, &cuts)?;
        prop_assert_eq!((plan.goods, plan.repriced), (quote.total, Money::ZERO));
        prop_assert_eq!(plan.money.plus(plan.withheld).unwrap(), quote.to_pay);
        prop_assert!(settled.spent.iter().all(|lot| lot.returned == lot.points));
        prop_assert_eq!(plan.points_taken.plus(plan.points_short).unwrap(), quote.points_earned);
        prop_assert_eq!(plan.points_short, spent);
    }

    #[test]
    fn to_sell_and_refund_all_restores_points_and_spend(
        programme in any::programme(),
        standing in any::standing(),
        basket in any::basket().prop_filter("something was bought", |basket| !basket.lines.is_empty()),
        wish in any::<Index>(),
        over in any::<Index>(),
        cuts in proptest::collection::vec((any::<Index>(), any::<Index>()), 0..6),
    ) {
        let quote = priced_with(&programme, Some(&standing), &basket, wish);
        let mut state = sold(&quote, Some(&standing));
        // So many of the points that it earned are over when the goods come back.
        let expired = state.earned.as_mut().map_or(Points::ZERO, |lot| {
            lot.expired = Points::new(i64::try_from(over.index(usize::try_from(lot.points.get()).unwrap() + 1)).unwrap());
            lot.left = lot.left.minus(lot.expired).unwrap();
            lot.expired
        });
        let (plan, settled) = in_pieces(&programme, None, state, &cuts)?;
        // Every lot that paid has back what it gave, of the lot that was earned nothing is left, and what expired is no debt.
        prop_assert!(settled.spent.iter().all(|lot| lot.returned == lot.points));
        prop_assert!(settled.earned.iter().all(|lot| lot.lot == earned_id() && lot.left.is_zero()));
        prop_assert_eq!(plan.points_returned, quote.points_spent);
        prop_assert_eq!(plan.points_taken.plus(expired).unwrap(), quote.points_earned);
        prop_assert_eq!((plan.points_short, plan.withheld), (Points::ZERO, Money::ZERO));
        prop_assert_eq!(plan.money, quote.to_pay);
        let spent = standing.spent.plus(quote.total).unwrap().minus(plan.goods).unwrap();
        prop_assert_eq!(spent, standing.spent);
    }

    #[test]
    fn no_figure_is_too_large_to_be_refused(
        mut programme in any::programme(),
        mut standing in any::standing(),
        mut basket in any::basket(),
        figures in proptest::collection::vec(
            prop_oneof![Just(i64::MAX), Just(i64::MIN), Just(0_i64), Just(-1_i64), any::<i64>()], 12),
        rates in proptest::collection::vec(any::<u32>(), 4),
        points in any::<i64>(),
    ) {
        if let Some(line) = basket.lines.first_mut() {
            line.quantity = Quantity::thousandths_of(figures[0]);
            line.unit_price = Some(Money::minor(figures[1]));
            line.min_unit_price = Money::minor(figures[2]);
        }
        if let Some(line) = basket.lines.get_mut(1) {
            line.amount = Some(Money::minor(figures[3]));
            line.discount = Money::minor(figures[4]);
        }
        standing.spent = Money::minor(figures[5]);
        standing.lots.iter_mut().for_each(|lot| lot.points = Points::new(figures[6]));
        programme.cash_step = Money::minor(figures[7]);
        programme.base_discount = BasisPoints::new(rates[0]);
        programme.by_hand_limit = BasisPoints::new(rates[1]);
        if let Some(rule) = &mut programme.points {
            (rule.value, rule.step) = (Money::minor(figures[8]), Points::new(figures[9]));
            (rule.earn, rule.share) = (BasisPoints::new(rates[2]), BasisPoints::new(rates[3]));
            (rule.least, rule.delay_days, rule.expire_months) = (Points::new(figures[10]), rates[0], Some(rates[1]));
        }
        // Whatever comes back, it is an answer and no panic; and where it is a price, its parts are sound.
        if let Ok(quote) = priced(&programme, Some(&standing), &basket, Points::new(points)) {
            nothing_is_negative(&quote)?;
            let mut state = sold(&quote, Some(&standing));
            if !state.lines.is_empty() {
                let _ = refund(&programme, &mut state, &[], any::today());
            }
        }
    }
}
