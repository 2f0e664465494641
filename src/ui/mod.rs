//! What a person sees and touches: the program with its windows, the theme, the parts, and the screens made of them.

pub mod app;
pub mod background;
pub mod keys;
pub mod listener;
pub mod problem;
pub mod run;
pub mod screen;
pub mod theme;
pub mod widget;
pub mod world;

/// The cashier's window as it first opens, in logical pixels.
fn window_settings() -> iced::window::Settings {
    iced::window::Settings {
        size: iced::Size::new(1280.0, 800.0),
        min_size: Some(iced::Size::new(1024.0, 720.0)),
        exit_on_close_request: false,
        ..iced::window::Settings::default()
    }
}
