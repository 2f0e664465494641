//! Papers as they leave the printer: A4, drawn and not painted, told apart without colour; and every kind of report of
//! two whole shops in every language, beside what the commands say of the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use super::Regulars;
use super::club::{eleven, placed};
use super::report::{Paper, tool};

const STANDING: &str = "595.28 x 841.89";
const LYING: &str = "841.89 x 595.28";

/// A4 on every page and nothing on it that is painted: a picture would be coarse in print.
fn is_drawn_on(paper: &Paper, size: &str) {
    let pages = tool("pdfinfo", &["-f", "1", "-l", "999"], &paper.path);
    let sizes: Vec<&str> = pages.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:")).collect();
    assert_eq!(json!(sizes.len()), paper.said["pages"], "{pages}");
    assert!(sizes.iter().all(|line| line.ends_with(&format!(" {size} pts (A4)"))), "{pages}");
    let pictures = tool("pdfimages", &["-list"], &paper.path);
    assert_eq!(pictures.lines().count(), 2, "a head and the line below it: {pictures}");
}

#[test]
fn a_report_is_a4_and_lies_where_it_has_many_columns() {
    let shop = eleven();
    let at = "2026-11-20 18:00";
    is_drawn_on(&Paper::write_at(&shop, "club", &["club"], at), STANDING);
    let columns = "tier,segment,visits,sales,spent,average,points,last_visit";
    is_drawn_on(&Paper::write_at(&shop, "list", &["regulars", "--columns", columns], at), LYING);
}

