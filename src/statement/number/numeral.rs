//! Numerals: digits with their separators, and number words, to a value.

use super::{Reader, THOUSAND};
use crate::lexicon::{NumberWord, number_word};
use crate::text::{Language, TokenKind, WordList, is_function_word, lower_case};

/// A numeral and the value that it writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numeral {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Value in thousandths; the least possible one of a malformed numeral.
    pub value: i64,
    /// Greatest possible value: `value` unless malformed.
    pub top: i64,
    /// Place value of the last digit written, in thousandths; in round numbers from 100, of the last
    /// digit that is not 0.
    pub step: i64,
    /// The magnitude ("million") by which its digits were multiplied.
    pub scale: i64,
    /// Whether its digits are grouped as no number is.
    pub malformed: bool,
    /// Letters behind the digits in the same token: "th", "am", "km".
    pub suffix: String,
    /// Whether it was written in digits.
    pub digits: bool,
}

/// The numeral that starts at token `at`. "One" counts only before a noun, Spanish "un" and "una"
/// only before a magnitude.
pub(super) fn numeral(reader: &Reader<'_>, at: usize) -> Option<Numeral> {
    let token = reader.token(at)?;
    match token.kind {
        TokenKind::Number => digits(reader, at),
        TokenKind::Word => words(reader, at),
        TokenKind::Punctuation => None,
    }
}

fn digits(reader: &Reader<'_>, at: usize) -> Option<Numeral> {
    let written = reader.written(at);
    let split = written.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(written.len());
    let (number, suffix) = written.split_at_checked(split)?;
    let mut number = number.to_string();
    let mut end = at + 1;
    // "12 000": digits grouped by spaces, which English writes only with spaces that do not break.
    while suffix.is_empty() && number.len() <= 3 * (end - at) && is_group(reader, end) {
        number.push_str(reader.written(end));
        end += 1;
    }
    let (value, top, step, malformed) = value(&number, reader.language())?;
    let mut numeral =
        Numeral { start: at, end, value, top, step, scale: 1, malformed, suffix: lower_case(suffix), digits: true };
    let glued = match numeral.suffix.as_str() {
        "bn" => Some(1_000_000_000),
        "mn" => Some(1_000_000),
        "tn" => Some(1_000_000_000_000),
        "k" => Some(1_000),
        _ => None,
    };
    if let Some(scale) = glued {
        numeral.suffix.clear();
        numeral.multiply(scale)?;
    }
    if numeral.suffix.is_empty() {
        numeral.magnitudes(reader)?;
    }
    Some(numeral)
}

/// Whether token `at` is a group of three digits behind a narrow space.
fn is_group(reader: &Reader<'_>, at: usize) -> bool {
    let written = reader.written(at);
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|at| reader.token(at)), reader.token(at)) else {
        return false;
    };
    let sentence = reader.document.sentences.partition_point(|s| s.tokens.end <= at);
    let part = reader.document.sentences.get(sentence).map(|s| s.part);
    let gap =
        part.and_then(|part| reader.document.text(part).get(before.span.end..token.span.start)).unwrap_or_default();
    let narrow =
        matches!(gap, "\u{a0}" | "\u{2009}" | "\u{202f}") || (gap == " " && reader.language() != Language::English);
    narrow && written.len() == 3 && written.bytes().all(|b| b.is_ascii_digit()) && reader.written(at - 1).len() <= 3
}

/// Value, greatest value and step of digits with separators, in thousandths; and whether they are
/// grouped wrongly. In English a comma groups and a point divides; elsewhere a separator before
/// exactly three digits groups, whichever it is, as both customs are found.
fn value(written: &str, language: Language) -> Option<(i64, i64, i64, bool)> {
    let separators: Vec<char> = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = written.split(['.', ',']).collect();
    let last = groups.last().copied().unwrap_or_default();
    let first = groups.first().copied().unwrap_or_default();
    let grouped = |groups: &[&str]| {
        groups.first().is_some_and(|g| (1..=3).contains(&g.len())) && groups.iter().skip(1).all(|g| g.len() == 3)
    };
    let one_kind = separators.windows(2).all(|pair| pair[0] == pair[1]);
    let divides = match (separators.as_slice(), language) {
        ([], _) => false,
        ([separator], Language::English) => *separator == '.',
        ([_], _) => last.len() != 3 || first == "0",
        _ => !one_kind,
    };
    let (whole, fraction) = if divides { (groups.get(..groups.len() - 1)?, last) } else { (groups.as_slice(), "") };
    let same_separators = separators.get(..whole.len().saturating_sub(1))?.windows(2).all(|pair| pair[0] == pair[1]);
    let joined = whole.concat();
    let base = joined.parse::<i64>().ok()?.checked_mul(THOUSAND)?;
    if whole.len() > 1 && (!grouped(whole) || !same_separators) {
        // "300,00": a decimal comma, or a digit lost from "300,000" or from "30,000".
        let low = first.parse::<i64>().ok()?.checked_mul(THOUSAND)?;
        return Some((low.min(base), base.checked_mul(10)?.checked_add(9 * THOUSAND)?, THOUSAND, true));
    }
    let mut thousandths = 0;
    let mut place = THOUSAND;
    for digit in fraction.bytes().take(3) {
        place /= 10;
        thousandths += i64::from(digit.saturating_sub(b'0')) * place;
    }
    let value = base.checked_add(thousandths)?;
    let step = if fraction.is_empty() { round_step(base) } else { place.max(1) };
    Some((value, value, step, false))
}

/// Step of a whole number: numbers from 100 are taken to be rounded to their last digit that is not 0.
fn round_step(value: i64) -> i64 {
    let mut step = THOUSAND;
    while value >= 100 * THOUSAND && step.checked_mul(10).is_some_and(|next| value % next == 0) && step < value {
        step *= 10;
    }
    step
}

