//! A hand at the keyboard: the window keeps its focus from key to key, as a real one does, and nothing is touched.

use iced::advanced::clipboard;
use iced::advanced::widget::operation::{Focusable, Outcome};
use iced::advanced::widget::{Id, Operation};
use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::{Rectangle, Renderer, Task, mouse};
use iced_test::runtime::{Action, UserInterface, task, user_interface};
use iced_test::simulator;
use regulars::ui;
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::picture;

pub struct Hand<'w> {
    world: &'w World,
    cache: Option<user_interface::Cache>,
    renderer: Renderer,
}

impl<'w> Hand<'w> {
    pub fn at(world: &'w World) -> Hand<'w> {
        picture::load_fonts();
        let renderer = Renderer::new(ui::theme::REGULAR, 15.into());
        Hand { world, cache: Some(user_interface::Cache::default()), renderer }
    }

    /// Does what a task asks of the window, step by step, and gives what it answers.
    pub fn does<M, T: Send + 'static>(&mut self, view: El<'_, M>, task: Task<T>) -> Vec<T> {
        let cache = self.cache.take().unwrap_or_default();
        let mut window = UserInterface::build(view, self.world.size, cache, &mut self.renderer);
        let mut answers = Vec::new();
        if let Some(mut stream) = task::into_stream(task) {
            while let Some(asked) = block_on(stream.next()) {
                match asked {
                    Action::Output(answer) => answers.push(answer),
                    Action::Widget(mut operation) => loop {
                        window.operate(&self.renderer, &mut *operation);
                        match operation.finish() {
                            Outcome::Chain(next) => operation = next,
                            Outcome::None | Outcome::Some(()) => break,
                        }
                    },
                    _ => {}
                }
            }
        }
        self.cache = Some(window.into_cache());
        answers
    }

    /// Types letters, and gives what the window says of them one by one.
    pub fn types<M>(&mut self, view: El<'_, M>, letter: char) -> Vec<M> {
        let cache = self.cache.take().unwrap_or_default();
        let mut window = UserInterface::build(view, self.world.size, cache, &mut self.renderer);
        let keys: Vec<_> = simulator::typewrite(&letter.to_string()).collect();
        let mut messages = Vec::new();
        let cursor = mouse::Cursor::Unavailable;
        let _ = window.update(&keys, cursor, &mut self.renderer, &mut clipboard::Null, &mut messages);
        self.cache = Some(window.into_cache());
        messages
    }

    /// The name of what has the focus, where it has one.
    pub fn focused<M>(&mut self, view: El<'_, M>) -> Option<Id> {
        let cache = self.cache.take().unwrap_or_default();
        let mut window = UserInterface::build(view, self.world.size, cache, &mut self.renderer);
        let mut focused = Focused(None);
        window.operate(&self.renderer, &mut focused);
        self.cache = Some(window.into_cache());
        focused.0
    }
}

struct Focused(Option<Id>);

impl Operation for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.0 = id.cloned();
        }
    }
}
