//! The languages that the product speaks, and texts that a shop wrote in some of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Ru,
    #[default]
    Uk,
    En,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Ru, Lang::Uk, Lang::En];

    pub const fn code(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::Uk => "uk",
            Lang::En => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(code.trim()))
    }
}

/// A text of the shop's own (a tier's name, a gift): one for all languages, or one for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    Same(String),
    Each(BTreeMap<Lang, String>),
}

impl Text {
    /// The text in `lang`, else in any language that the shop did write.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match self {
            Text::Same(text) => text,
            Text::Each(texts) => texts.get(&lang).or_else(|| texts.values().next()).map_or("", String::as_str),
        }
    }

    pub fn is_blank(&self) -> bool {
        match self {
            Text::Same(text) => text.trim().is_empty(),
            Text::Each(texts) => texts.is_empty() || texts.values().any(|t| t.trim().is_empty()),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::Same(text.to_owned())
    }
}
