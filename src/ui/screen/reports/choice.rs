//! What a paper is of: the choices that each kind has, their words, and the name of its file.

use chrono::{Datelike, Days, NaiveDate};

use super::Served;
use super::options::{Card, Options};
use crate::domain::{ListColumn, Segment, end_of_month, months_before};
use crate::language::Language;
use crate::report::{CardForm, Kind, Period, Those};
use crate::shop::regulars::{Filter, Order, Sort};
use crate::shop::report::{Asked, RegularsAsked};

/// Days back that a report of a day may be of.
const DAYS_BACK: usize = 31;
/// How many days of birthdays to look at.
const BIRTHDAY_DAYS: [u32; 4] = [31, 7, 14, 62];
const PERIODS: usize = 5;
/// By what the regulars may stand; behind it the order that a kept list brings along.
const SORTS: [Sort; 6] =
    [Sort::Spent, Sort::SpentLastYear, Sort::Visits, Sort::LastVisit, Sort::DaysOverdue, Sort::Name];

/// A kind of paper with one of its choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub kind: Kind,
    which: usize,
    /// The second choice: the order of the regulars, the form of cards.
    way: usize,
}

/// What is to be worked out.
#[derive(Debug, Clone)]
pub enum Paper {
    Report(Asked),
    Cards(Card, CardForm),
}

impl Choice {
    pub const fn new(kind: Kind) -> Choice {
        Choice { kind, which: 0, way: 0 }
    }

    /// The birthdays of so many days.
    pub fn birthdays(days: i64) -> Choice {
        let which = BIRTHDAY_DAYS.iter().position(|known| i64::from(*known) == days);
        Choice { which: which.unwrap_or(0), ..Choice::new(Kind::Birthdays) }
    }

    fn count(self, options: &Options) -> usize {
        match self.kind {
            Kind::Club => PERIODS,
            Kind::Regulars => 1 + Segment::ALL.len() + options.lists.len(),
            Kind::Birthdays => BIRTHDAY_DAYS.len(),
            Kind::Member => 1,
            Kind::Questionnaire => options.forms.len(),
            Kind::Day => DAYS_BACK,
            Kind::Cards => options.cards.len(),
        }
    }

    pub fn has_others(self, options: &Options) -> bool {
        self.count(options) > 1
    }

    /// The next choice, or the one before; the last is followed by the first.
    #[must_use]
    pub fn moved(self, by: isize, options: &Options) -> Choice {
        let count = isize::try_from(self.count(options)).unwrap_or(1).max(1);
        let which = isize::try_from(self.which).unwrap_or(0);
        // Days count back from today: back is the day before, and there is none after today.
        let which = match self.kind {
            Kind::Day => (which - by).clamp(0, count - 1),
            _ => (which + by).rem_euclid(count),
        };
        Choice { which: usize::try_from(which).unwrap_or(0), ..self }
    }

    pub const fn has_ways(self) -> bool {
        matches!(self.kind, Kind::Regulars | Kind::Cards)
    }

    /// The next order or form.
    #[must_use]
    pub fn next_way(self, options: &Options) -> Choice {
        let ways = match self.kind {
            Kind::Regulars => SORTS.len() + usize::from(self.list(options).is_some()),
            Kind::Cards => 2,
            _ => 1,
        };
        Choice { way: (self.way + 1) % ways, ..self }
    }

    /// What is chosen, in a few words.
    pub fn words(self, today: NaiveDate, options: &Options, l: Language) -> String {
        match self.kind {
            Kind::Club => match self.which {
                0 => l.reports_twelve_months(),
                1 | 2 => l.month_and_year(self.period(today).from),
                _ => self.period(today).from.year().to_string(),
            },
            Kind::Regulars => match (self.segment(), self.list(options)) {
                (Some(segment), _) => l.segment(segment),
                (None, Some(list)) => list.name.clone(),
                (None, None) => l.report_all_members(),
            },
            Kind::Birthdays => l.reports_days_ahead(BIRTHDAY_DAYS[self.which]),
            Kind::Member => String::new(),
            Kind::Questionnaire => options.forms.get(self.which).map(|form| form.words(l)).unwrap_or_default(),
            Kind::Day => l.weekday_and_day(self.day(today), today),
            Kind::Cards => options.cards.get(self.which).map(|card| card.words(l)).unwrap_or_default(),
        }
    }

