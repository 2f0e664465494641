//! Sales written in bulk, and the points that they move.

use chrono::NaiveDate;
use rusqlite::params;
use uuid::Uuid;

use super::{Bulk, part};
use crate::domain::{
    AccountId, EntryId, MemberId, Moment, Money, Number, Payment, PaymentForm, PaymentKind, Points, PointsPlan, Quote,
    SaleId, Taken,
};
use crate::store::Error;
use crate::store::reasons;
use crate::store::sale::{kind_code, record_line};

/// A sale as it was, priced here or elsewhere.
pub struct BulkSale<'a> {
    pub id: SaleId,
    pub at: Moment,
    pub request: Uuid,
    pub quote: &'a Quote,
    pub payments: &'a [Payment],
    pub change: Money,
    pub gifts_given: bool,
    pub source: Option<&'a str>,
    pub holder: Option<(MemberId, AccountId)>,
}

/// The lot that a sale of this id earns.
pub fn lot_of(sale: SaleId) -> EntryId {
    EntryId(part(sale.0, "earned"))
}

impl Bulk<'_> {
    /// Records a sale with its parts, whom it counts for, and what its points did.
    pub fn sale(&mut self, sale: &BulkSale<'_>, forms: &[PaymentForm]) -> Result<Number, Error> {
        self.sales += 1;
        let number = Number::of_sale(&self.letter, self.sales);
        self.head(sale, &number)?;
        for (no, line) in (1_i64..).zip(&sale.quote.lines) {
            record_line(self.tx, sale.id, no, line)?;
        }
        if sale.gifts_given {
            self.gifts(sale)?;
        }
        for (no, payment) in (1_i64..).zip(sale.payments) {
            let kind = forms.iter().find(|f| f.id == payment.form).map_or(PaymentKind::NonCash, |f| f.kind);
            self.tx
                .prepare_cached("INSERT INTO sale_payment (sale, no, form, kind, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![sale.id.as_bytes(), no, payment.form, kind_code(kind), payment.amount.as_minor()])?;
        }
        self.attribute(sale)?;
        if let Some((_, account)) = sale.holder {
            self.points(sale.id, account, &sale.quote.plan, sale.at)?;
            self.touch(account, sale.at, Points::ZERO, sale.quote.total);
        }
        Ok(number)
    }

    fn head(&mut self, sale: &BulkSale<'_>, number: &Number) -> Result<(), Error> {
        let (quote, seq) = (sale.quote, self.next());
        self.tx
            .prepare_cached(
                "INSERT INTO sale (id, till, seq, staff, at, day, time_known, number, request, programme, subtotal,
                     discount, total, points_spent, points_value, rounding, to_pay, change, points_earned, reasons, source)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
            )?
            .execute(params![
                sale.id.as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                sale.at.millis(),
                sale.at.day().to_string(),
                sale.at.time_known,
                number.0,
                sale.request.as_bytes(),
                quote.version,
                quote.subtotal.as_minor(),
                quote.discount.as_minor(),
                quote.total.as_minor(),
                quote.points_spent.get(),
                quote.points_value.as_minor(),
                quote.rounding.as_minor(),
                quote.to_pay.as_minor(),
                sale.change.as_minor(),
                quote.points_earned.get(),
                reasons::write(quote)?,
                sale.source
            ])?;
        Ok(())
    }

    fn gifts(&self, sale: &BulkSale<'_>) -> Result<(), Error> {
        for (no, gift) in (1_i64..).zip(&sale.quote.gifts) {
            let name = serde_json::to_string(&gift.name).map_err(|_| Error::Unreadable { what: "gift" })?;
            self.tx
                .prepare_cached("INSERT INTO sale_gift (sale, no, rule, name, quantity) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![sale.id.as_bytes(), no, gift.rule.as_str(), name, gift.quantity.thousandths()])?;
        }
        Ok(())
    }

    fn attribute(&mut self, sale: &BulkSale<'_>) -> Result<(), Error> {
        let seq = self.next();
        let (member, account) = (sale.holder.map(|h| *h.0.as_bytes()), sale.holder.map(|h| *h.1.as_bytes()));
        let (at, day) = (sale.at.millis(), sale.at.day().to_string());
        self.tx
            .prepare_cached(
                "INSERT INTO attribution (id, till, seq, staff, at, day, sale, member, account)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                part(sale.id.0, "attribution").as_bytes(),
                self.till.0,
                seq,
                self.staff.0,
                at,
                day,
                sale.id.as_bytes(),
                member,
                account
            ])?;
        self.tx
            .prepare_cached(
                "INSERT INTO sale_now (sale, member, account, day, at, spent, undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
            )?
            .execute(params![sale.id.as_bytes(), member, account, day, at, sale.quote.total.as_minor()])?;
        Ok(())
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
