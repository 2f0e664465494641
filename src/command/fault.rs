//! What is wrong in a programme, in the reader's language: the rule, the field as it stands in the file, and what would
//! be right there.

use crate::language::Language;
use crate::shop::trial::{Fault, ProgrammeFault};

/// Place and fault in one line.
pub fn line(fault: &ProgrammeFault, l: Language) -> String {
    placed(&fault.rule, &fault.field, what(&fault.fault, l), l)
}

/// All faults in one line, for a refusal.
pub fn lines(faults: &[ProgrammeFault], l: Language) -> String {
    faults.iter().map(|fault| line(fault, l)).collect::<Vec<_>>().join("; ")
}

/// A field that must be above zero, where the rule is not known.
pub fn not_positive(field: &str, l: Language) -> String {
    placed("", field, l.fault_programme_not_positive(), l)
}

/// What is wrong, with the rule and the field that it is about.
pub(super) fn placed(rule: &str, field: &str, what: String, l: Language) -> String {
    // The owner's own rules go by the ids that the owner wrote.
    let rule = rule.strip_prefix("rule.").unwrap_or(rule);
    if rule.is_empty() { l.fault_programme_field(field, what) } else { l.fault_programme_rule(field, rule, what) }
}

/// What would be right, without the place. Figures stand as the file writes them: minor units, basis points.
pub fn what(fault: &Fault, l: Language) -> String {
    match fault {
        Fault::Schema { known } => l.fault_programme_schema(known.to_string()),
        Fault::OlderSchema { needed } => l.fault_programme_older(needed.to_string()),
        Fault::Blank => l.fault_programme_blank(),
        Fault::AboveWhole { rate } => l.fault_programme_above_whole("10000", rate.get().to_string()),
        Fault::NotPositive => l.fault_programme_not_positive(),
        Fault::Negative => l.fault_programme_negative(),
        Fault::NotAscending { above } => l.fault_programme_not_ascending(above.as_minor().to_string()),
        Fault::Twice { first } => l.fault_programme_twice(first),
        Fault::NotAnId => l.fault_programme_id(),
        Fault::TooLong { most } | Fault::TooManyMonths { most } => l.fault_programme_too_long(most.to_string()),
        Fault::TooMuch { most } => l.fault_programme_too_long(most.as_minor().to_string()),
        Fault::TooManyUnits { most } => l.fault_programme_too_long(most.to_string()),
        Fault::TooManyPoints { most } => l.fault_programme_too_long(most.get().to_string()),
        Fault::GivesNothing => l.fault_programme_nothing(),
        Fault::ExpiresFirst { delay_days } => l.fault_programme_expires(*delay_days),
        Fault::Unknown { known } if known.is_empty() => l.fault_programme_none(),
        Fault::Unknown { known } => l.fault_programme_unknown(known.join(", ")),
        Fault::Outside { least, most } => l.fault_programme_outside(least.to_string(), most.to_string()),
        Fault::TooMany { most } => l.fault_programme_too_many(most.to_string()),
        Fault::TooDeep { most } => l.fault_programme_too_deep(most.to_string()),
        Fault::TooManyCompeting { most, count } => l.fault_programme_competing(count.to_string(), most.to_string()),
        Fault::TooManyCompetingAtOnce { most, count, tiers } => {
            l.fault_programme_competing_at_once(count.to_string(), most.to_string(), tiers.to_string())
        }
        Fault::NoDiscount => l.fault_programme_no_discount(),
        Fault::OnlyWith { other } => l.fault_programme_only_with(*other),
        Fault::NotWith { other } => l.fault_programme_not_with(*other),
        Fault::NeverHolds => l.fault_programme_never(),
        Fault::BelowLeast => l.fault_programme_below_least("at_least"),
        Fault::Empty => l.fault_programme_empty(),
        Fault::NoBirthday => l.fault_standing_birthday(),
        Fault::Below { other } => l.fault_programme_below_least(*other),
        Fault::OtherCurrency { shop } => l.fault_programme_currency(shop.code()),
    }
}
