//! A paper with its pages, worked out beside the window; and how it gets into its file.

use std::path::Path;
use std::sync::Arc;

use super::choice::Paper;
use super::options::Card;
use crate::domain::Moment;
use crate::language::Language;
use crate::report::{CardFace, CardForm, Document, Page, lay_out, print_cards};
use crate::shop::report::{self, Report, Saved};
use crate::shop::{Error, Shop, print_card};

/// A paper that can be looked at.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Another for each that was laid out.
    pub id: u64,
    pub what: What,
    pub pages: Arc<Vec<Page>>,
}

#[derive(Debug, Clone)]
pub enum What {
    Report { report: Arc<Report>, document: Arc<Document> },
    Cards { faces: Arc<Vec<CardFace>>, of: Card, form: CardForm },
}

impl Shown {
    /// Works a paper out. Blank cards bear the numbers that come next, which are not set aside yet.
    pub fn work(shop: &Shop, paper: &Paper, at: Moment, id: u64, l: Language) -> Result<Shown, Error> {
        match paper {
            Paper::Report(asked) => Ok(Shown::report(id, Arc::new(report::report(shop, asked, at)?), l)),
            Paper::Cards(of, form) => {
                let faces = match of {
                    Card::Member { number, .. } => print_card::faces(shop, std::slice::from_ref(number))?,
                    Card::Blank(count) => print_card::preview(shop, *count)?,
                };
                Ok(Shown::cards(id, Arc::new(faces), of.clone(), *form, l))
            }
        }
    }

    fn report(id: u64, report: Arc<Report>, l: Language) -> Shown {
        let document = report.document(l);
        let pages = Arc::new(lay_out(&document));
        Shown { id, what: What::Report { report, document: Arc::new(document) }, pages }
    }

    fn cards(id: u64, faces: Arc<Vec<CardFace>>, of: Card, form: CardForm, l: Language) -> Shown {
        let pages = Arc::new(print_cards(&faces, form, l));
        Shown { id, what: What::Cards { faces, of, form }, pages }
    }

    /// The same figures in another language.
    pub fn again(what: &What, id: u64, l: Language) -> Shown {
        match what {
            What::Report { report, .. } => Shown::report(id, report.clone(), l),
            What::Cards { faces, of, form } => Shown::cards(id, faces.clone(), of.clone(), *form, l),
        }
    }

    pub fn title(&self, l: Language) -> String {
        match &self.what {
            What::Report { document, .. } => document.title.clone(),
            What::Cards { .. } => l.report_cards_title(),
        }
    }

    /// The first of the blank cards' numbers, by which their files are told apart.
    pub fn first_blank(&self) -> Option<&str> {
        match &self.what {
            What::Cards { faces, of: Card::Blank(_), .. } => faces.first().map(|face| face.number.as_str()),
            _ => None,
        }
    }
}

/// Writes the paper. The numbers of blank cards are set aside first, once it is known that the file can be written.
pub fn save(shop: &Shop, what: &What, path: &Path, at: Moment, l: Language) -> Result<Saved, Error> {
    match what {
        What::Report { document, .. } => report::save(shop, document, path),
        What::Cards { faces, of: Card::Member { .. }, form } => print_card::save(shop, faces, *form, l, path, at),
        What::Cards { of: Card::Blank(count), form, .. } => {
            print_card::may_write(shop, path)?;
            let faces = print_card::reserve(shop, *count, at)?;
            print_card::save(shop, &faces, *form, l, path, at)
        }
    }
}
