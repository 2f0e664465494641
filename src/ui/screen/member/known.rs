//! What is read of a member before the page is drawn.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{answers, coupons};
use crate::domain::{EntryId, MemberId, Money, PersonName, PointsMovement, Programme, Regular, Segment};
use crate::shop::member::{CountedSpend, Receipt};
use crate::shop::{self, Greeted, Shop};
use crate::ui::world::World;

#[derive(Debug, Clone)]
pub struct Known {
    pub greeted: Greeted,
    pub programme: Programme,
    /// The last day of a tier that was given by hand.
    pub tier_until: Option<NaiveDate>,
    /// With whom the account is shared.
    pub together: Vec<PersonName>,
    /// The latest first; all that there are, since figures lead to what they are made of.
    pub receipts: Vec<Receipt>,
    /// What counts for the tier, the latest first.
    pub counted: Vec<CountedSpend>,
    /// What was spent in each of the last twelve months.
    pub months: Vec<(NaiveDate, Money)>,
    pub regular: (Regular, Segment),
    pub movements: Vec<PointsMovement>,
    /// How each lot came about.
    pub lots: HashMap<EntryId, PointsMovement>,
    pub answers: Vec<shop::survey::Sheet>,
    pub coupons: Vec<shop::coupon::Listed>,
}

pub fn read(shop: &Shop, id: MemberId, world: &World) -> Result<Known, shop::Error> {
    let day = world.now.day();
    let greeted = shop::greet(shop, id, world.now)?;
    let account = greeted.held.account;
    let newcomer = || (Regular::newcomer(id, greeted.member.since), Segment::New);
    let programme = shop::programme::on(shop, day)?.programme;
    let tier_until = match shop::held_tier(&programme, &greeted.held.standing) {
        Some(tier) => shop::tier::given_until(shop, account, &tier.id, &world.now)?,
        None => None,
    };
    Ok(Known {
        tier_until,
        together: shop::member::together_with(shop, id)?,
        receipts: shop::member::receipts_of(shop, id)?,
        counted: shop::member::counted_of(shop, account, programme.tiers.months, day)?,
        months: shop::regulars::months_of(shop, id, day)?,
        regular: shop::regulars::regular_of(shop, id, day)?.unwrap_or_else(newcomer),
        movements: shop::member::movements_of(shop, account, day)?,
        lots: shop::member::lots_of(shop, account)?,
        coupons: coupons::of(shop, id, world)?,
        programme,
        greeted,
        answers: answers::of(shop, id),
    })
}
