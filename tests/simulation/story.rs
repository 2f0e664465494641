//! One story: operations drawn by chance, done to a real shop and to the model, and both compared after each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use regulars::domain::{
    AdviceBack, BonusBack, Moment, Money, Programme, Quantity, RefundId, RefundPlan, RefundRequest, ReturnedLine,
    ShopSettings, Zone,
};
use regulars::shop::{self, Beside, Error, Shop, assign, check, expire, refund};
use regulars::store::{self, Store};
use tempfile::TempDir;
use uuid::Uuid;

use super::back::Back;
use super::chance::Chance;
use super::model::Model;
use super::wishes;

pub struct Story {
    seed: u64,
    pub chance: Chance,
    pub folder: TempDir,
    shop: Option<Shop>,
    pub model: Model,
    clock: DateTime<Utc>,
    /// A backup, and what the model knew when it was made.
    backup: Option<(std::path::PathBuf, Model)>,
    /// Whom the last operation concerned.
    pub touched: Vec<usize>,
    /// When points that were brought along end.
    pub ends: BTreeSet<Option<NaiveDate>>,
    told: Vec<String>,
    /// How often what happened, by what it was.
    tally: Tally,
}

pub type Tally = BTreeMap<&'static str, usize>;

/// Says how to have a failed story again, and how it went.
impl Drop for Story {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}\nREGULARS_SEED={} repeats this story", self.told.join("\n"), self.seed);
        }
    }
}

/// In memory, where the system has such a place: no story is about disks, and each begins with an empty shop.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// A database in which no shop is set up yet.
static EMPTY: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = folder();
    let path = Shop::database(folder.path());
    Store::prepare(&path, |_| Ok(())).unwrap();
    fs::read(path).unwrap()
});

/// A shop as `Shop::found` makes it, in a copy of a database that is made once: the migrations of one would take a quarter
/// of a story's time.
fn founded(folder: &Path, programme: Programme, at: Moment) -> Shop {
    let settings = ShopSettings { name: "Зерно".into(), segments: wishes::segments(), ..ShopSettings::default() };
    let path = Shop::database(folder);
    fs::write(&path, &*EMPTY).unwrap();
    let store = Store::open(&path).unwrap();
    store.write(move |tx| store::shop::open(tx, Uuid::now_v7(), at.millis(), &settings)).unwrap();
    drop(store);
    let shop = Shop::open(folder, Beside::Command).unwrap();
    let (stamp, beginning) = (shop.stamp(at), "1900-01-01".parse().unwrap());
    shop.store().write(move |tx| store::programme::add(tx, &stamp, beginning, &programme)).unwrap();
    shop
}

impl Story {
    pub fn begin(seed: u64) -> Story {
        let mut chance = Chance::new(seed);
        let folder = folder();
        let clock = "2026-01-05T07:00:00Z".parse().unwrap();
        let programme = wishes::programme(&mut chance);
        let shop = Some(founded(folder.path(), programme.clone(), Moment::new(clock, Zone::default())));
        let model = Model { versions: vec![("1900-01-01".parse().unwrap(), programme)], ..Model::default() };
        Story {
            seed,
            chance,
            folder,
            shop,
            model,
            clock,
            backup: None,
            touched: Vec::new(),
            ends: BTreeSet::new(),
            told: Vec::new(),
            tally: Tally::new(),
        }
    }

    /// Tells a story of so many operations to its end, and looks into the books after every so many; gives how often
    /// what happened.
    pub fn tell(mut self, operations: u64, every: u64) -> Tally {
        for number in 1..=operations {
            self.time_passes();
            self.touched.clear();
            self.happen();
            if number % every == 0 || number == operations {
                let books = check::check(self.shop()).unwrap();
                assert!(books.ok(), "{:?}", books.problems);
            }
            let whom = if number % 25 == 0 || number == operations {
                (0..self.model.members.len()).collect()
            } else {
                let touched = std::mem::take(&mut self.touched);
                self.model.all_with(&touched)
            };
            for member in whom {
                self.same_member(member);
            }
        }
        self.same_money();
        self.same_answers();
        self.same_coupons();
        self.same_stock();
        self.same_greetings();
        self.same_regulars();
        self.same_questionnaires();
        self.same_pairs();
        std::mem::take(&mut self.tally)
    }

