//! `survey`: questionnaires, whom to ask what, answers, and what they come to.

mod answer;
mod forms;
mod results;
mod table;

use super::arguments::Survey;
use super::{Answer, Desk, Problem, input};
use crate::domain::{self, Form, Question};
use crate::language::Language;
use crate::shop::survey;

pub fn run(desk: &Desk, asked: Survey) -> Result<Answer, Problem> {
    match asked {
        Survey::Forms => forms::list(desk),
        Survey::Show { form } => forms::show(desk, &form),
        Survey::Check { file } => forms::check(desk, &file),
        Survey::Set { file } => forms::set(desk, &file),
        Survey::Ask { member, form } => answer::ask(desk, &member, form.as_deref()),
        Survey::Answer(arguments) => answer::answer(desk, &arguments),
        Survey::Results { form, search, limit } => results::results(desk, &form, search.as_deref(), limit),
        Survey::Sheets { member } => results::sheets(desk, &member),
        Survey::Export { form, file } => table::export(desk, &form, &file),
        Survey::Import(arguments) => table::import(desk, arguments),
    }
}

/// An answer as a person reads it.
fn spoken(question: &Question, answer: &domain::Answer, l: Language) -> String {
    l.answer(question, answer)
}

/// The form as it is called: its title, and its id for the next command.
fn called(form: &Form, l: Language) -> String {
    form.title.in_lang(l.lang()).to_owned()
}
