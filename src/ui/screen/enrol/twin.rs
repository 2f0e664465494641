//! Looking for somebody who is a member already, so that nobody is enrolled twice and families may share a phone.

use std::fmt;

use super::form::Form;
use crate::domain::{Found, MemberId, Phone, fold};
use crate::shop::{self, Shop};

/// How many are looked through for one that really is the same.
const LOOKED_THROUGH: usize = 8;

/// What is asked: who has this phone, who has this name.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    phone: Option<Phone>,
    /// Given name and surname, folded.
    name: Option<(String, String)>,
}

/// Names and phones do not belong in a log.
impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Question(..)")
    }
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    pub found: Found,
    pub same_phone: bool,
    pub same_name: bool,
    /// How many have this phone.
    pub with_phone: usize,
}

impl Question {
    /// What the form can be asked about; nothing before a phone is whole or a name has both its parts.
    pub fn of(form: &Form) -> Option<Question> {
        let question = Question::all_of(form);
        (question.phone.is_some() || question.name.is_some()).then_some(question)
    }

    /// Who else has the phone, once it is another than the one held.
    pub fn of_phone(form: &Form, held: Option<&Phone>) -> Option<Question> {
        let phone = form.good_phone().filter(|phone| Some(*phone) != held)?;
        Some(Question { phone: Some(phone.clone()), name: None })
    }

    pub fn all_of(form: &Form) -> Question {
        let (given, surname) = (fold(&form.given), fold(&form.surname));
        let long_enough = given.chars().count() >= 2 && surname.chars().count() >= 2;
        Question { phone: form.good_phone().cloned(), name: long_enough.then_some((given, surname)) }
    }

    /// Whether "another person", said to this question, still holds for `twin`.
    pub fn answers(&self, twin: &Twin, form: &Form) -> bool {
        let same_name = self.name == Question::all_of(form).name;
        // Said of the phone alone, it was said of another than who has the name as well.
        if twin.same_phone { self.has_phone_of(form) && (same_name || !twin.same_name) } else { same_name }
    }

    pub fn has_phone_of(&self, form: &Form) -> bool {
        self.phone.is_some() && self.phone.as_ref() == form.good_phone()
    }
}

/// The likeliest twin: one with the phone before one with the name, one with both before all.
/// Whoever is being edited is nobody's twin.
pub fn look(shop: &Shop, question: &Question, own: Option<MemberId>) -> Option<Twin> {
    let by_phone = question.phone.as_ref().map(|phone| {
        let found = shop::find(shop, phone.e164(), LOOKED_THROUGH).unwrap_or_default();
        let other = |f: &Found| f.phone.as_ref() == Some(phone) && Some(f.member) != own;
        found.into_iter().filter(other).collect::<Vec<_>>()
    });
    let has_name = |found: &Found| {
        let (given, surname) = (fold(&found.name.given), fold(&found.name.surname));
        question.name.as_ref().is_some_and(|name| *name == (given, surname))
    };
    let by_phone = by_phone.unwrap_or_default();
    let with_phone = by_phone.len();
    let likeliest = by_phone.iter().find(|found| has_name(found)).or(by_phone.first()).cloned();
    if let Some(found) = likeliest {
        return Some(Twin { same_name: has_name(&found), same_phone: true, with_phone, found });
    }
    let (given, surname) = question.name.as_ref()?;
    let by_name = shop::find(shop, &format!("{given} {surname}"), LOOKED_THROUGH).unwrap_or_default();
    let found = by_name.into_iter().find(|found| has_name(found))?;
    Some(Twin { found, same_phone: false, same_name: true, with_phone })
}
