//! Refunds: the state of a sale that they are worked out from, and their recording.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use super::points::with_later;
use super::standing::AS_SPENT;
use super::{Error, row, sale, shop, takings};
use crate::domain::{
    AccountId, EarnedLot, EntryId, LooseRefund, MemberId, Money, Number, Payment, PaymentForm, PaymentKind, Points,
    Quantity, RefundId, RefundOf, RefundPlan, RefundedLine, SaleId, SoldLine, SoldState, SpentLot, Stamp, Taken,
};

/// A refund that is ready to be recorded.
#[derive(Debug, Clone)]
pub struct NewRefund {
    pub id: RefundId,
    pub request: Uuid,
    /// Absent for a return without a receipt.
    pub sale: Option<SaleId>,
    pub plan: RefundPlan,
    /// The names of the lines, where they have any.
    pub names: Vec<Option<String>>,
    pub payments: Vec<Payment>,
    pub reason: String,
}

/// What of a sale is still out, for working a refund out on `day`; `account` is where the points of its holder lie now.
pub fn state(
    connection: &Connection,
    id: SaleId,
    account: Option<AccountId>,
    day: NaiveDate,
) -> Result<SoldState, Error> {
    let (rounding, not_in_cash) = connection
        .prepare_cached(
            "SELECT rounding, (SELECT coalesce(sum(amount), 0) FROM sale_payment WHERE sale = ?1 AND kind <> 'cash')
             FROM sale WHERE id = ?1",
        )?
        .query_row([id.as_bytes()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let (returned_points, withheld, points_short, repriced, rounded) = connection
        .prepare_cached(
            "SELECT coalesce(sum(points_returned), 0), coalesce(sum(withheld), 0), coalesce(sum(points_short), 0),
                    coalesce(sum(repriced), 0), coalesce(sum(rounding), 0)
             FROM refund WHERE sale = ?1",
        )?
        .query_row([id.as_bytes()], |r| Ok((r.get::<_, i64>(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
    let lines = lines(connection, id)?;
    let earned = account.map(|a| earned(connection, id, a, day)).transpose()?.flatten();
    let due = due(connection, id, &lines, earned.as_ref())?;
    Ok(SoldState {
        sale: id,
        as_sold: as_sold(connection, id, &lines)?,
        lines,
        rounding: Money::minor(rounding),
        rounded: Money::minor(rounded),
        not_in_cash: Money::minor(not_in_cash),
        spent: spent(connection, id, returned_points)?,
        earned,
        repriced: Money::minor(repriced),
        due,
        withheld: Money::minor(withheld),
        points_short: Points::new(points_short),
    })
}

/// The attribution that says whom a sale was given to last. Merges leave it what it is: whoever stands in the member, the
/// goods have earned what they earned.
const GIVEN: &str = "WITH given AS (
        SELECT a.id, a.till, a.seq, row_number() OVER (ORDER BY a.till, a.seq) AS place FROM attribution a
        WHERE a.sale = ?1 AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)
        ORDER BY a.till DESC, a.seq DESC LIMIT 1)";

/// The lines with what came back of each. What a line earned is what it earned for the present holder: the latest
/// attribution has lines of its own when the sale was given to somebody afterwards.
fn lines(connection: &Connection, id: SaleId) -> Result<Vec<SoldLine>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{GIVEN}
         SELECT l.quantity, l.total, l.points_value,
                CASE WHEN (SELECT place FROM given) = 1 THEN l.points_earned
                     ELSE coalesce((SELECT a.points_earned FROM attribution_line a
                                    WHERE a.attribution = (SELECT id FROM given) AND a.no = l.no), 0) END,
                coalesce((SELECT sum(x.quantity) FROM refund f JOIN refund_line x ON x.refund = f.id
                          WHERE f.sale = l.sale AND x.line = l.no), 0)
         FROM sale_line l WHERE l.sale = ?1 ORDER BY l.no"
    ))?;
    let rows = statement.query_map([id.as_bytes()], |r| {
        Ok(SoldLine {
            quantity: Quantity::thousandths_of(r.get(0)?),
            total: Money::minor(r.get(1)?),
            points_value: Money::minor(r.get(2)?),
            points_earned: Points::new(r.get(3)?),
            returned: Quantity::thousandths_of(r.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether nobody else was given the sale, or whom it was sold to was given it back. Who was given it and stands in that one
/// since has what the sale earned for them.
fn as_sold(connection: &Connection, id: SaleId, lines: &[SoldLine]) -> Result<bool, Error> {
    let sql = format!(
        "{GIVEN},
         whom AS (SELECT 1 AS last, member FROM attribution WHERE id = (SELECT id FROM given)
                  UNION ALL SELECT * FROM (SELECT 0, member FROM attribution WHERE sale = ?1 ORDER BY till, seq LIMIT 1))
         SELECT (SELECT place FROM given) = 1,
                count(DISTINCT coalesce((SELECT survivor FROM merged WHERE merged.member = whom.member), whom.member)) = 1
                AND count(whom.member) = 2
         FROM whom"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let (first, back): (bool, bool) = statement.query_row([id.as_bytes()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    if first || !back {
        return Ok(first);
    }
    let mut statement = connection.prepare_cached("SELECT points_earned FROM sale_line WHERE sale = ?1 ORDER BY no")?;
    let then = statement.query_map([id.as_bytes()], |r| Ok(Points::new(r.get(0)?)))?;
    let then = then.collect::<Result<Vec<_>, _>>()?;
    Ok(lines.iter().map(|line| line.points_earned).eq(then))
}

/// The lots that paid, in the order of spending. What went back before fills them from the last spent on.
fn spent(connection: &Connection, id: SaleId, returned: i64) -> Result<Vec<SpentLot>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT m.lot, -m.points, l.expires FROM points_entry s
         JOIN points_move m ON m.entry = s.id JOIN lot l ON l.id = m.lot JOIN points_entry e ON e.id = l.id
         WHERE s.sale = ?1 AND s.kind = 'spent' {AS_SPENT}"
    ))?;
    let rows = statement.query_map([id.as_bytes()], |r| {
        Ok(SpentLot {
            lot: EntryId(row::uuid(r, 0)?),
            points: Points::new(r.get(1)?),
            returned: Points::ZERO,
            expires: row::maybe_day(r, 2)?,
        })
    })?;
    let mut lots = rows.collect::<Result<Vec<_>, _>>()?;
    let mut rest = returned;
    for lot in lots.iter_mut().rev() {
        let here = rest.min(lot.points.get());
        lot.returned = Points::new(here);
        rest -= here;
    }
    Ok(lots)
}

/// The lot that the sale earned for its present holder, with those that its points came back into. Points that lie with
/// others meanwhile count as spent. Of what expired in it, refunds since have settled what their lines had earned and what
/// they neither took nor found spent.
///
/// What is over on `day` has expired, whether or not that was recorded yet.
fn earned(connection: &Connection, id: SaleId, account: AccountId, day: NaiveDate) -> Result<Option<EarnedLot>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{GIVEN}
         SELECT e.id, e.points,
                (SELECT coalesce(sum((SELECT sum(points_earned) FROM refund_line WHERE refund = f.id)
                                     - f.points_taken - f.points_short), 0)
                 FROM refund f WHERE f.sale = ?1 AND (f.till, f.seq) > (e.till, e.seq))
         FROM points_entry e
         WHERE e.sale = ?1 AND e.kind = 'earned' AND (e.till, e.seq) > (SELECT till, seq FROM given)
         ORDER BY e.till DESC, e.seq DESC LIMIT 1"
    ))?;
    let found = statement.query_row([id.as_bytes()], |r| {
        Ok((EntryId(row::uuid(r, 0)?), Points::new(r.get(1)?), Points::new(r.get(2)?)))
    });
    let Some((lot, points, settled)) = found.optional()? else { return Ok(None) };
    let counted = |_| Error::Unreadable { what: "points" };
    let (mut left, mut later, mut expired) = (Points::ZERO, Vec::new(), Points::ZERO);
    for part in with_later(connection, lot, day)? {
        expired = expired.plus(part.over).map_err(counted)?;
        if part.account == account {
            left = left.plus(part.left).map_err(counted)?;
            let holds = part.lot != lot && part.left.is_positive();
            later.extend(holds.then_some(Taken { lot: Some(part.lot), points: part.left }));
        }
    }
    let expired = expired.minus(settled).map_err(counted)?;
    Ok(Some(EarnedLot { lot, points, left, later, expired }))
}

/// Of the points that the goods earned for their present holder, those that are gone with goods that came back: before the
/// sale was given to the holder, which the lot never held, and since.
fn due(connection: &Connection, id: SaleId, lines: &[SoldLine], earned: Option<&EarnedLot>) -> Result<Points, Error> {
    let Some(EarnedLot { lot, points, .. }) = earned else { return Ok(Points::ZERO) };
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(sum(x.points_earned), 0) FROM points_entry e
         JOIN refund f ON f.sale = ?1 AND (f.till, f.seq) > (e.till, e.seq) JOIN refund_line x ON x.refund = f.id
         WHERE e.id = ?2",
    )?;
    let since = Points::new(statement.query_row([id.as_bytes(), lot.as_bytes()], |r| r.get(0))?);
    let counted = |_| Error::Unreadable { what: "points" };
    let all = Points::sum(lines.iter().map(|line| line.points_earned)).map_err(counted)?;
    all.minus(*points).and_then(|before| before.plus(since)).map_err(counted)
}

