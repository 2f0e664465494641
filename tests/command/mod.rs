//! The commands as a script sees them: what is asked, what comes back, and with which exit status.

mod again;
mod answers;
mod begin;
mod birthdays;
mod card;
mod club;
mod compensation;
mod coupon;
mod disk;
mod gift;
mod interrupt;
mod paper;
mod people;
mod readme;
mod referral;
mod refusals;
mod report;
mod survey;
mod tier;
mod words;

use std::path::Path;
use std::process::Output;

use serde_json::Value;

/// A folder with a shop in it, or none yet, and the program beside it.
pub struct Regulars {
    folder: tempfile::TempDir,
}

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_regulars");

/// Two coffees and a piece of honey cake: 122.15.
pub const BASKET: &str = r#"{"lines":[{"name":"Coffee","unit_price":4550,"quantity":"2.000"},
    {"name":"Honey cake","unit_price":8900,"quantity":"0.350","category":"cakes"}]}"#;

pub const OLENA: &str = "01890000-0000-7000-8000-000000000001";
pub const CARD: &str = "2901000000015";
pub const ENROL_OLENA: [&str; 13] = [
    "enrol",
    "--name",
    "Олена Петрівна Коваль",
    "--phone",
    "067 412 77 00",
    "--birthday",
    "1984-11-20",
    "--issue",
    "--at",
    "2026-11-02 10:00",
    "--id",
    OLENA,
    "--consent=club",
];

impl Regulars {
    pub fn nowhere() -> Regulars {
        Regulars { folder: tempfile::tempdir().unwrap() }
    }

    /// A coffee shop that began on 1 November 2026, with the club's programme.
    pub fn shop() -> Regulars {
        let shop = Regulars::nowhere();
        let init = ["init", "--name", "Mocca", "--language", "en", "--currency", "UAH"];
        shop.json(&[&init[..], &["--template", "club", "--at", "2026-11-01"]].concat());
        shop
    }

    /// The same with Olena, born on 20 November.
    pub fn with_olena() -> Regulars {
        let shop = Regulars::shop();
        shop.json(&ENROL_OLENA);
        shop
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, "")
    }

    pub fn run_with(&self, arguments: &[&str], input: &str) -> Output {
        assert_cmd::Command::new(PROGRAM)
            .env("LANG", "en_US.UTF-8")
            .env_remove("LC_ALL")
            .arg("--data")
            .arg(self.folder())
            .args(arguments)
            .write_stdin(input)
            .output()
            .unwrap()
    }

    /// The answer as it is written, which is to be a success.
    pub fn text(&self, arguments: &[&str], input: &str) -> String {
        let output = self.run_with(arguments, input);
        assert!(output.status.success(), "{arguments:?}: {}", err(&output));
        out(&output)
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        self.json_with(arguments, "")
    }

    pub fn json_with(&self, arguments: &[&str], input: &str) -> Value {
        serde_json::from_str(&self.text(&[&["--json"], arguments].concat(), input)).unwrap()
    }

    /// The exit status, code and sentence of a refusal.
    pub fn refused(&self, arguments: &[&str], input: &str) -> (i32, String, String) {
        let output = self.run_with(&[&["--json"], arguments].concat(), input);
        assert_eq!(out(&output), "", "{arguments:?}");
        let error: Value = serde_json::from_str(&err(&output)).unwrap_or_else(|e| panic!("{arguments:?}: {e}"));
        let said = |name: &str| error["error"][name].as_str().unwrap().to_owned();
        (output.status.code().unwrap(), said("code"), said("message"))
    }

    pub fn check(&self) {
        assert_eq!(self.json(&["check"])["problems"], Value::Array(Vec::new()));
    }
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap().trim_end().to_owned()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap().trim_end().to_owned()
}
