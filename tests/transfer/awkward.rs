//! Files as other programs leave them, each with what becomes of it (`tests/data/import/README.md` says what is awkward).

use regulars::shop::import::ImportJob;
use regulars::store::export::{self, ExportedMember};
use regulars::transfer::Kind;

use super::{Place, counts, data, try_import};

/// A file, how it is asked for, and what becomes of it.
struct Case {
    file: &'static str,
    kind: Kind,
    map: &'static [(&'static str, &'static str)],
    /// Who is a member afterwards: name, phone, birthday, cards, points, what was spent.
    members: &'static [&'static str],
    /// The lines that are refused, with the reason as the log has it.
    refused: &'static [&'static str],
}

const MEMBERS: Case = Case { file: "", kind: Kind::Members, map: &[], members: &[], refused: &[] };

const CASES: &[Case] = &[
    Case {
        file: "01-1c-list.csv",
        members: &[
            "Ольга Викторовна Савельева +380674127700 1985-12-31 2901000000017 0 12480.50",
            "Тарас Петренко +380501234567 - 2901000000024 0 0.00",
            "И. И. Иванов - --03-12 2901000000031 0 1250.00",
        ],
        ..MEMBERS
    },
    Case {
        file: "02-unicode-text.txt",
        members: &[
            "Олена Петрівна Коваль +380674127700 1984-03-14 4444001 1250 0.00",
            "Їжак Ґудзь - --12-31 4444002 0 0.00",
        ],
        ..MEMBERS
    },
    Case {
        file: "03-sep-line.csv",
        members: &[
            "Anna Ozola +37129123456 1990-05-01 AB1001 120 0.00",
            "Jānis Ozols +37129123456 1988-02-29 AB1002 0 0.00",
        ],
        ..MEMBERS
    },
    Case {
        file: "04-dos-program.csv",
        members: &[
            "Анна Ильинична Жукова +380674127701 - - 0 0.00 (постоянная покупательница)",
            "Оксана Приходько +380674127702 - - 0 0.00 (любит гречишный мёд)",
        ],
        ..MEMBERS
    },
    Case {
        file: "05-shortened-cards.csv",
        members: &["Оксана Приходько +380674127702 - 4820000000024 0 0.00"],
        refused: &["2 card: `4,82E+12` is a number cut short", "4 phone: `3,80674E+11` is a number cut short"],
        ..MEMBERS
    },
    Case {
        file: "06-lost-zeros.csv",
        members: &[
            "Номер1 Клиент - - 10000001 0 0.00",
            "Номер2 Клиент - - 10000002 0 0.00",
            "Номер3 Клиент - - 10000003 0 0.00",
            "Номер4 Клиент - - 10000004 0 0.00",
            "Номер5 Клиент - - 10000005 0 0.00",
            "Номер6 Клиент - - 10000006 0 0.00",
            "Номер7 Клиент - - 10000007 0 0.00",
            "Номер8 Клиент - - 10000008 0 0.00",
            "Номер10 Клиент - - 00012346 0 0.00",
            "Номер11 Клиент - - VIP77 0 0.00",
        ],
        refused: &["10 card 12345 has fewer than the 8 figures of the others"],
        ..MEMBERS
    },
    Case {
        file: "07-several-in-a-cell.csv",
        members: &[
            "Олена Коваль +380674127700 - 4444001, 4444002 0 0.00 (+380 50 123 4567)",
            "Тарас Бондар +380674127703 - 4444003, 4444004 0 0.00 (жена)",
        ],
        refused: &["4 the phone is no number of any country known here"],
        ..MEMBERS
    },
    Case {
        file: "08-days-in-words.csv",
        members: &[
            "Анна Жукова +380674127701 1985-12-31 - 0 0.00",
            "Оксана Приходько +380674127702 --05-05 - 0 0.00",
            "Тарас Бондар +380674127703 --02-29 - 0 0.00",
        ],
        refused: &["5 `31.02.1990` is no birthday", "6 `1985 год` is no birthday"],
        ..MEMBERS
    },
    Case {
        file: "09-american-rival.csv",
        members: &[
            "Anna Ozola +12125550123 1985-12-31 - 1250 1250.50 (likes, commas)",
            "John Smith +12125550124 1990-03-04 - 12 99.00",
        ],
        refused: &["4 spent: `1,250` is no amount with at most two decimals"],
        ..MEMBERS
    },
    Case {
        file: "10-no-such-letters.csv",
        members: &["Тарас Петренко +380674127701 - - 0 0.00"],
        refused: &["3 the line has letters that cannot be read"],
        ..MEMBERS
    },
    Case {
        file: "11-two-line-headings.xlsx",
        members: &[
            "Ольга Викторовна Савельева +380674127700 - 5500017 0 12480.50",
            "Ольга Лескова +79167654321 - 5500018 0 0.30",
        ],
        ..MEMBERS
    },
    Case {
        file: "12-many-sheets.xlsx",
        members: &["Анна Жукова +380674127701 - 4444001 120 0.00", "Тарас Бондар +380674127702 - 4444002 0 0.00"],
        ..MEMBERS
    },
    Case {
        file: "13-numbers-as-cells.xlsx",
        members: &[
            "Анна Жукова +380674127701 1985-12-31 00000017 120 1250.10",
            "Тарас Бондар +380674127702 1985-12-31 00000018 0 2480.50",
        ],
        refused: &[
            "4 `12.1` is no birthday",
            "5 card: `4.276380012345678E+15` is a number cut short",
            "6 points: `#N/A` is a spreadsheet's error",
            "7 `1.5` is no whole number of points",
        ],
        ..MEMBERS
    },
    Case {
        file: "14-one-person-twice.csv",
        members: &[
            "Олена Петрівна Коваль +380674127700 1984-03-14 4444001 0 0.00",
            "Петро Коваль +380674127700 - 4444003 0 0.00",
            "Іван Жук +380674127705 1960-02-01 - 0 0.00",
            "Іван Жук +380674127705 1990-04-03 - 0 0.00",
        ],
        refused: &[
            "3 line 2 is about the same person",
            "5 line 4 is about the same one",
            "6 line 2 is about the same one",
        ],
        ..MEMBERS
    },
    Case {
        file: "15-quotation-marks.csv",
        members: &[
            "Анна Жукова - - 4444001 0 0.00 (любит \"Эрл Грей\"; без сахара)",
            "Олена Коваль - - 4444003 0 0.00 (ООО \"Ромашка\")",
            "Оксана Приходько - - 4444004 0 0.00 (два\nряда)",
        ],
        refused: &["3 a quotation mark is not closed"],
        ..MEMBERS
    },
    Case {
        file: "16-printed-pages.csv",
        members: &[
            "Анна Жукова +380674127701 - 4444001 0 0.00",
            "Тарас Бондар +380674127702 - 4444002 0 0.00",
            "Олена Коваль +380674127703 - 4444003 0 0.00",
        ],
        ..MEMBERS
    },
    Case {
        file: "17-no-headings.csv",
        map: &[("name", "#1"), ("phone", "#2"), ("card", "#3")],
        members: &["Анна Жукова +380674127701 - 4444001 0 0.00", "Бондар Тарас +380674127702 - 4444002 0 0.00"],
        ..MEMBERS
    },
    Case {
        file: "18-own-headings.csv",
        map: &[("name", "Кто"), ("phone", "Куда звонить"), ("card", "чего дать")],
        members: &["Анна Жукова +380674127701 - 4444001 0 0.00"],
        refused: &["3 the phone is no number of any country known here"],
        ..MEMBERS
    },
    Case {
        file: "23-old-workbook.xls",
        members: &["Олена Петрівна Коваль - 1984-03-14 2901000000017 1250 0.00"],
        refused: &["4 `12,5` is no whole number of points"],
        ..MEMBERS
    },
    Case {
        file: "24-separators.csv",
        members: &[
            "Анна Жукова - - 4444001 0 0.00",
            "Тарас Бондар - - 4444002 0 0.00",
            "Олена Коваль - - 4444003 0 0.00",
        ],
        ..MEMBERS
    },
    Case {
        file: "25-own-names.csv",
        members: &[
            "Олег Разом - 1990-01-05 8300001 10 0.00",
            "Ганна Усього +380501112233 1990-01-05 8300002, 8300003 20 0.00",
            "Хорошего Всего +380674127700 1990-01-05 - 0 0.00 (+380 50 123 4567; сестра)",
        ],
        refused: &["5 birthday: `03/04/1985` does not say which figure is the month", "6 `1990` is no birthday"],
        ..MEMBERS
    },
];

