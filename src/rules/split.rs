//! Amounts shared over several lines, as the programme says, never below a line's lowest price.

use crate::domain::{Money, Overflow, Rounding, Split};

/// Shares `whole` by `weights`: the parts equal the whole, and none is shared where all weights are zero.
pub(super) fn split<T: Ord>(how: Split, whole: Money, weights: &[(Money, T)]) -> Result<Vec<Money>, Overflow> {
    let sum = Money::sum(weights.iter().map(|(weight, _)| *weight))?;
    if how == Split::LargestRemainder || sum.is_zero() {
        return whole.split(weights);
    }
    let rounding = if how == Split::RoundThenFirst { Rounding::HalfDown } else { Rounding::Floor };
    let part = |weight: &Money| whole.part(weight.as_minor(), sum.as_minor(), rounding);
    let mut parts = weights.iter().map(|(weight, _)| part(weight)).collect::<Result<Vec<_>, _>>()?;
    let mut odd = whole.minus(Money::sum(parts.iter().copied())?)?.as_minor();
    // Lines that weigh nothing take no odd kopeck either.
    let mut places: Vec<usize> = (0..weights.len()).filter(|&place| weights[place].0.is_positive()).collect();
    if how == Split::RemainderLast {
        places = places.split_off(places.len().saturating_sub(1));
    }
    let each = if how == Split::RemainderLast { odd.abs().max(1) } else { 1 };
    for &place in places.iter().cycle() {
        if odd == 0 {
            break;
        }
        let step = Money::minor(odd.signum() * each.min(odd.abs()));
        // A kopeck too many is never taken from who has none.
        if !parts[place].plus(step)?.is_negative() {
            parts[place] = parts[place].plus(step)?;
            odd -= step.as_minor();
        }
    }
    Ok(parts)
}

/// Shares `whole` by `weights` and gives no line more than its room; what does not fit on one goes round to the others in
/// the same proportion. What fits nowhere is left out, and a line without room takes no part. `content` is the
/// place by content of the line of this number in the lists.
pub(super) fn split_within(
    how: Split,
    whole: Money,
    weights: &[Money],
    rooms: &[Money],
    content: impl Fn(usize) -> usize,
) -> Result<Vec<Money>, Overflow> {
    let mut parts = vec![Money::ZERO; weights.len()];
    let takes = |place: &usize| weights[*place].is_positive() && rooms[*place].is_positive();
    let mut open: Vec<usize> = (0..weights.len()).filter(takes).collect();
    let room = Money::sum(open.iter().map(|&place| rooms[place]))?;
    let mut left = whole.min(room);
    while left.is_positive() && !open.is_empty() {
        let shares: Vec<_> = open.iter().map(|&place| (weights[place], content(place))).collect();
        let (mut still_open, mut full) = (Vec::new(), Money::ZERO);
        for (&place, share) in open.iter().zip(split(how, left, &shares)?) {
            parts[place] = share.min(rooms[place]);
            if share > rooms[place] {
                full = full.plus(rooms[place])?;
            } else {
                still_open.push(place);
            }
        }
        if still_open.len() == open.len() {
            return Ok(parts);
        }
        left = left.minus(full)?;
        open = still_open;
    }
    // The others took all of it.
    for place in open {
        parts[place] = Money::ZERO;
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_sharing_moves_the_odd_kopeck() {
        for (how, whole, weights, parts) in [
            // 9.2307, 17.6923, 23.0769
            (Split::LargestRemainder, 5_000, [12_000, 23_000, 30_000], [923, 1_769, 2_308]),
            (Split::FloorThenFirst, 5_000, [12_000, 23_000, 30_000], [924, 1_769, 2_307]),
            (Split::RemainderLast, 5_000, [12_000, 23_000, 30_000], [923, 1_769, 2_308]),
            (Split::RoundThenFirst, 5_000, [12_000, 23_000, 30_000], [923, 1_769, 2_308]),
            (Split::LargestRemainder, 200, [100, 100, 100], [67, 67, 66]),
            (Split::RemainderLast, 200, [100, 100, 100], [66, 66, 68]),
            (Split::FloorThenFirst, 200, [100, 100, 100], [67, 67, 66]),
            (Split::RoundThenFirst, 200, [100, 100, 100], [66, 67, 67]),
            (Split::RoundThenFirst, 100, [100, 100, 100], [34, 33, 33]),
            (Split::RemainderLast, 5, [1, 1, 0], [2, 3, 0]),
            (Split::FloorThenFirst, 5, [0, 1, 1], [0, 3, 2]),
            (Split::FloorThenFirst, 5, [0, 0, 0], [0, 0, 0]),
        ] {
            let weights = weights.map(|weight| (Money::minor(weight), ()));
            assert_eq!(split(how, Money::minor(whole), &weights).unwrap(), parts.map(Money::minor), "{how:?} {whole}");
        }
    }
}
