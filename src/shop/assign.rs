//! Giving a sale to the member whom it should have counted for.

use super::household::{must_follow, tier_move};
use super::refund::{KnownOfSale, basis_of, purse_of, receipt_of};
use super::tier_left::{Gone, TierMove, without};
use super::{Error, Shop, catalogue, expire, referral, regulars, tier};
use crate::domain::{
    AccountId, Held, MemberId, Moment, Money, Number, Overflow, Points, Programme, Ranges, Recorded, RefundPolicy,
    SaleId, SoldState, Stamp, Standing, Zone,
};
use crate::rules;
use crate::store::account::Account;
use crate::store::points::{Because, Kind};
use crate::store::programme::Version;
use crate::store::tier::TierChange;
use crate::store::{self, account, merge, points, programme, refund, sale, standing};

/// A sale that counts for somebody else from here on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    pub sale: SaleId,
    pub number: Number,
    pub member: Option<MemberId>,
    /// What the new holder earned by it.
    pub points_earned: Points,
    /// The new holder's points after it.
    pub points: Points,
    /// The spend that counts for the new holder from here on, and no longer for the former one.
    pub spend: Money,
    /// What leaves the former holder of the points earned by it.
    pub points_taken: Points,
    /// Codes of the open coupons that it had brought and that go along.
    pub coupons: Vec<String>,
    /// The tier that the new holder reaches by it, and the one that the former holder falls from.
    pub tier: Option<TierMove>,
    pub former_tier: Option<TierMove>,
    /// It counted for this member already; nothing was written.
    pub unchanged: bool,
}

/// Gives a sale to `member`, or to nobody. Its price stays what was paid; its spend counts for the new account, which
/// earns the points that its tier earns now under the version that priced the sale, with the life that points of that day
/// have; for whom it was sold to it earns what it had earned. The former account gives back what it earned; where it has
/// spent some, the sale stays, or they would be earned twice.
///
/// `at_given` says that the moment was named by the caller: it may then precede neither the sale nor the latest fact of
/// either account.
pub fn assign(
    shop: &Shop,
    id: SaleId,
    member: Option<MemberId>,
    at: Moment,
    at_given: bool,
) -> Result<Assigned, Error> {
    let (zone, stamp, ranges) = (shop.zone(), shop.stamp(at), shop.settings().ranges.clone());
    shop.store().write(move |tx| act(tx, &stamp, &ranges, zone, id, member, (at, at_given)))
}

/// Says what `assign` would do. It is done and taken back, so that what is shown beforehand is what will be.
pub fn rehearse(shop: &Shop, id: SaleId, member: Option<MemberId>, at: Moment) -> Result<Assigned, Error> {
    let (zone, stamp, ranges) = (shop.zone(), shop.stamp(at), shop.settings().ranges.clone());
    super::rehearse::rehearse(shop, move |tx| act(tx, &stamp, &ranges, zone, id, member, (at, false)))
}

