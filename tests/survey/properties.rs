//! What holds for every form that may be asked and every sheet that somebody may fill in, against a naive reading of both.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use regulars::domain::{
    Answer, Answers, Ask, Bounds, Choice, FORM_SCHEMA, Form, Points, Question, QuestionKind, Scale, Text, When,
};
use regulars::survey::{Results, Value, asked, changed, check, next_unanswered, tidy, values};

fn choices(count: usize) -> Vec<Choice> {
    (0..count).map(|n| Choice { id: format!("c{n}"), text: Text::from("choice") }).collect()
}

fn kind() -> impl Strategy<Value = QuestionKind> {
    prop_oneof![
        Just(QuestionKind::Text),
        (2..6_usize).prop_map(|n| QuestionKind::One(choices(n))),
        (2..6_usize).prop_map(|n| QuestionKind::Many(choices(n))),
        (0..2_i64, 2..11_i64).prop_map(|(from, to)| {
            QuestionKind::Scale(Scale { from, to, low: None, high: None, recommend: (from, to) == (0, 10) })
        }),
        Just(QuestionKind::YesNo),
        Just(QuestionKind::Number(Bounds { least: Some(-3), most: Some(9) })),
        Just(QuestionKind::Date),
    ]
}

/// A condition that can be met and missed on an earlier question, where it has answers to compare.
fn condition(on: &Question, pick: usize) -> Option<When> {
    let named = |one: String| When { question: on.id.clone(), is: vec![one], at_least: None, at_most: None };
    match &on.kind {
        QuestionKind::Text | QuestionKind::Date => None,
        QuestionKind::YesNo => Some(named(if pick.is_multiple_of(2) { "yes" } else { "no" }.into())),
        QuestionKind::One(choices) | QuestionKind::Many(choices) => {
            Some(named(choices[pick % choices.len()].id.clone()))
        }
        QuestionKind::Scale(scale) => {
            Some(When { question: on.id.clone(), is: Vec::new(), at_least: None, at_most: Some(scale.to - 1) })
        }
        QuestionKind::Number(_) => {
            Some(When { question: on.id.clone(), is: Vec::new(), at_least: Some(2), at_most: None })
        }
    }
}

fn form() -> impl Strategy<Value = Form> {
    let question = (kind(), any::<bool>(), any::<Option<Index>>(), 0..12_usize);
    prop::collection::vec(question, 1..9).prop_map(|drawn| {
        let mut questions: Vec<Question> = Vec::new();
        for (place, (kind, required, on, pick)) in drawn.into_iter().enumerate() {
            let when = on.filter(|_| place > 0).and_then(|on| condition(&questions[on.index(place)], pick));
            questions.push(Question { id: format!("q{place}"), text: Text::from("?"), kind, required, when });
        }
        let (id, title) = ("drawn".to_owned(), Text::from("Drawn"));
        Form { schema: FORM_SCHEMA, id, title, note: None, ask: Ask::ByHand, points: Points::ZERO, questions }
    })
}

/// An answer that the question may be given.
fn answer(kind: &QuestionKind, pick: usize) -> Answer {
    let count = i64::try_from(pick).unwrap();
    match kind {
        QuestionKind::Text => Answer::Words(format!(" words {pick} ")),
        QuestionKind::One(choices) => Answer::Words(choices[pick % choices.len()].id.clone()),
        QuestionKind::Many(choices) => {
            Answer::Many((0..=pick % choices.len()).map(|n| choices[n].id.clone()).collect())
        }
        QuestionKind::Scale(scale) => Answer::Count(scale.from + count % (scale.to - scale.from + 1)),
        QuestionKind::YesNo => Answer::Flag(pick.is_multiple_of(2)),
        QuestionKind::Number(_) => Answer::Count(count % 13 - 3),
        QuestionKind::Date => Answer::Words(format!("2026-01-{:02}", pick % 28 + 1)),
    }
}

/// A form, and answers to some of its questions, whether they are asked or not.
fn filled_in() -> impl Strategy<Value = (Form, Answers)> {
    (form(), prop::collection::vec(prop::option::weighted(0.7, 0..100_usize), 9)).prop_map(|(form, picks)| {
        let given = form.questions.iter().zip(picks);
        let given = given.filter_map(|(question, pick)| Some((question.id.clone(), answer(&question.kind, pick?))));
        let answers = given.collect();
        (form, answers)
    })
}

