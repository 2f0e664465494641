//! Whether a sheet may be recorded, and what of it stands where: figures and choices in the facts, words apart from them.

use std::collections::BTreeMap;

use super::asked;
use crate::domain::{Answer, AnswerFault, AnswerProblem, Answers, Form, Question, QuestionKind};
use crate::survey::Value;

/// Letters of an answer in words.
pub const LONGEST: usize = 1_000;

const LARGEST: i64 = 1_000_000_000;

/// The answers as they may be recorded: trimmed, without those that were left empty or that nobody asks for any more.
///
/// Refuses answers to questions that the form does not have, those that are asked for of the wrong kind or outside the
/// bounds, and a sheet in which a required answer is missing unless `unfinished`. No condition is met by an answer that
/// does not fit.
pub fn tidy(form: &Form, answers: &Answers, unfinished: bool) -> Result<Answers, Vec<AnswerFault>> {
    let mut faults = Vec::new();
    for id in answers.keys().filter(|id| form.question(id).is_none()) {
        faults.push(AnswerFault { question: id.clone(), fault: AnswerProblem::Unknown });
    }
    let (mut given, mut unfit) = (Answers::new(), BTreeMap::new());
    for question in &form.questions {
        let Some(answer) = answers.get(&question.id).and_then(trimmed) else { continue };
        match fits(question, &answer) {
            Ok(()) => drop(given.insert(question.id.clone(), answer)),
            Err(fault) => drop(unfit.insert(question.id.clone(), fault)),
        }
    }
    let mut tidied = Answers::new();
    for question in asked(form, &given) {
        let missing = (question.required && !unfinished).then_some(AnswerProblem::Missing);
        if let Some(answer) = given.remove(&question.id) {
            tidied.insert(question.id.clone(), answer);
        } else {
            let fault = unfit.remove(&question.id).or(missing);
            faults.extend(fault.map(|fault| AnswerFault { question: question.id.clone(), fault }));
        }
    }
    if faults.is_empty() { Ok(tidied) } else { Err(faults) }
}

/// What of a begun sheet can be kept: half a number is no answer yet, and no reason to lose the others.
pub fn kept(form: &Form, answers: &Answers) -> Answers {
    tidy(form, answers, true).unwrap_or_else(|faults| {
        let unfit = |id: &String| faults.iter().any(|fault| fault.question == *id);
        let fit = answers.iter().filter(|(id, _)| !unfit(id)).map(|(id, answer)| (id.clone(), answer.clone()));
        tidy(form, &fit.collect(), true).unwrap_or_default()
    })
}

/// None for an answer that says nothing.
fn trimmed(answer: &Answer) -> Option<Answer> {
    match answer {
        Answer::Words(text) => {
            let text = text.trim();
            (!text.is_empty()).then(|| Answer::Words(text.to_owned()))
        }
        Answer::Many(choices) => {
            let mut once: Vec<String> = Vec::with_capacity(choices.len());
            for choice in choices {
                if !once.contains(choice) {
                    once.push(choice.clone());
                }
            }
            (!once.is_empty()).then_some(Answer::Many(once))
        }
        other => Some(other.clone()),
    }
}

fn fits(question: &Question, answer: &Answer) -> Result<(), AnswerProblem> {
    let among = |choice: &String| {
        let known = question.kind.choices().iter().any(|one| one.id == *choice);
        if known { Ok(()) } else { Err(AnswerProblem::NoSuchChoice { choice: choice.clone() }) }
    };
    match (&question.kind, answer) {
        (QuestionKind::Text, Answer::Words(text)) if text.chars().count() > LONGEST => {
            Err(AnswerProblem::TooLong { most: LONGEST })
        }
        (QuestionKind::Text, Answer::Words(_)) | (QuestionKind::YesNo, Answer::Flag(_)) => Ok(()),
        (QuestionKind::One(_), Answer::Words(choice)) => among(choice),
        (QuestionKind::Many(_), Answer::Many(choices)) => choices.iter().try_for_each(among),
        (QuestionKind::Scale(scale), Answer::Count(count)) => within(*count, scale.from, scale.to),
        (QuestionKind::Number(bounds), Answer::Count(count)) => {
            within(*count, bounds.least.unwrap_or(-LARGEST), bounds.most.unwrap_or(LARGEST))
        }
        (QuestionKind::Date, Answer::Words(_)) => match answer.day() {
            Some(day) if crate::domain::YEARS.contains(&chrono::Datelike::year(&day)) => Ok(()),
            _ => Err(AnswerProblem::NotADate),
        },
        (kind, _) => Err(AnswerProblem::Kind { kind: kind.code() }),
    }
}

