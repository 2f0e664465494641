//! Everything that the club knows of one member.

use crate::domain::{MemberId, Moment, Money, PersonName, Phone};
use crate::language::called;
use crate::report::{Bucket, MemberLot, MemberReport, MemberReturn, MemberSheet};
use crate::rules;
use crate::shop::member::{Known, Receipt, known};
use crate::shop::{Error, Shop};

/// What the page of the member shows, as of a day: what was sold later is left out.
pub fn member(shop: &Shop, id: MemberId, at: Moment) -> Result<MemberReport, Error> {
    let mut known = known(shop, id, &at)?;
    known.receipts.retain(|receipt| receipt.line.day <= at.day());
    known.answers.retain(|sheet| sheet.day <= at.day());
    let (profile, held) = (&known.greeted.member.profile, &known.greeted.held.standing);
    let figures = &known.regular.0;
    let months = known.months.iter();
    let lots = held.lots.iter();
    Ok(MemberReport {
        shop: shop.settings().name.clone(),
        day: at.day(),
        name: profile.name.full(),
        address: called(profile),
        phone: profile.phone.as_ref().map(Phone::grouped),
        email: profile.email.clone(),
        lang: profile.lang,
        note: profile.note.clone(),
        together: known.together.iter().map(PersonName::full).collect(),
        consents: known.greeted.member.consents.clone(),
        birthday: profile.birthday,
        since: known.greeted.member.since,
        tier: rules::held_tier(&known.programme, held).map(|tier| tier.name.clone()),
        points: held.points,
        visits: figures.visits,
        spent: figures.spent,
        spent_last_year: figures.spent_last_year,
        average: figures.average()?,
        last_visit: figures.last_visit,
        usual_interval: figures.usual_interval,
        cards: known.greeted.member.cards.iter().map(Into::into).collect(),
        lots: lots
            .map(|lot| MemberLot { points: lot.points, active_from: lot.active_from, expires: lot.expires })
            .collect(),
        months: months.map(|&(first, members)| Bucket { first, members, others: Money::ZERO }).collect(),
        returns: returns(&known.receipts, at),
        sheets: sheets(&known),
        coupons: known.coupons.into_iter().map(|listed| (listed.name, listed.coupon)).collect(),
        sales: known.receipts.into_iter().map(|receipt| receipt.line).collect(),
    })
}

/// What came back of the receipts by a moment, the latest first.
fn returns(receipts: &[Receipt], at: Moment) -> Vec<MemberReturn> {
    let of_receipt = |receipt: &Receipt| {
        let of = receipt.line.number.0.clone();
        let back = receipt.refunds.iter().filter(|back| back.day <= at.day());
        let back = back.map(move |back| MemberReturn {
            day: back.day,
            number: back.number.0.clone(),
            of: of.clone(),
            money: back.money,
        });
        back.collect::<Vec<_>>()
    };
    let mut returns: Vec<MemberReturn> = receipts.iter().flat_map(of_receipt).collect();
    returns.sort_by_key(|back| std::cmp::Reverse(back.day));
    returns
}

fn sheets(known: &Known) -> Vec<MemberSheet> {
    let sheet = |sheet: &crate::shop::survey::Sheet| MemberSheet {
        day: sheet.day,
        form: sheet.form.clone(),
        answers: sheet.answers.clone(),
    };
    known.answers.iter().map(sheet).collect()
}
