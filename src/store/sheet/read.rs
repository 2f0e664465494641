//! What was answered: by whom, how often, and in which words.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::{MemberId, PersonName, Points, SheetId, fold};
use crate::store::merge::PERSON;
use crate::store::{Error, row};

/// A choice or a figure; neither where something was typed.
pub type Stored = (Option<String>, Option<i64>);

/// A finished sheet with its values as they lie there; what they mean the form's version says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    pub id: SheetId,
    pub form: String,
    pub version: i64,
    pub member: MemberId,
    pub at: i64,
    pub day: NaiveDate,
    /// Choices and figures by question.
    pub values: BTreeMap<String, Vec<Stored>>,
    /// Words by question, where they have not been erased.
    pub words: BTreeMap<String, String>,
}

/// How often one value was given to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedAnswer {
    pub question: String,
    /// The first value of its answer.
    pub first: bool,
    pub choice: Option<String>,
    pub figure: Option<i64>,
    pub count: u64,
}

/// Words that somebody answered with.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    pub sheet: SheetId,
    pub member: MemberId,
    pub name: PersonName,
    pub day: NaiveDate,
    pub question: String,
    pub words: String,
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Said({}, {})", self.sheet, self.question)
    }
}

/// The forms that a member has finished, or somebody who was merged into the member.
pub fn finished(connection: &Connection, member: MemberId) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT form FROM answer_sheet
         WHERE member = ?1 OR member IN (SELECT member FROM merged WHERE survivor = ?1)",
    )?;
    Ok(statement.query_map([member.as_bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Sales of a member that did not wholly come back.
pub fn purchases(connection: &Connection, member: MemberId) -> Result<u32, Error> {
    let mut statement = connection.prepare_cached("SELECT count(*) FROM sale_now WHERE member = ?1 AND undone = 0")?;
    Ok(statement.query_row([member.as_bytes()], |row| row.get(0))?)
}

/// The day on which a member was enrolled, that of the oldest file where several are one; of who came along with a list, the
/// first of the membership.
pub fn enrolled_on(connection: &Connection, member: MemberId) -> Result<NaiveDate, Error> {
    let sql = format!("SELECT min(iif(source IS NULL, day, since)) FROM member WHERE id IN {PERSON}");
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([member.as_bytes()], |row| row::day(row, 0))?)
}

/// The points that a sheet was rewarded with.
pub fn rewarded(connection: &Connection, sheet: SheetId) -> Result<Points, Error> {
    let mut statement =
        connection.prepare_cached("SELECT coalesce(sum(points), 0) FROM points_entry WHERE sheet = ?1")?;
    Ok(Points::new(statement.query_row([sheet.as_bytes()], |row| row.get(0))?))
}

/// The finished sheets of a member and of those who were merged into the member, the newest first.
pub fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<SheetRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, form, version, member, at, day FROM answer_sheet
         WHERE member = ?1 OR member IN (SELECT member FROM merged WHERE survivor = ?1)
         ORDER BY day DESC, till DESC, seq DESC",
    )?;
    let sheets = statement.query_map([member.as_bytes()], head)?.collect::<Result<Vec<_>, _>>()?;
    sheets.into_iter().map(|sheet| filled(connection, sheet)).collect()
}

