//! Why a price was what it was: kept in a few signs, read back whole, and nothing of a person among them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use regulars::domain::{
    AccountId, Birthday, ByHand, HandDiscount, MemberId, Moment, Money, Points, PointsPlan, Programme, Quote, Reason,
    SaleId, Standing,
};
use regulars::rules::quote;
use regulars::shop::{self, CardWish, Shop, sell};
use regulars::store::bulk::Bulk;
use regulars::store::sale::{self, NewSale};
use regulars::store::{self, programme};
use tempfile::TempDir;
use uuid::Uuid;

use super::{at, basket, busy, enrol, must_be_clean, request};
use crate::rules::{any, either, quotes};

/// A shop that takes sales to read them back, and forgets them again.
struct Mirror {
    _folder: TempDir,
    shop: Shop,
    born: RefCell<BTreeMap<Option<String>, (MemberId, AccountId)>>,
}

/// How a job of the store ends so that nothing of it stays.
enum Read {
    Back(Box<Quote>, String),
    Failed(store::Error),
}

impl From<store::Error> for Read {
    fn from(error: store::Error) -> Read {
        Read::Failed(error)
    }
}

impl Mirror {
    fn new() -> Mirror {
        let (folder, shop, _) = busy();
        Mirror { _folder: folder, shop, born: RefCell::default() }
    }

    /// Somebody with this birthday.
    fn member(&self, birthday: Option<Birthday>) -> (MemberId, AccountId) {
        let text = birthday.map(|day| day.to_string());
        let new = || {
            let member = enrol(&self.shop, "Хтось Інший", text.as_deref(), CardWish::None);
            (member, shop::greet(&self.shop, member, at("2026-11-20")).unwrap().held.account)
        };
        *self.born.borrow_mut().entry(text.clone()).or_insert_with(new)
    }

    /// The quote as it is read after it was recorded under its programme, and the signs of its reasons.
    fn read_back(&self, programme: Programme, whose: Option<&Standing>, at: Moment, quote: &Quote) -> (Quote, String) {
        let holder = whose.map(|standing| self.member(standing.birthday));
        let (stamp, zone) = (self.shop.stamp(at), self.shop.zone());
        // The lots that it moves are nobody's.
        let mut quote = Quote { plan: PointsPlan::default(), ..quote.clone() };
        let done = self.shop.store().write(move |tx| {
            quote.version = Some(programme::add(tx, &stamp, at.day(), &programme)?);
            let sale = NewSale {
                basis: None,
                id: SaleId::fresh(),
                request: Uuid::now_v7(),
                quote: &quote,
                programme: Some(&programme),
                payments: &[],
                change: Money::ZERO,
                gifts_given: true,
                source: None,
                holder,
            };
            Bulk::begin(tx, stamp.till, stamp.staff)?.sale(&sale, at, &[])?;
            let signs = tx.query_row("SELECT reasons FROM sale WHERE id = ?1", [sale.id.as_bytes()], |r| r.get(0));
            let back = sale::load(tx, sale.id, zone)?.unwrap().quote;
            Err::<(), _>(Read::Back(Box::new(Quote { version: Some(1), ..back }), signs.unwrap()))
        });
        match done {
            Err(Read::Back(quote, signs)) => (*quote, signs),
            Err(Read::Failed(error)) => panic!("{error}"),
            Ok(()) => unreachable!(),
        }
    }
}

/// What is kept of a quote: not what was only offered, nor what became of the account.
fn kept(quote: &Quote) -> Quote {
    Quote {
        plan: PointsPlan::default(),
        tier_after: None,
        points_allowed: quote.points_spent,
        // Coupons are facts of their own, which a till writes beside the sale.
        coupons_used: Vec::new(),
        coupons_due: Vec::new(),
        ..quote.clone()
    }
}

#[test]
fn every_reason_is_read_as_it_was_recorded() {
    let mirror = Mirror::new();
    let all = quotes::priced();
    assert!(all.len() > 50);
    for (programme, member, at, quote) in all {
        // Each rule of the owner's own has its few signs.
        let most = 150 + 10 * programme.rules.len();
        let (back, signs) = mirror.read_back(programme, member.as_ref(), at, &quote);
        assert_eq!(back, kept(&quote), "{signs}");
        assert!(signs.len() < most, "{signs}");
    }
    must_be_clean(&mirror.shop);
}

