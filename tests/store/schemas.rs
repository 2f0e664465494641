//! Databases of every release are opened and brought to the latest schema; what cannot be opened is kept.

use std::fs;
use std::path::Path;

use regulars::domain::{CardNumber, Points};
use regulars::shop::{Beside, Error, Shop, sell, survey};
use regulars::store;
use rusqlite::Connection;

use super::{at, basket, busy, must_be_clean, names, olgas_card, request};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/schemas");

fn released() -> Vec<(i64, String)> {
    let number = |path: &Path| path.file_stem()?.to_str()?.parse().ok();
    let files = fs::read_dir(FOLDER).unwrap().map(|file| file.unwrap().path());
    let mut released: Vec<_> =
        files.filter_map(|path| Some((number(&path)?, fs::read_to_string(&path).unwrap()))).collect();
    released.sort();
    released
}

fn shape(connection: &Connection) -> Vec<String> {
    let mut shape = names(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
    for sql in &mut shape {
        *sql = sql.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(").replace(" )", ")");
    }
    shape.sort();
    shape
}

#[test]
fn every_released_schema_is_brought_to_the_latest() {
    let released = released();
    let numbers: Vec<i64> = released.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=store::LATEST).collect::<Vec<_>>(), "each schema has a database of its own in {FOLDER}");
    let fresh = tempfile::tempdir().unwrap();
    store::Store::prepare(&fresh.path().join("fresh.db"), |_| Ok(())).unwrap();
    let latest = shape(&Connection::open(fresh.path().join("fresh.db")).unwrap());
    for (number, sql) in released {
        let folder = tempfile::tempdir().unwrap();
        let database = Shop::database(folder.path());
        let old = Connection::open(&database).unwrap();
        old.execute_batch(&sql).unwrap();
        assert_eq!(store::schema_version(&old).unwrap(), number);
        let facts = store::check::facts(&old).unwrap();
        drop(old);

        let shop = Shop::open(folder.path(), Beside::Command).unwrap();
        let (version, now, shape) = shop
            .store()
            .read(|c| Ok::<_, store::Error>((store::schema_version(c)?, store::check::facts(c)?, shape(c))))
            .unwrap();
        assert_eq!((version, now), (store::LATEST, facts), "schema {number}");
        assert_eq!(shape, latest, "schema {number}: a migration that was released has been edited since");
        assert_eq!(folder.path().join("backups").exists(), number < store::LATEST, "a backup before the migration");
        must_be_clean(&shop);
        if number == 4 {
            // The first that has questionnaires: an answered one, and one that was begun.
            let taras = shop.member_of_card(&CardNumber::parse("2901000000015").unwrap());
            let taras = taras.unwrap_or_else(|error| match error {
                Error::CardNotActive { member, .. } => member,
                other => panic!("{other:?}"),
            });
            assert_eq!(survey::report(&shop, "joining").unwrap().results.sheets, 1);
            let sheet = survey::of_member(&shop, taras).unwrap().remove(0);
            assert_eq!((sheet.answers.len(), sheet.erased.len()), (6, 0));
            assert_eq!(survey::offer(&shop, taras, "first-purchase").unwrap().answers.len(), 1);
        }
        let olga = shop.member_of_card(&olgas_card()).unwrap();
        let sold = sell::sell(&shop, request(basket(&[("Чай", 5_000, 1_000)]), Some(olga), 0), at("2027-01-01"), true);
        assert!(sold.unwrap().points > Points::ZERO);
        must_be_clean(&shop);
    }
}

#[test]
fn a_shop_of_a_newer_program_is_refused_and_left_alone() {
    let (folder, shop, _) = busy();
    drop(shop);
    let database = Shop::database(folder.path());
    Connection::open(&database).unwrap().pragma_update(None, "user_version", store::LATEST + 1).unwrap();
    let before = fs::read(&database).unwrap();
    let refused = Shop::open(folder.path(), Beside::Window).err();
    assert!(
        matches!(refused, Some(Error::Store(store::Error::Newer { found, known })) if found == known + 1),
        "{refused:?}"
    );
    let says = format!("schema {}", store::LATEST + 1);
    assert!(refused.unwrap().to_string().contains(&says), "which schema it found");
    assert!(before == fs::read(&database).unwrap(), "the file was touched");
}

#[test]
fn a_damaged_database_is_told_and_kept() {
    let (folder, shop, _) = busy();
    shop.store().settle().unwrap();
    drop(shop);
    let database = Shop::database(folder.path());
    let whole = fs::read(&database).unwrap();
    let middle = whole.len() / 2;
    let mut torn = whole.clone();
    torn[middle..].fill(0xa5);
    for damaged in [torn, whole[..middle].to_vec(), vec![0xa5; whole.len()]] {
        fs::write(&database, &damaged).unwrap();
        // Pages that nobody has read yet may let it open; looking at the books meets them all.
        let told = Shop::open(folder.path(), Beside::Command).and_then(|shop| regulars::shop::check::check(&shop));
        match told {
            Err(Error::Store(store::Error::Damaged(_))) => {}
            Ok(report) => assert!(report.problems.iter().any(|p| p.code == "file"), "{report:?}"),
            Err(other) => panic!("{other:?}"),
        }
        assert!(damaged == fs::read(&database).unwrap(), "what may still be saved was touched");
    }
}
