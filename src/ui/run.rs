//! Opening the windows: the questions of a first start where there is no shop yet, then the till until it is closed.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use iced::{Size, Subscription, Task, window};

use super::app::{self, App};
use super::keys::Keys;
use super::listener::{Ear, Heard, listen};
use super::problem::problem;
use super::screen::{help, start};
use super::theme::{self, El, Tokens};
use super::{background, open_cashier};
use crate::domain::{Lang, Scanner, Zone};
use crate::language::{Language, Topic};
use crate::shop::demo::{DemoPlan, demo};
use crate::shop::{Beside, Error, Founding, Shop, clock};

/// What the windows begin with.
pub enum Begin {
    /// On a shop that is open.
    Shop(Box<Shop>),
    /// With the questions for a new shop in this folder.
    Found { folder: PathBuf, lang: Lang },
}

/// Runs the windows; comes back when the cashier's window is closed. `opened` is called when there is a window to draw.
///
/// # Errors
/// Says why the windowing system could not be used.
pub fn run(begin: Begin, opened: fn()) -> Result<(), iced::Error> {
    // The windows are started once; the mutex only lets a closure that may be called again give its one value away.
    let begin = Mutex::new(Some(begin));
    iced::daemon(
        move || match begin.lock().ok().and_then(|mut b| b.take()) {
            Some(Begin::Shop(shop)) => Windows::till(*shop),
            Some(Begin::Found { folder, lang }) => Windows::questions(folder, lang),
            None => (Windows::Closed, iced::exit()),
        },
        Windows::update,
        Windows::view,
    )
    .settings(theme::settings())
    .title(Windows::title)
    // Asked for the first time when the first window is there.
    .theme(move |windows: &Windows, _| {
        opened();
        Some(windows.theme())
    })
    .style(|windows: &Windows, theme| theme::ground(theme, windows.is_anew()))
    .scale_factor(Windows::scale_factor)
    .subscription(Windows::subscription)
    .run()
}

/// The program before and after a shop is open.
enum Windows {
    First(Box<First>),
    Till(Box<App>),
    Closed,
}

/// The first start.
struct First {
    folder: PathBuf,
    state: start::State,
    help: Option<help::State>,
    ear: Ear,
    window: window::Id,
    size: Size,
}

/// A shop on its way from the thread that founded it to the window, which takes it out once.
#[derive(Clone)]
struct Opened(Arc<Mutex<Option<Result<Shop, Error>>>>);

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opened(..)")
    }
}

#[derive(Debug, Clone)]
enum Message {
    Till(app::Message),
    Ask(start::Message),
    HelpAsked(Option<iced::advanced::widget::Id>),
    Help(help::Message),
    Heard(Heard),
    Resized(window::Id, Size),
    CloseAsked,
    Opened(Opened),
}

impl Windows {
    fn till(shop: Shop) -> (Windows, Task<Message>) {
        let (app, task) = App::start(Arc::new(shop));
        (Windows::Till(Box::new(app)), task.map(Message::Till))
    }

    fn questions(folder: PathBuf, lang: Lang) -> (Windows, Task<Message>) {
        let (window, opening) = open_cashier(Message::Resized);
        let (state, task) = start::State::new(lang);
        let size = Size::new(1280.0, 800.0);
        let first = First { folder, state, help: None, ear: Ear::new(Scanner::default()), window, size };
        (Windows::First(Box::new(first)), Task::batch([opening, task.map(Message::Ask)]))
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        match (self, message) {
            (Windows::Till(app), Message::Till(message)) => app.update(message).map(Message::Till),
            (Windows::First(first), Message::Ask(message)) => first.ask(message),
            (Windows::First(first), Message::HelpAsked(focused)) => {
                first.help = Some(help::State::new(first.state.language(), Topic::Start, focused));
                Task::none()
            }
            (Windows::First(first), Message::Help(message)) => first.helped(message),
            (Windows::First(first), Message::Heard(Heard::Pressed(name))) => first.pressed(&name),
            (Windows::First(first), Message::Resized(id, size)) if id == first.window => {
                first.size = size;
                Task::none()
            }
            (Windows::First(_), Message::CloseAsked) => iced::exit(),
            (windows @ Windows::First(_), Message::Opened(opened)) => windows.opened(&opened),
            _ => Task::none(),
        }
    }

    /// The shop is founded: the questions go, and the till comes in windows of its own.
    fn opened(&mut self, opened: &Opened) -> Task<Message> {
        let Windows::First(first) = self else { return Task::none() };
        match opened.0.lock().ok().and_then(|mut shop| shop.take()) {
            Some(Ok(shop)) => {
                let questions = first.window;
                let (till, task) = Windows::till(shop);
                *self = till;
                task.chain(window::close(questions))
            }
            Some(Err(error)) => {
                first.state.refused(problem(&error, first.state.language()).sentence());
                Task::none()
            }
            None => Task::none(),
        }
    }

