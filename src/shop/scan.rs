//! What a scanned code means: whose card it is, which goods, or nothing that the shop knows.

use super::{Error, Shop, catalogue, compensation, referral, standing};
use crate::domain::{
    Card, CardNumber, CardState, CodeKind, Held, Line, Member, MemberId, Moment, News, PersonName, ScannedCode,
    coupon_code, ean_check_digit,
};
use crate::scan::classify;
use crate::store::{self, Connection, card, programme};

/// What was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    Member(Box<Greeted>),
    /// A card that opens no account any more, and whose it was.
    CardNotActive {
        card: CardNumber,
        state: CardState,
        member: MemberId,
        name: PersonName,
        replaced_by: Option<CardNumber>,
        /// Why it was blocked.
        words: Option<String>,
    },
    /// Goods of the catalogue. Without price and amount the cashier keys the price.
    Line(Box<Line>),
    Coupon(String),
    /// Nobody's and nothing's. `could_be_card`: somebody may be enrolled with it.
    Unknown {
        code: String,
        could_be_card: bool,
    },
}

/// A member at the till, with all that a greeting and a quote need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeted {
    pub member: Member,
    pub held: Held,
    /// The card that was scanned; absent when the member was found without one.
    pub card: Option<CardNumber>,
    /// What was given since the last purchase.
    pub news: News,
}

/// Looks up what somebody typed, or what a command was given, as if it were scanned.
pub fn look_up_text(shop: &Shop, text: &str, at: Moment) -> Result<Looked, Error> {
    look_up(shop, &classify(text, &shop.settings().ranges), at)
}

/// Looks a scanned code up in one snapshot.
///
/// In the shop's own range a card comes first. Elsewhere goods do: a customer's card of another shop may bear the number
/// of an article, and the goods are on the counter.
pub fn look_up(shop: &Shop, code: &ScannedCode, at: Moment) -> Result<Looked, Error> {
    let unknown = |could_be_card| Looked::Unknown { code: code.text.clone(), could_be_card };
    let plain = CardNumber::parse(&code.text);
    let whole = own_made_whole(&code.text, &shop.settings().ranges.cards);
    shop.store().read(|c| {
        let known_card = || plain.as_ref().map_or(Ok(None), |number| card(shop, c, number, at));
        let own_card = || whole.as_ref().map_or(Ok(None), |number| card(shop, c, number, at));
        Ok(match &code.kind {
            CodeKind::OwnCard(_) => match known_card()? {
                Some(looked) => looked,
                None => line(c, code)?.unwrap_or_else(|| unknown(true)),
            },
            CodeKind::Plain { .. } => match line(c, code)? {
                Some(looked) => looked,
                None => match known_card()?.map_or_else(own_card, |looked| Ok(Some(looked)))? {
                    Some(looked) => looked,
                    None if is_coupon(c, &code.text)? => Looked::Coupon(code.text.clone()),
                    None => unknown(plain.is_some()),
                },
            },
            // Cards from before the ranges were set may lie in any of them.
            CodeKind::Coupon(text) => known_card()?.unwrap_or_else(|| Looked::Coupon(text.clone())),
            CodeKind::Weighed { .. } | CodeKind::Marked { .. } => match line(c, code)? {
                Some(looked) => looked,
                None => known_card()?.unwrap_or_else(|| unknown(false)),
            },
        })
    })
}

/// Whether a code that is nobody's card is goods or a coupon. Given as a card it would never be read as one.
pub fn is_for_the_basket(shop: &Shop, text: &str) -> Result<bool, Error> {
    let code = classify(text, &shop.settings().ranges);
    shop.store().read(|c| {
        Ok(match &code.kind {
            CodeKind::Coupon(_) => true,
            CodeKind::Plain { .. } => line(c, &code)?.is_some() || is_coupon(c, &code.text)?,
            CodeKind::OwnCard(_) | CodeKind::Weighed { .. } | CodeKind::Marked { .. } => line(c, &code)?.is_some(),
        })
    })
}

/// The number of a card of the shop's own that a scanner read without its check digit, as some are set to.
fn own_made_whole(text: &str, cards: &str) -> Option<CardNumber> {
    let own = text.len() == 12 && !cards.is_empty() && text.starts_with(cards);
    let own = own && text.bytes().all(|b| b.is_ascii_digit());
    own.then(|| CardNumber::parse(&format!("{text}{}", ean_check_digit(text)))).flatten()
}

/// A member who was found without a card.
pub fn greet(shop: &Shop, member: MemberId, at: Moment) -> Result<Greeted, Error> {
    shop.store().read(|c| greeted(shop, c, member, None, at))
}

/// Whether the shop issued a coupon of this code, outside the range that it has for them now.
fn is_coupon(connection: &Connection, text: &str) -> Result<bool, Error> {
    Ok(store::coupon::by_code(connection, &coupon_code(text))?.is_some())
}

fn line(connection: &Connection, code: &ScannedCode) -> Result<Option<Looked>, Error> {
    Ok(catalogue::line_of(connection, code)?.map(|line| Looked::Line(Box::new(line))))
}

