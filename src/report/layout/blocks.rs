//! Headings, words, conclusions, figures and facts on the page.

use super::{BODY, Desk, HEADING, MARGIN, SMALL};
use crate::report::document::Figure;
use crate::report::font;
use crate::report::page::{Align, Face, Tone};

/// From one line of a paragraph to the next.
const LINE: f32 = 13.0;
const HEADING_LINE: f32 = 17.0;
/// So many lines of a paragraph stay on one page.
const TOGETHER: usize = 4;
/// Figures that stand beside each other.
const ABREAST: usize = 4;

impl Desk<'_> {
    /// A heading never stands alone at the foot of a page: `with` is what has to follow.
    pub(super) fn heading(&mut self, words: &str, remark: &str, with: f32) {
        let mut lines = font::wrapped(words, Face::Bold, HEADING, self.wide);
        let last = lines.pop().unwrap_or_default();
        let above: f32 = lines.iter().map(|_| HEADING_LINE).sum();
        self.need(28.0 + above + with);
        for line in &lines {
            let y = self.y + 16.0;
            self.page().text((MARGIN, y), Align::Left, (Face::Bold, HEADING), Tone::Ink, line);
            self.y += HEADING_LINE;
        }
        let (y, wide) = (self.y + 16.0, self.wide);
        let page = self.page();
        page.text((MARGIN, y), Align::Left, (Face::Bold, HEADING), Tone::Ink, &last);
        let after = MARGIN + font::width(&last, Face::Bold, HEADING) + 10.0;
        let remark = font::cut(remark, Face::Regular, SMALL, MARGIN + wide - after);
        page.text((MARGIN + wide, y), Align::Right, (Face::Regular, SMALL), Tone::Second, &remark);
        self.y = y + 8.0;
    }

    pub(super) fn words(&mut self, words: &str) {
        let lines = font::wrapped(words, Face::Regular, BODY, self.wide);
        // What is short is not torn between two pages.
        if lines.len() <= TOGETHER {
            self.need(lines.iter().map(|_| LINE).sum());
        }
        for line in lines {
            self.need(LINE);
            let y = self.y + 10.0;
            self.page().text((MARGIN, y), Align::Left, (Face::Regular, BODY), Tone::Second, &line);
            self.y += LINE;
        }
        self.gap();
    }

    /// What somebody said, as many lines as it takes, each with its day at the left.
    pub(super) fn quotes(&mut self, quotes: &[(String, String)]) {
        const DAY: f32 = 92.0;
        let wide = self.wide;
        for (day, words) in quotes {
            let lines = font::wrapped(words, Face::Regular, BODY, wide - DAY);
            for (number, line) in lines.iter().enumerate() {
                self.need(LINE + 3.0);
                let y = self.y + 11.0;
                let page = self.page();
                if number == 0 {
                    page.text((MARGIN, y), Align::Left, (Face::Regular, SMALL), Tone::Second, day);
                }
                page.text((MARGIN + DAY, y), Align::Left, (Face::Regular, BODY), Tone::Ink, line);
                self.y += LINE;
            }
            self.y += 3.0;
            let y = self.y;
            self.page().stroke((MARGIN, y), (MARGIN + wide, y), 0.3, Tone::Line);
        }
        self.gap();
    }

    /// Sentences on a pale ground beside a bar: the first in bold says what is, the second what follows.
    pub(super) fn conclusions(&mut self, all: &[(String, String)]) {
        const BAR: f32 = 5.0;
        const INSIDE: f32 = 12.0;
        let wide = self.wide;
        let room = wide - BAR - 2.0 * INSIDE;
        let told: Vec<(Vec<String>, Vec<String>)> = all
            .iter()
            .map(|(what, so)| {
                (font::wrapped(what, Face::Bold, 10.5, room), font::wrapped(so, Face::Regular, BODY, room))
            })
            .collect();
        let lines: f32 = told.iter().flat_map(|(what, so)| [what, so]).flatten().map(|_| LINE).sum();
        let between: f32 = told.iter().skip(1).map(|_| 7.0).sum();
        let height = lines + between + 2.0 * INSIDE - 3.0;
        self.need(height);
        let (top, x) = (self.y, MARGIN + BAR + INSIDE);
        let page = self.page();
        page.fill(MARGIN, top, wide, height, Tone::Pale);
        page.fill(MARGIN, top, BAR, height, Tone::Accent);
        let mut y = top + INSIDE + 8.0;
        for (what, so) in &told {
            for (lines, font, tone) in
                [(what, (Face::Bold, 10.5), Tone::Ink), (so, (Face::Regular, BODY), Tone::Second)]
            {
                for line in lines {
                    page.text((x, y), Align::Left, font, tone, line);
                    y += LINE;
                }
            }
            y += 7.0;
        }
        self.y = top + height;
        self.gap();
    }

    /// Figures side by side, each with a hairline to its left; what does not fit a line stands on the next.
    pub(super) fn figures(&mut self, figures: &[Figure]) {
        const HEIGHT: f32 = 50.0;
        for line in figures.chunks(ABREAST) {
            self.need(HEIGHT);
            let top = self.y;
            let places = f32::from(u8::try_from(figures.len().min(ABREAST)).unwrap_or(4));
            let (mut x, step) = (MARGIN, self.wide / places);
            let room = step - 16.0;
            let page = self.page();
            for figure in line {
                page.stroke((x, top + 2.0), (x, top + HEIGHT - 8.0), 0.8, Tone::Line);
                let label = font::cut(&figure.label, Face::Regular, SMALL, room);
                page.text((x + 8.0, top + 9.0), Align::Left, (Face::Regular, SMALL), Tone::Second, &label);
                let mut size = 17.0;
                while size > BODY && font::width(&figure.value, Face::Bold, size) > room {
                    size -= 0.5;
                }
                let value = font::cut(&figure.value, Face::Bold, size, room);
                page.text((x + 8.0, top + 28.0), Align::Left, (Face::Bold, size), Tone::Ink, &value);
                let remark = font::cut(&figure.remark, Face::Regular, SMALL, room);
                page.text((x + 8.0, top + 40.0), Align::Left, (Face::Regular, SMALL), Tone::Second, &remark);
                x += step;
            }
            self.y = top + HEIGHT;
        }
        self.gap();
    }

    /// Pairs of a name and what belongs to it, in two columns that are read downwards; each as many lines as it takes.
    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        const BETWEEN: f32 = 2.0;
        let half = facts.len().div_ceil(2);
        let wide = self.wide;
        let room = wide / 2.0 - 12.0;
        let names = facts.iter().map(|(name, _)| font::width(name, Face::Regular, BODY)).fold(0.0, f32::max);
        let names = names.min(room * 0.5) + 10.0;
        let written = |(name, value): &(String, String)| {
            (
                font::wrapped(name, Face::Regular, BODY, names - 6.0),
                font::wrapped(value, Face::Bold, BODY, room - names),
            )
        };
        for row in 0..half {
            let cells = [facts.get(row), facts.get(row + half)].map(|fact| fact.map(written));
            let lines = cells.iter().flatten().map(|(name, value)| name.len().max(value.len())).max().unwrap_or(0);
            for line in 0..lines {
                self.need(LINE);
                let y = self.y + 11.0;
                let page = self.page();
                for (x, cell) in [MARGIN, MARGIN + wide / 2.0 + 6.0].into_iter().zip(&cells) {
                    let Some((name, value)) = cell else { continue };
                    for (x, face, tone, words) in
                        [(x, Face::Regular, Tone::Second, name), (x + names, Face::Bold, Tone::Ink, value)]
                    {
                        if let Some(words) = words.get(line) {
                            page.text((x, y), Align::Left, (face, BODY), tone, words);
                        }
                    }
                }
                self.y += LINE;
            }
            self.y += BETWEEN;
        }
        self.gap();
    }
}
