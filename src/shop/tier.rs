//! Tiers by the owner's hand, given with a reason and an end and taken back, and what an account has with and without them.

use chrono::NaiveDate;

use super::error::must_fit;
use super::household::must_follow;
use super::portion::portion;
use super::{Error, Shop, regulars};
use crate::domain::{AccountId, FactId, Held, MemberId, Moment, Money, Stamp, Text, bounds};
use crate::rules::{self, Counted};
use crate::store::household::Home;
use crate::store::programme::Version;
use crate::store::tier::{self as tiers, ByHand, GivenTier, TierChange};
use crate::store::{self, Connection, Transaction, account, household, programme, standing};

/// How many accounts a portion has at most.
const CHUNK: u32 = 200;

/// What is asked to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Give {
    pub id: FactId,
    pub member: MemberId,
    pub tier: String,
    /// The last day; absent: for good.
    pub until: Option<NaiveDate>,
    pub reason: String,
}

/// A tier that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub member: MemberId,
    pub tier: String,
    pub name: Text,
    pub until: Option<NaiveDate>,
    /// Given before; nothing was written now.
    pub repeated: bool,
}

/// Gives the member's account a tier that holds over whatever it has or gets in its own right, until its last day has passed.
/// Refused where it would bring nothing. The same id with the same request gives back what was given.
pub fn give(shop: &Shop, asked: Give, at: Moment) -> Result<Given, Error> {
    act(shop, asked, at, false)
}

/// The same at a moment that the caller names, which is refused before the account's latest fact.
pub fn give_at(shop: &Shop, asked: Give, at: Moment) -> Result<Given, Error> {
    act(shop, asked, at, true)
}

fn act(shop: &Shop, asked: Give, at: Moment, at_given: bool) -> Result<Given, Error> {
    let reason = said(&asked.reason)?;
    if asked.until.is_some_and(|until| until < at.day()) {
        return Err(Error::TierEnded);
    }
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        let unknown = || Error::NoTier {
            tier: asked.tier.clone(),
            known: now.programme.tiers.levels.iter().map(|tier| tier.id.clone()).collect(),
        };
        let held = held(tx, asked.member, &now, at.day())?;
        let given = |repeated| {
            let name =
                now.programme.tier(&asked.tier).map_or_else(|| Text::Same(asked.tier.clone()), |t| t.name.clone());
            Given { member: held.member, tier: asked.tier.clone(), name, until: asked.until, repeated }
        };
        // Who has joined a household takes along what was given to them.
        let account = own_homes(tx, held.member)?[0].account;
        if let Some(before) = tiers::by_hand(tx, asked.id)? {
            let (tier, words) = (Some(asked.tier.clone()), Some(reason.clone()));
            let account = same_account(tx, (asked.member, asked.id), account, before.account)?;
            let same = ByHand { account, tier, until: asked.until, words, takes: false };
            return if before == same { Ok(given(true)) } else { Err(Error::AnotherRequest) };
        }
        now.programme.tier(&asked.tier).ok_or_else(unknown)?;
        if held.standing.member_since.is_some_and(|since| since > at.day()) {
            return Err(Error::BeforeLatest);
        }
        must_follow(&[&load(tx, held.account)?], &stamp, at_given)?;
        let own = own(tx, held.account, &now, at.day())?;
        let lasts = |until: Option<NaiveDate>| (until.is_none(), until);
        let covers = |gift: &tiers::Gift| {
            let as_high = now.programme.higher_tier(Some(&gift.tier), Some(&asked.tier)) == Some(&gift.tier);
            as_high && lasts(gift.until) >= lasts(asked.until)
        };
        if now.programme.higher_tier(own.as_deref(), Some(&asked.tier)) == own.as_deref()
            || tiers::gifts(tx, &household::homes(tx, held.account)?, at.day())?.iter().any(covers)
        {
            return Err(Error::TierHeld);
        }
        account::advance(tx, held.account, held.revision, Money::ZERO, at.millis())?;
        let (tier, words) = (asked.tier.as_str(), reason.as_str());
        let programme = now.version;
        tiers::give(tx, &stamp, &GivenTier { event: asked.id, account, tier, programme, until: asked.until, words })?;
        settle(tx, &stamp, account, &now)?;
        regulars::refresh_account(tx, held.account, at.day())?;
        Ok(given(false))
    })
}

