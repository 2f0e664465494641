//! The fields that each kind of file may have.

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

    /// What a file may be about by its name, as people call such files.
    pub fn of_file(name: &str) -> Option<Kind> {
        const NAMES: [(Kind, &[&str]); 3] = [
            (Kind::Sales, &["sales", "receipts", "продаж", "чек"]),
            (Kind::Products, &["products", "goods", "items", "price", "товар", "прайс", "номенклатур"]),
            (
                Kind::Members,
                &["members", "clients", "customers", "клиент", "клієнт", "участник", "учасник", "покупат", "карт"],
            ),
        ];
        let name = name.to_lowercase();
        NAMES.into_iter().find(|(_, words)| words.iter().any(|word| name.contains(word))).map(|(kind, _)| kind)
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

impl Field {
    /// Whether a file of this kind may have several columns of it, as «Телефон 1» and «Телефон 2».
    pub fn has_several(self, kind: Kind) -> bool {
        kind == Kind::Members && matches!(self, Field::Card | Field::Phone)
    }

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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_by_its_name_what_it_may_be_about() {
        for (name, kind) in [
            ("members-2025.csv", Some(Kind::Members)),
            ("Клиенты 2025.xlsx", Some(Kind::Members)),
            ("Прайс-лист.xls", Some(Kind::Products)),
            ("Отчёт о продажах.csv", Some(Kind::Sales)),
            ("book1.xlsx", None),
        ] {
            assert_eq!(Kind::of_file(name), kind, "{name}");
        }
    }
}
