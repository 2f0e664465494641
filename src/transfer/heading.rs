//! The words over a column, and which field they mean: in three languages, whatever their spelling, number and case.
//!
//! A pattern is a row of beginnings of words: `дат рожд` knows «Дата рождения», «Даты рожд.» and «рождения дата». Every
//! word of a heading must be known, so that «Сумма последней покупки» is not taken for «Сумма покупок»; words that say
//! nothing (a currency, «клиента» among members) are passed over.

use std::sync::LazyLock;

use super::{Field, Kind};
use crate::domain::fold;

/// Patterns parted by commas. The more particular ones stand before the others.
type Patterns = &'static [(Field, &'static str)];

const MEMBERS: Patterns = &[
    (
        Field::Card,
        "card, cards, карт, картк, дисконт, ном карт, номер карт, номер картк, код карт, код картк, штрихкод карт, \
         штрихкод картк, штрих код карт, штрих код картк, дисконт карт, дисконт картк, номер дисконт карт, \
         номер дисконт картк, бонус карт, бонус картк, номер бонус карт, номер бонус картк, карт лояльн, картк лояльн, \
         card no, card number, card code, loyalty card, discount card",
    ),
    (
        Field::Member,
        "номер, код, no, number, id, customer, client, customer id, member id, member, customer no, customer number, member number, \
         номер участ, номер учас, номер анкет, код контрагент, идентификатор, ідентифікатор, табельн номер",
    ),
    (
        Field::Name,
        "фио, ф и о, піб, п і б, пиб, имя, ім я, імя, full name, customer name, name, наименов, наименование полное, \
         полное наименов, найменув, имя и фамил, імя та прізв, імя і прізв, фамил и имя, фамил имя, прізв та імя, \
         прізв імя, прізв і імя, фамил имя отч, прізв імя по батьк, прізв імя побатьк, фамил и о, прізв і б, участн, \
         учасн, клиент, клієнт, контрагент, покупат, покупець, first and last name, name and surname, surname name",
    ),
    (Field::Surname, "surname, last name, family name, фамил, прізв"),
    (Field::Given, "given, given name, first name, firstname, имя собствен, личн имя, власне імя, власн імя"),
    (Field::Patronymic, "patronymic, middle name, отч, по батьк, побатьк"),
    (Field::Address, "form of address, address as, обращ, зверт"),
    (
        Field::Phone,
        "phone, phones, tel, telephone, mobile, mob, mobile phone, phone no, phone number, тел, номер тел, тел номер, моб, моб тел, \
         моб номер, моб номер тел, сот, сот тел, контакт тел, тел контакт, тел моб, тел сот, стільник, конт тел",
    ),
    (
        Field::Email,
        "email, e mail, mail, email address, e mail address, почт, эл почт, элек почт, электрон почт, адрес электрон почт, \
         адрес эл почт, пошт, ел пошт, електрон пошт, адреса електрон пошт, имейл, емейл",
    ),
    (
        Field::Birthday,
        "birthday, birth date, birthdate, date of birth, dob, born, дат рожд, день рожд, дн рожд, др, д р, дат нар, \
         день нар, дн, д н, рожд, дат народж, день народж, народж",
    ),
    (Field::Language, "language, lang, язык, мова"),
    (
        Field::Note,
        "note, notes, comment, comments, remark, remarks, замет, примеч, коммент, нотат, приміт, комент, доп инф",
    ),
    (
        Field::PointsExpire,
        "points expire, points valid to, points valid until, балл до, балл сгор, балл действ до, срок действ балл, бали до, \
         балів до, бали згор, бонус до, бонус сгор, бонус згор, срок действ бонус, сгорание балл, термін дії балів, \
         термін дії бонус",
    ),
    (
        Field::Points,
        "points, bonus, bonuses, balance, points balance, bonus balance, бал, балл, балів, бонус, остат балл, остат бонус, \
         залиш балів, залиш бонус, баланс, баланс бонус, бонус баланс, баланс балл, баланс балів, кол бонус, кол балл, \
         колич бонус, колич балл, кільк бонус, кільк балів, накоп бонус, накоп балл, накопич бонус, накопич балів, \
         балл на карте, бонус на карте, бонус балл, бонус бал, бонус счет, бонус рахунок",
    ),
    (
        Field::Spent,
        "spent, total spent, turnover, total purchases, purchases total, sales total, потрач, сум покуп, покуп на сум, \
         оборот, обіг, сум продаж, сум накоп, сум накопл, накоп сум, накоплен, накоплено, накопич сум, сум накопич, \
         накопич, витрач, куплено на, куплено на сум, выручка, всего куплено, сум чеков, сум по карт, сум за карт",
    ),
    (
        Field::Since,
        "since, member since, joined, registered, registration date, date joined, created, участн с, учасн з, дат регистр, \
         дат реєстр, дат выдач, дат видач, дат выдач карт, дат видач карт, дат создан, дат створ, дат вступ, дат добавл, \
         в клуб с, у клуб з, дат открыт карт, дат заведен",
    ),
    (
        Field::Consent,
        "consent, marketing, marketing consent, subscribed, соглас, рассыл, соглас на рассыл, подпис, согл на рассыл, \
         смс рассыл, sms рассыл, згод, розсил, згод на розсил, смс розсил, sms розсил",
    ),
];

