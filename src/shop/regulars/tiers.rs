//! The tiers that members of a list are in on its day, as the till has them. Nearly always that is the one recorded last; it is
//! another where several hold at a time, where the account has had another since, or where the programme has it no more: a
//! tier that was dropped by mistake is theirs again when it is put back, though nothing was recorded. And where a programme asks
//! less than an earlier one did, who reaches more by it has that, though they have not bought since.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{MemberId, Programme};
use crate::rules::{self, Counted};
use crate::shop::Error;
use crate::store::{Connection, programme as versions, standing, tier};

/// Tells the tiers of all members on a day.
pub struct HeldTiers<'a> {
    connection: &'a Connection,
    programme: &'a Programme,
    day: NaiveDate,
    /// Of those whose recorded tier may not be it.
    several: HashMap<MemberId, Option<Arc<str>>>,
    /// Of those who reach more than was recorded; nobody while no programme has asked more.
    reached: HashMap<MemberId, Arc<str>>,
}

impl<'a> HeldTiers<'a> {
    pub fn on(connection: &'a Connection, programme: &'a Programme, day: NaiveDate) -> Result<Self, Error> {
        let mut several = HashMap::new();
        for (member, account) in tier::to_ask(connection, day)? {
            let tier = tier::recorded_on(connection, account, programme, day)?;
            several.insert(member, tier.map(Into::into));
        }
        let reached = reached(connection, programme, day, &several)?;
        Ok(HeldTiers { connection, programme, day, several, reached })
    }

    /// The id of the tier that a member is in, whose account has `recorded`.
    pub fn of(&self, member: MemberId, recorded: Option<Arc<str>>) -> Result<Option<Arc<str>>, Error> {
        let tier = self.several.get(&member).cloned().unwrap_or(recorded);
        if tier.as_deref().is_none_or(|id| self.programme.tier(id).is_some()) {
            let reached = self.reached.get(&member).cloned();
            let higher = self.programme.higher_tier(tier.as_deref(), reached.as_deref()) != tier.as_deref();
            return Ok(if higher { reached } else { tier });
        }
        let held = standing::held(self.connection, member, self.programme, self.day)?;
        Ok(held.and_then(|held| rules::held_tier(self.programme, &held.standing).map(|tier| tier.id.as_str().into())))
    }
}

/// The tiers that are reached on a day by those who have less by what was recorded. While a programme holds that asks no less
/// than any before it, whoever reached something has it recorded, and nobody is asked.
fn reached(
    connection: &Connection,
    programme: &Programme,
    day: NaiveDate,
    several: &HashMap<MemberId, Option<Arc<str>>>,
) -> Result<HashMap<MemberId, Arc<str>>, Error> {
    let mut reached = HashMap::new();
    if !versions::all(connection)?.iter().any(|version| rules::asks_less(programme, &version.programme)) {
        return Ok(reached);
    }
    let names: Vec<Arc<str>> = programme.tiers.levels.iter().map(|tier| tier.id.as_str().into()).collect();
    standing::each_counted(connection, programme, day, |(member, recorded, spent, visits)| {
        let tier = rules::tier_for(programme, Counted { spent, visits });
        let place = tier.and_then(|tier| programme.tier_place(&tier.id));
        let more = place > recorded.as_deref().and_then(|id| programme.tier_place(id)) || several.contains_key(&member);
        if let Some(name) = place.filter(|_| more).and_then(|place| names.get(place)) {
            reached.insert(member, name.clone());
        }
    })?;
    Ok(reached)
}
