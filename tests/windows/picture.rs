//! Draws an element without a display, at the scale at which it would be shown, and writes the picture down.

use std::io::Write;
use std::path::Path;

use iced::{Event, Renderer, Size, window};
use iced_test::core::theme::Base;
use iced_test::core::{clipboard, mouse, renderer, renderer::Headless};
use iced_test::runtime::{UserInterface, user_interface};
use regulars::domain::{Lang, TextSize};
use regulars::ui::theme::{self, El, Tokens};

/// Loads the fonts of the product once, as its start does.
pub fn load_fonts() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().unwrap();
        for font in theme::fonts() {
            system.load_font(font);
        }
    });
}

/// One of the ways in which a shop may see a screen.
pub struct Look {
    pub lang: Lang,
    pub tokens: Tokens,
    pub physical: (u16, u16),
    /// As it stands in the name of a picture.
    pub name: String,
}

/// Every language, both themes, normal and very large text, both sizes.
pub fn looks() -> Vec<Look> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        for (theme, tokens) in [("light", Tokens::light()), ("dark", Tokens::dark())] {
            for (text, size) in [("normal", TextSize::Normal), ("very", TextSize::VeryLarge)] {
                for physical in [(1280, 800), (1920, 1080)] {
                    let name = format!("{}-{theme}-{text}", lang.code());
                    all.push(Look { lang, tokens: tokens.with_text(size), physical, name });
                }
            }
        }
    }
    all
}

/// The logical size of a window of so many physical pixels.
pub fn logical(physical: (u16, u16)) -> Size {
    let pixels = Size::new(f32::from(physical.0), f32::from(physical.1));
    let scale = theme::scale_for(pixels);
    Size::new(pixels.width / scale, pixels.height / scale)
}

/// Whether a picture is asked for: its name has one of the parts that the variable lists, or nothing is listed.
pub fn wanted(variable: &str, name: &str) -> bool {
    std::env::var(variable).map_or(true, |parts| parts.split(',').any(|part| name.contains(part)))
}

/// Draws `scene` if it is wanted: `REGULARS_PICTURES` names the folder, `REGULARS_ONLY` parts of the names, `REGULARS_LOOKS` parts
/// of the looks that end them (`en-dark-normal-1280`).
pub fn write_if_wanted<'a>(name: &str, t: &Tokens, physical: (u16, u16), scene: impl FnOnce(Size) -> El<'a, ()>) {
    let Some(folder) = std::env::var_os("REGULARS_PICTURES").map(std::path::PathBuf::from) else { return };
    let name = format!("{name}-{}", physical.0);
    if !wanted("REGULARS_ONLY", &name) || !wanted("REGULARS_LOOKS", &name) {
        return;
    }
    std::fs::create_dir_all(&folder).unwrap();
    write(scene(logical(physical)), t, physical, &folder.join(format!("{name}.ppm")));
}

/// A window's picture.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    rgba: Vec<u8>,
}

impl Pixels {
    /// Red, green and blue of a pixel.
    pub fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let start = usize::try_from(4 * (y * self.width + x)).unwrap();
        [self.rgba[start], self.rgba[start + 1], self.rgba[start + 2]]
    }
}

/// Draws a window of so many physical pixels and writes it to `path` as PPM.
pub fn write(element: El<'_, ()>, t: &Tokens, physical: (u16, u16), path: &Path) {
    let drawn = pixels(element, t, physical);
    let mut file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    writeln!(file, "P6 {} {} 255", drawn.width, drawn.height).unwrap();
    for pixel in drawn.rgba.chunks_exact(4) {
        file.write_all(&pixel[..3]).unwrap();
    }
}

/// Draws a window of so many physical pixels.
pub fn pixels(element: El<'_, ()>, t: &Tokens, physical: (u16, u16)) -> Pixels {
    load_fonts();
    let (width, height) = (u32::from(physical.0), u32::from(physical.1));
    let physical = Size::new(f32::from(physical.0), f32::from(physical.1));
    let scale = theme::scale_for(physical);
    let mut renderer = Renderer::new(theme::REGULAR, 15.into());
    let logical = Size::new(physical.width / scale, physical.height / scale);
    let mut window = UserInterface::build(element, logical, user_interface::Cache::default(), &mut renderer);
    let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
    let (cursor, mut messages) = (mouse::Cursor::Unavailable, Vec::new());
    let _ = window.update(&[redraw], cursor, &mut renderer, &mut clipboard::Null, &mut messages);
    let base = t.base();
    window.draw(&mut renderer, t, &renderer::Style { text_color: base.text_color }, cursor);
    let rgba = renderer.screenshot(Size::new(width, height), scale, base.background_color);
    Pixels { width, height, rgba }
}
