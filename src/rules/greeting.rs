//! The one thing worth saying at the scan, by the order of `ThingToSay`; silence is better than small talk.

use chrono::{Days, NaiveDate};

use super::birthday::{birthday_due, near, used_this_time};
use super::tier::next_tier;
use crate::domain::{
    BasisPoints, BirthdayRule, LeapDay, Lot, Moment, Points, Programme, Rounding, RuleId, Standing, ThingToSay,
};

/// Chooses what the cashier says to the member. `note` is what staff wrote down for the next visit.
pub fn thing_to_say(programme: &Programme, standing: &Standing, note: &str, at: &Moment) -> Option<ThingToSay> {
    let day = at.day();
    birthday(programme, standing, day)
        .or_else(|| gift_due(programme, standing, day))
        .or_else(|| points_expiring(programme, standing, day))
        .or_else(|| Some(ThingToSay::Note { words: note.trim().to_owned() }).filter(|_| !note.trim().is_empty()))
        .or_else(|| long_absence(programme, standing, day))
        .or_else(|| (standing.visits == 0 && standing.last_visit.is_none()).then_some(ThingToSay::FirstPurchase))
        .or_else(|| near_tier(programme, standing))
}

/// A birthday inside the window, with what it still brings. Once its good was had it is named on the day alone, and
/// where the programme knows no birthdays it is named on the day too: that costs nothing.
fn birthday(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let none = BirthdayRule {
        days_before: 0,
        days_after: 0,
        discount: BasisPoints::ZERO,
        gift: None,
        leap_day: LeapDay::default(),
        least_days: 0,
    };
    let rule = programme.birthday.as_ref().unwrap_or(&none);
    let due = near(rule, standing.birthday?, day)?;
    let used = |id| used_this_time(rule, id, standing, &due, day).is_some();
    if due.days != 0 && (used(RuleId::BIRTHDAY) || used(RuleId::BIRTHDAY_GIFT)) {
        return None;
    }
    let brings = |id| birthday_due(rule, id, standing, day).is_ok();
    Some(ThingToSay::Birthday {
        birthday: due.birthday,
        days: due.days,
        gift: rule.gift.clone().filter(|_| brings(RuleId::BIRTHDAY_GIFT)),
        discount: if brings(RuleId::BIRTHDAY) { rule.discount } else { BasisPoints::ZERO },
    })
}

/// A birthday gift that was not handed over when the member was congratulated.
fn gift_due(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let rule = programme.birthday.as_ref()?;
    let gift = rule.gift.clone()?;
    birthday_due(rule, RuleId::BIRTHDAY_GIFT, standing, day).ok()?;
    Some(ThingToSay::GiftDue { gift })
}

/// The points that can be spent today and expire first, where that is soon.
fn points_expiring(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    programme.points.as_ref()?;
    let horizon = day.checked_add_days(Days::new(u64::from(programme.greeting.expiring_days)))?;
    let open = |lot: &&Lot| lot.points.is_positive() && lot.is_active(day);
    let on = standing.lots.iter().filter(open).filter_map(|lot| lot.expires).min().filter(|on| *on <= horizon)?;
    let expiring = standing.lots.iter().filter(open).filter(|lot| lot.expires == Some(on));
    let points = Points::sum(expiring.map(|lot| lot.points)).ok()?;
    Some(ThingToSay::PointsExpiring { points, on })
}

fn long_absence(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let last_visit = standing.last_visit?;
    let days = (day - last_visit).num_days();
    let long = i64::from(programme.greeting.absent_days);
    (long > 0 && days >= long).then_some(ThingToSay::LongAbsence { last_visit, days })
}

fn near_tier(programme: &Programme, standing: &Standing) -> Option<ThingToSay> {
    let (tier, missing) = next_tier(programme, standing)?;
    let near = tier.from.share(programme.greeting.near_tier, Rounding::Floor).ok()?;
    (missing.is_positive() && missing <= near).then(|| ThingToSay::NearTier { name: tier.name.clone(), missing })
}
