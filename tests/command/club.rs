//! The club's report figure by figure, of clubs that are small enough to be counted by hand.

use std::fmt::Write as _;

use serde_json::json;

use super::Regulars;
use super::report::{Paper, tool};

/// The evening on which these reports are written.
const EVENING: &str = "2026-11-20 18:00";

/// Eleven members. Olga was born on this day, Paul on the last of the month to come, Zoya on the day after it.
const MEMBERS: &str = "\
number,name,birthday,since,points
1,Vera Adams,1980-11-25,2025-02-01,120
2,Nina Brook,--12-01,2025-02-01,
3,Olga Clay,1990-11-20,2026-01-15,
4,Paul Dean,1985-12-21,2026-03-01,
5,Rita East,1975-11-19,2025-01-10,
6,Sara Frost,,2025-12-05,
7,Toma Glen,,2025-12-20,
8,Ulla Hart,,2025-01-10,
9,Yana Ives,,2025-06-20,
10,Zoya Jung,1970-12-22,2026-11-01,
11,Walt Kerr,,2025-12-01,
";

/// What each of them bought, and then what was bought without a card; twelve Saturdays of 2025 stand last.
const BOUGHT: [(&str, &str); 12] = [
    ("1", "2025-11-03 1000, 2026-02-10 6000, 2026-03-10 6000, 2026-11-13 4000"),
    ("2", "2025-09-05 800, 2026-04-03 5200, 2026-04-03 300, 2026-11-06 100"),
    ("3", "2026-02-02 1200, 2026-06-01 900"),
    ("4", "2026-08-07 2000"),
    ("5", "2025-08-01 500"),
    ("6", "2026-01-20 400, 2026-05-23 300"),
    ("7", "2026-05-24 250"),
    ("8", "2025-07-04 700"),
    ("9", "2025-07-03 650"),
    ("11", "2025-12-10 330"),
    (
        "",
        "2025-02-10 999, 2025-02-11 20, 2026-01-05 350.50, 2026-03-10 1500, 2026-05-24 249.50, 2026-07-01 1000, \
         2026-07-31 900, 2026-07-31 100, 2026-08-08 500, 2026-10-01 750, 2026-10-31 1250, 2026-11-13 1000, \
         2026-11-20 600",
    ),
    (
        "",
        "2025-06-07 2000, 2025-06-14 2000, 2025-06-21 2000, 2025-06-28 2000, 2025-07-12 2000, 2025-07-19 2000, \
         2025-07-26 2000, 2025-08-02 2000, 2025-08-09 2000, 2025-08-16 2000, 2025-08-23 2000, 2025-08-30 2000",
    ),
];

/// A shop with the members and sales of two tables.
fn shop_of(members: &str, sales: &str) -> Regulars {
    let shop = Regulars::shop();
    for (kind, table) in [("members", members), ("sales", sales)] {
        let file = shop.folder().join(format!("{kind}.csv"));
        std::fs::write(&file, table).unwrap();
        let said = shop.json(&["import", kind, file.to_str().unwrap(), "--at", "2026-11-20 09:00"]);
        assert_eq!(said["refused"], json!(0), "{said}");
    }
    shop
}

/// The eleven. Beside that two baskets were sold at the till without a card: of one the cup came back, which leaves
/// 150.00, of the other everything, which leaves no receipt.
pub fn eleven() -> Regulars {
    let mut sales = String::from("receipt,member,date,amount\n");
    let each = BOUGHT.iter().flat_map(|(member, bought)| bought.split(", ").map(move |one| (member, one)));
    for (number, (member, one)) in (1..).zip(each) {
        let (day, amount) = one.split_once(' ').unwrap();
        writeln!(sales, "{number},{member},{day},{amount}").unwrap();
    }
    let shop = shop_of(MEMBERS, &sales);
    let basket = r#"{"lines":[{"name":"Tea","unit_price":15000},{"name":"Cup","unit_price":4500}]}"#;
    for back in [&["--line", "2"][..], &["--line", "1", "--line", "2"]] {
        let sold = shop.json_with(&["sell", "--basket", "-", "--at", "2026-11-20 12:00"], basket);
        let number = sold["number"].as_str().unwrap();
        shop.json(&[&["refund", number], back, &["--at", "2026-11-20 13:00"]].concat());
    }
    shop
}

