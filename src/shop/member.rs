//! A member looked at and edited.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::coupon::{Listed, list_in};
use super::enrol::{by_the_right_person, tidy};
use super::regulars::{months_in, regular_in};
use super::scan::{Greeted, greeted};
use super::survey::{Sheet, sheets_of};
use super::tier::last_day;
use super::{Error, Shop};
use crate::domain::{
    AccountId, ClubFile, Consent, ConsentBy, CountedSale, CouponState, EntryId, FactId, Member, MemberId, Moment,
    Money, PersonName, PointsMovement, Profile, Programme, Purpose, RefundOf, Regular, SaleId, SaleLine, Segment,
    months_before,
};
use crate::rules;
use crate::store::{self, Connection};

/// The member with this id.
pub fn member(shop: &Shop, id: MemberId) -> Result<Member, Error> {
    shop.store().read(|c| store::member::load(c, id))?.ok_or_else(|| Error::NoMember(id.to_string()))
}

/// In whom a member stands now, who may have been merged into another.
pub(super) fn present(connection: &Connection, member: MemberId) -> Result<MemberId, Error> {
    if store::member::request(connection, member)?.is_none() {
        return Err(Error::NoMember(member.to_string()));
    }
    Ok(store::merge::current(connection, member)?)
}

/// Replaces what describes a member, and records what was said to purposes anew. A word that is the same as before adds
/// nothing, unless the text has changed since. Who turns out to be a child by a new birthday needs a parent's word on
/// everything that was agreed to.
pub fn edit(
    shop: &Shop,
    id: MemberId,
    profile: Profile,
    consents: Vec<(Purpose, bool, ConsentBy)>,
    at: Moment,
) -> Result<Member, Error> {
    let profile = tidy(profile, at)?;
    by_the_right_person(&profile, &consents, at)?;
    let stamp = shop.stamp(at);
    let text_version = shop.settings().consent.version;
    shop.store().write(move |tx| {
        let before = store::member::load(tx, id)?.ok_or_else(|| Error::NoMember(id.to_string()))?;
        let id = before.id;
        if profile.name != before.profile.name && !profile.name.has_letter() {
            return Err(Error::NoName);
        }
        let turned_out_young = profile.birthday != before.profile.birthday
            && profile.birthday.is_some_and(|born| born.needs_parent(at.day()));
        let own_word =
            |c: &&Consent| c.given && c.by != ConsentBy::Parent && !consents.iter().any(|said| said.0 == c.purpose);
        if turned_out_young && before.consents.iter().any(|c| own_word(&c)) {
            return Err(Error::ParentNeeded);
        }
        store::member::edit(tx, id, &profile)?;
        for (purpose, given, by) in consents {
            let said = |c: &&Consent| (c.purpose, c.given, c.by, c.text_version) == (purpose, given, by, text_version);
            if !before.consents.iter().any(|c| said(&c)) {
                let consent = Consent { purpose, given, text_version, by, day: at.day() };
                store::consent::record(tx, &stamp, FactId::fresh(), id, &consent)?;
            }
        }
        store::member::load(tx, id)?.ok_or_else(|| Error::NoMember(id.to_string()))
    })
}

/// So many coupons are read, the latest of them.
const COUPONS: u32 = 100;

/// All that is known of a member, read in one snapshot, so that each figure comes to the rows that it is made of.
#[derive(Debug, Clone)]
pub struct Known {
    pub greeted: Greeted,
    pub programme: Programme,
    /// The last day of a tier that was given by hand.
    pub tier_until: Option<NaiveDate>,
    /// The files that say since when it is a member, the one of the first day first.
    pub files: Vec<ClubFile>,
    /// With whom the account is shared.
    pub together: Vec<PersonName>,
    /// All receipts that count for the member, the latest first.
    pub receipts: Vec<Receipt>,
    /// What counts for the tier, the latest first; nothing where there are no tiers.
    pub counted: Vec<CountedSpend>,
    /// Others buy what counts for the tier too, or did.
    pub several: bool,
    /// What was spent in each of the last twelve months.
    pub months: Vec<(NaiveDate, Money)>,
    pub regular: (Regular, Segment),
    /// All movements of the account's points, the latest first; they come to what the account has.
    pub movements: Vec<PointsMovement>,
    /// How each lot came about, by its id.
    pub lots: HashMap<EntryId, PointsMovement>,
    /// The finished sheets, the newest first.
    pub answers: Vec<Sheet>,
    /// Those first that still count.
    pub coupons: Vec<Listed>,
}

