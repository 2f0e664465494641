//! The small notation of the tables: baskets, members and what a quote says, as words that an owner can read.

use chrono::NaiveDate;
use regulars::domain::{
    BasisPoints, Basket, ByHand, CapSpan, GiftLeft, HandDiscount, HeldCoupon, Instead, Lang, Line, Lot, Moment, Money,
    Need, OffBefore, Points, Prices, Programme, Quantity, Quote, Reason, RuleUse, Select, Standing, UnitsBefore, Zone,
};

pub fn money(text: &str) -> Money {
    Money::parse(text).unwrap_or_else(|| panic!("`{text}` is not an amount"))
}

pub fn day(text: &str) -> NaiveDate {
    text.trim().parse().unwrap_or_else(|_| panic!("`{text}` is not a day"))
}

pub fn at(day: NaiveDate) -> Moment {
    Moment::on_day(day, Zone::default())
}

/// `2026-11-20`, at noon, `2026-11-20 22:30`, or an instant in a shop elsewhere: `2026-11-20T22:30:00Z in Asia/Almaty`.
pub fn moment(text: &str) -> Moment {
    let (at, zone) = match text.split_once(" in ") {
        Some((at, zone)) => (at, Zone::parse(zone).unwrap_or_else(|| panic!("`{zone}` is no zone"))),
        None => (text, Zone::default()),
    };
    Moment::parse(at, zone).unwrap_or_else(|| panic!("`{text}` is no moment"))
}