/// What was given by hand and taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    pub member: MemberId,
    /// The tier that the member has after it.
    pub tier: Option<String>,
    pub name: Option<Text>,
    /// Taken back before; nothing was written now.
    pub repeated: bool,
}

/// Takes back every tier that was given by hand to the member and holds still, wherever the member is with it.
pub fn take_back(shop: &Shop, id: FactId, member: MemberId, reason: &str, at: Moment) -> Result<TakenBack, Error> {
    act_back(shop, (id, member), reason, at, false)
}

/// The same at a moment that the caller names, which is refused before the account's latest fact.
pub fn take_back_at(shop: &Shop, id: FactId, member: MemberId, reason: &str, at: Moment) -> Result<TakenBack, Error> {
    act_back(shop, (id, member), reason, at, true)
}

fn act_back(
    shop: &Shop,
    (id, member): (FactId, MemberId),
    reason: &str,
    at: Moment,
    at_given: bool,
) -> Result<TakenBack, Error> {
    let reason = said(reason)?;
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        let held = held(tx, member, &now, at.day())?;
        let done = |repeated| {
            let standing = standing::held(tx, member, &now.programme, at.day())?.map(|held| held.standing);
            let tier = standing.as_ref().and_then(|standing| rules::held_tier(&now.programme, standing));
            let (tier, name) = (tier.map(|tier| tier.id.clone()), tier.map(|tier| tier.name.clone()));
            Ok(TakenBack { member: held.member, tier, name, repeated })
        };
        if let Some(before) = tiers::by_hand(tx, id)? {
            let account = same_account(tx, (member, id), held.account, before.account)?;
            let same = before.takes && before.account == account && before.words.as_ref() == Some(&reason);
            return if same { done(true) } else { Err(Error::AnotherRequest) };
        }
        let gifts = tiers::gifts(tx, &own_homes(tx, held.member)?, at.day())?;
        if gifts.is_empty() {
            return Err(Error::NoTierGiven);
        }
        must_follow(&[&load(tx, held.account)?], &stamp, at_given)?;
        account::advance(tx, held.account, held.revision, Money::ZERO, at.millis())?;
        let own = tiers::own(tx, held.account, &now.programme)?;
        for (place, gift) in gifts.iter().enumerate() {
            let event = if place == 0 { id } else { FactId::fresh() };
            let of = (event, held.account);
            tiers::take_back(tx, &stamp, of, (gift, own.as_deref()), now.version, &reason)?;
        }
        end(tx, &stamp, held.account, &now)?;
        regulars::refresh_account(tx, held.account, at.day())?;
        done(false)
    })
}

fn own_homes(connection: &Connection, member: MemberId) -> Result<Vec<Home>, Error> {
    let homes = household::own_homes(connection, member)?;
    if homes.is_empty() { Err(Error::NoMember(member.to_string())) } else { Ok(homes) }
}

/// The account that an act was recorded for, if it was one of the member's, or of the one in whom the member stood then; else
/// the one of today.
fn same_account(
    connection: &Connection,
    (member, act): (MemberId, FactId),
    today: AccountId,
    recorded: AccountId,
) -> Result<AccountId, Error> {
    let theirs = household::had_account_then(connection, member, act, recorded)?;
    Ok(if theirs { recorded } else { today })
}

fn said(reason: &str) -> Result<String, Error> {
    let reason = reason.trim();
    must_fit([reason], bounds::WORDS)?;
    if reason.is_empty() { Err(Error::NoTierReason) } else { Ok(reason.to_owned()) }
}