fn club(shop: &Regulars, from: &str, to: &str, lang: &str) -> Paper {
    let asked = ["club", "--from", from, "--to", to, "--language", lang];
    Paper::write_at(shop, &format!("{from}-{to}-{lang}"), &asked, EVENING)
}

#[test]
fn every_figure_is_what_a_hand_counts() {
    let shop = eleven();
    let paper = club(&shop, "2026-01-01", "2026-11-20", "en");
    paper.is_sound();
    paper.has(&[
        // Olga, Paul and Zoya joined. Vera, Nina, Olga, Paul, Sara and Toma came, and Walt within the year. Rita, Sara,
        // Ulla and Walt were last here before 24 May.
        "Members Came Newly lost Best day 11 6 4 ₴7,500 \
         3 new in the period 7 came in a year away for more than 180 days Tue 10 March",
        // 16,000 + 5,600 + 2,100 + 2,000 + 700 + 250 of members and 8,350 of others, on twelve receipts each.
        "Revenue Of which members Members’ share Average receipt ₴35,000 ₴26,650 76% ₴2,221 24 receipts 12 receipts \
         of the revenue of a member",
        "Share of Tier Members Came Spent the club Gold 1 1 ₴16,000.00 60% Silver 1 1 ₴5,600.00 21% \
         Bronze 2 2 ₴4,100.00 15% No tier 7 2 ₴950.00 3.6% Total 11 6 ₴26,650.00",
        "Birthdays to come Date Name Will be Fri 20 November Olga Clay 36 years Wed 25 November Vera Adams 46 years \
         Tue 1 December Nina Brook Mon 21 December Paul Dean 41 years Best regulars",
        // Two receipts of one day are one visit.
        "1 Vera Adams Gold 3 ₴16,000.00 120 13 Nov 2026 2 Nina Brook Silver 2 ₴5,600.00 0 6 Nov 2026 \
         3 Olga Clay Bronze 2 ₴2,100.00 0 1 Jun 2026 4 Paul Dean Bronze 1 ₴2,000.00 0 7 Aug 2026 \
         5 Sara Frost 2 ₴700.00 0 23 May 2026 6 Toma Glen 1 ₴250.00 0 24 May 2026 Sums are net",
    ]);
    // Four tiers, four birthdays and six regulars.
    assert_eq!(paper.said["rows"], json!(14));
    // Members' and others' of each month, in whole hryvnias: 400.00 + 350.50 in January, 550.00 + 249.50 in May.
    let bars = ["751", "7,200", "7,500", "5,500", "800", "900", "2,000", "2,500", "", "2,000", "5,850"];
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"];
    let wanted: Vec<_> = months.iter().zip(bars).map(|(month, bar)| ((*month).to_owned(), bar.to_owned())).collect();
    assert_eq!(columns(&paper, "Jan"), wanted);
}

#[test]
fn a_club_is_told_up_to_today_and_value_up_to_any_day() {
    let shop = eleven();
    let file = shop.folder().join("year.pdf");
    let asked = ["report", "club", "--out", file.to_str().unwrap(), "--to", "2026-12-31", "--at", EVENING];
    assert_eq!(shop.json(&asked)["to"], json!("2026-11-20"), "who was here a while ago is not lost yet");
    let then = shop.json(&["value", "--at", "2025-12-31"]);
    assert_eq!(then["totals"]["members"], json!(8), "three came later: {then}");
    assert_eq!(then["members"].as_array().unwrap().len(), 8);
}

