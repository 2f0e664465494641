//! The README's commands, run as they stand there: in that order, on one shop, with the files that it shows; where it
//! shows an answer, that is the answer.

use std::path::Path;
use std::process::Command;

use chrono::{Datelike, Utc};
use serde_json::Value;

use super::PROGRAM;

const README: &str = include_str!("../../README.md");

/// A fenced block and the name of the file that the line before it says it is.
struct Block<'a> {
    file: Option<&'a str>,
    lines: Vec<&'a str>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let (mut before, mut inside) = ("", false);
    for line in text.lines() {
        if line.starts_with("```") {
            if !inside {
                let name = before.strip_suffix("`:").and_then(|words| words.rsplit_once('`'));
                blocks.push(Block { file: name.map(|(_, name)| name), lines: Vec::new() });
            }
            (inside, before) = (!inside, "");
        } else if inside {
            blocks.last_mut().unwrap().lines.push(line);
        } else if !line.is_empty() {
            before = line;
        }
    }
    blocks
}

/// Whether `actual` is what the README shows: `…` stands for what is another each time.
fn as_shown(shown: &Value, actual: &Value) -> bool {
    match (shown, actual) {
        (Value::String(any), _) if any == "…" => true,
        (Value::Array(shown), _) if shown.as_slice() == [Value::from("…")] => actual.is_array(),
        (Value::Array(shown), Value::Array(actual)) => {
            shown.len() == actual.len() && shown.iter().zip(actual).all(|(shown, actual)| as_shown(shown, actual))
        }
        (Value::Object(shown), Value::Object(actual)) => {
            let same = |(key, shown): (&String, &Value)| actual.get(key).is_some_and(|actual| as_shown(shown, actual));
            shown.len() == actual.len() && shown.iter().all(same)
        }
        _ => shown == actual,
    }
}

fn run(folder: &Path, line: &str) -> String {
    let arguments = line.strip_prefix("regulars ").unwrap();
    let place = if arguments.starts_with("--data") { "" } else { "--data shop" };
    let output = Command::new("sh")
        .args(["-ec", &format!(r#""$PROGRAM" {place} {arguments}"#)])
        .current_dir(folder)
        .env("PROGRAM", PROGRAM)
        .output()
        .unwrap();
    assert!(output.status.success(), "{line}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_command_of_the_readme_runs_and_answers_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let from = README.find("**Setting up**").unwrap();
    // A programme may begin neither in the past nor in a far year, whenever this is run.
    let next_year = format!("{}-01-01", Utc::now().year() + 1);
    let (mut ran, mut compared) = (0, 0);
    for Block { file, lines } in blocks(&README[from..]) {
        if let Some(file) = file {
            std::fs::write(folder.path().join(file), lines.join("\n") + "\n").unwrap();
            continue;
        }
        let mut answer = String::new();
        for line in lines {
            if line.starts_with('{') {
                let [shown, actual]: [Value; 2] =
                    [line, answer.as_str()].map(|text| serde_json::from_str(text).unwrap());
                assert!(as_shown(&shown, &actual), "the README shows\n{shown}\nand the answer is\n{actual}");
                compared += 1;
            } else {
                answer = run(folder.path(), &line.replace("2027-01-01", &next_year));
                ran += 1;
            }
        }
    }
    assert!(ran > 20 && compared > 7, "{ran} commands, {compared} answers");
}
