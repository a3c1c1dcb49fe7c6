//! From scores to probabilities: the share of pairs with such a score that report the same event.
//!
//! Platt scaling (Platt 1999): a logistic curve, fitted to the pairs that people annotated in ECB+ (stories of
//! many short texts) and SuperPAL (of few), see `ARCHITECTURE.md`. About a third of the high-scored pairs
//! that count as wrong there are right, so the true share is higher.

/// Slope, for a score of 1, and intercept of the curve for stories of few texts …
const FEW: (f64, f64) = (23.4, -2.6);
/// … and of many.
const MANY: (f64, f64) = (10.4, -3.1);

/// The probability in thousandths, at least 1.
pub(super) fn of(score: i32, many: i32) -> u32 {
    let between = |few: f64, all: f64| few + (all - few) * f64::from(many) / 1000.0;
    let logit = between(FEW.0, MANY.0) * f64::from(score) / 1000.0 + between(FEW.1, MANY.1);
    // `libm` is the same code on every target.
    ((1000.0 / (1.0 + libm::exp(-logit))) as u32).max(1)
}
