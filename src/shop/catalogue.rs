//! The catalogue: kept, searched, and asked for what a basket's lines leave open.

use super::error::must_fit;
use super::{Error, Shop};
use crate::domain::{
    Article, Basket, CardNumber, CodeKind, LabelSays, Line, Money, Quantity, QuotedLine, Rounding, ScannedCode, bounds,
    ean_check_digit, is_visible,
};
use crate::scan::classify;
use crate::store::{self, Connection, card, product};

pub use crate::store::product::Product;

/// Adds a product, or replaces what is known of it. A code that another product carries, or that is somebody's card, is
/// refused, since a scan could not tell them apart.
pub fn upsert(shop: &Shop, product: Product) -> Result<(), Error> {
    let product = tidy(product)?;
    shop.store().write(move |tx| {
        for code in &product.codes {
            if product::by_code(tx, code)?.is_some_and(|other| other.sku != product.sku) {
                return Err(Error::CodeTaken(code.clone()));
            }
            if let Some(number) = CardNumber::parse(code)
                && card::by_number(tx, &number)?.is_some()
            {
                return Err(Error::CodeIsCard(code.clone()));
            }
        }
        Ok(product::upsert(tx, &product)?)
    })
}

/// The product with this article number or code.
pub fn by_code(shop: &Shop, code: &str) -> Result<Option<Product>, Error> {
    shop.store().read(|c| carrying(c, &spellings(code.trim())))
}

/// Products by the beginnings of their names' words, in any alphabet, or of their article number, or by digits
/// of a code that they carry. Where there is none, those that the same keys mean in the other alphabet.
pub fn search(shop: &Shop, text: &str, limit: usize) -> Result<Vec<Product>, Error> {
    let found = shop.store().read(|c| product::search(c, text, limit))?;
    if !found.is_empty() {
        return Ok(found);
    }
    super::find::turned(text, |turned| Ok(shop.store().read(|c| product::search(c, turned, limit))?))
}

/// The categories in use, in the order of their names.
pub fn categories(shop: &Shop) -> Result<Vec<String>, Error> {
    Ok(shop.store().read(product::categories)?)
}

/// Whether the shop keeps no catalogue at all.
pub fn is_empty(shop: &Shop) -> Result<bool, Error> {
    Ok(shop.store().read(product::is_empty)?)
}

/// Takes a product out of the catalogue.
pub fn remove(shop: &Shop, sku: &str) -> Result<(), Error> {
    let sku = sku.to_owned();
    shop.store().write(move |tx| if product::remove(tx, &sku)? { Ok(()) } else { Err(Error::NoProduct(sku)) })
}

/// Fills in what the catalogue knows of the lines that name an article, by its number, a code or its name. A line without a
/// price needs a product that has one; a line with a price keeps it, and the catalogue's limits hold for it all the same.
pub fn resolve(shop: &Shop, basket: &Basket) -> Result<Basket, Error> {
    let asked = |line: &Line| line.sku.is_some() || line.barcode.is_some() || line.name.is_some();
    if !basket.lines.iter().any(asked) {
        return Ok(basket.clone());
    }
    let ranges = shop.settings().ranges.clone();
    shop.store().read(|c| {
        let mut resolved = basket.clone();
        for line in resolved.lines.iter_mut().filter(|l| asked(l)) {
            let scanned = line.barcode.as_deref().map(|code| classify(code, &ranges));
            let of_sku = line.sku.as_deref().map(|sku| product::by_code(c, sku)).transpose()?.flatten();
            let found = match (of_sku, &scanned) {
                (Some(product), _) => Some(product),
                (None, Some(code)) => carrying(c, &codes_of(code))?,
                (None, None) => line.name.as_deref().map(|name| product::by_name(c, name)).transpose()?.flatten(),
            };
            let priced = line.unit_price.is_some() || line.amount.is_some();
            match found {
                Some(product) => complete(line, &product, scanned.as_ref(), priced)?,
                None if priced => {}
                None => {
                    let code = line.sku.clone().or_else(|| line.barcode.clone());
                    // A name alone is anybody's word; that its price is missing is said when it is priced.
                    if let Some(code) = code {
                        return Err(Error::NoProduct(code));
                    }
                }
            }
        }
        Ok(resolved)
    })
}

/// The categories by which the catalogue knows what was sold.
pub(super) fn categories_of(connection: &Connection, lines: &[QuotedLine]) -> Result<Vec<Option<String>>, Error> {
    let category = |line: &QuotedLine| {
        let product = line.sku.as_deref().map(|sku| product::by_code(connection, sku)).transpose()?.flatten();
        Ok(product.and_then(|product| product.category))
    };
    lines.iter().map(category).collect()
}

