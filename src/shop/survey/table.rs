//! Answers as a table, a sheet a line and a question a column: out for a spreadsheet, and in from one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::answer::{new_sheet, read};
use super::forms;
use crate::domain::{
    Answer, AnswerFault, Answers, Choice, Form, Lang, MemberId, Moment, Question, QuestionKind, RowFault, SheetId,
    Stamp, fold,
};
use crate::language::Language;
use crate::shop::import::rejected;
use crate::shop::portion::portion;
use crate::shop::target::Target;
use crate::shop::{Error, FileFault, Shop};
use crate::store::{self, Connection, Transaction, card, sheet};
use crate::survey;
use crate::transfer::place::Making;
use crate::transfer::{self, Row, Shape, Wanted, Wide, Writer};

/// Parts several choices in one cell.
const BETWEEN: &str = " | ";

/// Begins every id that follows from a line without one.
const NAMESPACE: Uuid = Uuid::from_u128(0x3a1e_97c2_0b44_4f0d_8d1c_52e6_a90b_77f3);

/// A table of answers to be read, and how.
#[derive(Debug, Clone)]
pub struct ImportSheets {
    pub form: String,
    pub path: PathBuf,
    /// Which columns are which, and which sheet of a workbook is meant, where the file does not say it.
    pub choice: transfer::Choice,
    /// Reads and checks, and records nothing.
    pub dry_run: bool,
}

impl ImportSheets {
    pub fn new(form: &str, path: &Path) -> ImportSheets {
        let choice = transfer::Choice::default();
        ImportSheets { form: form.to_owned(), path: path.to_owned(), choice, dry_run: false }
    }
}

/// What became of a file's lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    pub added: u64,
    /// Recorded before.
    pub unchanged: u64,
    /// In the order of the file.
    pub refused: Vec<UnreadSheet>,
    /// Where the refused lines were written, to be put right and imported again.
    pub rejected: Option<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadSheet {
    pub line: u64,
    pub why: SheetFault,
}

/// Why a line is no sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    Row(RowFault),
    /// Nobody has this id.
    NoMember(String),
    NothingAnswered,
    Answers(Vec<AnswerFault>),
    /// The same id with other answers.
    Changed,
}

impl SheetFault {
    /// What is wrong, and what to do.
    pub fn spoken(&self, l: Language) -> String {
        match self {
            SheetFault::Row(fault) => l.row_fault(fault),
            SheetFault::NoMember(member) => l.survey_row_no_member(member),
            SheetFault::NothingAnswered => l.survey_nothing_answered(),
            SheetFault::Answers(faults) => {
                faults.iter().map(|fault| l.answer_fault(fault)).collect::<Vec<_>>().join(" ")
            }
            SheetFault::Changed => l.survey_row_changed(),
        }
    }
}

/// The column of a question: its id, and another word where that is the name of a column of every table.
fn column_of(question: &Question) -> String {
    let own = Wanted::of_sheets().iter().any(|own| own.name == question.id);
    if own { format!("question_{}", question.id) } else { question.id.clone() }
}

/// The columns that a table of answers to a form may have.
fn columns(form: &Form) -> Vec<Wanted> {
    let question = |question: &Question| Wanted {
        name: column_of(question),
        words: Lang::ALL.iter().map(|lang| question.text.in_lang(*lang).to_owned()).collect(),
        field: None,
        is_day: question.kind == QuestionKind::Date,
    };
    Wanted::of_sheets().into_iter().chain(form.questions.iter().map(question)).collect()
}

/// The names by which the columns of such a table are known.
pub fn column_names(form: &Form) -> Vec<String> {
    columns(form).into_iter().map(|one| one.name).collect()
}

fn shape(wanted: &Wanted, form: &Form) -> Shape {
    let asked = form.questions.iter().find(|question| column_of(question) == wanted.name);
    match asked.map(|question| &question.kind) {
        Some(QuestionKind::Scale(_) | QuestionKind::Number(_)) => Shape::Number,
        _ if wanted.is_day => Shape::Day,
        _ => Shape::Text,
    }
}

