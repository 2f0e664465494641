//! `tier give`, `tier take` and `tier review`.

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::Tier;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, input};
use crate::domain::{FactId, MemberId, Money};
use crate::language::Language;
use crate::shop::review::{self, Falling, Verdict};
use crate::shop::tier::{self, Give};

#[derive(Serialize)]
struct Given {
    member: MemberId,
    tier: String,
    until: Option<NaiveDate>,
    repeated: bool,
}

#[derive(Serialize)]
struct Taken {
    member: MemberId,
    /// After it.
    tier: Option<String>,
    repeated: bool,
}

#[derive(Serialize)]
struct Review {
    due: Option<NaiveDate>,
    members: Vec<Row>,
}

#[derive(Serialize)]
struct Confirmed {
    kept: bool,
    members: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    member: MemberId,
    name: String,
    tier: String,
    falls_to: Option<String>,
    spent: Money,
    visits: u32,
}

pub fn run(desk: &Desk, asked: Tier) -> Result<Answer, Problem> {
    match asked {
        Tier::Give { member, tier, until, reason, id } => give(desk, &member, tier, until, reason, id.as_deref()),
        Tier::Take { member, reason, id } => take(desk, &member, &reason, id.as_deref()),
        Tier::Review { fall, keep, all } => match (fall.is_empty(), keep.is_empty(), all) {
            (true, true, false) => review(desk),
            (true, true, true) => confirm(desk, None, Verdict::Fall),
            (true, false, _) => confirm(desk, Some(&keep), Verdict::Keep),
            (false, ..) => confirm(desk, Some(&fall), Verdict::Fall),
        },
    }
}

fn give(
    desk: &Desk,
    member: &str,
    tier: String,
    until: Option<NaiveDate>,
    reason: String,
    id: Option<&str>,
) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = input::holder(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let give = if desk.at.is_some() { tier::give_at } else { tier::give };
    let given = give(&shop, Give { id, member, tier, until, reason }, at)?;
    let l = desk.language;
    let name = given.name.in_lang(l.lang());
    let people = match given.until {
        Some(until) => l.tier_given_until(l.full_day(until), name),
        None => l.tier_given(name),
    };
    let document =
        Given { member: given.member, tier: given.tier.clone(), until: given.until, repeated: given.repeated };
    Answer::new(&document, people)
}

fn take(desk: &Desk, member: &str, reason: &str, id: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = input::holder(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let take_back = if desk.at.is_some() { tier::take_back_at } else { tier::take_back };
    let taken = take_back(&shop, id, member, reason, at)?;
    let l = desk.language;
    let people = match &taken.name {
        Some(name) => l.tier_taken(name.in_lang(l.lang())),
        None => l.tier_taken_none(),
    };
    Answer::new(&Taken { member: taken.member, tier: taken.tier, repeated: taken.repeated }, people)
}

fn review(desk: &Desk) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let found = review::review(&shop, &desk.moment(shop.zone())?)?;
    let l = desk.language;
    let people = match found.due {
        None => l.tier_review_never(),
        Some(due) if found.members.is_empty() => l.tier_review_none(l.full_day(due)),
        Some(due) => format!("{}\n\n{}", l.tier_review_due(l.full_day(due)), table(&found.members, l)),
    };
    Answer::new(&Review { due: found.due, members: found.members.iter().map(document).collect() }, people)
}

fn confirm(desk: &Desk, whom: Option<&[String]>, verdict: Verdict) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let named = |members: &[String]| members.iter().map(|member| input::member(desk, &shop, member)).collect();
    let whom: Option<Vec<MemberId>> = whom.map(named).transpose()?;
    let done = review::confirm(&shop, whom.as_deref(), verdict, at)?;
    let l = desk.language;
    let count = i64::try_from(done.len()).unwrap_or(i64::MAX);
    let kept = verdict == Verdict::Keep;
    let said = if kept { l.tier_review_kept(count) } else { l.tier_review_fell(count) };
    let people = format!("{said}\n\n{}", table(&done, l));
    Answer::new(&Confirmed { kept, members: done.iter().map(document).collect() }, people)
}

fn document(falling: &Falling) -> Row {
    Row {
        member: falling.member,
        name: falling.name.full(),
        tier: falling.tier.clone(),
        falls_to: falling.to.clone(),
        spent: falling.spent,
        visits: falling.visits,
    }
}

fn table(found: &[Falling], l: Language) -> String {
    let mut table = Table::new([
        (l.command_column_name(), Side::Left),
        (l.command_column_tier(), Side::Left),
        (l.tier_column_to(), Side::Left),
        (l.command_column_spent(), Side::Right),
        (l.command_column_visits(), Side::Right),
        (l.command_column_member(), Side::Left),
    ]);
    let name = |name: &Option<crate::domain::Text>| {
        name.as_ref().map(|name| name.in_lang(l.lang()).to_owned()).unwrap_or_default()
    };
    for falling in found {
        table.row([
            falling.name.full(),
            name(&falling.change.from),
            Some(name(&falling.change.to)).filter(|name| !name.is_empty()).unwrap_or_else(|| l.tier_none()),
            l.money(falling.spent),
            falling.visits.to_string(),
            falling.member.to_string(),
        ]);
    }
    table.print()
}
