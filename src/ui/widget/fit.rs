//! Words that fit: a line, or a few, measured with the renderer; set smaller first, and cut with an ellipsis last.
//!
//! iced's own text wraps or runs over its neighbours. Names, goods and reasons have no length that a screen could know,
//! so whatever comes from data is set with [`fit`], and what the catalogues say of fixed parts with `theme::text`.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use iced::advanced::text::{LineHeight, Paragraph as _, Shaping, Span, Text, Wrapping};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer, widget};
use iced::alignment::{Horizontal, Vertical};
use iced::{Color, Element, Length, Pixels, Rectangle, Renderer, Size};

use crate::ui::theme::{BOLD, REGULAR, Tokens, Type};

/// From the highest letter to the lowest of Noto Sans, in sizes.
const REACH: f32 = 1.362;
/// So many lines at most are tried where a height is to be filled.
const MOST_LINES: u8 = 12;

type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;

/// Words of one weight within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub words: String,
    pub bold: bool,
}

impl Run {
    pub fn plain(words: impl Into<String>) -> Run {
        Run { words: words.into(), bold: false }
    }

    pub fn bold(words: impl Into<String>) -> Run {
        Run { words: words.into(), bold: true }
    }
}

/// Words with the steps of type that they may take; see [`fit`].
pub struct Fit<'a> {
    runs: Cow<'a, [Run]>,
    steps: Vec<(f32, f32)>,
    colour: Option<fn(&Tokens) -> Color>,
    align: Horizontal,
    width: Length,
    lines: u8,
    balanced: bool,
    /// So many of the first steps keep to one line.
    single: usize,
    /// A height that smaller steps fill with more lines.
    filled: f32,
    bold_size: Option<(f32, f32)>,
    bold_ink: Option<Color>,
    /// The size below which nothing is set, and at which it is cut.
    least: (f32, f32),
}

/// Sets words on one line, in the colour of what they stand on.
pub fn fit<'a>(t: &Tokens, kind: Type, words: impl Into<String>) -> Fit<'a> {
    fit_runs(t, kind, vec![Run::plain(words)])
}

/// Sets words that are read first.
pub fn fit_bold<'a>(t: &Tokens, kind: Type, words: impl Into<String>) -> Fit<'a> {
    fit_runs(t, kind, vec![Run::bold(words)])
}

/// Sets words of both weights.
pub fn fit_runs<'a>(t: &Tokens, kind: Type, runs: impl Into<Cow<'a, [Run]>>) -> Fit<'a> {
    Fit {
        runs: runs.into(),
        steps: vec![kind.of(t)],
        colour: None,
        align: Horizontal::Left,
        width: Length::Shrink,
        lines: 1,
        balanced: false,
        single: 0,
        filled: 0.0,
        bold_size: None,
        bold_ink: None,
        least: Type::SMALL.of(&t.least_text()),
    }
}

