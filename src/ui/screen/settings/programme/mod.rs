//! The programme as an owner changes it: values in sentences, checked as a whole, kept as a new version from a day.

mod field;
mod read;
mod view;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::operation::focus;

use super::super::beside::moved;
use super::Message as Screen;
use crate::domain::{BasisPoints, Money, Programme, Text, Tier};
use crate::language::Language;
use crate::rules;
use crate::shop::{Error, programme};
use crate::ui::world::World;

pub use field::{Field, Group};
pub(super) use read::write;
pub(super) use view::first_share;

#[derive(Debug, Clone)]
pub enum Message {
    Type(Field, String),
    /// Another tier after the chosen one.
    AddTier,
    /// Takes the chosen tier away.
    RemoveTier,
    /// To another tier.
    Move(isize),
    Choose(usize),
    Open(Group),
    /// On to the next value of the open group's choice.
    Turn,
    /// The field with this id has the focus.
    Focused(Id),
}

/// The values that are typed, over the version that they began from.
#[derive(Debug, Clone)]
pub struct Form {
    /// The latest version; absent only when the shop's books could not be read.
    pub(super) held: Option<(i64, NaiveDate, Programme)>,
    /// The number of the version that was set last.
    pub(super) newest: i64,
    rows: Vec<Row>,
    /// The tier whose row the cashier is in.
    chosen: usize,
    pub(super) group: Group,
    values: BTreeMap<Field, String>,
    /// As they were read, to show what was changed.
    began: BTreeMap<Field, String>,
    /// In which its values are written, whatever is spoken since: «2,000» is another sum in another language.
    language: Language,
}

/// A tier being changed.
#[derive(Debug, Clone)]
struct Row {
    /// With its id and its names in all languages.
    tier: Tier,
    typed: [String; 4],
    /// As it was read; absent for one that is added.
    began: Option<[String; 4]>,
}

impl Form {
    /// The version that holds at last, now or from a later day on: what is typed goes on from it, from its day at the earliest.
    pub(super) fn read(world: &World) -> (Form, Option<Error>) {
        let mut form = Form {
            held: None,
            newest: 0,
            rows: Vec::new(),
            chosen: 0,
            group: Group::Birthday,
            values: BTreeMap::new(),
            began: BTreeMap::new(),
            language: world.language,
        };
        match programme::versions(&world.shop) {
            Ok(versions) => {
                form.newest = versions.last().map_or(0, |last| last.version);
                if let Some(last) = versions.into_iter().max_by_key(|version| (version.from, version.version)) {
                    let row = |tier: &Tier| {
                        let typed = read::row(world.language, tier);
                        Row { tier: tier.clone(), began: Some(typed.clone()), typed }
                    };
                    form.rows = last.programme.tiers.levels.iter().map(row).collect();
                    form.chosen = form.rows.len().saturating_sub(1);
                    let from = last.from.max(world.now.day());
                    form.values = read::values(world.language, from, &last.programme);
                    form.held = Some((last.version, last.from, last.programme));
                }
            }
            Err(error) => return (form, Some(error)),
        }
        form.began = form.values.clone();
        (form, None)
    }

    pub(super) fn update(&mut self, message: Message) -> Task<Screen> {
        match message {
            Message::Type(field, text) => self.type_in(field, text),
            Message::AddTier => return self.add_tier(),
            Message::RemoveTier => return self.remove_tier(),
            Message::Move(by) => return self.choose(moved(self.chosen, by, self.rows.len())),
            Message::Choose(place) => return self.choose(place),
            Message::Open(group) => {
                self.group = group;
                return focus(group.first().id());
            }
            Message::Turn => self.turn(),
            Message::Focused(id) => self.focused(&id),
        }
        Task::none()
    }

    /// Keeps the group from one version to the next.
    pub(super) fn with_group(mut self, group: Group) -> Form {
        self.group = group;
        self
    }

    fn type_in(&mut self, field: Field, text: String) {
        let Some((place, part)) = field.in_tier() else {
            self.values.insert(field, text);
            return;
        };
        self.chosen = place;
        if let Some(row) = self.rows.get_mut(place) {
            row.typed[part] = text;
        }
    }

