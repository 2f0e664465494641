//! Members, with their cards and what they bring along: points and spend from before this till.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::adopt::{Checking, Terms};
use super::people::{self, People};
use super::{Error, Known, Ready, Verdicts, Watch, claim, document, id_of, row_of, tiers};
use crate::domain::{
    AccountId, Birthday, CardNumber, ConsentBy, Lang, Member, MemberId, Moment, Profile, Purpose, RowFault,
};
use crate::language::suggest_address;
use crate::store::bulk::{self, Bulk, Enrolment};
use crate::store::staging::Staging;
use crate::store::{self};
use crate::transfer::{Cells, Field, MemberRow};

/// What a line is read by.
pub struct Reading<'a> {
    pub source: &'a str,
    pub country: &'a str,
    pub today: NaiveDate,
}

pub fn ready(
    line: u64,
    cells: Cells<'_>,
    terms: &Reading<'_>,
    first: &mut HashMap<Uuid, u64>,
    people: &mut People,
) -> Result<Ready, RowFault> {
    let Reading { source, country, today } = *terms;
    let row = MemberRow::read(cells, country, today)?;
    if row.birthday.is_some_and(|born| !born.has_been(today)) {
        return Err(RowFault::NotABirthday { text: cells.text(Field::Birthday).to_owned() });
    }
    // A list says that somebody agreed, and not who: for a child that is not enough, and nothing is recorded by halves.
    if row.marketing == Some(true) && row.birthday.is_some_and(|born| born.needs_parent(today)) {
        return Err(RowFault::ParentNeeded);
    }
    let id = id_of_member(source, &number(&row));
    claim(first, id, line)?;
    for card in &row.cards {
        claim(first, id_of(&["card", card.as_str()]), line)?;
    }
    people.claim(line, &row)?;
    if row.points.is_positive() && row.points_expire.is_some_and(|last| last < today) {
        people.over.insert(line);
    }
    if cells.may_lack_zeros(Field::Card) {
        people.count(line, &row.cards);
    }
    // In the order of ids, in which the tables lie, and not of the file.
    let place = i64::try_from(id.as_u64_pair().0 >> 1).unwrap_or(i64::MAX);
    Ok(Ready { head: line, at: place, id, document: document(&row)? })
}

/// The id of a member whom a source knows by a number.
pub fn id_of_member(source: &str, number: &str) -> Uuid {
    id_of(&[source, "member", number])
}

/// The number by which the source knows the member. Where it gives none, the first card stands in; where there is no
/// card either, a digest does, since nothing that names a person belongs into a fact.
fn number(row: &MemberRow) -> String {
    let card = || row.cards.first().map(ToString::to_string);
    row.number.clone().or_else(card).unwrap_or_else(|| {
        let phone = row.phone.as_ref().map_or("", crate::domain::Phone::e164);
        let birthday = row.birthday.map(|b| b.to_string()).unwrap_or_default();
        id_of(&["person", &row.name.full(), phone, &birthday]).to_string()
    })
}

