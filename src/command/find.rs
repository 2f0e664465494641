//! `find`: members by name, phone, card or e-mail.

use std::num::NonZeroUsize;

use serde::Serialize;

use super::arguments::Find;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem};
use crate::domain::{CardNumber, MemberId, Phone};
use crate::shop;

/// More than any shop has members, and still a number that can be multiplied.
const WHOLE: usize = 100_000_000;

#[derive(Serialize)]
struct Document {
    members: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    member: MemberId,
    name: String,
    phone: Option<String>,
    cards: Vec<CardNumber>,
}

pub fn run(desk: &Desk, arguments: &Find) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let found = shop::find(&shop, &arguments.text, arguments.limit.map_or(WHOLE, NonZeroUsize::get))?;
    let mut table = Table::new([
        (l.command_column_name(), Side::Left),
        (l.command_column_phone(), Side::Left),
        (l.command_column_cards(), Side::Left),
        (l.command_column_member(), Side::Left),
    ]);
    for one in &found {
        let cards: Vec<&str> = one.cards.iter().map(CardNumber::as_str).collect();
        let phone = one.phone.as_ref().map(Phone::grouped).unwrap_or_default();
        table.row([one.name.full(), phone, cards.join(", "), one.member.to_string()]);
    }
    let people = if found.is_empty() { l.command_none_found() } else { table.print() };
    let members = found.into_iter().map(|one| Found {
        member: one.member,
        name: one.name.full(),
        phone: one.phone.map(|p| p.e164().to_owned()),
        cards: one.cards,
    });
    Answer::new(&Document { members: members.collect() }, people)
}