    fn happen(&mut self) {
        match self.chance.below(126) {
            0..11 => self.enrol(),
            11..13 => self.import(),
            13..17 => self.join(),
            17..20 => self.leave(),
            20..24 => self.merge(),
            24..27 => self.unmerge(),
            27..46 => self.sell(),
            46..60 => self.refund(),
            60 => self.loose_return(),
            61..66 => self.assign(),
            66..68 => self.card(),
            68..70 => self.give_tier(),
            70..73 | 101..103 => self.review(),
            73..76 => self.issue_coupon(),
            76..78 | 103 => self.revoke_coupon(),
            78..80 => self.greet_by_hand(),
            80..82 | 111..113 => self.expire(),
            82..84 => self.programme(),
            84..86 => self.back_up(),
            86..88 => self.restore(),
            88 => self.form(),
            89..94 | 124..126 => self.answer(),
            94 => self.look(),
            95 => self.products(),
            96..98 => self.receipts(),
            98..101 => self.refer(),
            104..108 => self.compensate(),
            108..111 => self.withdraw_amends(),
            113..117 => self.stock(),
            119..121 => self.bring_answers(),
            121 => self.blank_cards(),
            122..124 => self.tell_apart(),
            _ => self.morning(),
        }
    }

    /// Counts that something happened, so that no story passes by never telling it.
    pub fn happened(&mut self, what: &'static str) {
        *self.tally.entry(what).or_default() += 1;
    }

    pub fn say(&mut self, what: &str) {
        self.told.push(format!("{:3} {} {what}", self.told.len() + 1, self.now().local));
    }

    pub fn shop(&self) -> &Shop {
        self.shop.as_ref().unwrap()
    }

    pub fn now(&self) -> Moment {
        Moment::new(self.clock, Zone::default())
    }

    /// Now and then nothing, mostly hours, and now and then a month or more.
    fn time_passes(&mut self) {
        self.clock += match self.chance.below(10) {
            0 => Duration::zero(),
            1 => Duration::days(self.chance.between(5, 50)),
            _ => Duration::minutes(self.chance.between(1, 1_500)),
        };
    }

    pub fn anybody(&mut self) -> Option<usize> {
        let members = self.model.members.len();
        if members == 0 || self.chance.once_in(6) { None } else { Some(self.chance.place(members)) }
    }

    /// Often somebody whose first purchase a recommendation waits for, or who has something of one.
    pub fn a_customer(&mut self) -> Option<usize> {
        let some = match self.chance.below(4) {
            0 | 1 => self.model.waiting_friends(self.now().day()),
            2 => self.model.rewarded_members(),
            _ => Vec::new(),
        };
        if some.is_empty() { self.anybody() } else { Some(self.chance.pick(&some)) }
    }

    fn a_sale(&mut self) -> Option<usize> {
        let sales = self.model.sales.len();
        if sales == 0 {
            return None;
        }
        let rewarding = self.model.rewarding_sales();
        if !rewarding.is_empty() && self.chance.once_in(5) {
            return Some(self.chance.pick(&rewarding));
        }
        // Recent ones come back more often.
        let place =
            if self.chance.once_in(3) { self.chance.place(sales) } else { sales - 1 - self.chance.place(sales.min(6)) };
        Some(place)
    }

