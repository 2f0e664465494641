//! The fast way to write many facts in one transaction: an import's, or a made-up shop's.
//!
//! The counter of facts is kept here instead of being asked for each, the ids of parts follow from the fact that they
//! belong to, and each account's figures are written once, at the end. Everything that recording one by one keeps is
//! kept here too, and `check` looks at both alike.

mod fill;
mod find;
mod sale;
mod sheet;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Transaction, params};
use uuid::{Builder, Uuid};

use super::points::{Because, Kind, Life};
use super::{Error, member, regular, shop, takings};
use crate::domain::{
    AccountId, CardNumber, EntryId, FactId, MemberId, Moment, Money, Points, Profile, Purpose, StaffId, TillId,
};

pub use fill::fill;
pub use find::{by_card, by_id, by_phone, by_source, code_owner, has_moved, is_absorbed, is_product, recorded};
pub use sale::lot_of;
pub use sheet::lot_of_sheet;

/// Pages kept in memory while much is written, in kibibytes: random ids touch all of an index.
const CACHE: i64 = 262_144;

/// Somebody enrolled, with an account of their own.
pub struct Enrolment<'a> {
    pub id: MemberId,
    pub account: AccountId,
    pub at: Moment,
    pub since: NaiveDate,
    /// The list that knows the member, and the number it uses.
    pub source: Option<(&'a str, &'a str)>,
    pub profile: &'a Profile,
}

/// What happened to an account meanwhile.
#[derive(Default)]
struct Moved {
    times: i64,
    points: i64,
    spent: i64,
    last_at: i64,
}

/// A transaction that writes much.
pub struct Bulk<'a> {
    tx: &'a Transaction<'a>,
    till: TillId,
    staff: StaffId,
    /// The pages that the connection kept before, as `SQLite` says it.
    cache: i64,
    letter: String,
    seq: i64,
    sales: i64,
    moved: BTreeMap<AccountId, Moved>,
    /// The latest moment at which anything was written.
    latest: Option<Moment>,
    /// Receipts of each day, and what they brought.
    taken: BTreeMap<NaiveDate, (i64, i64)>,
}

impl<'a> Bulk<'a> {
    /// Goes on where the till's counters stand. [`Bulk::finish`] ends it; without it nothing may be committed.
    pub fn begin(tx: &'a Transaction<'a>, till: TillId, staff: StaffId) -> Result<Bulk<'a>, Error> {
        let cache = tx.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        let (letter, seq, sales) =
            tx.query_row("SELECT letter, last_seq, last_sale FROM till WHERE id = ?1", [till.0], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let (moved, taken) = (BTreeMap::new(), BTreeMap::new());
        let bulk = Bulk { tx, till, staff, cache, letter, seq, sales, moved, latest: None, taken };
        tx.pragma_update(None, "cache_size", -CACHE)?;
        // What they guard, the counter of facts, is kept here; nothing but facts is added.
        tx.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(bulk)
    }

    /// Writes the counters, the takings, and the figures of every account that was touched. Those of regulars are the
    /// caller's to work out, when all is written.
    pub fn finish(mut self) -> Result<(), Error> {
        self.settle()?;
        self.tx.execute(
            "UPDATE till SET last_seq = ?2, last_sale = ?3 WHERE id = ?1",
            params![self.till.0, self.seq, self.sales],
        )?;
        let mut statement = self.tx.prepare_cached(
            "UPDATE account SET revision = revision + ?2, points = points + ?3, spent = spent + ?4,
                 last_at = max(last_at, ?5) WHERE id = ?1",
        )?;
        for (account, moved) in &self.moved {
            statement.execute(params![account.as_bytes(), moved.times, moved.points, moved.spent, moved.last_at])?;
        }
        for (day, (receipts, spent)) in &self.taken {
            takings::add(self.tx, *day, *receipts, Money::minor(*spent))?;
        }
        Ok(())
    }

    fn next(&mut self) -> i64 {
        self.seq += 1;
        self.seq
    }

    fn touch(&mut self, account: AccountId, at: Moment, points: Points, spent: Money) {
        let moved = self.moved.entry(account).or_default();
        moved.times += 1;
        moved.points += points.get();
        moved.spent += spent.as_minor();
        moved.last_at = moved.last_at.max(at.millis());
        if self.latest.is_none_or(|latest| latest.utc < at.utc) {
            self.latest = Some(at);
        }
    }

