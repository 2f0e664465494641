//! Sales: recorded once, read back whole, found by what people read out.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use super::reasons::{self, Reasons};
use super::{Error, row, shop};
use crate::domain::{
    AccountId, FactId, Gift, LineDiscount, MemberId, Moment, Money, Number, Payment, PaymentForm, PaymentKind, Points,
    PointsPlan, Quantity, Quote, QuotedLine, Recorded, RuleId, SaleId, SaleLine, StaffId, Stamp, Text, TillId, Zone,
};

/// A sale that is ready to be recorded.
#[derive(Debug, Clone)]
pub struct NewSale {
    pub id: SaleId,
    pub request: Uuid,
    pub quote: Quote,
    pub payments: Vec<Payment>,
    pub change: Money,
    pub gifts_given: bool,
    pub holder: Option<(MemberId, AccountId)>,
}

/// Writes the sale with its parts and its first attribution. Points, account and tier are moved by the caller.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, sale: &NewSale, forms: &[PaymentForm]) -> Result<Number, Error> {
    let (letter, counter) = shop::next_number(tx, stamp.till, shop::Counter::Sale)?;
    let number = Number::of_sale(&letter, counter);
    let quote = &sale.quote;
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO sale (id, till, seq, staff, at, day, time_known, number, request, programme, subtotal, discount,
             total, points_spent, points_value, rounding, to_pay, change, points_earned, reasons, source)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, NULL)",
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
        reasons::write(quote)?
    ])?;
    for (no, line) in (1_i64..).zip(&quote.lines) {
        record_line(tx, sale.id, no, line)?;
    }
    if sale.gifts_given {
        for (no, gift) in (1_i64..).zip(&quote.gifts) {
            let name = serde_json::to_string(&gift.name).map_err(|_| Error::Unreadable { what: "gift" })?;
            tx.prepare_cached("INSERT INTO sale_gift (sale, no, rule, name, quantity) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![sale.id.as_bytes(), no, gift.rule.as_str(), name, gift.quantity.thousandths()])?;
        }
    }
    for (no, payment) in (1_i64..).zip(&sale.payments) {
        let kind = forms.iter().find(|f| f.id == payment.form).map_or(PaymentKind::NonCash, |f| f.kind);
        tx.prepare_cached("INSERT INTO sale_payment (sale, no, form, kind, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![sale.id.as_bytes(), no, payment.form, kind_code(kind), payment.amount.as_minor()])?;
    }
    attribute(tx, stamp, sale.id, sale.holder)?;
    tx.prepare_cached(
        "INSERT INTO sale_now (sale, member, account, day, at, spent, undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
    )?
    .execute(params![
        sale.id.as_bytes(),
        sale.holder.as_ref().map(|(member, _)| member.as_bytes()),
        sale.holder.as_ref().map(|(_, account)| account.as_bytes()),
        stamp.at.day().to_string(),
        stamp.at.millis(),
        quote.total.as_minor()
    ])?;
    Ok(number)
}

pub(super) fn record_line(tx: &Transaction<'_>, sale: SaleId, no: i64, line: &QuotedLine) -> Result<(), Error> {
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
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO attribution (id, till, seq, staff, at, day, sale, member, account)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
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
        holder.as_ref().map(|(_, account)| account.as_bytes())
    ])?;
    Ok(id)
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

/// The request under which an id was recorded.
pub fn request(connection: &Connection, sale: SaleId) -> Result<Option<Uuid>, Error> {
    let mut statement = connection.prepare_cached("SELECT request FROM sale WHERE id = ?1")?;
    Ok(statement.query_row([sale.as_bytes()], |r| row::uuid(r, 0)).optional()?)
}

