//! Birthdays that were greeted by hand. The till greets by itself at a scan; a call or a letter is known only if somebody
//! says so.

use chrono::{Days, NaiveDate};

use super::{Error, Shop};
use crate::domain::{FactId, MemberId, Moment};
use crate::store::{self, greeting, merge, programme};

/// Keeps that the birthday nearest to `at` was greeted, or that it was not after all. Saying it twice adds nothing.
///
/// Gives back the day on which that birthday is kept. Refused where none is on file, and while it is further ahead than
/// the till would greet.
pub fn by_hand(shop: &Shop, id: FactId, member: MemberId, done: bool, at: Moment) -> Result<NaiveDate, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let member = merge::current(tx, member)?;
        let known = store::member::load(tx, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
        let rule = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?.programme.birthday;
        let (leap, before) = rule.map_or_else(Default::default, |rule| (rule.leap_day, rule.days_before));
        let horizon = at.day().checked_add_days(Days::new(u64::from(before)));
        let (on, _) = known
            .profile
            .birthday
            .and_then(|birthday| birthday.nearest(at.day(), leap))
            .filter(|(on, _)| horizon.is_some_and(|horizon| *on <= horizon))
            .ok_or(Error::NoBirthdayNow)?;
        if !greeting::is_kept(tx, id)? && greeting::by_hand(tx, member, on)?.is_some() != done {
            greeting::keep(tx, &stamp, id, member, on, done)?;
        }
        Ok(on)
    })
}
