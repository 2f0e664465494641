//! Baskets that are not paid: kept at each change, so that a power cut costs nobody a second scan.

use super::quote::{Whom, quote};
use super::{Error, Shop};
use crate::domain::{BasketId, Moment, Money, SaleId};
use crate::store::draft::Kept;
use crate::store::{self, draft as kept};
use crate::till::Draft;

/// Keeps the basket as the open one of this till; an empty one is forgotten.
pub fn keep(shop: &Shop, draft: &Draft, at: Moment) -> Result<(), Error> {
    if draft.is_blank() {
        return forget(shop, draft.id);
    }
    let (till, row) = (shop.till().id, written(draft, at)?);
    Ok(shop.store().write(move |tx| kept::keep(tx, till, &row))?)
}

/// Keeps the basket as `keep` does, without waiting for the disk: each change of a basket replaces the one before.
pub fn post(shop: &Shop, draft: &Draft, at: Moment) -> Result<(), Error> {
    let (till, id) = (shop.till().id, draft.id);
    if draft.is_blank() {
        return Ok(shop.store().post(move |tx| kept::drop(tx, id).map(|_| ()))?);
    }
    let row = written(draft, at)?;
    Ok(shop.store().post(move |tx| kept::keep(tx, till, &row))?)
}

fn written(draft: &Draft, at: Moment) -> Result<Kept, store::Error> {
    let document = serde_json::to_string(draft).map_err(|_| store::Error::Unreadable { what: "basket" })?;
    Ok(Kept { id: draft.id, at: at.millis(), document })
}

/// The basket that was open on this till when it was last used. One that was paid in the very last moment is not offered.
pub fn open(shop: &Shop) -> Result<Option<Draft>, Error> {
    let found = shop.store().read(|c| kept::open(c, shop.till().id))?.and_then(|kept| read(&kept));
    let Some(found) = found else { return Ok(None) };
    if shop.store().read(|c| kept::is_paid(c, SaleId(found.id.0)))? {
        forget(shop, found.id)?;
        return Ok(None);
    }
    Ok(Some(found))
}

/// Puts the till's open basket on hold. False when none was open.
pub fn hold(shop: &Shop) -> Result<bool, Error> {
    let till = shop.till().id;
    Ok(shop.store().write(move |tx| kept::hold(tx, till))?)
}

/// The baskets on hold, the oldest first, each with the moment of its last change.
pub fn held(shop: &Shop) -> Result<Vec<(Moment, Draft)>, Error> {
    let zone = shop.zone();
    let held = shop.store().read(kept::held)?;
    Ok(held.iter().filter_map(|kept| Some((Moment::from_millis(kept.at, zone), read(kept)?))).collect())
}

/// A basket on hold, with what it comes to as it would be priced now; no sum where it cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnHold {
    /// Of its last change.
    pub at: Moment,
    pub draft: Draft,
    pub sum: Option<Money>,
}

/// The baskets on hold, priced, the oldest first.
pub fn on_hold(shop: &Shop, now: &Moment) -> Result<Vec<OnHold>, Error> {
    let priced = |(at, draft): (Moment, Draft)| {
        let whom = match (draft.member, &draft.card) {
            (Some(member), _) => Whom::Member(member),
            (None, Some(card)) => Whom::Card(card.clone()),
            (None, None) => Whom::Nobody,
        };
        let quote = quote(shop, &draft.basket, &whom, draft.points, now)
            .inspect_err(|error| tracing::info!(code = error.code(), "a basket on hold has no price now"));
        OnHold { at, sum: quote.ok().map(|quote| quote.to_pay), draft }
    };
    Ok(held(shop)?.into_iter().map(priced).collect())
}

/// Makes a basket on hold the open one again; what was open meanwhile goes on hold. None when it is gone.
pub fn recall(shop: &Shop, id: BasketId) -> Result<Option<Draft>, Error> {
    let till = shop.till().id;
    let kept = shop.store().write(move |tx| kept::recall(tx, till, id))?;
    Ok(kept.and_then(|kept| read(&kept)))
}

