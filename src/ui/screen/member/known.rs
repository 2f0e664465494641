//! What is read of a member before the page is drawn.

use super::{answers, coupons};
use crate::domain::{MemberId, Money, PointsMovement, Programme, Regular, SaleLine, Segment};
use crate::shop::{self, Greeted, Shop};
use crate::ui::world::World;

/// All that there are: figures lead to what they are made of, and the last sale of ten years is one of them.
const ALL: u32 = u32::MAX;

#[derive(Debug, Clone)]
pub struct Known {
    pub greeted: Greeted,
    pub programme: Programme,
    /// The last day of a tier that was given by hand.
    pub tier_until: Option<chrono::NaiveDate>,
    /// The latest first.
    pub sales: Vec<SaleLine>,
    /// What was spent in each of the last twelve months.
    pub months: Vec<(chrono::NaiveDate, Money)>,
    pub regular: (Regular, Segment),
    pub movements: Vec<PointsMovement>,
    pub answers: Vec<shop::survey::Sheet>,
    pub coupons: Vec<shop::coupon::Listed>,
}

pub fn read(shop: &Shop, id: MemberId, world: &World) -> Result<Known, shop::Error> {
    let day = world.now.day();
    let greeted = shop::greet(shop, id, world.now)?;
    let newcomer = || (Regular::newcomer(id, greeted.member.since), Segment::New);
    let programme = shop::programme::on(shop, day)?.programme;
    let tier_until = match shop::held_tier(&programme, &greeted.held.standing) {
        Some(tier) => shop::tier::given_until(shop, greeted.held.account, &tier.id, &world.now)?,
        None => None,
    };
    Ok(Known {
        programme,
        tier_until,
        sales: shop::sales_of(shop, id, ALL)?,
        months: shop::regulars::months_of(shop, id, day)?,
        regular: shop::regulars::regular_of(shop, id, day)?.unwrap_or_else(newcomer),
        movements: shop::regulars::points_of(shop, greeted.member.account, ALL)?,
        coupons: coupons::of(shop, id, world)?,
        greeted,
        answers: answers::of(shop, id),
    })
}
