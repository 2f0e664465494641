//! Between the document of a programme and the values as they are typed, both ways.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Field, Form, Row};
use crate::domain::{
    BasisPoints, BirthdayRule, GiftItem, GreetingRule, Lang, LeapDay, Money, Points, PointsRule, Programme, Quantity,
    Rounding, Text, Tier,
};
use crate::language::Language;
use crate::rules::Fault;

const LEAP_DAYS: [LeapDay; 2] = [LeapDay::February28, LeapDay::March1];
const ROUNDINGS: [Rounding; 3] = [Rounding::HalfUp, Rounding::HalfDown, Rounding::Floor];

/// Reads the values one by one and notes what cannot be read.
struct Reader<'a> {
    form: &'a Form,
    l: Language,
    faults: BTreeMap<Field, String>,
}

/// The document that the values make over the one that they began from; or what of them cannot be read.
pub(super) fn document(
    form: &Form,
    held: &Programme,
    l: Language,
    (today, later): (NaiveDate, Option<(i64, NaiveDate)>),
) -> Result<(Programme, NaiveDate), BTreeMap<Field, String>> {
    let mut reader = Reader { form, l, faults: BTreeMap::new() };
    let mut programme = held.clone();
    let from = reader.day(today, later);
    write(&mut programme.name, l.lang(), &reader.text(Field::Name));
    programme.base_discount = reader.rate(Field::Base).unwrap_or_default();
    programme.by_hand_limit = reader.rate(Field::ByHand).unwrap_or_default();
    programme.tiers.months = reader.whole(Field::Months);
    programme.tiers.levels = form.rows.iter().enumerate().map(|(place, row)| reader.tier(place, row)).collect();
    programme.birthday = reader.birthday(held.birthday.as_ref());
    programme.points = reader.points(held.points.as_ref());
    for (field, listed) in [(Field::Protected, &mut programme.protected), (Field::NoPoints, &mut programme.no_points)] {
        if form.is_changed(field) {
            *listed = list(form.value(field), listed);
        }
    }
    programme.greeting = GreetingRule {
        expiring_days: reader.whole(Field::Expiring).unwrap_or(0),
        absent_days: reader.whole(Field::Absent).unwrap_or(0),
        near_tier: reader.rate(Field::NearTier).unwrap_or_default(),
    };
    programme.cash_step = reader.money(Field::CashStep).unwrap_or(Money::minor(1));
    programme.rounding = ROUNDINGS[form.place(Field::Rounding)];
    if reader.faults.is_empty() { Ok((programme, from)) } else { Err(reader.faults) }
}

