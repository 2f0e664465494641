//! A real shop's eighteen months: every figure against a plain recomputation from the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use regulars::shop::import::ImportJob;
use regulars::shop::regulars::{Order, Sort};
use regulars::shop::value::{ValueQuery, value};
use regulars::transfer::Kind;

use super::super::command::PROGRAM;
use super::{Place, counts, data};

/// What a child could count from the file.
#[derive(Default)]
struct Plain {
    days: BTreeSet<String>,
    sales: u64,
    cents: i64,
}

fn plain() -> BTreeMap<String, Plain> {
    let text = fs::read_to_string(data("cdnow/sales.csv")).unwrap();
    let mut members: BTreeMap<String, Plain> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let plain = members.entry(cells[0].to_owned()).or_default();
        plain.days.insert(cells[1].to_owned());
        plain.sales += 1;
        plain.cents += cells[3].replace('.', "").parse::<i64>().unwrap();
    }
    members
}

fn figures_are_the_files(place: &Place) {
    let plain = plain();
    let query = ValueQuery { order: Order::of(Sort::Name), ..ValueQuery::default() };
    let value = value(&place.shop, &query, "1998-06-30".parse().unwrap()).unwrap();
    let totals = &value.totals;
    assert_eq!((totals.members, totals.sales, totals.visits), (23_570, 69_659, 67_591));
    assert_eq!(totals.spent.plain(), "2500315.63");
    assert_eq!((totals.revenue, totals.member_share_bp), (totals.spent, 10_000));
    assert_eq!(value.members.len(), plain.len());
    for member in &value.members {
        let plain = &plain[&member.name];
        assert_eq!((u64::from(member.sales), member.spent.as_minor()), (plain.sales, plain.cents), "{}", member.name);
        assert_eq!(u64::from(member.visits), plain.days.len() as u64, "{}", member.name);
        assert_eq!(member.first_visit.map(|d| d.to_string()).as_ref(), plain.days.first());
        assert_eq!(member.last_visit.map(|d| d.to_string()).as_ref(), plain.days.last());
    }
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the club's report must say of the days from `from` to `to`: revenue, receipts, who came and the best day.
fn of_days(from: &str, to: &str) -> (i64, usize, usize, i64) {
    let text = fs::read_to_string(data("cdnow/sales.csv")).unwrap();
    let (mut cents, mut receipts, mut came) = (0, 0, BTreeSet::new());
    let mut days: BTreeMap<&str, i64> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if (from..=to).contains(&cells[1]) {
            let paid = cells[3].replace('.', "").parse::<i64>().unwrap();
            cents += paid;
            receipts += 1;
            came.insert(cells[0]);
            *days.entry(cells[1]).or_default() += paid;
        }
    }
    (cents, receipts, came.len(), *days.values().max().unwrap())
}

/// The number as it stands on paper, its thousands apart.
fn written(number: i64, apart: &str) -> String {
    let figures = number.to_string();
    let groups: Vec<&str> = figures.as_bytes().rchunks(3).rev().map(|g| std::str::from_utf8(g).unwrap()).collect();
    groups.join(apart)
}

fn reports_say_the_files_figures(place: &Place) {
    let home = place.shop.folder().to_str().unwrap();
    for (lang, apart, title) in [("ru", " ", "Отчёт о клубе"), ("uk", " ", "Звіт про клуб"), ("en", ",", "The club")]
    {
        let out = place.folder.path().join(format!("{lang}.pdf"));
        let out = out.to_str().unwrap();
        let club =
            ["--data", home, "--json", "--at", "1998-06-30 20:00", "report", "club", "--language", lang, "--out"];
        let said: serde_json::Value = serde_json::from_str(&run(PROGRAM, &[&club[..], &[out]].concat())).unwrap();
        let (cents, receipts, came, best) = of_days(said["from"].as_str().unwrap(), said["to"].as_str().unwrap());
        let words = run("pdftotext", &["-layout", out, "-"]).replace('\u{a0}', " ");
        let count = |number: usize| written(i64::try_from(number).unwrap(), apart);
        let round = |cents: i64| written((cents + 50) / 100, apart);
        for figure in [title.into(), count(23_570), count(receipts), count(came), round(cents), round(best)] {
            assert!(words.contains(&figure), "{figure} is not in\n{words}");
        }
        run("qpdf", &["--check", out]);
        let fonts = run("pdffonts", &[out]);
        let subset = |font: &str| font.contains("+NotoSans") && font.contains(" yes yes yes ");
        assert!(fonts.lines().count() > 2 && fonts.lines().skip(2).all(subset), "{fonts}");
    }
}

#[test]
fn a_real_shop_comes_in_whole_and_only_once() {
    let place = Place::new();
    let job = ImportJob::new(Kind::Sales, data("cdnow/sales.csv"));
    let dry = place.import(&ImportJob { dry_run: true, ..job.clone() });
    assert_eq!(counts(&dry), (69_659, 0, 0, 0));
    assert_eq!(place.facts(), 1);

    assert_eq!(counts(&place.import(&job)), (69_659, 0, 0, 0));
    figures_are_the_files(&place);
    reports_say_the_files_figures(&place);
    place.is_sound();
    let facts = place.facts();

    assert_eq!(counts(&place.import(&job)), (0, 0, 69_659, 0));
    assert_eq!(place.facts(), facts);
}
