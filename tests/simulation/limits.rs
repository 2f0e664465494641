//! What of a claim comes off: never below a lowest price, and no more than the caps of its rule, its group and the programme
//! leave.

use chrono::Datelike;
use regulars::domain::{Cap, Most, RuleId, Split};

use super::asks::Scene;
use super::claims::{Asked, Claim, Goods};
use super::portions::within;
use super::sums::floor;

/// What a cap leaves of each line and of the receipt.
#[derive(Clone)]
pub struct Left {
    lines: Vec<i64>,
    pub receipt: i64,
}

/// An amount, a share rounded down, or the lower of both.
pub fn at_most(most: &Most, of: i64) -> i64 {
    let share = most.percent.map_or(of, |rate| floor(of, i64::from(rate.get()), 10_000));
    most.amount.map_or(share, |amount| share.min(amount.as_minor()))
}

impl Left {
    /// No cap at all.
    pub fn all(goods: &[Goods<'_>]) -> Left {
        Left { lines: vec![i64::MAX; goods.len()], receipt: i64::MAX }
    }

    /// What a cap leaves before anything comes off; a member's day and month count what those rules took off before that
    /// `which` picks.
    pub fn of(scene: &Scene<'_>, cap: &Cap, goods: &[Goods<'_>], which: impl Fn(&str) -> bool) -> Left {
        let mut left = Left::all(goods);
        if let Some(most) = &cap.line {
            left.lines = goods.iter().map(|goods| at_most(most, goods.priced.base)).collect();
        }
        if let Some(most) = &cap.receipt {
            left.receipt = at_most(most, goods.iter().map(|goods| goods.priced.base).sum());
        }
        let Some((member, _)) = scene.member else { return left };
        let day = scene.at.day();
        for (most, since) in [(cap.member_day, day), (cap.member_month, day.with_day(1).unwrap())] {
            let Some(most) = most else { continue };
            // What goods carried, and what a cashier gave, no rule took off.
            let counts = |rule: &str| ![RuleId::LINE, RuleId::BY_HAND].contains(&rule) && which(rule);
            let had = scene.model.off_since(member, since, counts);
            left.receipt = left.receipt.min((most.as_minor() - had).max(0));
        }
        left
    }

    pub fn take(&mut self, parts: &[i64]) {
        for (left, part) in self.lines.iter_mut().zip(parts) {
            *left -= part;
        }
        self.receipt -= parts.iter().sum::<i64>();
    }
}

/// What may come off those pieces of a line: what lies above their share of its lowest price, a part of a kopeck of which
/// stays with the price.
fn room(asked: &Asked, goods: &Goods<'_>) -> i64 {
    let kept = (goods.priced.floor * asked.pieces + goods.pieces - 1) / goods.pieces;
    let above = if asked.pieces < goods.pieces { (asked.worth - kept).max(0) } else { i64::MAX };
    if asked.pieces == 0 { 0 } else { above.min(goods.priced.room()) }
}

/// What comes off each line. `later` are the lines on which a sparing amount falls last.
pub fn fitted(how: Split, claim: &Claim, goods: &[Goods<'_>], caps: [&Left; 3], later: Option<&[bool]>) -> Vec<i64> {
    let goes_round = claim.goes_round || claim.whole.is_some();
    let room_of = |(asked, goods): (&Asked, &Goods<'_>)| {
        // Of what is lost where it does not fit, nothing goes to another line.
        if goes_round { room(asked, goods) } else { room(asked, goods).min(asked.off) }
    };
    let mut rooms: Vec<i64> = claim.lines.iter().zip(goods).map(room_of).collect();
    let asked: i64 = claim.whole.unwrap_or_else(|| claim.lines.iter().map(|asked| asked.off).sum());
    let could = asked.min(rooms.iter().sum());
    for (place, room) in rooms.iter_mut().enumerate() {
        let left = caps.iter().map(|cap| cap.lines[place]).min().unwrap();
        *room = (*room).min(left).max(0);
    }
    let worth: Vec<i64> = claim.lines.iter().map(|asked| asked.worth).collect();
    // A cap of the receipt is shared as an amount off the receipt is: by what the goods cost.
    let most = caps.iter().map(|cap| cap.receipt).min().unwrap().max(0);
    let Some(whole) = Some(most).filter(|most| *most < could).or(claim.whole) else {
        // Each line has its own, and what does not fit goes round to the others.
        let own: Vec<i64> = claim.lines.iter().zip(&rooms).map(|(asked, room)| asked.off.min(*room)).collect();
        let over = if claim.goes_round { asked - own.iter().sum::<i64>() } else { 0 };
        let rooms: Vec<i64> = rooms.iter().zip(&own).map(|(room, own)| room - own).collect();
        let more = within(how, over, &worth, &rooms);
        return own.into_iter().zip(more).map(|(own, more)| own + more).collect();
    };
    let Some(later) = later else { return within(how, whole, &worth, &rooms) };
    let only = |last: bool| -> Vec<i64> {
        rooms.iter().zip(later).map(|(room, later)| if *later == last { *room } else { 0 }).collect()
    };
    let first = within(how, whole, &worth, &only(false));
    let then = within(how, whole - first.iter().sum::<i64>(), &worth, &only(true));
    first.into_iter().zip(then).map(|(first, then)| first + then).collect()
}
