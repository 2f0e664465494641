//! Search as one types: each text is typed letter by letter, and every state of the box is asked for, beginning with the
//! first question after the shop was opened.

use std::time::Duration;

use regulars::domain::{Found, PersonName};
use regulars::shop::bench::{card_of, share};
use regulars::shop::{Beside, Shop, find, member};

use super::report::{Budget, Report, time, timed};
use super::shop::{Made, at};

const BUDGET: Duration = Duration::from_millis(30);
/// As many as the screen asks for.
const LIMIT: usize = 8;
const PEOPLE: u32 = 60;

pub fn measure(report: &Report, made: &Made) {
    let people = people(made);
    // As the till does at its start, beside everything else: the numbering plans of all countries take long to unpack.
    let _ = regulars::domain::Phone::parse("0000000000", "UA");
    let kinds: [(&str, Typed); 9] = [
        ("last four digits", |p| p.phone.as_ref().map(|phone| phone.last_four().to_owned())),
        ("a whole phone", |p| p.phone.as_ref().map(|phone| format!("0{}", &phone.e164()[4..]))),
        ("a card", |p| p.cards.first().map(ToString::to_string)),
        ("a surname", |p| Some(p.name.surname.clone())),
        ("a surname with a typo", |p| Some(slip(&p.name.surname))),
        ("surname and given name", |p| Some(format!("{} {}", p.name.surname, p.name.given))),
        ("both with a typo", |p| Some(format!("{} {}", slip(&p.name.surname), slip(&p.name.given)))),
        ("a surname in the other alphabet", |p| Some(latin(&p.name))),
        ("an e-mail", |_| None),
    ];
    for (kind, typed) in kinds {
        let texts: Vec<String> = if kind == "an e-mail" {
            people.iter().filter_map(|p| p.email.clone()).collect()
        } else {
            people.iter().filter_map(typed).collect()
        };
        one(report, made, kind, &texts);
    }
}

type Typed = fn(&Person) -> Option<String>;

struct Person {
    name: PersonName,
    phone: Option<regulars::domain::Phone>,
    email: Option<String>,
    cards: Vec<regulars::domain::CardNumber>,
}

/// Members from all parts of the shop.
fn people(made: &Made) -> Vec<Person> {
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    (0..PEOPLE)
        .map(|no| {
            let card = card_of(shop.till().id, no * (made.members / PEOPLE)).expect("a card");
            let id = shop.member_of_card(&card).expect("the card's member");
            let member = member(&shop, id).expect("a member");
            let profile = member.profile;
            Person { name: profile.name, phone: profile.phone, email: profile.email, cards: vec![card] }
        })
        .collect()
}

fn one(report: &Report, made: &Made, kind: &str, texts: &[String]) {
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    let _ = regulars::shop::today::today(&shop, &at());
    let mut times = Vec::new();
    let (mut met, mut slowest) = (0, (Duration::ZERO, String::new()));
    for text in texts {
        let letters: Vec<char> = text.chars().collect();
        let mut last: Vec<Found> = Vec::new();
        for length in 1..=letters.len() {
            let typed: String = letters[..length].iter().collect();
            let (found, taken) = timed(|| find(&shop, &typed, LIMIT));
            last = found.expect("an answer");
            if taken > slowest.0 {
                slowest = (taken, typed);
            }
            times.push(taken);
        }
        met += usize::from(!last.is_empty());
    }
    let first = times.first().copied().unwrap_or_default();
    let p99 = share(times.clone(), 99);
    report.line(Budget {
        work: format!("search: {kind}, {} of {} found", met, texts.len()),
        plain: None,
        ours: time(share(times, 50)),
        figure: String::new(),
        tail: format!("p99 {}, first {}", time(p99), time(first)),
        most: format!("p99 {}; worst {}", time(BUDGET), time(slowest.0)),
        held: p99.max(first) < BUDGET,
    });
    if slowest.0 >= BUDGET {
        println!("      slowest: «{}»", slowest.1);
    }
}

/// Two letters in the middle swapped.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    if middle > 0 {
        letters.swap(middle - 1, middle);
    }
    letters.into_iter().collect()
}

fn latin(name: &PersonName) -> String {
    regulars::domain::skeleton(&name.surname)
}
