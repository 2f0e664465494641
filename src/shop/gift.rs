//! Gifts of the programme that are kept in stock: what is left of each, and what comes in.

use super::{Error, Shop};
use crate::domain::{FactId, Moment, Quantity, Text};
use crate::store::gift;
pub use crate::store::gift::Count;
use crate::store::programme;

/// A gift that the programme names with an id, or named once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    pub gift: String,
    /// The id where the programme names it no more.
    pub name: Text,
    /// Absent: never counted, and given without end.
    pub left: Option<Quantity>,
    /// Since it is counted.
    pub given: Quantity,
}

/// What was recorded of a gift's stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stocked {
    pub gift: String,
    pub name: Text,
    pub left: Quantity,
    /// Recorded before; nothing was written now.
    pub repeated: bool,
}

/// The gifts that the programme of a day keeps in stock, in its order, and then those that it names no more.
pub fn list(shop: &Shop, at: &Moment) -> Result<Vec<Stock>, Error> {
    shop.store().read(|c| {
        let programme = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?.programme;
        let counted = gift::left(c)?;
        let mut known: Vec<(String, Text)> = Vec::new();
        let named = programme.gifts().into_iter().filter_map(|(_, item)| Some((item.id.clone()?, item.name.clone())));
        let gone = counted.iter().map(|one| (one.gift.clone(), Text::Same(one.gift.clone())));
        for (id, name) in named.chain(gone) {
            if known.iter().all(|(other, _)| *other != id) {
                known.push((id, name));
            }
        }
        let stock = |(gift, name): (String, Text)| {
            let left = counted.iter().find(|one| one.gift == gift).map(|one| one.left);
            Ok(Stock { left, given: gift::given(c, &gift)?, gift, name })
        };
        known.into_iter().map(stock).collect()
    })
}

/// Records what is on the shelf, or what came in. The same id with the same words gives back what was recorded.
pub fn stock(shop: &Shop, id: FactId, asked: &str, count: Count, at: Moment) -> Result<Stocked, Error> {
    let (stamp, asked) = (shop.stamp(at), asked.trim().to_owned());
    shop.store().write(move |tx| {
        let programme = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?.programme;
        let counted = gift::left(tx)?;
        let gifts = programme.gifts();
        let item = gifts.iter().map(|(_, item)| *item).find(|item| item.id.as_ref() == Some(&asked));
        let now = counted.iter().find(|one| one.gift == asked);
        if item.is_none() && now.is_none() {
            let mut known: Vec<String> = gifts.iter().filter_map(|(_, item)| item.id.clone()).collect();
            known.dedup();
            return Err(Error::NoGift { gift: asked, known });
        }
        let name = item.map_or_else(|| Text::Same(asked.clone()), |item| item.name.clone());
        if let Some(before) = gift::said(tx, id)? {
            let left = now.map_or(Quantity::ZERO, |one| one.left);
            let same = before == (asked.clone(), count);
            return if same {
                Ok(Stocked { gift: asked, name, left, repeated: true })
            } else {
                Err(Error::AnotherRequest)
            };
        }
        let left = gift::record(tx, &stamp, id, &asked, count)?;
        Ok(Stocked { gift: asked, name, left, repeated: false })
    })
}
