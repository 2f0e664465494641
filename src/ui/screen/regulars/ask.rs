//! Reading a page of the list beside the window: everything once, who fulfils the conditions when they change, and the
//! names of the few who are seen.

use std::sync::{Arc, Mutex};

use iced::Task;

use super::{Message, State, rows};
use crate::shop::regulars::{self, Everybody, Exactness, ListLine, Listing};
use crate::shop::{Error, Shop};
use crate::ui::background;
use crate::ui::world::World;

/// A page, and what it was taken from.
#[derive(Debug, Clone)]
pub struct Shown {
    pub all: Arc<Everybody>,
    pub listing: Arc<Mutex<Listing>>,
    pub matching: usize,
    pub from: usize,
    pub lines: Vec<ListLine>,
}

/// Asks for the page on which the chosen line stands.
pub fn ask(state: &State, world: &World) -> Task<Message> {
    let (all, listing) = (state.all.clone(), state.listing.clone());
    let (filter, order, asked) = (state.filter.clone(), state.order, state.asked);
    let (shop, day, rows, chosen) = (world.shop.clone(), world.now.day(), rows::rows(world), state.chosen);
    let read = move |shop: &Shop| -> Result<Shown, Error> {
        let all = match all {
            Some(all) => all,
            None => Arc::new(regulars::everybody(shop, day, Exactness::AtOnce(regulars::AT_ONCE))?),
        };
        let listing = match listing {
            Some(listing) => listing,
            None => Arc::new(Mutex::new(regulars::listing(shop, &all.regulars, &filter, order)?)),
        };
        let matching = listing.lock().map_or(0, |listing| listing.len());
        let from = chosen.min(matching.saturating_sub(1)) / rows * rows;
        let lines = regulars::page(shop, &all.regulars, &listing, from, rows)?;
        Ok(Shown { all, listing, matching, from, lines })
    };
    background::run(move || Message::Answered(asked, read(&shop).map_err(Arc::new)))
}
