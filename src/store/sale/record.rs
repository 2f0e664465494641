//! Writing sales: the one list of columns for those sold here, one by one, and those written in bulk.

use rusqlite::{Transaction, params};
use uuid::Uuid;

use crate::domain::{
    AccountId, Basis, FactId, MemberId, Money, Number, Payment, PaymentForm, PaymentKind, Points, Programme, Quote,
    QuotedLine, SaleId, Stamp,
};
use crate::store::{self, Error, reasons, row, shop, takings};

/// A sale that is ready to be recorded.
#[derive(Debug, Clone)]
pub struct NewSale<'a> {
    pub id: SaleId,
    pub request: Uuid,
    pub quote: &'a Quote,
    /// The one that priced it, which is `quote.version`; absent for a sale that nobody priced.
    pub programme: Option<&'a Programme>,
    pub payments: &'a [Payment],
    pub change: Money,
    pub gifts_given: bool,
    /// The list that it was brought along by.
    pub source: Option<&'a str>,
    pub holder: Option<(MemberId, AccountId)>,
    /// Where the programme prices receipts again.
    pub basis: Option<&'a Basis>,
}

/// Writes the sale with its parts and its first attribution. Points, account and tier are moved by the caller.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, sale: &NewSale<'_>, forms: &[PaymentForm]) -> Result<Number, Error> {
    let (letter, counter) = shop::next_number(tx, stamp.till, shop::Counter::Sale)?;
    let number = Number::of_sale(&letter, counter);
    write(tx, stamp, row::next_seq(tx, stamp.till)?, &number, FactId::fresh(), sale, forms)?;
    takings::add(tx, stamp.at.day(), 1, sale.quote.total)?;
    Ok(number)
}

/// Writes the sale as fact `seq` of its till, and as the fact after that whom it counts for.
pub(in crate::store) fn write(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    seq: i64,
    number: &Number,
    attribution: FactId,
    sale: &NewSale<'_>,
    forms: &[PaymentForm],
) -> Result<(), Error> {
    let notes = sale.programme.map(|programme| reasons::write(sale.quote, programme)).transpose()?;
    head(tx, stamp, seq, number, sale, notes.as_ref().map(|notes| notes.signs.as_str()))?;
    for (no, line) in (1_i64..).zip(&sale.quote.lines) {
        write_line(tx, sale.id, no, line)?;
    }
    if let Some(basis) = sale.basis {
        let text = serde_json::to_string(basis).map_err(|_| Error::Unreadable { what: "basis of a sale" })?;
        tx.prepare_cached("INSERT INTO sale_basis (sale, basis) VALUES (?1, ?2)")?
            .execute(params![sale.id.as_bytes(), text])?;
    }
    for (no, words) in (1_i64..).zip(notes.iter().flat_map(|notes| &notes.words)) {
        tx.prepare_cached("INSERT INTO person_sale (sale, no, words) VALUES (?1, ?2, ?3)")?.execute(params![
            sale.id.as_bytes(),
            no,
            words
        ])?;
    }
    let gifts = if sale.gifts_given { sale.quote.gifts.as_slice() } else { &[] };
    for (no, gift) in (1_i64..).zip(gifts) {
        let name = serde_json::to_string(&gift.name).map_err(|_| Error::Unreadable { what: "gift" })?;
        let counted = match &gift.id {
            Some(id) => store::gift::take(tx, id, gift.quantity)?.then_some(id),
            None => None,
        };
        tx.prepare_cached(
            "INSERT INTO sale_gift (sale, no, rule, name, quantity, gift) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            sale.id.as_bytes(),
            no,
            gift.rule.as_str(),
            name,
            gift.quantity.thousandths(),
            counted
        ])?;
    }
    for (no, payment) in (1_i64..).zip(sale.payments) {
        let kind = forms.iter().find(|f| f.id == payment.form).map_or(PaymentKind::NonCash, |f| f.kind);
        tx.prepare_cached("INSERT INTO sale_payment (sale, no, form, kind, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![sale.id.as_bytes(), no, payment.form, kind_code(kind), payment.amount.as_minor()])?;
    }
    write_attribution(tx, stamp, seq + 1, (attribution, None), sale.id, sale.holder)?;
    tx.prepare_cached(
        "INSERT INTO sale_now (sale, member, account, day, at, spent, undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
    )?
    .execute(params![
        sale.id.as_bytes(),
        sale.holder.as_ref().map(|(member, _)| member.as_bytes()),
        sale.holder.as_ref().map(|(_, account)| account.as_bytes()),
        stamp.at.day().to_string(),
        stamp.at.millis(),
        sale.quote.total.as_minor()
    ])?;
    Ok(())
}

