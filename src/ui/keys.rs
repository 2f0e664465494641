//! The keys of the till: a default for each deed, shown on its key, and re-mappable in the settings.

use std::collections::BTreeMap;

use iced::keyboard::key::{Key, Named, Physical};
use iced::keyboard::{Event, Modifiers};

/// What a key can be asked to do at the till.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    Item,
    Customer,
    Hold,
    Recall,
    Points,
    Why,
    Discount,
    Pay,
    Menu,
    /// The deed that goes with what is said: a gift handed over.
    Said,
    Enrol,
    Refund,
    Back,
    Help,
}

impl Deed {
    pub const ALL: [Deed; 14] = [
        Deed::Item,
        Deed::Customer,
        Deed::Hold,
        Deed::Recall,
        Deed::Points,
        Deed::Why,
        Deed::Discount,
        Deed::Pay,
        Deed::Menu,
        Deed::Said,
        Deed::Enrol,
        Deed::Refund,
        Deed::Back,
        Deed::Help,
    ];

    /// The name under which the settings keep its key.
    pub const fn id(self) -> &'static str {
        match self {
            Deed::Item => "item",
            Deed::Customer => "customer",
            Deed::Hold => "hold",
            Deed::Recall => "recall",
            Deed::Points => "points",
            Deed::Why => "why",
            Deed::Discount => "discount",
            Deed::Pay => "pay",
            Deed::Menu => "menu",
            Deed::Said => "said",
            Deed::Enrol => "enrol",
            Deed::Refund => "refund",
            Deed::Back => "back",
            Deed::Help => "help",
        }
    }

    const fn default_key(self) -> &'static str {
        match self {
            Deed::Item => "F2",
            Deed::Customer => "F3",
            Deed::Hold => "F4",
            Deed::Recall => "F5",
            Deed::Points => "F6",
            Deed::Why => "F7",
            Deed::Discount => "F8",
            Deed::Pay => "F9",
            Deed::Menu => "F10",
            Deed::Said => "F11",
            Deed::Enrol => "Ins",
            Deed::Refund => "F12",
            Deed::Back => "Esc",
            Deed::Help => "F1",
        }
    }
}

/// Which key does what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    mapped: BTreeMap<Deed, String>,
}

impl Keys {
    /// The default keys, with those that the till's settings map anew.
    pub fn of(settings: &BTreeMap<String, String>) -> Keys {
        let mapped = Deed::ALL
            .into_iter()
            .filter_map(|deed| settings.get(deed.id()).filter(|k| !k.trim().is_empty()).map(|key| (deed, key.clone())))
            .collect();
        Keys { mapped }
    }

    /// What is written on the key that is called so where nothing is mapped anew.
    pub fn label_of(&self, first_name: &str) -> Option<&str> {
        Deed::ALL.into_iter().find(|deed| deed.default_key() == first_name).map(|deed| self.label(deed))
    }

    /// What is written on the key.
    pub fn label(&self, deed: Deed) -> &str {
        self.mapped.get(&deed).map_or_else(|| deed.default_key(), String::as_str)
    }

    /// Whether `name` is how a key is called, and not something that is typed.
    pub fn is_name(name: &str) -> bool {
        const SPECIAL: [&str; 14] = [
            "Esc",
            "Enter",
            "Tab",
            "Shift+Tab",
            "Ins",
            "Del",
            "Home",
            "End",
            "PgUp",
            "PgDn",
            "Up",
            "Down",
            "Left",
            "Right",
        ];
        let function = name.strip_prefix('F').is_some_and(|n| n.parse::<u8>().is_ok());
        let combined = ["Alt+", "Ctrl+"].iter().any(|held| name.starts_with(held));
        function || combined || SPECIAL.contains(&name)
    }

    /// What a pressed key asks for.
    pub fn deed(&self, pressed: &str) -> Option<Deed> {
        Deed::ALL.into_iter().find(|deed| self.label(*deed).eq_ignore_ascii_case(pressed))
    }