#[test]
fn a_shop_that_opened_within_the_days_before_is_not_compared_with_them() {
    let lines = |from: u32| {
        let days = (from..=30).map(|day| format!("2026-09-{day:02} 100"));
        let all: Vec<_> = days.chain((1..=30).map(|day| format!("2026-10-{day:02} 100"))).collect();
        let rows = all.iter().zip(1..).map(|(one, number)| {
            let (day, amount) = one.split_once(' ').unwrap();
            format!("{number},,{day},{amount}\n")
        });
        format!("receipt,member,date,amount\n{}", rows.collect::<String>())
    };
    for (from, compared) in [(20, false), (1, true)] {
        let shop = shop_of("number,name\n1,Vera Adams\n", &lines(from));
        let paper = club(&shop, "2026-10-01", "2026-10-30", "en");
        let words = paper.words();
        assert_eq!(words.contains("as many days before"), compared, "{from}: {words}");
    }
}

/// A word on a page, its sides in millionths of a point from the upper left corner.
pub struct Word {
    pub left: i64,
    pub top: i64,
    pub right: i64,
    pub foot: i64,
    pub text: String,
}

impl Word {
    pub fn middle(&self) -> i64 {
        i64::midpoint(self.left, self.right)
    }
}

/// The words of the first page, each with its place.
pub fn placed(paper: &Paper) -> Vec<Word> {
    let page = tool("pdftotext", &["-bbox", "-l", "1"], &paper.path);
    let words = page.lines().filter_map(|line| line.trim().strip_prefix("<word "));
    let read = |word: &str| {
        let parts: Vec<&str> = word.split('"').collect();
        // Written with six decimals each.
        let side = |place: usize| parts[place].replace('.', "").parse().unwrap();
        let text = parts[8].trim_start_matches('>').trim_end_matches("</word>").replace('\u{a0}', " ");
        Word { left: side(1), top: side(3), right: side(5), foot: side(7), text }
    };
    words.map(read).collect()
}

/// The labels below a chart, of which one is known, each with the figure that stands over its column.
fn columns(paper: &Paper, known: &str) -> Vec<(String, String)> {
    const HEIGHT: i64 = 160_000_000;
    let words = placed(paper);
    let line = words.iter().find(|word| word.text == known).unwrap().top;
    let over = |label: &Word| {
        let figure = words.iter().find(|word| {
            let within =
                (line - HEIGHT..line).contains(&word.top) && word.text.starts_with(|c: char| c.is_ascii_digit());
            within && (word.middle() - label.middle()).abs() < 2_000_000
        });
        figure.map(|word| word.text.clone()).unwrap_or_default()
    };
    words.iter().filter(|word| word.top == line).map(|label| (label.text.clone(), over(label))).collect()
}

#[test]
fn each_is_lost_in_one_period_only() {
    let shop = eleven();
    // Yana was away for more than 180 days from 31 December 2025 on, Ulla from the first day of 2026. There were eight
    // members by then, of whom six had come in 2025.
    for (from, to, figures) in [
        ("2025-01-01", "2025-12-31", "8 6 1"),
        ("2026-01-01", "2026-01-01", "8 0 1"),
        ("2026-01-02", "2026-11-20", "11 6 3"),
        ("2026-01-01", "2026-11-20", "11 6 4"),
    ] {
        club(&shop, from, to, "en").has(&[&format!("Newly lost Best day {figures} ")]);
    }
    // The tiers are those of today, of whom three joined after 2025, and so is their sum.
    club(&shop, "2025-01-01", "2025-12-31", "en")
        .has(&["Bronze 2 0 ₴0.00 0% No tier 7 4 ₴2,180.00 55% Total 11 6 ₴3,980.00"]);
}

