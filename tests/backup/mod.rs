//! Backups and what is brought back from them, with real files.

use std::fs;
use std::path::{Path, PathBuf};

use regulars::domain::{Currency, Lang, Moment, Programme, ShopSettings, Text, TillId, Zone};
use regulars::shop::{self, Beside, Error, Founding, Shop};
use regulars::store;

fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

fn found(folder: &Path) {
    let settings =
        ShopSettings { name: "Mocca".into(), lang: Lang::En, currency: Currency::Uah, ..ShopSettings::default() };
    let founding = Founding { settings, programme: Programme::empty(Text::from("none")) };
    Shop::found(folder, founding, at("2026-11-20 09:00")).unwrap();
}

fn open(folder: &Path) -> Shop {
    Shop::open(folder, Beside::Command).unwrap()
}

/// A fact more, of whatever kind.
fn record(shop: &Shop, day: &str) -> i64 {
    let stamp = shop.stamp(at(day));
    let day = stamp.at.day();
    shop.store().write(move |tx| store::programme::add(tx, &stamp, day, &Programme::empty(Text::from("next")))).unwrap()
}

fn versions(shop: &Shop) -> usize {
    shop.store().read(store::programme::all).unwrap().len()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_holds_everything_and_says_when_it_was_made() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    assert_eq!(shop::last_good(&shop), None);
    record(&shop, "2026-11-20 10:00");

    let made = shop::backup(&shop, None, &at("2026-11-20 18:30:05")).unwrap();
    assert_eq!(made.facts, 2);
    assert_eq!(names(&folder.path().join("backups")), ["regulars-20261120T163005Z.db"]);
    let (when, size) = shop::last_good(&shop).unwrap();
    assert_eq!((when.local.to_string().as_str(), size), ("2026-11-20 18:30:05", made.size));
    assert_eq!(fs::metadata(&made.path).unwrap().len(), made.size);
}

#[test]
fn a_backup_is_one_moment_of_a_shop_that_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    std::thread::scope(|scope| {
        let selling = scope.spawn(|| {
            for _ in 0..40 {
                record(&shop, "2026-11-20 10:00");
            }
        });
        for minute in 0..5 {
            let made = shop::backup(&shop, None, &at(&format!("2026-11-20 18:0{minute}"))).unwrap();
            assert_eq!(store::backup::examine(&made.path).unwrap().facts, made.facts);
        }
        selling.join().unwrap();
    });
    assert_eq!(versions(&shop), 41);
}

#[test]
fn a_backup_never_takes_the_place_of_something_else() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear").unwrap();
    let other = tempfile::tempdir().unwrap();
    found(other.path());
    let _working = open(other.path());
    let database = Shop::database(folder.path());
    let beside = |suffix: &str| folder.path().join(format!("regulars.db{suffix}"));
    for taken in [
        letter.clone(),
        database.clone(),
        folder.path().join("./regulars.db"),
        beside("-wal"),
        beside("-shm"),
        beside(".restoring"),
        folder.path().join("window.lock"),
        folder.path().to_owned(),
        Shop::database(other.path()),
        "/dev/full".into(),
    ] {
        let refused = shop::backup(&shop, Some(&taken), &at("2026-11-20 18:00"));
        assert_eq!(refused.unwrap_err().code(), "file_in_the_way", "{}", taken.display());
    }
    assert_eq!(store::backup::examine(&database).unwrap().facts, 1);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Dear");
    let usb = folder.path().join("usb.db");
    for _ in 0..2 {
        shop::backup(&shop, Some(&usb), &at("2026-11-20 18:00")).unwrap();
    }
}

#[test]
fn a_restored_shop_is_as_it_was_and_a_till_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let usb = folder.path().join("usb.db");
    {
        let shop = open(folder.path());
        shop::backup(&shop, Some(&usb), &at("2026-11-20 18:00")).unwrap();
        record(&shop, "2026-11-21 10:00");
        assert_eq!(shop.till().letter, "A");
    }
    let restored = shop::restore(folder.path(), &usb, &at("2026-11-21 12:00")).unwrap();
    assert_eq!(restored.facts, 1);
    {
        let shop = open(folder.path());
        assert_eq!((versions(&shop), shop.till().letter.as_str(), shop.till().id), (1, "B", TillId(2)));
        record(&shop, "2026-11-21 13:00");
    }
    // The same copy again: what till B gave out meanwhile is not given out a second time.
    shop::restore(folder.path(), &usb, &at("2026-11-21 14:00")).unwrap();
    assert_eq!(open(folder.path()).till().letter, "C");

    // What was there before can itself be brought back.
    let kept = restored.kept.unwrap();
    assert_eq!(store::backup::examine(&kept).unwrap().facts, 2);
    shop::restore(folder.path(), &kept, &at("2026-11-21 15:00")).unwrap();
    assert_eq!(versions(&open(folder.path())), 2);
    assert!(!names(folder.path()).iter().any(|n| n.contains("restoring")), "{:?}", names(folder.path()));
}