/// Throws a basket away: it was paid, or voided.
pub fn forget(shop: &Shop, id: BasketId) -> Result<(), Error> {
    shop.store().write(move |tx| kept::drop(tx, id))?;
    Ok(())
}

/// A basket that cannot be read must not keep the till from opening.
fn read(kept: &Kept) -> Option<Draft> {
    serde_json::from_str(&kept.document)
        .inspect_err(|error| tracing::warn!(basket = %kept.id, %error, "an unpaid basket could not be read"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Line, Quantity};
    use crate::shop::fixture::{at, shop};
    use crate::shop::{Beside, Shop};

    fn draft(name: &str) -> Draft {
        let mut draft = Draft::new(BasketId::fresh());
        draft.basket.lines.push(Line::named(name, Money::minor(500), Quantity::ONE));
        draft
    }

    #[test]
    fn an_unpaid_basket_is_there_after_the_program_went() {
        let (folder, shop) = shop();
        let kept = draft("tea");
        keep(&shop, &kept, at("2026-03-01 10:00")).unwrap();
        drop(shop);
        let shop = Shop::open(folder.path(), Beside::Command).unwrap();
        assert_eq!(open(&shop).unwrap(), Some(kept.clone()));
        forget(&shop, kept.id).unwrap();
        assert_eq!(open(&shop).unwrap(), None);
    }

    #[test]
    fn baskets_are_held_and_called_back_in_turn() {
        let (_folder, shop) = shop();
        let (tea, milk) = (draft("tea"), draft("milk"));
        keep(&shop, &tea, at("2026-03-01 10:00")).unwrap();
        assert!(hold(&shop).unwrap());
        assert!(!hold(&shop).unwrap());
        assert_eq!(open(&shop).unwrap(), None);
        keep(&shop, &milk, at("2026-03-01 10:05")).unwrap();
        assert_eq!(recall(&shop, tea.id).unwrap(), Some(tea.clone()));
        assert_eq!(open(&shop).unwrap(), Some(tea.clone()));
        let held = held(&shop).unwrap();
        assert_eq!(
            held.iter().map(|(at, d)| (at.millis(), d.id)).collect::<Vec<_>>(),
            [(at("2026-03-01 10:05").millis(), milk.id)]
        );
        assert_eq!(recall(&shop, tea.id).unwrap(), None, "it is open, not on hold");
    }

    #[test]
    fn a_basket_on_hold_says_what_it_comes_to() {
        let (_folder, shop) = shop();
        let mut tea = draft("tea");
        tea.basket.lines.push(Line::named("milk", Money::minor(300), Quantity::pieces(2)));
        keep(&shop, &tea, at("2026-03-01 10:00")).unwrap();
        assert!(hold(&shop).unwrap());
        let nobodys = Draft { card: Some(crate::shop::fixture::number("NOBODYS-1")), ..draft("bread") };
        keep(&shop, &nobodys, at("2026-03-01 10:01")).unwrap();
        assert!(hold(&shop).unwrap());
        let held = on_hold(&shop, &at("2026-03-01 10:05")).unwrap();
        let sums: Vec<_> = held.iter().map(|held| (held.draft.id, held.sum)).collect();
        assert_eq!(sums, [(tea.id, Some(Money::minor(1_100))), (nobodys.id, None)]);
    }

    #[test]
    fn an_emptied_basket_and_one_after_another_leave_nothing_behind() {
        let (_folder, shop) = shop();
        let mut tea = draft("tea");
        keep(&shop, &tea, at("2026-03-01 10:00")).unwrap();
        tea.basket.lines.clear();
        keep(&shop, &tea, at("2026-03-01 10:01")).unwrap();
        assert_eq!(open(&shop).unwrap(), None);
        keep(&shop, &draft("tea"), at("2026-03-01 10:02")).unwrap();
        let milk = draft("milk");
        keep(&shop, &milk, at("2026-03-01 10:03")).unwrap();
        assert_eq!(open(&shop).unwrap(), Some(milk));
        assert_eq!(held(&shop).unwrap(), []);
    }
}
