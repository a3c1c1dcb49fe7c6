//! Units: what stands beside a numeral and says what it measures.

use super::numeral::{Numeral, numeral};
use super::table::{CURRENCY_WORDS, DURATION_WORDS, DURATIONS, LABELS, MONTHS, QUALIFIERS, UNITS};
use super::{Bound, Measure, Reader, THOUSAND, Unit};
use crate::lexicon::number_word;
use crate::text::{Language, TokenKind, WordList};

/// Whether the number in tokens `start..end` is said to be about right only, or a limit; and where
/// the words that say so start.
pub(super) fn approximation(reader: &Reader<'_>, start: usize, end: usize) -> (bool, Bound, usize) {
    let stands = |words: &[&str]| {
        start
            .checked_sub(words.len())
            .is_some_and(|from| words.iter().enumerate().all(|(i, word)| reader.normal(from + i) == *word))
    };
    if let Some((words, approximate, bound)) = QUALIFIERS.iter().find(|(words, _, _)| stands(words)) {
        return (*approximate, *bound, start - words.len());
    }
    let behind = (reader.normal(end), reader.normal(end + 1));
    match behind {
        ("or", "so") | ("o", "asi") => (true, Bound::Exact, start),
        ("or", "more") | ("o", "mas") | ("+", _) => (false, Bound::AtLeast, start),
        ("or", "less" | "fewer") => (false, Bound::AtMost, start),
        _ => (false, Bound::Exact, start),
    }
}

/// The currency that a symbol stands for; "$" in Spanish is a peso as often as a dollar.
pub(super) fn currency_symbol(symbol: &str) -> Option<&'static str> {
    match symbol {
        "$" => Some("$"),
        "€" => Some("EUR"),
        "£" => Some("GBP"),
        "¥" => Some("JPY"),
        "₹" => Some("INR"),
        _ => None,
    }
}

/// A date, a time of day or a score at this token: its end and kind.
pub(super) fn date_or_time(reader: &Reader<'_>, at: usize) -> Option<(usize, Unit)> {
    let token = reader.token(at).filter(|token| token.kind == TokenKind::Number)?;
    let is_number = |at: usize| reader.token(at).is_some_and(|token| token.kind == TokenKind::Number);
    let linked = |link: usize| reader.adjoin(link - 1) && reader.adjoin(link) && is_number(link + 1);
    let hour_ends = |at: usize| WordList("am pm a.m p.m h hs hrs").contains(reader.normal(at));
    let written = token.normal.as_str();
    if written.ends_with("am") || written.ends_with("pm") || (hour_ends(at + 1) && !written.contains(',')) {
        return Some((if hour_ends(at + 1) { at + 2 } else { at + 1 }, Unit::Time));
    }
    match reader.normal(at + 1) {
        ":" if linked(at + 1) => return Some((at + 3, Unit::Time)),
        "o'clock" => return Some((at + 2, Unit::Time)),
        "/" if linked(at + 1) => {
            let whole = if reader.normal(at + 3) == "/" && linked(at + 3) { at + 5 } else { at + 3 };
            return Some((whole, Unit::Date));
        }
        "-" if linked(at + 1) && reader.normal(at + 3) == "-" && linked(at + 3) => return Some((at + 5, Unit::Date)),
        _ => {}
    }
    let day = written
        .trim_end_matches(|c: char| c.is_ascii_alphabetic())
        .parse::<u32>()
        .is_ok_and(|day| (1..=31).contains(&day));
    let is_month = |at: usize| {
        MONTHS.contains(reader.normal(at))
            && (reader.normal(at) != "may" || reader.token(at).is_some_and(|t| t.capitalised))
    };
    if day && (is_month(at + 1) || reader.normal(at + 1) == "de" && is_month(at + 2)) {
        return Some((if is_month(at + 1) { at + 2 } else { at + 3 }, Unit::Date));
    }
    let month_before = at > reader.start
        && (is_month(at - 1) || (reader.before(at, 1) == "." && at > reader.start + 1 && is_month(at - 2)));
    (day && month_before).then_some((at + 1, Unit::Date))
}

