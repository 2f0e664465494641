//! Who is on a list of regulars: conditions that all must hold, written as `--filter` writes them.

use chrono::NaiveDate;

use crate::domain::{Money, Regular, Segment};

/// Each part that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// A tier's id; empty for those without one.
    pub tier: Option<String>,
    pub segment: Option<Segment>,
    /// Came within the last twelve months, or did not.
    pub active: Option<bool>,
    /// Has been away longer than this many times the usual interval.
    pub overdue: Option<u32>,
    /// Has not been here for more than so many days, or never.
    pub away_days: Option<u32>,
    /// The month of the birthday; looked up where birthdays are kept.
    pub birth_month: Option<u32>,
    /// Has points whose last day comes within so many days; looked up where points are kept.
    pub expiring: Option<u32>,
    pub least_visits: Option<u32>,
    pub least_spent: Option<Money>,
    pub most_spent: Option<Money>,
    /// Some of the name, a phone or a card; looked up as the till looks for people.
    pub text: Option<String>,
}

impl Filter {
    /// One of each condition that can be written.
    pub const FORMS: [&str; 12] = [
        "tier=gold",
        "segment=cooling",
        "active",
        "lapsed",
        "overdue=2",
        "away=30",
        "birthday=3",
        "expiring=30",
        "visits=5",
        "spent=1000",
        "spent<=5000",
        "find=koval",
    ];

    /// Reads one condition, written as one of [`Self::FORMS`]. Of two that ask for more or less of the same the
    /// stricter holds. None when it cannot be read, or when nobody could fulfil it with those before.
    pub fn and(mut self, text: &str) -> Option<Filter> {
        if let Some(most) = text.trim().strip_prefix("spent<=") {
            let most = Money::parse(most)?;
            self.most_spent = self.most_spent.into_iter().chain([most]).min();
            return Some(self);
        }
        let (what, value) = text.trim().split_once('=').unwrap_or((text.trim(), ""));
        match (what, value.trim()) {
            ("tier", "none") => only(&mut self.tier, String::new())?,
            ("tier", tier) if !tier.is_empty() => only(&mut self.tier, tier.to_owned())?,
            ("segment", code) => only(&mut self.segment, Segment::from_code(code)?)?,
            ("active", "") => only(&mut self.active, true)?,
            ("lapsed", "") => only(&mut self.active, false)?,
            ("overdue", "") => self.overdue = self.overdue.max(Some(2)),
            ("overdue", times) => self.overdue = self.overdue.max(Some(times.parse().ok()?)),
            ("away", days) => self.away_days = self.away_days.max(Some(days.parse().ok()?)),
            ("birthday", month) => only(&mut self.birth_month, month.parse().ok().filter(|m| (1..=12).contains(m))?)?,
            ("expiring", days) => self.expiring = self.expiring.into_iter().chain([days.parse().ok()?]).min(),
            ("visits", least) => self.least_visits = self.least_visits.max(Some(least.parse().ok()?)),
            ("spent", least) => self.least_spent = self.least_spent.max(Some(Money::parse(least)?)),
            ("find", words) if !words.is_empty() => only(&mut self.text, words.to_owned())?,
            _ => return None,
        }
        Some(self)
    }

