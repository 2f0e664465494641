//! What a command says when it cannot do what was asked: a stable code for scripts, one sentence for people.

use serde::Serialize;

use super::{Desk, refusal};
use crate::domain::Zone;
use crate::shop::{self, Error};

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
            Problem::Shop(error) => sentence(error, desk),
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

fn sentence(error: &Error, desk: &Desk) -> String {
    let l = desk.language;
    let folder = desk.folder.display().to_string();
    match error {
        Error::Store(_) => of_store(error, desk),
        Error::Overflow(_) => l.command_error_too_large(),
        Error::NoShop => l.command_error_no_shop(folder),
        Error::ShopExists => l.command_error_shop_exists(folder),
        Error::WindowOpen => l.command_error_window_open(),
        Error::NoProgramme => l.command_error_no_programme(),
        Error::NoCard(card) => l.command_error_no_card(card),
        Error::CardNotActive { number, state, .. } => l.command_error_card_not_active(number, *state),
        Error::CardTaken(card) => l.command_error_card_taken(card),
        Error::NoMember(member) => l.command_error_no_member(member),
        Error::NoSale(number) => l.command_error_no_sale(number),
        Error::NoProduct(code) => l.command_error_no_product(code),
        Error::AnotherRequest => l.command_error_another_request(),
        Error::BeforeLatest => l.command_error_before_latest(),
        Error::SumChanged(sum) => l.command_error_sum_changed(*sum),
        Error::FileInTheWay(file) => l.command_error_file_in_the_way(file.display().to_string()),
        Error::NotABackup { file, why } => l.command_error_not_a_backup(file.display().to_string(), why),
        other => refusal::sentence(other, l),
    }
}

fn of_store(error: &Error, desk: &Desk) -> String {
    let l = desk.language;
    let folder = desk.folder.display().to_string();
    match error.code() {
        "disk_full" => l.command_error_disk_full(),
        "read_only" => l.command_error_read_only(folder),
        "busy" => l.command_error_busy(),
        "newer_schema" => l.command_error_newer_schema(),
        "stale" => l.command_error_stale(),
        "damaged" => match shop::latest_file(&desk.folder, Zone::default()) {
            Some((at, file)) => l.command_error_damaged_backup(
                at.local.format("%Y-%m-%d %H:%M").to_string(),
                file.display().to_string(),
            ),
            None => l.command_error_damaged(folder),
        },
        _ => l.command_error_store(error.to_string()),
    }
}
