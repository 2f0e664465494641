//! The till's refusals in words.

use crate::language::Language;
use crate::till::Refusal;

/// Why the till does not do what it was asked.
pub fn refusal(l: Language, refusal: &Refusal) -> String {
    match refusal {
        Refusal::EmptyBasket => l.till_refused_empty(),
        Refusal::Quantity => l.till_refused_quantity(),
        Refusal::ReasonMissing => l.till_refused_reason(),
        Refusal::Recorded => l.till_refused_recorded(),
        Refusal::NoSuchLine { .. } | Refusal::NotPaying | Refusal::Overflow(_) => l.till_refused_other(),
    }
}
