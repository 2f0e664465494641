//! The fields that each kind of file may have, and the headers by which they are recognised.

use super::Error;
use crate::domain::fold;

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Members,
    Products,
    Sales,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Members, Kind::Products, Kind::Sales];

    pub const fn code(self) -> &'static str {
        match self {
            Kind::Members => "members",
            Kind::Products => "products",
            Kind::Sales => "sales",
        }
    }

    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.code() == code.trim())
    }

    /// The fields of such a file, in the order in which they are written.
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Kind::Members => &[
                F::Member,
                F::Name,
                F::Surname,
                F::Given,
                F::Patronymic,
                F::Address,
                F::Phone,
                F::Email,
                F::Birthday,
                F::Card,
                F::Language,
                F::Note,
                F::Points,
                F::PointsExpire,
                F::Spent,
                F::Since,
                F::Consent,
            ],
            Kind::Products => &[F::Sku, F::Barcode, F::Name, F::Category, F::Price, F::MinPrice, F::Discountable],
            Kind::Sales => {
                &[F::Member, F::Date, F::Quantity, F::Amount, F::Receipt, F::Name, F::Category, F::Card, F::Sale]
            }
        }
    }
}

/// A column that the program understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The number by which the source knows a member.
    Member,
    Name,
    Surname,
    Given,
    Patronymic,
    Address,
    Phone,
    Email,
    Birthday,
    Card,
    Language,
    Note,
    Points,
    PointsExpire,
    Spent,
    Since,
    Consent,
    Date,
    Quantity,
    Amount,
    Receipt,
    Category,
    /// The id under which a sale was recorded, in files that were exported here.
    Sale,
    Sku,
    Barcode,
    Price,
    MinPrice,
    Discountable,
}

pub(super) const FIELDS: usize = Field::Discountable as usize + 1;

/// Other headers in use. Some mean another thing among members, where a name is a person's: those are marked and stand
/// before the others.
const HEADERS: &[(Field, bool, &[&str])] = &[
    (
        Field::Member,
        true,
        &[
            "number",
            "no",
            "id",
            "member id",
            "customer",
            "customer id",
            "client",
            "номер",
            "код",
            "номер участника",
            "номер клиента",
            "код клиента",
            "номер учасника",
            "номер клієнта",
            "код клієнта",
            "№",
        ],
    ),
    (
        Field::Member,
        false,
        &[
            "number",
            "member id",
            "customer",
            "customer id",
            "client",
            "участник",
            "клиент",
            "покупатель",
            "код клиента",
            "номер клиента",
            "учасник",
            "клієнт",
            "покупець",
            "код клієнта",
            "номер клієнта",
        ],
    ),
    (
        Field::Name,
        true,
        &["full name", "имя", "фио", "ф и о", "имя и фамилия", "клиент", "піб", "ім'я", "ім'я та прізвище", "клієнт"],
    ),
    (Field::Name, false, &["product", "item", "article", "название", "наименование", "товар", "назва", "найменування"]),
    (Field::Surname, false, &["last name", "family name", "фамилия", "прізвище"]),
    (Field::Given, false, &["first name", "given name", "имя собственное", "власне ім'я"]),
    (Field::Patronymic, false, &["middle name", "отчество", "по батькові"]),
    (Field::Address, false, &["form of address", "обращение", "звертання"]),
    (
        Field::Phone,
        false,
        &[
            "telephone",
            "mobile",
            "phone number",
            "телефон",
            "номер телефона",
            "мобильный",
            "номер телефону",
            "мобільний",
        ],
    ),
    (
        Field::Email,
        false,
        &["e-mail", "mail", "почта", "эл. почта", "электронная почта", "пошта", "ел. пошта", "електронна пошта"],
    ),
    (
        Field::Birthday,
        false,
        &[
            "birth date",
            "date of birth",
            "born",
            "день рождения",
            "дата рождения",
            "день народження",
            "дата народження",
        ],
    ),
    (
        Field::Card,
        false,
        &["cards", "card number", "карта", "карты", "номер карты", "картка", "картки", "номер картки"],
    ),
    (Field::Language, false, &["lang", "язык", "мова"]),
    (
        Field::Note,
        false,
        &["notes", "comment", "заметка", "примечание", "комментарий", "нотатка", "примітка", "коментар"],
    ),
    (
        Field::Points,
        false,
        &["bonus", "balance", "баллы", "бонусы", "остаток баллов", "бали", "бонуси", "залишок балів"],
    ),
    (
        Field::PointsExpire,
        false,
        &["points expire", "points valid to", "баллы до", "баллы сгорают", "бали до", "бали згорають"],
    ),
    (Field::Spent, false, &["total spent", "turnover", "потрачено", "сумма покупок", "витрачено", "сума покупок"]),
    (
        Field::Since,
        false,
        &["member since", "joined", "registered", "участник с", "дата регистрации", "учасник з", "дата реєстрації"],
    ),
    (Field::Consent, false, &["marketing", "marketing consent", "согласие", "рассылка", "згода", "розсилка"]),
    (
        Field::Date,
        false,
        &["day", "time", "date and time", "дата", "день", "дата и время", "дата та час", "дата і час"],
    ),
    (Field::Quantity, false, &["qty", "количество", "кол-во", "кількість", "к-сть"]),
    (Field::Amount, false, &["sum", "total", "сумма", "стоимость", "сума", "вартість"]),
    (
        Field::Receipt,
        false,
        &["receipt number", "receipt no", "чек", "номер чека", "чек №", "№ чека", "№ чеку", "номер чеку"],
    ),
    (Field::Category, false, &["group", "категория", "группа", "категорія", "група"]),
    (Field::Sale, false, &["sale id"]),
    (Field::Sku, false, &["article number", "code", "артикул", "код", "код товара", "код товару"]),
    (Field::Barcode, false, &["barcodes", "ean", "штрихкод", "штрих-код", "штрихкоды"]),
    (Field::Price, false, &["unit price", "цена", "ціна"]),
    (Field::MinPrice, false, &["min unit price", "lowest price", "минимальная цена", "мінімальна ціна"]),
    (Field::Discountable, false, &["discount allowed", "скидка разрешена", "знижка дозволена"]),
];

