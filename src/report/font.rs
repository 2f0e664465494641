//! The two faces of the paper: how wide each character is, and what stands for one that they do not have.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::page::Face;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");

/// Stands where nothing better is known.
const UNKNOWN: char = '?';

/// Where a character is drawn in the font, and how far it moves on, in the font's units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
}

/// What of a font the paper needs to know.
pub struct Metrics {
    glyphs: BTreeMap<char, Glyph>,
    pub units: f32,
    pub ascent: f32,
    pub descent: f32,
    pub cap_height: f32,
    /// Left, bottom, right, top of the box that holds every glyph.
    pub bounds: [f32; 4],
}

static OF_REGULAR: LazyLock<Metrics> = LazyLock::new(|| Metrics::read(REGULAR));
static OF_BOLD: LazyLock<Metrics> = LazyLock::new(|| Metrics::read(BOLD));

impl Face {
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => REGULAR,
            Face::Bold => BOLD,
        }
    }

    pub fn metrics(self) -> &'static Metrics {
        match self {
            Face::Regular => &OF_REGULAR,
            Face::Bold => &OF_BOLD,
        }
    }
}

impl Metrics {
    fn read(bytes: &[u8]) -> Metrics {
        let mut metrics = Metrics {
            glyphs: BTreeMap::new(),
            units: 1_000.0,
            ascent: 1_000.0,
            descent: -300.0,
            cap_height: 700.0,
            bounds: [0.0, -300.0, 1_000.0, 1_000.0],
        };
        // The fonts are ours and were read by the tests; a broken one would leave question marks, never a crash.
        let Ok(font) = FontRef::new(bytes) else { return metrics };
        let (size, place) = (Size::unscaled(), LocationRef::default());
        let whole = font.metrics(size, place);
        metrics.units = f32::from(whole.units_per_em);
        (metrics.ascent, metrics.descent) = (whole.ascent, whole.descent);
        metrics.cap_height = whole.cap_height.unwrap_or(metrics.cap_height);
        if let Some(bounds) = whole.bounds {
            metrics.bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        }
        let widths = font.glyph_metrics(size, place);
        for (code, glyph) in font.charmap().mappings() {
            if let (Some(c), Ok(id)) = (char::from_u32(code), u16::try_from(glyph.to_u32())) {
                metrics.glyphs.insert(c, Glyph { id, advance: widths.advance_width(glyph).unwrap_or_default() });
            }
        }
        metrics
    }

    pub fn glyph(&self, c: char) -> Option<Glyph> {
        self.glyphs.get(&c).copied()
    }
}

/// A text as the paper can show it: letters and marks that the fonts do not have are written in those that they have, so
/// that nothing vanishes from the page or from what is copied out of it.
pub fn shown(text: &str) -> String {
    let known = |c: char| OF_REGULAR.glyph(c).is_some() && OF_BOLD.glyph(c).is_some();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_control() => out.push(' '),
            _ if known(c) => out.push(c),
            // A letter and its mark, as some keyboards and files write them.
            '\u{306}' | '\u{308}' => {
                if let Some(letter) = out.pop() {
                    out.push(marked(letter, c));
                }
            }
            '\u{2212}' => out.push('–'),
            '\u{2009}' | '\u{200a}' | '\u{2007}' => out.push('\u{a0}'),
            _ => {
                let plain = any_ascii::any_ascii_char(c);
                if plain.is_empty() && !c.is_alphanumeric() {
                    continue;
                }
                if plain.is_empty() {
                    out.push(UNKNOWN);
                }
                out.extend(plain.chars().map(|c| if known(c) { c } else { UNKNOWN }));
            }
        }
    }
    out
}

const fn marked(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('и', '\u{306}') => 'й',
        ('И', '\u{306}') => 'Й',
        ('е', '\u{308}') => 'ё',
        ('Е', '\u{308}') => 'Ё',
        ('і', '\u{308}') => 'ї',
        ('І', '\u{308}') => 'Ї',
        _ => letter,
    }
}

/// How wide a text is at a size, in points.
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let metrics = face.metrics();
    let units: f32 = text.chars().filter_map(|c| metrics.glyph(c)).map(|g| g.advance).sum();
    units * size / metrics.units
}

/// The text, or as much of its beginning as the room holds with an ellipsis behind it.
pub fn cut(text: &str, face: Face, size: f32, room: f32) -> String {
    let text = &shown(text);
    if width(text, face, size) <= room {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let short = format!("{}…", kept.trim_end());
        if width(&short, face, size) <= room {
            return short;
        }
    }
    String::new()
}

/// The text in lines that the room holds, broken between words; a word that is too long for a line goes on in the next.
pub fn wrapped(text: &str, face: Face, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in shown(text).split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, face, size) <= room {
                *line = longer;
                continue;
            }
        }
        let mut part = String::new();
        for letter in word.chars() {
            part.push(letter);
            if part.chars().nth(1).is_some() && width(&part, face, size) > room {
                part.pop();
                lines.push(std::mem::replace(&mut part, letter.to_string()));
            }
        }
        lines.push(part);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_have_what_the_languages_write() {
        for face in [Face::Regular, Face::Bold] {
            for c in "АЯаяІіЇїЄєҐґЁё0123456789 \u{a0}–…№₽₴₸€%×’«»".chars() {
                assert!(face.metrics().glyph(c).is_some(), "{face:?} has no {c}");
            }
        }
    }

    #[test]
    fn figures_are_of_one_width() {
        let one = width("1111", Face::Regular, 10.0);
        assert!((one - width("0870", Face::Regular, 10.0)).abs() < 0.001);
        assert!(one > 20.0 && one < 26.0, "{one}");
    }

    #[test]
    fn nothing_vanishes() {
        for (text, paper) in [
            ("Олена Коваль", "Олена Коваль"),
            ("Дмитрии\u{306}", "Дмитрий"),
            ("–5", "–5"),
            ("\u{2212}5", "–5"),
            ("Ελένη", "Eleni"),
            ("a\tb", "a b"),
            ("❤ tea", ":heart: tea"),
        ] {
            assert_eq!(shown(text), paper, "{text}");
        }
        assert!(!shown("王").is_empty());
    }

    #[test]
    fn lines_break_between_words_and_long_words_go_on() {
        let lines = wrapped("одна две три четыре", Face::Regular, 10.0, 60.0);
        assert!(lines.len() > 1 && lines.iter().all(|l| width(l, Face::Regular, 10.0) <= 60.0), "{lines:?}");
        assert_eq!(lines.join(" "), "одна две три четыре");
        let long = wrapped("на konstantin.konstantinov@gmail.com", Face::Bold, 10.0, 90.0);
        assert_eq!(long.concat(), "наkonstantin.konstantinov@gmail.com");
        assert!(long.len() > 2 && long.iter().all(|l| width(l, Face::Bold, 10.0) <= 90.0), "{long:?}");
        assert!(cut("Константинопольский", Face::Bold, 10.0, 50.0).ends_with('…'));
        assert_eq!(wrapped("", Face::Regular, 10.0, 60.0), Vec::<String>::new());
    }
}