/// The first page in grey, row by row, a pixel a point.
fn in_grey(paper: &Paper) -> Vec<Vec<u8>> {
    let output = Command::new("pdftoppm").args(["-gray", "-r", "72", "-l", "1"]).arg(&paper.path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut parts = output.stdout.splitn(4, |byte| *byte == b'\n');
    let mut next = || parts.next().unwrap();
    let [kind, size, most] = [next(), next(), next()].map(|part| std::str::from_utf8(part).unwrap());
    assert_eq!((kind, most), ("P5", "255"));
    let (width, _) = size.split_once(' ').unwrap();
    next().chunks(width.parse().unwrap()).map(<[u8]>::to_vec).collect()
}

fn mean(rows: &[&[u8]]) -> usize {
    rows.iter().flat_map(|row| row.iter().map(|grey| usize::from(*grey))).sum::<usize>()
        / rows.iter().map(|row| row.len()).sum::<usize>()
}

#[test]
fn the_parts_of_a_bar_are_told_apart_in_grey() {
    let shop = eleven();
    let asked = ["club", "--from", "2026-01-01", "--to", "2026-11-20"];
    let paper = Paper::write_at(&shop, "club", &asked, "2026-11-20 18:00");
    let (page, words) = (in_grey(&paper), placed(&paper));
    let word = |text: &str| words.iter().find(|word| word.text == text).unwrap();
    let point = |place: i64| usize::try_from(place / 1_000_000).unwrap();
    // November's column, without its outline, from the foot of its sum down to the tick over its label.
    let (sum, label) = (word("5,850"), word("Nov"));
    let middle = point(label.middle());
    let column = &page[point(sum.foot)..point(label.top) - 4];
    let column: Vec<&[u8]> = column.iter().map(|row| &row[middle - 8..=middle + 8]).collect();
    let dark = |row: &&[u8]| row.iter().all(|grey| *grey < 90);
    let striped = |row: &&[u8]| row.iter().any(|grey| *grey < 200) && row.iter().any(|grey| *grey > 230);
    let solid: Vec<&[u8]> = column.iter().copied().filter(dark).collect();
    let hatched: Vec<&[u8]> = column.iter().copied().filter(striped).collect();
    // 7,500 are 122 points high: members' 4,100 are 66.7, others' 1,750 are 28.5 with a line of the ruler behind them.
    assert!((64..=67).contains(&solid.len()), "{}", solid.len());
    assert!((24..=30).contains(&hatched.len()), "{}", hatched.len());
    assert!(column.iter().rposition(striped) < column.iter().position(dark), "others' stand on members'");
    let (solid, hatched) = (mean(&solid), mean(&hatched));
    assert!(hatched > solid + 100, "{hatched} and {solid}");
}

const LANGS: [&str; 3] = ["en", "ru", "uk"];

/// A report to ask for, what heads it in each language, and what must stand beside each other on it.
struct Wanted {
    arguments: Vec<String>,
    heads: [String; 3],
    rows: Vec<Vec<Cell>>,
}

/// A cell as the commands say it; money in hundredths, rates in hundredths of a percent.
enum Cell {
    Words(String),
    /// In each language.
    Each([String; 3]),
    Count(i64),
    Money(i64),
    /// Without hundredths where there are none.
    Short(i64),
    /// Rounded half up to whole units.
    Whole(i64),
    Percent(i64),
    WholePercent(i64),
}

impl Wanted {
    fn new(arguments: &[&str], heads: [&str; 3], rows: Vec<Vec<Cell>>) -> Wanted {
        let arguments = arguments.iter().map(|one| (*one).to_owned()).collect();
        Wanted { arguments, heads: heads.map(str::to_owned), rows }
    }
}

impl Cell {
    fn shown(&self, language: usize) -> String {
        let english = language == 0;
        let (apart, mark) = if english { (",", ".") } else { (" ", ",") };
        let money = |sum: i64, hundredths: bool| {
            let rest = if hundredths { format!("{mark}{:02}", sum % 100) } else { String::new() };
            let figures = grouped(sum / 100, apart) + &rest;
            if english { format!("₴{figures}") } else { format!("{figures} ₴") }
        };
        match self {
            Cell::Words(words) => words.clone(),
            Cell::Each(each) => each[language].clone(),
            Cell::Count(number) => grouped(*number, apart),
            Cell::Money(sum) => money(*sum, true),
            Cell::Short(sum) => money(*sum, sum % 100 != 0),
            Cell::Whole(sum) => money(sum + 50, false),
            Cell::WholePercent(rate) => format!("{} %", (rate + 50) / 100),
            Cell::Percent(rate) => {
                let hundredths = format!("{mark}{:02}", rate % 100);
                format!("{}{} %", rate / 100, hundredths.trim_end_matches('0').trim_end_matches(mark))
            }
        }
    }
}

/// The thousands of a number apart.
fn grouped(number: i64, apart: &str) -> String {
    let figures = number.to_string();
    let groups: Vec<&str> =
        figures.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
    groups.join(apart)
}

/// Without spaces: what stands in one row is as far apart as its columns are wide.
fn close(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Writes each report in each language, twice, and looks for all that it must say.
fn are_said(shop: &Regulars, at: &str, all: &[Wanted]) {
    for Wanted { arguments, heads, rows } in all {
        for (language, lang) in LANGS.into_iter().enumerate() {
            let mut asked: Vec<&str> = arguments.iter().map(String::as_str).collect();
            asked.extend(["--language", lang]);
            let write = |name: &str| Paper::write_at(shop, &format!("{}-{lang}-{name}", asked[0]), &asked, at);
            let (paper, again) = (write("one"), write("two"));
            assert!(fs::read(&paper.path).unwrap() == fs::read(&again.path).unwrap(), "{asked:?} is another each time");
            paper.is_sound();
            is_drawn_on(&paper, STANDING);
            let text = paper.text();
            let words = close(&text);
            assert!(words.contains(&close(&heads[language])), "{asked:?} has another heading:\n{text}");
            for row in rows {
                let row: Vec<String> = row.iter().map(|cell| cell.shown(language)).collect();
                assert!(words.contains(&close(&row.concat())), "{row:?} is not in {asked:?}:\n{text}");
            }
        }
    }
}

fn int(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn words(value: &Value) -> Cell {
    Cell::Words(value.as_str().unwrap_or_default().to_owned())
}

/// In the order of [`LANGS`].
fn each(value: &Value) -> [String; 3] {
    LANGS.map(|lang| value[lang].as_str().unwrap().to_owned())
}

const FORM: &str = "first-purchase";

/// All kinds but the day, each with the figures of the command that says the same. Nothing was sold before `from`.
fn of_shop(shop: &Regulars, from: &str, at: &str) -> Vec<Wanted> {
    let said = |asked: &[&str]| shop.json(&[asked, &["--at", at]].concat());
    let value = said(&["value", "--limit", "20"]);
    let (form, results) = (said(&["survey", "show", FORM]), said(&["survey", "results", FORM]));
    vec![
        club(&value, &said(&["value", "--filter", "visits=1"]), from),
        regulars(&value),
        member(&value["members"][0]),
        birthdays(&said(&["birthdays", "--days", "31"])),
        questionnaire(&form["form"], &results),
    ]
}

fn club(value: &Value, visited: &Value, from: &str) -> Wanted {
    let totals = &value["totals"];
    let (spent, sales) = (int(&totals["spent"]), int(&totals["sales"]));
    let members = || Cell::Count(int(&totals["members"]));
    let came = || Cell::Count(i64::try_from(visited["members"].as_array().unwrap().len()).unwrap());
    let share = Cell::WholePercent(int(&totals["member_share_bp"]));
    let average = (2 * spent + sales) / (2 * sales);
    let mut rows = vec![
        vec![members(), came()],
        vec![Cell::Whole(int(&totals["revenue"])), Cell::Whole(spent), share, Cell::Whole(average)],
        vec![Cell::Each(["Total", "Итого", "Разом"].map(str::to_owned)), members(), came(), Cell::Money(spent)],
    ];
    for (place, one) in (1..).zip(value["members"].as_array().unwrap()) {
        rows.push(vec![Cell::Count(place), words(&one["name"])]);
        rows.push(vec![
            Cell::Count(int(&one["visits"])),
            Cell::Money(int(&one["spent"])),
            Cell::Count(int(&one["points"])),
        ]);
    }
    Wanted::new(&["club", "--from", from], ["The club", "Отчёт о клубе", "Звіт про клуб"], rows)
}

fn regulars(value: &Value) -> Wanted {
    let (totals, members) = (&value["totals"], value["members"].as_array().unwrap());
    let listed: i64 = members.iter().map(|one| int(&one["spent"])).sum();
    let mut rows = vec![vec![
        Cell::Count(i64::try_from(members.len()).unwrap()),
        Cell::Money(listed),
        Cell::Money(int(&totals["revenue"])),
        Cell::Percent(int(&totals["member_share_bp"])),
    ]];
    for (place, one) in (1..).zip(members) {
        rows.push(vec![Cell::Count(place), words(&one["name"])]);
        rows.push(vec![
            Cell::Count(int(&one["visits"])),
            Cell::Money(int(&one["spent"])),
            Cell::Money(int(&one["average"])),
            Cell::Count(int(&one["points"])),
        ]);
    }
    Wanted::new(&["regulars", "--limit", "20"], ["Regulars", "Покупатели", "Покупці"], rows)
}

fn member(one: &Value) -> Wanted {
    let figures = vec![
        Cell::Count(int(&one["visits"])),
        Cell::Short(int(&one["spent"])),
        Cell::Short(int(&one["average"])),
        Cell::Count(int(&one["points"])),
    ];
    let heads =
        ["all that the club knows of the member", "всё, что клуб знает об участнике", "усе, що клуб знає про учасника"];
    let asked = ["member", "--member", one["member"].as_str().unwrap()];
    Wanted::new(&asked, heads, vec![vec![words(&one["name"])], figures])
}

fn birthdays(found: &Value) -> Wanted {
    let coming = found["coming"].as_array().unwrap();
    assert!(coming.len() > 1, "{found}");
    let row = |one: &Value| -> Vec<Cell> {
        let turns = one["turns"].as_i64().map(Cell::Count);
        [Some(words(&one["name"])), turns, Some(words(&one["phone"]))].into_iter().flatten().collect()
    };
    let heads = ["Birthdays", "Дни рождения", "Дні народження"];
    Wanted::new(&["birthdays", "--days", "31"], heads, coming.iter().map(row).collect())
}

fn questionnaire(form: &Value, results: &Value) -> Wanted {
    let mut rows = vec![vec![Cell::Count(int(&results["sheets"])), Cell::Count(int(&results["questions"][0]["nps"]))]];
    for (asked, counted) in form["questions"].as_array().unwrap().iter().zip(results["questions"].as_array().unwrap()) {
        rows.push(vec![Cell::Each(each(&asked["text"]))]);
        for answer in counted["answers"].as_array().unwrap() {
            let of_two = counted["kind"] == "yes_no";
            let called = match answer["answer"].as_str() {
                Some("1") if of_two => Cell::Each(["Yes", "Да", "Так"].map(str::to_owned)),
                Some("0") if of_two => Cell::Each(["No", "Нет", "Ні"].map(str::to_owned)),
                _ => words(&answer["answer"]),
            };
            let share = Cell::WholePercent(int(&answer["share_bp"]));
            rows.push(vec![called, Cell::Count(int(&answer["count"])), share]);
        }
    }
    let said = results["words"].as_array().unwrap();
    assert!(!said.is_empty(), "{results}");
    rows.extend(said.iter().map(|one| vec![words(&one["words"])]));
    let heads = each(&form["title"]);
    Wanted { heads, ..Wanted::new(&["questionnaire", "--form", FORM], [""; 3], rows) }
}

fn day(day: &str, receipts: i64, taken: i64, mut rows: Vec<Vec<Cell>>) -> Wanted {
    rows.push(vec![Cell::Count(receipts), Cell::Money(taken)]);
    Wanted::new(&["day", "--day", day], ["The day", "Отчёт за день", "Звіт за день"], rows)
}

#[test]
fn the_papers_of_the_sample_shop_say_what_its_commands_say() {
    let (shop, at) = (Regulars::nowhere(), "2026-11-22 19:00");
    let made = shop.json(&["demo", "--members", "30", "--years", "1", "--seed", "7", "--at", at]);
    let mut all = of_shop(&shop, "2025-01-01", at);
    // The last evening is yesterday's, and its receipts bear the last numbers.
    let (mut rows, mut taken) = (Vec::new(), 0);
    for number in (1..=int(&made["sales"])).rev() {
        let sale = shop.json(&["sale", "show", &format!("A-{number:06}")]);
        let Some((_, time)) = sale["at"].as_str().unwrap().split_once("2026-11-21T") else { break };
        taken += int(&sale["to_pay"]);
        rows.push(vec![words(&sale["number"]), Cell::Words(time[..5].to_owned()), Cell::Money(int(&sale["to_pay"]))]);
    }
    assert!(!rows.is_empty());
    all.push(day("2026-11-21", i64::try_from(rows.len()).unwrap(), taken, rows));
    are_said(&shop, at, &all);
}

/// The first of CDNOW's customers, more than those of whom the club's report keeps the best on the way.
const LAST: &str = "01200";

/// Each line of their purchases: who, on which day, for how many hundredths.
fn purchases(text: &str) -> impl Iterator<Item = (&str, &str, i64)> {
    text.lines().skip(1).filter(|line| &line[..5] <= LAST).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0], cells[1], cells[3].replace('.', "").parse().unwrap())
    })
}