/// Writes every finished sheet of a form; the number of sheets. A file that such an export wrote before is replaced, any
/// other stays.
pub fn export(shop: &Shop, form: &str, path: &Path) -> Result<u64, Error> {
    let newest = forms::form(shop, form)?.form;
    let (target, wanted) = (Target::find(shop.folder(), path)?, columns(&newest));
    let own = Wanted::of_sheets().map(|own| own.name);
    let is_export = |path: &Path| {
        let table = Wide::open(path, &wanted, &transfer::Choice::default());
        table.is_ok_and(|table| table.header().starts_with(&own))
    };
    if !target.is_free() && !is_export(&target.path) {
        return Err(FileFault::NotAnExport(target.named).into());
    }
    let lang = shop.settings().lang;
    let shapes: Vec<_> = wanted.iter().map(|one| (one.name.as_str(), shape(one, &newest))).collect();
    let mut writer = Writer::with_columns(target.begin()?, form, &shapes)?;
    let mut sheets = 0_u64;
    shop.store().read(|c| {
        sheet::each::<Error>(c, form, |row| {
            let sheet = read(c, &row)?;
            let member = store::member::load(c, sheet.member)?;
            let (name, card) = member.map_or_else(Default::default, |member| {
                let card = member.active_card().map(|card| card.number.to_string()).unwrap_or_default();
                (member.profile.name.full(), card)
            });
            let mut cells = vec![sheet.id.to_string(), sheet.member.to_string(), name, card, sheet.day.to_string()];
            for question in &newest.questions {
                let asked = sheet.form.question(&question.id).unwrap_or(question);
                cells.push(
                    sheet.answers.get(&question.id).map_or_else(String::new, |answer| written(asked, answer, lang)),
                );
            }
            sheets += 1;
            Ok(writer.row(cells.iter().map(String::as_str))?)
        })
    })?;
    writer.finish()?;
    Ok(sheets)
}

/// An answer as a person reads it; a choice by its words where they name only it.
fn written(question: &Question, answer: &Answer, lang: Lang) -> String {
    let choices = question.kind.choices();
    let called = |id: &String| {
        let words = choices.iter().find(|choice| choice.id == *id).map(|choice| choice.text.in_lang(lang));
        match words {
            Some(words)
                if !words.contains(['|', ';', '\n']) && chosen(choices, words).is_some_and(|one| one.id == *id) =>
            {
                words.to_owned()
            }
            _ => id.clone(),
        }
    };
    match answer {
        Answer::Flag(true) => Answer::YES.to_owned(),
        Answer::Flag(false) => Answer::NO.to_owned(),
        Answer::Count(count) => count.to_string(),
        Answer::Many(ids) => ids.iter().map(called).collect::<Vec<_>>().join(BETWEEN),
        Answer::Words(id) if matches!(question.kind, QuestionKind::One(_)) => called(id),
        Answer::Words(words) => words.clone(),
    }
}

/// The choice that a text names: by its id, or by its words in any language.
fn chosen<'a>(choices: &'a [Choice], text: &str) -> Option<&'a Choice> {
    let named = |choice: &&Choice| Lang::ALL.iter().any(|lang| fold(choice.text.in_lang(*lang)) == fold(text));
    choices.iter().find(|choice| choice.id == text).or_else(|| choices.iter().find(named))
}

