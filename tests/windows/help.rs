//! The help before every screen and the two guides: in three languages alike, true to the keys and words that exist, and
//! readable to the last sentence in every size.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use iced::{Rectangle, Size};
use iced_test::selector::Candidate;
use iced_test::{Selector, Simulator};
use regulars::domain::{Currency, Lang, TextSize};
use regulars::language::{Block, Guide, Language, Page, Piece, Topic};
use regulars::ui;
use regulars::ui::keys::{Deed, Keys};
use regulars::ui::screen::help::{Action, Around, Message, Part, State};
use regulars::ui::theme::Tokens;
use regulars::ui::widget::bar_height;

use super::desk::{below_top_bar, desk};
use super::picture::{self, Look};

fn speaking(lang: Lang) -> Language {
    Language::new(lang, Currency::Uah)
}

/// The sources of a screen, where its keys are named; those of the till are in its settings too.
fn sources(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Start => &["screen/start"],
        Topic::Till => &["screen/till"],
        Topic::Pay => &["screen/pay"],
        Topic::Item => &["screen/item"],
        Topic::Find => &["screen/find"],
        Topic::Enrol | Topic::Edit => &["screen/enrol"],
        Topic::Member => &["screen/member", "widget/tabs.rs"],
        Topic::Receipt => &["screen/receipt"],
        Topic::Menu => &["screen/menu"],
        Topic::Regulars => &["screen/regulars", "widget/tabs.rs"],
        Topic::Conditions | Topic::Segments => &["screen/regulars"],
        Topic::Birthdays => &["screen/birthdays", "widget/tabs.rs"],
        Topic::Reports => &["screen/reports"],
        Topic::Import => &["screen/import"],
        Topic::Household => &["screen/household"],
        Topic::Duplicates => &["screen/duplicates"],
        Topic::Survey => &["screen/survey", "screen/ask"],
        Topic::Ask => &["screen/ask"],
        Topic::Settings | Topic::Programme => &["screen/settings"],
    }
}

fn text_below(path: &Path, text: &mut String) {
    if path.is_file() {
        text.push_str(&std::fs::read_to_string(path).unwrap());
        return;
    }
    for entry in std::fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())) {
        text_below(&entry.unwrap().path(), text);
    }
}

fn source_of(topic: Topic) -> String {
    let mut text = String::new();
    for place in sources(topic) {
        text_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui").join(place), &mut text);
    }
    text
}

/// The words of every message of a language that has no variables.
fn words_shown(lang: Lang) -> BTreeSet<String> {
    let mut text = String::new();
    text_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/language").join(lang.code()), &mut text);
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" = ")).map(|(_, words)| words.trim().to_owned()).collect()
}

fn pieces(page: &Page) -> Vec<&Piece> {
    let of = |block: &'_ Block| -> Vec<Piece> {
        match block {
            Block::Words(words) | Block::Point(words) | Block::Step(_, words) => words.clone(),
            Block::Keys(keys, words) => [keys.clone(), words.clone()].concat(),
        }
    };
    page.blocks.iter().flat_map(|block| of(block).into_iter().map(|piece| &*Box::leak(Box::new(piece)))).collect()
}

/// What does not depend on the language: which blocks there are, and the keys named in each.
fn shape(page: &Page) -> Vec<(u8, Vec<String>)> {
    let keys = |words: &[Piece]| -> Vec<String> {
        let key = |piece: &Piece| match piece {
            Piece::Mapped(name) => Some(name.clone()),
            Piece::Typed(name) if Keys::is_name(name) || name.starts_with("regulars") => Some(name.clone()),
            _ => None,
        };
        let mut keys: Vec<String> = words.iter().filter_map(key).collect();
        keys.sort();
        keys
    };
    let blocks = page.blocks.iter().map(|block| match block {
        Block::Words(words) => (0, keys(words)),
        Block::Point(words) => (1, keys(words)),
        Block::Step(_, words) => (2, keys(words)),
        Block::Keys(names, words) => (3, [keys(names), keys(words)].concat()),
    });
    blocks.collect()
}

#[test]
fn each_screen_has_its_help_in_three_languages() {
    for topic in Topic::ALL {
        let [ru, uk, en] = Lang::ALL.map(|lang| speaking(lang).help(topic));
        for page in [&ru, &uk, &en] {
            assert!(!page.title.is_empty() && matches!(page.blocks[0], Block::Words(_)), "{topic:?}: what it is for");
            let keys = page.blocks.iter().filter(|block| matches!(block, Block::Keys(..))).count();
            assert!(keys >= 5, "{topic:?}: its keys");
        }
        assert!(shape(&ru) == shape(&en), "{topic:?}:\n{:?}\n{:?}", shape(&ru), shape(&en));
        assert!(shape(&uk) == shape(&en), "{topic:?}:\n{:?}\n{:?}", shape(&uk), shape(&en));
        assert!(ru.blocks != uk.blocks && uk.blocks != en.blocks, "{topic:?} is translated");
    }
}

