//! The member's page: who shares the account, what is known and agreed to, all answers, and what the till will say next
//! time.

use std::sync::{Arc, Mutex};

use iced_test::selector::Candidate;
use iced_test::{Selector, Simulator};
use regulars::domain::{Answers, ConsentBy, FactId, Lang, MemberId, PersonName, Profile, Purpose};
use regulars::shop::{self, CardWish, Enrolment, household, survey};
use regulars::ui::screen::member::{Aside, Message, State};
use regulars::ui::theme::{self, Icon};

use super::desk::{Desk, at, buy, desk, enrol, named};
use super::member::{press, says, settle};
use super::member_made::{join, page, words};

#[test]
fn a_shared_account_says_with_whom_until_somebody_leaves() {
    let desk = desk();
    let shared = |member: MemberId| {
        let words = words(&desk, &page(&desk, member));
        words.into_iter().filter(|text| text.starts_with("Спільний рахунок")).collect::<Vec<_>>()
    };
    assert!(shared(desk.olena).is_empty());
    join(&desk, desk.taras, desk.olena);
    assert_eq!(shared(desk.olena), ["Спільний рахунок: Тарас Бондар"]);
    assert_eq!(shared(desk.taras), ["Спільний рахунок: Олена Петрівна Коваль"]);
    for name in ["Ірина Коваль", "Марко Коваль", "Софія Коваль"] {
        join(&desk, enrol(&desk.world.shop, named(name), CardWish::None), desk.olena);
    }
    assert_eq!(shared(desk.olena), ["Спільний рахунок: Тарас Бондар, Ірина Коваль, Марко Коваль і ще 1"]);
    let (takes, now) = (household::Takes::Nothing, desk.world.now);
    household::leave(&desk.world.shop, FactId::fresh(), desk.taras, takes, now, false).unwrap();
    assert!(shared(desk.taras).is_empty());
    assert_eq!(shared(desk.olena), ["Спільний рахунок: Ірина Коваль, Марко Коваль, Софія Коваль"]);
}

/// What stands beside something in the panel of what is known.
fn beside(desk: &Desk, member: MemberId, what: &str) -> String {
    let words = words(desk, &page(desk, member));
    let place = words.iter().position(|text| text == what);
    words[place.unwrap_or_else(|| panic!("no {what} in {words:?}")) + 1].clone()
}

#[test]
fn each_field_stands_beside_what_was_agreed_to_about_it() {
    let desk = desk();
    let shop = &desk.world.shop;
    let agreed = |rows: &[(&str, &str)], member: MemberId| {
        for (what, said) in rows {
            assert_eq!(beside(&desk, member, what), *said, "{what}");
        }
    };
    // She was enrolled with a yes to the club and a no to offers, and nobody asked about anything else.
    let asked = [
        ("Вести картку клубу", "так, 03.02.2024"),
        ("+380 67 412 7700", "не писати, 03.02.2024"),
        ("Без пошти", "не писати, 03.02.2024"),
        ("12 червня 1984", "чи вітати, не питали"),
        ("Зберігати анкету", "не питали"),
    ];
    agreed(&asked, desk.olena);
    let profile =
        Profile { email: Some("olena@example.com".into()), ..shop::member(shop, desk.olena).unwrap().profile };
    let said = [(Purpose::Marketing, true), (Purpose::Birthday, true), (Purpose::Survey, false)];
    let said = said.map(|(purpose, given)| (purpose, given, ConsentBy::Member)).to_vec();
    shop::member::edit(shop, desk.olena, profile, said, desk.world.now).unwrap();
    let given = [
        ("Вести картку клубу", "так, 03.02.2024"),
        ("+380 67 412 7700", "писати можна, 20.11.2026"),
        ("olena@example.com", "писати можна, 20.11.2026"),
        ("12 червня 1984", "вітати, 20.11.2026"),
        ("Зберігати анкету", "ні, 20.11.2026"),
    ];
    agreed(&given, desk.olena);
    // For a child of six a parent agrees; a no is a no, whoever says it.
    let child = Enrolment {
        id: MemberId::fresh(),
        profile: Profile { birthday: "2020-01-01".parse().ok(), ..named("Марко Коваль") },
        card: CardWish::None,
        consents: vec![
            (Purpose::Club, true, ConsentBy::Parent),
            (Purpose::Marketing, false, ConsentBy::Parent),
            (Purpose::Birthday, true, ConsentBy::Parent),
        ],
        since: None,
        allow_same_phone: true,
    };
    let child = shop::enrol(shop, child, at("2026-04-01 10:00")).unwrap().member;
    let by_parent = [
        ("Вести картку клубу", "так, батьки, 01.04.2026"),
        ("Без телефону", "не писати, 01.04.2026"),
        ("1 січня 2020", "так, батьки, 01.04.2026"),
        ("Зберігати анкету", "не питали"),
    ];
    agreed(&by_parent, child);
    assert_eq!(beside(&desk, desk.taras, "Без дня народження"), "чи вітати, не питали");
}

