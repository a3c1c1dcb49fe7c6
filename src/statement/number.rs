//! stub
use crate::text::{Document, Language, Span};
use std::ops::Range;
/// stub
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// s
    pub span: Span,
    /// s
    pub tokens: Range<usize>,
}
/// s
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// s
    Count,
}
/// s
pub fn numbers(_: &Document<'_>, _: Range<usize>) -> Vec<Number> {
    Vec::new()
}
