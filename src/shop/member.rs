//! A member looked at and edited.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::enrol::{by_the_right_person, tidy};
use super::{Error, Shop};
use crate::domain::{
    AccountId, Consent, ConsentBy, EntryId, FactId, Member, MemberId, Moment, Money, PersonName, PointsMovement,
    Profile, Purpose, RefundOf, SaleId, SaleLine, months_before,
};
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

/// A member's latest sales, newest first.
pub fn sales_of(shop: &Shop, id: MemberId, limit: u32) -> Result<Vec<SaleLine>, Error> {
    Ok(shop.store().read(|c| store::sale::of_member(c, store::merge::current(c, id)?, limit))?)
}

/// A receipt in a member's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub line: SaleLine,
    /// All of it came back: it is no visit.
    pub undone: bool,
    /// What came back of it, the earliest first.
    pub refunds: Vec<RefundOf>,
}

/// All receipts that count for a member, the latest first, each with what came back of it.
pub fn receipts_of(shop: &Shop, id: MemberId) -> Result<Vec<Receipt>, Error> {
    shop.store().read(|c| {
        let member = store::merge::current(c, id)?;
        let undone = store::sale::undone_of(c, member)?;
        let mut refunds: HashMap<SaleId, Vec<RefundOf>> = HashMap::new();
        for (sale, refund) in store::refund::of_member(c, member)? {
            refunds.entry(sale).or_default().push(refund);
        }
        let lines = store::sale::of_member(c, member, u32::MAX)?;
        let receipts = lines.into_iter().map(|line| Receipt {
            undone: undone.contains(&line.sale),
            refunds: refunds.remove(&line.sale).unwrap_or_default(),
            line,
        });
        Ok(receipts.collect())
    })
}

/// Something that counts for the tier of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountedSpend {
    /// A receipt, of whoever shares the account or did; what came back of it does not count.
    Sale(SaleLine),
    /// Spend from before this till, by the day on which it was brought along.
    Before(NaiveDate, Money),
}

impl CountedSpend {
    /// The day by which it counts.
    pub const fn day(&self) -> NaiveDate {
        match self {
            CountedSpend::Sale(line) => line.day,
            CountedSpend::Before(day, _) => *day,
        }
    }

    /// How much of it counts.
    pub fn spent(&self) -> Money {
        match self {
            CountedSpend::Sale(line) => line.total.minus(line.refunded).unwrap_or(Money::ZERO),
            CountedSpend::Before(_, spent) => *spent,
        }
    }
}

/// What the spend of an account is made of that counts on a day, the latest first: of so many months, or all of it.
pub fn counted_of(
    shop: &Shop,
    account: AccountId,
    months: Option<u32>,
    day: NaiveDate,
) -> Result<Vec<CountedSpend>, Error> {
    let after = months.map(|months| months_before(day, months));
    let (sales, before) = shop.store().read(|c| {
        let sales = store::sale::of_account(c, account)?;
        Ok::<_, Error>((sales, store::account::opening_by_day(c, account)?))
    })?;
    let sales = sales.into_iter().map(CountedSpend::Sale);
    let before = before.into_iter().map(|(day, spent)| CountedSpend::Before(day, spent));
    let mut counted: Vec<CountedSpend> = sales.chain(before).collect();
    counted.retain(|one| !one.spent().is_zero() && after.is_none_or(|after| one.day() > after && one.day() <= day));
    // Receipts of a day stay in their order.
    counted.sort_by_key(|one| Reverse(one.day()));
    Ok(counted)
}

/// All movements of an account's points, the latest first, with what is over by the day whether or not that was recorded
/// yet: they come to what the account has.
pub fn movements_of(shop: &Shop, account: AccountId, day: NaiveDate) -> Result<Vec<PointsMovement>, Error> {
    shop.store().read(|c| {
        let mut movements = store::history::over(c, account, day)?;
        movements.extend(store::history::points_of(c, account, u32::MAX)?);
        movements.sort_by_key(|one| Reverse(one.day));
        Ok(movements)
    })
}

/// How each lot of an account came about, by its id.
pub fn lots_of(shop: &Shop, account: AccountId) -> Result<HashMap<EntryId, PointsMovement>, Error> {
    Ok(shop.store().read(|c| store::history::lots_of(c, account))?)
}

/// With whom a member shares the account; nobody for who is alone on it.
pub fn together_with(shop: &Shop, id: MemberId) -> Result<Vec<PersonName>, Error> {
    shop.store().read(|c| {
        let member = store::merge::current(c, id)?;
        let Some(account) = store::household::account_of(c, member)? else { return Ok(Vec::new()) };
        let members = store::household::members(c, account)?;
        Ok(members.into_iter().filter(|(other, _)| *other != member).map(|(_, name)| name).collect())
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
