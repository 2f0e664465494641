//! Why a file could not be used, in the reader's language: it is not there, it is no table, it is no document that this
//! program reads. What the libraries say of it is English and for the log.

use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;
use serde_path_to_error::Segment;

use super::Problem;
use super::fault::placed;
use crate::domain::whole;
use crate::language::Language;
use crate::shop::Error;
use crate::transfer::{self, Kind};

/// A file that could not be read or written.
pub fn unusable(file: &Path, error: &io::Error, l: Language) -> String {
    use io::ErrorKind as K;
    let name = file.display().to_string();
    match error.kind() {
        K::NotFound | K::NotADirectory => l.fault_file_missing(name),
        K::PermissionDenied | K::ReadOnlyFilesystem => l.fault_file_forbidden(name),
        K::IsADirectory => l.fault_file_folder(name),
        K::InvalidData => l.fault_file_no_text(name),
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => l.fault_file_full(name),
        _ => {
            tracing::warn!(%error, "a file could not be read or written");
            l.fault_file_other(name)
        }
    }
}

/// Refuses to write where there is no folder, before anything is begun.
pub fn folder_of(file: &Path, l: Language) -> Result<(), Problem> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Problem::Data("no_file", l.fault_file_no_folder(folder.display().to_string())))
        }
        _ => Ok(()),
    }
}

/// A refusal with the name of the table that it is about, which the error does not know.
pub fn of_table(error: Error, file: &Path, kind: Kind, l: Language) -> Problem {
    match &error {
        Error::Transfer(fault) => Problem::Data(error.code(), table(fault, file, kind, l)),
        _ => Problem::Shop(error),
    }
}

fn table(error: &transfer::Error, file: &Path, kind: Kind, l: Language) -> String {
    let name = file.display().to_string();
    match error {
        transfer::Error::Io(error) => unusable(file, error, l),
        transfer::Error::Damaged => l.fault_file_damaged(name),
        transfer::Error::Swollen => l.fault_file_swollen(name),
        transfer::Error::Protected => l.fault_file_protected(name),
        transfer::Error::UnknownSheet { known, .. } if known.is_empty() => l.fault_file_no_sheets(name),
        transfer::Error::UnknownSheet { sheet, known } => l.fault_file_no_sheet(name, known.join(", "), sheet),
        transfer::Error::TooManyRows { most } => l.fault_file_rows(l.number(*most)),
        transfer::Error::NoHeader => l.fault_file_no_header(name),
        transfer::Error::NoColumn { field } => l.fault_file_no_column(l.field_name(field), name, *field),
        transfer::Error::UnknownColumn { column } => l.fault_file_unknown_column(column, name),
        transfer::Error::UnknownField { field } => {
            let known: Vec<&str> = kind.fields().iter().map(|field| field.name()).collect();
            l.fault_file_unknown_field(field, known.join(", "))
        }
        transfer::Error::NotATable | transfer::Error::Csv(_) => l.fault_file_no_table(name),
    }
}

/// A document that could not be read: where in the file, in which rule and field, and what would be right there.
pub fn unreadable<T: DeserializeOwned>(file: &Path, text: &str, error: &serde_json::Error, l: Language) -> String {
    let at_field = |what: String| {
        let (rule, field) = field_of::<T>(text);
        if field == "." { what } else { placed(&rule, &field, what, l) }
    };
    let what = match error.classify() {
        Category::Eof => l.fault_json_end(),
        // Good JSON in which a choice of one thing names two.
        Category::Syntax if serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() => {
            at_field(l.fault_json_one_of())
        }
        Category::Syntax | Category::Io => l.fault_json_syntax(),
        Category::Data => at_field(misplaced(&error.to_string(), l)),
    };
    let place = |number: usize| number.to_string();
    l.fault_json(place(error.column()), file.display().to_string(), place(error.line()), what)
}

/// The field at which reading ends, as a path into the document, and the id of the rule that it is in, if any.
fn field_of<T: DeserializeOwned>(text: &str) -> (String, String) {
    let read = serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(text));
    let Err(error) = read else { return (String::new(), ".".to_owned()) };
    let path = error.path();
    let mut steps = path.iter();
    let rule = match (steps.next(), steps.next()) {
        (Some(Segment::Map { key }), Some(Segment::Seq { index })) if key == "rules" => Some(*index),
        _ => None,
    };
    let id = |index| serde_json::from_str::<Value>(text).ok()?["rules"][index]["id"].as_str().map(str::to_owned);
    (rule.and_then(id).unwrap_or_default(), path.to_string())
}

const NO_DAY: [&str; 4] =
    ["input contains invalid", "input is out of range", "premature end of input", "trailing input"];

