//! Operations on questionnaires: forms taken and changed, sheets begun and finished, answers counted by people.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use regulars::domain::{Answer, Answers, Form, Points, QuestionKind, SheetId};
use regulars::shop::survey::{self, Value};

use super::chance::Chance;
use super::model::{Model, new_lot};
use super::story::Story;

/// A finished sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub id: SheetId,
    /// Who answered, under the id of that day.
    member: usize,
    form: String,
    answers: Answers,
}

impl Model {
    /// Records a sheet; gives the points that it brings: the first of a form by one person.
    pub fn answer(&mut self, sheet: Sheet, reward: i64, day: NaiveDate) -> i64 {
        let person = self.current(sheet.member);
        let first = !self.sheets.iter().any(|s| s.form == sheet.form && self.current(s.member) == person);
        self.sheets.push(sheet);
        let rule = self.programme(day).points.clone().filter(|_| first && reward > 0);
        let Some(rule) = rule else { return 0 };
        let account = self.members[person].account;
        self.expire_on(account, day);
        self.lots.push(new_lot(&rule, account, reward, day));
        self.net(account, day);
        reward
    }

    /// The sheets of a person, the newest first.
    pub fn sheets_of(&self, person: usize) -> Vec<SheetId> {
        let own = self.sheets.iter().rev().filter(|sheet| self.current(sheet.member) == person);
        own.map(|sheet| sheet.id).collect()
    }

    /// Of each person the sheet of a form that was finished last.
    fn latest(&self, form: &str) -> BTreeMap<usize, &Sheet> {
        let own = self.sheets.iter().filter(|sheet| sheet.form == form);
        own.map(|sheet| (self.current(sheet.member), sheet)).collect()
    }
}

impl Story {
    /// Takes a ready form, or changes what it is rewarded with.
    pub fn form(&mut self) {
        let id = self.chance.pick(&survey::READY);
        let form = Form { points: Points::new(self.chance.pick(&[0, 7, 20])), ..survey::ready(id).unwrap() };
        let at = self.now();
        survey::set(self.shop(), form, at).unwrap();
        self.say(&format!("ask {id}"));
    }

    pub fn answer(&mut self) {
        let Some(place) = self.anybody() else { return };
        let form = self.chance.pick(&survey::READY);
        let (asked, id, at) = (self.model.members[place].id, SheetId(self.chance.id()), self.now());
        let offered = match self.chance.below(2) {
            0 => survey::offer(self.shop(), asked, form),
            _ => survey::offer_as(self.shop(), asked, form, id),
        };
        let Ok(offer) = offered else { return self.form() };
        let person = self.model.current(place);
        assert_eq!(offer.member, self.model.members[person].id, "whom a sheet is for");
        let answers = filled_in(&mut self.chance, &offer.form.form);
        if self.chance.once_in(3) {
            self.say(&format!("member {place} begins {form}"));
            survey::keep(self.shop(), &offer, &answers, at).unwrap();
            return self.touched.push(place);
        }
        self.say(&format!("member {place} answers {form}"));
        let done = survey::answer(self.shop(), &offer, &answers, at).unwrap();
        let (form, reward) = (form.to_owned(), offer.form.form.points.get());
        let sheet = Sheet { id: offer.sheet, member: person, form, answers: answers.clone() };
        let expected = self.model.answer(sheet, reward, at.day());
        assert_eq!((done.points.get(), done.repeated), (expected, false), "points for answering");
        let again = survey::answer(self.shop(), &offer, &answers, at).unwrap();
        assert_eq!((again.points.get(), again.repeated), (expected, true));
        self.touched.push(place);
    }

    /// Each person is counted once, as they answered last.
    pub fn same_answers(&self) {
        for form in survey::READY {
            let Ok(report) = survey::report(self.shop(), form) else { continue };
            let latest = self.model.latest(form);
            assert_eq!(report.results.sheets, u64::try_from(latest.len()).unwrap(), "who answered {form}");
            for counted in &report.results.questions {
                let id = &counted.question.id;
                let answered = latest.values().filter(|sheet| sheet.answers.contains_key(id)).count();
                assert_eq!(counted.answered, u64::try_from(answered).unwrap(), "answers to {id}");
                for tally in &counted.tallies {
                    let says = |sheet: &&&Sheet| match (&tally.value, sheet.answers.get(id)) {
                        (Value::Choice(choice), Some(Answer::Words(words))) => words == choice,
                        (Value::Choice(choice), Some(Answer::Many(all))) => all.contains(choice),
                        (Value::Figure(figure), Some(Answer::Count(count))) => count == figure,
                        (Value::Figure(figure), Some(Answer::Flag(flag))) => i64::from(*flag) == *figure,
                        _ => false,
                    };
                    let said = latest.values().filter(says).count();
                    assert_eq!(tally.count, u64::try_from(said).unwrap(), "{:?} to {id}", tally.value);
                }
            }
        }
    }
}

/// Answers to what is asked; what need not be answered now and then is not, but something always is.
fn filled_in(chance: &mut Chance, form: &Form) -> Answers {
    let mut answers = Answers::new();
    for question in &form.questions {
        let is_asked = survey::asked(form, &answers).iter().any(|asked| asked.id == question.id);
        if is_asked && (question.required || answers.is_empty() || !chance.once_in(3)) {
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
