//! The model on questionnaires: versions of forms, sheets that are finished, and sheets with which somebody goes on another
//! day.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use regulars::domain::{Answers, Ask, SheetId};
use regulars::shop::survey;

use super::model::{Model, new_lot};

/// A finished sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub id: SheetId,
    /// Who answered, under the id of that day.
    pub member: usize,
    pub form: &'static str,
    pub version: i64,
    /// The day of the answers, which may be long past where a file tells of them.
    pub day: NaiveDate,
    pub answers: Answers,
}

/// A sheet that was begun or put off: one at most for each file of a person and each form.
#[derive(Clone, Debug)]
pub struct Begun {
    pub id: SheetId,
    pub member: usize,
    pub form: &'static str,
    pub version: i64,
    /// The day of the last word on it.
    pub day: NaiveDate,
    /// How often it was put off in a row; whoever refuses it has put it off three times at once.
    pub put_off: u32,
    pub answers: Answers,
}

impl Model {
    /// Takes a form with so many points for the first sheet; gives the version, which is a new one where anything changed.
    pub fn set_form(&mut self, form: &'static str, points: i64) -> i64 {
        let versions = self.forms.entry(form).or_default();
        if versions.last() != Some(&points) {
            versions.push(points);
        }
        i64::try_from(versions.len()).unwrap()
    }

    /// The sheet that a person goes on with: that of the own file, or else the latest of a file that was merged in.
    pub fn begun(&self, person: usize, form: &str) -> Option<&Begun> {
        let own = self.begun.iter().filter(|begun| begun.form == form && self.current(begun.member) == person);
        own.min_by_key(|begun| (begun.member != person, Reverse(begun.day), begun.id))
    }

    /// The version of a form, and the answers, with which a person is asked: what was begun goes on as it was.
    pub fn offered(&self, person: usize, form: &str) -> (i64, Answers) {
        let newest = i64::try_from(self.forms[form].len()).unwrap();
        let begun = self.begun(person, form).filter(|begun| !begun.answers.is_empty());
        begun.map_or((newest, Answers::new()), |begun| (begun.version, begun.answers.clone()))
    }

    /// Keeps a sheet in place of any other of this file and form.
    pub fn keep(&mut self, kept: Begun) {
        self.forget(kept.id, kept.member, kept.form);
        self.begun.push(kept);
    }

    /// Records a sheet; whatever its file had begun of the form comes to its end.
    pub fn finish(&mut self, sheet: Sheet) {
        self.forget(sheet.id, sheet.member, sheet.form);
        self.sheets.push(sheet);
    }

    fn forget(&mut self, id: SheetId, member: usize, form: &str) {
        self.begun.retain(|begun| begun.id != id && (begun.member != member || begun.form != form));
    }

    /// Records a sheet; gives the points that it brings: the first of a form by one person.
    pub fn answer(&mut self, sheet: Sheet, day: NaiveDate) -> i64 {
        let person = self.current(sheet.member);
        let first = !self.has_answered(person, sheet.form);
        let reward = self.forms[sheet.form][usize::try_from(sheet.version).unwrap() - 1];
        self.finish(sheet);
        let rule = self.programme(day).points.clone().filter(|_| first && reward > 0);
        let Some(rule) = rule else { return 0 };
        let account = self.members[person].account;
        self.expire_on(account, day);
        self.lots.push(new_lot(&rule, account, reward, day));
        self.net(account, day);
        reward
    }

    fn has_answered(&self, person: usize, form: &str) -> bool {
        self.sheets.iter().any(|sheet| sheet.form == form && self.current(sheet.member) == person)
    }

    /// Some sheets in the order of their days, those of one day as they were recorded.
    fn in_order(&self, which: impl Fn(&Sheet) -> bool) -> Vec<&Sheet> {
        let mut some: Vec<&Sheet> = self.sheets.iter().filter(|sheet| which(sheet)).collect();
        some.sort_by_key(|sheet| sheet.day);
        some
    }

    /// The sheets of a person, the newest first.
    pub fn sheets_of(&self, person: usize) -> Vec<SheetId> {
        let own = self.in_order(|sheet| self.current(sheet.member) == person);
        own.iter().rev().map(|sheet| sheet.id).collect()
    }

    /// Of each person the sheet of a form that was finished last.
    pub fn latest(&self, form: &str) -> BTreeMap<usize, &Sheet> {
        let own = self.in_order(|sheet| sheet.form == form);
        own.into_iter().map(|sheet| (self.current(sheet.member), sheet)).collect()
    }

    /// The forms that a person is asked without anybody's saying so: never again what was answered, or put off three times; what
    /// was put off on another day than this, what was begun at any time; the others on the day, or after the purchase, that
    /// their document says.
    pub fn due(&self, person: usize, day: NaiveDate) -> BTreeSet<String> {
        let in_time = |form: &str| match survey::ready(form).unwrap().ask {
            Ask::Enrolment => self.since(person) == day,
            Ask::Purchase(number) => self.kept_sales(person).len() == usize::try_from(number).unwrap(),
            other => panic!("{form} is asked {other:?}"),
        };
        let is_due = |form: &str| {
            let goes_on = |begun: &Begun| begun.put_off < 3 && (begun.put_off == 0 || begun.day < day);
            !self.has_answered(person, form) && self.begun(person, form).map_or_else(|| in_time(form), goes_on)
        };
        self.forms.keys().filter(|form| is_due(form)).map(|form| (*form).to_owned()).collect()
    }
}
