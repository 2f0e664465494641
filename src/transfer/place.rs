//! Putting a file in its place whole: it is made beside, under a name that nobody else has, and moved there in one step.
//! A failure leaves what was there before, and nothing half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// After so long a file that is still being made belongs to a program that was killed.
const ABANDONED: Duration = Duration::from_hours(1);

/// A file on its way to its place; it goes when it is dropped before it got there.
#[derive(Debug)]
pub struct Making {
    path: PathBuf,
    to: PathBuf,
}

impl Making {
    /// Begins an empty file beside `to`, in the same folder and so on the same disk.
    pub fn beside(to: &Path) -> io::Result<Making> {
        let process = std::process::id();
        for number in 0_u32.. {
            let path = with_suffix(to, &format!(".{process}-{number}.part"));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(Making { path, to: to.to_owned() }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The place that it is on its way to.
    pub fn to(&self) -> &Path {
        &self.to
    }

    /// Takes the place of whatever has the name.
    pub fn replace(self) -> io::Result<()> {
        fs::rename(&self.path, &self.to)?;
        sync_folder(&self.to);
        Ok(())
    }

    /// Takes the name `to`, which must be free.
    pub fn put_new(&self, to: &Path) -> io::Result<()> {
        put_new(&self.path, to)
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        for suffix in ["", "-journal"] {
            let _ = fs::remove_file(with_suffix(&self.path, suffix));
        }
    }
}

/// Moves a file to a name that must be free: what has the name stays, and the answer is `AlreadyExists`.
pub fn put_new(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => {
            let _ = fs::remove_file(from);
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // A stick knows no second names: the name is taken by an empty file first, so that nobody else can have it.
        Err(_) => {
            OpenOptions::new().write(true).create_new(true).open(to)?;
            fs::rename(from, to)?;
        }
    }
    sync_folder(to);
    Ok(())
}

/// Removes what killed programs left in `folder` of files whose names begin so.
pub fn sweep(folder: &Path, begins: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(begins));
        let left = ours && entry.path().extension().is_some_and(|end| end == "part");
        let old = || entry.metadata().and_then(|m| m.modified()).ok().and_then(|at| at.elapsed().ok());
        if left && old().is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A path with more at the end of its name.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// A new name is safe from a power cut only when its folder is written too.
pub fn sync_folder(file: &Path) {
    if let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty()) {
        let _ = File::open(folder).and_then(|f| f.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("table.csv");
        fs::write(&to, "before").unwrap();
        let (one, other) = (Making::beside(&to).unwrap(), Making::beside(&to).unwrap());
        assert_ne!(one.path(), other.path());
        fs::write(other.path(), "after").unwrap();
        drop(one);
        assert_eq!(fs::read_to_string(&to).unwrap(), "before");
        other.replace().unwrap();
        assert_eq!(fs::read_to_string(&to).unwrap(), "after");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_name_that_is_taken_stays_whose_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("new"), folder.path().join("kept"));
        fs::write(&from, "new").unwrap();
        fs::write(&to, "kept").unwrap();
        assert_eq!(put_new(&from, &to).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&to).unwrap(), "kept");
        put_new(&from, &folder.path().join("free")).unwrap();
        assert!(!from.exists());
    }
}
