//! Why a line of a file was refused, in words.

use crate::domain::RowFault;
use crate::language::Language;

/// The reason in the reader's language; fields keep the names that stand in the file's header.
pub(super) fn words(l: Language, fault: &RowFault) -> String {
    match fault {
        RowFault::Missing { field } => l.import_fault_missing(*field),
        RowFault::NotUtf8 => l.import_fault_encoding(),
        RowFault::Cells { found, expected } => l.import_fault_cells(*expected, *found),
        RowFault::NotADate { field, text } => l.import_fault_date(*field, text),
        RowFault::Ahead => l.import_fault_ahead(),
        RowFault::NotAnAmount { field, text } => l.import_fault_amount(*field, text),
        RowFault::NotAQuantity { text } => l.import_fault_quantity(text),
        RowFault::NotPoints { text } => l.import_fault_points(text),
        RowFault::Negative { field } => l.import_fault_negative(*field),
        RowFault::NotAPhone => l.import_fault_phone(),
        RowFault::NotAnEmail => l.import_fault_email(),
        RowFault::NotABirthday => l.import_fault_birthday(),
        RowFault::NotACard { text } => l.import_fault_card(text),
        RowFault::NotALanguage { text } => l.import_fault_language(text),
        RowFault::NotYesNo { field, text } => l.import_fault_yes_no(*field, text),
        RowFault::NotAnId { text } => l.import_fault_id(text),
        RowFault::TooLarge => l.import_fault_large(),
        RowFault::Duplicate { line } => l.import_fault_duplicate(*line),
        RowFault::CardTaken { card } => l.import_fault_card_taken(card),
        RowFault::UnknownCard { card } => l.import_fault_card_unknown(card),
        RowFault::ReceiptTorn { line } => l.import_fault_receipt_torn(*line),
        RowFault::ReceiptBroken { line } => l.import_fault_receipt_broken(*line),
        RowFault::ReceiptChanged => l.import_fault_receipt_changed(),
        RowFault::CodeTaken { code } => l.import_fault_code_taken(code),
    }
}
