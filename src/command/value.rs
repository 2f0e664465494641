//! `value`: what each member is worth, in plain figures.

use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Mutex;

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::Value;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, input};
use crate::domain::ListColumn;
use crate::language::Language;
use crate::shop::regulars::{self, Exactness, Filter, Order};
use crate::shop::value::{Value as Figures, ValueQuery, value as figures};
use crate::shop::{Shop, programme};

pub fn run(desk: &Desk, arguments: &Value) -> Result<Answer, Problem> {
    let l = desk.language;
    let order = input::order(desk, arguments.sort.as_deref())?.unwrap_or_default();
    let filter = input::filter(desk, Filter::default(), &arguments.filter)?;
    let shop = desk.open()?;
    let as_of = desk.moment(shop.zone())?.day();
    if let Some(file) = &arguments.out {
        return out(desk, &shop, &filter, order, as_of, file);
    }
    let value = figures(&shop, &ValueQuery { order, filter, limit: arguments.limit.map(NonZeroUsize::get) }, as_of)?;
    Answer::new(&value, table(&shop, &value, as_of, l))
}

#[derive(Serialize)]
struct Written {
    file: String,
    lines: u64,
}

/// Writes the list into a file for a spreadsheet, with every column.
fn out(
    desk: &Desk,
    shop: &Shop,
    filter: &Filter,
    order: Order,
    as_of: NaiveDate,
    file: &Path,
) -> Result<Answer, Problem> {
    let all = regulars::everybody(shop, as_of, Exactness::Exact)?;
    let listing = Mutex::new(regulars::listing(shop, &all.regulars, filter, order)?);
    let lines = regulars::export(shop, &all, &listing, &ListColumn::ALL, desk.language, file)?;
    let file = file.display().to_string();
    let people = format!("{} {file}", desk.language.regulars_exported(lines));
    Answer::new(&Written { file, lines }, people)
}

/// The figures as a table, a member a line; tiers by the names that they have on the day.
pub fn table(shop: &Shop, value: &Figures, as_of: NaiveDate, l: Language) -> String {
    let tiers = programme::on(shop, as_of).map(|version| version.programme.tiers.levels).unwrap_or_default();
    let tier = |held: &str| {
        let level = tiers.iter().find(|level| level.id == held);
        level.map_or_else(|| held.to_owned(), |level| level.name.in_lang(l.lang()).to_owned())
    };
    let mut table = Table::new([
        (l.command_column_name(), Side::Left),
        (l.command_column_tier(), Side::Left),
        (l.command_column_visits(), Side::Right),
        (l.command_column_spent(), Side::Right),
        (l.command_column_average(), Side::Right),
        (l.command_column_points(), Side::Right),
        (l.command_column_last_visit(), Side::Left),
    ]);
    for member in &value.members {
        table.row([
            member.name.clone(),
            member.tier.as_deref().map(tier).unwrap_or_default(),
            member.visits.to_string(),
            l.money(member.spent),
            l.money(member.average),
            l.number(member.points.get()),
            member.last_visit.map(|day| l.short_day(day)).unwrap_or_default(),
        ]);
    }
    table.print()
}