/// By the first day of a period: all that stands between the figures and the chart.
const CONCLUDED: [(&str, &str, [&str; 3]); 3] = [
    // 35,000.00 after 28,000.00 in the 324 days before, in which the 999.00 of 10 February 2025 is not.
    (
        "2026-01-01",
        "2026-11-20",
        [
            "Revenue is 25% above as many days before. \
             See who brought it, new members or known ones, and keep what worked. \
             Members bring 76% of the revenue; their receipts average ₴2,220.83, those of others ₴695.83. \
             12 receipts had no card: each such customer can become a regular. \
             The club loses its own: 3 new, 4 lost. \
             Begin with those who spent most and have been away longest, and ask what happened. Revenue by month",
            "Выручка на 25 % больше, чем за столько же дней до этого. \
             Посмотрите, кто её принёс: новые участники или прежние, – и держите то, что сработало. \
             Участники приносят 76 % выручки; их средний чек 2 220,83 ₴, у остальных 695,83 ₴. \
             Без карты прошло 12 чеков: каждый такой покупатель может стать своим. \
             Клуб теряет своих: новых 3, ушедших 4. \
             Начните с тех, кто тратил больше и давно не был, и спросите, что случилось. Выручка по месяцам",
            "Виторг на 25 % більший, ніж за стільки ж днів перед тим. \
             Подивіться, хто його приніс: нові учасники чи давні, – і тримайте те, що спрацювало. \
             Учасники приносять 76 % виторгу; їхній середній чек 2 220,83 ₴, в інших 695,83 ₴. \
             Без картки пройшло 12 чеків: кожен такий покупець може стати своїм. \
             Клуб втрачає своїх: нових 3, тих, що пішли, 4. \
             Почніть із тих, хто витрачав більше й давно не був, і спитайте, що сталося. Виторг за місяцями",
        ],
    ),
    // Nothing is known of 2024. 3,980.00 of six receipts, 25,019.00 of fourteen; 24,000.00 on Saturdays.
    (
        "2025-01-01",
        "2025-12-31",
        [
            "Members bring 14% of the revenue; their receipts average ₴663.33, those of others ₴1,787.07. \
             14 receipts had no card, and were no smaller: offer a card to those who buy much. \
             The club grows: 8 new, 1 lost. The second visit decides whether a new member stays: greet them by name. \
             Saturday is the strongest day, with 83% of the revenue. \
             Put an experienced cashier there, and reasons to come on the weaker days. Revenue by month",
            "Участники приносят 14 % выручки; их средний чек 663,33 ₴, у остальных 1 787,07 ₴. \
             Без карты прошло 14 чеков, и чек там не меньше: предложите карту тем, кто берёт много. \
             Клуб растёт: новых 8, ушедших 1. \
             Второй визит решает, останется ли новый: поздоровайтесь с ним по имени. \
             Сильнее всего суббота: 83 % выручки. \
             Поставьте на этот день опытного кассира, а поводы прийти – на дни послабее. Выручка по месяцам",
            "Учасники приносять 14 % виторгу; їхній середній чек 663,33 ₴, в інших 1 787,07 ₴. \
             Без картки пройшло 14 чеків, і чек там не менший: запропонуйте картку тим, хто бере багато. \
             Клуб зростає: нових 8, тих, що пішли, 1. \
             Другий візит вирішує, чи новий залишиться: привітайтеся з ним на ім’я. \
             Найсильніший день – субота: 83 % виторгу. \
             Поставте на цей день досвідченого касира, а приводи прийти – на дні слабші. Виторг за місяцями",
        ],
    ),
    // 27,049.50 after 35,930.50. Paul and Zoya joined, Sara and Walt left: nothing to say. 14,350.00 on Fridays.
    (
        "2026-02-11",
        "2026-11-20",
        [
            "Revenue is 25% below as many days before. \
             Compare the bars of members and others: they show whether regulars or passers-by come less. \
             Members bring 70% of the revenue; their receipts average ₴2,116.67, those of others ₴727.23. \
             11 receipts had no card: each such customer can become a regular. \
             Friday is the strongest day, with 53% of the revenue. \
             Put an experienced cashier there, and reasons to come on the weaker days. Revenue by month",
            "Выручка на 25 % меньше, чем за столько же дней до этого. \
             Сравните столбцы участников и остальных: видно, реже приходят свои или прохожие. \
             Участники приносят 70 % выручки; их средний чек 2 116,67 ₴, у остальных 727,23 ₴. \
             Без карты прошло 11 чеков: каждый такой покупатель может стать своим. \
             Сильнее всего пятница: 53 % выручки. \
             Поставьте на этот день опытного кассира, а поводы прийти – на дни послабее. Выручка по месяцам",
            "Виторг на 25 % менший, ніж за стільки ж днів перед тим. \
             Порівняйте стовпці учасників та інших: видно, рідше приходять свої чи перехожі. \
             Учасники приносять 70 % виторгу; їхній середній чек 2 116,67 ₴, в інших 727,23 ₴. \
             Без картки пройшло 11 чеків: кожен такий покупець може стати своїм. \
             Найсильніший день – п’ятниця: 53 % виторгу. \
             Поставте на цей день досвідченого касира, а приводи прийти – на дні слабші. Виторг за місяцями",
        ],
    ),
];

