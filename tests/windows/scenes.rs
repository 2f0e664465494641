//! The scenes of the looks as plain data, in the language in which each was drawn.

use regulars::ui::screen::till::{
    AsidePanel, AsideRow, Basket, Call, Group, Identity, Member, Side, Tier, TillView, Today, Tool,
};
use regulars::ui::theme::Icon;
use regulars::ui::widget::{Deed, Hint, Key, Line, Mark, RulerWords, Run, Stat, TopBar, Total, Why, WhyRow};

fn top(words: [&str; 7]) -> TopBar {
    let [shop, place, scanner, backup, staff, date, clock] = words.map(str::to_owned);
    TopBar { shop, place, scanner, backup, backup_late: false, staff, date, clock }
}

fn line(words: [&str; 6]) -> Line {
    let [quantity, name, unit, discount, reason, total] = words.map(str::to_owned);
    Line { quantity, name, unit, discount, reason, total, gift: false }
}

fn why(applied: bool, words: [&str; 3]) -> WhyRow {
    let [rule, reason, amount] = words.map(str::to_owned);
    WhyRow { applied, rule, reason, amount }
}

fn keys(words: [&str; 9], usable: [bool; 9]) -> Vec<Key<()>> {
    let names = [
        ("key-item", "F2"),
        ("key-customer", "F3"),
        ("key-hold", "F4"),
        ("key-recall", "F5"),
        ("key-points", "F6"),
        ("key-why", "F7"),
        ("key-discount", "F8"),
        ("key-menu", "F10"),
        ("key-basket", "Esc"),
    ];
    let each = names.into_iter().zip(words).zip(usable);
    each.map(|(((id, name), words), usable)| Key::new(id, name, words, usable.then_some(()))).collect()
}

fn help(words: &str) -> Key<()> {
    Key::new("help", "F1", words, Some(()))
}

fn tools() -> Vec<Tool<()>> {
    let tool = |id, key, sign, words: &str| Tool { id, key, sign, words: words.into(), on_press: Some(()) };
    vec![
        tool("line-less", "Left", Some(Icon::Minus), ""),
        tool("line-more", "Right", Some(Icon::Plus), ""),
        tool("line-quantity", "Enter", None, "Количество"),
        tool("line-remove", "Del", Some(Icon::Trash), ""),
        tool("line-up", "Up", None, ""),
        tool("line-down", "Down", None, ""),
    ]
}

fn number(words: &str, bold: &str) -> Vec<Run> {
    vec![Run::plain(format!("{words} ")), Run::bold(bold)]
}

