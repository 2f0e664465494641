//! The review of tiers: whose are not kept up, and what the owner says of each.

use chrono::NaiveDate;

use super::tier::{self, counted, end_if_over, load};
use super::tier_left::TierMove;
use super::{Error, Shop, regulars};
use crate::domain::{AccountId, MemberId, Moment, Money, PersonName, Stamp};
use crate::rules::{self, Counted};
use crate::store::programme::Version;
use crate::store::tier::{self as tiers, TierChange};
use crate::store::{self, Connection, Transaction, account, household, programme};

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
    /// What the member has then, be it something given.
    pub to: Option<String>,
    pub spent: Money,
    pub visits: u32,
    account: AccountId,
    /// What is left to the account in its own right, and to each that came to it and lies asleep.
    left: Left,
}

type Left = Vec<(AccountId, Option<String>)>;

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
        for (account, member) in tiers::to_review(c, due, at.day())? {
            let over = |own: Option<&str>| tiers::over(c, account, own, &now.programme, at.day());
            let tier = tiers::own(c, account, &now.programme)?;
            // Of one over which something given has ended the own tier is looked at.
            let Some(tier) = tier.filter(|tier| now.programme.tier(tier).is_some()) else { continue };
            if over(Some(&tier))?.is_some() {
                continue;
            }
            let left = left(c, account, &now, (due, at.day()))?;
            let own = left.iter().fold(None, |own, (_, left)| now.programme.higher_tier(own, left.as_deref()));
            let to = over(own)?.map(|gift| gift.tier).or_else(|| own.map(str::to_owned));
            if to.as_ref() == Some(&tier) {
                continue;
            }
            let name = store::member::load(c, member)?.map(|member| member.profile.name).unwrap_or_default();
            let change = TierMove::between(&now.programme, Some(&tier), to.as_deref());
            let Counted { spent, .. } = counted(c, account, &now, at.day())?;
            // Shown even where no tier asks for them.
            let visits = store::standing::tier_visits(c, account, &now.programme, at.day())?;
            members.push(Falling { member, name, change, tier, to, spent, visits, account, left });
        }
        Ok(Review { due: Some(due), members })
    })
}

/// Confirms the review for the members named, or for all who stand on its list. Whoever is named and does not stand there is
/// refused, and then nothing is written for anybody.
pub fn confirm(shop: &Shop, whom: Option<&[MemberId]>, verdict: Verdict, at: Moment) -> Result<Vec<Falling>, Error> {
    let Review { due, members: mut listed } = review(shop, &at)?;
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
    let Some(due) = due else { return Ok(listed) };
    let stamp = shop.stamp(at);
    let done = listed.clone();
    shop.store().write(move |tx| {
        let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        for falling in &listed {
            let before = load(tx, falling.account)?;
            end_if_over(tx, &stamp, &before, &now)?;
            // Whoever bought meanwhile may have kept the tier up.
            let tier = tiers::own(tx, falling.account, &now.programme)?;
            let left = left(tx, falling.account, &now, (due, at.day()))?;
            if tier.as_deref() != Some(&falling.tier) || left != falling.left {
                return Err(store::Error::Stale.into());
            }
            account::advance(tx, falling.account, before.revision, Money::ZERO, at.millis())?;
            looked_at(tx, &stamp, falling, verdict, &now)?;
            regulars::refresh_account(tx, falling.account, at.day())?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(done)
}

/// What is kept up of an account's own tier and of those that came to it, each by what counts for itself; a tier that went along
/// with its sales in a merge is kept up by nothing any more. What was looked at since the review was `due`, wherever its member
/// has gone with it, is asked about no more: it is kept as it is, and so is what the member is in whom they stand now.
fn left(
    connection: &Connection,
    account: AccountId,
    now: &Version,
    (due, day): (NaiveDate, NaiveDate),
) -> Result<Left, Error> {
    let mut left = Vec::new();
    let mut brought: Option<String> = None;
    for home in household::homes(connection, account)? {
        let Some(fact) = tiers::fact(connection, home.account)? else { continue };
        let seen = home.account != account && tiers::looked_at_since(connection, home.account, due)?;
        let counted = counted(connection, home.account, now, day)?;
        let falls = fact.tier.as_deref().and_then(|tier| rules::falls_to(&now.programme, tier, counted));
        let own = if seen { fact.tier.as_deref() } else { falls.map_or(fact.tier.as_deref(), |to| to) };
        if seen && home.emptied {
            brought = now.programme.higher_tier(brought.as_deref(), own).map(str::to_owned);
        }
        left.push((home.account, own.filter(|_| !home.emptied).map(str::to_owned)));
    }
    if let (Some(brought), Some(fact)) = (brought, tiers::fact(connection, account)?)
        && now.programme.higher_tier(Some(&brought), fact.tier.as_deref()) == Some(&brought)
        && let Some((_, own)) = left.iter_mut().find(|(home, _)| *home == account)
    {
        *own = fact.tier;
    }
    Ok(left)
}

/// Records what a review has made of an account, and of those that came to it and lie asleep: what fell with it stays so when
/// their members leave, and of what was kept nobody is asked again.
fn looked_at(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    falling: &Falling,
    verdict: Verdict,
    now: &Version,
) -> Result<(), Error> {
    let mut written = false;
    for (account, own) in &falling.left {
        let Some(fact) = tiers::fact(tx, *account)? else { continue };
        let falls = verdict == Verdict::Fall && fact.tier != *own;
        let (tier, version) = if falls { (own, now.version) } else { (&fact.tier, fact.version) };
        tiers::change(tx, stamp, *account, tier.as_deref(), version, TierChange::Reviewed)?;
        written |= *account == falling.account;
    }
    // What was given by hand holds over what is left, also of an account that lies asleep.
    for (account, _) in falling.left.iter().filter(|(account, _)| *account != falling.account) {
        tier::settle(tx, stamp, *account, now)?;
    }
    if !written {
        // Nothing is had but by those who came; that it was looked at is said all the same.
        tiers::change(tx, stamp, falling.account, None, now.version, TierChange::Reviewed)?;
    }
    tier::settle(tx, stamp, falling.account, now)
}