/// Finds a sale by its short number, the fiscal register's number or its id. Of several sales under one fiscal number
/// the latest is meant.
pub fn find(connection: &Connection, text: &str) -> Result<Option<SaleId>, Error> {
    if let Ok(id) = text.trim().parse::<SaleId>() {
        return Ok(request(connection, id)?.map(|_| id));
    }
    let one = |sql: &str, value: &str| -> Result<Option<SaleId>, Error> {
        let mut statement = connection.prepare_cached(sql)?;
        Ok(statement.query_row([value], |r| Ok(SaleId(row::uuid(r, 0)?))).optional()?)
    };
    if let Some(number) = Number::parse(text)
        && let Some(id) = one("SELECT id FROM sale WHERE number = ?1", &number.0)?
    {
        return Ok(Some(id));
    }
    one("SELECT sale FROM fiscal WHERE number = ?1 ORDER BY at DESC, seq DESC LIMIT 1", text.trim())
}

/// A sale as it was recorded, without its refunds (see `refund`).
pub fn load(connection: &Connection, id: SaleId, zone: Zone) -> Result<Option<Recorded>, Error> {
    let head = connection
        .prepare_cached(
            "SELECT s.till, s.staff, s.at, s.time_known, s.number, s.programme, s.subtotal, s.discount, s.total,
                    s.points_spent, s.points_value, s.rounding, s.to_pay, s.change, s.points_earned, s.reasons, s.source,
                    n.member, n.account,
                    (SELECT number FROM fiscal WHERE sale = s.id ORDER BY at DESC, seq DESC LIMIT 1)
             FROM sale s JOIN sale_now n ON n.sale = s.id WHERE s.id = ?1",
        )?
        .query_row([id.as_bytes()], |r| {
            let reasons: String = r.get(15)?;
            let at = Moment { time_known: r.get(3)?, ..Moment::from_millis(r.get(2)?, zone) };
            let recorded = Recorded {
                sale: id,
                number: Number(r.get(4)?),
                stamp: Stamp { till: TillId(r.get(0)?), staff: StaffId(r.get(1)?), at },
                quote: figures(r)?,
                payments: Vec::new(),
                change: Money::minor(r.get(13)?),
                member: row::maybe_uuid(r, 17)?.map(MemberId),
                account: row::maybe_uuid(r, 18)?.map(AccountId),
                fiscal: r.get(19)?,
                source: r.get(16)?,
                refunds: Vec::new(),
            };
            Ok((recorded, reasons))
        })
        .optional()?;
    let Some((mut recorded, reasons)) = head else { return Ok(None) };
    let reasons = reasons::read(&reasons)?;
    recorded.quote.lines = lines(connection, id, &reasons)?;
    recorded.quote.gifts = gifts(connection, id)?;
    recorded.quote.applied = reasons.applied;
    recorded.quote.not_applied = reasons.not_applied;
    recorded.payments = payments(connection, id)?;
    Ok(Some(recorded))
}

fn figures(r: &Row<'_>) -> rusqlite::Result<Quote> {
    Ok(Quote {
        version: r.get(5)?,
        subtotal: Money::minor(r.get(6)?),
        discount: Money::minor(r.get(7)?),
        total: Money::minor(r.get(8)?),
        points_spent: Points::new(r.get(9)?),
        points_value: Money::minor(r.get(10)?),
        rounding: Money::minor(r.get(11)?),
        to_pay: Money::minor(r.get(12)?),
        points_earned: Points::new(r.get(14)?),
        lines: Vec::new(),
        gifts: Vec::new(),
        applied: Vec::new(),
        not_applied: Vec::new(),
        points_allowed: Points::new(r.get(9)?),
        plan: PointsPlan::default(),
        tier_after: None,
    })
}