#[test]
fn the_guides_say_the_same_in_three_languages() {
    for guide in Guide::ALL {
        let [ru, uk, en] = Lang::ALL.map(|lang| speaking(lang).guide(guide));
        assert!(en.len() >= 6 && ru.len() == en.len() && uk.len() == en.len(), "{guide:?}");
        for ((ru, uk), en) in ru.iter().zip(&uk).zip(&en) {
            assert!(shape(ru) == shape(en), "{}: {:?}\n{:?}", ru.title, shape(ru), shape(en));
            assert!(shape(uk) == shape(en), "{}: {:?}\n{:?}", uk.title, shape(uk), shape(en));
        }
        // Two hundred words a minute, and as long again to try each thing out.
        let words = |page: &Page| pieces(page).iter().map(|piece| words_of(piece).split_whitespace().count()).sum();
        let all: usize = en.iter().map(|page| -> usize { words(page) }).sum();
        assert!((200..=1_000).contains(&all), "{guide:?} takes ten minutes: {all} words");
    }
}

fn words_of(piece: &Piece) -> &str {
    match piece {
        Piece::Plain(words) | Piece::Shown(words) | Piece::Mapped(words) | Piece::Typed(words) => words,
    }
}

/// Whether a screen's sources name a key; `Alt+1` is also made of a place.
fn named_in(source: &str, key: &str) -> bool {
    let numbered = key.starts_with("Alt+") && (source.contains("\"Alt+\"") || source.contains("\"Alt+{"));
    source.contains(&format!("\"{key}\"")) || numbered
}

#[test]
fn helps_and_guides_name_only_keys_and_words_that_exist() {
    let everywhere: String = Topic::ALL.map(source_of).concat();
    let first_names: BTreeSet<String> = Deed::ALL.map(|deed| Keys::default().label(deed).to_owned()).into();
    for lang in Lang::ALL {
        let (l, shown) = (speaking(lang), words_shown(lang));
        let helps = Topic::ALL.map(|topic| (l.help(topic), source_of(topic)));
        let guides = Guide::ALL.into_iter().flat_map(|guide| l.guide(guide));
        let all = helps.into_iter().chain(guides.map(|page| (page, everywhere.clone())));
        for (page, source) in all {
            for piece in pieces(&page) {
                match piece {
                    Piece::Plain(words) => {
                        let marked = ["**", "`", "<", "|"].iter().any(|mark| words.contains(mark));
                        assert!(!marked, "{}: a mark is left in {words}", page.title);
                    }
                    Piece::Shown(words) => assert!(shown.contains(words), "{}: no {words} on screen", page.title),
                    Piece::Mapped(name) => assert!(first_names.contains(name), "{}: no key {name}", page.title),
                    Piece::Typed(name) if Keys::is_name(name) => {
                        assert!(named_in(&source, name), "{} has no key {name}", page.title);
                    }
                    Piece::Typed(words) => {
                        if let Some(command) = words.strip_prefix("regulars ") {
                            assert!(is_command(command), "{}: no command {command}", page.title);
                        }
                    }
                }
            }
        }
    }
}

/// Whether each word stands in the help of those before it.
fn is_command(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    (0..words.len()).all(|place| {
        let mut asked = assert_cmd::Command::new(super::super::command::PROGRAM);
        let output = asked.args(&words[..place]).arg("--help").output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        help.split_whitespace().any(|word| word == words[place])
    })
}

#[test]
fn the_help_of_the_till_has_all_of_its_keys() {
    for lang in Lang::ALL {
        let page = speaking(lang).help(Topic::Till);
        for deed in Deed::ALL {
            let first_name = Piece::Mapped(Keys::default().label(deed).to_owned());
            let row = |block: &Block| matches!(block, Block::Keys(keys, _) if keys.contains(&first_name));
            assert!(page.blocks.iter().any(row), "{lang:?}: {deed:?}");
        }
    }
}

/// Every text of a window with its place.
struct Placed(Arc<Mutex<Vec<(String, Rectangle)>>>);

impl Selector for Placed {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        if let Candidate::Text { content, bounds, .. } = candidate {
            self.0.lock().unwrap().push((content.to_owned(), bounds));
        }
        None
    }

    fn description(&self) -> String {
        "all texts with their places".into()
    }
}

fn placed(around: Around<'_>, state: &State) -> Vec<(String, Rectangle)> {
    picture::load_fonts();
    let view = iced::widget::column![iced::widget::space().height(48.0), state.view(around)];
    let mut window = Simulator::with_size(ui::theme::settings(), around.size, view);
    let found = Arc::new(Mutex::new(Vec::new()));
    let _ = window.find(Placed(found.clone()));
    let texts = found.lock().unwrap();
    texts.clone()
}

