//! Taking members, articles and sales out as tables that any other program reads, and that `import` reads back.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::target::Target;
use super::{Error, FileFault, Shop};
use crate::domain::{Moment, Money};
use crate::store::export::{self, Exported};
use crate::store::product::Product;
use crate::transfer::{Kind, Writer, is_book, is_export};

/// Writes one kind as it is on `day` into a file, a workbook where its name ends in `.xlsx`; the number of lines. A file that an
/// export wrote before is replaced, any other stays.
pub fn export(shop: &Shop, kind: Kind, path: &Path, day: NaiveDate) -> Result<u64, Error> {
    write(shop, kind, &target(shop, path)?, day)
}

/// Writes all kinds side by side: `FILE.members.csv`, `FILE.products.csv`, `FILE.sales.csv`; of `FILE.xlsx` workbooks.
pub fn export_all(shop: &Shop, path: &Path, day: NaiveDate) -> Result<Vec<(PathBuf, u64)>, Error> {
    let mut targets = Vec::new();
    for kind in Kind::ALL {
        let (name, end) = if is_book(path) { (path.file_stem(), "xlsx") } else { (path.file_name(), "csv") };
        let mut name = name.unwrap_or_default().to_owned();
        name.push(format!(".{}.{end}", kind.code()));
        targets.push((kind, target(shop, &path.with_file_name(name))?));
    }
    let written =
        targets.into_iter().map(|(kind, target)| Ok((target.named.clone(), write(shop, kind, &target, day)?)));
    written.collect()
}

fn target(shop: &Shop, path: &Path) -> Result<Target, Error> {
    let target = Target::find(shop.folder(), path)?;
    if target.is_free() || is_export(&target.path) {
        return Ok(target);
    }
    Err(FileFault::NotAnExport(target.named).into())
}

fn write(shop: &Shop, kind: Kind, target: &Target, day: NaiveDate) -> Result<u64, Error> {
    let mut writer = Writer::create(target.begin()?, kind)?;
    let mut lines = 0_u64;
    shop.store().read(|connection| match kind {
        Kind::Members => export::each_member::<Error>(connection, day, |member| {
            lines += 1;
            row(&mut writer, &member_cells(&member))
        }),
        Kind::Sales => export::each_line::<Error>(connection, |line| {
            lines += 1;
            row(&mut writer, &sale_cells(shop, &line))
        }),
        Kind::Products => export::products(connection)?.iter().try_for_each(|article| {
            lines += 1;
            row(&mut writer, &article_cells(article))
        }),
    })?;
    writer.finish()?;
    Ok(lines)
}

fn row(writer: &mut Writer, cells: &[String]) -> Result<(), Error> {
    Ok(writer.row(cells.iter().map(String::as_str))?)
}

fn member_cells(member: &export::ExportedMember) -> Vec<String> {
    let Exported { number, profile } = &member.who;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        number.clone(),
        profile.name.full(),
        profile.name.surname.clone(),
        profile.name.given.clone(),
        profile.name.patronymic.clone(),
        profile.address.clone(),
        profile.phone.as_ref().map(|phone| phone.e164().to_owned()).unwrap_or_default(),
        text(&profile.email),
        profile.birthday.map(|b| b.to_string()).unwrap_or_default(),
        text(&member.cards),
        profile.lang.code().to_owned(),
        profile.note.clone(),
        // What somebody owes is no balance to begin with.
        some(member.points.is_positive(), || member.points.get().to_string()),
        member.points_expire.map(|day| day.to_string()).unwrap_or_default(),
        some(member.spent.is_positive(), || member.spent.plain()),
        member.since.to_string(),
        member.marketing.map(|given| if given { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
    ]
}

fn sale_cells(shop: &Shop, line: &export::ExportedLine) -> Vec<String> {
    let at = Moment::from_millis(line.at, shop.zone());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        text(&line.member),
        if line.time_known { at.rfc3339(shop.zone()) } else { line.day.clone() },
        line.quantity.to_string(),
        line.total.plain(),
        line.number.clone(),
        text(&line.name),
        text(&line.category),
        String::new(),
        line.sale.to_string(),
    ]
}

fn article_cells(article: &Product) -> Vec<String> {
    vec![
        article.sku.clone(),
        article.codes.join(" | "),
        article.name.clone(),
        article.category.clone().unwrap_or_default(),
        article.unit_price.map(Money::plain).unwrap_or_default(),
        some(article.min_unit_price.is_positive(), || article.min_unit_price.plain()),
        if article.discountable { "yes" } else { "no" }.to_owned(),
    ]
}

fn some(there: bool, text: impl FnOnce() -> String) -> String {
    if there { text() } else { String::new() }
}
