//! The club's reports: their figures read in one snapshot, and the file that holds them.

mod birthdays;
mod club;
mod day;
mod member;
mod questionnaire;
mod regulars;
mod save;

use chrono::NaiveDate;

use super::value::ValueQuery;
use super::{Error, Shop};
use crate::domain::{ListColumn, MemberId, Moment, Programme, Text};
use crate::language::Language;
use crate::report::{
    Birthdays, Club, Day, Document, Kind, MemberReport, Period, Questionnaire, RegularsReport, Those, USUAL_COLUMNS,
};

pub use birthdays::birthdays;
pub use save::{Saved, save};
pub(super) use save::{may_write, put};

/// A report as it is asked for.
#[derive(Debug, Clone)]
pub enum Asked {
    Club(Period),
    Regulars(RegularsAsked),
    /// So many days ahead, and as many back for those who were not greeted.
    Birthdays {
        days: u32,
    },
    Member(MemberId),
    /// A form, over all its versions or in one.
    Questionnaire {
        form: String,
        version: Option<i64>,
    },
    Day(NaiveDate),
}

#[derive(Debug, Clone)]
pub struct RegularsAsked {
    pub query: ValueQuery,
    /// The conditions as they are told on the paper.
    pub those: Vec<Those>,
    pub columns: Vec<ListColumn>,
}

impl Default for RegularsAsked {
    fn default() -> Self {
        let columns = USUAL_COLUMNS.to_vec();
        RegularsAsked { query: ValueQuery::default(), those: Vec::new(), columns }
    }
}

/// How far birthdays are looked at where nobody says.
pub const BIRTHDAY_DAYS: u32 = 31;

/// The figures of a report, to be told in any language.
#[derive(Debug, Clone)]
pub enum Report {
    Club(Box<Club>),
    Regulars(RegularsReport),
    Birthdays(Birthdays),
    Member(Box<MemberReport>),
    Questionnaire(Box<Questionnaire>),
    Day(Box<Day>),
}

impl Report {
    pub const fn kind(&self) -> Kind {
        match self {
            Report::Club(_) => Kind::Club,
            Report::Regulars(_) => Kind::Regulars,
            Report::Birthdays(_) => Kind::Birthdays,
            Report::Member(_) => Kind::Member,
            Report::Questionnaire(_) => Kind::Questionnaire,
            Report::Day(_) => Kind::Day,
        }
    }

    pub fn document(&self, l: Language) -> Document {
        match self {
            Report::Club(club) => club.document(l),
            Report::Regulars(regulars) => regulars.document(l),
            Report::Birthdays(birthdays) => birthdays.document(l),
            Report::Member(member) => member.document(l),
            Report::Questionnaire(questionnaire) => questionnaire.document(l),
            Report::Day(day) => day.document(l),
        }
    }
}

/// Works a report's figures out as of `at`. Nothing is written.
pub fn report(shop: &Shop, asked: &Asked, at: Moment) -> Result<Report, Error> {
    Ok(match asked {
        Asked::Club(period) => Report::Club(Box::new(club::club(shop, *period, at)?)),
        Asked::Regulars(asked) => Report::Regulars(regulars::regulars(shop, asked, at)?),
        Asked::Birthdays { days } => Report::Birthdays(birthdays(shop, *days, at)?),
        Asked::Member(member) => Report::Member(Box::new(member::member(shop, *member, at)?)),
        Asked::Questionnaire { form, version } => {
            Report::Questionnaire(Box::new(questionnaire::questionnaire(shop, form, *version, at)?))
        }
        Asked::Day(day) => Report::Day(Box::new(day::day(shop, *day, at)?)),
    })
}

/// The name of a tier as the programme has it.
fn tier(programme: &Programme, id: Option<&str>) -> Option<Text> {
    programme.tier(id?).map(|tier| tier.name.clone())
}