    /// The conditions as [`Filter::and`] reads them.
    pub fn written(&self) -> Vec<String> {
        let tier = self.tier.as_deref().map(|tier| if tier.is_empty() { "none" } else { tier });
        let active = |active| if active { "active" } else { "lapsed" };
        [
            tier.map(|tier| format!("tier={tier}")),
            self.segment.map(|segment| format!("segment={}", segment.code())),
            self.active.map(|is| active(is).to_owned()),
            self.overdue.map(|times| format!("overdue={times}")),
            self.away_days.map(|days| format!("away={days}")),
            self.birth_month.map(|month| format!("birthday={month}")),
            self.expiring.map(|days| format!("expiring={days}")),
            self.least_visits.map(|least| format!("visits={least}")),
            self.least_spent.map(|least| format!("spent={}", least.plain())),
            self.most_spent.map(|most| format!("spent<={}", most.plain())),
            self.text.as_ref().map(|words| format!("find={words}")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether the figures fulfil the conditions; birthdays, names and the ends of points are not among them.
    pub fn holds(&self, regular: &Regular, segment: Segment, as_of: NaiveDate) -> bool {
        let overdue = |times: u32| {
            let away = regular.days_since(as_of).zip(regular.usual_interval);
            away.is_some_and(|(away, usual)| away > i64::from(usual) * i64::from(times))
        };
        let away = |days: u32| regular.days_since(as_of).is_none_or(|away| away > i64::from(days));
        self.segment.is_none_or(|wanted| wanted == segment)
            && self.tier.as_deref().is_none_or(|tier| regular.tier.as_deref().unwrap_or_default() == tier)
            && self.active.is_none_or(|wanted| wanted == regular.is_active())
            && self.overdue.is_none_or(overdue)
            && self.away_days.is_none_or(away)
            && self.least_visits.is_none_or(|least| regular.visits >= least)
            && self.least_spent.is_none_or(|least| regular.spent >= least)
            && self.most_spent.is_none_or(|most| regular.spent <= most)
    }
}

/// Asks for the one thing that a condition may be; none where another is asked for.
fn only<T: PartialEq>(known: &mut Option<T>, asked: T) -> Option<()> {
    let other = known.as_ref().is_some_and(|known| *known != asked);
    (!other).then(|| *known = Some(asked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MemberId;

    #[test]
    fn each_form_is_a_condition() {
        for form in Filter::FORMS {
            let read = Filter::default().and(form).unwrap();
            assert_eq!(read.written().join(" ").replace(".00", ""), form);
        }
    }

    #[test]
    fn conditions_are_read_as_they_are_written() {
        let written = [
            "tier=gold",
            "segment=cooling",
            "lapsed",
            "overdue=3",
            "away=30",
            "birthday=3",
            "expiring=30",
            "visits=5",
            "spent=1000.00",
            "spent<=5000.50",
            "find=koval 067",
        ];
        let filter = written.iter().try_fold(Filter::default(), |filter, text| filter.and(text)).unwrap();
        assert_eq!(filter.written(), written);
        for wrong in [
            "",
            "tier=",
            "segment=rich",
            "birthday=13",
            "birthday=0",
            "expiring=",
            "away=long",
            "spent=much",
            "active=1",
        ] {
            assert_eq!(Filter::default().and(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn all_conditions_hold_or_none_is_read() {
        for (asked, holds) in [
            (["spent=5000", "spent=1000"], Some(&["spent=5000.00"][..])),
            (["spent<=10", "spent<=50"], Some(&["spent<=10.00"])),
            (["spent=1000", "spent<=5000"], Some(&["spent=1000.00", "spent<=5000.00"])),
            (["visits=5", "visits=50"], Some(&["visits=50"])),
            (["away=60", "away=30"], Some(&["away=60"])),
            (["overdue=3", "overdue"], Some(&["overdue=3"])),
            (["expiring=7", "expiring=30"], Some(&["expiring=7"])),
            (["tier=gold", "tier=gold"], Some(&["tier=gold"])),
            (["active", "lapsed"], None),
            (["tier=gold", "tier=none"], None),
            (["segment=best", "segment=lost"], None),
            (["birthday=2", "birthday=3"], None),
            (["find=koval", "find=olena"], None),
        ] {
            let filter = asked.iter().try_fold(Filter::default(), |filter, text| filter.and(text));
            let holds: Option<Vec<String>> = holds.map(|all| all.iter().map(|&one| one.to_owned()).collect());
            assert_eq!(filter.map(|filter| filter.written()), holds, "{asked:?}");
        }
    }

    #[test]
    fn each_condition_tells_two_members_apart() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let often = Regular {
            tier: Some("gold".into()),
            visits: 40,
            visits_last_year: 30,
            spent: Money::minor(500_000),
            first_visit: "2024-01-01".parse().ok(),
            last_visit: "2026-11-10".parse().ok(),
            usual_interval: Some(4),
            ..Regular::newcomer(MemberId::fresh(), today)
        };
        let never = Regular::newcomer(MemberId::fresh(), "2025-01-01".parse().unwrap());
        for (text, of_often, of_never) in [
            ("tier=gold", true, false),
            ("tier=none", false, true),
            ("segment=best", true, false),
            ("active", true, false),
            ("lapsed", false, true),
            ("overdue=2", true, false),
            ("overdue=3", false, false),
            ("away=9", true, true),
            ("away=10", false, true),
            ("visits=1", true, false),
            ("spent=5000", true, false),
            ("spent=5000.01", false, false),
            ("spent<=4999.99", false, true),
        ] {
            let filter = Filter::default().and(text).unwrap();
            assert_eq!(filter.holds(&often, Segment::Best, today), of_often, "{text}");
            assert_eq!(filter.holds(&never, Segment::Lost, today), of_never, "{text}");
        }
    }
}
