//! Why a price was what it was, kept beside the figures of a sale in a few signs: only what neither the figures nor the
//! programme that priced it can say again.
//!
//! `t2T1590418 eE500,136691;t3A2409582 bN gN sQ126` reads: tier 2 applied, for 1590418 spent; points were earned, 500
//! basis points of 136691. Then what did not apply: tier 3 was 2409582 ahead, it was no birthday, and 126 points were
//! not asked for. After another semicolon stand the lines that have other reasons than their rules: `2=1` is line 2,
//! for the reason at place 1 of those not applied; `2.1=H…` is its discount at place 1, for a reason of its own.
//!
//! `r0Xo3,12000` reads: the owner's rule 0 holds, by what it asks at place 3 (its reward's own demand, then its condition's
//! in their order, then the parts of its reward), where 12000 were reached; `r1Xn2,340` lacks 340 of what it asks at place 2,
//! `r1Xn2,340v4` that or what it asks at place 4, and `r1Xn2,1w4,3` that and what it asks there.
//!
//! Nothing here tells of a person. A birthday is looked up in the member's file when the sale is read; the cashier's own
//! words and the codes of coupons are handed apart, to be kept where they can be erased.

mod read;
mod write;

use crate::domain::{GiftItem, Instead, Programme, Reward, RuleId};

pub(in crate::store) use read::{Known, needs_birthday, needs_words, read};
pub(in crate::store) use write::write;

/// The signs of a quote's reasons, and the words that they count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Notes {
    pub signs: String,
    pub words: Vec<String>,
}

/// The rules that every programme may have. Tiers are `t` and their place in it.
const RULES: [(&str, char); 9] = [
    (RuleId::CARD, 'c'),
    (RuleId::BIRTHDAY, 'b'),
    (RuleId::BIRTHDAY_GIFT, 'g'),
    (RuleId::BY_HAND, 'h'),
    (RuleId::LINE, 'l'),
    (RuleId::PROTECTED, 'p'),
    (RuleId::POINTS_EARNED, 'e'),
    (RuleId::POINTS_SPENT, 's'),
    (RuleId::REFERRAL, 'a'),
];

const TIER: char = 't';

/// A rule of the owner's own, and its place among the programme's.
const OWN: char = 'r';

/// A reason of an owner's rule is `X` and one of these, since all letters alone are taken: it holds, it lacks something,
/// another stands in its place, a cap cut it, that of a member's day or month did, it was had before, it gives words to say.
/// A recommendation's is `Xf`.
const HOLDS: char = 'o';
const LACKS: char = 'n';
const INSTEAD: char = 'i';
const CAPPED: char = 'c';
const CAPPED_DAY: char = 'd';
const CAPPED_MONTH: char = 'm';
const HAD: char = 'h';
/// A gift of the rule's list is out, by its place, and another of it stands in for it.
const GIFT_OUT: char = 'g';
const SAYS: char = 's';

/// Came by a member's advice: it counts, or so much is missing, or it came too late.
const FRIEND: char = 'f';
const LESS: char = 'm';
const LATE: char = 'l';

/// Before the points that a rule gave.
const POINTS: char = '.';

/// The need of a card, where no condition of the rule names it.
const CARD: &str = "c";

/// The need of a day's first purchase, of a condition that names the visit.
const FIRST_OF_DAY: &str = "d";

/// Between needs of which any would do.
const EITHER: &str = "v";

/// Between needs of which all are missing.
const BOTH: &str = "w";

const WAYS: [(Instead, char); 4] =
    [(Instead::Better, 'b'), (Instead::Together, 't'), (Instead::First, 'f'), (Instead::Alone, 'a')];

/// A coupon, and the number of the words that hold its code.
const COUPON: char = 'k';

/// A line of which nothing is said.
const SILENT: &str = "-";

/// The gifts that a rule may give.
pub(in crate::store) fn gifts<'a>(programme: &'a Programme, rule: &str) -> Vec<&'a GiftItem> {
    if rule == RuleId::BIRTHDAY_GIFT {
        return programme.birthday.iter().filter_map(|rule| rule.gift.as_ref()).collect();
    }
    match rule.strip_prefix("rule.").and_then(|id| programme.rule(id)).map(|rule| &rule.then) {
        Some(Reward::Gift(gift)) => gift.items().collect(),
        _ => Vec::new(),
    }
}
