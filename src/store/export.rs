//! Members and lines of sales as an exported file tells of them.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::merge::SINCE;
use super::{Error, member, product, row};
use crate::domain::{MemberId, Money, Overflow, Points, Profile, Quantity, SaleId};

/// Who it is, to another program: the number that the only source uses, or else the id.
pub struct Exported {
    pub number: String,
    pub profile: Profile,
}

pub struct ExportedMember {
    pub who: Exported,
    /// The active ones, parted by commas.
    pub cards: Option<String>,
    pub points: Points,
    /// When the first of the points expire.
    pub points_expire: Option<NaiveDate>,
    /// What the account brought along; what its sales add comes with the sales.
    pub spent: Money,
    pub since: NaiveDate,
    pub marketing: Option<bool>,
}

pub struct ExportedLine {
    pub member: Option<String>,
    pub sale: SaleId,
    pub number: String,
    pub at: i64,
    pub day: String,
    pub time_known: bool,
    pub quantity: Quantity,
    pub total: Money,
    pub name: Option<String>,
    pub category: Option<String>,
}

/// Numbers of two sources could be the same; then everybody goes by their id.
fn one_source(connection: &Connection) -> Result<bool, Error> {
    let sources = "SELECT count(DISTINCT source) FROM member WHERE source IS NOT NULL";
    Ok(connection.query_row(sources, [], |row| row.get::<_, i64>(0))? <= 1)
}

/// The accounts in which member `m` and whoever was found to be the same person began, where nobody lives now.
const ASLEEP: &str = "SELECT began.account FROM membership began
    WHERE (began.member = m.id OR began.member IN (SELECT member FROM merged WHERE survivor = m.id))
      AND began.id = (SELECT id FROM membership WHERE member = began.member ORDER BY till, seq LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM member_now WHERE account = began.account)";

/// All members, in the order of their enrolment, with their points on `day`. What a household holds in common is told with
/// one of its members; what an account brought along that sleeps while its member shares another, with that member.
pub fn each_member<E: From<Error>>(
    connection: &Connection,
    day: NaiveDate,
    mut job: impl FnMut(ExportedMember) -> Result<(), E>,
) -> Result<(), E> {
    let by_number = one_source(connection)?;
    let mut statement = connection
        .prepare(&format!(
            "SELECT m.id, m.source_no, {SINCE}, iif(first.member = m.id, a.points - (SELECT coalesce(sum(left), 0) FROM lot
                                                        WHERE account = a.id AND left <> 0 AND left > 0 AND expires < ?1), 0),
                    iif(first.member = m.id, (SELECT coalesce(sum(spent), 0) FROM opening WHERE account = a.id)
                        + (SELECT coalesce(sum(spent), 0) FROM merge_spend WHERE account = a.id), 0)
                    + (SELECT coalesce(sum(spent), 0) FROM opening WHERE account IN ({ASLEEP}))
                    + (SELECT coalesce(sum(spent), 0) FROM merge_spend WHERE account IN ({ASLEEP})),
                    iif(first.member = m.id, (SELECT min(expires) FROM lot WHERE account = a.id AND left <> 0 AND expires >= ?1), NULL),
                    (SELECT group_concat(number, ', ') FROM
                        (SELECT number FROM card WHERE state = 'active' AND (member = m.id
                             OR member IN (SELECT member FROM merged WHERE survivor = m.id)) ORDER BY number)),
                    (SELECT given FROM consent WHERE purpose = 'marketing' AND (member = m.id
                         OR member IN (SELECT member FROM merged WHERE survivor = m.id))
                     ORDER BY till DESC, seq DESC LIMIT 1)
             FROM member m JOIN member_now n ON n.member = m.id JOIN account a ON a.id = n.account
             JOIN member_now first ON first.member = (SELECT min(member) FROM member_now WHERE account = a.id)
             ORDER BY m.till, m.seq"
        ))
        .map_err(Error::from)?;
    let mut rows = statement.query([day.to_string()]).map_err(Error::from)?;
    while let Some(row) = rows.next().map_err(Error::from)? {
        let id: MemberId = row::uuid(row, 0).map_err(Error::from)?.into();
        let profile = member::load(connection, id)?.map(|known| known.profile).unwrap_or_default();
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<ExportedMember> {
            let number: Option<String> = row.get(1)?;
            Ok(ExportedMember {
                who: Exported { number: number.filter(|_| by_number).unwrap_or_else(|| id.to_string()), profile },
                since: row::day(row, 2)?,
                points: Points::new(row.get(3)?),
                spent: Money::minor(row.get(4)?),
                points_expire: row::maybe_day(row, 5)?,
                cards: row.get(6)?,
                marketing: row.get(7)?,
            })
        };
        job(read(row).map_err(Error::from)?)?;
    }
    Ok(())
}

