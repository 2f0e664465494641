//! Members who may be one: those who share a phone, an e-mail or a birthday, a few at a time, each group through its index.

use rusqlite::{Connection, Row, Transaction, params};

use super::{Error, row};
use crate::domain::{Birthday, FactId, MemberId, PersonName, Phone, Stamp};

/// Members looked at who share one phone or e-mail. Where thousands do, it is the shop's own, and says nothing.
const MOST_SHARING: u32 = 50;

/// What of a member is compared.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    pub member: MemberId,
    pub name: PersonName,
    /// The form in which both alphabets meet.
    pub skeleton: String,
    pub phone: Option<Phone>,
    pub email: Option<String>,
    pub birthday: Option<Birthday>,
}

/// What describes a person does not belong in a log.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({})", self.member)
    }
}

/// By what people are brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    Phone,
    Email,
}

impl Shared {
    const fn column(self) -> &'static str {
        match self {
            Shared::Phone => "phone",
            Shared::Email => "email",
        }
    }
}

/// Phones or e-mails behind `after` that several members have, at most so many.
pub fn shared(connection: &Connection, what: Shared, after: &str, limit: u32) -> Result<Vec<String>, Error> {
    let column = what.column();
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {column} FROM person_member WHERE {column} > ?1 GROUP BY {column} HAVING count(*) > 1
         ORDER BY {column} LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![after, limit], |r| r.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The members who have a phone or an e-mail, but for those who were merged already.
pub fn sharing(connection: &Connection, what: Shared, value: &str) -> Result<Vec<Person>, Error> {
    let which = format!("p.{} = ?1 ORDER BY m.till, m.seq LIMIT {MOST_SHARING}", what.column());
    people(connection, &which, [value])
}

/// The members who were born on a day of the year.
pub fn born_on(connection: &Connection, month: u32, day: u32) -> Result<Vec<Person>, Error> {
    people(connection, "p.birth_month = ?1 AND p.birth_day = ?2 ORDER BY m.till, m.seq", [month, day])
}

fn people(connection: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Person>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT p.member, p.given, p.patronymic, p.surname, p.skeleton, p.phone, p.email, p.birth_month, p.birth_day,
             p.birth_year
         FROM person_member p JOIN member_now n ON n.member = p.member JOIN member m ON m.id = p.member WHERE {which}"
    ))?;
    let rows = statement.query_map(values, person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        member: row::uuid(row, 0)?.into(),
        name: PersonName { given: row.get(1)?, patronymic: row.get(2)?, surname: row.get(3)? },
        skeleton: row.get(4)?,
        phone: row.get::<_, Option<String>>(5)?.map(Phone::stored),
        email: row.get(6)?,
        birthday: row::birthday(row, 7)?,
    })
}

/// Whether somebody said that these two are not one.
pub fn told_apart(connection: &Connection, one: MemberId, other: MemberId) -> Result<bool, Error> {
    let (one, other) = (one.min(other), one.max(other));
    let mut statement = connection.prepare_cached("SELECT 1 FROM told_apart WHERE one = ?1 AND other = ?2")?;
    Ok(statement.exists(params![one.as_bytes(), other.as_bytes()])?)
}

/// Whether a fact stands under this id already.
pub fn is_kept(connection: &Connection, id: FactId) -> Result<bool, Error> {
    Ok(connection.prepare_cached("SELECT 1 FROM told_apart WHERE id = ?1")?.exists([id.as_bytes()])?)
}

/// Keeps that two members are not one.
pub fn tell_apart(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    one: MemberId,
    other: MemberId,
) -> Result<(), Error> {
    let (one, other) = (one.min(other), one.max(other));
    tx.prepare_cached(
        "INSERT INTO told_apart (id, till, seq, staff, at, day, one, other) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        one.as_bytes(),
        other.as_bytes()
    ])?;
    Ok(())
}
