//! Sales written in bulk, and the points that they move.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Bulk, part};
use crate::domain::{
    AccountId, EntryId, FactId, Moment, Money, Number, PaymentForm, Points, PointsPlan, SaleId, Stamp, Taken,
};
use crate::store::Error;
use crate::store::sale::{NewSale, write};

/// The lot that a sale of this id earns.
pub fn lot_of(sale: SaleId) -> EntryId {
    EntryId(part(sale.0, "earned"))
}

impl Bulk<'_> {
    /// Records a sale as it was, with its parts, whom it counts for, and what its points did.
    pub fn sale(&mut self, sale: &NewSale<'_>, at: Moment, forms: &[PaymentForm]) -> Result<Number, Error> {
        self.sales += 1;
        let number = Number::of_sale(&self.letter, self.sales);
        let stamp = Stamp { till: self.till, staff: self.staff, at };
        // The sale, and whom it counts for.
        let seq = self.next();
        self.next();
        write(self.tx, &stamp, seq, &number, FactId(part(sale.id.0, "attribution")), sale, forms)?;
        if let Some((_, account)) = sale.holder {
            self.points(sale.id, account, &sale.quote.plan, at)?;
            self.touch(account, at, Points::ZERO, sale.quote.total);
        }
        Ok(number)
    }

    fn points(&mut self, sale: SaleId, account: AccountId, plan: &PointsPlan, at: Moment) -> Result<(), Error> {
        if !plan.spent.is_empty() {
            self.take(EntryId(part(sale.0, "spent")), account, "spent", Some(sale), &plan.spent, at)?;
        }
        if let Some(lot) = &plan.earned {
            let id = lot_of(sale);
            self.entry(id, account, "earned", lot.points, Some(sale), Some(lot.active_from), lot.expires, at)?;
            self.fill(id, account, lot.points, Some(lot.active_from), lot.expires)?;
            self.touch(account, at, lot.points, Money::ZERO);
        }
        Ok(())
    }

    /// Takes expired points out of their lots.
    pub fn expire(&mut self, account: AccountId, taken: &[Taken], at: Moment) -> Result<(), Error> {
        let Some(Taken { lot: Some(first), .. }) = taken.first() else { return Ok(()) };
        self.take(EntryId(part(first.0, "expired")), account, "expired", None, taken, at)
    }

    fn take(
        &mut self,
        id: EntryId,
        account: AccountId,
        kind: &str,
        sale: Option<SaleId>,
        taken: &[Taken],
        at: Moment,
    ) -> Result<(), Error> {
        let unreadable = |_| Error::Unreadable { what: "points" };
        let sum =
            Points::ZERO.minus(Points::sum(taken.iter().map(|t| t.points)).map_err(unreadable)?).map_err(unreadable)?;
        self.entry(id, account, kind, sum, sale, None, None, at)?;
        for part in taken {
            let lot = part.lot.ok_or(Error::Unreadable { what: "lot" })?;
            self.shift(id, lot, -part.points.get())?;
            self.tx
                .prepare_cached("UPDATE lot SET left = left - ?2 WHERE id = ?1")?
                .execute(params![lot.as_bytes(), part.points.get()])?;
        }
        self.touch(account, at, sum, Money::ZERO);
        Ok(())
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one fact")]
    pub(super) fn entry(
        &mut self,
        id: EntryId,
        account: AccountId,
        kind: &str,
        points: Points,
        sale: Option<SaleId>,
        active_from: Option<NaiveDate>,
        expires: Option<NaiveDate>,
        at: Moment,
    ) -> Result<(), Error> {
        let seq = self.next();
        self.tx
            .prepare_cached(
                "INSERT INTO points_entry
                     (id, till, seq, staff, at, day, account, kind, points, sale, active_from, expires)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                id.as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at.millis(),
                at.day().to_string(),
                account.as_bytes(),
                kind,
                points.get(),
                sale.map(|s| *s.as_bytes()),
                active_from.map(|d| d.to_string()),
                expires.map(|d| d.to_string())
            ])?;
        Ok(())
    }

    pub(super) fn fill(
        &self,
        id: EntryId,
        account: AccountId,
        points: Points,
        active_from: Option<NaiveDate>,
        expires: Option<NaiveDate>,
    ) -> Result<(), Error> {
        self.tx
            .prepare_cached("INSERT INTO lot (id, account, left, active_from, expires) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![
                id.as_bytes(),
                account.as_bytes(),
                points.get(),
                active_from.map(|d| d.to_string()),
                expires.map(|d| d.to_string())
            ])?;
        self.shift(id, id, points.get())
    }

    fn shift(&self, entry: EntryId, lot: EntryId, points: i64) -> Result<(), Error> {
        self.tx
            .prepare_cached("INSERT INTO points_move (entry, lot, points) VALUES (?1, ?2, ?3)")?
            .execute(params![entry.as_bytes(), lot.as_bytes(), points])?;
        Ok(())
    }
}
