//! The club's report as a document.

use chrono::Datelike;

use super::super::{active, short_day, tier_name, whole};
use super::{Club, Conclusion, Grain, LEAST_SALES, average, part};
use crate::domain::{BasisPoints, Money};
use crate::language::Language;
use crate::report::document::{Bar, Bars, Block, Column, Document, Figure, Table};

/// From this revenue on the minor part says nothing.
const LONG: Money = Money::minor(10_000_000);
/// More bars have no room for their sums.
const MOST_WITH_SUMS: usize = 16;
/// So few among many stand apart from each other as a rule.
const FEW_WITH_SUMS: usize = 4;

impl Club {
    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let title = l.report_club();
        let mut document = Document::new(title, self.period.words(l), &self.shop, l, self.day);
        document.blocks.push(Block::Figures(self.figures(l)));
        let told = self.conclusions().into_iter().map(|one| said(one, l)).collect();
        document.blocks.push(Block::Conclusions(told));
        if !self.buckets.is_empty() {
            document.heading_with(l.report_revenue(), self.grain_words(l));
            document.blocks.push(Block::Bars(self.bars(l)));
        }
        if !self.tiers.is_empty() {
            document.heading_with(l.report_tiers(), l.report_tiers_remark());
            document.blocks.push(Block::Table(self.tier_table(l)));
        }
        document.heading_with(l.report_coming(), self.coming_remark(l));
        document.blocks.push(Block::Table(self.coming_table(l)));
        document.heading_with(l.report_best(), l.report_best_remark());
        document.blocks.push(Block::Table(self.best_table(l)));
        document.blocks.push(Block::Words(l.report_net()));
        document
    }

    fn figures(&self, l: Language) -> Vec<Figure> {
        let share = part(self.member_revenue, self.revenue).unwrap_or_default();
        let best = match self.best_day {
            Some((day, sum)) => (self.sum(sum, l), l.weekday_and_day(day, self.day)),
            None => (l.report_none(), String::new()),
        };
        let own = average(self.member_revenue, self.member_sales.max(1)).unwrap_or_default();
        vec![
            Figure::new(l.report_members(), l.number(count(self.members)), l.report_joined(self.joined)),
            Figure::new(l.report_came(), l.number(count(self.came)), active(self.active, l)),
            Figure::new(l.report_lost(), l.number(count(self.lost)), l.regulars_means_lost(self.lost_days)),
            Figure::new(l.report_best_day(), best.0, best.1),
            Figure::new(l.report_revenue(), self.sum(self.revenue, l), l.report_sales(self.sales)),
            Figure::new(l.report_of_members(), self.sum(self.member_revenue, l), l.report_sales(self.member_sales)),
            Figure::new(l.report_share(), l.percent(rounded(share)), l.report_share_remark()),
            Figure::new(l.report_average(), l.money_short(whole(own)), l.report_average_remark()),
        ]
    }

    /// A sum of the head: as the tables below say it, and in whole units where that would be long.
    fn sum(&self, sum: Money, l: Language) -> String {
        if self.revenue < LONG { l.money_short(sum) } else { l.money_short(whole(sum)) }
    }

    fn grain_words(&self, l: Language) -> String {
        match self.grain {
            Grain::Day => l.report_by_day(),
            Grain::Month => l.report_by_month(),
            Grain::Year => l.report_by_year(),
        }
    }

    fn bars(&self, l: Language) -> Bars {
        let filled = self.buckets.iter().filter(|bucket| bucket.members != bucket.others || !bucket.members.is_zero());
        let many = self.buckets.len() > MOST_WITH_SUMS;
        let crowded = many && filled.count() > FEW_WITH_SUMS;
        let bars = self.buckets.iter().map(|bucket| Bar {
            label: match self.grain {
                Grain::Day => bucket.first.day().to_string(),
                Grain::Month => l.report_month_short(bucket.first.month()),
                Grain::Year => bucket.first.year().to_string(),
            },
            solid: bucket.members.as_minor(),
            hatched: bucket.others.as_minor(),
            value: match bucket.members.plus(bucket.others) {
                Ok(sum) if !crowded && (!many || !sum.is_zero()) => l.money_figures(whole(sum)),
                _ => String::new(),
            },
        });
        Bars { solid: l.report_bar_members(), hatched: Some(l.report_bar_others()), bars: bars.collect() }
    }

    fn tier_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::name(l.report_tier()),
            Column::figures(l.report_members()),
            Column::figures(l.report_came()),
            Column::figures(l.report_spent()),
            Column::figures(l.report_share_of_club()),
        ];
        let rows = self.tiers.iter().map(|tier| {
            let share = part(tier.spent, self.member_revenue).unwrap_or_default();
            vec![
                tier_name(tier.name.as_ref(), l),
                l.number(count(tier.members)),
                l.number(count(tier.came)),
                l.money(tier.spent),
                l.percent(rounded(share)),
            ]
        });
        let total = vec![
            l.common_total(),
            // Of today, as the lines are: the period may have ended with fewer.
            l.number(count(self.tiers.iter().map(|tier| tier.members).sum())),
            l.number(count(self.came)),
            l.money(self.member_revenue),
            String::new(),
        ];
        Table { columns, rows: rows.collect(), total: Some(total), empty: String::new() }
    }

    fn coming_remark(&self, l: Language) -> String {
        let more = self.coming_in_all.saturating_sub(self.coming.len());
        if more == 0 { String::new() } else { l.report_and_more(more) }
    }

    fn coming_table(&self, l: Language) -> Table {
        let columns =
            vec![Column::words(l.common_date()), Column::name(l.report_name()), Column::words(l.report_turns())];
        let rows = self.coming.iter().map(|one| {
            let turns = one.turns.map(|years| l.date_years(years)).unwrap_or_default();
            vec![l.weekday_and_day(one.day, self.day), one.name.clone(), turns]
        });
        Table { columns, rows: rows.collect(), total: None, empty: l.report_coming_none() }
    }

    fn best_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::figures(l.report_place()),
            Column::name(l.report_name()),
            Column::words(l.report_tier()),
            Column::figures(l.report_visits()),
            Column::figures(l.report_spent()),
            Column::figures(l.report_points()),
            Column::words(l.report_last_visit()),
        ];
        let rows = (1_i64..).zip(&self.best).map(|(place, one)| {
            vec![
                l.number(place),
                one.name.clone(),
                one.tier.as_ref().map(|tier| tier.in_lang(l.lang()).to_owned()).unwrap_or_default(),
                l.number(count(one.visits)),
                l.money(one.spent),
                l.number(one.points.get()),
                short_day(one.last_visit, l),
            ]
        });
        Table { columns, rows: rows.collect(), total: None, empty: l.report_best_none() }
    }
}