fn act(
    tx: &store::Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    zone: Zone,
    id: SaleId,
    member: Option<MemberId>,
    (at, at_given): (Moment, bool),
) -> Result<Assigned, Error> {
    let recorded = sale::load(tx, id, zone)?.ok_or_else(|| Error::NoSale(id.to_string()))?;
    let now = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
    let member = member.map(|member| merge::current(tx, member)).transpose()?;
    if recorded.member == member {
        let balance = balance(tx, &recorded, &at)?;
        return Ok(unchanged(recorded, balance));
    }
    if recorded.quote.points_spent.is_positive() {
        return Err(Error::PaidWithPoints(recorded.number.to_string()));
    }
    let purse = purse_of(tx, &recorded)?;
    if let Some(purse) = purse {
        expire::on_account(tx, stamp, purse)?;
    }
    let state = refund::state(tx, id, purse, at.day())?;
    let net = recorded.quote.total.minus(Money::sum(refund::of_sale(tx, id)?.iter().map(|r| r.goods))?)?;
    if at_given && recorded.is_later_than(&at) {
        return Err(Error::BeforeLatest);
    }
    let then = match recorded.quote.version {
        Some(version) => programme::version(tx, version)?.ok_or(Error::NoProgramme)?,
        None => now.clone(),
    };
    let held_by = |m| standing::held(tx, m, &then.programme, at.day())?.ok_or_else(|| Error::NoMember(m.to_string()));
    // By whose standing it earns: one who shares the account has had its spend all along.
    let standing = member.map(held_by).transpose()?.map(|held| held.standing);
    let kept = kept(&then.programme, &state)?;
    let points_taken = match recorded.account {
        Some(former) => {
            let former = account(tx, former)?;
            must_follow(&[&former], stamp, at_given)?;
            leave(tx, stamp, &former, purse.unwrap_or(former.id), &recorded, net, (&state, kept))?
        }
        None => Points::ZERO,
    };
    referral::take_back(tx, stamp, id, None)?;
    let holder = member.map(held_by).transpose()?;
    let advice = advice(tx, &then, holder.as_ref(), net, recorded.stamp.at.day())?;
    let attribution = sale::attribute(tx, stamp, id, holder.as_ref().map(|h| (h.member, h.account)))?;
    let mut earned = Vec::new();
    let mut sum = Points::ZERO;
    if let (Some(held), Some(standing)) = (&holder, &standing) {
        (earned, sum) = earned_by(tx, &recorded, &then.programme, (held.member, standing), state.clone())?;
        must_follow(&[&account(tx, held.account)?], stamp, at_given)?;
        account::advance(tx, held.account, held.revision, net, at.millis())?;
        expire::on_account(tx, stamp, held.account)?;
        match rules::new_lot(&then.programme, sum, recorded.stamp.at.day())? {
            Some(lot) if lot.expires.is_none_or(|last| last >= at.day()) => {
                let because = Because { sale: Some(id), ..Because::default() };
                points::fill(tx, stamp, held.account, Kind::Earned, because, &lot)?;
            }
            // Their time has passed, whoever had held them.
            _ => (earned, sum) = (Vec::new(), Points::ZERO),
        }
    }
    sale::reattribute(tx, attribution, id, holder.as_ref().map(|h| (h.member, h.account)), &earned)?;
    let coupons = store::coupon::follow(tx, id, member)?;
    if let Some((advice, held)) = advice.zip(holder.as_ref()) {
        let purchase = referral::Purchase { sale: id, version: &then, account: held.account, brought: None };
        referral::reward(tx, stamp, ranges, advice, &purchase)?;
    }
    let mut former_tier = None;
    let stays = recorded.account.is_some() && recorded.account == holder.as_ref().map(|held| held.account);
    if let Some(former) = recorded.account.filter(|_| !stays) {
        let former = account(tx, former)?;
        let was_visit = state.lines.iter().any(|line| line.returned < line.quantity);
        let gone = Gone { sold_on: recorded.stamp.at.day(), spend: net, was_visit, version: recorded.quote.version };
        without(tx, stamp, former.id, (gone, id), &now, TierChange::Moved)?;
        let left = account(tx, former.id)?.tier;
        former_tier = tier_move(&now.programme, former.tier.as_deref(), left.as_deref());
    }
    let (mut balance, mut tier) = (Points::ZERO, None);
    if let Some(held) = &holder {
        let before = account(tx, held.account)?;
        balance = before.points;
        tier::rise(tx, stamp, held.account, &now)?;
        tier = tier_move(&now.programme, before.tier.as_deref(), account(tx, held.account)?.tier.as_deref());
        regulars::refresh_holder(tx, held.account, member, at.day())?;
    }
    if let Some(account) = recorded.account {
        regulars::refresh_holder(tx, account, recorded.member, at.day())?;
        if let Some(purse) = purse.filter(|purse| *purse != account) {
            regulars::refresh_account(tx, purse, at.day())?;
        }
    }
    Ok(Assigned {
        sale: id,
        number: recorded.number,
        member,
        points_earned: sum,
        points: balance,
        spend: net,
        points_taken,
        coupons,
        tier,
        former_tier,
        unchanged: false,
    })
}

/// The recommendation that the sale rewards once it is the new holder's.
fn advice(
    connection: &store::Connection,
    then: &Version,
    holder: Option<&Held>,
    paid: Money,
    day: chrono::NaiveDate,
) -> Result<Option<store::referral::Referral>, Error> {
    let (Some(held), Some(rule)) = (holder, &then.programme.referral) else { return Ok(None) };
    if !rules::referral_counts(&then.programme, &held.standing, paid, day) {
        return Ok(None);
    }
    Ok(store::referral::pending(connection, held.member, rule.least)?)
}

