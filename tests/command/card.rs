//! Cards on paper: whose they are, which numbers they bear, and that a scanner reads them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::{CARD, ENROL_OLENA, Regulars};

/// Blank cards that are printed and read back; a thousand in the long run.
const BLANK: &str = "20";
const MANY_BLANK: &str = "1000";

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is missing, tests/run installs it: {error}"));
    String::from_utf8(output.stdout).unwrap()
}

/// The codes on the pages, as a scanner reads them: kind and number.
fn scanned(pdf: &Path) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let begin = folder.path().join("page");
    run("pdftoppm", &["-r", "300", "-gray", pdf.to_str().unwrap(), begin.to_str().unwrap()]);
    let mut pages: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    let mut found = Vec::new();
    for page in pages {
        let read = run("zbarimg", &["-q", page.to_str().unwrap()]);
        found.extend(read.lines().filter_map(|l| l.split_once(':')).map(|(k, n)| (k.to_owned(), n.to_owned())));
    }
    found
}

fn numbers(found: &[(String, String)], kind: &str) -> BTreeSet<String> {
    found.iter().filter(|(one, _)| one == kind).map(|(_, number)| number.clone()).collect()
}

#[test]
fn a_members_card_is_read_as_the_number_that_went_in() {
    let shop = Regulars::with_olena();
    let out = shop.folder().join("card.pdf");
    let said = shop.json(&["card", "print", CARD, "--out", out.to_str().unwrap(), "--language", "uk"]);
    assert_eq!((&said["pages"], &said["cards"], &said["blank"]), (&json!(1), &json!([CARD]), &json!(false)));
    let found = scanned(&out);
    assert_eq!(numbers(&found, "EAN-13"), BTreeSet::from([CARD.to_owned()]));
    assert_eq!(numbers(&found, "QR-Code"), BTreeSet::from([CARD.to_owned()]));
    let words = run("pdftotext", &[out.to_str().unwrap(), "-"]);
    assert!(
        words.contains("Mocca") && words.contains("Олена Петрівна Коваль") && words.contains("картка клубу"),
        "{words}"
    );
    let size = run("pdfinfo", &[out.to_str().unwrap()]);
    assert!(size.contains("242.65 x 153.01 pts"), "{size}");
    let fonts = run("pdffonts", &[out.to_str().unwrap()]);
    assert!(fonts.lines().skip(2).all(|font| font.starts_with("RGLRS")), "{fonts}");
}

#[test]
fn a_card_of_another_kind_is_printed_in_bars_of_its_own() {
    let shop = Regulars::shop();
    shop.json(&["enrol", "--name", "Ann", "--card", "AB-1001", "--consent", "club"]);
    let out = shop.folder().join("card.pdf");
    shop.json(&["card", "print", "ab1001", "--out", out.to_str().unwrap()]);
    let found = scanned(&out);
    assert_eq!(numbers(&found, "CODE-128"), BTreeSet::from(["AB1001".to_owned()]));
    assert_eq!(numbers(&found, "QR-Code"), BTreeSet::from(["AB1001".to_owned()]));
}

#[test]
fn blank_cards_bear_numbers_that_nobody_else_gets() {
    let shop = Regulars::shop();
    let count = if std::env::var_os("REGULARS_LONG").is_some() { MANY_BLANK } else { BLANK };
    let out = shop.folder().join("blank.pdf");
    let sheets = ["card", "print", "--blank", count, "--sheet", "--out", out.to_str().unwrap()];
    let said = shop.json(&sheets);
    let went_in: BTreeSet<String> =
        said["cards"].as_array().unwrap().iter().map(|number| number.as_str().unwrap().to_owned()).collect();
    assert_eq!(went_in.len().to_string(), count);
    assert_eq!(said["pages"], json!(went_in.len() / 10));
    let found = scanned(&out);
    assert_eq!(numbers(&found, "EAN-13"), went_in);
    assert_eq!(numbers(&found, "QR-Code"), went_in);

    let again = shop.json(&sheets);
    assert!(again["cards"].as_array().unwrap().iter().all(|number| !went_in.contains(number.as_str().unwrap())));
    let issued = shop.json(&ENROL_OLENA);
    assert!(!went_in.contains(issued["card"].as_str().unwrap()));
    // One of them is handed out.
    let first = went_in.first().unwrap().as_str();
    let enrolled = shop.json(&["enrol", "--name", "Ann", "--card", first, "--consent", "club"]);
    assert_eq!(enrolled["card"], json!(first));
    shop.check();
}

#[test]
fn no_number_is_set_aside_for_a_file_that_cannot_be() {
    let shop = Regulars::shop();
    let letter = shop.folder().join("letter.pdf");
    std::fs::write(&letter, "a letter").unwrap();
    let (exit, code, _) = shop.refused(&["card", "print", "--blank", "3", "--out", letter.to_str().unwrap()], "");
    assert_eq!((exit, code.as_str()), (1, "file_in_the_way"));
    let out = shop.folder().join("blank.pdf");
    let said = shop.json(&["card", "print", "--blank", "1", "--out", out.to_str().unwrap()]);
    assert_eq!(said["cards"], json!([CARD]), "the first number is still there");
    for wrong in [&["--blank", "0"][..], &["--blank", "10001"], &[], &[CARD, "--blank", "1"]] {
        let (exit, _, _) = shop.refused(&[&["card", "print", "--out", "x.pdf"], wrong].concat(), "");
        assert_eq!(exit, 2, "{wrong:?}");
    }
    let (exit, code, _) = shop.refused(&["card", "print", "A9999", "--out", "x.pdf"], "");
    assert_eq!((exit, code.as_str()), (1, "no_card"));
}
