//! Enrolling: what is typed, what is offered, what is missing, and what stands in the shop afterwards.

use iced_test::Simulator;
use regulars::domain::{CardNumber, ConsentBy, Lang, MemberId, Money, Purpose};
use regulars::shop;
use regulars::shop::catalogue::Product;
use regulars::ui::screen::enrol::{Action, Message, State};
use regulars::ui::theme;
use rstest::rstest;

use super::desk::{self, Desk, answers, at, desk};
use super::hand::Hand;

/// Touches each field and types into it.
fn typed(desk: &Desk, state: &mut State, fields: &[(&'static str, &str)]) {
    for (id, text) in fields {
        let mut window = window(desk, state);
        window.click(iced::advanced::widget::Id::new(id)).unwrap();
        window.typewrite(text);
        let messages: Vec<Message> = window.into_messages().collect();
        for message in messages {
            settle(desk, state, message);
        }
    }
}

/// Gives a message to the screen, and the answers that come of it, until something happened that the till must know.
fn settle(desk: &Desk, state: &mut State, message: Message) -> Option<Action> {
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        match state.update(&desk.world, message) {
            Action::None => {}
            Action::Run(task) => waiting.extend(answers(task)),
            happened => return Some(happened),
        }
    }
    None
}

fn press(desk: &Desk, state: &mut State, key: &str) -> Option<Action> {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    settle(desk, state, message)
}

fn window<'a>(desk: &'a Desk, state: &'a State) -> Simulator<'a, Message, theme::Tokens> {
    Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world))
}

fn shown(desk: &Desk, state: &State) -> String {
    desk::words(&desk.world, state.view(&desk.world))
}

fn says(desk: &Desk, state: &State, words: &str) -> bool {
    desk::words_in(&mut window(desk, state)).iter().any(|text| text == words)
}

fn save(desk: &Desk, state: &mut State) -> MemberId {
    match press(desk, state, "F9") {
        Some(Action::Enrolled(member)) => member,
        _ => panic!("nobody was enrolled"),
    }
}

#[test]
fn a_name_and_a_tick_are_enough() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    assert!(says(&desk, &state, "F9  ще: ім’я, згода (Alt+1)"));
    typed(&desk, &mut state, &[("enrol-given", "Ірина")]);
    assert!(says(&desk, &state, "F9  ще: згода (Alt+1)"));
    assert!(press(&desk, &mut state, "Alt+1").is_none());
    let member = save(&desk, &mut state);
    let member = shop::member(&desk.world.shop, member).unwrap();
    assert_eq!((member.profile.name.full().as_str(), member.profile.address.as_str()), ("Ірина", "Ірино"));
    assert_eq!(member.cards, []);
    assert!(member.allows(Purpose::Club) && !member.allows(Purpose::Marketing));
}

#[test]
fn everything_that_was_typed_is_recorded_with_our_own_card() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    press(&desk, &mut state, "F2");
    assert!(says(&desk, &state, "наша, видамо під час запису"));
    let fields = [
        ("enrol-phone", "0501234567"),
        ("enrol-surname", "Мельник"),
        ("enrol-given", "Наталія"),
        ("enrol-patronymic", "Іванівна"),
        ("enrol-birthday", "12 червня"),
        ("enrol-email", "n.melnyk@example.com"),
        ("enrol-note", "без цукру"),
    ];
    typed(&desk, &mut state, &fields);
    assert!(says(&desk, &state, "12 червня, без року"));
    for key in ["Alt+1", "Alt+2"] {
        press(&desk, &mut state, key);
    }
    let member = shop::member(&desk.world.shop, save(&desk, &mut state)).unwrap();
    let profile = &member.profile;
    assert_eq!(profile.name.sorting(), "Мельник Наталія Іванівна");
    assert_eq!(profile.address, "Наталіє Іванівно");
    assert_eq!(profile.phone.as_ref().unwrap().e164(), "+380501234567");
    assert_eq!((profile.email.as_deref(), profile.note.as_str()), (Some("n.melnyk@example.com"), "без цукру"));
    assert_eq!((profile.birthday.unwrap().to_string().as_str(), profile.lang), ("--06-12", Lang::Uk));
    let own = member.active_card().unwrap().number.clone();
    assert_eq!(own, CardNumber::issued("29", 1, 2).unwrap(), "the one after Olena's");
    assert!(member.allows(Purpose::Birthday));
}