/// A receipt in a member's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub line: SaleLine,
    /// What came back of it, the earliest first.
    pub refunds: Vec<RefundOf>,
}

/// Something that counts for the tier of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountedSpend {
    /// A receipt, of whoever shares the account or did; what came back of it does not count.
    Sale(CountedSale),
    /// Spend from before this till, by the day on which it was brought along.
    Before(NaiveDate, Money),
}

impl CountedSpend {
    /// The day by which it counts.
    pub const fn day(&self) -> NaiveDate {
        match self {
            CountedSpend::Sale(sale) => sale.day,
            CountedSpend::Before(day, _) => *day,
        }
    }

    /// How much of it counts.
    pub const fn spent(&self) -> Money {
        match self {
            CountedSpend::Sale(sale) => sale.spent,
            CountedSpend::Before(_, spent) => *spent,
        }
    }
}

/// Everything about the member with this id, or about the one in whom the member stands now.
pub fn known(shop: &Shop, id: MemberId, at: &Moment) -> Result<Known, Error> {
    let (day, settings) = (at.day(), shop.settings());
    shop.store().read(|c| {
        let now = store::programme::on(c, day)?.ok_or(Error::NoProgramme)?;
        let greeted = greeted(shop, c, id, None, *at)?;
        let (member, account) = (greeted.held.member, greeted.held.account);
        let tier_until = match rules::held_tier(&now.programme, &greeted.held.standing) {
            Some(tier) => last_day(c, account, &tier.id, &now, day)?,
            None => None,
        };
        let together = together(c, member, account)?;
        let counted = counted(c, account, &now.programme, day)?;
        let own = Some(&greeted.member.profile.name);
        let others = |one: &CountedSpend| matches!(one, CountedSpend::Sale(sale) if sale.member.as_ref() != own);
        let several = !together.is_empty() || counted.iter().any(others);
        let regular = regular_in(c, member, &settings.segments, day)?;
        let mut coupons = list_in(c, Some(member), None, COUPONS, at)?;
        coupons.sort_by_key(|listed| listed.coupon.state != CouponState::Open);
        Ok(Known {
            tier_until,
            files: store::member::files(c, member)?,
            together,
            receipts: receipts(c, member)?,
            counted,
            several,
            months: months_in(c, member, day)?,
            regular: regular.unwrap_or_else(|| (Regular::newcomer(member, greeted.member.since), Segment::New)),
            movements: movements(c, account, day)?,
            lots: store::history::lots_of(c, account)?,
            answers: answers(c, member),
            coupons,
            programme: now.programme,
            greeted,
        })
    })
}

/// All receipts, each with what came back of it.
fn receipts(connection: &Connection, member: MemberId) -> Result<Vec<Receipt>, Error> {
    let mut refunds: HashMap<SaleId, Vec<RefundOf>> = HashMap::new();
    for (sale, refund) in store::refund::of_member(connection, member)? {
        refunds.entry(sale).or_default().push(refund);
    }
    let lines = store::sale::of_member(connection, member)?.into_iter();
    Ok(lines.map(|line| Receipt { refunds: refunds.remove(&line.sale).unwrap_or_default(), line }).collect())
}

