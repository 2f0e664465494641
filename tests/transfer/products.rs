//! The catalogue.

use regulars::domain::RowFault;
use regulars::shop::export::export;
use regulars::shop::import::ImportJob;
use regulars::store::product;
use regulars::transfer::Kind;

use super::{Place, counts};

const FILE: &str = "sku,barcode,name,category,price,min_price,discountable\n\
    T1,4820000000017 | 4820000000024,Assam,tea,120.00,90,yes\n\
    T2,,Cigars,tobacco,500,,no\n";

#[test]
fn a_catalogue_comes_in_and_changes_only_when_asked() {
    let place = Place::new();
    assert_eq!(counts(&place.text(Kind::Products, FILE)), (2, 0, 0, 0));
    assert_eq!(counts(&place.text(Kind::Products, FILE)), (0, 0, 2, 0));
    let path = place.file("in.csv", &FILE.replace("120.00", "130.00"));
    assert_eq!(counts(&place.import(&ImportJob::new(Kind::Products, &path))), (0, 0, 2, 0));
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Products, &path) };
    assert_eq!(counts(&place.import(&update)), (0, 1, 1, 0));
    let article = place.shop.store().read(|c| product::by_sku(c, "T1")).unwrap().unwrap();
    assert_eq!((article.unit_price.unwrap().plain(), article.codes.len()), ("130.00".into(), 2));

    let out = place.folder.path().join("out.csv");
    assert_eq!(export(&place.shop, Kind::Products, &out, "2026-03-02".parse().unwrap()).unwrap(), 2);
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Products, &out) };
    assert_eq!(counts(&place.import(&update)), (0, 0, 2, 0));
}

#[test]
fn a_code_leads_to_one_article() {
    let place = Place::new();
    place.text(Kind::Products, FILE);
    let report =
        place.text(Kind::Products, "sku,barcode,name\nT9,4820000000017,Other\nT8,77,One\nT7,77,Two\n,,Three\n");
    let faults: Vec<_> = report.lines.iter().map(|r| r.reason.clone()).collect();
    assert_eq!(
        faults,
        [
            RowFault::CodeTaken { code: "4820000000017".into() },
            RowFault::Duplicate { line: 3 },
            RowFault::Missing { field: "sku" },
        ]
    );
    assert_eq!(report.added, 1);
}

#[test]
fn a_code_that_is_a_card_of_a_member_is_refused_in_lists_too() {
    let place = Place::new();
    place.text(Kind::Members, "number,name,card\n1,Anna,7001\n2,Berta,4820000000017\n");
    let path = place.file("in.csv", &FILE.replace("T2,,", "T2,7002,"));
    let tried = place.import(&ImportJob { dry_run: true, ..ImportJob::new(Kind::Products, &path) });
    let report = place.import(&ImportJob::new(Kind::Products, &path));
    assert_eq!((counts(&tried), counts(&report)), ((1, 0, 0, 1), (1, 0, 0, 1)));
    assert_eq!(report.lines[0].reason, RowFault::CodeIsCard { code: "4820000000017".into() });
}
