//! Questionnaires: setting a form, asking a member what is due, keeping what is not finished, recording answers with their
//! points, and what all of them come to.

mod answer;
mod asking;
mod forms;
mod results;
mod table;

pub(super) use answer::{new_sheet, sheets_of};

pub use answer::{Answered, Sheet, answer, of_member};
pub use asking::{Offer, due, keep, offer, offer_as, post, put_off, refuse};
pub use forms::{form, forms, set, sound, with_ready};
pub use results::{Report, report, said};
pub use table::{ImportSheets, Imported, SheetFault, UnreadSheet, column_names, export, import};

pub use crate::store::form::FormVersion;
pub use crate::store::sheet::Said;
pub use crate::survey::{Counted, Due, READY, Results, Tally, Value, asked, next_unanswered, ready};

#[cfg(test)]
mod tests;