#[rstest]
#[case("067412770", "ще 1 цифра")]
#[case("0674", "ще 6 цифр")]
#[case("0674127700123", "такого номера немає")]
#[case("0501234567", "+380 50 123 4567")]
fn the_phone_says_what_it_lacks(#[case] phone: &str, #[case] words: &str) {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    typed(&desk, &mut state, &[("enrol-phone", phone)]);
    assert!(says(&desk, &state, words), "{words}");
}

#[test]
fn another_person_with_the_phone_is_one_key() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    typed(&desk, &mut state, &[("enrol-phone", "0674127700"), ("enrol-given", "Петро")]);
    press(&desk, &mut state, "Alt+1");
    assert!(says(&desk, &state, "Той самий учасник?") && says(&desk, &state, "Олена Петрівна Коваль"));
    assert!(says(&desk, &state, "F9  ще: F3 або F4"));
    assert!(press(&desk, &mut state, "F9").is_none(), "nothing is recorded before the question is answered");
    press(&desk, &mut state, "F4");
    assert!(!says(&desk, &state, "Той самий учасник?"));
    let member = save(&desk, &mut state);
    assert_eq!(shop::find(&desk.world.shop, "067 412 77 00", 5).unwrap().len(), 2);
    assert_ne!(member, desk.olena);
}

#[test]
fn another_person_with_the_phone_was_not_said_of_who_has_the_name_too() {
    let desk = desk();
    let family = |state: &mut State, name: &str| {
        typed(&desk, state, &[("enrol-phone", "0674127700")]);
        press(&desk, state, "F4");
        typed(&desk, state, &[("enrol-given", name), ("enrol-surname", "Коваль")]);
        press(&desk, state, "Alt+1");
    };
    let (mut state, _) = State::new(&desk.world, None);
    family(&mut state, "Петро");
    assert!(!says(&desk, &state, "Той самий учасник?"), "the phone is the family's, and nobody has that name");
    save(&desk, &mut state);
    let (mut again, _) = State::new(&desk.world, None);
    family(&mut again, "Петро");
    assert!(says(&desk, &again, "Той самий учасник?") && says(&desk, &again, "Петро Коваль"));
    assert!(press(&desk, &mut again, "F9").is_none());
    // Namesakes there are: said of this one, it holds.
    press(&desk, &mut again, "F4");
    save(&desk, &mut again);
}

#[test]
fn it_is_her_and_the_new_card_takes_the_place_of_the_old() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, Some("4820000123".into()));
    typed(&desk, &mut state, &[("enrol-surname", "коваль"), ("enrol-given", "олена")]);
    assert!(says(&desk, &state, "Той самий учасник?"));
    assert!(press(&desk, &mut state, "F3").is_none(), "her card is not taken away by one press");
    let hers = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(hers.cards.len(), 1);
    let words = format!("Нова картка стане на місце картки …{}.", hers.cards[0].number.tail());
    assert!(shown(&desk, &state).contains(&words), "{words}");
    assert!(matches!(press(&desk, &mut state, "F3"), Some(Action::ItIs(member)) if member == desk.olena));
    let member = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(member.active_card().unwrap().number.as_str(), "4820000123");
    assert_eq!(member.cards.len(), 2);
}

