//! Files in and out, with real files and a real shop.

mod awkward;
mod books;
mod cdnow;
mod demo;
mod members;
mod products;
mod sales;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use regulars::domain::{
    BasisPoints, Currency, Lang, Moment, Money, PointsRule, Programme, ShopSettings, Text, Tier, Zone,
};
use regulars::shop::import::{ImportJob, ImportReport, Progress, import};
use regulars::shop::{Beside, Error, Founding, Shop};
use regulars::store;
use regulars::transfer::Kind;

fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

fn programme() -> Programme {
    let tier = |id: &str, from: i64| Tier {
        id: id.into(),
        name: Text::from(id),
        from: Money::minor(from * 100),
        visits: None,
        discount: BasisPoints::ZERO,
        earn: None,
    };
    let mut programme = Programme::empty(Text::from("club"));
    programme.tiers.levels = vec![tier("silver", 500), tier("gold", 2_000)];
    programme.points =
        serde_json::from_str::<PointsRule>(r#"{"earn": 500, "value": 100, "share": 5000, "expire_months": 12}"#).ok();
    programme.no_points = vec!["gift cards".into()];
    programme
}

/// A shop in a folder of its own, and a place for files beside it.
struct Place {
    folder: tempfile::TempDir,
    shop: Shop,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let settings =
            ShopSettings { name: "Mocca".into(), lang: Lang::En, currency: Currency::Uah, ..ShopSettings::default() };
        let home = folder.path().join("shop");
        Shop::found(&home, Founding { settings, programme: programme() }, at("2026-01-01 09:00")).unwrap();
        let shop = Shop::open(&home, Beside::Command).unwrap();
        Place { folder, shop }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn import(&self, job: &ImportJob) -> ImportReport {
        try_import(&self.shop, job).unwrap()
    }

    fn text(&self, kind: Kind, text: &str) -> ImportReport {
        self.import(&ImportJob::new(kind, self.file("in.csv", text)))
    }

    /// All invariants hold, and nothing of an import lies about.
    fn is_sound(&self) {
        let broken = self.shop.store().read(store::check::run).unwrap();
        assert!(broken.is_empty(), "{broken:?}");
        assert!(!self.shop.folder().join("import.staging.db").exists());
    }

    fn facts(&self) -> i64 {
        self.shop.store().read(store::check::facts).unwrap()
    }
}

fn try_import(shop: &Shop, job: &ImportJob) -> Result<ImportReport, Error> {
    import(shop, job, at("2026-11-20 12:00"), &|_: Progress| ControlFlow::Continue(()))
}

/// Added, updated, unchanged, refused.
fn counts(report: &ImportReport) -> (u64, u64, u64, u64) {
    (report.added, report.updated, report.unchanged, report.refused)
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}
