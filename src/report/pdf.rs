//! Pages as a PDF: the letters that they use cut out of the fonts, the text extractable, nothing in it that differs from
//! one writing to the next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use subsetter::GlyphRemapper;
use uuid::Uuid;

use super::font::Metrics;
use super::page::{Face, Mark, Page, Tone};

/// Stands in each file, so that a later report may take an earlier one's place and nothing else's.
const PRODUCER: &str = "Regulars club papers";

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub shop: String,
    pub language: &'static str,
    /// The day of the figures. The hour would make two writings of one report differ.
    pub day: NaiveDate,
}

const FACES: [(Face, &[u8], &[u8]); 2] =
    [(Face::Regular, b"R", b"RGLRSA+NotoSans-Regular"), (Face::Bold, b"B", b"RGLRSB+NotoSans-Bold")];

const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Whether a file was written here.
pub fn is_ours(bytes: &[u8]) -> bool {
    let mark = PRODUCER.as_bytes();
    bytes.starts_with(b"%PDF-") && bytes.windows(mark.len()).any(|part| part == mark)
}

/// Writes the pages as one file.
pub fn write(pages: &[Page], about: &About) -> Vec<u8> {
    let fonts: Vec<Used> = FACES.iter().map(|(face, ..)| Used::on(pages, *face)).collect();
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        Ref::new(next)
    };
    let (catalog, tree, info) = (fresh(), fresh(), fresh());
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let mut font_ids = Vec::new();
    for (used, (face, _, name)) in fonts.iter().zip(&FACES) {
        let ids: [Ref; 6] = std::array::from_fn(|_| fresh());
        font_ids.push(ids[0]);
        used.write(&mut pdf, *face, name, ids);
    }
    let mut kids = Vec::new();
    for page in pages {
        let (id, content) = (fresh(), fresh());
        kids.push(id);
        let mut written = pdf.page(id);
        written.parent(tree).media_box(Rect::new(0.0, 0.0, page.width, page.height)).contents(content);
        let mut resources = written.resources();
        let mut named = resources.fonts();
        for ((_, short, _), font) in FACES.iter().zip(&font_ids) {
            named.pair(Name(short), font);
        }
        named.finish();
        resources.finish();
        written.finish();
        let drawn = packed(&draw(page, &fonts));
        pdf.stream(content, &drawn).filter(Filter::FlateDecode);
    }
    pdf.pages(tree).kids(kids.iter().copied()).count(i32::try_from(kids.len()).unwrap_or(i32::MAX));
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(about.language));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    describe(&mut pdf, info, about);
    // The id of a file names its content, so it is worked out of it.
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{about:?}{pages:?}").as_bytes());
    pdf.set_file_id((id.as_bytes().to_vec(), id.as_bytes().to_vec()));
    pdf.finish()
}

fn describe(pdf: &mut Pdf, info: Ref, about: &About) {
    let year = u16::try_from(about.day.year()).unwrap_or_default();
    let month = u8::try_from(about.day.month()).unwrap_or(1);
    let day = u8::try_from(about.day.day()).unwrap_or(1);
    let made =
        Date::new(year).month(month).day(day).hour(0).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0);
    pdf.document_info(info)
        .title(TextStr(&about.title))
        .author(TextStr(&about.shop))
        .producer(TextStr(PRODUCER))
        .creation_date(made);
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 7)
}

/// The characters of one face that the pages use, each under a number of its own: where two letters look alike and share a
/// glyph, what is copied out of the file still tells them apart.
struct Used {
    numbers: BTreeMap<char, u16>,
}

impl Used {
    fn on(pages: &[Page], wanted: Face) -> Used {
        let mut characters = BTreeSet::new();
        for mark in pages.iter().flat_map(|page| &page.marks) {
            if let Mark::Text { face, words, .. } = mark
                && *face == wanted
            {
                characters.extend(words.chars());
            }
        }
        Used { numbers: characters.into_iter().zip(1..).collect() }
    }

    /// The text as the font counts it, two bytes a character.
    fn encode(&self, words: &str) -> Vec<u8> {
        words.chars().filter_map(|c| self.numbers.get(&c)).flat_map(|number| number.to_be_bytes()).collect()
    }

