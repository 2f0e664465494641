//! Amounts shared over lines in each of the ways that an owner may choose, in the order of the slip.

use regulars::domain::{Rounding, Split};

use super::sums::{self, part};

/// Shares `whole` out by weights that are all above zero.
fn shared(how: Split, whole: i64, weights: &[i64]) -> Vec<i64> {
    let all: i64 = weights.iter().sum();
    let rounded = |rounding| weights.iter().map(|weight| part(whole, *weight, all, rounding)).collect::<Vec<i64>>();
    match how {
        Split::LargestRemainder => sums::split(whole, weights),
        Split::RemainderLast => {
            let mut parts = rounded(Rounding::Floor);
            let odd = whole - parts.iter().sum::<i64>();
            *parts.last_mut().unwrap() += odd;
            parts
        }
        Split::FloorThenFirst => evened(whole, rounded(Rounding::Floor)),
        Split::RoundThenFirst => evened(whole, rounded(Rounding::HalfDown)),
    }
}

/// From the first line on a kopeck each is added or taken until the parts are the whole; none is taken from who has none.
fn evened(whole: i64, mut parts: Vec<i64>) -> Vec<i64> {
    let mut turn = 0;
    while parts.iter().sum::<i64>() != whole {
        let step = (whole - parts.iter().sum::<i64>()).signum();
        let place = turn % parts.len();
        if parts[place] + step >= 0 {
            parts[place] += step;
        }
        turn += 1;
    }
    parts
}

/// Shares `whole` out by weights, none taking more than there is room for: what is too much for one goes round to the others,
/// and what fits nowhere is left out. Who weighs nothing or has no room takes no part.
pub fn within(how: Split, whole: i64, weights: &[i64], rooms: &[i64]) -> Vec<i64> {
    let mut parts = vec![0; weights.len()];
    let mut open: Vec<usize> = (0..weights.len()).filter(|&place| weights[place] > 0 && rooms[place] > 0).collect();
    loop {
        let room: i64 = open.iter().map(|&place| rooms[place]).sum();
        let left = (whole - parts.iter().sum::<i64>()).min(room);
        if left <= 0 {
            return parts;
        }
        let own: Vec<i64> = open.iter().map(|&place| weights[place]).collect();
        let shares = shared(how, left, &own);
        let too_much = open.iter().zip(&shares).filter(|(place, share)| **share > rooms[**place]);
        let full: Vec<usize> = too_much.map(|(place, _)| *place).collect();
        if full.is_empty() {
            for (place, share) in open.into_iter().zip(shares) {
                parts[place] = share;
            }
            return parts;
        }
        for &place in &full {
            parts[place] = rooms[place];
        }
        open.retain(|place| !full.contains(place));
    }
}
