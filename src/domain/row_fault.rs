//! Why a line of a file was refused: one clear reason, as data, so that each language can say it.

use thiserror::Error;

/// The first thing wrong with a line. Fields are named as `--map` names them. The messages are for the log.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RowFault {
    #[error("{field} is missing")]
    Missing { field: &'static str },
    /// Letters in another encoding than the file's, or lost by another program.
    #[error("the line has letters that cannot be read")]
    NotUtf8,
    /// A spreadsheet's error where a value should stand.
    #[error("{field}: `{text}` is a spreadsheet's error")]
    SheetError { field: &'static str, text: String },
    /// A spreadsheet kept only the beginning of a long number.
    #[error("{field}: `{text}` is a number cut short")]
    Shortened { field: &'static str, text: String },
    /// A quotation mark is not closed, or a closed one is followed by more.
    #[error("a quotation mark is not closed")]
    OpenQuote,
    /// Another number of cells than the header has.
    #[error("{found} cells, the header has {expected}")]
    Cells { found: usize, expected: usize },
    #[error("{field}: `{text}` is no date")]
    NotADate { field: &'static str, text: String },
    /// Two figures between slashes, of which either may be the month, in a column that does not tell it.
    #[error("{field}: `{text}` does not say which figure is the month")]
    UnclearDay { field: &'static str, text: String },
    /// A sale that lies after the moment of the import.
    #[error("the date lies ahead")]
    Ahead,
    #[error("{field}: `{text}` is no amount with at most two decimals")]
    NotAnAmount { field: &'static str, text: String },
    #[error("`{text}` is no quantity above zero with at most three decimals")]
    NotAQuantity { text: String },
    #[error("`{text}` is no whole number of points")]
    NotPoints { text: String },
    /// Amounts and points below zero: goods that came back are refunds, and no part of such a file.
    #[error("{field} is below zero")]
    Negative { field: &'static str },
    #[error("the phone is no number of any country known here")]
    NotAPhone,
    #[error("the e-mail has no form of one")]
    NotAnEmail,
    #[error("`{text}` is no birthday")]
    NotABirthday { text: String },
    /// Below sixteen the member's own yes is none.
    #[error("for a member below sixteen a parent agrees")]
    ParentNeeded,
    #[error("`{text}` is no card number: four to forty letters and digits")]
    NotACard { text: String },
    /// The other cards of the file have more figures; a spreadsheet takes zeros off the beginning.
    #[error("card {card} has fewer than the {figures} figures of the others")]
    ShortCard { card: String, figures: usize },
    #[error("`{text}` is no language spoken here: ru, uk or en")]
    NotALanguage { text: String },
    #[error("{field}: `{text}` is neither yes nor no")]
    NotYesNo { field: &'static str, text: String },
    #[error("`{text}` is no id")]
    NotAnId { text: String },
    #[error("an amount is too large to count")]
    TooLarge,
    /// Beyond what names and words may have.
    #[error("{field} has more than {most} letters")]
    TooLong { field: &'static str, most: usize },
    /// An earlier line of the file has the same number, card or article.
    #[error("line {line} is about the same one")]
    Duplicate { line: u64 },
    /// An earlier line has the same name and phone under another number.
    #[error("line {line} is about the same person")]
    SamePerson { line: u64 },
    /// The shop has a member of the same name and phone.
    #[error("a member of this name and phone is known already")]
    AlreadyMember,
    #[error("card {card} belongs to another member")]
    CardTaken { card: String },
    /// A scan of it would be taken for the goods.
    #[error("card {card} is the code of an article")]
    CardIsProduct { card: String },
    #[error("nobody has card {card}")]
    UnknownCard { card: String },
    /// Lines of one receipt name another member or another time.
    #[error("line {line} has the same receipt with another member or time")]
    ReceiptTorn { line: u64 },
    /// A receipt is recorded whole or not at all.
    #[error("line {line} of the same receipt was refused")]
    ReceiptBroken { line: u64 },
    /// The receipt was imported before, with other lines.
    #[error("this receipt was recorded before with other lines")]
    ReceiptChanged,
    #[error("code {code} belongs to another article")]
    CodeTaken { code: String },
    /// A scan of it would be taken for the goods.
    #[error("code {code} is the number of a member's card")]
    CodeIsCard { code: String },
}
