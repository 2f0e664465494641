//! A disk that is full and a folder that may not be written: a clear message, and nothing lost.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::{BASKET, CARD, PROGRAM, Regulars, err};

const SALE: &str = "01890000-0000-7000-8000-00000000000f";

/// Runs the program where no file may grow beyond `kilobytes`, which is what a full disk looks like from inside.
fn with_little_room(shop: &Regulars, kilobytes: u32, arguments: &[&str]) -> Output {
    let limit = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", kilobytes * 2);
    let basket = shop.folder().join("basket.json");
    fs::write(&basket, BASKET).unwrap();
    let mut program = Command::new("sh");
    program.args(["-c", &limit, PROGRAM, "--json", "--data"]).arg(shop.folder()).args(arguments);
    program.stdin(fs::File::open(basket).unwrap()).output().unwrap()
}

fn code(output: &Output) -> (Option<i32>, String) {
    let error: Value = serde_json::from_str(&err(output)).unwrap_or_else(|e| panic!("{e}: {}", err(output)));
    (output.status.code(), error["error"]["code"].as_str().unwrap().to_owned())
}

#[test]
fn a_full_disk_loses_nothing() {
    let shop = Regulars::with_olena();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD], BASKET);
    let before = shop.json(&["check"]);
    let sell = ["sell", "--basket", "-", "--card", CARD, "--id", SALE];
    let copy = shop.folder().join("copy.db");
    let backup = ["backup", copy.to_str().unwrap()];

    let full = (Some(1), "disk_full".to_owned());
    assert_eq!(code(&with_little_room(&shop, 40, &sell)), full);
    assert_eq!(code(&with_little_room(&shop, 200, &backup)), full);
    assert!(!copy.exists() && !shop.folder().join("copy.db.part").exists());
    shop.json(&backup);
    assert_eq!(code(&with_little_room(&shop, 200, &["restore", copy.to_str().unwrap()])), full);

    assert_eq!(shop.json(&["check"]), before);
    assert_eq!(shop.json_with(&sell, BASKET)["repeated"], false);
    shop.check();
}

/// The program, run by somebody to whom the folder does not belong: where root runs the tests, by another user.
fn as_a_stranger(shop: &Regulars, arguments: &[&str]) -> Output {
    let place = tempfile::tempdir().unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = place.path().join("regulars");
    // The folder of the build may be closed to strangers.
    fs::copy(PROGRAM, &program).unwrap();
    let mut command = Command::new(program);
    command.args(["--json", "--data"]).arg(shop.folder()).args(arguments).stdin(Stdio::null());
    if fs::metadata(shop.folder()).unwrap().uid() == 0 {
        command.uid(65_534).gid(65_534);
    }
    command.output().unwrap()
}

fn open_to(shop: &Regulars, folder: u32, files: u32) {
    for entry in fs::read_dir(shop.folder()).unwrap() {
        let path = entry.unwrap().path();
        let mode = if path.is_dir() { folder } else { files };
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    fs::set_permissions(shop.folder(), fs::Permissions::from_mode(folder)).unwrap();
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let shop = Regulars::with_olena();
    let basket = shop.folder().join("basket.json");
    fs::write(&basket, BASKET).unwrap();
    let before = shop.json(&["check"]);
    open_to(&shop, 0o555, 0o444);
    let output = as_a_stranger(&shop, &["sell", "--basket", basket.to_str().unwrap(), "--card", CARD]);
    let backup = as_a_stranger(&shop, &["backup"]);
    open_to(&shop, 0o755, 0o644);
    assert_eq!(code(&output), (Some(1), "read_only".to_owned()));
    assert!(err(&output).contains(shop.folder().to_str().unwrap()), "{}", err(&output));
    assert_eq!(code(&backup).1, "read_only");
    assert_eq!(shop.json(&["check"]), before);
}

#[test]
fn an_export_takes_the_place_of_an_export_alone() {
    let shop = Regulars::with_olena();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD], BASKET);
    let before = shop.json(&["check"]);
    let inside = |name: &str| shop.folder().join(name);
    let letter = inside("letter.txt");
    fs::write(&letter, "Dear").unwrap();
    std::os::unix::fs::symlink(inside("regulars.db"), inside("link.csv")).unwrap();
    std::os::unix::fs::symlink("/nowhere/at/all", inside("dangling.csv")).unwrap();
    for taken in [
        inside("regulars.db"),
        inside("logs/../regulars.db"),
        inside("regulars.db-wal"),
        inside("window.lock"),
        inside("link.csv"),
        inside("dangling.csv"),
        letter.clone(),
        "/dev/full".into(),
    ] {
        let said = shop.refused(&["export", "sales", taken.to_str().unwrap()], "");
        assert_eq!((said.0, said.1.as_str()), (1, "file_in_the_way"), "{}: {}", taken.display(), said.2);
    }
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Dear");
    assert_eq!(shop.json(&["check"]), before);
    let table = inside("sales.csv");
    for _ in 0..2 {
        shop.json(&["export", "sales", table.to_str().unwrap()]);
    }
    assert!(fs::read_to_string(&table).unwrap().lines().count() > 1);
}

