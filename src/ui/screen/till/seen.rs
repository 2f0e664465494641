//! What of the till is seen: by the cashier as a picture, by the customer's window as facts.

use super::state::{Message, State};
use crate::domain::{Money, Programme, Quote, SaleId, ThingToSay};
use crate::shop::scan::Greeted;
use crate::ui::theme::El;
use crate::ui::widget::{Severity, TopBar};
use crate::ui::world::World;

impl State {
    /// What stands at the till, for the customer's window.
    pub fn at_the_till(&self) -> (Option<&Greeted>, Option<&Quote>, Option<&ThingToSay>, usize) {
        let quote = self.quote.as_deref().filter(|_| !self.till.is_empty());
        (self.greeted.as_deref(), quote, self.say.as_ref(), self.chosen)
    }

    /// The sale that the basket will be.
    pub fn sale(&self) -> SaleId {
        self.till.sale()
    }

    /// What the basket would cost without the member's card, where that is more.
    pub fn cost_without_card(&self) -> Option<Money> {
        self.without_card
    }

    /// What was said last over the basket, as one sentence.
    pub fn notice(&self) -> Option<String> {
        self.banner.as_ref().map(|of| format!("{} {}", of.what, of.to_do).trim_end().to_owned())
    }

    /// Whether what was said last is a warning, to be read before anything else is said.
    pub fn warns(&self) -> bool {
        self.banner.as_ref().is_some_and(|banner| !matches!(banner.severity, Severity::Info))
    }

    /// How many lines the basket has.
    pub fn lines(&self) -> usize {
        self.till.draft().basket.lines.len()
    }

    /// The programme in force.
    pub fn programme(&self) -> Option<&Programme> {
        self.version.as_ref().map(|v| &v.programme)
    }

    pub fn view<'a>(&self, world: &World, top: TopBar, toast: Option<String>) -> El<'a, Message> {
        super::till(&world.tokens, world.size, &self.picture(world, top, toast))
    }
}