/// A basket's line for what was scanned, as the catalogue knows it. None when no product has the code, or when a label
/// says that nothing was weighed.
pub(super) fn line_of(connection: &Connection, code: &ScannedCode) -> Result<Option<Line>, Error> {
    let Some(product) = carrying(connection, &codes_of(code))? else {
        return Ok(None);
    };
    let mut line = Line { barcode: Some(code.text.clone()), ..Line::default() };
    if let CodeKind::Weighed { says, .. } = &code.kind
        && !label_says_something(*says)
    {
        return Ok(None);
    }
    fill(&mut line, &product);
    price(&mut line, &product, Some(code));
    Ok(Some(line))
}

fn complete(line: &mut Line, product: &Product, scanned: Option<&ScannedCode>, priced: bool) -> Result<(), Error> {
    fill(line, product);
    let names = std::iter::once(&product.name).chain(&product.codes).cloned().collect();
    line.article = Article { names, category: product.category.clone() };
    if !priced {
        price(line, product, scanned);
        if line.unit_price.is_none() && line.amount.is_none() {
            return Err(Error::NoPrice(product.sku.clone()));
        }
    }
    Ok(())
}

/// All but the price. What is forbidden by either the line or the catalogue is forbidden.
fn fill(line: &mut Line, product: &Product) {
    line.sku = Some(product.sku.clone());
    line.name.get_or_insert_with(|| product.name.clone());
    if line.category.is_none() {
        line.category.clone_from(&product.category);
    }
    line.discountable &= product.discountable;
    line.on_sale |= product.on_sale;
    line.min_unit_price = line.min_unit_price.max(product.min_unit_price);
}

fn price(line: &mut Line, product: &Product, scanned: Option<&ScannedCode>) {
    let says = scanned.and_then(|code| match &code.kind {
        CodeKind::Weighed { says, .. } if label_says_something(*says) => Some(*says),
        _ => None,
    });
    line.unit_price = product.unit_price;
    match says {
        None => {}
        Some(LabelSays::Weight(weight)) => line.quantity = weight,
        Some(LabelSays::Price(price)) => {
            if let Some(quantity) = product.unit_price.and_then(|unit| exact_quantity(price, unit)) {
                line.quantity = quantity;
            } else {
                // The label's price is what the customer saw, so it stands even where no weight leads to it.
                line.quantity = Quantity::ONE;
                line.unit_price = None;
                line.amount = Some(price);
            }
        }
    }
}

fn label_says_something(says: LabelSays) -> bool {
    match says {
        LabelSays::Weight(weight) => weight.is_positive(),
        LabelSays::Price(price) => price.is_positive(),
    }
}

/// The quantity that costs exactly `price`, in whole thousandths.
fn exact_quantity(price: Money, unit: Money) -> Option<Quantity> {
    let thousandths = price.as_minor().checked_mul(1_000)?;
    if !unit.is_positive() || thousandths % unit.as_minor() != 0 {
        return None;
    }
    let quantity = Quantity::thousandths_of(thousandths / unit.as_minor());
    (unit.times(quantity, Rounding::HalfUp) == Ok(price)).then_some(quantity)
}

fn carrying(connection: &Connection, codes: &[String]) -> Result<Option<Product>, Error> {
    for code in codes {
        if let Some(product) = product::by_code(connection, code)? {
            return Ok(Some(product));
        }
    }
    Ok(None)
}

/// Under which codes the catalogue may know what was scanned, the likeliest first.
fn codes_of(code: &ScannedCode) -> Vec<String> {
    match &code.kind {
        CodeKind::Weighed { item, .. } => {
            let mut codes = vec![item.clone()];
            if let (Some(label), Some(article)) = (code.text.get(..7), code.text.get(2..7)) {
                codes.push(label.to_owned());
                codes.push(article.to_owned());
                codes.push(article.trim_start_matches('0').to_owned());
            }
            codes.retain(|c| !c.is_empty());
            codes
        }
        CodeKind::Marked { gtin } => spellings(gtin),
        CodeKind::OwnCard(_) | CodeKind::Coupon(_) | CodeKind::Plain { .. } => spellings(code.text.trim()),
    }
}

/// One article number is printed with twelve, thirteen or fourteen digits, led by zeros; and some scanners drop the
/// check digit.
fn spellings(code: &str) -> Vec<String> {
    let mut codes = vec![code.to_owned()];
    if !code.bytes().all(|b| b.is_ascii_digit()) {
        return codes;
    }
    if let (14, Some(ean)) = (code.len(), code.strip_prefix('0')) {
        codes.push(ean.to_owned());
    }
    if let Some(upc) = code.strip_prefix("00").filter(|u| u.len() == 12) {
        codes.push(upc.to_owned());
    }
    match code.len() {
        13 => {
            codes.push(format!("0{code}"));
            codes.extend(code.strip_prefix('0').map(str::to_owned));
        }
        12 => {
            codes.push(format!("0{code}"));
            codes.push(format!("{code}{}", ean_check_digit(code)));
        }
        _ => {}
    }
    codes
}

