//! What there is to choose from, as the shop has it: its questionnaires, the lists kept by name, cards.

use super::Served;
use crate::domain::{CardNumber, KeptList, ListColumn, Text};
use crate::language::Language;
use crate::shop::{Shop, survey};

/// Blank cards: as many as a print shop or an evening takes.
const BLANK: [u32; 7] = [10, 20, 50, 100, 200, 500, 1_000];

#[derive(Debug, Clone, Default)]
pub struct Options {
    pub forms: Vec<FormOption>,
    pub lists: Vec<KeptList>,
    pub cards: Vec<Card>,
    /// The columns that the list of regulars shows, where somebody has chosen them.
    pub columns: Option<Vec<ListColumn>>,
    /// What tells the papers of whoever is served from others': the card's number, or the member's.
    pub member: String,
}

/// A questionnaire, over all its versions or in one.
#[derive(Debug, Clone)]
pub struct FormOption {
    pub id: String,
    pub title: Text,
    pub version: Option<i64>,
}

/// Whose card, or how many blank ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Card {
    Member { number: CardNumber, name: String },
    Blank(u32),
}

impl Options {
    pub fn of(shop: &Shop, served: Option<&Served>) -> Options {
        let settings = shop.settings();
        let columns = shop.till_settings().columns.clone();
        let member =
            served.map(|served| served.card.as_ref().map_or_else(|| served.member.to_string(), CardNumber::to_string));
        let own = served.and_then(|served| Some((served.card.clone()?, served.name.clone())));
        let own = own.map(|(number, name)| Card::Member { number, name });
        Options {
            member: member.unwrap_or_default(),
            forms: forms(shop),
            lists: settings.lists.clone(),
            cards: own.into_iter().chain(BLANK.map(Card::Blank)).collect(),
            columns: columns.map(|kept| {
                let mut chosen = ListColumn::chosen(Some(&kept));
                chosen.retain(|column| *column != ListColumn::Months);
                chosen
            }),
        }
    }
}

/// Each questionnaire with all its versions; where there are several, each of them behind it, the newest first.
fn forms(shop: &Shop) -> Vec<FormOption> {
    let newest = survey::forms(shop).unwrap_or_else(|error| {
        tracing::warn!(%error, "the questionnaires were not read");
        Vec::new()
    });
    let mut options = Vec::new();
    for newest in newest {
        let option = |version| FormOption { id: newest.form.id.clone(), title: newest.form.title.clone(), version };
        options.push(option(None));
        if newest.version > 1 {
            options.extend((1..=newest.version).rev().map(|version| option(Some(version))));
        }
    }
    options
}

impl FormOption {
    pub fn words(&self, l: Language) -> String {
        let title = self.title.in_lang(l.lang()).to_owned();
        match self.version {
            Some(version) => format!("{title}, {}", l.report_form_version(version)),
            None => title,
        }
    }

    /// As it stands in the name of a file.
    pub fn name(&self) -> String {
        self.version.map_or_else(|| self.id.clone(), |version| format!("{}-v{version}", self.id))
    }
}

impl Card {
    pub fn words(&self, l: Language) -> String {
        match self {
            Card::Member { name, .. } => name.clone(),
            Card::Blank(count) => l.reports_blank_cards(*count),
        }
    }

    pub fn name(&self) -> String {
        match self {
            Card::Member { number, .. } => number.to_string(),
            Card::Blank(count) => format!("blank-{count}"),
        }
    }
}
