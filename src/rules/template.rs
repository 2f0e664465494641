//! Programmes that a new shop may begin with, each its own to change.

use crate::domain::Programme;

/// The names of the templates, the simplest first.
pub const TEMPLATES: [&str; 4] = ["discount-card", "tiers", "points", "club"];

/// A programme to begin with. None for a name that is not among `TEMPLATES`.
pub fn template(name: &str) -> Option<Programme> {
    let document = match name {
        "discount-card" => include_str!("../../assets/templates/discount-card.json"),
        "tiers" => include_str!("../../assets/templates/tiers.json"),
        "points" => include_str!("../../assets/templates/points.json"),
        "club" => include_str!("../../assets/templates/club.json"),
        _ => return None,
    };
    serde_json::from_str(document).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Lang, Text};
    use crate::rules::check;

    #[test]
    fn every_template_reads_and_is_sound() {
        for name in TEMPLATES {
            let programme = template(name).unwrap_or_else(|| panic!("{name} does not read"));
            assert_eq!(check(&programme), [], "{name}");
            let again: Programme = serde_json::from_str(&serde_json::to_string(&programme).unwrap()).unwrap();
            assert_eq!(again, programme, "{name}");
        }
        assert_eq!(template("lottery"), None);
    }

    #[test]
    fn every_name_is_written_in_each_language() {
        for programme in TEMPLATES.iter().filter_map(|name| template(name)) {
            let gift = programme.birthday.iter().filter_map(|b| b.gift.as_ref()).map(|gift| &gift.name);
            let tiers = programme.tiers.levels.iter().map(|tier| &tier.name);
            for text in std::iter::once(&programme.name).chain(tiers).chain(gift) {
                let Text::Each(texts) = text else { panic!("{text:?} is in one language") };
                assert!(Lang::ALL.iter().all(|lang| texts.contains_key(lang)), "{text:?}");
            }
        }
    }
}
