//! The birthdays in the window: who stands in which list, what is kept by hand, and the paper.

use iced::Task;
use regulars::domain::{BasisPoints, Lang, LeapDay, Points, Profile, SaleRequest};
use regulars::shop::{CardWish, sell};
use regulars::ui::screen::birthdays::{Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, at, desk, enrol, named, request, words};
use super::stage::birthdays::{all, born, opened, press};

fn said(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

/// The shop's window at another moment.
fn world_on(d: &Desk, moment: &str) -> World {
    World { now: at(moment), ..d.speaking(Lang::Uk) }
}

/// The row of somebody in the list: the day, how far it is, age and phone, what it brings, and how they were greeted.
/// Between the first two and the name stand the initials.
fn row<'a>(seen: &'a str, name: &str) -> [&'a str; 5] {
    let texts: Vec<&str> = seen.lines().collect();
    let place = texts.iter().position(|text| *text == name).unwrap_or_else(|| panic!("{name} is not in {seen}"));
    [place - 3, place - 2, place + 1, place + 2, place + 3].map(|place| texts[place])
}

/// The same in the list as it is opened at a moment, after so many steps to the next list.
fn row_on(d: &Desk, moment: &str, lists: usize, name: &str) -> [String; 5] {
    let world = world_on(d, moment);
    let mut state = opened(&world);
    for _ in 0..lists {
        press(&mut state, &world, "Right");
    }
    row(&words(&world, state.view(&world)), name).map(str::to_owned)
}

#[test]
fn those_to_come_are_told_with_age_gift_and_what_to_say() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    let seen = said(&d, &state);
    // A Friday. First who was born two days ago and has not come: the till still greets, three days around.
    for (name, expected) in [
        (
            "Максиміліан Коваленко-Задніпровський",
            ["ср, 18 листопада", "2 дні тому", "виповнилося 36 · +380 67 412 7700", "чекає до 21 листопада", ""],
        ),
        (
            "Наталія Іванівна Ткаченко",
            ["пт, 20 листопада", "сьогодні", "виповнюється 42 · +380 67 412 7700", "чекає до 23 листопада", ""],
        ),
        // Her year nobody knows.
        (
            "Ann Hughes",
            ["нд, 22 листопада", "через 2 дні", "+380 67 412 7700", "чекає до 25 листопада", "прохання не вітати"],
        ),
        ("Ірина Лисенко", ["сб, 5 грудня", "через 15 днів", "виповниться 25 · +380 67 412 7700", "з 2 грудня", ""]),
    ] {
        assert_eq!(row(&seen, name), expected, "{name}");
    }
    let the_day_before = row_on(&d, "2026-11-19 11:18", 0, "Наталія Іванівна Ткаченко");
    assert_eq!(the_day_before[1..3], ["завтра", "виповниться 42 · +380 67 412 7700"]);
    assert!(seen.contains("Максиміліане, з минулим днем народження!"), "{seen}");
    press(&mut state, &d.world, "Down");
    let seen = said(&d, &state);
    assert!(seen.contains("Наталіє Іванівно, з днем народження!") && seen.contains("виповнюється 42"), "{seen}");
    press(&mut state, &d.world, "Down");
    let seen = said(&d, &state);
    assert!(seen.contains("прохання не вітати"), "{seen}");
    assert!(state.key(&d.world, "F8").is_none(), "she asked for none");
    press(&mut state, &d.world, "Down");
    assert!(state.key(&d.world, "F8").is_none(), "nobody congratulates a fortnight before");
}

#[test]
fn who_is_kept_by_the_bare_name_is_called_as_the_language_calls() {
    let d = desk();
    let hanna = Profile {
        address: "Ганна Петрівна".into(),
        birthday: Some("1980-11-20".parse().unwrap()),
        lang: Lang::Uk,
        ..named("Ганна Петрівна Мороз")
    };
    enrol(&d.world.shop, hanna, CardWish::None);
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("Ганно Петрівно, з днем народження!"), "{seen}");
}