/// Writes the refund with its parts, and what is left of the sale. Points, account and tier are moved by the caller.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, refund: &NewRefund, forms: &[PaymentForm]) -> Result<Number, Error> {
    let (letter, counter) = shop::next_number(tx, stamp.till, shop::Counter::Refund)?;
    let number = Number::of_refund(&letter, counter);
    let plan = &refund.plan;
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO refund (id, till, seq, staff, at, day, number, request, sale, goods, points_value, points_returned,
             points_taken, points_short, withheld, rounding, repriced, money)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(params![
        refund.id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        number.0,
        refund.request.as_bytes(),
        refund.sale.as_ref().map(SaleId::as_bytes),
        plan.goods.as_minor(),
        plan.points_value.as_minor(),
        plan.points_returned.get(),
        plan.points_taken.get(),
        plan.points_short.get(),
        plan.withheld.as_minor(),
        plan.rounding.as_minor(),
        plan.repriced.as_minor(),
        plan.money.as_minor()
    ])?;
    for ((no, line), name) in (1_i64..).zip(&plan.lines).zip(&refund.names) {
        tx.prepare_cached(
            "INSERT INTO refund_line (refund, no, line, name, quantity, amount, points_value, points_earned)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            refund.id.as_bytes(),
            no,
            refund.sale.map(|_| line.line),
            name,
            line.quantity.thousandths(),
            line.amount.as_minor(),
            line.points_value.as_minor(),
            line.points_earned.get()
        ])?;
    }
    for (rule, amount) in &plan.rest {
        tx.prepare_cached("INSERT INTO refund_rest (refund, rule, amount) VALUES (?1, ?2, ?3)")?.execute(params![
            refund.id.as_bytes(),
            rule.as_str(),
            amount.as_minor()
        ])?;
    }
    for (no, payment) in (1_i64..).zip(&refund.payments) {
        let kind = forms.iter().find(|f| f.id == payment.form).map_or(PaymentKind::NonCash, |f| f.kind);
        tx.prepare_cached("INSERT INTO refund_payment (refund, no, form, kind, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![refund.id.as_bytes(), no, payment.form, sale::kind_code(kind), payment.amount.as_minor()])?;
    }
    if !refund.reason.is_empty() {
        tx.prepare_cached("INSERT INTO person_refund (refund, words) VALUES (?1, ?2)")?
            .execute(params![refund.id.as_bytes(), refund.reason])?;
    }
    if let Some(sale) = refund.sale {
        let spend = plan.counted().map_err(|_| Error::Unreadable { what: "refund" })?;
        tx.prepare_cached("UPDATE sale_now SET spent = spent - ?2, undone = ?3 WHERE sale = ?1")?.execute(params![
            sale.as_bytes(),
            spend.as_minor(),
            plan.whole
        ])?;
        takings::give_back(tx, sale, spend)?;
    }
    Ok(number)
}