/// Records the sheets of a file under the newest version of a form: all lines that can be read, in portions, so that a sale
/// waits for one of them at most. The same file again adds nothing, and brings the rest where the books failed on the way.
/// What comes from a file brings no points.
pub fn import(shop: &Shop, job: &ImportSheets, at: Moment) -> Result<Imported, Error> {
    let newest = forms::form(shop, &job.form)?;
    let wanted = columns(&newest.form);
    let mut table = Wide::open(&job.path, &wanted, &job.choice)?;
    if !(table.has("member") || table.has("card")) {
        return Err(transfer::Error::NoColumn { field: "card" }.into());
    }
    if !table.has("date") {
        return Err(transfer::Error::NoColumn { field: "date" }.into());
    }
    let (stamp, zone) = (shop.stamp(at), shop.zone());
    let mut sheets = Vec::new();
    let mut imported = Imported::default();
    shop.store().read(|c| {
        while let Some((line, row)) = table.advance()? {
            let known = row.as_ref().ok().and_then(|row| row.some("sheet")?.parse().ok());
            let version = known.map_or(Ok(None), |id| sheet::version_of(c, id, &newest.form.id))?;
            if version.is_some_and(|version| version != newest.version) {
                // Another version asked other questions; the sheet is there, and never changes.
                imported.unchanged += 1;
                continue;
            }
            let read = match row {
                Ok(row) => one(c, &newest.form, row, at)?,
                Err(fault) => Err(SheetFault::Row(fault)),
            };
            match read {
                Ok((id, member, day, answers)) => {
                    let sheet = new_sheet(id, &newest.form, newest.version, member, &answers);
                    // A day that is over is known as a day alone.
                    let at = if day == at.day() { at } else { Moment::on_day(day, zone) };
                    sheets.push((line, sheet, Stamp { at, ..stamp }));
                }
                Err(why) => imported.refused.push(UnreadSheet { line, why }),
            }
        }
        Ok::<_, Error>(())
    })?;
    let mut imported =
        if job.dry_run { try_out(shop, &sheets, imported)? } else { record_all(shop, sheets, imported)? };
    imported.refused.sort_by_key(|refused| refused.line);
    imported.rejected = reject(job, &wanted, &imported.refused, Language::new(shop.settings().lang, shop.currency()));
    Ok(imported)
}

/// A sheet that can be recorded, with its line.
type Readable = (u64, sheet::NewSheet, Stamp);

/// Counts what would become of the sheets.
fn try_out(shop: &Shop, sheets: &[Readable], mut imported: Imported) -> Result<Imported, Error> {
    let mut seen = HashMap::new();
    shop.store().read(|c| {
        for (line, sheet, _) in sheets {
            let known = sheet::request(c, sheet.id)?.or_else(|| seen.get(&sheet.id).copied());
            imported.count(*line, sheet, known);
            seen.entry(sheet.id).or_insert(sheet.request);
        }
        Ok(imported)
    })
}

/// Records the sheets in portions, a transaction each.
fn record_all(shop: &Shop, sheets: Vec<Readable>, mut imported: Imported) -> Result<Imported, Error> {
    let sheets: Arc<[Readable]> = sheets.into();
    let mut done = 0;
    while done < sheets.len() {
        let (all, mut counted) = (sheets.clone(), imported);
        let (many, counted) = shop.store().write(move |tx| {
            let many = portion(&all[done..], |one| record(tx, one, &mut counted))?;
            Ok::<_, Error>((many, counted))
        })?;
        imported = counted;
        done += many;
    }
    Ok(imported)
}

fn record(tx: &Transaction<'_>, (line, sheet, stamp): &Readable, imported: &mut Imported) -> Result<(), Error> {
    if imported.count(*line, sheet, sheet::request(tx, sheet.id)?) {
        sheet::record(tx, stamp, sheet)?;
        sheet::forget(tx, sheet.member, &sheet.form)?;
    }
    Ok(())
}

impl Imported {
    /// Counts a line by what is recorded under its id; true where it is new.
    fn count(&mut self, line: u64, sheet: &sheet::NewSheet, known: Option<Uuid>) -> bool {
        match known {
            None => self.added += 1,
            Some(known) if known == sheet.request => self.unchanged += 1,
            Some(_) => self.refused.push(UnreadSheet { line, why: SheetFault::Changed }),
        }
        known.is_none()
    }
}

/// Writes `FILE.rejected.csv` as the other imports do: line, reason in the shop's language, and the cells as they stood.
fn reject(job: &ImportSheets, wanted: &[Wanted], refused: &[UnreadSheet], l: Language) -> Option<PathBuf> {
    if refused.is_empty() {
        return None;
    }
    let copy = || {
        let mut table = Wide::open(&job.path, wanted, &job.choice)?;
        let known = |(place, heading): (usize, &String)| match table.name_at(place) {
            Some(name) if !job.choice.map.is_empty() => name.to_owned(),
            _ => heading.clone(),
        };
        let header: Vec<String> = table.header().iter().enumerate().map(known).collect();
        let header = ["line", "reason"].into_iter().chain(header.iter().map(String::as_str));
        let mut writer = Writer::with_header(Making::beside(&job.path)?, header)?;
        while let Some(line) = table.advance()?.map(|(line, _)| line) {
            if let Ok(place) = refused.binary_search_by_key(&line, |refused| refused.line) {
                let (line, reason) = (line.to_string(), refused[place].why.spoken(l));
                writer.row([line.as_str(), &reason].into_iter().chain(table.raw()))?;
            }
        }
        writer.finish_as(rejected::beside(&job.path))
    };
    match copy() {
        Ok(path) => Some(path),
        Err(error) => {
            let error: transfer::Error = error;
            tracing::warn!(%error, "the refused lines could not be written");
            None
        }
    }
}