fn card(shop: &Shop, connection: &Connection, number: &CardNumber, at: Moment) -> Result<Option<Looked>, Error> {
    let Some((found, member)) = card::by_number(connection, number)? else {
        return Ok(None);
    };
    if found.state == CardState::Active {
        let greeted = greeted(shop, connection, member, Some(found.number), at)?;
        return Ok(Some(Looked::Member(Box::new(greeted))));
    }
    let member = store::merge::current(connection, member)?;
    let name = store::member::load(connection, member)?.map(|m| m.profile.name).unwrap_or_default();
    let Card { number, state, replaced_by, reason, .. } = found;
    Ok(Some(Looked::CardNotActive { card: number, state, member, name, replaced_by, words: reason }))
}

/// The same within a reading that is going on, by a card or without one.
pub(super) fn greeted(
    shop: &Shop,
    connection: &Connection,
    id: MemberId,
    card: Option<CardNumber>,
    at: Moment,
) -> Result<Greeted, Error> {
    let missing = || Error::NoMember(id.to_string());
    let version = programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?;
    let member = store::member::load(connection, id)?.ok_or_else(missing)?;
    let held = standing::held(shop, connection, id, &version.programme, at.day())?.ok_or_else(missing)?;
    let (member_now, day) = (held.member, at.day());
    let news = News {
        friends: referral::news(connection, member_now, &version.programme, day)?,
        amends: compensation::news(connection, member_now, &version.programme, day)?,
    };
    Ok(Greeted { member, held, card, news })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LabelSays, Money, Quantity, is_ean};
    use crate::shop::card::{block, replace};
    use crate::shop::catalogue::{Product, upsert};
    use crate::shop::fixture::{at, enrolled, number, shop, somebody, with_card};
    use crate::shop::{CardWish, Enrolment};

    fn plain(text: &str) -> ScannedCode {
        ScannedCode { text: text.into(), kind: CodeKind::Plain { ean: is_ean(text) } }
    }

    fn own(card: &CardNumber) -> ScannedCode {
        ScannedCode { text: card.to_string(), kind: CodeKind::OwnCard(card.clone()) }
    }

    fn weighed(text: &str, says: LabelSays) -> ScannedCode {
        ScannedCode { text: text.into(), kind: CodeKind::Weighed { item: text[..7].into(), says } }
    }

    fn typed(shop: &Shop, text: &str) -> Looked {
        look_up_text(shop, text, at("2026-05-01 10:00")).unwrap()
    }

    fn look(shop: &Shop, code: &ScannedCode) -> Looked {
        look_up(shop, code, at("2026-05-01 10:00")).unwrap()
    }

    fn line_of(shop: &Shop, code: &ScannedCode) -> Line {
        match look(shop, code) {
            Looked::Line(line) => *line,
            other => panic!("goods were expected, not {other:?}"),
        }
    }

    fn product(sku: &str, price: i64, codes: &[&str]) -> Product {
        Product { codes: codes.iter().map(|&c| c.into()).collect(), ..Product::named(sku, sku, Money::minor(price)) }
    }

    #[test]
    fn a_card_greets_its_member() {
        let (_folder, shop) = shop();
        let new = enrolled(&shop, Enrolment { card: CardWish::Issue, ..somebody("Олена Коваль") });
        let card = new.card.unwrap();
        let Looked::Member(greeted) = look(&shop, &own(&card)) else { panic!("the card is active") };
        assert_eq!((greeted.member.id, greeted.held.member, greeted.card), (new.member, new.member, Some(card)));
        let found = greet(&shop, new.member, at("2026-05-01 10:00")).unwrap();
        assert_eq!((found.card, found.held), (None, greeted.held));
        assert_eq!(greet(&shop, MemberId::fresh(), at("2026-05-01")).unwrap_err().code(), "no_member");
    }

    #[test]
    fn a_card_that_opens_nothing_says_whose_it_was_and_why() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, with_card("Олена Коваль", "A10012345")).member;
        enrolled(&shop, with_card("Іван Франко", "A20012345"));
        let new = replace(&shop, &number("A10012345"), CardWish::Issue, true, at("2026-04-01")).unwrap();
        block(&shop, &number("A20012345"), "two people use it", at("2026-04-01")).unwrap();
        let Looked::CardNotActive { state, member, name, replaced_by, words, .. } = look(&shop, &plain("A10012345"))
        else {
            panic!("the card is lost")
        };
        assert_eq!((state, member, name.full().as_str()), (CardState::Lost, id, "Олена Коваль"));
        assert_eq!((replaced_by, words), (new, None));
        let Looked::CardNotActive { state, words, .. } = look(&shop, &plain("A20012345")) else {
            panic!("the card is blocked")
        };
        assert_eq!((state, words.as_deref()), (CardState::Blocked, Some("two people use it")));
    }

    #[test]
    fn goods_are_told_from_cards() {
        let (_folder, shop) = shop();
        upsert(&shop, product("tea", 500, &["4006381333931"])).unwrap();
        assert_eq!(line_of(&shop, &plain("4006381333931")).sku.as_deref(), Some("tea"));
        enrolled(&shop, with_card("Олена Коваль", "4820000000000"));
        assert!(matches!(look(&shop, &plain("4820000000000")), Looked::Member(_)));
        let unknown = |code: &str, could_be_card| Looked::Unknown { code: code.into(), could_be_card };
        assert_eq!(look(&shop, &plain("96385074")), unknown("96385074", true));
        assert_eq!(look(&shop, &plain("a/b=c&d")), unknown("a/b=c&d", false));
        let free = CardNumber::issued("29", 7, 7).unwrap();
        assert_eq!(look(&shop, &own(&free)), unknown(free.as_str(), true));
        let coupon = ScannedCode { text: "2800000000017".into(), kind: CodeKind::Coupon("2800000000017".into()) };
        assert_eq!(look(&shop, &coupon), Looked::Coupon("2800000000017".into()));
    }

    #[test]
    fn one_article_number_is_printed_in_several_lengths() {
        let (_folder, shop) = shop();
        upsert(&shop, product("upc", 500, &["036000291452"])).unwrap();
        upsert(&shop, product("ean", 500, &["4006381333931"])).unwrap();
        for (code, sku) in [
            ("036000291452", "upc"),
            ("0036000291452", "upc"),
            ("00036000291452", "upc"),
            ("4006381333931", "ean"),
            ("04006381333931", "ean"),
            ("400638133393", "ean"),
        ] {
            assert_eq!(line_of(&shop, &plain(code)).sku.as_deref(), Some(sku), "{code}");
        }
    }

    #[test]
    fn a_label_gives_weight_or_price() {
        let (_folder, shop) = shop();
        upsert(&shop, product("cheese", 1_200, &["2100042"])).unwrap();
        upsert(&shop, product("00043", 1_000, &[])).unwrap();
        upsert(&shop, product("44", 300, &[])).unwrap();
        let cheese = line_of(&shop, &weighed("2100042003507", LabelSays::Weight(Quantity::thousandths_of(350))));
        assert_eq!((cheese.quantity.thousandths(), cheese.unit_price), (350, Some(Money::minor(1_200))));
        let exact = line_of(&shop, &weighed("2200043002506", LabelSays::Price(Money::minor(250))));
        assert_eq!((exact.quantity.thousandths(), exact.unit_price), (250, Some(Money::minor(1_000))));
        assert_eq!(exact.amount, None);
        let inexact = line_of(&shop, &weighed("2200044001000", LabelSays::Price(Money::minor(100))));
        assert_eq!(
            (inexact.quantity, inexact.unit_price, inexact.amount),
            (Quantity::ONE, None, Some(Money::minor(100)))
        );
        let nothing = weighed("2100042000000", LabelSays::Weight(Quantity::ZERO));
        assert!(matches!(look(&shop, &nothing), Looked::Unknown { could_be_card: false, .. }));
        let nobody = weighed("2100099003501", LabelSays::Weight(Quantity::thousandths_of(350)));
        assert!(matches!(look(&shop, &nobody), Looked::Unknown { could_be_card: false, .. }));
    }

    /// What a scanner reads of a label with this article and this in its last five digits.
    fn label(body: &str) -> String {
        format!("{body}{}", crate::domain::ean_check_digit(body))
    }

    #[test]
    fn codes_are_told_apart_by_the_ranges_of_the_shop() {
        let (_folder, shop) = shop();
        upsert(&shop, product("cheese", 1_200, &["2100042"])).unwrap();
        upsert(&shop, product("43", 1_000, &[])).unwrap();
        let card = enrolled(&shop, Enrolment { card: CardWish::Issue, ..somebody("Олена Коваль") }).card.unwrap();
        assert!(matches!(typed(&shop, card.as_str()), Looked::Member(_)));
        let Looked::Line(cheese) = typed(&shop, &label("210004200350")) else { panic!("a label of cheese") };
        assert_eq!((cheese.quantity.thousandths(), cheese.unit_price), (350, Some(Money::minor(1_200))));
        let Looked::Line(ham) = typed(&shop, &label("220004300250")) else { panic!("a label with a price") };
        assert_eq!((ham.quantity.thousandths(), ham.unit_price), (250, Some(Money::minor(1_000))));
        let coupon = label("280000000001");
        assert_eq!(typed(&shop, &coupon), Looked::Coupon(coupon.clone()));
        let old = label("280000000002");
        enrolled(&shop, with_card("Іван Франко", &old));
        assert!(matches!(typed(&shop, &old), Looked::Member(_)));
    }

    #[test]
    fn marked_goods_keep_their_whole_code() {
        let (_folder, shop) = shop();
        upsert(&shop, product("boots", 9_900, &["4006381333931"])).unwrap();
        let text = "0104006381333931215serial\u{1d}91abcd";
        let code = ScannedCode { text: text.into(), kind: CodeKind::Marked { gtin: "04006381333931".into() } };
        let line = line_of(&shop, &code);
        assert_eq!((line.sku.as_deref(), line.barcode.as_deref()), (Some("boots"), Some(text)));
    }
}