#[test]
fn three_conclusions_are_said_in_whole_sentences() {
    let shop = eleven();
    for (from, to, said) in CONCLUDED {
        // What stands before them is the remark of the last figure.
        let remarks = ["of a member", "участника", "учасника"];
        for ((lang, remark), said) in ["en", "ru", "uk"].into_iter().zip(remarks).zip(said) {
            club(&shop, from, to, lang).has(&[&format!("{remark} {said}")]);
        }
    }
}

/// Sixty members, known since 2025, of whom each came once, on a Thursday or a Friday. By what they spent they stand in
/// another order than by their numbers: `37k mod 60` of them spent less than member k, and each place is worth 10.00.
fn sixty() -> Regulars {
    let (mut members, mut sales) = ("number,name,birthday,since\n".to_owned(), "member,date,amount\n".to_owned());
    for k in 1..=60 {
        let birthday = if k <= 14 { format!("1990-12-{k:02}") } else { String::new() };
        writeln!(members, "{k},Regular {k:02},{birthday},2025-01-01").unwrap();
        writeln!(sales, "{k},2026-11-{},{}", 12 + (k + 1) % 2, 100 + 10 * (37 * k % 60)).unwrap();
    }
    shop_of(&members, &sales)
}

#[test]
fn of_sixty_regulars_the_best_fifty_are_named_in_their_order() {
    let shop = sixty();
    let paper = Paper::write_at(&shop, "sixty", &["club"], EVENING);
    paper.is_sound();
    let words = paper.words();
    let (before, best) = words.split_once("Best regulars").unwrap();
    let mut order: Vec<u32> = (1..=60).collect();
    order.sort_by_key(|k| std::cmp::Reverse(37 * k % 60));
    for (place, k) in (1..).zip(&order[..50]) {
        let row =
            format!(" {place} Regular {k:02} 1 ₴{}.00 0 {} Nov 2026 ", 100 + 10 * (37 * k % 60), 12 + (k + 1) % 2);
        assert!(best.contains(&row), "{row} is not in\n{best}");
    }
    for k in &order[50..] {
        assert!(!best.contains(&format!("Regular {k:02}")), "{best}");
    }
    assert_eq!(best.matches("Regular ").count(), 50);
    // Fourteen have their birthday in the month to come, and twelve are named.
    assert!(
        before.contains("Birthdays to come and 2 more") && before.contains("Sat 12 December Regular 12 36 years"),
        "{before}"
    );
    assert!(!before.contains("Regular 13"), "{before}");
    assert_eq!(paper.said["rows"], json!(1 + 12 + 50));
}

