//! What was typed while the keyboard spoke the other alphabet: `gtnhj` where Петро was meant, `Щдуфт` for Olean.

/// The keys of letters, by what they type in Latin, Russian and Ukrainian. Two letters of the alphabets lie on keys of signs.
const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const UKRAINIAN: &str = "йцукенгшщзхїфівапролджєячсмитьбю'";

/// What the same keys type in the other alphabet: in Russian and in Ukrainian where Latin was typed, in Latin where
/// Cyrillic was. Nothing where no letter stands, or letters of both.
pub fn other_layouts(text: &str) -> Vec<String> {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().next().is_none() {
        return Vec::new();
    }
    if letters().all(|c| c.is_ascii()) {
        let mut turned = vec![turn(text, KEYS, RUSSIAN), turn(text, KEYS, UKRAINIAN)];
        turned.dedup();
        return turned;
    }
    if letters().any(|c| c.is_ascii()) {
        return Vec::new();
    }
    vec![turn(&turn(text, UKRAINIAN, KEYS), RUSSIAN, KEYS)]
}

fn turn(text: &str, from: &str, to: &str) -> String {
    let turned = text.chars().flat_map(char::to_lowercase).map(|c| {
        let key = from.chars().position(|of| of == c);
        key.and_then(|key| to.chars().nth(key)).unwrap_or(c)
    });
    turned.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_keys_in_the_other_alphabet() {
        assert_eq!(other_layouts("ghbdtn"), ["привет"]);
        assert_eq!(other_layouts("Sdfyjdf"), ["ыванова", "іванова"]);
        assert_eq!(other_layouts("],fn 2"), ["ъбат 2", "їбат 2"]);
        assert_eq!(other_layouts("ЩДПФ"), ["olga"]);
        assert_eq!(other_layouts("іьшер"), ["smith"]);
    }

    #[test]
    fn figures_and_mixed_words_are_left_alone() {
        for text in ["", "067 412 77 00", "A-Б"] {
            assert_eq!(other_layouts(text), Vec::<String>::new(), "{text}");
        }
    }
}
