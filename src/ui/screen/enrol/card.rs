//! What a number typed or scanned into a card's field is taken for, and what is said of it below the field.

use crate::domain::{CardNumber, Phone, is_ean};
use crate::shop::{self, CardWish, Shop};
use crate::ui::widget::Below;
use crate::ui::world::World;

/// What the card field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardCheck {
    /// No card yet; one can be given later.
    None,
    /// Our own next number, issued when all is recorded.
    Issue(CardNumber),
    /// Too short for a number, or with other signs than letters and digits.
    NotANumber,
    Free {
        number: CardNumber,
        /// In the range of our own, printed beforehand.
        own: bool,
    },
    /// Free, and somebody's phone by its form.
    LikeAPhone(CardNumber),
    /// Somebody has or had it.
    Taken(String),
    /// One of ours by its beginning, and misread or mistyped.
    WrongDigit,
    /// A scan of it puts goods or a coupon into the basket.
    Product,
}

impl CardCheck {
    /// The card that recording is to give.
    pub fn wish(&self) -> CardWish {
        match self {
            CardCheck::Issue(_) => CardWish::Issue,
            CardCheck::Free { number, .. } | CardCheck::LikeAPhone(number) => CardWish::Number(number.clone()),
            _ => CardWish::None,
        }
    }

    /// Whether something stands in the field that can be nobody's card.
    pub const fn is_bad(&self) -> bool {
        match self {
            CardCheck::None | CardCheck::Issue(_) | CardCheck::Free { .. } | CardCheck::LikeAPhone(_) => false,
            CardCheck::NotANumber | CardCheck::Taken(_) | CardCheck::WrongDigit | CardCheck::Product => true,
        }
    }

    /// What stands below the field; `empty` while nothing is typed.
    pub fn below(&self, world: &World, empty: String) -> Below {
        let l = world.language;
        match self {
            CardCheck::None => Below::Hint(empty),
            CardCheck::Issue(_) => Below::Good(l.enrol_card_issue()),
            CardCheck::NotANumber => Below::Error(l.enrol_card_not_a_number()),
            CardCheck::Free { own: true, .. } => Below::Good(l.enrol_card_free_own()),
            CardCheck::Free { own: false, .. } => Below::Good(l.enrol_card_free()),
            CardCheck::LikeAPhone(_) => Below::Hint(l.enrol_card_like_a_phone()),
            CardCheck::Taken(name) => Below::Error(l.enrol_card_taken(name)),
            CardCheck::WrongDigit => Below::Error(l.enrol_card_wrong_digit()),
            CardCheck::Product => Below::Error(l.enrol_card_product()),
        }
    }
}

/// A number in groups of four, as it is read out.
pub fn grouped(number: &str) -> String {
    let signs: Vec<char> = number.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

/// Looks a number up; a few reads of microseconds each.
pub fn check(shop: &Shop, text: &str) -> CardCheck {
    if text.trim().is_empty() {
        return CardCheck::None;
    }
    let Some(number) = CardNumber::parse(text) else { return CardCheck::NotANumber };
    let own = is_own(&number, &shop.settings().ranges.cards);
    if own && !is_ean(number.as_str()) {
        return CardCheck::WrongDigit;
    }
    let holder = match shop.member_of_card(&number) {
        Ok(member) | Err(shop::Error::CardNotActive { member, .. }) => Some(member),
        Err(_) => None,
    };
    if let Some(holder) = holder {
        return CardCheck::Taken(shop::member(shop, holder).map(|m| m.profile.name.full()).unwrap_or_default());
    }
    match shop::scan::is_for_the_basket(shop, number.as_str()) {
        Ok(true) => CardCheck::Product,
        _ if !own && is_phone(&number, shop) => CardCheck::LikeAPhone(number),
        _ => CardCheck::Free { number, own },
    }
}

/// Whether a number could be called. Some shops give phones out as cards, so it is said and not refused.
fn is_phone(number: &CardNumber, shop: &Shop) -> bool {
    number.as_str().len() >= 9 && Phone::parse(number.as_str(), shop.currency().home()).is_some()
}

/// Whether a number begins as the shop's own cards do, whatever its check digit.
fn is_own(number: &CardNumber, prefix: &str) -> bool {
    let number = number.as_str();
    number.len() == 13 && !prefix.is_empty() && number.starts_with(prefix) && number.bytes().all(|b| b.is_ascii_digit())
}
