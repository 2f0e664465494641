//! A birthday: flags that sway, confetti that falls once and rests, the name, and the gift.

use std::cell::Cell;
use std::time::Duration;

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, path::Builder};
use iced::widget::{column, container, row, space as gap, stack};
use iced::{Alignment, Color, Length, Point, Rectangle, Renderer, Size, Vector, mouse};

use super::idle::on;
use crate::ui::theme::{CELEBRATION, El, Tokens, Type, space};
use crate::ui::widget::{Corners, Fit, fit, fit_bold, floating, ground};

/// How long anything moves.
pub const MOTION: Duration = Duration::from_secs(4);

/// Beside the words, at the edges of the window.
const MARGIN: f32 = 48.0;
/// So near the words a piece begins to dwindle; where they begin it is gone, so that none is ever cut.
const NEAR: f32 = 30.0;
/// A piece that has dwindled to less is not drawn.
const LEAST: f32 = 0.1;

/// The celebration, written out.
#[derive(Debug, Clone, Default)]
pub struct Celebration {
    /// «С днём рождения,».
    pub greeting: String,
    pub name: String,
    pub gift: Option<GiftCard>,
}

/// What is given.
#[derive(Debug, Clone, Default)]
pub struct GiftCard {
    pub label: String,
    pub gift: String,
    /// What comes with it, as a discount on everything.
    pub also: String,
}

pub(super) fn view<'a, M: 'a>(t: &Tokens, size: Size, what: &Celebration, since: Option<Duration>) -> El<'a, M> {
    let since = since.map_or(MOTION, |since| since.min(MOTION)).as_secs_f32();
    let above = (size.height * 0.257).round();
    let greeting = fit(t, Type::NAME, what.greeting.as_str()).or(t, Type::TITLE);
    let name = fit_bold(t, Type::TOTAL, what.name.as_str()).or(t, Type::NAME).or(t, Type::TITLE);
    let feast = Feast { since, words: places([&greeting, &name], above, size.width) };
    let feast = Canvas::new(feast).width(Length::Fill).height(Length::Fill);
    let words = column![
        gap().height(above),
        container(greeting).padding([0.0, space::WIDE]),
        container(name).padding([0.0, space::WIDE]),
        gap().height((size.height * 0.116).round()),
    ]
    .push(what.gift.as_ref().map(gift_card))
    .align_x(Alignment::Center);
    let words = container(words).center_x(Length::Fill).padding([0.0, MARGIN]);
    let (paper, ink) = CELEBRATION;
    on(stack![feast, words], paper, ink)
}

/// Where the words stand that no confetti passes between, with the air about them: one below the other, in the middle.
fn places(words: [&Fit<'_>; 2], above: f32, width: f32) -> [Rectangle; 2] {
    let mut y = above;
    words.map(|words| {
        let taken = words.taken(width - 2.0 * (MARGIN + space::WIDE));
        let place = Rectangle { x: (width - taken.width) / 2.0, y, width: taken.width, height: taken.height };
        y += taken.height;
        place.expand([space::PAIR, space::WIDE])
    })
}

fn gift_card<'a, M: 'a>(gift: &GiftCard) -> El<'a, M> {
    // The card is paper in either theme, as the whole picture is.
    let t = &Tokens::light().for_customer();
    let words = column![
        fit(t, Type::BODY, gift.label.as_str()).colour(|_| Tokens::light().ink2),
        fit_bold(t, Type::TITLE, gift.gift.as_str()).or(t, Type::LARGE).or(t, Type::BODY),
        fit(t, Type::LARGE, gift.also.as_str()).or(t, Type::BODY),
    ]
    .spacing(space::PAIR);
    let drawing = Canvas::new(Present).width(108.0).height(112.0);
    let inside = row![drawing, container(words).width(Length::Fill)].spacing(space::GROUPS).align_y(Alignment::Center);
    let ink = t.ink;
    let inside = container(inside)
        .padding([0.0, 40.0])
        .center_y(172.0)
        .width(768.0)
        .style(move |_| container::Style { text_color: Some(ink), ..container::Style::default() });
    floating(ground(inside, t.paper, space::INSIDE, Corners::All), space::INSIDE)
}

/// Flags and confetti at a moment.
struct Feast {
    since: f32,
    /// Where the words stand.
    words: [Rectangle; 2],
}

/// What was drawn last, and the picture of the motion that it was.
///
/// Drawn anew only for the next picture: what is drawn again as it was costs nothing, and the renderer, which redraws
/// where a picture changed, takes the whole of a kept drawing instead of each piece's own outline, from which the soft
/// edges stand out and would be left behind.
#[derive(Default)]
struct Drawn {
    cache: canvas::Cache,
    picture: Cell<Option<(u16, [Rectangle; 2])>>,
}

