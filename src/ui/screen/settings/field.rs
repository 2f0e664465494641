//! The settings that are typed: how each is shown, and what it must be.

use std::collections::BTreeMap;

use super::State;
use crate::domain::{
    CustomerScreen, LabelField, PaymentForm, PaymentKind, Ranges, ShopSettings, TillSettings, Zone, is_visible,
};
use crate::scan::{Clash, RangeOf, ranges_clash};
use crate::ui::keys::Keys;
use crate::ui::theme::from_hex;
use crate::ui::world::World;

/// A setting that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Name,
    Trade,
    Zone,
    Controller,
    Accent,
    MonitorX,
    MonitorY,
    Prefix,
    Least,
    Gap,
    Cards,
    Weight,
    Price,
    Coupons,
    /// Not typed itself; faults of the keys and of the payment forms stand under these.
    Keys,
    Payment,
}

impl Field {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Field::Name => "settings-name",
            Field::Trade => "settings-trade",
            Field::Zone => "settings-zone",
            Field::Controller => "settings-controller",
            Field::Accent => "settings-accent",
            Field::MonitorX => "settings-monitor-x",
            Field::MonitorY => "settings-monitor-y",
            Field::Prefix => "settings-prefix",
            Field::Least => "settings-least",
            Field::Gap => "settings-gap",
            Field::Cards => "settings-cards",
            Field::Weight => "settings-weight",
            Field::Price => "settings-price",
            Field::Coupons => "settings-coupons",
            Field::Keys => "settings-keys",
            Field::Payment => "settings-payment",
        }
    }
}

type Fields = BTreeMap<Field, String>;

/// Fields as the settings stand.
pub(super) fn read(shop: &ShopSettings, till: &TillSettings) -> Fields {
    let labels = |of: LabelField| {
        let prefixes = shop.ranges.weighed.iter().filter(|(_, field)| **field == of);
        prefixes.map(|(prefix, _)| prefix.clone()).collect::<Vec<_>>().join(" ")
    };
    let (x, y) = match till.customer {
        CustomerScreen::Monitor { x, y } => (x, y),
        _ => (1920, 0),
    };
    BTreeMap::from([
        (Field::Name, shop.name.clone()),
        (Field::Trade, shop.trade.clone()),
        (Field::Zone, shop.zone.name().to_owned()),
        (Field::Controller, shop.consent.controller.clone()),
        (Field::Accent, till.accent.clone().unwrap_or_default()),
        (Field::MonitorX, x.to_string()),
        (Field::MonitorY, y.to_string()),
        (Field::Prefix, till.scanner.prefix.clone()),
        (Field::Least, till.scanner.least.to_string()),
        (Field::Gap, till.scanner.gap_ms.to_string()),
        (Field::Cards, shop.ranges.cards.clone()),
        (Field::Weight, labels(LabelField::Weight)),
        (Field::Price, labels(LabelField::Price)),
        (Field::Coupons, shop.ranges.coupons.clone()),
    ])
}

fn text(fields: &Fields, field: Field) -> &str {
    fields.get(&field).map_or("", |text| text.trim())
}

fn whole<T: std::str::FromStr>(fields: &Fields, field: Field) -> Option<T> {
    text(fields, field).parse().ok()
}

/// The ranges as they are typed.
pub(super) fn ranges(fields: &Fields) -> Ranges {
    let prefixes = |field: Field, label: LabelField| {
        let typed = text(fields, field).split([' ', ',', ';']).filter(|p| !p.is_empty());
        typed.map(|prefix| (prefix.to_owned(), label)).collect::<Vec<_>>()
    };
    let weighed =
        prefixes(Field::Weight, LabelField::Weight).into_iter().chain(prefixes(Field::Price, LabelField::Price));
    Ranges {
        cards: text(fields, Field::Cards).to_owned(),
        weighed: weighed.collect(),
        coupons: text(fields, Field::Coupons).to_owned(),
    }
}

/// Writes sound fields into the settings. Another controller is another text of consent.
pub(super) fn write(fields: &Fields, shop: &mut ShopSettings, till: &mut TillSettings, today: chrono::NaiveDate) {
    text(fields, Field::Name).clone_into(&mut shop.name);
    text(fields, Field::Trade).clone_into(&mut shop.trade);
    shop.zone = Zone::parse(text(fields, Field::Zone)).unwrap_or(shop.zone);
    let controller = text(fields, Field::Controller);
    if controller != shop.consent.controller {
        shop.consent.version += u32::from(!shop.consent.controller.is_empty());
        shop.consent.day = Some(today);
        controller.clone_into(&mut shop.consent.controller);
    }
    shop.ranges = ranges(fields);
    let accent = text(fields, Field::Accent);
    till.accent = (!accent.is_empty()).then(|| accent.to_owned());
    text(fields, Field::Prefix).clone_into(&mut till.scanner.prefix);
    till.scanner.least = whole(fields, Field::Least).unwrap_or(till.scanner.least);
    till.scanner.gap_ms = whole(fields, Field::Gap).unwrap_or(till.scanner.gap_ms);
    if let CustomerScreen::Monitor { x, y } = &mut till.customer {
        *x = whole(fields, Field::MonitorX).unwrap_or(*x);
        *y = whole(fields, Field::MonitorY).unwrap_or(*y);
    }
}

