//! The four things that the customer's window shows, and how each is put together.

use std::time::Duration;

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    DueCoupon, Money, Points, Profile, Programme, Quote, QuotedLine, Reason, Rounding, ShopSettings, Standing,
    ThingToSay, Tier,
};
use crate::language::{Language, called_in_public};

/// What the shop says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Shop<'a> {
    pub settings: &'a ShopSettings,
    pub programme: &'a Programme,
}

/// The member at the till.
#[derive(Debug, Clone, Copy)]
pub struct Guest<'a> {
    pub profile: &'a Profile,
    pub standing: &'a Standing,
    /// The tier that holds by the programme; what is recorded may be no tier of it, or a lower one.
    pub tier: Option<&'a str>,
}

/// How long a new total counts.
pub const COUNTING: Duration = Duration::from_millis(200);

/// The total on its way from one amount to another, so long after it changed; the new one once the time is over.
pub fn counted(from: Money, to: Money, since: Duration) -> Money {
    let whole = i128::try_from(COUNTING.as_millis()).unwrap_or(i128::MAX);
    let gone = i128::try_from(since.as_millis()).unwrap_or(whole).min(whole);
    let (from, way) = (i128::from(from.as_minor()), i128::from(to.as_minor()) - i128::from(from.as_minor()));
    // Fast at first and slower towards the end: what is left shrinks by its square.
    let left = (whole - gone) * (whole - gone);
    let at = from + way - way * left / (whole * whole);
    i64::try_from(at).map_or(to, Money::minor)
}

/// What the customer's window shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nobody is at the till.
    Idle(Idle),
    /// A member is there, and nothing is in the basket yet.
    Greeting(Greeting),
    Basket(Basket),
    /// A member's birthday.
    Celebration(Celebration),
    /// After payment, until the next customer.
    Thanks(Thanks),
}

/// The shop's name and an invitation to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    pub shop: String,
    pub welcome: String,
    pub invitation: String,
    pub join: String,
    /// The tiers as marks of a ruler, lowest first; empty where the programme has none.
    pub marks: Vec<Mark>,
}

/// A tier on the ruler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub rate: String,
    pub name: String,
    pub from: String,
    /// Where it stands: 0 at the beginning of the ruler, 10 000 at its end.
    pub place: u32,
}

/// What is being bought, with what the member saves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basket {
    /// Given name and patronymic; absent without a card.
    pub name: Option<String>,
    pub tier: Option<Badge>,
    /// Asks for the card, where none was shown.
    pub invitation: Option<String>,
    pub lines: Vec<Line>,
    pub to_pay_label: String,
    /// The sum to pay, for counting up to it, and as it is written.
    pub to_pay: Money,
    pub to_pay_written: String,
    /// What it costs without the card, where that is more; with offers that everybody has, what it costs without either.
    pub before: Option<String>,
    /// Label and amount of what is saved.
    pub saved: Option<(String, String)>,
    pub points_paid: Option<String>,
    pub points: Option<String>,
}

/// A tier's name, and its place among all: `level` of `levels`, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    pub name: String,
    pub level: usize,
    pub levels: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub quantity: String,
    pub name: String,
    /// Whose the discount is; empty where there is none to name.
    pub reason: String,
    /// What was taken off, with its minus; empty for nothing.
    pub discount: String,
    pub total: String,
    pub gift: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Celebration {
    /// `С днём рождения,`
    pub wish: String,
    /// `Михаил Андреевич!`, called as the language calls.
    pub name: String,
    /// What stands over the treat, the treat, and what comes beside it; absent where the birthday brings nothing.
    pub treat: Option<Treat>,
}

/// A gift or a discount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treat {
    pub label: String,
    pub what: String,
    pub beside: Option<String>,
    /// Whether there is something to unwrap.
    pub gift: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    pub words: String,
    /// Label and amount of the change to be taken.
    pub change: Option<(String, String)>,
    /// Label and amount of what was saved.
    pub saved: Option<(String, String)>,
    pub points: Option<String>,
    /// The coupons that the purchase brought, with the days on which they may be used; without their codes, which others
    /// could read as well.
    pub coupons: Vec<String>,
}

/// A member who was recognised and has nothing in the basket yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// `Добрый день,`
    pub hello: String,
    /// As the member is called.
    pub name: String,
    /// How many points there are; absent where there are none to tell of.
    pub points: Option<String>,
}

impl Content {
    /// Nobody is at the till: in the shop's language.
    pub fn idle(shop: Shop<'_>) -> Content {
        let settings = shop.settings;
        let language = Language::new(settings.lang, settings.currency);
        let name = if settings.trade.trim().is_empty() {
            settings.name.clone()
        } else {
            language.display_shop(&settings.name, &settings.trade)
        };
        Content::Idle(Idle {
            shop: name,
            welcome: language.display_welcome(),
            invitation: language.display_invitation(),
            join: language.display_join(),
            marks: marks(shop.programme, language),
        })
    }