    /// Two deeds on one key, if there are such.
    pub fn clash(&self) -> Option<(Deed, Deed)> {
        Deed::ALL.into_iter().enumerate().find_map(|(i, one)| {
            let same = |other: &Deed| self.label(*other).eq_ignore_ascii_case(self.label(one));
            Deed::ALL.into_iter().skip(i + 1).find(same).map(|other| (one, other))
        })
    }
}

/// The name of a pressed key as it is written on keys and in the settings: `F9`, `Ctrl+P`, `Alt+1`, `Esc`, `PgDn`.
///
/// Letters are named by their place on the keyboard, so that a Russian layout changes nothing. Plain typing has no name.
pub fn name(event: &Event) -> Option<String> {
    let Event::KeyPressed { key, physical_key, modifiers, .. } = event else { return None };
    let named = match key {
        Key::Named(named) => special(*named)?.to_owned(),
        Key::Character(_) if modifiers.control() || modifiers.alt() => {
            key.to_latin(*physical_key).or_else(|| digit(*physical_key))?.to_uppercase().to_string()
        }
        _ => return None,
    };
    Some(with_modifiers(*modifiers, &named))
}

/// The figure or the space that was typed, for screens on which it chooses or marks something.
pub fn typed(event: &Event) -> Option<String> {
    let Event::KeyPressed { key, modifiers, .. } = event else { return None };
    if modifiers.control() || modifiers.alt() {
        return None;
    }
    match key {
        Key::Named(Named::Space) => Some("Space".to_owned()),
        Key::Character(typed) if typed == " " => Some("Space".to_owned()),
        Key::Character(typed) if typed.len() == 1 && typed.bytes().all(|b| b.is_ascii_digit()) => {
            Some(typed.to_string())
        }
        _ => None,
    }
}

fn with_modifiers(modifiers: Modifiers, key: &str) -> String {
    let mut name = String::new();
    for (held, word) in [(modifiers.control(), "Ctrl+"), (modifiers.alt(), "Alt+"), (modifiers.shift(), "Shift+")] {
        if held {
            name.push_str(word);
        }
    }
    name.push_str(key);
    name
}

const fn special(named: Named) -> Option<&'static str> {
    Some(match named {
        Named::F1 => "F1",
        Named::F2 => "F2",
        Named::F3 => "F3",
        Named::F4 => "F4",
        Named::F5 => "F5",
        Named::F6 => "F6",
        Named::F7 => "F7",
        Named::F8 => "F8",
        Named::F9 => "F9",
        Named::F10 => "F10",
        Named::F11 => "F11",
        Named::F12 => "F12",
        Named::Escape => "Esc",
        Named::Enter => "Enter",
        Named::Tab => "Tab",
        Named::Insert => "Ins",
        Named::Delete => "Del",
        Named::Home => "Home",
        Named::End => "End",
        Named::PageUp => "PgUp",
        Named::PageDown => "PgDn",
        Named::ArrowUp => "Up",
        Named::ArrowDown => "Down",
        Named::ArrowLeft => "Left",
        Named::ArrowRight => "Right",
        _ => return None,
    })
}

fn digit(physical: Physical) -> Option<char> {
    use iced::keyboard::key::Code;
    let Physical::Code(code) = physical else { return None };
    Some(match code {
        Code::Digit0 => '0',
        Code::Digit1 => '1',
        Code::Digit2 => '2',
        Code::Digit3 => '3',
        Code::Digit4 => '4',
        Code::Digit5 => '5',
        Code::Digit6 => '6',
        Code::Digit7 => '7',
        Code::Digit8 => '8',
        Code::Digit9 => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_has_a_key_of_its_own() {
        assert_eq!(Keys::default().clash(), None);
        for deed in Deed::ALL {
            assert_eq!(Keys::default().deed(Keys::default().label(deed)), Some(deed));
        }
    }

    #[test]
    fn a_key_mapped_anew_is_shown_and_heard() {
        let keys = Keys::of(&BTreeMap::from([("pay".to_owned(), "F12".to_owned())]));
        assert_eq!(keys.label(Deed::Pay), "F12");
        assert_eq!(keys.clash(), Some((Deed::Pay, Deed::Refund)));
        assert_eq!(keys.deed("F9"), None);
    }
}
