//! Tiers by the owner's hand: given with a reason and an end, and reviewed where the programme lets them fall.

use chrono::NaiveDate;

use super::sell::higher;
use super::tier_left::TierMove;
use super::{Error, Shop, regulars};
use crate::domain::{AccountId, FactId, MemberId, Moment, Money, PersonName, Stamp, Text};
use crate::rules::{self, Counted};
use crate::store::account::{self, Gift, GivenTier, TierChange};
use crate::store::programme::Version;
use crate::store::{self, Connection, Transaction, programme, standing};

/// How many tiers end in one transaction, so that a sale never waits long behind them.
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

/// Gives the member's account a tier above the one that it has. When its last day has passed the account has what it had
/// before, or what it has reached since. The same id with the same request gives back what was given.
pub fn give(shop: &Shop, asked: Give, at: Moment) -> Result<Given, Error> {
    let reason = asked.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Error::NoTierReason);
    }
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
        let held = standing::held(tx, asked.member, &now.programme, at.day())?
            .ok_or_else(|| Error::NoMember(asked.member.to_string()))?;
        let given = |repeated| {
            let name =
                now.programme.tier(&asked.tier).map_or_else(|| Text::Same(asked.tier.clone()), |t| t.name.clone());
            Given { member: held.member, tier: asked.tier.clone(), name, until: asked.until, repeated }
        };
        if let Some(before) = account::given_tier(tx, asked.id)? {
            let same = before == (held.account, Some(asked.tier.clone()), asked.until, Some(reason.clone()));
            return if same { Ok(given(true)) } else { Err(Error::AnotherRequest) };
        }
        now.programme.tier(&asked.tier).ok_or_else(unknown)?;
        if held.standing.member_since.is_some_and(|since| since > at.day()) {
            return Err(Error::BeforeLatest);
        }
        let has = rules::held_tier(&now.programme, &held.standing).map(|tier| tier.id.as_str());
        if higher(&now.programme, has, Some(&asked.tier)) == has {
            return Err(Error::TierHeld);
        }
        account::advance(tx, held.account, held.revision, Money::ZERO, at.millis())?;
        let (tier, words) = (asked.tier.as_str(), reason.as_str());
        let (account, programme) = (held.account, now.version);
        account::give_tier(
            tx,
            &stamp,
            &GivenTier { event: asked.id, account, tier, programme, until: asked.until, words },
        )?;
        regulars::refresh_account(tx, held.account, at.day())?;
        Ok(given(false))
    })
}

/// Ends what was given by hand until a day that has passed; gives how many.
pub fn expire(shop: &Shop, at: Moment) -> Result<usize, Error> {
    let mut gone = 0;
    loop {
        let stamp = shop.stamp(at);
        let ended = shop.store().write(move |tx| {
            let ended = account::tiers_ended(tx, at.day(), CHUNK)?;
            if ended.is_empty() {
                return Ok::<_, Error>(0);
            }
            let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
            for id in &ended {
                let before = load(tx, *id)?;
                account::advance(tx, *id, before.revision, Money::ZERO, at.millis())?;
                end(tx, &stamp, *id, &now)?;
                regulars::refresh_account(tx, *id, at.day())?;
            }
            Ok(ended.len())
        })?;
        if ended == 0 {
            return Ok(gone);
        }
        gone += ended;
    }
}