/// What serde says of a value has a few fixed forms, with names in backquotes; anything else only does not fit.
fn misplaced(said: &str, l: Language) -> String {
    let names: Vec<&str> = said.split('`').skip(1).step_by(2).collect();
    let name = names.first().copied().unwrap_or_default();
    let known = names.get(1..).unwrap_or_default().join(", ");
    let begins = |with: &str| said.starts_with(with);
    if begins("unknown field") {
        return if known.is_empty() { l.fault_json_no_field(name) } else { l.fault_json_unknown_field(name, known) };
    }
    if begins("missing field") {
        return l.fault_json_missing_field(name);
    }
    if begins("duplicate field") {
        return l.fault_json_duplicate_field(name);
    }
    if begins("unknown variant") {
        return l.fault_json_unknown_value(known, name);
    }
    if begins("a discount by hand") {
        return l.fault_json_by_hand();
    }
    if begins("says nothing") {
        return l.fault_programme_empty();
    }
    if said.contains("is not a quantity") || said.contains("untagged enum Written") {
        return l.fault_json_quantity();
    }
    if said.contains("is no time of day") {
        return l.fault_json_time();
    }
    if begins("data did not match any variant of untagged enum Text") {
        return l.fault_json_words("ru, uk, en");
    }
    // What chrono says of a day that is none.
    if NO_DAY.into_iter().any(begins) {
        return l.fault_json_day();
    }
    let needed = said.rsplit_once(", expected ").map(|(_, needed)| needed.split(" at line ").next().unwrap_or(needed));
    match needed.unwrap_or_default() {
        "u8" | "u16" | "u32" | "u64" | "usize" => l.fault_json_number(),
        "i8" | "i16" | "i32" | "i64" | "isize" => l.fault_json_signed(),
        whole::MINOR_UNITS => l.fault_json_minor(),
        whole::BASIS_POINTS => l.fault_json_rate(),
        "a boolean" => l.fault_json_yes_no(),
        "a sequence" => l.fault_json_list(),
        "a map" => l.fault_json_object(),
        "a string" | "a borrowed string" => l.fault_json_text(),
        other if other.starts_with("struct ") => l.fault_json_object(),
        _ => l.fault_json_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Basket, Currency, Lang, Programme};

    #[test]
    fn a_document_that_cannot_be_read_says_where_and_what_would_be_right() {
        let russian = Language::new(Lang::Ru, Currency::Rub);
        let head = r#"{"schema":1,"name":"Клуб""#;
        for (more, said) in [
            (r#","colour":1}"#, "поля «colour» здесь нет; есть schema, name, currency, base_discount"),
            (
                r#","base_discount":-5}"#,
                "base_discount: здесь нужны сотые доли процента целым числом, не меньше нуля и без кавычек: 5 % – это 500",
            ),
            (r#","base_discount":7.5}"#, "base_discount: здесь нужны сотые доли процента"),
            (r#","base_discount":5000000000}"#, "base_discount: здесь нужны сотые доли процента"),
            (r#","base_discount":"5 %"}"#, "base_discount: здесь нужны сотые доли процента"),
            (
                r#","cash_step":"1"}"#,
                "cash_step: здесь нужны копейки (тиыны, центы) целым числом без кавычек: 49,50 – это 4950",
            ),
            (r#","cash_step":0.1}"#, "cash_step: здесь нужны копейки"),
            (r#","cash_step":20000000000000000000}"#, "cash_step: здесь нужны копейки"),
            (r#","tiers":{"months":-1}}"#, "tiers.months: здесь нужно целое число, не меньше нуля и без кавычек"),
            (r#","protected":"tobacco"}"#, "здесь нужен список в квадратных скобках"),
            (r#","tiers":5}"#, "здесь нужны поля в фигурных скобках"),
            (r#","tiers":{"levels":[{"name":"Серебро"}]}}"#, "tiers.levels[0]: не хватает поля «id»"),
            (
                r#","rules":[{"id":"a","name":"А","then":{"say":"А"}},{"id":"tea","name":"Чай","then":{"percent":{"rate":"5"}}}]}"#,
                "rules[1].then.percent.rate (правило tea): здесь нужны сотые доли процента",
            ),
            (
                r#","rules":[{"id":"tea","name":"Чай","when":{"weekday":1},"then":{"say":"А"}}]}"#,
                "(правило tea): поля «weekday» здесь нет",
            ),
            (r#","rounding":"up"}"#, "«up» здесь не бывает; бывает"),
            (r#","name":"Клуб"}"#, "поле «name» стоит дважды"),
            (
                r#","rules":[{"id":"a","name":"А","when":{},"then":{"percent":{"rate":1},"amount":{"amount":5}}}]}"#,
                "rules[0].then (правило a): здесь должно стоять что-то одно",
            ),
            (r#","rules":[{"id":"a","name":"А","when":{"weekdays":[]},"then":{}}]}"#, "здесь ничего не сказано"),
            (r#","rules":[{"id":"a","name":"А","when":{"from":"2026-02-30"},"then":{}}]}"#, "такого дня нет"),
            (r#","rules":[{"id":"a","name":"А","when":{"hours":{"from":"25:00","until":"09:00"}}}]}"#, "нужно время"),
            (r#","rules":[{"id":"a","name":{"de":"A"}}]}"#, "на языках ru, uk, en"),
            (r#","protected":["#, "файл обрывается на полуслове"),
            (r",}", "это не JSON, проверьте запятые, кавычки и скобки"),
        ] {
            let text = format!("{head}{more}");
            let error = serde_json::from_str::<Programme>(&text).unwrap_err();
            let sentence = unreadable::<Programme>(Path::new("club.json"), &text, &error, russian);
            assert!(sentence.starts_with("club.json, строка 1, столбец ") && sentence.contains(said), "{sentence}");
        }
        let text = r#"{"lines":[{"quantity":"1.2345"}]}"#;
        let error = serde_json::from_str::<Basket>(text).unwrap_err();
        assert!(
            unreadable::<Basket>(Path::new("-"), text, &error, russian).contains("не больше трёх знаков"),
            "{error}"
        );
        for (basket, said) in [
            (r#"{"lines":[{"quantity":1.5}]}"#, "lines[0].quantity: здесь нужно количество"),
            (r#"[[{"unit_price":5}]]"#, "здесь нужны поля в фигурных скобках"),
            (r#"{"by_hand":{"percent":5,"price":3,"reason":"-"}}"#, "одно из полей percent, amount и price"),
        ] {
            let error = serde_json::from_str::<Basket>(basket).unwrap_err();
            assert!(unreadable::<Basket>(Path::new("-"), basket, &error, russian).contains(said), "{error}");
        }
    }
}