const PRODUCTS: Patterns = &[
    (
        Field::Barcode,
        "barcode, barcodes, bar code, ean, ean13, ean 13, gtin, upc, штрихкод, штрих код, ш к, шк, штрихкоди, штрихкоды",
    ),
    (
        Field::Sku,
        "sku, article number, article no, article, item no, item number, code, код, арт, артикул, код товар, товар код, \
         код номенклатур, номенклатур номер, артикул товар, номер, внутр код",
    ),
    (
        Field::MinPrice,
        "min price, minimum price, min unit price, lowest price, floor price, мин цен, миним цен, цен мин, цен миним, \
         мін цін, мінім цін, цін мін",
    ),
    (
        Field::Name,
        "name, product, product name, item, item name, description, title, назв, название товар, назва товар, наимен, \
         наимен товар, наимен номенклатур, найменув, найменув товар, номенклатур, товар, полное наимен, повна назва",
    ),
    (
        Field::Category,
        "category, group, department, категор, груп, групп, товарная групп, товарна група, групп товар, груп товар, вид номенклатур, раздел, розділ",
    ),
    (
        Field::Price,
        "price, unit price, retail price, sale price, selling price, цен, розн цен, цен розн, розничная, цен продаж, \
         цен реализ, цен за ед, цін, розд цін, роздрібна, цін розд, цін продаж, цін за од",
    ),
    (
        Field::Discountable,
        "discountable, discount allowed, allow discount, скид разреш, разреш скид, скид можно, можно скид, знижк дозвол, \
         дозвол знижк, участв в скид",
    ),
];

const SALES: Patterns = &[
    (
        Field::Card,
        "card, card no, card number, loyalty card, discount card, карт, картк, номер карт, номер картк, дисконт карт, \
         дисконт картк, код карт, код картк, номер дисконт карт, номер дисконт картк, бонус карт, бонус картк, \
         карт лояльн, карт клиент, карт покуп",
    ),
    (
        Field::Receipt,
        "receipt, receipt no, receipt number, bill, bill no, invoice, чек, номер чек, чек номер, документ, номер документ, \
         квитанц, номер квитанц, документ продаж, регистратор, реєстратор",
    ),
    (
        Field::Member,
        "member, member id, member no, customer, customer id, customer no, client, client id, number, участн, учасн, \
         клиент, клієнт, покупат, покуп, покупець, код клиент, код клієнт, номер клиент, номер клієнт, код покуп, \
         номер участн, номер учасн, контрагент, код контрагент",
    ),
    (
        Field::Date,
        "date, day, time, date and time, datetime, date time, sale date, purchase date, дат, день, период, період, \
         дат и время, дат время, дат та час, дат і час, дат час, дат продаж, дат покуп, дат чек, дат операц, дат документ",
    ),
    (
        Field::Quantity,
        "quantity, qty, pcs, колич, кол, кол во, кол в, кільк, к сть, к ть, штук, шт, колич товар, кільк товар",
    ),
    (
        Field::Amount,
        "amount, sum, total, line total, net amount, сум, стоим, сум продаж, сум со скид, сум с учетом скид, сум покуп, \
         сум чек, выручка, итог, сума зі знижк, сума з урахуванням знижк, варт, виручка, разом, всього, оплачено, сплачено",
    ),
    (
        Field::Name,
        "name, product, product name, item, назв, наимен, найменув, товар, номенклатур, наимен товар, назва товар",
    ),
    (Field::Category, "category, group, категор, груп, групп, товарная групп, товарна група, групп товар, груп товар"),
    (Field::Sale, "sale, sale id"),
];

