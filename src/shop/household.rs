//! Households: several members on one account, with what comes along when somebody joins and what stays when somebody
//! leaves.
//!
//! The household is the account of the one who is joined. Who joins brings along every point, in lots that keep their
//! life, and a tier that is higher than the household's; the own account falls asleep with what it had spent, and wakes
//! when its member leaves. Sales stay with the account that they were made for. Who is left alone on somebody else's account
//! may leave it, too, and takes along all that it holds.

use chrono::NaiveDate;
use uuid::Uuid;

use super::rehearse::rehearse;
use super::tier_left::{Gone, TierMove, gone_since, reconsider};
use super::{Error, Shop, expire, regulars, tier};
use crate::domain::{
    AccountId, EntryId, FactId, MemberId, Moment, Money, PersonName, Points, Programme, Stamp, Taken, Text,
};
use crate::rules::{self, Counted};
use crate::store::account::Account;
use crate::store::household::{Act, NewAct, What};
use crate::store::programme::Version;
use crate::store::tier::{self as tiers, TierChange};
use crate::store::{
    self, Connection, Transaction, account, carry, household, merge, owed, points, programme, standing,
};

/// Who shares an account, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    pub account: AccountId,
    /// Those first who belong to it longest.
    pub members: Vec<Housemate>,
    pub points: Points,
    /// Counted for the tier, on the day of asking.
    pub spent: Money,
    pub tier: Option<Text>,
    /// The last day of the tier, where it was given by hand until one.
    pub tier_until: Option<NaiveDate>,
    /// Whether the tier is kept, or was brought along, though what counts now reaches less.
    pub tier_kept: bool,
}

impl Household {
    /// Whether anybody shares it at all.
    pub const fn is_shared(&self) -> bool {
        self.members.len() > 1
    }
}

/// Somebody on a shared account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Housemate {
    pub member: MemberId,
    pub name: PersonName,
    /// When they joined; absent for whose account it was.
    pub joined: Option<NaiveDate>,
    /// The joining can be taken back with what is left of what it brought along.
    pub undo: Option<Points>,
}

/// What a leaving member takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    Nothing,
    /// So many points, those first that expire first; whoever was the last on the account takes all along in any case.
    Points(Points),
    /// What is left of the lots that the member brought along: the joining is undone.
    Own,
}

/// A change of membership that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub id: FactId,
    pub member: MemberId,
    /// The account that the member belongs to from here on.
    pub account: AccountId,
    /// Points that came along.
    pub points: Points,
    /// The points of the member's account after it.
    pub balance: Points,
    /// The tier of the household, where it changed.
    pub tier: Option<TierMove>,
    pub repeated: bool,
}

/// Who shares the account of a member, alone or not.
pub fn of(shop: &Shop, member: MemberId, at: Moment) -> Result<Household, Error> {
    shop.store().read(|c| {
        let member = merge::current(c, member)?;
        let missing = || Error::NoMember(member.to_string());
        let id = household::account_of(c, member)?.ok_or_else(missing)?;
        let now = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?;
        let held = standing::held(c, member, &now.programme, at.day())?.ok_or_else(missing)?;
        let mut members = Vec::new();
        for (member, name) in household::members(c, id)? {
            let act = household::latest(c, member)?.filter(|act| act.joined);
            let undo = act.map(|act| would_return(c, act)).transpose()?;
            members.push(Housemate { member, name, joined: act.map(|act| act.day), undo });
        }
        let tier = rules::held_tier(&now.programme, &held.standing);
        let tier_until = tier.map(|level| tier::last_day(c, id, &level.id, &now, at.day())).transpose()?.flatten();
        let reached = rules::tier_for(&now.programme, Counted::of(&held.standing));
        Ok(Household {
            account: id,
            members,
            points: held.standing.points,
            spent: held.standing.spent,
            tier: tier.map(|level| level.name.clone()),
            tier_until,
            tier_kept: tier.is_some_and(|level| reached.is_none_or(|reached| reached.id != level.id)),
        })
    })
}

