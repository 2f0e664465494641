//! The targets of `fuzz/`, thrown at by chance on any compiler: whatever bytes come, the program refuses them or makes
//! something sound of them, within a moment. `cargo +nightly fuzz run programme` does the same, led by what it reaches.
//!
//! Bytes that fail are kept in `target/fuzz` and named; `REGULARS_SEED` repeats a run, `REGULARS_FUZZ` says for how many
//! seconds each target is thrown at. `REGULARS_CORPUS=folder cargo test --test tests corpora -- --ignored` writes the corpora
//! out for `cargo fuzz`.

mod absurd;

#[path = "../../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "each target is one of them")]
mod targets;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::simulation::chance::Chance;

/// Longer than this nobody waits; beside other tests a thread waits for its turn as well.
const MOST: Duration = Duration::from_secs(20);

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn seconds() -> u64 {
    let asked = std::env::var("REGULARS_FUZZ").ok().and_then(|seconds| seconds.parse().ok());
    asked.unwrap_or(if std::env::var_os("REGULARS_LONG").is_some() { 600 } else { 2 })
}

fn files(folder: &str) -> Vec<Vec<u8>> {
    let all = std::fs::read_dir(Path::new(ROOT).join(folder)).unwrap();
    let mut all: Vec<PathBuf> = all.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    all.sort();
    all.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn programmes() -> Vec<Vec<u8>> {
    let templates = regulars::rules::TEMPLATES.into_iter().filter_map(regulars::rules::template);
    let mut all: Vec<Vec<u8>> = templates.map(|programme| serde_json::to_vec(&programme).unwrap()).collect();
    for name in ["tests/rules/programmes.json", "tests/rules/offers.json"] {
        let text = std::fs::read_to_string(Path::new(ROOT).join(name)).unwrap();
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let each = document.as_object().unwrap().values();
        all.extend(each.map(|programme| serde_json::to_vec(programme).unwrap()));
    }
    all
}

fn baskets() -> Vec<Vec<u8>> {
    let own = [
        r#"{"lines":[{"name":"Coffee","category":"coffee","quantity":"2","unit_price":4550},{"name":"Tea","amount":1999}]}"#,
        r#"{"lines":[{"sku":"1","quantity":"0.350","unit_price":8900,"discount":10,"min_unit_price":1,"on_sale":true,
            "discountable":false,"by_hand":{"price":5,"reason":"x"}}],"coupons":["A"],"pays_with":"card"}"#,
    ];
    own.map(|text| text.as_bytes().to_vec()).to_vec()
}

fn quotes() -> Vec<Vec<u8>> {
    let standing =
        br#"{"tier":"gold","points":500,"lots":[{"points":500,"expires":"2027-01-01"}],"spent":5,"visits":2}"#;
    let all = programmes().into_iter().zip(baskets().into_iter().cycle());
    all.map(|(programme, basket)| [programme, standing.to_vec(), basket].join(&0)).collect()
}

fn bursts() -> Vec<Vec<u8>> {
    let keys = |text: &str| text.bytes().flat_map(|byte| [byte, 5, 9]).collect::<Vec<u8>>();
    let code = keys("2901000000015");
    vec![
        [vec![1, 0, 60], code.clone(), vec![0, 5, 0]].concat(),
        [vec![0, 1, 20], keys("]C1"), code, vec![0, 5, 1]].concat(),
    ]
}

/// Signs and figures that formats stumble over.
const BITS: &[&str] = &[
    "-1",
    "0",
    "9223372036854775807",
    "-9223372036854775808",
    "1e400",
    "99999999999999999999",
    "0.0005",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "[[[[[[[[",
    "{\"not\":",
    "\"all\":[",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\"",
    "'",
    "=",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "31.02.2026",
    "1/2/3",
    "4,82E+12",
    "ї",
    "😀",
    "10000",
    "schema",
    "rate",
    "percent",
];

