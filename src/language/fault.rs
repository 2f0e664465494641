//! Why a line of a file was refused, in words: what is wrong, then what to do. Window, command and the file of refused
//! lines say the same.

use super::Language;
use crate::domain::RowFault;

/// Letters of a cell that are repeated; more would hide what is said about them.
const REPEATED: usize = 40;

impl Language {
    /// The two sentences of a refused line.
    pub fn row_fault(self, fault: &RowFault) -> String {
        let named = |field: &str| self.field_name(field);
        match fault {
            RowFault::Missing { field } => self.fault_row_missing(named(field)),
            RowFault::NotUtf8 => self.fault_row_encoding(),
            RowFault::SheetError { field, text } => self.fault_row_sheet(named(field), short(text)),
            RowFault::Shortened { field, text } => self.fault_row_shortened(named(field), short(text)),
            RowFault::OpenQuote => self.file_row_open_quote(),
            RowFault::Cells { found, expected } => self.fault_row_cells(*expected, *found),
            RowFault::NotADate { field, text } => self.fault_row_date(named(field), short(text)),
            RowFault::UnclearDay { field, text } => self.fault_row_unclear(named(field), short(text)),
            RowFault::Ahead => self.fault_row_ahead(),
            RowFault::NotAnAmount { field, text } => self.fault_row_amount(named(field), short(text)),
            RowFault::NotAQuantity { text } => self.fault_row_quantity(self.fault_field_quantity(), short(text)),
            RowFault::NotPoints { text } => self.fault_row_points(self.fault_field_points(), short(text)),
            RowFault::Negative { field: "amount" } => self.fault_row_returned(self.fault_field_amount()),
            RowFault::Negative { field } => self.fault_row_negative(named(field)),
            RowFault::NotAPhone => self.fault_row_phone(self.fault_field_phone()),
            RowFault::NotAnEmail => self.fault_row_email(self.fault_field_email()),
            RowFault::NotABirthday { text } => self.fault_row_birthday(self.fault_field_birthday(), short(text)),
            RowFault::ParentNeeded => self.fault_row_parent(self.fault_field_consent()),
            RowFault::NotACard { text } => self.fault_row_card(self.fault_field_card(), short(text)),
            RowFault::ShortCard { card, figures } => self.fault_row_card_short(card, *figures),
            RowFault::NotALanguage { text } => self.fault_row_language(self.fault_field_language(), short(text)),
            RowFault::NotYesNo { field, text } => self.fault_row_yes_no(named(field), short(text)),
            RowFault::NotAnId { text } => self.fault_row_id(self.fault_field_sale(), short(text)),
            RowFault::TooLarge => self.fault_row_large(),
            RowFault::TooLong { field, most } => self.fault_row_long(named(field), *most),
            RowFault::Duplicate { line } => self.fault_row_duplicate(*line),
            RowFault::SamePerson { line } => self.fault_row_same_person(*line),
            RowFault::AlreadyMember => self.fault_row_already_member(),
            RowFault::CardTaken { card } => self.fault_row_card_taken(card),
            RowFault::CardIsProduct { card } => self.fault_row_card_is_item(card),
            RowFault::UnknownCard { card } => self.fault_row_card_unknown(card),
            RowFault::ReceiptTorn { line } => self.fault_row_receipt_torn(*line),
            RowFault::ReceiptBroken { line } => self.fault_row_receipt_broken(*line),
            RowFault::ReceiptChanged => self.fault_row_receipt_changed(),
            RowFault::CodeTaken { code } => self.fault_row_code_taken(short(code)),
            RowFault::CodeIsCard { code } => self.fault_row_code_is_card(short(code)),
        }
    }