/// All lines of all sales in the order of their recording, each with the net amount that is left of it. What the rest of a
/// receipt changed by when goods came back is parted among its lines, so that they come to what the sale still counts.
pub fn each_line<E: From<Error>>(
    connection: &Connection,
    mut job: impl FnMut(ExportedLine) -> Result<(), E>,
) -> Result<(), E> {
    let by_number = one_source(connection)?;
    let mut statement = connection
        .prepare(
            "WITH back AS (SELECT f.sale, x.line, sum(x.quantity) quantity, sum(x.amount) amount
                           FROM refund f JOIN refund_line x ON x.refund = f.id
                           WHERE f.sale IS NOT NULL AND x.line IS NOT NULL GROUP BY f.sale, x.line)
             SELECT s.id, s.number, s.at, s.day, s.time_known, l.quantity - coalesce(b.quantity, 0),
                    l.total - coalesce(b.amount, 0), l.name, l.category, m.id, m.source_no,
                    (SELECT coalesce(sum(repriced), 0) FROM refund WHERE sale = s.id)
             FROM sale s JOIN sale_line l ON l.sale = s.id JOIN sale_now n ON n.sale = s.id
             LEFT JOIN member m ON m.id = n.member
             LEFT JOIN back b ON b.sale = l.sale AND b.line = l.no
             WHERE l.quantity > coalesce(b.quantity, 0)
             ORDER BY s.till, s.seq, l.no",
        )
        .map_err(Error::from)?;
    let mut rows = statement.query([]).map_err(Error::from)?;
    let (mut receipt, mut repriced) = (Vec::new(), Money::ZERO);
    while let Some(row) = rows.next().map_err(Error::from)? {
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<ExportedLine> {
            let id = row::maybe_uuid(row, 9)?.map(|id| id.to_string());
            let number: Option<String> = row.get(10)?;
            Ok(ExportedLine {
                sale: row::uuid(row, 0)?.into(),
                number: row.get(1)?,
                at: row.get(2)?,
                day: row.get(3)?,
                time_known: row.get(4)?,
                quantity: Quantity::thousandths_of(row.get(5)?),
                total: Money::minor(row.get(6)?),
                name: row.get(7)?,
                category: row.get(8)?,
                member: number.filter(|_| by_number).or(id),
            })
        };
        let line = read(row).map_err(Error::from)?;
        if receipt.first().is_some_and(|first: &ExportedLine| first.sale != line.sale) {
            part(&mut receipt, repriced)?;
            receipt.drain(..).try_for_each(&mut job)?;
        }
        receipt.push(line);
        repriced = Money::minor(row.get(11).map_err(Error::from)?);
    }
    part(&mut receipt, repriced)?;
    receipt.into_iter().try_for_each(job)
}

/// Parts what the rest of a receipt changed by among its lines, by what they cost.
fn part(lines: &mut [ExportedLine], repriced: Money) -> Result<(), Error> {
    // What was free beside goods that came back costs something now.
    let free = lines.iter().all(|line| line.total.is_zero());
    let weight = |line: &ExportedLine| if free { Money::minor(1) } else { line.total };
    let weights: Vec<_> = lines.iter().zip(0..).map(|(line, place)| (weight(line), place)).collect();
    for (line, part) in lines.iter_mut().zip(repriced.split(&weights).map_err(unreadable)?) {
        line.total = line.total.plus(part).map_err(unreadable)?;
    }
    Ok(())
}

fn unreadable(_: Overflow) -> Error {
    Error::Unreadable { what: "sale" }
}

/// The whole catalogue, by article number.
pub fn products(connection: &Connection) -> Result<Vec<product::Product>, Error> {
    let mut statement = connection.prepare("SELECT sku FROM product ORDER BY sku")?;
    let skus = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    skus.iter().filter_map(|sku| product::by_sku(connection, sku).transpose()).collect()
}