fn within(count: i64, least: i64, most: i64) -> Result<(), AnswerProblem> {
    if (least..=most).contains(&count) { Ok(()) } else { Err(AnswerProblem::Outside { least, most }) }
}

/// What of an answer may stand in a fact; for what was typed only that there was an answer.
pub fn values(question: &Question, answer: &Answer) -> Vec<Value> {
    match (&question.kind, answer) {
        (QuestionKind::One(_), Answer::Words(choice)) => vec![Value::Choice(choice.clone())],
        (QuestionKind::Many(_), Answer::Many(choices)) => choices.iter().cloned().map(Value::Choice).collect(),
        (QuestionKind::Scale(_), Answer::Count(count)) => vec![Value::Figure(*count)],
        (QuestionKind::YesNo, Answer::Flag(yes)) => vec![Value::Figure(i64::from(*yes))],
        _ => vec![Value::Typed],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bounds, Text};
    use crate::survey::ready;

    fn told(form: &Form, answers: &str, unfinished: bool) -> String {
        let answers: Answers = serde_json::from_str(answers).unwrap();
        match tidy(form, &answers, unfinished) {
            Ok(tidied) => serde_json::to_string(&tidied).unwrap(),
            Err(faults) => faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        }
    }

    #[test]
    fn a_sheet_is_tidied_or_refused() {
        let form = ready("first-purchase").unwrap();
        for (given, becomes) in [
            (r#"{"recommend": 9}"#, r#"{"recommend":9}"#),
            (r#"{"recommend": 3, "why": "  far  ", "found": true}"#, r#"{"found":true,"recommend":3,"why":"far"}"#),
            (r#"{"recommend": 3, "why": " "}"#, r#"{"recommend":3}"#),
            (r#"{"recommend": 9, "why": "an answer from before"}"#, r#"{"recommend":9}"#),
            ("{}", "recommend: needs an answer"),
            (r#"{"recommend": 11}"#, "recommend: between 0 and 10"),
            (r#"{"recommend": "9"}"#, "recommend: asks for scale"),
            (r#"{"recommend": 9, "found": 1}"#, "found: asks for yes_no"),
            (r#"{"recommend": 9, "price": 1}"#, "price: no such question"),
            (r#"{"recommend": 9, "why": 5}"#, r#"{"recommend":9}"#),
        ] {
            assert_eq!(told(&form, given, false), becomes, "{given}");
        }
        assert_eq!(told(&form, "{}", true), "{}", "unfinished");
        assert_eq!(told(&form, r#"{"recommend": 11}"#, true), "recommend: between 0 and 10");
        let rest = serde_json::from_str(r#"{"recommend": 11, "found": false, "missing": "tea"}"#).unwrap();
        assert_eq!(serde_json::to_string(&kept(&form, &rest)).unwrap(), r#"{"found":false,"missing":"tea"}"#);
    }

    #[test]
    fn choices_numbers_and_dates_are_what_was_asked_for() {
        let mut form = ready("joining").unwrap();
        form.questions.push(Question {
            id: "born".into(),
            text: Text::from("When?"),
            kind: QuestionKind::Date,
            required: false,
            when: None,
        });
        for (given, becomes) in [
            (r#"{"heard": "friend", "friend": "Ann"}"#, r#"{"friend":"Ann","heard":"friend"}"#),
            (r#"{"heard": "advert", "friend": "Ann"}"#, r#"{"heard":"advert"}"#),
            (r#"{"heard": "stars"}"#, "heard: no such choice"),
            (r#"{"for_whom": ["gifts", "self", "gifts"]}"#, r#"{"for_whom":["gifts","self"]}"#),
            (r#"{"for_whom": []}"#, "{}"),
            (r#"{"for_whom": ["gifts", "dogs"]}"#, "for_whom: no such choice"),
            (r#"{"for_whom": "gifts"}"#, "for_whom: asks for many"),
            (r#"{"children": true, "how_many": 21}"#, "how_many: between 0 and 20"),
            (r#"{"children": true, "how_many": 2}"#, r#"{"children":true,"how_many":2}"#),
            (r#"{"born": "2019-02-28"}"#, r#"{"born":"2019-02-28"}"#),
            (r#"{"born": "2019-02-29"}"#, "born: no date"),
            (r#"{"born": "0019-02-28"}"#, "born: no date"),
        ] {
            assert_eq!(told(&form, given, false), becomes, "{given}");
        }
        form.questions[5].kind = QuestionKind::Number(Bounds::default());
        assert_eq!(
            told(&form, r#"{"children": true, "how_many": 9000000000}"#, false),
            "how_many: between -1000000000 and 1000000000"
        );
        let long = format!(r#"{{"district": "{}"}}"#, "x".repeat(LONGEST + 1));
        assert_eq!(told(&form, &long, false), "district: at most 1000 letters");
    }
}
