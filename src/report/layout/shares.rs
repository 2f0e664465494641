//! Bars that lie: an answer a line, its bar, how often it was given and which part that is.

use super::{BODY, Desk, MARGIN, SMALL};
use crate::report::document::Share;
use crate::report::font;
use crate::report::page::{Align, Face, Tone};

/// A line of one row of words; another row of them takes the second.
const LINE: f32 = 12.0;
const BETWEEN: f32 = 5.0;
/// The columns of the count and of the part.
const COUNT: f32 = 44.0;
const PART: f32 = 44.0;

impl Desk<'_> {
    pub(super) fn shares(&mut self, shares: &[Share]) {
        let wide = self.wide;
        let name = (wide * 0.4).round();
        let bar = wide - name - COUNT - PART - 24.0;
        let most = shares.iter().map(|share| share.count).max().unwrap_or(0).max(1);
        for share in shares {
            let words = font::wrapped(&share.words, Face::Regular, BODY, name);
            let lines: f32 = words.iter().map(|_| LINE).sum::<f32>().max(LINE);
            self.need(lines + BETWEEN);
            let top = self.y;
            let page = self.page();
            let mut y = top + 9.0;
            for line in &words {
                page.text((MARGIN, y), Align::Left, (Face::Regular, BODY), Tone::Ink, line);
                y += LINE;
            }
            let x = MARGIN + name + 12.0;
            page.stroke((x, top), (x, top + lines), 0.8, Tone::Edge);
            let long = bar * part(share.count, most);
            page.fill(x, top + 1.5, long, LINE - 3.0, Tone::Accent);
            let y = top + 9.0;
            let right = MARGIN + wide - PART;
            page.text((right, y), Align::Right, (Face::Bold, BODY), Tone::Ink, &share.written);
            page.text((MARGIN + wide, y), Align::Right, (Face::Regular, SMALL), Tone::Second, &share.part);
            self.y = top + lines + BETWEEN;
        }
        self.gap();
    }
}

/// What has to stand with a heading: the first two lines.
pub(super) const LEAST: f32 = 2.0 * (LINE + BETWEEN);

fn part(count: u64, most: u64) -> f32 {
    const STEPS: u64 = 1_000;
    let steps = u16::try_from(count.saturating_mul(STEPS) / most.max(1)).unwrap_or(1_000).min(1_000);
    f32::from(steps) / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_bar_is_as_long_as_its_part_of_the_longest() {
        for (count, most, wanted) in [(0, 7, 0.0), (7, 7, 1.0), (1, 2, 0.5), (u64::MAX, 1, 1.0), (3, 0, 1.0)] {
            assert!((part(count, most) - wanted).abs() < 0.001, "{count} of {most}");
        }
    }
}
