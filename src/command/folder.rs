//! Where the shop lies, and which language to speak before it is open.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::domain::{Currency, Lang};
use crate::language::Language;
use crate::shop::Shop;

/// The folder of the shop: the one that was named, or the user's own. The made-up shop stands in a folder of its own
/// beside it, so that nobody tries things out on real members.
pub fn of(named: Option<&Path>, demo: bool) -> Option<PathBuf> {
    match (named, demo) {
        (Some(folder), false) => Some(folder.to_owned()),
        (Some(folder), true) => Some(folder.join("demo")),
        (None, demo) => {
            let own = directories::ProjectDirs::from("", "", "regulars")?;
            Some(own.data_dir().join(if demo { "demo" } else { "shop" }))
        }
    }
}

/// The folder that a command line names which could not be understood otherwise.
pub fn asked_for(arguments: &[OsString]) -> Option<PathBuf> {
    let text = |argument: &OsString| argument.to_str().map(str::to_owned);
    let named =
        arguments.iter().enumerate().find_map(|(place, argument)| match text(argument)?.strip_prefix("--data") {
            Some("") => arguments.get(place + 1).map(PathBuf::from),
            Some(rest) => rest.strip_prefix('=').map(PathBuf::from),
            None => None,
        });
    of(named.as_deref(), arguments.iter().any(|argument| argument == "--demo"))
}

/// The language of the system, as far as the product speaks it.
pub fn system_language() -> Language {
    let lang = sys_locale::get_locales().find_map(|l| Lang::from_code(l.get(..2)?)).unwrap_or(Lang::En);
    Language::new(lang, Currency::default())
}

/// The language of the shop in `folder`, where there is one that can be read.
pub fn shop_language(folder: &Path) -> Option<Language> {
    let settings = Shop::peek(folder)?;
    Some(Language::new(settings.lang, settings.currency))
}