/// All finished sheets of a form, in the order of their recording.
pub fn each<E: From<Error>>(
    connection: &Connection,
    form: &str,
    mut job: impl FnMut(SheetRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare("SELECT id, form, version, member, at, day FROM answer_sheet WHERE form = ?1 ORDER BY till, seq")
        .map_err(Error::from)?;
    let mut rows = statement.query([form]).map_err(Error::from)?;
    while let Some(row) = rows.next().map_err(Error::from)? {
        let sheet = head(row).map_err(Error::from)?;
        job(filled(connection, sheet)?)?;
    }
    Ok(())
}

fn head(row: &Row<'_>) -> rusqlite::Result<SheetRow> {
    Ok(SheetRow {
        id: row::uuid(row, 0)?.into(),
        form: row.get(1)?,
        version: row.get(2)?,
        member: row::uuid(row, 3)?.into(),
        at: row.get(4)?,
        day: row::day(row, 5)?,
        values: BTreeMap::new(),
        words: BTreeMap::new(),
    })
}

fn filled(connection: &Connection, mut sheet: SheetRow) -> Result<SheetRow, Error> {
    let mut statement = connection
        .prepare_cached("SELECT question, choice, figure FROM answer WHERE sheet = ?1 ORDER BY question, no")?;
    let mut rows = statement.query([sheet.id.as_bytes()])?;
    while let Some(row) = rows.next()? {
        sheet.values.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
    }
    let mut statement = connection.prepare_cached("SELECT question, words FROM person_answer WHERE sheet = ?1")?;
    let words = statement.query_map([sheet.id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    sheet.words = words.collect::<Result<_, _>>()?;
    Ok(sheet)
}

/// Who answered the sheet under this id.
pub fn whose(connection: &Connection, id: SheetId) -> Result<MemberId, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM answer_sheet WHERE id = ?1")?;
    Ok(MemberId(statement.query_row([id.as_bytes()], |row| row::uuid(row, 0))?))
}

/// The version of a form that the sheet under this id answers; none where there is no such sheet.
pub fn version_of(connection: &Connection, id: SheetId, form: &str) -> Result<Option<i64>, Error> {
    let mut statement = connection.prepare_cached("SELECT version FROM answer_sheet WHERE id = ?1 AND form = ?2")?;
    Ok(statement.query_row(params![id.as_bytes(), form], |row| row.get(0)).optional()?)
}

/// Of each person the sheet of a form that was finished last; two members who were found to be one are one person.
const LATEST: &str = "WITH latest (sheet) AS (
     SELECT id FROM (
         SELECT s.id, row_number() OVER (PARTITION BY coalesce(g.survivor, s.member)
                                         ORDER BY s.day DESC, s.till DESC, s.seq DESC) AS place
         FROM answer_sheet s LEFT JOIN merged g ON g.member = s.member WHERE s.form = ?1)
     WHERE place = 1)";

/// How many people have finished a form.
pub fn sheets(connection: &Connection, form: &str) -> Result<u64, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(DISTINCT coalesce(g.survivor, s.member))
         FROM answer_sheet s LEFT JOIN merged g ON g.member = s.member WHERE s.form = ?1",
    )?;
    Ok(count(statement.query_row([form], |row| row.get(0))?))
}

fn count(rows: i64) -> u64 {
    u64::try_from(rows).unwrap_or(0)
}

/// How often each value was given to each question of a form, over all its versions. Of somebody who answered twice the
/// later sheet counts.
pub fn counted(connection: &Connection, form: &str) -> Result<Vec<CountedAnswer>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{LATEST} SELECT a.question, a.no = 1, a.choice, a.figure, count(*)
         FROM latest l JOIN answer a ON a.sheet = l.sheet GROUP BY 1, 2, 3, 4",
    ))?;
    let rows = statement.query_map([form], |row| {
        Ok(CountedAnswer {
            question: row.get(0)?,
            first: row.get(1)?,
            choice: row.get(2)?,
            figure: row.get(3)?,
            count: count(row.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The words that were answered to a form, the newest first, by whoever the member is now; only those that hold `search`
/// in any spelling of capitals and accents, and only to `question` where one is named.
pub fn said(
    connection: &Connection,
    form: &str,
    question: Option<&str>,
    search: &str,
    limit: u32,
) -> Result<Vec<Said>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, coalesce(g.survivor, s.member), p.given, p.patronymic, p.surname, s.day, w.question, w.words
         FROM answer_sheet s JOIN person_answer w ON w.sheet = s.id
         LEFT JOIN merged g ON g.member = s.member
         LEFT JOIN person_member p ON p.member = coalesce(g.survivor, s.member)
         WHERE s.form = ?1 AND (?2 IS NULL OR w.question = ?2) AND instr(w.folded, ?3) > 0
         ORDER BY s.day DESC, s.till DESC, s.seq DESC, w.question LIMIT ?4",
    )?;
    let text =
        |row: &Row<'_>, column| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(column)?.unwrap_or_default());
    let rows = statement.query_map(params![form, question, fold(search), limit], |row| {
        Ok(Said {
            sheet: row::uuid(row, 0)?.into(),
            member: row::uuid(row, 1)?.into(),
            name: PersonName { given: text(row, 2)?, patronymic: text(row, 3)?, surname: text(row, 4)? },
            day: row::day(row, 5)?,
            question: row.get(6)?,
            words: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
