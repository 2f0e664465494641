//! A page as it is drawn: marks at their places, in points from the upper left corner.

/// A sheet with everything on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// `y` is the line that the letters stand on.
    Text {
        x: f32,
        y: f32,
        size: f32,
        face: Face,
        tone: Tone,
        words: String,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        tone: Tone,
    },
    Stroke {
        from: (f32, f32),
        to: (f32, f32),
        thick: f32,
        tone: Tone,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    Regular,
    Bold,
}

/// The colours of the paper. Each says the same in black and white: what they tell apart is also told by form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ink,
    /// Second lines and labels.
    Second,
    /// The shop's choice: bars, the rule under a title.
    Accent,
    /// Grounds that hold words.
    Pale,
    /// Hairlines.
    Line,
    /// Ticks and hatching.
    Edge,
    White,
    Black,
}

impl Tone {
    pub const fn rgb(self) -> [u8; 3] {
        match self {
            Tone::Ink => [0x12, 0x22, 0x2A],
            Tone::Second => [0x47, 0x58, 0x60],
            Tone::Accent => [0x0B, 0x56, 0x6B],
            Tone::Pale => [0xF0, 0xF4, 0xF5],
            Tone::Line => [0xB8, 0xC3, 0xC7],
            Tone::Edge => [0x6E, 0x7F, 0x87],
            Tone::White => [0xFF, 0xFF, 0xFF],
            Tone::Black => [0, 0, 0],
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

impl Page {
    pub const A4: (f32, f32) = (595.28, 841.89);
    /// Lying, for what is wider than high.
    pub const A4_WIDE: (f32, f32) = (841.89, 595.28);

    pub fn new((width, height): (f32, f32)) -> Page {
        Page { width, height, marks: Vec::new() }
    }

    pub fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, tone: Tone) {
        self.marks.push(Mark::Fill { x, y, width, height, tone });
    }

    pub fn stroke(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, tone: Tone) {
        self.marks.push(Mark::Stroke { from, to, thick, tone });
    }

    /// A hairline from left to right.
    pub fn rule(&mut self, x: f32, y: f32, width: f32, tone: Tone) {
        self.stroke((x, y), (x + width, y), 0.6, tone);
    }

    /// An outline filled with slanting lines, which reads as another kind of bar without any colour.
    pub fn hatch(&mut self, x: f32, y: f32, width: f32, height: f32, tone: Tone) {
        const STEP: f32 = 3.2;
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let mut at = STEP;
        while at < width + height {
            // From the left or lower side up to the upper or right one.
            let from = (x + (at - height).max(0.0), y + at.min(height));
            let to = (x + at.min(width), y + (at - width).max(0.0));
            self.stroke(from, to, 0.5, tone);
            at += STEP;
        }
        let (right, low) = (x + width, y + height);
        for (from, to) in
            [((x, y), (right, y)), ((right, y), (right, low)), ((right, low), (x, low)), ((x, low), (x, y))]
        {
            self.stroke(from, to, 0.6, tone);
        }
    }

    /// Words that begin, end or have their middle at `x`, as the alignment says.
    pub fn text(&mut self, (x, y): (f32, f32), align: Align, (face, size): (Face, f32), tone: Tone, words: &str) {
        let words = super::font::shown(words);
        if words.is_empty() {
            return;
        }
        let wide = super::font::width(&words, face, size);
        let x = match align {
            Align::Left => x,
            Align::Centre => x - wide / 2.0,
            Align::Right => x - wide,
        };
        self.marks.push(Mark::Text { x, y, size, face, tone, words });
    }
}