impl Reader<'_> {
    fn text(&self, field: Field) -> String {
        self.form.value(field).trim().to_owned()
    }

    /// An empty value is none; any other has to be read.
    fn read<T>(&mut self, field: Field, fault: String, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.faults.insert(field, fault);
        }
        value
    }

    fn rate(&mut self, field: Field) -> Option<BasisPoints> {
        let l = self.l;
        self.read(field, l.settings_fault_rate(), |text| l.parse_percent(text))
    }

    fn money(&mut self, field: Field) -> Option<Money> {
        let l = self.l;
        self.read(field, l.settings_fault_money(), |text| l.parse_money(text))
    }

    fn quantity(&mut self, field: Field) -> Option<Quantity> {
        let l = self.l;
        self.read(field, l.settings_fault_whole(), |text| l.parse_quantity(text))
    }

    fn whole(&mut self, field: Field) -> Option<u32> {
        let fault = self.l.settings_fault_whole();
        self.read(field, fault, |text| text.parse().ok())
    }

    fn whole_points(&mut self, field: Field) -> Option<Points> {
        self.whole(field).map(|points| Points::new(i64::from(points)))
    }

    fn day(&mut self, today: NaiveDate, later: Option<(i64, NaiveDate)>) -> NaiveDate {
        let l = self.l;
        let typed = self.text(Field::From);
        let day = if typed.is_empty() { Some(today) } else { l.parse_day(&typed, today) };
        match (day, later) {
            // What is typed goes on from a version of a later day, which would take it back on that day.
            (Some(day), Some((version, begins))) if (today..begins).contains(&day) => {
                self.faults.insert(Field::From, l.settings_fault_later(l.day(begins, today), version));
                today
            }
            (Some(day), _) if day >= today => day,
            (Some(_), _) => {
                self.faults.insert(Field::From, l.settings_fault_past());
                today
            }
            (None, _) => {
                self.faults.insert(Field::From, l.settings_fault_day());
                today
            }
        }
    }

    fn tier(&mut self, place: usize, row: &Row) -> Tier {
        let mut tier = row.tier.clone();
        write(&mut tier.name, self.l.lang(), &self.text(Field::TierName(place)));
        tier.from = self.money(Field::TierFrom(place)).unwrap_or_default();
        tier.discount = self.rate(Field::TierOff(place)).unwrap_or_default();
        tier.earn = self.rate(Field::TierEarn(place));
        tier
    }

    /// A birthday whose discount and gift were taken away is none.
    fn birthday(&mut self, held: Option<&BirthdayRule>) -> Option<BirthdayRule> {
        let rule = BirthdayRule {
            days_before: self.whole(Field::Before).unwrap_or(0),
            days_after: self.whole(Field::After).unwrap_or(0),
            discount: self.rate(Field::BirthdayOff).unwrap_or_default(),
            gift: self.gift(held.and_then(|rule| rule.gift.as_ref())),
            leap_day: LEAP_DAYS[self.form.place(Field::LeapDay)],
            least_days: self.whole(Field::LeastDays).unwrap_or(0),
        };
        let gives = |rule: &BirthdayRule| rule.gift.is_some() || !rule.discount.is_zero();
        // One that gave nothing was there for its days, of which an owner's rules speak.
        (gives(&rule) || held.is_some_and(|held| !gives(held))).then_some(rule)
    }

    fn gift(&mut self, held: Option<&GiftItem>) -> Option<GiftItem> {
        let (name, place) = (self.text(Field::Gift), self.text(Field::GiftPlace));
        let quantity = self.quantity(Field::GiftQuantity).unwrap_or(Quantity::ONE);
        if name.is_empty() {
            // A place without a gift would be lost without a word.
            if !place.is_empty() {
                self.faults.insert(Field::Gift, self.l.settings_fault_needed());
            }
            return None;
        }
        let blank = || GiftItem { id: None, name: Text::Same(String::new()), quantity, place: None };
        let mut gift = GiftItem { quantity, ..held.cloned().unwrap_or_else(blank) };
        write(&mut gift.name, self.l.lang(), &name);
        if place.is_empty() {
            gift.place = None;
        } else {
            write(gift.place.get_or_insert_with(|| Text::Same(String::new())), self.l.lang(), &place);
        }
        Some(gift)
    }

    /// Without a rate of earning there are no points.
    fn points(&mut self, held: Option<&PointsRule>) -> Option<PointsRule> {
        let earn = self.rate(Field::Earn)?;
        // What was never typed begins as one point, one unit of money, and two weeks.
        let new = held.is_none();
        Some(PointsRule {
            earn,
            value: self.money(Field::Value).unwrap_or(if new { Money::minor(100) } else { Money::ZERO }),
            share: self.rate(Field::Share).unwrap_or(if new { BasisPoints::WHOLE } else { BasisPoints::ZERO }),
            step: self.whole_points(Field::Step).unwrap_or(Points::new(1)),
            least: self.whole_points(Field::Least).unwrap_or_default(),
            delay_days: self.whole(Field::Delay).unwrap_or(0),
            expire_months: self.whole(Field::Expire),
            grace_days: self.whole(Field::Grace).unwrap_or(if new { 14 } else { 0 }),
            rounding: held.map_or(Rounding::Floor, |rule| rule.rounding),
        })
    }
}

/// The values of a programme, as they are typed.
pub(super) fn values(l: Language, today: NaiveDate, of: &Programme) -> BTreeMap<Field, String> {
    let rate = |rate: BasisPoints| rate_figures(l, rate);
    let months = |months: Option<u32>| months.map(|months| months.to_string()).unwrap_or_default();
    let words = |text: &Text| text.in_lang(l.lang()).to_owned();
    let rounding = ROUNDINGS.iter().position(|one| *one == of.rounding).unwrap_or(0);
    let mut values = BTreeMap::from([
        (Field::From, l.day_input(today)),
        (Field::Name, words(&of.name)),
        (Field::Base, rate(of.base_discount)),
        (Field::ByHand, rate(of.by_hand_limit)),
        (Field::Months, months(of.tiers.months)),
        (Field::Protected, of.protected.join(", ")),
        (Field::NoPoints, of.no_points.join(", ")),
        (Field::Expiring, of.greeting.expiring_days.to_string()),
        (Field::Absent, of.greeting.absent_days.to_string()),
        (Field::NearTier, rate(of.greeting.near_tier)),
        (Field::CashStep, l.money_input(of.cash_step)),
        (Field::Rounding, rounding.to_string()),
    ]);
    if let Some(birthday) = &of.birthday {
        let leap_day = LEAP_DAYS.iter().position(|one| *one == birthday.leap_day).unwrap_or(0);
        values.insert(Field::Before, birthday.days_before.to_string());
        values.insert(Field::After, birthday.days_after.to_string());
        values.insert(Field::BirthdayOff, rate(birthday.discount));
        values.insert(Field::LeastDays, birthday.least_days.to_string());
        values.insert(Field::LeapDay, leap_day.to_string());
        if let Some(gift) = &birthday.gift {
            values.insert(Field::Gift, words(&gift.name));
            values.insert(Field::GiftQuantity, l.quantity(gift.quantity));
            values.insert(Field::GiftPlace, gift.place.as_ref().map(words).unwrap_or_default());
        }
    }
    if let Some(points) = &of.points {
        // Nothing by itself, since rules give them, is not the same as no points.
        values.insert(Field::Earn, l.percent_figures(points.earn));
        values.insert(Field::Value, l.money_input(points.value));
        values.insert(Field::Share, rate(points.share));
        values.insert(Field::Step, points.step.get().to_string());
        values.insert(Field::Least, points.least.get().to_string());
        values.insert(Field::Delay, points.delay_days.to_string());
        values.insert(Field::Expire, months(points.expire_months));
        values.insert(Field::Grace, points.grace_days.to_string());
    }
    values
}

