//! Looks at a questionnaire as somebody would who has to answer it.

use crate::domain::{
    Answer, Ask, Choice, FORM_SCHEMA, Form, FormFault, FormProblem, Points, Question, QuestionKind, Scale, Text, When,
};

/// More questions than anybody answers at a counter, and more choices than stand on one screen.
const MOST_QUESTIONS: usize = 30;
const MOST_CHOICES: usize = 12;
const MOST_ON_SCALE: i64 = 10;
const MOST_PURCHASES: u32 = 100_000;
/// Numbers as people answer them: years, children, kilometres.
const LARGEST: i64 = 1_000_000_000;

/// Looks for what would keep the form from being asked. Nothing found: it may be.
pub fn check(form: &Form) -> Vec<FormFault> {
    let mut faults = Faults(Vec::new());
    if form.schema != FORM_SCHEMA {
        faults.add("", "schema", FormProblem::Schema { known: FORM_SCHEMA });
    }
    if !is_id(&form.id) {
        faults.add("", "id", FormProblem::NotAnId);
    }
    faults.words("", "title", &form.title);
    if let Some(note) = &form.note {
        faults.words("", "note", note);
    }
    if let Ask::Purchase(n) | Ask::FromPurchase(n) = form.ask {
        faults.between("", "ask", i64::from(n), 1, i64::from(MOST_PURCHASES));
    }
    faults.between("", "points", form.points.get(), 0, Points::MOST.get());
    faults.count("", "questions", form.questions.len(), 1, MOST_QUESTIONS);
    for (place, question) in form.questions.iter().enumerate() {
        faults.question(form, place, question);
    }
    faults.0
}

/// Looks for questions that ask something else than they did in an earlier version: answers to both would be counted as
/// answers to one.
pub fn changed(before: &Form, now: &Form) -> Vec<FormFault> {
    let mut faults = Faults(Vec::new());
    for (place, question) in now.questions.iter().enumerate() {
        if before.question(&question.id).is_some_and(|was| !alike(&was.kind, &question.kind)) {
            faults.add(&question.id, format!("questions[{place}].kind"), FormProblem::AnotherKind);
        }
    }
    faults.0
}

/// Choices may come and go; figures of another scale are other figures.
fn alike(was: &QuestionKind, is: &QuestionKind) -> bool {
    match (was, is) {
        (QuestionKind::Scale(was), QuestionKind::Scale(is)) => {
            (was.from, was.to, was.recommend) == (is.from, is.to, is.recommend)
        }
        _ => was.code() == is.code(),
    }
}

fn is_id(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
    !text.is_empty() && text.len() <= 40 && text.bytes().all(fits)
}

struct Faults(Vec<FormFault>);

impl Faults {
    fn add(&mut self, question: &str, field: impl Into<String>, fault: FormProblem) {
        self.0.push(FormFault { question: question.to_owned(), field: field.into(), fault });
    }

    fn words(&mut self, question: &str, field: impl Into<String>, words: &Text) {
        if words.is_blank() {
            self.add(question, field, FormProblem::Blank);
        }
    }

    fn between(&mut self, question: &str, field: impl Into<String>, found: i64, least: i64, most: i64) {
        if !(least..=most).contains(&found) {
            self.add(question, field, FormProblem::Outside { least, most });
        }
    }

    fn count(&mut self, question: &str, field: impl Into<String>, found: usize, least: usize, most: usize) {
        if found < least {
            self.add(question, field, FormProblem::TooFew { least });
        } else if found > most {
            self.add(question, field, FormProblem::TooMany { most });
        }
    }

    fn question(&mut self, form: &Form, place: usize, question: &Question) {
        let id = question.id.as_str();
        let at = |field: &str| format!("questions[{place}].{field}");
        if !is_id(id) {
            self.add(id, at("id"), FormProblem::NotAnId);
        } else if let Some(first) = form.questions[..place].iter().position(|other| other.id == id) {
            self.add(id, at("id"), FormProblem::Twice { first: format!("questions[{first}].id") });
        }
        self.words(id, at("text"), &question.text);
        match &question.kind {
            QuestionKind::One(choices) => self.choices(id, &at("kind.one"), choices),
            QuestionKind::Many(choices) => self.choices(id, &at("kind.many"), choices),
            QuestionKind::Scale(scale) => self.scale(id, &at("kind.scale"), scale),
            QuestionKind::Number(bounds) => {
                let field = at("kind.number");
                for end in [bounds.least, bounds.most].into_iter().flatten() {
                    self.between(id, field.as_str(), end, -LARGEST, LARGEST);
                }
                if bounds.least.zip(bounds.most).is_some_and(|(least, most)| least > most) {
                    self.add(id, field, FormProblem::Reversed);
                }
            }
            QuestionKind::Text | QuestionKind::YesNo | QuestionKind::Date => {}
        }
        if let Some(when) = &question.when {
            self.condition(&form.questions[..place], id, &at("when"), when);
        }
    }

