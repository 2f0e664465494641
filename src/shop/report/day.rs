//! One day of the till, to be laid beside the register's report.

use std::collections::btree_map::{BTreeMap, Entry};

use chrono::NaiveDate;

use crate::domain::{Moment, ShopSettings};
use crate::report::{ByRule, Day, Form, Returned, Unkeyed};
use crate::shop::{Error, Shop};
use crate::store::programme;
use crate::store::report as sums;

pub fn day(shop: &Shop, day: NaiveDate, at: Moment) -> Result<Day, Error> {
    let settings = shop.settings();
    shop.store().read(|connection| {
        let version = programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?;
        let all = sums::sums(connection, day)?;
        let (now, discounts) = (version.version, sums::discounts(connection, day)?);
        // A rule is called as it was when it priced the sale.
        let mut programmes = BTreeMap::from([(now, version.programme)]);
        for id in discounts.iter().filter_map(|one| one.version) {
            if let Entry::Vacant(free) = programmes.entry(id) {
                free.insert(programme::version(connection, id)?.ok_or(Error::NoProgramme)?.programme);
            }
        }
        let returns = sums::returns(connection, day)?.into_iter();
        let unkeyed = sums::unkeyed(connection, day)?.into_iter();
        Ok(Day {
            shop: settings.name.clone(),
            day,
            written: at.day(),
            programmes,
            now,
            sales: all.sales,
            member_sales: all.member_sales,
            subtotal: all.subtotal,
            discount: all.discount,
            total: all.total,
            points_value: all.points_value,
            points_spent: all.points_spent,
            points_earned: all.points_earned,
            rounding: all.rounding,
            to_pay: all.to_pay,
            forms: in_order(sums::forms(connection, day)?, &settings),
            discounts: discounts
                .into_iter()
                .map(|one| ByRule { rule: one.rule, version: one.version, lines: one.lines, amount: one.amount })
                .collect(),
            returns: returns
                .map(|one| Returned {
                    number: one.number,
                    sale: one.sale,
                    goods: one.goods,
                    repriced: one.repriced,
                    withheld: one.withheld,
                    money: one.money,
                })
                .collect(),
            unkeyed: unkeyed
                .map(|one| Unkeyed {
                    number: one.number,
                    at: one.at.map(|at| Moment::from_millis(at, settings.zone).local.time()),
                    to_pay: one.to_pay,
                })
                .collect(),
        })
    })
}

/// The shop's own forms in the shop's order, then those that it had once.
fn in_order(found: Vec<sums::FormSum>, settings: &ShopSettings) -> Vec<Form> {
    let known = &settings.payment_forms;
    let place = |id: &str| known.iter().position(|form| form.id == id).unwrap_or(usize::MAX);
    let mut forms: Vec<Form> = found
        .into_iter()
        .map(|one| Form {
            name: settings.form_name(&one.form).cloned(),
            id: one.form,
            taken: one.taken,
            returned: one.returned,
        })
        .collect();
    forms.sort_by(|a, b| place(&a.id).cmp(&place(&b.id)).then_with(|| a.id.cmp(&b.id)));
    forms
}