/// A programme of `programmes.json` or `offers.json`.
pub fn programme(name: &str) -> Programme {
    if let Some(name) = name.strip_prefix("template ") {
        return regulars::rules::template(name).unwrap_or_else(|| panic!("there is no template `{name}`"));
    }
    let files = [include_str!("programmes.json"), include_str!("offers.json")];
    let all = files.map(|file| serde_json::from_str::<serde_json::Value>(file).unwrap());
    let one = all.iter().find_map(|all| all.get(name)).unwrap_or_else(|| panic!("there is no programme `{name}`"));
    serde_json::from_value(one.clone()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// `2 x bread/category 34.00 given=5; receipt hand=10%; points=40`: the basket, and the points that are wished for.
pub fn basket(text: &str) -> (Basket, Points) {
    let (mut basket, mut points) = (Basket::default(), Points::ZERO);
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(wish) = part.strip_prefix("points=") {
            points = Points::new(wish.parse().unwrap());
        } else if let Some(code) = part.strip_prefix("coupon=") {
            basket.coupons.push(code.to_owned());
        } else if let Some(form) = part.strip_prefix("pays=") {
            basket.pays_with = Some(form.to_owned());
        } else if let Some(sum) = part.strip_prefix("otherwise=") {
            basket.not_in_cash = money(sum);
        } else if let Some(hand) = part.strip_prefix("receipt hand=") {
            basket.by_hand = Some(by_hand(hand));
        } else {
            basket.lines.push(line(part));
        }
    }
    (basket, points)
}

fn line(text: &str) -> Line {
    let (quantity, rest) = match text.split_once(" x ") {
        Some((quantity, rest)) => (Quantity::parse(quantity).unwrap(), rest),
        None => (Quantity::ONE, text),
    };
    // A category may have spaces, so the name ends where the first figure or option begins.
    let begins = |word: &str| word.starts_with(|c: char| c.is_ascii_digit() || "=-".contains(c)) || word.contains('=');
    let words: Vec<_> = rest.split_whitespace().collect();
    let split = words.iter().position(|word| begins(word) || ["fixed", "sale"].contains(word)).unwrap_or(words.len());
    let name = words[..split].join(" ");
    let (name, category) = name.split_once('/').map_or((name.as_str(), None), |(n, c)| (n, Some(c.to_owned())));
    let mut line = Line { name: Some(name.to_owned()), category, quantity, ..Line::default() };
    for word in &words[split..] {
        match word.split_once('=') {
            Some(("", amount)) => line.amount = Some(money(amount)),
            Some(("given", amount)) => line.discount = money(amount),
            Some(("min", price)) => line.min_unit_price = money(price),
            Some(("hand", what)) => line.by_hand = Some(by_hand(what)),
            Some((option, _)) => panic!("`{option}` is no option of a line"),
            None if *word == "fixed" => line.discountable = false,
            None if *word == "sale" => line.on_sale = true,
            None => line.unit_price = Some(money(word)),
        }
    }
    line
}

/// `10%`, `-5.00` or `to30.00`, and the reason behind a colon where it is another than that the customer asked.
fn by_hand(text: &str) -> ByHand {
    let (text, reason) = text.split_once(':').unwrap_or((text, "asked"));
    let what = if let Some(percent) = text.strip_suffix('%') {
        HandDiscount::Percent(BasisPoints::parse_percent(percent).unwrap())
    } else if let Some(price) = text.strip_prefix("to") {
        HandDiscount::Price(money(price))
    } else {
        HandDiscount::Amount(money(text.strip_prefix('-').unwrap()))
    };
    ByHand { what, reason: reason.to_owned() }
}

/// `spent 1200; born --11-20; lot 20 until 2026-12-01`: what the programme knows of a member. Spend adds up.
pub fn member(text: &str) -> Standing {
    let mut standing = Standing::default();
    for part in text.split(';') {
        let words: Vec<_> = part.split_whitespace().collect();
        match words[..] {
            ["since", since] => standing.member_since = Some(day(since)),
            ["spent", spent] => standing.spent = standing.spent.plus(money(spent)).unwrap(),
            ["visits", visits] => standing.visits = visits.parse().unwrap(),
            ["tier", "visits", visits] => standing.tier_visits = Some(visits.parse().unwrap()),
            ["referred"] => standing.referred = true,
            ["last", visit] => standing.last_visit = Some(day(visit)),
            ["segment", segment] => standing.segment = Some(segment.to_owned()),
            ["household", size] => standing.household = Some(size.parse().unwrap()),
            ["tier", tier] => standing.tier = Some(tier.to_owned()),
            ["born", birthday] => standing.birthday = Some(birthday.parse().unwrap()),
            ["points", points] => standing.points = Points::new(points.parse().unwrap()),
            ["had", rule, of_day, of_month] => {
                let (day, month) = (Money::parse(of_day).unwrap(), Money::parse(of_month).unwrap());
                standing.given.push(OffBefore { rule: rule.to_owned(), day, month });
            }
            ["bought", pieces, category, ref rest @ ..] => standing.units.push(UnitsBefore {
                of: Select { categories: category.split(',').map(str::to_owned).collect(), ..Select::default() },
                since: rest.get(1).map(|since| day(since)),
                pieces: pieces.parse().unwrap(),
            }),
            ["stock", gift, left] => {
                let left = Quantity::parse(left).unwrap();
                standing.gifts.push(GiftLeft { gift: gift.to_owned(), left });
            }
            ["used", rule, on] => standing.used.push(RuleUse { rule: rule.to_owned(), day: day(on) }),
            ["coupon", code, kind, ref rest @ ..] => {
                let after = |word| rest.iter().position(|w| *w == word).map(|place| day(rest[place + 1]));
                let (code, kind) = (code.to_owned(), kind.to_owned());
                standing.coupons.push(HeldCoupon { code, kind, from: after("from"), until: after("until") });
            }
            ["lot", points, ref rest @ ..] => {
                let after = |word| rest.iter().position(|w| *w == word).map(|place| day(rest[place + 1]));
                let points = Points::new(points.parse().unwrap());
                standing.lots.push(Lot { id: None, points, active_from: after("from"), expires: after("until") });
                standing.points = standing.points.plus(points).unwrap();
            }
            _ => panic!("`{part}` says nothing of a member"),
        }
    }
    standing
}

/// A phrase about a quote, and the kind of its reason where it has one.
pub struct Said {
    pub words: String,
    pub kind: Option<&'static str>,
}

/// Everything that a quote says.
pub fn said(quote: &Quote) -> Vec<Said> {
    let mut said = Vec::new();
    let plain = |words: String| Said { words, kind: None };
    for applied in &quote.applied {
        let amount = applied.amount.map_or(String::new(), |amount| format!(" {}", amount.plain()));
        let points = applied.points.map_or(String::new(), |points| format!(" {} points", points.get()));
        let words = format!("+ {}{amount}{points}: {}", applied.rule.as_str(), reason(&applied.reason));
        said.push(Said { words, kind: Some(kind(&applied.reason)) });
    }
    for not in &quote.not_applied {
        let words = format!("- {}: {}", not.rule.as_str(), reason(&not.reason));
        said.push(Said { words, kind: Some(kind(&not.reason)) });
    }
    for line in &quote.lines {
        let name = line.name.as_deref().unwrap_or_default();
        said.push(plain(format!("{name} costs {}", line.total.plain())));
        said.push(plain(format!("{name} paid {} in points", line.points_value.plain())));
        said.push(plain(format!("{name} earns {}", line.points_earned.get())));
        if let Some(why) = &line.undiscounted {
            said.push(Said { words: format!("{name}: {}", reason(why)), kind: Some(kind(why)) });
        }
    }
    for gift in &quote.gifts {
        let name = gift.name.in_lang(Lang::En);
        said.push(plain(format!("gift {name}")));
        said.push(plain(format!("gift {} x {name}", gift.quantity.thousandths() / 1_000)));
    }
    for used in &quote.coupons_used {
        said.push(plain(format!("uses {} for {}", used.code, used.rule.as_str())));
    }
    if quote.coupons_used.is_empty() {
        said.push(plain("uses no coupon".to_owned()));
    }
    for due in &quote.coupons_due {
        let until = due.until.map_or("ever".to_owned(), |day| day.to_string());
        said.push(plain(format!("brings {} from {} until {until}", due.kind, due.from)));
    }
    if quote.coupons_due.is_empty() {
        said.push(plain("brings no coupon".to_owned()));
    }
    said.push(plain(format!("earns {}", quote.points_earned.get())));
    said.push(plain(format!("allowed {}", quote.points_allowed.get())));
    said.push(plain(format!("rounding {}", quote.rounding.plain())));
    said.push(plain(format!("tier after {}", quote.tier_after.as_deref().unwrap_or("none"))));
    let takes: Vec<_> = quote.plan.spent.iter().map(|taken| taken.points.get().to_string()).collect();
    said.push(plain(format!("takes {}", takes.join("+"))));
    if let Some(lot) = &quote.plan.earned {
        said.push(plain(format!("active from {}", lot.active_from)));
        said.push(plain(lot.expires.map_or("never expires".to_owned(), |last| format!("expires {last}"))));
    }
    said
}

fn percent(rate: BasisPoints) -> String {
    let plain = Money::minor(i64::from(rate.get())).plain();
    format!("{}%", plain.trim_end_matches('0').trim_end_matches('.'))
}

/// A reason in the words of the tables.
fn reason(reason: &Reason) -> String {
    let en = |text: &regulars::domain::Text| text.in_lang(Lang::En).to_owned();
    match reason {
        Reason::Card { rate } => format!("any card {}", percent(*rate)),
        Reason::Tier { name, rate, kept: true, .. } => format!("{} {} is kept", en(name), percent(*rate)),
        Reason::Tier { name, rate, visits: Some(visits), .. } => {
            format!("{} {} for {visits} visits", en(name), percent(*rate))
        }
        Reason::Tier { name, rate, spent, months, .. } => {
            let span = months.map_or("ever".to_owned(), |months| format!("in {months} months"));
            format!("{} {} for {} {span}", en(name), percent(*rate), spent.plain())
        }
        Reason::TierNow { name, rate } => format!("{} {} is reached now", en(name), percent(*rate)),
        Reason::TierAhead { name, rate, missing, visits: Some(visits) } => {
            format!("{} {} is {} or {visits} visits away", en(name), percent(*rate), missing.plain())
        }
        Reason::TierAhead { name, rate, missing, .. } => {
            format!("{} {} is {} away", en(name), percent(*rate), missing.plain())
        }
        Reason::Birthday { rate, days } => format!("birthday {}, day {}", percent(*rate), days.unwrap()),
        Reason::BirthdayGift { name, days } => format!("{}, day {}", en(name), days.unwrap()),
        Reason::NotBirthday { rate, on, before, after } => {
            format!("{} only {before} days before to {after} after {on}", percent(*rate))
        }
        Reason::BirthdayUnknown => "birthday unknown".to_owned(),
        Reason::UsedOn { day } => format!("used on {day}"),
        Reason::MemberTooNew { from } => format!("member too new until {from}"),
        Reason::NoCard => "no card".to_owned(),
        Reason::Better { name: Some(name), rate, .. } => format!("{} {} is better", en(name), percent(*rate)),
        Reason::Better { rule, rate, .. } if rule.as_str() == "birthday" => {
            format!("birthday {} is better", percent(*rate))
        }
        Reason::Better { .. } => "any other is better".to_owned(),
        Reason::Protected { category } => format!("{category} is protected"),
        Reason::NotDiscountable => "not discountable".to_owned(),
        Reason::AtFloor { least } => format!("lowest price {}", least.plain()),
        Reason::Given => "given before".to_owned(),
        Reason::ByHand { what, words, limit } => {
            let what = match what {
                HandDiscount::Percent(rate) => percent(*rate),
                HandDiscount::Amount(amount) => format!("-{}", amount.plain()),
                HandDiscount::Price(price) => format!("to {}", price.plain()),
            };
            let limited = limit.map_or(String::new(), |limit| format!(", limited to {},", percent(limit)));
            format!("by hand {what}{limited} for {words}")
        }
        Reason::HandLimit { limit, allowed } => format!("at most {} by hand, {}", percent(*limit), allowed.plain()),
        Reason::Earned { rate, on } => format!("{} of {}", percent(*rate), on.plain()),
        Reason::NothingEarns => "nothing earns".to_owned(),
        Reason::EarnsOnMoney => "only money earns".to_owned(),
        Reason::PointAhead { missing, points } => format!("{} points are {} away", points.get(), missing.plain()),
        Reason::Spent { value } => format!("paid {}", value.plain()),
        Reason::PointsNotAsked { allowed } => format!("{} points not asked", allowed.get()),
        Reason::PointsShare { share, allowed } => {
            format!("points pay at most {}, {}", percent(*share), allowed.get())
        }
        Reason::PointsLeast { least, held } => format!("{} points are fewer than {}", held.get(), least.get()),
        Reason::PointsBasket { least, most } => format!("points from {}, here {}", least.get(), most.get()),
        Reason::NoPoints => "no points".to_owned(),
        Reason::PointsOwed { owed } => format!("{} points owed", owed.get()),
        Reason::NothingToDiscount => "nothing to discount".to_owned(),
        Reason::NothingLeft => "nothing left".to_owned(),
        Reason::TooSmall => "too small".to_owned(),
        Reason::NotCheaper => "not cheaper".to_owned(),
        Reason::UnknownCoupon => "unknown coupon".to_owned(),
        Reason::Barred { coupon } => coupon.to_string(),
        Reason::Offer(offer) => match &offer.need {
            Some(need) => format!("{}, {}", en(&offer.name), asked(need)),
            None => en(&offer.name),
        },
        Reason::Say { words } => format!("say {}", en(words)),
        Reason::Unmet { need } => format!("lacks {}", asked(need)),
        Reason::Instead { rule, how, .. } => match how {
            Instead::Better => format!("{} is better", rule.as_str()),
            Instead::Together => format!("{} is better with others", rule.as_str()),
            Instead::First => format!("{} is first", rule.as_str()),
            Instead::Alone => format!("{} is alone", rule.as_str()),
        },
        Reason::Capped { allowed } => format!("capped at {}", allowed.plain()),
        Reason::GiftOut { name, instead: None } => format!("{} is out", en(name)),
        Reason::GiftOut { name, instead: Some(instead) } => format!("{} is out, {} instead", en(name), en(instead)),
        Reason::CappedForMember { span: CapSpan::Day, most, allowed } => {
            format!("{} left of the day's {}", allowed.plain(), most.plain())
        }
        Reason::CappedForMember { span: CapSpan::Month, most, allowed } => {
            format!("{} left of the month's {}", allowed.plain(), most.plain())
        }
        Reason::Referred => "by advice".to_owned(),
        Reason::ReferredLeast { missing } => format!("by advice, {} away", missing.plain()),
        Reason::ReferredLate { until } => format!("by advice, until {until}"),
        Reason::HadBefore { times, days: None } => format!("had {times} times"),
        Reason::HadBefore { times, days: Some(days) } => format!("had {times} times in {days} days"),
    }
}

/// What a rule asks, with the figure that was reached or is missing.
fn asked(need: &Need) -> String {
    let of = |of: &[String]| if of.is_empty() { String::new() } else { format!(" of {}", of.join(", ")) };
    let at = |full_price: bool| if full_price { " at full price" } else { "" };
    let line = |on_one_line: bool| if on_one_line { " on one line" } else { "" };
    let priced = |prices: &Prices| {
        let from = prices.from.map(|from| format!(" priced from {}", from.plain()));
        let to = prices.to.map(|to| format!(" priced to {}", to.plain()));
        [from, to].into_iter().flatten().collect::<String>()
    };
    let names = |names: &[regulars::domain::Text]| {
        names.iter().map(|name| name.in_lang(Lang::En)).collect::<Vec<_>>().join(", ")
    };
    let pieces = |thousandths: i64| {
        let plain = Quantity::thousandths_of(thousandths).to_string();
        plain.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    match need {
        Need::From { day } => format!("day from {day}"),
        Need::Until { day } => format!("day until {day}"),
        Need::Months { months } => format!("month {months:?}"),
        Need::Weekdays { days } => format!("weekday {days:?}"),
        Need::Hours { hours } => format!("hours {} to {}", hours.from.format("%H:%M"), hours.until.format("%H:%M")),
        Need::Card => "a card".to_owned(),
        Need::NoCard => "no card".to_owned(),
        Need::Tiers { names: tiers } => format!("tier {}", names(tiers)),
        Need::Segments { segments } => format!("segment {}", segments.join(", ")),
        Need::Household { least } => format!("household of {least}"),
        Need::MemberDays { days, left: 0 } => format!("{days} days of membership"),
        Need::MemberDays { left, .. } => format!("{left} days of membership"),
        Need::Absent { days } => format!("{days} days away"),
        Need::FirstPurchase => "a first purchase".to_owned(),
        Need::Bought => "a purchase before".to_owned(),
        Need::FirstOfDay => "a day's first purchase".to_owned(),
        Need::Visit { number, left } => format!("visit {number}, {left} left"),
        Need::Unit { number, left, of: goods } => format!("piece {number}{}, {left} left", of(goods)),
        Need::EveryUnit { every, left, of: goods } => format!("each piece {every}{}, {left} left", of(goods)),
        Need::EveryVisit { every, left } => format!("each visit {every}, {left} left"),
        Need::Birthday { .. } => "a birthday".to_owned(),
        Need::Coupon { code } => format!("coupon {code}"),
        Need::CouponOf { name } => format!("a coupon {}", name.in_lang(Lang::En)),
        Need::PaysWith { forms } => format!("payment by {}", forms.join(", ")),
        Need::Total { figure, of: goods, full_price, after_discounts, prices, .. } => {
            let what = [(*full_price, " at full price"), (*after_discounts, " after discounts")];
            let what: String = what.iter().filter(|(is, _)| *is).map(|(_, words)| *words).collect();
            format!("{}{}{}{what}", Money::minor(*figure).plain(), of(goods), priced(prices))
        }
        Need::TotalMost { most, of: goods, prices, .. } => {
            format!("at most {}{}{}", most.plain(), of(goods), priced(prices))
        }
        Need::Quantity { figure, of: goods, full_price, on_one_line, prices, .. } => {
            let (at, line) = (at(*full_price), line(*on_one_line));
            format!("{} pieces{}{}{at}{line}", pieces(*figure), of(goods), priced(prices))
        }
        Need::QuantityMost { most, of: goods, on_one_line, prices, .. } => {
            let (most, line) = (pieces(most.thousandths()), line(*on_one_line));
            format!("at most {most} pieces{}{}{line}", of(goods), priced(prices))
        }
        Need::Group { figure, of: goods, full_price, prices, .. } => {
            format!("{figure} pieces{}{}{}", of(goods), priced(prices), at(*full_price))
        }
        Need::Not { need } => format!("not {}", asked(need)),
        Need::AllOf { needs } => needs.iter().map(asked).collect::<Vec<_>>().join(" and "),
        Need::AnyOf { needs } => needs.iter().map(asked).collect::<Vec<_>>().join(" or "),
    }
}

/// Names each kind of reason once: those of a list are those that a reason can be.
macro_rules! kinds {
    ($($reason:pat => $kind:literal,)*) => {
        /// The kinds of reasons, all of which the tables must show.
        pub const KINDS: &[&str] = &[$($kind),*];

        fn kind(reason: &Reason) -> &'static str {
            match reason {
                $($reason => $kind,)*
            }
        }
    };
}

kinds! {
    Reason::Card { .. } => "card",
    Reason::Tier { .. } => "tier",
    Reason::TierNow { .. } => "tier now",
    Reason::TierAhead { .. } => "tier ahead",
    Reason::Birthday { .. } => "birthday",
    Reason::BirthdayGift { .. } => "birthday gift",
    Reason::NotBirthday { .. } => "not birthday",
    Reason::BirthdayUnknown => "birthday unknown",
    Reason::UsedOn { .. } => "used",
    Reason::MemberTooNew { .. } => "member too new",
    Reason::NoCard => "no card",
    Reason::Better { .. } => "better",
    Reason::Protected { .. } => "protected",
    Reason::NotDiscountable => "not discountable",
    Reason::AtFloor { .. } => "at floor",
    Reason::Given => "given",
    Reason::ByHand { .. } => "by hand",
    Reason::HandLimit { .. } => "hand limit",
    Reason::Earned { .. } => "earned",
    Reason::NothingEarns => "nothing earns",
    Reason::EarnsOnMoney => "only money earns",
    Reason::PointAhead { .. } => "point ahead",
    Reason::Spent { .. } => "spent",
    Reason::PointsNotAsked { .. } => "points not asked",
    Reason::PointsShare { .. } => "points share",
    Reason::PointsLeast { .. } => "points least",
    Reason::PointsBasket { .. } => "points of the basket",
    Reason::NoPoints => "no points",
    Reason::PointsOwed { .. } => "points owed",
    Reason::NothingToDiscount => "nothing to discount",
    Reason::NothingLeft => "nothing left",
    Reason::TooSmall => "too small",
    Reason::NotCheaper => "not cheaper",
    Reason::UnknownCoupon => "unknown coupon",
    Reason::Barred { .. } => "barred",
    Reason::Offer(_) => "offer",
    Reason::Say { .. } => "say",
    Reason::Unmet { .. } => "unmet",
    Reason::Instead { .. } => "instead",
    Reason::Capped { .. } => "capped",
    Reason::CappedForMember { .. } => "capped for member",
    Reason::HadBefore { .. } => "had before",
    Reason::Referred => "referred",
    Reason::ReferredLeast { .. } => "referred least",
    Reason::ReferredLate { .. } => "referred late",
    Reason::GiftOut { .. } => "gift out",
}