type OneSheet = (SheetId, MemberId, chrono::NaiveDate, Answers);

/// What a line says; outside what keeps the shop from looking.
fn one(
    connection: &Connection,
    form: &Form,
    row: Row<'_>,
    at: Moment,
) -> Result<Result<OneSheet, SheetFault>, store::Error> {
    let member = whose(connection, row)?;
    Ok(member.and_then(|member| sheet_of(form, member, row, at)))
}

fn sheet_of(form: &Form, member: MemberId, row: Row<'_>, at: Moment) -> Result<OneSheet, SheetFault> {
    let day = row.day().map_err(SheetFault::Row)?;
    if day > at.day() {
        return Err(SheetFault::Row(RowFault::Ahead));
    }
    let mut answers = Answers::new();
    for question in &form.questions {
        answers.extend(answered(question, row).map(|answer| (question.id.clone(), answer)));
    }
    let answers = survey::tidy(form, &answers, false).map_err(SheetFault::Answers)?;
    if answers.is_empty() {
        return Err(SheetFault::NothingAnswered);
    }
    let id = if let Some(text) = row.some("sheet") {
        text.parse().map_err(|_| SheetFault::Row(RowFault::NotAnId { text: text.to_owned() }))?
    } else {
        let said = serde_json::json!([form.id, member, day, answers]);
        SheetId(Uuid::new_v5(&NAMESPACE, said.to_string().as_bytes()))
    };
    Ok((id, member, day, answers))
}

/// The member by id, or by a card.
fn whose(connection: &Connection, row: Row<'_>) -> Result<Result<MemberId, SheetFault>, store::Error> {
    if let Some(text) = row.some("member") {
        let id: Option<MemberId> = text.parse().ok();
        if let Some(id) = id
            && store::member::load(connection, id)?.is_some()
        {
            return Ok(Ok(id));
        }
        // A name may stand there; the card then says who it is.
        if row.some("card").is_none() {
            return Ok(Err(SheetFault::NoMember(text.to_owned())));
        }
    }
    let number = match row.card("card").unwrap_or(Err(RowFault::Missing { field: "card" })) {
        Ok(number) => number,
        Err(fault) => return Ok(Err(SheetFault::Row(fault))),
    };
    let unknown = || SheetFault::Row(RowFault::UnknownCard { card: number.to_string() });
    Ok(card::by_number(connection, &number)?.map(|(_, member)| member).ok_or_else(unknown))
}

/// The cell as an answer; what does not fit stays words, and is then refused by name.
fn answered(question: &Question, row: Row<'_>) -> Option<Answer> {
    let column = column_of(question);
    let text = row.some(&column)?;
    let named =
        |text: &str| chosen(question.kind.choices(), text).map_or_else(|| text.to_owned(), |one| one.id.clone());
    let plain = || Answer::Words(text.to_owned());
    Some(match &question.kind {
        QuestionKind::Text => plain(),
        QuestionKind::One(_) => Answer::Words(named(text)),
        QuestionKind::Many(_) => Answer::Many(row.several(&column).into_iter().map(named).collect()),
        QuestionKind::Scale(_) | QuestionKind::Number(_) => text.parse().map_or_else(|_| plain(), Answer::Count),
        QuestionKind::YesNo => row.yes_or_no(&column).map_or_else(plain, Answer::Flag),
        QuestionKind::Date => row.day_in(&column).map_or_else(plain, |day| Answer::Words(day.to_string())),
    })
}
