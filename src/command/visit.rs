//! The sample shop in a terminal: one customer's visit, told step by step, for whoever has no window yet.

use super::document::spoken;
use super::table::pairs;
use super::{Desk, Problem, value};
use crate::domain::{Basket, Line, Money, PersonName, Profile, Quantity};
use crate::language::Language;
use crate::shop::value::{ValueQuery, value as figures};
use crate::shop::{self, Shop, visit::Visit};

/// Plays a visit in the sample shop and tells it.
pub fn play(desk: &Desk) -> Result<String, Problem> {
    let shop = desk.open()?;
    let l = Language::new(shop.settings().lang, shop.currency());
    let at = desk.moment(shop.zone())?;
    let name = PersonName::parse(&l.start_guest());
    let address = crate::language::suggest_address(&name, l.lang(), false);
    let guest = Profile { name, address, lang: l.lang(), ..Profile::default() };
    let visit = shop::visit::visit(&shop, guest, basket(l), at)?;
    let query = ValueQuery { limit: Some(5), ..ValueQuery::default() };
    let regulars = value::table(&shop, &figures(&shop, &query, at.day())?, at.day(), l);
    Ok(told(&shop, &visit, regulars, l))
}

fn basket(l: Language) -> Basket {
    let coffee = Line::named(&l.start_coffee(), Money::minor(4_550), Quantity::pieces(2));
    let cake = Line::named(&l.start_cake(), Money::minor(8_900), Quantity::thousandths_of(350));
    Basket { lines: vec![coffee, cake], ..Basket::default() }
}

fn told(shop: &Shop, visit: &Visit, regulars: String, l: Language) -> String {
    let member = &visit.greeted.member;
    let standing = &visit.greeted.held.standing;
    let tier = standing.tier.as_deref().and_then(|id| visit.priced.version.programme.tier(id));
    let mut who = vec![
        (l.command_column_name(), member.profile.name.full()),
        (l.command_column_since(), l.full_day(member.since)),
        (l.command_column_points(), l.number(standing.points.get())),
    ];
    if let Some(card) = member.active_card() {
        who.push((l.command_column_cards(), card.number.to_string()));
    }
    if let Some(tier) = tier {
        who.push((l.command_column_tier(), tier.name.in_lang(l.lang()).to_owned()));
    }
    let said = visit.thing.as_ref().map(|thing| {
        let own = l.speaking(member.profile.lang);
        own.thing_to_say(thing, &member.profile.address, member.profile.informal)
    });
    let check = if visit.checked.ok() {
        l.command_check_good(visit.checked.facts)
    } else {
        l.command_check_bad(visit.checked.problems.len(), visit.checked.facts)
    };
    let steps = [
        (l.start_step_scan(), pairs(&who)),
        (l.start_step_greeting(), format!("{}\n", said.unwrap_or_default())),
        (l.start_step_quote(), spoken(&visit.priced.quote, Some(&visit.priced.version.programme), l)),
        (l.start_step_slip(), slip(shop, visit, l)),
        (l.start_step_regulars(), regulars),
        (l.start_step_check(), format!("{check}\n")),
    ];
    let mut text = String::new();
    for (number, (title, body)) in (1..).zip(steps) {
        text.extend(["\n", &format!("{number}. {title}"), "\n\n"]);
        for line in body.lines() {
            text.extend([if line.is_empty() { "" } else { "   " }, line, "\n"]);
        }
    }
    text
}

/// What the customer takes away: 40 columns, as on paper.
fn slip(shop: &Shop, visit: &Visit, l: Language) -> String {
    const WIDE: usize = 40;
    let row = |left: &str, right: &str| {
        let space = WIDE.saturating_sub(left.chars().count() + right.chars().count()).max(1);
        format!("{left}{}{right}\n", " ".repeat(space))
    };
    let quote = &visit.sold.quote;
    let mut slip = format!("{}\n{}\n{}\n", shop.settings().name, visit.sold.number, "-".repeat(WIDE));
    for line in &quote.lines {
        let name = format!("{} × {}", l.quantity(line.quantity), line.name.as_deref().unwrap_or_default());
        slip.push_str(&row(&name, &l.money(line.amount)));
        if !line.discount.is_zero() {
            slip.push_str(&row(&format!("  {}", l.command_column_discount()), &format!("–{}", l.money(line.discount))));
        }
    }
    for gift in &quote.gifts {
        slip.push_str(&row(&l.gift_line(gift), &l.money(Money::ZERO)));
    }
    slip.extend(["-".repeat(WIDE).as_str(), "\n"]);
    slip.push_str(&row(&l.command_to_pay(), &l.money(quote.to_pay)));
    slip.push_str(&row(&l.command_points_after(), &l.number(visit.sold.points.get())));
    slip
}
