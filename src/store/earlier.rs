//! What a member's earlier receipts say to a programme that asks: what rules took off, how often they were had, and which goods
//! were bought; each counted from the receipts themselves, less what came back.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Error, row};
use crate::domain::{Bought, Limit, MemberId, Money, OffBefore, Programme, Rounding, RuleId, RuleUse, months_before};

/// A rule of once a year that was used longer ago is due again whatever the day, so older sales are not looked at.
const USES_MONTHS: u32 = 24;

/// What came back of the line that a discount `d` was taken off.
macro_rules! back {
    () => {
        "(SELECT coalesce(sum(b.quantity), 0) FROM refund r JOIN refund_line b ON b.refund = r.id
          WHERE r.sale = d.sale AND b.line = d.line)"
    };
}

/// Whether something of that line is still out.
pub(super) const STILL_OUT: &str =
    concat!("(SELECT l.quantity FROM sale_line l WHERE l.sale = d.sale AND l.no = d.line) > ", back!());

/// What each rule of the programme took off the member's receipts of the month so far, less the part of what came back,
/// which is rounded down; of a receipt that was priced again, what it takes off the rest.
pub(super) fn given(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<Vec<OffBefore>, Error> {
    let mut statement = connection.prepare_cached(concat!(
        "WITH month AS (SELECT sale, day FROM sale_now WHERE member = ?1 AND undone = 0 AND day BETWEEN ?2 AND ?3)
         SELECT d.rule, n.day, d.amount, l.quantity,
             ",
        back!(),
        "
         FROM month n
         JOIN sale_discount d ON d.sale = n.sale
         JOIN sale_line l ON l.sale = d.sale AND l.no = d.line
         WHERE d.rule NOT IN (?4, ?5) AND NOT EXISTS (SELECT 1 FROM rest_now x WHERE x.sale = n.sale)
         UNION ALL
         SELECT x.rule, n.day, x.amount, 1, 0 FROM month n JOIN rest_now x ON x.sale = n.sale
         WHERE x.rule NOT IN (?4, ?5)
         ORDER BY 1",
    ))?;
    let first = day.with_day(1).unwrap_or(day).to_string();
    let asked = params![member.as_bytes(), first, day.to_string(), RuleId::BY_HAND, RuleId::LINE];
    let mut rows = statement.query(asked)?;
    let mut all: Vec<OffBefore> = Vec::new();
    let unreadable = |_| Error::Unreadable { what: "discounts of a month" };
    while let Some(row) = rows.next()? {
        let (rule, on, amount): (String, _, Money) = (row.get(0)?, row::day(row, 1)?, Money::minor(row.get(2)?));
        let back = amount.part(row.get(4)?, row.get(3)?, Rounding::Floor).map_err(unreadable)?;
        let left = amount.minus(back).map_err(unreadable)?;
        if all.last().is_none_or(|last| last.rule != rule) {
            all.push(OffBefore { rule, day: Money::ZERO, month: Money::ZERO });
        }
        if let Some(given) = all.last_mut() {
            given.month = given.month.plus(left).map_err(unreadable)?;
            if on == day {
                given.day = given.day.plus(left).map_err(unreadable)?;
            }
        }
    }
    Ok(all)
}

/// The pieces that a member bought from a day on, or ever, less what came back, by article; what is weighed is one.
/// What the catalogue renamed since is known by its new name and codes too.
pub fn bought(
    connection: &Connection,
    member: MemberId,
    since: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<Vec<Bought>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH line AS (
             SELECT l.category, l.sku, l.barcode, l.name, l.quantity AS had,
                 l.quantity - (SELECT coalesce(sum(b.quantity), 0) FROM refund r JOIN refund_line b ON b.refund = r.id
                               WHERE r.sale = l.sale AND b.line = l.no) AS left
             FROM sale_now n JOIN sale_line l ON l.sale = n.sale
             WHERE n.member = ?1 AND n.undone = 0 AND n.day BETWEEN ?2 AND ?3)
         SELECT category, sku, barcode, name, sum(iif(had % 1000 = 0, left / 1000, left > 0)),
             (SELECT json_group_array(name) FROM (SELECT name FROM product WHERE sku = line.sku
                  UNION ALL SELECT code FROM product_code WHERE sku = line.sku))
         FROM line GROUP BY category, sku, barcode, name",
    )?;
    let since = since.map(|day| day.to_string()).unwrap_or_default();
    let rows = statement.query_map(params![member.as_bytes(), since, day.to_string()], |row| {
        let (category, sku, barcode, name) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let also: String = row.get(5)?;
        let also = serde_json::from_str(&also).unwrap_or_default();
        Ok(Bought { category, sku, barcode, name, also, pieces: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The latest day of each once-a-year rule; the newest sale is looked at first, so that most searches end early.
pub(super) fn used(
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Vec<RuleUse>, Error> {
    let after = months_before(day, USES_MONTHS).to_string();
    let mut uses = Vec::new();
    for (rule, sql) in [
        (
            RuleId::BIRTHDAY,
            // Spelt out, since the index holds birthdays alone.
            format!(
                "SELECT n.day FROM sale_now n WHERE n.member = ?1 AND n.undone = 0 AND n.day > ?2
             AND coalesce((SELECT x.amount > 0 FROM rest_now x WHERE x.sale = n.sale AND x.rule = ?3),
                          EXISTS (SELECT 1 FROM sale_discount d INDEXED BY sale_discount_birthday
                                  WHERE d.sale = n.sale AND d.rule = 'birthday' AND d.rule = ?3 AND {STILL_OUT}))
             ORDER BY n.day DESC LIMIT 1"
            ),
        ),
        (
            // Handed over it stays so, whatever else of the receipt comes back.
            RuleId::BIRTHDAY_GIFT,
            String::from(
                "SELECT n.day FROM sale_now n WHERE n.member = ?1 AND n.day > ?2
             AND EXISTS (SELECT 1 FROM sale_gift g WHERE g.sale = n.sale AND g.rule = ?3)
             ORDER BY n.day DESC LIMIT 1",
            ),
        ),
    ] {
        let mut statement = connection.prepare_cached(&sql)?;
        let day = statement.query_row(params![member.as_bytes(), after, rule], |row| row::day(row, 0)).optional()?;
        uses.extend(day.map(|day| RuleUse { rule: rule.to_owned(), day }));
    }
    for rule in &programme.rules {
        if let Some(limit) = &rule.limit {
            uses.extend(had(connection, member, &RuleId::own(&rule.id), limit, day)?);
        }
    }
    Ok(uses)
}

/// The receipts, newest first and no more than matter, on which a rule that may be had so often was had: those where goods
/// are still out that it took something off, or, of a receipt priced again, where it takes something off the rest; and of
/// the others those whose gift was handed over, or whose coupon did not go back with the goods.
fn had(
    connection: &Connection,
    member: MemberId,
    rule: &RuleId,
    limit: &Limit,
    day: NaiveDate,
) -> Result<Vec<RuleUse>, Error> {
    let before = limit.days.and_then(|days| day.checked_sub_days(Days::new(u64::from(days)))).unwrap_or(NaiveDate::MIN);
    let before = if before.year() < 0 { String::new() } else { before.to_string() };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT n.day FROM sale_now n WHERE n.member = ?1 AND n.day > ?2
         AND (n.undone = 0 AND coalesce((SELECT x.amount > 0 FROM rest_now x WHERE x.sale = n.sale AND x.rule = ?3),
                                        EXISTS (SELECT 1 FROM sale_discount d
                                                WHERE d.sale = n.sale AND d.rule = ?3 AND {STILL_OUT}))
              OR EXISTS (SELECT 1 FROM sale_gift g WHERE g.sale = n.sale AND g.rule = ?3)
              OR EXISTS (SELECT 1 FROM coupon c WHERE c.sale = n.sale AND c.rule = ?3
                         AND NOT EXISTS (SELECT 1 FROM coupon_event v JOIN refund r ON r.id = v.refund
                                         WHERE v.coupon = c.id AND v.what = 'revoked' AND r.sale = c.sale
                                           AND (c.until_day IS NULL OR v.day <= c.until_day))))
         ORDER BY n.day DESC LIMIT ?4"
    ))?;
    let days = statement
        .query_map(params![member.as_bytes(), before, rule.as_str(), limit.times], |row| row::day(row, 0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(days.into_iter().map(|day| RuleUse { rule: rule.as_str().to_owned(), day }).collect())
}
