//! `coupon list`, `show`, `issue` and `revoke`.

use std::num::NonZeroU32;

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::{Coupon, CouponIssue};
use super::table::{Side, Table, short};
use super::{Answer, Desk, Problem, input};
use crate::domain::{CouponHolder, CouponId, CouponState, MemberId};
use crate::language::Language;
use crate::shop::coupon::{self, Issue, Listed, Whose};

#[derive(Serialize)]
struct Document {
    code: String,
    kind: String,
    name: String,
    holder: CouponHolder,
    member: Option<MemberId>,
    issued: NaiveDate,
    from: NaiveDate,
    until: Option<NaiveDate>,
    state: CouponState,
    since: NaiveDate,
}

#[derive(Serialize)]
struct All {
    coupons: Vec<Document>,
}

#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    coupon: Document,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    what: String,
    day: NaiveDate,
    number: Option<String>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct Done {
    #[serde(flatten)]
    coupon: Document,
    repeated: bool,
}

pub fn run(desk: &Desk, asked: Coupon) -> Result<Answer, Problem> {
    match asked {
        Coupon::List { member, state, limit } => list(desk, member.as_deref(), state.as_deref(), limit),
        Coupon::Show { code } => show(desk, &code),
        Coupon::Issue(asked) => issue(desk, asked),
        Coupon::Revoke { code, reason } => revoke(desk, &code, &reason),
    }
}

fn document(listed: &Listed, l: Language) -> Document {
    let coupon = &listed.coupon;
    Document {
        code: coupon.code.clone(),
        kind: coupon.kind.clone(),
        name: listed.name.in_lang(l.lang()).to_owned(),
        holder: coupon.holder,
        member: coupon.member,
        issued: coupon.issued,
        from: coupon.life.from,
        until: coupon.life.until,
        state: coupon.state,
        since: coupon.since,
    }
}

fn list(desk: &Desk, member: Option<&str>, state: Option<&str>, limit: Option<NonZeroU32>) -> Result<Answer, Problem> {
    let l = desk.language;
    let all = || CouponState::ALL.map(CouponState::code).join(", ");
    let unfit = |state: &str| Problem::Usage(l.command_usage_choice(all(), "--state", state));
    let state = state.map(|state| CouponState::from_code(state).ok_or_else(|| unfit(state))).transpose()?;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = member.map(|member| input::member(desk, &shop, member)).transpose()?;
    let found = coupon::list(&shop, member, state, limit.map_or(u32::MAX, NonZeroU32::get), &at)?;
    let coupons = found.iter().map(|listed| document(listed, l)).collect();
    Answer::new(&All { coupons }, table(&found, l))
}

fn table(found: &[Listed], l: Language) -> String {
    let mut table = Table::new([
        (l.coupon_help_code(), Side::Left),
        (l.coupon_column_coupon(), Side::Left),
        (l.coupon_column_holder(), Side::Left),
        (l.coupon_column_state(), Side::Left),
        (l.coupon_column_from(), Side::Left),
        (l.coupon_column_until(), Side::Left),
    ]);
    for Listed { coupon, name, holder } in found {
        let holder = match (holder, coupon.member) {
            (Some(name), _) => name.full(),
            (None, Some(member)) => member.to_string(),
            (None, None) if coupon.holder == CouponHolder::Anyone => l.coupon_anyone(),
            // Its sale counts for nobody now.
            (None, None) => "–".to_owned(),
        };
        table.row([
            coupon.code.clone(),
            name.in_lang(l.lang()).to_owned(),
            holder,
            l.coupon_state(coupon.state),
            coupon.life.from.to_string(),
            coupon.life.until.map(|day| day.to_string()).unwrap_or_default(),
        ]);
    }
    table.print()
}

fn show(desk: &Desk, code: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let (listed, steps) = coupon::story(&shop, code, &desk.moment(shop.zone())?)?;
    let l = desk.language;
    let mut story = Table::new([
        (l.command_column_day(), Side::Left),
        (l.coupon_column_state(), Side::Left),
        (l.coupon_column_number(), Side::Left),
        (l.command_column_reason(), Side::Left),
    ]);
    for step in &steps {
        let number = step.number.as_ref().map(ToString::to_string).unwrap_or_default();
        story.row([
            step.day.to_string(),
            l.coupon_step(&step.what),
            number,
            short(step.words.as_deref().unwrap_or_default()),
        ]);
    }
    let people = format!("{}\n{}", table(std::slice::from_ref(&listed), l), story.print());
    let steps = steps.into_iter().map(|step| Step {
        what: step.what,
        day: step.day,
        number: step.number.map(|number| number.0),
        reason: step.words,
    });
    Answer::new(&Whole { coupon: document(&listed, l), steps: steps.collect() }, people)
}

fn issue(desk: &Desk, asked: CouponIssue) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let whose = match &asked.member {
        Some(member) => Whose::Member(input::holder(desk, &shop, member)?),
        None => Whose::Anyone,
    };
    let id = input::id(desk, asked.id.as_deref())?.map_or_else(CouponId::fresh, CouponId);
    let wish = Issue { id, kind: asked.kind, whose, until: asked.until, reason: asked.reason };
    let issued = coupon::issue(&shop, wish, at)?;
    let (listed, _) = coupon::story(&shop, &issued.coupon.code, &at)?;
    let l = desk.language;
    let people = l.coupon_done_issued(&listed.coupon.code, listed.name.in_lang(l.lang()));
    Answer::new(&Done { coupon: document(&listed, l), repeated: issued.repeated }, people)
}

fn revoke(desk: &Desk, code: &str, reason: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let revoked = coupon::revoke(&shop, code, reason, at)?;
    let (l, code) = (desk.language, &revoked.coupon.code);
    let (listed, _) = coupon::story(&shop, code, &at)?;
    let people = if revoked.repeated { l.coupon_done_revoked_before(code) } else { l.coupon_done_revoked(code) };
    Answer::new(&Done { coupon: document(&listed, l), repeated: revoked.repeated }, people)
}
