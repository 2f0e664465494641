//! The owner's questionnaires: a form made and tried, a version saved, what the answers come to.

use regulars::domain::Ask;
use regulars::shop::{CardWish, survey};
use regulars::ui::screen::ask;
use regulars::ui::screen::survey::{Action, Change, Field, Message, State, Take};

use super::desk::{Desk, OLENAS_CARD, at, desk, words};
use super::stage::survey::settle;

fn says(desk: &Desk, state: &State) -> String {
    words(&desk.world, state.view(&desk.world))
}

fn press(desk: &Desk, state: &mut State, key: &str) {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    settle(&desk.world, state, message);
}

fn type_in(desk: &Desk, state: &mut State, field: Field, text: &str) {
    settle(&desk.world, state, Message::Draft(Change::Type(field, text.into())));
}

#[test]
fn a_ready_form_is_taken_and_changed_as_a_new_version() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    assert!(says(&desk, &state).contains("готова"), "not taken yet");
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "F9");
    assert_eq!(survey::form(&desk.world.shop, "joining").unwrap().version, 1);
    assert!(says(&desk, &state).contains("версія 1"));
    press(&desk, &mut state, "Enter");
    assert!(says(&desk, &state).contains(&desk.world.language.settings_missing_change()));
    type_in(&desk, &mut state, Field::Text, "Хто вам про нас розповів?");
    assert!(state.half_typed(), "a scan must not take it away");
    press(&desk, &mut state, "Alt+1");
    press(&desk, &mut state, "Alt+1");
    press(&desk, &mut state, "F9");
    let newest = survey::form(&desk.world.shop, "joining").unwrap();
    assert_eq!((newest.version, newest.form.ask), (2, Ask::FromPurchase(1)));
    assert!(!state.half_typed());
}

#[test]
fn a_form_is_made_tried_and_asked() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "Ins");
    assert!(says(&desk, &state).contains("F9"), "what is missing is said");
    type_in(&desk, &mut state, Field::Title, "Про хліб");
    type_in(&desk, &mut state, Field::Text, "Чи смачний хліб?");
    press(&desk, &mut state, "Ins");
    type_in(&desk, &mut state, Field::Text, "Чого бракує?");
    press(&desk, &mut state, "F8");
    settle(&desk.world, &mut state, Message::Draft(Change::Answer("no".into())));
    press(&desk, &mut state, "F3");
    assert!(says(&desk, &state).contains("запитання 1 з 1"), "{}", says(&desk, &state));
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Down");
    assert!(says(&desk, &state).contains("запитання 1 з 2"));
    press(&desk, &mut state, "Esc");
    press(&desk, &mut state, "F9");
    let form = survey::form(&desk.world.shop, "form-1").unwrap().form;
    assert_eq!(form.questions[1].when.as_ref().unwrap().is, ["no"]);
    assert_eq!(survey::report(&desk.world.shop, "form-1").unwrap().results.sheets, 0, "a trial records nothing");
    assert!(matches!(state.update(&desk.world, Message::Close), Action::Close));
}

#[test]
fn answers_are_charted_searched_and_written_as_a_table() {
    let desk = desk();
    survey::set(&desk.world.shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    for (member, given) in [
        (desk.olena, r#"{"recommend": 9, "found": true}"#),
        (desk.taras, r#"{"recommend": 3, "why": "Мало житнього", "found": false, "missing": "дріжджі"}"#),
    ] {
        let offer = survey::offer(&desk.world.shop, member, "first-purchase").unwrap();
        survey::answer(&desk.world.shop, &offer, &serde_json::from_str(given).unwrap(), desk.world.now).unwrap();
    }
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "F3");
    let said = says(&desk, &state);
    for words in ["заповнена 2 рази", "NPS 0", "Мало житнього", "дріжджі", "Тарас Бондар", "50 %"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    settle(&desk.world, &mut state, Message::Search("ЖИТНЬ".into()));
    let said = says(&desk, &state);
    assert!(said.contains("Мало житнього") && !said.contains("дріжджі"), "{said}");
    press(&desk, &mut state, "F7");
    assert!(says(&desk, &state).contains("Записано 2 відповіді."));
    press(&desk, &mut state, "Esc");
    assert!(says(&desk, &state).contains("версія 1"), "the answers lead back to the list");
    assert!(matches!(state.update(&desk.world, Message::Close), Action::Close));
    assert!(desk.folder.path().join("export/2026-11-20.first-purchase.csv").exists());
}

#[test]
fn a_trial_is_gone_through_by_keys_alone_words_included() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "F3");
    let (l, said) = (desk.world.language, says(&desk, &state));
    assert!(said.contains(&l.form_trial()), "{said}");
    // One key, one name: as the question names it, so does the bar.
    assert!(said.contains(&l.ask_next()) != said.contains(&l.ask_skip()), "{said}");
    press(&desk, &mut state, "4");
    press(&desk, &mut state, "Enter");
    assert!(says(&desk, &state).contains(&desk.world.language.ask_field()), "a field stands there");
    settle(&desk.world, &mut state, Message::Trial(ask::Message::Type("мало хліба".into())));
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "2");
    press(&desk, &mut state, "PgUp");
    assert!(says(&desk, &state).contains(&desk.world.language.ask_question_of(4, 2)));
    press(&desk, &mut state, "F8");
    assert!(says(&desk, &state).contains("F9"), "not now ends the trial");
}