/// Pictures in a second; the eye asks for no more of falling paper, and a slow till has time for the scan.
const PICTURES: f32 = 30.0;

const STRING: Color = Color::from_rgb8(0x5C, 0x42, 0x00);
const BLUE: Color = Color::from_rgb8(0x0B, 0x56, 0x6B);
const RED: Color = Color::from_rgb8(0xA3, 0x24, 0x1D);
const GREEN: Color = Color::from_rgb8(0x0F, 0x7F, 0x5B);
const INK: Color = Color::from_rgb8(0x12, 0x22, 0x2A);
const FLAGS: [Color; 4] = [BLUE, Color::WHITE, RED, GREEN];
const PIECES: [Color; 5] = [RED, GREEN, BLUE, Color::WHITE, INK];
const FALLING: u32 = 300;
/// Those that rest in the air beside the words, as shares of the window.
const IN_AIR: [(f32, f32); 14] = [
    (0.117, 0.237),
    (0.195, 0.312),
    (0.054, 0.375),
    (0.072, 0.5),
    (0.092, 0.587),
    (0.042, 0.75),
    (0.882, 0.22),
    (0.805, 0.327),
    (0.94, 0.335),
    (0.95, 0.497),
    (0.912, 0.625),
    (0.961, 0.762),
    (0.03, 0.62),
    (0.975, 0.6),
];

impl<M> canvas::Program<M, Tokens, Renderer> for Feast {
    type State = Drawn;

    fn draw(
        &self,
        drawn: &Drawn,
        renderer: &Renderer,
        _theme: &Tokens,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let picture = Some((self.picture(), self.words));
        if drawn.picture.replace(picture) != picture {
            drawn.cache.clear();
        }
        vec![drawn.cache.draw(renderer, bounds.size(), |frame| {
            self.confetti(frame, bounds.size());
            let middle = bounds.width / 2.0;
            self.swag(frame, (-24.0, 0.0), (middle, 14.0), middle);
            self.swag(frame, (middle, 14.0), (bounds.width + 24.0, 0.0), middle);
            let knot = Point::new(middle, 14.0);
            frame.fill(&Path::circle(knot, 13.0), RED);
            frame.fill(&Path::circle(knot, 5.0), CELEBRATION.0);
        })]
    }
}

impl Feast {
    /// The number of the picture, counted from the beginning; the last one is that of rest.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of pictures, of four seconds")]
    fn picture(&self) -> u16 {
        (self.since * PICTURES).floor() as u16
    }

    /// What is left of the motion, from 1 to 0.
    fn left(&self) -> f32 {
        1.0 - self.since / MOTION.as_secs_f32()
    }

    /// A string with its flags, hanging in a parabola between two points.
    fn swag(&self, frame: &mut Frame, from: (f32, f32), to: (f32, f32), knot: f32) {
        let sag = 82.0;
        let at = |s: f32| {
            let straight = from.1 + (to.1 - from.1) * s;
            Point::new(from.0 + (to.0 - from.0) * s, straight + 4.0 * sag * s * (1.0 - s))
        };
        let string = Path::new(|path| {
            path.move_to(at(0.0));
            (1_u8..=40).for_each(|step| path.line_to(at(f32::from(step) / 40.0)));
        });
        let flags = ((to.0 - from.0) / 60.0).floor().clamp(4.0, 24.0);
        let mut n = 0_u8;
        while f32::from(n) < flags {
            let (left, right) = (at((f32::from(n) + 0.1) / flags), at((f32::from(n) + 0.9) / flags));
            let along = right - left;
            let sway = 0.22 * self.left() * (self.since * 5.0 + f32::from(n) * 0.9).sin();
            let middle = Point::new(f32::midpoint(left.x, right.x), f32::midpoint(left.y, right.y));
            n += 1;
            // The knot in the middle of the window is left free.
            if (middle.x - knot).abs() < 50.0 {
                continue;
            }
            let length = (along.x * along.x + along.y * along.y).sqrt();
            let down = Vector::new(-along.y / length, along.x / length);
            let tip = middle + Vector::new(down.x * 64.0 + sway * 64.0, down.y * 64.0);
            let flag = Path::new(|path| {
                path.move_to(left);
                path.line_to(right);
                path.line_to(tip);
                path.close();
            });
            frame.fill(&flag, FLAGS[usize::from(n + 3) % FLAGS.len()]);
        }
        frame.stroke(&string, Stroke::default().with_color(STRING).with_width(4.0));
    }

