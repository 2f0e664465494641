//! What is wrong in a questionnaire or in an answer, in words: the place, what is wrong, then what to do.

use super::Language;
use crate::domain::{
    Answer, AnswerFault, AnswerProblem, Ask, FormFault, FormProblem, Quantity, Question, QuestionKind,
};

impl Language {
    /// A fault of a form with its place. Figures stand as the file writes them.
    pub fn form_fault(self, fault: &FormFault) -> String {
        let (field, what) = (fault.field.as_str(), self.form_problem(&fault.fault));
        if fault.question.is_empty() {
            self.survey_form_fault(field, what)
        } else {
            self.survey_form_fault_of(field, fault.question.as_str(), what)
        }
    }

    /// What would be right, without the place.
    pub fn form_problem(self, problem: &FormProblem) -> String {
        match problem {
            FormProblem::Schema { known } => self.survey_fault_schema(known.to_string()),
            FormProblem::Blank => self.survey_fault_blank(),
            FormProblem::NotAnId => self.survey_fault_id(),
            FormProblem::Twice { first } => self.survey_fault_twice(first),
            FormProblem::TooFew { least } => self.survey_fault_few(least.to_string()),
            FormProblem::TooMany { most } => self.survey_fault_many(most.to_string()),
            FormProblem::Outside { least, most } => self.survey_fault_outside(least.to_string(), most.to_string()),
            FormProblem::Reversed => self.survey_fault_reversed(),
            FormProblem::NotARecommendation => self.survey_fault_recommendation(),
            FormProblem::NoEarlier { question } => self.survey_fault_no_earlier(question),
            FormProblem::NothingToCompare { question } => self.survey_fault_nothing_to_compare(question),
            FormProblem::Decides => self.survey_fault_decides(),
            FormProblem::NoSuchAnswer { answer } => self.survey_fault_no_such_answer(answer),
            FormProblem::AnotherKind => self.survey_fault_another_kind(),
        }
    }

    /// A fault of an answer with its question.
    pub fn answer_fault(self, fault: &AnswerFault) -> String {
        self.survey_answer_fault(fault.question.as_str(), self.answer_problem(&fault.fault))
    }

    /// What is asked for, where the question is seen.
    pub fn answer_problem(self, problem: &AnswerProblem) -> String {
        match problem {
            AnswerProblem::Unknown => self.survey_answer_unknown(),
            AnswerProblem::Missing => self.survey_answer_missing(),
            AnswerProblem::Kind { kind } => self.survey_answer_kind(kind),
            AnswerProblem::NoSuchChoice { choice } => self.survey_answer_no_such_choice(choice),
            AnswerProblem::Outside { least, most } => self.survey_answer_outside(least.to_string(), most.to_string()),
            AnswerProblem::NotADate => self.survey_answer_date(),
            AnswerProblem::TooLong { most } => self.survey_answer_long(most.to_string()),
        }
    }

    fn survey_answer_kind(self, kind: &str) -> String {
        match kind {
            "one" => self.survey_answer_kind_one(),
            "many" => self.survey_answer_kind_many(),
            "scale" => self.survey_answer_kind_scale(),
            "yes_no" => self.survey_answer_kind_yes_no(),
            "number" => self.survey_answer_kind_number(),
            "date" => self.survey_answer_kind_date(),
            _ => self.survey_answer_kind_text(),
        }
    }
}

/// Answers, as people read them.
impl Language {
    /// When a form is asked.
    pub fn ask(self, ask: Ask) -> String {
        match ask {
            Ask::ByHand => self.survey_ask_by_hand(),
            Ask::Enrolment => self.survey_ask_enrolment(),
            Ask::Purchase(number) => self.survey_ask_purchase(i64::from(number)),
            Ask::FromPurchase(number) => self.survey_ask_from_purchase(i64::from(number)),
        }
    }

    /// An answer to its question; choices by their words.
    pub fn answer(self, question: &Question, answer: &Answer) -> String {
        match answer {
            Answer::Flag(true) => self.survey_yes(),
            Answer::Flag(false) => self.survey_no(),
            Answer::Count(count) => self.signed(*count),
            Answer::Many(choices) => {
                choices.iter().map(|choice| self.choice(question, choice)).collect::<Vec<_>>().join(", ")
            }
            Answer::Words(choice) if matches!(question.kind, QuestionKind::One(_)) => self.choice(question, choice),
            Answer::Words(_) if question.kind == QuestionKind::Date => {
                answer.day().map_or_else(String::new, |day| self.full_day(day))
            }
            Answer::Words(words) => words.clone(),
        }
    }

    /// A choice by its words; by its id where the question does not offer it any more.
    pub fn choice(self, question: &Question, choice: &str) -> String {
        let found = question.kind.choices().iter().find(|one| one.id == choice);
        found.map_or_else(|| choice.to_owned(), |one| one.text.in_lang(self.lang()).to_owned())
    }

    /// A figure as its question means it.
    pub fn figure(self, question: &Question, figure: i64) -> String {
        match (&question.kind, figure) {
            (QuestionKind::YesNo, 1) => self.survey_yes(),
            (QuestionKind::YesNo, _) => self.survey_no(),
            _ => self.signed(figure),
        }
    }

    /// A whole number, with a real minus.
    pub fn signed(self, number: i64) -> String {
        let written = self.number(number.saturating_abs());
        if number < 0 { format!("–{written}") } else { written }
    }

    /// A mean of two decimals.
    pub fn hundredths(self, hundredths: i64) -> String {
        let figure = self.quantity(Quantity::thousandths_of(hundredths.saturating_mul(10)));
        if figure.contains([',', '.']) { figure.trim_end_matches('0').to_owned() } else { figure }
    }
}
