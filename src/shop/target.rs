//! Where a copy or a table may be written: never over the shop itself, and never over something that is no file.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::FileFault;
use crate::transfer::place::Making;

/// A place for a file, with every link on the way followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub path: PathBuf,
    /// What it was called by whoever asked.
    pub named: PathBuf,
    /// Whether a file is there already.
    pub there: bool,
}

impl Target {
    /// Finds out what writing to `named` would hit. `folder` is that of the shop.
    pub fn find(folder: &Path, named: &Path) -> Result<Target, FileFault> {
        let there = fs::symlink_metadata(named).is_ok();
        let path = if there {
            // A link that leads nowhere, too, is something that somebody put there.
            named.canonicalize().map_err(|_| FileFault::NotAnExport(named.to_owned()))?
        } else {
            let name = named.file_name().ok_or_else(|| FileFault::NotAnExport(named.to_owned()))?;
            let parent = named.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let parent = parent.canonicalize().ok().filter(|p| p.is_dir());
            parent.ok_or_else(|| FileFault::NoFolder(above(named)))?.join(name)
        };
        if belongs(folder, &path) {
            return Err(FileFault::OfTheShop(named.to_owned()));
        }
        if there && !path.is_file() {
            return Err(FileFault::NotAnExport(named.to_owned()));
        }
        Ok(Target { path, named: named.to_owned(), there })
    }

    /// Nothing is there, or a file that somebody made ready to be written.
    pub fn is_free(&self) -> bool {
        !self.there || fs::metadata(&self.path).is_ok_and(|m| m.len() == 0)
    }

    /// Begins the file beside its place.
    pub fn begin(&self) -> Result<Making, super::Error> {
        Making::beside(&self.path).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                FileFault::Unwritable(above(&self.named)).into()
            }
            _ => crate::store::Error::from(error).into(),
        })
    }
}

fn above(named: &Path) -> PathBuf {
    named.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// Whether the shop keeps something under that path, now or while it works.
fn belongs(folder: &Path, path: &Path) -> bool {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let Ok(inside) = path.strip_prefix(&folder) else { return false };
    let first = inside.components().next().map(|c| c.as_os_str().to_string_lossy().to_lowercase());
    // Some disks take capital and small letters for the same.
    first.is_some_and(|name| {
        name == "logs"
            || ["regulars.db", "window.lock", "import.staging", "import.lock"].iter().any(|own| name.starts_with(own))
    })
}
