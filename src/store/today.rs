//! Who has a birthday, for the panel that stands where a member will.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{Error, row};
use crate::domain::{Birthday, MemberId, PersonName};

/// A member whose birthday falls on a day that was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct HasBirthday {
    pub member: MemberId,
    pub name: PersonName,
    pub birthday: Birthday,
    pub tier: Option<String>,
    pub last_visit: Option<NaiveDate>,
}

impl std::fmt::Debug for HasBirthday {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HasBirthday({})", self.member)
    }
}

/// What member `p.member`, or who was merged into them, said last of being congratulated; NULL where nobody asked.
pub(super) const CONGRATULATED: &str = "(SELECT given FROM consent c WHERE c.purpose = 'birthday' AND c.member IN
     (SELECT p.member UNION ALL SELECT g.member FROM merged g WHERE g.survivor = p.member)
 ORDER BY c.till DESC, c.seq DESC LIMIT 1)";

/// Whether a person `p` has not come on the day `?3`.
const AWAITED: &str = "NOT EXISTS (SELECT 1 FROM sale_now c WHERE c.member = p.member AND c.undone = 0 AND c.day = ?3)";

/// Members born on this day of a month who have not come `today`, those seen last first, at most `limit`; and how many there are
/// in all.
pub fn birthdays(
    connection: &Connection,
    (month, day): (u32, u32),
    today: NaiveDate,
    limit: u32,
) -> Result<(Vec<HasBirthday>, usize), Error> {
    let all: u32 = connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM person_member p JOIN member_now n ON n.member = p.member
             WHERE p.birth_month = ?1 AND p.birth_day = ?2 AND {CONGRATULATED} IS NOT 0 AND {AWAITED}"
        ))?
        .query_row(params![month, day, today.to_string()], |r| r.get(0))?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT p.member, p.given, p.patronymic, p.surname, p.birth_year, a.tier,
                (SELECT max(day) FROM sale_now s WHERE s.member = p.member AND s.undone = 0) AS last
         FROM person_member p JOIN member_now n ON n.member = p.member JOIN account a ON a.id = n.account
         WHERE p.birth_month = ?1 AND p.birth_day = ?2 AND {CONGRATULATED} IS NOT 0 AND {AWAITED}
         ORDER BY last DESC NULLS LAST, p.sort_key LIMIT ?4"
    ))?;
    let rows = statement.query_map(params![month, day, today.to_string(), limit], |r| {
        let born = Birthday::new(month, day, r.get(4)?).ok_or(rusqlite::Error::InvalidQuery)?;
        Ok(HasBirthday {
            member: MemberId(row::uuid(r, 0)?),
            name: PersonName { given: r.get(1)?, patronymic: r.get(2)?, surname: r.get(3)? },
            birthday: born,
            tier: r.get(5)?,
            last_visit: row::maybe_day(r, 6)?,
        })
    })?;
    Ok((rows.collect::<Result<_, _>>()?, usize::try_from(all).unwrap_or(usize::MAX)))
}