#[test]
fn alternatives_are_read_as_they_were_recorded() {
    let mirror = Mirror::new();
    for (programme, member, at, quote) in either::priced() {
        let (back, signs) = mirror.read_back(programme, member.as_ref(), at, &quote);
        assert_eq!(back, kept(&quote), "{signs}");
    }
    must_be_clean(&mirror.shop);
}

#[test]
fn any_quote_is_read_as_it_was_recorded() {
    let mirror = Mirror::new();
    let sold = (any::programme(), proptest::option::weighted(0.8, any::standing()), any::basket(), any::<Index>());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    runner
        .run(&sold, |(programme, member, basket, wish)| {
            let at = Moment::on_day(any::today(), mirror.shop.zone());
            let price = |points| quote(&programme, Some(1), member.as_ref(), &basket, points, &at);
            let mut quoted = price(Points::ZERO).unwrap();
            if wish.index(2) == 1
                && let Ok(paid) = price(quoted.points_allowed)
            {
                quoted = paid;
            }
            let (back, signs) = mirror.read_back(programme.clone(), member.as_ref(), at, &quoted);
            prop_assert_eq!(back, kept(&quoted), "{}", signs);
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_a_person_had_erased_is_said_no_more() {
    let (_folder, shop, [olga, _]) = busy();
    let mut bought = basket(&[("Чай", 100_000, 1_000)]);
    let what = HandDiscount::Amount(Money::minor(500));
    bought.by_hand = Some(ByHand { what: what.clone(), reason: "сусідка".into() });
    let near = sell::sale(&shop, "A-000001").unwrap().quote;
    let far = sell::sell(&shop, request(bought, Some(olga), 0), at("2026-06-01 12:00"), true).unwrap();
    let read = |number: &str| sell::sale(&shop, number).unwrap().quote;
    assert_eq!(kept(&far.quote), kept(&read(&far.number.0)));
    let birthdays = |quote: &Quote| {
        let all = quote.applied.iter().map(|a| &a.reason).chain(quote.not_applied.iter().map(|n| &n.reason));
        all.filter(|reason| format!("{reason:?}").contains("Birthday")).cloned().collect::<Vec<_>>()
    };
    let spoken = |quote: &Quote| {
        let words = quote.applied.iter().find_map(|a| match &a.reason {
            Reason::ByHand { words, .. } => Some(words.clone()),
            _ => None,
        });
        words.unwrap()
    };
    assert!(matches!(birthdays(&near)[..], [.., Reason::BirthdayGift { days: Some(0), .. }]));
    assert!(matches!(birthdays(&far.quote)[..], [Reason::NotBirthday { .. }, Reason::NotBirthday { .. }]));

    let erased = shop.store().write(move |tx| {
        tx.execute("UPDATE person_member SET (birth_month, birth_day, birth_year) = (NULL, NULL, NULL)", [])?;
        tx.execute("DELETE FROM person_sale", [])?;
        Ok::<_, store::Error>(())
    });
    erased.unwrap();
    let (near, far) = (read("A-000001"), read(&far.number.0));
    assert!(matches!(birthdays(&near)[..], [.., Reason::BirthdayGift { days: None, .. }]));
    assert_eq!(birthdays(&far), [Reason::BirthdayUnknown, Reason::BirthdayUnknown]);
    assert_eq!(spoken(&far), "");
    must_be_clean(&shop);
}

#[test]
fn a_sale_on_the_wrong_card_keeps_the_reasons_of_that_card() {
    let (_folder, shop, [olga, taras]) = busy();
    let sold = sell::sell(&shop, request(basket(&[("Чай", 100_000, 1_000)]), Some(olga), 0), at("2026-06-01"), true);
    let sold = sold.unwrap();
    shop::assign::assign(&shop, sold.sale, Some(taras), at("2026-06-02"), true).unwrap();
    assert_eq!(kept(&sell::sale(&shop, &sold.number.0).unwrap().quote), kept(&sold.quote));
}
