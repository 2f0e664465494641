//! A shop as large as a town's, for measuring: members by the hundred thousand and the sales of most of a year.
//!
//! The demo plays every visit through; here a few thousand baskets are priced once for each tier and then bought again
//! and again, so that millions of sales take minutes. All of it is as the till would have recorded it, and `check` agrees.

use std::path::Path;

use chrono::{Days, Months, NaiveDate};
use uuid::{Builder, Uuid};

use super::dice::Dice;
use super::{goods, names};
use crate::domain::{
    AccountId, Basket, Birthday, Lang, Line, MemberId, Moment, Money, Payment, Phone, Points, Profile, Programme,
    Purpose, Quantity, Quote, SaleId, ShopSettings, Standing, skeleton,
};
use crate::language::suggest_address;
use crate::shop::{Beside, Error, Founding, Shop, regulars};
use crate::store::bulk::{self, Bulk, Enrolment};
use crate::store::sale::NewSale;
use crate::{rules, store};

/// The sales lie in so many days before the last one: less than a year, so that neither points nor spend have gone.
const DAYS: u32 = 330;
/// Baskets that are bought, for each tier.
const BASKETS: u32 = 500;
/// How long points live here; a shop made for measuring is kept and measured again long after.
const POINTS_MONTHS: u32 = 60;
/// Of a thousand members so many come often.
const REGULARS: u32 = 120;

/// How large the shop is.
#[derive(Debug, Clone, Copy)]
pub struct LargePlan {
    pub members: u32,
    /// Lines of sales, about.
    pub lines: u64,
    /// The last day with sales.
    pub last: NaiveDate,
    pub seed: u64,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Large {
    pub members: u32,
    pub sales: u64,
    pub lines: u64,
}

/// Makes the shop in `folder`, which must hold none. `report` hears how many of a hundred parts
/// are done.
pub fn large(folder: &Path, plan: LargePlan, report: &dyn Fn(u64)) -> Result<Large, Error> {
    let settings = ShopSettings { name: "Regulars".into(), ..ShopSettings::default() };
    let mut programme = rules::template("club").ok_or(Error::NoProgramme)?;
    if let Some(points) = &mut programme.points {
        points.expire_months = Some(POINTS_MONTHS);
    }
    let opened = Moment::on_day(plan.last - Days::new(DAYS.into()), settings.zone);
    Shop::found(folder, Founding { settings: settings.clone(), programme: programme.clone() }, opened)?;
    let shop = Shop::open(folder, Beside::Command)?;
    shop.store()
        .write(|tx| goods::catalogue(Lang::Uk).iter().try_for_each(|good| store::product::upsert(tx, &good.product)))?;
    shop.store().settle()?;
    let stamp = shop.stamp(opened);
    drop(shop);
    let last = plan.last;
    let made = bulk::fill(&Shop::database(folder), stamp.till, stamp.staff, |bulk| {
        let baskets = baskets(&programme, plan.seed, opened)?;
        let dice = Dice::new(plan.seed, 12);
        let mut town = Town { plan, settings, programme, opened, baskets, dice, members: Vec::new(), lines: 0 };
        town.live(bulk, report)
    })?;
    let shop = Shop::open(folder, Beside::Command)?;
    shop.store().write(move |tx| regulars::rebuild(tx, last))?;
    shop.store().settle()?;
    Ok(made)
}

/// A member as far as the sales need to know.
struct Resident {
    member: MemberId,
    account: AccountId,
    spent: i64,
    /// How many tiers were reached.
    tier: usize,
}

struct Town {
    plan: LargePlan,
    settings: ShopSettings,
    programme: Programme,
    opened: Moment,
    /// For each number of tiers reached the same baskets, priced.
    baskets: Vec<Vec<Quote>>,
    dice: Dice,
    members: Vec<Resident>,
    lines: u64,
}

impl Town {
    fn live(&mut self, bulk: &mut Bulk<'_>, report: &dyn Fn(u64)) -> Result<Large, Error> {
        let mut sales = 0;
        let mut told = 0;
        let wanted = self.plan.lines.max(1);
        while self.lines < wanted || self.members.len() < self.plan.members as usize {
            let done = self.lines.min(wanted);
            // Everybody has joined when four fifths are over; who joined first has come most often.
            let joined = u64::from(self.plan.members) * (done * 5 / 4 + 1).min(wanted) / wanted;
            let at = self.at(done, wanted);
            while (self.members.len() as u64) < joined.max(1) && self.members.len() < self.plan.members as usize {
                self.join(bulk, at)?;
            }
            if self.lines < wanted {
                self.buy(bulk, at)?;
                sales += 1;
            } else if (self.members.len() as u64) >= joined {
                break;
            }
            if done * 100 / wanted > told {
                told = done * 100 / wanted;
                report(told);
            }
        }
        let members = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        Ok(Large { members, sales, lines: self.lines })
    }