/// Words that say nothing beside others.
const EMPTY: &[&str] = &[
    "руб",
    "рублей",
    "рубли",
    "грн",
    "тг",
    "тенге",
    "byn",
    "rub",
    "uah",
    "kzt",
    "eur",
    "usd",
    "гривень",
    "гривні",
    "р",
    "общая",
    "общий",
    "загальна",
    "загальний",
    "всего",
    "в",
    "у",
    "all",
    "the",
];

/// Words that name whose the column is; among members it is theirs.
const WHOSE: &[&str] = &[
    "клиент",
    "клієнт",
    "покупат",
    "покупц",
    "участник",
    "учасник",
    "владел",
    "власник",
    "держат",
    "контакт",
    "client",
    "customer",
    "member",
    "s",
    "физ",
    "фіз",
    "лица",
    "особи",
];

/// The patterns of a kind, parted into their stems and folded; for three kinds of files that is done once.
struct Known(Vec<(Field, Vec<Vec<Stem>>)>);

/// How a word begins. A short stem is a whole word, or «дн» would begin «дней».
struct Stem {
    text: String,
    whole: bool,
}

impl Known {
    fn read(patterns: Patterns) -> Known {
        let stem = |stem: &str| {
            let whole = stem.chars().count() < 3;
            Stem { text: if whole { stem.to_owned() } else { fold(stem) }, whole }
        };
        let stems = |all: &str| all.split(',').map(|one| one.split_whitespace().map(stem).collect()).collect();
        Known(patterns.iter().map(|(field, all)| (*field, stems(all))).collect())
    }

    fn of(kind: Kind) -> &'static Known {
        static MEMBERS_KNOWN: LazyLock<Known> = LazyLock::new(|| Known::read(MEMBERS));
        static PRODUCTS_KNOWN: LazyLock<Known> = LazyLock::new(|| Known::read(PRODUCTS));
        static SALES_KNOWN: LazyLock<Known> = LazyLock::new(|| Known::read(SALES));
        match kind {
            Kind::Members => &MEMBERS_KNOWN,
            Kind::Products => &PRODUCTS_KNOWN,
            Kind::Sales => &SALES_KNOWN,
        }
    }
}

/// A heading as its words, all of them and those that say something.
pub struct Heading {
    folded: String,
    words: Vec<String>,
    telling: Vec<String>,
}

impl Heading {
    pub fn read(text: &str, kind: Kind) -> Heading {
        let text = text.replace(['№', '#'], " номер ");
        let folded = fold(&text);
        let mut words: Vec<String> = folded.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        // «Телефон 2»
        let numbered = words.last().is_some_and(|last| last.len() == 1 && last.bytes().all(|b| b.is_ascii_digit()));
        if kind == Kind::Members && numbered && words.len() > 1 {
            words.pop();
        }
        let says = |word: &&String| {
            let whose =
                kind == Kind::Members && WHOSE.iter().any(|w| word.starts_with(w) && w.len() > 1 || *w == **word);
            !whose && !EMPTY.contains(&word.as_str())
        };
        let telling: Vec<String> = words.iter().filter(says).cloned().collect();
        Heading { folded, words, telling }
    }

    /// How well a field fits: 3 by its own name, 2 by a pattern for all words, 1 by one for the telling words.
    pub fn fits(&self, field: Field, kind: Kind) -> u8 {
        if self.words.is_empty() {
            return 0;
        }
        if self.folded == fold(field.name()) {
            return 3;
        }
        let of = Known::of(kind).0.iter().filter(|(of, _)| *of == field).flat_map(|(_, all)| all);
        of.map(|stems| if matches(stems, &self.words) { 2 } else { u8::from(matches(stems, &self.telling)) })
            .max()
            .unwrap_or(0)
    }
}

impl Stem {
    fn begins(&self, word: &str) -> bool {
        if self.whole { word == self.text } else { word.starts_with(&self.text) }
    }
}

/// Whether each word begins as its stem, in this order or turned round.
fn matches(stems: &[Stem], words: &[String]) -> bool {
    stems.len() == words.len()
        && (stems.iter().zip(words).all(|(stem, word)| stem.begins(word))
            || stems.iter().rev().zip(words).all(|(stem, word)| stem.begins(word)))
}