impl Fit<'_> {
    /// Allows a smaller step of type before anything is cut.
    #[must_use]
    pub fn or(mut self, t: &Tokens, kind: Type) -> Self {
        self.steps.push(kind.of(t));
        self
    }

    /// Allows a size of its own before anything is cut, in logical pixels.
    #[must_use]
    pub fn or_size(mut self, size: f32, line: f32) -> Self {
        self.steps.push((size, line));
        self
    }

    /// Takes a colour of the theme instead of the one inherited.
    #[must_use]
    pub fn colour(mut self, colour: fn(&Tokens) -> Color) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Sets all of it bold.
    #[must_use]
    pub fn in_bold(mut self) -> Self {
        for run in self.runs.to_mut() {
            run.bold = true;
        }
        self
    }

    /// Sets it as a second line.
    #[must_use]
    pub fn second(self) -> Self {
        self.colour(|t| t.ink2)
    }

    /// Sets it as a second line whose bold words keep the colour of text.
    ///
    /// Not for what can be pressed or chosen: there all words take one colour.
    #[must_use]
    pub fn second_but_bold(mut self, t: &Tokens) -> Self {
        self.bold_ink = Some(t.ink);
        self.second()
    }

    /// Fills the width and ends at its right edge.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Horizontal::Right;
        self.width(Length::Fill)
    }

    /// Fills the width and stands in its middle.
    #[must_use]
    pub fn centre(mut self) -> Self {
        self.align = Horizontal::Center;
        self.width(Length::Fill)
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Lets the words wrap onto so many lines.
    #[must_use]
    pub fn lines(mut self, lines: u8) -> Self {
        self.lines = lines;
        self
    }

    /// Lets a smaller step take as many lines as stand in so high a place, where those are more.
    #[must_use]
    pub fn filling(mut self, height: f32) -> Self {
        self.filled = height;
        self
    }

    /// Makes the lines as even as the words allow, so that no word stands alone on the last.
    #[must_use]
    pub fn balanced(mut self) -> Self {
        self.balanced = true;
        self
    }

    /// Keeps the steps so far to one line, and sets what does not fit there on two, a step smaller and close to each other: as
    /// high as one line with air about it. So large text stays readable where the name of something is long.
    #[must_use]
    pub fn or_on_two(mut self, t: &Tokens, kind: Type) -> Self {
        let size = kind.of(t).0;
        self.single = self.steps.len();
        self.lines = 2;
        self.or_size(size, (size * 1.22).round())
    }

    /// Sets the bold runs larger than the rest, as long as nothing has to be set smaller.
    #[must_use]
    pub fn bold_larger(mut self, t: &Tokens, kind: Type) -> Self {
        let larger = kind.of(t);
        self.steps[0].1 = larger.1;
        self.bold_size = Some(larger);
        self
    }

    fn set(&self, runs: &[Run], (size, line): (f32, f32), width: f32, lines: u8) -> Paragraph {
        let spans: Vec<Span<'_, ()>> = runs
            .iter()
            .map(|run| {
                let words = if lines > 1 { tied(&run.words) } else { Cow::Borrowed(run.words.as_str()) };
                let span = Span::new(words).font(if run.bold { BOLD } else { REGULAR });
                let span = span.color_maybe(self.bold_ink.filter(|_| run.bold));
                match self.bold_size.filter(|_| run.bold && self.steps[0] == (size, line)) {
                    Some((size, line)) => span.size(size).line_height(LineHeight::Absolute(Pixels(line))),
                    None => span,
                }
            })
            .collect();
        Paragraph::with_spans(Text {
            content: spans.as_slice(),
            bounds: Size::new(width, f32::INFINITY),
            size: Pixels(size),
            line_height: LineHeight::Absolute(Pixels(line)),
            font: REGULAR,
            align_x: self.align.into(),
            align_y: Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: if lines > 1 { Wrapping::Word } else { Wrapping::None },
        })
    }

    /// How many lines a step may take, counted from 0.
    fn lines_of(&self, place: usize, line: f32) -> u8 {
        if place < self.single {
            return 1;
        }
        (self.lines + 1..=MOST_LINES).rev().find(|lines| f32::from(*lines) * line <= self.filled).unwrap_or(self.lines)
    }

    fn fits(paragraph: &Paragraph, line: f32, width: f32, lines: u8) -> bool {
        let taken = paragraph.min_bounds();
        taken.width <= width + 0.5 && taken.height <= line * f32::from(lines) + 0.5
    }

    /// The largest step that fits; else the smallest, cut where the width ends, and the words that were cut.
    fn compose(&self, width: f32) -> (Paragraph, Option<Cut>) {
        let (mut last, mut most) = ((0.0, 0.0), self.lines);
        let smallest = self.steps.last().is_some_and(|step| step.0 > self.least.0).then_some(&self.least);
        for (place, step) in self.steps.iter().chain(smallest).enumerate() {
            let lines = self.lines_of(place, step.1);
            let paragraph = self.set(&self.runs, *step, width, lines);
            if Self::fits(&paragraph, step.1, width, lines) {
                return (if self.balanced { self.even(paragraph, *step, width, lines) } else { paragraph }, None);
            }
            (last, most) = (*step, lines);
        }
        let whole: usize = self.runs.iter().map(|run| run.words.chars().count()).sum();
        let (mut fits, mut over) = (0, whole);
        while over - fits > 1 {
            let middle = usize::midpoint(fits, over);
            let tried = self.set(&cut(&self.runs, middle), last, width, most);
            if Self::fits(&tried, last.1, width, most) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        (self.set(&cut(&self.runs, fits), last, width, most), Some(Cut(self.words())))
    }

    /// The size that the words take in so wide a place.
    pub fn taken(&self, width: f32) -> Size {
        let taken = self.compose(width).0.min_bounds();
        Size::new(taken.width.ceil(), taken.height)
    }

    /// The same lines within the narrowest width that holds them.
    fn even(&self, whole: Paragraph, step: (f32, f32), width: f32, lines: u8) -> Paragraph {
        let height = whole.min_bounds().height;
        let (mut narrow, mut wide, mut best) = (0.0, width, whole);
        while height > step.1 * 1.5 && wide - narrow > 4.0 {
            let middle = f32::midpoint(narrow, wide);
            let tried = self.set(&self.runs, step, middle, lines);
            let taken = tried.min_bounds();
            if taken.height <= height + 0.5 && taken.width <= middle + 0.5 {
                (wide, best) = (middle, tried);
            } else {
                narrow = middle;
            }
        }
        best
    }

    fn words(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }
}

/// The same words with nothing left hanging at the end of a line: a word of one letter keeps to the next word, and a
/// figure to what it counts.
pub(super) fn tied(words: &str) -> Cow<'_, str> {
    if !words.contains(' ') {
        return Cow::Borrowed(words);
    }
    let mut whole = String::with_capacity(words.len() + 8);
    let mut parts = words.split(' ').peekable();
    while let Some(part) = parts.next() {
        whole.push_str(part);
        if let Some(next) = parts.peek() {
            let mut letters = part.chars();
            let short = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
            let counts = part.ends_with(|c: char| c.is_ascii_digit()) && next.starts_with(char::is_alphabetic);
            whole.push(if short || counts { '\u{a0}' } else { ' ' });
        }
    }
    Cow::Owned(whole)
}