/// Picture 01: a card was scanned and a promise is due.
pub fn scanned(why_open: bool) -> TillView<()> {
    let lines = vec![
        line(["1", "Кофе Эфиопия Иргачеффе, 250 г", "по 690,00 ₽", "–48,30 ₽", "Золото, 7 %", "641,70 ₽"]),
        line(["2", "Чай Дянь Хун, 100 г", "по 420,00 ₽", "–210,00 ₽", "второй чай за полцены", "630,00 ₽"]),
        line(["1", "Печенье овсяное, 300 г", "по 185,00 ₽", "–12,95 ₽", "Золото, 7 %", "172,05 ₽"]),
        line(["1", "Мёд гречишный, 500 г", "по 540,00 ₽", "–81,00 ₽", "мёд недели, 15 %", "459,00 ₽"]),
        line(["3", "Шоколад тёмный 72 %, 90 г", "по 165,00 ₽", "–34,65 ₽", "Золото, 7 %", "460,35 ₽"]),
        line(["1", "Подарочная карта 500 ₽", "по 500,00 ₽", "без скидки", "продаём по номиналу", "500,00 ₽"]),
    ];
    TillView {
        help: Some(help("Справка")),
        top: top([
            "Зерно",
            "чай и кофе, касса 1",
            "Сканер готов",
            "Копия сегодня в 13:00",
            "Марина К.",
            "чт, 20 ноября",
            "14:32",
        ]),
        basket: Basket::Filled {
            title: "Корзина".into(),
            remark: String::new(),
            chosen: lines.len() - 1,
            lines,
            on_line: Some(|_| ()),
            tools: tools(),
            count: "6 позиций, 9 штук".into(),
            subtotal: ("Без скидок".into(), "3 250,00 ₽".into()),
            discount: ("Скидки".into(), "–386,90 ₽".into()),
        },
        why: Some(Why {
            open: why_open,
            title: "Почему такая цена".into(),
            key: "F7".into(),
            summary: "3 сработали, 3 нет".into(),
            rows: vec![
                why(true, ["Золото –7 %", "накоплено 46 210 ₽ за 12 месяцев", "–95,90 ₽"]),
                why(true, ["Второй чай за полцены", "две пачки; выгоднее, чем 7 %", "–210,00 ₽"]),
                why(true, ["Мёд недели –15 %", "до воскресенья; выгоднее, чем 7 %", "–81,00 ₽"]),
                why(false, ["День рождения –10 %", "14 марта; скидка за 7 дней до и после", "—"]),
                why(false, ["Счастливые часы –5 %", "с 9 до 11, сейчас 14:32", "—"]),
                why(false, ["Без скидки: карта 500 ₽", "подарочные карты продаём по номиналу", "—"]),
            ],
            more: None,
            on_toggle: Some(()),
        }),
        side: Side::Member(Box::new(olga())),
        total: Total {
            label: "К оплате".into(),
            remark: "после скидок".into(),
            amount: "2 863,10 ₽".into(),
            left: number("Вы экономите", "386,90 ₽"),
            saved: true,
            right: vec![Run::bold("+118"), Run::plain(" баллов")],
        },
        keys: keys(
            ["Товар", "Покупатель", "Отложить", "Достать", "Баллы", "Почему", "Скидка", "Меню", "Корзина"],
            [true; 9],
        ),
        pay: Key::new("key-pay", "F9", "Оплата", Some(())),
        notice: None,
        toast: None,
        aside: None,
    }
}

fn olga() -> Member<()> {
    let mark = |at: f32, label: &str| Mark { at, label: label.into() };
    Member {
        identity: Identity {
            initials: "ОС".into(),
            birthday: None,
            tier: Some(Tier { bars: 2, words: "Золото, 7 %".into() }),
            remarks: vec![],
            second: vec![Run::plain("Савельева, на "), Run::bold("«вы»"), Run::plain(", карта …4417")],
        },
        name: "Ольга Викторовна".into(),
        new_card: None,
        on_page: Some(()),
        say: Some(("Скажите".into(), "Ольга Викторовна, ваш пуэр «Лао Ча Тоу» приехал.".into())),
        deed: Some(Deed {
            icon: Icon::Flag,
            title: "Обещали 9 октября".into(),
            remark: "отложен под прилавком, 357 г".into(),
            key: "F11".into(),
            done: "Сказано".into(),
            on_done: Some(()),
        }),
        stats: vec![
            Stat::new("Баллы", "1 284", "60 сгорят 30 ноября"),
            Stat::new("В клубе", "4 года 6 мес.", "с мая 2021"),
            Stat::new("Была", "6 дней назад", "14 ноября, 1 940 ₽"),
        ],
        ruler: Some(RulerWords {
            left: number("За 12 месяцев", "46 210 ₽"),
            right: number("до Платины", "13 790 ₽"),
            value: 0.77,
            marks: vec![
                mark(0.0, "0"),
                mark(1.0 / 6.0, "Серебро 10"),
                mark(0.5, "Золото 30"),
                mark(1.0, "Платина 60 тыс. ₽"),
            ],
        }),
    }
}

