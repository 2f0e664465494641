//! Members: the fact of the enrolment, the person described beside it, and the account that holds the points.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use super::merge::SINCE;
use super::{Error, card, consent, merge, regular, row, search};
use crate::domain::{
    AccountId, Birthday, ClubFile, FactId, Lang, Member, MemberId, PersonName, Phone, Profile, Stamp, skeleton,
    sort_key,
};

/// Somebody to be enrolled.
#[derive(Clone)]
pub struct NewMember {
    pub id: MemberId,
    /// A fresh account; nobody's yet.
    pub account: AccountId,
    /// The first day of membership.
    pub since: chrono::NaiveDate,
    /// The list that knows the member, and the number it uses.
    pub source: Option<(String, String)>,
    pub profile: Profile,
    /// A digest of what was asked, so that a repetition is told from somebody else under the same id.
    pub request: Uuid,
}

/// Records the enrolment with an account of the member's own, and what describes the person.
pub fn enrol(tx: &Transaction<'_>, stamp: &Stamp, new: &NewMember) -> Result<(), Error> {
    let (at, day) = (stamp.at.millis(), stamp.at.day().to_string());
    let source = new.source.as_ref();
    tx.prepare_cached("INSERT INTO account (id, last_at) VALUES (?1, ?2)")?
        .execute(params![new.account.as_bytes(), at])?;
    tx.prepare_cached(
        "INSERT INTO member (id, till, seq, staff, at, day, since, source, source_no, request)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        new.id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        at,
        day,
        new.since.to_string(),
        source.map(|s| &s.0),
        source.map(|s| &s.1),
        new.request.as_bytes()
    ])?;
    tx.prepare_cached(
        "INSERT INTO membership (id, till, seq, staff, at, day, member, account)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        FactId::fresh().as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        at,
        day,
        new.id.as_bytes(),
        new.account.as_bytes()
    ])?;
    tx.prepare_cached("INSERT INTO member_now (member, account) VALUES (?1, ?2)")?
        .execute(params![new.id.as_bytes(), new.account.as_bytes()])?;
    regular::begin(tx, new.id, new.since, stamp.at.day())?;
    describe(tx, new.id, &new.profile)
}

/// Replaces what describes the person, and by what the person is found.
pub fn edit(tx: &Transaction<'_>, member: MemberId, profile: &Profile) -> Result<(), Error> {
    search::forget(tx, member)?;
    describe(tx, member, profile)
}

/// Writes what describes the person, and makes the member findable by it.
pub(super) fn describe(tx: &Transaction<'_>, member: MemberId, profile: &Profile) -> Result<(), Error> {
    let Profile { name, address, informal, phone, email, birthday, lang, note } = profile;
    tx.prepare_cached(
        "INSERT INTO person_member (member, given, patronymic, surname, address, informal, phone, email,
             birth_month, birth_day, birth_year, lang, note, sort_key, skeleton)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
         ON CONFLICT (member) DO UPDATE SET given = excluded.given, patronymic = excluded.patronymic,
             surname = excluded.surname, address = excluded.address, informal = excluded.informal,
             phone = excluded.phone, email = excluded.email, birth_month = excluded.birth_month,
             birth_day = excluded.birth_day, birth_year = excluded.birth_year, lang = excluded.lang,
             note = excluded.note, sort_key = excluded.sort_key, skeleton = excluded.skeleton",
    )?
    .execute(params![
        member.as_bytes(),
        name.given,
        name.patronymic,
        name.surname,
        address,
        informal,
        phone.as_ref().map(Phone::e164),
        email,
        birthday.map(Birthday::month),
        birthday.map(Birthday::day),
        birthday.and_then(Birthday::year),
        lang.code(),
        note,
        sort_key(&name.sorting()),
        skeleton(&name.full())
    ])?;
    search::index(tx, member, name)
}

/// A member with cards and consents; none when nobody has this id. Who was merged into somebody else is that one.
pub fn load(connection: &Connection, member: MemberId) -> Result<Option<Member>, Error> {
    match alone(connection, member)? {
        Some(member) => Ok(Some(member)),
        None => merge::survivor(connection, member)?.map_or(Ok(None), |member| alone(connection, member)),
    }
}

