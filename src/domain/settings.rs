//! What an owner sets: of the shop as a whole, and of one till.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Currency, KeptList, LabelField, Lang, PaymentForm, PaymentKind, SegmentLimits, Text, Zone};

/// The same for every till of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShopSettings {
    pub name: String,
    /// What the shop sells, a few words after the name.
    pub trade: String,
    pub lang: Lang,
    pub currency: Currency,
    pub zone: Zone,
    pub payment_forms: Vec<PaymentForm>,
    /// Forms that were taken once: receipts still name them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former_forms: Vec<PaymentForm>,
    pub ranges: Ranges,
    /// Whether the fiscal register is keyed line by line or as the one total.
    pub fiscal_keying: FiscalKeying,
    /// The text of consent that is shown at enrolment: who keeps the data and where to turn.
    pub consent: ConsentText,
    /// Who counts as new, cooling, lost …
    pub segments: SegmentLimits,
    /// Choices of regulars that are kept by name.
    pub lists: Vec<KeptList>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConsentText {
    pub version: u32,
    pub day: Option<chrono::NaiveDate>,
    /// The controller: firm, owner, town.
    pub controller: String,
}

impl Default for ConsentText {
    fn default() -> Self {
        ConsentText { version: 1, day: None, controller: String::new() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FiscalKeying {
    #[default]
    Lines,
    Total,
}

impl Default for ShopSettings {
    fn default() -> Self {
        ShopSettings {
            name: String::new(),
            trade: String::new(),
            lang: Lang::default(),
            currency: Currency::default(),
            zone: Zone::default(),
            former_forms: Vec::new(),
            payment_forms: vec![
                PaymentForm {
                    id: "cash".into(),
                    name: Text::Each(BTreeMap::from([
                        (Lang::Ru, "Наличные".into()),
                        (Lang::Uk, "Готівка".into()),
                        (Lang::En, "Cash".into()),
                    ])),
                    kind: PaymentKind::Cash,
                },
                PaymentForm {
                    id: "card".into(),
                    name: Text::Each(BTreeMap::from([
                        (Lang::Ru, "Банковская карта".into()),
                        (Lang::Uk, "Банківська картка".into()),
                        (Lang::En, "Bank card".into()),
                    ])),
                    kind: PaymentKind::NonCash,
                },
            ],
            ranges: Ranges::default(),
            fiscal_keying: FiscalKeying::default(),
            consent: ConsentText::default(),
            segments: SegmentLimits::default(),
            lists: Vec::new(),
        }
    }
}

impl ShopSettings {
    /// The name that a form has, or had when it was taken last.
    pub fn form_name(&self, id: &str) -> Option<&Text> {
        let named = |form: &&PaymentForm| form.id == id;
        self.payment_forms.iter().find(named).or_else(|| self.former_forms.iter().find(named)).map(|form| &form.name)
    }

    /// Keeps the forms that stood in `before` and stand here no more, for the sake of old receipts.
    pub fn remember_forms_of(&mut self, before: &ShopSettings) {
        let taken = |id: &str| self.payment_forms.iter().any(|form| form.id == id);
        let mut former: Vec<PaymentForm> = Vec::new();
        for form in before.payment_forms.iter().chain(&before.former_forms).chain(&self.former_forms) {
            if !taken(&form.id) && former.iter().all(|known| known.id != form.id) {
                former.push(form.clone());
            }
        }
        self.former_forms = former;
    }
}

/// Which prefixes of EAN-13 mean what; no two may begin alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Ranges {
    /// Two digits; cards that the shop issues itself.
    pub cards: String,
    /// Two digits each: weighed goods, and what the label holds. The article has five digits after the prefix.
    pub weighed: BTreeMap<String, LabelField>,
    /// Two to six digits.
    pub coupons: String,
}

impl Default for Ranges {
    fn default() -> Self {
        Ranges {
            cards: "29".into(),
            weighed: BTreeMap::from([("21".into(), LabelField::Weight), ("22".into(), LabelField::Price)]),
            coupons: "28".into(),
        }
    }
}

/// Of this till alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TillSettings {
    /// Absent: the shop's.
    pub lang: Option<Lang>,
    pub dark: bool,
    pub text: TextSize,
    /// The shop's own accent as `#RRGGBB`; absent: ours.
    pub accent: Option<String>,
    pub less_motion: bool,
    pub scanner: Scanner,
    pub customer: CustomerScreen,
    /// Keys that were mapped anew: action -> key (`F9`, `Ctrl+P`).
    pub keys: BTreeMap<String, String>,
    /// Whether the list of reasons is open.
    pub why_open: Option<bool>,
    /// The columns of the list of regulars, by their names; absent: ours.
    pub columns: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    VeryLarge,
}

/// How this till's scanner types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scanner {
    /// Typed before each code, and not part of it.
    pub prefix: String,
    pub end: EndKey,
    /// Fewer keys are typing.
    pub least: u32,
    /// Keys of a scan lie closer together, in milliseconds.
    pub gap_ms: u32,
}

impl Default for Scanner {
    fn default() -> Self {
        Scanner { prefix: String::new(), end: EndKey::Either, least: 6, gap_ms: 60 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndKey {
    Enter,
    Tab,
    #[default]
    Either,
}

/// The window that the customer sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "mode")]
pub enum CustomerScreen {
    Off,
    #[default]
    Window,
    /// Full screen on the monitor that begins at this offset.
    Monitor {
        x: i32,
        y: i32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_was_removed_keeps_its_name_until_it_is_taken_again() {
        let named = |id: &str, name: &str| PaymentForm {
            id: id.into(),
            name: Text::Same(name.into()),
            kind: PaymentKind::NonCash,
        };
        let with = |forms: &[(&str, &str)]| ShopSettings {
            payment_forms: forms.iter().map(|(id, name)| named(id, name)).collect(),
            ..ShopSettings::default()
        };
        let called =
            |settings: &ShopSettings, id: &str| settings.form_name(id).map(|name| name.in_lang(Lang::En).to_owned());
        let mut now = with(&[("a", "Cash"), ("b", "Card")]);
        for (forms, name) in [(&[("a", "Cash")][..], Some("Card")), (&[("a", "Notes")], Some("Card"))] {
            let mut next = with(forms);
            next.remember_forms_of(&now);
            assert_eq!(called(&next, "b").as_deref(), name);
            now = next;
        }
        let mut again = with(&[("a", "Cash"), ("b", "Cheque")]);
        again.remember_forms_of(&now);
        assert_eq!((called(&again, "b").as_deref(), again.former_forms.len()), (Some("Cheque"), 0));
        assert_eq!(called(&again, "never"), None);
    }
}