/// So many characters and an ellipsis: of a path the folders go first, since the name of the file stands at its end; of
/// anything else the end, in the weight of the word that is cut.
fn cut(runs: &[Run], chars: usize) -> Vec<Run> {
    let whole: usize = runs.iter().map(|run| run.words.chars().count()).sum();
    let without = whole.saturating_sub(chars);
    let path = runs.iter().enumerate().find_map(|(place, run)| Some((place, folders(&run.words)?)));
    let Some((place, folders)) = path else { return cut_end(runs, chars) };
    let mut shorter = runs.to_vec();
    let words = &runs[place].words;
    let gone = words[folders.clone()].chars().count().min(without);
    let kept: String = words[folders.start..].chars().skip(gone).collect();
    shorter[place].words = format!("{}…{kept}", &words[..folders.start]);
    // The ellipsis takes the place of one that went.
    if gone == without { shorter } else { cut_end(&shorter, chars + 1) }
}

/// Where the folders of a path stand within words, the separator before the file's name left out.
fn folders(words: &str) -> Option<std::ops::Range<usize>> {
    let is_separator = |c: char| matches!(c, '/' | '\\');
    let begins = |at: usize| words[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "«“\"(".contains(c));
    let first = words.char_indices().filter(|(_, c)| is_separator(*c)).find_map(|(at, _)| {
        let drive = words[..at].strip_suffix(':').and_then(|before| before.char_indices().next_back());
        [Some(at), drive.map(|(at, _)| at)].into_iter().flatten().find(|at| begins(*at))
    })?;
    let last = words.rfind(is_separator)?;
    (words[first..last].chars().any(is_separator)).then_some(first..last)
}

fn cut_end(runs: &[Run], mut chars: usize) -> Vec<Run> {
    let mut kept = Vec::new();
    for run in runs {
        let here = run.words.chars().count();
        if here <= chars {
            kept.push(run.clone());
            chars -= here;
            continue;
        }
        let words: String = run.words.chars().take(chars).collect();
        kept.push(Run { words: format!("{}…", words.trim_end()), bold: run.bold });
        break;
    }
    kept
}

/// Words that had to be cut, told to an operation beside the words themselves: so a test sees what no eye need look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut(pub String);

