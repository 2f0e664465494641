//! What the figures of members are worked out from: one ordered pass over members, and one over their sales.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Error, row};
use crate::domain::{MemberId, Money, PersonName, Points};

/// A member as lists name one.
#[derive(Clone)]
pub struct Listed {
    pub member: MemberId,
    pub name: PersonName,
    /// By which the list is put in order.
    pub sort_key: String,
    pub tier: Option<String>,
    pub points: Points,
}

/// All members, in the order of their ids.
pub fn each_member<E: From<Error>>(
    connection: &Connection,
    mut job: impl FnMut(Listed) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare_cached(
            "SELECT n.member, p.given, p.patronymic, p.surname, p.sort_key, a.tier, a.points
             FROM member_now n CROSS JOIN account a ON a.id = n.account
             LEFT JOIN person_member p ON p.member = n.member
             ORDER BY n.member",
        )
        .map_err(Error::from)?;
    let mut rows = statement.query([]).map_err(Error::from)?;
    while let Some(row) = rows.next().map_err(Error::from)? {
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Listed> {
            let text = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
            Ok(Listed {
                member: row::uuid(row, 0)?.into(),
                name: PersonName { given: text(1)?, patronymic: text(2)?, surname: text(3)? },
                sort_key: text(4)?,
                tier: row.get(5)?,
                points: Points::new(row.get(6)?),
            })
        };
        job(read(row).map_err(Error::from)?)?;
    }
    Ok(())
}

/// All sales of members up to `as_of`, member by member in the order of their ids, and of each in the order of days:
/// whose, when, the net sum, and whether all of it came back. One pass over an index that holds just these.
pub fn each_sale<E: From<Error>>(
    connection: &Connection,
    as_of: NaiveDate,
    mut job: impl FnMut(MemberId, NaiveDate, Money, bool) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare_cached(
            "SELECT member, day, spent, undone FROM sale_now INDEXED BY sale_now_by_member
             WHERE member IS NOT NULL AND day <= ?1 ORDER BY member, day",
        )
        .map_err(Error::from)?;
    let mut rows = statement.query([as_of.to_string()]).map_err(Error::from)?;
    while let Some(row) = rows.next().map_err(Error::from)? {
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<(MemberId, NaiveDate, Money, bool)> {
            Ok((row::uuid(row, 0)?.into(), row::day(row, 1)?, Money::minor(row.get(2)?), row.get(3)?))
        };
        let (member, day, spent, undone) = read(row).map_err(Error::from)?;
        job(member, day, spent, undone)?;
    }
    Ok(())
}

/// All that was sold up to `as_of`, net of what came back, members' and nobody's.
pub fn revenue(connection: &Connection, as_of: NaiveDate) -> Result<Money, Error> {
    let sum = "SELECT coalesce(sum(spent), 0) FROM sale_now WHERE day <= ?1";
    Ok(Money::minor(connection.prepare_cached(sum)?.query_row([as_of.to_string()], |row| row.get(0))?))
}