fn lines(connection: &Connection, sale: SaleId, reasons: &Reasons) -> Result<Vec<QuotedLine>, Error> {
    let mut discounts = connection
        .prepare_cached("SELECT line, rule, amount FROM sale_discount WHERE sale = ?1 ORDER BY line, no")?
        .query_map([sale.as_bytes()], |r| {
            Ok((usize::from(r.get::<_, u16>(0)?), RuleId(r.get(1)?), Money::minor(r.get(2)?)))
        })?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .peekable();
    let mut statement = connection.prepare_cached(
        "SELECT no, sku, barcode, name, category, quantity, unit_price, amount, discount, total, points_value, points_earned
         FROM sale_line WHERE sale = ?1 ORDER BY no",
    )?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        let line = QuotedLine {
            sku: r.get(1)?,
            barcode: r.get(2)?,
            name: r.get(3)?,
            category: r.get(4)?,
            quantity: Quantity::thousandths_of(r.get(5)?),
            unit_price: r.get::<_, Option<i64>>(6)?.map(Money::minor),
            amount: Money::minor(r.get(7)?),
            discount: Money::minor(r.get(8)?),
            total: Money::minor(r.get(9)?),
            points_value: Money::minor(r.get(10)?),
            points_earned: Points::new(r.get(11)?),
            discounts: Vec::new(),
            undiscounted: None,
        };
        Ok((usize::from(r.get::<_, u16>(0)?), line))
    })?;
    let mut lines = Vec::new();
    for found in rows {
        let (no, mut line) = found?;
        let mut place = 0;
        while let Some((_, rule, amount)) = discounts.next_if(|(of, ..)| *of == no) {
            let reason = reasons.of_discount(no, place, &rule);
            line.discounts.push(LineDiscount { rule, amount, reason });
            place += 1;
        }
        line.undiscounted = reasons.of_nothing(no);
        lines.push(line);
    }
    Ok(lines)
}

fn gifts(connection: &Connection, sale: SaleId) -> Result<Vec<Gift>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT rule, name, quantity FROM sale_gift WHERE sale = ?1 ORDER BY no")?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        let name: String = r.get(1)?;
        Ok(Gift {
            rule: RuleId(r.get(0)?),
            name: serde_json::from_str(&name).unwrap_or(Text::Same(name)),
            quantity: Quantity::thousandths_of(r.get(2)?),
            place: None,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn payments(connection: &Connection, sale: SaleId) -> Result<Vec<Payment>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT form, amount FROM sale_payment WHERE sale = ?1 ORDER BY no")?;
    let rows =
        statement.query_map([sale.as_bytes()], |r| Ok(Payment { form: r.get(0)?, amount: Money::minor(r.get(1)?) }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whom the sale counts for now.
pub fn holder(connection: &Connection, sale: SaleId) -> Result<Option<(MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached("SELECT member, account FROM sale_now WHERE sale = ?1")?;
    let found =
        statement.query_row([sale.as_bytes()], |r| Ok((row::maybe_uuid(r, 0)?, row::maybe_uuid(r, 1)?))).optional()?;
    Ok(found.and_then(|(member, account)| Some((MemberId(member?), AccountId(account?)))))
}

/// The latest sales that count for a member, newest first.
pub fn of_member(connection: &Connection, member: MemberId, limit: u32) -> Result<Vec<SaleLine>, Error> {
    history(
        connection,
        "WHERE n.member = ?1 ORDER BY n.day DESC, n.at DESC, s.seq DESC LIMIT ?2",
        member.as_bytes(),
        limit,
    )
}

/// The latest sales of a local day, newest first.
pub fn of_day(connection: &Connection, day: chrono::NaiveDate, limit: u32) -> Result<Vec<SaleLine>, Error> {
    history(connection, "WHERE s.day = ?1 ORDER BY s.at DESC, s.seq DESC LIMIT ?2", day.to_string(), limit)
}

fn history(
    connection: &Connection,
    which: &str,
    key: impl rusqlite::ToSql,
    limit: u32,
) -> Result<Vec<SaleLine>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT s.id, s.number, s.day, s.total, n.spent, (SELECT count(*) FROM sale_line WHERE sale = s.id)
         FROM sale_now n JOIN sale s ON s.id = n.sale {which}"
    ))?;
    let rows = statement.query_map(params![key, limit], |r| {
        let (total, spent): (i64, i64) = (r.get(3)?, r.get(4)?);
        Ok(SaleLine {
            sale: SaleId(row::uuid(r, 0)?),
            number: Number(r.get(1)?),
            day: row::day(r, 2)?,
            total: Money::minor(total),
            refunded: Money::minor(total - spent),
            lines: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) const fn kind_code(kind: PaymentKind) -> &'static str {
    match kind {
        PaymentKind::Cash => "cash",
        PaymentKind::NonCash => "non_cash",
    }
}