/// A shop without tiers that has their purchases. Two of them have their birthday soon, and the two who spent most
/// answered the questionnaire.
fn cdnow(text: &str, at: &str) -> Regulars {
    let shop = Regulars::nowhere();
    let init = ["init", "--name", "Mocca", "--language", "en", "--currency", "UAH", "--template", "discount-card"];
    shop.json(&[&init[..], &["--at", "1997-01-01"]].concat());
    let born = "number,name,birthday\n00001,Ann First,1950-07-04\n00002,Ben Second,--07-10\n".to_owned();
    let head = "member,date,quantity,amount";
    let bought: Vec<&str> = text.lines().filter(|line| *line == head || &line[..5] <= LAST).collect();
    for (kind, table) in [("members", born), ("sales", bought.join("\n"))] {
        let file = shop.folder().join(format!("{kind}.csv"));
        fs::write(&file, table).unwrap();
        shop.json(&["import", kind, file.to_str().unwrap(), "--at", at]);
    }
    let form = shop.text(&["survey", "show", FORM], "");
    shop.json_with(&["survey", "set", "-", "--at", at], &form);
    let best = shop.json(&["value", "--limit", "2", "--at", at]);
    let answers = [&["recommend=10", "found=no", "missing=A box set"][..], &["recommend=9", "found=yes"]];
    for (one, answers) in best["members"].as_array().unwrap().iter().zip(answers) {
        let mut asked = vec!["survey", "answer", one["member"].as_str().unwrap(), FORM, "--at", at];
        asked.extend(answers.iter().flat_map(|answer| ["--answer", answer]));
        shop.json(&asked);
    }
    shop
}