    /// What the choice is among.
    pub fn label(self, l: Language) -> String {
        match self.kind {
            Kind::Club => l.reports_period(),
            Kind::Regulars => l.reports_group(),
            Kind::Birthdays => l.reports_span(),
            Kind::Member => l.report_member(),
            Kind::Questionnaire => l.reports_form(),
            Kind::Day => l.common_date(),
            Kind::Cards => l.reports_which_cards(),
        }
    }

    /// The second choice: what it is, and what is chosen.
    pub fn way(self, options: &Options, l: Language) -> Option<(String, String)> {
        match self.kind {
            Kind::Regulars => Some((l.reports_order(), order_words(self.order(options), l))),
            Kind::Cards => Some((
                l.reports_card_form(),
                match self.form() {
                    CardForm::Sheet => l.reports_card_sheet(),
                    CardForm::Single => l.reports_card_single(),
                },
            )),
            _ => None,
        }
    }

    /// The paper to ask for; none where there is nothing it could be of.
    pub fn asked(self, today: NaiveDate, served: Option<&Served>, options: &Options) -> Option<Paper> {
        Some(Paper::Report(match self.kind {
            Kind::Club => Asked::Club(self.period(today)),
            Kind::Regulars => Asked::Regulars(self.regulars(options)),
            Kind::Birthdays => Asked::Birthdays { days: BIRTHDAY_DAYS[self.which] },
            Kind::Member => Asked::Member(served?.member),
            Kind::Questionnaire => {
                let form = options.forms.get(self.which)?;
                Asked::Questionnaire { form: form.id.clone(), version: form.version }
            }
            Kind::Day => Asked::Day(self.day(today)),
            Kind::Cards => return Some(Paper::Cards(options.cards.get(self.which)?.clone(), self.form())),
        }))
    }

    /// Everybody, a segment, or a list that is kept by name; in the columns that the list on screen has.
    fn regulars(self, options: &Options) -> RegularsAsked {
        let mut asked = RegularsAsked::default();
        if let Some(columns) = options.columns.clone() {
            asked.columns = columns;
        }
        asked.query.order = self.order(options);
        if let Some(segment) = self.segment() {
            asked.query.filter = Filter { segment: Some(segment), ..Filter::default() };
            asked.those = vec![Those::Segment(segment)];
        }
        if let Some(list) = self.list(options) {
            // A condition that an older program wrote and this one does not know is left out.
            let known = |known: Filter, text: &String| known.clone().and(text).unwrap_or(known);
            asked.query.filter = list.filters.iter().fold(Filter::default(), known);
            asked.those = vec![Those::Written(list.name.clone())];
        }
        asked
    }

    /// A name that tells the files of one folder apart.
    pub fn file_name(self, today: NaiveDate, options: &Options, lang: &str) -> String {
        let of = match self.kind {
            Kind::Club => format!("{}-{}", self.period(today).from, self.period(today).to),
            Kind::Day => self.day(today).to_string(),
            Kind::Regulars => match (self.segment(), self.list(options)) {
                (Some(segment), _) => format!("{}-{today}", format!("{segment:?}").to_lowercase()),
                (None, Some(_)) => format!("list{}-{today}", self.which - Segment::ALL.len()),
                (None, None) => today.to_string(),
            },
            Kind::Questionnaire => match options.forms.get(self.which) {
                Some(form) => format!("{}-{today}", form.name()),
                None => today.to_string(),
            },
            Kind::Birthdays => format!("{}-{today}", BIRTHDAY_DAYS[self.which]),
            Kind::Member => format!("{}-{today}", options.member),
            Kind::Cards => options.cards.get(self.which).map(Card::name).unwrap_or_default(),
        };
        format!("{}-{of}-{lang}.pdf", self.kind.code())
    }

    fn day(self, today: NaiveDate) -> NaiveDate {
        today.checked_sub_days(Days::new(u64::try_from(self.which).unwrap_or(0))).unwrap_or(today)
    }

    fn segment(self) -> Option<Segment> {
        self.which.checked_sub(1).and_then(|place| Segment::ALL.get(place).copied())
    }

    fn list(self, options: &Options) -> Option<&crate::domain::KeptList> {
        self.which.checked_sub(1 + Segment::ALL.len()).and_then(|place| options.lists.get(place))
    }

    /// A kept list begins in its own order.
    fn order(self, options: &Options) -> Order {
        let own = self.list(options).and_then(|list| Order::from_code(&list.sort));
        match (own, self.way) {
            (Some(own), 0) => own,
            (Some(_), way) => Order::of(SORTS[(way - 1) % SORTS.len()]),
            (None, way) => Order::of(SORTS[way % SORTS.len()]),
        }
    }

