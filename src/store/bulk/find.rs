//! What an import asks the shop, line by line: whom a number or card means, and whether anything changed meanwhile.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::{AccountId, CardNumber, MemberId, Phone};
use crate::store::{Error, row};

/// How many facts the shop has, by its counters, and how many codes its articles; other numbers say that something was
/// recorded meanwhile.
pub fn recorded(connection: &Connection) -> Result<(i64, i64), Error> {
    let all = "SELECT sum(last_seq), (SELECT count(*) FROM product) + (SELECT count(*) FROM product_code) FROM till";
    Ok(connection.query_row(all, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The member that a list knows by a number, with the account.
pub fn by_source(connection: &Connection, source: &str, number: &str) -> Result<Option<(MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.member, n.account FROM member m
         JOIN member_now n ON n.member = coalesce((SELECT survivor FROM merged WHERE member = m.id), m.id)
         WHERE m.source = ?1 AND m.source_no = ?2",
    )?;
    holder(&mut statement, params![source, number])
}

/// The member with this id, with the account.
pub fn by_id(connection: &Connection, member: MemberId) -> Result<Option<(MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT member, account FROM member_now
         WHERE member = coalesce((SELECT survivor FROM merged WHERE member = ?1), ?1)",
    )?;
    holder(&mut statement, params![member.as_bytes()])
}

/// Whose card it is, whatever its state, with the account.
pub fn by_card(connection: &Connection, number: &CardNumber) -> Result<Option<(MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.member, n.account FROM card c
         JOIN member_now n ON n.member = coalesce((SELECT survivor FROM merged WHERE member = c.member), c.member)
         WHERE c.number = ?1",
    )?;
    holder(&mut statement, params![number.as_str()])
}

/// Whether whom a list knows by a number, by their id, or where it has neither by a card, stands in another member since.
pub fn is_absorbed(
    connection: &Connection,
    source: &str,
    number: &str,
    card: Option<&CardNumber>,
) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM merged WHERE member IN (
             SELECT id FROM member WHERE source = ?1 AND source_no = ?2
             UNION ALL SELECT id FROM member WHERE id = ?3 UNION ALL SELECT member FROM card WHERE number = ?4))",
    )?;
    let id = number.parse::<MemberId>().ok();
    let id = id.as_ref().map(MemberId::as_bytes);
    Ok(statement.query_row(params![source, number, id, card.map(CardNumber::as_str)], |row| row.get(0))?)
}

/// Whether an account holds or held any points, or spend from elsewhere than its sales.
pub fn has_moved(connection: &Connection, account: AccountId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM points_entry WHERE account = ?1)
             OR EXISTS (SELECT 1 FROM opening WHERE account = ?1) OR EXISTS (SELECT 1 FROM merge_spend WHERE account = ?1)",
    )?;
    Ok(statement.query_row([account.as_bytes()], |row| row.get(0))?)
}

/// The members with this phone.
pub fn by_phone(connection: &Connection, phone: &Phone) -> Result<Vec<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM person_member WHERE phone = ?1")?;
    let found = statement.query_map([phone.e164()], |row| Ok(MemberId(row::uuid(row, 0)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The article that a code leads to.
pub fn code_owner(connection: &Connection, code: &str) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached("SELECT sku FROM product_code WHERE code = ?1")?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?)
}

/// Whether some article carries this code, or has it as its number.
pub fn is_product(connection: &Connection, code: &str) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM product_code WHERE code = ?1) OR EXISTS (SELECT 1 FROM product WHERE sku = ?1)",
    )?;
    Ok(statement.query_row([code], |row| row.get(0))?)
}

fn holder(
    statement: &mut rusqlite::Statement<'_>,
    values: impl rusqlite::Params,
) -> Result<Option<(MemberId, AccountId)>, Error> {
    let found = statement.query_row(values, |row| Ok((MemberId(row::uuid(row, 0)?), AccountId(row::uuid(row, 1)?))));
    Ok(found.optional()?)
}
