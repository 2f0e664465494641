//! What can be wrong with a file as a whole; a single line's fault is a `RowFault`.

use thiserror::Error as ThisError;

/// Why a file could not be read or written at all. The messages are for the log.
#[derive(Debug, ThisError)]
pub enum Error {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A picture, a paper, a page of the web: no text with columns and no workbook.
    #[error("the file is no table")]
    NotATable,
    #[error("the workbook is damaged")]
    Damaged,
    /// A part of the workbook would become far more than a table when it is unpacked.
    #[error("the workbook becomes too large when it is unpacked")]
    Swollen,
    #[error("the workbook is locked with a password")]
    Protected,
    /// `--sheet` names a sheet that the file does not have; a text has none at all.
    #[error("the file has no sheet `{sheet}`")]
    UnknownSheet { sheet: String, known: Vec<String> },
    /// More than a sheet of a workbook has.
    #[error("there are more rows than the {most} of a sheet")]
    TooManyRows { most: i64 },
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
            kind => Error::Csv(csv::Error::from(std::io::Error::other(format!("{kind:?}")))),
        }
    }
}