    fn focused(&mut self, id: &Id) {
        let mut places = 0..self.rows.len();
        let row = places.find(|place| Field::of_tier(*place).iter().any(|field| *id == Id::from(field.id())));
        self.chosen = row.unwrap_or(self.chosen);
    }

    fn choose(&mut self, place: usize) -> Task<Screen> {
        self.chosen = place;
        focus(Field::TierName(place).id())
    }

    fn add_tier(&mut self) -> Task<Screen> {
        let place = (self.chosen + 1).min(self.rows.len());
        // An id is never given twice, so that nobody is taken for a member of a tier that is gone.
        let held = self.held.iter().flat_map(|(_, _, programme)| programme.tiers.levels.iter().map(|tier| &tier.id));
        let taken: Vec<&String> = held.chain(self.rows.iter().map(|row| &row.tier.id)).collect();
        let id = (1..10_000).map(|n| format!("tier-{n}")).find(|id| !taken.contains(&id));
        let tier = Tier {
            id: id.unwrap_or_default(),
            name: Text::Same(String::new()),
            from: Money::ZERO,
            visits: None,
            discount: BasisPoints::ZERO,
            earn: None,
        };
        self.rows.insert(place, Row { tier, typed: Default::default(), began: None });
        self.choose(place)
    }

    fn remove_tier(&mut self) -> Task<Screen> {
        if self.chosen >= self.rows.len() {
            return Task::none();
        }
        self.rows.remove(self.chosen);
        self.choose(self.chosen.min(self.rows.len().saturating_sub(1)))
    }

    fn turn(&mut self) {
        if let Some(field) = self.group.choice() {
            let next = (self.place(field) + 1) % field.choices();
            self.values.insert(field, next.to_string());
        }
    }

    pub(super) fn value(&self, field: Field) -> &str {
        match field.in_tier() {
            Some((place, part)) => self.rows.get(place).map_or("", |row| row.typed[part].as_str()),
            None => self.values.get(&field).map_or("", String::as_str),
        }
    }

    /// The place of what is chosen of a few.
    fn place(&self, field: Field) -> usize {
        self.value(field).parse().unwrap_or(0).min(field.choices() - 1)
    }

    /// Whether a value differs from the version that it began from.
    pub(super) fn is_changed(&self, field: Field) -> bool {
        let began = match field.in_tier() {
            Some((place, part)) => {
                self.rows.get(place).and_then(|row| row.began.as_ref()).map_or("", |row| row[part].as_str())
            }
            None => self.began.get(&field).map_or("", String::as_str),
        };
        self.value(field).trim() != began.trim()
    }

    /// The same version in the language that is spoken now, unless something was changed already.
    pub(super) fn in_language_of(&mut self, world: &World) {
        if self.language != world.language && !self.anything_changed() {
            let (form, _) = Form::read(world);
            *self = form.with_group(self.group);
        }
    }

    /// Whether another programme than the latest version stands here.
    pub(super) fn anything_changed(&self) -> bool {
        let mut fields = self.values.keys().chain(self.began.keys()).filter(|field| **field != Field::From);
        let before = self.held.iter().flat_map(|(_, _, programme)| programme.tiers.levels.iter().map(|tier| &tier.id));
        fields.any(|field| self.is_changed(*field))
            || !before.eq(self.rows.iter().map(|row| &row.tier.id))
            || self.rows.iter().any(|row| row.began.as_ref() != Some(&row.typed))
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
        let l = world.language;
        // What is refused is named first: a day that is over is no change of the programme, and yet it stands there.
        let fault = self.faults(world).into_iter().next();
        let fault = fault.map(|(field, what)| match read::named(l, self, field) {
            Some(named) => l.settings_fault_at(named, what),
            None => what,
        });
        fault.or_else(|| (!self.anything_changed()).then(|| l.settings_missing_change()))
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
            said.entry(field).or_insert_with(|| read::say(world.language, &fault.fault));
        }
        said
    }

    fn build(&self, world: &World) -> Result<(Programme, NaiveDate), BTreeMap<Field, String>> {
        let Some((version, begins, held)) = &self.held else {
            return Err(BTreeMap::from([(Field::From, world.language.settings_fault_needed())]));
        };
        let later = Some((*version, *begins)).filter(|(_, begins)| *begins > world.now.day());
        read::document(self, held, self.language, (world.now.day(), later))
    }
}
