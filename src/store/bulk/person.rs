//! What describes a person, read and written as files bring it.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::domain::{Birthday, Lang, MemberId, PersonName, Phone, Profile, skeleton, sort_key};
use crate::store::Error;

/// What is known of a person.
pub fn profile(connection: &Connection, member: MemberId) -> Result<Option<Profile>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT given, patronymic, surname, address, informal, phone, email, birth_month, birth_day, birth_year, lang, note
         FROM person_member WHERE member = ?1",
    )?;
    let found = statement.query_row([member.as_bytes()], |row| {
        let (month, day): (Option<u32>, Option<u32>) = (row.get(7)?, row.get(8)?);
        let year: Option<i32> = row.get(9)?;
        let lang: String = row.get(10)?;
        Ok(Profile {
            name: PersonName { given: row.get(0)?, patronymic: row.get(1)?, surname: row.get(2)? },
            address: row.get(3)?,
            informal: row.get(4)?,
            phone: row.get::<_, Option<String>>(5)?.map(Phone::stored),
            email: row.get(6)?,
            birthday: month.zip(day).and_then(|(month, day)| Birthday::new(month, day, year)),
            lang: Lang::from_code(&lang).unwrap_or_default(),
            note: row.get(11)?,
        })
    });
    Ok(found.optional()?)
}

/// Describes a person for the first time.
pub(super) fn describe(tx: &Transaction<'_>, member: MemberId, profile: &Profile) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO person_member (member, given, patronymic, surname, address, informal, phone, email, birth_month,
             birth_day, birth_year, lang, note, sort_key, skeleton)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(columns(member, profile, &sort_key(&profile.name.sorting()), &skeleton(&profile.name.full())))?;
    tx.prepare_cached("INSERT INTO member_search_row (member) VALUES (?1)")?.execute([member.as_bytes()])?;
    tx.prepare_cached("INSERT INTO member_search (rowid, skeleton) VALUES (?1, ?2)")?
        .execute(params![tx.last_insert_rowid(), skeleton(&profile.name.full())])?;
    Ok(())
}

/// Describes a person anew.
pub fn describe_anew(tx: &Transaction<'_>, member: MemberId, profile: &Profile) -> Result<(), Error> {
    tx.prepare_cached(
        "UPDATE person_member SET given = ?2, patronymic = ?3, surname = ?4, address = ?5, informal = ?6, phone = ?7,
             email = ?8, birth_month = ?9, birth_day = ?10, birth_year = ?11, lang = ?12, note = ?13, sort_key = ?14,
             skeleton = ?15
         WHERE member = ?1",
    )?
    .execute(columns(member, profile, &sort_key(&profile.name.sorting()), &skeleton(&profile.name.full())))?;
    tx.prepare_cached(
        "UPDATE member_search SET skeleton = ?2 WHERE rowid = (SELECT rowno FROM member_search_row WHERE member = ?1)",
    )?
    .execute(params![member.as_bytes(), skeleton(&profile.name.full())])?;
    Ok(())
}

fn columns<'a>(
    member: MemberId,
    profile: &'a Profile,
    sort_key: &'a str,
    skeleton: &'a str,
) -> impl rusqlite::Params + 'a {
    let birthday = profile.birthday;
    (
        *member.as_bytes(),
        profile.name.given.as_str(),
        profile.name.patronymic.as_str(),
        profile.name.surname.as_str(),
        profile.address.as_str(),
        profile.informal,
        profile.phone.as_ref().map(Phone::e164),
        profile.email.as_deref(),
        birthday.map(Birthday::month),
        birthday.map(Birthday::day),
        birthday.and_then(Birthday::year),
        profile.lang.code(),
        profile.note.as_str(),
        sort_key,
        skeleton,
    )
}
