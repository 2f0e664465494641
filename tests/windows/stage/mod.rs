//! Every screen and every state of it that a cashier or a customer meets, each set up in a shop of its own.

mod beside;
pub mod birthdays;
pub mod customer;
mod import;
mod member;
mod owner;
pub mod people;
mod regulars;
pub mod reports;
pub mod survey;
pub mod till;

use ::regulars::domain::Lang;
use ::regulars::ui::theme::El;
use ::regulars::ui::world::World;

use super::desk::{self, Desk, below_top_bar};

/// What stands in a window, to be drawn in any look.
pub trait Drawn {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()>;

    /// Whether larger text makes another picture; the customer's window has one size of type.
    fn grows(&self) -> bool {
        true
    }
}

/// A screen below the bar of its window.
pub struct Beside<S, M> {
    pub state: S,
    pub view: for<'a> fn(&'a S, &'a World) -> El<'a, M>,
}

impl<S, M: 'static> Drawn for Beside<S, M> {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        below_top_bar(world, (self.view)(&self.state, world))
    }
}

/// Sets a scene up in a shop of its own, in the language of the till.
pub type Scene = fn(&Desk, &World) -> Box<dyn Drawn>;

pub fn scenes() -> Vec<(&'static str, Scene)> {
    let scenes = [
        till::SCENES,
        beside::SCENES,
        birthdays::SCENES,
        import::SCENES,
        member::SCENES,
        owner::SCENES,
        people::SCENES,
        self::regulars::SCENES,
        reports::SCENES,
        customer::SCENES,
        survey::SCENES,
    ]
    .concat();
    // Of two scenes of one name one would never be looked at.
    let names: std::collections::BTreeSet<_> = scenes.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), scenes.len(), "two scenes have one name");
    scenes
}

/// A shop whose till speaks a language.
pub fn desk_in(lang: Lang) -> (Desk, World) {
    let desk = desk::desk();
    let world = desk.speaking(lang);
    (desk, world)
}
