//! Tables written as workbooks, and read back.

use regulars::shop::export::{export, export_all};
use regulars::shop::import::ImportJob;
use regulars::shop::{Error, FileFault};
use regulars::transfer::{Choice, Form, Kind, Preview};

use super::{Place, counts, data};

const MEMBERS: &str = "number,name,phone,birthday,card,points,points_expire,spent,since,consent,note\n\
    0017,=HYPERLINK(1) Anna,067 412 77 00,--03-14,\"00012345, 4444\",1250,2027-01-31,2480.50,2019-02-01,yes,@home\n\
    2,Berta,,1984-06-12,,0,,,2020-01-01,no,'quoted\n";

#[test]
fn a_shop_comes_back_from_its_workbooks_unchanged() {
    let place = Place::new();
    place.text(Kind::Members, MEMBERS);
    place.text(
        Kind::Products,
        "sku,name,price,barcode,discountable\n0007,Tea,12.50,\"4820000000017, 4820000000024\",no\n8,Cup,,,yes\n",
    );
    place.text(Kind::Sales, "member,date,quantity,amount,receipt,name\n0017,2026-03-01T14:05:00+02:00,0.350,5.05,A-1,Tea\n0017,2026-03-02,3,10.00,A-2,\n");
    let written =
        export_all(&place.shop, &place.folder.path().join("shop.xlsx"), "2026-03-02".parse().unwrap()).unwrap();
    let names: Vec<_> =
        written.iter().map(|(path, rows)| (path.file_name().unwrap().to_str().unwrap(), *rows)).collect();
    assert_eq!(names, [("shop.members.xlsx", 2), ("shop.products.xlsx", 2), ("shop.sales.xlsx", 2)]);
    for ((path, rows), kind) in written.iter().zip(Kind::ALL) {
        let update = ImportJob { update: true, ..ImportJob::new(kind, path) };
        assert_eq!(counts(&place.import(&update)), (0, 0, *rows, 0), "{}", path.display());
    }
    // And a new shop of it has the same tables.
    let again = Place::new();
    for ((path, rows), kind) in written.iter().zip(Kind::ALL) {
        assert_eq!(counts(&again.import(&ImportJob::new(kind, path))).0, *rows);
        let texts = [&place, &again].map(|p| {
            let text = p.folder.path().join(format!("{}.csv", kind.code()));
            export(&p.shop, kind, &text, "2026-03-02".parse().unwrap()).unwrap();
            std::fs::read_to_string(text).unwrap()
        });
        assert_eq!(texts[0], texts[1], "{}", kind.code());
    }
    again.is_sound();
}

#[test]
fn a_workbook_of_ours_is_replaced_and_no_other() {
    let place = Place::new();
    let path = place.folder.path().join("out.xlsx");
    assert_eq!(export(&place.shop, Kind::Members, &path, "2026-03-02".parse().unwrap()).unwrap(), 0);
    place.text(Kind::Members, MEMBERS);
    assert_eq!(export(&place.shop, Kind::Members, &path, "2026-03-02".parse().unwrap()).unwrap(), 2);
    let theirs = place.folder.path().join("theirs.xlsx");
    std::fs::copy(data("import/12-many-sheets.xlsx"), &theirs).unwrap();
    for _ in 0..2 {
        let refused = export(&place.shop, Kind::Members, &theirs, "2026-03-02".parse().unwrap());
        assert!(matches!(refused, Err(Error::File(FileFault::NotAnExport(_)))), "{refused:?}");
    }
}

#[test]
fn a_preview_says_what_each_column_is_taken_for() {
    let look = |file: &str, map: &[(&str, &str)]| {
        let map = map.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect();
        Preview::of(&data("import").join(file), Kind::Members, &Choice { map, sheet: None }).unwrap()
    };
    let fields = |seen: &Preview| -> Vec<String> {
        let name = |field: Option<regulars::transfer::Field>| field.map_or("-", regulars::transfer::Field::name);
        seen.columns.iter().map(|column| format!("{}={}", column.heading, name(column.field))).collect()
    };
    let list = look("01-1c-list.csv", &[]);
    assert_eq!(list.form, Form::Text { letters: "windows-1251", delimiter: ';' });
    assert_eq!((list.heading, list.rows.len(), list.missing), (4, 3, None));
    assert_eq!(
        fields(&list),
        [
            "Код=member",
            "Ф.И.О. клиента=name",
            "Тел.=phone",
            "Дата рожд.=birthday",
            "Дисконтная карта=card",
            "Сумма покупок, грн=spent"
        ]
    );
    let own = look("18-own-headings.csv", &[("phone", "#2")]);
    assert_eq!(fields(&own), ["Кто=-", "Куда звонить=phone", "Чего дать=-"]);
    assert_eq!(own.missing.map(regulars::transfer::Field::name), Some("name"));
    let book = look("12-many-sheets.xlsx", &[]);
    assert!(matches!(&book.form, Form::Book { sheet, sheets } if sheet == "Клиенты 2025" && sheets.len() == 3));
}