#[test]
fn a_club_without_guests_and_without_an_earlier_year_has_conclusions_too() {
    let shop = sixty();
    // 23,700.00 in all; the first twelve of sixty spent 7,620.00, and those with odd numbers 12,000.00 on Thursday.
    for (lang, said) in [
        (
            "en",
            "Members bring 100% of the revenue; their receipts average ₴395.00. \
             Every receipt had a card: keep it so, since it shows who likes what. \
             12 members, a fifth of those who came, bring 32% of the club’s spend. \
             They head the list of the best: every cashier should know their names and habits. \
             Thursday is the strongest day, with 51% of the revenue.",
        ),
        (
            "ru",
            "Участники приносят 100 % выручки; их средний чек 395,00 ₴. \
             Каждый чек прошёл с картой: так держать, ведь видно, кто что любит. \
             12 участников, пятая часть пришедших, приносят 32 % трат клуба. \
             Они стоят в начале списка лучших: их имена и привычки стоит знать каждому кассиру. \
             Сильнее всего четверг: 51 % выручки.",
        ),
        (
            "uk",
            "Учасники приносять 100 % виторгу; їхній середній чек 395,00 ₴. \
             Кожен чек пройшов із карткою: так і тримайте, бо видно, хто що любить. \
             12 учасників, п’ята частина тих, хто приходив, приносять 32 % витрат клубу. \
             Вони на початку списку найкращих: їхні імена та звички варто знати кожному касирові. \
             Найсильніший день – четвер: 51 % виторгу.",
        ),
    ] {
        Paper::write_at(&shop, lang, &["club", "--language", lang], EVENING).has(&[said]);
    }
}

#[test]
fn whoever_is_searched_for_in_the_list_is_all_there() {
    let shop = Regulars::shop();
    let file = shop.folder().join("members.csv");
    let line = |number: u32| format!("Taras Petrovych Bondar{number},{}\n", 7_200_000_000_u64 + u64::from(number));
    let lines: String = (0..600).map(line).collect();
    std::fs::write(&file, format!("name,card\n{lines}Ann Moss,5550000001\nOlena Kovalchuk,5550000002\n")).unwrap();
    shop.json(&["import", "members", file.to_str().unwrap(), "--at", "2026-11-02 10:00"]);
    let found = |text: &str| {
        let value = shop.json(&["value", "--filter", &format!("find={text}"), "--at", "2026-11-03"]);
        value["members"].as_array().unwrap().len()
    };
    // As typed; one word, both, three, a beginning of all cards; else by one slip, or by the keys of another alphabet.
    for (text, count) in [
        ("taras", 600),
        ("taras petrovych", 600),
        ("bondar taras petrovych", 600),
        ("7200", 600),
        ("taras 7200000001", 1),
        ("ann", 1),
        ("olena kovalchok", 1),
        ("ефкфі", 600),
        ("nobody", 0),
    ] {
        assert_eq!(found(text), count, "{text}");
    }
    shop.json(&["member", "merge", "5550000001", "5550000002", "--at", "2026-11-03 10:00"]);
    assert_eq!(found("kovalchuk"), 1);
    let csv = shop.folder().join("list.csv");
    let out = ["value", "--filter", "find=taras", "--out", csv.to_str().unwrap(), "--at", "2026-11-03"];
    assert_eq!(shop.json(&out)["lines"], 600);
}

#[test]
fn months_and_names_of_a_list_are_those_of_its_day() {
    let shop = Regulars::with_olena();
    for day in ["2026-11-05", "2026-11-20"] {
        let sell = ["sell", "--card", super::CARD, "--basket", "-", "--at", &format!("{day} 12:00")];
        shop.json_with(&sell, r#"{"lines":[{"name":"Tea","unit_price":10000}]}"#);
    }
    let csv = shop.folder().join("list.csv");
    shop.json(&["value", "--at", "2026-11-10", "--out", csv.to_str().unwrap()]);
    let list = std::fs::read_to_string(&csv).unwrap();
    // The last of the columns is this month's.
    assert!(list.lines().next().unwrap().ends_with(",This month"), "{list}");
    assert!(list.lines().nth(1).unwrap().ends_with(",0.00,100.00"), "{list}");
    let said = shop.text(&["value", "--at", "2026-11-21"], "").replace('\u{a0}', " ");
    assert!(said.contains("20 Nov 2026"), "{said}");
}
