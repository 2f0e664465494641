//! From the last key of a scan to the cashier's picture, as the windows draw it: the key goes through the ear, the card is
//! looked up, the basket priced, both windows laid out anew, and what changed is painted. Everything but the X server.
//!
//! While a celebration plays, a scan arrives at any moment of a frame of it, and waits for the rest of that frame.

use std::time::{Duration, Instant};

use chrono::Datelike;
use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::keyboard::key::{Code, Key, Named, Physical};
use iced::keyboard::{Event as KeyEvent, Location, Modifiers};
use iced::{Event, Renderer, Size, Task, window};
use iced_test::core::{clipboard, mouse, renderer};
use iced_test::runtime::user_interface::{Cache, UserInterface};
use iced_test::runtime::{Action, task};
use regulars::shop::bench::{card_of, share};
use regulars::shop::{Beside, Shop, clock, member};
use regulars::ui::app::{App, Message};
use regulars::ui::theme;

use super::report::{self, Budget, Report, time};
use super::shop::Made;

const MEDIAN: Duration = Duration::from_millis(16);
const P95: Duration = Duration::from_millis(33);
const SCANS: usize = 200;
/// Frames of a celebration between two scans.
const PLAYED: usize = 6;

pub fn measure(report: &Report, made: &Made) {
    let mut system = iced_test::renderer::graphics::text::font_system().write().expect("the fonts");
    for font in theme::fonts() {
        system.load_font(font);
    }
    drop(system);
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    let till = shop.till().id;
    let any: Vec<String> = (0..SCANS)
        .map(|turn| u32::try_from(turn).unwrap_or(0) * 7_919 % made.members)
        .filter_map(|place| card_of(till, place).map(|card| card.to_string()))
        .collect();
    let celebrated = celebrated(&shop, made.members);
    let goods = goods(&shop);
    let mut stage = Stage::open(shop);

    stage.scan(&any[0]);
    stage.settle();
    let cards = any.iter().map(|card| {
        let taken = stage.scan(card);
        stage.settle();
        taken
    });
    line(report, "frame: a card's scan", &cards.collect::<Vec<_>>());
    let lines = goods.iter().cycle().take(SCANS).map(|code| {
        let taken = stage.scan(code);
        stage.settle();
        taken
    });
    line(report, "frame: an article's scan, a member there", &lines.collect::<Vec<_>>());
    stage.empty();

    if celebrated.len() < 2 {
        return report::skipped("frame: a card's scan, celebration", "nobody has a birthday today");
    }
    let mut times = Vec::new();
    for (turn, card) in celebrated.iter().cycle().take(SCANS).enumerate() {
        let mut frame = Duration::ZERO;
        for _ in 0..PLAYED {
            frame = stage.play();
        }
        // The scan comes at each part of the last frame in turn.
        let part = u32::try_from(turn % 10).unwrap_or(0);
        let waited = frame * part / 10;
        times.push(waited + stage.scan(card));
        stage.settle();
    }
    line(report, "frame: a card's scan, celebration playing", &times);
    println!("      a frame of the celebration with both windows: {}", time(stage.play()));
}

fn line(report: &Report, work: &str, times: &[Duration]) {
    let [median, p95, p99] = [50, 95, 99].map(|part| share(times.to_vec(), part));
    report.line(Budget {
        work: work.to_owned(),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("p95 {}, p99 {}", time(p95), time(p99)),
        most: format!("{}, p95 {}", time(MEDIAN), time(P95)),
        held: median < MEDIAN && p95 < P95,
    });
}

/// Cards of members whose birthday it is.
fn celebrated(shop: &Shop, members: u32) -> Vec<String> {
    let today = clock::now(shop.zone()).day();
    let mut cards = Vec::new();
    for place in 0..members.min(20_000) {
        let Some(card) = card_of(shop.till().id, place) else { continue };
        let Ok(known) = shop.member_of_card(&card).and_then(|id| member(shop, id)) else { continue };
        if known.profile.birthday.is_some_and(|b| b.month() == today.month() && b.day() == today.day()) {
            cards.push(card.to_string());
        }
        if cards.len() == 20 {
            break;
        }
    }
    cards
}

/// Codes of articles that can be scanned.
fn goods(shop: &Shop) -> Vec<String> {
    let known = regulars::shop::catalogue::search(shop, "чай", 6).expect("the catalogue");
    let codes: Vec<String> = known.into_iter().filter_map(|product| product.codes.first().cloned()).collect();
    assert!(!codes.is_empty(), "the shop has a catalogue");
    codes
}

/// The program with its two windows, without a windowing system.
struct Stage {
    app: App,
    /// The cashier's and the customer's.
    windows: Vec<Window>,
    /// What the last scan left to be done beside the window.
    waiting: Vec<Task<Message>>,
}

struct Window {
    id: window::Id,
    renderer: Renderer,
    cache: Option<Cache>,
    pixels: Vec<u8>,
    mask: tiny_skia::Mask,
    drawn: Option<(Vec<iced_tiny_skia::Layer>, iced::Color)>,
}

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 800;
const SIZE: Size = Size::new(1280.0, 800.0);
const CURSOR: mouse::Cursor = mouse::Cursor::Unavailable;

impl Stage {
    fn open(shop: Shop) -> Stage {
        let (app, task) = App::start(std::sync::Arc::new(shop));
        let mut stage = Stage { app, windows: Vec::new(), waiting: vec![task] };
        stage.settle();
        assert_eq!(stage.windows.len(), 2, "both windows are open");
        stage
    }