#[test]
fn what_was_typed_is_left_by_the_second_press() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, Some("4820000123".into()));
    assert!(matches!(press(&desk, &mut state, "Esc"), Some(Action::Close)), "a scanned card alone is scanned again");
    typed(&desk, &mut state, &[("enrol-given", "Софія")]);
    assert!(press(&desk, &mut state, "Esc").is_none());
    let said = shown(&desk, &state);
    assert!(said.contains("Учасника ще не записано. Залишилося: згода (Alt+1)."), "F9 saves nobody yet: {said}");
    press(&desk, &mut state, "F6");
    assert!(!shown(&desk, &state).contains("ще не записано"), "whoever goes on is not asked any more");
    press(&desk, &mut state, "Alt+1");
    assert!(press(&desk, &mut state, "Esc").is_none() && shown(&desk, &state).contains("F9 запише"));
    press(&desk, &mut state, "F6");
    assert!(press(&desk, &mut state, "Esc").is_none());
    assert!(matches!(press(&desk, &mut state, "Esc"), Some(Action::Close)));
    let (mut state, _) = State::edit(&desk.world, desk.olena);
    assert!(matches!(press(&desk, &mut state, "Esc"), Some(Action::Close)), "nothing was changed");
    press(&desk, &mut state, "Alt+3");
    assert!(press(&desk, &mut state, "Esc").is_none(), "a consent was");
    assert!(shown(&desk, &state).contains("Зміни ще не збережено."));
}

#[test]
fn an_older_answer_is_passed_over() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    let fields = [("enrol-phone", "0674127700")];
    typed(&desk, &mut state, &fields);
    assert!(says(&desk, &state, "Той самий учасник?"));
    // Each whole phone is a question of its own; the answer to an earlier one comes late.
    settle(&desk, &mut state, Message::TwinLookedFor(0, None));
    assert!(says(&desk, &state, "Той самий учасник?"));
}

#[test]
fn below_sixteen_a_parent_agrees() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    typed(&desk, &mut state, &[("enrol-given", "Софія"), ("enrol-birthday", "03.05.2015")]);
    press(&desk, &mut state, "Alt+1");
    assert!(says(&desk, &state, "F9  ще: згода батьків (Alt+5)"));
    press(&desk, &mut state, "Alt+5");
    let member = shop::member(&desk.world.shop, save(&desk, &mut state)).unwrap();
    assert_eq!(member.consents.iter().find(|c| c.purpose == Purpose::Club).unwrap().by, ConsentBy::Parent);
}

#[test]
fn a_scan_fills_the_card_and_a_known_one_is_told() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    let hers = shop::member(&desk.world.shop, desk.olena).unwrap().active_card().unwrap().number.clone();
    assert!(state.scanned(&desk.world, hers.as_str()).is_some());
    assert!(says(&desk, &state, "уже видана: Олена Петрівна Коваль"));
    assert!(state.scanned(&desk.world, "ABC-1234").is_some());
    assert!(says(&desk, &state, "вільна"));
    assert!(state.scanned(&desk.world, "2901000000999").is_some());
    assert!(says(&desk, &state, "контрольна цифра не збігається"));
    assert!(state.scanned(&desk.world, "§").is_none(), "that is no card; the till may know better");
    // A label of weighed goods and a coupon are for the basket, and what was scanned before stays.
    let cheese = Product::named("2100042", "Сир", Money::minor(30_000));
    shop::catalogue::upsert(&desk.world.shop, Product { codes: vec!["2100042".into()], ..cheese }).unwrap();
    assert!(state.scanned(&desk.world, "ABC-1234").is_some());
    for code in ["2100042003507", "2801000000018"] {
        assert!(state.scanned(&desk.world, code).is_none(), "{code}");
        assert!(says(&desk, &state, "вільна"));
    }
    settle(&desk, &mut state, Message::Type(regulars::ui::screen::enrol::Field::Card, "2801000000018".into()));
    assert!(says(&desk, &state, "це код товару або купона"));
}