#[test]
fn who_was_congratulated_by_hand_stands_among_the_greeted_and_comes_back() {
    let d = desk();
    let missed = born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "Right");
    let seen = said(&d, &state);
    assert!(seen.contains("Данило Гнатюк") && seen.contains("Пётр Сергеевич Рябов"), "{seen}");
    assert!(!seen.contains("Ян Бондар"), "he came: {seen}");
    assert_eq!(all(&mut state, &d.world, Task::done(Message::Open)), Some(missed[0]));
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(!seen.contains("Данило Гнатюк") && seen.contains("Привітання записано."), "{seen}");
    press(&mut state, &d.world, "Right");
    let seen = said(&d, &state);
    assert!(seen.contains("вручну, 20 листопада") && seen.contains("на касі, 11 листопада"), "{seen}");
    assert!(state.key(&d.world, "F8").is_none(), "the till's own greeting is no matter of choice");
    press(&mut state, &d.world, "Down");
    press(&mut state, &d.world, "F8");
    press(&mut state, &d.world, "Left");
    assert!(said(&d, &state).contains("Данило Гнатюк"));
    assert!(regulars::shop::check::check(&d.world.shop).unwrap().ok());
}

#[test]
fn who_was_just_marked_is_taken_back_by_the_same_key_and_nobody_else_is_marked() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "Right");
    press(&mut state, &d.world, "F8");
    assert!(!said(&d, &state).contains("Данило Гнатюк"));
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(seen.contains("Данило Гнатюк") && seen.contains("Пётр Сергеевич Рябов"), "{seen}");
    // Whoever is chosen afterwards is another matter.
    press(&mut state, &d.world, "F8");
    press(&mut state, &d.world, "Up");
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(!seen.contains("Данило Гнатюк") && !seen.contains("Пётр Сергеевич Рябов"), "{seen}");
}

#[test]
fn other_days_are_read_anew_and_a_late_answer_is_nobodys() {
    let d = desk();
    born(&d);
    let (mut state, first) = State::new(&d.world);
    let message = state.key(&d.world, "F7").unwrap();
    all(&mut state, &d.world, Task::done(message));
    all(&mut state, &d.world, first);
    assert!(said(&d, &state).contains("62 дні вперед і назад"), "{}", said(&d, &state));
    press(&mut state, &d.world, "F7");
    assert!(!said(&d, &state).contains("Ірина Лисенко"), "in a fortnight is not in a week");
}

#[test]
fn the_list_is_put_on_paper_beside_the_other_reports() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "F11");
    let file = |days: u32| d.folder.path().join(format!("reports/birthdays-{days}-2026-11-20-uk.pdf"));
    assert!(std::fs::read(file(31)).unwrap().starts_with(b"%PDF-1.7"));
    assert!(said(&d, &state).contains("Записано"), "{}", said(&d, &state));
    // Other days are another paper.
    press(&mut state, &d.world, "F7");
    press(&mut state, &d.world, "F11");
    assert!(file(62).exists());
}

#[test]
fn where_nobody_is_listed_nothing_is_printed() {
    let d = desk();
    let mut state = opened(&d.world);
    assert!(said(&d, &state).contains("Тут буде учасник, вибраний у списку."), "{}", said(&d, &state));
    press(&mut state, &d.world, "F11");
    assert!(!d.folder.path().join("reports/birthdays-31-2026-11-20-uk.pdf").exists());
}

#[test]
fn a_programme_that_gives_a_discount_says_nothing_of_gifts() {
    let d = desk();
    d.programme(|programme| {
        let rule = programme.birthday.as_mut().unwrap();
        (rule.gift, rule.discount) = (None, BasisPoints::new(1_000));
    });
    let profile = Profile { birthday: Some("1984-11-20".parse().unwrap()), ..named("Ганна Мороз") };
    let hanna = enrol(&d.world.shop, profile, CardWish::None);
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("знижка 10 %") && !seen.contains("нічого") && !seen.contains("Подарунок"), "{seen}");
    d.sold(Some(hanna), &[("Хліб", 6_800, 1)], "2026-11-20 09:30");
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("знижку використано") && !seen.contains("віддано"), "{seen}");
}

