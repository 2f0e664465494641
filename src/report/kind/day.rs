//! One day of the till: what was sold, how it was paid, what came back; to be laid beside the register's Z report.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::{Money, Points, Programme, RuleId, Text};
use crate::language::Language;
use crate::report::document::{Block, Column, Document, Figure, Table};

/// The sums of a local day, sales as they were recorded and returns of that day whenever their goods were sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub shop: String,
    pub day: NaiveDate,
    /// The day of writing.
    pub written: NaiveDate,
    /// The versions that priced the sales, and the one that holds now, which names what an imported sale carried.
    pub programmes: BTreeMap<i64, Programme>,
    /// The version that holds now.
    pub now: i64,
    pub sales: u64,
    pub member_sales: u64,
    pub subtotal: Money,
    pub discount: Money,
    /// Subtotal less discounts.
    pub total: Money,
    pub points_value: Money,
    pub points_spent: Points,
    pub points_earned: Points,
    pub rounding: Money,
    /// What the register was to take.
    pub to_pay: Money,
    pub forms: Vec<Form>,
    pub discounts: Vec<ByRule>,
    pub returns: Vec<Returned>,
    /// Sales without the number of the register's receipt.
    pub unkeyed: Vec<Unkeyed>,
}

/// A form of payment: taken less change, and given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub id: String,
    /// Absent where the shop knows no such form any more.
    pub name: Option<Text>,
    pub taken: Money,
    pub returned: Money,
}

/// What a rule took off under one version of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRule {
    pub rule: String,
    /// Absent for a sale that was imported.
    pub version: Option<i64>,
    pub lines: u64,
    pub amount: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub number: String,
    /// Absent for a return without a receipt.
    pub sale: Option<String>,
    pub goods: Money,
    /// What discounts that fell away from the rest of the receipt cost, less what others grew by.
    pub repriced: Money,
    pub withheld: Money,
    pub money: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkeyed {
    pub number: String,
    pub at: Option<NaiveTime>,
    pub to_pay: Money,
}

