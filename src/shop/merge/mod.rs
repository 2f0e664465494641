//! Two members found to be one: everything of the one counts for the other from here on, and can be given back.
//!
//! The survivor gets the other's sales (by attributions), points (by entries, in lots that keep their life), spend from
//! before this till and a tier that is higher; cards and consents of both are the survivor's without a fact, since they
//! are read through who stands in whom. What is chosen of the file is kept as it was before. Undoing moves back just what
//! the merge moved and nobody has moved since.

mod file;
mod preview;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::household::{account_of, digest, load, move_all, must_follow, part, tier_move};
use super::tier_left::{Gone, TierMove};
use super::{Error, Shop, expire, regulars, tier};
use crate::domain::{AccountId, CardNumber, FactId, MemberId, Moment, Money, Points, Stamp};
use crate::store::merge::NewMerge;
use crate::store::programme::Version;
use crate::store::tier::{self as tiers, TierChange};
use crate::store::{Transaction, account, card, carry, household, member, merge, owed, points, programme, sale};

pub use preview::{Preview, Side, preview, sides};

/// Whose word stands where both files say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    #[default]
    Survivor,
    Absorbed,
}

/// What of the two files stays. Where only one says something, that stays; notes are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Choice {
    pub phone: Keep,
    pub email: Keep,
    /// Nobody can have two; where both have one and they differ, one is chosen.
    pub birthday: Option<Keep>,
}

/// A merge that was done, or undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub id: FactId,
    pub survivor: MemberId,
    pub absorbed: MemberId,
    pub sales: u32,
    /// Net, of those sales.
    pub spent: Money,
    /// Spend from before this till.
    pub opening: Money,
    pub points: Points,
    /// The points of the survivor's account after it.
    pub balance: Points,
    /// The tier of the survivor's account, where it changed.
    pub tier: Option<TierMove>,
    pub repeated: bool,
}

/// Merges `absorbed` into `survivor`. The same id with the same request gives back what was done.
pub fn merge(
    shop: &Shop,
    id: FactId,
    survivor: MemberId,
    absorbed: MemberId,
    choice: Choice,
    at: Moment,
    at_given: bool,
) -> Result<Merged, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| Act { tx, stamp: &stamp, id, at_given }.merge(survivor, absorbed, choice))
}

/// Lets a member stand alone again who was merged into somebody else.
pub fn undo(shop: &Shop, id: FactId, absorbed: MemberId, at: Moment, at_given: bool) -> Result<Merged, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| Act { tx, stamp: &stamp, id, at_given }.undo(absorbed))
}

/// Whose card it is under the id that it was given to, merged or not.
pub fn of_card(shop: &Shop, number: &CardNumber) -> Result<MemberId, Error> {
    let found = shop.store().read(|c| card::by_number(c, number))?;
    Ok(found.ok_or_else(|| Error::NoCard(number.to_string()))?.1)
}

/// Those who were merged into a member, with their names.
pub fn absorbed(shop: &Shop, survivor: MemberId) -> Result<Vec<(MemberId, crate::domain::PersonName)>, Error> {
    shop.store().read(|c| {
        let mut found = Vec::new();
        for id in merge::absorbed(c, merge::current(c, survivor)?)? {
            found.push((id, member::person(c, id)?.unwrap_or_default().name));
        }
        Ok(found)
    })
}

fn count<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

/// One act in its transaction.
struct Act<'a> {
    tx: &'a Transaction<'a>,
    stamp: &'a Stamp,
    id: FactId,
    at_given: bool,
}

