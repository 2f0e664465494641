//! Which of the gifts that may be given is there: what the shop counts is given as far as it goes, then the next of its list.

use crate::domain::{Gift, GiftItem, Need, Overflow, Quantity, Reason, RuleId, Standing};

/// What is given, and what of it is out of stock; or why nothing is.
pub(super) type Chosen = Result<(Vec<Gift>, Option<Reason>), Reason>;

/// Takes so many gifts from a list, the first that is there before the others. `had` are those that the receipt has already.
///
/// What is counted is for members alone, with whose standing the count is read; what nobody counted yet is always there.
pub(super) fn choose<'a>(
    rule: &RuleId,
    items: impl Iterator<Item = &'a GiftItem>,
    times: i64,
    standing: Option<&Standing>,
    had: &[Gift],
) -> Result<Chosen, Overflow> {
    let (mut rest, mut gifts) = (times, Vec::new());
    let (mut first, mut instead) = (None, None);
    for item in items {
        if item.id.is_some() && standing.is_none() {
            return Ok(Err(Reason::Unmet { need: Need::Card }));
        }
        let left = left(item, standing, had.iter().chain(&gifts))?;
        let taken = left.map_or(rest, |left| rest.min(left / item.quantity.thousandths().max(1)));
        if taken > 0 {
            gifts.push(given(rule, item, taken)?);
            rest -= taken;
            instead = instead.or_else(|| first.is_some().then(|| item.name.clone()));
        }
        first = first.or(Some(&item.name));
        if rest == 0 {
            break;
        }
    }
    let Some(name) = first.filter(|_| rest > 0 || instead.is_some()).cloned() else { return Ok(Ok((gifts, None))) };
    let out = Reason::GiftOut { name, instead };
    Ok(if gifts.is_empty() { Err(out) } else { Ok((gifts, Some(out))) })
}

/// Whether a gift may be promised to a member: it is not counted, or as much as is given of it is there.
pub(super) fn is_there(item: &GiftItem, standing: &Standing) -> bool {
    left(item, Some(standing), std::iter::empty())
        .is_ok_and(|left| left.is_none_or(|left| left >= item.quantity.thousandths()))
}

/// The thousandths that are left of a gift beside what is given already; none where it is not counted.
fn left<'g>(
    item: &GiftItem,
    standing: Option<&Standing>,
    mut had: impl Iterator<Item = &'g Gift>,
) -> Result<Option<i64>, Overflow> {
    let Some(id) = &item.id else { return Ok(None) };
    let Some(counted) = standing.and_then(|member| member.gifts.iter().find(|one| one.gift == *id)) else {
        return Ok(None);
    };
    let taken = had.try_fold(0_i64, |sum, gift| {
        let own = gift.id.as_ref() == Some(id);
        sum.checked_add(if own { gift.quantity.thousandths() } else { 0 }).ok_or(Overflow)
    })?;
    Ok(Some((counted.left.thousandths().saturating_sub(taken)).max(0)))
}

fn given(rule: &RuleId, item: &GiftItem, times: i64) -> Result<Gift, Overflow> {
    let quantity = item.quantity.thousandths().checked_mul(times).ok_or(Overflow)?;
    Ok(Gift {
        id: item.id.clone(),
        name: item.name.clone(),
        quantity: Quantity::thousandths_of(quantity),
        rule: rule.clone(),
        place: item.place.clone(),
    })
}