fn described(member: &ExportedMember) -> String {
    let dash = |text: Option<String>| text.filter(|t| !t.is_empty()).unwrap_or_else(|| "-".into());
    let profile = &member.who.profile;
    let note = if profile.note.is_empty() { String::new() } else { format!(" ({})", profile.note) };
    format!(
        "{} {} {} {} {} {}{note}",
        profile.name.full(),
        dash(profile.phone.as_ref().map(|phone| phone.e164().to_owned())),
        dash(profile.birthday.map(|day| day.to_string())),
        dash(member.cards.clone()),
        member.points.get(),
        member.spent.plain(),
    )
}

fn members(place: &Place) -> Vec<String> {
    let mut all = Vec::new();
    let each = |member: ExportedMember| {
        all.push(described(&member));
        Ok::<_, regulars::store::Error>(())
    };
    place.shop.store().read(|connection| export::each_member(connection, "2026-03-02".parse().unwrap(), each)).unwrap();
    all.sort();
    all
}

fn refused(report: &regulars::shop::import::ImportReport) -> Vec<String> {
    report.lines.iter().map(|refused| format!("{} {}", refused.line, refused.reason)).collect()
}

#[test]
fn each_awkward_list_of_members_comes_in_as_it_should() {
    let mut wrong = Vec::new();
    for case in CASES {
        let place = Place::new();
        let map = case.map.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned()));
        let copy = place.folder.path().join(case.file);
        std::fs::copy(data("import").join(case.file), &copy).unwrap();
        let job = ImportJob { map: map.collect(), ..ImportJob::new(case.kind, copy) };
        let report = try_import(&place.shop, &job).unwrap_or_else(|error| panic!("{}: {error}", case.file));
        let mut expected = case.members.to_vec();
        expected.sort_unstable();
        if members(&place) != expected || refused(&report) != case.refused {
            wrong.push(format!("{}: {:#?} {:#?}", case.file, members(&place), refused(&report)));
        }
        assert_eq!(counts(&place.import(&job)).0, 0, "{}: the same file again adds nobody", case.file);
        place.is_sound();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn copied(place: &Place, file: &str) -> std::path::PathBuf {
    let copy = place.folder.path().join(file);
    std::fs::copy(data("import").join(file), &copy).unwrap();
    copy
}

