//! Which questions are asked, given the answers so far.

use crate::domain::{Answer, Answers, Form, Question, When};

/// The questions that these answers lead to, in their order. What was answered before a condition turned away is not among
/// them.
pub fn asked<'a>(form: &'a Form, answers: &Answers) -> Vec<&'a Question> {
    let mut asked: Vec<&Question> = Vec::with_capacity(form.questions.len());
    for question in &form.questions {
        let holds = question.when.as_ref().is_none_or(|when| {
            asked.iter().any(|earlier| earlier.id == when.question)
                && answers.get(&when.question).is_some_and(|answer| meets(answer, when))
        });
        if holds {
            asked.push(question);
        }
    }
    asked
}

/// The place among the asked questions of the first that has no answer; none when all have one.
pub fn next_unanswered(form: &Form, answers: &Answers) -> Option<usize> {
    asked(form, answers).iter().position(|question| !answers.contains_key(&question.id))
}

fn meets(answer: &Answer, when: &When) -> bool {
    let named = |word: &str| when.is.iter().any(|one| one == word);
    match answer {
        Answer::Flag(true) => named(Answer::YES),
        Answer::Flag(false) => named(Answer::NO),
        Answer::Words(choice) => named(choice),
        Answer::Many(choices) => choices.iter().any(|choice| named(choice)),
        Answer::Count(count) => {
            let bounded = when.at_least.is_some() || when.at_most.is_some();
            bounded
                && when.at_least.is_none_or(|least| *count >= least)
                && when.at_most.is_none_or(|most| *count <= most)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::ready;

    fn answers(text: &str) -> Answers {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn each_answer_leads_to_the_questions_that_follow_from_it() {
        let form = ready("first-purchase").unwrap();
        for (so_far, then) in [
            ("{}", "recommend found"),
            (r#"{"recommend": 9}"#, "recommend found"),
            (r#"{"recommend": 6}"#, "recommend why found"),
            (r#"{"recommend": 0, "found": true}"#, "recommend why found"),
            (r#"{"recommend": 10, "found": false}"#, "recommend found missing"),
            (r#"{"recommend": 7, "why": "left from before"}"#, "recommend found"),
        ] {
            let ids: Vec<_> = asked(&form, &answers(so_far)).iter().map(|q| q.id.clone()).collect();
            assert_eq!(ids.join(" "), then, "{so_far}");
        }
    }

    #[test]
    fn a_question_behind_one_that_is_not_asked_is_not_asked() {
        let mut form = ready("first-purchase").unwrap();
        form.questions[3].when =
            Some(When { question: "why".into(), is: vec!["dear".into()], at_least: None, at_most: None });
        let found = answers(r#"{"recommend": 9, "why": "dear"}"#);
        assert_eq!(asked(&form, &found).len(), 2);
    }

    #[test]
    fn the_first_question_without_an_answer_is_next() {
        let form = ready("first-purchase").unwrap();
        for (so_far, next) in [
            ("{}", Some(0)),
            (r#"{"recommend": 9}"#, Some(1)),
            (r#"{"recommend": 3}"#, Some(1)),
            (r#"{"recommend": 3, "why": "far"}"#, Some(2)),
            (r#"{"recommend": 9, "found": true}"#, None),
        ] {
            assert_eq!(next_unanswered(&form, &answers(so_far)), next, "{so_far}");
        }
    }
}