/// What the spend is made of that counts for the tiers on a day: of so many months, or all of it.
fn counted(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Vec<CountedSpend>, Error> {
    if programme.tiers.levels.is_empty() {
        return Ok(Vec::new());
    }
    let within = programme.tiers.months.map(|months| (months_before(day, months), day));
    let sales = store::sale::of_account(connection, account, within)?.into_iter().map(CountedSpend::Sale);
    let mut before = store::account::opening_by_day(connection, account)?;
    before.retain(|(day, _)| within.is_none_or(|(after, until)| *day > after && *day <= until));
    let before = before.into_iter().map(|(day, spent)| CountedSpend::Before(day, spent));
    let mut counted: Vec<CountedSpend> = sales.chain(before).collect();
    // Receipts of a day stay in their order.
    counted.sort_by_key(|one| Reverse(one.day()));
    Ok(counted)
}

/// The movements of points, with what is over by the day whether or not that was recorded yet.
fn movements(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Vec<PointsMovement>, Error> {
    let mut movements = store::history::over(connection, account, day)?;
    movements.extend(store::history::points_of(connection, account)?);
    movements.sort_by_key(|one| Reverse(one.day));
    Ok(movements)
}

/// With whom a member shares the account; nobody for who is alone on it.
fn together(connection: &Connection, member: MemberId, account: AccountId) -> Result<Vec<PersonName>, Error> {
    let members = store::household::members(connection, account)?;
    Ok(members.into_iter().filter(|(other, _)| *other != member).map(|(_, name)| name).collect())
}

/// The finished sheets; where they cannot be read this is logged and they are left out, since there is more to know.
fn answers(connection: &Connection, member: MemberId) -> Vec<Sheet> {
    sheets_of(connection, member).unwrap_or_else(|error| {
        tracing::warn!(%error, "the answers of a member could not be read");
        Vec::new()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PersonName, Phone};
    use crate::shop::find;
    use crate::shop::fixture::{at, enrolled, shop, somebody, sound};

    #[test]
    fn an_edited_member_is_found_by_the_new_name_alone() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, somebody("Олена Коваль")).member;
        let mut profile = member(&shop, id).unwrap().profile;
        profile.name = PersonName::parse("Олена Шевченко");
        profile.phone = Phone::parse("067 412 77 00", "UA");
        let edited = edit(&shop, id, profile, Vec::new(), at("2026-04-01 10:00")).unwrap();
        assert_eq!(edited.profile.name.full(), "Олена Шевченко");
        assert_eq!(find(&shop, "шевч", 10).unwrap().len(), 1);
        assert_eq!(find(&shop, "7700", 10).unwrap().len(), 1);
        assert_eq!(find(&shop, "коваль", 10).unwrap(), []);
        sound(&shop);
    }

    #[test]
    fn only_a_new_word_on_a_purpose_is_recorded() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, somebody("Олена Коваль")).member;
        let profile = member(&shop, id).unwrap().profile;
        let facts = || shop.store().read(store::check::facts).unwrap();
        let before = facts();
        let said = vec![(Purpose::Club, true, ConsentBy::Member), (Purpose::Marketing, true, ConsentBy::Member)];
        edit(&shop, id, profile.clone(), said.clone(), at("2026-04-01 10:00")).unwrap();
        assert_eq!(facts(), before + 1);
        edit(&shop, id, profile.clone(), said, at("2026-04-02 10:00")).unwrap();
        assert_eq!(facts(), before + 1);
        let withdrawn = vec![(Purpose::Marketing, false, ConsentBy::Member)];
        assert!(!edit(&shop, id, profile, withdrawn, at("2026-04-03 10:00")).unwrap().allows(Purpose::Marketing));
    }

    #[test]
    fn who_turns_out_to_be_a_child_needs_a_parent() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, somebody("Марко Коваль")).member;
        let mut profile = member(&shop, id).unwrap().profile;
        profile.birthday = "2020-01-01".parse().ok();
        let young = |consents| edit(&shop, id, profile.clone(), consents, at("2026-04-01 10:00"));
        assert_eq!(young(Vec::new()).unwrap_err().code(), "parent_needed");
        let edited = young(vec![(Purpose::Club, true, ConsentBy::Parent)]).unwrap();
        assert!(edited.consents.iter().all(|c| !c.given || c.by == ConsentBy::Parent));
        let mut later = edited.profile;
        later.note = "likes plums".into();
        edit(&shop, id, later, Vec::new(), at("2026-04-02 10:00")).unwrap();
    }

    #[test]
    fn nobody_was_born_ahead_or_before_1900() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, somebody("Марко Коваль")).member;
        for birthday in ["2026-04-02", "1899-12-31", "0001-01-01"] {
            let mut profile = member(&shop, id).unwrap().profile;
            profile.birthday = Some(birthday.parse().unwrap());
            let said = edit(&shop, id, profile, Vec::new(), at("2026-04-01 10:00"));
            assert_eq!(said.unwrap_err().code(), "bad_birthday", "{birthday}");
        }
    }

    #[test]
    fn nobody_is_edited_or_shown_under_an_unknown_id() {
        let (_folder, shop) = shop();
        let id = MemberId::fresh();
        assert_eq!(member(&shop, id).unwrap_err().code(), "no_member");
        let profile = somebody("Ян").profile;
        assert_eq!(edit(&shop, id, profile, Vec::new(), at("2026-04-01")).unwrap_err().code(), "no_member");
    }
}
