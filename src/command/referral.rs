//! `member refer`: by whose advice a member came.

use serde::Serialize;

use super::{Answer, Desk, Problem, input};
use crate::domain::MemberId;
use crate::shop;

#[derive(Serialize)]
struct Document {
    member: MemberId,
    referred_by: MemberId,
    repeated: bool,
}

pub fn refer(desk: &Desk, member: &str, by: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let (friend, recommender) = (input::member(desk, &shop, member)?, input::recommender(desk, &shop, by, false)?);
    let done = shop::referral::refer(&shop, friend, recommender, at)?;
    let name = |member| Ok::<_, shop::Error>(shop::member(&shop, member)?.profile.name.full());
    let l = desk.language;
    let mut people = l.advice_done(name(done.friend)?, name(done.recommender)?);
    if done.repeated {
        people = format!("{people}\n{}", l.command_repeated());
    }
    Answer::new(&Document { member: done.friend, referred_by: done.recommender, repeated: done.repeated }, people)
}
