//! Birthdays: whose come, what each is due, and who was not greeted.

use chrono::NaiveDate;

use super::{Period, tier_name};
use crate::domain::{BasisPoints, Birthday, Lang, LeapDay, MemberId, Text, ThingToSay};
use crate::language::Language;
use crate::report::document::{Block, Column, Document, Table};

/// Birthdays to come and those just past, as the till would greet them.
#[derive(Clone, PartialEq, Eq)]
pub struct Birthdays {
    pub shop: String,
    pub day: NaiveDate,
    /// The days looked at, those before `day` and those from it on.
    pub period: Period,
    /// The gift that the programme hands over, in the shop's words; absent where it hands over none.
    pub gift: Option<Text>,
    pub discount: BasisPoints,
    /// Whether rules of the shop's own ask for a birthday too.
    pub by_rules: bool,
    /// How many days before and after the till greets.
    pub window: (u32, u32),
    /// When those born on 29 February are greeted in a common year.
    pub leap: LeapDay,
    /// From `day` on in their order, and before them those just past that the till still greets and has not.
    pub coming: Vec<BirthdayLine>,
    /// Over, and nobody greeted: the member did not come while the till would have, and was not congratulated otherwise.
    pub missed: Vec<BirthdayLine>,
    /// Past and greeted, the latest first.
    pub greeted: Vec<BirthdayLine>,
}

/// One member's birthday.
#[derive(Clone, PartialEq, Eq)]
pub struct BirthdayLine {
    pub member: MemberId,
    pub birthday: Birthday,
    /// The day on which it is kept this time.
    pub on: NaiveDate,
    pub name: String,
    pub initials: String,
    /// The form of address, whether with «ты», and the language to say it in.
    pub address: String,
    pub informal: bool,
    pub lang: Lang,
    /// Said no to being congratulated.
    pub declined: bool,
    /// The age reached on it, where the year is known.
    pub turns: Option<i32>,
    pub phone: Option<String>,
    pub tier: Option<Text>,
    pub last_visit: Option<NaiveDate>,
    pub gift: Gift,
    /// Whether that is something to hand over, and no discount.
    pub goods: bool,
    pub greeted: Option<Greeted>,
    /// What there is to say today; nothing once it was said, or to those who want no congratulation.
    pub say: Option<ThingToSay>,
}

/// On which day a birthday was greeted, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greeted {
    /// By the till: a visit while the birthday counts.
    Visit(NaiveDate),
    /// By a call or otherwise, and kept by hand.
    ByHand(NaiveDate),
}

impl Greeted {
    pub const fn on(self) -> NaiveDate {
        match self {
            Greeted::Visit(day) | Greeted::ByHand(day) => day,
        }
    }

    pub fn words(self, today: NaiveDate, l: Language) -> String {
        match self {
            Greeted::Visit(day) => l.report_greeted_visit(l.day(day, today)),
            Greeted::ByHand(day) => l.report_greeted_by_hand(l.day(day, today)),
        }
    }
}

/// Birthdays name people, so they keep out of logs.
impl std::fmt::Debug for BirthdayLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BirthdayLine({})", self.member)
    }
}

impl std::fmt::Debug for Birthdays {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Birthdays({} and {})", self.coming.len(), self.missed.len())
    }
}

/// What a birthday brings, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gift {
    /// The programme gives nothing.
    None,
    /// From that day on.
    Later {
        from: NaiveDate,
    },
    /// Now, and until that day.
    Due {
        until: NaiveDate,
    },
    Given {
        on: NaiveDate,
    },
    /// The member has not belonged for long enough.
    TooNew {
        from: NaiveDate,
    },
    /// Its days are over and nobody came for it.
    Over,
}

