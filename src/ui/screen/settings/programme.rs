//! The programme as an owner changes it: values in sentences, checked as a whole, kept as a new version from a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{
    BasisPoints, BirthdayRule, GiftItem, Lang, LeapDay, Money, Points, PointsRule, Programme, Quantity, Text, Tier,
};
use crate::language::Language;
use crate::rules::{self, Fault};
use crate::shop::{Error, programme};
use crate::ui::world::World;

/// A value in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    From,
    Base,
    Months,
    TierName(usize),
    TierFrom(usize),
    TierOff(usize),
    TierEarn(usize),
    Before,
    After,
    BirthdayOff,
    Gift,
    Earn,
    Value,
    Share,
    Expire,
    ByHand,
    Protected,
    NoPoints,
}

impl Field {
    pub(super) fn id(self) -> String {
        match self {
            Field::TierName(place) => format!("programme-tier-name-{place}"),
            Field::TierFrom(place) => format!("programme-tier-from-{place}"),
            Field::TierOff(place) => format!("programme-tier-off-{place}"),
            Field::TierEarn(place) => format!("programme-tier-earn-{place}"),
            other => format!("programme-{other:?}").to_lowercase(),
        }
    }

    /// The field that a path of the programme's checker means.
    fn of_path(path: &str) -> Option<Field> {
        if let Some(rest) = path.strip_prefix("tiers.levels[") {
            let (place, field) = rest.split_once("].")?;
            let place = place.parse().ok()?;
            return Some(match field {
                "from" => Field::TierFrom(place),
                "discount" => Field::TierOff(place),
                "earn" => Field::TierEarn(place),
                _ => Field::TierName(place),
            });
        }
        Some(match path {
            "base_discount" => Field::Base,
            "by_hand_limit" => Field::ByHand,
            "tiers.months" => Field::Months,
            "birthday.days_before" => Field::Before,
            "birthday.days_after" => Field::After,
            path if path.starts_with("birthday.gift") => Field::Gift,
            path if path.starts_with("birthday") => Field::BirthdayOff,
            "points.value" => Field::Value,
            "points.share" => Field::Share,
            "points.expire_months" => Field::Expire,
            path if path.starts_with("points") => Field::Earn,
            path if path.starts_with("protected") => Field::Protected,
            path if path.starts_with("no_points") => Field::NoPoints,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(Field, String),
    AddTier,
    /// Takes the last tier away.
    RemoveTier,
}

/// The values that are typed, over the version that they began from.
#[derive(Debug, Clone)]
pub struct Form {
    /// The latest version; absent only when the shop's books could not be read.
    pub(super) held: Option<(i64, NaiveDate, Programme)>,
    /// The tiers with their ids and names in all languages.
    tiers: Vec<Tier>,
    values: BTreeMap<Field, String>,
    /// As they were read, to show what was changed.
    began: BTreeMap<Field, String>,
}

impl Form {
    /// The latest version, whether it holds already or only later.
    pub(super) fn read(world: &World) -> (Form, Option<Error>) {
        let mut form = Form { held: None, tiers: Vec::new(), values: BTreeMap::new(), began: BTreeMap::new() };
        match programme::versions(&world.shop) {
            Ok(versions) => {
                if let Some(last) = versions.into_iter().next_back() {
                    form.tiers.clone_from(&last.programme.tiers.levels);
                    form.values = values(world, &last.programme);
                    form.held = Some((last.version, last.from, last.programme));
                }
            }
            Err(error) => return (form, Some(error)),
        }
        form.began = form.values.clone();
        (form, None)
    }

    /// Gives the id of a field that should have the focus.
    pub(super) fn update(&mut self, message: Message) -> Option<String> {
        match message {
            Message::Type(field, text) => {
                self.values.insert(field, text);
                None
            }
            Message::AddTier => {
                let place = self.tiers.len();
                let id =
                    (place + 1..10_000).map(|n| format!("tier-{n}")).find(|id| !self.tiers.iter().any(|t| t.id == *id));
                self.tiers.push(Tier {
                    id: id.unwrap_or_default(),
                    name: Text::Same(String::new()),
                    from: Money::ZERO,
                    discount: BasisPoints::ZERO,
                    earn: None,
                });
                Some(Field::TierName(place).id())
            }
            Message::RemoveTier => {
                self.tiers.pop();
                let place = self.tiers.len();
                for field in [Field::TierName, Field::TierFrom, Field::TierOff, Field::TierEarn] {
                    self.values.remove(&field(place));
                }
                None
            }
        }
    }

    pub(super) fn tiers(&self) -> usize {
        self.tiers.len()
    }

    pub(super) fn value(&self, field: Field) -> &str {
        self.values.get(&field).map_or("", String::as_str)
    }

    /// Whether a value differs from the version that it began from.
    pub(super) fn is_changed(&self, field: Field) -> bool {
        self.value(field).trim() != self.began.get(&field).map_or("", |text| text.trim())
    }

    fn anything_changed(&self) -> bool {
        let fields = self.values.keys().chain(self.began.keys()).filter(|field| **field != Field::From);
        let before = self.held.as_ref().map_or(0, |(_, _, programme)| programme.tiers.levels.len());
        before != self.tiers.len() || fields.into_iter().any(|field| self.is_changed(*field))
    }

    /// The sound programme with its first day; absent while something is missing.
    pub(super) fn ready(&self, world: &World) -> Option<(Programme, NaiveDate)> {
        if self.missing(world).is_some() {
            return None;
        }
        self.build(world).ok()
    }

    /// What keeps it from being saved, in words.
    pub(super) fn missing(&self, world: &World) -> Option<String> {
        if !self.anything_changed() {
            return Some(world.language.settings_missing_change());
        }
        self.faults(world).into_values().next()
    }

    /// Every fault under the field that it stands beside.
    pub(super) fn faults(&self, world: &World) -> BTreeMap<Field, String> {
        let programme = match self.build(world) {
            Ok((programme, _)) => programme,
            Err(faults) => return faults,
        };
        let mut said = BTreeMap::new();
        for fault in rules::check(&programme) {
            let field = Field::of_path(&fault.field).unwrap_or(Field::From);
            said.entry(field).or_insert_with(|| say(world.language, &fault.fault));
        }
        said
    }

    /// The document that the values make; or what of them cannot be read.
    fn build(&self, world: &World) -> Result<(Programme, NaiveDate), BTreeMap<Field, String>> {
        let l = world.language;
        let mut reader = Reader { form: self, l, faults: BTreeMap::new() };
        let Some((_, _, held)) = &self.held else {
            return Err(BTreeMap::from([(Field::From, l.settings_fault_needed())]));
        };
        let mut programme = held.clone();
        let from = reader.day(world.now.day());
        programme.base_discount = reader.rate(Field::Base).unwrap_or_default();
        programme.by_hand_limit = reader.rate(Field::ByHand).unwrap_or_default();
        programme.tiers.months = reader.whole(Field::Months);
        programme.tiers.levels = self.tiers.iter().enumerate().map(|(place, tier)| reader.tier(place, tier)).collect();
        programme.birthday = reader.birthday(held.birthday.as_ref());
        programme.points = reader.points(held.points.as_ref());
        programme.protected = list(self.value(Field::Protected));
        programme.no_points = list(self.value(Field::NoPoints));
        if reader.faults.is_empty() { Ok((programme, from)) } else { Err(reader.faults) }
    }
}

/// Reads the values one by one and notes what cannot be read.
struct Reader<'a> {
    form: &'a Form,
    l: Language,
    faults: BTreeMap<Field, String>,
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

    fn whole(&mut self, field: Field) -> Option<u32> {
        let fault = self.l.settings_fault_whole();
        self.read(field, fault, |text| text.parse().ok())
    }

    fn day(&mut self, today: NaiveDate) -> NaiveDate {
        let l = self.l;
        let typed = self.text(Field::From);
        let day = if typed.is_empty() { Some(today) } else { l.parse_day(&typed, today) };
        match day {
            Some(day) if day >= today => day,
            Some(_) => {
                self.faults.insert(Field::From, l.settings_fault_past());
                today
            }
            None => {
                self.faults.insert(Field::From, l.settings_fault_day());
                today
            }
        }
    }

    fn tier(&mut self, place: usize, tier: &Tier) -> Tier {
        let mut tier = tier.clone();
        write(&mut tier.name, self.l.lang(), &self.text(Field::TierName(place)));
        tier.from = self.money(Field::TierFrom(place)).unwrap_or_default();
        tier.discount = self.rate(Field::TierOff(place)).unwrap_or_default();
        tier.earn = self.rate(Field::TierEarn(place));
        tier
    }

    /// A birthday with neither discount nor gift is none.
    fn birthday(&mut self, held: Option<&BirthdayRule>) -> Option<BirthdayRule> {
        let mut rule = held.cloned().unwrap_or(BirthdayRule {
            days_before: 0,
            days_after: 0,
            discount: BasisPoints::ZERO,
            gift: None,
            leap_day: LeapDay::default(),
            least_days: 0,
        });
        rule.days_before = self.whole(Field::Before).unwrap_or(0);
        rule.days_after = self.whole(Field::After).unwrap_or(0);
        rule.discount = self.rate(Field::BirthdayOff).unwrap_or_default();
        let gift = self.text(Field::Gift);
        rule.gift = (!gift.is_empty()).then(|| {
            let blank = GiftItem { name: Text::Same(String::new()), quantity: Quantity::ONE, place: None };
            let mut item = rule.gift.clone().unwrap_or(blank);
            write(&mut item.name, self.l.lang(), &gift);
            item
        });
        (rule.gift.is_some() || !rule.discount.is_zero()).then_some(rule)
    }

    /// Without a rate of earning there are no points.
    fn points(&mut self, held: Option<&PointsRule>) -> Option<PointsRule> {
        let earn = self.rate(Field::Earn)?;
        let mut rule = held.cloned().unwrap_or(PointsRule {
            earn,
            value: Money::minor(100),
            share: BasisPoints::WHOLE,
            step: Points::new(1),
            least: Points::ZERO,
            delay_days: 0,
            expire_months: None,
            grace_days: 14,
        });
        rule.earn = earn;
        rule.value = self.money(Field::Value).unwrap_or_default();
        rule.share = self.rate(Field::Share).unwrap_or_default();
        rule.expire_months = self.whole(Field::Expire);
        Some(rule)
    }
}

/// The values of a programme, as they are typed.
fn values(world: &World, of: &Programme) -> BTreeMap<Field, String> {
    let l = world.language;
    let rate = |rate: BasisPoints| if rate.is_zero() { String::new() } else { l.percent_figures(rate) };
    let mut values = BTreeMap::from([
        (Field::From, l.day_input(world.now.day())),
        (Field::Base, rate(of.base_discount)),
        (Field::ByHand, rate(of.by_hand_limit)),
        (Field::Months, of.tiers.months.map(|months| months.to_string()).unwrap_or_default()),
        (Field::Protected, of.protected.join(", ")),
        (Field::NoPoints, of.no_points.join(", ")),
    ]);
    for (place, tier) in of.tiers.levels.iter().enumerate() {
        values.insert(Field::TierName(place), tier.name.in_lang(l.lang()).to_owned());
        values.insert(Field::TierFrom(place), l.money_input(tier.from));
        values.insert(Field::TierOff(place), rate(tier.discount));
        values.insert(Field::TierEarn(place), tier.earn.map(rate).unwrap_or_default());
    }
    if let Some(birthday) = &of.birthday {
        values.insert(Field::Before, birthday.days_before.to_string());
        values.insert(Field::After, birthday.days_after.to_string());
        values.insert(Field::BirthdayOff, rate(birthday.discount));
        let gift = birthday.gift.as_ref().map(|gift| gift.name.in_lang(l.lang()).to_owned());
        values.insert(Field::Gift, gift.unwrap_or_default());
    }
    if let Some(points) = &of.points {
        values.insert(Field::Earn, rate(points.earn));
        values.insert(Field::Value, l.money_input(points.value));
        values.insert(Field::Share, rate(points.share));
        values.insert(Field::Expire, points.expire_months.map(|months| months.to_string()).unwrap_or_default());
    }
    values
}

fn list(text: &str) -> Vec<String> {
    text.split([',', ';']).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// Writes a text of the shop's own in the language in which it is typed; the others stay as they are.
pub(super) fn write(text: &mut Text, lang: Lang, typed: &str) {
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

fn say(l: Language, fault: &Fault) -> String {
    match fault {
        Fault::Schema { .. } => l.settings_fault_newer(),
        Fault::Blank => l.settings_fault_needed(),
        Fault::AboveWhole { .. } => l.settings_fault_whole_rate(),
        Fault::NotPositive => l.settings_fault_positive(),
        Fault::Negative => l.settings_fault_negative(),
        Fault::NotAscending { above } => l.settings_fault_ascending(*above),
        Fault::Twice { .. } => l.settings_fault_twice(),
        Fault::NotAnId => l.settings_fault_id(),
        Fault::TooLong { most } => l.settings_fault_days(*most),
        Fault::GivesNothing => l.settings_fault_nothing(),
        Fault::ExpiresFirst { delay_days } => l.settings_fault_expires(*delay_days),
    }
}