#[test]
fn editing_changes_the_person_and_adds_only_what_was_said_anew() {
    let desk = desk();
    let before = shop::member(&desk.world.shop, desk.olena).unwrap();
    let (mut state, _) = State::edit(&desk.world, desk.olena);
    typed(&desk, &mut state, &[("enrol-note", "любить житній")]);
    press(&desk, &mut state, "Alt+3");
    press(&desk, &mut state, "F6");
    let done = press(&desk, &mut state, "F9");
    assert!(matches!(done, Some(Action::Edited(member)) if member == desk.olena));
    let after = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(after.profile.note, "любить житній");
    assert_eq!((after.profile.informal, after.profile.address.as_str()), (true, "Олено"));
    assert!(!before.allows(Purpose::Marketing) && after.allows(Purpose::Marketing));
    assert_eq!(after.cards, before.cards);
    let club = |m: &regulars::domain::Member| m.consents.iter().find(|c| c.purpose == Purpose::Club).cloned();
    assert_eq!(club(&after), club(&before));
    assert!(at("2026-11-20 11:18").day() > club(&after).unwrap().day);
}

#[test]
fn a_birthday_without_its_year_asks_whether_a_parent_agrees() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, None);
    typed(&desk, &mut state, &[("enrol-given", "Марко"), ("enrol-birthday", "12.06.1984")]);
    press(&desk, &mut state, "Alt+1");
    assert!(!says(&desk, &state, "позначте, якщо немає 16 років"), "a grown member is not asked");
    let message = Message::Type(regulars::ui::screen::enrol::Field::Birthday, "12.06".into());
    settle(&desk, &mut state, message);
    assert!(says(&desk, &state, "позначте, якщо немає 16 років"));
    press(&desk, &mut state, "Alt+5");
    let member = shop::member(&desk.world.shop, save(&desk, &mut state)).unwrap();
    assert_eq!(member.consents.iter().find(|c| c.purpose == Purpose::Club).unwrap().by, ConsentBy::Parent);
    // Who does not tick it has given the consent alone.
    let (mut state, _) = State::new(&desk.world, None);
    typed(&desk, &mut state, &[("enrol-given", "Ганна"), ("enrol-birthday", "1.02")]);
    press(&desk, &mut state, "Alt+1");
    let member = shop::member(&desk.world.shop, save(&desk, &mut state)).unwrap();
    assert_eq!(member.consents.iter().find(|c| c.purpose == Purpose::Club).unwrap().by, ConsentBy::Member);
}

#[test]
fn who_turns_out_to_be_a_child_is_saved_with_a_parents_word() {
    let desk = desk();
    let (mut state, _) = State::edit(&desk.world, desk.taras);
    typed(&desk, &mut state, &[("enrol-birthday", "03.05.2015")]);
    press(&desk, &mut state, "Alt+5");
    assert!(matches!(press(&desk, &mut state, "F9"), Some(Action::Edited(_))), "{}", shown(&desk, &state));
    let club = || {
        let member = shop::member(&desk.world.shop, desk.taras).unwrap();
        member.consents.into_iter().find(|c| c.purpose == Purpose::Club).unwrap()
    };
    assert_eq!((club().given, club().by), (true, ConsentBy::Parent));
    // Saved once more it adds nothing, and a tick alone is a change that Esc asks about.
    let (mut state, _) = State::edit(&desk.world, desk.taras);
    press(&desk, &mut state, "Alt+5");
    assert!(state.is_changed());
    assert!(press(&desk, &mut state, "Esc").is_none());
}

#[test]
fn two_files_of_one_person_are_laid_side_by_side_once_what_was_typed_may_go() {
    let desk = desk();
    let (mut state, _) = State::edit(&desk.world, desk.taras);
    typed(&desk, &mut state, &[("enrol-note", "прийде у п’ятницю"), ("enrol-phone", "067 412 77 00")]);
    assert!(press(&desk, &mut state, "F3").is_none(), "the note would be lost");
    assert!(shown(&desk, &state).contains("F3 ще раз"), "{}", shown(&desk, &state));
    let same = press(&desk, &mut state, "F3");
    assert!(matches!(same, Some(Action::Same(one, other)) if (one, other) == (desk.taras, desk.olena)));
}

