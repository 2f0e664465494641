//! Which PC and folder this is, so that a copy of the shop is recognised as another till.

use std::path::Path;

/// A mark of this PC and folder. A copy on another PC, or in another folder, has another.
pub fn mark(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let machine = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|file| std::fs::read_to_string(file).ok())
        .map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty())
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .unwrap_or_else(|| "this-pc".to_owned());
    // The machine's id is private to it, so only a digest is kept.
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, format!("{machine} {}", folder.display()).as_bytes()).to_string()
}
