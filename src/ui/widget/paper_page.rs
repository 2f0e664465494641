//! A page of paper on screen: what the file will hold, drawn from the same marks at the size that there is room for.

use std::cell::Cell;

use iced::advanced::text::{Alignment, Shaping};
use iced::alignment::Vertical;
use iced::widget::canvas::{self, Canvas, Geometry, Path, Stroke, Text};
use iced::widget::text::LineHeight;
use iced::{Color, Pixels, Point, Rectangle, Renderer, Size, mouse};

use crate::report::{Face, Mark, Page, Tone};
use crate::ui::theme::{BOLD, El, REGULAR, Tokens};

/// The line of Noto Sans, and what of it stands above the line that the letters stand on; in parts of the size.
const LINE: f32 = 1.362;
const ASCENT: f32 = 1.069;

/// Draws a page `width` wide, as much of it as `height` holds below `from`; the rest is cut. `id` is another for each
/// other page.
pub fn paper_page<'a, M: 'a>(page: &'a Page, id: u64, (width, height): (f32, f32), from: f32) -> El<'a, M> {
    let scale = width / page.width;
    Canvas::new(Drawing { page, id, scale, from }).width(width.round()).height(height.round()).into()
}

struct Drawing<'a> {
    page: &'a Page,
    id: u64,
    scale: f32,
    from: f32,
}

/// What was drawn last: the page is drawn anew only when it is another, or seen from elsewhere.
#[derive(Default)]
struct Drawn {
    cache: canvas::Cache,
    what: Cell<Option<(u64, f32, f32)>>,
}

impl<M> canvas::Program<M, Tokens, Renderer> for Drawing<'_> {
    type State = Drawn;

    fn draw(
        &self,
        drawn: &Drawn,
        renderer: &Renderer,
        _theme: &Tokens,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let what = Some((self.id, self.scale, self.from));
        if drawn.what.replace(what) != what {
            drawn.cache.clear();
        }
        vec![drawn.cache.draw(renderer, bounds.size(), |frame| {
            // Paper is white in either theme: it is what the printer gives.
            frame.fill_rectangle(Point::ORIGIN, bounds.size(), Color::WHITE);
            for mark in &self.page.marks {
                self.mark(frame, mark, bounds.size());
            }
        })]
    }
}

impl Drawing<'_> {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(x * self.scale, y * self.scale - self.from)
    }

    fn mark(&self, frame: &mut canvas::Frame, mark: &Mark, room: Size) {
        match mark {
            Mark::Fill { x, y, width, height, tone } => {
                let at = self.at(*x, *y);
                let (top, low) = (at.y.max(0.0), (at.y + height * self.scale).min(room.height));
                if low > top {
                    let size = Size::new(width * self.scale, low - top);
                    frame.fill_rectangle(Point::new(at.x, top), size, colour(*tone));
                }
            }
            Mark::Stroke { from, to, thick, tone } => {
                let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
                if let Some((from, to)) = seen(from, to, room.height) {
                    let stroke = Stroke::default().with_color(colour(*tone)).with_width((thick * self.scale).max(0.5));
                    frame.stroke(&Path::line(from, to), stroke);
                }
            }
            Mark::Text { x, y, size, face, tone, words } => {
                let size = size * self.scale;
                let mut at = self.at(*x, *y);
                if at.y - size * ASCENT < 0.0 || at.y + size * (LINE - ASCENT) > room.height {
                    return;
                }
                at.y -= size * ASCENT;
                frame.fill_text(Text {
                    content: words.clone(),
                    position: at,
                    max_width: f32::INFINITY,
                    color: colour(*tone),
                    size: Pixels(size),
                    line_height: LineHeight::Relative(LINE),
                    font: match face {
                        Face::Regular => REGULAR,
                        Face::Bold => BOLD,
                    },
                    align_x: Alignment::Left,
                    align_y: Vertical::Top,
                    shaping: Shaping::Basic,
                });
            }
        }
    }
}

/// What of a line lies between the upper edge and `low`; a drawing is not cut where its room ends.
fn seen(from: Point, to: Point, low: f32) -> Option<(Point, Point)> {
    let (above, below) = (from.y.min(to.y), from.y.max(to.y));
    if below < 0.0 || above > low {
        return None;
    }
    let brought = |point: Point| {
        let y = point.y.clamp(0.0, low);
        let along = if below > above { (y - from.y) / (to.y - from.y) } else { 0.0 };
        if (y - point.y).abs() < f32::EPSILON { point } else { Point::new(from.x + (to.x - from.x) * along, y) }
    };
    Some((brought(from), brought(to)))
}

fn colour(tone: Tone) -> Color {
    let [red, green, blue] = tone.rgb();
    Color::from_rgb8(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_where_its_room_ends() {
        let at = Point::new;
        assert_eq!(seen(at(0.0, 2.0), at(4.0, 6.0), 10.0), Some((at(0.0, 2.0), at(4.0, 6.0))));
        assert_eq!(seen(at(0.0, -5.0), at(10.0, 5.0), 10.0), Some((at(5.0, 0.0), at(10.0, 5.0))));
        assert_eq!(seen(at(0.0, 20.0), at(10.0, 0.0), 10.0), Some((at(5.0, 10.0), at(10.0, 0.0))));
        assert_eq!(seen(at(0.0, 12.0), at(9.0, 12.0), 10.0), None);
        assert_eq!(seen(at(0.0, -1.0), at(9.0, -3.0), 10.0), None);
    }
}