/// Looks up who is a member already, and whose the cards are.
pub fn check(
    connection: &store::Connection,
    staging: &Staging,
    checking: &Checking,
    watch: &mut Watch<'_>,
) -> Result<Verdicts, Error> {
    let (source, update, today) = (checking.job.source(), checking.job.update, checking.today);
    let mut verdicts = Verdicts::default();
    staging.each::<Error>(|staged| {
        watch.tick()?;
        let row: MemberRow = row_of(&staged)?;
        let mut known = known(connection, source, &number(&row))?;
        for card in &row.cards {
            let Some(owner) = bulk::by_card(connection, card)? else { continue };
            if known.is_none() && row.number.is_none() {
                known = Some(owner);
            }
            if known != Some(owner) {
                verdicts.refused.insert(staged.line, RowFault::CardTaken { card: card.to_string() });
                return Ok(());
            }
        }
        let stored = match known {
            Some((member, _)) => store::member::load(connection, member)?,
            None => None,
        };
        let nameless = stored.as_ref().is_some_and(|stored| is_nameless(stored, &row));
        if let (Some(stored), None, Some(card)) = (&stored, &row.number, row.cards.first())
            && !nameless
            && people::are_others(&stored.profile, &row)
        {
            verdicts.refused.insert(staged.line, RowFault::CardTaken { card: card.to_string() });
            return Ok(());
        }
        if let Some(stored) = &stored {
            let described = described(connection, source, &row, stored.profile.clone())?;
            let may_be = update || nameless;
            if may_be && turns_out_young(described.birthday, stored, today) {
                verdicts.refused.insert(staged.line, RowFault::ParentNeeded);
                return Ok(());
            }
            verdicts.known.insert(staged.line, Known::of(described != stored.profile, may_be));
        } else if known.is_some() {
            verdicts.known.insert(staged.line, Known::Same);
        }
        if known.is_some() && !nameless {
            return Ok(());
        }
        let short = checking.short.get(&staged.line).and_then(|figures| short_card(&row, *figures));
        let already = || people::is_member(connection, &row);
        let lacks = row.cards.iter().filter(|card| !stored.as_ref().is_some_and(|stored| has(stored, card)));
        let goods = || of_goods(connection, lacks);
        if let Some(fault) = short {
            verdicts.refused.insert(staged.line, fault);
        } else if already()? {
            verdicts.refused.insert(staged.line, RowFault::AlreadyMember);
        } else if let Some(fault) = goods()? {
            verdicts.refused.insert(staged.line, fault);
        }
        Ok(())
    })?;
    Ok(verdicts)
}

/// A card that nobody has yet and that is the code of an article: a scan could not tell them apart.
pub fn of_goods<'a>(
    connection: &store::Connection,
    cards: impl IntoIterator<Item = &'a CardNumber>,
) -> Result<Option<RowFault>, Error> {
    for card in cards {
        if bulk::is_product(connection, card.as_str())? {
            return Ok(Some(RowFault::CardIsProduct { card: card.to_string() }));
        }
    }
    Ok(None)
}

fn short_card(row: &MemberRow, figures: usize) -> Option<RowFault> {
    let card = row.cards.iter().find(|card| card.as_str().len() < figures)?;
    Some(RowFault::ShortCard { card: card.to_string(), figures })
}

/// Whether the file's birthday makes a child of somebody who agreed to something on their own.
fn turns_out_young(birthday: Option<Birthday>, stored: &Member, today: NaiveDate) -> bool {
    birthday.is_some_and(|born| born.needs_parent(today) && stored.profile.birthday != Some(born))
        && stored.consents.iter().any(|consent| consent.given && consent.by != ConsentBy::Parent)
}

/// The member whom a source knows by a number; a file exported here knows them by their id.
pub fn known(
    connection: &store::Connection,
    source: &str,
    number: &str,
) -> Result<Option<(MemberId, AccountId)>, Error> {
    if let Some(found) = bulk::by_source(connection, source, number)? {
        return Ok(Some(found));
    }
    match number.parse::<MemberId>() {
        Ok(id) => Ok(bulk::by_id(connection, id)?),
        Err(_) => Ok(None),
    }
}

/// Enrols who is new, and describes anew who may be.
pub fn adopt(
    bulk: &mut Bulk<'_>,
    staging: &Staging,
    verdicts: &Verdicts,
    terms: &Terms,
    at: Moment,
) -> Result<(), Error> {
    staging.each::<Error>(|staged| {
        if verdicts.is_new(staged.line) {
            return enrol(bulk, &row_of(&staged)?, staged.id.into(), terms, at);
        }
        if verdicts.known.get(&staged.line) == Some(&Known::Overwritten) {
            let row: MemberRow = row_of(&staged)?;
            let mut found = known(bulk.tx(), &terms.source, &number(&row))?;
            if let (None, Some(card)) = (found, row.cards.first()) {
                found = bulk::by_card(bulk.tx(), card)?;
            }
            if let Some((member, _)) = found
                && let Some(stored) = store::member::load(bulk.tx(), member)?
            {
                if is_nameless(&stored, &row) {
                    bring_along(bulk, &row, (member, stored.account), Some(&stored), terms, at)?;
                }
                let profile = described(bulk.tx(), &terms.source, &row, stored.profile)?;
                store::member::edit(bulk.tx(), member, &profile)?;
            }
        }
        Ok(())
    })?;
    tiers::settle(bulk, terms, at)
}