/// Lets the account have again what it had before the tier was given, or what it has reached since.
pub(super) fn end(tx: &Transaction<'_>, stamp: &Stamp, id: AccountId, now: &Version) -> Result<(), Error> {
    let beneath = account::tier_beneath(tx, id)?;
    let reached = rules::tier_for(&now.programme, counted(tx, id, now, stamp.at.day())?).map(|tier| tier.id.as_str());
    let tier = higher(&now.programme, beneath.as_deref(), reached);
    account::change_tier(tx, stamp, id, tier, now.version, TierChange::Ended)?;
    Ok(())
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

/// What of the tier that an account enjoys was given by hand and was not reached as well.
pub(super) fn gift_of(
    connection: &Connection,
    id: AccountId,
    now: &Version,
    day: NaiveDate,
) -> Result<Option<Gift>, Error> {
    let Some(gift) = account::gift(connection, id)?.filter(|gift| gift.holds_on(day)) else { return Ok(None) };
    let beneath = account::tier_beneath(connection, id)?;
    let reached = rules::tier_for(&now.programme, counted(connection, id, now, day)?).map(|tier| tier.id.as_str());
    let own = higher(&now.programme, beneath.as_deref(), reached);
    Ok((higher(&now.programme, own, Some(&gift.tier)) != own).then_some(gift))
}

/// Records that an account has a tier because of somebody who came to it; what was given keeps its end.
pub(super) fn bring(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: AccountId,
    (tier, gift): (Option<&str>, Option<&Gift>),
    now: &Version,
) -> Result<FactId, Error> {
    match gift.filter(|gift| Some(gift.tier.as_str()) == tier) {
        Some(gift) => put_over(tx, stamp, id, gift, now),
        None => Ok(account::change_tier(tx, stamp, id, tier, now.version, TierChange::Moved)?),
    }
}

/// Records what was given before once more, over what was recorded since.
pub(super) fn put_over(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    gift: &Gift,
    now: &Version,
) -> Result<FactId, Error> {
    let (event, programme) = (FactId::fresh(), now.version);
    let (tier, until, words) = (gift.tier.as_str(), gift.until, gift.words.as_str());
    account::give_tier(tx, stamp, &GivenTier { event, account, tier, programme, until, words })?;
    Ok(event)
}

fn counted(connection: &Connection, id: AccountId, now: &Version, day: NaiveDate) -> Result<Counted, Error> {
    let (spent, visits) = standing::counted(connection, id, &now.programme, day)?;
    Ok(Counted { spent, visits })
}

fn load(connection: &Connection, id: AccountId) -> Result<account::Account, Error> {
    Ok(account::load(connection, id)?.ok_or(store::Error::Unreadable { what: "account" })?)
}

/// Whose tiers are not kept up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The day since which it is due; absent where the programme lets no tier fall.
    pub due: Option<NaiveDate>,
    pub members: Vec<Falling>,
}

/// A member whose tier would fall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Falling {
    pub member: MemberId,
    pub name: PersonName,
    pub change: TierMove,
    pub tier: String,
    pub to: Option<String>,
    pub spent: Money,
    pub visits: u32,
    account: AccountId,
}

/// What becomes of those whom the owner names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Their tiers fall to what they reach now.
    Fall,
    /// They keep their tiers until the next review.
    Keep,
}

/// Lists whose tier would fall at the review that is due, with what counts now.
pub fn review(shop: &Shop, at: &Moment) -> Result<Review, Error> {
    shop.store().read(|c| {
        let now = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?;
        let Some(due) = now.programme.tiers.review.as_ref().and_then(|r| rules::review_due(r, at.day())) else {
            return Ok(Review { due: None, members: Vec::new() });
        };
        let mut members = Vec::new();
        for (account, member, tier) in account::to_review(c, due)? {
            let counted = counted(c, account, &now, at.day())?;
            let Some(to) = rules::falls_to(&now.programme, &tier, counted) else { continue };
            let name = store::member::load(c, member)?.map(|member| member.profile.name).unwrap_or_default();
            let change = TierMove::between(&now.programme, Some(&tier), to);
            let to = to.map(str::to_owned);
            let Counted { spent, visits } = counted;
            members.push(Falling { member, name, change, tier, to, spent, visits, account });
        }
        Ok(Review { due: Some(due), members })
    })
}

/// Confirms the review for the members named, or for all who stand on its list. Whoever is named and does not stand there is
/// refused, and then nothing is written for anybody.
pub fn confirm(shop: &Shop, whom: Option<&[MemberId]>, verdict: Verdict, at: Moment) -> Result<Vec<Falling>, Error> {
    let mut listed = review(shop, &at)?.members;
    if let Some(whom) = whom {
        let accounts = shop.store().read(|c| {
            let account = |member: &MemberId| Ok::<_, Error>((*member, store::household::account_of(c, *member)?));
            whom.iter().map(account).collect::<Result<Vec<_>, Error>>()
        })?;
        let stands = |account: &Option<AccountId>| listed.iter().any(|falling| Some(falling.account) == *account);
        if let Some((member, _)) = accounts.iter().find(|(_, account)| !stands(account)) {
            return Err(Error::NotInReview(*member));
        }
        listed.retain(|falling| accounts.iter().any(|(_, account)| *account == Some(falling.account)));
    }
    let stamp = shop.stamp(at);
    let done = listed.clone();
    shop.store().write(move |tx| {
        let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        for falling in &listed {
            let before = load(tx, falling.account)?;
            // Whoever bought meanwhile may have kept the tier up.
            let falls = rules::falls_to(&now.programme, &falling.tier, counted(tx, falling.account, &now, at.day())?);
            if before.tier.as_deref() != Some(&falling.tier) || falls.is_none() {
                return Err(store::Error::Stale.into());
            }
            let to = if verdict == Verdict::Fall { falling.to.as_deref() } else { Some(falling.tier.as_str()) };
            account::advance(tx, falling.account, before.revision, Money::ZERO, at.millis())?;
            account::change_tier(tx, &stamp, falling.account, to, now.version, TierChange::Reviewed)?;
            regulars::refresh_account(tx, falling.account, at.day())?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(done)
}
