//! Operations on questionnaires: forms taken and changed, sheets begun, put off and finished, answers brought in from a file,
//! and all of them counted.

use std::collections::BTreeSet;

use chrono::Duration;
use regulars::domain::{Answer, Answers, Form, Points, QuestionKind, SheetId};
use regulars::report::{AnswerValue, QuestionLine};
use regulars::shop::report::{Asked, Report, report};
use regulars::shop::survey::{self, ImportSheets, Offer, Value};

use super::chance::Chance;
use super::figures::many;
use super::sheets::{Begun, Sheet};
use super::story::Story;

impl Story {
    /// Takes a ready form, or changes what it is rewarded with.
    pub fn form(&mut self) {
        let id = self.chance.pick(&survey::READY);
        let points = self.chance.pick(&[0, 7, 20]);
        let form = Form { points: Points::new(points), ..survey::ready(id).unwrap() };
        let at = self.now();
        let version = survey::set(self.shop(), form, at).unwrap();
        assert_eq!(version, self.model.set_form(id, points), "the version of {id}");
        self.say(&format!("ask {id}"));
    }

    /// Somebody is asked, often one who has begun a sheet.
    pub fn answer(&mut self) {
        let Some(mut place) = self.anybody() else { return };
        let mut form = self.chance.pick(&survey::READY);
        if !self.model.begun.is_empty() && self.chance.once_in(2) {
            let begun = &self.model.begun[self.chance.place(self.model.begun.len())];
            (place, form) = (begun.member, begun.form);
        }
        let (asked, id, at) = (self.model.members[place].id, SheetId(self.chance.id()), self.now());
        let by_itself = self.chance.below(2) == 0;
        let offered = if by_itself {
            survey::offer(self.shop(), asked, form)
        } else {
            survey::offer_as(self.shop(), asked, form, id)
        };
        let Ok(offer) = offered else { return self.form() };
        let person = self.model.current(place);
        assert_eq!(offer.member, self.model.members[person].id, "whom a sheet is for");
        self.same_offer(&offer, person);
        let begun = self.model.begun(person, form).filter(|begun| !begun.answers.is_empty()).map(|begun| begun.id);
        let known = if by_itself { begun } else { Some(id) };
        assert!(known.is_none_or(|sheet| sheet == offer.sheet), "which sheet of {form} it is");
        let answers = filled_in(&mut self.chance, &offer.form.form, offer.answers.clone());
        if self.chance.once_in(3) {
            return self.leave_off((place, form), &offer, answers);
        }
        self.say(&format!("member {place} answers {form}"));
        let done = survey::answer(self.shop(), &offer, &answers, at).unwrap();
        let (version, day) = (offer.form.version, at.day());
        let sheet = Sheet { id: offer.sheet, member: person, form, version, day, answers: answers.clone() };
        let expected = self.model.answer(sheet, day);
        assert_eq!((done.points.get(), done.repeated), (expected, false), "points for answering");
        let again = survey::answer(self.shop(), &offer, &answers, at).unwrap();
        assert_eq!((again.points.get(), again.repeated), (expected, true));
        self.happened("a questionnaire is answered");
        if expected > 0 {
            self.happened("an answer brings points");
        }
        if begun.is_some() {
            self.happened("a questionnaire that was begun is finished");
        }
        self.same_due(place);
        self.touched.push(place);
    }

