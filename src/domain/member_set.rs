//! Several members, each once.

use super::MemberId;

/// Members in the order of their ids, each once: soon made even of a hundred thousand, and soon held against a list that stands
/// in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberSet(Vec<MemberId>);

impl MemberSet {
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = MemberId> {
        self.0.iter().copied()
    }

    /// Those who are in both.
    #[must_use]
    pub fn both(&self, other: &MemberSet) -> MemberSet {
        let both = self.iter().filter(|member| other.0.binary_search(member).is_ok());
        MemberSet(both.collect())
    }
}

impl FromIterator<MemberId> for MemberSet {
    fn from_iter<I: IntoIterator<Item = MemberId>>(members: I) -> MemberSet {
        let mut members: Vec<MemberId> = members.into_iter().collect();
        members.sort_unstable();
        members.dedup();
        MemberSet(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(numbers: &[u128]) -> MemberSet {
        numbers.iter().map(|number| MemberId(uuid::Uuid::from_u128(*number))).collect()
    }

    #[test]
    fn each_stands_once_and_in_order() {
        assert_eq!(set(&[3, 1, 3, 2, 1]), set(&[1, 2, 3]));
        assert_eq!(set(&[9, 4, 1]).both(&set(&[1, 2, 9])), set(&[1, 9]));
        assert!(set(&[]).is_empty() && set(&[1]).both(&set(&[2])).is_empty());
    }
}