fn head(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    seq: i64,
    number: &Number,
    sale: &NewSale<'_>,
    signs: Option<&str>,
) -> Result<(), Error> {
    let quote = sale.quote;
    tx.prepare_cached(
        "INSERT INTO sale (id, till, seq, staff, at, day, time_known, number, request, programme, subtotal, discount,
             total, points_spent, points_value, rounding, to_pay, change, points_earned, reasons, source)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
    )?
    .execute(params![
        sale.id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        stamp.at.time_known,
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
        signs,
        sale.source
    ])?;
    Ok(())
}

fn write_line(tx: &Transaction<'_>, sale: SaleId, no: i64, line: &QuotedLine) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO sale_line (sale, no, sku, barcode, name, category, quantity, unit_price, amount, discount, total,
             points_value, points_earned)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        sale.as_bytes(),
        no,
        line.sku,
        line.barcode,
        line.name,
        line.category,
        line.quantity.thousandths(),
        line.unit_price.map(Money::as_minor),
        line.amount.as_minor(),
        line.discount.as_minor(),
        line.total.as_minor(),
        line.points_value.as_minor(),
        line.points_earned.get()
    ])?;
    for (place, discount) in (1_i64..).zip(line.discounts.iter().filter(|d| d.amount.is_positive())) {
        tx.prepare_cached("INSERT INTO sale_discount (sale, line, no, rule, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![sale.as_bytes(), no, place, discount.rule.as_str(), discount.amount.as_minor()])?;
    }
    Ok(())
}

/// Records whom a sale counts for from here on.
pub fn attribute(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    sale: SaleId,
    holder: Option<(MemberId, AccountId)>,
) -> Result<FactId, Error> {
    let id = FactId::fresh();
    let mut former = tx.prepare_cached("SELECT account FROM sale_now WHERE sale = ?1")?;
    let former = former.query_row([sale.as_bytes()], |r| row::maybe_uuid(r, 0))?.map(AccountId);
    write_attribution(tx, stamp, row::next_seq(tx, stamp.till)?, (id, former), sale, holder)?;
    Ok(id)
}

fn write_attribution(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    seq: i64,
    (id, former): (FactId, Option<AccountId>),
    sale: SaleId,
    holder: Option<(MemberId, AccountId)>,
) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO attribution (id, till, seq, staff, at, day, sale, member, account, former)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        sale.as_bytes(),
        holder.as_ref().map(|(member, _)| member.as_bytes()),
        holder.as_ref().map(|(_, account)| account.as_bytes()),
        former.as_ref().map(AccountId::as_bytes)
    ])?;
    Ok(())
}

/// Gives the sale another holder in the derived figures, and keeps what each line earned for the new one.
pub fn reattribute(
    tx: &Transaction<'_>,
    attribution: FactId,
    sale: SaleId,
    holder: Option<(MemberId, AccountId)>,
    earned: &[Points],
) -> Result<(), Error> {
    for (no, points) in (1_i64..).zip(earned).filter(|(_, points)| points.is_positive()) {
        tx.prepare_cached("INSERT INTO attribution_line (attribution, no, points_earned) VALUES (?1, ?2, ?3)")?
            .execute(params![attribution.as_bytes(), no, points.get()])?;
    }
    tx.prepare_cached("UPDATE sale_now SET member = ?2, account = ?3 WHERE sale = ?1")?.execute(params![
        sale.as_bytes(),
        holder.as_ref().map(|(member, _)| member.as_bytes()),
        holder.as_ref().map(|(_, account)| account.as_bytes())
    ])?;
    Ok(())
}

/// Keeps the number that the fiscal register printed.
pub fn keep_fiscal(tx: &Transaction<'_>, stamp: &Stamp, sale: SaleId, number: &str) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO fiscal (id, till, seq, staff, at, day, sale, number) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        FactId::fresh().as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        sale.as_bytes(),
        number
    ])?;
    Ok(())
}

pub(in crate::store) const fn kind_code(kind: PaymentKind) -> &'static str {
    match kind {
        PaymentKind::Cash => "cash",
        PaymentKind::NonCash => "non_cash",
    }
}