fn tidy(product: Product) -> Result<Product, Error> {
    let sku = product.sku.trim().to_owned();
    let name = product.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !is_visible(&sku) || !is_visible(&name) {
        return Err(Error::NoName);
    }
    let codes = product.codes.iter().map(String::as_str);
    must_fit(codes.chain([sku.as_str(), &name, product.category.as_deref().unwrap_or_default()]), bounds::NAME)?;
    product.unit_price.unwrap_or_default().within_bounds()?;
    product.min_unit_price.within_bounds()?;
    let category = product.category.map(|c| c.trim().to_owned()).filter(|c| !c.is_empty());
    let codes = product.codes.iter().map(|c| c.trim().to_owned()).filter(|c| !c.is_empty()).collect();
    Ok(Product { sku, name, category, codes, ..product })
}

/// Whether some product answers to a card's number; a scan of it would be taken for the goods.
pub(super) fn is_product(connection: &Connection, number: &CardNumber) -> Result<bool, store::Error> {
    Ok(product::by_code(connection, number.as_str())?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::fixture::{enrolled, shop, with_card};

    fn coffee() -> Product {
        Product {
            category: Some("hot".into()),
            min_unit_price: Money::minor(300),
            codes: vec!["4006381333931".into()],
            ..Product::named("K1", "Кава зернова", Money::minor(1_250))
        }
    }

    fn basket(lines: Vec<Line>) -> Basket {
        Basket { lines, ..Basket::default() }
    }

    #[test]
    fn the_first_by_name_are_found_among_any_number() {
        let (_folder, shop) = shop();
        let write = |tx: &store::Transaction<'_>| {
            // In the order of their numbers the first by name come last.
            for no in 0..700 {
                product::upsert(tx, &Product::named(&format!("{no:03}"), &format!("Чай {}", 700 - no), Money::ZERO))?;
            }
            product::upsert(tx, &Product::named("999", "Банка чаю", Money::ZERO))
        };
        shop.store().write(write).unwrap();
        let found = |limit| search(&shop, "чай", limit).unwrap().into_iter().map(|p| p.name).collect::<Vec<_>>();
        assert_eq!(found(3), ["Чай 1", "Чай 2", "Чай 3"]);
        assert_eq!(found(1_000).len(), 701);
        assert_eq!(search(&shop, "ча", 1_000).unwrap().last().unwrap().name, "Банка чаю");
    }

    #[test]
    fn goods_are_found_by_keys_of_the_other_alphabet() {
        let (_folder, shop) = shop();
        upsert(&shop, coffee()).unwrap();
        upsert(&shop, Product::named("B1", "Батон", Money::minor(900))).unwrap();
        upsert(&shop, Product::named("M1", "Milka", Money::minor(1_900))).unwrap();
        let found = |text: &str| search(&shop, text, 9).unwrap().into_iter().map(|p| p.name).collect::<Vec<_>>();
        for (typed, name) in [("rfdf pt", "Кава зернова"), (",fnj", "Батон"), ("ьшдл", "Milka")] {
            assert_eq!(found(typed).first().map_or("", |name| name), name, "{typed}");
        }
    }

    #[test]
    fn a_product_is_kept_changed_and_taken_away() {
        let (_folder, shop) = shop();
        upsert(&shop, coffee()).unwrap();
        assert_eq!(by_code(&shop, "4006381333931").unwrap(), Some(coffee()));
        assert_eq!(by_code(&shop, "K1").unwrap(), Some(coffee()));
        let changed = Product { codes: vec!["96385074".into()], on_sale: true, ..coffee() };
        upsert(&shop, changed.clone()).unwrap();
        assert_eq!(by_code(&shop, "4006381333931").unwrap(), None);
        assert_eq!(by_code(&shop, "96385074").unwrap(), Some(changed));
        remove(&shop, "K1").unwrap();
        assert_eq!(by_code(&shop, "K1").unwrap(), None);
        assert_eq!(remove(&shop, "K1").unwrap_err().code(), "no_product");
    }

    #[test]
    fn one_code_is_one_thing() {
        let (_folder, shop) = shop();
        upsert(&shop, coffee()).unwrap();
        enrolled(&shop, with_card("Олена Коваль", "96385074"));
        let other =
            |code: &str| Product { codes: vec![code.into()], ..Product::named("T1", "Чай", Money::minor(1)) };
        assert_eq!(upsert(&shop, other("4006381333931")).unwrap_err().code(), "code_taken");
        assert_eq!(upsert(&shop, other("96385074")).unwrap_err().code(), "code_is_card");
        assert_eq!(upsert(&shop, Product::named(" ", "Чай", Money::ZERO)).unwrap_err().code(), "no_name");
    }

    #[test]
    fn products_are_found_by_the_beginnings_of_words() {
        let (_folder, shop) = shop();
        for (sku, name) in [("K1", "Кава зернова"), ("K2", "Кава мелена"), ("Z1", "Зелений чай"), ("M1", "Milk 2.5 %")]
        {
            upsert(&shop, Product::named(sku, name, Money::minor(1))).unwrap();
        }
        let names = |text| search(&shop, text, 10).unwrap().into_iter().map(|p| p.name).collect::<Vec<_>>();
        assert_eq!(names("кав"), ["Кава зернова", "Кава мелена"]);
        assert_eq!(names("kava me"), ["Кава мелена"]);
        assert_eq!(names("чай"), ["Зелений чай"]);
        assert_eq!(names("зе"), ["Зелений чай", "Кава зернова"]);
        assert_eq!(names("K1"), ["Кава зернова"]);
        assert_eq!(names("milk 2"), ["Milk 2.5 %"]);
        assert_eq!(names("%"), Vec::<String>::new());
        upsert(&shop, coffee()).unwrap();
        assert_eq!(names("33931"), ["Кава зернова"], "the last digits of the code");
        assert_eq!(names("93"), Vec::<String>::new(), "two digits say too little");
        assert_eq!(categories(&shop).unwrap(), ["hot"]);
        assert!(!is_empty(&shop).unwrap());
        assert_eq!(names(""), Vec::<String>::new());
    }

    #[test]
    fn lines_are_completed_and_nothing_is_allowed_that_the_catalogue_forbids() {
        let (_folder, shop) = shop();
        upsert(&shop, Product { discountable: false, ..coffee() }).unwrap();
        let by_code = Line { barcode: Some("4006381333931".into()), ..Line::default() };
        let own_price = Line { sku: Some("K1".into()), unit_price: Some(Money::minor(1_000)), ..Line::default() };
        let plain = Line::named("Чай", Money::minor(500), Quantity::ONE);
        let resolved = resolve(&shop, &basket(vec![by_code, own_price, plain.clone()])).unwrap();
        let [code, own, untouched] = &resolved.lines[..] else { panic!("three lines") };
        assert_eq!((code.name.as_deref(), code.unit_price), (Some("Кава зернова"), Some(Money::minor(1_250))));
        assert_eq!((code.sku.as_deref(), code.category.as_deref()), (Some("K1"), Some("hot")));
        assert_eq!((own.unit_price, own.min_unit_price), (Some(Money::minor(1_000)), Money::minor(300)));
        assert!(!code.discountable && !own.discountable);
        assert_eq!(untouched, &plain);
        assert_eq!(resolve(&shop, &resolved).unwrap(), resolved, "asking again changes nothing");
    }

    #[test]
    fn a_line_that_nothing_prices_is_refused() {
        let (_folder, shop) = shop();
        upsert(&shop, Product { unit_price: None, ..coffee() }).unwrap();
        let line = |sku: &str| Line { sku: Some(sku.into()), ..Line::default() };
        assert_eq!(resolve(&shop, &basket(vec![line("K9")])).unwrap_err().code(), "no_product");
        assert_eq!(resolve(&shop, &basket(vec![line("K1")])).unwrap_err().code(), "no_price");
        let priced = Line { unit_price: Some(Money::minor(100)), ..line("K9") };
        assert_eq!(resolve(&shop, &basket(vec![priced.clone()])).unwrap().lines, [priced]);
    }

    #[test]
    fn a_label_and_a_marked_code_in_a_basket_are_read_as_scanned() {
        let (_folder, shop) = shop();
        upsert(&shop, Product { codes: vec!["2100042".into()], ..Product::named("Q", "Сир", Money::minor(1_200)) })
            .unwrap();
        upsert(&shop, coffee()).unwrap();
        let body = "210004200350";
        let label = Line { barcode: Some(format!("{body}{}", ean_check_digit(body))), ..Line::default() };
        let marked = "0104006381333931215serial\u{1d}91abcd";
        let marked = Line { barcode: Some(marked.into()), ..Line::default() };
        let resolved = resolve(&shop, &basket(vec![label, marked.clone()])).unwrap();
        assert_eq!(resolved.lines[0].quantity.thousandths(), 350);
        assert_eq!((&resolved.lines[1].barcode, resolved.lines[1].sku.as_deref()), (&marked.barcode, Some("K1")));
    }
}
