//! Days and times that a clause tells: dates, weekdays, "yesterday", "three days ago", times of day.
//!
//! The kinds follow TIMEX3 of Pustejovsky et al., "TimeML" (2003): DATE and TIME, absolute and deictic. What
//! is told from the day of writing is resolved by the day of publication, else not at all.

use std::ops::Range;

use super::{Unit, numbers};
use crate::moment::{Moment, day_number, days_in, year_of};
use crate::text::{Document, Language, Span, Token, TokenKind, WordList};

/// A day, a stretch of days, or a time of day, as told in a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalendarTime {
    /// The words that tell it.
    pub span: Span,
    /// Places of its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// What they tell.
    pub value: CalendarValue,
}

/// What a day or time is told as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CalendarValue {
    /// The days from the first to the last, as numbers; one where they are equal.
    Days(i64, i64),
    /// A day of a month (0 for the whole month) of a year that is not told.
    OfYear { month: i64, day: i64 },
    /// A weekday, 0 for Monday.
    Weekday(i64),
    /// A time of day.
    Clock(Clock),
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Minutes from midnight; from midnight or noon if the half of the day is not told.
    pub minute: i64,
    /// Whether the half of the day is told.
    pub half: bool,
    /// Whether minutes are told.
    pub exact: bool,
}

