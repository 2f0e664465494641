//! What the answers to a questionnaire come to, over all its versions or in one.

use crate::domain::Moment;
use crate::report::{AnswerLine, AnswerValue, QuestionLine, Questionnaire, SaidLine, VersionLine};
use crate::shop::{Error, Shop};
use crate::store::form;
use crate::store::report as sums;
use crate::survey::{Counted, Results, Value};

/// Words that are printed to one question; more are read on the screen.
const MOST_WORDS: usize = 200;

pub fn questionnaire(shop: &Shop, form: &str, version: Option<i64>, at: Moment) -> Result<Questionnaire, Error> {
    let settings = shop.settings();
    shop.store().read(|connection| {
        let unknown = || Error::NoForm(form.to_owned());
        let versions = form::versions(connection, form)?;
        let asked: Vec<_> = versions.iter().filter(|one| version.is_none_or(|number| number == one.version)).collect();
        let newest = *asked.first().ok_or_else(unknown)?;
        let mut results = Results::of(asked.iter().map(|version| &version.form));
        for counted in sums::answers(connection, form, version)? {
            let value = match (counted.choice, counted.figure) {
                (Some(choice), _) => Value::Choice(choice),
                (None, Some(figure)) => Value::Figure(figure),
                (None, None) => Value::Typed,
            };
            results.add(&counted.question, &value, counted.count, counted.first);
        }
        let mut questions: Vec<QuestionLine> = results.questions.into_iter().map(line).collect();
        for said in sums::words(connection, form, version)? {
            let Some(line) = questions.iter_mut().find(|line| line.question.id == said.question) else { continue };
            if said.declined {
                line.declined += 1;
            } else if line.said.len() < MOST_WORDS {
                line.said.push(SaidLine { day: said.day, words: said.words });
            } else {
                line.not_printed += 1;
            }
        }
        let lines: Vec<VersionLine> = sums::version_sums(connection, form)?
            .into_iter()
            .map(|one| VersionLine {
                version: one.version,
                from: one.from,
                sheets: one.sheets,
                answered: one.first.zip(one.last),
            })
            .collect();
        let counts = |one: &&VersionLine| version.is_none_or(|number| number == one.version);
        Ok(Questionnaire {
            shop: settings.name.clone(),
            day: at.day(),
            title: newest.form.title.clone(),
            version,
            sheets: lines.iter().filter(counts).map(|one| one.sheets).sum(),
            versions: lines,
            questions,
        })
    })
}

fn line(counted: Counted) -> QuestionLine {
    let answers = counted.tallies.iter().filter_map(|tally| {
        let value = match &tally.value {
            Value::Choice(choice) => AnswerValue::Choice(choice.clone()),
            Value::Figure(figure) => AnswerValue::Figure(*figure),
            Value::Typed => return None,
        };
        Some(AnswerLine { value, count: tally.count, share_bp: counted.share(tally) })
    });
    QuestionLine {
        answers: answers.collect(),
        still_asked: counted.still_asked,
        answered: counted.answered,
        mean_hundredths: counted.mean_hundredths(),
        nps: counted.nps(),
        said: Vec::new(),
        not_printed: 0,
        declined: 0,
        question: counted.question,
    }
}