impl Numeral {
    fn multiply(&mut self, scale: i64) -> Option<()> {
        self.value = self.value.checked_mul(scale)?;
        self.top = self.top.checked_mul(scale)?;
        // Who writes millions has rounded to the last digit written.
        self.step = self.step.min(THOUSAND).checked_mul(scale)?;
        self.scale = self.scale.checked_mul(scale)?;
        Some(())
    }

    /// Takes in the magnitudes behind digits: "12.4 million", "3 mil millones".
    fn magnitudes(&mut self, reader: &Reader<'_>) -> Option<()> {
        loop {
            let at = reader.joined(self.end);
            let scale = match number_word(reader.language(), reader.normal(at)) {
                Some(NumberWord::Thousand) => 1_000,
                Some(NumberWord::Power(power)) => 10_i64.checked_pow(power.into())?,
                Some(NumberWord::Times(factor)) => i64::from(factor),
                _ => return Some(()),
            };
            self.multiply(scale)?;
            self.end = at + 1;
        }
    }
}

fn words(reader: &Reader<'_>, start: usize) -> Option<Numeral> {
    let language = reader.language();
    let mut at = start;
    // "A hundred", "a dozen": the article belongs to the numeral.
    let article = WordList("a an un una").contains(reader.normal(at));
    if article {
        at += 1;
    }
    let first = number_word(language, reader.normal(at))?;
    if article
        && matches!(first, NumberWord::Units(_) | NumberWord::Teens(_) | NumberWord::Tens(_) | NumberWord::Hundreds(_))
    {
        return None;
    }
    let mut sum = Sum::default();
    let mut end = at;
    loop {
        let word = number_word(language, reader.normal(at)).filter(|word| sum.add(*word));
        if word.is_none() {
            break;
        }
        end = at + 1;
        at = reader.joined(end);
        let link = match language {
            Language::English => "and",
            _ => "y",
        };
        if reader.normal(at) == link
            && sum.takes_more(language)
            && number_word(language, reader.normal(at + 1)).is_some_and(|w| sum.fits(w))
        {
            at += 1;
        }
    }
    let (value, scale) = sum.value()?;
    let alone = end == start + 1 && value == 1;
    if alone && (language == Language::Spanish || !is_one_before_noun(reader, start)) {
        return None;
    }
    let value = value.checked_mul(THOUSAND)?;
    let step = scale.checked_mul(THOUSAND)?;
    Some(Numeral { start, end, value, top: value, step, scale, malformed: false, suffix: String::new(), digits: false })
}

/// Whether "one" at this token is a number and no pronoun: a noun follows and nothing before it makes
/// it one ("this one", "no one", "one of them", "one day").
fn is_one_before_noun(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.joined(at + 1);
    let idle = ["another", "day", "point", "side", "such", "thing", "time", "way"];
    reader.is_word(next)
        && !is_function_word(reader.language(), reader.normal(next))
        && !idle.contains(&reader.normal(next))
        && !WordList("any each every no only that the this which").contains(reader.before(at, 1))
}

/// A numeral in words as it is read.
#[derive(Default)]
struct Sum {
    /// Millions and more.
    high: i64,
    thousands: i64,
    /// Below a thousand.
    below: i64,
    /// The least that may not be added again: units behind tens, tens behind hundreds.
    room: Option<i64>,
    scale: i64,
}

impl Sum {
    /// Whether an additive word can follow.
    fn fits(&self, word: NumberWord) -> bool {
        let value = match word {
            NumberWord::Units(value)
            | NumberWord::Teens(value)
            | NumberWord::Tens(value)
            | NumberWord::Hundreds(value) => i64::from(value),
            _ => return false,
        };
        self.room.is_none_or(|room| value < room)
    }

    /// Whether "and" may link the next word: behind hundreds in English, behind tens in Spanish.
    fn takes_more(&self, language: Language) -> bool {
        match language {
            Language::English => self.room.is_some_and(|room| room >= 100),
            _ => self.room == Some(10),
        }
    }

    /// Takes in a word; false if it belongs to another numeral.
    fn add(&mut self, word: NumberWord) -> bool {
        let fits = self.fits(word);
        match word {
            NumberWord::Units(value)
            | NumberWord::Teens(value)
            | NumberWord::Tens(value)
            | NumberWord::Hundreds(value)
                if fits =>
            {
                self.below += i64::from(value);
                self.room = Some(match word {
                    NumberWord::Tens(_) => 10,
                    NumberWord::Hundreds(_) => 100,
                    _ => 0,
                });
                self.scale = 1;
            }
            NumberWord::Times(factor) if self.below < 100 => {
                self.below = self.below.max(1) * i64::from(factor);
                self.room = Some(i64::from(factor));
                self.scale = i64::from(factor);
            }
            NumberWord::Thousand if self.thousands == 0 => {
                self.thousands = self.below.max(1) * 1_000;
                (self.below, self.room, self.scale) = (0, Some(1_000), 1_000);
            }
            NumberWord::Power(power) => {
                let scale = 10_i64.checked_pow(power.into()).unwrap_or(1);
                if self.high != 0 && self.high <= scale {
                    return false;
                }
                self.high = self.high.saturating_add((self.thousands + self.below).max(1).saturating_mul(scale));
                (self.thousands, self.below, self.room, self.scale) = (0, 0, Some(1_000), scale);
            }
            _ => return false,
        }
        true
    }

    /// The value and the place value of the last word.
    fn value(&self) -> Option<(i64, i64)> {
        Some((self.high.checked_add(self.thousands)?.checked_add(self.below)?, self.scale.max(1)))
    }
}