    fn refund(&mut self) {
        let Some(place) = self.a_sale() else { return };
        let (at, day) = (self.now(), self.now().day());
        let sale = &self.model.sales[place];
        let (id, number, holder) = (sale.id, sale.number.clone(), sale.member);
        let out: Vec<(usize, i64)> = sale
            .lines
            .iter()
            .enumerate()
            .map(|(no, l)| (no, l.quantity - l.back))
            .filter(|(_, out)| *out > 0)
            .collect();
        let mut goods = out.clone();
        let mut lines = Vec::new();
        let rewarding = self.model.rewarding_sales().contains(&place);
        if !out.is_empty() && !self.chance.once_in(if rewarding { 2 } else { 4 }) {
            // One line, all of it or a part.
            let (line, left) = self.chance.pick(&out);
            let part = if self.chance.once_in(2) { left } else { self.chance.between(1, left) };
            goods = vec![(line, part)];
            let quantity = (part < left || self.chance.once_in(2)).then_some(Quantity::thousandths_of(part));
            lines = vec![ReturnedLine { line: u32::try_from(line).unwrap() + 1, quantity }];
        }
        self.say(&format!("refund {number} of {holder:?}: {goods:?}"));
        let request = RefundRequest { id: RefundId(self.chance.id()), sale: id, lines, reason: "too large".into() };
        if out.is_empty() {
            let refused = refund::refund(self.shop(), request, at, true);
            return assert!(matches!(refused, Err(Error::Refund(shop::RefundError::NothingLeft))));
        }
        let tier = |story: &Story| {
            let member = holder.map(|member| story.model.members[member].id)?;
            shop::greet(story.shop(), member, at).unwrap().held.standing.tier
        };
        let before = tier(self);
        let foreseen = refund::preview(self.shop(), &request, &at).unwrap();
        assert_eq!(tier(self), before, "what is foreseen is not done");
        let refunded = refund::refund(self.shop(), request.clone(), at, true).unwrap();
        assert_eq!((&foreseen.plan, &foreseen.advice), (&refunded.plan, &refunded.advice), "what was said beforehand");
        let again = refund::refund(self.shop(), request, at, true).unwrap();
        assert!(again.repeated);
        let told = |advice: &Option<AdviceBack>| {
            let side = |back: &BonusBack| (back.points.get() + back.owed.get(), back.coupon.clone());
            advice.as_ref().map(|both| (side(&both.friend), side(&both.recommender)))
        };
        assert_eq!(told(&again.advice), told(&refunded.advice), "what went of a recommendation's rewards");
        let expected = self.model.refund(place, &goods, day, &refunded.plan);
        let priced_by = self.model.sales[place].version.map(|version| self.model.versions[version].1.clone());
        if let Some(programme) = priced_by {
            self.count_repriced(place, &refunded.plan);
            if self.model.coupons_of_return(place, &programme, day, &refunded.plan) {
                self.happened("a coupon comes back with a part of its receipt");
            }
        }
        if refunded.plan.whole {
            let taken = self.model.take_advice_back(place, day);
            self.count_taken_back(taken, "what a recommendation brought is taken back with a return");
        }
        let purse = self.model.purse(&self.model.sales[place]).map_or(0, |purse| self.model.balance(purse));
        assert_eq!(refunded.points.get(), purse, "points after a return");
        assert_eq!(foreseen.points.is_some(), holder.is_some());
        assert!(foreseen.points.is_none_or(|points| points == refunded.points), "{foreseen:?} and {refunded:?}");
        let plan = &refunded.plan;
        let by_card = refunded.payments.iter().filter(|p| p.form == "card").map(|p| p.amount.as_minor()).sum();
        let done = Back {
            goods: plan.goods.as_minor(),
            points_value: plan.points_value.as_minor(),
            rounding: plan.rounding.as_minor(),
            repriced: plan.repriced.as_minor(),
            unsettled: plan.unsettled.as_minor(),
            returned: plan.points_returned.get(),
            taken: plan.points_taken.get(),
            short: plan.points_short.get(),
            owed: plan.points_owed.get(),
            withheld: plan.withheld.as_minor(),
            money: plan.money.as_minor(),
            by_card,
        };
        assert_eq!(done, expected, "shop and model on what comes back");
        assert_eq!(plan.whole, self.model.sales[place].whole_back());
        self.touched.extend(holder);
    }

    fn count_repriced(&mut self, place: usize, plan: &RefundPlan) {
        let known = self.model.sales[place].priced.as_ref().is_some_and(|priced| priced.then.is_some());
        if !plan.repriced.is_zero() {
            self.happened(if known {
                "a receipt is priced again"
            } else {
                "a receipt under own rules is priced again"
            });
        }
        if plan.unsettled.is_positive() {
            self.happened("more falls away than there is to keep");
        }
        if plan.points_owed.is_positive() {
            self.happened("points are owed");
        }
    }

