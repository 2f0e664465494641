//! Measuring this PC: the shop's acts beside plain `SQLite` doing the same, in turns, on a shop made for it.

use std::path::Path;
use std::time::{Duration, Instant};

use super::enrol::{CardWish, Enrolment, enrol};
use super::scan::look_up_text;
use super::sell::sell;
use super::{Beside, Error, Founding, Shop, trial};
use crate::domain::{
    Basket, CardNumber, ConsentBy, Line, MemberId, Moment, Money, PersonName, Points, Profile, Programme, Purpose,
    Quantity, SaleId, SaleRequest, ShopSettings, Text,
};
use crate::store::plain::Plain;

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
    let programme = trial::template("club").unwrap_or_else(|| Programme::empty(Text::from("club")));
    Shop::found(folder, Founding { settings: ShopSettings::default(), programme }, at)?;
    let shop = Shop::open(folder, Beside::Command)?;
    let cards = (0..members.max(1)).map(|number| joined(&shop, number, at)).collect::<Result<Vec<_>, _>>()?;
    let plain = Plain::beside(shop.store().path(), &folder.join("plain.db"))?;
    // A stride that has no factor in common with most sizes, so that neighbours are not asked for in turn.
    let card = |turn: usize| &cards[turn * 7_919 % cards.len()];

    let look_up = in_turns(
        Work::LookUp,
        cards.len().max(2_000),
        |turn| plain.look_up(card(turn).as_str()).map(|_| ()).map_err(Error::from),
        |turn| look_up_text(&shop, card(turn).as_str(), at).map(|_| ()),
    )?;
    let (mut plain_times, mut our_times) = (Vec::new(), Vec::new());
    for turn in 0..usize::try_from(sales.max(1)).unwrap_or(usize::MAX) {
        let request = ten_lines(card(turn).clone());
        let begun = Instant::now();
        let sold = sell(&shop, request, at, false)?;
        our_times.push(begun.elapsed());
        let begun = Instant::now();
        plain.record(sold.sale)?;
        plain_times.push(begun.elapsed());
    }
    Ok(vec![look_up, measured(Work::Record, plain_times, our_times)])
}

fn in_turns(
    work: Work,
    turns: usize,
    plain: impl Fn(usize) -> Result<(), Error>,
    ours: impl Fn(usize) -> Result<(), Error>,
) -> Result<Measured, Error> {
    let (mut plain_times, mut our_times) = (Vec::new(), Vec::new());
    for turn in 0..turns {
        let begun = Instant::now();
        plain(turn)?;
        plain_times.push(begun.elapsed());
        let begun = Instant::now();
        ours(turn)?;
        our_times.push(begun.elapsed());
    }
    Ok(measured(work, plain_times, our_times))
}

fn measured(work: Work, mut plain: Vec<Duration>, mut ours: Vec<Duration>) -> Measured {
    plain.sort_unstable();
    ours.sort_unstable();
    let at =
        |times: &[Duration], hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or_default();
    Measured { work, plain: at(&plain, 50), ours: at(&ours, 50), ours_p99: at(&ours, 99) }
}

fn joined(shop: &Shop, number: u32, at: Moment) -> Result<CardNumber, Error> {
    let name = PersonName { given: format!("Member {number}"), ..PersonName::default() };
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile: Profile { name, ..Profile::default() },
        card: CardWish::Issue,
        consents: vec![(Purpose::Club, true, ConsentBy::Member)],
        since: None,
        allow_same_phone: true,
    };
    enrol(shop, enrolment, at)?.card.ok_or(Error::NoNumbersLeft)
}

fn ten_lines(card: CardNumber) -> SaleRequest {
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
    }
}
