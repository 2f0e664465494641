//! Bad files given to the real program: what it says of them is said in the shop's language, from the first word on.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{PROGRAM, Regulars, err, out};

const MEMBERS: &str = "number,name,phone,birthday,card,points,spent,language,consent,email\n\
    1,Anna,12,,,,,,,\n2,Berta,,31.02.1990,,,,,,\n3,Clara,,,5555,,,,,\n4,Dora,,,5555,,,,,\n5,,,,,,,,,\n\
    6,Eva,,,?,,,,,\n7,Faina,,,,12.5,,,,\n8,Galina,,,,-5,,,,\n9,Hanna,,,,,-1.00,,,\n10,Ida,,,,,much,,,\n\
    11,Julia,,,,,,latin,,\n12,Kira,,,,,,,maybe,\n13,Lena,,,,,,,,post\n14,Mila\n15,Nina,,,,,9999999999999,,,\n";
const SALES: &str = "member,date,quantity,amount,receipt,card\n1,soon,1,5,,\n1,2099-01-01,1,5,,\n1,2026-01-01,0,5,,\n\
    1,2026-01-01,1,-5,,\n1,2026-01-01,1,5.123,,\n,2026-01-01,1,5,,77777\n3,2026-01-01,1,5,A1,\n4,2026-01-01,1,5,A1,\n\
    ,2026-01-01,1,1,,\n4,2026-01-01,1,5,\"B1\n";

/// A shop that speaks a language, on a PC that speaks another.
struct Spoken {
    shop: Regulars,
    lang: &'static str,
}