fn alone(connection: &Connection, member: MemberId) -> Result<Option<Member>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT n.account, {SINCE}, p.given, p.patronymic, p.surname, p.address, p.informal, p.phone, p.email,
             p.birth_month, p.birth_day, p.birth_year, p.lang, p.note
         FROM member m
         JOIN member_now n ON n.member = m.id
         LEFT JOIN person_member p ON p.member = m.id
         WHERE m.id = ?1"
    ))?;
    let found = statement
        .query_row([member.as_bytes()], |row| Ok((row::uuid(row, 0)?, row::day(row, 1)?, profile(row)?)))
        .optional()?;
    found
        .map(|(account, since, profile)| {
            Ok(Member {
                id: member,
                account: account.into(),
                since,
                profile,
                cards: card::of_member(connection, member)?,
                consents: consent::of_member(connection, member)?,
            })
        })
        .transpose()
}

/// What describes a person under just this id, merged or not; none where it was erased.
pub fn person(connection: &Connection, member: MemberId) -> Result<Option<Profile>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT NULL, NULL, given, patronymic, surname, address, informal, phone, email, birth_month, birth_day,
             birth_year, lang, note
         FROM person_member WHERE member = ?1",
    )?;
    Ok(statement.query_row([member.as_bytes()], profile).optional()?)
}

/// The columns from `given` to `note`; empty ones where the person was erased.
fn profile(row: &Row<'_>) -> rusqlite::Result<Profile> {
    if row.get_ref(2)?.data_type() == rusqlite::types::Type::Null {
        return Ok(Profile::default());
    }
    let lang: String = row.get(12)?;
    Ok(Profile {
        name: PersonName { given: row.get(2)?, patronymic: row.get(3)?, surname: row.get(4)? },
        address: row.get(5)?,
        informal: row.get(6)?,
        phone: row.get::<_, Option<String>>(7)?.map(Phone::stored),
        email: row.get(8)?,
        birthday: row::birthday(row, 9)?,
        lang: Lang::from_code(&lang).unwrap_or_default(),
        note: row.get(13)?,
    })
}

/// A member's name; none where the person was erased.
pub fn name(connection: &Connection, member: MemberId) -> Result<Option<PersonName>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT given, patronymic, surname FROM person_member WHERE member = ?1")?;
    let name = statement.query_row([member.as_bytes()], |row| {
        Ok(PersonName { given: row.get(0)?, patronymic: row.get(1)?, surname: row.get(2)? })
    });
    Ok(name.optional()?)
}