/// Changes some bytes, or takes some from elsewhere.
fn changed(chance: &mut Chance, from: &[Vec<u8>]) -> Vec<u8> {
    let mut data = from[chance.place(from.len())].clone();
    for _ in 0..=chance.below(6) {
        let at = chance.place(data.len() + 1);
        let end = (at + chance.place(40)).min(data.len());
        match chance.below(8) {
            0 if at < data.len() => data[at] = u8::try_from(chance.below(256)).unwrap(),
            1 => drop(data.splice(at..at, chance.pick(BITS).bytes())),
            2 => drop(data.drain(at..end)),
            3 => {
                let again = data[at..end].to_vec();
                let often = usize::try_from(chance.below(30)).unwrap();
                data.splice(at..at, again.repeat(often));
            }
            4 => {
                let other = &from[chance.place(from.len())];
                let start = chance.place(other.len() + 1);
                let part = other[start..(start + chance.place(200)).min(other.len())].to_vec();
                data.splice(at..at, part);
            }
            5 => data.truncate(at),
            _ => figure(chance, &mut data),
        }
    }
    data.truncate(1 << 17);
    data
}

/// Another number in place of one.
fn figure(chance: &mut Chance, data: &mut Vec<u8>) {
    let starts: Vec<usize> = (0..data.len()).filter(|&at| data[at].is_ascii_digit()).collect();
    if starts.is_empty() {
        return;
    }
    let start = starts[chance.place(starts.len())];
    let end = (start..data.len()).find(|&at| !data[at].is_ascii_digit()).unwrap_or(data.len());
    let number = match chance.below(4) {
        0 => i64::MAX.to_string(),
        1 => chance.below(3).to_string(),
        2 => format!("-{}", chance.below(1_000_000)),
        _ => chance.below(i64::MAX).to_string(),
    };
    data.splice(start..end, number.bytes());
}

/// Writes what each target begins with into folders of its name, for `cargo fuzz` to begin with as well.
#[test]
#[ignore = "writes files for cargo fuzz: REGULARS_CORPUS=folder cargo test --test tests corpora -- --ignored"]
fn corpora_are_written() {
    let folder = PathBuf::from(std::env::var_os("REGULARS_CORPUS").expect("REGULARS_CORPUS names a folder"));
    for (name, corpus) in [
        ("programme", programmes()),
        ("basket", baskets()),
        ("quote", quotes()),
        ("table", files("tests/data/import")),
        ("burst", bursts()),
    ] {
        let folder = folder.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (number, data) in corpus.iter().enumerate() {
            std::fs::write(folder.join(format!("{number:03}")), data).unwrap();
        }
    }
}

#[rstest]
#[case::programme("programme", targets::programme, programmes())]
#[case::basket("basket", targets::basket, baskets())]
#[case::quote("quote", targets::quote, quotes())]
#[case::table("table", targets::table, files("tests/data/import"))]
#[case::burst("burst", targets::burst, bursts())]
fn whatever_comes_is_refused_or_sound(#[case] name: &str, #[case] target: fn(&[u8]), #[case] mut corpus: Vec<Vec<u8>>) {
    let given = std::env::var("REGULARS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = given.unwrap_or(u64::from(std::process::id()));
    for data in corpus.clone() {
        throw(name, seed, target, &data);
    }
    let (mut chance, begun, mut thrown) = (Chance::new(seed), Instant::now(), 0_u64);
    let until = Duration::from_secs(seconds());
    while begun.elapsed() < until {
        let data = changed(&mut chance, &corpus);
        throw(name, seed, target, &data);
        thrown += 1;
        // What was made of one becomes the beginning of others, as long as there are not too many.
        if chance.once_in(50) && corpus.len() < 500 {
            corpus.push(data);
        }
    }
    println!("{name}: {thrown} thrown, REGULARS_SEED={seed}");
    assert!(thrown > 0, "{name} was never thrown at");
}

/// Throws bytes at a target; those at which it panics, or that keep it busy too long, are kept.
fn throw(name: &str, seed: u64, target: fn(&[u8]), data: &[u8]) {
    let begun = Instant::now();
    let caught = std::panic::catch_unwind(|| target(data));
    let took = begun.elapsed();
    if caught.is_err() || took > MOST {
        let folder = Path::new(ROOT).join("target/fuzz");
        std::fs::create_dir_all(&folder).unwrap();
        let kept = folder.join(format!("{name}-{seed}-{}", data.len()));
        std::fs::write(&kept, data).unwrap();
        panic!("{name} failed after {took:?} at {} (REGULARS_SEED={seed})", kept.display());
    }
}
