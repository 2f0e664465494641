//! The tiers that members of a list are in on its day, as the till has them. Nearly always that is the one recorded last; it is
//! another where several hold at a time, where the account has had another since, or where the programme has it no more: a
//! tier that was dropped by mistake is theirs again when it is put back, though nothing was recorded.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{MemberId, Programme};
use crate::rules;
use crate::shop::Error;
use crate::store::{Connection, standing, tier};

/// Tells the tiers of all members on a day.
pub struct HeldTiers<'a> {
    connection: &'a Connection,
    programme: &'a Programme,
    day: NaiveDate,
    /// Of those whose recorded tier may not be it.
    several: HashMap<MemberId, Option<Arc<str>>>,
}

impl<'a> HeldTiers<'a> {
    pub fn on(connection: &'a Connection, programme: &'a Programme, day: NaiveDate) -> Result<Self, Error> {
        let mut several = HashMap::new();
        for (member, account) in tier::to_ask(connection, day)? {
            let tier = tier::recorded_on(connection, account, programme, day)?;
            several.insert(member, tier.map(Into::into));
        }
        Ok(HeldTiers { connection, programme, day, several })
    }

    /// The id of the tier that a member is in, whose account has `recorded`.
    pub fn of(&self, member: MemberId, recorded: Option<Arc<str>>) -> Result<Option<Arc<str>>, Error> {
        let tier = self.several.get(&member).cloned().unwrap_or(recorded);
        if tier.as_deref().is_none_or(|id| self.programme.tier(id).is_some()) {
            return Ok(tier);
        }
        let held = standing::held(self.connection, member, self.programme, self.day)?;
        Ok(held.and_then(|held| rules::held_tier(self.programme, &held.standing).map(|tier| tier.id.as_str().into())))
    }
}
