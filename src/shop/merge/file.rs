//! What of two files stays when they become one, and giving back what was changed.

use super::{Act, Choice, Keep};
use crate::domain::{Birthday, MemberId, Phone, Profile};
use crate::shop::Error;
use crate::store::member;
use crate::store::merge::{Changed, Field};

impl Act<'_> {
    /// Writes into the survivor's file what is chosen of the other's, and says what that changed.
    pub(super) fn take_over(
        &self,
        survivor: MemberId,
        absorbed: MemberId,
        choice: Choice,
    ) -> Result<Vec<Changed>, Error> {
        let Some(before) = member::person(self.tx, survivor)? else { return Ok(Vec::new()) };
        let other = member::person(self.tx, absorbed)?.unwrap_or_default();
        if differ(before.birthday.as_ref(), other.birthday.as_ref()) && choice.birthday.is_none() {
            return Err(Error::BirthdaysDiffer);
        }
        let mut after = before.clone();
        after.phone = chosen(before.phone.clone(), other.phone, choice.phone);
        after.email = chosen(before.email.clone(), other.email, choice.email);
        after.birthday = chosen(before.birthday, other.birthday, choice.birthday.unwrap_or_default());
        after.note = joined(&before.note, &other.note);
        let changed: Vec<Changed> = [Field::Phone, Field::Email, Field::Birthday, Field::Note]
            .into_iter()
            .map(|field| Changed { field, before: read(&before, field), after: read(&after, field) })
            .filter(|changed| changed.before != changed.after)
            .collect();
        if !changed.is_empty() {
            member::edit(self.tx, survivor, &after)?;
        }
        Ok(changed)
    }

    /// Writes back what the file said before, but where somebody has changed it since.
    pub(super) fn give_back(&self, survivor: MemberId, changed: &[Changed]) -> Result<(), Error> {
        let Some(mut profile) = member::person(self.tx, survivor)? else { return Ok(()) };
        let before = profile.clone();
        for Changed { field, before, after } in changed {
            if read(&profile, *field) == *after {
                write(&mut profile, *field, before.clone());
            }
        }
        if profile != before {
            member::edit(self.tx, survivor, &profile)?;
        }
        Ok(())
    }
}

pub(super) fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_some() && other.is_some() && one != other
}

fn chosen<T>(survivor: Option<T>, absorbed: Option<T>, keep: Keep) -> Option<T> {
    match keep {
        Keep::Survivor => survivor.or(absorbed),
        Keep::Absorbed => absorbed.or(survivor),
    }
}

fn joined(one: &str, other: &str) -> String {
    match (one.trim(), other.trim()) {
        (one, "") => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one}; {other}"),
    }
}

fn read(profile: &Profile, field: Field) -> Option<String> {
    match field {
        Field::Phone => profile.phone.as_ref().map(|phone| phone.e164().to_owned()),
        Field::Email => profile.email.clone(),
        Field::Birthday => profile.birthday.map(|birthday| birthday.to_string()),
        Field::Note => Some(profile.note.clone()),
    }
}

fn write(profile: &mut Profile, field: Field, value: Option<String>) {
    match field {
        Field::Phone => profile.phone = value.map(Phone::stored),
        Field::Email => profile.email = value,
        Field::Birthday => profile.birthday = value.and_then(|text| text.parse::<Birthday>().ok()),
        Field::Note => profile.note = value.unwrap_or_default(),
    }
}
