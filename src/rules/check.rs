//! Whether a programme says what its owner can mean: every fault with its rule, its field and what would be right.

use std::fmt;

use super::check_rules::rules;
use crate::domain::{BasisPoints, Currency, Money, PROGRAMME_SCHEMA, Points, Programme, Quantity, RuleId, Text, fold};

/// The longest span around a birthday that still holds one birthday a year.
const WIDEST_WINDOW: u32 = 180;

/// A hundred years: whoever writes more has slipped, and no date may leave the calendar.
const MOST_MONTHS: u32 = 1_200;
/// More than any owner tells apart; a purchase that reaches several at once is priced under each.
const MOST_TIERS: usize = 20;
pub(super) const MOST_DAYS: u32 = 36_500;

/// What a sum to pay may be rounded to: the largest coin or note that a shop would do without.
const LARGEST_STEP: Money = Money::minor(10_000);

/// A place in the document that cannot stay as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeFault {
    /// The rule concerned, by its stable id; empty for the document as a whole.
    pub rule: String,
    /// The field as a path into the document, places counted from 0: `tiers.levels[1].from`.
    pub field: String,
    pub fault: Fault,
}

/// What is wrong with a field; each names what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The document's shape is not the one that this program knows.
    Schema {
        known: u32,
    },
    /// Says what only documents of this shape can say.
    OlderSchema {
        needed: u32,
    },
    Blank,
    /// A rate above the whole.
    AboveWhole {
        rate: BasisPoints,
    },
    /// Must be more than nothing.
    NotPositive,
    Negative,
    /// A tier must begin above the one before it.
    NotAscending {
        above: Money,
    },
    /// Another place has the same already.
    Twice {
        first: String,
    },
    /// Small Latin letters, digits, `-` and `_` alone, so that the id can stand in files and on command lines.
    NotAnId,
    TooLong {
        most: u32,
    },
    TooManyMonths {
        most: u32,
    },
    TooMuch {
        most: Money,
    },
    TooManyUnits {
        most: Quantity,
    },
    TooManyPoints {
        most: Points,
    },
    /// A rule that gives nothing.
    GivesNothing,
    /// Points would expire before they can be spent.
    ExpiresFirst {
        delay_days: u32,
    },
    /// Names what is not there; these are.
    Unknown {
        known: Vec<String>,
    },
    /// A number outside its range.
    Outside {
        least: u32,
        most: u32,
    },
    TooMany {
        most: usize,
    },
    /// Conditions within conditions.
    TooDeep {
        most: usize,
    },
    /// More rules meet in a best-of group than can be weighed against each other exactly.
    TooManyCompeting {
        most: usize,
        count: usize,
    },
    /// The same where the goods are priced anew under each tier that the purchase may reach.
    TooManyCompetingAtOnce {
        most: usize,
        count: usize,
        tiers: usize,
    },
    /// A gift, points or words to say, which cannot be weighed against discounts.
    NoDiscount,
    /// Has a meaning only beside another field.
    OnlyWith {
        other: &'static str,
    },
    /// Says otherwise what another field says.
    NotWith {
        other: &'static str,
    },
    /// Can never be so.
    NeverHolds,
    /// An upper bound below its lower one.
    BelowLeast,
    /// Says nothing.
    Empty,
    /// Nobody was born on that day.
    NoBirthday,
    /// Less than what another field says.
    Below {
        other: &'static str,
    },
    /// The amounts are written in another currency than the shop's.
    OtherCurrency {
        shop: Currency,
    },
}

