//! What members agreed to, in words.

use super::Language;
use crate::domain::{Consent, ConsentBy, Purpose};

impl Language {
    /// What is agreed to.
    pub fn purpose(self, purpose: Purpose) -> String {
        match purpose {
            Purpose::Club => self.enrol_purpose_club(),
            Purpose::Birthday => self.enrol_purpose_birthday(),
            Purpose::Marketing => self.enrol_purpose_marketing(),
            Purpose::Survey => self.enrol_purpose_survey(),
        }
    }

    /// What was last said to a purpose, as whoever is about to write or to congratulate needs it, and when.
    pub fn consent_said(self, consents: &[Consent], purpose: Purpose) -> String {
        let consent = consents.iter().find(|consent| consent.purpose == purpose);
        let Some(Consent { given, by, day, .. }) = consent else {
            return match purpose {
                Purpose::Marketing => self.member_write_unasked(),
                Purpose::Birthday => self.member_greet_unasked(),
                Purpose::Club | Purpose::Survey => self.member_consent_unasked(),
            };
        };
        let day = self.short_day(*day);
        match (*given, *by, purpose) {
            (true, ConsentBy::Parent, _) => self.member_consent_parent(day),
            (true, ConsentBy::Member, Purpose::Marketing) => self.member_write_given(day),
            (true, ConsentBy::Member, Purpose::Birthday) => self.member_greet_given(day),
            (true, ConsentBy::Member, Purpose::Club | Purpose::Survey) => self.member_consent_given(day),
            (false, _, Purpose::Marketing) => self.member_write_refused(day),
            (false, _, Purpose::Birthday) => self.member_greet_refused(day),
            (false, _, Purpose::Club | Purpose::Survey) => self.member_consent_refused(day),
        }
    }
}
