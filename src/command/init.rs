//! `init`: sets a shop up.

use serde::Serialize;

use super::arguments::Init;
use super::{Answer, Desk, Problem, input};
use crate::domain::{Currency, Lang, Programme, ShopSettings, Zone, is_visible};
use crate::language::Language;
use crate::shop::{self, Founding, Shop};

#[derive(Serialize)]
struct Document<'a> {
    name: &'a str,
    language: Lang,
    currency: Currency,
    zone: &'a str,
    template: &'a str,
    folder: String,
}

pub fn run(desk: &Desk, arguments: Init) -> Result<Answer, Problem> {
    let l = desk.language;
    let lang = arguments.language.as_deref().map_or(Ok(l.lang()), |code| input::lang(desk, code))?;
    let currency = arguments.currency.as_deref().map_or(Ok(usual(lang)), |code| self::currency(code, l))?;
    let zone = arguments.zone.as_deref().map_or(Ok(Zone::default()), |name| {
        Zone::parse(name).ok_or_else(|| Problem::Usage(l.command_error_zone(name)))
    })?;
    let template = arguments.template.as_deref().unwrap_or(shop::trial::TEMPLATES[0]);
    let programme: Programme = shop::trial::template_in(template, currency, lang)
        .ok_or_else(|| Problem::Usage(l.command_error_template(shop::trial::TEMPLATES.join(", "), template)))?;
    if !is_visible(&arguments.name) {
        return Err(shop::Error::NoName.into());
    }
    let at = desk.moment(zone)?;
    let settings = ShopSettings { name: arguments.name, lang, currency, zone, ..ShopSettings::default() };
    let name = settings.name.clone();
    Shop::found(&desk.folder, Founding { settings, programme }, at)?;

    let folder = desk.folder.display().to_string();
    let said = Language::new(lang, currency).command_init_done(&folder, &name);
    Answer::new(&Document { name: &name, language: lang, currency, zone: zone.name(), template, folder }, said)
}

/// The currency of a code, or which there are.
pub fn currency(code: &str, l: Language) -> Result<Currency, Problem> {
    let all: Vec<&str> = Currency::ALL.iter().map(|c| c.code()).collect();
    Currency::from_code(code).ok_or_else(|| Problem::Usage(l.command_error_currency(all.join(", "), code)))
}

/// The currency that a shop of that language most likely keeps its books in.
pub const fn usual(lang: Lang) -> Currency {
    match lang {
        Lang::Ru => Currency::Rub,
        Lang::Uk => Currency::Uah,
        Lang::En => Currency::Eur,
    }
}