/// Lets `member` join the account of `to`, with all points. The same id with the same request gives back what was done.
pub fn join(
    shop: &Shop,
    id: FactId,
    member: MemberId,
    to: MemberId,
    at: Moment,
    at_given: bool,
) -> Result<Moved, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| joined(tx, &stamp, id, member, to, at_given))
}

/// Says what joining would do.
pub fn rehearse_join(shop: &Shop, member: MemberId, to: MemberId, at: Moment) -> Result<Moved, Error> {
    let stamp = shop.stamp(at);
    rehearse(shop, move |tx| joined(tx, &stamp, FactId::fresh(), member, to, false))
}

/// Lets `member` leave the household for the account that was the member's own, or for a fresh one.
pub fn leave(
    shop: &Shop,
    id: FactId,
    member: MemberId,
    takes: Takes,
    at: Moment,
    at_given: bool,
) -> Result<Moved, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| left(tx, &stamp, id, member, takes, at_given))
}

fn joined(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    member: MemberId,
    to: MemberId,
    at_given: bool,
) -> Result<Moved, Error> {
    let request = digest(&("join", member, to, at_given.then(|| stamp.at.millis())));
    if let Some(moved) = repeated(tx, stamp, id, request)? {
        return Ok(moved);
    }
    let (member, to) = (merge::current(tx, member)?, merge::current(tx, to)?);
    if member == to {
        return Err(Error::SameMember);
    }
    let (from, into) = (account_of(tx, member)?, account_of(tx, to)?);
    if from.id == into.id {
        return Err(Error::AlreadyTogether);
    }
    if household::size(tx, from.id)? > 1 {
        return Err(Error::SharesAccount);
    }
    let now = programme::on(tx, stamp.at.day())?.ok_or(Error::NoProgramme)?;
    tier::end_if_over(tx, stamp, &from, &now)?;
    tier::end_if_over(tx, stamp, &into, &now)?;
    let had = effective_tier(tx, to, &now, stamp)?;
    // What is brought along is what the own account has, by what is recorded of it.
    tier::rise(tx, stamp, from.id, &now)?;
    let brings = tiers::own(tx, from.id, &now.programme)?;
    let own = tier::own(tx, into.id, &now, stamp.at.day())?;
    must_follow(&[&from, &into], stamp, at_given)?;
    let (points, entries) = move_all(tx, stamp, from.id, into.id, None)?;
    let mut tier_event = None;
    if now.programme.higher_tier(own.as_deref(), brings.as_deref()) != own.as_deref() {
        tier_event = Some(tiers::change(tx, stamp, into.id, brings.as_deref(), now.version, TierChange::Moved)?);
    }
    let act = NewAct {
        id,
        request,
        what: What::Joined,
        member,
        former: from.id,
        account: into.id,
        entries: &entries,
        tier_event,
    };
    household::record(tx, stamp, &act)?;
    // What was given to who joins holds for the household as well.
    tier::settle(tx, stamp, into.id, &now)?;
    let tier = tier_move(&now.programme, had.as_deref(), effective_tier(tx, to, &now, stamp)?.as_deref());
    advance(tx, &[from.id, into.id], stamp)?;
    regulars::refresh_account(tx, into.id, stamp.at.day())?;
    let balance = load(tx, into.id)?.points;
    Ok(Moved { id, member, account: into.id, points, balance, tier, repeated: false })
}