/// What a numeral, or a range from `first` to `last`, measures.
pub(super) fn measure(reader: &Reader<'_>, first: &Numeral, last: &Numeral) -> Option<Measure> {
    let plain = |unit: Unit, end: usize| Measure { unit, start: first.start, end, factors: (1, 1), divisor: 1 };
    if let Some(measure) = money(reader, first, last) {
        return Some(measure);
    }
    if !last.suffix.is_empty() {
        return suffixed(last).map(|(unit, factor, divisor)| Measure {
            factors: (factor, factor),
            divisor,
            ..plain(unit, last.end)
        });
    }
    let mut next = reader.joined(last.end);
    if last.scale > 1 && reader.normal(next) == "de" {
        next += 1;
    }
    match (reader.normal(next), reader.normal(next + 1)) {
        ("%" | "percent" | "pct", _) => return Some(plain(Unit::Percent, next + 1)),
        ("per", "cent") | ("por", "ciento") => return Some(plain(Unit::Percent, next + 2)),
        ("percentage", "point" | "points") | ("puntos", "porcentuales") | ("punto", "porcentual") => {
            return Some(plain(Unit::PercentagePoint, next + 2));
        }
        ("/", _)
        | ("third" | "thirds" | "quarter" | "quarters" | "half" | "halves" | "fifth" | "fifths" | "tercios", _) => {
            return None;
        }
        _ => {}
    }
    if is_magnitude(reader, first, next) {
        return Some(plain(Unit::Magnitude, last.end));
    }
    if let Some(measure) = duration_or_age(reader, first, next) {
        return Some(measure);
    }
    if let Some((factor, divisor, end)) = square(reader, next) {
        return Some(Measure { factors: (factor, factor), divisor, ..plain(Unit::Area, end) });
    }
    let unit = UNITS.iter().find(|(words, ..)| words.contains(reader.normal(next)));
    if let Some((_, unit, factor, divisor)) = unit {
        let mut measure = Measure { factors: (*factor, *factor), divisor: *divisor, ..plain(*unit, next + 1) };
        let per_hour = matches!(
            (reader.normal(next + 1), reader.normal(next + 2)),
            ("per" | "an", "hour") | ("por", "hora") | ("/", "h")
        );
        if *unit == Unit::Length && per_hour {
            measure = Measure { unit: Unit::Speed, divisor: divisor * 1_000, end: next + 3, ..measure };
        }
        return Some(measure);
    }
    if is_share(reader, first, last) {
        return Some(plain(Unit::Label, last.end));
    }
    // "Covid-19", "Apollo-11"
    let suffix = reader.before(first.start, 1) == "-"
        && first.start > reader.start + 1
        && reader.adjoin(first.start - 2)
        && reader.adjoin(first.start - 1);
    if suffix
        || LABELS.contains(reader.before(first.start, 1))
        || (reader.before(first.start, 1) == "." && matches!(reader.before(first.start, 2), "no" | "num"))
    {
        return Some(plain(Unit::Label, last.end));
    }
    if is_year(reader, last) && first == last {
        return Some(plain(Unit::Year, last.end));
    }
    if is_bare_age(reader, first) && first == last {
        return Some(plain(Unit::Age, last.end));
    }
    Some(plain(Unit::Count, last.end))
}

