//! One customer's visit from the scan to the slip, through the same acts as the window's; shown in a terminal where there
//! is no window.

use super::check::{CheckReport, check};
use super::enrol::{CardWish, Enrolment, enrol};
use super::quote::{Priced, Whom, price};
use super::scan::{Greeted, greet};
use super::sell::sell;
use super::today::today;
use super::{Error, Shop};
use crate::domain::{
    Basket, Birthday, ConsentBy, MemberId, Moment, Points, Profile, Purpose, SaleId, SaleRequest, Sold, ThingToSay,
    months_before,
};
use crate::rules;

/// What happened, step by step.
#[derive(Debug)]
pub struct Visit {
    pub greeted: Greeted,
    /// What the cashier says.
    pub thing: Option<ThingToSay>,
    pub priced: Priced,
    pub sold: Sold,
    pub checked: CheckReport,
}

/// Plays the visit of somebody whose birthday it is: a member's, or that of `guest`, who joins for it.
pub fn visit(shop: &Shop, guest: Profile, basket: Basket, at: Moment) -> Result<Visit, Error> {
    let (greeted, thing) = match congratulated(shop, at)? {
        Some(found) => found,
        None => welcome(shop, joined(shop, guest, at)?, at)?,
    };
    let (member, card) = (greeted.member.id, greeted.card.clone());
    let priced = price(shop, &basket, &Whom::Member(member), Points::ZERO, &at)?;
    let request = SaleRequest {
        id: SaleId::fresh(),
        basket,
        card,
        member: Some(member),
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: Some(priced.quote.to_pay),
        agreed_gifts: Some(priced.quote.gifts.clone()),
    };
    let sold = sell(shop, request, at, false)?;
    Ok(Visit { greeted, thing, priced, sold, checked: check(shop)? })
}

/// A member whose birthday it is and for whom it still brings something; one who speaks the shop's language before others,
/// since the greeting is said in the member's own.
fn congratulated(shop: &Shop, at: Moment) -> Result<Option<(Greeted, Option<ThingToSay>)>, Error> {
    let mut found = Vec::new();
    for one in today(shop, &at)?.birthdays {
        let (greeted, thing) = welcome(shop, one.member, at)?;
        if let Some(ThingToSay::Birthday { gift, discount, .. }) = &thing
            && (gift.is_some() || !discount.is_zero())
        {
            found.push((greeted, thing));
        }
    }
    let lang = shop.settings().lang;
    found.sort_by_key(|(greeted, _)| greeted.member.profile.lang != lang);
    Ok(found.into_iter().next())
}

fn welcome(shop: &Shop, member: MemberId, at: Moment) -> Result<(Greeted, Option<ThingToSay>), Error> {
    let greeted = greet(shop, member, at)?;
    let version = super::programme::on(shop, at.day())?;
    let person = rules::Person::of(&greeted.member, &greeted.news);
    let thing = rules::thing_to_say(&version.programme, &greeted.held.standing, person, &at);
    Ok((greeted, thing))
}

fn joined(shop: &Shop, guest: Profile, at: Moment) -> Result<MemberId, Error> {
    use chrono::Datelike;
    let birthday = Birthday::new(at.day().month(), at.day().day(), None);
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile: Profile { birthday, ..guest },
        card: CardWish::Issue,
        consents: vec![(Purpose::Club, true, ConsentBy::Member), (Purpose::Birthday, true, ConsentBy::Member)],
        // Long enough ago for whatever a programme keeps from new members.
        since: Some(months_before(at.day(), 24)),
        allow_same_phone: true,
    };
    Ok(enrol(shop, enrolment, at)?.member)
}
