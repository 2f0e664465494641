//! From a quote to its signs.

use chrono::Datelike;

use super::{
    BOTH, CAPPED, CAPPED_DAY, CAPPED_MONTH, CARD, COUPON, EITHER, FIRST_OF_DAY, FRIEND, GIFT_OUT, HAD, HOLDS, INSTEAD,
    LACKS, LATE, LESS, Notes, OWN, POINTS, RULES, SAYS, SILENT, TIER, WAYS,
};
use crate::domain::{
    BasisPoints, CapSpan, CouponBar, HandDiscount, Need, Points, Programme, Quote, QuotedLine, Reason, RuleId, Text,
};
use crate::store::Error;

/// The reasons of a quote as they are kept. `programme` is the one that priced it.
pub(in crate::store) fn write(quote: &Quote, programme: &Programme) -> Result<Notes, Error> {
    let mut writer = Writer { quote, programme, words: Vec::new() };
    let signs = writer.all().ok_or(Error::Unreadable { what: "reasons" })?;
    Ok(Notes { signs, words: writer.words.into_iter().map(str::to_owned).collect() })
}

/// Why a coupon counts nothing, with its day where one decided.
fn barred(coupon: CouponBar) -> String {
    match coupon {
        CouponBar::Used { day } => format!("u{}", day.num_days_from_ce()),
        CouponBar::Expired { day } => format!("e{}", day.num_days_from_ce()),
        CouponBar::Early { from } => format!("f{}", from.num_days_from_ce()),
        CouponBar::Revoked { day } => format!("r{}", day.num_days_from_ce()),
        CouponBar::Another => "a".to_owned(),
        CouponBar::Second => "s".to_owned(),
    }
}

/// None wherever a reason is not the programme's.
struct Writer<'a> {
    quote: &'a Quote,
    programme: &'a Programme,
    words: Vec<&'a str>,
}

impl<'a> Writer<'a> {
    fn all(&mut self) -> Option<String> {
        let quote = self.quote;
        let applied = self.entries(quote.applied.iter().map(|a| (&a.rule, &a.reason, a.points)))?;
        let against = self.entries(quote.not_applied.iter().map(|n| (&n.rule, &n.reason, None)))?;
        let mut lines = Vec::new();
        for (no, line) in (1..).zip(&quote.lines) {
            self.line(no, line, &mut lines)?;
        }
        let all = [applied, against, lines.join(" ")].join(";");
        Some(all.trim_end_matches(';').to_owned())
    }

    fn entries(&mut self, of: impl Iterator<Item = (&'a RuleId, &'a Reason, Option<Points>)>) -> Option<String> {
        let entries = of.map(|(rule, reason, points)| {
            let points = points.filter(|_| rule.as_str().starts_with("rule.")).map(|p| format!("{POINTS}{}", p.get()));
            Some(self.rule(rule)? + &self.reason(Some(rule), reason)? + &points.unwrap_or_default())
        });
        Some(entries.collect::<Option<Vec<_>>>()?.join(" "))
    }

    /// What a line says otherwise than its rules.
    fn line(&mut self, no: usize, line: &'a QuotedLine, lines: &mut Vec<String>) -> Option<()> {
        let (applied, against) = (&self.quote.applied, &self.quote.not_applied);
        let given: Vec<_> = line.discounts.iter().filter(|d| d.amount.is_positive()).collect();
        for (place, discount) in given.iter().enumerate() {
            if applied.iter().find(|a| a.rule == discount.rule).map(|a| &a.reason) == Some(&discount.reason) {
                continue;
            }
            let same = applied.iter().position(|a| a.rule == discount.rule && a.reason == discount.reason);
            lines.push(format!("{no}.{place}={}", self.place_or_own(same, &discount.reason)?));
        }
        match &line.undiscounted {
            _ if !given.is_empty() => {}
            None => lines.push(format!("{no}={SILENT}")),
            Some(reason) if against.first().map(|n| &n.reason) == Some(reason) => {}
            Some(reason) => {
                let same = against.iter().position(|n| n.reason == *reason);
                lines.push(format!("{no}={}", self.place_or_own(same, reason)?));
            }
        }
        Some(())
    }

