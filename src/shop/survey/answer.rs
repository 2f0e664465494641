//! Recording a finished sheet, and the points for the first of each form.

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use super::asking::Offer;
use crate::domain::{Answer, Answers, Form, MemberId, Moment, Money, Points, QuestionKind, SheetId, Stamp};
use crate::rules;
use crate::shop::{Error, Shop, expire, regulars};
use crate::store::form;
use crate::store::points::{Because, Kind};
use crate::store::sheet::{self, NewAnswer, NewSheet, NewValue, SheetRow};
use crate::store::{self, Connection, Transaction, account, merge, points, programme};
use crate::survey::{self, Value};

/// A sheet that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub sheet: SheetId,
    /// Given for it.
    pub points: Points,
    /// Recorded before; nothing was written now.
    pub repeated: bool,
}

/// A finished sheet as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub member: MemberId,
    pub day: NaiveDate,
    pub version: i64,
    pub form: Form,
    /// What was typed and erased since is missing here.
    pub answers: Answers,
    /// Questions whose words were erased.
    pub erased: Vec<String>,
}

/// Records the answers to a form, in place of what was kept of it unfinished. The first sheet of a form by one person,
/// under whatever ids, brings its points, under the programme that holds. The same sheet again gives back what was recorded.
pub fn answer(shop: &Shop, offer: &Offer, answers: &Answers, at: Moment) -> Result<Answered, Error> {
    let answers = survey::tidy(&offer.form.form, answers, false).map_err(Error::BadAnswers)?;
    if answers.is_empty() {
        return Err(Error::NothingAnswered);
    }
    let (form, version, id) = (offer.form.form.clone(), offer.form.version, offer.sheet);
    let sheet = new_sheet(id, &form, version, offer.member, &answers);
    let request_of = move |member| request(id, &form.id, version, member, &answers);
    let (stamp, reward) = (shop.stamp(at), offer.form.form.points);
    shop.store().write(move |tx| {
        if let Some(known) = sheet::request(tx, sheet.id)? {
            // Whoever was merged into somebody since is asked for by either id.
            let whose = sheet::whose(tx, sheet.id)?;
            if known != request_of(whose) || merge::current(tx, whose)? != merge::current(tx, sheet.member)? {
                return Err(Error::AnotherRequest);
            }
            return Ok(Answered { sheet: sheet.id, points: sheet::rewarded(tx, sheet.id)?, repeated: true });
        }
        let person = merge::current(tx, sheet.member)?;
        let first = !sheet::finished(tx, person)?.contains(&sheet.form);
        sheet::record(tx, &stamp, &sheet)?;
        sheet::forget(tx, person, &sheet.form)?;
        sheet::forget(tx, sheet.member, &sheet.form)?;
        sheet::forget_begun(tx, sheet.id)?;
        let points = if first { give(tx, &stamp, &sheet, reward)? } else { Points::ZERO };
        Ok(Answered { sheet: sheet.id, points, repeated: false })
    })
}

/// The reward, in a lot of its own; nothing where the programme has no points.
fn give(tx: &Transaction<'_>, stamp: &Stamp, sheet: &NewSheet, reward: Points) -> Result<Points, Error> {
    let day = stamp.at.day();
    let version = programme::on(tx, day)?.ok_or(Error::NoProgramme)?;
    let Some(lot) = rules::new_lot(&version.programme, reward, day)? else { return Ok(Points::ZERO) };
    let missing = || Error::NoMember(sheet.member.to_string());
    let held = store::standing::held(tx, sheet.member, &version.programme, day)?.ok_or_else(missing)?;
    account::advance(tx, held.account, held.revision, Money::ZERO, stamp.at.millis())?;
    let because = Because { sheet: Some(sheet.id), ..Because::default() };
    expire::on_account(tx, stamp, held.account)?;
    points::fill(tx, stamp, held.account, Kind::Answered, because, &lot)?;
    regulars::refresh_account(tx, held.account, day)?;
    Ok(reward)
}

/// A digest of what was answered, by which a repetition is known.
fn request(id: SheetId, form: &str, version: i64, member: MemberId, answers: &Answers) -> Uuid {
    Uuid::new_v5(&id.0, json!([form, version, member, answers]).to_string().as_bytes())
}

/// A sheet as the store takes it, its answers tidied before.
pub(in crate::shop) fn new_sheet(
    id: SheetId,
    form: &Form,
    version: i64,
    member: MemberId,
    answers: &Answers,
) -> NewSheet {
    let request = request(id, &form.id, version, member, answers);
    let written = form.questions.iter().filter_map(|question| {
        let answer = answers.get(&question.id)?;
        let values = survey::values(question, answer).into_iter().map(|value| match value {
            Value::Choice(choice) => NewValue::Choice(choice),
            Value::Figure(figure) => NewValue::Figure(figure),
            Value::Typed => NewValue::Typed,
        });
        let words = question.kind.is_typed().then(|| words(answer));
        Some(NewAnswer { question: question.id.clone(), values: values.collect(), words })
    });
    NewSheet { id, form: form.id.clone(), version, member, request, answers: written.collect() }
}

fn words(answer: &Answer) -> String {
    match answer {
        Answer::Count(count) => count.to_string(),
        Answer::Words(words) => words.clone(),
        Answer::Flag(_) | Answer::Many(_) => String::new(),
    }
}

/// The finished sheets of a member and of those who were found to be the same person, the newest first.
pub fn of_member(shop: &Shop, member: MemberId) -> Result<Vec<Sheet>, Error> {
    shop.store().read(|c| sheets_of(c, merge::current(c, member)?))
}

/// The same within a reading that is going on; the member is the one of today.
pub(in crate::shop) fn sheets_of(connection: &Connection, member: MemberId) -> Result<Vec<Sheet>, Error> {
    sheet::of_member(connection, member)?.iter().map(|row| read(connection, row)).collect()
}

/// What the rows of a sheet mean under its version.
pub(super) fn read(connection: &Connection, row: &SheetRow) -> Result<Sheet, Error> {
    let missing = store::Error::Unreadable { what: "form" };
    let form = form::version(connection, &row.form, row.version)?.ok_or(missing)?.form;
    let (mut answers, mut erased) = (Answers::new(), Vec::new());
    for question in &form.questions {
        let Some(values) = row.values.get(&question.id) else { continue };
        let figure = values.first().and_then(|value| value.1);
        let mut choices = values.iter().filter_map(|value| value.0.clone());
        let words = row.words.get(&question.id);
        let answer = match &question.kind {
            QuestionKind::One(_) => choices.next().map(Answer::Words),
            QuestionKind::Many(_) => Some(Answer::Many(choices.collect())),
            QuestionKind::Scale(_) => figure.map(Answer::Count),
            QuestionKind::YesNo => figure.map(|figure| Answer::Flag(figure == 1)),
            QuestionKind::Number(_) => words.and_then(|words| words.parse().ok()).map(Answer::Count),
            QuestionKind::Text | QuestionKind::Date => words.cloned().map(Answer::Words),
        };
        match answer {
            Some(answer) => drop(answers.insert(question.id.clone(), answer)),
            None => erased.push(question.id.clone()),
        }
    }
    Ok(Sheet { id: row.id, member: row.member, day: row.day, version: row.version, form, answers, erased })
}
