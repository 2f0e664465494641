//! What can be wrong with a file as a whole; a single line's fault is a `RowFault`.

use thiserror::Error as ThisError;

/// Why a file could not be read or written at all. The messages are for the log.
#[derive(Debug, ThisError)]
pub enum Error {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Saved in another encoding; a spreadsheet offers "CSV UTF-8".
    #[error("the file is not UTF-8")]
    NotUtf8,
    #[error("the file has no header row")]
    NoHeader,
    #[error("no column is {field}")]
    NoColumn { field: &'static str },
    /// `--map` names a column that the header does not have.
    #[error("the header has no column `{column}`")]
    UnknownColumn { column: String },
    /// `--map` names a field that such a file does not have.
    #[error("there is no field `{field}`")]
    UnknownField { field: String },
    #[error("{0}")]
    Csv(csv::Error),
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Error::Io(error),
            csv::ErrorKind::Utf8 { .. } => Error::NotUtf8,
            kind => Error::Csv(csv::Error::from(std::io::Error::other(format!("{kind:?}")))),
        }
    }
}