fn held(connection: &Connection, member: MemberId, now: &Version, day: NaiveDate) -> Result<Held, Error> {
    standing::held(connection, member, &now.programme, day)?.ok_or_else(|| Error::NoMember(member.to_string()))
}

/// Ends what was given by hand until a day that has passed; gives how many.
pub fn expire(shop: &Shop, at: Moment) -> Result<usize, Error> {
    let mut gone = 0;
    loop {
        let stamp = shop.stamp(at);
        let ended = shop.store().write(move |tx| {
            let ended = tiers::ended(tx, at.day(), CHUNK)?;
            if ended.is_empty() {
                return Ok::<_, Error>(0);
            }
            let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
            portion(&ended, |id| {
                let before = load(tx, *id)?;
                account::advance(tx, *id, before.revision, Money::ZERO, at.millis())?;
                end(tx, &stamp, *id, &now)?;
                regulars::refresh_account(tx, *id, at.day())
            })
        })?;
        if ended == 0 {
            return Ok(gone);
        }
        gone += ended;
    }
}

/// Lets the account have again what it has in its own right, or what it has reached since, where what was given is over.
fn end(tx: &Transaction<'_>, stamp: &Stamp, id: AccountId, now: &Version) -> Result<(), Error> {
    let reached = counted(tx, id, now, stamp.at.day())?;
    raise(tx, stamp, id, reached, now)?;
    settle(tx, stamp, id, now)
}

/// Ends what was given until a day that has passed, before anything else is done with the account's tier.
pub(super) fn end_if_over(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: &account::Account,
    now: &Version,
) -> Result<(), Error> {
    let over = account.tier_until.is_some_and(|until| until < stamp.at.day());
    if over { end(tx, stamp, account.id, now) } else { Ok(()) }
}

/// Records the tier that an account has reached by a sale, where that is higher than its own; what was given holds over it
/// until its day. `before` is the account as it was before the sale, `shared` says that others may have brought its tier.
pub(super) fn reach(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (before, shared): (&account::Account, bool),
    reached: Counted,
    now: &Version,
) -> Result<(), Error> {
    let tier = rules::tier_for(&now.programme, reached).map(|tier| tier.id.as_str());
    let over = before.tier_until.is_some_and(|until| until < stamp.at.day());
    // Nearly always the account has what it reaches, and there is nothing to look up.
    let given = before.tier_until.is_some();
    if !given && (tier.is_none() || (before.tier.as_deref() == tier && !shared)) {
        return Ok(());
    }
    let risen = raise(tx, stamp, before.id, reached, now)?;
    if risen || over { settle(tx, stamp, before.id, now) } else { Ok(()) }
}

/// Records the tier that an account has reached by what counts for it now, where that is higher than its own.
pub(super) fn rise(tx: &Transaction<'_>, stamp: &Stamp, id: AccountId, now: &Version) -> Result<(), Error> {
    let reached = counted(tx, id, now, stamp.at.day())?;
    if raise(tx, stamp, id, reached, now)? { settle(tx, stamp, id, now) } else { Ok(()) }
}

/// Records the tier that is reached as the account's own, where that is higher; gives whether it was.
fn raise(tx: &Transaction<'_>, stamp: &Stamp, id: AccountId, reached: Counted, now: &Version) -> Result<bool, Error> {
    let own = tiers::fact(tx, id)?.and_then(|fact| fact.tier);
    let reached = rules::tier_for(&now.programme, reached).map(|tier| tier.id.as_str());
    let higher = now.programme.higher_tier(own.as_deref(), reached) != own.as_deref();
    if higher {
        tiers::change(tx, stamp, id, reached, now.version, TierChange::Reached)?;
    }
    Ok(higher)
}

