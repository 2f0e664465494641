//! How long the texts may be that people type and that files bring. Whoever looks at all of them, a search or a list, looks
//! at each letter; nobody's name has more.

/// Letters of a name of people or goods, of a form of address, an e-mail, a category, a number or code in letters.
pub const NAME: usize = 200;
/// Letters of a note, a reason, of whatever else is said in words.
pub const WORDS: usize = 2_000;

/// Whether a text has no more than so many letters. No more of a long one is looked at than that.
pub fn fits(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().nth(most).is_none()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn letters_are_counted_and_not_bytes() {
        assert!(fits("", 0) && fits("чай", 3) && !fits("чайі", 3) && fits("tea", 3) && !fits("teas", 3));
    }
}
