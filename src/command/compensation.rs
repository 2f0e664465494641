//! `compensation list`, `give` and `withdraw`.

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::Compensation as Asked;
use super::table::{Side, Table, short};
use super::{Answer, Desk, Problem, input};
use crate::domain::{Compensation, CouponState, FactId, MemberId, Points, Severity};
use crate::language::Language;
use crate::shop::compensation::{self, Compensate};

#[derive(Serialize)]
struct All {
    compensations: Vec<Document>,
}

#[derive(Serialize)]
struct Document {
    compensation: FactId,
    member: MemberId,
    name: String,
    day: NaiveDate,
    severity: Severity,
    points: Points,
    coupon: Option<String>,
    /// Where it stands.
    coupon_state: Option<CouponState>,
    reason: String,
    withdrawn: Option<Withdrawn>,
}

#[derive(Serialize)]
struct Withdrawn {
    day: NaiveDate,
    points: Points,
    reason: String,
}

#[derive(Serialize)]
struct Done {
    #[serde(flatten)]
    compensation: Document,
    repeated: bool,
}

pub fn run(desk: &Desk, asked: Asked) -> Result<Answer, Problem> {
    match asked {
        Asked::List { member } => list(desk, member.as_deref()),
        Asked::Give { member, severity, reason, id } => give(desk, &member, &severity, reason, id.as_deref()),
        Asked::Withdraw { compensation, reason } => withdraw(desk, &compensation, &reason),
    }
}

fn list(desk: &Desk, member: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = member.map(|member| input::member(desk, &shop, member)).transpose()?;
    let found = compensation::list(&shop, member, &at)?;
    let people = table(&found, desk.language);
    Answer::new(&All { compensations: found.into_iter().map(document).collect() }, people)
}

fn give(desk: &Desk, member: &str, severity: &str, words: String, id: Option<&str>) -> Result<Answer, Problem> {
    let l = desk.language;
    let all = || Severity::ALL.map(Severity::code).join(", ");
    let unfit = || Problem::Usage(l.command_usage_choice(all(), "--severity", severity));
    let severity = Severity::from_code(severity).ok_or_else(unfit)?;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = input::member(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let wish = Compensate { id, member, severity, words };
    let give = if desk.at.is_some() { compensation::give_at } else { compensation::give };
    let (given, repeated) = give(&shop, wish, at)?;
    let brings = l.bonus_given(given.points, given.coupon.as_ref().map(|coupon| &coupon.name));
    let mut done = l.amends_done(brings, given.name.full());
    if given.coupon.is_none()
        && let Some(name) = compensation::coupon_for(&shop, severity, given.day)?
    {
        done = format!("{done}\n{}", l.amends_no_coupon(name.in_lang(l.lang())));
    }
    let people = said(l, done, repeated);
    Answer::new(&Done { compensation: document(given), repeated }, people)
}

fn withdraw(desk: &Desk, id: &str, reason: &str) -> Result<Answer, Problem> {
    let l = desk.language;
    let id = input::id(desk, Some(id))?.map_or_else(FactId::fresh, FactId);
    let shop = desk.open()?;
    let withdraw = if desk.at.is_some() { compensation::withdraw_at } else { compensation::withdraw };
    let (gone, repeated) = withdraw(&shop, id, reason, desk.moment(shop.zone())?)?;
    let people = said(l, l.amends_withdrawn(gone.name.full()), repeated);
    Answer::new(&Done { compensation: document(gone), repeated }, people)
}

fn said(l: Language, done: String, repeated: bool) -> String {
    if repeated { format!("{done}\n{}", l.command_repeated()) } else { done }
}

fn document(of: Compensation) -> Document {
    Document {
        compensation: of.id,
        member: of.member,
        name: of.name.full(),
        day: of.day,
        severity: of.severity,
        points: of.points,
        coupon_state: of.coupon.as_ref().map(|coupon| coupon.state),
        coupon: of.coupon.map(|coupon| coupon.code),
        reason: of.words,
        withdrawn: of.withdrawn.map(|gone| Withdrawn { day: gone.day, points: gone.points, reason: gone.words }),
    }
}

fn table(found: &[Compensation], l: Language) -> String {
    let mut table = Table::new([
        (l.command_column_day(), Side::Left),
        (l.command_column_name(), Side::Left),
        (l.amends_column_severity(), Side::Left),
        (l.amends_column_given(), Side::Left),
        (l.coupon_column_coupon(), Side::Left),
        (l.command_column_reason(), Side::Left),
        (l.amends_column_withdrawn(), Side::Left),
        (l.amends_column_why_withdrawn(), Side::Left),
        (l.amends_column_id(), Side::Left),
    ]);
    for one in found {
        table.row([
            one.day.to_string(),
            one.name.full(),
            l.severity(one.severity),
            l.bonus_given(one.points, one.coupon.as_ref().map(|coupon| &coupon.name)),
            one.coupon.as_ref().map(|coupon| l.coupon_state(coupon.state)).unwrap_or_default(),
            short(&one.words),
            one.withdrawn.as_ref().map(|gone| gone.day.to_string()).unwrap_or_default(),
            one.withdrawn.as_ref().map(|gone| short(&gone.words)).unwrap_or_default(),
            one.id.to_string(),
        ]);
    }
    table.print()
}
