//! The day of a shop is the one outside its door, whatever the hour in Greenwich.

use chrono::{DateTime, Utc};
use regulars::domain::{Moment, Points, Programme, ShopSettings, Text, Zone};
use regulars::shop::quote::{Whom, quote};
use regulars::shop::{Beside, Founding, Shop, check, sell};

use super::{basket, request};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

// "Until" and the day of a sale are the shop's own (trap:local-day), east and west of Greenwich.
#[test]
fn a_last_day_ends_at_the_shops_own_midnight() {
    for (zone, last_minute, midnight) in [
        ("Asia/Almaty", "2026-02-01T18:59:59Z", "2026-02-01T19:00:00Z"),
        ("Europe/Kyiv", "2026-02-01T21:59:59Z", "2026-02-01T22:00:00Z"),
        ("America/New_York", "2026-02-02T04:59:59Z", "2026-02-02T05:00:00Z"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let zone = Zone::parse(zone).unwrap();
        let mut programme = Programme::empty(Text::Same("Зерно".into()));
        let rule = r#"[{"id":"sale","name":"Sale","when":{"until":"2026-02-01"},"then":{"percent":{"rate":1000}}}]"#;
        programme.rules = serde_json::from_str(rule).unwrap();
        let settings = ShopSettings { name: "Зерно".into(), zone, ..ShopSettings::default() };
        let opened = Moment::parse("2026-01-01 09:00", zone).unwrap();
        Shop::found(folder.path(), Founding { settings, programme }, opened).unwrap();
        let shop = Shop::open(folder.path(), Beside::Command).unwrap();
        for (at, day, costs) in [(last_minute, "2026-02-01", "90.00"), (midnight, "2026-02-02", "100.00")] {
            let at = Moment::new(utc(at), zone);
            let goods = basket(&[("Кава", "100.00", "1")]);
            let priced = quote(&shop, &goods, &Whom::Nobody, Points::ZERO, &at).unwrap();
            assert_eq!(priced.to_pay, regulars::domain::Money::parse(costs).unwrap(), "{zone:?} {day}");
            let sold = sell::sell(&shop, request(goods, None), at, true).unwrap();
            let recorded = sell::sale(&shop, &sold.number.0).unwrap();
            assert_eq!(recorded.stamp.at.day(), day.parse().unwrap(), "{zone:?}");
            let of_day = sell::sales_on(&shop, day.parse().unwrap(), 9).unwrap();
            assert_eq!(of_day.len(), 1, "{zone:?} {day}");
        }
        assert!(check::check(&shop).unwrap().ok());
    }
}