    const fn form(self) -> CardForm {
        if self.way == 0 { CardForm::Sheet } else { CardForm::Single }
    }

    /// Twelve months, this month, the last one, this year, the last one.
    fn period(self, today: NaiveDate) -> Period {
        let month = today.with_day(1).unwrap_or(today);
        let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        match self.which {
            1 => Period { from: month, to: today },
            2 => Period { from: months_before(month, 1), to: end_of_month(months_before(month, 1)) },
            3 => Period { from: year, to: today },
            4 => Period { from: months_before(year, 12), to: year.pred_opt().unwrap_or(year) },
            _ => Period::year_to(today),
        }
    }
}

fn order_words(order: Order, l: Language) -> String {
    let column = ListColumn::ALL.into_iter().find(|column| column.code() == order.sort.code());
    column.map_or_else(|| l.regulars_name(), |column| l.list_column(column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, KeptList, Lang, Text};
    use crate::ui::screen::reports::options::FormOption;

    fn options() -> Options {
        let form = |version| FormOption { id: "joining".into(), title: Text::from("Joining"), version };
        let list = KeptList {
            name: "To call".into(),
            filters: vec!["away=30".into(), "from a later program".into()],
            sort: "-last_visit".into(),
        };
        Options {
            forms: vec![form(None), form(Some(2)), form(Some(1))],
            lists: vec![list],
            cards: vec![Card::Blank(10), Card::Blank(100)],
            columns: None,
            member: "A1001".into(),
        }
    }

    #[test]
    fn choices_go_round_and_have_words_and_names_of_their_own() {
        let l = Language::new(Lang::En, Currency::Eur);
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let options = options();
        for kind in Kind::ALL {
            let mut choice = Choice::new(kind);
            let (mut seen, mut names) = (Vec::new(), Vec::new());
            let on = if kind == Kind::Day { -1 } else { 1 };
            for _ in 0..choice.count(&options) {
                seen.push(choice.words(today, &options, l));
                names.push(choice.file_name(today, &options, "en"));
                choice = choice.moved(on, &options);
            }
            // Days end at the earliest and today, all else goes round.
            let first = if kind == Kind::Day { choice.moved(-on * 10_000, &options) } else { choice };
            assert_eq!(first, Choice::new(kind));
            assert_eq!(first.moved(on, &options).moved(-on, &options), first);
            let ends = kind == Kind::Day || !first.has_others(&options);
            assert_eq!(first.moved(-on, &options) == first, ends);
            for all in [&mut seen, &mut names] {
                let count = all.len();
                all.sort();
                all.dedup();
                // Twelve months may be a year, and a month the last one: names tell days, not words.
                assert_eq!(all.len(), count, "{all:?}");
            }
        }
        let last_month = Choice { which: 2, ..Choice::new(Kind::Club) };
        assert_eq!(last_month.file_name(today, &options, "uk"), "club-2026-10-01-2026-10-31-uk.pdf");
        let last_year = Choice { which: 4, ..Choice::new(Kind::Club) };
        assert_eq!(last_year.words(today, &options, l), "2025");
        assert_eq!(last_year.period(today).to.to_string(), "2025-12-31");
        assert_eq!(Choice::new(Kind::Member).file_name(today, &options, "uk"), "member-A1001-2026-11-20-uk.pdf");
        assert!(Choice::new(Kind::Member).asked(today, None, &options).is_none());
        assert!(Choice::new(Kind::Questionnaire).asked(today, None, &Options::default()).is_none());
    }

    #[test]
    fn a_kept_list_brings_its_conditions_and_its_order() {
        let options = options();
        let mut kept = Choice::new(Kind::Regulars).moved(-1, &options);
        let asked = kept.regulars(&options);
        assert_eq!((asked.query.filter.away_days, asked.those), (Some(30), vec![Those::Written("To call".into())]));
        assert_eq!(asked.query.order, Order::of(Sort::LastVisit).turned());
        let mut orders = Vec::new();
        for _ in 0..SORTS.len() {
            kept = kept.next_way(&options);
            orders.push(kept.regulars(&options).query.order.sort);
        }
        assert_eq!(orders, SORTS);
        assert_eq!(kept.next_way(&options).regulars(&options).query.order, asked.query.order);
        let everybody = Choice::new(Kind::Regulars);
        assert_eq!(everybody.next_way(&options).regulars(&options).query.order.sort, Sort::SpentLastYear);
    }
}