/// Whether a question is asked, read straight from its condition and those before it.
fn naively_asked(form: &Form, answers: &Answers, place: usize) -> bool {
    let Some(when) = &form.questions[place].when else { return true };
    let on = form.questions.iter().position(|question| question.id == when.question).unwrap();
    naively_asked(form, answers, on)
        && match answers.get(&when.question) {
            None => false,
            Some(Answer::Flag(yes)) => when.is.contains(&if *yes { "yes" } else { "no" }.to_owned()),
            Some(Answer::Words(one)) => when.is.contains(one),
            Some(Answer::Many(all)) => all.iter().any(|one| when.is.contains(one)),
            Some(Answer::Count(n)) => when.at_least.unwrap_or(i64::MIN) <= *n && *n <= when.at_most.unwrap_or(i64::MAX),
        }
}

proptest! {
    #[test]
    fn every_drawn_form_may_be_asked_and_reads_as_it_was_written(form in form()) {
        prop_assert_eq!(check(&form), vec![]);
        prop_assert_eq!(changed(&form, &form), vec![]);
        let again: Form = serde_json::from_str(&serde_json::to_string(&form).unwrap()).unwrap();
        prop_assert_eq!(again, form);
    }

    #[test]
    fn what_is_asked_follows_from_the_answers_alone((form, answers) in filled_in()) {
        let found: Vec<_> = asked(&form, &answers).iter().map(|question| question.id.clone()).collect();
        let naive = (0..form.questions.len()).filter(|&place| naively_asked(&form, &answers, place));
        let naive: Vec<_> = naive.map(|place| form.questions[place].id.clone()).collect();
        prop_assert_eq!(found, naive);
    }

    #[test]
    fn a_tidied_sheet_holds_what_was_asked_and_tidying_again_changes_nothing((form, answers) in filled_in()) {
        let tidied = tidy(&form, &answers, true).unwrap();
        let asked: Vec<_> = asked(&form, &answers).iter().map(|question| question.id.clone()).collect();
        prop_assert!(tidied.keys().all(|id| asked.contains(id)));
        let kept = |id: &String| answers.contains_key(id) && asked.contains(id);
        prop_assert_eq!(tidied.len(), answers.keys().filter(|id| kept(id)).count());
        prop_assert_eq!(tidy(&form, &tidied, true).unwrap(), tidied.clone());
        // It is finished exactly when no required question waits.
        let waits = form.questions.iter().any(|q| q.required && asked.contains(&q.id) && !tidied.contains_key(&q.id));
        prop_assert_eq!(tidy(&form, &answers, false).is_err(), waits);
        let next = next_unanswered(&form, &tidied).map(|place| asked[place].clone());
        prop_assert_eq!(next, asked.iter().find(|id| !tidied.contains_key(*id)).cloned());
    }

    #[test]
    fn all_sheets_are_counted_once((form, sheets) in form().prop_flat_map(|form| {
        let picks = prop::collection::vec(prop::collection::vec(prop::option::weighted(0.7, 0..100_usize), 9), 0..12);
        (Just(form), picks)
    })) {
        let mut results = Results::of([&form]);
        let mut naive: BTreeMap<(String, Value), u64> = BTreeMap::new();
        let mut answered: BTreeMap<String, u64> = BTreeMap::new();
        for picks in &sheets {
            results.sheet();
            let given = form.questions.iter().zip(picks);
            let given = given.filter_map(|(q, pick)| Some((q.id.clone(), answer(&q.kind, (*pick)?)))).collect();
            for (id, answer) in tidy(&form, &given, true).unwrap() {
                *answered.entry(id.clone()).or_default() += 1;
                for (place, value) in values(form.question(&id).unwrap(), &answer).into_iter().enumerate() {
                    results.add(&id, &value, 1, place == 0);
                    *naive.entry((id.clone(), value)).or_default() += 1;
                }
            }
        }
        prop_assert_eq!(results.sheets, u64::try_from(sheets.len()).unwrap());
        for counted in &results.questions {
            let id = &counted.question.id;
            prop_assert_eq!(counted.answered, answered.get(id).copied().unwrap_or(0));
            for tally in &counted.tallies {
                prop_assert_eq!(tally.count, naive.get(&(id.clone(), tally.value.clone())).copied().unwrap_or(0));
            }
            prop_assert!(counted.nps().is_none_or(|nps| (-100..=100).contains(&nps)));
            if let (QuestionKind::Scale(scale), Some(mean)) = (&counted.question.kind, counted.mean_hundredths()) {
                prop_assert!((scale.from * 100..=scale.to * 100).contains(&mean));
            }
            let exclusive = !matches!(counted.question.kind, QuestionKind::Many(_));
            if exclusive && !counted.tallies.is_empty() {
                prop_assert_eq!(counted.tallies.iter().map(|tally| tally.count).sum::<u64>(), counted.answered);
            }
        }
    }
}
