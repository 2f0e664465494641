//! The standing of whoever stands at the till, with all that the programme's rules ask of it.

use chrono::NaiveDate;

use super::regulars::figures;
use super::{Error, Shop};
use crate::domain::{Held, MemberId, Programme};
use crate::store::{self, Connection, regular};
use crate::{rules, value};

/// What the store reads at a scan, and the segment where a rule asks for it. None when there is no such member.
pub(super) fn held(
    shop: &Shop,
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<Held>, Error> {
    let Some(mut held) = store::standing::held(connection, member, programme, day)? else { return Ok(None) };
    if programme.asks(|part| !part.segments.is_empty()) {
        held.standing.segment = segment(shop, connection, held.member, day)?;
    }
    let bought = |since| store::earlier::bought(connection, held.member, since, day);
    held.standing.units = rules::units_before(programme, bought)?;
    Ok(Some(held))
}

/// By the figures that are kept; by the sales themselves where a new day's work is not done yet.
fn segment(shop: &Shop, connection: &Connection, member: MemberId, day: NaiveDate) -> Result<Option<String>, Error> {
    let kept = regular::one(connection, member)?.filter(|kept| kept.holds_on(day)).map(|kept| kept.regular);
    let regular = if let Some(regular) = kept {
        regular
    } else {
        let Some((whose, sales)) = regular::sales_of(connection, member)? else { return Ok(None) };
        figures(whose, &sales, day)?.0
    };
    Ok(Some(value::segment(&regular, &shop.settings().segments, day).code().to_owned()))
}