    fn choices(&mut self, id: &str, field: &str, choices: &[Choice]) {
        self.count(id, field, choices.len(), 2, MOST_CHOICES);
        for (place, choice) in choices.iter().enumerate() {
            if !is_id(&choice.id) {
                self.add(id, format!("{field}[{place}].id"), FormProblem::NotAnId);
            } else if let Some(first) = choices[..place].iter().position(|other| other.id == choice.id) {
                self.add(
                    id,
                    format!("{field}[{place}].id"),
                    FormProblem::Twice { first: format!("{field}[{first}].id") },
                );
            }
            self.words(id, format!("{field}[{place}].text"), &choice.text);
        }
    }

    fn scale(&mut self, id: &str, field: &str, scale: &Scale) {
        self.between(id, format!("{field}.from"), scale.from, 0, 1);
        self.between(id, format!("{field}.to"), scale.to, 2, MOST_ON_SCALE);
        if scale.recommend && (scale.from, scale.to) != (0, 10) {
            self.add(id, format!("{field}.recommend"), FormProblem::NotARecommendation);
        }
        for (end, words) in [("low", &scale.low), ("high", &scale.high)] {
            if let Some(words) = words {
                self.words(id, format!("{field}.{end}"), words);
            }
        }
    }

    fn condition(&mut self, earlier: &[Question], id: &str, field: &str, when: &When) {
        let Some(on) = earlier.iter().find(|question| question.id == when.question) else {
            let fault = FormProblem::NoEarlier { question: when.question.clone() };
            return self.add(id, format!("{field}.question"), fault);
        };
        match &on.kind {
            QuestionKind::Text | QuestionKind::Date => {
                let fault = FormProblem::NothingToCompare { question: on.id.clone() };
                self.add(id, format!("{field}.question"), fault);
            }
            QuestionKind::YesNo => self.named(id, field, when, &[Answer::YES, Answer::NO], true),
            QuestionKind::One(choices) | QuestionKind::Many(choices) => {
                let known: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
                self.named(id, field, when, &known, matches!(on.kind, QuestionKind::One(_)));
            }
            QuestionKind::Scale(scale) => self.bounded(id, field, when, Some((scale.from, scale.to))),
            QuestionKind::Number(_) => self.bounded(id, field, when, None),
        }
    }

    /// A condition on named answers; where one is always given, naming all decides nothing.
    fn named(&mut self, id: &str, field: &str, when: &When, known: &[&str], exclusive: bool) {
        let all = exclusive && known.iter().all(|one| when.is.iter().any(|named| named == one));
        if when.is.is_empty() || all || when.at_least.is_some() || when.at_most.is_some() {
            self.add(id, field, FormProblem::Decides);
        }
        for answer in when.is.iter().filter(|answer| !known.contains(&answer.as_str())) {
            self.add(id, format!("{field}.is"), FormProblem::NoSuchAnswer { answer: answer.clone() });
        }
    }

