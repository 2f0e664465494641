//! Answers as a table, a sheet a line and a question a column: out for a spreadsheet, and in from one.

use std::path::Path;

use uuid::Uuid;

use super::answer::{new_sheet, read};
use super::forms;
use crate::domain::{
    Answer, AnswerFault, Answers, CardNumber, Choice, Form, Lang, MemberId, Moment, Question, QuestionKind, RowFault,
    SheetId, Stamp, fold,
};
use crate::shop::target::Target;
use crate::shop::{Error, FileFault, Shop};
use crate::store::{self, Connection, card, sheet};
use crate::survey;
use crate::transfer::{Row, Wide, Writer};

/// The columns before those of the questions.
const OWN: [&str; 5] = ["sheet", "member", "name", "card", "date"];

/// Parts several choices in one cell.
const BETWEEN: &str = " | ";

/// Begins every id that follows from a line without one.
const NAMESPACE: Uuid = Uuid::from_u128(0x3a1e_97c2_0b44_4f0d_8d1c_52e6_a90b_77f3);

/// What became of a file's lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    pub added: u64,
    /// Recorded before.
    pub unchanged: u64,
    /// In the order of the file.
    pub refused: Vec<UnreadSheet>,
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

/// Writes every finished sheet of a form; the number of sheets. A file that such an export wrote before is replaced, any
/// other stays.
pub fn export(shop: &Shop, form: &str, path: &Path) -> Result<u64, Error> {
    let newest = forms::form(shop, form)?.form;
    let target = Target::find(shop.folder(), path)?;
    if !target.is_free()
        && !Wide::open(&target.path).is_ok_and(|table| table.header().starts_with(&OWN.map(String::from)))
    {
        return Err(FileFault::NotAnExport(target.named).into());
    }
    let lang = shop.settings().lang;
    let columns = OWN.into_iter().chain(newest.questions.iter().map(|question| question.id.as_str()));
    let mut writer = Writer::with_header(target.begin()?, columns)?;
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

/// Records the sheets of a file under the newest version of a form. All lines that can be read are recorded in one
/// transaction; the same file again adds nothing. What comes from a file brings no points.
pub fn import(shop: &Shop, form: &str, path: &Path, at: Moment) -> Result<Imported, Error> {
    let newest = forms::form(shop, form)?;
    let mut table = Wide::open(path)?;
    if !["member", "card"].iter().any(|needed| table.header().iter().any(|column| column == needed)) {
        return Err(crate::transfer::Error::NoColumn { field: "member" }.into());
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
            match row.map_err(SheetFault::Row).and_then(|row| one(c, &newest.form, row, at)) {
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
    shop.store().write(move |tx| {
        for (line, sheet, stamp) in sheets {
            match sheet::request(tx, sheet.id)? {
                None => {
                    sheet::record(tx, &stamp, &sheet)?;
                    sheet::forget(tx, sheet.member, &sheet.form)?;
                    imported.added += 1;
                }
                Some(known) if known == sheet.request => imported.unchanged += 1,
                Some(_) => imported.refused.push(UnreadSheet { line, why: SheetFault::Changed }),
            }
        }
        imported.refused.sort_by_key(|refused| refused.line);
        Ok(imported)
    })
}

type OneSheet = (SheetId, MemberId, chrono::NaiveDate, Answers);

fn one(connection: &Connection, form: &Form, row: Row<'_>, at: Moment) -> Result<OneSheet, SheetFault> {
    let member = whose(connection, row)?;
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
fn whose(connection: &Connection, row: Row<'_>) -> Result<MemberId, SheetFault> {
    if let Some(text) = row.some("member") {
        let known = text.parse().ok().filter(|id| matches!(store::member::load(connection, *id), Ok(Some(_))));
        return known.ok_or_else(|| SheetFault::NoMember(text.to_owned()));
    }
    let text = row.some("card").ok_or(SheetFault::Row(RowFault::Missing { field: "card" }))?;
    let number =
        CardNumber::parse(text).ok_or_else(|| SheetFault::Row(RowFault::NotACard { text: text.to_owned() }))?;
    match card::by_number(connection, &number) {
        Ok(Some((_, member))) => Ok(member),
        _ => Err(SheetFault::Row(RowFault::UnknownCard { card: text.to_owned() })),
    }
}

/// The cell as an answer; what does not fit stays words, and is then refused by name.
fn answered(question: &Question, row: Row<'_>) -> Option<Answer> {
    let text = row.some(&question.id)?;
    let named =
        |text: &str| chosen(question.kind.choices(), text).map_or_else(|| text.to_owned(), |one| one.id.clone());
    let plain = || Answer::Words(text.to_owned());
    Some(match &question.kind {
        QuestionKind::Text => plain(),
        QuestionKind::One(_) => Answer::Words(named(text)),
        QuestionKind::Many(_) => Answer::Many(row.several(&question.id).into_iter().map(named).collect()),
        QuestionKind::Scale(_) | QuestionKind::Number(_) => text.parse().map_or_else(|_| plain(), Answer::Count),
        QuestionKind::YesNo => row.yes_or_no(&question.id).map_or_else(plain, Answer::Flag),
        QuestionKind::Date => row.day_in(&question.id).map_or_else(plain, |day| Answer::Words(day.to_string())),
    })
}