/// Picture 02: a birthday, with its gift.
pub fn birthday() -> TillView<()> {
    let day = "день народження, 10 %";
    let mut lines = vec![
        line(["1", "Хліб житній на заквасці, 600 г", "по 68,00 ₴", "–6,80 ₴", day, "61,20 ₴"]),
        line(["4", "Круасан з мигдалем", "по 54,00 ₴", "–21,60 ₴", day, "194,40 ₴"]),
        line(["0,350", "Сир козячий, ваговий", "по 620,00 ₴ за кг", "–21,70 ₴", day, "195,30 ₴"]),
        line(["1", "Варення абрикосове, 300 г", "по 124,00 ₴", "–18,60 ₴", "полиця тижня, 15 %", "105,40 ₴"]),
        line(["2", "Кава мелена «Львівська», 225 г", "по 189,00 ₴", "–37,80 ₴", day, "340,20 ₴"]),
        line(["1", "Медівник класичний", "по 96,00 ₴", "–96,00 ₴", "подарунок до дня народження", "0,00 ₴"]),
    ];
    lines[5].gift = true;
    TillView {
        help: Some(help("Довідка")),
        top: top([
            "Млин",
            "пекарня, каса 1",
            "Сканер готовий",
            "Копія сьогодні о 10:30",
            "Оксана Р.",
            "чт, 20 листопада",
            "11:05",
        ]),
        basket: Basket::Filled {
            title: "Кошик".into(),
            remark: String::new(),
            chosen: lines.len() - 1,
            lines,
            on_line: Some(|_| ()),
            tools: tools(),
            count: "6 позицій, з них 1 подарунок".into(),
            subtotal: ("Без знижок".into(), "1 099,00 ₴".into()),
            discount: ("Знижки".into(), "–202,50 ₴".into()),
        },
        why: Some(Why {
            open: true,
            title: "Чому така ціна".into(),
            key: "F7".into(),
            summary: "3 спрацювали, 3 ні".into(),
            rows: vec![
                why(true, ["День народження –10 %", "сьогодні; раз на рік, ще не використано", "–87,90 ₴"]),
                why(true, ["Подарунок іменинниці", "медівник; для карток від Срібла", "–96,00 ₴"]),
                why(true, ["Полиця тижня –15 %", "варення; вигідніше, ніж 10 %", "–18,60 ₴"]),
                why(false, ["Срібло –5 %", "знижка до дня народження більша", "—"]),
                why(false, ["Хліб після 19:00 –20 %", "зараз 11:05", "—"]),
                why(false, ["Друге печиво за півціни", "печива в кошику немає", "—"]),
            ],
            more: None,
            on_toggle: Some(()),
        }),
        side: Side::Member(Box::new(natalia())),
        total: Total {
            label: "До сплати".into(),
            remark: "зі знижками й подарунком".into(),
            amount: "896,50 ₴".into(),
            left: number("Ви заощаджуєте", "202,50 ₴"),
            saved: true,
            right: vec![Run::bold("+26"), Run::plain(" балів")],
        },
        keys: keys(["Товар", "Покупець", "Відкласти", "Дістати", "Бали", "Чому", "Знижка", "Меню", "Кошик"], [true; 9]),
        pay: Key::new("key-pay", "F9", "Оплата", Some(())),
        notice: None,
        toast: None,
        aside: None,
    }
}

fn natalia() -> Member<()> {
    Member {
        identity: Identity {
            initials: "НІ".into(),
            birthday: Some("День народження".into()),
            tier: Some(Tier { bars: 2, words: "Срібло, 5 %".into() }),
            remarks: vec![],
            second: vec![Run::plain("Мельник, на "), Run::bold("«ви»"), Run::plain(", картка …0932")],
        },
        name: "Наталія Іванівна".into(),
        new_card: None,
        on_page: Some(()),
        say: Some(("Скажіть уголос".into(), "Наталіє Іванівно,\nз днем народження!\nПригощайтеся медівником.".into())),
        deed: Some(Deed {
            icon: Icon::Gift,
            title: "Віддайте медівник, 1 шт.".into(),
            remark: "вітрина ліворуч, друга полиця".into(),
            key: "F11".into(),
            done: "Віддано".into(),
            on_done: Some(()),
        }),
        stats: vec![
            Stat::new("Бали", "318", "не згорають до літа"),
            Stat::new("У клубі", "2 роки 1 міс.", "з жовтня 2023"),
            Stat::new("Була", "3 дні тому", "17 листопада"),
        ],
        ruler: olga().ruler,
    }
}