    /// A member who was just recognised.
    pub fn greeting(shop: Shop<'_>, guest: Guest<'_>) -> Content {
        let language = language_for(shop, Some(guest));
        let profile = guest.profile;
        Content::Greeting(Greeting {
            hello: language.display_hello(),
            name: called_in_public(profile),
            points: held(guest.standing.points, language),
        })
    }

    /// A basket, with or without a member; `without_card` is what it costs a guest, where that is more.
    pub fn basket(shop: Shop<'_>, guest: Option<Guest<'_>>, quote: &Quote, without_card: Option<Money>) -> Content {
        let language = language_for(shop, guest);
        let informal = guest.is_some_and(|g| g.profile.informal);
        let saved_label = if informal { language.display_you_save_informal() } else { language.display_you_save() };
        let saved = quote.discount.is_positive();
        let gifts = quote.gifts.iter().map(|gift| Line {
            quantity: language.quantity(gift.quantity),
            name: gift.name.in_lang(language.lang()).to_owned(),
            reason: language.display_gift_line(),
            discount: String::new(),
            total: language.money(Money::ZERO),
            gift: true,
        });
        Content::Basket(Basket {
            name: guest.map(|g| g.profile.name.familiar()),
            tier: guest.and_then(|g| badge(shop.programme, g.tier?, language)),
            invitation: guest.is_none().then(|| language.display_invitation()),
            lines: quote.lines.iter().map(|l| line(l, language)).chain(gifts).collect(),
            to_pay_label: language.display_to_pay(),
            to_pay: quote.to_pay,
            to_pay_written: language.money(quote.to_pay),
            before: guest.and(without_card).map(|sum| {
                // What is saved is named beside it, and the two have to agree.
                let alone = sum == quote.subtotal || !saved;
                if alone {
                    language.display_without_card(sum)
                } else {
                    language.display_before_discounts(quote.subtotal)
                }
            }),
            saved: saved.then(|| (saved_label, language.money(quote.discount))),
            points_paid: quote.points_value.is_positive().then(|| language.display_points_paid(quote.points_value)),
            points: guest.and_then(|g| points_after(g.standing.points, quote, language)),
        })
    }

    /// The basket's total on its way from another amount, so long after it changed.
    #[must_use]
    pub fn counting(mut self, shop: Shop<'_>, guest: Option<Guest<'_>>, from: Money, since: Duration) -> Content {
        if let Content::Basket(basket) = &mut self {
            basket.to_pay_written = language_for(shop, guest).money(counted(from, basket.to_pay, since));
        }
        self
    }

    /// A birthday, today or just past. Nothing for any other thing to say, and nothing before the day: Russians and
    /// Ukrainians hold it to be unlucky.
    pub fn celebration(shop: Shop<'_>, guest: Guest<'_>, thing: &ThingToSay) -> Option<Content> {
        let ThingToSay::Birthday { days: days @ ..=0, gift, discount, .. } = thing else { return None };
        let profile = guest.profile;
        let language = language_for(shop, Some(guest));
        let wish = if *days == 0 { language.display_birthday() } else { language.display_birthday_past() };
        let rate = Some(*discount).filter(|rate| !rate.is_zero());
        let treat = match (gift, rate) {
            (Some(gift), rate) => Some(Treat {
                label: if profile.informal { language.display_gift_informal() } else { language.display_gift() },
                what: gift.name.in_lang(language.lang()).to_owned(),
                beside: rate.map(|rate| language.display_and_discount(rate)),
                gift: true,
            }),
            (None, Some(rate)) => Some(Treat {
                label: language.display_birthday_discount(),
                what: language.display_discount(rate),
                beside: None,
                gift: false,
            }),
            (None, None) => None,
        };
        let called = called_in_public(profile);
        Some(Content::Celebration(Celebration { wish, name: language.display_called(called), treat }))
    }

