//! A chart of columns: the solid part below, the hatched one on it, the sum written above.

use super::{Desk, MARGIN, SMALL};
use crate::report::document::Bars;
use crate::report::font;
use crate::report::page::{Align, Face, Page, Tone};

/// What a chart takes of a page, with its legend and labels.
pub(super) const HEIGHT: f32 = 168.0;
const LEGEND: f32 = 16.0;
/// The room for the sums above and the labels below.
const ABOVE: f32 = 14.0;
const BELOW: f32 = 16.0;
/// Parts into which the highest column is measured.
const STEPS: u16 = 10_000;

impl Desk<'_> {
    pub(super) fn bars(&mut self, bars: &Bars) {
        self.need(HEIGHT);
        let (top, wide) = (self.y, self.wide);
        let page = self.page();
        legend(page, top, bars);
        let base = top + HEIGHT - BELOW;
        let tall = base - top - LEGEND - ABOVE;
        let most = bars.bars.iter().map(|bar| bar.solid.max(0).saturating_add(bar.hatched.max(0))).max().unwrap_or(0);
        // Quarters of the height, so that a column is measured by the eye.
        for line in 1_u8..=4 {
            let y = base - tall * f32::from(line) / 4.0;
            page.stroke((MARGIN, y), (MARGIN + wide, y), 0.4, Tone::Line);
        }
        let count = f32::from(u16::try_from(bars.bars.len().max(1)).unwrap_or(u16::MAX));
        let step = wide / count;
        let thick = (step * 0.62).min(34.0);
        let size = fitting(bars, step - 3.0);
        let mut middle = MARGIN + step / 2.0;
        for bar in &bars.bars {
            let solid = tall * share(bar.solid, most);
            let hatched = tall * share(bar.hatched, most);
            page.fill(middle - thick / 2.0, base - solid, thick, solid, Tone::Accent);
            page.hatch(middle - thick / 2.0, base - solid - hatched, thick, hatched, Tone::Edge);
            let value = (middle, base - solid - hatched - 4.0);
            if bar.solid > 0 || bar.hatched > 0 {
                // The lines of the ruler behind would strike the figures out.
                let ground = font::width(&bar.value, Face::Bold, size) + 2.0;
                page.fill(middle - ground / 2.0, value.1 - size * 0.8, ground, size, Tone::White);
                page.text(value, Align::Centre, (Face::Bold, size), Tone::Ink, &bar.value);
            }
            page.stroke((middle, base), (middle, base + 3.0), 0.8, Tone::Edge);
            let label = font::cut(&bar.label, Face::Regular, SMALL, step - 2.0);
            page.text((middle, base + 12.0), Align::Centre, (Face::Regular, SMALL), Tone::Second, &label);
            middle += step;
        }
        page.stroke((MARGIN, base), (MARGIN + wide, base), 0.9, Tone::Edge);
        self.y = top + HEIGHT;
        self.gap();
    }
}

/// The size at which the widest sum stays over its own column.
fn fitting(bars: &Bars, room: f32) -> f32 {
    let mut size = SMALL;
    let widest = |size| bars.bars.iter().map(|bar| font::width(&bar.value, Face::Bold, size)).fold(0.0, f32::max);
    while size > 4.5 && widest(size) > room {
        size -= 0.25;
    }
    size
}

fn share(part: i64, whole: i64) -> f32 {
    if part <= 0 || whole <= 0 {
        return 0.0;
    }
    let steps = i128::from(part) * i128::from(STEPS) / i128::from(whole);
    f32::from(u16::try_from(steps).unwrap_or(STEPS)) / f32::from(STEPS)
}

fn legend(page: &mut Page, top: f32, bars: &Bars) {
    let y = top + 8.0;
    page.fill(MARGIN, y - 7.0, 9.0, 8.0, Tone::Accent);
    page.text((MARGIN + 14.0, y), Align::Left, (Face::Regular, SMALL), Tone::Second, &bars.solid);
    if let Some(hatched) = &bars.hatched {
        let x = MARGIN + 14.0 + font::width(&bars.solid, Face::Regular, SMALL) + 18.0;
        page.hatch(x, y - 7.0, 9.0, 8.0, Tone::Edge);
        page.text((x + 14.0, y), Align::Left, (Face::Regular, SMALL), Tone::Second, hatched);
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_column_is_as_high_as_its_part_of_the_highest() {
        assert!((share(50, 100) - 0.5).abs() < 0.001);
        assert!((share(i64::MAX, i64::MAX) - 1.0).abs() < 0.001);
        assert!(share(-5, 100).abs() < f32::EPSILON && share(5, 0).abs() < f32::EPSILON);
    }
}