#[test]
fn a_gift_that_was_handed_over_is_given_and_not_before() {
    let d = desk();
    let profile = Profile { birthday: Some("1984-11-20".parse().unwrap()), ..named("Ганна Мороз") };
    let hanna = enrol(&d.world.shop, profile, CardWish::None);
    let now = || row_on(&d, "2026-11-20 11:18", 0, "Ганна Мороз");
    let of = |brings: &'static str, greeted| ["пт, 20 листопада", "сьогодні", "виповнюється 42", brings, greeted];
    assert_eq!(now(), of("чекає до 23 листопада", ""));
    // A visit is greeted, but what stays on the shelf stays due.
    let bread = request(Some(hanna), &[("Хліб", 6_800, 1)], Points::ZERO);
    let left_there = SaleRequest { gifts_given: false, ..bread };
    sell::sell(&d.world.shop, left_there, at("2026-11-20 09:10"), true).unwrap();
    assert_eq!(now(), of("чекає до 23 листопада", "на касі, 20 листопада"));
    let sold = d.sold(Some(hanna), &[("Хліб", 6_800, 1)], "2026-11-20 09:30");
    assert_eq!(sold.quote.gifts.len(), 1, "the chocolate");
    assert_eq!(now(), of("віддано 20 листопада", "на касі, 20 листопада"));
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("Подарунок\nвіддано 20 листопада"), "{seen}");
    assert!(!seen.contains("з днем народження!"), "nothing is left to be said: {seen}");
    // Two days later she stands among the greeted, with what she was given.
    let later = row_on(&d, "2026-11-22 11:18", 2, "Ганна Мороз");
    assert_eq!(later[1..3], ["2 дні тому", "виповнилося 42"]);
    assert_eq!(later[3..], ["віддано 20 листопада", "на касі, 20 листопада"]);
}

#[test]
fn a_leap_day_stands_on_the_day_that_the_shop_chose() {
    // What was chosen as the programme says it, and where Leo, born in 2000, stands on 25 February of two years.
    for (leap, chosen, common) in [
        (
            LeapDay::February28,
            "28 лютого",
            ["нд, 28 лютого", "через 3 дні", "виповниться 27", "чекає до 3 березня", ""],
        ),
        (LeapDay::March1, "1 березня", ["пн, 1 березня", "через 4 дні", "виповниться 27", "з 26 лютого", ""]),
    ] {
        let d = desk();
        d.programme(|programme| programme.birthday.as_mut().unwrap().leap_day = leap);
        let profile = Profile { birthday: Some("2000-02-29".parse().unwrap()), ..named("Лев Лісовий") };
        enrol(&d.world.shop, profile, CardWish::None);
        assert_eq!(row_on(&d, "2027-02-25 12:00", 0, "Лев Лісовий"), common);
        let in_a_leap_year = ["вт, 29 лютого", "через 4 дні", "виповниться 28", "з 26 лютого", ""];
        assert_eq!(row_on(&d, "2028-02-25 12:00", 0, "Лев Лісовий"), in_a_leap_year, "{leap:?}");
        let world = world_on(&d, "2027-02-25 12:00");
        let seen = words(&world, opened(&world).view(&world));
        assert!(seen.contains(&format!("Хто народився 29 лютого\n{chosen}")), "{seen}");
    }
}

#[test]
fn rules_of_the_shops_own_for_birthdays_are_no_nothing() {
    let d = desk();
    d.programme(|programme| {
        programme.birthday = None;
        let rules = r#"[{"id":"b","name":"Свято","when":{"any":[{"birthday":{"days_before":1,"days_after":1}}]},
                         "then":{"percent":{"rate":500}}}]"#;
        programme.rules = serde_json::from_str(rules).unwrap();
    });
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("за окремими правилами") && !seen.contains("нічого"), "{seen}");
    d.programme(|programme| programme.rules.clear());
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("нічого"), "{seen}");
}

#[test]
fn who_refused_to_be_congratulated_was_greeted_by_no_visit() {
    let d = desk();
    born(&d);
    let ann = regulars::shop::find(&d.world.shop, "Hughes", 1).unwrap()[0].member;
    let seen = |days_later: &str| {
        let world = regulars::ui::world::World { now: super::desk::at(days_later), ..d.speaking(Lang::Uk) };
        let mut state = opened(&world);
        let mut all = String::new();
        for _ in 0..3 {
            all.push_str(&words(&world, state.view(&world)));
            press(&mut state, &world, "Right");
        }
        all
    };
    d.sold(Some(ann), &[("Хліб", 6_800, 1)], "2026-11-22 09:30");
    let on_the_day = seen("2026-11-22 12:00");
    assert!(on_the_day.contains("прохання не вітати") && !on_the_day.contains("на касі, 22"), "{on_the_day}");
    assert!(!on_the_day.contains("на касі, сьогодні"), "{on_the_day}");
    assert!(!seen("2026-11-28 12:00").contains("Ann Hughes"), "nobody greeted her, and nobody is to");
}
