//! Questionnaires, pure: whether a form can be asked, which question comes next, whether an answer is one, when it is time
//! to ask, and what all answers come to.
//!
//! Beside the flow of a sale: the till asks here what is due, the customer's window walks through the questions, and the
//! shop records a sheet only after it was looked at here. Nothing here reads a clock, a file or a database.

#![deny(clippy::float_arithmetic)]

mod asked;
mod check;
mod due;
mod ready;
mod results;
mod sheet;

pub use asked::{asked, next_unanswered};
pub use check::{changed, check};
pub use due::{Due, Known, MOST_PUT_OFF, due};
pub use ready::{READY, ready};
pub use results::{Counted, Results, Tally, Value};
pub use sheet::{LONGEST, kept, tidy, values};
