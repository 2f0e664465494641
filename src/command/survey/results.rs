//! `survey results` and `survey sheets`.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Desk, Problem, called, input, survey};
use crate::command::table::{Side, Table};
use crate::domain::{Answers, BasisPoints, MemberId, SheetId};
use crate::language::Language;
use crate::shop::survey::{Counted, Results, Said, Sheet, Value};

#[derive(Serialize)]
struct Document {
    form: String,
    version: i64,
    title: String,
    sheets: u64,
    questions: Vec<Question>,
    words: Vec<Words>,
}

#[derive(Serialize)]
struct Question {
    id: String,
    text: String,
    kind: &'static str,
    still_asked: bool,
    answered: u64,
    mean_hundredths: Option<i64>,
    nps: Option<i64>,
    answers: Vec<Tally>,
}

#[derive(Serialize)]
struct Tally {
    answer: String,
    text: String,
    count: u64,
    share_bp: u64,
}

#[derive(Serialize)]
struct Words {
    member: MemberId,
    name: String,
    day: NaiveDate,
    sheet: SheetId,
    question: String,
    #[serde(rename = "words")]
    said: String,
}

pub fn results(desk: &Desk, form: &str, search: Option<&str>, limit: Option<NonZeroU32>) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let report = survey::report(&shop, form)?;
    let said = survey::said(&shop, form, None, search.unwrap_or_default(), limit.map_or(u32::MAX, NonZeroU32::get))?;
    let people = [spoken(&report.results, l), words(&said, l)].join("\n");
    let document = Document {
        form: form.to_owned(),
        version: report.form.version,
        title: called(&report.form.form, l),
        sheets: report.results.sheets,
        questions: report.results.questions.iter().map(|counted| question(counted, l)).collect(),
        words: said.into_iter().map(written).collect(),
    };
    Answer::new(&document, people)
}

fn question(counted: &Counted, l: Language) -> Question {
    let tally = |tally: &crate::shop::survey::Tally| Tally {
        answer: match &tally.value {
            Value::Choice(choice) => choice.clone(),
            Value::Figure(figure) => figure.to_string(),
            Value::Typed => String::new(),
        },
        text: tallied(counted, &tally.value, l),
        count: tally.count,
        share_bp: counted.share(tally),
    };
    Question {
        id: counted.question.id.clone(),
        text: counted.question.text.in_lang(l.lang()).to_owned(),
        kind: counted.question.kind.code(),
        still_asked: counted.still_asked,
        answered: counted.answered,
        mean_hundredths: counted.mean_hundredths(),
        nps: counted.nps(),
        answers: counted.tallies.iter().map(tally).collect(),
    }
}

/// What was chosen, in words.
fn tallied(counted: &Counted, value: &Value, l: Language) -> String {
    match value {
        Value::Choice(choice) => l.choice(&counted.question, choice),
        Value::Figure(figure) => l.figure(&counted.question, *figure),
        Value::Typed => String::new(),
    }
}

fn spoken(results: &Results, l: Language) -> String {
    let mut text = String::new();
    for counted in &results.questions {
        text.push_str(counted.question.text.in_lang(l.lang()));
        let mut facts = vec![counted.answered.to_string()];
        facts.extend(counted.mean_hundredths().map(|mean| l.survey_mean(l.hundredths(mean))));
        facts.extend(counted.nps().map(|nps| l.survey_nps(l.signed(nps))));
        facts.extend((!counted.still_asked).then(|| l.survey_no_longer()));
        text.extend([" (", &facts.join(", "), ")\n"]);
        if !counted.tallies.is_empty() {
            let mut table = Table::new([
                (l.survey_column_answer(), Side::Left),
                (l.survey_column_count(), Side::Right),
                (l.survey_column_share(), Side::Right),
            ]);
            for tally in &counted.tallies {
                let share =
                    BasisPoints::new(u32::try_from(counted.share(tally)).unwrap_or(0).saturating_add(50) / 100 * 100);
                table.row([tallied(counted, &tally.value, l), tally.count.to_string(), l.percent(share)]);
            }
            text.push_str(&table.print());
        }
        text.push('\n');
    }
    text
}

fn words(said: &[Said], l: Language) -> String {
    let mut table = Table::new([
        (l.survey_column_day(), Side::Left),
        (l.command_column_name(), Side::Left),
        (l.survey_column_question(), Side::Left),
        (l.survey_column_words(), Side::Left),
    ]);
    for one in said {
        table.row([one.day.to_string(), one.name.full(), one.question.clone(), one.words.clone()]);
    }
    if said.is_empty() { String::new() } else { table.print() }
}

fn written(said: Said) -> Words {
    let Said { sheet, member, name, day, question, words } = said;
    Words { member, name: name.full(), day, sheet, question, said: words }
}

#[derive(Serialize)]
struct Sheets {
    member: MemberId,
    sheets: Vec<One>,
}

#[derive(Serialize)]
struct One {
    sheet: SheetId,
    form: String,
    version: i64,
    title: String,
    day: NaiveDate,
    answers: Answers,
    /// Questions whose words were erased.
    erased: Vec<String>,
    /// The answers as a person reads them.
    spoken: BTreeMap<String, String>,
}

/// All finished sheets of a member, the newest first.
pub fn sheets(desk: &Desk, member: &str) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let member = input::member(desk, &shop, member)?;
    let mut people = String::new();
    let mut sheets = Vec::new();
    for sheet in survey::of_member(&shop, member)? {
        people.extend([&called(&sheet.form, l), ", ", &l.full_day(sheet.day), "\n"].map(str::to_owned));
        let mut table = Table::new([(l.survey_column_question(), Side::Left), (l.survey_column_answer(), Side::Left)]);
        let mut said = BTreeMap::new();
        for question in &sheet.form.questions {
            let answer = match sheet.answers.get(&question.id) {
                Some(answer) => super::spoken(question, answer, l),
                None if sheet.erased.contains(&question.id) => l.survey_erased(),
                None => continue,
            };
            table.row([question.text.in_lang(l.lang()).to_owned(), answer.clone()]);
            said.insert(question.id.clone(), answer);
        }
        people.push_str(&table.print());
        people.push('\n');
        let Sheet { id, day, version, form, answers, erased, .. } = sheet;
        let title = called(&form, l);
        sheets.push(One { sheet: id, form: form.id, version, title, day, answers, erased, spoken: said });
    }
    Answer::new(&Sheets { member, sheets }, people)
}