#[test]
fn a_restore_is_refused_while_the_shop_is_open() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let usb = folder.path().join("usb.db");
    shop::backup(&open(folder.path()), Some(&usb), &at("2026-11-20 18:00")).unwrap();

    let window = Shop::open(folder.path(), Beside::Window).unwrap();
    let refused = shop::restore(folder.path(), &usb, &at("2026-11-21 12:00"));
    assert!(matches!(refused, Err(Error::WindowOpen)));
    drop(window);

    let command = open(folder.path());
    let refused = shop::restore(folder.path(), &usb, &at("2026-11-21 12:00"));
    assert!(matches!(refused, Err(Error::Store(store::Error::Busy))), "{refused:?}");
    record(&command, "2026-11-21 13:00");
    assert_eq!(versions(&command), 2);
}

#[test]
fn a_bad_copy_is_never_put_in_place() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    for day in 10..28 {
        record(&shop, &format!("2026-11-{day} 10:00"));
    }
    let good = shop::backup(&shop, None, &at("2026-11-20 18:00")).unwrap().path;
    drop(shop);
    let bytes = fs::read(&good).unwrap();
    let bad = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let mut torn = bytes.clone();
    let half = torn.len() / 2;
    torn[half..half + 20_000].fill(0xa5);
    for file in [
        bad("torn.db", &torn),
        bad("short.db", &bytes[..half]),
        bad("empty.db", b""),
        bad("letter.db", b"Dear Sir or Madam"),
        folder.path().join("absent.db"),
    ] {
        let refused = shop::restore(folder.path(), &file, &at("2026-11-21 12:00"));
        assert!(matches!(refused, Err(Error::NotABackup { .. })), "{}: {refused:?}", file.display());
    }
    assert_eq!(versions(&open(folder.path())), 19);
    assert!(!names(folder.path()).iter().any(|n| n.contains("before-restore") || n.contains("restoring")));
}

#[test]
fn a_damaged_shop_is_kept_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let good = shop::backup(&open(folder.path()), None, &at("2026-11-20 18:00")).unwrap().path;
    let mut last = open(folder.path()).till().id;
    for rubbish in [&b"no database any more, but somebody may still save something"[..], b""] {
        fs::write(Shop::database(folder.path()), rubbish).unwrap();
        let refused = Shop::open(folder.path(), Beside::Command);
        assert!(matches!(refused, Err(Error::Store(store::Error::Damaged(_)))), "{:?}", refused.err());
        assert_eq!(fs::read(Shop::database(folder.path())).unwrap(), rubbish);

        let (_, latest) = shop::latest_file(folder.path(), Zone::default()).unwrap();
        assert_eq!(latest, good);
        let minute = rubbish.len() % 60;
        let restored = shop::restore(folder.path(), &latest, &at(&format!("2026-11-21 12:{minute:02}"))).unwrap();
        assert_eq!(fs::read(restored.kept.unwrap()).unwrap(), rubbish);
        let shop = open(folder.path());
        assert_eq!(versions(&shop), 1);
        assert!(shop.till().id > last, "numbers that were given out meanwhile are not given out again");
        last = shop.till().id;
    }
}

#[test]
fn every_restore_of_the_same_second_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let usb = folder.path().join("usb.db");
    shop::backup(&open(folder.path()), Some(&usb), &at("2026-11-20 18:00")).unwrap();
    let mut kept = Vec::new();
    for facts in 2..6 {
        for _ in 1..facts {
            record(&open(folder.path()), "2026-11-21 10:00");
        }
        let restored = shop::restore(folder.path(), &usb, &at("2026-11-21 12:00")).unwrap();
        kept.push((restored.kept.unwrap(), facts));
    }
    for (kept, facts) in kept {
        assert_eq!(store::backup::examine(&kept).unwrap().facts, facts, "{}", kept.display());
    }
}

#[test]
fn a_time_that_lies_ahead_takes_no_backup_away() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    let made: Vec<_> =
        (0..6).map(|n| shop::backup(&shop, None, &at(&format!("2025-01-2{n} 18:00"))).unwrap().path).collect();
    let ahead = shop::backup(&shop, None, &at("2099-01-01 12:00")).unwrap().path;
    let there: Vec<_> = made.iter().filter(|path| path.exists()).collect();
    assert!(there.len() >= 4 && there.contains(&&made[5]), "{there:?}");
    // The name that lies ahead is not taken for the latest.
    assert_ne!(shop::latest_file(folder.path(), Zone::default()).unwrap().1, ahead);
}