    fn bounded(&mut self, id: &str, field: &str, when: &When, range: Option<(i64, i64)>) {
        let (least, most) = range.unwrap_or((-LARGEST, LARGEST));
        for end in [when.at_least, when.at_most].into_iter().flatten() {
            self.between(id, field, end, least, most);
        }
        let all = when.at_least.is_none_or(|end| end <= least) && when.at_most.is_none_or(|end| end >= most);
        let none = when.at_least.zip(when.at_most).is_some_and(|(from, to)| from > to);
        if all || none || !when.is.is_empty() {
            self.add(id, field, FormProblem::Decides);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Bounds;
    use crate::survey::ready;

    fn faults(change: impl FnOnce(&mut Form)) -> Vec<String> {
        let mut form = ready("first-purchase").unwrap();
        change(&mut form);
        check(&form).iter().map(ToString::to_string).collect()
    }

    fn when(question: &str, is: &[&str], at_least: Option<i64>, at_most: Option<i64>) -> When {
        let is = is.iter().map(|&one| one.to_owned()).collect();
        When { question: question.into(), is, at_least, at_most }
    }

    fn choice(id: &str) -> Choice {
        Choice { id: id.into(), text: Text::from(id) }
    }

    #[test]
    fn each_fault_names_its_question_field_and_what_would_be_right() {
        type Change = fn(&mut Form);
        let table: [(Change, &str); 28] = [
            (|f| f.schema = 2, "schema: this program knows documents of schema 1"),
            (|f| f.id = "First!".into(), "id: takes small Latin letters"),
            (|f| f.title = Text::from(" "), "title: needs words"),
            (|f| f.note = Some(Text::from("")), "note: needs words"),
            (|f| f.ask = Ask::Purchase(0), "ask: between 1 and 100000"),
            (|f| f.points = Points::new(-1), "points: between 0 and 1000000000"),
            (|f| f.questions.clear(), "questions: at least 1"),
            (|f| f.questions[1].id = String::new(), "questions[1].id: takes small Latin letters"),
            (|f| f.questions[2].id = "why".into(), "why: questions[2].id: is the same as questions[1].id"),
            (|f| f.questions[0].text = Text::from(""), "recommend: questions[0].text: needs words"),
            (|f| f.questions[1].kind = QuestionKind::One(vec![choice("a")]), "why: questions[1].kind.one: at least 2"),
            (
                |f| f.questions[1].kind = QuestionKind::Many(vec![choice("a"), choice("a")]),
                "why: questions[1].kind.many[1].id: is the same as questions[1].kind.many[0].id",
            ),
            (
                |f| f.questions[1].kind = QuestionKind::One((0..13).map(|n| choice(&n.to_string())).collect()),
                "questions[1].kind.one: at most 12",
            ),
            (
                |f| f.questions[1].kind = QuestionKind::Number(Bounds { least: Some(3), most: Some(2) }),
                "questions[1].kind.number: the least must not be above the most",
            ),
            (|f| scale(f).to = 11, "recommend: questions[0].kind.scale.to: between 2 and 10"),
            (|f| scale(f).from = 2, "questions[0].kind.scale.from: between 0 and 1"),
            (|f| scale(f).from = 1, "questions[0].kind.scale.recommend: a recommendation is asked from 0 to 10"),
            (
                |f| f.questions[1].when = Some(when("price", &[], None, Some(6))),
                "why: questions[1].when.question: no earlier",
            ),
            (
                |f| f.questions[1].when = Some(when("why", &[], None, Some(6))),
                "when.question: no earlier question has the id why",
            ),
            (
                |f| f.questions[2].when = Some(when("why", &["far"], None, None)),
                "when.question: why has answers that decide",
            ),
            (
                |f| f.questions[1].when = Some(when("recommend", &[], None, None)),
                "questions[1].when: name some of the answers",
            ),
            (
                |f| f.questions[1].when = Some(when("recommend", &[], Some(0), Some(10))),
                "when: name some of the answers",
            ),
            (
                |f| f.questions[1].when = Some(when("recommend", &[], Some(7), Some(6))),
                "when: name some of the answers",
            ),
            (
                |f| f.questions[1].when = Some(when("recommend", &["no"], None, Some(6))),
                "when: name some of the answers",
            ),
            (
                |f| f.questions[1].when = Some(when("recommend", &[], None, Some(12))),
                "questions[1].when: between 0 and 10",
            ),
            (|f| f.questions[3].when = Some(when("found", &[], None, None)), "missing: questions[3].when: name some"),
            (|f| f.questions[3].when = Some(when("found", &["yes", "no"], None, None)), "questions[3].when: name some"),
            (|f| f.questions[3].when = Some(when("found", &["maybe"], None, None)), "when.is: maybe is no answer"),
        ];
        for (change, expected) in table {
            let found = faults(change);
            assert!(found.iter().any(|fault| fault.contains(expected)), "{expected}: {found:?}");
        }
    }

    fn scale(form: &mut Form) -> &mut Scale {
        match &mut form.questions[0].kind {
            QuestionKind::Scale(scale) => scale,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_question_keeps_its_kind_from_version_to_version() {
        let before = ready("first-purchase").unwrap();
        let told = |change: fn(&mut Form)| {
            let mut now = before.clone();
            change(&mut now);
            changed(&before, &now).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let another = ["recommend: questions[0].kind: was another kind of question before; give it an id of its own"];
        assert_eq!(told(|f| f.questions[0].text = Text::from("Would you?")), Vec::<String>::new());
        assert_eq!(told(|f| drop(f.questions.remove(0))), Vec::<String>::new());
        assert_eq!(told(|f| f.questions[0].kind = QuestionKind::YesNo), another);
        assert_eq!(told(|f| scale(f).recommend = false), another);
        let more: fn(&mut Form) = |f| {
            let QuestionKind::One(choices) = &mut f.questions[0].kind else { return };
            choices.push(choice("more"));
        };
        assert_eq!(told(more), Vec::<String>::new());
    }
}