/// Takes the sale from the former holder: the spend, and the points that it earned, which are given. Refused where some of
/// them are spent.
fn leave(
    tx: &store::Transaction<'_>,
    stamp: &Stamp,
    former: &Account,
    purse: AccountId,
    recorded: &Recorded,
    net: Money,
    (state, still): (&SoldState, Points),
) -> Result<Points, Error> {
    account::advance(tx, former.id, former.revision, net.negated()?, stamp.at.millis())?;
    if purse != former.id {
        account::advance(tx, purse, account(tx, purse)?.revision, Money::ZERO, stamp.at.millis())?;
    }
    let Some(lot) = &state.earned else { return Ok(Points::ZERO) };
    // Of a lot that was filled again, what belongs to goods that came back stays: it was paid for then.
    let taken = lot.left.min(still);
    let because = Because { sale: Some(recorded.sale), ..Because::default() };
    let spent = still.minus(taken)?.minus(lot.expired)?;
    if spent.is_positive() {
        return Err(Error::PointsGone { number: recorded.number.to_string(), points: spent });
    }
    points::take(tx, stamp, purse, Kind::TakenBack, because, &lot.taken(taken)?)?;
    Ok(taken)
}

fn account(connection: &store::Connection, id: AccountId) -> Result<Account, Error> {
    Ok(account::load(connection, id)?.ok_or(store::Error::Unreadable { what: "account" })?)
}

/// The points that the goods still out have earned for the present holder: by line, or, where the receipt is priced again,
/// what refunds left of them.
fn kept(programme: &Programme, state: &SoldState) -> Result<Points, Overflow> {
    let reprices = programme.refund.policy == RefundPolicy::Reprice;
    let due = if reprices { state.due } else { rules::due_so_far(programme, None, state)? };
    Points::sum(state.lines.iter().map(|line| line.points_earned))?.minus(due)
}

/// The categories by which the catalogue knew what was sold, where the sale keeps them, or knows it now.
fn categories(
    connection: &store::Connection,
    recorded: &Recorded,
    basis: Option<&KnownOfSale>,
) -> Result<Vec<Option<String>>, Error> {
    let lines = &recorded.quote.lines;
    let Some((basis, ..)) = basis else { return catalogue::categories_of(connection, lines) };
    let known = |number| basis.lines.get(&number).and_then(|known| known.article.category.clone());
    Ok((1..).take(lines.len()).map(known).collect())
}

/// The points that each line earns for a new holder, and what of them is left for the goods still out; for the one whom it
/// was sold to, what it had earned then.
fn earned_by(
    connection: &store::Connection,
    recorded: &Recorded,
    programme: &Programme,
    (member, standing): (MemberId, &Standing),
    mut state: SoldState,
) -> Result<(Vec<Points>, Points), Error> {
    let basis = basis_of(connection, recorded.sale)?;
    let sold_to = sale::sold_to(connection, recorded.sale)?;
    let sold_to = sold_to.map(|member| merge::current(connection, member)).transpose()?;
    state.as_sold = sold_to == Some(member);
    let earned: Vec<Points> = if state.as_sold {
        recorded.quote.lines.iter().map(|line| line.points_earned).collect()
    } else {
        let known = categories(connection, recorded, basis.as_ref())?;
        rules::earned_by_lines(programme, standing, &recorded.quote, &known)?
    };
    for (line, points) in state.lines.iter_mut().zip(&earned) {
        line.points_earned = *points;
    }
    let receipt = receipt_of(programme, recorded, basis.as_ref());
    let due = rules::due_so_far(programme, receipt.as_ref(), &state)?;
    let left = Points::sum(earned.iter().copied())?.minus(due)?;
    Ok((earned, left))
}

fn balance(connection: &store::Connection, recorded: &Recorded, at: &Moment) -> Result<Points, Error> {
    match purse_of(connection, recorded)? {
        Some(account) => Ok(points::balance(connection, account, at.day())?),
        None => Ok(Points::ZERO),
    }
}

fn unchanged(recorded: Recorded, points: Points) -> Assigned {
    Assigned {
        sale: recorded.sale,
        number: recorded.number,
        member: recorded.member,
        points_earned: Points::ZERO,
        points,
        spend: Money::ZERO,
        points_taken: Points::ZERO,
        coupons: Vec::new(),
        tier: None,
        former_tier: None,
        unchanged: true,
    }
}
