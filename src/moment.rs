//! Moments as articles give them: dates of ISO 8601 as the web has them, and days as numbers.

/// Minutes of a day.
const DAY: i64 = 1_440;

/// A day, with a time of day where it is given: "2026-05-04", "2026-05-04T09:30Z".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// The day as written, in days since 1 January 1970.
    pub day: i64,
    /// The minute of that day as written.
    pub minute: Option<i64>,
    /// Minutes that the clock is before that of Greenwich; `None` where it is not told, or is that of Greenwich.
    pub ahead: Option<i64>,
}

impl Moment {
    /// Reads a date of ISO 8601, alone or with a time of day.
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.split_at_checked(10).unwrap_or((text, ""));
        let mut parts = date.split('-');
        let (year, month, day) = (number(parts.next(), 4)?, number(parts.next(), 2)?, number(parts.next(), 2)?);
        let day = (1..=days_in(year, month)).contains(&day).then(|| day_number(year, month, day))?;
        let Some(time) = time.strip_prefix(['T', 't', ' ']) else {
            return time.is_empty().then_some(Moment { day, minute: None, ahead: None });
        };
        let (clock, zone) = time.find(['Z', 'z', '+', '-', '.', ' ']).map_or((time, ""), |at| time.split_at(at));
        let mut parts = clock.split(':');
        let (hour, minute) = (number(parts.next(), 2)?, number(parts.next(), 2)?);
        let second = parts.next().map_or(Some(0), |second| number(Some(second), 2))?;
        let in_day = hour < 24 && minute < 60 && second <= 60 && parts.next().is_none();
        in_day.then(|| Moment { day, minute: Some(hour * 60 + minute), ahead: ahead(zone) })
    }

    /// The days that it can be where it was written: at Greenwich it is one day, and far from it another.
    pub fn local_days(&self) -> (i64, i64) {
        match (self.minute, self.ahead) {
            (Some(minute), None) => {
                (self.day - i64::from(minute < WEST * 60), self.day + i64::from(minute >= DAY - EAST * 60))
            }
            _ => (self.day, self.day),
        }
    }

    /// Minutes from this moment to a later one, of days where one of the two has no time of day.
    pub fn until(&self, later: &Moment) -> i64 {
        match (self.minute, later.minute) {
            (Some(from), Some(to)) => {
                let (from, to) = (from - self.ahead.unwrap_or(0), to - later.ahead.unwrap_or(0));
                (later.day - self.day) * DAY + to - from
            }
            _ => (later.day - self.day) * DAY,
        }
    }
}

/// How many hours behind Greenwich, and before it, a text whose zone is not told may have been written.
const WEST: i64 = 8;
const EAST: i64 = 10;

fn number(digits: Option<&str>, width: usize) -> Option<i64> {
    let digits = digits.filter(|d| d.len() == width && d.bytes().all(|b| b.is_ascii_digit()))?;
    digits.parse().ok()
}

/// Minutes of an offset from Greenwich ("+02:00"), behind a fraction of a second or none; `None` for Greenwich.
fn ahead(zone: &str) -> Option<i64> {
    let at = zone.find(['+', '-'])?;
    let (sign, digits) = zone.split_at(at + 1);
    let (hours, minutes) = digits.split_once(':').or_else(|| digits.split_at_checked(2)).unwrap_or((digits, ""));
    let minutes = number(Some(hours), 2)? * 60 + number(Some(minutes), 2).unwrap_or(0);
    (minutes > 0).then_some(if sign.ends_with('-') { -minutes } else { minutes })
}

/// Number of days in a month; 0 if there is no such month.
pub(crate) fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The number of a day of the Gregorian calendar, 0 for 1 January 1970, after Hinnant, "chrono-compatible
/// low-level date algorithms".
pub(crate) fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year that a day is in.
pub(crate) fn year_of(day: i64) -> i64 {
    let mut year = 1970 + day.div_euclid(if day < 0 { 365 } else { 366 });
    while day_number(year + 1, 1, 1) <= day {
        year += 1;
    }
    year
}

/// The weekday of a day, 0 for Monday.
pub(crate) fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered() {
        let cases = [(1970, 1, 1, 0, 3), (2026, 5, 4, 20_577, 0), (2000, 2, 29, 11_016, 1), (1969, 12, 31, -1, 2)];
        for (year, month, day, number, of_week) in cases {
            let found = day_number(year, month, day);
            assert_eq!((found, weekday(found), year_of(found)), (number, of_week, year), "{year}-{month}-{day}");
        }
        let mut day = day_number(1899, 12, 31);
        for year in 1900..2110 {
            for month in 1..=12 {
                for of_month in 1..=days_in(year, month) {
                    day += 1;
                    assert_eq!((day_number(year, month, of_month), year_of(day)), (day, year));
                }
            }
        }
    }

    #[test]
    fn a_moment_is_one_of_iso_8601() {
        let read = |text| Moment::read(text).map(|moment| (moment.minute, moment.ahead));
        let cases = [
            ("2026-05-04", Some((None, None))),
            ("2024-02-29", Some((None, None))),
            ("2026-05-04T09:30:00Z", Some((Some(570), None))),
            ("2026-05-04 09:30", Some((Some(570), None))),
            ("2026-05-04T09:30:15.5+02:00", Some((Some(570), Some(120)))),
            ("2026-05-04T09:30-0730", Some((Some(570), Some(-450)))),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text}");
        }
        for other in [
            "",
            "May 4, 2026",
            "2026-13-01",
            "2026-02-29",
            "2026-05-04Tnoon",
            "2026-05-04T25:00",
            "20260504",
            "٢٠٢٦-٠٥-٠٤",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn the_zone_tells_the_day_and_the_minutes_between() {
        let read = |text| Moment::read(text).unwrap();
        let (early, noon, late) = (read("2026-05-04T01:00Z"), read("2026-05-04T12:00Z"), read("2026-05-04T22:00Z"));
        let day = noon.day;
        assert_eq!([early, noon, late].map(|m| m.local_days()), [(day - 1, day), (day, day), (day, day + 1)]);
        assert_eq!(read("2026-05-04T01:00+02:00").local_days(), (day, day));
        assert_eq!(read("2026-05-04T01:00+02:00").until(&noon), 13 * 60);
        assert_eq!(read("2026-05-02").until(&noon), 2 * 1_440);
    }
}
