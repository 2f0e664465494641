//! The catalogue of a tea and coffee shop: what it sells, for how much, and how often it is taken.

use crate::domain::{Lang, Money, ean_check_digit};
use crate::store::product::Product;

/// A kind of goods: its name in three languages, what sorts there are, and the range of prices in whole units.
struct Shelf {
    name: [&'static str; 3],
    sorts: &'static [[&'static str; 3]],
    /// Packs, with the price of each against the first in per cent.
    packs: &'static [([&'static str; 3], i64)],
    price: i64,
    /// Sold by weight, under a label of the scales.
    weighed: bool,
    discountable: bool,
}

const SHELVES: [Shelf; 6] = [
    Shelf {
        name: ["кофе", "кава", "coffee"],
        sorts: &[
            ["Эфиопия Иргачефф", "Ефіопія Їргачеф", "Ethiopia Yirgacheffe"],
            ["Бразилия Серрадо", "Бразилія Серрадо", "Brazil Cerrado"],
            ["Колумбия Уила", "Колумбія Уїла", "Colombia Huila"],
            ["Кения АА", "Кенія АА", "Kenya AA"],
            ["Гватемала Антигуа", "Гватемала Антигуа", "Guatemala Antigua"],
            ["Эспрессо-смесь", "Еспресо-суміш", "Espresso blend"],
            ["Коста-Рика Тарразу", "Коста-Рика Таррасу", "Costa Rica Tarrazu"],
            ["Без кофеина", "Без кофеїну", "Decaf"],
            ["Руанда Бурбон", "Руанда Бурбон", "Rwanda Bourbon"],
            ["Суматра Манделинг", "Суматра Манделінг", "Sumatra Mandheling"],
        ],
        packs: &[
            (["250 г", "250 г", "250 g"], 100),
            (["500 г", "500 г", "500 g"], 185),
            (["1 кг", "1 кг", "1 kg"], 350),
        ],
        price: 245,
        weighed: false,
        discountable: true,
    },
    Shelf {
        name: ["чай", "чай", "tea"],
        sorts: &[
            ["Ассам", "Ассам", "Assam"],
            ["Дарджилинг", "Дарджилінг", "Darjeeling"],
            ["Эрл Грей", "Ерл Грей", "Earl Grey"],
            ["Сенча", "Сенча", "Sencha"],
            ["Жасминовый", "Жасминовий", "Jasmine"],
            ["Молочный улун", "Молочний улун", "Milk oolong"],
            ["Иван-чай", "Іван-чай", "Fireweed tea"],
            ["Карпатский сбор", "Карпатський збір", "Carpathian herbs"],
            ["Лапсанг", "Лапсанг", "Lapsang"],
            ["Ройбуш", "Ройбуш", "Rooibos"],
        ],
        packs: &[
            (["50 г", "50 г", "50 g"], 100),
            (["100 г", "100 г", "100 g"], 190),
            (["250 г", "250 г", "250 g"], 440),
        ],
        price: 95,
        weighed: false,
        discountable: true,
    },
    Shelf {
        name: ["сладости", "солодощі", "sweets"],
        sorts: &[
            ["Халва", "Халва", "Halva"],
            ["Пастила", "Пастила", "Fruit pastille"],
            ["Нуга", "Нуга", "Nougat"],
            ["Имбирь в сахаре", "Імбир у цукрі", "Candied ginger"],
            ["Миндаль в шоколаде", "Мигдаль у шоколаді", "Chocolate almonds"],
            ["Печенье с маком", "Печиво з маком", "Poppy biscuits"],
            ["Козинаки", "Козинаки", "Sesame brittle"],
            ["Финики", "Фініки", "Dates"],
        ],
        packs: &[(["на вес", "на вагу", "by weight"], 100)],
        price: 320,
        weighed: true,
        discountable: true,
    },
    Shelf {
        name: ["посуда", "посуд", "tableware"],
        sorts: &[
            ["Чашка", "Чашка", "Cup"],
            ["Чайник", "Чайник", "Teapot"],
            ["Турка", "Джезва", "Cezve"],
            ["Френч-пресс", "Френч-прес", "French press"],
            ["Пиала", "Піала", "Tea bowl"],
            ["Ситечко", "Ситечко", "Strainer"],
            ["Термокружка", "Термокухоль", "Travel mug"],
            ["Воронка", "Лійка", "Dripper"],
        ],
        packs: &[
            (["малая", "мала", "small"], 100),
            (["большая", "велика", "large"], 160),
            (["в подарок", "у подарунок", "gift boxed"], 210),
        ],
        price: 180,
        weighed: false,
        discountable: true,
    },
    Shelf {
        name: ["мёд и варенье", "мед і варення", "honey and jam"],
        sorts: &[
            ["Мёд липовый", "Мед липовий", "Linden honey"],
            ["Мёд гречишный", "Мед гречаний", "Buckwheat honey"],
            ["Варенье вишнёвое", "Варення вишневе", "Cherry jam"],
            ["Варенье из шишек", "Варення з шишок", "Pine cone jam"],
            ["Джем апельсиновый", "Джем апельсиновий", "Orange marmalade"],
            ["Сироп малиновый", "Сироп малиновий", "Raspberry syrup"],
        ],
        packs: &[(["250 г", "250 г", "250 g"], 100), (["500 г", "500 г", "500 g"], 180)],
        price: 130,
        weighed: false,
        discountable: true,
    },
    Shelf {
        name: ["подарочные карты", "подарункові картки", "gift cards"],
        sorts: &[["Подарочная карта", "Подарункова картка", "Gift card"]],
        packs: &[(["500", "500", "500"], 100), (["1 000", "1 000", "1 000"], 200)],
        price: 500,
        weighed: false,
        discountable: false,
    },
];

/// An article with how it is sold.
pub struct Good {
    pub product: Product,
    pub weighed: bool,
    /// How often it is taken, against the others.
    pub weight: u32,
}

/// The whole catalogue in the shop's language.
pub fn catalogue(lang: Lang) -> Vec<Good> {
    let at = match lang {
        Lang::Ru => 0,
        Lang::Uk => 1,
        Lang::En => 2,
    };
    let mut goods = Vec::new();
    for (shelf_no, shelf) in (1_i64..).zip(&SHELVES) {
        for (sort_no, sort) in (0_i64..).zip(shelf.sorts) {
            for (pack_no, (pack, price)) in (0_i64..).zip(shelf.packs) {
                let no = shelf_no * 1_000 + sort_no * 10 + pack_no;
                let step = if shelf.discountable { sort_no * 7 } else { 0 };
                let unit = (shelf.price + step) * price;
                let mut product =
                    Product::named(&no.to_string(), &format!("{}, {}", sort[at], pack[at]), Money::minor(unit));
                product.category = Some(shelf.name[at].to_owned());
                product.discountable = shelf.discountable;
                product.codes = vec![if shelf.weighed { format!("21{no:05}") } else { barcode(no) }];
                let weight = match shelf_no {
                    1 | 2 => 12,
                    3 => 9,
                    5 => 5,
                    4 => 2,
                    _ => 1,
                };
                goods.push(Good { product, weighed: shelf.weighed, weight });
            }
        }
    }
    goods
}

fn barcode(no: i64) -> String {
    let body = format!("48200{no:07}");
    format!("{body}{}", ean_check_digit(&body))
}
