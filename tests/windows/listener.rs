//! What a window hears of keys that nobody in it takes.

use std::time::{Duration, Instant};

use iced::widget::{space, text_input};
use iced::{Event, Size, window};
use iced_test::Simulator;
use regulars::domain::Scanner;
use regulars::ui::listener::{Ear, Heard, listen};
use regulars::ui::theme::{self, El};

/// Lets `typed` be typed at a hand's pace with or without a field that has the focus.
fn heard(typed: &str, field: bool) -> Vec<Heard> {
    let ear = Ear::new(Scanner::default());
    let content: El<'_, Heard> =
        if field { text_input("", "").id("field").on_input(Heard::Pressed).into() } else { space().into() };
    let mut window =
        Simulator::with_size(theme::settings(), Size::new(400.0, 100.0), listen(&ear, content, |heard| heard));
    if field {
        window.click(iced_test::selector::id("field")).unwrap();
    }
    for one in typed.chars() {
        window.typewrite(&one.to_string());
        std::thread::sleep(Duration::from_millis(100));
        // The window is told twice that the run is over: keys may have waited behind the first frame.
        for _ in 0..2 {
            window.simulate([Event::Window(window::Event::RedrawRequested(Instant::now()))]);
        }
    }
    window.into_messages().collect()
}

#[test]
fn a_figure_that_no_field_takes_is_a_key() {
    let pressed = |key: &str| Heard::Pressed(key.to_owned());
    assert_eq!(heard("41", false), [pressed("4"), pressed("1")]);
    assert_eq!(heard("ж", false), [], "letters choose nothing");
    assert_eq!(heard(" ", false), [pressed("Space")]);
    for typed in ["4", " "] {
        assert_eq!(heard(typed, true), [pressed(typed)], "the field's own, once");
    }
}
