//! The values that a number leaves possible.

use super::quantity::Quantity;
use crate::difference::Member;
use crate::statement::{Bound, Unit};

/// How far from its value, in hundredths, an approximate number may be.
const APPROXIMATION: i64 = 15;
/// A number without its last digits is less than a twentieth below the whole.
const CUT: i64 = 20;
/// How far above a least, or below a most, in hundredths, the true value is expected: who writes "at
/// least 38" means nothing like 200.
const BOUND_REACH: i64 = 25;

/// What "a magnitude of at least" leaves open, in thousandths: the scale is logarithmic.
const MAGNITUDE_BOUND: i64 = 100;

/// A day, in thousandths of a second: what two spans of time up to now may differ by, as the two texts may
/// be of different days.
const DAY: i64 = 86_400_000;
const SLACK_DAYS: i64 = 2;

impl Quantity<'_> {
    pub fn value(&self) -> (i64, i64) {
        (self.number.low, self.number.high)
    }

    /// The values that the number leaves possible.
    fn interval(&self) -> (i64, i64) {
        let number = self.number;
        let tolerance = match number.unit {
            Unit::Magnitude | Unit::Age => 0,
            Unit::Count if number.step <= 1_000 => 0,
            // "Two years ago": half a year more or less.
            Unit::Elapsed => number.step / 2 + SLACK_DAYS * DAY,
            _ => number.step / 2,
        };
        let share = |value: i64, hundredths: i64| value.saturating_abs().saturating_mul(hundredths) / 100;
        // "43 million" may be 43.9 million without its last digits.
        let cut = if tolerance > 0 { tolerance.max(number.step.min(number.high / CUT)) } else { 0 };
        let mut low = number.low.saturating_sub(tolerance);
        let mut high = number.high.saturating_add(cut);
        if number.approximate {
            low = low.min(number.low.saturating_sub(share(number.low, APPROXIMATION)));
            high = high.max(number.high.saturating_add(share(number.high, APPROXIMATION)));
        }
        let reach =
            |value: i64| if number.unit == Unit::Magnitude { MAGNITUDE_BOUND } else { share(value, BOUND_REACH) };
        match number.bound {
            Bound::Exact => {}
            Bound::AtLeast => high = high.saturating_add(reach(number.high)),
            Bound::AtMost => low = low.saturating_sub(reach(number.low)),
        }
        (low, high)
    }

    /// Whether the member's article states this value too, of the same things or of nothing named: then
    /// the two articles do not disagree, they speak of several quantities.
    pub fn is_stated_by(&self, member: &Member<'_>) -> bool {
        member.statements.iter().flat_map(|statement| &statement.numbers).any(|number| {
            let alike = number.unit == self.number.unit
                && (number.counted.is_none() || number.counted == self.number.counted)
                && (number.outcome.is_none() || number.outcome == self.number.outcome);
            alike && (number.low, number.high) == self.value()
        })
    }

    pub fn is_compatible(&self, other: &Self) -> bool {
        let (a, b) = (self.interval(), other.interval());
        a.0 <= b.1 && b.0 <= a.1
    }

    /// Whether the number is said to be about right only, or a limit.
    pub fn is_hedged(&self) -> bool {
        self.number.approximate || self.number.bound != Bound::Exact
    }
}