    /// Does what waits beside the windows, and draws what it changed.
    fn settle(&mut self) {
        while let Some(task) = self.waiting.pop() {
            let Some(mut stream) = task::into_stream(task) else { continue };
            while let Some(action) = block_on(stream.next()) {
                match action {
                    Action::Output(message) => self.tell(message),
                    Action::Window(iced_test::runtime::window::Action::Open(id, _, opened)) => {
                        self.windows.push(Window::new(id));
                        let _ = opened.send(id);
                    }
                    Action::Window(iced_test::runtime::window::Action::GetSize(_, size)) => {
                        let _ = size.send(SIZE);
                    }
                    _ => {}
                }
            }
        }
        self.lay_out();
        self.draw(0);
        self.draw(1);
    }

    fn tell(&mut self, message: Message) {
        let task = self.app.update(message);
        self.waiting.push(task);
    }

    /// Scans a code in the cashier's window; gives how long it took from the last key to the cashier's picture.
    fn scan(&mut self, code: &str) -> Duration {
        let keys: Vec<Event> = code.chars().map(digit).collect();
        self.keys(&keys);
        self.lay_out();
        let begun = Instant::now();
        self.keys(&[key(Key::Named(Named::Enter), Code::Enter, "\r")]);
        self.lay_out();
        self.draw(0);
        let taken = begun.elapsed();
        self.draw(1);
        taken
    }

    /// One frame of what moves, in both windows as the program draws them; gives how long it took.
    fn play(&mut self) -> Duration {
        let begun = Instant::now();
        self.tell(Message::Animate(begun));
        self.lay_out();
        self.draw(0);
        self.draw(1);
        begun.elapsed()
    }

    /// Voids the basket and lets the member go.
    fn empty(&mut self) {
        for _ in 0..2 {
            self.keys(&[key(Key::Named(Named::Escape), Code::Escape, "\u{1b}")]);
            self.keys(&[key(Key::Named(Named::Enter), Code::Enter, "\r")]);
        }
        self.settle();
    }

    /// Keys that go down in the cashier's window.
    fn keys(&mut self, events: &[Event]) {
        let mut messages = Vec::new();
        let window = &mut self.windows[0];
        let cache = window.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(window.id), SIZE, cache, &mut window.renderer);
        let _ = interface.update(events, CURSOR, &mut window.renderer, &mut clipboard::Null, &mut messages);
        window.cache = Some(interface.into_cache());
        for message in messages {
            self.tell(message);
        }
    }

    /// Lays both windows out, as the program does after each message.
    fn lay_out(&mut self) {
        for window in &mut self.windows {
            let cache = window.cache.take().unwrap_or_default();
            let interface = UserInterface::build(self.app.view(window.id), SIZE, cache, &mut window.renderer);
            window.cache = Some(interface.into_cache());
        }
    }

    /// Paints what changed in one window.
    fn draw(&mut self, place: usize) {
        let tokens = self.app.theme();
        let base = theme::ground(&tokens, self.app.is_anew());
        let window = &mut self.windows[place];
        let cache = window.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(window.id), SIZE, cache, &mut window.renderer);
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let mut messages = Vec::new();
        let _ = interface.update(&[redraw], CURSOR, &mut window.renderer, &mut clipboard::Null, &mut messages);
        interface.draw(&mut window.renderer, &tokens, &renderer::Style { text_color: base.text_color }, CURSOR);
        window.cache = Some(interface.into_cache());
        window.present(base.background_color);
        for message in messages {
            self.tell(message);
        }
    }
}

impl Window {
    fn new(id: window::Id) -> Window {
        Window {
            id,
            renderer: Renderer::new(theme::REGULAR, 15.into()),
            cache: None,
            pixels: vec![0; (WIDTH * HEIGHT * 4) as usize],
            mask: tiny_skia::Mask::new(WIDTH, HEIGHT).expect("a mask"),
            drawn: None,
        }
    }

    /// As iced's own windows do: only what differs from the last picture is painted.
    fn present(&mut self, background: iced::Color) {
        use iced_tiny_skia::graphics::{Viewport, damage};

        let whole = iced::Rectangle::with_size(SIZE);
        let layers = self.renderer.layers();
        let changed = match &self.drawn {
            Some((drawn, ground)) if *ground == background => {
                damage::diff(drawn, layers, |layer| vec![layer.bounds], iced_tiny_skia::Layer::damage)
            }
            _ => vec![whole],
        };
        self.drawn = Some((layers.to_vec(), background));
        if changed.is_empty() {
            return;
        }
        let changed = damage::group(changed, whole);
        let viewport = Viewport::with_physical_size(Size::new(WIDTH, HEIGHT), 1.0);
        let mut pixels = tiny_skia::PixmapMut::from_bytes(&mut self.pixels, WIDTH, HEIGHT).expect("the pixels");
        self.renderer.draw(&mut pixels, &mut self.mask, &viewport, &changed, background);
    }
}

fn digit(character: char) -> Event {
    let code = match character {
        '0' => Code::Digit0,
        '1' => Code::Digit1,
        '2' => Code::Digit2,
        '3' => Code::Digit3,
        '4' => Code::Digit4,
        '5' => Code::Digit5,
        '6' => Code::Digit6,
        '7' => Code::Digit7,
        '8' => Code::Digit8,
        _ => Code::Digit9,
    };
    let text = character.to_string();
    key(Key::Character(text.as_str().into()), code, &text)
}

fn key(key: Key, code: Code, text: &str) -> Event {
    Event::Keyboard(KeyEvent::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Code(code),
        location: Location::Standard,
        modifiers: Modifiers::empty(),
        text: Some(text.into()),
        repeat: false,
    })
}