/// The values of a tier's row, as they are typed.
pub(super) fn row(l: Language, tier: &Tier) -> [String; 4] {
    [
        tier.name.in_lang(l.lang()).to_owned(),
        l.money_figures(tier.from),
        rate_figures(l, tier.discount),
        tier.earn.map(|earn| l.percent_figures(earn)).unwrap_or_default(),
    ]
}

/// No rate is an empty field.
fn rate_figures(l: Language, rate: BasisPoints) -> String {
    if rate.is_zero() { String::new() } else { l.percent_figures(rate) }
}

/// Words between commas; a name that has a comma itself and was `known` stays one.
fn list(text: &str, known: &[String]) -> Vec<String> {
    let (mut rest, mut whole) = (text.to_owned(), Vec::new());
    for name in known.iter().filter(|name| name.contains([',', ';'])) {
        if let Some(at) = rest.find(name.as_str()) {
            rest.replace_range(at..at + name.len(), "");
            whole.push(name.clone());
        }
    }
    let words = rest.split([',', ';']).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
    whole.into_iter().chain(words).collect()
}

/// Writes a text of the shop's own in the language in which it is typed; the others stay as they are.
pub(in crate::ui::screen::settings) fn write(text: &mut Text, lang: Lang, typed: &str) {
    if text.in_lang(lang) == typed {
        return;
    }
    match text {
        Text::Same(same) => typed.clone_into(same),
        Text::Each(each) => {
            each.insert(lang, typed.to_owned());
        }
    }
}

/// What a value is called away from its sentence; nothing for the first day, under which stands what has no field here.
pub(super) fn named(l: Language, form: &Form, field: Field) -> Option<String> {
    Some(match field {
        Field::From => return None,
        Field::Base => l.settings_when_card(),
        Field::Months => l.settings_tiers_over(),
        Field::ByHand => l.settings_named_by_hand(),
        Field::Protected => l.settings_protected(),
        Field::NoPoints => l.settings_no_points(),
        Field::Name => l.settings_programme_name(),
        Field::Gift | Field::GiftPlace | Field::GiftQuantity => l.settings_birthday_gift(),
        other => match (other.in_tier(), other.group()) {
            (Some((place, _)), _) => {
                let name = form.value(Field::TierName(place)).trim();
                if name.is_empty() { l.settings_named_tier(place + 1) } else { name.to_owned() }
            }
            (None, group) => group?.name(l),
        },
    })
}

pub(super) fn say(l: Language, fault: &Fault) -> String {
    match fault {
        Fault::Schema { .. } => l.settings_fault_newer(),
        Fault::OlderSchema { needed } => l.fault_programme_older(needed.to_string()),
        Fault::Blank => l.settings_fault_needed(),
        Fault::AboveWhole { .. } => l.settings_fault_whole_rate(),
        Fault::NotPositive => l.settings_fault_positive(),
        Fault::Negative => l.settings_fault_negative(),
        Fault::NotAscending { above } => l.settings_fault_ascending(*above),
        Fault::Twice { .. } => l.settings_fault_twice(),
        Fault::NotAnId => l.settings_fault_id(),
        Fault::TooLong { most } => l.settings_fault_days(*most),
        Fault::TooManyMonths { most } => l.settings_fault_months(*most),
        Fault::TooMuch { most } => l.settings_fault_most(l.money(*most)),
        Fault::TooManyUnits { most } => l.settings_fault_most(l.quantity(*most)),
        Fault::TooManyPoints { most } => l.settings_fault_most(l.points(*most)),
        Fault::GivesNothing => l.settings_fault_nothing(),
        Fault::ExpiresFirst { delay_days } => l.settings_fault_expires(*delay_days),
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
