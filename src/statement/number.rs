//! Numbers: what a clause counts or measures, with units, ranges and bounds.
//!
//! The kinds follow the normalised numeric and temporal entities of Stanford's SUTime and of
//! de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008): only equal kinds are
//! ever compared. Integers only: values are thousandths of a base unit.

mod counted;
mod numeral;
mod table;
mod unit;

use std::ops::Range;

use counted::{Surroundings, surroundings};
use numeral::{Numeral, numeral};

use crate::text::{Document, Language, Span, Token, TokenKind, WordList};

/// Thousandths of one.
const THOUSAND: i64 = 1_000;

/// A number with what it counts or measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number with its currency, magnitude and unit as written.
    pub span: Span,
    /// Places of its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Lowest value that it states, in thousandths of the base unit.
    pub low: i64,
    /// Highest value that it states; equal to `low` but in ranges, months, years and malformed numbers.
    pub high: i64,
    /// Place value of its last significant digit, in thousandths of the base unit.
    pub step: i64,
    /// What it is a number of.
    pub unit: Unit,
    /// Stem of the noun that it counts, "peopl" in "41 people were hurt", or that an amount is for one
    /// of, "season" in "$23 million per season".
    pub counted: Option<String>,
    /// What is said to have happened to those counted.
    pub outcome: Option<Outcome>,
    /// Stems of the content words beside it.
    pub cues: Vec<String>,
    /// Whether it is said to be about right only.
    pub approximate: bool,
    /// Whether it is said to be a least or a most.
    pub bound: Bound,
    /// The number as written if its digits are grouped as no number is ("300,00"): some digit is missing.
    pub malformed: Option<String>,
}

/// Whether a number is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// The number itself.
    Exact,
    /// "At least", "more than".
    AtLeast,
    /// "Up to", "fewer than".
    AtMost,
}

/// What a number is a number of; with the base unit of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Things: the number itself.
    Count,
    /// Per cent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Money in the currency of this code, ISO 4217 where the text tells (`$` where it does not).
    Money(&'static str),
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Kilograms.
    Mass,
    /// Kilometres an hour.
    Speed,
    /// Seconds.
    Duration,
    /// Seconds since something: "41 years ago", "nine days after".
    Elapsed,
    /// Magnitude of an earthquake.
    Magnitude,
    /// Years of age.
    Age,
    /// A rank ("21st"): no quantity.
    Ordinal,
    /// A year ("1967"): no quantity.
    Year,
    /// A day of the calendar, or a span between two events: no quantity.
    Date,
    /// A time of day: no quantity.
    Time,
    /// Part of a name or a result ("Flight 12", "3-2"): no quantity.
    Label,
}

impl Unit {
    /// Whether numbers of this kind say how much or how many.
    pub fn is_quantity(self) -> bool {
        !matches!(self, Unit::Ordinal | Unit::Year | Unit::Date | Unit::Time | Unit::Label)
    }
}

/// What can have happened to people who are counted: by it, not by the word for them, counts of one
/// event are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Killed, died, drowned.
    Dead,
    /// Injured, hurt, wounded.
    Injured,
    /// Missing, unaccounted for.
    Missing,
    /// Arrested, detained.
    Arrested,
    /// Rescued, survived.
    Rescued,
    /// Evacuated.
    Evacuated,
    /// Trapped.
    Trapped,
}

impl Number {
    /// The number in a form that is equal for equal numbers: "41", "12400000 USD", "20–30", "150 m".
    pub fn reading(&self) -> String {
        if let Some(written) = &self.malformed {
            return written.clone();
        }
        if matches!(self.unit, Unit::Duration | Unit::Elapsed) {
            return duration_reading(self.low, self.high);
        }
        let value = if self.low == self.high {
            decimal(self.low)
        } else {
            format!("{}–{}", decimal(self.low), decimal(self.high))
        };
        match self.unit {
            Unit::Percent => format!("{value}%"),
            Unit::PercentagePoint => format!("{value} pp"),
            Unit::Money(code) => format!("{value} {code}"),
            Unit::Length => format!("{value} m"),
            Unit::Area => format!("{value} m²"),
            Unit::Mass => format!("{value} kg"),
            Unit::Speed => format!("{value} km/h"),
            _ => value,
        }
    }
}

/// Thousandths as a decimal number without idle zeros.
fn decimal(thousandths: i64) -> String {
    let whole = thousandths / THOUSAND;
    match thousandths.unsigned_abs() % 1_000 {
        0 => whole.to_string(),
        rest => format!("{whole}.{}", format!("{rest:03}").trim_end_matches('0')),
    }
}

/// A duration in the largest unit that leaves no rest.
fn duration_reading(low: i64, high: i64) -> String {
    for (name, shortest, longest) in table::DURATIONS.iter().rev() {
        let (least, most) = (low / shortest, high / longest);
        if least > 0 && low % shortest == 0 && high % longest == 0 && least <= most {
            return if least == most { format!("{least} {name}") } else { format!("{least}–{most} {name}") };
        }
    }
    format!("{}–{} s", decimal(low), decimal(high))
}

/// The numbers of a token range (of one clause or sentence), in order, not overlapping. Ranks, years,
/// dates, times and labels are read too, so that they are taken for no quantity.
pub fn numbers(document: &Document<'_>, tokens: Range<usize>) -> Vec<Number> {
    let reader = Reader { document, start: tokens.start, end: tokens.end.min(document.tokens.len()) };
    let mut numbers = Vec::new();
    let mut at = reader.start;
    while at < reader.end {
        match reader.number(at) {
            Some(number) => {
                at = number.tokens.end.max(at + 1);
                numbers.push(number);
            }
            None => at = numeral(&reader, at).map_or(at, |numeral| numeral.end.saturating_sub(1)).max(at) + 1,
        }
    }
    numbers
}