impl fmt::Display for ProgrammeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.rule.is_empty() {
            write!(f, "{}: ", self.rule)?;
        }
        write!(f, "{}: ", self.field)?;
        match &self.fault {
            Fault::Schema { known } => write!(f, "this program knows documents of schema {known}"),
            Fault::OlderSchema { needed } => write!(f, "says what schema {needed} brought; write \"schema\": {needed}"),
            Fault::Blank => f.write_str("needs words, in each language that is written"),
            Fault::AboveWhole { rate } => {
                write!(f, "{} basis points are more than the whole; at most 10000", rate.get())
            }
            Fault::NotPositive => f.write_str("must be above zero"),
            Fault::Negative => f.write_str("must not be below zero"),
            Fault::NotAscending { above } => {
                write!(f, "must be above {}, where the tier before it begins", above.plain())
            }
            Fault::Twice { first } => write!(f, "is the same as {first}; each may stand once"),
            Fault::NotAnId => f.write_str("takes small Latin letters, digits, - and _"),
            Fault::TooLong { most } | Fault::TooManyMonths { most } => write!(f, "at most {most}"),
            Fault::TooMuch { most } => write!(f, "at most {}", most.plain()),
            Fault::TooManyUnits { most } => write!(f, "at most {most}"),
            Fault::TooManyPoints { most } => write!(f, "at most {}", most.get()),
            Fault::GivesNothing => f.write_str("gives nothing: name a discount or a gift, or leave the rule out"),
            Fault::ExpiresFirst { delay_days } => {
                write!(
                    f,
                    "points become active after {delay_days} days and would have expired; a later expiry is needed"
                )
            }
            Fault::Unknown { known } if known.is_empty() => {
                f.write_str("there is no such one, and none is set up; add it, or leave this out")
            }
            Fault::Unknown { known } => write!(f, "there is no such one; there are: {}", known.join(", ")),
            Fault::Outside { least, most } => write!(f, "from {least} to {most}"),
            Fault::TooMany { most } => write!(f, "at most {most} of them"),
            Fault::TooDeep { most } => write!(f, "at most {most} within one another; say it more simply"),
            Fault::TooManyCompeting { most, count } => {
                write!(f, "{count} rules compete and at most {most} may; put some into another group")
            }
            Fault::TooManyCompetingAtOnce { most, count, tiers } => write!(
                f,
                "{count} rules compete, and under {tiers} tiers that hold at once at most {most} may; put some into another \
                 group, or let tiers hold from the next purchase"
            ),
            Fault::NoDiscount => {
                f.write_str("a gift, points or words compete with no discount; leave the group out, or name another")
            }
            Fault::OnlyWith { other } => write!(f, "only together with {other}"),
            Fault::NotWith { other } => write!(f, "not together with {other}; keep one of the two"),
            Fault::NeverHolds => f.write_str("can never be so"),
            Fault::BelowLeast => f.write_str("must not be below at_least"),
            Fault::NoBirthday => f.write_str("a day from 1900 on, not after today"),
            Fault::Below { other } => write!(f, "must not be below {other}"),
            Fault::OtherCurrency { shop } => write!(f, "the shop keeps its books in {shop}"),
            Fault::Empty => f.write_str("says nothing; fill it in, or leave it out"),
        }
    }
}

/// Looks at a programme as an owner's careful friend would. Nothing found: it may hold.
pub fn check(programme: &Programme) -> Vec<ProgrammeFault> {
    let mut faults = Faults(Vec::new());
    if !(1..=PROGRAMME_SCHEMA).contains(&programme.schema) {
        faults.add("", "schema", Fault::Schema { known: PROGRAMME_SCHEMA });
    }
    faults.words("", "name", &programme.name);
    faults.rate(RuleId::CARD, "base_discount", programme.base_discount);
    faults.rate(RuleId::BY_HAND, "by_hand_limit", programme.by_hand_limit);
    faults.amount("", "cash_step", programme.cash_step, LARGEST_STEP);
    faults.rate("", "greeting.near_tier", programme.greeting.near_tier);
    faults.days("", "greeting.expiring_days", programme.greeting.expiring_days, MOST_DAYS);
    faults.days("", "greeting.absent_days", programme.greeting.absent_days, MOST_DAYS);
    faults.tiers(programme);
    faults.birthday(programme);
    faults.points(programme);
    faults.categories(RuleId::PROTECTED, "protected", &programme.protected);
    faults.categories(RuleId::POINTS_EARNED, "no_points", &programme.no_points);
    rules(programme, &mut faults);
    faults.0
}