#[test]
fn a_price_list_comes_in_but_for_what_nobody_can_tell() {
    let place = Place::new();
    let report = place.import(&ImportJob::new(Kind::Products, copied(&place, "19-goods.csv")));
    let goods = place.shop.store().read(export::products).unwrap();
    let said = |p: &regulars::shop::catalogue::Product| {
        let price = p.unit_price.map(regulars::domain::Money::plain).unwrap_or_default();
        format!("{} {} {price} {} {}", p.sku, p.name, p.min_unit_price.plain(), p.codes.join("+"))
    };
    let goods: Vec<String> = goods.iter().map(said).collect();
    assert_eq!(
        goods,
        [
            "00017 Чай Дянь Хун, 100 г 1250.00 0.00 4820000000017+4820000000024",
            "00018 Пуэр «Лао Ча Тоу» 1250.50 1000.00 4820000000031",
        ]
    );
    assert_eq!(
        refused(&report),
        [
            "5 price: `даром` is no amount with at most two decimals",
            "6 line 4 is about the same one",
            "7 barcode: `4,82E+12` is a number cut short",
            "8 line 3 is about the same one",
        ]
    );
}

#[test]
fn receipts_come_in_from_cells_that_are_days_and_numbers() {
    let place = Place::new();
    place.text(Kind::Members, "name,card\nАнна Жукова,4444001\n");
    let report = place.import(&ImportJob::new(Kind::Sales, copied(&place, "20-receipts.xlsx")));
    assert_eq!(counts(&report), (4, 0, 0, 3));
    assert_eq!(
        refused(&report),
        [
            "7 nobody has card 9999999",
            "9 `-1` is no quantity above zero with at most three decimals",
            "10 the date lies ahead"
        ]
    );
    let mut lines = Vec::new();
    let each = |line: export::ExportedLine| {
        let held = if line.member.is_some() { "+" } else { "-" };
        lines.push(format!("{} {} {} {} {held}", line.day, line.time_known, line.quantity, line.total.plain()));
        Ok::<_, regulars::store::Error>(())
    };
    place.shop.store().read(|connection| export::each_line(connection, each)).unwrap();
    assert_eq!(
        lines,
        [
            "2026-01-05 true 2.000 840.00 +",
            "2026-01-05 true 1.000 150.50 +",
            "2026-01-06 false 0.350 189.00 +",
            "2026-01-08 true 1.000 420.00 -",
        ]
    );
    place.is_sound();
}