fn left(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    member: MemberId,
    takes: Takes,
    at_given: bool,
) -> Result<Moved, Error> {
    let request = digest(&("leave", member, takes, at_given.then(|| stamp.at.millis())));
    if let Some(moved) = repeated(tx, stamp, id, request)? {
        return Ok(moved);
    }
    let member = merge::current(tx, member)?;
    let from = account_of(tx, member)?;
    let alone = household::size(tx, from.id)? < 2;
    if alone && !household::is_guest(tx, member, from.id)? {
        return Err(Error::NotInHousehold);
    }
    let joining = household::latest(tx, member)?.filter(|act| act.joined);
    // Who stood alone in a household before this one goes back to that.
    let left = joining.map(|joining| joining.former);
    let left = if left.map_or(Ok(1), |left| household::size(tx, left))? == 0 { left } else { None };
    let own = if let Some(own) = left.map_or_else(|| household::asleep(tx, member), |left| Ok(Some(left)))? {
        own
    } else {
        let fresh = AccountId::fresh();
        household::open_account(tx, fresh, 0)?;
        fresh
    };
    let to = load(tx, own)?;
    must_follow(&[&from, &to], stamp, at_given)?;
    expire::on_account(tx, stamp, from.id)?;
    expire::on_account(tx, stamp, own)?;
    let lots = match (takes, joining) {
        // Nobody is there to leave anything to.
        _ if alone => carry::all_lots(tx, from.id)?,
        (Takes::Nothing, joining) => owed_with(tx, joining)?,
        (Takes::Points(points), joining) => {
            let mut lots = first_to_expire(&carry::open_lots(tx, from.id)?, points)?;
            lots.extend(owed_with(tx, joining)?);
            lots
        }
        (Takes::Own, Some(joining)) => {
            owed::unsettle(tx, stamp, from.id, &household::entries(tx, joining.id)?)?;
            brought(tx, joining)?
        }
        (Takes::Own, None) => return Err(Error::NothingToUndo),
    };
    let (points, entries) = move_all(tx, stamp, from.id, own, Some(lots))?;
    let what = if takes == Takes::Own { What::Undone } else { What::Left };
    let act = NewAct { id, request, what, member, former: from.id, account: own, entries: &entries, tier_event: None };
    household::record(tx, stamp, &act)?;
    let now = programme::on(tx, stamp.at.day())?.ok_or(Error::NoProgramme)?;
    if joining.is_none() {
        tier::carry(tx, stamp, (from.id, own), &now)?;
    }
    for account in [from.id, own] {
        part(tx, stamp, account, (joining.map(|joining| joining.id), &[]), &now)?;
    }
    let tier = tier_move(&now.programme, from.tier.as_deref(), load(tx, from.id)?.tier.as_deref());
    advance(tx, &[from.id, own], stamp)?;
    for account in [from.id, own] {
        regulars::refresh_account(tx, account, stamp.at.day())?;
    }
    let balance = load(tx, own)?.points;
    Ok(Moved { id, member, account: own, points, balance, tier, repeated: false })
}

/// What was done under this id before, if it was the same request.
fn repeated(tx: &Transaction<'_>, stamp: &Stamp, id: FactId, request: Uuid) -> Result<Option<Moved>, Error> {
    let Some(act) = household::act(tx, id)? else { return Ok(None) };
    if act.request != request {
        return Err(Error::AnotherRequest);
    }
    let mut points = Points::ZERO;
    for entry in household::entries(tx, id)? {
        points = points.plus(points::brought_in(tx, entry)?)?;
    }
    let balance = points::balance(tx, act.account, stamp.at.day())?;
    Ok(Some(Moved { id, member: act.member, account: act.account, points, balance, tier: None, repeated: true }))
}

/// What taking a joining back would return: what is left of the lots, with what of them settled debts of the household,
/// and less what the household settled of theirs.
fn would_return(connection: &Connection, joining: Act) -> Result<Points, Error> {
    let lots = Points::sum(brought(connection, joining)?.iter().map(|lot| lot.points))?;
    Ok(lots.plus(owed::would_return(connection, &household::entries(connection, joining.id)?)?)?)
}

/// What is left of the lots that a joining brought along, and still lies in the household.
fn brought(connection: &Connection, joining: Act) -> Result<Vec<Taken>, Error> {
    Ok(carry::still_there(connection, joining.id, Some(joining.former), joining.account)?)
}