#[test]
fn what_was_changed_is_lost_only_when_asked_for_twice() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "F2");
    assert!(says(&desk, &state).contains("готова"), "nothing was changed");
    press(&desk, &mut state, "Enter");
    type_in(&desk, &mut state, Field::Text, "Хто вам про нас розповів?");
    let asked = |state: &State| says(&desk, state).contains(&desk.world.language.common_unsaved());
    press(&desk, &mut state, "F2");
    assert!(asked(&state));
    type_in(&desk, &mut state, Field::Text, "Хто розповів?");
    assert!(!asked(&state), "who goes on means to stay");
    press(&desk, &mut state, "F2");
    press(&desk, &mut state, "F2");
    press(&desk, &mut state, "Enter");
    assert!(!says(&desk, &state).contains("Хто розповів?"));
}

#[test]
fn what_was_said_is_turned_a_page_at_a_time() {
    let desk = desk();
    survey::set(&desk.world.shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    for number in 0..20 {
        let member = super::desk::enrol(&desk.world.shop, super::desk::named("Тест Участник"), CardWish::None);
        let offer = survey::offer(&desk.world.shop, member, "first-purchase").unwrap();
        let given = format!(r#"{{"recommend": 3, "why": "відповідь {number:02}", "found": true}}"#);
        survey::answer(&desk.world.shop, &offer, &serde_json::from_str(&given).unwrap(), desk.world.now).unwrap();
    }
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "F3");
    let seen = |state: &State| {
        let said = says(&desk, state);
        (0..20).filter(|number| said.contains(&format!("відповідь {number:02}"))).collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    for _ in 0..20 {
        let here = seen(&state);
        if all.ends_with(&here) {
            break;
        }
        assert!(here.iter().all(|one| !all.contains(one)), "no line stands on two pages: {here:?} {all:?}");
        all.extend(here);
        press(&desk, &mut state, "PgDn");
    }
    all.sort_unstable();
    assert_eq!(all, (0..20).collect::<Vec<_>>());
}

#[test]
fn every_question_that_lacks_words_is_marked() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "Ins");
    type_in(&desk, &mut state, Field::Title, "Про хліб");
    press(&desk, &mut state, "F5");
    press(&desk, &mut state, "Ins");
    press(&desk, &mut state, "F8");
    let said = says(&desk, &state);
    assert_eq!(said.matches(&desk.world.language.survey_fault_blank()).count(), 2, "{said}");
    assert!(said.contains("1. …") && said.contains("2. …"), "answers without words are known by their numbers: {said}");
}

#[test]
fn the_room_below_a_short_chart_is_the_questions() {
    let desk = desk();
    super::stage::survey::answered(&desk, &desk.world);
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "F3");
    let form = survey::form(&desk.world.shop, "joining").unwrap().form;
    let said = says(&desk, &state);
    for question in &form.questions {
        assert!(said.contains(question.text.in_lang(desk.world.language.lang())), "{}: {said}", question.id);
    }
}

/// The answers to the form after the first purchase, with Olena and Taras as members.
fn answers() -> (Desk, State) {
    let desk = desk();
    survey::set(&desk.world.shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "F3");
    (desk, state)
}

