//! With which letters the words of a name begin: one letter means a tenth of a shop, and of a million members an index names so
//! many too slowly.

/// A set of Latin letters, as skeletons of names have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Initials(u32);

impl Initials {
    /// Of the skeleton of a name.
    pub fn of(skeleton: &str) -> Initials {
        Initials(skeleton.split_whitespace().map(bit).fold(0, |all, one| all | one))
    }

    /// Whether a word begins with the letter; none does with what is no Latin letter.
    pub fn has(self, letter: &str) -> bool {
        self.0 & bit(letter) != 0
    }

    #[must_use]
    pub const fn and(self, others: Initials) -> Initials {
        Initials(self.0 | others.0)
    }
}

fn bit(word: &str) -> u32 {
    word.bytes().next().filter(u8::is_ascii_lowercase).map_or(0, |letter| 1 << (letter - b'a'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_its_first_letter() {
        let name = Initials::of("petrenko olga").and(Initials::of("zoe 7"));
        let letters: String = ('a'..='z').filter(|letter| name.has(&letter.to_string())).collect();
        assert_eq!(letters, "opz");
        assert!(!name.has("7") && !name.has("") && !name.has("п"));
    }
}
