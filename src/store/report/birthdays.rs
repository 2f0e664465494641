//! Who was born on a day of the year, and what their last birthdays brought them.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::super::earlier::STILL_OUT;
use super::super::merge::SINCE;
use super::super::today::CONGRATULATED;
use super::super::{Error, row};
use crate::domain::{Birthday, Lang, MemberId, PersonName, Phone, RuleId, RuleUse};

/// A member born on a day that was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Born {
    pub member: MemberId,
    pub name: PersonName,
    pub birthday: Birthday,
    pub phone: Option<Phone>,
    /// The form of address, whether with «ты», and the language to say it in.
    pub address: String,
    pub informal: bool,
    pub lang: Lang,
    /// Said no to being congratulated.
    pub declined: bool,
    pub tier: Option<String>,
    pub since: NaiveDate,
    pub last_visit: Option<NaiveDate>,
}

impl std::fmt::Debug for Born {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Born({})", self.member)
    }
}

/// Everybody born on this day of a month, by name.
pub fn born_on(connection: &Connection, month: u32, day: u32) -> Result<Vec<Born>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT p.member, p.given, p.patronymic, p.surname, p.birth_year, p.phone, a.tier, {SINCE},
                (SELECT max(day) FROM sale_now s WHERE s.member = p.member AND s.undone = 0),
                p.address, p.informal, p.lang,
                {CONGRATULATED}
         FROM person_member p
         JOIN member_now n ON n.member = p.member
         JOIN member m ON m.id = p.member
         JOIN account a ON a.id = n.account
         WHERE p.birth_month = ?1 AND p.birth_day = ?2
         ORDER BY p.sort_key, p.member"
    ))?;
    let rows = statement.query_map(params![month, day], |r| {
        Ok(Born {
            member: MemberId(row::uuid(r, 0)?),
            name: PersonName { given: r.get(1)?, patronymic: r.get(2)?, surname: r.get(3)? },
            birthday: Birthday::new(month, day, r.get(4)?).ok_or(rusqlite::Error::InvalidQuery)?,
            phone: r.get::<_, Option<String>>(5)?.map(Phone::stored),
            tier: r.get(6)?,
            since: row::day(r, 7)?,
            last_visit: row::maybe_day(r, 8)?,
            address: r.get(9)?,
            informal: r.get(10)?,
            lang: Lang::from_code(&r.get::<_, String>(11)?).unwrap_or_default(),
            declined: r.get::<_, Option<bool>>(12)? == Some(false),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last day in between on which the member came.
pub fn days_with_a_visit(
    connection: &Connection,
    member: MemberId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<NaiveDate>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT max(day) FROM sale_now WHERE member = ?1 AND undone = 0 AND day BETWEEN ?2 AND ?3")?;
    Ok(statement.query_row(params![member.as_bytes(), from.to_string(), to.to_string()], |r| row::maybe_day(r, 0))?)
}

/// The days since `after` on which a birthday's discount or gift was had.
pub fn used(connection: &Connection, member: MemberId, after: NaiveDate) -> Result<Vec<RuleUse>, Error> {
    let mut uses = Vec::new();
    for (rule, sql) in [
        (
            RuleId::BIRTHDAY,
            format!(
                "SELECT DISTINCT n.day FROM sale_now n WHERE n.member = ?1 AND n.undone = 0 AND n.day > ?2
             AND coalesce((SELECT x.amount > 0 FROM rest_now x WHERE x.sale = n.sale AND x.rule = 'birthday'),
                          EXISTS (SELECT 1 FROM sale_discount d INDEXED BY sale_discount_birthday
                                  WHERE d.sale = n.sale AND d.rule = 'birthday' AND {STILL_OUT}))"
            ),
        ),
        (
            // Handed over it stays so, whatever else of the receipt comes back.
            RuleId::BIRTHDAY_GIFT,
            String::from(
                "SELECT DISTINCT n.day FROM sale_now n WHERE n.member = ?1 AND n.day > ?2
             AND EXISTS (SELECT 1 FROM sale_gift g WHERE g.sale = n.sale AND g.rule = 'birthday.gift')",
            ),
        ),
    ] {
        let mut statement = connection.prepare_cached(&sql)?;
        let days = statement.query_map(params![member.as_bytes(), after.to_string()], |r| row::day(r, 0))?;
        for day in days {
            uses.push(RuleUse { rule: rule.to_owned(), day: day? });
        }
    }
    Ok(uses)
}
