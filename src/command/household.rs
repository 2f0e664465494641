//! `member household show`, `join`, `leave` and `undo`.

use chrono::NaiveDate;
use serde::Serialize;

use super::table::{Side, Table, pairs};
use super::{Answer, Desk, Problem, input};
use crate::domain::{FactId, MemberId, Money, Points};
use crate::shop::household::{self, Household, Moved, Takes};

#[derive(Serialize)]
struct Document {
    shared: bool,
    members: Vec<Housemate>,
    points: Points,
    spent: Money,
}

#[derive(Serialize)]
struct Housemate {
    member: MemberId,
    name: String,
    joined: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Change {
    household: FactId,
    member: MemberId,
    points_moved: Points,
    points: Points,
    repeated: bool,
}

pub fn show(desk: &Desk, member: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let id = input::member(desk, &shop, member)?;
    let found = household::of(&shop, id, desk.moment(shop.zone())?)?;
    let people = spoken(desk, &found);
    let shared = found.is_shared();
    let mate =
        |mate: household::Housemate| Housemate { member: mate.member, name: mate.name.full(), joined: mate.joined };
    let members = found.members.into_iter().map(mate).collect();
    Answer::new(&Document { shared, members, points: found.points, spent: found.spent }, people)
}

fn spoken(desk: &Desk, found: &Household) -> String {
    let l = desk.language;
    let mut table = Table::new([
        (l.command_column_name(), Side::Left),
        (l.household_column_joined(), Side::Left),
        (l.command_column_member(), Side::Left),
    ]);
    for mate in &found.members {
        let joined = mate.joined.map(|day| l.full_day(day)).unwrap_or_default();
        table.row([mate.name.full(), joined, mate.member.to_string()]);
    }
    let tier = found.tier.as_ref().map(|tier| tier.in_lang(l.lang()).to_owned());
    let figures = [
        (l.command_column_tier(), tier),
        (l.command_column_points(), Some(l.number(found.points.get()))),
        (l.command_column_spent(), Some(l.money(found.spent))),
    ];
    let known: Vec<_> = figures.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    format!("{}\n{}", table.print(), pairs(&known))
}

pub fn join(desk: &Desk, member: &str, to: &str, id: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let (member, to) = (input::holder(desk, &shop, member)?, input::holder(desk, &shop, to)?);
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let moved = household::join(&shop, id, member, to, desk.moment(shop.zone())?, desk.at.is_some())?;
    let l = desk.language;
    answer(&moved, l.household_did_join(l.points(moved.balance), l.points(moved.points)))
}

pub fn leave(desk: &Desk, member: &str, takes: Takes, id: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let member = input::holder(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let moved = household::leave(&shop, id, member, takes, desk.moment(shop.zone())?, desk.at.is_some())?;
    let l = desk.language;
    answer(&moved, l.household_did_leave(l.points(moved.points)))
}

fn answer(moved: &Moved, people: String) -> Result<Answer, Problem> {
    let change = Change {
        household: moved.id,
        member: moved.member,
        points_moved: moved.points,
        points: moved.balance,
        repeated: moved.repeated,
    };
    Answer::new(&change, people)
}