    fn view(&self, id: window::Id) -> El<'_, Message> {
        match self {
            Windows::Till(app) => app.view(id).map(Message::Till),
            Windows::First(first) => {
                let content = match &first.help {
                    Some(help) => help.view(first.around()).map(Message::Help),
                    None => first.state.view(&TOKENS, first.size).map(Message::Ask),
                };
                listen(&first.ear, content, Message::Heard)
            }
            Windows::Closed => iced::widget::space().into(),
        }
    }

    fn title(&self, id: window::Id) -> String {
        match self {
            Windows::Till(app) => app.title(id),
            Windows::First(_) | Windows::Closed => "Regulars".to_owned(),
        }
    }

    fn theme(&self) -> Tokens {
        match self {
            Windows::Till(app) => app.theme(),
            Windows::First(_) | Windows::Closed => Tokens::light(),
        }
    }

    fn is_anew(&self) -> bool {
        match self {
            Windows::Till(app) => app.is_anew(),
            Windows::First(_) | Windows::Closed => false,
        }
    }

    fn scale_factor(&self, id: window::Id) -> f32 {
        match self {
            Windows::Till(app) => app.scale_factor(id),
            Windows::First(_) | Windows::Closed => 1.0,
        }
    }

    fn subscription(&self) -> Subscription<Message> {
        match self {
            Windows::Till(app) => app.subscription().map(Message::Till),
            Windows::First(_) => iced::event::listen_with(|event, _, id| match event {
                iced::Event::Window(window::Event::Resized(size)) => Some(Message::Resized(id, size)),
                iced::Event::Window(window::Event::CloseRequested) => Some(Message::CloseAsked),
                _ => None,
            }),
            Windows::Closed => Subscription::none(),
        }
    }
}

/// The first start is asked in our own colours; the shop has none yet.
static TOKENS: LazyLock<Tokens> = LazyLock::new(Tokens::light);

/// Nobody has mapped a key anew yet.
static KEYS: LazyLock<Keys> = LazyLock::new(Keys::default);

impl First {
    fn ask(&mut self, message: start::Message) -> Task<Message> {
        match self.state.update(message) {
            start::Action::None => Task::none(),
            start::Action::Run(task) => task.map(Message::Ask),
            start::Action::Close => iced::exit(),
            start::Action::Found(founding) => self.found(*founding),
            start::Action::Demo => self.demo(),
            start::Action::Help => help::focused().map(Message::HelpAsked),
        }
    }

    fn pressed(&mut self, name: &str) -> Task<Message> {
        match &self.help {
            Some(help) => help.key(&KEYS, name).map_or_else(Task::none, |message| self.helped(message)),
            None => self.state.key(name).map_or_else(Task::none, |message| self.ask(message)),
        }
    }

    fn around(&self) -> help::Around<'_> {
        help::Around { tokens: &TOKENS, language: self.state.language(), keys: &KEYS, size: self.size }
    }

    fn helped(&mut self, message: help::Message) -> Task<Message> {
        let Some(mut help) = self.help.take() else { return Task::none() };
        let action = help.update(self.around(), message);
        if action == help::Action::Close {
            return help.give_back();
        }
        self.help = Some(help);
        Task::none()
    }

    fn found(&self, founding: Founding) -> Task<Message> {
        let folder = self.folder.clone();
        open_beside(move || {
            let at = clock::now(founding.settings.zone);
            Shop::found(&folder, founding, at)?;
            Shop::open(&folder, Beside::Window)
        })
    }

    /// The sample shop, in a folder of its own beside the one that the user's shop will have.
    fn demo(&self) -> Task<Message> {
        let folder = self.folder.with_file_name("demo");
        let language: Language = self.state.language();
        open_beside(move || {
            if !Shop::exists(&folder) {
                let today = clock::now(Zone::default()).day();
                let plan = DemoPlan::speaking(language.lang(), today);
                demo(&folder, &plan)?;
            }
            Shop::open(&folder, Beside::Window)
        })
    }
}

fn open_beside(job: impl FnOnce() -> Result<Shop, Error> + Send + 'static) -> Task<Message> {
    background::run(move || Message::Opened(Opened(Arc::new(Mutex::new(Some(job()))))))
}

#[cfg(test)]
mod tests {
    use iced::futures::executor::block_on_stream;
    use iced_test::runtime::{Action, task};

    use super::*;

    /// Presses a key and does what it asks for; nothing has the focus.
    fn press(windows: &mut Windows, key: &str) {
        let asked = windows.update(Message::Heard(Heard::Pressed(key.into())));
        for action in task::into_stream(asked).into_iter().flat_map(block_on_stream) {
            match action {
                Action::Output(message) => drop(windows.update(message)),
                Action::Widget(operation) => drop(operation.finish()),
                _ => {}
            }
        }
    }

    #[test]
    fn the_first_start_has_its_help_and_is_there_again_behind_it() {
        let folder = tempfile::tempdir().unwrap();
        let (mut windows, _) = Windows::questions(folder.path().to_owned(), Lang::En);
        let _ = windows.update(Message::Ask(start::Message::TypeName("Mill".into())));
        let stands = |windows: &Windows| {
            let Windows::First(first) = windows else { panic!("the questions are over") };
            (format!("{:?}", first.state), first.help.as_ref().map(|help| format!("{help:?}")))
        };
        let before = stands(&windows);
        assert_eq!(before.1, None);
        press(&mut windows, "F1");
        let (state, help) = stands(&windows);
        assert!(state == before.0 && help.is_some_and(|help| help.contains("topic: Start, ")));
        press(&mut windows, "F2");
        assert_eq!(stands(&windows).0, before.0, "the keys are the help's, and no other language is spoken");
        press(&mut windows, "Esc");
        assert_eq!(stands(&windows), before);
    }
}
