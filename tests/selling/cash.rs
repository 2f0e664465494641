//! Sums are rounded to what can be handed over in cash, and only as far as cash is handed over, there and back.

use regulars::domain::{Basket, Money, Payment, RefundId, RefundRequest, ReturnedLine, SaleRequest, Sold};
use regulars::rules::PaymentError;
use regulars::shop::{self, Error, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

/// The club in a shop whose smallest coin is 0.50.
fn halves() -> Corner {
    let c = corner();
    let when = at("2026-01-15 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    club.cash_step = Money::minor(50);
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

fn paid(c: &Corner, payments: &[(&str, &str)]) -> Result<Sold, Error> {
    let payments =
        payments.iter().map(|(form, sum)| Payment { form: (*form).into(), amount: Money::parse(sum).unwrap() });
    let goods = basket(&[("Чай", "70.21", "1"), ("Мед", "35.16", "1")]);
    let asked = SaleRequest { payments: payments.collect(), ..request(goods, None) };
    sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true)
}

fn figures(sold: &Sold) -> (String, String, String) {
    (sold.quote.to_pay.plain(), sold.quote.rounding.plain(), sold.change.plain())
}

/// Takes a line back, or all; gives the sums by form.
fn back(c: &Corner, sold: &Sold, lines: &[u32]) -> Vec<(String, String)> {
    let lines = lines.iter().map(|&line| ReturnedLine { line, quantity: None }).collect();
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    let done = refund::refund(&c.shop, asked, at("2026-02-02 12:00"), true).unwrap();
    must_be_clean(c);
    done.payments.into_iter().map(|payment| (payment.form, payment.amount.plain())).collect()
}

fn sums(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(form, sum)| ((*form).into(), (*sum).into())).collect()
}

#[test]
fn only_what_is_paid_in_cash_is_rounded() {
    let c = halves();
    for (payments, to_pay, rounding, change) in [
        (&[][..], "105.50", "0.13", "0.00"),
        (&[("cash", "110")], "105.50", "0.13", "4.50"),
        (&[("card", "105.37")], "105.37", "0.00", "0.00"),
        (&[("card", "50.17"), ("cash", "100")], "105.17", "-0.20", "45.00"),
        (&[("card", "100"), ("cash", "10")], "105.50", "0.13", "4.50"),
        (&[("card", "50.17"), ("cash", "55")], "105.17", "-0.20", "0.00"),
    ] {
        let sold = paid(&c, payments).unwrap();
        assert_eq!(figures(&sold), (to_pay.into(), rounding.into(), change.into()), "{payments:?}");
        must_be_clean(&c);
    }
    // Nothing is let go of what a card pays, nor of a rest for which there is no coin.
    for card in [&[("card", "105.20")][..], &[("card", "105.20"), ("cash", "0.10")]] {
        assert!(matches!(paid(&c, card), Err(Error::Payment(PaymentError::Missing { .. }))), "{card:?}");
    }
    let most = Money::parse("105.37").unwrap();
    let above = paid(&c, &[("card", "105.50")]);
    assert!(matches!(above, Err(Error::Payment(PaymentError::NonCashAbove { most: is })) if is == most), "{above:?}");
}

#[test]
fn a_basket_that_names_its_form_is_sold_as_it_was_quoted() {
    let c = halves();
    let goods = || basket(&[("Чай", "70.21", "1"), ("Мед", "35.16", "1")]);
    let named = |form: &str| Basket { pays_with: Some(form.into()), ..goods() };
    let sold = sell::sell(&c.shop, request(named("card"), None), at("2026-02-01 12:00"), true).unwrap();
    assert_eq!((figures(&sold).0.as_str(), sold.payments[0].form.as_str()), ("105.37", "card"));
    let unknown = sell::sell(&c.shop, request(named("shells"), None), at("2026-02-01 12:00"), true);
    assert!(matches!(unknown, Err(Error::Payment(PaymentError::UnknownForm { form })) if form == "shells"));
    must_be_clean(&c);
}

#[test]
fn what_a_card_paid_goes_back_to_it_as_it_is() {
    let c = halves();
    let by_card = paid(&c, &[("card", "105.37")]).unwrap();
    assert_eq!(back(&c, &by_card, &[2]), sums(&[("card", "35.16")]));
    assert_eq!(back(&c, &by_card, &[]), sums(&[("card", "70.21")]));

    let both = paid(&c, &[("card", "50.17"), ("cash", "55")]).unwrap();
    assert_eq!(back(&c, &both, &[1]), sums(&[("card", "50.17"), ("cash", "20.00")]));
    assert_eq!(back(&c, &both, &[]), sums(&[("cash", "35.00")]));

    let in_cash = paid(&c, &[]).unwrap();
    assert_eq!(back(&c, &in_cash, &[1]), sums(&[("cash", "70.00")]));
    assert_eq!(back(&c, &in_cash, &[]), sums(&[("cash", "35.50")]));
}