#[test]
fn the_papers_of_a_real_shops_sales_say_what_its_commands_and_its_file_say() {
    let at = "1998-06-30 20:00";
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cdnow/sales.csv")).unwrap();
    let shop = cdnow(&text, at);
    let mut all = of_shop(&shop, "1997-01-01", at);
    let mut of_each: BTreeMap<&str, (i64, BTreeSet<&str>)> = BTreeMap::new();
    let (mut receipts, mut taken) = (0, 0);
    for (who, on, paid) in purchases(&text) {
        let (spent, days) = of_each.entry(who).or_default();
        *spent += paid;
        days.insert(on);
        if on == "1998-06-30" {
            receipts += 1;
            taken += paid;
        }
    }
    all.push(day("1998-06-30", receipts, taken, Vec::new()));
    // The fifty who brought most, in their order; the next one brought less.
    let mut best: Vec<_> = of_each.into_iter().collect();
    best.sort_by_key(|(_, (spent, _))| std::cmp::Reverse(*spent));
    assert!(best.len() == 1_200 && best[49].1.0 > best[50].1.0, "{:?}", best[50]);
    let club = &mut all[0].rows;
    for (place, (who, (spent, days))) in (1..).zip(&best[..50]) {
        let visits = Cell::Count(i64::try_from(days.len()).unwrap());
        club.push(vec![Cell::Count(place), Cell::Words((*who).to_owned()), visits, Cell::Money(*spent)]);
    }
    are_said(&shop, at, &all);
}