    fn loose_return(&mut self) {
        let amount = self.chance.between(1, 5_000);
        let line = refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(amount) };
        let (id, at) = (RefundId(self.chance.id()), self.now());
        let done = refund::return_without_receipt(self.shop(), id, vec![line], "no receipt", at).unwrap();
        let step = self.model.programme(at.day()).cash_step.as_minor();
        let handed = (2 * amount + step) / (2 * step) * step;
        assert_eq!(done.plan.money.as_minor(), handed, "handed over without a receipt");
        *self.model.money.entry("cash".into()).or_default() -= handed;
        self.say(&format!("return {amount} without a receipt"));
    }

    fn assign(&mut self) {
        let Some(place) = self.a_sale() else { return };
        let (at, day, to) = (self.now(), self.now().day(), self.a_customer());
        let to = to.map(|place| self.model.current(place));
        let sale = self.model.sales[place].clone();
        self.say(&format!("assign {} of {:?} to {to:?}", sale.number, sale.member));
        let member = to.map(|member| self.model.members[member].id);
        let done = assign::assign(self.shop(), sale.id, member, at, true);
        if to == sale.member {
            return assert!(done.unwrap().unchanged);
        }
        if !sale.spent.is_empty() {
            return assert!(matches!(done, Err(Error::PaidWithPoints(_))));
        }
        let told = done.as_ref().map_or(0, |done| done.points_earned.get());
        match self.model.assign(place, to, day, told) {
            Ok((earned, advice)) => {
                let done = done.unwrap();
                assert_eq!(done.points_earned.get(), earned, "earned");
                self.count_taken_back(advice.taken, "what a recommendation brought is taken back with its sale");
                let went = self.model.coupons_follow(place, day);
                assert!(done.coupons.len() >= went, "{:?} of {went} coupons", done.coupons);
                if went > 0 {
                    self.happened("a coupon goes along with its sale");
                }
                if let Some((advice, version)) = advice.rewarded {
                    self.happened("a sale that a friend is given rewards who recommended the shop");
                    self.coupons_of_advice(advice, version, None);
                }
                let account = to.map(|member| self.model.members[member].account);
                assert_eq!(done.points.get(), account.map_or(0, |account| self.model.balance(account)), "points");
            }
            Err(spent) => {
                return assert!(matches!(done, Err(Error::PointsGone { points, .. }) if points.get() == spent));
            }
        }
        self.touched.extend(sale.member.into_iter().chain(to));
    }

    fn expire(&mut self) {
        let (at, day) = (self.now(), self.now().day());
        let gone = expire::expire(self.shop(), at).unwrap().get();
        assert_eq!(gone, self.model.expire(day), "points that expire");
        if self.model.end_all(day) > 0 {
            self.happened("what was given ends");
        }
        self.say(&format!("expire {gone} points"));
        self.touched = (0..self.model.members.len()).collect();
    }

    fn programme(&mut self) {
        let at = self.now();
        let from = at.day() + Duration::days(self.chance.pick(&[0, 0, 1, 20]));
        let programme = wishes::programme(&mut self.chance);
        shop::programme::set(self.shop(), programme.clone(), from, at).unwrap();
        self.model.versions.push((from, programme));
        self.say(&format!("programme {} from {from}", self.model.versions.len()));
    }

    fn back_up(&mut self) {
        let path = self.folder.path().join("usb.db");
        shop::backup(self.shop(), Some(&path), &self.now()).unwrap();
        self.backup = Some((path, self.model.clone()));
        self.say("back up");
    }

    /// The story goes back to its backup, or is lost and brought back as it is.
    fn restore(&mut self) {
        if self.backup.is_none() || self.chance.once_in(2) {
            self.back_up();
        }
        let Some((path, model)) = self.backup.clone() else { return };
        self.clock += Duration::seconds(1);
        let at = self.now();
        self.shop = None;
        let restored = shop::restore(self.folder.path(), &path, &at).unwrap();
        std::fs::remove_file(restored.kept.unwrap()).unwrap();
        self.shop = Some(Shop::open(self.folder.path(), Beside::Command).unwrap());
        self.model = model;
        self.say(&format!("restore {} facts", restored.facts));
        self.touched = (0..self.model.members.len()).collect();
    }
}
