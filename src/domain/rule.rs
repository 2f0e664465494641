//! Rules of the owner's own, and the groups in which they meet.

use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{
    AmountOff, BasisPoints, Condition, FixedPrice, GiftReward, Money, Need, PercentOff, Programme, Reward, Select, Text,
};

/// When something holds, then something is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Rule {
    /// Stable, whatever the name becomes.
    pub id: String,
    pub name: Text,
    /// The group in which it meets others; absent means `regular`, where the best of card, tier and birthday is taken, and
    /// for what is no price that it stands behind all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The higher goes first; equal ones as they are listed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub priority: i32,
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub when: Condition,
    pub then: Reward,
    #[serde(default, skip_serializing_if = "Cap::is_none")]
    pub cap: Cap,
    /// How often one member may have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
}

/// Rules that meet: how they combine, and what they may take off together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Group {
    pub id: String,
    pub combine: Combine,
    /// The higher goes first; equal ones as they are listed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub priority: i32,
    #[serde(default, skip_serializing_if = "Base::is_left")]
    pub base: Base,
    #[serde(default, skip_serializing_if = "Cap::is_none")]
    pub cap: Cap,
}

/// What becomes of several rules that hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// The one that takes most off the receipt.
    BestOf,
    /// On each line the one that takes most off it.
    BestOfLine,
    /// Those that together take most off, each piece counted by one of them; the earlier chooses its pieces first.
    BestSet,
    /// All, each on the price at which the group began.
    Sum,
    /// All, each on what the former left.
    Sequence,
    /// The first that gives anything.
    First,
    /// The first that gives anything, and then no other rule of any group.
    Exclusive,
}

/// The price that shares of a group are taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// What the groups before left.
    #[default]
    Left,
    /// The price before any rule.
    Undiscounted,
}

impl Base {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
    fn is_left(&self) -> bool {
        *self == Base::Left
    }
}

/// The most that may be taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Cap {
    /// Of each line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Most>,
    /// Of the receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Most>,
    /// Of all receipts of one member on a day; a receipt without a card has no such cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_day: Option<Money>,
    /// Of all receipts of one member in a month of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_month: Option<Money>,
}

/// For how long a cap counts what one member had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapSpan {
    Day,
    Month,
}

impl Cap {
    pub fn is_none(&self) -> bool {
        *self == Cap::default()
    }

    /// At most an amount of the receipt.
    pub fn of_receipt(amount: Money) -> Cap {
        Cap { receipt: Some(Most { amount: Some(amount), percent: None }), ..Cap::default() }
    }

    /// The amounts that one member may have in a time, the shorter first.
    pub fn of_member(&self) -> impl Iterator<Item = (CapSpan, Money)> + use<> {
        let day = self.member_day.map(|most| (CapSpan::Day, most));
        day.into_iter().chain(self.member_month.map(|most| (CapSpan::Month, most)))
    }
}

/// An amount, a share of the price before any rule, or the lower of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Most {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<BasisPoints>,
}

/// So many receipts of one member, ever or within so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Limit {
    pub times: u32,
    /// Today is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
}

/// How an amount for several lines is shared over them, by what each still costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Rounded down, and the odd kopecks to the largest remainders; equal ones by the lines' content.
    #[default]
    LargestRemainder,
    /// Rounded down, and what is left over to the last line.
    RemainderLast,
    /// Rounded down, and the odd kopecks to the first lines, one each.
    FloorThenFirst,
    /// To the nearest, a half down, and what is over or missing from the first line on, a kopeck each.
    RoundThenFirst,
}

/// At what a discount is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingLevel {
    #[default]
    Line,
    /// Each piece; what is weighed is one piece.
    Piece,
    /// The rule's discount on the whole receipt, which is then shared over the lines.
    Receipt,
}

impl Group {
    /// The group of card, tier and birthday discounts, and of rules that name none.
    pub const REGULAR: &'static str = "regular";

    /// What it is where the programme does not list it.
    pub fn regular() -> Group {
        Group {
            id: Group::REGULAR.to_owned(),
            combine: Combine::BestOfLine,
            priority: 0,
            base: Base::Left,
            cap: Cap::default(),
        }
    }
}

impl Rule {
    pub fn group(&self) -> &str {
        self.group.as_deref().unwrap_or(Group::REGULAR)
    }

    /// Everything that it asks for: what its reward asks as a whole, its condition, and the parts of its reward. Figures are
    /// zero. Receipts are kept with places in this list.
    pub fn needs(&self, programme: &Programme) -> Vec<Need> {
        let mut needs: Vec<Need> = self.then.need(0).into_iter().collect();
        needs.extend(self.when.needs(programme));
        needs.extend((0..).map_while(|part| self.then.part(part, 0)));
        needs
    }
}

impl Reward {
    /// What must be bought for the reward itself, beyond its condition; `figure` pieces are there, or missing.
    pub fn need(&self, figure: i64) -> Option<Need> {
        let (pieces, of): (_, Vec<&Select>) = match self {
            Reward::Free(free) => {
                (free.buy.saturating_add(free.get), std::iter::once(&free.of).chain(&free.get_of).collect())
            }
            Reward::Bundle(bundle) => (
                bundle.parts.iter().fold(0_u32, |sum, part| sum.saturating_add(part.pieces)),
                bundle.parts.iter().map(|part| &part.of).collect(),
            ),
            Reward::Gift(GiftReward { per: Some(per), .. }) => {
                return Some(per.of.need(per.quantity, figure));
            }
            _ => return None,
        };
        let full_price = of.iter().all(|of| of.full_price);
        // Prices of parts that differ are said part by part.
        let prices = of.first().map(|of| of.prices()).filter(|prices| of.iter().all(|of| of.prices() == *prices));
        let (of, prices) = (of.into_iter().flat_map(Select::words).collect(), prices.unwrap_or_default());
        Some(Need::Group { pieces, figure, of, full_price, prices })
    }

    /// What must be bought of one part of the reward: of a bundle's, of what is to buy or to have, or a whole group of
    /// pieces; `figure` are missing.
    pub fn part(&self, part: usize, figure: i64) -> Option<Need> {
        let group = |pieces: u32, of: &Select| {
            let (of, full_price, prices) = (of.words(), of.full_price, of.prices());
            Need::Group { pieces, figure, of, full_price, prices }
        };
        match (self, part) {
            (Reward::Bundle(bundle), part) => bundle.parts.get(part).map(|part| group(part.pieces, &part.of)),
            (Reward::Free(free), 0) => free.get_of.as_ref().map(|_| group(free.buy, &free.of)),
            (Reward::Free(free), 1) => free.get_of.as_ref().map(|of| group(free.get, of)),
            (
                Reward::Percent(PercentOff { pieces: Some(pieces), of, .. })
                | Reward::Amount(AmountOff { pieces: Some(pieces), of, .. })
                | Reward::Price(FixedPrice { pieces: Some(pieces), of, .. }),
                0,
            ) => pieces.every.map(|every| group(every, of)),
            _ => None,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_zero(value: &i32) -> bool {
    *value == 0
}

read_by_name!(Rule, Group, Cap, Most, Limit);