#[test]
fn one_of_many_founds_a_shop_and_the_others_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let settings =
        || ShopSettings { name: "Mocca".into(), lang: Lang::En, currency: Currency::Uah, ..ShopSettings::default() };
    let results: Vec<_> = std::thread::scope(|scope| {
        let found = || {
            let founding = Founding { settings: settings(), programme: Programme::empty(Text::from("none")) };
            Shop::found(folder.path(), founding, at("2026-11-20 09:00"))
        };
        let all: Vec<_> = (0..10).map(|_| scope.spawn(found)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(results.iter().filter(|r| r.is_ok()).count(), 1);
    for refused in results.into_iter().filter_map(Result::err) {
        assert!(matches!(refused, Error::ShopExists | Error::BeingMade), "{refused:?}");
    }
    record(&open(folder.path()), "2026-11-20 10:00");
    assert!(!names(folder.path()).iter().any(|n| n.contains("db.new")), "{:?}", names(folder.path()));
}

#[test]
fn books_that_do_not_add_up_are_not_brought_back_unasked() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let usb = folder.path().join("usb.db");
    shop::backup(&open(folder.path()), Some(&usb), &at("2026-11-20 18:00")).unwrap();
    let connection = rusqlite::Connection::open(&usb).unwrap();
    let unguarded = "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1";
    let unguarded: String = connection.query_row(unguarded, [], |row| row.get(0)).unwrap();
    drop(connection);
    for spoilt in [unguarded.as_str(), "UPDATE till SET last_seq = last_seq + 1"] {
        let copy = folder.path().join("spoilt.db");
        fs::copy(&usb, &copy).unwrap();
        rusqlite::Connection::open(&copy).unwrap().execute_batch(spoilt).unwrap();
        let before = fs::read(Shop::database(folder.path())).unwrap();
        let refused = shop::restore(folder.path(), &copy, &at("2026-11-21 12:00"));
        assert!(matches!(refused, Err(Error::File(shop::FileFault::UnsoundCopy { .. }))), "{spoilt}: {refused:?}");
        assert_eq!(fs::read(Shop::database(folder.path())).unwrap(), before);
        shop::restore_anyway(folder.path(), &copy, &at("2026-11-21 12:00")).unwrap();
        shop::restore(folder.path(), &usb, &at("2026-11-21 12:00")).unwrap();
    }
}

#[test]
fn a_backup_of_books_that_do_not_add_up_says_so_and_drives_out_none() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    let good = shop::backup(&shop, None, &at("2026-11-20 18:00")).unwrap().path;
    let connection = rusqlite::Connection::open(Shop::database(folder.path())).unwrap();
    connection.execute_batch("UPDATE till SET last_seq = last_seq + 1").unwrap();
    let refused = shop::backup(&shop, None, &at("2026-11-20 19:00"));
    let Err(Error::File(shop::FileFault::UnsoundBackup { file, .. })) = refused else { panic!("{refused:?}") };
    assert!(file.exists() && good.exists());
    assert_eq!(shop::latest_file(folder.path(), Zone::default()).unwrap().1, good);
}

#[test]
fn a_copy_of_books_that_do_not_add_up_leaves_the_good_one_on_the_stick() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    let usb = tempfile::tempdir().unwrap();
    let to = usb.path().join("shop.db");
    shop::backup(&shop, Some(&to), &at("2026-11-20 18:00")).unwrap();
    let good = fs::read(&to).unwrap();
    let connection = rusqlite::Connection::open(Shop::database(folder.path())).unwrap();
    connection.execute_batch("UPDATE till SET last_seq = last_seq + 1").unwrap();
    for _ in 0..2 {
        let refused = shop::backup(&shop, Some(&to), &at("2026-11-21 18:00"));
        let Err(Error::File(shop::FileFault::UnsoundBackup { file, .. })) = refused else { panic!("{refused:?}") };
        assert_eq!(file, usb.path().join("shop.unsound.db"));
        assert!(fs::read(&to).unwrap() == good && names(usb.path()) == ["shop.db", "shop.unsound.db"]);
    }
}

#[test]
fn two_copies_to_one_place_at_once_do_not_meet() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let shop = open(folder.path());
    let usb = tempfile::tempdir().unwrap();
    let to = usb.path().join("shop.db");
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| shop::backup(&shop, Some(&to), &at("2026-11-20 18:00")).unwrap());
        }
    });
    assert_eq!(names(usb.path()), ["shop.db"]);
    let nowhere = usb.path().join("gone/shop.db");
    let refused = shop::backup(&shop, Some(&nowhere), &at("2026-11-20 18:00"));
    assert_eq!(refused.unwrap_err().code(), "no_folder");
}