    /// Records an enrolment, with what describes the person.
    pub fn enrol(&mut self, new: &Enrolment<'_>) -> Result<(), Error> {
        let (at, day) = (new.at.millis(), new.at.day().to_string());
        self.tx
            .prepare_cached("INSERT INTO account (id, last_at) VALUES (?1, ?2)")?
            .execute(params![new.account.as_bytes(), at])?;
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO member (id, till, seq, staff, at, day, since, source, source_no, request)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                new.id.as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at,
                day,
                new.since.to_string(),
                new.source.map(|s| s.0),
                new.source.map(|s| s.1),
                part(new.id.0, "request").as_bytes()
            ])?;
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO membership (id, till, seq, staff, at, day, member, account)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                part(new.id.0, "membership").as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at,
                day,
                new.id.as_bytes(),
                new.account.as_bytes()
            ])?;
        self.tx
            .prepare_cached("INSERT INTO member_now (member, account) VALUES (?1, ?2)")?
            .execute(params![new.id.as_bytes(), new.account.as_bytes()])?;
        regular::begin(self.tx, new.id, new.since, new.at.day())?;
        member::describe(self.tx, new.id, new.profile)
    }

    /// Gives a member a card that nobody has had before.
    pub fn card(&mut self, number: &CardNumber, member: MemberId, at: Moment) -> Result<(), Error> {
        let id = part(member.0, number.as_str());
        let day = at.day().to_string();
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO card_event (id, till, seq, staff, at, day, number, member, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'active')",
            )?
            .execute(params![
                id.as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at.millis(),
                day,
                number.as_str(),
                member.as_bytes()
            ])?;
        self.tx
            .prepare_cached("INSERT INTO card (number, member, state, since, event) VALUES (?1, ?2, 'active', ?3, ?4)")?
            .execute(params![number.as_str(), member.as_bytes(), day, id.as_bytes()])?;
        Ok(())
    }

    /// Issues the till's next own card.
    pub fn issue(&mut self, prefix: &str, member: MemberId, at: Moment) -> Result<Option<CardNumber>, Error> {
        let (_, counter) = shop::next_number(self.tx, self.till, shop::Counter::Card)?;
        let number = CardNumber::issued(prefix, self.till.0, counter);
        if let Some(number) = &number {
            self.card(number, member, at)?;
        }
        Ok(number)
    }

    /// The accounts touched so far.
    pub fn touched(&self) -> Vec<AccountId> {
        self.moved.keys().copied().collect()
    }

    pub const fn tx(&self) -> &'a Transaction<'a> {
        self.tx
    }

    /// Records a member's own word on a purpose.
    pub fn consent(
        &mut self,
        member: MemberId,
        purpose: Purpose,
        given: bool,
        text_version: u32,
        at: Moment,
    ) -> Result<(), Error> {
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO consent (id, till, seq, staff, at, day, member, purpose, given, text_version, said_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'member')",
            )?
            .execute(params![
                part(member.0, purpose.code()).as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at.millis(),
                at.day().to_string(),
                member.as_bytes(),
                purpose.code(),
                given,
                text_version
            ])?;
        Ok(())
    }

    /// Brings spend along from before this till.
    pub fn opening_spend(&mut self, account: AccountId, spent: Money, at: Moment) -> Result<(), Error> {
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO opening (id, till, seq, staff, at, day, account, spent)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                part(account.0, "opening spend").as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at.millis(),
                at.day().to_string(),
                account.as_bytes(),
                spent.as_minor()
            ])?;
        self.touch(account, at, Points::ZERO, spent);
        Ok(())
    }

    /// Brings points along from before this till.
    pub fn opening_points(
        &mut self,
        account: AccountId,
        points: Points,
        expires: Option<NaiveDate>,
        at: Moment,
    ) -> Result<(), Error> {
        let id = EntryId(part(account.0, "opening points"));
        let life = Life { active_from: None, expires };
        self.fill(id, account, Kind::Opening, Because::default(), points, life, at)?;
        self.touch(account, at, points, Money::ZERO);
        Ok(())
    }

    /// Records that an account reached a tier under a version of the programme.
    pub fn reach(&mut self, account: AccountId, tier: &str, programme: i64, at: Moment) -> Result<(), Error> {
        let seq = self.next();
        // Its own number tells it from what the same moment brought before, in another list or by another way.
        let id = FactId(part(account.0, &format!("{tier} {} {seq}", self.till.0)));
        self.tx
            .prepare_cached(
                "INSERT INTO tier_event (id, till, seq, staff, at, day, account, tier, programme, why)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'reached')",
            )?
            .execute(params![
                id.as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at.millis(),
                at.day().to_string(),
                account.as_bytes(),
                tier,
                programme
            ])?;
        self.tx
            .prepare_cached("UPDATE account SET tier = ?2, tier_until = NULL WHERE id = ?1")?
            .execute(params![account.as_bytes(), tier])?;
        self.touch(account, at, Points::ZERO, Money::ZERO);
        Ok(())
    }
}

impl Drop for Bulk<'_> {
    fn drop(&mut self) {
        // Whatever became of the transaction, the next one is guarded again.
        if let Err(error) = self.tx.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true) {
            tracing::error!(%error, "the guards of the store are asleep");
        }
        if let Err(error) = self.tx.pragma_update(None, "cache_size", self.cache) {
            tracing::warn!(%error, "the writer keeps the pages of an import");
        }
    }
}

/// Ids of what belongs to a fact follow from its own, so that the same import or seed gives the same ids. They begin as it
/// does: what is written in the order of facts is then written in the order of every table, which costs far less.
pub fn part(of: Uuid, what: &str) -> Uuid {
    let mut bytes = *Uuid::new_v5(&of, what.as_bytes()).as_bytes();
    bytes[..6].copy_from_slice(&of.as_bytes()[..6]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::fixture::shop;

    #[test]
    fn however_it_ends_the_writer_keeps_no_more_pages_than_before() {
        let (_folder, shop) = shop();
        let kept = || {
            let pages =
                |tx: &Transaction<'_>| Ok::<i64, Error>(tx.pragma_query_value(None, "cache_size", |row| row.get(0))?);
            shop.store().write(pages).unwrap()
        };
        let (before, till) = (kept(), shop.till().id);
        let failed = shop.store().write(move |tx| {
            let _bulk = Bulk::begin(tx, till, StaffId::OWNER)?;
            Err::<(), _>(Error::Unreadable { what: "row" })
        });
        assert!(failed.is_err());
        assert_eq!(kept(), before);
        shop.store().write(move |tx| Bulk::begin(tx, till, StaffId::OWNER)?.finish()).unwrap();
        assert_eq!(kept(), before);
    }
}
