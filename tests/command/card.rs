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

/// Where the blade goes, in points from the lower left corner: the edges of two cards across and of five down, each of
/// 85.60 by 53.98 mm or 242.65 by 153.01 points, 3 mm apart and in the middle of A4.
const ACROSS: [&str; 4] = ["50.74", "293.39", "301.89", "544.54"];
const DOWN: [&str; 10] =
    ["21.42", "174.43", "182.93", "335.94", "344.44", "497.45", "505.95", "658.96", "667.46", "820.47"];

/// The black lines of a file, each by its ends as they are written.
fn black_lines(pdf: &Path) -> Vec<(String, String)> {
    let output = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (mut black, mut from, mut lines) = (false, String::new(), Vec::new());
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        match line.rsplit_once(' ') {
            Some((colour, "RG")) => black = colour == "0 0 0",
            Some((point, "m")) => point.clone_into(&mut from),
            Some((point, "l")) if black => lines.push((from.clone(), point.to_owned())),
            _ => {}
        }
    }
    lines
}

#[test]
fn a_sheet_of_ten_has_its_marks_to_cut_by_outside_of_the_cards() {
    let shop = Regulars::shop();
    let out = shop.folder().join("sheet.pdf");
    shop.json(&["card", "print", "--blank", "10", "--sheet", "--out", out.to_str().unwrap()]);
    let size = run("pdfinfo", &[out.to_str().unwrap()]);
    assert!(size.contains("595.28 x 841.89 pts (A4)"), "{size}");
    // Ten points long, six away from the cards above and below them, twelve long and as far away at their sides.
    let mark = |from: (&str, &str), to: (&str, &str)| (format!("{} {}", from.0, from.1), format!("{} {}", to.0, to.1));
    let above = ACROSS.map(|x| mark((x, "836.47"), (x, "826.47")));
    let below = ACROSS.map(|x| mark((x, "15.42"), (x, "5.42")));
    let left = DOWN.map(|y| mark(("32.74", y), ("44.74", y)));
    let right = DOWN.map(|y| mark(("550.54", y), ("562.54", y)));
    let wanted: BTreeSet<_> = [&above[..], &below, &left, &right].concat().into_iter().collect();
    let found = black_lines(&out);
    assert_eq!(found.len(), wanted.len(), "{found:?}");
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), wanted);
    // Nothing is left out on a sheet that is not full, or the blade would not know where to go.
    shop.json(&["card", "print", "--blank", "1", "--sheet", "--out", out.to_str().unwrap()]);
    assert_eq!(black_lines(&out).into_iter().collect::<BTreeSet<_>>(), wanted);
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