    fn place_or_own(&mut self, place: Option<usize>, reason: &'a Reason) -> Option<String> {
        match (place, reason) {
            (Some(place), _) => Some(place.to_string()),
            // Whose tier it is stands only beside a rule.
            (None, Reason::Tier { .. } | Reason::TierNow { .. } | Reason::TierAhead { .. }) => None,
            (None, own) => self.reason(None, own),
        }
    }

    fn rule(&mut self, rule: &'a RuleId) -> Option<String> {
        if let Some(code) = rule.as_str().strip_prefix("coupon.") {
            return Some(format!("{COUPON}{}", self.word(code)));
        }
        if let Some(id) = rule.as_str().strip_prefix("tier.") {
            let place = self.programme.tiers.levels.iter().position(|tier| tier.id == id)?;
            return Some(format!("{TIER}{place}"));
        }
        if let Some(id) = rule.as_str().strip_prefix("rule.") {
            let place = self.programme.rules.iter().position(|rule| rule.id == id)?;
            return Some(format!("{OWN}{place}"));
        }
        RULES.iter().find(|(id, _)| *id == rule.as_str()).map(|(_, sign)| sign.to_string())
    }

    /// `rule` is whose reason it is; a few are said beside their rule alone.
    fn reason(&mut self, rule: Option<&RuleId>, reason: &'a Reason) -> Option<String> {
        Some(match reason {
            Reason::Card { .. } => "C".to_owned(),
            Reason::Tier { spent: of, visits, .. } | Reason::TierAhead { missing: of, visits, .. } => {
                let letter = if matches!(reason, Reason::Tier { .. }) { 'T' } else { 'A' };
                let visits = visits.map(|visits| format!(",{visits}")).unwrap_or_default();
                format!("{letter}{}{visits}", of.as_minor())
            }
            Reason::TierNow { .. } => "Tn".to_owned(),
            Reason::Birthday { .. } => "B".to_owned(),
            Reason::BirthdayGift { .. } => "G".to_owned(),
            Reason::NotBirthday { .. } => "N".to_owned(),
            Reason::BirthdayUnknown => "U".to_owned(),
            Reason::UsedOn { day } => format!("D{}", day.num_days_from_ce()),
            Reason::MemberTooNew { from } => format!("M{}", from.num_days_from_ce()),
            Reason::NoCard => "K".to_owned(),
            Reason::Better { rule, .. } => format!("R{}", self.rule(rule)?),
            Reason::Protected { category } => {
                format!("P{}", self.programme.protected.iter().position(|name| name == category)?)
            }
            Reason::NotDiscountable => "X".to_owned(),
            Reason::AtFloor { least } => format!("F{}", least.as_minor()),
            Reason::Given => "V".to_owned(),
            Reason::ByHand { what, words, limit } => self.by_hand(what, words, *limit),
            Reason::HandLimit { allowed, .. } => format!("L{}", allowed.as_minor()),
            Reason::Earned { rate, on } => format!("E{},{}", rate.get(), on.as_minor()),
            Reason::NothingEarns => "Z".to_owned(),
            Reason::EarnsOnMoney => "Zp".to_owned(),
            // How many points the programme says.
            Reason::PointAhead { missing, .. } => format!("Zm{}", missing.as_minor()),
            Reason::Spent { .. } => "S".to_owned(),
            Reason::PointsNotAsked { allowed } => format!("Q{}", allowed.get()),
            Reason::PointsShare { allowed, .. } => format!("W{}", allowed.get()),
            Reason::PointsLeast { held, .. } => format!("Y{}", held.get()),
            Reason::PointsBasket { most, .. } => format!("Yb{}", most.get()),
            Reason::NoPoints => "O".to_owned(),
            Reason::PointsOwed { owed } => format!("O{}", owed.get()),
            Reason::NothingToDiscount => "I".to_owned(),
            Reason::NothingLeft => "In".to_owned(),
            Reason::TooSmall => "Is".to_owned(),
            Reason::NotCheaper => "Ic".to_owned(),
            Reason::UnknownCoupon => "J".to_owned(),
            Reason::Barred { coupon } => format!("J{}", barred(*coupon)),
            Reason::Offer(offer) => match &offer.need {
                None => format!("X{HOLDS}"),
                Some(need) => format!("X{HOLDS}{}", self.need(rule?, need)?),
            },
            Reason::Say { .. } => format!("X{SAYS}"),
            Reason::Unmet { need } => format!("X{LACKS}{}", self.need(rule?, need)?),
            Reason::Instead { rule, how, .. } => {
                let (_, way) = WAYS.iter().find(|(known, _)| known == how)?;
                format!("X{INSTEAD}{way}{}", self.rule(rule)?)
            }
            Reason::Capped { allowed } => format!("X{CAPPED}{}", allowed.as_minor()),
            Reason::CappedForMember { span, most, allowed } => {
                let sign = if *span == CapSpan::Day { CAPPED_DAY } else { CAPPED_MONTH };
                format!("X{sign}{},{}", most.as_minor(), allowed.as_minor())
            }
            Reason::GiftOut { name, instead } => {
                let items = super::gifts(self.programme, rule?.as_str());
                let place = |name: &Text| items.iter().position(|item| item.name == *name);
                let instead = instead.as_ref().map(|name| place(name).map(|place| format!(",{place}")));
                format!("X{GIFT_OUT}{}{}", place(name)?, instead.unwrap_or(Some(String::new()))?)
            }
            Reason::HadBefore { .. } => format!("X{HAD}"),
            Reason::Referred => format!("X{FRIEND}"),
            Reason::ReferredLeast { missing } => format!("X{FRIEND}{LESS}{}", missing.as_minor()),
            Reason::ReferredLate { until } => format!("X{FRIEND}{LATE}{}", until.num_days_from_ce()),
        })
    }