impl State {
    /// What cannot be kept, in words, by the field that it stands under.
    pub(super) fn faults(&self, world: &World) -> BTreeMap<Field, String> {
        let l = world.language;
        let mut faults = BTreeMap::new();
        let fields = &self.fields;
        if !is_visible(text(fields, Field::Name)) {
            faults.insert(Field::Name, l.settings_fault_name());
        }
        if Zone::parse(text(fields, Field::Zone)).is_none() {
            faults.insert(Field::Zone, l.settings_fault_zone());
        }
        let accent = text(fields, Field::Accent);
        if !accent.is_empty() && from_hex(accent).is_none() {
            faults.insert(Field::Accent, l.settings_fault_accent());
        }
        if matches!(self.till.customer, CustomerScreen::Monitor { .. }) {
            for field in [Field::MonitorX, Field::MonitorY] {
                if whole::<i32>(fields, field).is_none() {
                    faults.insert(field, l.settings_fault_whole());
                }
            }
        }
        if !whole::<u32>(fields, Field::Least).is_some_and(|least| (4..=20).contains(&least)) {
            faults.insert(Field::Least, l.settings_fault_least());
        }
        if !whole::<u32>(fields, Field::Gap).is_some_and(|gap| (10..=200).contains(&gap)) {
            faults.insert(Field::Gap, l.settings_fault_gap());
        }
        if let Some(clash) = ranges_clash(&ranges(fields)) {
            let (field, words) = self.say_clash(world, clash);
            faults.insert(field, words);
        }
        if let Some((one, other)) = Keys::of(&self.till.keys).clash() {
            let words = l.settings_fault_keys(super::keys::name(l, one), super::keys::name(l, other));
            faults.insert(Field::Keys, words);
        }
        let forms = &self.shop.payment_forms;
        if !forms.iter().any(|form| form.kind == PaymentKind::Cash) {
            faults.insert(Field::Payment, l.settings_fault_cash());
        } else if forms.iter().any(|form| form.name.in_lang(l.lang()).trim().is_empty()) {
            faults.insert(Field::Payment, l.settings_fault_form_name());
        } else if forms.len() > PaymentForm::MOST {
            faults.insert(Field::Payment, l.settings_fault_forms(super::payment::most()));
        }
        faults
    }

    /// What keeps the settings from being saved, in words, with the field where they do not say which.
    pub(super) fn missing(&self, world: &World) -> Option<String> {
        let l = world.language;
        let (field, what) = self.faults(world).into_iter().next()?;
        let named = match field {
            Field::MonitorX => l.settings_monitor_x(),
            Field::MonitorY => l.settings_monitor_y(),
            Field::Least => l.settings_least(),
            Field::Gap => l.settings_gap(),
            Field::Cards => l.settings_range_cards(),
            Field::Weight => l.settings_range_weight(),
            Field::Price => l.settings_range_price(),
            Field::Coupons => l.settings_range_coupons(),
            // Which two they are stands above the keys, and would be too long for one.
            Field::Keys => return Some(l.settings_keys_twice()),
            Field::Name
            | Field::Trade
            | Field::Zone
            | Field::Controller
            | Field::Accent
            | Field::Prefix
            | Field::Payment => return Some(what),
        };
        Some(l.settings_fault_at(named, what))
    }

    fn say_clash(&self, world: &World, clash: Clash) -> (Field, String) {
        let l = world.language;
        let field_of = |range: RangeOf, prefix: &str| match range {
            RangeOf::Cards => Field::Cards,
            RangeOf::Coupons => Field::Coupons,
            RangeOf::Weighed if text(&self.fields, Field::Price).contains(prefix) => Field::Price,
            RangeOf::Weighed => Field::Weight,
        };
        match clash {
            Clash::Malformed { range, prefix } => {
                let words =
                    if range == RangeOf::Coupons { l.settings_fault_coupon() } else { l.settings_fault_prefix() };
                (field_of(range, &prefix), words)
            }
            Clash::NotOurs { range, prefix } => (field_of(range, &prefix), l.settings_fault_not_ours()),
            Clash::Alike { first, second } => {
                let field = [Field::Coupons, Field::Price, Field::Weight]
                    .into_iter()
                    .find(|field| text(&self.fields, *field).split([' ', ',', ';']).any(|p| p == second));
                (field.unwrap_or(Field::Cards), l.settings_fault_alike(first, second))
            }
        }
    }
}