fn money(reader: &Reader<'_>, first: &Numeral, last: &Numeral) -> Option<Measure> {
    let mut start = first.start;
    let mut end = last.end;
    let mut code = None;
    if let Some(symbol) = start.checked_sub(1).and_then(|at| currency_symbol(reader.normal(at))) {
        start -= 1;
        code = Some(match (symbol, reader.before(start, 1), start > reader.start && reader.adjoin(start - 1)) {
            ("$", "u.s" | "us", true) => "USD",
            ("$", "a" | "au", true) => "AUD",
            ("$", "c" | "ca", true) => "CAD",
            ("$", "nz", true) => "NZD",
            ("$", "hk", true) => "HKD",
            ("$", _, _) if reader.language() == Language::English => "USD",
            (symbol, _, _) => symbol,
        });
    }
    let mut next = reader.joined(end);
    if reader.normal(next) == "de" {
        next += 1;
    }
    let mut factor = 1;
    // "€2m", "$5MM": after a currency a bare m is a million.
    if code.is_some() && matches!(last.suffix.as_str(), "m" | "mm") {
        factor = 1_000_000;
    } else if code.is_some() && matches!(reader.normal(next), "m" | "mm") {
        (factor, end) = (1_000_000, next + 1);
    }
    let nationality = matches!(reader.normal(next), "u.s" | "us" | "american");
    let word = if nationality { next + 1 } else { next };
    let named = CURRENCY_WORDS.iter().find(|(words, _)| words.contains(reader.normal(word)));
    if let Some((_, name)) = named {
        code = code.or(Some(name));
        end = word + 1;
    } else if let Some(symbol) = currency_symbol(reader.normal(end)) {
        // "40 €"
        code = code.or(Some(symbol));
        end += 1;
    }
    Some(Measure { unit: Unit::Money(code?), start, end, factors: (factor, factor), divisor: 1 })
}

/// A unit written into the same token as the digits: "21st", "5km", "1990s".
fn suffixed(numeral: &Numeral) -> Option<(Unit, i64, i64)> {
    match numeral.suffix.as_str() {
        "st" | "nd" | "rd" | "th" | "º" | "ª" | "o" | "a" => Some((Unit::Ordinal, 1, 1)),
        suffix => {
            let unit = UNITS.iter().find(|(words, ..)| words.contains(suffix));
            Some(unit.map_or((Unit::Label, 1, 1), |(_, unit, factor, divisor)| (*unit, *factor, *divisor)))
        }
    }
}

/// The factor of an area unit in two words, and where it ends.
fn square(reader: &Reader<'_>, next: usize) -> Option<(i64, i64, usize)> {
    let second = reader.joined(next + 1);
    let (factor, divisor) = match (reader.normal(next), reader.normal(second)) {
        ("square", "metre" | "metres" | "meter" | "meters") | ("metros", "cuadrados") => (1, 1),
        ("square", "foot" | "feet") => (929, 10_000),
        ("square", "kilometre" | "kilometres" | "kilometer" | "kilometers") | ("kilometros", "cuadrados") => {
            (1_000_000, 1)
        }
        ("square", "mile" | "miles") => (2_589_988, 1),
        _ => return None,
    };
    Some((factor, divisor, second + 1))
}

/// Whether the number is a share ("one in five") or picks some of many ("the last 10 games").
fn is_share(reader: &Reader<'_>, first: &Numeral, last: &Numeral) -> bool {
    let picks = ["every", "final", "first", "last", "next", "opening", "past", "previous", "ultimas", "ultimos"];
    let links = |at: usize| match (reader.normal(at), reader.normal(at + 1)) {
        ("in" | "de", _) => Some(at + 1),
        ("out", "of") => Some(if reader.normal(at + 2) == "every" { at + 3 } else { at + 2 }),
        _ => None,
    };
    let behind = links(last.end).and_then(|at| numeral(reader, at)).is_some_and(|whole| !is_year(reader, &whole));
    let is_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || number_word(reader.language(), word).is_some();
    let before = matches!(reader.before(first.start, 1), "in") && is_number(reader.before(first.start, 2));
    behind && last.value < 100 * THOUSAND || before || picks.contains(&reader.before(first.start, 1))
}