#[test]
fn a_member_edited_to_anothers_phone_is_asked_about() {
    let desk = desk();
    let (mut state, _) = State::edit(&desk.world, desk.taras);
    typed(&desk, &mut state, &[("enrol-phone", "067 412 77 00")]);
    assert!(says(&desk, &state, "Олена Петрівна Коваль"), "the family is offered");
    assert!(press(&desk, &mut state, "F9").is_none(), "not before it is answered");
    press(&desk, &mut state, "F4");
    assert!(matches!(press(&desk, &mut state, "F9"), Some(Action::Edited(member)) if member == desk.taras));
    let kept = shop::member(&desk.world.shop, desk.taras).unwrap();
    assert_eq!(kept.profile.phone.unwrap().e164(), "+380674127700");
    // One's own phone is nobody else's, however it is written.
    let (mut state, _) = State::edit(&desk.world, desk.olena);
    let field = regulars::ui::screen::enrol::Field::Phone;
    settle(&desk, &mut state, Message::Type(field, "+380 67 412 77 00".into()));
    assert!(!says(&desk, &state, "Тарас Бондар"));
    assert!(matches!(press(&desk, &mut state, "F9"), Some(Action::Edited(_))));
}

#[test]
fn tab_passes_the_key_of_the_help_by() {
    let desk = desk();
    let (state, first) = State::new(&desk.world, None);
    let mut hand = Hand::at(&desk.world);
    let window = || desk::below_top_bar(&desk.world, state.view(&desk.world));
    hand.does(window(), first);
    let mut passed = Vec::new();
    for _ in 0..40 {
        hand.does(window(), iced::widget::operation::focus_next::<Message>());
        passed.extend(hand.focused(window()));
    }
    let passed_by = |id: &'static str| !passed.contains(&iced::advanced::widget::Id::new(id));
    assert!(!passed_by("enrol-card") && !passed_by("close"), "fields and keys: {passed:?}");
    assert!(passed_by("help"), "{passed:?}");
}

/// Presses a key, or types, in a window that keeps its focus.
fn by_hand(desk: &Desk, hand: &mut Hand<'_>, state: &mut State, what: &str) {
    let mut waiting = match state.key(&desk.world, what) {
        Some(message) => vec![message],
        None => Vec::new(),
    };
    if waiting.is_empty() {
        for letter in what.chars() {
            let said = hand.types(state.view(&desk.world), letter);
            assert!(!said.is_empty(), "{letter} of {what} is lost");
            for message in said {
                act(desk, hand, state, message);
            }
        }
    }
    while let Some(message) = waiting.pop() {
        act(desk, hand, state, message);
    }
}

fn act(desk: &Desk, hand: &mut Hand<'_>, state: &mut State, message: Message) {
    if let Action::Run(task) = state.update(&desk.world, message) {
        for answer in hand.does(state.view(&desk.world), task) {
            act(desk, hand, state, answer);
        }
    }
}

#[rstest]
#[case("Enter")]
#[case("Tab")]
fn every_way_through_the_form_leads_to_where_something_can_be_typed(#[case] on: &str) {
    let desk = desk();
    let (mut state, first) = State::new(&desk.world, None);
    let mut hand = Hand::at(&desk.world);
    hand.does(state.view(&desk.world), first);
    let typed = ["4820000123", "0501234567", "Мельник", "Ніна", "Іванівна", "Ніно", "12.06.1984", "n@e.ua", "чай"];
    for text in typed {
        by_hand(&desk, &mut hand, &mut state, text);
        by_hand(&desk, &mut hand, &mut state, on);
    }
    // Back over all of them, and something at the last.
    for _ in 0..9 {
        by_hand(&desk, &mut hand, &mut state, "Shift+Tab");
    }
    by_hand(&desk, &mut hand, &mut state, "4820000124");
    by_hand(&desk, &mut hand, &mut state, "Alt+1");
    let member = shop::member(&desk.world.shop, save(&desk, &mut state)).unwrap();
    assert_eq!(member.active_card().unwrap().number.as_str(), "4820000124");
    assert_eq!(member.profile.name.sorting(), "Мельник Ніна Іванівна");
    assert_eq!((member.profile.address.as_str(), member.profile.note.as_str()), ("Ніно", "чай"));
    assert_eq!(member.profile.birthday.unwrap().to_string(), "1984-06-12");
}
