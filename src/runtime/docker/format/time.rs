//! Moments as Go writes them.

use crate::runtime::docker::zone;

/// A moment, apart: what a calendar and a clock show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::runtime) struct Civil {
    year: i64,
    month: i64,
    day: i64,
    second_of_day: i64,
    weekday: usize,
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

impl Civil {
    /// Of seconds since 1970.
    fn of(seconds: i64) -> Self {
        let days = seconds.div_euclid(86_400);
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day,
            second_of_day: seconds.rem_euclid(86_400),
            weekday: usize::try_from((days + 4).rem_euclid(7)).unwrap_or(0),
        }
    }

    fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn clock(self) -> String {
        let second = self.second_of_day;
        format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    }
}

/// Seconds since 1970 in this machine's zone, as Go prints a time: `2026-11-21 08:06:18 +0000 UTC`.
pub(in crate::runtime) fn local(seconds: i64) -> String {
    let offset = zone::offset(seconds);
    let civil = Civil::of(seconds + offset);
    let name = zone::name(seconds);
    format!("{} {} {} {name}", civil.date(), civil.clock(), hours(offset, ""))
}

/// The same by RFC 3339, with so many nanoseconds where any are given.
pub(in crate::runtime) fn rfc3339(seconds: i64, nanoseconds: Option<i64>) -> String {
    let offset = zone::offset(seconds);
    let civil = Civil::of(seconds + offset);
    let fraction = nanoseconds.map(|nanoseconds| format!(".{nanoseconds:09}")).unwrap_or_default();
    let zone = if offset == 0 { "Z".to_owned() } else { hours(offset, ":") };
    format!("{}T{}{fraction}{zone}", civil.date(), civil.clock())
}

fn hours(offset: i64, between: &str) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{sign}{:02}{between}{:02}", offset.abs() / 3600, offset.abs() / 60 % 60)
}

/// A moment by RFC 3339, read: seconds since 1970, nanoseconds, seconds east of Greenwich.
pub(in crate::runtime) fn read(text: &str) -> Option<(i64, i64, i64)> {
    let (date, rest) = text.split_once('T')?;
    let mut numbers = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let split = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(split);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut numbers = clock.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let offset = match zone.strip_prefix(['+', '-']).and_then(|zone| zone.split_once(':')) {
        Some((hours, minutes)) => {
            let east = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            if zone.starts_with('-') { -east } else { east }
        }
        None => 0,
    };
    let digits: String = fraction.chars().chain(std::iter::repeat('0')).take(9).collect();
    let (shifted_year, shifted_month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let (era, of_era) = (shifted_year.div_euclid(400), shifted_year.rem_euclid(400));
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468;
    if !(1..=12).contains(&month) || !(0..=9999).contains(&year) || !(1..=31).contains(&day) {
        return None;
    }
    Some((days * 86_400 + hour * 3600 + minute * 60 + second - offset, digits.parse().ok()?, offset))
}

/// A moment by RFC 3339 as Go prints it, in its own zone: `2026-11-21 08:13:07.181118798 +0000 UTC`.
pub(in crate::runtime) fn spelt(text: &str) -> Option<String> {
    let (seconds, nanoseconds, offset) = read(text)?;
    let civil = Civil::of(seconds + offset);
    let fraction = format!(".{nanoseconds:09}");
    let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
    let zone = if offset == 0 { "+0000 UTC".to_owned() } else { format!("{0} {0}", hours(offset, "")) };
    Some(format!("{} {}{fraction} {zone}", civil.date(), civil.clock()))
}

/// A moment by RFC 3339 in the style of C: `Thu May  7 21:09:36 2026`.
pub(in crate::runtime) fn ansi(text: &str) -> Option<String> {
    let (seconds, _, offset) = read(text)?;
    let civil = Civil::of(seconds + offset);
    let month = usize::try_from(civil.month - 1).ok().and_then(|month| MONTHS.get(month))?;
    let day = DAYS.get(civil.weekday)?;
    Some(format!("{day} {month} {:>2} {} {}", civil.day, civil.clock(), civil.year))
}

#[cfg(test)]
mod tests {
    use super::{ansi, read, spelt};

    #[test]
    fn moments_are_written_as_go_writes_them() {
        assert_eq!(spelt("2026-11-21T08:13:07.181118798Z").unwrap(), "2026-11-21 08:13:07.181118798 +0000 UTC");
        assert_eq!(spelt("0001-01-01T00:00:00Z").unwrap(), "0001-01-01 00:00:00 +0000 UTC");
        assert_eq!(spelt("2024-02-29T21:34:56.5+09:00").unwrap(), "2024-02-29 21:34:56.5 +0900 +0900");
        assert_eq!(ansi("2026-05-07T21:09:36.000000000+00:00").unwrap(), "Thu May  7 21:09:36 2026");
        assert_eq!(read("2024-02-29T12:34:56Z"), Some((1_709_210_096, 0, 0)));
        assert_eq!(read("yesterday"), None);
    }
}
