//! What the owner takes in the hand: the club's reports and its cards, laid out as pages and written as PDF.
//!
//! A report is told as a [`Document`] of headings, figures, tables and bars, without a word on where anything stands.
//! [`lay_out`] puts it on pages from the widths of the letters, and the same pages are drawn in the window and written by
//! [`write()`]. Nothing here reads a shop: the figures come in, worked out. The same figures give the same bytes.

mod card;
mod code;
mod document;
mod font;
mod kind;
mod layout;
mod page;
mod pdf;

pub use card::{CardFace, CardForm, print as print_cards};
pub use document::{Bar, Bars, Block, Column, Document, Figure, Share, Table};
pub use kind::{
    AnswerLine, AnswerValue, BirthdayLine, Birthdays, Bucket, ByRule, Club, Coming, Conclusion, Day, Form, Gift, Grain,
    Greeted, Kind, MemberCard, MemberLot, MemberReport, MemberReturn, MemberSheet, Period, QuestionLine, Questionnaire,
    Regular, RegularRow, RegularsReport, Returned, SaidLine, Those, TierLine, USUAL_COLUMNS, Unkeyed, VersionLine,
    columns,
};
pub use layout::lay_out;
pub use page::{Align, Face, Mark, Page, Tone};
pub use pdf::{About, is_ours, write};
