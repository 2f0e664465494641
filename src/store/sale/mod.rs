//! Sales: recorded once, read back whole, found by what people read out.

mod record;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use uuid::Uuid;

use super::{Error, coupon, programme, reasons, row};
use crate::domain::{
    AccountId, Basis, Birthday, CountedSale, Gift, LineDiscount, MemberId, Moment, Money, Number, Payment, PersonName,
    Points, PointsPlan, Quantity, Quote, QuotedLine, Reason, Recorded, RuleId, SaleId, SaleLine, StaffId, Stamp, Text,
    TillId, Zone,
};

pub use record::{NewSale, attribute, keep_fiscal, reattribute, record};
pub(super) use record::{kind_code, write};

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
    one("SELECT sale FROM fiscal WHERE number = ?1 ORDER BY till DESC, seq DESC LIMIT 1", text.trim())
}

/// The sales with this counter, one at most for each till.
pub fn by_counter(connection: &Connection, counter: u32) -> Result<Vec<(TillId, SaleId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.till, s.id FROM till t JOIN sale s ON s.number = t.letter || '-' || printf('%06d', ?1) ORDER BY t.id",
    )?;
    let rows = statement.query_map([counter], |r| Ok((TillId(r.get(0)?), SaleId(row::uuid(r, 1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A sale as it was recorded, without its refunds (see `refund`).
pub fn load(connection: &Connection, id: SaleId, zone: Zone) -> Result<Option<Recorded>, Error> {
    let head = connection
        .prepare_cached(
            "SELECT s.till, s.staff, s.at, s.time_known, s.number, s.programme, s.subtotal, s.discount, s.total,
                    s.points_spent, s.points_value, s.rounding, s.to_pay, s.change, s.points_earned, s.reasons, s.source,
                    n.member, n.account,
                    (SELECT number FROM fiscal WHERE sale = s.id ORDER BY till DESC, seq DESC LIMIT 1)
             FROM sale s JOIN sale_now n ON n.sale = s.id WHERE s.id = ?1",
        )?
        .query_row([id.as_bytes()], |r| {
            let reasons: Option<String> = r.get(15)?;
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
    recorded.quote.lines = lines(connection, id)?;
    recorded.quote.gifts = gifts(connection, id)?;
    if let (Some(signs), Some(version)) = (reasons, recorded.quote.version) {
        explain(connection, id, &signs, version, recorded.stamp.at, &mut recorded.quote)?;
    }
    recorded.payments = payments(connection, id)?;
    Ok(Some(recorded))
}

/// The member whom a sale was sold to, whoever holds it now.
pub fn sold_to(connection: &Connection, id: SaleId) -> Result<Option<MemberId>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT member FROM attribution WHERE sale = ?1 ORDER BY till, seq LIMIT 1")?;
    let first = statement.query_row([id.as_bytes()], |r| row::maybe_uuid(r, 0)).optional()?;
    Ok(first.flatten().map(MemberId))
}

/// Says again why the price was what it was, with the programme that made it.
fn explain(
    connection: &Connection,
    sale: SaleId,
    signs: &str,
    version: i64,
    at: Moment,
    quote: &mut Quote,
) -> Result<(), Error> {
    let programme =
        programme::version(connection, version)?.ok_or(Error::Unreadable { what: "programme of a sale" })?.programme;
    let words = if reasons::needs_words(signs) { words(connection, sale)? } else { BTreeMap::new() };
    let birthday = if reasons::needs_birthday(signs) { birthday(connection, sale)? } else { None };
    let known = reasons::Known { programme: &programme, day: at.day(), birthday, words: &words };
    reasons::read(signs, &known, quote)?;
    quote.coupons_used = coupon::used_by(connection, sale)?;
    quote.coupons_due = coupon::brought_by(connection, sale, &programme)?;
    // One that nobody counted when it was given is named by its rule alone.
    for gift in quote.gifts.iter_mut().filter(|gift| gift.id.is_none()) {
        let items = reasons::gifts(&programme, gift.rule.as_str());
        gift.id = items.iter().find(|item| item.name == gift.name).and_then(|item| item.id.clone());
    }
    let present = programme.birthday.and_then(|rule| rule.gift);
    for gift in quote.gifts.iter_mut().filter(|gift| gift.rule.as_str() == RuleId::BIRTHDAY_GIFT) {
        gift.place = present.as_ref().and_then(|present| present.place.clone());
    }
    Ok(())
}

/// What a sale keeps for pricing its receipt again, with the birthday that the member's file has now; none where its
/// programme never does.
pub fn basis(connection: &Connection, sale: SaleId) -> Result<Option<(Basis, Option<Birthday>)>, Error> {
    let mut statement = connection.prepare_cached("SELECT basis FROM sale_basis WHERE sale = ?1")?;
    let text: Option<String> = statement.query_row([sale.as_bytes()], |r| r.get(0)).optional()?;
    let Some(text) = text else { return Ok(None) };
    let basis = serde_json::from_str(&text).map_err(|_| Error::Unreadable { what: "basis of a sale" })?;
    Ok(Some((basis, birthday(connection, sale)?)))
}

/// What the cashier wrote about discounts by hand.
fn words(connection: &Connection, sale: SaleId) -> Result<BTreeMap<i64, String>, Error> {
    let mut statement = connection.prepare_cached("SELECT no, words FROM person_sale WHERE sale = ?1")?;
    let rows = statement.query_map([sale.as_bytes()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The birthday, as their file has it now, of the member whom a sale was priced for: the one whom it counted for first.
fn birthday(connection: &Connection, sale: SaleId) -> Result<Option<Birthday>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT birth_month, birth_day, birth_year FROM person_member WHERE member =
             (SELECT member FROM attribution WHERE sale = ?1 ORDER BY till, seq LIMIT 1)",
    )?;
    Ok(statement.query_row([sale.as_bytes()], |r| row::birthday(r, 0)).optional()?.flatten())
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
        coupons_used: Vec::new(),
        coupons_due: Vec::new(),
        applied: Vec::new(),
        not_applied: Vec::new(),
        points_allowed: Points::new(r.get(9)?),
        plan: PointsPlan::default(),
        tier_after: None,
    })
}

/// The lines with their discounts, of which nothing is said yet.
fn lines(connection: &Connection, sale: SaleId) -> Result<Vec<QuotedLine>, Error> {
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
        while let Some((_, rule, amount)) = discounts.next_if(|(of, ..)| *of == no) {
            line.discounts.push(LineDiscount { rule, amount, reason: Reason::Given });
        }
        lines.push(line);
    }
    Ok(lines)
}

fn gifts(connection: &Connection, sale: SaleId) -> Result<Vec<Gift>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT rule, name, quantity, gift FROM sale_gift WHERE sale = ?1 ORDER BY no")?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        let name: String = r.get(1)?;
        Ok(Gift {
            id: r.get(3)?,
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

/// All sales that count for a member, newest first.
pub fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<SaleLine>, Error> {
    history(connection, "WHERE n.member = ?1 ORDER BY n.day DESC, n.at DESC, s.seq DESC", [member.as_bytes()])
}

/// What counts for an account, sale by sale, newest first, with who bought: of the days after one and up to another, or
/// of all days.
pub fn of_account(
    connection: &Connection,
    account: AccountId,
    within: Option<(NaiveDate, NaiveDate)>,
) -> Result<Vec<CountedSale>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.number, n.day, n.spent, p.given, p.patronymic, p.surname
         FROM sale_now n JOIN sale s ON s.id = n.sale LEFT JOIN person_member p ON p.member = n.member
         WHERE n.account = ?1 AND n.spent <> 0 AND (?2 IS NULL OR n.day > ?2 AND n.day <= ?3)
         ORDER BY n.day DESC, n.at DESC, s.seq DESC",
    )?;
    let (after, until) = within.map(|(after, until)| (after.to_string(), until.to_string())).unzip();
    let rows = statement.query_map(params![account.as_bytes(), after, until], |r| {
        Ok(CountedSale {
            sale: SaleId(row::uuid(r, 0)?),
            number: Number(r.get(1)?),
            day: row::day(r, 2)?,
            member: person(r, 4)?,
            spent: Money::minor(r.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The latest sales of a local day, newest first.
pub fn of_day(connection: &Connection, day: NaiveDate, limit: u32) -> Result<Vec<SaleLine>, Error> {
    history(connection, "WHERE s.day = ?1 ORDER BY s.at DESC, s.seq DESC LIMIT ?2", params![day.to_string(), limit])
}

/// A name in three columns, if there is one.
fn person(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<PersonName>> {
    let Some(given) = row.get::<_, Option<String>>(first)? else { return Ok(None) };
    Ok(Some(PersonName { given, patronymic: row.get(first + 1)?, surname: row.get(first + 2)? }))
}

fn history(connection: &Connection, which: &str, values: impl Params) -> Result<Vec<SaleLine>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT s.id, s.number, s.day, s.total, n.spent, (SELECT count(*) FROM sale_line WHERE sale = s.id),
             s.at, s.time_known, p.given, p.patronymic, p.surname, n.undone
         FROM sale_now n JOIN sale s ON s.id = n.sale LEFT JOIN person_member p ON p.member = n.member {which}"
    ))?;
    let rows = statement.query_map(values, |r| {
        let (total, spent): (i64, i64) = (r.get(3)?, r.get(4)?);
        Ok(SaleLine {
            sale: SaleId(row::uuid(r, 0)?),
            number: Number(r.get(1)?),
            day: row::day(r, 2)?,
            at: if r.get(7)? { chrono::DateTime::from_timestamp_millis(r.get(6)?) } else { None },
            member: person(r, 8)?,
            total: Money::minor(total),
            refunded: Money::minor(total - spent),
            undone: r.get(11)?,
            lines: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
