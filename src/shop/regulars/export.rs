//! A list of regulars as a file: what is seen, as far as the list goes.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{Everybody, ListLine, Listing, page};
use crate::domain::ListColumn;
use crate::language::Language;
use crate::shop::target::Target;
use crate::shop::{Error, FileFault, Shop};
use crate::transfer::{ListCell, ListKind, write_list};

/// Lines read at once.
const CHUNK: usize = 1_000;

/// Writes the list into a file that is not there yet, CSV or XLSX by its name; gives the number of lines.
pub fn export(
    shop: &Shop,
    all: &Everybody,
    listing: &Mutex<Listing>,
    columns: &[ListColumn],
    l: Language,
    path: &Path,
) -> Result<u64, Error> {
    let kind = ListKind::of(path).ok_or_else(|| FileFault::NotAList(path.to_owned()))?;
    let target = Target::find(shop.folder(), path)?;
    if !target.is_free() {
        return Err(FileFault::NotAnExport(target.named).into());
    }
    let day = all.regulars.as_of();
    let tiers = super::super::programme::on(shop, day).map(|version| version.programme.tiers.levels);
    let tiers: Vec<(String, String)> =
        tiers.unwrap_or_default().into_iter().map(|tier| (tier.id, tier.name.in_lang(l.lang()).to_owned())).collect();
    let mut failed = None;
    // Names and months are read portion by portion: nobody's till waits for a long list.
    let rows = (0..).step_by(CHUNK).map_while(|from| match page(shop, &all.regulars, listing, from, CHUNK) {
        Ok(lines) if lines.is_empty() => None,
        Ok(lines) => Some(lines),
        Err(error) => {
            failed = Some(error);
            None
        }
    });
    let cells = |line: ListLine| -> Vec<ListCell> {
        let name = ListCell::Text(line.name.full());
        std::iter::once(name).chain(columns.iter().flat_map(|column| cell(*column, &line, all, &tiers, l))).collect()
    };
    let count = write_list(target.begin()?, kind, day, &header(columns, l), rows.flatten().map(cells))?;
    failed.map_or(Ok(count), Err)
}

/// A name for a list of the day that nothing has yet, beside the database.
pub fn free_name(shop: &Shop, all: &Everybody, word: &str, end: &str) -> Result<PathBuf, Error> {
    let folder = shop.folder().join("export");
    std::fs::create_dir_all(&folder).map_err(crate::transfer::Error::from)?;
    let day = all.regulars.as_of();
    let name = |number: u32| match number {
        1 => folder.join(format!("{word}-{day}.{end}")),
        number => folder.join(format!("{word}-{day}-{number}.{end}")),
    };
    // Nobody writes the list of one day a thousand times; then the name that is taken is refused.
    Ok((1..1_000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1)))
}

fn header(columns: &[ListColumn], l: Language) -> Vec<String> {
    let mut names = vec![l.regulars_name()];
    for column in columns {
        match column {
            ListColumn::Months => names.extend((0..super::MONTHS).rev().map(|back| l.regulars_months_ago(back))),
            other => names.push(l.list_column(*other)),
        }
    }
    names
}

fn cell(
    column: ListColumn,
    line: &ListLine,
    all: &Everybody,
    tiers: &[(String, String)],
    l: Language,
) -> Vec<ListCell> {
    let (regular, day) = (&line.regular, all.regulars.as_of());
    let days = |days: Option<i64>| days.map_or(ListCell::Empty, ListCell::Number);
    let tier = |tier: &str| tiers.iter().find(|(id, _)| id == tier).map_or(tier, |(_, name)| name).to_owned();
    vec![match column {
        ListColumn::Tier => regular.tier.as_deref().map_or(ListCell::Empty, |known| ListCell::Text(tier(known))),
        ListColumn::Segment => ListCell::Text(l.segment(line.segment)),
        ListColumn::Visits => ListCell::number(regular.visits),
        ListColumn::Sales => ListCell::number(regular.sales),
        ListColumn::Spent => ListCell::Money(regular.spent),
        ListColumn::SpentLastYear => ListCell::Money(regular.spent_last_year),
        ListColumn::Average => regular.average().map_or(ListCell::Empty, ListCell::Money),
        ListColumn::Points => ListCell::Number(regular.points.get()),
        ListColumn::FirstVisit => ListCell::day(regular.first_visit),
        ListColumn::LastVisit => ListCell::day(regular.last_visit),
        ListColumn::DaysSince => days(regular.days_since(day)),
        ListColumn::UsualInterval => days(regular.usual_interval.map(i64::from)),
        ListColumn::DaysOverdue => days(regular.days_overdue(day)),
        ListColumn::Months => return line.months.iter().copied().map(ListCell::Money).collect(),
    }]
}
