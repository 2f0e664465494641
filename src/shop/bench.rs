//! Measuring: the shop's acts beside plain `SQLite` doing the same, in turns, on a shop made for it.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::scan::look_up_text;
use super::sell::sell;
use super::{Beside, Error, Shop};
use crate::domain::{
    Basket, CardNumber, Line, Moment, Money, Points, Quantity, SaleId, SaleRequest, ShopSettings, TillId,
};
use crate::store;
use crate::store::plain::Plain;

pub use super::demo::{Large, LargePlan, large};

/// Lines that the shop of `bench` has for each member: a large shop's.
const LINES: u64 = 20;
/// Look-ups that are measured.
const LOOK_UPS: usize = 2_000;
/// Acts of each side before the clock counts: statements are prepared and the hot pages read.
const WARM: usize = 50;

/// One kind of work, done both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    pub work: Work,
    /// The medians.
    pub plain: Duration,
    pub ours: Duration,
    /// Of a hundred of ours, the slowest but one.
    pub ours_p99: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A card's number to member, account and standing.
    LookUp,
    /// A sale of ten lines, priced and recorded durably; the plain side only writes what came out.
    Record,
}

/// Makes a shop in `folder`, which is empty, and measures.
pub fn bench(folder: &Path, members: u32, sales: u32, at: Moment) -> Result<Vec<Measured>, Error> {
    let members = members.max(1);
    let plan = LargePlan { members, lines: u64::from(members) * LINES, last: at.day(), seed: 1 };
    large(folder, plan, &|_| {})?;
    let ground = Ground::on(folder, &folder.join("plain.db"), members, at)?;
    Ok(vec![ground.look_ups(LOOK_UPS)?, ground.sales(sales.max(1) as usize)?])
}

/// Copies a database until it is on the disk: sales that are measured after it would wait for gigabytes being written.
pub fn copy_to_disk(from: &Path, to: &Path) -> Result<(), Error> {
    let copied = fs::copy(from, to).and_then(|_| fs::File::open(to)?.sync_all());
    Ok(copied.map_err(store::Error::from)?)
}

/// A large shop, and plain `SQLite` with a copy of it beside.
pub struct Ground {
    shop: Shop,
    plain: Plain,
    members: u32,
    at: Moment,
}

impl Ground {
    /// Opens the shop that [`large`] made in `folder` with so many members, and copies its database to `copy`.
    pub fn on(folder: &Path, copy: &Path, members: u32, at: Moment) -> Result<Ground, Error> {
        let shop = Shop::open(folder, Beside::Command)?;
        shop.store().settle()?;
        copy_to_disk(shop.store().path(), copy)?;
        let plain = Plain::beside(shop.store().path(), copy)?;
        Ok(Ground { shop, plain, members, at })
    }

    pub const fn shop(&self) -> &Shop {
        &self.shop
    }

    /// The cards in an order in which neighbours are not asked for in turn.
    pub fn card(&self, turn: usize) -> Result<CardNumber, Error> {
        let place = u32::try_from(turn * 7_919 % self.members as usize).unwrap_or(0);
        card_of(self.shop.till().id, place).ok_or(Error::NoNumbersLeft)
    }

    /// Reads so many rows of the kept figures from a place in their order by spend, as plain `SQLite` does.
    pub fn plain_page(&self, from: usize, count: usize) -> Result<usize, Error> {
        Ok(self.plain.page(from, count)?)
    }

    /// Looks cards up, in turns with plain `SQLite`.
    pub fn look_ups(&self, turns: usize) -> Result<Measured, Error> {
        let (mut plain, mut ours) = (Vec::new(), Vec::new());
        for turn in 0..turns + WARM {
            let card = self.card(turn)?;
            // Who comes second finds the pages read; so each is the second half of the times.
            let mut both = [Duration::ZERO; 2];
            for side in if turn.is_multiple_of(2) { [0, 1] } else { [1, 0] } {
                let begun = Instant::now();
                if side == 0 {
                    self.plain.look_up(card.as_str())?;
                } else {
                    look_up_text(&self.shop, card.as_str(), self.at)?;
                }
                both[side] = begun.elapsed();
            }
            if turn >= WARM {
                plain.push(both[0]);
                ours.push(both[1]);
            }
        }
        Ok(measured(Work::LookUp, plain, ours))
    }

    /// Records sales of ten lines, each beside plain `SQLite` writing the same rows.
    pub fn sales(&self, turns: usize) -> Result<Measured, Error> {
        let (mut plain, mut ours) = (Vec::new(), Vec::new());
        for turn in 0..turns + WARM {
            let request = ten_lines(self.card(turn)?);
            let begun = Instant::now();
            let sold = sell(&self.shop, request, self.at, false)?;
            let taken = begun.elapsed();
            let rows = self.plain.rows_of(sold.sale)?;
            let begun = Instant::now();
            self.plain.record(&rows)?;
            if turn >= WARM {
                ours.push(taken);
                plain.push(begun.elapsed());
            }
        }
        Ok(measured(Work::Record, plain, ours))
    }
}

fn measured(work: Work, plain: Vec<Duration>, ours: Vec<Duration>) -> Measured {
    Measured { work, plain: share(plain, 50), ours: share(ours.clone(), 50), ours_p99: share(ours, 99) }
}

/// The time that so many of a hundred do not exceed.
pub fn share(mut times: Vec<Duration>, hundredths: usize) -> Duration {
    times.sort_unstable();
    times.get((times.len() * hundredths / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// The card of the member who joined a [`large`] shop at this place, counted from 0.
pub fn card_of(till: TillId, place: u32) -> Option<CardNumber> {
    CardNumber::issued(&ShopSettings::default().ranges.cards, till.0, i64::from(place) + 1)
}

/// A sale of ten lines for whoever has the card.
pub fn ten_lines(card: CardNumber) -> SaleRequest {
    let line = |number: i64| Line::named(&format!("Article {number}"), Money::minor(995 + number), Quantity::pieces(2));
    SaleRequest {
        id: SaleId::fresh(),
        basket: Basket { lines: (1..=10).map(line).collect(), ..Basket::default() },
        card: Some(card),
        member: None,
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    }
}