    /// The sheet waits: it is left in the middle, put off to another day, or refused for good. None of that is a fact.
    fn leave_off(&mut self, (place, form): (usize, &'static str), offer: &Offer, mut answers: Answers) {
        let (at, facts, person) = (self.now(), self.facts(), self.model.current(place));
        // As far as somebody came, in the order of the questions.
        let ids = offer.form.form.questions.iter().map(|question| &question.id);
        let given = ids.filter(|id| answers.contains_key(*id)).take(self.chance.place(answers.len() + 1));
        let some: BTreeSet<String> = given.cloned().collect();
        answers.retain(|id, _| some.contains(id));
        self.say(&format!("member {place} leaves {form} off with {} answers", answers.len()));
        let begun = self.model.begun(person, form).map(|begun| begun.put_off);
        let before = begun.unwrap_or(0);
        // What nobody answered anything of was not begun.
        let (nothing, middle) = (answers.is_empty(), if answers.is_empty() { before } else { 0 });
        let (what, put_off, done) = match self.chance.below(4) {
            0 => ("a questionnaire is put off", before + 1, survey::put_off(self.shop(), offer, &answers, at)),
            1 => ("a questionnaire is refused", before + 3, survey::refuse(self.shop(), offer, &answers, at)),
            _ => ("a questionnaire is left in the middle", middle, survey::keep(self.shop(), offer, &answers, at)),
        };
        done.unwrap();
        assert_eq!(self.facts(), facts, "what is not finished is no fact");
        self.happened(what);
        let (id, version, day) = (offer.sheet, offer.form.version, at.day());
        if nothing && put_off == before && begun.is_none() {
            return;
        }
        self.model.keep(Begun { id, member: person, form, version, day, put_off, answers });
        self.same_due(place);
        self.touched.push(place);
    }

    /// Answers that were collected elsewhere, by the cards of those who gave them; they bring no points, and the same file a
    /// second time brings nothing.
    pub fn bring_answers(&mut self) {
        let form = self.chance.pick(&survey::READY);
        let Ok(newest) = survey::form(self.shop(), form) else { return self.form() };
        if self.model.cards.is_empty() {
            return;
        }
        let (at, facts) = (self.now(), self.facts());
        let questions = &newest.form.questions;
        let own = ["sheet", "card", "date"].into_iter().chain(questions.iter().map(|question| question.id.as_str()));
        let mut lines = vec![own.collect::<Vec<_>>().join(",")];
        for _ in 0..=self.chance.place(2) {
            let card = self.model.cards[self.chance.place(self.model.cards.len())].clone();
            let day = at.day() - Duration::days(self.chance.between(0, 60));
            let answers = filled_in(&mut self.chance, &newest.form, Answers::new());
            let id = SheetId(self.chance.id());
            let mut cells = vec![id.to_string(), card.number.to_string(), day.to_string()];
            cells.extend(questions.iter().map(|question| answers.get(&question.id).map_or_else(String::new, written)));
            lines.push(cells.join(","));
            let version = newest.version;
            self.model.finish(Sheet { id, member: card.member, form, version, day, answers });
            self.touched.push(card.member);
        }
        let all = many(lines.len() - 1);
        self.say(&format!("import {all} sheets of {form}"));
        let path = self.folder.path().join("sheets.csv");
        std::fs::write(&path, lines.join("\n")).unwrap();
        for (added, unchanged) in [(all, 0), (0, all)] {
            let done = survey::import(self.shop(), &ImportSheets::new(form, &path), at).unwrap();
            assert!(done.refused.is_empty(), "{:?}", done.refused);
            assert_eq!((done.added, done.unchanged), (added, unchanged), "sheets of a file");
            assert_eq!(self.facts(), facts + i64::try_from(all).unwrap());
        }
        self.happened("answers come from a file");
    }

    /// What a person is asked without anybody's saying so, and what of it was answered already.
    pub fn same_due(&self, place: usize) {
        let (at, person) = (self.now(), self.model.current(place));
        let offers = survey::due(self.shop(), self.model.members[place].id, at).unwrap();
        let told: BTreeSet<String> = offers.iter().map(|offer| offer.form.form.id.clone()).collect();
        assert_eq!(told, self.model.due(person, at.day()), "what member {place} is asked");
        for offer in &offers {
            self.same_offer(offer, person);
        }
    }

    fn same_offer(&self, offer: &Offer, person: usize) {
        let form = offer.form.form.id.as_str();
        let (version, answers) = self.model.offered(person, form);
        assert_eq!(offer.form.version, version, "under which version {form} is asked");
        assert_eq!(offer.answers, answers, "what was answered of {form} before");
    }

    /// Each person is counted once, as they answered last.
    pub fn same_answers(&self) {
        for form in survey::READY {
            let Ok(report) = survey::report(self.shop(), form) else { continue };
            let latest = self.model.latest(form);
            assert_eq!(report.results.sheets, many(latest.len()), "who answered {form}");
            for counted in &report.results.questions {
                let id = &counted.question.id;
                let given: Vec<&Answer> = latest.values().filter_map(|sheet| sheet.answers.get(id)).collect();
                assert_eq!(counted.answered, many(given.len()), "answers to {id}");
                for tally in &counted.tallies {
                    assert_eq!(tally.count, how_often(&given, &tally.value), "{:?} to {id}", tally.value);
                }
            }
        }
    }

    /// On paper every sheet counts, also where one person answered twice: over all versions, and in the newest alone.
    pub fn same_questionnaires(&self) {
        for (form, versions) in &self.model.forms {
            let newest = i64::try_from(versions.len()).unwrap();
            for version in [None, Some(newest)] {
                let asked = Asked::Questionnaire { form: (*form).to_owned(), version };
                let Report::Questionnaire(told) = report(self.shop(), &asked, self.now()).unwrap() else {
                    panic!("another report than the one that was asked for");
                };
                let counts = |sheet: &&Sheet| sheet.form == *form && version.is_none_or(|one| sheet.version == one);
                let own: Vec<&Sheet> = self.model.sheets.iter().filter(counts).collect();
                assert_eq!((told.sheets, told.versions.len()), (many(own.len()), versions.len()), "sheets of {form}");
                for line in &told.questions {
                    same_line(line, &own);
                }
            }
        }
    }
}

fn same_line(line: &QuestionLine, sheets: &[&Sheet]) {
    let id = &line.question.id;
    let given: Vec<&Answer> = sheets.iter().filter_map(|sheet| sheet.answers.get(id)).collect();
    assert_eq!(line.answered, many(given.len()), "answers to {id} on paper");
    for answer in &line.answers {
        let value = match &answer.value {
            AnswerValue::Choice(choice) => Value::Choice(choice.clone()),
            AnswerValue::Figure(figure) => Value::Figure(*figure),
        };
        assert_eq!(answer.count, how_often(&given, &value), "{value:?} to {id} on paper");
    }
    let words = if line.question.kind.is_typed() { given.len() } else { 0 };
    assert_eq!((line.said.len(), line.not_printed, line.declined), (words, 0, 0), "words to {id} on paper");
}

/// How many of some answers say this: one of several choices, a place on a scale, yes or no.
fn how_often(given: &[&Answer], value: &Value) -> u64 {
    let says = |answer: &&&Answer| match (value, **answer) {
        (Value::Choice(choice), Answer::Words(words)) => words == choice,
        (Value::Choice(choice), Answer::Many(all)) => all.contains(choice),
        (Value::Figure(figure), Answer::Count(count)) => count == figure,
        (Value::Figure(figure), Answer::Flag(flag)) => i64::from(*flag) == *figure,
        _ => false,
    };
    many(given.iter().filter(says).count())
}

/// An answer as it stands in a table.
fn written(answer: &Answer) -> String {
    match answer {
        Answer::Words(words) => words.clone(),
        Answer::Many(choices) => choices.join(" | "),
        Answer::Count(count) => count.to_string(),
        Answer::Flag(true) => Answer::YES.to_owned(),
        Answer::Flag(false) => Answer::NO.to_owned(),
    }
}

/// What was answered before, with answers to what else is asked; what need not be answered now and then is not, but something
/// always is.
fn filled_in(chance: &mut Chance, form: &Form, mut answers: Answers) -> Answers {
    for question in &form.questions {
        let is_asked = survey::asked(form, &answers).iter().any(|asked| asked.id == question.id);
        let is_open = is_asked && !answers.contains_key(&question.id);
        if is_open && (question.required || answers.is_empty() || !chance.once_in(3)) {
            answers.insert(question.id.clone(), answer(chance, &question.kind));
        }
    }
    answers
}

fn answer(chance: &mut Chance, kind: &QuestionKind) -> Answer {
    match kind {
        QuestionKind::Text => Answer::Words("мало улунов".into()),
        QuestionKind::One(choices) => Answer::Words(choices[chance.place(choices.len())].id.clone()),
        QuestionKind::Many(choices) => {
            let some = choices.iter().filter(|_| chance.once_in(2)).map(|choice| choice.id.clone());
            let some: Vec<String> = some.collect();
            Answer::Many(if some.is_empty() { vec![choices[0].id.clone()] } else { some })
        }
        QuestionKind::Scale(scale) => Answer::Count(chance.between(scale.from, scale.to)),
        QuestionKind::YesNo => Answer::Flag(chance.once_in(2)),
        QuestionKind::Number(bounds) => {
            Answer::Count(chance.between(bounds.least.unwrap_or(0), bounds.most.unwrap_or(9)))
        }
        QuestionKind::Date => Answer::Words("2026-01-05".into()),
    }
}
