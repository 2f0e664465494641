//! Days, times and spans as each language writes them. The year is left out where it is this one.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::Language;
use crate::domain::{Birthday, Lang};

/// Up to so many days lie near enough to be counted.
const NEAR_DAYS: i64 = 31;

impl Language {
    /// `14 ноября`, with the year where it is not that of `today`.
    pub fn day(self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() { self.day_and_month(day.day(), day.month()) } else { self.full_day(day) }
    }

    /// `14 ноября 2025`.
    pub fn full_day(self, day: NaiveDate) -> String {
        self.date_day_of_year(day.day(), self.date_month_of(day.month()), day.year().to_string())
    }

    /// `14 ноября`, of any year.
    pub fn day_and_month(self, day: u32, month: u32) -> String {
        self.date_day(day, self.date_month_of(month))
    }

    /// `чт, 20 ноября`, `Thu 20 November`.
    pub fn weekday_and_day(self, day: NaiveDate, today: NaiveDate) -> String {
        self.date_on_weekday(self.day(day, today), self.date_weekday(day.weekday().number_from_monday()))
    }

    /// `четверг, 20 ноября`, `Thursday 20 November`.
    pub fn long_weekday_and_day(self, day: NaiveDate, today: NaiveDate) -> String {
        self.date_on_weekday(self.day(day, today), self.date_weekday_long(day.weekday().number_from_monday()))
    }

    /// `май 2021`.
    pub fn month_and_year(self, day: NaiveDate) -> String {
        self.date_month_of_year(self.date_month(day.month()), day.year().to_string())
    }

    /// `с мая 2021`.
    pub fn since_month(self, day: NaiveDate) -> String {
        self.date_since_month(self.date_month_of(day.month()), day.year().to_string())
    }

    /// `14 марта 1984`, or `14 марта` where the year is not known.
    pub fn birthday(self, birthday: Birthday) -> String {
        let (day, month) = (birthday.day(), birthday.month());
        match birthday.year() {
            Some(year) => self.date_day_of_year(day, self.date_month_of(month), year.to_string()),
            None => self.day_and_month(day, month),
        }
    }

    /// As an input holds it: `14.03.1984`, `14.03`; with slashes in English.
    pub fn birthday_input(self, birthday: Birthday) -> String {
        let mark = self.date_mark();
        let day = format!("{:02}{mark}{:02}", birthday.day(), birthday.month());
        birthday.year().map_or_else(|| day.clone(), |year| format!("{day}{mark}{year}"))
    }

    /// As an input holds it: `14.03.2026`; with slashes in English.
    pub fn day_input(self, day: NaiveDate) -> String {
        let mark = self.date_mark();
        format!("{:02}{mark}{:02}{mark}{}", day.day(), day.month(), day.year())
    }

    /// As a narrow column holds it: `14.03.2026`; in English `14 Mar 2026`, since 03/04 is read as either month.
    pub fn short_day(self, day: NaiveDate) -> String {
        if self.lang != Lang::En {
            return self.day_input(day);
        }
        let month: String = self.date_month(day.month()).chars().take(3).collect();
        format!("{}\u{a0}{month}\u{a0}{}", day.day(), day.year())
    }

    const fn date_mark(self) -> char {
        match self.lang {
            Lang::Ru | Lang::Uk => '.',
            Lang::En => '/',
        }
    }