    fn write(&self, pdf: &mut Pdf, face: Face, name: &[u8], [font, cid, descriptor, file, map, cmap]: [Ref; 6]) {
        let metrics = face.metrics();
        let scale = 1_000.0 / metrics.units;
        let glyph = |c: char| metrics.glyph(c).unwrap_or(super::font::Glyph { id: 0, advance: 0.0 });
        let mut remapper = GlyphRemapper::new();
        let mut places = vec![0_u8, 0];
        let mut unicode = UnicodeCmap::new(Name(b"Custom"), IDENTITY);
        for (c, number) in &self.numbers {
            places.extend(remapper.remap(glyph(*c).id).to_be_bytes());
            unicode.pair(*number, *c);
        }
        pdf.type0_font(font)
            .base_font(Name(name))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(cmap);
        let mut written = pdf.cid_font(cid);
        written
            .subtype(CidFontType::Type2)
            .base_font(Name(name))
            .system_info(IDENTITY)
            .font_descriptor(descriptor)
            .default_width(0.0)
            .cid_to_gid_map_stream(map);
        written.widths().consecutive(1, self.numbers.keys().map(|c| (glyph(*c).advance * scale).round()));
        written.finish();
        describe_font(pdf, descriptor, name, metrics, file);
        let subset = subsetter::subset(face.bytes(), 0, &remapper).unwrap_or_else(|_| face.bytes().to_vec());
        let (subset, places, words) = (packed(&subset), packed(&places), packed(unicode.finish().as_slice()));
        pdf.stream(file, &subset).filter(Filter::FlateDecode);
        pdf.stream(map, &places).filter(Filter::FlateDecode);
        pdf.cmap(cmap, &words).filter(Filter::FlateDecode);
    }
}

fn describe_font(pdf: &mut Pdf, id: Ref, name: &[u8], metrics: &Metrics, file: Ref) {
    let scale = 1_000.0 / metrics.units;
    let [left, low, right, high] = metrics.bounds.map(|side| (side * scale).round());
    pdf.font_descriptor(id)
        .name(Name(name))
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, low, right, high))
        .italic_angle(0.0)
        .ascent((metrics.ascent * scale).round())
        .descent((metrics.descent * scale).round())
        .cap_height((metrics.cap_height * scale).round())
        .stem_v(90.0)
        .font_file2(file);
}

fn draw(page: &Page, fonts: &[Used]) -> Vec<u8> {
    let mut content = Content::new();
    // A PDF counts from the lower edge.
    let up = |y: f32| hundredth(page.height - y);
    let (mut filled, mut stroked) = (None, None);
    for mark in &page.marks {
        match mark {
            Mark::Fill { x, y, width, height, tone } => {
                fill_with(&mut content, &mut filled, *tone);
                content.rect(hundredth(*x), up(y + height), hundredth(*width), hundredth(*height)).fill_nonzero();
            }
            Mark::Stroke { from, to, thick, tone } => {
                if stroked.replace((*tone, *thick)) != Some((*tone, *thick)) {
                    let [red, green, blue] = parts(*tone);
                    content.set_stroke_rgb(red, green, blue).set_line_width(*thick);
                }
                content.move_to(hundredth(from.0), up(from.1)).line_to(hundredth(to.0), up(to.1)).stroke();
            }
            Mark::Text { x, y, size, face, tone, words } => {
                fill_with(&mut content, &mut filled, *tone);
                let place = FACES.iter().position(|(one, ..)| one == face).unwrap_or(0);
                let (_, short, _) = FACES[place];
                content
                    .begin_text()
                    .set_font(Name(short), *size)
                    .next_line(hundredth(*x), up(*y))
                    .show(Str(&fonts[place].encode(words)))
                    .end_text();
            }
        }
    }
    content.finish().as_slice().to_vec()
}

fn fill_with(content: &mut Content, known: &mut Option<Tone>, tone: Tone) {
    if known.replace(tone) != Some(tone) {
        let [red, green, blue] = parts(tone);
        content.set_fill_rgb(red, green, blue);
    }
}

fn parts(tone: Tone) -> [f32; 3] {
    tone.rgb().map(|part| (f32::from(part) / 255.0 * 1_000.0).round() / 1_000.0)
}

/// As exact as any printer, and short.
fn hundredth(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::super::page::Align;
    use super::*;

    fn one_page(words: &str) -> Vec<u8> {
        let mut page = Page::new(Page::A4);
        page.text((50.0, 50.0), Align::Left, (Face::Bold, 12.0), Tone::Ink, words);
        page.hatch(50.0, 60.0, 20.0, 10.0, Tone::Edge);
        let about = About {
            title: "Клуб".into(),
            shop: "Зерно".into(),
            language: "ru",
            day: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        };
        write(&[page], &about)
    }

    #[test]
    fn the_same_pages_give_the_same_bytes() {
        assert_eq!(one_page("Олена, 1 284,00 ₴"), one_page("Олена, 1 284,00 ₴"));
        assert_ne!(one_page("Олена"), one_page("Олег"));
    }

    #[test]
    fn a_file_knows_its_own_kind() {
        assert!(is_ours(&one_page("x")));
        assert!(!is_ours(b"%PDF-1.7 somebody else's"));
        assert!(!is_ours(b""));
    }

    #[test]
    fn only_the_letters_in_use_are_embedded() {
        assert!(one_page("Олена").len() < 12_000, "{}", one_page("Олена").len());
    }
}