/// Faults as they are found.
pub(super) struct Faults(Vec<ProgrammeFault>);

impl Faults {
    pub fn add(&mut self, rule: &str, field: impl Into<String>, fault: Fault) {
        self.0.push(ProgrammeFault { rule: rule.to_owned(), field: field.into(), fault });
    }

    pub fn words(&mut self, rule: &str, field: impl Into<String>, words: &Text) {
        if words.is_blank() {
            self.add(rule, field, Fault::Blank);
        }
    }

    pub fn rate(&mut self, rule: &str, field: impl Into<String>, rate: BasisPoints) {
        if rate > BasisPoints::WHOLE {
            self.add(rule, field, Fault::AboveWhole { rate });
        }
    }

    /// An amount that must be something, and no more than `most`.
    pub fn amount(&mut self, rule: &str, field: &str, amount: Money, most: Money) {
        if !amount.is_positive() {
            self.add(rule, field, Fault::NotPositive);
        } else if amount > most {
            self.add(rule, field, Fault::TooMuch { most });
        }
    }

    fn days(&mut self, rule: &str, field: &str, days: u32, most: u32) {
        if days > most {
            self.add(rule, field, Fault::TooLong { most });
        }
    }

    fn months(&mut self, rule: &str, field: &str, months: Option<u32>) {
        match months {
            Some(0) => self.add(rule, field, Fault::NotPositive),
            Some(months) if months > MOST_MONTHS => self.add(rule, field, Fault::TooManyMonths { most: MOST_MONTHS }),
            _ => {}
        }
    }

    fn tiers(&mut self, programme: &Programme) {
        if programme.tiers.levels.len() > MOST_TIERS {
            return self.add("", "tiers.levels", Fault::TooMany { most: MOST_TIERS });
        }
        self.months("", "tiers.months", programme.tiers.months);
        if let Some(review) = &programme.tiers.review {
            self.rate("", "tiers.review.grace", review.grace);
            if review.months.is_empty() {
                self.add("", "tiers.review.months", Fault::Empty);
            } else if review.months.iter().any(|month| !(1..=12).contains(month)) {
                self.add("", "tiers.review.months", Fault::Outside { least: 1, most: 12 });
            }
            if review.grace_days > 365 {
                self.add("", "tiers.review.grace_days", Fault::TooLong { most: 365 });
            }
            // Without a window what counts never grows less.
            if programme.tiers.months.is_none() {
                self.add("", "tiers.review", Fault::OnlyWith { other: "tiers.months" });
            }
        }
        // The highest so far of each kind: a tier by visits may stand between two by spend.
        let (mut spend, mut visits): (Option<Money>, Option<u32>) = (None, None);
        for (place, tier) in programme.tiers.levels.iter().enumerate() {
            let id = RuleId::tier(&tier.id);
            let rule = id.as_str();
            let at = |field: &str| format!("tiers.levels[{place}].{field}");
            let first = programme.tiers.levels[..place].iter().position(|other| other.id == tier.id);
            self.id(rule, &at("id"), &tier.id, first.map(|first| format!("tiers.levels[{first}].id")));
            self.words(rule, at("name"), &tier.name);
            self.rate(rule, at("discount"), tier.discount);
            self.rate(rule, at("earn"), tier.earn.unwrap_or_default());
            if tier.from.is_negative() {
                self.add(rule, at("from"), Fault::Negative);
            } else if tier.from > Money::MOST {
                self.add(rule, at("from"), Fault::TooMuch { most: Money::MOST });
            } else if let Some(above) = spend.filter(|above| tier.is_by_spend() && *above >= tier.from) {
                self.add(rule, at("from"), Fault::NotAscending { above });
            }
            let fewer = |least: &u32| tier.visits.is_some_and(|visits| visits <= *least);
            if tier.visits == Some(0) {
                self.add(rule, at("visits"), Fault::NotPositive);
            } else if let Some(least) = visits.filter(fewer) {
                self.add(rule, at("visits"), Fault::Outside { least: least.saturating_add(1), most: u32::MAX });
            }
            spend = spend.max(tier.is_by_spend().then_some(tier.from));
            visits = visits.max(tier.visits);
        }
    }

