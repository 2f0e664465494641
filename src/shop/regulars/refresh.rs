//! Keeping the figures of regulars true: of those whom an act concerns with the act, and of those for whom a new day
//! changes something in small portions beside the till.

use chrono::NaiveDate;

use crate::domain::{AccountId, MemberId, Moment, Regular};
use crate::shop::portion::portion;
use crate::shop::{Error, Shop};
use crate::store;
use crate::store::regular::{self, Bought, Whose};
use crate::value::Figures;

/// How many members a portion has at most.
const CHUNK: u32 = 100;

/// The figures of a member with these sales, and the day from which on they do not hold.
pub(in crate::shop) fn figures(
    whose: Whose,
    sales: &[Bought],
    as_of: NaiveDate,
) -> Result<(Regular, Option<NaiveDate>), Error> {
    let mut figures = Figures::new(as_of);
    for (day, spent, undone) in sales {
        figures.add(*day, *spent, *undone)?;
    }
    let Whose { member, since, tier, points } = whose;
    Ok((figures.regular(member, since, tier, points), figures.changes_on()))
}

/// Works a member's figures out again, in the transaction of what changed them.
pub fn refresh(tx: &store::Transaction<'_>, member: MemberId, as_of: NaiveDate) -> Result<(), Error> {
    if let Some((whose, sales)) = regular::sales_of(tx, member)? {
        let (regular, changes_on) = figures(whose, &sales, as_of)?;
        regular::keep(tx, &regular, as_of, changes_on)?;
    }
    Ok(())
}

/// Works the figures of all who share an account out again: its points and its tier are everybody's.
pub fn refresh_account(tx: &store::Transaction<'_>, account: AccountId, as_of: NaiveDate) -> Result<(), Error> {
    for member in regular::of_account(tx, account)? {
        refresh(tx, member, as_of)?;
    }
    Ok(())
}

/// Works the figures out again of all who share the account that a sale counts for, and of the member, who may have left it
/// since.
pub fn refresh_holder(
    tx: &store::Transaction<'_>,
    account: AccountId,
    member: Option<MemberId>,
    as_of: NaiveDate,
) -> Result<(), Error> {
    let together = regular::of_account(tx, account)?;
    let others = member.into_iter().filter(|member| !together.contains(member));
    together.iter().copied().chain(others).try_for_each(|member| refresh(tx, member, as_of))
}

/// Works out what an import or a made-up shop brought: of the accounts it touched, or of everybody where they are many.
pub fn refresh_touched(
    tx: &store::Transaction<'_>,
    accounts: &[AccountId],
    members: u64,
    as_of: NaiveDate,
) -> Result<(), Error> {
    if accounts.len() as u64 > members / 4 {
        return rebuild(tx, as_of);
    }
    accounts.iter().try_for_each(|account| refresh_account(tx, *account, as_of))
}

/// Works everybody's figures out anew, in one walk over all sales.
pub fn rebuild(tx: &store::Transaction<'_>, as_of: NaiveDate) -> Result<(), Error> {
    regular::clear(tx)?;
    regular::each(tx, |whose, sales| {
        let (regular, changes_on) = figures(whose, sales, as_of)?;
        Ok(regular::keep(tx, &regular, as_of, changes_on)?)
    })
}

/// Works out what the moment's day changes, a portion at a time; gives how many members it was. Whoever sells meanwhile
/// waits for one portion at most.
pub fn refresh_due(shop: &Shop, at: Moment) -> Result<u64, Error> {
    refresh_some(shop, at, u64::MAX)
}

/// As [`refresh_due`], but ends after so many members.
pub fn refresh_some(shop: &Shop, at: Moment, most: u64) -> Result<u64, Error> {
    let day = at.day();
    let mut done = 0;
    loop {
        let (due, many) = shop.store().write(move |tx| {
            let members = regular::to_do(tx, day, CHUNK)?;
            let many = portion(&members, |member| refresh(tx, *member, day))?;
            Ok::<_, Error>((members.len(), many))
        })?;
        done += many as u64;
        if (many == due && due < CHUNK as usize) || done >= most {
            return Ok(done);
        }
    }
}
