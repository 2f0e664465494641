//! Both members side by side, and what merging them would move.

use super::file::differ;
use super::{Act, Choice, Keep, Merged, count};
use crate::domain::{FactId, Held, Member, MemberId, Moment, Money, Stamp, Text};
use crate::rules;
use crate::shop::rehearse::rehearse;
use crate::shop::{Error, Shop};
use crate::store::{Connection, member, merge, programme, standing};

/// One of the two, as the preview shows them side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    pub member: Member,
    pub held: Held,
    /// Sales that were not wholly taken back.
    pub sales: u32,
    /// All time, of the member's own sales.
    pub spent: Money,
    /// The tier that holds for the member.
    pub tier: Option<Text>,
}

/// What a merge would do, and what has to be chosen before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub survivor: Side,
    pub absorbed: Side,
    pub moves: Merged,
    /// Both as one.
    pub after: Side,
    pub birthdays_differ: bool,
    pub phones_differ: bool,
    pub emails_differ: bool,
}

/// Shows both members and what merging them would move.
pub fn preview(
    shop: &Shop,
    survivor: MemberId,
    absorbed: MemberId,
    choice: Choice,
    at: Moment,
) -> Result<Preview, Error> {
    let stamp = shop.stamp(at);
    // A choice that is open keeps nobody from looking.
    let tried = Choice { birthday: choice.birthday.or(Some(Keep::Survivor)), ..choice };
    rehearse(shop, move |tx| {
        let (survivor, absorbed) = (side(tx, survivor, &stamp)?, side(tx, absorbed, &stamp)?);
        let act = Act { tx, stamp: &stamp, id: FactId::fresh(), at_given: false };
        let moves = act.merge(survivor.member.id, absorbed.member.id, tried)?;
        let after = side(tx, survivor.member.id, &stamp)?;
        let (one, other) = (&survivor.member.profile, &absorbed.member.profile);
        Ok(Preview {
            birthdays_differ: differ(one.birthday.as_ref(), other.birthday.as_ref()),
            phones_differ: differ(one.phone.as_ref(), other.phone.as_ref()),
            emails_differ: differ(one.email.as_ref(), other.email.as_ref()),
            moves,
            after,
            survivor,
            absorbed,
        })
    })
}

/// Both members as they are, also where they cannot be merged.
pub fn sides(shop: &Shop, survivor: MemberId, absorbed: MemberId, at: Moment) -> Result<[Side; 2], Error> {
    let stamp = shop.stamp(at);
    shop.store().read(|c| Ok([side(c, survivor, &stamp)?, side(c, absorbed, &stamp)?]))
}

fn side(connection: &Connection, id: MemberId, stamp: &Stamp) -> Result<Side, Error> {
    let missing = || Error::NoMember(id.to_string());
    let now = programme::on(connection, stamp.at.day())?.ok_or(Error::NoProgramme)?;
    let member = member::load(connection, id)?.ok_or_else(missing)?;
    let held = standing::held(connection, id, &now.programme, stamp.at.day())?.ok_or_else(missing)?;
    let sales = merge::sales(connection, member.id)?;
    let tier = rules::held_tier(&now.programme, &held.standing).map(|tier| tier.name.clone());
    Ok(Side { sales: count(&sales), spent: Money::sum(sales.iter().map(|sale| sale.spent))?, tier, member, held })
}