    /// An id that stands in files and on command lines; `first` is where it stood before.
    pub fn id(&mut self, rule: &str, field: &str, id: &str, first: Option<String>) {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
        if id.is_empty() || !id.bytes().all(fits) {
            self.add(rule, field, Fault::NotAnId);
        } else if let Some(first) = first {
            self.add(rule, field, Fault::Twice { first });
        }
    }

    fn birthday(&mut self, programme: &Programme) {
        let Some(birthday) = &programme.birthday else { return };
        self.rate(RuleId::BIRTHDAY, "birthday.discount", birthday.discount);
        self.days(RuleId::BIRTHDAY, "birthday.days_before", birthday.days_before, WIDEST_WINDOW);
        self.days(RuleId::BIRTHDAY, "birthday.days_after", birthday.days_after, WIDEST_WINDOW);
        self.days(RuleId::BIRTHDAY, "birthday.least_days", birthday.least_days, MOST_DAYS);
        match &birthday.gift {
            Some(gift) => {
                self.words(RuleId::BIRTHDAY_GIFT, "birthday.gift.name", &gift.name);
                if let Some(place) = &gift.place {
                    self.words(RuleId::BIRTHDAY_GIFT, "birthday.gift.place", place);
                }
                if !gift.quantity.is_positive() {
                    self.add(RuleId::BIRTHDAY_GIFT, "birthday.gift.quantity", Fault::NotPositive);
                } else if gift.quantity > Quantity::MOST {
                    let most = Quantity::MOST;
                    self.add(RuleId::BIRTHDAY_GIFT, "birthday.gift.quantity", Fault::TooManyUnits { most });
                }
            }
            // What rules of the owner's own ask of a birthday, they ask with the leap day that stands here.
            None if birthday.discount.is_zero() && !programme.asks(|part| part.birthday.is_some()) => {
                self.add(RuleId::BIRTHDAY, "birthday", Fault::GivesNothing);
            }
            None => {}
        }
    }

    fn points(&mut self, programme: &Programme) {
        let Some(points) = &programme.points else { return };
        self.rate(RuleId::POINTS_EARNED, "points.earn", points.earn);
        self.rate(RuleId::POINTS_SPENT, "points.share", points.share);
        self.amount(RuleId::POINTS_SPENT, "points.value", points.value, Money::MOST);
        if !points.step.is_positive() {
            self.add(RuleId::POINTS_SPENT, "points.step", Fault::NotPositive);
        }
        if points.least.get() < 0 {
            self.add(RuleId::POINTS_SPENT, "points.least", Fault::Negative);
        }
        for (field, count) in [("points.step", points.step), ("points.least", points.least)] {
            if count > Points::MOST {
                self.add(RuleId::POINTS_SPENT, field, Fault::TooManyPoints { most: Points::MOST });
            }
        }
        self.days(RuleId::POINTS_EARNED, "points.delay_days", points.delay_days, MOST_DAYS);
        self.days(RuleId::POINTS_SPENT, "points.grace_days", points.grace_days, MOST_DAYS);
        self.months(RuleId::POINTS_EARNED, "points.expire_months", points.expire_months);
        match points.expire_months {
            // A month has at least 28 days, so what fits into so many always does.
            Some(months) if months > 0 && points.delay_days > months.saturating_mul(28) => {
                let fault = Fault::ExpiresFirst { delay_days: points.delay_days };
                self.add(RuleId::POINTS_EARNED, "points.expire_months", fault);
            }
            _ => {}
        }
    }

