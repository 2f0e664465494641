//! What is wrong in a questionnaire or in an answer to one: one clear reason each, as data, so that each language can say
//! it.

use std::fmt;

/// A place in a questionnaire that cannot stay as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFault {
    /// The question concerned, by its id; empty for the form as a whole.
    pub question: String,
    /// The field as a path into the document, places counted from 0: `questions[1].text`.
    pub field: String,
    pub fault: FormProblem,
}

/// What is wrong with a field; each names what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormProblem {
    /// The document's shape is not the one that this program knows.
    Schema {
        known: u32,
    },
    Blank,
    /// Small Latin letters, digits, `-` and `_` alone.
    NotAnId,
    /// Another place has the same already.
    Twice {
        first: String,
    },
    /// Fewer parts than make sense: no questions, a choice of one.
    TooFew {
        least: usize,
    },
    TooMany {
        most: usize,
    },
    /// A figure outside what it may be.
    Outside {
        least: i64,
        most: i64,
    },
    /// The least above the most.
    Reversed,
    /// A recommendation is asked from 0 to 10.
    NotARecommendation,
    /// A condition that looks at no earlier question.
    NoEarlier {
        question: String,
    },
    /// Words, dates and the like cannot decide what is asked next.
    NothingToCompare {
        question: String,
    },
    /// A condition that every answer meets, or none.
    Decides,
    /// A condition names an answer that the question does not have.
    NoSuchAnswer {
        answer: String,
    },
    /// An earlier version asked something else under this id, and both would be counted as one.
    AnotherKind,
}

impl fmt::Display for FormFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.question.is_empty() {
            write!(f, "{}: ", self.question)?;
        }
        write!(f, "{}: ", self.field)?;
        match &self.fault {
            FormProblem::Schema { known } => write!(f, "this program knows documents of schema {known}"),
            FormProblem::Blank => f.write_str("needs words, in each language that is written"),
            FormProblem::NotAnId => f.write_str("takes small Latin letters, digits, - and _"),
            FormProblem::Twice { first } => write!(f, "is the same as {first}; each may stand once"),
            FormProblem::TooFew { least } => write!(f, "at least {least}"),
            FormProblem::TooMany { most } => write!(f, "at most {most}"),
            FormProblem::Outside { least, most } => write!(f, "between {least} and {most}"),
            FormProblem::Reversed => f.write_str("the least must not be above the most"),
            FormProblem::NotARecommendation => f.write_str("a recommendation is asked from 0 to 10"),
            FormProblem::NoEarlier { question } => write!(f, "no earlier question has the id {question}"),
            FormProblem::NothingToCompare { question } => write!(f, "{question} has answers that decide nothing"),
            FormProblem::Decides => f.write_str("name some of the answers, not none and not all"),
            FormProblem::NoSuchAnswer { answer } => write!(f, "{answer} is no answer to that question"),
            FormProblem::AnotherKind => f.write_str("was another kind of question before; give it an id of its own"),
        }
    }
}

/// Why an answer cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFault {
    pub question: String,
    pub fault: AnswerProblem,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerProblem {
    /// The form has no such question.
    Unknown,
    Missing,
    /// Of another kind than the question asks for.
    Kind {
        kind: &'static str,
    },
    /// Not among the choices.
    NoSuchChoice {
        choice: String,
    },
    Outside {
        least: i64,
        most: i64,
    },
    NotADate,
    TooLong {
        most: usize,
    },
}

impl fmt::Display for AnswerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.question)?;
        match &self.fault {
            AnswerProblem::Unknown => f.write_str("no such question"),
            AnswerProblem::Missing => f.write_str("needs an answer"),
            AnswerProblem::Kind { kind } => write!(f, "asks for {kind}"),
            AnswerProblem::NoSuchChoice { .. } => f.write_str("no such choice"),
            AnswerProblem::Outside { least, most } => write!(f, "between {least} and {most}"),
            AnswerProblem::NotADate => f.write_str("no date"),
            AnswerProblem::TooLong { most } => write!(f, "at most {most} letters"),
        }
    }
}
