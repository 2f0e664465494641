//! What can go wrong at the edge of the database.

use thiserror::Error as ThisError;

/// A fault of the database or its file. The messages are for the log; `ui::problem` and `command` say it to a person.
#[derive(Debug, ThisError)]
pub enum Error {
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder may not be written.
    #[error("the database may not be written")]
    ReadOnly,
    /// Another process held the database for longer than five seconds.
    #[error("the database is busy")]
    Busy,
    /// The file is no database, or is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Made by a newer version of the program.
    #[error("the database has schema {found}, this program knows up to {known}")]
    Newer { found: i64, known: i64 },
    #[error("migration: {0}")]
    Migration(String),
    /// Something stored could not be read as what it should be.
    #[error("stored {what} cannot be read")]
    Unreadable { what: &'static str },
    /// The account changed since it was read; nothing was written.
    #[error("the account changed meanwhile")]
    Stale,
    #[error("a job of the writer panicked: {0}")]
    Panicked(String),
    #[error("the writer has stopped")]
    Stopped,
    #[error("a lock was poisoned")]
    Poisoned,
    #[error("{0}")]
    Io(std::io::Error),
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Error::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Error::ReadOnly,
            _ => Error::Io(error),
        }
    }
}

/// The disk took no more of a page or of the index of the log: a quota, or a limit on the size of files.
const WRITE_FAILED: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_WRITE, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if error.sqlite_error().is_some_and(|e| WRITE_FAILED.contains(&e.extended_code)) {
            return Error::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Error::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Error::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Error::Damaged(error.to_string()),
            _ => Error::Sql(error),
        }
    }
}