/// The tokens of one clause.
struct Reader<'a> {
    document: &'a Document<'a>,
    start: usize,
    end: usize,
}

/// What a number measures, before it is put together.
struct Measure {
    unit: Unit,
    /// First token, where something before the numeral belongs to it.
    start: usize,
    end: usize,
    /// Factor of the shortest and the longest base value.
    factors: (i64, i64),
    divisor: i64,
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> Option<&'a Token> {
        self.document.tokens.get(at).filter(|_| (self.start..self.end).contains(&at))
    }

    fn normal(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.normal.as_str())
    }

    /// The normal form `back` tokens before `at`.
    fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.normal(at))
    }

    fn language(&self) -> Language {
        self.document.language
    }

    /// Whether no white space stands between two tokens.
    fn adjoin(&self, left: usize) -> bool {
        matches!((self.token(left), self.token(left + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// The next word in "12-million-dollar" and "12 million dollars" alike: `at` without a hyphen
    /// that joins it.
    fn joined(&self, at: usize) -> usize {
        let hyphen = matches!(self.normal(at), "-" | "‑") && at > self.start && self.adjoin(at - 1) && self.adjoin(at);
        if hyphen { at + 1 } else { at }
    }

    fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// The text of a token.
    fn written(&self, at: usize) -> &'a str {
        let Some(token) = self.token(at) else { return "" };
        let sentence = self.document.sentences.partition_point(|s| s.tokens.end <= at);
        self.document.sentences.get(sentence).map_or("", |s| self.document.slice(s.part, token.span))
    }

    /// The number whose numeral starts at token `at`.
    fn number(&self, at: usize) -> Option<Number> {
        if let Some(end) = unit::date_or_time(self, at) {
            return self.plain(at, end.0, end.1);
        }
        let first = numeral(self, at)?;
        let (last, joined) = match self.range_end(&first) {
            Some(second) => (second, true),
            None => (first.clone(), false),
        };
        let measure = unit::measure(self, &first, &last)?;
        let falls = joined && last.value <= first.value && last.scale <= first.scale;
        if joined && measure.unit == Unit::Count && (falls || !self.is_counted_range(&first, &last)) {
            return self.plain(at, last.end, Unit::Label);
        }
        let around = surroundings(self, measure.start, measure.end, measure.unit);
        let (approximate, bound, _) = unit::approximation(self, measure.start, measure.end);
        // "Between 2 and 3 million": the magnitude of the second holds for the first.
        let first_value = if joined && first.value < last.value && last.scale > first.scale && first.scale == 1 {
            first.value.checked_mul(last.scale)?
        } else {
            first.value
        };
        let low = first_value.min(last.value).checked_mul(measure.factors.0)? / measure.divisor;
        let high = first_value.max(last.top).checked_mul(measure.factors.1)? / measure.divisor;
        let step = last.step.checked_mul(measure.factors.0)? / measure.divisor;
        let Surroundings { counted, outcome, cues } = around;
        let tokens = measure.start..measure.end;
        let span = Span::new(self.token(measure.start)?.span.start, self.token(measure.end.checked_sub(1)?)?.span.end);
        let malformed = last.malformed.then(|| self.written(last.end - 1).to_string());
        let unit = measure.unit;
        Some(Number { span, tokens, low, high, step, unit, counted, outcome, cues, approximate, bound, malformed })
    }

    /// A number that is no quantity.
    fn plain(&self, start: usize, end: usize, unit: Unit) -> Option<Number> {
        let value = numeral(self, start).map_or(0, |numeral| numeral.value);
        Some(Number {
            span: Span::new(self.token(start)?.span.start, self.token(end.checked_sub(1)?)?.span.end),
            tokens: start..end,
            low: value,
            high: value,
            step: THOUSAND,
            unit,
            counted: None,
            outcome: None,
            cues: Vec::new(),
            approximate: false,
            bound: Bound::Exact,
            malformed: None,
        })
    }

    /// The second numeral of a range: "20 to 30", "20-30", "between 20 and 30".
    fn range_end(&self, first: &Numeral) -> Option<Numeral> {
        let after = first.end;
        let opened = matches!(self.before(first.start, 1), "between" | "entre");
        let link = match self.normal(after) {
            "-" | "–" | "‑" => self.adjoin(after - 1) && self.adjoin(after),
            "to" | "or" | "a" | "o" => true,
            "and" | "y" => opened,
            _ => false,
        };
        if !link {
            return None;
        }
        let mut start = after + 1;
        // "$20-$30"
        if unit::currency_symbol(self.normal(start)).is_some() {
            start += 1;
        }
        let second = numeral(self, start)?;
        let rises = second.value > first.value || second.scale > first.scale;
        (rises || self.normal(after) != "or" && self.normal(after) != "o").then_some(second)
    }

    /// Whether two numbers that are joined count something, and are no score.
    fn is_counted_range(&self, first: &Numeral, last: &Numeral) -> bool {
        WordList("between entre from de").contains(self.before(first.start, 1))
            || surroundings(self, first.start, last.end, Unit::Count).counted.is_some()
    }
}

#[cfg(test)]
mod tests;
