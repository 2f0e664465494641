//! The real program, killed at random moments: what it acknowledged is there afterwards exactly once, what it did not is
//! there once or not at all, and the books are sound.

mod evening;
mod paper;

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use uuid::Uuid;

use crate::command::{BASKET, CARD, PROGRAM, Regulars};

/// How often the program is killed before it is done; ten times as often in a long campaign.
fn rounds() -> usize {
    if std::env::var_os("REGULARS_LONG").is_some() { 500 } else { 50 }
}

/// Random moments that can be had again (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    /// From `REGULARS_SEED`, or the clock; the seed is printed, and shown when the test fails.
    fn new() -> Chance {
        let given = std::env::var("REGULARS_SEED").ok().and_then(|s| s.parse().ok());
        let seed = given.unwrap_or_else(|| u64::from(std::process::id()) << 20 | 0x9e37);
        println!("REGULARS_SEED={seed}");
        Chance(seed.max(1))
    }

    fn below(&mut self, most: Duration) -> Duration {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 40;
        most.mul_f64(f64::from(u32::try_from(drawn).unwrap()) / f64::from(1_u32 << 24))
    }
}

/// Starts a command that reads its basket from a file.
fn begin(shop: &Regulars, arguments: &[&str]) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["--json", "--data"]).arg(shop.folder()).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Kills the program after `wait`; its answer where it was quicker.
fn kill_after(mut child: Child, wait: Duration) -> Option<Value> {
    std::thread::sleep(wait);
    // SIGKILL: no handler, no last word.
    let _ = child.kill();
    let output = child.wait_with_output().unwrap();
    // An answer is one whole line; what was cut off in the middle acknowledges nothing.
    let text = String::from_utf8(output.stdout).unwrap();
    text.strip_suffix('\n').map(|line| serde_json::from_str(line).unwrap())
}

#[test]
fn a_sale_is_there_once_or_not_at_all_however_the_program_ends() {
    let shop = Regulars::with_olena();
    let basket = shop.folder().join("basket.json");
    std::fs::write(&basket, BASKET).unwrap();
    let mut chance = Chance::new();
    let sell = |id: &str| {
        let asked = ["sell", "--basket", basket.to_str().unwrap(), "--card", CARD, "--id", id];
        begin(&shop, &asked)
    };
    let started = Instant::now();
    let first = sell(&Uuid::now_v7().to_string()).wait_with_output().unwrap();
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let usual = started.elapsed();

    let (mut killed, mut sales) = (0, Vec::new());
    while killed < rounds() {
        let id = Uuid::now_v7().to_string();
        let answer = kill_after(sell(&id), chance.below(usual.mul_f64(1.2)));
        killed += usize::from(answer.is_none());
        sales.push((id, answer.map(|a| a["number"].as_str().unwrap().to_owned())));
        if sales.len() % 10 == 0 {
            shop.check();
        }
    }
    shop.check();

    let mut numbers = Vec::new();
    for (id, acknowledged) in &sales {
        let again = shop.json(&["sell", "--basket", basket.to_str().unwrap(), "--card", CARD, "--id", id]);
        if let Some(number) = acknowledged {
            assert_eq!(
                (&again["number"], &again["repeated"]),
                (&Value::from(number.as_str()), &Value::Bool(true)),
                "{id}"
            );
        }
        numbers.push(again["number"].as_str().unwrap().to_owned());
    }
    numbers.sort();
    let all = numbers.len();
    numbers.dedup();
    assert_eq!(numbers.len(), all, "a number was given out twice");
    // Olena's spend is that of every sale once: the first, and each of the others.
    let spent = shop.json(&["member", "show", CARD])["spent"].as_i64().unwrap();
    let paid: i64 = numbers.iter().map(|number| shop.json(&["sale", "show", number])["total"].as_i64().unwrap()).sum();
    let first: Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!(spent, paid + first["total"].as_i64().unwrap());
    shop.check();
}

/// A file of sales as another till might leave it.
fn old_sales(lines: u32) -> String {
    let line = |n: u32| format!("{:05},2025-{:02}-{:02},1,{}.{:02}\n", n % 97, n % 12 + 1, n % 28 + 1, n % 40, n % 100);
    std::iter::once("member,date,quantity,amount\n".to_owned()).chain((0..lines).map(line)).collect()
}

#[test]
fn an_import_is_there_whole_or_not_at_all_however_the_program_ends() {
    const LINES: u32 = 2_000;
    let mut chance = Chance::new();
    let (mut killed, mut whole) = (0, 0);
    let mut usual = None;
    while killed < rounds() / 5 {
        let shop = Regulars::shop();
        let file = shop.folder().join("old.csv");
        std::fs::write(&file, old_sales(LINES)).unwrap();
        let import = ["import", "sales", file.to_str().unwrap()];
        let before = shop.json(&["check"])["facts"].clone();
        let Some(usual) = usual else {
            let started = Instant::now();
            assert_eq!(shop.json(&import)["added"], LINES);
            usual = Some(started.elapsed());
            continue;
        };
        let answer = kill_after(begin(&shop, &import), chance.below(usual));
        killed += usize::from(answer.is_none());
        let after = shop.json(&["check"]);
        assert_eq!(after["problems"], Value::Array(Vec::new()));
        let there = after["facts"] != before;
        assert!(there || answer.is_none(), "acknowledged and not there");
        whole += u32::from(there);
        let again = shop.json(&import);
        let expected = if there { [0, LINES] } else { [LINES, 0] };
        assert_eq!([&again["added"], &again["unchanged"]], expected, "half an import");
        shop.check();
    }
    println!("{killed} imports were killed; {whole} were adopted");
}

#[test]
fn a_sample_shop_is_there_whole_or_not_at_all_however_the_program_ends() {
    let mut chance = Chance::new();
    let demo = ["demo", "--members", "20", "--years", "1"];
    let started = Instant::now();
    Regulars::nowhere().json(&demo);
    let usual = started.elapsed();
    for _ in 0..rounds() / 5 {
        let shop = Regulars::nowhere();
        let answer = kill_after(begin(&shop, &demo), chance.below(usual));
        let there = shop.folder().join("regulars.db").exists();
        assert!(there || answer.is_none(), "acknowledged and not there");
        if !there {
            shop.json(&demo);
        }
        shop.check();
        assert!(shop.json(&["value"])["totals"]["sales"].as_i64().unwrap() > 20);
    }
}
