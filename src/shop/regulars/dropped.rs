//! Members of a tier that the programme has no more are in the one that the till has them in, though nothing was recorded:
//! a tier that was dropped by mistake is theirs again when it is put back.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{MemberId, Programme};
use crate::rules;
use crate::shop::Error;
use crate::store::{Connection, standing};

/// The id of the tier that a member is in on a day, whose account has `recorded`.
pub fn held_tier(
    connection: &Connection,
    programme: &Programme,
    member: MemberId,
    recorded: Option<Arc<str>>,
    day: NaiveDate,
) -> Result<Option<Arc<str>>, Error> {
    if recorded.as_deref().is_none_or(|id| programme.tier(id).is_some()) {
        return Ok(recorded);
    }
    let held = standing::held(connection, member, programme, day)?;
    Ok(held.and_then(|held| rules::held_tier(programme, &held.standing).map(|tier| tier.id.as_str().into())))
}