/// Which field each column means; each field at most once, the better fit first, then the more left.
pub fn recognised(kind: Kind, header: &[String], open: impl Fn(Field) -> bool, taken: &[bool]) -> Vec<(Field, usize)> {
    let headings: Vec<Heading> = header.iter().map(|text| Heading::read(text, kind)).collect();
    let mut taken = taken.to_vec();
    let mut found: Vec<(Field, usize)> = Vec::new();
    for fit in [3, 2, 1] {
        for field in kind.fields().iter().copied().filter(|f| open(*f)) {
            if found.iter().any(|(known, _)| *known == field) {
                continue;
            }
            let place = headings.iter().enumerate().position(|(at, h)| !taken[at] && h.fits(field, kind) == fit);
            if let Some(place) = place {
                found.push((field, place));
                taken[place] = true;
            }
        }
    }
    found
}

/// The other columns of a field that may have several; `known` are the columns that were taken for something.
pub fn beside(
    kind: Kind,
    header: &[String],
    open: impl Fn(Field) -> bool,
    known: &[(Field, usize)],
) -> Vec<(Field, usize)> {
    let several = || known.iter().map(|(field, _)| *field).filter(|field| field.has_several(kind) && open(*field));
    let free = (0..header.len()).filter(|at| !known.iter().any(|(_, place)| place == at));
    let meant = |at: usize| several().find(|field| Heading::read(&header[at], kind).fits(*field, kind) > 1);
    free.filter_map(|at| Some((meant(at)?, at))).collect()
}

/// Whether a heading says that the surname stands first, as «ФИО» does.
pub fn surname_first(text: &str) -> bool {
    let folded = fold(text);
    ["фио", "ф и о", "піб", "п і б", "пиб", "фамил", "прізв", "surname", "last name"]
        .iter()
        .any(|start| folded.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, header: &str) -> String {
        let header: Vec<String> = header.split('|').map(str::to_owned).collect();
        let found = recognised(kind, &header, |_| true, &vec![false; header.len()]);
        let name = |at| found.iter().find(|(_, place)| *place == at).map_or("-", |(field, _)| field.name());
        (0..header.len()).map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn members_are_recognised_however_their_columns_are_spelt() {
        for (header, fields) in [
            (
                "№|ПІБ|Телефон|День народження|Картка|Бали|Сума покупок|Колір",
                "member name phone birthday card points spent -",
            ),
            ("Код|Ф.И.О. клиента|Тел.|Дата нар.|Дисконтная карта|Скидка, %", "member name phone birthday card -"),
            ("Наименование|Моб. телефон|Дата рожд.|№ карты|Сумма покупок, руб.", "name phone birthday card spent"),
            (
                "Фамилия|Имя|Отчество|E-mail|Остаток бонусов|Дата последней покупки",
                "surname name patronymic email points -",
            ),
            ("Прізвище, ім'я, по батькові|Мобільний|Ел. пошта|Примітка", "name phone email note"),
            (
                "Full name|Phone no|Date of birth|Card No.|Points balance|Total spent",
                "name phone birthday card points spent",
            ),
            ("Сумма последней покупки|ФИО||Дата регистрации|Согласие на рассылку", "- name - since consent"),
            ("Номер дисконтной карты|Покупатель|Контактный телефон|Д.р.", "card name phone birthday"),
        ] {
            assert_eq!(found(Kind::Members, header), fields, "{header}");
        }
    }

    #[test]
    fn goods_and_sales_are_recognised_too() {
        for (kind, header, fields) in [
            (
                Kind::Products,
                "Артикул|Штрих-код|Номенклатура|Товарная группа|Розничная цена, грн",
                "sku barcode name category price",
            ),
            (Kind::Products, "Код|Назва товару|Ціна (грн.)|Мін. ціна", "sku name price min_price"),
            (
                Kind::Sales,
                "Дата и время|Чек №|Карта клиента|Товар|Кол-во|Сумма со скидкой",
                "date receipt card name quantity amount",
            ),
            (Kind::Sales, "Клиент|Дата|Кол-во|Сумма|№ чека|Товар", "member date quantity amount receipt name"),
            (Kind::Sales, "member|date|quantity|amount", "member date quantity amount"),
        ] {
            assert_eq!(found(kind, header), fields, "{header}");
        }
    }

    #[test]
    fn what_an_export_calls_its_columns_is_never_guessed_at() {
        for kind in Kind::ALL {
            let names: Vec<&str> = kind.fields().iter().map(|f| f.name()).collect();
            assert_eq!(found(kind, &names.join("|")), names.join(" "));
        }
    }
}
