//! Sums that can be handed over: multiples of the smallest coin or note that a shop uses.

use crate::domain::{Money, Overflow};

/// The nearest multiple of a step, a half up; amounts to pay are never negative.
pub fn nearest_step(amount: Money, step: Money) -> Result<Money, Overflow> {
    let (amount, step) = (i128::from(amount.as_minor()), i128::from(step.as_minor()));
    let steps = (2 * amount + step) / (2 * step);
    i64::try_from(steps * step).map(Money::minor).map_err(|_| Overflow)
}

/// What is handed over of an amount of which so much is not cash: the rest is rounded to what can be.
pub(super) fn rounded(amount: Money, not_in_cash: Money, step: Money) -> Result<Money, Overflow> {
    let exact = not_in_cash.min(amount);
    exact.plus(nearest_step(amount.minus(exact)?, step)?)
}

/// What is to pay of an amount of which so much is not paid in cash. A rest of which no coin comes is not paid in cash either,
/// and so is not let go.
pub(super) fn to_pay(amount: Money, not_in_cash: Money, step: Money) -> Result<Money, Overflow> {
    let rounded = rounded(amount, not_in_cash, step)?;
    Ok(if not_in_cash.is_positive() && rounded <= not_in_cash { amount } else { rounded })
}

/// What of an amount is whole steps.
pub(super) fn whole_steps(amount: Money, step: Money) -> Result<Money, Overflow> {
    let below = amount.as_minor().checked_rem_euclid(step.as_minor().max(1)).ok_or(Overflow)?;
    amount.minus(Money::minor(below))
}
