//! Amends for complaints: given by how grave the complaint is, and taken back where it was given by mistake.

use uuid::Uuid;

use super::error::must_fit;
use super::household::{load as load_account, must_follow};
use super::member::present;
use super::{Error, Shop, bonus};
use crate::domain::{
    Amends, BonusFault, Compensation, FactId, Given, MemberId, Moment, Points, Programme, RuleId, Severity, Text,
    bounds,
};
use crate::store::compensation::{self, Stands};
use crate::store::points::Because;
use crate::store::{self, Connection, household, merge, programme};

/// What is asked to be given.
#[derive(Clone)]
pub struct Compensate {
    pub id: FactId,
    pub member: MemberId,
    pub severity: Severity,
    /// What was complained of.
    pub words: String,
}

/// Gives a member what the programme says for such a complaint. The same id with the same request gives back what was given,
/// and whether it was there before.
pub fn give(shop: &Shop, asked: Compensate, at: Moment) -> Result<(Compensation, bool), Error> {
    act(shop, asked, at, false)
}

/// The same at a moment that the caller names: it belongs to the request, and is refused before the latest fact of the
/// member's account.
pub fn give_at(shop: &Shop, asked: Compensate, at: Moment) -> Result<(Compensation, bool), Error> {
    act(shop, asked, at, true)
}

fn act(shop: &Shop, asked: Compensate, at: Moment, at_given: bool) -> Result<(Compensation, bool), Error> {
    let Compensate { id, member, severity, words } = asked;
    let words = said(&words)?;
    let (stamp, ranges) = (shop.stamp(at), shop.settings().ranges.clone());
    shop.store().write(move |tx| {
        let member = present(tx, member)?;
        let version = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        if let Some(before) = compensation::by_id(tx, id, &version.programme, at.day())? {
            let same_time = !at_given || compensation::given_at(tx, id)? == at.millis();
            let same_words = before.severity == severity && before.words == words;
            let same = same_time && same_words && merge::current(tx, before.member)? == member;
            return if same { Ok((before, true)) } else { Err(Error::AnotherRequest) };
        }
        if store::member::load(tx, member)?.is_some_and(|known| known.since > at.day()) {
            return Err(Error::BeforeLatest);
        }
        let nothing = || BonusFault::NothingForIt(severity);
        let rule = version.programme.compensation.as_ref().ok_or_else(nothing)?;
        let bonus = Some(rule.of(severity)).filter(|bonus| !bonus.is_nothing()).ok_or_else(nothing)?;
        if let Some(most) = rule.per_year
            && compensation::in_year(tx, member, at.day())? >= most
        {
            return Err(BonusFault::EnoughAmends(most).into());
        }
        let account = household::account_of(tx, member)?.ok_or(store::Error::Unreadable { what: "account" })?;
        must_follow(&[&load_account(tx, account)?], &stamp, at_given)?;
        let request = Uuid::new_v5(&id.0, RuleId::COMPENSATION.as_bytes());
        let given = bonus::give(tx, &stamp, &ranges, &version, bonus, member, account, request)?;
        if given == Given::default() {
            let ended = bonus.coupon.as_ref().map(|kind| version.programme.coupon_name(kind));
            return Err(ended.map_or_else(nothing, BonusFault::KindEnded).into());
        }
        let stands = Stands { id, member, severity, programme: version.version, given };
        compensation::record(tx, &stamp, &stands, &words)?;
        Ok((load(tx, id, &version.programme, at.day())?, false))
    })
}

/// Takes back what is there of it still, and leaves the rest to be owed where the programme says so. What was taken back before
/// for the same reason stays so, and nothing is written.
pub fn withdraw(shop: &Shop, id: FactId, reason: &str, at: Moment) -> Result<(Compensation, bool), Error> {
    act_back(shop, id, reason, at, false)
}

/// The same at a moment that the caller names, which is refused before the latest fact of an account that it concerns.
pub fn withdraw_at(shop: &Shop, id: FactId, reason: &str, at: Moment) -> Result<(Compensation, bool), Error> {
    act_back(shop, id, reason, at, true)
}

fn act_back(shop: &Shop, id: FactId, reason: &str, at: Moment, at_given: bool) -> Result<(Compensation, bool), Error> {
    let reason = said(reason)?;
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let stands = compensation::stands(tx, id)?.ok_or(BonusFault::NoAmends)?;
        let version = programme::version(tx, stands.programme)?.ok_or(Error::NoProgramme)?;
        let is_withdrawn = compensation::is_withdrawn(tx, id)?;
        if is_withdrawn {
            let before = load(tx, id, &version.programme, at.day())?.withdrawn;
            if let Some(other) = before.filter(|before| before.words != reason) {
                return Err(BonusFault::WithdrawnBefore(other.day).into());
            }
        } else {
            if compensation::given_at(tx, id)? > at.millis() {
                return Err(Error::BeforeLatest);
            }
            if let Some(account) = household::account_of(tx, merge::current(tx, stands.member)?)? {
                must_follow(&[&load_account(tx, account)?], &stamp, at_given)?;
            }
            let back: Given = bonus::take_back(tx, &stamp, &version.programme, stands.given, Because::default())?;
            compensation::withdraw(tx, &stamp, id, back, &reason)?;
        }
        Ok((load(tx, id, &version.programme, at.day())?, is_withdrawn))
    })
}

/// Amends, the latest first; of all members where none is named.
pub fn list(shop: &Shop, member: Option<MemberId>, at: &Moment) -> Result<Vec<Compensation>, Error> {
    shop.store().read(|c| {
        let member = member.map(|member| merge::current(c, member)).transpose()?;
        let programme = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?.programme;
        Ok(compensation::list(c, member, &programme, at.day())?)
    })
}

/// What the coupon is called that the programme of a day gives for such a complaint.
pub fn coupon_for(shop: &Shop, severity: Severity, day: chrono::NaiveDate) -> Result<Option<Text>, Error> {
    shop.store().read(|c| {
        let programme = programme::on(c, day)?.ok_or(Error::NoProgramme)?.programme;
        let kind = programme.compensation.as_ref().and_then(|rule| rule.of(severity).coupon.clone());
        Ok(kind.map(|kind| programme.coupon_name(&kind)))
    })
}

/// What a member was given for complaints since the latest own purchase and has still on a day.
pub(super) fn news(
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: chrono::NaiveDate,
) -> Result<Option<Amends>, Error> {
    if programme.compensation.is_none() {
        return Ok(None);
    }
    let found = compensation::news(connection, member, day)?;
    let points = Points::sum(found.iter().map(|(points, _)| *points))?;
    let coupon = found.iter().find_map(|(_, kind)| kind.as_deref()).map(|kind| programme.coupon_name(kind));
    Ok(Some(Amends { points, coupon }).filter(|amends| amends.points.is_positive() || amends.coupon.is_some()))
}

fn load(
    connection: &Connection,
    id: FactId,
    programme: &Programme,
    day: chrono::NaiveDate,
) -> Result<Compensation, Error> {
    Ok(compensation::by_id(connection, id, programme, day)?.ok_or(store::Error::Unreadable { what: "compensation" })?)
}

fn said(text: &str) -> Result<String, Error> {
    let words = text.trim().to_owned();
    must_fit([words.as_str()], bounds::WORDS)?;
    if words.is_empty() { Err(BonusFault::NoAmendsReason.into()) } else { Ok(words) }
}