/// The request under which an id was recorded.
pub fn request(connection: &Connection, id: RefundId) -> Result<Option<Uuid>, Error> {
    let mut statement = connection.prepare_cached("SELECT request FROM refund WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |r| row::uuid(r, 0)).optional()?)
}

/// Number, sale, figures and payments of a refund.
pub type Kept = (Number, Option<SaleId>, RefundPlan, Vec<Payment>);

/// A refund read back.
pub fn load(connection: &Connection, id: RefundId) -> Result<Option<Kept>, Error> {
    let head = connection
        .prepare_cached(
            "SELECT number, sale, goods, points_value, points_returned, points_taken, points_short, withheld, rounding,
                    money, (SELECT undone FROM sale_now WHERE sale = refund.sale),
                    (SELECT -coalesce(sum(points), 0) FROM points_entry WHERE refund = refund.id AND kind = 'taken_back'),
                    repriced,
                    (SELECT coalesce(sum(points), 0) FROM points_entry WHERE refund = refund.id AND kind = 'given_back')
             FROM refund WHERE id = ?1",
        )?
        .query_row([id.as_bytes()], |r| {
            let plan = RefundPlan {
                goods: Money::minor(r.get(2)?),
                points_value: Money::minor(r.get(3)?),
                points_returned: Points::new(r.get(4)?),
                points_taken: Points::new(r.get(5)?),
                points_short: Points::new(r.get(6)?),
                withheld: Money::minor(r.get(7)?),
                rounding: Money::minor(r.get(8)?),
                money: Money::minor(r.get(9)?),
                whole: r.get::<_, Option<bool>>(10)?.unwrap_or(false),
                repriced: Money::minor(r.get(12)?),
                points_owed: Points::new(r.get::<_, i64>(11)? - r.get::<_, i64>(5)?),
                points_forfeited: Points::new(r.get::<_, i64>(4)? - r.get::<_, i64>(13)?),
                ..RefundPlan::default()
            };
            Ok((Number(r.get(0)?), row::maybe_uuid(r, 1)?.map(SaleId), plan))
        })
        .optional()?;
    let Some((number, sale, mut plan)) = head else { return Ok(None) };
    plan.lines = connection
        .prepare_cached(
            "SELECT coalesce(line, no), quantity, amount, points_value, points_earned FROM refund_line
             WHERE refund = ?1 ORDER BY no",
        )?
        .query_map([id.as_bytes()], |r| {
            Ok(RefundedLine {
                line: r.get(0)?,
                quantity: Quantity::thousandths_of(r.get(1)?),
                amount: Money::minor(r.get(2)?),
                points_value: Money::minor(r.get(3)?),
                points_earned: Points::new(r.get(4)?),
            })
        })?
        .collect::<Result<_, _>>()?;
    let payments = connection
        .prepare_cached("SELECT form, amount FROM refund_payment WHERE refund = ?1 ORDER BY no")?
        .query_map([id.as_bytes()], |r| Ok(Payment { form: r.get(0)?, amount: Money::minor(r.get(1)?) }))?
        .collect::<Result<_, _>>()?;
    Ok(Some((number, sale, plan, payments)))
}

/// The refunds of a sale, oldest first.
pub fn of_sale(connection: &Connection, sale: SaleId) -> Result<Vec<RefundOf>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, number, day, money, goods - repriced FROM refund WHERE sale = ?1 ORDER BY till, seq",
    )?;
    let rows = statement.query_map([sale.as_bytes()], refund_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The refunds of all sales that count for a member, oldest first, each with its sale.
pub fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<(SaleId, RefundOf)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT f.id, f.number, f.day, f.money, f.goods - f.repriced, f.sale
         FROM sale_now n JOIN refund f ON f.sale = n.sale WHERE n.member = ?1 ORDER BY f.till, f.seq",
    )?;
    let rows = statement.query_map([member.as_bytes()], |r| Ok((SaleId(row::uuid(r, 5)?), refund_of(r)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn refund_of(row: &Row<'_>) -> rusqlite::Result<RefundOf> {
    Ok(RefundOf {
        refund: RefundId(row::uuid(row, 0)?),
        number: Number(row.get(1)?),
        day: row::day(row, 2)?,
        money: Money::minor(row.get(3)?),
        goods: Money::minor(row.get(4)?),
    })
}

/// The sale of a refund by the refund's own number, with the refund's id.
pub fn find(connection: &Connection, number: &Number) -> Result<Option<(RefundId, Option<SaleId>)>, Error> {
    let mut statement = connection.prepare_cached("SELECT id, sale FROM refund WHERE number = ?1")?;
    let found = statement
        .query_row([&number.0], |r| Ok((RefundId(row::uuid(r, 0)?), row::maybe_uuid(r, 1)?.map(SaleId))))
        .optional()?;
    Ok(found)
}

/// The latest returns without a receipt of a local day, newest first.
pub fn loose_of_day(connection: &Connection, day: NaiveDate, limit: u32) -> Result<Vec<LooseRefund>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT id FROM refund WHERE sale IS NULL AND day = ?1 ORDER BY at DESC, seq DESC LIMIT ?2")?;
    let ids = statement.query_map(params![day.to_string(), limit], |r| Ok(RefundId(row::uuid(r, 0)?)))?;
    let ids = ids.collect::<Result<Vec<_>, _>>()?;
    ids.into_iter().filter_map(|id| loose(connection, id).transpose()).collect()
}

/// A return without a receipt as it was recorded.
pub fn loose(connection: &Connection, id: RefundId) -> Result<Option<LooseRefund>, Error> {
    let head = connection
        .prepare_cached(
            "SELECT f.number, f.at, f.rounding, f.money, p.words FROM refund f LEFT JOIN person_refund p ON p.refund = f.id
             WHERE f.id = ?1 AND f.sale IS NULL",
        )?
        .query_row([id.as_bytes()], |r| {
            Ok(LooseRefund {
                refund: id,
                number: Number(r.get(0)?),
                at: chrono::DateTime::from_timestamp_millis(r.get(1)?).unwrap_or_default(),
                lines: Vec::new(),
                rounding: Money::minor(r.get(2)?),
                money: Money::minor(r.get(3)?),
                reason: r.get(4)?,
            })
        })
        .optional()?;
    let Some(mut refund) = head else { return Ok(None) };
    let mut statement = connection
        .prepare_cached("SELECT coalesce(name, ''), amount FROM refund_line WHERE refund = ?1 ORDER BY no")?;
    let lines = statement.query_map([id.as_bytes()], |r| Ok((r.get(0)?, Money::minor(r.get(1)?))))?;
    refund.lines = lines.collect::<Result<_, _>>()?;
    Ok(Some(refund))
}

/// How much of the sale each form paid, change taken off the cash, and what refunds gave back in it before.
pub fn paid_by_form(connection: &Connection, sale: SaleId) -> Result<Vec<(String, PaymentKind, Money)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.form, p.kind, sum(p.amount)
                - CASE WHEN p.kind = 'cash' AND p.no = (SELECT min(no) FROM sale_payment WHERE sale = ?1 AND kind = 'cash')
                       THEN (SELECT change FROM sale WHERE id = ?1) ELSE 0 END
                - coalesce((SELECT sum(b.amount) FROM refund f JOIN refund_payment b ON b.refund = f.id
                            WHERE f.sale = ?1 AND b.form = p.form), 0)
         FROM sale_payment p WHERE p.sale = ?1 GROUP BY p.form ORDER BY min(p.no)",
    )?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        let kind: String = r.get(1)?;
        let kind = if kind == "cash" { PaymentKind::Cash } else { PaymentKind::NonCash };
        Ok((r.get(0)?, kind, Money::minor(r.get(2)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