    /// `14:32`.
    pub fn time(self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// `сегодня в 13:00`, `14 ноября в 13:00`; in the top bar, after [`Language::bar_backup`].
    pub fn day_and_time(self, at: NaiveDateTime, today: NaiveDate) -> String {
        let day = match (at.date() - today).num_days() {
            -1..=1 => self.days_away((at.date() - today).num_days()),
            _ => self.day(at.date(), today),
        };
        let time = self.time(at.time());
        // Ukrainian says «об одинадцятій», and «о» before every other hour.
        if at.hour() == 11 { self.date_at_eleven(day, time) } else { self.date_at_time(day, time) }
    }

    /// `сегодня`, `вчера`, `6 дней назад`, `через 3 дня`; months and years once days no longer tell anything.
    pub fn near_day(self, day: NaiveDate, today: NaiveDate) -> String {
        let ago = (today - day).num_days();
        if ago <= NEAR_DAYS {
            return self.days_away(-ago);
        }
        match whole_months(day, today) {
            months @ 12.. => self.date_years_ago(months / 12),
            months => self.date_months_ago(months),
        }
    }

    /// The same by distance: 0 today, negative in the past.
    pub fn days_away(self, days: i64) -> String {
        match days {
            0 => self.common_today(),
            1 => self.common_tomorrow(),
            -1 => self.common_yesterday(),
            2.. => self.date_days_ahead(days),
            _ => self.date_days_ago(days.saturating_neg()),
        }
    }

    /// How long somebody has belonged: `4 года 6 мес.`, `6 месяцев`, `12 дней`, `сегодня`.
    pub fn span(self, from: NaiveDate, to: NaiveDate) -> String {
        let months = whole_months(from, to);
        match (months / 12, months % 12) {
            (0, 0) => match (to - from).num_days() {
                ..=0 => self.common_today(),
                days => self.date_days(days),
            },
            (0, months) => self.date_months(months),
            (years, 0) => self.date_years(years),
            (years, months) => format!("{} {}", self.date_years(years), self.date_months_short(months)),
        }
    }
}

/// Calendar months that are over; 0 when `to` lies before `from`.
fn whole_months(from: NaiveDate, to: NaiveDate) -> i64 {
    let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    (months - i64::from(to.day() < from.day())).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What all three languages say, with plain spaces.
    fn all(say: impl Fn(Language) -> String) -> [String; 3] {
        Lang::ALL.map(|lang| say(Language::new(lang, Currency::Uah)).replace('\u{a0}', " "))
    }

    #[test]
    fn days_leave_this_year_out() {
        let today = on("2026-11-20");
        for (day, said) in [
            ("2026-11-14", ["14 ноября", "14 листопада", "14 November"]),
            ("2025-05-01", ["1 мая 2025", "1 травня 2025", "1 May 2025"]),
        ] {
            assert_eq!(all(|l| l.day(on(day), today)), said);
        }
        assert_eq!(
            all(|l| l.weekday_and_day(on("2026-11-20"), today)),
            ["пт, 20 ноября", "пт, 20 листопада", "Fri 20 November"]
        );
        assert_eq!(
            all(|l| l.long_weekday_and_day(on("2025-11-20"), on("2025-11-20"))),
            ["четверг, 20 ноября", "четвер, 20 листопада", "Thursday 20 November"]
        );
        assert_eq!(all(|l| l.since_month(on("2021-05-03"))), ["с мая 2021", "з травня 2021", "since May 2021"]);
        assert_eq!(all(|l| l.month_and_year(on("2021-05-03"))), ["май 2021", "травень 2021", "May 2021"]);
    }

    #[test]
    fn near_days_are_said_in_words() {
        let today = on("2026-11-20");
        for (day, said) in [
            ("2026-11-20", ["сегодня", "сьогодні", "today"]),
            ("2026-11-19", ["вчера", "учора", "yesterday"]),
            ("2026-11-21", ["завтра", "завтра", "tomorrow"]),
            ("2026-11-14", ["6 дней назад", "6 днів тому", "6 days ago"]),
            ("2026-11-17", ["3 дня назад", "3 дні тому", "3 days ago"]),
            ("2026-10-30", ["21 день назад", "21 день тому", "21 days ago"]),
            ("2026-11-23", ["через 3 дня", "через 3 дні", "in 3 days"]),
            ("2026-09-20", ["2 месяца назад", "2 місяці тому", "2 months ago"]),
            ("2025-11-20", ["1 год назад", "1 рік тому", "1 year ago"]),
            ("2021-11-20", ["5 лет назад", "5 років тому", "5 years ago"]),
        ] {
            assert_eq!(all(|l| l.near_day(on(day), today)), said);
        }
    }

    #[test]
    fn spans_of_membership() {
        for (from, said) in [
            ("2022-05-03", ["4 года 6 мес.", "4 роки 6 міс.", "4 years 6 months"]),
            ("2024-10-20", ["2 года 1 мес.", "2 роки 1 міс.", "2 years 1 month"]),
            ("2025-11-20", ["1 год", "1 рік", "1 year"]),
            ("2026-09-20", ["2 месяца", "2 місяці", "2 months"]),
            ("2026-11-08", ["12 дней", "12 днів", "12 days"]),
            ("2026-11-20", ["сегодня", "сьогодні", "today"]),
        ] {
            assert_eq!(all(|l| l.span(on(from), on("2026-11-20"))), said);
        }
    }

    #[test]
    fn times_and_inputs() {
        let today = on("2026-11-20");
        let at = today.and_hms_opt(9, 5, 0).unwrap();
        assert_eq!(all(|l| l.day_and_time(at, today)), ["сегодня в 09:05", "сьогодні о 09:05", "today at 09:05"]);
        let eleven = today.and_hms_opt(11, 2, 0).unwrap();
        assert_eq!(all(|l| l.day_and_time(eleven, today)), ["сегодня в 11:02", "сьогодні об 11:02", "today at 11:02"]);
        let born = Birthday::new(3, 14, Some(1984)).unwrap();
        assert_eq!(all(|l| l.birthday(born)), ["14 марта 1984", "14 березня 1984", "14 March 1984"]);
        assert_eq!(all(|l| l.birthday_input(born)), ["14.03.1984", "14.03.1984", "14/03/1984"]);
        assert_eq!(all(|l| l.day_input(today)), ["20.11.2026", "20.11.2026", "20/11/2026"]);
        assert_eq!(all(|l| l.short_day(today)), ["20.11.2026", "20.11.2026", "20 Nov 2026"]);
    }
}