impl Day {
    /// Money given back in all.
    pub fn returned(&self) -> Money {
        Money::sum(self.returns.iter().map(|one| one.money)).unwrap_or_default()
    }

    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let remark =
            l.report_day_remark(l.full_day(self.day), l.date_weekday_long(self.day.weekday().number_from_monday()));
        let mut document = Document::new(l.report_day(), remark, &self.shop, l, self.written);
        document.blocks.push(Block::Figures(self.figures(l)));
        document.heading_with(l.report_forms(), l.report_forms_remark());
        document.blocks.push(Block::Table(self.form_table(l)));
        document.heading(l.report_from_price());
        document.blocks.push(Block::Facts(self.sums(l)));
        if !self.discounts.is_empty() {
            document.heading(l.report_discounts());
            document.blocks.push(Block::Table(self.discount_table(l)));
        }
        document.heading(l.report_returns());
        document.blocks.push(Block::Table(self.return_table(l)));
        // Of a day without sales there is no number to ask for.
        if self.sales > 0 {
            document.heading_with(l.report_unkeyed(), l.report_unkeyed_remark());
            document.blocks.push(Block::Table(self.unkeyed_table(l)));
        }
        document
    }

    fn figures(&self, l: Language) -> Vec<Figure> {
        let returned = self.returned();
        let left = self.to_pay.minus(returned).unwrap_or_default();
        vec![
            Figure::new(l.report_day_sales(), l.number(count(self.sales)), l.report_with_card(self.member_sales)),
            Figure::new(l.report_taken(), l.money(self.to_pay), l.report_taken_remark()),
            Figure::new(l.report_given_back(), l.money(returned), l.report_returns_count(self.returns.len())),
            Figure::new(l.report_left(), l.money(left), l.report_left_remark()),
        ]
    }

    fn form_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::name(l.report_form()),
            Column::figures(l.report_taken()),
            Column::figures(l.report_given_back()),
            Column::figures(l.report_left()),
        ];
        let left = |form: &Form| form.taken.minus(form.returned).unwrap_or_default();
        let rows = self.forms.iter().map(|form| {
            let name = form.name.as_ref();
            let name =
                name.map_or_else(|| l.common_removed_form(form.id.as_str()), |name| name.in_lang(l.lang()).to_owned());
            vec![name, l.money(form.taken), l.money(form.returned), l.money(left(form))]
        });
        let sum = |part: fn(&Form) -> Money| Money::sum(self.forms.iter().map(part)).unwrap_or_default();
        let all = Money::sum(self.forms.iter().map(left)).unwrap_or_default();
        let total =
            vec![l.common_total(), l.money(sum(|form| form.taken)), l.money(sum(|form| form.returned)), l.money(all)];
        Table { columns, rows: rows.collect(), total: Some(total), empty: l.report_day_none() }
    }

    /// How the price became what was paid.
    fn sums(&self, l: Language) -> Vec<(String, String)> {
        let less = |sum: Money| l.money(sum.negated().unwrap_or_default());
        vec![
            (l.report_subtotal(), l.money(self.subtotal)),
            (l.report_discount(), less(self.discount)),
            (l.report_total(), l.money(self.total)),
            (l.report_points_value(), less(self.points_value)),
            (l.report_rounding(), l.money(self.rounding)),
            (l.report_to_pay(), l.money(self.to_pay)),
            (l.report_points_spent(), l.number(self.points_spent.get())),
            (l.report_points_earned(), l.number(self.points_earned.get())),
        ]
    }

    fn discount_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::name(l.report_rule()),
            Column::figures(l.report_lines()),
            Column::figures(l.report_discount()),
        ];
        // Versions under which a rule is the same rule share a row.
        let mut named: Vec<(String, u64, Money)> = Vec::new();
        for one in &self.discounts {
            let rule = RuleId::from(one.rule.as_str());
            let programme = self.programmes.get(&one.version.unwrap_or(self.now));
            let name = programme.map_or_else(|| l.rule_unknown(rule.as_str()), |one| l.rule_name(&rule, one));
            match named.iter_mut().find(|(known, ..)| *known == name) {
                Some((_, lines, amount)) => {
                    *lines += one.lines;
                    *amount = amount.plus(one.amount).unwrap_or(*amount);
                }
                None => named.push((name, one.lines, one.amount)),
            }
        }
        named.sort_by_key(|(.., amount)| std::cmp::Reverse(*amount));
        let rows = named.into_iter().map(|(name, lines, amount)| vec![name, l.number(count(lines)), l.money(amount)]);
        let total = vec![l.common_total(), String::new(), l.money(self.discount)];
        Table { columns, rows: rows.collect(), total: Some(total), empty: String::new() }
    }

    /// With what fell away only where a receipt was priced again.
    fn return_table(&self, l: Language) -> Table {
        let again = self.returns.iter().any(|one| !one.repriced.is_zero());
        let mut columns = vec![
            Column::name(l.report_number()),
            Column::words(l.report_of_sale()),
            Column::figures(l.report_goods()),
            Column::figures(l.report_withheld()),
            Column::figures(l.report_given_back()),
        ];
        if again {
            columns.insert(3, Column::figures(l.report_fell_away()));
        }
        let rows = self.returns.iter().map(|one| {
            let sale = one.sale.clone().unwrap_or_else(|| l.report_no_receipt());
            let mut row = vec![one.number.clone(), sale, l.money(one.goods), l.money(one.withheld), l.money(one.money)];
            if again {
                row.insert(3, l.money(one.repriced));
            }
            row
        });
        Table { columns, rows: rows.collect(), total: None, empty: l.report_returns_none() }
    }

    fn unkeyed_table(&self, l: Language) -> Table {
        let columns =
            vec![Column::name(l.report_number()), Column::words(l.report_time()), Column::figures(l.report_to_pay())];
        let rows = self
            .unkeyed
            .iter()
            .map(|one| vec![one.number.clone(), one.at.map(|at| l.time(at)).unwrap_or_default(), l.money(one.to_pay)]);
        let all = Money::sum(self.unkeyed.iter().map(|one| one.to_pay)).unwrap_or_default();
        let total = vec![l.common_total(), String::new(), l.money(all)];
        Table { columns, rows: rows.collect(), total: Some(total), empty: l.report_unkeyed_none() }
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
