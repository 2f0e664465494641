//! What is wrong with a file or folder that a person named.

use std::path::PathBuf;

use thiserror::Error;

use crate::store::check::Broken;

/// Why a file was not written or read; nothing was changed.
#[derive(Debug, Error)]
pub enum FileFault {
    /// Part of the shop itself, under whatever name.
    #[error("{} belongs to the shop", .0.display())]
    OfTheShop(PathBuf),
    /// Something that no export wrote, or that is no file at all.
    #[error("{} was not written by an export", .0.display())]
    NotAnExport(PathBuf),
    /// A list is written as CSV or XLSX, and the name says neither.
    #[error("{} ends in neither .csv nor .xlsx", .0.display())]
    NotAList(PathBuf),
    #[error("there is no folder {}", .0.display())]
    NoFolder(PathBuf),
    #[error("{} is no folder", .0.display())]
    NotAFolder(PathBuf),
    #[error("{} may not be written", .0.display())]
    Unwritable(PathBuf),
    /// The copy was made, of books that do not add up.
    #[error("the books in the backup {} do not add up", .file.display())]
    UnsoundBackup { file: PathBuf, broken: Vec<Broken> },
    /// The copy was not brought back, because its books do not add up.
    #[error("the books in {} do not add up", .file.display())]
    UnsoundCopy { file: PathBuf, broken: Vec<Broken> },
}

impl FileFault {
    /// A stable name for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            FileFault::OfTheShop(_) | FileFault::NotAnExport(_) => "file_in_the_way",
            FileFault::NotAList(_) => "not_a_list",
            FileFault::NoFolder(_) | FileFault::NotAFolder(_) => "no_folder",
            FileFault::Unwritable(_) => "file",
            FileFault::UnsoundBackup { .. } => "unsound",
            FileFault::UnsoundCopy { .. } => "not_a_backup",
        }
    }
}