/// "Magnitude 5.9", "a magnitude of at least 5.9", "5.9-magnitude", "5.9 on the Richter scale", and
/// before "earthquake" any decimal number.
fn is_magnitude(reader: &Reader<'_>, first: &Numeral, next: usize) -> bool {
    let named = |word: &str| matches!(word, "magnitude" | "magnitud");
    let quake = |word: &str| WordList("earthquake quake sismo temblor terremoto tremor").contains(word);
    let close = (1..=5).any(|back| named(reader.before(first.start, back)));
    let scale = (next..next + 4).any(|at| reader.normal(at) == "richter");
    let decimal = first.value % THOUSAND != 0;
    first.value < 10 * THOUSAND
        && (named(reader.normal(next)) || close && decimal || scale || decimal && quake(reader.normal(next)))
}

fn duration_or_age(reader: &Reader<'_>, first: &Numeral, next: usize) -> Option<Measure> {
    let place = DURATION_WORDS.iter().position(|words| words.contains(reader.normal(next)))?;
    let (name, shortest, longest) = DURATIONS.get(place)?;
    let measure = |unit: Unit, factors: (i64, i64), divisor: i64, end: usize| Measure {
        unit,
        start: first.start,
        end,
        factors,
        divisor,
    };
    let after = reader.joined(next + 1);
    let old = matches!(reader.normal(after), "old" | "olds")
        || (reader.normal(after) == "de" && reader.normal(after + 1) == "edad");
    let spanish_age = matches!(reader.normal(next), "anos") && reader.before(first.start, 1) == "de";
    if *name == "years" && (old || spanish_age) {
        return Some(measure(Unit::Age, (1, 1), 1, if old { after + 1 } else { next + 1 }));
    }
    if WordList("before earlier later").contains(reader.normal(next + 1)) {
        return Some(measure(Unit::Date, (1, 1), 1, next + 1));
    }
    let approximately = WordList("casi unas unos").contains(reader.before(first.start, 1));
    let since = matches!(reader.normal(next + 1), "ago" | "after")
        || matches!((reader.normal(next + 1), reader.normal(next + 2)), ("despues", "de"))
        || reader.before(first.start, 1 + usize::from(approximately)) == "hace";
    if since {
        return Some(measure(Unit::Elapsed, (*shortest, *longest), THOUSAND, next + 1));
    }
    // Values are thousandths already, so one of the two factors of a thousand is taken off again.
    Some(measure(Unit::Duration, (*shortest, *longest), THOUSAND, next + 1))
}

/// Four digits without separators: a year of the last and this century, of others where no noun
/// follows.
fn is_year(reader: &Reader<'_>, numeral: &Numeral) -> bool {
    let counts = reader.token(numeral.end).is_some_and(|token| {
        token.kind == TokenKind::Word
            && !token.capitalised
            && (token.normal.ends_with('s') && !WordList("was is as has").contains(&token.normal)
                || token.normal == "people")
    });
    let round = numeral.value % (100 * THOUSAND) == 0;
    let bare = reader.written(numeral.start).len() == 4 && numeral.digits && numeral.end == numeral.start + 1;
    let near = (1_900 * THOUSAND..2_100 * THOUSAND).contains(&numeral.value) && !round;
    bare && (near || (1_500 * THOUSAND..2_100 * THOUSAND).contains(&numeral.value) && !counts)
}

/// "Voss, 36, said", "aged 36".
fn is_bare_age(reader: &Reader<'_>, numeral: &Numeral) -> bool {
    let before = reader.before(numeral.start, 1);
    let named = numeral.start >= 2 && reader.token(numeral.start - 2).is_some_and(|token| token.capitalised);
    let between = before == "," && named && matches!(reader.normal(numeral.end), "," | ";");
    let young = (THOUSAND..=115 * THOUSAND).contains(&numeral.value) && numeral.scale == 1;
    young && numeral.digits && (matches!(before, "aged" | "age") || between) && numeral_alone(reader, numeral)
}

/// Whether no other numeral stands next to it, as in a list of numbers.
fn numeral_alone(reader: &Reader<'_>, numeral_here: &Numeral) -> bool {
    numeral(reader, numeral_here.end + 1).is_none()
}
