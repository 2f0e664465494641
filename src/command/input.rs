//! Reading what a command is given: files, the standard input, and small values written as people write them.

use std::fs;
use std::io::Read;
use std::path::Path;

use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Desk, Problem, file};
use crate::domain::{Birthday, CardNumber, Lang, MemberId, Money, Payment, Phone, ShopSettings};
use crate::shop::regulars::{Filter, Order, Sort};
use crate::shop::{Error, Shop, quote::Whom};

/// A JSON file, or the standard input where the file is `-`.
pub fn json<T: DeserializeOwned>(desk: &Desk, path: &Path) -> Result<T, Problem> {
    let text = text(desk, path)?;
    serde_json::from_str(&text)
        .map_err(|e| Problem::Data("unreadable", file::unreadable::<T>(path, &text, &e, desk.language)))
}

pub fn text(desk: &Desk, path: &Path) -> Result<String, Problem> {
    let read = if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    // Editors on other systems put a mark before the first word.
    read.map(|t| t.trim_start_matches('\u{feff}').to_owned())
        .map_err(|e| Problem::Data("no_file", file::unusable(path, &e, desk.language)))
}

pub fn lang(desk: &Desk, code: &str) -> Result<Lang, Problem> {
    Lang::from_code(code).ok_or_else(|| Problem::Usage(desk.language.command_error_language(code)))
}

/// How a list is sorted, where that is said.
pub fn order(desk: &Desk, code: Option<&str>) -> Result<Option<Order>, Problem> {
    let all = || Sort::ALL.map(Sort::code).join(", ");
    let unfit = |code| Problem::Usage(desk.language.command_usage_choice(all(), "--sort", code));
    code.map(|code| Order::from_code(code).ok_or_else(|| unfit(code))).transpose()
}

/// `of` with more conditions, each of which can be read and fulfilled together with those before.
pub fn filter(desk: &Desk, of: Filter, more: &[String]) -> Result<Filter, Problem> {
    let l = desk.language;
    more.iter().try_fold(of, |filter, text| {
        let unfit = || match Filter::default().and(text) {
            Some(_) => l.command_usage_conflict(filter.written().join(", "), text),
            None => l.command_usage_choice(Filter::FORMS.join(", "), "--filter", text),
        };
        filter.clone().and(text).ok_or_else(|| Problem::Usage(unfit()))
    })
}

/// `cash=12.50`, in a form that the shop takes.
pub fn payments(desk: &Desk, settings: &ShopSettings, written: &[String]) -> Result<Vec<Payment>, Problem> {
    written.iter().map(|text| payment(desk, settings, text)).collect()
}

fn payment(desk: &Desk, settings: &ShopSettings, text: &str) -> Result<Payment, Problem> {
    let l = desk.language;
    let read = text.split_once('=').and_then(|(form, amount)| Some((form.trim(), Money::parse(amount)?)));
    let (form, amount) = read.ok_or_else(|| Problem::Usage(l.command_error_amount(text)))?;
    if !amount.is_positive() {
        return Err(Problem::Usage(l.command_error_amount(text)));
    }
    if settings.payment_forms.iter().any(|f| f.id == form) {
        return Ok(Payment { form: form.to_owned(), amount });
    }
    let forms: Vec<&str> = settings.payment_forms.iter().map(|f| f.id.as_str()).collect();
    Err(Problem::Data("no_form", l.command_error_form(form, forms.join(", "))))
}

pub fn card(desk: &Desk, text: &str) -> Result<CardNumber, Problem> {
    CardNumber::parse(text).ok_or_else(|| Problem::Usage(desk.language.command_error_card_number(text)))
}

pub fn whom(desk: &Desk, number: Option<&str>) -> Result<Whom, Problem> {
    number.map_or(Ok(Whom::Nobody), |number| card(desk, number).map(Whom::Card))
}

pub fn id(desk: &Desk, text: Option<&str>) -> Result<Option<Uuid>, Problem> {
    let read = |text: &str| Uuid::parse_str(text).map_err(|_| Problem::Usage(desk.language.command_error_id(text)));
    text.map(read).transpose()
}

pub fn phone(desk: &Desk, shop: &Shop, text: &str) -> Result<Phone, Problem> {
    let phone = Phone::parse(text, shop.currency().home());
    phone.ok_or_else(|| Problem::Usage(desk.language.command_error_phone(text)))
}

pub fn birthday(desk: &Desk, text: &str) -> Result<Birthday, Problem> {
    text.parse().map_err(|_| Problem::Usage(desk.language.command_error_birthday(text)))
}

/// A member by id, or by any card the member has or had.
pub fn member(desk: &Desk, shop: &Shop, text: &str) -> Result<MemberId, Problem> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    match shop.member_of_card(&card(desk, text)?) {
        Err(Error::CardNotActive { member, .. }) => Ok(member),
        found => Ok(found?),
    }
}

/// The same under the id that a card was given to, whoever that member has been merged into since: so a request stays the same
/// when it is repeated.
pub fn holder(desk: &Desk, shop: &Shop, text: &str) -> Result<MemberId, Problem> {
    match text.parse() {
        Ok(id) => Ok(id),
        Err(_) => Ok(crate::shop::merge::of_card(shop, &card(desk, text)?)?),
    }
}

/// Who recommended the shop: a member by id, or by a card that is in use; where it is only `told_again`, by any card.
pub fn recommender(desk: &Desk, shop: &Shop, text: &str, told_again: bool) -> Result<MemberId, Problem> {
    if text.parse::<MemberId>().is_err() && !told_again {
        shop.member_of_card(&card(desk, text)?)?;
    }
    holder(desk, shop, text)
}
