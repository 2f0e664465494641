//! The reports in the window: chosen, seen page by page, put into a file, handed to what opens it.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use regulars::domain::{ConsentBy, MemberId, Purpose};
use regulars::report::{Kind, Mark, Page, Period, Tone, lay_out};
use regulars::shop;
use regulars::ui::screen::reports::{Action, Message, State};
use regulars::ui::theme::{El, Tokens};
use regulars::ui::world::World;

use super::desk::{Desk, answers, buy, desk, words};
use super::picture::{self, Pixels};
use super::stage::reports::keep_a_list;
use super::stage::survey::answered;

fn act(state: &mut State, world: &World, message: Message) {
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        if let Action::Run(task) = state.update(world, message) {
            waiting.extend(answers(task).into_iter().rev());
        }
    }
}

fn press(state: &mut State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} does nothing"));
    act(state, world, message);
}

fn opened(d: &Desk, served: Option<MemberId>) -> State {
    let (mut state, task) = State::new(&d.world, served);
    for message in answers(task) {
        act(&mut state, &d.world, message);
    }
    state
}

/// A year of two members' bread.
fn sold() -> Desk {
    let d = desk();
    for month in 1..=11 {
        buy(&d, d.olena, &format!("2026-{month:02}-03 10:00"), &format!("{}.50", 100 + month * 17));
        buy(&d, d.taras, &format!("2026-{month:02}-14 10:00"), "96.00");
        d.sold(None, &[("Хліб", 7_700, 2)], &format!("2026-{month:02}-15 12:00"));
    }
    d
}

fn said(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

#[test]
fn a_report_is_chosen_and_another_language_asks_the_shop_nothing() {
    let d = sold();
    let mut state = opened(&d, None);
    let seen = said(&d, &state);
    assert!(seen.contains("Звіт про клуб") && seen.contains("сторінка 1 з 2"), "{seen}");
    assert!(seen.contains("Дванадцять місяців") && seen.contains("club-2025-12-01-2026-11-20-uk.pdf"), "{seen}");
    press(&mut state, &d.world, "F3");
    assert!(said(&d, &state).contains("листопад 2026"), "{}", said(&d, &state));
    press(&mut state, &d.world, "F2");
    let Some(Message::Language) = state.key(&d.world, "F6") else { panic!() };
    press(&mut state, &d.world, "F6");
    let seen = said(&d, &state);
    assert!(seen.contains("English") && seen.contains("The club") && seen.contains("-en.pdf"), "{seen}");
    press(&mut state, &d.world, "Down");
    press(&mut state, &d.world, "Down");
    assert!(said(&d, &state).contains("birthdays-31-2026-11-20-en.pdf"), "{}", said(&d, &state));
}

#[test]
fn pages_are_turned_whole_or_in_parts() {
    let d = sold();
    let mut state = opened(&d, None);
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"));
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"), "the last stays");
    press(&mut state, &d.world, "PgUp");
    press(&mut state, &d.world, "F7");
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 1 з 2"), "a page seen large has parts");
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"));
}

/// A page as it stands in a window of the dark theme, where nothing but the paper is white.
struct Seen<'a> {
    window: &'a Pixels,
    left: u32,
    top: u32,
    /// Pixels that a point of the page takes.
    scale: f32,
}

