//! What is said of tiers that hold at once: the one that this purchase reaches, and how far it is to those ahead with what
//! lies in the basket.

use chrono::NaiveDate;

use super::quote::QuoteError;
use crate::domain::{BasisPoints, Money, Overflow, Programme, Quote, Reason, Rounding, RuleId, Standing, Tier};

/// Says of a tier that the purchase itself reaches it.
pub(super) fn reached_now(tier: &Tier, mut quote: Quote) -> Quote {
    let rule = RuleId::tier(&tier.id);
    let applied = quote.applied.iter_mut().filter(|applied| applied.rule == rule).map(|applied| &mut applied.reason);
    let lines = quote.lines.iter_mut().flat_map(|line| &mut line.discounts);
    for reason in applied.chain(lines.filter(|discount| discount.rule == rule).map(|discount| &mut discount.reason)) {
        *reason = Reason::TierNow { name: tier.name.clone(), rate: tier.discount };
    }
    quote
}

/// The goods for which so much is paid under a tier's discount.
fn at_full_price(paid: Money, discount: BasisPoints) -> Result<Money, Overflow> {
    let whole = i64::from(BasisPoints::WHOLE.get());
    let left = whole - i64::from(discount.get());
    if left <= 0 {
        return Ok(paid);
    }
    let goods = paid.part(whole, left, Rounding::Floor)?;
    // A part of a kopeck is a kopeck more.
    if goods.part(left, whole, Rounding::Floor)? < paid { goods.plus(Money::minor(1)) } else { Ok(goods) }
}

/// Says of the tiers ahead what this purchase still lacks: what it comes to under such a tier counts for it already. Only the
/// next of them is priced, lest a programme of many tiers keep the till waiting; a further one takes from the goods as much
/// more as its discount is higher, which is exact once that tier is the next.
///
/// `paid_under` is what is paid for the goods under a tier.
pub(super) fn tell_distance<'a>(
    programme: &'a Programme,
    standing: &Standing,
    mut quote: Quote,
    day: NaiveDate,
    mut paid_under: impl FnMut(&'a Tier) -> Result<Money, QuoteError>,
) -> Result<Quote, QuoteError> {
    let visit = u32::from(!quote.lines.is_empty() && standing.last_for_tiers() != Some(day));
    let mut next = None;
    for place in 0..quote.not_applied.len() {
        let not = &quote.not_applied[place];
        let Reason::TierAhead { name, rate, missing, visits } = &not.reason else { continue };
        let own = |tier: &&Tier| RuleId::tier(&tier.id) == not.rule;
        let Some(tier) = programme.tiers.levels.iter().find(own) else { continue };
        let (mut missing, visits) = (*missing, visits.map(|visits| visits.saturating_sub(visit)));
        if missing.is_positive() {
            let (paid, taken) = next.map_or_else(|| paid_under(tier).map(|paid| (paid, tier.discount)), Ok)?;
            next = Some((paid, taken));
            let more = BasisPoints::new(tier.discount.get().saturating_sub(taken.get()));
            let counts = paid.minus(quote.subtotal.share(more, programme.rounding)?)?.max(Money::ZERO);
            missing = at_full_price(missing.minus(counts)?.max(Money::minor(1)), tier.discount)?;
        }
        let told = Reason::TierAhead { name: name.clone(), rate: *rate, missing, visits };
        let before = std::mem::replace(&mut quote.not_applied[place].reason, told.clone());
        let silent = quote.lines.iter_mut().filter_map(|line| line.undiscounted.as_mut());
        silent.filter(|reason| **reason == before).for_each(|reason| *reason = told.clone());
    }
    Ok(quote)
}