fn enrol(bulk: &mut Bulk<'_>, row: &MemberRow, id: MemberId, terms: &Terms, at: Moment) -> Result<(), Error> {
    let account = account_of(id);
    let number = number(row);
    let profile = merged(row, Profile { lang: row.lang.unwrap_or(terms.lang), ..Profile::default() });
    bulk.enrol(&Enrolment {
        id,
        account,
        at,
        since: row.since.unwrap_or_else(|| at.day()),
        source: Some((&terms.source, &number)),
        profile: &profile,
    })?;
    bring_along(bulk, row, (id, account), None, terms, at)
}

/// Somebody of whom a list of sales knew no more than the number, in the account that began with it. A list of members that
/// says who it is brings along what it would have brought if it had come first.
fn is_nameless(stored: &Member, row: &MemberRow) -> bool {
    stored.account == account_of(stored.id)
        && stored.profile == numbered(&number(row), stored.profile.lang)
        && stored.profile.name != row.name
}

fn has(stored: &Member, card: &CardNumber) -> bool {
    stored.cards.iter().any(|has| has.number == *card)
}

/// Cards, consent, and what the account begins with; of somebody who is `stored` already what is not there yet, and where
/// nothing but sales has moved on the account.
fn bring_along(
    bulk: &mut Bulk<'_>,
    row: &MemberRow,
    (id, account): (MemberId, AccountId),
    stored: Option<&Member>,
    terms: &Terms,
    at: Moment,
) -> Result<(), Error> {
    for card in row.cards.iter().filter(|card| !stored.is_some_and(|stored| has(stored, card))) {
        bulk.card(card, id, at)?;
    }
    let asked = stored.is_some_and(|stored| stored.consents.iter().any(|one| one.purpose == Purpose::Marketing));
    if let Some(given) = row.marketing.filter(|_| !asked) {
        bulk.consent(id, Purpose::Marketing, given, terms.consent_version, at)?;
    }
    if stored.is_some() && bulk::has_moved(bulk.tx(), account)? {
        return Ok(());
    }
    if row.spent.is_positive() {
        bulk.opening_spend(account, row.spent, at)?;
    }
    if row.points.is_positive() {
        bulk.opening_points(account, row.points, row.points_expire, at)?;
    }
    Ok(())
}

/// The account of a member who was imported.
pub fn account_of(member: MemberId) -> AccountId {
    bulk::part(member.0, "account").into()
}

/// Somebody known by a number alone.
pub fn numbered(number: &str, lang: Lang) -> Profile {
    let name = crate::domain::PersonName { given: number.to_owned(), ..Default::default() };
    Profile { name, address: number.to_owned(), lang, ..Profile::default() }
}

/// What is known of a member with what the file says. Of two found to be one the owner has said whose words stand: the line of
/// the other fills only what is empty.
fn described(connection: &store::Connection, source: &str, row: &MemberRow, known: Profile) -> Result<Profile, Error> {
    let card = row.cards.first().filter(|_| row.number.is_none());
    if !bulk::is_absorbed(connection, source, &number(row), card)? {
        return Ok(merged(row, known));
    }
    Ok(Profile {
        phone: known.phone.or_else(|| row.phone.clone()),
        email: known.email.or_else(|| row.email.clone()),
        birthday: known.birthday.or(row.birthday),
        note: if known.note.is_empty() { row.note.clone().unwrap_or_default() } else { known.note },
        ..known
    })
}

/// What the file says of the person, and of what it does not say what is known.
fn merged(row: &MemberRow, known: Profile) -> Profile {
    let same_name = known.name == row.name;
    let address = row.address.clone().or_else(|| Some(known.address).filter(|a| same_name && !a.is_empty()));
    let lang = row.lang.unwrap_or(known.lang);
    Profile {
        address: address.unwrap_or_else(|| suggest_address(&row.name, lang, known.informal)),
        name: row.name.clone(),
        informal: known.informal,
        phone: row.phone.clone().or(known.phone),
        email: row.email.clone().or(known.email),
        birthday: row.birthday.or(known.birthday),
        lang,
        note: row.note.clone().unwrap_or(known.note),
    }
}