/// Records which tier an account has from here on, where that is not what was recorded last: its own, or the highest of what
/// was given to it and holds over that. The same of the household to which its member has come.
pub(super) fn settle(tx: &Transaction<'_>, stamp: &Stamp, id: AccountId, now: &Version) -> Result<(), Error> {
    let own = tiers::own(tx, id, &now.programme)?;
    let over = tiers::over(tx, id, own.as_deref(), &now.programme, stamp.at.day())?;
    let recorded = load(tx, id)?;
    match over {
        Some(gift) if recorded.tier.as_ref() != Some(&gift.tier) || recorded.tier_until != gift.until => {
            tiers::put_over(tx, stamp, id, &gift, now.version)?;
        }
        None if recorded.tier != own || recorded.tier_until.is_some() => {
            tiers::change(tx, stamp, id, own.as_deref(), now.version, TierChange::Ended)?;
        }
        _ => {}
    }
    if let Some(home) = household::went_to(tx, id)? {
        let before = load(tx, home)?;
        settle(tx, stamp, home, now)?;
        if load(tx, home)? != before {
            account::advance(tx, home, before.revision, Money::ZERO, stamp.at.millis())?;
            regulars::refresh_account(tx, home, stamp.at.day())?;
        }
    }
    Ok(())
}

/// Lets whose account it was take along what was given to them when they leave it to others.
pub(super) fn carry(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (from, to): (AccountId, AccountId),
    now: &Version,
) -> Result<(), Error> {
    let home = [Home { account: from, emptied: false }];
    // Those first that were given first, as they were.
    for gift in tiers::gifts(tx, &home, stamp.at.day())?.into_iter().rev() {
        let (words, programme) = (tiers::words(tx, &gift)?, now.version);
        let own = tiers::own(tx, from, &now.programme)?;
        tiers::take_back(tx, stamp, (FactId::fresh(), from), (&gift, own.as_deref()), programme, &words)?;
        let (event, tier, until, words) = (FactId::fresh(), gift.tier.as_str(), gift.until, words.as_str());
        tiers::give(tx, stamp, &GivenTier { event, account: to, tier, programme, until, words })?;
    }
    Ok(())
}

/// What an account has in its own right: what was recorded, or what is reached by now where that is higher.
pub(super) fn own(
    connection: &Connection,
    id: AccountId,
    now: &Version,
    day: NaiveDate,
) -> Result<Option<String>, Error> {
    let own = tiers::own(connection, id, &now.programme)?;
    let reached = rules::tier_for(&now.programme, counted(connection, id, now, day)?).map(|tier| tier.id.as_str());
    Ok(now.programme.higher_tier(own.as_deref(), reached).map(str::to_owned))
}

/// The last day of the tier that an account has, where it was given by hand until a day.
pub fn given_until(shop: &Shop, account: AccountId, tier: &str, at: &Moment) -> Result<Option<NaiveDate>, Error> {
    shop.store().read(|c| match programme::on(c, at.day())? {
        Some(now) => last_day(c, account, tier, &now, at.day()),
        None => Ok(None),
    })
}

/// The same within a reading that is going on.
pub(super) fn last_day(
    connection: &Connection,
    account: AccountId,
    tier: &str,
    now: &Version,
    day: NaiveDate,
) -> Result<Option<NaiveDate>, Error> {
    let own = tiers::own(connection, account, &now.programme)?;
    let over = tiers::over(connection, account, own.as_deref(), &now.programme, day)?;
    Ok(over.filter(|gift| gift.tier == tier).and_then(|gift| gift.until))
}

pub(super) fn counted(connection: &Connection, id: AccountId, now: &Version, day: NaiveDate) -> Result<Counted, Error> {
    let (spent, visits) = standing::counted(connection, id, &now.programme, day)?;
    Ok(Counted { spent, visits })
}

pub(super) fn load(connection: &Connection, id: AccountId) -> Result<account::Account, Error> {
    Ok(account::load(connection, id)?.ok_or(store::Error::Unreadable { what: "account" })?)
}