#[derive(Default)]
struct State {
    runs: Vec<Run>,
    steps: Vec<(f32, f32)>,
    width: f32,
    bold_ink: Option<Color>,
    paragraph: Paragraph,
    cut: Option<Cut>,
}

impl Fit<'_> {
    /// Large letters reach beyond their line, and what is painted anew when they go is their line alone. A colourless ground
    /// that is another for other words has all of it painted.
    fn mark_reach(&self, renderer: &mut Renderer, bounds: Rectangle, paragraph: &Paragraph) {
        let size = paragraph.size().0;
        let line = paragraph.line_height().to_absolute(Pixels(size)).0;
        let beyond = (size * REACH - line) / 2.0;
        if beyond < 0.5 {
            return;
        }
        let mut hasher = DefaultHasher::new();
        self.words().hash(&mut hasher);
        let [r, g, b, ..] = hasher.finish().to_ne_bytes();
        let bounds = Rectangle { y: bounds.y - beyond, height: bounds.height + 2.0 * beyond, ..bounds };
        renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, Color::from_rgba8(r, g, b, 0.0));
    }
}

impl<M> Widget<M, Tokens, Renderer> for Fit<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let limits = limits.width(self.width);
        let width = limits.max().width;
        let same = state.runs == *self.runs
            && state.steps == self.steps
            && state.bold_ink == self.bold_ink
            && state.width.to_bits() == width.to_bits();
        if !same {
            (state.paragraph, state.cut) = self.compose(width);
            state.runs = self.runs.to_vec();
            state.steps.clone_from(&self.steps);
            state.width = width;
            state.bold_ink = self.bold_ink;
        }
        let taken = state.paragraph.min_bounds();
        // A cut line is as wide as its place, or what stands beside it would move with each letter.
        layout::Node::new(limits.resolve(self.width, Length::Shrink, Size::new(taken.width.ceil(), taken.height)))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Tokens,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let appearance = widget::text::Style { color: self.colour.map(|of| of(theme)) };
        self.mark_reach(renderer, layout.bounds(), &state.paragraph);
        widget::text::draw(renderer, style, layout.bounds(), &state.paragraph, appearance, viewport);
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.words());
        let state = tree.state.downcast_mut::<State>();
        // Where its place is too low, the last lines are hidden, which no ellipsis says.
        let low = state.paragraph.min_bounds().height > layout.bounds().height + 2.0;
        if let Some(cut) = state.cut.clone().or_else(|| low.then(|| Cut(self.words()))).as_mut() {
            operation.custom(None, layout.bounds(), cut);
        }
    }
}

impl<'a, M: 'a> From<Fit<'a>> for Element<'a, M, Tokens> {
    fn from(fit: Fit<'a>) -> Self {
        Element::new(fit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_path_the_folders_go_first() {
        let whole = |words: &str, chars| {
            let runs = [Run::bold("Written."), Run::plain(words)];
            cut(&runs, chars).into_iter().map(|run| run.words).collect::<String>()
        };
        for (words, chars, kept) in [
            (" /home/shop/Regulars/reports/day.pdf", 30, "Written. …ulars/reports/day.pdf"),
            (" /home/shop/Regulars/reports/day.pdf", 17, "Written. …/day.pdf"),
            (" /home/shop/Regulars/reports/day.pdf", 12, "Written. …/da…"),
            (r" C:\Users\shop\reports\day.pdf", 20, r"Written. …rts\day.pdf"),
            (" See «/home/my shop/reports/day.pdf».", 30, "Written. See «…eports/day.pdf»."),
            (" 4 pieces/kg, 2/3 of all", 20, "Written. 4 pieces/kg…"),
        ] {
            assert_eq!(whole(words, chars), kept, "{words} {chars}");
        }
    }

    #[test]
    fn nothing_hangs_at_the_end_of_a_line() {
        for (words, kept) in [
            ("знижка й подарунок", "знижка й\u{a0}подарунок"),
            ("Сир у кошику", "Сир у\u{a0}кошику"),
            ("плитка, 1 шт. і чай", "плитка, 1\u{a0}шт. і\u{a0}чай"),
            ("one\nof a kind", "one\nof a\u{a0}kind"),
            ("", ""),
        ] {
            assert_eq!(tied(words), kept);
        }
    }
}
