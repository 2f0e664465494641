//! Whether two names may be one person's: in either alphabet, with or without a patronymic, with an initial or a slip of
//! the finger.

/// How near two names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// The words of the one stand in the other as they are.
    Same,
    /// One word has a slip, or is an initial.
    Similar,
}

/// Compares two names in their skeletons (see [`super::skeleton`]). Every word of the shorter one must be met by a word of
/// the longer one, and at least one of them whole; a name of a single word says too little.
pub fn alike(one: &str, other: &str) -> Option<Alike> {
    let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (mut few, mut many) = (words(one), words(other));
    if few.len() > many.len() {
        std::mem::swap(&mut few, &mut many);
    }
    if few.len() < 2 {
        return None;
    }
    let count = few.len();
    // Whole words first, so that none of them is spent on a slip.
    few.retain(|word| match many.iter().position(|other| other == word) {
        Some(place) => {
            many.remove(place);
            false
        }
        None => true,
    });
    if few.is_empty() {
        return Some(Alike::Same);
    }
    if few.len() == count {
        return None;
    }
    let mut slips = 0;
    for word in few {
        let place = many.iter().position(|other| is_initial(&word, other) || one_slip(&word, other))?;
        slips += u32::from(!is_initial(&word, &many[place]));
        many.remove(place);
    }
    (slips <= 1).then_some(Alike::Similar)
}

fn is_initial(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.chars().count() == 1 && long.starts_with(short)
}

/// Fewer letters are nearly all one slip apart.
const LEAST_LETTERS: usize = 4;

/// Whether one letter missing, needless, wrong or swapped makes one word of the other.
fn one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.len() < LEAST_LETTERS || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    if same == short.len() {
        return true;
    }
    let (a, b) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return *a == b[1..];
    }
    a[1..] == b[1..] || (a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::skeleton;

    #[test]
    fn a_name_is_known_again() {
        use Alike::{Same, Similar};
        for (one, other, near) in [
            ("Ольга Савельева", "Olga Saveleva", Some(Same)),
            ("Ольга Викторовна Савельева", "Савельева Ольга", Some(Same)),
            ("Ольга Савельева", "О. Савельева", Some(Similar)),
            ("Ольга Савельева", "Ольга Савельва", Some(Similar)),
            ("Ольга Савельева", "Ольга Савелеьва", Some(Same)),
            ("Тарас Бондар", "Тарас Бонадр", Some(Similar)),
            ("Тарас Бондар", "Тараз Бондаренко", None),
            ("Ольга Савельева", "Олена Савельева", None),
            ("Ольга Савельева", "Ольга Петренко", None),
            ("Ольга", "Ольга", None),
            ("Ян Лис", "Яна Лис", None),
            ("Ірина Лисенко", "Irina Lysenko", Some(Same)),
            ("Марія Коваль", "Марія", None),
            ("Ольга Савельва", "Олга Савельева", Some(Similar)),
            ("Ольга Викторовна Савельева", "Ольга Викторвна Савельва", None),
        ] {
            assert_eq!(alike(&skeleton(one), &skeleton(other)), near, "{one}, {other}");
            assert_eq!(alike(&skeleton(other), &skeleton(one)), near, "{other}, {one}");
        }
    }
}