#[test]
fn a_tick_stands_where_what_was_agreed_to_can_be_done() {
    let desk = desk();
    let profile = shop::member(&desk.world.shop, desk.olena).unwrap().profile;
    let yes = vec![(Purpose::Marketing, true, ConsentBy::Member)];
    shop::member::edit(&desk.world.shop, desk.olena, profile, yes, desk.world.now).unwrap();
    let words = words(&desk, &page(&desk, desk.olena));
    // She may be written to, which no e-mail can do that is not known; nobody asked about the last two.
    for (what, said, sign) in [
        ("Вести картку клубу", "так, 03.02.2024", Icon::Tick),
        ("+380 67 412 7700", "писати можна, 20.11.2026", Icon::Tick),
        ("Без пошти", "писати можна, 20.11.2026", Icon::Minus),
        ("12 червня 1984", "чи вітати, не питали", Icon::Minus),
        ("Зберігати анкету", "не питали", Icon::Minus),
    ] {
        let sign = sign.to_char().to_string();
        assert!(words.windows(3).any(|some| some == [sign.as_str(), what, said]), "{what}: {words:?}");
    }
}

/// What is drawn as high as a line is; words below the end of their panel have no height.
struct Seen(Arc<Mutex<Vec<String>>>);

impl Selector for Seen {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        if let Candidate::Text { content, bounds, .. } = candidate
            && bounds.height >= 18.0
        {
            self.0.lock().unwrap().push(content.to_owned());
        }
        None
    }

    fn description(&self) -> String {
        "all that is drawn whole".into()
    }
}

fn seen(desk: &Desk, state: &State) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    let _ = window.find(Seen(found.clone()));
    found.lock().unwrap().clone()
}

#[test]
fn all_of_thirty_sheets_are_reached_by_key() {
    let desk = desk();
    let shop = &desk.world.shop;
    survey::set(shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    for number in 1..=30 {
        let offer = survey::offer(shop, desk.olena, "first-purchase").unwrap();
        let given: Answers = serde_json::from_str(&format!(r#"{{"recommend": 4, "why": "Думка {number}"}}"#)).unwrap();
        survey::answer(shop, &offer, &given, at(&format!("2026-10-{number:02} 12:00"))).unwrap();
    }
    let mut state = page(&desk, desk.olena);
    press(&desk, &mut state, "Alt+4");
    let mut all: Vec<String> = Vec::new();
    let mut pages = 0;
    loop {
        let page = seen(&desk, &state).into_iter().filter(|text| text.starts_with("Думка ")).collect::<Vec<_>>();
        // The last page stays where it is turned on.
        if page.iter().all(|one| all.contains(one)) {
            break;
        }
        if pages == 0 {
            assert!(page.contains(&"Думка 28".to_owned()), "the third, of the newest: {page:?}");
        }
        all.extend(page);
        pages += 1;
        press(&desk, &mut state, "Right");
    }
    assert_eq!(all, (1..=30).rev().map(|number| format!("Думка {number}")).collect::<Vec<_>>());
    assert!(pages > 2 && says(&desk, &state, &format!("{pages} з {pages}")), "{pages}");
    press(&desk, &mut state, "Left");
    assert!(says(&desk, &state, &format!("{} з {pages}", pages - 1)));
    // Elsewhere the same keys choose a card.
    press(&desk, &mut state, "Alt+1");
    assert!(matches!(state.key(&desk.world, "Right"), Some(Message::NextCard(1))));
}

#[test]
fn few_sheets_have_no_pages() {
    let desk = desk();
    super::stage::survey::answered(&desk, &desk.world);
    let mut state = page(&desk, desk.olena);
    press(&desk, &mut state, "Alt+4");
    assert!(says(&desk, &state, "4 із 10") && !says(&desk, &state, "1 з 1"));
}

/// What is said next time to Olena, or to whoever else it is about.
type Next = (fn(&Desk) -> MemberId, &'static str);

const NEXT: [Next; 4] = [
    (
        // Bronze begins at 2000, and is worth a word from 1700 on.
        |desk| {
            buy(desk, desk.olena, "2026-10-12 12:00", "800.00");
            buy(desk, desk.olena, "2026-10-19 12:00", "1000.00");
            desk.olena
        },
        "Олено Петрівно, до рівня «Бронза» лишилося 200 ₴.",
    ),
    (
        // Eighty days ago, where sixty are long.
        |desk| {
            buy(desk, desk.olena, "2026-09-01 12:00", "100.00");
            desk.olena
        },
        "Олено Петрівно, раді бачити вас знову.",
    ),
    (
        // In the member's own language, on a till that speaks another.
        |desk| {
            let profile = Profile {
                name: PersonName::parse("Ольга Викторовна Савельева"),
                birthday: "1984-11-22".parse().ok(),
                lang: Lang::Ru,
                ..Profile::default()
            };
            enrol(&desk.world.shop, profile, CardWish::None)
        },
        "Ольга Викторовна, скоро ваш день рождения. Для вас скидка 10 % и плитка шоколада.",
    ),
    (
        // Came lately, bought little, and it is no birthday.
        |desk| {
            buy(desk, desk.olena, "2026-10-12 12:00", "800.00");
            buy(desk, desk.olena, "2026-10-19 12:00", "64.00");
            desk.olena
        },
        "Наступного разу каса просто привітається.",
    ),
];

#[test]
fn what_the_till_will_say_is_read_beforehand() {
    for (who, said) in NEXT {
        let desk = desk();
        let member = who(&desk);
        let mut state = page(&desk, member);
        settle(&desk, &mut state, Message::Aside(Aside::Figures));
        assert!(says(&desk, &state, said), "{said}: {:?}", words(&desk, &state));
        let nothing = said.starts_with("Наступного разу");
        assert_eq!(says(&desk, &state, "Наступного разу каса скаже"), !nothing, "{said}");
    }
}
