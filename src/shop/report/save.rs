//! Putting a paper into a file: whole or not at all, and never over something that was not written here.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::{About, Document, Page, is_ours, lay_out, write};
use crate::shop::target::Target;
use crate::shop::{Error, FileFault, Shop};

/// What was written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub file: PathBuf,
    pub bytes: u64,
    pub pages: usize,
    pub rows: usize,
}

/// Lays a document out and writes it as PDF. An earlier report of that name is replaced, any other file stays.
pub fn save(shop: &Shop, document: &Document, path: &Path) -> Result<Saved, Error> {
    let pages = lay_out(document);
    let about = About {
        title: format!("{} · {}", document.title, document.shop),
        shop: document.shop.clone(),
        language: document.speaks.lang().code(),
        day: document.day,
    };
    put(shop, &pages, &about, path, document.rows())
}

/// Writes finished pages.
pub(in crate::shop) fn put(
    shop: &Shop,
    pages: &[Page],
    about: &About,
    path: &Path,
    rows: usize,
) -> Result<Saved, Error> {
    let target = may_write(shop, path)?;
    let making = target.begin()?;
    let bytes = write(pages, about);
    let written = fs::write(making.path(), &bytes).and_then(|()| fs::File::open(making.path())?.sync_all());
    written.and_then(|()| making.replace()).map_err(|error| Error::Transfer(error.into()))?;
    Ok(Saved { file: target.named, bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX), pages: pages.len(), rows })
}

/// The place of the file, where nothing stands in the way but what was written here.
pub(in crate::shop) fn may_write(shop: &Shop, path: &Path) -> Result<Target, Error> {
    let target = Target::find(shop.folder(), path)?;
    if !target.is_free() && !fs::read(&target.path).is_ok_and(|there| is_ours(&there)) {
        return Err(FileFault::NotAnExport(target.named).into());
    }
    Ok(target)
}