#[test]
fn every_sentence_is_seen_whole_in_every_size() {
    let keys = Keys::default();
    for lang in Lang::ALL {
        for text in [TextSize::Normal, TextSize::VeryLarge] {
            for size in [Size::new(1280.0, 800.0), Size::new(1536.0, 864.0), Size::new(1024.0, 720.0)] {
                let tokens = Tokens::light().with_text(text);
                let around = Around { tokens: &tokens, language: speaking(lang), keys: &keys, size };
                let parts = Topic::ALL.map(|topic| (topic, Part::Screen));
                let guides = Guide::ALL.map(|guide| (Topic::Till, Part::Guide(guide)));
                for (topic, part) in parts.into_iter().chain(guides) {
                    let mut state = State::new(around.language, topic, None);
                    state.update(around, Message::Part(part));
                    read_through(around, &mut state, part, topic);
                }
            }
        }
    }
}

/// Turns to the end; all blocks are met, and none reaches below the paper.
fn read_through(around: Around<'_>, state: &mut State, part: Part, topic: Topic) {
    let keys_begin = around.size.height - bar_height(around.tokens) - 12.0;
    let mut seen = String::new();
    for turns in 0.. {
        assert!(turns < 60, "{topic:?} {part:?} has an end");
        let texts = placed(around, state);
        for (words, place) in &texts {
            let below = place.y < keys_begin && place.y + place.height > keys_begin;
            assert!(!below, "{topic:?} {part:?} at {:?}: {words} is cut", around.size);
        }
        let words = texts.into_iter().map(|(words, _)| words).collect::<Vec<_>>().join("\n");
        seen.push_str(&words.replace('\u{a0}', " "));
        let before = format!("{state:?}");
        state.update(around, Message::Turn(1));
        if format!("{state:?}") == before {
            break;
        }
    }
    let l = around.language;
    let pages = match part {
        Part::Screen => vec![l.help(topic)],
        Part::Guide(guide) => l.guide(guide),
    };
    for block in pages.iter().flat_map(|page| &page.blocks) {
        let (Block::Words(words) | Block::Point(words) | Block::Step(_, words) | Block::Keys(_, words)) = block;
        let words: String = words.iter().map(words_of).collect();
        assert!(seen.contains(&words.replace('\u{a0}', " ")), "{part:?}: {words} in\n{seen}");
    }
}

#[test]
fn keys_are_shown_as_they_are_mapped_now() {
    let d = desk();
    let keys = Keys::of(&[("pay".to_owned(), "Ctrl+P".to_owned())].into());
    let around = Around { keys: &keys, ..Around::from(&d.world) };
    let mut state = State::new(around.language, Topic::Pay, None);
    let shown = |state: &State| placed(around, state).into_iter().map(|(words, _)| words).collect::<Vec<_>>();
    assert!(shown(&state).contains(&"Ctrl+P".to_owned()), "{:?}", shown(&state));
    assert!(!shown(&state).contains(&"F9".to_owned()));
    state.update(around, Message::Part(Part::Guide(Guide::Cashier)));
    state.update(around, Message::Page(1));
    assert!(shown(&state).iter().any(|words| words.contains("натисніть Ctrl+P.")), "{:?}", shown(&state));
}

#[test]
fn pages_are_turned_by_keys_and_esc_leads_back() {
    let d = desk();
    let around = Around::from(&d.world);
    let mut state = State::new(around.language, Topic::Till, None);
    let press = |state: &mut State, key: &str| {
        let message = state.key(around.keys, key).unwrap_or_else(|| panic!("{key}"));
        state.update(around, message)
    };
    let title = |state: &State| {
        let texts = placed(around, state);
        texts.into_iter().next().unwrap().0
    };
    assert_eq!(title(&state), "Каса");
    for (key, expected) in [
        ("F3", "Що видно на касі"),
        ("PgDn", "Продаж"),
        ("Down", "Якщо не сканується"),
        ("PgUp", "Продаж"),
        ("F4", "Що це і чого воно не робить"),
        ("PgUp", "Що це і чого воно не робить"),
        ("F2", "Каса"),
    ] {
        assert_eq!(press(&mut state, key), Action::None);
        assert_eq!(title(&state), expected, "{key}");
    }
    assert_eq!(press(&mut state, "Esc"), Action::Close);
    assert_eq!(press(&mut state, "F1"), Action::Close);
}

#[test]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_the_help() {
    let d = desk();
    let scenes = [
        ("help-till", Topic::Till, Part::Screen, 0),
        ("help-pay", Topic::Pay, Part::Screen, 0),
        ("help-cashier", Topic::Till, Part::Guide(Guide::Cashier), 1),
        ("help-owner", Topic::Till, Part::Guide(Guide::Owner), 2),
    ];
    for (name, topic, part, page) in scenes {
        for Look { lang, tokens, physical, name: look } in picture::looks() {
            let world = regulars::ui::world::World { tokens, size: picture::logical(physical), ..d.speaking(lang) };
            let around = Around::from(&world);
            let mut state = State::new(world.language, topic, None);
            state.update(around, Message::Part(part));
            state.update(around, Message::Page(page));
            let scene = |_| below_top_bar(&world, state.view(around));
            picture::write_if_wanted(&format!("{name}-{look}"), &tokens, physical, scene);
        }
    }
}