    fn confetti(&self, frame: &mut Frame, size: Size) {
        for (n, (x, y)) in (0_u32..).zip(IN_AIR) {
            self.piece(frame, n, Point::new(x * size.width, y * size.height));
        }
        for n in 0..FALLING {
            let (x, depth) = (chance(n, 1), chance(n, 2));
            // Most lie at the very foot, a few on top of the others.
            let y = size.height + 4.0 - depth * depth * 62.0 - 4.0 * (x * 37.0).sin();
            self.piece(frame, n + 100, Point::new(x * size.width, y));
        }
    }

    /// How much of its size a piece has at a point: all of it away from the words, nothing where they stand.
    fn grown(&self, at: Point) -> f32 {
        let away = self.words.map(|place| {
            let aside = (place.x - at.x).max(at.x - place.x - place.width).max(0.0);
            let above = (place.y - at.y).max(at.y - place.y - place.height).max(0.0);
            aside.hypot(above)
        });
        (away[0].min(away[1]) / NEAR).min(1.0)
    }

    /// One piece on its way to where it rests.
    fn piece(&self, frame: &mut Frame, n: u32, rest: Point) {
        let start = chance(n, 3) * 1.5;
        let fallen = ((self.since - start) / (2.0 + chance(n, 4) * 0.5)).clamp(0.0, 1.0);
        let left = 1.0 - fallen;
        let x = rest.x + left * 40.0 * (fallen * 7.0 + chance(n, 5) * 6.0).sin();
        let y = rest.y - left * (rest.y + 60.0);
        let turn = (chance(n, 6) - 0.5) * 3.0 + left * 9.0 * (chance(n, 7) - 0.5);
        let colour = PIECES[n as usize % PIECES.len()];
        let grown = self.grown(Point::new(x, y));
        if grown < LEAST {
            return;
        }
        frame.with_save(|frame| {
            frame.translate(Vector::new(x, y));
            frame.rotate(turn);
            frame.scale(grown);
            match n.wrapping_mul(2_654_435_761) >> 29 {
                // A path, because only paths are smooth where they are turned.
                0..4 => frame.fill(&Path::rectangle(Point::new(-9.0, -5.0), Size::new(18.0, 10.0)), colour),
                4..6 => frame.fill(&Path::circle(Point::ORIGIN, 7.0), colour),
                _ => {
                    let curl = Path::new(curl);
                    frame.stroke(&curl, Stroke::default().with_color(colour).with_width(4.5 * grown));
                }
            }
        });
    }
}

fn curl(path: &mut Builder) {
    path.move_to(Point::new(-12.0, 2.0));
    path.quadratic_curve_to(Point::new(-6.0, -9.0), Point::new(0.0, 0.0));
    path.quadratic_curve_to(Point::new(6.0, 9.0), Point::new(12.0, -2.0));
}

/// A number from 0 to 1 that is always the same for the same piece, so that every frame shows the same confetti.
fn chance(piece: u32, of: u32) -> f32 {
    let mut x = piece.wrapping_mul(0x9E37_79B9).wrapping_add(of.wrapping_mul(0x85EB_CA6B)) ^ 0x2C1B_3C6D;
    x = (x ^ (x >> 15)).wrapping_mul(0x2C1B_3C6D);
    x = (x ^ (x >> 12)).wrapping_mul(0x297A_2D39);
    let [_, _, high, low] = (x ^ (x >> 15)).to_be_bytes();
    f32::from(u16::from_be_bytes([high, low])) / f32::from(u16::MAX)
}

/// The wrapped gift on the card.
struct Present;

impl<M> canvas::Program<M, Tokens, Renderer> for Present {
    type State = ();

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        _theme: &Tokens,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let ribbon = Color::from_rgb8(0xB9, 0x7F, 0x00);
        frame.fill_rectangle(Point::new(8.0, 50.0), Size::new(92.0, 60.0), BLUE);
        frame.fill(
            &Path::rounded_rectangle(Point::new(0.0, 28.0), Size::new(108.0, 26.0), 3.0.into()),
            Tokens::light().hover,
        );
        frame.fill_rectangle(Point::new(45.0, 28.0), Size::new(18.0, 82.0), CELEBRATION.0);
        for side in [-1.0, 1.0] {
            let bow = Path::new(|path| {
                path.move_to(Point::new(54.0, 27.0));
                path.bezier_curve_to(
                    Point::new(54.0 + side * 14.0, -4.0),
                    Point::new(54.0 + side * 42.0, 2.0),
                    Point::new(54.0 + side * 28.0, 20.0),
                );
                path.bezier_curve_to(
                    Point::new(54.0 + side * 22.0, 27.0),
                    Point::new(54.0 + side * 8.0, 28.0),
                    Point::new(54.0, 27.0),
                );
            });
            frame.stroke(&bow, Stroke::default().with_color(ribbon).with_width(6.0));
        }
        vec![frame.into_geometry()]
    }
}