impl Spoken {
    fn new(lang: &'static str) -> Spoken {
        let shop = Regulars::nowhere();
        let init = ["init", "--name", "Мокка", "--currency", "UAH", "--template", "club", "--at", "2026-01-01"];
        shop.json(&[&init[..], &["--language", lang]].concat());
        Spoken { shop, lang }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.shop.folder().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn is_spoken(&self, said: &str) {
        let cyrillic = said.chars().filter(|c| ('\u{400}'..='\u{4ff}').contains(c)).count();
        assert!(cyrillic > 5, "{}: {said}", self.lang);
        let words: Vec<&str> = said.split([' ', '(', ')', ';', ':']).collect();
        let english = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
        let sentence = words.windows(3).find(|three| three.iter().all(english));
        assert_eq!(sentence, None, "{}: {said}", self.lang);
        let foreign = if self.lang == "uk" { "ыэёъ" } else { "іїєґ" };
        assert!(!said.contains(|c| foreign.contains(c)), "{}: {said}", self.lang);
    }

    fn refused(&self, arguments: &[&str], code: &str) {
        let (exit, found, said) = self.shop.refused(arguments, "");
        assert_eq!((exit, found.as_str()), (1, code), "{said}");
        self.is_spoken(&said);
    }
}

#[test]
fn each_refused_line_is_explained() {
    for lang in ["ru", "uk"] {
        let spoken = Spoken::new(lang);
        for (kind, table, refused) in [("members", MEMBERS, 14), ("sales", SALES, 10)] {
            let file = spoken.file(kind, table);
            let file = file.to_str().unwrap();
            let report = spoken.shop.json(&["import", kind, file, "--at", "2026-11-20"]);
            let lines = report["lines"].as_array().unwrap();
            assert_eq!((lines.len(), &report["refused"]), (refused, &json!(refused)));
            let rejected = fs::read_to_string(format!("{file}.rejected.csv")).unwrap();
            for line in lines {
                let reason = line["reason"].as_str().unwrap();
                spoken.is_spoken(reason);
                assert!(rejected.replace("\"\"", "\"").contains(reason), "{reason} in\n{rejected}");
            }
            let people = out(&spoken.shop.run(&["import", kind, file, "--at", "2026-11-20"]));
            assert!(people.contains(lines[0]["reason"].as_str().unwrap()), "{people}");
            spoken.is_spoken(&people);
        }
    }
}

#[test]
fn a_table_that_cannot_be_read_is_explained() {
    for lang in ["ru", "uk"] {
        let spoken = Spoken::new(lang);
        let narrow = spoken.file("narrow.csv", "name,day\nAnna,1\n");
        let empty = spoken.file("empty.csv", "");
        let cp1251 = spoken.file("cp1251.csv", b"\xe8\xec\xff\n\xc0\xed\xed\xe0\n");
        let folder = spoken.shop.folder().to_owned();
        for (file, code) in [
            (narrow.as_path(), "file_format"),
            (empty.as_path(), "file_format"),
            (cp1251.as_path(), "file_format"),
            (folder.as_path(), "file"),
            (&folder.join("nowhere.csv"), "file"),
        ] {
            spoken.refused(&["import", "sales", file.to_str().unwrap()], code);
        }
        let narrow = narrow.to_str().unwrap();
        spoken.refused(&["import", "members", narrow, "--map", "colour=day"], "file_format");
        spoken.refused(&["import", "members", narrow, "--map", "phone=cell"], "file_format");
        spoken.refused(&["export", "members", "/nowhere/out.csv"], "no_file");
        spoken.refused(&["backup", "/nowhere/copy.db"], "no_file");
        spoken.refused(&["restore", narrow], "not_a_backup");
    }
}

/// How a sound programme is spoilt, and whether it can still be read.
type Spoil = fn(&mut Value);

#[test]
fn each_fault_of_a_programme_is_explained() {
    let spoils: [(Spoil, bool); 15] = [
        (|p| p["colour"] = json!(1), false),
        (|p| p["base_discount"] = json!("5 %"), false),
        (|p| p["rounding"] = json!("up"), false),
        (|p| p["points"]["share"] = json!(20_000), true),
        (|p| p["tiers"]["levels"].as_array_mut().unwrap().reverse(), true),
        (|p| p["tiers"]["levels"][0]["id"] = json!("Gold!"), true),
        (|p| p["birthday"] = json!({"discount": 0}), true),
        (|p| p["points"]["delay_days"] = json!(4_001), true),
        (|p| p["schema"] = json!(9), true),
        (|p| p["rules"] = json!([{"id": "a", "name": "A", "then": {"percent": {"rate": 0}}}]), true),
        (|p| p["rules"] = json!([{"id": "a", "name": "A", "group": "b", "then": {"say": "Hi"}}]), true),
        (|p| p["rules"] = json!([{"id": "a", "name": "A", "then": {"lottery": 5}}]), false),
        (|p| p["by_hand_limit"] = json!(7.5), false),
        (|p| p["cash_step"] = json!("0,10"), false),
        (|p| p["floors"] = json!([{"of": {"items": ["a"]}, "price": 5, "percent": 5}]), true),
    ];
    for lang in ["ru", "uk"] {
        let spoken = Spoken::new(lang);
        let shown = spoken.shop.json(&["programme", "show"]);
        let basket = spoken.file("basket.json", super::BASKET);
        for (spoil, readable) in &spoils {
            let mut programme = shown["programme"].clone();
            spoil(&mut programme);
            let file = spoken.file("bad.json", programme.to_string());
            let file = file.to_str().unwrap();
            let code = if *readable { "programme_faulty" } else { "unreadable" };
            spoken.refused(&["programme", "set", file], code);
            spoken.refused(&["quote", "--basket", basket.to_str().unwrap(), "--programme", file], code);
            if *readable {
                let checked: Value =
                    serde_json::from_str(&out(&spoken.shop.run(&["--json", "programme", "check", file]))).unwrap();
                for problem in checked["problems"].as_array().unwrap() {
                    assert!(!problem["field"].as_str().unwrap().is_empty());
                    spoken.is_spoken(problem["what"].as_str().unwrap());
                }
            }
        }
    }
}

#[test]
fn help_is_in_the_language_of_the_pc() {
    for (locale, usage, options) in [("ru_RU.UTF-8", "Вызов", "[КЛЮЧИ]"), ("uk_UA.UTF-8", "Виклик", "[КЛЮЧІ]")]
    {
        for arguments in [&["--help"][..], &["import", "--help"], &["enrol", "--help"], &["sale", "assign", "--help"]] {
            let program = |locale: &str| {
                let mut program = assert_cmd::Command::new(PROGRAM);
                program.env("LANG", locale).env_remove("LC_ALL").args(arguments).output().unwrap()
            };
            let help = program(locale);
            assert!(help.status.success(), "{}", err(&help));
            let help = out(&help);
            assert!(help.contains(usage) && help.contains(options), "{help}");
            for english in ["possible values", "default:", "OPTIONS", "COMMAND", "agreed"] {
                assert!(!help.contains(english), "{english} in\n{help}");
            }
        }
    }
}