/// The files by which somebody is a member, the one of the first day first.
pub fn files(connection: &Connection, member: MemberId) -> Result<Vec<ClubFile>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT m.since, m.day, m.source IS NOT NULL, p.given, p.patronymic, p.surname FROM member m
         LEFT JOIN person_member p ON p.member = m.id WHERE m.id IN {} ORDER BY m.since, m.till, m.seq",
        merge::PERSON
    ))?;
    let rows = statement.query_map([member.as_bytes()], |row| {
        let text = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
        let name = PersonName { given: text(3)?, patronymic: text(4)?, surname: text(5)? };
        Ok(ClubFile { name, since: row::day(row, 0)?, day: row::day(row, 1)?, listed: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many members there are.
pub fn count(connection: &Connection) -> Result<u64, Error> {
    Ok(connection.query_row("SELECT count(*) FROM member_now", [], |row| row.get::<_, u32>(0))?.into())
}

/// What the enrolment under this id was asked to do, if there was one.
pub fn request(connection: &Connection, member: MemberId) -> Result<Option<Uuid>, Error> {
    let mut statement = connection.prepare_cached("SELECT request FROM member WHERE id = ?1")?;
    Ok(statement.query_row([member.as_bytes()], |row| row::uuid(row, 0)).optional()?)
}

/// Everybody with this phone; families share one.
pub fn by_phone(connection: &Connection, phone: &Phone) -> Result<Vec<MemberId>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT member FROM person_member WHERE phone = ?1 ORDER BY sort_key, member")?;
    let members = statement.query_map([phone.e164()], |row| Ok(MemberId(row::uuid(row, 0)?)))?;
    let mut found: Vec<MemberId> = Vec::new();
    for member in members.collect::<Result<Vec<_>, _>>()? {
        let member = merge::current(connection, member)?;
        if !found.contains(&member) {
            found.push(member);
        }
    }
    Ok(found)
}

/// The member whom an imported list knows by this number.
pub fn by_source(connection: &Connection, source: &str, number: &str) -> Result<Option<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT id FROM member WHERE source = ?1 AND source_no = ?2")?;
    Ok(statement.query_row([source, number], |row| Ok(row::uuid(row, 0)?.into())).optional()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CardNumber, CardState, Held, Moment, Programme, ShopSettings, StaffId, Zone};
    use crate::store::{Store, check, shop, standing};

    fn store(folder: &tempfile::TempDir) -> (Store, Stamp) {
        let path = folder.path().join("shop.db");
        Store::prepare(&path, |_| Ok(())).unwrap();
        let store = Store::open(&path).unwrap();
        let at = Moment::parse("2026-11-20T10:00:00", Zone::default()).unwrap();
        let till = store
            .write(move |tx| {
                shop::open(tx, Uuid::now_v7(), at.millis(), &ShopSettings::default())?;
                shop::add_till(tx, "here", None)
            })
            .unwrap();
        (store, Stamp { till: till.id, staff: StaffId::OWNER, at })
    }

    fn somebody(name: &str) -> NewMember {
        let name = PersonName::parse(name);
        let profile = Profile {
            address: name.familiar(),
            name,
            phone: Phone::parse("067 412 77 00", "UA"),
            birthday: "1984-11-20".parse().ok(),
            ..Profile::default()
        };
        NewMember {
            id: MemberId::fresh(),
            account: AccountId::fresh(),
            since: "2024-02-01".parse().unwrap(),
            source: Some(("old".into(), "17".into())),
            profile,
            request: Uuid::now_v7(),
        }
    }

    #[test]
    fn what_was_enrolled_is_read_back_with_an_empty_standing() {
        let folder = tempfile::tempdir().unwrap();
        let (store, stamp) = store(&folder);
        let new = somebody("Олена Петрівна Коваль");
        let number = CardNumber::issued("29", 1, 1).unwrap();
        let (to_write, card_number) = (new.clone(), number.clone());
        store
            .write(move |tx| {
                enrol(tx, &stamp, &to_write)?;
                let id = FactId::fresh();
                card::record(tx, &stamp, id, &card_number, to_write.id, CardState::Active, None, None)
            })
            .unwrap();
        let (member, held) = store
            .read(|c| {
                let day = stamp.at.day();
                let programme = Programme::empty("none".into());
                Ok::<_, Error>((load(c, new.id)?.unwrap(), standing::held(c, new.id, &programme, day)?.unwrap()))
            })
            .unwrap();
        assert_eq!(member.profile, new.profile);
        assert_eq!(member.active_card().unwrap().number, number);
        let Held { account, revision, standing, .. } = held;
        assert_eq!((account, revision, standing.visits, standing.last_visit), (new.account, 0, 0, None));
        assert_eq!((standing.birthday, standing.member_since), (new.profile.birthday, Some(new.since)));
        assert_eq!(store.read(|c| by_source(c, "old", "17")).unwrap(), Some(new.id));
        assert_eq!(store.read(|c| by_phone(c, new.profile.phone.as_ref().unwrap())).unwrap(), [new.id]);
        assert_eq!(store.read(check::run).unwrap(), []);
    }

    #[test]
    fn a_card_number_never_goes_to_another_member() {
        let folder = tempfile::tempdir().unwrap();
        let (store, stamp) = store(&folder);
        let (one, mut two) = (somebody("Олена Коваль"), somebody("Іван Коваль"));
        two.source = None;
        let number = CardNumber::parse("ABC 123").unwrap();
        let (first, second) = (one.id, two.id);
        let give = move |number: CardNumber, member| {
            move |tx: &Transaction<'_>| {
                card::record(tx, &stamp, FactId::fresh(), &number, member, CardState::Active, None, None)
            }
        };
        store.write(move |tx| enrol(tx, &stamp, &one).and_then(|()| enrol(tx, &stamp, &two))).unwrap();
        store.write(give(number.clone(), first)).unwrap();
        assert!(store.write(give(number.clone(), second)).is_err());
        assert_eq!(store.read(|c| card::by_number(c, &number)).unwrap().unwrap().1, first);
        assert_eq!(store.read(check::run).unwrap(), []);
    }
}
