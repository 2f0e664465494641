//! The values of the programme that stand in its sentences: their names on screen, and the place in the document of each.

use crate::language::Language;

/// A value in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    From,
    Base,
    Months,
    TierName(usize),
    TierFrom(usize),
    TierOff(usize),
    TierEarn(usize),
    ByHand,
    Protected,
    Before,
    After,
    BirthdayOff,
    Gift,
    GiftPlace,
    GiftQuantity,
    LeastDays,
    LeapDay,
    Earn,
    Value,
    Share,
    Step,
    Least,
    Delay,
    Expire,
    Grace,
    NoPoints,
    Name,
    Expiring,
    Absent,
    NearTier,
    CashStep,
    Rounding,
}

/// The groups of values that take turns beside the tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Birthday,
    Points,
    Till,
}

impl Group {
    pub(in crate::ui::screen::settings) const ALL: [Group; 3] = [Group::Birthday, Group::Points, Group::Till];

    pub(in crate::ui::screen::settings) const fn key(self) -> &'static str {
        match self {
            Group::Birthday => "Alt+1",
            Group::Points => "Alt+2",
            Group::Till => "Alt+3",
        }
    }

    pub(super) fn name(self, l: Language) -> String {
        match self {
            Group::Birthday => l.settings_group_birthday(),
            Group::Points => l.settings_group_points(),
            Group::Till => l.settings_group_till(),
        }
    }

    /// The value of the group that is one of a few, turned on by its key.
    pub(super) const fn choice(self) -> Option<Field> {
        match self {
            Group::Birthday => Some(Field::LeapDay),
            Group::Points => None,
            Group::Till => Some(Field::Rounding),
        }
    }

    /// The field that has the focus when the group is opened.
    pub(super) const fn first(self) -> Field {
        match self {
            Group::Birthday => Field::Before,
            Group::Points => Field::Earn,
            Group::Till => Field::Expiring,
        }
    }
}

impl Field {
    pub(in crate::ui::screen::settings) fn id(self) -> String {
        match self {
            Field::TierName(place) => format!("programme-tier-name-{place}"),
            Field::TierFrom(place) => format!("programme-tier-from-{place}"),
            Field::TierOff(place) => format!("programme-tier-off-{place}"),
            Field::TierEarn(place) => format!("programme-tier-earn-{place}"),
            other => format!("programme-{other:?}").to_lowercase(),
        }
    }

    /// The values of a tier's row.
    pub(super) const fn of_tier(place: usize) -> [Field; 4] {
        [Field::TierName(place), Field::TierFrom(place), Field::TierOff(place), Field::TierEarn(place)]
    }

    /// The tier and the place of the value in its row.
    pub(super) const fn in_tier(self) -> Option<(usize, usize)> {
        match self {
            Field::TierName(place) => Some((place, 0)),
            Field::TierFrom(place) => Some((place, 1)),
            Field::TierOff(place) => Some((place, 2)),
            Field::TierEarn(place) => Some((place, 3)),
            _ => None,
        }
    }

    /// How many values a [`Group::choice`] turns through.
    pub(super) const fn choices(self) -> usize {
        match self {
            Field::LeapDay => 2,
            Field::Rounding => 3,
            _ => 1,
        }
    }

    /// The group in which it stands; none for what is always in sight.
    pub(super) const fn group(self) -> Option<Group> {
        match self {
            Field::From
            | Field::Base
            | Field::Months
            | Field::TierName(_)
            | Field::TierFrom(_)
            | Field::TierOff(_)
            | Field::TierEarn(_)
            | Field::ByHand
            | Field::Protected => None,
            Field::Before
            | Field::After
            | Field::BirthdayOff
            | Field::Gift
            | Field::GiftPlace
            | Field::GiftQuantity
            | Field::LeastDays
            | Field::LeapDay => Some(Group::Birthday),
            Field::Earn
            | Field::Value
            | Field::Share
            | Field::Step
            | Field::Least
            | Field::Delay
            | Field::Expire
            | Field::Grace
            | Field::NoPoints => Some(Group::Points),
            Field::Name | Field::Expiring | Field::Absent | Field::NearTier | Field::CashStep | Field::Rounding => {
                Some(Group::Till)
            }
        }
    }

    /// The field that a path of the programme's checker means.
    pub(super) fn of_path(path: &str) -> Option<Field> {
        if let Some(rest) = path.strip_prefix("tiers.levels[") {
            let (place, field) = rest.split_once("].")?;
            let place = place.parse().ok()?;
            return Some(match field {
                "from" => Field::TierFrom(place),
                "discount" => Field::TierOff(place),
                "earn" => Field::TierEarn(place),
                _ => Field::TierName(place),
            });
        }
        Some(match path {
            "name" => Field::Name,
            "base_discount" => Field::Base,
            "by_hand_limit" => Field::ByHand,
            "cash_step" => Field::CashStep,
            "greeting.near_tier" => Field::NearTier,
            "tiers.months" => Field::Months,
            "birthday.days_before" => Field::Before,
            "birthday.days_after" => Field::After,
            "birthday.gift.place" => Field::GiftPlace,
            "birthday.gift.quantity" => Field::GiftQuantity,
            path if path.starts_with("birthday.gift") => Field::Gift,
            path if path.starts_with("birthday") => Field::BirthdayOff,
            "points.value" => Field::Value,
            "points.share" => Field::Share,
            "points.step" => Field::Step,
            "points.least" => Field::Least,
            "points.expire_months" => Field::Expire,
            path if path.starts_with("points") => Field::Earn,
            path if path.starts_with("protected") => Field::Protected,
            path if path.starts_with("no_points") => Field::NoPoints,
            _ => return None,
        })
    }
}
