//! What the basket costs whoever stands there, and what follows from who it is.

use chrono::NaiveDate;

use super::state::State;
use crate::domain::{Basket, HandedCoupon, Money};
use crate::rules;
use crate::shop::programme::Version;
use crate::shop::{self, Shop, catalogue};
use crate::ui::world::World;

impl State {
    /// Prices the basket on what holds now.
    pub fn reprice(&mut self, world: &World) {
        match shop::programme::on(&world.shop, world.now.day()) {
            Ok(version) => self.version = Some(version),
            Err(error) => return self.fail(world, &error),
        }
        if self.till.took_price() {
            let l = world.language;
            self.warn(l.till_price_gone(), l.till_price_gone_to_do());
        }
        let Some(version) = &self.version else { return };
        let standing = self.greeted.as_ref().map(|g| &g.held.standing);
        self.say = self.greeted.as_ref().and_then(|greeted| {
            rules::thing_to_say(
                &version.programme,
                &greeted.held.standing,
                rules::Person::of(&greeted.member, &greeted.news),
                &world.now,
            )
        });
        let (codes, held) = (&self.till.draft().basket.coupons, self.greeted.as_ref().map(|g| &g.held));
        let handed = match shop::coupon::handed(&world.shop, codes, held, world.now.day()) {
            Ok(handed) => handed,
            Err(error) => return self.fail(world, &error),
        };
        // As it is sold: with all that the catalogue knows of each of the goods, however it was named.
        let basket = match catalogue::resolve(&world.shop, &self.till.draft().basket) {
            Ok(basket) => basket,
            Err(error) => {
                (self.quote, self.without_card) = (None, None);
                return self.fail(world, &error);
            }
        };
        let number = Some(version.version);
        let priced = self.till.quote_with_coupons(&version.programme, number, standing, (&basket, &handed), &world.now);
        self.tier_until = self.given_until(&world.shop, version, world);
        match priced {
            Ok(quote) => {
                if self.quote.as_deref() != Some(&quote) {
                    self.why_from = 0;
                }
                self.quote = Some(Box::new(quote));
                self.without_card = self.price_without_card(world, &basket);
            }
            Err(error) => {
                (self.quote, self.without_card) = (None, None);
                self.fail(world, &shop::Error::from(error));
            }
        }
    }

    /// What the customer's window says beside the sum: another price of the same basket, asked for while a member is there.
    fn price_without_card(&self, world: &World, basket: &Basket) -> Option<Money> {
        let (version, quote, _) = (self.version.as_ref()?, self.quote.as_deref()?, self.greeted.as_ref()?);
        let warn = |error: &dyn std::fmt::Display| tracing::warn!(%error, "the price without a card is not known");
        let codes = &self.till.draft().basket.coupons;
        let handed: Vec<HandedCoupon> =
            shop::coupon::handed(&world.shop, codes, None, world.now.day()).inspect_err(|error| warn(error)).ok()?;
        self.till
            .without_card(&version.programme, Some(version.version), (basket, &handed), quote, &world.now)
            .inspect_err(|error| warn(error))
            .ok()?
    }

    /// Until when the tier of whoever stands there was given, read once for each greeting.
    fn given_until(
        &self,
        shop: &Shop,
        version: &Version,
        world: &World,
    ) -> Option<(crate::domain::MemberId, Option<NaiveDate>)> {
        let greeted = self.greeted.as_ref()?;
        let member = greeted.member.id;
        if let Some(known) = self.tier_until.filter(|(whose, _)| *whose == member) {
            return Some(known);
        }
        let tier = rules::held_tier(&version.programme, &greeted.held.standing);
        let until = tier.and_then(|tier| {
            shop::tier::given_until(shop, greeted.held.account, &tier.id, &world.now).unwrap_or_else(|error| {
                tracing::warn!(%error, "the end of a tier could not be read");
                None
            })
        });
        Some((member, until))
    }
}