    fn categories(&mut self, rule: &str, field: &str, names: &[String]) {
        for (place, name) in names.iter().enumerate() {
            if fold(name).is_empty() {
                self.add(rule, format!("{field}[{place}]"), Fault::Blank);
            } else if let Some(first) = names[..place].iter().position(|other| fold(other) == fold(name)) {
                self.add(rule, format!("{field}[{place}]"), Fault::Twice { first: format!("{field}[{first}]") });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::template;

    fn faults(change: impl FnOnce(&mut Programme)) -> Vec<String> {
        let mut programme = template("club").unwrap();
        change(&mut programme);
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sound_programme_has_no_faults() {
        assert_eq!(faults(|_| {}), Vec::<String>::new());
        assert_eq!(check(&Programme::empty(Text::from("Club"))), []);
    }

    #[test]
    fn each_fault_names_its_rule_field_and_what_would_be_right() {
        type Change = fn(&mut Programme);
        let table: [(Change, &str); 25] = [
            (|p| p.schema = 3, "schema: this program knows documents of schema 2"),
            (|p| p.name = Text::from(" "), "name: needs words"),
            (|p| p.base_discount = BasisPoints::new(10_001), "card: base_discount: 10001 basis points are more"),
            (|p| p.cash_step = Money::ZERO, "cash_step: must be above zero"),
            (|p| p.cash_step = Money::minor(i64::MAX), "cash_step: at most 100.00"),
            (|p| p.tiers.months = Some(0), "tiers.months: must be above zero"),
            (|p| p.tiers.months = Some(u32::MAX), "tiers.months: at most 1200"),
            (|p| p.tiers.levels[3].from = Money::minor(i64::MAX), "tiers.levels[3].from: at most 1000000000.00"),
            (|p| p.greeting.absent_days = u32::MAX, "greeting.absent_days: at most 36500"),
            (|p| p.points.as_mut().unwrap().delay_days = u32::MAX, "points.earned: points.delay_days: at most 36500"),
            (|p| p.points.as_mut().unwrap().expire_months = Some(u32::MAX), "points.expire_months: at most 1200"),
            (|p| p.points.as_mut().unwrap().grace_days = u32::MAX, "points.spent: points.grace_days: at most 36500"),
            (|p| p.points.as_mut().unwrap().step = Points::new(i64::MAX), "points.step: at most 1000000000"),
            (|p| p.tiers.levels[1].from = p.tiers.levels[0].from, "tier.silver: tiers.levels[1].from: must be above"),
            // One by visits between two by spend hides nothing.
            (
                |p| {
                    (p.tiers.levels[1].from, p.tiers.levels[1].visits) = (Money::ZERO, Some(5));
                    p.tiers.levels[2].from = p.tiers.levels[0].from;
                },
                "tier.gold: tiers.levels[2].from: must be above",
            ),
            (
                |p| p.tiers.levels[1].id = "bronze".into(),
                "tier.bronze: tiers.levels[1].id: is the same as tiers.levels[0].id",
            ),
            (|p| p.tiers.levels[0].id = "Gold!".into(), "tiers.levels[0].id: takes small Latin letters"),
            (
                |p| p.tiers.levels[0].from = Money::minor(-1),
                "tier.bronze: tiers.levels[0].from: must not be below zero",
            ),
            (|p| p.birthday.as_mut().unwrap().days_before = 200, "birthday: birthday.days_before: at most 180"),
            (|p| p.points.as_mut().unwrap().value = Money::ZERO, "points.spent: points.value: must be above zero"),
            (|p| p.points.as_mut().unwrap().share = BasisPoints::new(20_000), "points.spent: points.share: 20000"),
            (|p| p.points.as_mut().unwrap().delay_days = 4_000, "points.earned: points.expire_months: points become"),
            (|p| p.protected.push("TOBACCO".into()), "protected: protected[6]: is the same as protected[0]"),
            (|p| p.no_points.push("!".into()), "points.earned: no_points[6]: needs words"),
            (
                |p| {
                    let birthday = p.birthday.as_mut().unwrap();
                    birthday.gift = None;
                    birthday.discount = BasisPoints::ZERO;
                },
                "birthday: birthday: gives nothing",
            ),
        ];
        for (change, expected) in table {
            let found = faults(change);
            assert!(found.iter().any(|fault| fault.contains(expected)), "{expected}: {found:?}");
        }
    }
}
