//! Arithmetic of colours: how far two stand apart, and how one is moved until they stand far enough.

use iced::Color;

/// The ratio of the luminances of two opaque colours, 1 to 21, as WCAG 2.2 defines it.
pub fn contrast(one: Color, other: Color) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color) -> f32 {
    let linear = |c: f32| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)
}

/// The colour `share` of the way from `from` to `to`, whole steps of 1/255.
pub fn mix(from: Color, to: Color, share: f32) -> Color {
    let step = |a: f32, b: f32| ((a + (b - a) * share) * 255.0).round() / 255.0;
    Color::from_rgb(step(from.r, to.r), step(from.g, to.g), step(from.b, to.b))
}

/// Moves a colour towards another, a fiftieth at a time, until it stands `ratio` apart from `ground`.
pub(super) fn until_readable(colour: Color, towards: Color, ground: Color, ratio: f32) -> Color {
    (0_u8..=50)
        .map(|step| mix(colour, towards, f32::from(step) / 50.0))
        .find(|candidate| contrast(*candidate, ground) >= ratio)
        .unwrap_or(towards)
}

/// Reads `#RRGGBB`.
pub fn from_hex(hex: &str) -> Option<Color> {
    let digits = hex.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(Color::from_rgb8(byte(0)?, byte(2)?, byte(4)?))
}

/// A colour of the token table, `#RRGGBB`, read while compiling.
pub(super) const fn rgb(hex: &str) -> Color {
    const fn digit(c: u8) -> u8 {
        match c {
            b'0'..=b'9' => c - b'0',
            b'A'..=b'F' => c - b'A' + 10,
            _ => panic!("a colour is written #RRGGBB"),
        }
    }
    let b = hex.as_bytes();
    assert!(b.len() == 7);
    Color::from_rgb8(digit(b[1]) * 16 + digit(b[2]), digit(b[3]) * 16 + digit(b[4]), digit(b[5]) * 16 + digit(b[6]))
}
