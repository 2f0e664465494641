//! How everything looks: colours, spaces, radii, type, fonts and icons, one scale of each.
//!
//! [`Tokens`] is iced's theme type here. Views get it as `t` and pass it to the parts of `ui::widget`, which take every
//! colour and every size of type from it; no screen names a colour or a size of its own.

mod catalog;
mod colour;
mod icon;
mod tokens;
mod type_scale;

pub(in crate::ui) use catalog::field;
pub use colour::{contrast, from_hex, mix};
pub use icon::Icon;
pub(in crate::ui) use tokens::CELEBRATION;
pub use tokens::{Paints, Tokens};
pub use type_scale::{BOLD, ICONS, REGULAR, Type, bold, icon, text};

use std::borrow::Cow;

use iced::Size;

/// A piece of the interface, in our theme.
pub type El<'a, M> = iced::Element<'a, M, Tokens>;

/// Spaces: inside a pair, between keys, between panels, inside a panel, inside a wide panel, between groups.
pub mod space {
    pub const PAIR: f32 = 4.0;
    pub const KEYS: f32 = 8.0;
    pub const PANELS: f32 = 12.0;
    pub const INSIDE: f32 = 16.0;
    pub const WIDE: f32 = 24.0;
    pub const GROUPS: f32 = 32.0;
}

/// Radii of corners; chips and avatars have half their height.
pub mod radius {
    pub const TICK: f32 = 4.0;
    pub const VALUE: f32 = 6.0;
    pub const KEY: f32 = 8.0;
    pub const PANEL: f32 = 12.0;
}

/// The least height of anything that is touched.
pub const TARGET: f32 = 44.0;

/// The fonts to load before the first window opens.
pub fn fonts() -> Vec<Cow<'static, [u8]>> {
    vec![
        Cow::Borrowed(include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf").as_slice()),
        Cow::Borrowed(include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf").as_slice()),
        Cow::Borrowed(include_bytes!("../../../assets/icons/Icons.ttf").as_slice()),
    ]
}

/// What iced is started with: our fonts, and body text where a widget asks for no size.
pub fn settings() -> iced::Settings {
    iced::Settings { fonts: fonts(), default_font: REGULAR, default_text_size: 15.into(), ..iced::Settings::default() }
}

/// The ground of a window, for iced. Where `anew` is another than before, the window is painted as a whole.
///
/// iced paints only what differs from the last frame, part by part, and for each part everything that reaches into it,
/// masked: where a scan changes half the window that takes three times as long as painting all of it once. Another ground
/// makes it paint all, and a hundredth of a shade is another ground that nobody sees.
pub fn ground(t: &Tokens, anew: bool) -> iced::theme::Style {
    let base = iced::theme::Base::base(t);
    let mut ground = base.background_color;
    if anew {
        ground.b = (ground.b - 0.000_01).abs();
    }
    iced::theme::Style { background_color: ground, ..base }
}

/// The scale at which a window of so many physical pixels is drawn: 1 up to 1280 by 800, 1.25 from 1920 by 1080 on.
///
/// Both sides count, so that a wide and low screen is not scaled out of its height.
pub fn scale_for(physical: Size) -> f32 {
    let room = |have: f32, small: f32, large: f32| ((have - small) / (large - small)).clamp(0.0, 1.0);
    let share = room(physical.width, 1280.0, 1920.0).min(room(physical.height, 800.0, 1080.0));
    // Whole sixteenths: a hairline of a slightly odd width on every pixel row looks restless.
    1.0 + (share * 4.0).floor() / 16.0
}

/// The scale of the customer's window. What it shows is laid out for 1280 by 800, and is seen whole on the small displays
/// that stand on counters (1024 by 600, 800 by 480) too.
pub fn customer_scale_for(physical: Size) -> f32 {
    let share = (physical.width / 1280.0).min(physical.height / 800.0);
    if share < 1.0 { ((share * 16.0).floor() / 16.0).max(0.5) } else { scale_for(physical) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_grows_with_the_screen() {
        for (width, height, scale) in [
            (1280.0, 800.0, 1.0),
            (1024.0, 768.0, 1.0),
            (1366.0, 768.0, 1.0),
            (1920.0, 1080.0, 1.25),
            (3840.0, 2160.0, 1.25),
            (1600.0, 900.0, 1.0625),
        ] {
            assert!((scale_for(Size::new(width, height)) - scale).abs() < f32::EPSILON, "{width}x{height}");
        }
    }

    #[test]
    fn a_small_display_shows_the_customer_all() {
        for (width, height, scale) in [
            (1280.0, 800.0, 1.0),
            (1920.0, 1080.0, 1.25),
            (1366.0, 768.0, 0.9375),
            (1024.0, 600.0, 0.75),
            (800.0, 480.0, 0.5625),
            (400.0, 240.0, 0.5),
        ] {
            assert!((customer_scale_for(Size::new(width, height)) - scale).abs() < f32::EPSILON, "{width}x{height}");
        }
    }
}
