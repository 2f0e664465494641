//! What a command says when it cannot do what was asked: a stable code for scripts, one sentence for people.

use serde::Serialize;

use super::{Desk, refusal};
use crate::shop::Error;

/// A refusal, with what the caller gets as the exit status.
#[derive(Debug)]
pub enum Problem {
    /// Refused by the shop's rules or by the data.
    Shop(Error),
    /// Refused before the shop was asked, or by a file: code and sentence.
    Data(&'static str, String),
    /// Called wrongly.
    Usage(String),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Problem::Shop(error)
    }
}

#[derive(Serialize)]
struct Document<'a> {
    error: Said<'a>,
}

#[derive(Serialize)]
struct Said<'a> {
    code: &'a str,
    message: &'a str,
}

impl Problem {
    pub const fn exit(&self) -> u8 {
        match self {
            Problem::Usage(_) => 2,
            Problem::Shop(_) | Problem::Data(..) => 1,
        }
    }

    pub const fn code(&self) -> &'static str {
        match self {
            Problem::Shop(error) => error.code(),
            Problem::Data(code, _) => code,
            Problem::Usage(_) => "usage",
        }
    }

    pub fn message(&self, desk: &Desk) -> String {
        match self {
            Problem::Shop(error) => refusal::sentence(error, desk),
            Problem::Data(_, sentence) | Problem::Usage(sentence) => sentence.clone(),
        }
    }

    /// What goes to the standard error stream.
    pub fn print(&self, desk: &Desk) -> String {
        let message = self.message(desk);
        if !desk.json {
            return message;
        }
        let document = Document { error: Said { code: self.code(), message: &message } };
        serde_json::to_string(&document).unwrap_or(message)
    }
}
