//! A made-up shop: believable members, a catalogue and years of visits, all from one seed, to try the till on.
//!
//! Nothing is pretended: every sale is priced by the rules for the standing that the member had by then, and recorded as
//! an import is. The same seed and day make the same members, sales and points, down to their ids.

mod answers;
mod dice;
mod goods;
mod large;
mod names;
mod visits;

use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

pub use self::large::{Large, LargePlan, large};

use self::dice::Dice;
use self::goods::Good;
use self::visits::Visit;
use super::survey::new_sheet;
use super::{Error, Founding, open, regulars};
use crate::domain::{
    AccountId, Ask, Basket, Currency, FactId, Form, Lang, Line, Lot, MemberId, Moment, Money, Points, Programme,
    Purpose, Quantity, Quote, RuleId, RuleUse, SaleId, SheetId, ShopSettings, Stamp, Standing, Taken, Zone,
    months_before,
};
use crate::rules;
use crate::store::bulk::{Bulk, Enrolment, lot_of, lot_of_sheet};
use crate::store::sale::NewSale;
use crate::store::{self, Transaction};

/// How large the shop is, and when it is looked at.
#[derive(Debug, Clone)]
pub struct DemoPlan {
    pub members: u32,
    pub years: u32,
    pub seed: u64,
    /// The last day's evening is the one before.
    pub today: NaiveDate,
    pub lang: Lang,
    pub currency: Currency,
}

impl DemoPlan {
    /// Three hundred members and two years.
    pub fn on(today: NaiveDate) -> DemoPlan {
        DemoPlan { members: 300, years: 2, seed: 1, today, lang: Lang::Uk, currency: Currency::Uah }
    }

    /// The same in the reader's language, with prices that look right in its currency.
    pub fn speaking(lang: Lang, today: NaiveDate) -> DemoPlan {
        let currency = if lang == Lang::Ru { Currency::Rub } else { Currency::Uah };
        DemoPlan { lang, currency, ..DemoPlan::on(today) }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    pub members: u64,
    pub sales: u64,
}

/// Makes the shop in `folder`, which must hold none: whole, or not at all.
pub fn demo(folder: &Path, plan: &DemoPlan) -> Result<Made, Error> {
    let zone = zone(plan.currency);
    let settings = ShopSettings {
        name: match plan.lang {
            Lang::Ru => "Зерно и лист",
            Lang::Uk => "Зерно і лист",
            Lang::En => "Bean and Leaf",
        }
        .to_owned(),
        lang: plan.lang,
        currency: plan.currency,
        zone,
        ..ShopSettings::default()
    };
    let programme = rules::template_in("club", plan.currency, plan.lang).ok_or(Error::NoProgramme)?;
    let first = visits::first_day(plan);
    let opened = Moment::local(first.and_time(NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default()), zone);
    let founding = Founding { settings: settings.clone(), programme: programme.clone() };
    let plan = plan.clone();
    open::make(folder, founding, opened, move |store, stamp| {
        let made = store.write(move |tx| live(tx, stamp, &plan, programme, settings))?;
        store.pack()?;
        Ok(made)
    })
}

/// Plays the years through.
fn live(
    tx: &Transaction<'_>,
    stamp: Stamp,
    plan: &DemoPlan,
    programme: Programme,
    settings: ShopSettings,
) -> Result<Made, Error> {
    let goods = goods::catalogue(plan.lang);
    for good in &goods {
        store::product::upsert(tx, &good.product)?;
    }
    let mut bulk = Bulk::begin(tx, stamp.till, stamp.staff)?;
    let mut forms = Vec::new();
    let mut ids = Dice::new(plan.seed, 6);
    for form in answers::forms() {
        bulk.form(FactId(ids.id()), &form, stamp.at)?;
        forms.push(form);
    }
    let mut life = Life {
        bulk,
        programme,
        settings,
        goods,
        baskets: Dice::new(plan.seed, 3),
        ids: Dice::new(plan.seed, 4),
        forms,
        answers: Dice::new(plan.seed, 5),
        sheets: ids,
        people: visits::people(plan),
        made: Made { members: 0, sales: 0 },
    };
    for visit in visits::all(plan, &life.people) {
        life.visit(&visit)?;
    }
    life.bulk.finish()?;
    regulars::rebuild(tx, plan.today)?;
    Ok(life.made)
}

fn zone(currency: Currency) -> Zone {
    let name = match currency {
        Currency::Uah => "Europe/Kyiv",
        Currency::Rub => "Europe/Moscow",
        Currency::Kzt => "Asia/Almaty",
        Currency::Byn => "Europe/Minsk",
        Currency::Eur => "Europe/Riga",
        Currency::Usd => "America/New_York",
    };
    Zone::parse(name).unwrap_or_default()
}

/// A member as the made-up years go by.
struct Person {
    profile: crate::domain::Profile,
    joined: NaiveDate,
    left: Option<NaiveDate>,
    /// Days between visits.
    rhythm: u32,
    marketing: bool,
    /// Once enrolled.
    known: Option<Known>,
}

struct Known {
    member: MemberId,
    account: AccountId,
    standing: Standing,
    spent: Vec<(NaiveDate, Money)>,
    /// Purchases, however many a day.
    purchases: u32,
}

/// The shop's days, played through in order.
struct Life<'a> {
    bulk: Bulk<'a>,
    programme: Programme,
    settings: ShopSettings,
    goods: Vec<Good>,
    baskets: Dice,
    ids: Dice,
    forms: Vec<Form>,
    answers: Dice,
    sheets: Dice,
    people: Vec<Person>,
    made: Made,
}