    /// The moment of what comes after so many lines; time only goes on.
    fn at(&self, done: u64, wanted: u64) -> Moment {
        let span = i64::from(DAYS - 1) * 86_400_000;
        let into = i64::try_from(u128::from(done) * u128::from(span.unsigned_abs()) / u128::from(wanted)).unwrap_or(0);
        Moment::from_millis(self.opened.millis() + into, self.settings.zone)
    }

    fn join(&mut self, bulk: &mut Bulk<'_>, at: Moment) -> Result<(), Error> {
        let no = self.members.len();
        let (member, account) = (MemberId(self.id(at)), AccountId(self.id(at)));
        let profile = profile(&mut self.dice, no);
        bulk.enrol(&Enrolment { id: member, account, at, since: at.day(), source: None, profile: &profile })?;
        bulk.issue(&self.settings.ranges.cards, member, at)?.ok_or(Error::NoNumbersLeft)?;
        let text = self.settings.consent.version;
        bulk.consent(member, Purpose::Club, true, text, at)?;
        if self.dice.chance(600) {
            bulk.consent(member, Purpose::Marketing, true, text, at)?;
        }
        self.members.push(Resident { member, account, spent: 0, tier: 0 });
        Ok(())
    }

    fn buy(&mut self, bulk: &mut Bulk<'_>, at: Moment) -> Result<(), Error> {
        let who = self.whose();
        let id = SaleId(self.id(at));
        let place = self.dice.below(BASKETS) as usize;
        let resident = who.map(|who| &mut self.members[who]);
        let tier = resident.as_ref().map_or(0, |resident| resident.tier + 1);
        let quote = &mut self.baskets[tier][place];
        if let Some(lot) = &mut quote.plan.earned {
            lot.active_from = at.day();
            lot.expires = at.day().checked_add_months(Months::new(POINTS_MONTHS));
        }
        let form = self.settings.payment_forms.first().map_or_else(|| "cash".to_owned(), |form| form.id.clone());
        let payments = [Payment { form, amount: quote.to_pay }];
        let sale = NewSale {
            basis: None,
            id,
            request: Uuid::new_v5(&id.0, b"request"),
            quote,
            programme: Some(&self.programme),
            payments: &payments,
            change: Money::ZERO,
            gifts_given: false,
            source: None,
            holder: resident.as_ref().map(|resident| (resident.member, resident.account)),
        };
        bulk.sale(&sale, at, &self.settings.payment_forms)?;
        self.lines += quote.lines.len() as u64;
        let Some(resident) = resident else { return Ok(()) };
        resident.spent += quote.total.as_minor();
        let levels = &self.programme.tiers.levels;
        let reached = levels.iter().filter(|level| level.from.as_minor() <= resident.spent).count();
        if reached > resident.tier {
            resident.tier = reached;
            bulk.reach(resident.account, &levels[reached - 1].id, 1, at)?;
        }
        Ok(())
    }

    /// One of those who come often, anybody else, or now and then a stranger.
    fn whose(&mut self) -> Option<usize> {
        let most = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        if self.dice.chance(60) {
            return None;
        }
        let any = self.dice.below(most);
        if self.dice.chance(300) { Some((any - any % (1_000 / REGULARS)) as usize) } else { Some(any as usize) }
    }

