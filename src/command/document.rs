//! The documents that several commands give, names and order being a contract; and the same for people.

use serde::Serialize;

use super::table::{Side, Table, pairs};
use crate::domain::{DueCoupon, Money, Payment, Points, Programme, Quantity, Quote, UsedCoupon};
use crate::language::Language;

#[derive(Serialize)]
pub struct Quoted {
    subtotal: Money,
    discount: Money,
    total: Money,
    points_spent: Points,
    points_value: Money,
    rounding: Money,
    to_pay: Money,
    points_earned: Points,
    lines: Vec<Line>,
    gifts: Vec<Gift>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coupons_used: Vec<Used>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coupons_due: Vec<Due>,
    applied: Vec<Applied>,
    not_applied: Vec<NotApplied>,
}

#[derive(Serialize)]
struct Line {
    name: Option<String>,
    quantity: Quantity,
    unit_price: Option<Money>,
    amount: Money,
    discount: Money,
    total: Money,
}

#[derive(Serialize)]
struct Gift {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: String,
    quantity: Quantity,
    rule: String,
}

#[derive(Serialize)]
struct Used {
    code: String,
    kind: String,
    rule: String,
}

#[derive(Serialize)]
struct Due {
    /// Once the sale is recorded.
    code: Option<String>,
    kind: String,
    name: String,
    rule: String,
    from: chrono::NaiveDate,
    until: Option<chrono::NaiveDate>,
}

#[derive(Serialize)]
struct Applied {
    rule: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Points>,
    reason: String,
}

#[derive(Serialize)]
struct NotApplied {
    rule: String,
    reason: String,
}

impl Quoted {
    pub fn new(quote: &Quote, language: Language) -> Quoted {
        let line = |l: &crate::domain::QuotedLine| Line {
            name: l.name.clone(),
            quantity: l.quantity,
            unit_price: l.unit_price,
            amount: l.amount,
            discount: l.discount,
            total: l.total,
        };
        let gift = |g: &crate::domain::Gift| Gift {
            id: g.id.clone(),
            name: g.name.in_lang(language.lang()).to_owned(),
            quantity: g.quantity,
            rule: g.rule.0.clone(),
        };
        let used = |c: &UsedCoupon| Used { code: c.code.clone(), kind: c.kind.clone(), rule: c.rule.0.clone() };
        let due = |c: &DueCoupon| Due {
            code: c.code.clone(),
            kind: c.kind.clone(),
            name: c.name.in_lang(language.lang()).to_owned(),
            rule: c.rule.0.clone(),
            from: c.from,
            until: c.until,
        };
        let applied = |a: &crate::domain::Applied| Applied {
            rule: a.rule.0.clone(),
            amount: a.amount,
            points: a.points,
            reason: language.reason(&a.reason),
        };
        let not_applied =
            |n: &crate::domain::NotApplied| NotApplied { rule: n.rule.0.clone(), reason: language.reason(&n.reason) };
        Quoted {
            subtotal: quote.subtotal,
            discount: quote.discount,
            total: quote.total,
            points_spent: quote.points_spent,
            points_value: quote.points_value,
            rounding: quote.rounding,
            to_pay: quote.to_pay,
            points_earned: quote.points_earned,
            lines: quote.lines.iter().map(line).collect(),
            gifts: quote.gifts.iter().map(gift).collect(),
            coupons_used: quote.coupons_used.iter().map(used).collect(),
            coupons_due: quote.coupons_due.iter().map(due).collect(),
            applied: quote.applied.iter().map(applied).collect(),
            not_applied: quote.not_applied.iter().map(not_applied).collect(),
        }
    }
}

/// What was handed over, or given back.
#[derive(Serialize)]
pub struct Paid {
    form: String,
    amount: Money,
}

pub fn paid(payments: &[Payment]) -> Vec<Paid> {
    payments.iter().map(|p| Paid { form: p.form.clone(), amount: p.amount }).collect()
}

/// A quote for people: its lines, its sums, and every reason.
pub fn spoken(quote: &Quote, programme: Option<&Programme>, l: Language) -> String {
    let mut table = Table::new([
        (l.command_column_goods(), Side::Left),
        (l.command_column_quantity(), Side::Right),
        (l.command_column_price(), Side::Right),
        (l.command_column_amount(), Side::Right),
        (l.command_column_discount(), Side::Right),
        (l.command_column_total(), Side::Right),
    ]);
    for line in &quote.lines {
        table.row([
            line.name.clone().or_else(|| line.sku.clone()).or_else(|| line.category.clone()).unwrap_or_default(),
            l.quantity(line.quantity),
            line.unit_price.map(|p| l.money(p)).unwrap_or_default(),
            l.money(line.amount),
            if line.discount.is_zero() { String::new() } else { l.money(line.discount) },
            l.money(line.total),
        ]);
    }
    let mut text = table.print();
    for gift in &quote.gifts {
        text.push_str(&l.gift_line(gift));
        text.push('\n');
    }
    for coupon in &quote.coupons_used {
        text.push_str(&l.coupon_answer_used(&coupon.code));
        text.push('\n');
    }
    for coupon in &quote.coupons_due {
        let name = coupon.name.in_lang(l.lang());
        let said = coupon.code.as_ref().map(|code| l.coupon_answer_issued(code, name));
        text.push_str(&said.unwrap_or_else(|| l.coupon_answer_due(name)));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&pairs(&sums(quote, l)));
    let name = |rule: &crate::domain::RuleId| programme.map_or_else(|| rule.0.clone(), |p| l.rule_name(rule, p));
    let reason = |rule, reason| (format!("  {}", name(rule)), l.reason(reason));
    let applied: Vec<_> = quote.applied.iter().map(|a| reason(&a.rule, &a.reason)).collect();
    let not_applied: Vec<_> = quote.not_applied.iter().map(|n| reason(&n.rule, &n.reason)).collect();
    for (heading, reasons) in [(l.command_applied(), applied), (l.command_not_applied(), not_applied)] {
        if !reasons.is_empty() {
            text.extend(["\n", &heading, "\n", &pairs(&reasons)]);
        }
    }
    text
}

fn sums(quote: &Quote, l: Language) -> Vec<(String, String)> {
    let mut sums = vec![(l.command_column_total(), l.money(quote.total))];
    if !quote.points_spent.is_zero() {
        sums.push((l.command_points_spent(), l.money(quote.points_value)));
    }
    if !quote.rounding.is_zero() {
        sums.push((l.command_rounding(), l.money_signed(quote.rounding)));
    }
    sums.push((l.command_to_pay(), l.money(quote.to_pay)));
    if !quote.points_earned.is_zero() {
        sums.push((l.command_points_earned(), l.number(quote.points_earned.get())));
    }
    sums
}