impl Field {
    /// The name by which `--map` and an exported header know it.
    pub const fn name(self) -> &'static str {
        match self {
            Field::Member => "member",
            Field::Name => "name",
            Field::Surname => "surname",
            Field::Given => "given",
            Field::Patronymic => "patronymic",
            Field::Address => "address",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Birthday => "birthday",
            Field::Card => "card",
            Field::Language => "language",
            Field::Note => "note",
            Field::Points => "points",
            Field::PointsExpire => "points_expire",
            Field::Spent => "spent",
            Field::Since => "since",
            Field::Consent => "consent",
            Field::Date => "date",
            Field::Quantity => "quantity",
            Field::Amount => "amount",
            Field::Receipt => "receipt",
            Field::Category => "category",
            Field::Sale => "sale",
            Field::Sku => "sku",
            Field::Barcode => "barcode",
            Field::Price => "price",
            Field::MinPrice => "min_price",
            Field::Discountable => "discountable",
        }
    }

    /// Other headers in use, by what the file is about.
    fn aliases(self, kind: Kind) -> &'static [&'static str] {
        let fits = |members: bool| !members || kind == Kind::Members;
        HEADERS
            .iter()
            .find(|(field, members, _)| *field == self && fits(*members))
            .map_or(&[], |(.., headers)| *headers)
    }

    fn named(self, kind: Kind, header: &str) -> bool {
        fold(self.name()) == header || self.aliases(kind).iter().any(|a| fold(a) == header)
    }
}

/// Where each field's column stands. What `--map` says comes before what the header seems to say.
pub(super) fn columns(
    kind: Kind,
    header: &[String],
    map: &[(String, String)],
) -> Result<[Option<usize>; FIELDS], Error> {
    let folded: Vec<String> = header.iter().map(|h| fold(h)).collect();
    let mut columns = [None; FIELDS];
    let mut taken = vec![false; header.len()];
    for (field, column) in map {
        let known = kind.fields().iter().find(|f| f.name() == field.trim());
        let field = known.ok_or_else(|| Error::UnknownField { field: field.clone() })?;
        let place = header
            .iter()
            .position(|h| h.trim() == column.trim())
            .or_else(|| folded.iter().position(|h| *h == fold(column)))
            .ok_or_else(|| Error::UnknownColumn { column: column.clone() })?;
        columns[*field as usize] = Some(place);
        taken[place] = true;
    }
    for field in kind.fields() {
        if columns[*field as usize].is_some() {
            continue;
        }
        // The program's own name first, so that an exported file is never guessed at.
        let own = folded.iter().enumerate().position(|(i, h)| !taken[i] && fold(field.name()) == *h);
        let found = own.or_else(|| folded.iter().enumerate().position(|(i, h)| !taken[i] && field.named(kind, h)));
        if let Some(place) = found {
            columns[*field as usize] = Some(place);
            taken[place] = true;
        }
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, header: &[&str]) -> Vec<&'static str> {
        let header: Vec<String> = header.iter().map(ToString::to_string).collect();
        let columns = columns(kind, &header, &[]).unwrap();
        let name = |place| kind.fields().iter().find(|f| columns[**f as usize] == Some(place)).map_or("", |f| f.name());
        (0..header.len()).map(name).collect()
    }

    #[test]
    fn headers_are_recognised_in_three_languages() {
        assert_eq!(
            found(Kind::Sales, &["member", "date", "quantity", "amount"]),
            ["member", "date", "quantity", "amount"]
        );
        assert_eq!(
            found(Kind::Sales, &["Клиент", "Дата", "Кол-во", "Сумма", "№ чека", "Товар"]),
            ["member", "date", "quantity", "amount", "receipt", "name"]
        );
        assert_eq!(
            found(
                Kind::Members,
                &["№", "ПІБ", "Телефон", "День народження", "Картка", "Бали", "Сума покупок", "Колір"]
            ),
            ["member", "name", "phone", "birthday", "card", "points", "spent", ""]
        );
        assert_eq!(
            found(Kind::Products, &["Артикул", "Штрих-код", "Наименование", "Группа", "Цена"]),
            ["sku", "barcode", "name", "category", "price"]
        );
    }

    #[test]
    fn a_mapping_comes_before_the_header() {
        let header = ["name".to_owned(), "Kunde".to_owned()];
        let map = [("name".to_owned(), "kunde".to_owned())];
        let columns = columns(Kind::Members, &header, &map).unwrap();
        assert_eq!(columns[Field::Name as usize], Some(1));
        let unknown = [("colour".to_owned(), "Kunde".to_owned())];
        assert!(matches!(super::columns(Kind::Members, &header, &unknown), Err(Error::UnknownField { .. })));
        let nowhere = [("name".to_owned(), "Name of man".to_owned())];
        assert!(matches!(super::columns(Kind::Members, &header, &nowhere), Err(Error::UnknownColumn { .. })));
    }
}