    /// After payment, on `day`. The points are the account's own after the sale.
    pub fn thanks(
        shop: Shop<'_>,
        guest: Option<(Guest<'_>, Points)>,
        quote: &Quote,
        change: Money,
        day: NaiveDate,
    ) -> Content {
        let language = language_for(shop, guest.map(|(guest, _)| guest));
        let words = guest.map_or_else(
            || language.display_thanks(),
            |(guest, _)| {
                let profile = guest.profile;
                language.display_thanks_named(called_in_public(profile))
            },
        );
        let points = guest.and_then(|(_, held)| points_line(quote.points_earned, held, language));
        let change = change.is_positive().then(|| (language.display_change(), language.money(change)));
        let saved =
            quote.discount.is_positive().then(|| (language.display_you_saved(), language.money(quote.discount)));
        let issued = quote.coupons_due.iter().filter(|due| due.code.is_some());
        let coupons = issued.map(|due| coupon(due, day, language)).collect();
        Content::Thanks(Thanks { words, change, saved, points, coupons })
    }
}

/// The member's own language, else the shop's.
fn language_for(shop: Shop<'_>, guest: Option<Guest<'_>>) -> Language {
    let lang = guest.map_or(shop.settings.lang, |guest| guest.profile.lang);
    Language::new(lang, shop.settings.currency)
}

fn marks(programme: &Programme, language: Language) -> Vec<Mark> {
    let levels = &programme.tiers.levels;
    let longest = levels.iter().map(|tier| tier.from.as_minor()).max().unwrap_or(0);
    let place = |from: Money| {
        let share = Money::minor(10_000).part(from.as_minor(), longest, Rounding::HalfUp).unwrap_or_default();
        u32::try_from(share.as_minor()).unwrap_or(0)
    };
    let card = (!programme.base_discount.is_zero() && !levels.iter().any(|tier| tier.from.is_zero())).then(|| Mark {
        rate: language.percent(programme.base_discount),
        name: language.display_tier_card(),
        from: language.display_tier_at_once(),
        place: 0,
    });
    card.into_iter()
        .chain(levels.iter().map(|tier| Mark {
            rate: language.percent(tier.discount),
            name: tier.name.in_lang(language.lang()).to_owned(),
            from: threshold(tier, programme.tiers.months, language),
            place: place(tier.from),
        }))
        .collect()
}

fn threshold(tier: &Tier, months: Option<u32>, language: Language) -> String {
    let sum = language.money_short(tier.from);
    match months {
        _ if !tier.is_by_spend() => language.tier_visits(tier.visits.unwrap_or_default()),
        _ if tier.from.is_zero() => language.display_tier_at_once(),
        None => language.display_tier_from(sum),
        Some(12) => language.display_tier_from_year(sum),
        Some(months) => language.display_tier_from_months(language.date_months(months), sum),
    }
}

fn badge(programme: &Programme, held: &str, language: Language) -> Option<Badge> {
    let levels = &programme.tiers.levels;
    let place = levels.iter().position(|tier| tier.id == held)?;
    Some(Badge { name: levels[place].name.in_lang(language.lang()).to_owned(), level: place + 1, levels: levels.len() })
}

fn line(line: &QuotedLine, language: Language) -> Line {
    let taken = line.discounts.iter().filter(|discount| discount.amount.is_positive());
    let reasons: Vec<String> = taken.map(|discount| reason(&discount.reason, language)).collect();
    let reason = match &line.undiscounted {
        Some(Reason::Protected { .. } | Reason::NotDiscountable) => language.reason_line_none(),
        _ => reasons.join("; "),
    };
    let taken_off = line.discount.negated().unwrap_or_default();
    Line {
        quantity: language.quantity(line.quantity),
        name: line.name.clone().or_else(|| line.category.clone()).unwrap_or_else(|| language.item_amount_name()),
        reason,
        discount: if line.discount.is_zero() { String::new() } else { language.money(taken_off) },
        total: language.money(line.total),
        gift: false,
    }
}

/// What a coupon is called that was just issued, and when it may be used.
fn coupon(due: &DueCoupon, day: NaiveDate, language: Language) -> String {
    let name = due.name.in_lang(language.lang());
    let said = |day: NaiveDate| language.day_and_month(day.day(), day.month());
    match (Some(due.from).filter(|from| *from > day), due.until) {
        (Some(from), Some(until)) => language.display_coupon_between(said(from), name, said(until)),
        (Some(from), None) => language.display_coupon_from(said(from), name),
        (None, Some(until)) => language.display_coupon_until(name, said(until)),
        (None, None) => language.display_coupon(name),
    }
}

/// A cashier's own words stay on the cashier's window.
fn reason(reason: &Reason, language: Language) -> String {
    match reason {
        Reason::ByHand { .. } => language.display_by_hand(),
        other => language.reason_of_line(other),
    }
}

fn points_after(held: Points, quote: &Quote, language: Language) -> Option<String> {
    let after = held.minus(quote.points_spent).and_then(|left| left.plus(quote.points_earned)).ok()?;
    points_line(quote.points_earned, after, language)
}

fn points_line(earned: Points, left: Points, language: Language) -> Option<String> {
    if earned.is_positive() {
        Some(language.display_points_earned(language.number(left.get()), earned))
    } else {
        held(left, language)
    }
}

/// Nobody is told of no points.
fn held(points: Points, language: Language) -> Option<String> {
    (!points.is_zero()).then(|| language.display_points_held(language.points(points)))
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
