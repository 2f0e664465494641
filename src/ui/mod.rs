//! What a person sees and touches: the program with its windows, the theme, the parts, and the screens made of them.

pub mod app;
pub mod background;
pub mod desktop;
pub mod keys;
pub mod listener;
mod open_file;
pub mod problem;
pub mod run;
pub mod screen;
pub mod theme;
pub mod widget;
pub mod world;

use iced::{Size, Task, window};

/// The cashier's window as it first opens, in logical pixels.
const CASHIER: Size = Size::new(1280.0, 800.0);

/// The least monitor that has room for it beside the desktop's panel and the window's own title and borders.
const ROOMY: Size = Size::new(CASHIER.width + 16.0, CASHIER.height + 100.0);

/// By which desktops know the windows as those of `packaging/linux/regulars.desktop`.
#[cfg(target_os = "linux")]
const DESKTOP_ENTRY: &str = "regulars";

/// The icon of a window, 64 by 64, as `assets/icon/build` draws it.
const ICON: (&[u8], u32) = (include_bytes!("../../assets/icon/window.rgba"), 64);

/// Opens the cashier's window, and says its size. A monitor without room for it is filled, or the keys at the window's foot
/// would lie below the edge.
fn open_cashier<T: Send + 'static>(
    opened: impl Fn(window::Id, Size) -> T + Clone + Send + 'static,
) -> (window::Id, Task<T>) {
    let (id, opening) =
        window::open(window::Settings { size: CASHIER, min_size: Some(Size::new(1024.0, 720.0)), ..any_window() });
    let fitting = opening.then(window::monitor_size).then(move |monitor| match monitor {
        Some(size) if size.width < ROOMY.width || size.height < ROOMY.height => window::maximize(id, true),
        _ => Task::none(),
    });
    (id, fitting.chain(window::size(id).map(move |size| opened(id, size))))
}

/// What all windows have in common.
fn any_window() -> window::Settings {
    let (pixels, size) = ICON;
    window::Settings {
        icon: window::icon::from_rgba(pixels.to_vec(), size, size).ok(),
        exit_on_close_request: false,
        #[cfg(target_os = "linux")]
        platform_specific: window::settings::PlatformSpecific {
            application_id: DESKTOP_ENTRY.to_owned(),
            ..window::settings::PlatformSpecific::default()
        },
        ..window::Settings::default()
    }
}