/// What is left of the debts that a joining brought along: they go with who owes them, whatever else stays.
fn owed_with(connection: &Connection, joining: Option<Act>) -> Result<Vec<Taken>, Error> {
    let mut lots = joining.map_or(Ok(Vec::new()), |joining| brought(connection, joining))?;
    lots.retain(|lot| lot.points < Points::ZERO);
    Ok(lots)
}

/// So many points out of lots, those first that expire first.
fn first_to_expire(lots: &[Taken], points: Points) -> Result<Vec<Taken>, Error> {
    let all = Points::sum(lots.iter().map(|lot| lot.points))?;
    if points > all || points < Points::ZERO {
        return Err(Error::NotEnoughPoints(all));
    }
    Ok(Taken::first(lots, points)?)
}

/// Lets expire what has expired on both, and moves the lots that are named, or else all that hold points.
pub(super) fn move_all(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    from: AccountId,
    to: AccountId,
    lots: Option<Vec<Taken>>,
) -> Result<(Points, Vec<EntryId>), Error> {
    expire::on_account(tx, stamp, to)?;
    let lots = if let Some(lots) = lots {
        lots
    } else {
        expire::on_account(tx, stamp, from)?;
        carry::all_lots(tx, from)?
    };
    let sum = Points::sum(lots.iter().map(|lot| lot.points))?;
    Ok((sum, carry::carry(tx, stamp, from, to, &lots)?))
}

/// The tier that a member enjoys: the one recorded, or the one that the counted spend reaches where that is higher.
pub(super) fn effective_tier(
    connection: &Connection,
    member: MemberId,
    now: &Version,
    stamp: &Stamp,
) -> Result<Option<String>, Error> {
    let held = standing::held(connection, member, &now.programme, stamp.at.day())?;
    let held = held.ok_or_else(|| Error::NoMember(member.to_string()))?;
    Ok(rules::held_tier(&now.programme, &held.standing).map(|tier| tier.id.clone()))
}

/// Settles the tier of an account that parts from somebody who had come to it, or to whom its member had come, by an act: a
/// tier that was brought along has gone with them, and what came back meanwhile of the account's own goods counts no more, nor
/// does what was the `others'`.
pub(super) fn part(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: AccountId,
    (since, others): (Option<FactId>, &[Gone]),
    now: &Version,
) -> Result<(), Error> {
    if let Some(since) = since {
        let mut gone = gone_since(tx, id, since.0)?;
        gone.extend(others);
        reconsider(tx, stamp, id, (&gone, None), now, TierChange::Returned)?;
    }
    tier::settle(tx, stamp, id, now)
}

pub(super) fn tier_move(programme: &Programme, had: Option<&str>, has: Option<&str>) -> Option<TierMove> {
    (had != has).then(|| TierMove::between(programme, had, has))
}

pub(super) fn account_of(connection: &Connection, member: MemberId) -> Result<Account, Error> {
    let id = household::account_of(connection, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
    load(connection, id)
}

pub(super) fn load(connection: &Connection, id: AccountId) -> Result<Account, Error> {
    Ok(account::load(connection, id)?.ok_or(store::Error::Unreadable { what: "account" })?)
}

pub(super) fn must_follow(accounts: &[&Account], stamp: &Stamp, at_given: bool) -> Result<(), Error> {
    let later = accounts.iter().any(|account| account.last_at > stamp.at.millis());
    if at_given && later { Err(Error::BeforeLatest) } else { Ok(()) }
}

/// Moves the revisions on, so that whatever was priced on the accounts before is priced again.
fn advance(tx: &Transaction<'_>, accounts: &[AccountId], stamp: &Stamp) -> Result<(), Error> {
    for id in accounts {
        account::advance(tx, *id, load(tx, *id)?.revision, Money::ZERO, stamp.at.millis())?;
    }
    Ok(())
}

pub(super) fn digest(asked: &impl serde::Serialize) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, &serde_json::to_vec(asked).unwrap_or_default())
}
