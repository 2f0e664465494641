//! `backup` and `restore`.

use std::path::Path;

use serde::Serialize;

use super::{Answer, Desk, Problem};
use crate::domain::Zone;
use crate::shop::{self, clock};

#[derive(Serialize)]
struct Copied {
    file: String,
    size: u64,
    facts: i64,
}

/// Copies the shop while it goes on selling: into `file`, or among its own backups. Their names say when they were really
/// made, whatever `--at` says, since the old ones go by them.
pub fn backup(desk: &Desk, file: Option<&Path>) -> Result<Answer, Problem> {
    if let Some(file) = file {
        super::file::folder_of(file, desk.language)?;
    }
    let shop = desk.open()?;
    let made = shop::backup(&shop, file, &clock::now(shop.zone()))?;
    let path = made.path.display().to_string();
    let said = desk.language.command_backup_done(made.facts, &path, desk.language.file_size(made.size));
    Answer::new(&Copied { file: path, size: made.size, facts: made.facts }, said)
}

#[derive(Serialize)]
struct Back {
    facts: i64,
    kept: Option<String>,
}

pub fn restore(desk: &Desk, file: &Path, anyway: bool) -> Result<Answer, Problem> {
    let at = desk.moment(Zone::default())?;
    let restore = if anyway { shop::restore_anyway } else { shop::restore };
    let restored = restore(&desk.folder, file, &at)?;
    let kept = restored.kept.map(|path| path.display().to_string());
    let mut said = desk.language.command_restore_done(restored.facts);
    if let Some(kept) = &kept {
        said.push('\n');
        said.push_str(&desk.language.command_restore_kept(kept));
    }
    Answer::new(&Back { facts: restored.facts, kept }, said)
}