impl<'a> Seen<'a> {
    fn find(window: &'a Pixels, page: &Page) -> Seen<'a> {
        let places = (0..window.height).flat_map(|y| (0..window.width).map(move |x| (x, y)));
        let white: Vec<(u32, u32)> = places.filter(|(x, y)| window.at(*x, *y) == [255; 3]).collect();
        let left = white.iter().map(|(x, _)| *x).min().unwrap();
        let right = white.iter().map(|(x, _)| *x).max().unwrap();
        let top = white.iter().map(|(_, y)| *y).min().unwrap();
        let width = u16::try_from(right - left + 1).unwrap();
        Seen { window, left, top, scale: f32::from(width) / page.width }
    }

    /// The pixels of a part of the page, its sides in points.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places of pixels within a window")]
    fn part(&self, (x, y): (f32, f32), (width, height): (f32, f32)) -> Vec<[u8; 3]> {
        let pixel = |points: f32| (points.max(0.0) * self.scale).round() as u32;
        let columns = self.left + pixel(x)..=self.left + pixel(x + width);
        let rows = self.top + pixel(y)..=self.top + pixel(y + height);
        rows.flat_map(|y| columns.clone().map(move |x| (x, y))).map(|(x, y)| self.window.at(x, y)).collect()
    }

    /// Whether a mark is there: letters and lines leave something dark on the paper, a filled part has its own colour.
    fn shows(&self, mark: &Mark) -> bool {
        let dark = |part: Vec<[u8; 3]>| part.iter().any(|colour| colour.iter().all(|part| *part < 215));
        match mark {
            Mark::Text { x, y, size, words, .. } => {
                let letters = f32::from(u16::try_from(words.chars().count()).unwrap());
                dark(self.part((*x, y - size * 0.72), (letters * size * 0.5, size * 0.72)))
            }
            Mark::Fill { x, y, width, height, tone } => self.part((*x, *y), (*width, *height)).contains(&tone.rgb()),
            Mark::Stroke { from, to, .. } => {
                let middle = (f32::midpoint(from.0, to.0) - 2.0, f32::midpoint(from.1, to.1) - 2.0);
                dark(self.part(middle, (4.0, 4.0)))
            }
        }
    }
}

#[test]
fn what_is_seen_is_the_page_with_its_marks() {
    let d = sold();
    let world = World { tokens: Tokens::dark(), ..d.world.clone() };
    let asked = shop::report::Asked::Club(Period::year_to(world.now.day()));
    let report = shop::report::report(&world.shop, &asked, world.now).unwrap();
    let pages = lay_out(&report.document(world.language));
    assert_eq!(pages.len(), 2);
    let mut state = opened(&d, None);
    let mut counted = Vec::new();
    for page in &pages {
        let view: El<'_, ()> = state.view(&world).map(|_| ());
        let window = picture::pixels(view, &world.tokens, (1280, 800));
        let seen = Seen::find(&window, page);
        // Every word, the thick lines of the head and the parts filled with accent; hairlines are too thin for a pixel.
        let drawn = |mark: &&Mark| match mark {
            Mark::Text { .. } => true,
            Mark::Fill { tone, height, .. } => *tone == Tone::Accent && *height > 5.0,
            Mark::Stroke { thick, .. } => *thick > 1.0,
        };
        let marks: Vec<&Mark> = page.marks.iter().filter(drawn).collect();
        assert!(marks.len() > 20, "{marks:?}");
        for mark in &marks {
            assert!(seen.shows(mark), "{mark:?} is not to be seen");
        }
        counted.push(marks.iter().filter(|mark| matches!(mark, Mark::Fill { .. })).count());
        let margin = seen.part((0.0, 0.0), (36.0, page.height - 4.0));
        assert!(margin.iter().all(|colour| *colour == [255; 3]), "something stands in the margin");
        press(&mut state, &d.world, "PgDn");
    }
    // Beside the conclusions, in the legend, and a column for each of the months in which members bought.
    assert_eq!(counted, [1 + 1 + 11, 0]);
}

/// Names the folder of all programs that there are, where the test below runs itself with another desktop around it.
const PROGRAMS: &str = "REGULARS_TEST_PROGRAMS";

#[test]
fn a_paper_is_handed_to_what_opens_it_and_it_is_said_where_nothing_does() {
    if let Some(programs) = std::env::var_os(PROGRAMS) {
        handed_over(Path::new(&programs));
        return;
    }
    let (_, module) = module_path!().split_once("::").unwrap();
    let name = format!("{module}::a_paper_is_handed_to_what_opens_it_and_it_is_said_where_nothing_does");
    for opener in [Some("#!/bin/sh\nprintf %s \"$1\" > \"${0%/*}/told\"\n"), None] {
        let programs = tempfile::tempdir().unwrap();
        if let Some(script) = opener {
            let path = programs.path().join("xdg-open");
            std::fs::write(&path, script).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        again.args(["--exact", &name]).env(PROGRAMS, programs.path()).env("PATH", programs.path());
        let output = again.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{opener:?}: {said}");
    }
}

/// Opens a paper, and looks at what is said and at what the opener was told.
fn handed_over(programs: &Path) {
    let d = sold();
    let mut state = opened(&d, None);
    press(&mut state, &d.world, "F11");
    let file = d.folder.path().join("reports/club-2025-12-01-2026-11-20-uk.pdf");
    let seen = said(&d, &state);
    assert!(file.exists() && seen.contains("Записано 2 сторінки"), "{seen}");
    let (opens, nothing_does) = ("Файл відкривається для друку.", "Відкрити його тут нічим: знайдіть файл у теці.");
    if !programs.join("xdg-open").exists() {
        assert!(seen.contains(nothing_does) && !seen.contains(opens), "{seen}");
        return;
    }
    assert!(seen.contains(opens) && !seen.contains(nothing_does), "{seen}");
    // The till does not wait for it.
    let begun = Instant::now();
    while std::fs::read_to_string(programs.join("told")).ok().as_deref() != file.to_str() {
        assert!(begun.elapsed() < Duration::from_secs(30), "the opener was not told of the file");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_report_is_saved_in_the_shops_folder_or_where_the_owner_says() {
    let d = sold();
    let mut state = opened(&d, None);
    press(&mut state, &d.world, "F9");
    assert!(said(&d, &state).contains("Записано 2 сторінки"), "{}", said(&d, &state));
    let file = d.folder.path().join("reports/club-2025-12-01-2026-11-20-uk.pdf");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    let own = d.folder.path().join("mine.pdf");
    std::fs::write(&own, "a letter").unwrap();
    act(&mut state, &d.world, Message::Path(own.display().to_string()));
    press(&mut state, &d.world, "F9");
    assert!(!said(&d, &state).contains("Записано"), "{}", said(&d, &state));
    assert_eq!(std::fs::read_to_string(own).unwrap(), "a letter");
    act(&mut state, &d.world, Message::Path(String::new()));
    assert!(said(&d, &state).contains("ще: файл"));
}

#[test]
fn a_members_own_report_needs_somebody_at_the_till() {
    let d = sold();
    let mut nobody = opened(&d, None);
    assert!(said(&d, &nobody).contains("спершу скануйте картку"));
    act(&mut nobody, &d.world, Message::Kind(Kind::Member));
    assert!(said(&d, &nobody).contains("Звіт про клуб"));
    let mut state = opened(&d, Some(d.olena));
    act(&mut state, &d.world, Message::Kind(Kind::Member));
    assert!(said(&d, &state).contains("Олена Петрівна Коваль"), "{}", said(&d, &state));
}

#[test]
fn back_is_the_day_before_and_there_is_none_after_today() {
    let d = sold();
    let mut state = opened(&d, None);
    act(&mut state, &d.world, Message::Kind(Kind::Day));
    for (key, day) in [("F3", 20), ("F2", 19), ("F2", 18), ("F3", 19), ("F3", 20), ("F3", 20)] {
        press(&mut state, &d.world, key);
        let seen = said(&d, &state);
        assert!(seen.contains(&format!("day-2026-11-{day}-uk.pdf")), "{key}: {seen}");
    }
}

#[test]
fn a_list_kept_by_name_is_put_on_paper_in_its_order_or_another() {
    let d = sold();
    keep_a_list(&d);
    let mut state = opened(&d, None);
    act(&mut state, &d.world, Message::Kind(Kind::Regulars));
    assert!(said(&d, &state).contains("усі учасники") && said(&d, &state).contains("сторінка 1 з 1"));
    press(&mut state, &d.world, "F2");
    let seen = said(&d, &state);
    assert!(seen.contains("Подзвонити") && seen.contains("regulars-list1-2026-11-20-uk.pdf"), "{seen}");
    assert!(seen.contains("Останній"), "its own order: {seen}");
    press(&mut state, &d.world, "F4");
    assert!(said(&d, &state).contains("Витрачено"), "{}", said(&d, &state));
    press(&mut state, &d.world, "F9");
    let paper = text_of(&d, "regulars-list1-2026-11-20-uk.pdf");
    // Olena spent more than 1500, Taras did not.
    assert!(paper.contains("Олена Петрівна Коваль") && !paper.contains("Тарас Бондар"), "{paper}");
    assert!(paper.contains("Подзвонити"), "{paper}");
}

#[test]
fn answers_are_counted_on_paper_once_there_is_a_questionnaire() {
    let d = sold();
    let mut none = opened(&d, None);
    assert!(said(&d, &none).contains("жодної анкети ще немає"));
    act(&mut none, &d.world, Message::Kind(Kind::Questionnaire));
    assert!(said(&d, &none).contains("Звіт про клуб"));
    answered(&d, &d.world);
    let mut state = opened(&d, None);
    act(&mut state, &d.world, Message::Kind(Kind::Questionnaire));
    press(&mut state, &d.world, "F3");
    press(&mut state, &d.world, "F9");
    let name = "questionnaire-first-purchase-2026-11-20-uk.pdf";
    assert!(said(&d, &state).contains(name), "{}", said(&d, &state));
    let paper = text_of(&d, name);
    assert!(paper.contains("Мало житнього хліба надвечір") && !paper.contains("Олена"), "{paper}");
    // Who says no afterwards is counted, and the words are not printed.
    let profile = shop::member(&d.world.shop, d.olena).unwrap().profile;
    let no = vec![(Purpose::Survey, false, ConsentBy::Member)];
    shop::member::edit(&d.world.shop, d.olena, profile, no, d.world.now).unwrap();
    let mut later = opened(&d, None);
    act(&mut later, &d.world, Message::Kind(Kind::Questionnaire));
    press(&mut later, &d.world, "F3");
    press(&mut later, &d.world, "F9");
    let paper = text_of(&d, name);
    assert!(!paper.contains("Мало житнього хліба") && paper.contains("дріжджі"), "{paper}");
    assert!(paper.contains("Не надруковано 1 відповідь словами"), "{paper}");
}

#[test]
fn a_members_card_and_blank_ones_are_printed_from_the_window() {
    let d = sold();
    let (mut state, task) = State::card(&d.world, d.olena, None);
    for message in answers(task) {
        act(&mut state, &d.world, message);
    }
    let seen = said(&d, &state);
    assert!(seen.contains("Олена Петрівна Коваль") && seen.contains("cards-2901000000015-uk.pdf"), "{seen}");
    press(&mut state, &d.world, "F4");
    press(&mut state, &d.world, "F9");
    assert!(text_of(&d, "cards-2901000000015-uk.pdf").contains("Олена Петрівна Коваль"));
    // Ten blank ones: looking takes no numbers, saving does, and the next are others.
    press(&mut state, &d.world, "F4");
    press(&mut state, &d.world, "F3");
    let seen = said(&d, &state);
    assert!(seen.contains("10 чистих карток") && seen.contains("cards-2901000000022-10-uk.pdf"), "{seen}");
    let next = || regulars::shop::own_card::next_own(&d.world.shop).unwrap().unwrap().to_string();
    assert_eq!(next(), "2901000000022");
    press(&mut state, &d.world, "F9");
    let seen = said(&d, &state);
    assert!(seen.contains("Записано 1 сторінку"), "{seen}");
    let first = text_of(&d, "cards-2901000000022-10-uk.pdf");
    assert!(first.contains("2901000000022") && !first.contains(&next()), "{first}");
    assert!(seen.contains(&format!("cards-{}-10-uk.pdf", next())), "{seen}");
    // Opening what was written writes nothing more.
    let before = next();
    press(&mut state, &d.world, "F11");
    assert_eq!(next(), before);
}

/// The words of a paper that was saved beside the others.
fn text_of(d: &Desk, name: &str) -> String {
    let file = d.folder.path().join("reports").join(name);
    let output = std::process::Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output().unwrap();
    assert!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn a_late_answer_is_nobodys() {
    let d = sold();
    let (mut state, first) = State::new(&d.world, None);
    let Action::Run(second) = state.update(&d.world, Message::Kind(Kind::Day)) else { panic!() };
    for message in answers(second).into_iter().chain(answers(first)) {
        act(&mut state, &d.world, message);
    }
    let seen = said(&d, &state);
    assert!(seen.contains("day-2026-11-20-uk.pdf") && seen.contains("сторінка 1 з 1"), "{seen}");
}