#[test]
fn an_answer_that_nobody_gets_is_no_success() {
    let shop = Regulars::with_olena();
    let basket = shop.folder().join("basket.json");
    fs::write(&basket, BASKET).unwrap();
    let mut program = Command::new(PROGRAM);
    program.args(["--json", "--data"]).arg(shop.folder()).args(["sell", "--basket", basket.to_str().unwrap()]);
    program.args(["--id", SALE]).stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    let output = program.stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(code(&output), (Some(1), "no_answer".to_owned()));
    // It is recorded all the same, and asking again says so.
    assert_eq!(shop.json_with(&["sell", "--basket", "-", "--id", SALE], BASKET)["repeated"], true);
}

#[test]
fn a_log_that_cannot_be_written_stays_out_of_the_answer() {
    let shop = Regulars::with_olena();
    let output = with_little_room(&shop, 0, &["sell", "--basket", "-", "--card", CARD]);
    // The whole of what is said is the document.
    assert_eq!(code(&output), (Some(1), "disk_full".to_owned()));
}

#[test]
fn an_idle_shop_is_whole_in_its_one_file() {
    let shop = Regulars::with_olena();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD], BASKET);
    let before = shop.json(&["check"]);
    for beside in ["-wal", "-shm"] {
        let _ = fs::remove_file(shop.folder().join(format!("regulars.db{beside}")));
    }
    assert_eq!(shop.json(&["check"]), before);
}

#[test]
fn a_folder_that_is_a_file_is_named() {
    let nowhere = Regulars::nowhere();
    let file = nowhere.folder().join("file");
    fs::write(&file, "something").unwrap();
    let mut program = Command::new(PROGRAM);
    let output = program.args(["--json", "init", "--name", "Mocca", "--data"]).arg(&file).output().unwrap();
    assert_eq!(code(&output), (Some(1), "no_folder".to_owned()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "something");
}

#[test]
fn a_command_changes_no_schema_under_an_open_window() {
    let shop = Regulars::nowhere();
    let database = shop.folder().join("regulars.db");
    let dump = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/schemas/15.sql");
    let connection = rusqlite::Connection::open(&database).unwrap();
    connection.execute_batch(&std::fs::read_to_string(dump).unwrap()).unwrap();
    let schema = || -> i64 { connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap() };
    assert_eq!(schema(), 15);
    let window = std::fs::File::create(shop.folder().join("window.lock")).unwrap();
    window.lock().unwrap();
    let (exit, code, _) = shop.refused(&["find", "a"], "");
    assert_eq!((exit, code.as_str(), schema()), (1, "window_open", 15));
    drop(window);
    shop.json(&["find", "a"]);
    assert!(schema() > 15);
}

#[test]
fn refused_lines_that_were_put_right_stay() {
    let shop = Regulars::shop();
    let file = |name: &str, text: &str| {
        let file = shop.folder().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let own = file("clean.csv.rejected.csv", "my own notes");
    let clean = file("clean.csv", "name,card\nAnn,7200001\n");
    shop.json(&["import", "members", &clean, "--dry-run"]);
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "my own notes");
    let bad = file("bad.csv", "name,card\nAnn,\"4,82E+12\"\n");
    let rejected = |asked: &[&str]| {
        let said = shop.json(&[&["import", "members", &bad], asked].concat());
        said["rejected"].as_str().unwrap().to_owned()
    };
    let first = rejected(&["--dry-run"]);
    assert!(first.ends_with("bad.csv.rejected.csv"), "{first}");
    // The same words need no second file.
    assert_eq!(rejected(&[]), first);
    std::fs::write(&first, "put right").unwrap();
    let second = rejected(&[]);
    assert!(second.ends_with("bad.csv.rejected-2.csv"), "{second}");
    assert_eq!(std::fs::read_to_string(&first).unwrap(), "put right");
}
