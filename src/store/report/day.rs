//! One local day of the till: its sums, how it was paid, what came back.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::super::Error;
use crate::domain::{Money, Points};

/// The sums of the sales recorded for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DaySums {
    pub sales: u64,
    pub member_sales: u64,
    pub subtotal: Money,
    pub discount: Money,
    pub total: Money,
    pub points_value: Money,
    pub points_spent: Points,
    pub points_earned: Points,
    pub rounding: Money,
    pub to_pay: Money,
}

pub fn sums(connection: &Connection, day: NaiveDate) -> Result<DaySums, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*), count(n.member), coalesce(sum(s.subtotal), 0), coalesce(sum(s.discount), 0),
                coalesce(sum(s.total), 0), coalesce(sum(s.points_value), 0), coalesce(sum(s.points_spent), 0),
                -- For whoever holds it now: a sale may have been given to its member afterwards, part of it back by then.
                coalesce(sum(iif(n.member IS NULL, 0, (SELECT iif(count(*) = 1, s.points_earned,
                        (SELECT coalesce(sum(l.points_earned), 0) FROM attribution_line l
                         WHERE l.attribution = (SELECT g.id FROM attribution g WHERE g.sale = s.id
                                                  AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = g.id)
                                                ORDER BY g.till DESC, g.seq DESC LIMIT 1)))
                    FROM attribution a
                    WHERE a.sale = s.id AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)))), 0),
                coalesce(sum(s.rounding), 0), coalesce(sum(s.to_pay), 0)
         FROM sale s JOIN sale_now n ON n.sale = s.id WHERE s.day = ?1",
    )?;
    Ok(statement.query_row([day.to_string()], |r| {
        let money = |column| r.get(column).map(Money::minor);
        let points = |column| r.get(column).map(Points::new);
        Ok(DaySums {
            sales: r.get::<_, u32>(0)?.into(),
            member_sales: r.get::<_, u32>(1)?.into(),
            subtotal: money(2)?,
            discount: money(3)?,
            total: money(4)?,
            points_value: money(5)?,
            points_spent: points(6)?,
            points_earned: points(7)?,
            rounding: money(8)?,
            to_pay: money(9)?,
        })
    })?)
}

/// What was taken and given back in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSum {
    pub form: String,
    /// Less the change, which is given in cash.
    pub taken: Money,
    pub returned: Money,
}

pub fn forms(connection: &Connection, day: NaiveDate) -> Result<Vec<FormSum>, Error> {
    // The change of a sale comes out of its first cash payment.
    let mut statement = connection.prepare_cached(
        "SELECT form, sum(taken), sum(returned) FROM (
             SELECT p.form form, p.amount - CASE WHEN p.no =
                        (SELECT min(no) FROM sale_payment c WHERE c.sale = p.sale AND c.kind = 'cash')
                    THEN s.change ELSE 0 END taken, 0 returned
             FROM sale s JOIN sale_payment p ON p.sale = s.id WHERE s.day = ?1
             UNION ALL
             SELECT p.form, 0, p.amount FROM refund f JOIN refund_payment p ON p.refund = f.id WHERE f.day = ?1
         ) GROUP BY form ORDER BY form",
    )?;
    let rows = statement.query_map([day.to_string()], |r| {
        Ok(FormSum { form: r.get(0)?, taken: Money::minor(r.get(1)?), returned: Money::minor(r.get(2)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSum {
    pub rule: String,
    /// The version of the programme that priced the sales; absent for imported ones.
    pub version: Option<i64>,
    pub lines: u64,
    pub amount: Money,
}

/// What each rule took off under each version, most first.
pub fn discounts(connection: &Connection, day: NaiveDate) -> Result<Vec<RuleSum>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT d.rule, count(*), sum(d.amount), s.programme FROM sale s JOIN sale_discount d ON d.sale = s.id
         WHERE s.day = ?1 GROUP BY d.rule, s.programme ORDER BY 3 DESC, 1, 4",
    )?;
    let rows = statement.query_map([day.to_string()], |r| {
        Ok(RuleSum {
            rule: r.get(0)?,
            lines: r.get::<_, u32>(1)?.into(),
            amount: Money::minor(r.get(2)?),
            version: r.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub number: String,
    pub sale: Option<String>,
    pub goods: Money,
    /// What discounts that fell away from the rest of the receipt cost, less what others grew by.
    pub repriced: Money,
    pub withheld: Money,
    pub money: Money,
}

/// What came back on a day, whenever it was sold.
pub fn returns(connection: &Connection, day: NaiveDate) -> Result<Vec<Returned>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT f.number, s.number, f.goods, f.withheld, f.money, f.repriced FROM refund f LEFT JOIN sale s ON s.id = f.sale
         WHERE f.day = ?1 ORDER BY f.till, f.seq",
    )?;
    let rows = statement.query_map([day.to_string()], |r| {
        Ok(Returned {
            number: r.get(0)?,
            sale: r.get(1)?,
            goods: Money::minor(r.get(2)?),
            withheld: Money::minor(r.get(3)?),
            money: Money::minor(r.get(4)?),
            repriced: Money::minor(r.get(5)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkeyed {
    pub number: String,
    /// UTC milliseconds; absent where only the day is known.
    pub at: Option<i64>,
    pub to_pay: Money,
}

/// Sales of the till itself that have no number of the register's receipt. What was imported never had one here.
pub fn unkeyed(connection: &Connection, day: NaiveDate) -> Result<Vec<Unkeyed>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.number, CASE WHEN s.time_known THEN s.at END, s.to_pay FROM sale s
         WHERE s.day = ?1 AND s.source IS NULL AND NOT EXISTS (SELECT 1 FROM fiscal f WHERE f.sale = s.id)
         ORDER BY s.till, s.seq",
    )?;
    let rows = statement.query_map([day.to_string()], |r| {
        Ok(Unkeyed { number: r.get(0)?, at: r.get(1)?, to_pay: Money::minor(r.get(2)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