impl Gift {
    /// `goods` are handed over and collected; a discount is used.
    fn words(self, goods: bool, today: NaiveDate, l: Language) -> String {
        match (self, goods) {
            (Gift::None, _) => String::new(),
            (Gift::Later { from }, true) => l.report_gift_from(l.day(from, today)),
            (Gift::Later { from }, false) => l.report_discount_from(l.day(from, today)),
            (Gift::Due { until }, true) => l.report_gift_until(l.day(until, today)),
            (Gift::Due { until }, false) => l.report_discount_until(l.day(until, today)),
            (Gift::Given { on }, true) => l.report_gift_given(l.day(on, today)),
            (Gift::Given { on }, false) => l.report_discount_used(l.day(on, today)),
            (Gift::TooNew { .. }, _) => l.report_gift_too_new(),
            (Gift::Over, true) => l.report_gift_over(),
            (Gift::Over, false) => l.report_discount_over(),
        }
    }
}

impl BirthdayLine {
    /// What the birthday brings, and what became of it.
    pub fn brought(&self, today: NaiveDate, l: Language) -> String {
        self.gift.words(self.goods, today, l)
    }

    /// The same, and that nobody is to congratulate.
    pub fn gift_words(&self, today: NaiveDate, l: Language) -> String {
        let gift = self.brought(today, l);
        match (self.declined, gift.is_empty()) {
            (false, _) => gift,
            (true, true) => l.report_declined(),
            (true, false) => format!("{gift}, {}", l.report_declined()),
        }
    }
}

impl Birthdays {
    /// All that the programme gives for a birthday; nothing where it gives nothing.
    pub fn good(&self, l: Language) -> Option<String> {
        let gift = self.gift.as_ref().map(|gift| gift.in_lang(l.lang()).to_owned());
        let discount = (!self.discount.is_zero()).then(|| l.report_birthday_discount(l.percent(self.discount)));
        let rules = self.by_rules.then(|| l.report_birthday_rules());
        let all: Vec<String> = [gift, discount, rules].into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// The list in a language, to be printed and kept beside the till.
    pub fn document(&self, l: Language) -> Document {
        let remark = self.period.words(l);
        let mut document = Document::new(l.report_birthdays(), remark, &self.shop, l, self.day);
        let words = match self.good(l) {
            Some(good) => l.report_gift_is(good),
            None => l.report_gift_none(),
        };
        document.blocks.push(Block::Words(words));
        let (still, coming) = self.coming.split_at(self.coming.partition_point(|line| line.on < self.day));
        if !still.is_empty() {
            document.heading_with(l.report_still(), l.report_persons(still.len()));
            document.blocks.push(Block::Table(self.table(still, false, l, String::new())));
        }
        document.heading_with(l.report_coming(), l.report_persons(coming.len()));
        document.blocks.push(Block::Table(self.table(coming, false, l, l.report_coming_none())));
        document.heading_with(l.report_missed(), l.report_persons(self.missed.len()));
        if !self.missed.is_empty() {
            document.blocks.push(Block::Words(l.report_missed_so()));
        }
        document.blocks.push(Block::Table(self.table(&self.missed, true, l, l.report_missed_none())));
        document
    }

    fn table(&self, lines: &[BirthdayLine], past: bool, l: Language, empty: String) -> Table {
        let mut columns = vec![
            Column::words(l.common_date()),
            Column::name(l.report_name()),
            Column::figures(l.report_turns_short()),
        ];
        columns.push(Column::words(l.common_phone()));
        columns.push(Column::words(l.report_tier()));
        columns.push(Column::words(if past { l.report_last_visit() } else { l.report_gift() }));
        let rows = lines.iter().map(|line| {
            let last = line.last_visit.map_or_else(|| l.common_never(), |day| l.day(day, self.day));
            vec![
                l.weekday_and_day(line.on, self.day),
                line.name.clone(),
                line.turns.map(|years| years.to_string()).unwrap_or_default(),
                line.phone.clone().unwrap_or_default(),
                tier_name(line.tier.as_ref(), l),
                if past { last } else { line.gift_words(self.day, l) },
            ]
        });
        Table { columns, rows: rows.collect(), total: None, empty }
    }
}