const WEEKDAYS: [WordList; 2] = [
    WordList("monday tuesday wednesday thursday friday saturday sunday"),
    WordList("lunes martes miercoles jueves viernes sabado domingo"),
];
const MONTHS: [WordList; 2] = [
    WordList("january february march april may june july august september october november december"),
    WordList("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
];
const SHORT_MONTHS: WordList = WordList("jan feb mar apr may jun jul aug sept oct nov dec");
/// A day, in thousandths of a second.
const DAY: i64 = 86_400_000;
/// Most tokens of a number with its unit ("three and a half days") before "ago".
const LONGEST_SPAN: usize = 5;

/// The days and times of a token range, in order.
pub(crate) fn calendar_times(document: &Document<'_>, tokens: Range<usize>) -> Vec<CalendarTime> {
    let reader = Reader { document, tokens: tokens.clone() };
    let mut found: Vec<CalendarTime> = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let read = reader.clock(at).or_else(|| reader.date(at)).or_else(|| reader.deictic(at));
        match read.filter(|(end, _)| *end <= tokens.end && *end > at) {
            Some((end, value)) => {
                let span = Span::new(document.tokens[at].span.start, document.tokens[end - 1].span.end);
                found.push(CalendarTime { span, tokens: at..end, value });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'d> {
    document: &'d Document<'d>,
    tokens: Range<usize>,
}

/// Where it ends, and what it tells.
type Read = Option<(usize, CalendarValue)>;

impl<'d> Reader<'d> {
    fn token(&self, at: usize) -> Option<&'d Token> {
        self.document.tokens.get(at).filter(|_| self.tokens.contains(&at))
    }

    fn normal(&self, at: usize) -> &'d str {
        self.token(at).map_or("", |token| token.normal.as_str())
    }

    fn before(&self, at: usize) -> &'d str {
        at.checked_sub(1).map_or("", |at| self.normal(at))
    }

    fn language(&self) -> usize {
        usize::from(self.document.language == Language::Spanish)
    }

    fn adjoin(&self, left: usize) -> bool {
        matches!((self.token(left), self.token(left + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// A whole number of at most so many digits.
    fn number(&self, at: usize, most: usize) -> Option<i64> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        let digits = token.normal.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let plain = digits.len() <= most && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    }

    fn day_of_month(&self, at: usize) -> Option<i64> {
        self.number(at, 2).filter(|day| (1..=31).contains(day))
    }

    fn year(&self, at: usize) -> Option<i64> {
        let four = self.token(at).is_some_and(|token| token.normal.len() == 4);
        self.number(at, 4).filter(|year| four && (1500..2100).contains(year))
    }

    fn month(&self, at: usize) -> Option<i64> {
        let token = self.token(at)?;
        let list = MONTHS[self.language()].words().position(|month| month == token.normal);
        let short =
            || SHORT_MONTHS.words().position(|month| month == token.normal || token.normal == "sep" && month == "sept");
        let place = match self.document.language {
            Language::English if token.capitalised => list.or_else(short)?,
            Language::Spanish => list?,
            _ => return None,
        };
        i64::try_from(place + 1).ok()
    }

    /// Past a full stop behind an abbreviation.
    fn past_stop(&self, at: usize) -> usize {
        at + usize::from(self.normal(at) == "." && self.adjoin(at - 1))
    }

    /// "May 4, 2026", "4 May", "4 de mayo de 2026", "August 2019", "2026-03-14", "in 1967".
    fn date(&self, at: usize) -> Read {
        if let Some(month) = self.month(at) {
            let next = self.past_stop(at + 1);
            if let Some(year) = self.year(next + usize::from(self.normal(next) == "de")) {
                return Some((next + 1 + usize::from(self.normal(next) == "de"), days(year, month, 0)?));
            }
            if self.document.language == Language::English
                && let Some(day) = self.day_of_month(next)
            {
                let comma = next + 1 + usize::from(self.normal(next + 1) == ",");
                return Some(match self.year(comma) {
                    Some(year) => (comma + 1, days(year, month, day)?),
                    None => (next + 1, CalendarValue::OfYear { month, day }),
                });
            }
            let alone = WordList("in en de desde since").contains(self.before(at));
            return alone.then_some((at + 1, CalendarValue::OfYear { month, day: 0 }));
        }
        if let Some(year) = self.year(at) {
            if self.normal(at + 1) == "-" && self.normal(at + 3) == "-" && self.adjoin(at) && self.adjoin(at + 2) {
                return Some((at + 5, days(year, self.number(at + 2, 2)?, self.day_of_month(at + 4)?)?));
            }
            let alone = WordList("in en during durante").contains(self.before(at));
            return alone.then_some((at + 1, days(year, 0, 0)?));
        }
        let day = self.day_of_month(at)?;
        let link = at + 1 + usize::from(self.normal(at + 1) == "de" || self.normal(at + 1) == "of");
        let month = self.month(link)?;
        let next = self.past_stop(link + 1);
        let year = next + usize::from(matches!(self.normal(next), "de" | "del" | ","));
        Some(match self.year(year) {
            Some(told) => (year + 1, days(told, month, day)?),
            None => (link + 1, CalendarValue::OfYear { month, day }),
        })
    }

    /// "Monday", "yesterday", "three days ago".
    fn deictic(&self, at: usize) -> Read {
        let token = self.token(at)?;
        let spanish = self.document.language == Language::Spanish;
        let mut weekdays = (0..).zip(WEEKDAYS[self.language()].words());
        let weekday = weekdays.find(|(_, day)| *day == token.normal).map(|(number, _)| number);
        if let Some(day) = weekday.filter(|_| spanish || token.capitalised) {
            // "Sunday Mercury", "los lunes".
            let named = self.token(at + 1).is_some_and(|next| next.capitalised && self.month(at + 1).is_none());
            let habit = WordList("los cada every each").contains(self.before(at));
            return (!named && !habit).then_some((at + 1, CalendarValue::Weekday(day)));
        }
        let (first, last) = self.document.published.as_ref().map(Moment::local_days)?;
        let of_morning = || WordList("la esta cada").contains(self.before(at));
        let shift = match (spanish, token.normal.as_str()) {
            (false, "today" | "tonight") | (true, "hoy") => (0, 0),
            (false, "yesterday") | (true, "ayer") => (-1, -1),
            (false, "tomorrow") => (1, 1),
            (true, "manana") if !of_morning() => (1, 1),
            (true, "anoche") => (-1, 0),
            (true, "anteayer") => (-2, -2),
            (false, "last") if self.normal(at + 1) == "night" => {
                return Some((at + 2, CalendarValue::Days(first - 1, last)));
            }
            _ => return self.ago(at, (first, last)),
        };
        Some((at + 1, CalendarValue::Days(first + shift.0, last + shift.1)))
    }

    /// "Three days ago", "hace tres días"; a unit longer than a day leaves one of it open on both sides.
    fn ago(&self, at: usize, (first, last): (i64, i64)) -> Read {
        let spanish = self.normal(at) == "hace";
        // Reading numbers at every token would be most of the work.
        if !spanish && !(at..=at + LONGEST_SPAN).any(|at| self.normal(at) == "ago") {
            return None;
        }
        let number = numbers(self.document, at..(at + LONGEST_SPAN).min(self.tokens.end)).into_iter().next()?;
        let whole = number.unit == Unit::Elapsed && number.step >= DAY && !number.approximate;
        let told =
            number.tokens.start == at + usize::from(spanish) && (spanish || self.normal(number.tokens.end) == "ago");
        let open = if number.step > DAY { number.step / DAY } else { 0 };
        (whole && told).then(|| {
            let days = CalendarValue::Days(first - number.high / DAY - open, last - number.low / DAY + open);
            (number.tokens.end + usize::from(!spanish), days)
        })
    }

    /// "2:30 a.m.", "2.30am", "14:20", "8 p.m.", "noon", "las 8 de la tarde".
    fn clock(&self, at: usize) -> Read {
        let clock = |minute: i64, half: bool, exact: bool| CalendarValue::Clock(Clock { minute, half, exact });
        let word = self.normal(at);
        let alone = matches!(self.before(at), "at" | "around" | "about" | "by");
        match word {
            "noon" | "midday" if alone => return Some((at + 1, clock(720, true, true))),
            "mediodia" if self.before(at) == "al" => return Some((at + 1, clock(720, true, true))),
            _ => {}
        }
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        let split = token.normal.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(token.normal.len());
        let (digits, suffix) = token.normal.split_at_checked(split)?;
        let pair = |hour: &str, minute: &str| {
            let told: (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
            (minute.len() == 2 && told.0 < 24 && told.1 < 60).then_some(told)
        };
        let mut end = at + 1;
        let mut suffix = suffix;
        let told = if self.normal(end) == ":" && self.adjoin(at) && suffix.is_empty() {
            let minutes = self.normal(end + 1);
            let split = minutes.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(minutes.len());
            let (minutes, behind) = minutes.split_at_checked(split)?;
            suffix = behind;
            end += 2;
            Some((pair(digits, minutes)?, true))
        } else {
            let dotted = digits.split_once('.').and_then(|(hour, minute)| pair(hour, minute)).map(|told| (told, true));
            dotted.or_else(|| {
                digits.parse().ok().filter(|hour| (0..24).contains(hour)).map(|hour: i64| ((hour, 0), false))
            })
        };
        let ((hour, minute), exact) = told?;
        if suffix.is_empty() && WordList("am pm a.m p.m").contains(self.normal(end)) {
            suffix = self.normal(end);
            end += 1;
        } else if suffix.is_empty()
            && matches!((self.normal(end), self.normal(end + 1)), ("de", "la"))
            && WordList("manana tarde noche madrugada").contains(self.normal(end + 2))
        {
            suffix = if matches!(self.normal(end + 2), "manana" | "madrugada") { "am" } else { "pm" };
            end += 3;
        }
        let late = suffix.starts_with('p');
        if matches!(suffix, "am" | "pm" | "a.m" | "p.m") {
            let hour = if hour == 12 { 0 } else { hour };
            let of_half = if late && hour < 12 { 12 } else { 0 };
            return (hour <= 23).then(|| (end, clock((hour + of_half) * 60 + minute, true, exact)));
        }
        // Without a half of the day only a colon, or "las" in Spanish, tells a time.
        let colon = end == at + 3;
        let spanish = self.document.language == Language::Spanish && matches!(self.before(at), "las" | "la");
        let half = hour == 0 || hour >= 13 || colon && digits.len() == 2 && hour < 10;
        let minute = if half { hour * 60 + minute } else { hour % 12 * 60 + minute };
        (suffix.is_empty() && (colon || spanish && exact)).then(|| (end, clock(minute, half, exact)))
    }
}

/// The days of a date whose day, or day and month, may be 0: not told.
fn days(year: i64, month: i64, day: i64) -> Option<CalendarValue> {
    let (first, last) = match (month, day) {
        (0, _) => (day_number(year, 1, 1), day_number(year, 12, 31)),
        (_, 0) => (day_number(year, month, 1), day_number(year, month, days_in(year, month))),
        _ if day > days_in(year, month) => return None,
        _ => (day_number(year, month, day), day_number(year, month, day)),
    };
    Some(CalendarValue::Days(first, last))
}

/// The day of the year nearest to a day, for a day of a month without its year.
pub(crate) fn nearest(month: i64, day: i64, to: i64) -> i64 {
    let year = year_of(to);
    let distance = |year: &i64| (day_number(*year, month, day) - to).abs();
    let best = [year, year - 1, year + 1].into_iter().min_by_key(distance).unwrap_or(year);
    day_number(best, month, day)
}