    /// The place of a need among those of its rule, and its figure.
    fn need(&self, rule: &RuleId, need: &Need) -> Option<String> {
        if let Need::AnyOf { needs } | Need::AllOf { needs } = need {
            let signs: Vec<_> = needs.iter().map(|need| self.need(rule, need)).collect::<Option<_>>()?;
            return Some(signs.join(if matches!(need, Need::AnyOf { .. }) { EITHER } else { BOTH }));
        }
        let rule = self.programme.rule(rule.as_str().strip_prefix("rule.")?)?;
        let figure = need.figure();
        let place = rule.needs(self.programme).into_iter().position(|asked| asked.with(figure) == *need);
        Some(match (place, figure) {
            (Some(place), 0) => place.to_string(),
            (Some(place), figure) => format!("{place},{figure}"),
            (None, _) if *need == Need::Card => CARD.to_owned(),
            (None, _) if *need == Need::FirstOfDay => FIRST_OF_DAY.to_owned(),
            (None, _) => return None,
        })
    }

    /// The limit itself is the programme's; a mark says that it stood in the way.
    fn by_hand(&mut self, what: &HandDiscount, words: &'a str, limit: Option<BasisPoints>) -> String {
        let what = match what {
            HandDiscount::Percent(rate) => format!("p{}", rate.get()),
            HandDiscount::Amount(amount) => format!("a{}", amount.as_minor()),
            HandDiscount::Price(price) => format!("n{}", price.as_minor()),
        };
        let mark = if limit.is_some() { "x" } else { "" };
        if words.is_empty() { format!("H{what}{mark}") } else { format!("H{what}{mark},{}", self.word(words)) }
    }

    /// The number under which words are kept apart.
    fn word(&mut self, words: &'a str) -> usize {
        let place = self.words.iter().position(|known| *known == words).unwrap_or_else(|| {
            self.words.push(words);
            self.words.len() - 1
        });
        place + 1
    }
}