    /// Ids in the order of time, as the till makes them, from the seed.
    fn id(&mut self, at: Moment) -> Uuid {
        let (high, low) = (self.dice.next().to_be_bytes(), self.dice.next().to_be_bytes());
        let mut chance = [0; 10];
        chance[..8].copy_from_slice(&high);
        chance[8..].copy_from_slice(&low[..2]);
        Builder::from_unix_timestamp_millis(at.millis().unsigned_abs(), &chance).into_uuid()
    }
}

fn profile(dice: &mut Dice, no: usize) -> Profile {
    let (mut name, lang) = names::person(dice, Lang::Uk);
    if dice.chance(700) {
        name.surname = rarer(dice, &name.surname, lang);
    }
    let digits = 2_000_000 + dice.below(7_999_999);
    let phone = *dice.pick(&["+38067", "+38050", "+38063", "+38097"]);
    let year = dice.chance(700).then(|| 1950 + i32::try_from(dice.below(56)).unwrap_or(0));
    let birthday = Birthday::new(dice.between(1, 12), dice.between(1, 28), year);
    Profile {
        address: suggest_address(&name, lang, false),
        informal: false,
        phone: dice.chance(880).then(|| Phone::stored(format!("{phone}{digits:07}"))),
        email: dice.chance(250).then(|| format!("{}.{no}@example.org", skeleton(&name.surname).replace(' ', ""))),
        birthday: birthday.filter(|_| dice.chance(850)),
        lang,
        note: String::new(),
        name,
    }
}

/// A surname made of two, so that a town has as many of them as towns have.
fn rarer(dice: &mut Dice, surname: &str, lang: Lang) -> String {
    let mut other = names::person(dice, lang).0;
    while other.surname.is_empty() {
        other = names::person(dice, lang).0;
    }
    let (begin, end) = (surname.chars().count(), other.surname.chars().count());
    let begin = (begin / 2 + dice.below(2) as usize).max(2);
    let end = end / 2 + dice.below(2) as usize;
    surname.chars().take(begin).chain(other.surname.chars().skip(end)).collect()
}

/// The baskets, priced without a card, without a tier, and in each tier.
fn baskets(programme: &Programme, seed: u64, at: Moment) -> Result<Vec<Vec<Quote>>, Error> {
    let mut dice = Dice::new(seed, 11);
    let goods = goods::catalogue(Lang::Uk);
    let baskets: Vec<Basket> = (0..BASKETS).map(|_| basket(&mut dice, &goods)).collect();
    let tiers = std::iter::once((None, Money::ZERO))
        .chain(programme.tiers.levels.iter().map(|level| (Some(level.id.clone()), level.from)));
    let member = tiers.map(|(tier, spent)| Some(Standing { tier, spent, ..Standing::default() }));
    std::iter::once(None)
        .chain(member)
        .map(|standing| {
            let price = |basket| rules::quote(programme, Some(1), standing.as_ref(), basket, Points::ZERO, &at);
            baskets.iter().map(|basket| Ok(price(basket)?)).collect()
        })
        .collect()
}

/// One to nine different articles, five in the middle.
fn basket(dice: &mut Dice, goods: &[goods::Good]) -> Basket {
    let mut basket = Basket::default();
    for _ in 0..1 + dice.below(3) + dice.below(3) + dice.below(5) {
        let good = dice.pick(goods);
        if basket.lines.iter().any(|line: &Line| line.sku.as_ref() == Some(&good.product.sku)) {
            continue;
        }
        basket.lines.push(Line {
            sku: Some(good.product.sku.clone()),
            barcode: good.product.codes.first().filter(|_| !good.weighed).cloned(),
            name: Some(good.product.name.clone()),
            category: good.product.category.clone(),
            quantity: if good.weighed {
                Quantity::thousandths_of(i64::from(dice.between(10, 60)) * 10)
            } else {
                Quantity::pieces(if dice.chance(130) { 2 } else { 1 })
            },
            unit_price: good.product.unit_price,
            discountable: good.product.discountable,
            ..Line::default()
        });
    }
    basket
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::bench::card_of;

    #[test]
    fn a_large_shop_is_sound_and_its_cards_lead_to_its_members() {
        let folder = tempfile::tempdir().unwrap();
        let last = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let plan = LargePlan { members: 300, lines: 6_000, last, seed: 1 };
        let made = large(folder.path(), plan, &|_| {}).unwrap();
        assert_eq!(made.members, 300);
        assert!(made.lines >= 6_000 && made.sales > 900, "{made:?}");
        let shop = Shop::open(folder.path(), Beside::Command).unwrap();
        assert_eq!(shop.store().read(store::check::run).unwrap(), []);
        for no in [0, 299] {
            shop.member_of_card(&card_of(shop.till().id, no).unwrap()).unwrap();
        }
        let again = tempfile::tempdir().unwrap();
        assert_eq!(large(again.path(), plan, &|_| {}).unwrap(), made, "from the same seed");
    }
}
