//! Folding of words, so that what a cashier types finds what was written: any case, ё or е, Cyrillic or Latin.

use any_ascii::any_ascii;

/// The search form: lower case, ё→е, ї→і, ґ→г (й is kept), apostrophes dropped, anything else that is no letter or
/// digit a single space. `SQLite`'s own `lower()` does not know Cyrillic, so both sides of a search are folded here.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'ё' => 'е',
            'ї' => 'і',
            'ґ' => 'г',
            '\'' | '’' | 'ʼ' | '`' | '\u{301}' => continue,
            c if c.is_alphanumeric() => c,
            _ => ' ',
        };
        if c != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(c);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The form in which both alphabets and both languages meet: `Петренко`, `Petrenko` and `petrenko` are one word, and
/// so are Олена and Elena's usual spellings as far as letters go (и/і/ы/й → i, е/є/э → e, г/ґ → h or g alike).
pub fn skeleton(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for c in fold(text).chars() {
        match c {
            'а' => latin.push('a'),
            'б' => latin.push('b'),
            'в' | 'w' => latin.push('v'),
            'г' | 'h' => latin.push('g'),
            'д' => latin.push('d'),
            'е' | 'є' | 'э' => latin.push('e'),
            'ж' => latin.push_str("zg"),
            'з' => latin.push('z'),
            'и' | 'і' | 'ы' | 'й' | 'y' | 'j' => latin.push('i'),
            'к' | 'q' | 'c' => latin.push('k'),
            'л' => latin.push('l'),
            'м' => latin.push('m'),
            'н' => latin.push('n'),
            'о' => latin.push('o'),
            'п' => latin.push('p'),
            'р' => latin.push('r'),
            'с' => latin.push('s'),
            'т' => latin.push('t'),
            'у' => latin.push('u'),
            'ф' => latin.push('f'),
            'ц' => latin.push_str("ts"),
            'х' | 'ч' => latin.push_str("kg"),
            'ш' => latin.push_str("sg"),
            'щ' => latin.push_str("sgkg"),
            'ю' => latin.push_str("iu"),
            'я' => latin.push_str("ia"),
            'ь' | 'ъ' => {}
            c if c.is_ascii() => latin.push(c),
            c => latin.push_str(&any_ascii(&c.to_string()).to_lowercase()),
        }
    }
    // A doubled letter is the commonest slip of the ear: Анна and Ана, Inna and Ina.
    let mut single = String::with_capacity(latin.len());
    for c in latin.chars() {
        if !single.ends_with(c) || c.is_ascii_digit() {
            single.push(c);
        }
    }
    single
}

/// The key by which names sort: one order that merges the Russian and Ukrainian alphabets, Latin after, then the rest.
pub fn sort_key(text: &str) -> String {
    const ORDER: &str = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя";
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\'' | '’' | 'ʼ'))
        .map(|c| match ORDER.chars().position(|o| o == c) {
            // Private letters from U+0100 on, in the merged order, all before Latin's place at U+0200.
            Some(place) => u32::try_from(place).ok().and_then(|p| char::from_u32(0x100 + p)).unwrap_or(c),
            None if c.is_alphabetic() => char::from_u32(0x200 + (u32::from(c) & 0x1ff)).unwrap_or(c),
            None if c.is_whitespace() => ' ',
            None => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_the_other_alphabet() {
        for (written, typed) in [
            ("Петренко", "petrenko"),
            ("Щербак", "Shcherbak"),
            ("Хмара", "khmara"),
            ("Гнатюк", "Hnatiuk"),
            ("Гнатюк", "gnatyuk"),
            ("Ковальчук", "kovalchuk"),
            ("Мельник", "Melnyk"),
            ("Жуков", "Zhukov"),
            ("Иванов", "ivanov"),
            ("Наталія", "Nataliia"),
        ] {
            assert_eq!(skeleton(written), skeleton(typed), "{written} {typed}");
        }
    }

    #[test]
    fn folding_keeps_letters_and_drops_marks() {
        assert_eq!(fold("  Дем’янчук-Ґава,  Семён "), "демянчук гава семен");
        assert_eq!(fold("Їжак Йосип"), "іжак йосип");
    }

    #[test]
    fn names_sort_as_both_alphabets_do() {
        let mut names = ["Zoe", "Яна", "Ірина", "Инна", "Ґанна", "Ганна", "Єва", "Эва", "Ёлкин", "Елкин", "Adam"];
        names.sort_by_key(|n| sort_key(n));
        assert_eq!(names, ["Ганна", "Ґанна", "Елкин", "Єва", "Ёлкин", "Инна", "Ірина", "Эва", "Яна", "Adam", "Zoe"]);
    }
}
