//! Sales written in bulk, and the points that they move.

use rusqlite::params;

use super::{Bulk, part};
use crate::domain::{
    AccountId, EntryId, FactId, Moment, Money, Number, PaymentForm, Points, PointsPlan, SaleId, Stamp, Taken,
};
use crate::store::points::{self, Because, Entry, Kind, Life, keep_move};
use crate::store::sale::{NewSale, write};
use crate::store::{Error, owed};

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
        let taken = self.taken.entry(at.day()).or_default();
        (taken.0, taken.1) = (taken.0 + 1, taken.1 + sale.quote.total.as_minor());
        if let Some((_, account)) = sale.holder {
            self.points(sale.id, account, &sale.quote.plan, at)?;
            self.touch(account, at, Points::ZERO, sale.quote.total);
        }
        Ok(number)
    }

    fn points(&mut self, sale: SaleId, account: AccountId, plan: &PointsPlan, at: Moment) -> Result<(), Error> {
        if !plan.spent.is_empty() {
            self.take(EntryId(part(sale.0, "spent")), account, Kind::Spent, Some(sale), &plan.spent, at)?;
        }
        if let Some(lot) = &plan.earned {
            let id = lot_of(sale);
            let because = Because { sale: Some(sale), ..Because::default() };
            self.fill(id, account, Kind::Earned, because, lot.points, lot.into(), at)?;
            self.touch(account, at, lot.points, Money::ZERO);
        }
        Ok(())
    }

    /// Takes expired points out of their lots.
    pub fn expire(&mut self, account: AccountId, taken: &[Taken], at: Moment) -> Result<(), Error> {
        let Some(Taken { lot: Some(first), .. }) = taken.first() else { return Ok(()) };
        self.take(EntryId(part(first.0, "expired")), account, Kind::Expired, None, taken, at)
    }

    fn take(
        &mut self,
        id: EntryId,
        account: AccountId,
        kind: Kind,
        sale: Option<SaleId>,
        taken: &[Taken],
        at: Moment,
    ) -> Result<(), Error> {
        let unreadable = |_| Error::Unreadable { what: "points" };
        let sum =
            Points::ZERO.minus(Points::sum(taken.iter().map(|t| t.points)).map_err(unreadable)?).map_err(unreadable)?;
        let because = Because { sale, ..Because::default() };
        self.entry(id, account, kind, because, sum, Life::default(), at)?;
        for part in taken {
            let lot = part.lot.ok_or(Error::Unreadable { what: "lot" })?;
            keep_move(self.tx, id, lot, Points::new(-part.points.get()))?;
            self.tx
                .prepare_cached("UPDATE lot SET left = left - ?2 WHERE id = ?1")?
                .execute(params![lot.as_bytes(), part.points.get()])?;
        }
        self.touch(account, at, sum, Money::ZERO);
        Ok(())
    }

    /// Settles what accounts owe that something came in for.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
        let Some(at) = self.latest else { return Ok(()) };
        let owing: Vec<_> = owed::accounts(self.tx)?.into_iter().filter(|id| self.moved.contains_key(id)).collect();
        for account in owing {
            let Some((out, into)) = owed::netting(self.tx, account, at.day())? else { continue };
            for parts in [out, into] {
                let taken: Vec<_> = parts.iter().map(owed::negated).collect();
                self.take(EntryId::fresh(), account, Kind::Settled, None, &taken, at)?;
            }
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one fact")]
    fn entry(
        &mut self,
        id: EntryId,
        account: AccountId,
        kind: Kind,
        because: Because,
        points: Points,
        life: Life,
        at: Moment,
    ) -> Result<(), Error> {
        let (stamp, seq) = (Stamp { till: self.till, staff: self.staff, at }, self.next());
        points::write(self.tx, &Entry { stamp: &stamp, seq, id, account, kind, because, points, life })
    }

    /// Records points that come in, and their lot.
    #[allow(clippy::too_many_arguments, reason = "the columns of one fact")]
    pub(super) fn fill(
        &mut self,
        id: EntryId,
        account: AccountId,
        kind: Kind,
        because: Because,
        points: Points,
        life: Life,
        at: Moment,
    ) -> Result<(), Error> {
        self.entry(id, account, kind, because, points, life, at)?;
        points::open(self.tx, id, account, points, life)?;
        keep_move(self.tx, id, id, points)
    }
}
