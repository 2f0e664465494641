//! The till: every word of a scene stands in the window, and everything that is pressed is large enough for a finger.

use iced::Size;
use iced::advanced::widget::Id;
use iced_test::Simulator;
use regulars::domain::TextSize;
use regulars::ui::screen::till::{TillView, till};
use regulars::ui::theme::{self, Tokens};
use rstest::rstest;

use super::{desk, picture, scenes};

const SMALL: Size = Size::new(1280.0, 800.0);
const LARGE: Size = Size::new(1536.0, 864.0);

fn window<'a>(t: &Tokens, size: Size, view: &TillView<()>) -> Simulator<'a, (), Tokens> {
    Simulator::with_size(theme::settings(), size, till(t, size, view))
}

#[rstest]
fn the_keys_are_large_enough_for_a_finger(
    #[values(SMALL, LARGE)] size: Size,
    #[values(TextSize::Normal, TextSize::Large, TextSize::VeryLarge)] text: TextSize,
) {
    let view = scenes::scanned(true);
    let mut window = window(&Tokens::light().with_text(text), size, &view);
    for id in view.keys.iter().map(|key| key.id).chain(["key-pay", "key-deed"]) {
        let bounds = window.find(Id::new(id)).unwrap().bounds();
        assert!(bounds.height >= 44.0 && bounds.width >= 44.0, "{id}: {bounds:?}");
        assert!(bounds.x + bounds.width <= size.width && bounds.y + bounds.height <= size.height, "{id}: {bounds:?}");
        assert!((bounds.x.round() - bounds.x).abs() < f32::EPSILON, "{id} stands between pixels: {bounds:?}");
    }
}

#[rstest]
fn the_words_to_say_and_the_total_never_give_way(
    #[values(SMALL, LARGE)] size: Size,
    #[values(TextSize::Normal, TextSize::Large, TextSize::VeryLarge)] text: TextSize,
) {
    let view = scenes::birthday();
    let mut window = window(&Tokens::dark().with_text(text), size, &view);
    let said = window.find("Наталіє Іванівно,\nз днем народження!\nПригощайтеся медівником.").unwrap();
    let total = window.find("896,50 ₴").unwrap();
    let (said, total) = (said.bounds(), total.bounds());
    assert!(said.height >= 3.0 * 32.0, "at its full size: {said:?}");
    assert!(total.height >= 72.0, "{total:?}");
    let deed = window.find(Id::new("key-deed")).unwrap().bounds();
    assert!(said.y + said.height <= deed.y && deed.y + deed.height <= total.y, "nothing overlaps");
}

#[rstest]
fn the_figures_stay_beside_three_lines_to_say(
    #[values(SMALL, LARGE)] size: Size,
    #[values(TextSize::Normal, TextSize::Large, TextSize::VeryLarge)] text: TextSize,
) {
    let mut window = window(&Tokens::light().with_text(text), size, &scenes::birthday());
    let shown = desk::words_in(&mut window);
    for figure in ["318", "2 роки 1 міс.", "3 дні тому"] {
        assert!(shown.iter().any(|words| words.contains(figure)), "{figure}: {shown:?}");
    }
}

#[test]
fn the_ruler_gives_way_before_the_figures() {
    let mut calm = window(&Tokens::light(), SMALL, &scenes::scanned(true));
    assert!(calm.find("Платина 60 тыс. ₽").is_ok());
    let mut feast = window(&Tokens::light(), SMALL, &scenes::birthday());
    assert!(feast.find("Платина 60 тыс. ₽").is_err(), "three lines to say leave no room");
    assert!(feast.find("не згорають до літа").is_ok(), "the remarks stay");
}

#[test]
fn a_key_is_pressed_by_touch_and_a_missing_one_is_not() {
    let mut empty = window(&Tokens::light(), SMALL, &scenes::empty());
    empty.click(Id::new("key-item")).unwrap();
    empty.click(Id::new("key-pay")).unwrap();
    assert_eq!(empty.into_messages().count(), 1);
}

/// Draws every scene in every form.
#[test]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_the_till() {
    let scenes = [
        ("scan", scenes::scanned(true)),
        ("closed", scenes::scanned(false)),
        ("birthday", scenes::birthday()),
        ("empty", scenes::empty()),
    ];
    for (name, view) in &scenes {
        for (theme, t) in [("light", Tokens::light()), ("dark", Tokens::dark())] {
            for (text, size) in
                [("normal", TextSize::Normal), ("large", TextSize::Large), ("very", TextSize::VeryLarge)]
            {
                for physical in [(1280, 800), (1920, 1080)] {
                    let t = t.with_text(size);
                    let name = format!("{name}-{theme}-{text}");
                    picture::write_if_wanted(&name, &t, physical, |logical| till(&t, logical, view));
                }
            }
        }
    }
}

#[test]
fn the_chosen_line_is_changed_by_touch() {
    let view = scenes::scanned(true);
    for text in [TextSize::Normal, TextSize::VeryLarge] {
        let mut window = window(&Tokens::light().with_text(text), SMALL, &view);
        for id in ["line-less", "line-more", "line-quantity", "line-remove", "line-up", "line-down"] {
            let bounds = window.find(Id::new(id)).unwrap().bounds();
            assert!(bounds.height >= 44.0 && bounds.width >= 40.0, "{id}: {bounds:?}");
            window.click(Id::new(id)).unwrap();
        }
        assert_eq!(window.into_messages().count(), 6);
    }
}

#[test]
fn nothing_lies_over_the_keys_that_begin() {
    for (text, held) in [(TextSize::Normal, false), (TextSize::VeryLarge, false), (TextSize::VeryLarge, true)] {
        let mut view = scenes::empty();
        if held {
            view.aside = Some(scenes::on_hold());
        }
        let mut window = window(&Tokens::light().with_text(text), SMALL, &view);
        let sentence = window.find("Scan a card or an item").unwrap().bounds();
        match window.find("No card with them") {
            Ok(hint) => assert!(sentence.y + sentence.height <= hint.bounds().y, "{text:?}"),
            Err(_) => assert!(held, "the form below takes their place"),
        }
    }
}