impl Life<'_> {
    fn visit(&mut self, visit: &Visit) -> Result<(), Error> {
        let at = Moment::local(visit.at, self.settings.zone);
        if let Some(person) = visit.person {
            self.enrol_once(person, at)?;
            self.expire(person, at)?;
        }
        let basket = self.basket();
        let quote = self.quote(visit.person, &basket, at)?;
        let settled = rules::settle(quote.to_pay, &[], &self.settings.payment_forms)?;
        let id = SaleId(self.ids.id());
        let holder = visit.person.and_then(|p| self.people[p].known.as_ref()).map(|k| (k.member, k.account));
        self.bulk.sale(
            &NewSale {
                basis: None,
                id,
                request: Uuid::new_v5(&id.0, b"request"),
                quote: &quote,
                programme: Some(&self.programme),
                payments: &settled.payments,
                change: settled.change,
                gifts_given: true,
                source: None,
                holder,
            },
            at,
            &self.settings.payment_forms,
        )?;
        self.made.sales += 1;
        self.remember(visit.person, id, &quote, at)?;
        visit.person.map_or(Ok(()), |person| self.ask(person, at))
    }

    /// Puts what is due to a member, once the purchase is made; some answer.
    fn ask(&mut self, person: usize, at: Moment) -> Result<(), Error> {
        let friends: Vec<_> = self.people[..person.min(40)].iter().map(|friend| friend.profile.name.clone()).collect();
        for form in &self.forms {
            let who = &mut self.people[person];
            let Some(known) = &mut who.known else { return Ok(()) };
            let due = match form.ask {
                Ask::Enrolment | Ask::Purchase(1) => known.purchases == 1,
                _ => false,
            };
            if !due {
                continue;
            }
            let Some(answers) = answers::given(&mut self.answers, form, who.profile.lang, &friends) else { continue };
            let sheet = new_sheet(SheetId(self.sheets.id()), form, 1, known.member, &answers);
            let reward = rules::new_lot(&self.programme, form.points, at.day())?;
            self.bulk.sheet(&sheet, known.account, reward.as_ref(), at)?;
            if let Some(lot) = reward {
                let (active_from, expires) = (Some(lot.active_from), lot.expires);
                let id = Some(lot_of_sheet(sheet.id));
                known.standing.lots.push(Lot { id, points: lot.points, active_from, expires });
                known.standing.points = known.standing.points.plus(lot.points)?;
            }
        }
        Ok(())
    }

    fn enrol_once(&mut self, person: usize, at: Moment) -> Result<(), Error> {
        if self.people[person].known.is_some() {
            return Ok(());
        }
        let (member, account) = (MemberId(self.ids.id()), AccountId(self.ids.id()));
        let who = &mut self.people[person];
        let profile = &who.profile;
        self.bulk.enrol(&Enrolment { id: member, account, at, since: at.day(), source: None, profile })?;
        self.bulk.issue(&self.settings.ranges.cards, member, at)?;
        let text = self.settings.consent.version;
        self.bulk.consent(member, Purpose::Club, true, text, at)?;
        self.bulk.consent(member, Purpose::Marketing, who.marketing, text, at)?;
        let standing = Standing { birthday: profile.birthday, member_since: Some(at.day()), ..Standing::default() };
        who.known = Some(Known { member, account, standing, spent: Vec::new(), purchases: 0 });
        self.made.members += 1;
        Ok(())
    }

    /// Lets points go whose last day has passed, as the till does at the start of a day.
    fn expire(&mut self, person: usize, at: Moment) -> Result<(), Error> {
        let Some(known) = &mut self.people[person].known else { return Ok(()) };
        let (gone, kept): (Vec<Lot>, Vec<Lot>) =
            known.standing.lots.drain(..).partition(|lot| lot.is_expired(at.day()));
        known.standing.lots = kept;
        let gone: Vec<Taken> = gone.iter().map(|lot| Taken { lot: lot.id, points: lot.points }).collect();
        self.bulk.expire(known.account, &gone, at)?;
        known.standing.points = Points::sum(known.standing.lots.iter().map(|lot| lot.points))?;
        Ok(())
    }

    fn basket(&mut self) -> Basket {
        let dice = &mut self.baskets;
        let whole: u32 = self.goods.iter().map(|good| good.weight).sum();
        let lines = 1 + dice.below(2) + dice.below(2) + dice.below(2);
        let mut basket = Basket::default();
        for _ in 0..lines {
            let mut place = dice.below(whole);
            let Some(good) = self.goods.iter().find(|good| {
                let found = place < good.weight;
                place = place.saturating_sub(good.weight);
                found
            }) else {
                continue;
            };
            if basket.lines.iter().any(|line| line.sku.as_ref() == Some(&good.product.sku)) {
                continue;
            }
            let quantity = if good.weighed {
                Quantity::thousandths_of(i64::from(dice.between(10, 60)) * 10)
            } else {
                Quantity::pieces(if dice.chance(130) { 2 } else { 1 })
            };
            basket.lines.push(Line {
                sku: Some(good.product.sku.clone()),
                barcode: good.product.codes.first().filter(|_| !good.weighed).cloned(),
                name: Some(good.product.name.clone()),
                category: good.product.category.clone(),
                quantity,
                unit_price: good.product.unit_price,
                discountable: good.product.discountable,
                ..Line::default()
            });
        }
        basket
    }

    /// The basket's price; now and then a member pays with points.
    fn quote(&mut self, person: Option<usize>, basket: &Basket, at: Moment) -> Result<Quote, Error> {
        if let Some(Some(known)) = person.map(|p| self.people[p].known.as_mut()) {
            let window = self.programme.tiers.months.map(|months| months_before(at.day(), months));
            let counted = known.spent.iter().filter(|(day, _)| window.is_none_or(|start| *day > start));
            known.standing.spent = Money::sum(counted.map(|(_, spent)| *spent))?;
        }
        let standing = person.and_then(|p| self.people[p].known.as_ref()).map(|known| &known.standing);
        // Each shop begins with its first version.
        let quote = |points| rules::quote(&self.programme, Some(1), standing, basket, points, &at);
        let plain = quote(Points::ZERO)?;
        if plain.points_allowed >= Points::new(20) && self.baskets.chance(300) {
            return Ok(quote(plain.points_allowed)?);
        }
        Ok(plain)
    }

    /// Brings the member's standing to where the sale left it.
    fn remember(&mut self, person: Option<usize>, sale: SaleId, quote: &Quote, at: Moment) -> Result<(), Error> {
        let Some(Some(known)) = person.map(|p| self.people[p].known.as_mut()) else { return Ok(()) };
        let (day, standing) = (at.day(), &mut known.standing);
        known.spent.push((day, quote.total));
        known.purchases += 1;
        if standing.last_visit != Some(day) {
            standing.visits += 1;
        }
        standing.last_visit = Some(day);
        for taken in &quote.plan.spent {
            for lot in standing.lots.iter_mut().filter(|lot| lot.id == taken.lot) {
                lot.points = lot.points.minus(taken.points)?;
            }
        }
        standing.lots.retain(|lot| lot.points.is_positive());
        if let Some(lot) = &quote.plan.earned {
            let (active_from, expires) = (Some(lot.active_from), lot.expires);
            standing.lots.push(Lot { id: Some(lot_of(sale)), points: lot.points, active_from, expires });
        }
        standing.points = Points::sum(standing.lots.iter().map(|lot| lot.points))?;
        let once_a_year = [RuleId::BIRTHDAY, RuleId::BIRTHDAY_GIFT];
        for rule in quote.applied.iter().map(|a| a.rule.as_str()).filter(|rule| once_a_year.contains(rule)) {
            standing.used.retain(|used| used.rule != rule);
            standing.used.push(RuleUse { rule: rule.to_owned(), day });
        }
        if let Some(tier) = &quote.tier_after
            && standing.tier.as_ref() != Some(tier)
        {
            standing.tier = Some(tier.clone());
            self.bulk.reach(known.account, tier, 1, at)?;
        }
        Ok(())
    }
}