/// Names a file in the shop's folder, with these lines in it, and looks at what it would bring.
fn try_in(desk: &Desk, state: &mut State, name: &str, lines: &str) {
    let file = desk.folder.path().join(name);
    std::fs::write(&file, lines).unwrap();
    press(desk, state, "F6");
    settle(&desk.world, state, Message::Take(Take::Path(file.display().to_string())));
    press(desk, state, "F9");
}

/// The same, and then takes in what is new.
fn read_in(desk: &Desk, state: &mut State, name: &str, lines: &str) {
    try_in(desk, state, name, lines);
    press(desk, state, "F9");
}

fn recorded(desk: &Desk) -> u64 {
    survey::report(&desk.world.shop, "first-purchase").unwrap().results.sheets
}

#[test]
fn answers_come_in_from_a_table_and_each_refused_line_says_why() {
    let (desk, mut state) = answers();
    let taras = desk.taras;
    let lines = format!(
        "member,card,date,recommend,found\n\
         {taras},,2026-11-01,9,yes\n\
         ,{OLENAS_CARD},2026-11-02,4,no\n\
         ,2901000000992,2026-11-02,5,yes\n\
         ,{OLENAS_CARD},2026-11-03,11,yes\n\
         ,{OLENAS_CARD},2026-12-01,7,yes\n"
    );
    read_in(&desk, &mut state, "answers.csv", &lines);
    let said = says(&desk, &state);
    // A card of nobody's, a figure beyond the scale, and a day that is still to come.
    for words in [
        "Завантажено.",
        "Нових\n2\n",
        "Уже відомих\n0\n",
        "Відхилено\n3\n",
        "answers.csv.rejected.csv",
        "4\nКартки 2901000000992 ні в кого немає.",
        "5\nrecommend: Напишіть число від 0 до 10.",
        "6\nЦей день ще не настав.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let rejected = std::fs::read_to_string(desk.folder.path().join("answers.csv.rejected.csv")).unwrap();
    assert_eq!(rejected.lines().count(), 4, "the headings and three lines: {rejected}");
    press(&desk, &mut state, "F2");
    let said = says(&desk, &state);
    // One recommends and one does not.
    assert!(said.contains("заповнена 2 рази") && said.contains("NPS 0"), "the answers stand there at once: {said}");
    assert_eq!(survey::of_member(&desk.world.shop, taras).unwrap()[0].day.to_string(), "2026-11-01");

    read_in(&desk, &mut state, "answers.csv", &lines);
    let said = says(&desk, &state);
    assert!(said.contains("Нових\n0\n") && said.contains("Уже відомих\n2\n"), "the same file adds nothing: {said}");
    assert!(said.contains(&desk.world.language.import_missing_new()) && !said.contains("Завантажено."), "{said}");
    // Put right, the file is whole, and nothing of what was refused is left beside it.
    let right: Vec<&str> = lines.lines().take(3).collect();
    press(&desk, &mut state, "F2");
    read_in(&desk, &mut state, "answers.csv", &right.join("\n"));
    let said = says(&desk, &state);
    assert!(said.contains("Відхилено\n0") && !said.contains("rejected"), "{said}");
    assert_eq!(recorded(&desk), 2);
}

#[test]
fn a_table_of_answers_is_tried_first_and_then_taken_in() {
    let (desk, mut state) = answers();
    let l = desk.world.language;
    let lines = format!("card,date,recommend\n{OLENAS_CARD},2026-11-02,4\n{OLENAS_CARD},2026-11-03,11\n");
    try_in(&desk, &mut state, "answers.csv", &lines);
    let would = |state: &State| {
        let said = says(&desk, state);
        said.contains(&l.import_would()) && said.contains("Нових\n1\n") && said.contains("Відхилено\n1\n")
    };
    assert!(would(&state) && recorded(&desk) == 0, "{}", says(&desk, &state));
    press(&desk, &mut state, "Enter");
    assert!(would(&state) && recorded(&desk) == 0, "Enter in the path only tries");
    // The path of another file asks for another trial.
    let path = desk.folder.path().join("answers.csv").display().to_string();
    settle(&desk.world, &mut state, Message::Take(Take::Path(path)));
    press(&desk, &mut state, "F9");
    assert!(would(&state) && recorded(&desk) == 0);
    press(&desk, &mut state, "F9");
    let said = says(&desk, &state);
    assert!(said.contains(&l.import_has()) && said.contains("Завантажено."), "{said}");
    assert_eq!(recorded(&desk), 1);
}

#[test]
fn a_table_of_answers_is_kept_beside_the_till_until_it_was_looked_at() {
    let (desk, mut state) = answers();
    press(&desk, &mut state, "F6");
    assert!(!state.half_typed(), "nothing was named");
    let left = |state: &mut State| {
        let message = state.key(&desk.world, "Esc").unwrap();
        assert!(matches!(state.update(&desk.world, message), Action::Close), "Esc leads to the basket");
        state.half_typed()
    };
    press(&desk, &mut state, "F2");
    try_in(&desk, &mut state, "answers.csv", &format!("card,date,recommend\n{OLENAS_CARD},2026-11-02,4\n"));
    assert!(left(&mut state), "it waits to be taken in");
    let Action::Run(running) = state.update(&desk.world, Message::Take(Take::Adopt)) else { panic!("it runs") };
    assert!(left(&mut state), "it runs");
    press(&desk, &mut state, "F2");
    assert!(says(&desk, &state).contains(&desk.world.language.import_adopting()), "what runs is waited for");
    for answer in super::desk::answers(running) {
        assert!(matches!(state.update(&desk.world, answer), Action::Ended));
    }
    assert!(state.half_typed(), "a scan leaves it to be looked at");
    assert!(!left(&mut state), "whoever leaves has seen it");
}

#[test]
fn the_answer_to_an_earlier_run_is_nobody_s() {
    let (desk, mut state) = answers();
    let l = desk.world.language;
    let file = desk.folder.path().join("answers.csv");
    std::fs::write(&file, format!("card,date,recommend\n{OLENAS_CARD},2026-11-02,4\n")).unwrap();
    press(&desk, &mut state, "F6");
    settle(&desk.world, &mut state, Message::Take(Take::Path(file.display().to_string())));
    let runs = |state: &mut State, message| {
        let Action::Run(task) = state.update(&desk.world, Message::Take(message)) else { panic!("it runs") };
        super::desk::answers(task).remove(0)
    };
    let tried = runs(&mut state, Take::Try);
    settle(&desk.world, &mut state, tried.clone());
    let adopted = runs(&mut state, Take::Adopt);
    assert!(matches!(state.update(&desk.world, tried), Action::None));
    assert!(says(&desk, &state).contains(&l.import_adopting()), "it still runs");
    settle(&desk.world, &mut state, adopted);
    assert!(says(&desk, &state).contains(&l.import_has()));
}

#[test]
fn a_table_that_cannot_be_read_is_said_and_nothing_comes_in() {
    let (desk, mut state) = answers();
    let l = desk.world.language;
    press(&desk, &mut state, "F6");
    assert!(says(&desk, &state).contains(&l.import_missing_file()));
    press(&desk, &mut state, "F9");
    assert!(says(&desk, &state).contains(&l.survey_take_first()), "no file, and nothing was tried");
    let path = Take::Path("/nowhere/answers.csv".into());
    settle(&desk.world, &mut state, Message::Take(path));
    press(&desk, &mut state, "Enter");
    let said = says(&desk, &state);
    assert!(said.contains(&l.import_nothing()) && said.contains("Файлу немає."), "{said}");
    for (lines, words) in [
        ("anything\n1\n", "У файлі немає рядка з назвами стовпців."),
        ("date,recommend\n2026-11-01,9\n", "У файлі немає ні стовпця «Картка», ні стовпця «Номер учасника»."),
        ("card,recommend\n2901000000015,9\n", "У файлі немає стовпця «Дата»."),
    ] {
        press(&desk, &mut state, "F2");
        try_in(&desk, &mut state, "wrong.csv", lines);
        let said = says(&desk, &state);
        assert!(said.contains(&l.import_nothing()) && said.contains(words), "{words}: {said}");
    }
    // Another path takes the trouble away.
    settle(&desk.world, &mut state, Message::Take(Take::Path("/".into())));
    assert!(!says(&desk, &state).contains(&l.import_nothing()));
    press(&desk, &mut state, "F2");
    press(&desk, &mut state, "Esc");
    assert!(says(&desk, &state).contains("версія 1"), "through the answers to the list");
    assert_eq!(recorded(&desk), 0);
}