fn call(words: [&str; 4], dated: bool, late: bool) -> Call {
    let [initials, name, second, due] = words.map(str::to_owned);
    Call { initials, name, second, due, dated, late, key: None }
}

/// Picture 03: nobody is at the till.
pub fn empty() -> TillView<()> {
    let hint = |key: &str, title: &str, words: &str| Hint {
        key: key.into(),
        title: title.into(),
        words: words.into(),
        on_press: Some(()),
    };
    TillView {
        help: Some(help("Help")),
        top: top([
            "Mlyn",
            "bakery, till 1",
            "Scanner ready",
            "Backup today at 10:30",
            "Oksana R.",
            "Thu 20 November",
            "11:05",
        ]),
        basket: Basket::Empty {
            title: "Basket".into(),
            remark: "empty".into(),
            sentence: "Scan a card or an item".into(),
            words:
                "The card may come first, last or in between. Prices follow it at once, and the basket stays as it is."
                    .into(),
            hints: vec![
                hint("F3", "No card with them", "Type a name, or the last four digits of the phone."),
                hint("F2", "The label won’t scan", "Type the item’s name or the digits under the bars."),
                hint("F5", "1 basket on hold", "Taras H., 4 items, ₴612.00, since 10:51"),
            ],
        },
        why: None,
        side: Side::Today(Today {
            title: "Today".into(),
            date: "Thursday 20 November".into(),
            groups: vec![
                Group {
                    icon: Icon::Cake,
                    title: "Birthdays".into(),
                    count: "3".into(),
                    people: vec![
                        call(["NM", "Natalia Melnyk", "Silver, usually comes before noon", "honey cake"], false, false),
                        call(["TB", "Taras Bondar", "Bronze, last here 5 weeks ago", "10% off"], false, false),
                        call(["SK", "Sofia Kravets", "Gold, turns up on Saturdays", "honey cake"], false, false),
                    ],
                },
                Group {
                    icon: Icon::Flag,
                    title: "Promises due".into(),
                    count: "3".into(),
                    people: vec![
                        call(["HD", "Hanna Dubas", "Set aside two rye loaves, uncut", "by 12:00"], true, false),
                        call(
                            ["IS", "Iryna Sydorenko", "Gluten-free loaf: tell her if it came", "by 18:00"],
                            true,
                            false,
                        ),
                        call(["PH", "Petro Hnatiuk", "Call back about the broken jar", "2 days late"], true, true),
                    ],
                },
            ],
        }),
        total: Total {
            label: "Last sale, change given".into(),
            remark: "receipt 1187 at 11:02".into(),
            amount: "₴88.00".into(),
            left: vec![Run::plain("Paid ₴500.00 for ₴412.00")],
            saved: false,
            right: vec![Run::plain("Bohdan Lys, "), Run::bold("+12"), Run::plain(" points")],
        },
        keys: keys(
            ["Item", "Customer", "Hold", "Recall", "Points", "Why", "Discount", "Menu", "Basket"],
            [true, true, false, true, false, false, false, true, true],
        ),
        pay: Key::new("key-pay", "F9", "Pay", None),
        notice: None,
        toast: None,
        aside: None,
    }
}

/// The list of baskets on hold, below an empty basket.
pub fn on_hold() -> AsidePanel<()> {
    AsidePanel {
        title: "On hold".into(),
        remark: String::new(),
        fields: Vec::new(),
        choices: None,
        rows: vec![AsideRow {
            title: "Taras H.".into(),
            words: "4 lines".into(),
            end: "10:51".into(),
            chosen: true,
            on_press: (),
        }],
        words: String::new(),
        remove: None,
        primary: true,
        done: ("Enter".into(), "Take".into(), Some(())),
        close: ("Esc".into(), "Close".into(), ()),
    }
}