#[test]
fn refused_lines_of_a_mapped_file_come_back_without_a_map() {
    let place = Place::new();
    let map = [("name", "Кто"), ("phone", "#2"), ("card", "")].map(|(f, c)| (f.to_owned(), c.to_owned())).to_vec();
    let job = ImportJob { map, ..ImportJob::new(Kind::Members, copied(&place, "18-own-headings.csv")) };
    let rejected = place.import(&job).rejected.unwrap();
    let text = std::fs::read_to_string(&rejected).unwrap();
    assert!(text.contains("line,reason,name,phone,Чего дать (leave out)"), "{text}");
    let mended = place.file("mended.csv", &text.replace(",12,", ",050 123 45 67,"));
    assert_eq!(counts(&place.import(&ImportJob::new(Kind::Members, mended))), (1, 0, 0, 0));
}

#[test]
fn what_is_no_table_says_what_it_is() {
    use regulars::transfer::Error;
    let place = Place::new();
    let fault = |file: &str| match try_import(&place.shop, &ImportJob::new(Kind::Members, copied(&place, file))) {
        Err(regulars::shop::Error::Transfer(error)) => error,
        other => panic!("{file}: {other:?}"),
    };
    assert!(matches!(fault("21-web-page.xls"), Error::NotATable));
    assert!(matches!(fault("22-cut-off.xlsx"), Error::Damaged));
    // A part of which its directory says that it becomes four thousand million bytes.
    let mut swollen = std::fs::read(data("import").join("20-receipts.xlsx")).unwrap();
    let directory = swollen.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    swollen[directory + 24..directory + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    let file = place.folder.path().join("swollen.xlsx");
    std::fs::write(&file, &swollen).unwrap();
    let swollen = try_import(&place.shop, &ImportJob::new(Kind::Members, file));
    assert!(matches!(swollen, Err(regulars::shop::Error::Transfer(Error::Swollen))), "{swollen:?}");
    let sheet = |sheet: &str| {
        let job = ImportJob::new(Kind::Members, copied(&place, "12-many-sheets.xlsx"));
        try_import(&place.shop, &ImportJob { sheet: Some(sheet.into()), dry_run: true, ..job })
    };
    assert_eq!(counts(&sheet("архив").unwrap()), (1, 0, 0, 0), "a hidden sheet can be named");
    assert!(matches!(sheet("Инструкция"), Err(regulars::shop::Error::Transfer(Error::NoColumn { field: "name" }))));
    assert!(
        matches!(sheet("Лист9"), Err(regulars::shop::Error::Transfer(Error::UnknownSheet { known, .. })) if known.len() == 3)
    );
}

#[test]
fn each_file_has_its_note_and_its_outcome() {
    let note = std::fs::read_to_string(data("import").join("README.md")).unwrap();
    let here = include_str!("awkward.rs");
    let mut files = 0;
    for entry in std::fs::read_dir(data("import")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name != "README.md" {
            files += 1;
            assert!(note.contains(&format!("`{name}`")), "{name} has no note");
            assert!(here.contains(&format!("\"{name}\"")), "{name} has no outcome");
        }
    }
    assert!(files >= 20, "{files}");
}