/// What it says, and what follows from it.
fn said(conclusion: Conclusion, l: Language) -> (String, String) {
    match conclusion {
        Conclusion::Grew(rate) => (l.report_grew(rounded(rate)), l.report_grew_so()),
        Conclusion::Fell(rate) => (l.report_fell(rounded(rate)), l.report_fell_so()),
        Conclusion::Even => (l.report_even(), l.report_even_so()),
        Conclusion::Share { share, own, others, without_card } => {
            let what = if others.is_zero() {
                l.report_share_all(l.money(own), rounded(share))
            } else {
                l.report_share_is(l.money(others), l.money(own), rounded(share))
            };
            let so = match without_card {
                0 => l.report_share_so_all(),
                _ if own > others => l.report_share_so(without_card),
                _ => l.report_share_so_less(without_card),
            };
            (what, so)
        }
        Conclusion::Growing { joined, lost } => (l.report_growing(joined, lost), l.report_growing_so()),
        Conclusion::Shrinking { joined, lost } => (l.report_shrinking(joined, lost), l.report_shrinking_so()),
        Conclusion::Few { members, share } => (l.report_few(members, rounded(share)), l.report_few_so()),
        Conclusion::Weekday { day, share } => {
            (l.report_weekday(l.date_weekday_long(day), rounded(share)), l.report_weekday_so())
        }
        Conclusion::TooFew(sales) => (l.report_too_few(sales), l.report_too_few_so(l.number(count(LEAST_SALES)))),
        Conclusion::NothingSold => (l.report_nothing(), l.report_nothing_so()),
    }
}

/// Tenths of a percent are enough for the eye.
fn rounded(rate: BasisPoints) -> BasisPoints {
    BasisPoints::new(if rate.get() < 1_000 { (rate.get() + 5) / 10 * 10 } else { (rate.get() + 50) / 100 * 100 })
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