impl Act<'_> {
    fn given(&self) -> Option<i64> {
        self.at_given.then(|| self.stamp.at.millis())
    }

    fn now(&self) -> Result<Version, Error> {
        programme::on(self.tx, self.stamp.at.day())?.ok_or(Error::NoProgramme)
    }

    fn merge(&self, survivor: MemberId, absorbed: MemberId, choice: Choice) -> Result<Merged, Error> {
        let tx = self.tx;
        let request = digest(&("merge", survivor, absorbed, choice, self.given()));
        if let Some(merged) = self.repeated(request)? {
            return Ok(merged);
        }
        let (survivor, absorbed) = (merge::current(tx, survivor)?, merge::current(tx, absorbed)?);
        if survivor == absorbed {
            return Err(Error::SameMember);
        }
        let (to, from) = (account_of(tx, survivor)?, account_of(tx, absorbed)?);
        let apart = to.id != from.id;
        if apart && (household::size(tx, from.id)? > 1 || household::is_guest(tx, absorbed, from.id)?) {
            return Err(Error::SharesAccount);
        }
        must_follow(&[&to, &from], self.stamp, self.at_given)?;
        let changed = self.take_over(survivor, absorbed, choice)?;
        let now = self.now()?;
        for account in if apart { vec![&to, &from] } else { vec![&to] } {
            tier::end_if_over(tx, self.stamp, account, &now)?;
        }
        let brings = tier::own(tx, from.id, &now, self.stamp.at.day())?;
        let sales = merge::sales(tx, absorbed)?;
        merge::record(tx, self.stamp, &NewMerge { id: self.id, request, absorbed, survivor: Some(survivor) })?;
        merge::keep_changed(tx, self.id, &changed)?;
        let mut spend = Spend::default();
        for counted in &sales {
            let account = if counted.account == from.id { to.id } else { counted.account };
            self.reattribute(counted, survivor, account, &mut spend)?;
        }
        let (mut moved, mut opening) = (Points::ZERO, Money::ZERO);
        let mut tier = None;
        if apart {
            opening = self.move_opening(from.id, to.id, &mut spend)?;
            let (sum, entries) = move_all(tx, self.stamp, from.id, to.id, None)?;
            merge::keep_entries(tx, self.id, &entries)?;
            moved = sum;
            spend.touch(from.id);
            spend.touch(to.id);
            spend.settle(self)?;
            let had = load(tx, to.id)?.tier;
            self.raise(to.id, brings.as_deref(), &now)?;
            tier = tier_move(&now.programme, had.as_deref(), load(tx, to.id)?.tier.as_deref());
        } else {
            expire::on_account(tx, self.stamp, to.id)?;
            spend.touch(to.id);
            spend.settle(self)?;
        }
        regulars::refresh_account(tx, to.id, self.stamp.at.day())?;
        Ok(Merged {
            id: self.id,
            survivor,
            absorbed,
            sales: count(&sales),
            spent: Money::sum(sales.iter().map(|sale| sale.spent))?,
            opening,
            points: moved,
            balance: load(tx, to.id)?.points,
            tier,
            repeated: false,
        })
    }

    fn undo(&self, absorbed: MemberId) -> Result<Merged, Error> {
        let tx = self.tx;
        let request = digest(&("undo", absorbed, self.given()));
        if let Some(merged) = self.repeated(request)? {
            return Ok(merged);
        }
        let done = merge::latest(tx, absorbed)?.ok_or(Error::NothingToUndo)?;
        let survivor = done.survivor.ok_or(Error::NothingToUndo)?;
        if merge::survivor(tx, survivor)?.is_some() {
            return Err(Error::MergedSince);
        }
        let (from, to) = (account_of(tx, survivor)?, load(tx, household::last_account(tx, absorbed)?)?);
        // What came along lies where the survivor lives, or in the household that the survivor has left.
        let then = load(tx, merge::account_then(tx, done.id)?)?;
        let lived_in = then.id != from.id && household::size(tx, then.id)? > 0;
        let lying: Vec<AccountId> = [from.id].into_iter().chain(lived_in.then_some(then.id)).collect();
        must_follow(&[&from, &to, if lived_in { &then } else { &from }], self.stamp, self.at_given)?;
        for account in &lying {
            expire::on_account(tx, self.stamp, *account)?;
        }
        let sales = merge::moved_sales(tx, done.id)?;
        merge::record(tx, self.stamp, &NewMerge { id: self.id, request, absorbed, survivor: None })?;
        let mut spend = Spend::default();
        for (counted, member, account) in &sales {
            self.reattribute(counted, *member, *account, &mut spend)?;
        }
        let mut opening = Money::ZERO;
        let mut back = Vec::new();
        for (account, day, spent) in merge::spend(tx, done.id)? {
            spend.add(account, spent.negated()?)?;
            if account == to.id {
                opening = opening.minus(spent)?;
            }
            back.push((account, day, spent.negated()?));
        }
        merge::keep_spend(tx, self.id, &back)?;
        let lent_spend: Vec<_> =
            merge::spend(tx, done.id)?.into_iter().filter(|(.., spent)| spent.is_positive()).collect();
        let mut moved = Points::ZERO;
        // Two who shared an account then had brought nothing to each other.
        let former = (then.id != to.id).then_some(to.id);
        for &account in lying.iter().filter(|account| **account != to.id) {
            owed::unsettle(tx, self.stamp, account, &merge::entries(tx, done.id)?)?;
            let lots = carry::still_there(tx, done.id, former, account)?;
            let (sum, entries) = move_all(tx, self.stamp, account, to.id, Some(lots))?;
            merge::keep_entries(tx, self.id, &entries)?;
            moved = moved.plus(sum)?;
        }
        // The survivor may have moved since to another account than the one that got a tier by the merge.
        let lent = merge::tier(tx, done.id)?.map(|event| tiers::by_hand(tx, event)).transpose()?.flatten();
        let accounts: BTreeSet<_> = lying.into_iter().chain([to.id]).chain(lent.map(|event| event.account)).collect();
        for account in &accounts {
            spend.touch(*account);
        }
        spend.settle(self)?;
        let now = self.now()?;
        for account in accounts {
            // What was the other's counts for it no more, nor does what both together had reached.
            let mut others: Vec<Gone> = merge::taken_from(tx, self.id, account)?.into_iter().map(Gone::from).collect();
            others.extend(
                lent_spend
                    .iter()
                    .filter(|(at, ..)| *at == account)
                    .map(|(_, day, spent)| Gone { was_visit: false, ..Gone::from((*day, *spent, None)) }),
            );
            part(tx, self.stamp, account, (Some(done.id), &others), &now)?;
            regulars::refresh_account(tx, account, self.stamp.at.day())?;
        }
        let tier = tier_move(&now.programme, from.tier.as_deref(), load(tx, from.id)?.tier.as_deref());
        self.give_back(survivor, &merge::changed(tx, done.id)?)?;
        Ok(Merged {
            id: self.id,
            survivor,
            absorbed,
            sales: count(&sales),
            spent: Money::sum(sales.iter().map(|(sale, ..)| sale.spent))?,
            opening,
            points: moved,
            balance: load(tx, from.id)?.points,
            tier,
            repeated: false,
        })
    }

    /// What was done under this id before, if it was the same request.
    fn repeated(&self, request: uuid::Uuid) -> Result<Option<Merged>, Error> {
        let tx = self.tx;
        let Some(kept) = merge::kept(tx, self.id)? else { return Ok(None) };
        if kept.request != request {
            return Err(Error::AnotherRequest);
        }
        let survivor = match kept.survivor {
            Some(survivor) => survivor,
            None => merge::before(tx, self.id)?.ok_or(Error::NothingToUndo)?,
        };
        let mut points = Points::ZERO;
        for entry in merge::entries(tx, self.id)? {
            points = points.plus(points::brought_in(tx, entry)?)?;
        }
        let sales = merge::sales_of(tx, self.id)?;
        let opening = merge::spend(tx, self.id)?.into_iter().map(|(_, _, spent)| spent).filter(|s| s.is_positive());
        let lies = account_of(tx, merge::current(tx, survivor)?)?.id;
        let balance = points::balance(tx, lies, self.stamp.at.day())?;
        Ok(Some(Merged {
            id: self.id,
            survivor,
            absorbed: kept.absorbed,
            sales: count(&sales),
            spent: Money::sum(sales)?,
            opening: Money::sum(opening)?,
            points,
            balance,
            tier: None,
            repeated: true,
        }))
    }

    /// Lets a sale count for somebody else, and says that a merge did it.
    fn reattribute(
        &self,
        counted: &merge::Counted,
        member: MemberId,
        account: AccountId,
        spend: &mut Spend,
    ) -> Result<(), Error> {
        let holder = Some((member, account));
        let attribution = sale::attribute(self.tx, self.stamp, counted.sale, holder)?;
        merge::keep_sale(self.tx, self.id, attribution)?;
        sale::reattribute(self.tx, attribution, counted.sale, holder, &[])?;
        spend.add(counted.account, counted.spent.negated()?)?;
        spend.add(account, counted.spent)
    }

    /// Lets spend from before this till count for another account.
    fn move_opening(&self, from: AccountId, to: AccountId, spend: &mut Spend) -> Result<Money, Error> {
        let (mut rows, mut sum) = (Vec::new(), Money::ZERO);
        for (day, spent) in account::opening_by_day(self.tx, from)? {
            rows.extend([(from, day, spent.negated()?), (to, day, spent)]);
            spend.add(from, spent.negated()?)?;
            spend.add(to, spent)?;
            sum = sum.plus(spent)?;
        }
        merge::keep_spend(self.tx, self.id, &rows)?;
        Ok(sum)
    }

    /// Records the tier of both that is higher, or that both together have reached, and what was given to either over it.
    fn raise(&self, to: AccountId, brings: Option<&str>, now: &Version) -> Result<(), Error> {
        let recorded = tiers::own(self.tx, to, &now.programme)?;
        let both = tier::own(self.tx, to, now, self.stamp.at.day())?;
        let tier = now.programme.higher_tier(both.as_deref(), brings);
        if tier != recorded.as_deref() {
            let event = tiers::change(self.tx, self.stamp, to, tier, now.version, TierChange::Moved)?;
            merge::keep_tier(self.tx, self.id, event)?;
        }
        tier::settle(self.tx, self.stamp, to, now)
    }
}

/// What accounts gain and lose of spend in one act; each revision moves on once.
#[derive(Default)]
struct Spend(BTreeMap<AccountId, Money>);

impl Spend {
    fn add(&mut self, account: AccountId, spent: Money) -> Result<(), Error> {
        let sum = self.0.entry(account).or_default();
        *sum = sum.plus(spent)?;
        Ok(())
    }

    fn touch(&mut self, account: AccountId) {
        self.0.entry(account).or_default();
    }

    fn settle(self, act: &Act<'_>) -> Result<(), Error> {
        for (id, spent) in self.0 {
            account::advance(act.tx, id, load(act.tx, id)?.revision, spent, act.stamp.at.millis())?;
        }
        Ok(())
    }
}
