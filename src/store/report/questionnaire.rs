//! What was answered to a questionnaire, version by version, and the words apart from those who said them.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::super::sheet::CountedAnswer;
use super::super::{Error, row};

/// A version of a form, and how often it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionSum {
    pub version: i64,
    /// The day on which it was set.
    pub from: NaiveDate,
    pub sheets: u64,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
}

/// Every version of a form, the newest first.
pub fn version_sums(connection: &Connection, form: &str) -> Result<Vec<VersionSum>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT f.version, f.day, count(s.id), min(s.day), max(s.day)
         FROM survey_form f LEFT JOIN answer_sheet s ON s.form = f.form AND s.version = f.version
         WHERE f.form = ?1 GROUP BY f.version ORDER BY f.version DESC",
    )?;
    let rows = statement.query_map([form], |r| {
        Ok(VersionSum {
            version: r.get(0)?,
            from: row::day(r, 1)?,
            sheets: count(r.get(2)?),
            first: row::maybe_day(r, 3)?,
            last: row::maybe_day(r, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How often each value was given, over all versions or in one.
pub fn answers(connection: &Connection, form: &str, version: Option<i64>) -> Result<Vec<CountedAnswer>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.question, a.no = 1, a.choice, a.figure, count(*)
         FROM answer_sheet s JOIN answer a ON a.sheet = s.id
         WHERE s.form = ?1 AND (?2 IS NULL OR s.version = ?2) GROUP BY 1, 2, 3, 4",
    )?;
    let rows = statement.query_map(params![form, version], |r| {
        Ok(CountedAnswer {
            question: r.get(0)?,
            first: r.get(1)?,
            choice: r.get(2)?,
            figure: r.get(3)?,
            count: count(r.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Words without their author; `declined` where that member said no to keeping answers since.
#[derive(Clone, PartialEq, Eq)]
pub struct Nameless {
    pub question: String,
    pub day: NaiveDate,
    pub words: String,
    pub declined: bool,
}

impl std::fmt::Debug for Nameless {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Nameless({}, {})", self.question, self.day)
    }
}

/// Everything that was typed in answer to a form, the newest first.
pub fn words(connection: &Connection, form: &str, version: Option<i64>) -> Result<Vec<Nameless>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT w.question, s.day, w.words,
                (SELECT given FROM consent c WHERE c.purpose = 'survey' AND c.member IN
                     (SELECT coalesce(g.survivor, s.member) UNION ALL
                      SELECT o.member FROM merged o WHERE o.survivor = coalesce(g.survivor, s.member))
                 ORDER BY c.till DESC, c.seq DESC LIMIT 1)
         FROM answer_sheet s JOIN person_answer w ON w.sheet = s.id
         LEFT JOIN merged g ON g.member = s.member
         WHERE s.form = ?1 AND (?2 IS NULL OR s.version = ?2)
         ORDER BY s.day DESC, s.till DESC, s.seq DESC, w.question",
    )?;
    let rows = statement.query_map(params![form, version], |r| {
        Ok(Nameless {
            question: r.get(0)?,
            day: row::day(r, 1)?,
            words: r.get(2)?,
            declined: r.get::<_, Option<bool>>(3)? == Some(false),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn count(rows: i64) -> u64 {
    u64::try_from(rows).unwrap_or(0)
}