    /// What people call the column that `--map` knows as `field`; the bare name where it has no words.
    pub fn field_name(self, field: &str) -> String {
        match field {
            "member" => self.fault_field_member(),
            "name" => self.fault_field_name(),
            "surname" => self.fault_field_surname(),
            "given" => self.fault_field_given(),
            "patronymic" => self.fault_field_patronymic(),
            "address" => self.fault_field_address(),
            "phone" => self.fault_field_phone(),
            "email" => self.fault_field_email(),
            "birthday" => self.fault_field_birthday(),
            "card" => self.fault_field_card(),
            "language" => self.fault_field_language(),
            "note" => self.fault_field_note(),
            "points" => self.fault_field_points(),
            "points_expire" => self.fault_field_points_expire(),
            "spent" => self.fault_field_spent(),
            "since" => self.fault_field_since(),
            "consent" => self.fault_field_consent(),
            "date" => self.fault_field_date(),
            "quantity" => self.fault_field_quantity(),
            "amount" => self.fault_field_amount(),
            "receipt" => self.fault_field_receipt(),
            "category" => self.fault_field_category(),
            "sale" => self.fault_field_sale(),
            "sku" => self.fault_field_sku(),
            "barcode" => self.fault_field_barcode(),
            "price" => self.fault_field_price(),
            "min_price" => self.fault_field_min_price(),
            "discountable" => self.fault_field_discountable(),
            other => other.to_owned(),
        }
    }
}

fn short(text: &str) -> String {
    let mut letters = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut kept: String = letters.by_ref().take(REPEATED).collect();
    if letters.next().is_some() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    #[test]
    fn every_fault_is_said_in_every_language() {
        let text = || "x1".to_owned();
        let all = [
            RowFault::Missing { field: "phone" },
            RowFault::NotUtf8,
            RowFault::SheetError { field: "phone", text: "#N/A".into() },
            RowFault::Shortened { field: "card", text: "4,82E+12".into() },
            RowFault::OpenQuote,
            RowFault::Cells { found: 2, expected: 5 },
            RowFault::NotADate { field: "date", text: text() },
            RowFault::UnclearDay { field: "birthday", text: text() },
            RowFault::Ahead,
            RowFault::NotAnAmount { field: "spent", text: text() },
            RowFault::NotAQuantity { text: text() },
            RowFault::NotPoints { text: text() },
            RowFault::Negative { field: "amount" },
            RowFault::Negative { field: "points" },
            RowFault::NotAPhone,
            RowFault::NotAnEmail,
            RowFault::NotABirthday { text: text() },
            RowFault::ParentNeeded,
            RowFault::NotACard { text: text() },
            RowFault::ShortCard { card: text(), figures: 13 },
            RowFault::NotALanguage { text: text() },
            RowFault::NotYesNo { field: "consent", text: text() },
            RowFault::NotAnId { text: text() },
            RowFault::TooLarge,
            RowFault::TooLong { field: "name", most: 200 },
            RowFault::Duplicate { line: 2 },
            RowFault::SamePerson { line: 2 },
            RowFault::AlreadyMember,
            RowFault::CardTaken { card: text() },
            RowFault::CardIsProduct { card: text() },
            RowFault::UnknownCard { card: text() },
            RowFault::ReceiptTorn { line: 2 },
            RowFault::ReceiptBroken { line: 2 },
            RowFault::ReceiptChanged,
            RowFault::CodeTaken { code: text() },
            RowFault::CodeIsCard { code: text() },
        ];
        for lang in Lang::ALL {
            let l = Language::new(lang, Currency::Uah);
            for fault in &all {
                let said = l.row_fault(fault);
                assert!(said.ends_with('.') && said.contains(". "), "two sentences: {said}");
                let latin =
                    said.split(' ').filter(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()));
                assert!(lang == Lang::En || latin.count() == 0, "{said}");
            }
        }
    }

    #[test]
    fn a_refused_line_says_what_is_wrong_and_what_to_do() {
        let russian = Language::new(Lang::Ru, Currency::Rub);
        for (fault, said) in [
            (RowFault::NotAPhone, "Телефон: такого номера нет. Напишите с кодом страны или очистите ячейку."),
            (
                RowFault::NotADate { field: "date", text: "вчера".into() },
                "Дата: «вчера» – не дата. Пишите так: 31.12.2025.",
            ),
            (
                RowFault::Negative { field: "amount" },
                "Сумма: меньше нуля. Возвраты из файла не загружаются, уберите строку.",
            ),
            (
                RowFault::NotACard { text: "не помню ".repeat(9) },
                "Карта: «не помню не помню не помню не помню не п…» – не номер карты. В нём от 4 до 40 букв и цифр.",
            ),
        ] {
            assert_eq!(russian.row_fault(&fault), said);
        }
    }
}
