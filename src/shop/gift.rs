//! Gifts of the programme that are kept in stock: what is left of each, and what comes in.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Error, Shop};
use crate::domain::{FactId, GiftItem, Moment, Programme, Quantity, Reward, RuleId, Text};
use crate::store::gift;
pub use crate::store::gift::Count;
use crate::store::{Connection, programme};

/// A gift that the programme names with an id, or named once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    pub gift: String,
    /// The id where the programme names it no more.
    pub name: Text,
    /// Absent: never counted, and given without end.
    pub left: Option<Quantity>,
    /// Since it is counted; all of it where it never was.
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
        let uncounted = given_uncounted(c)?;
        let stock = |(gift, name): (String, Text)| {
            let left = counted.iter().find(|one| one.gift == gift).map(|one| one.left);
            let given = if left.is_some() {
                gift::given(c, &gift)?
            } else {
                let mut of_this = uncounted.iter().filter(|(id, _)| *id == gift).map(|(_, given)| *given);
                of_this.try_fold(Quantity::ZERO, Quantity::plus)?
            };
            Ok(Stock { gift, name, left, given })
        };
        known.into_iter().map(stock).collect()
    })
}

/// What sales gave of gifts that nobody counted then, by the id under which the version that priced each sale names them.
fn given_uncounted(connection: &Connection) -> Result<Vec<(String, Quantity)>, Error> {
    let mut versions = BTreeMap::new();
    let mut given = Vec::new();
    for one in gift::given_uncounted(connection)? {
        let programme = match versions.entry(one.programme) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let version = programme::version(connection, one.programme)?.ok_or(Error::NoProgramme)?;
                new.insert(version.programme)
            }
        };
        let item = items(programme, &one.rule).into_iter().find(|item| item.name == one.name);
        given.extend(item.and_then(|item| Some((item.id.clone()?, one.quantity))));
    }
    Ok(given)
}

/// What a rule may give.
fn items<'a>(programme: &'a Programme, rule: &RuleId) -> Vec<&'a GiftItem> {
    if rule.as_str() == RuleId::BIRTHDAY_GIFT {
        return programme.birthday.iter().filter_map(|birthday| birthday.gift.as_ref()).collect();
    }
    let own = programme.rules.iter().find(|own| RuleId::own(&own.id) == *rule);
    match own.map(|own| &own.then) {
        Some(Reward::Gift(gift)) => gift.items().collect(),
        _ => Vec::new(),
    }
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
            let mut known: Vec<String> = Vec::new();
            for id in gifts.iter().filter_map(|(_, item)| item.id.as_ref()) {
                if !known.contains(id) {
                    known.push(id.clone());
                }
            }
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
