//! Days and times that differ: two clauses tell one event with days or times that cannot both hold.
//!
//! After Pustejovsky et al., "TimeML" (2003), a day or time belongs to an event, here to the verb next to it:
//! only equal verbs in clauses that share most of their words, about nobody else, are held against each other.
//! What is told from the day of writing counts only if that day is known.

use super::{Difference, Meeting, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::lexicon::{is_reporting_verb, synonym_class};
use crate::moment::weekday;
use crate::ordered::Map;
use crate::rules::Rule;
use crate::statement::{CalendarTime, CalendarValue, calendar_times, nearest, verbs};
use crate::text::{Token, WordList};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "date/day",
        limits: "The clauses may tell of two steps of one matter; days told as “yesterday” hold from the day of publication.",
        source: "Pustejovsky et al. 2003, “TimeML”",
    },
    Rule {
        id: "date/time",
        limits: "The times may be of different places, or of two steps of one matter.",
        source: "Pustejovsky et al. 2003, “TimeML”",
    },
    Rule {
        id: "date/weekday",
        limits: "The clauses may tell of two steps of one matter, or of one night between two days.",
        source: "Pustejovsky et al. 2003, “TimeML”",
    },
];

/// Two sentences have to be as likely as this to report the same, in thousandths.
const LIKELY: u32 = 500;
/// Content words that both clauses must have besides the verb …
const LEAST_SHARED: usize = 2;
/// … and their share, in percent, of those of the clause that has fewer.
const SHARED: usize = 50;
/// How far times of one event may be apart, in minutes, where both tell minutes, where one does not, and where
/// one is about right only.
const EXACT: i64 = 15;
const HOURS: i64 = 45;
const APPROXIMATE: i64 = 60;
/// Minutes of half a day.
const HALF: i64 = 720;
/// So many days are a stretch in which any date of a year may lie.
const LONG: i64 = 300;

/// Words before a day or time that make it an end of a stretch.
const LIMITS: WordList =
    WordList("after antes before between by desde entre from hasta partir since through till until");
const APPROXIMATIONS: WordList =
    WordList("about after alrededor approximately around before despues just sobre shortly hacia");
/// Words for the part of a day that is of two days.
const NIGHT: WordList = WordList("early evening late madrugada medianoche midnight night noche overnight tarde");
const ZONES: WordList = WordList("bst cet cest edt est et gmt local pdt pst pt utc");
const CALENDAR: WordList = WordList(
    "april august december domingo february friday january jueves july june lunes march martes miercoles monday \
     november october sabado saturday september sunday thursday today tomorrow tuesday viernes wednesday yesterday ago \
     ayer hoy ano year day dia morning evening night noche manana tarde a.m p.m am pm",
);

/// An event with the one day, or the one time, that its clause tells.
struct Occasion<'m> {
    member: &'m Member<'m>,
    time: CalendarTime,
    /// The verb next to it.
    verb: &'m Token,
    /// The word that makes the day an end of a stretch: "by"; empty if none does.
    limit: &'m str,
}

/// What the members of one claim tell with days or times that differ.
pub fn dates(members: &[Member<'_>]) -> Vec<Difference> {
    let occasions = occasions(members);
    let mut edges = Vec::new();
    for (a, one) in occasions.iter().enumerate() {
        for (b, other) in occasions.iter().enumerate().skip(a + 1) {
            if one.is_same_event(other) {
                edges.push((a, b));
            }
        }
    }
    differences(&occasions, &edges)
}

/// The same over the sentences of a story that are likely to report the same; without what is in the differences
/// of one claim already. `members` are all statements of the story, in order.
pub fn dates_across(members: &[Member<'_>], meetings: &[Meeting], known: &[&Difference]) -> Vec<Difference> {
    let occasions = occasions(members);
    let place = |occasion: &Occasion<'_>| (occasion.member.article, occasion.member.statement.sentence);
    let of = |sentence: (usize, usize)| {
        let first = occasions.partition_point(|occasion| place(occasion) < sentence);
        first..first + occasions[first..].partition_point(|occasion| place(occasion) == sentence)
    };
    let mut edges = Vec::new();
    for meeting in meetings.iter().filter(|meeting| meeting.score >= LIKELY) {
        for a in of(meeting.a) {
            edges.extend(of(meeting.b).filter(|b| occasions[a].is_same_event(&occasions[*b])).map(|b| (a, b)));
        }
    }
    let mut found = differences(&occasions, &edges);
    let is_known = |side: &Side| {
        let mut sides = known.iter().filter(|known| known.kind == DifferenceKind::Date).flat_map(|known| &known.sides);
        sides.any(|other| (other.article, other.part, other.span) == (side.article, side.part, side.span))
    };
    found.retain(|difference| !difference.sides.iter().all(is_known));
    found
}

fn occasions<'m>(members: &'m [Member<'m>]) -> Vec<Occasion<'m>> {
    let mut occasions = Vec::new();
    for member in members {
        let times = calendar_times(member.document, member.statement.tokens.clone());
        for clock in [false, true] {
            let mut own = times.iter().filter(|time| matches!(time.value, CalendarValue::Clock(_)) == clock);
            if let (Some(time), None) = (own.next(), own.next())
                && let Some(occasion) = occasion(member, time.clone())
            {
                occasions.push(occasion);
            }
        }
    }
    occasions
}

/// The event that a day or time belongs to; none if the time only limits a stretch, or if somebody says something
/// then.
fn occasion<'m>(member: &'m Member<'m>, time: CalendarTime) -> Option<Occasion<'m>> {
    let (tokens, own) = (&member.document.tokens, &member.statement.tokens);
    let before = &tokens[own.start.max(time.tokens.start.saturating_sub(2)).min(time.tokens.start)..time.tokens.start];
    let clock = matches!(time.value, CalendarValue::Clock(_));
    let limits = |token: &&Token| LIMITS.contains(&token.normal) && !(clock && APPROXIMATIONS.contains(&token.normal));
    let limit = before.iter().rev().take(1 + usize::from(!clock)).find(limits);
    if clock && limit.is_some() {
        return None;
    }
    let limit = limit.map_or("", |token| &token.normal);
    let verbs = verbs(member.document, member.statement.part, own.clone());
    let near = verbs.iter().rev().find(|at| **at < time.tokens.start);
    let at = *near.or_else(|| verbs.iter().find(|at| **at >= time.tokens.end))?;
    let verb = &tokens[at];
    // "The fire was reported at 3:30": nobody is said to say it.
    let passive = at > own.start && WordList("been fue is was were").contains(&tokens[at - 1].normal);
    (passive || !is_reporting_verb(&verb.normal)).then_some(Occasion { member, time, verb, limit })
}

impl<'m> Occasion<'m> {
    /// Whether both tell the same kind of thing about one event.
    fn is_same_event(&self, other: &Self) -> bool {
        let clock = |of: &Self| matches!(of.time.value, CalendarValue::Clock(_));
        let language = self.member.document.language;
        if language != other.member.document.language
            || clock(self) != clock(other)
            || self.limit != other.limit
            || !self.is_same_verb(other)
        {
            return false;
        }
        let (own, others) = (self.words(), other.words());
        let fewer = own.len().min(others.len());
        let shared = own.iter().filter(|word| others.contains(word)).count();
        let names = |of: &Self| of.member.statement.names.iter().flat_map(|name| &name.words).collect::<Vec<_>>();
        let (a, b) = (names(self), names(other));
        let of_others = !a.is_empty() && !b.is_empty() && !a.iter().any(|name| b.contains(name));
        // One word besides the verb is enough where neither clause has another.
        let enough = shared >= LEAST_SHARED || shared == 1 && own.len() + others.len() == 2;
        !of_others && enough && shared * 100 >= fewer * SHARED
    }

    fn is_same_verb(&self, other: &Self) -> bool {
        let class = |of: &Self| synonym_class(of.member.document.language, &of.verb.stem);
        self.verb.stem == other.verb.stem || class(self).is_some() && class(self) == class(other)
    }

    /// The content words of the clause without the verb and the words of the calendar, by stem.
    fn words(&self) -> Vec<&'m str> {
        let mut words: Vec<&str> = Vec::new();
        for at in self.member.statement.tokens.clone() {
            let token = &self.member.document.tokens[at];
            let counts =
                token.is_content_word() && !self.time.tokens.contains(&at) && !CALENDAR.contains(&token.normal);
            if counts && token.stem != self.verb.stem && !words.contains(&token.stem.as_str()) {
                words.push(&token.stem);
            }
        }
        words
    }

    /// How far apart the two are; `None` if both can hold, or if that cannot be told.
    fn gap(&self, other: &Self) -> Option<Gap> {
        use CalendarValue::*;
        let days = |apart: i64| (apart > 0).then_some(Gap { rule: "date/day", near: apart == 1 });
        let rule = |differs: bool, rule: &'static str| differs.then_some(Gap { rule, near: false });
        let apart = |a: (i64, i64), b: (i64, i64)| (b.0 - a.1).max(a.0 - b.1);
        match (self.time.value, other.time.value) {
            (Days(a, b), Days(c, d)) => days(apart((a, b), (c, d))),
            (Weekday(a), Weekday(b)) => {
                let around = (a - b).rem_euclid(7);
                (around != 0).then_some(Gap { rule: "date/weekday", near: matches!(around, 1 | 6) })
            }
            (Days(first, last), Weekday(day)) | (Weekday(day), Days(first, last)) => {
                let is_day = |from: i64, to: i64| (from..=to).any(|number| weekday(number) == day);
                let told = last - first < 7 && !is_day(first, last);
                told.then(|| Gap { rule: "date/day", near: is_day(first - 1, last + 1) })
            }
            (OfYear { month, day }, OfYear { month: other, day: another }) => {
                let days = month == other && day != 0 && another != 0 && day != another;
                let near = days && (day - another).abs() == 1;
                (month != other || days).then_some(Gap { rule: "date/day", near })
            }
            (OfYear { month, day }, Days(first, last)) | (Days(first, last), OfYear { month, day }) => {
                let from = nearest(month, day.max(1), first);
                let to = if day == 0 { from + 30 } else { from };
                if last - first < LONG { days(apart((first, last), (from, to))) } else { None }
            }
            (OfYear { month, day }, Weekday(of_week)) => rule(self.is_another_day(month, day, of_week), "date/day"),
            (Weekday(of_week), OfYear { month, day }) => rule(other.is_another_day(month, day, of_week), "date/day"),
            (Clock(a), Clock(b)) => {
                let round = if a.half && b.half { 2 * HALF } else { HALF };
                let apart = (a.minute - b.minute).rem_euclid(round);
                let apart = apart.min(round - apart);
                let about = self.is_approximate() || other.is_approximate();
                let allowed = if about {
                    APPROXIMATE
                } else if a.exact && b.exact {
                    EXACT
                } else {
                    HOURS
                };
                rule(apart > allowed && self.zones() == other.zones(), "date/time")
            }
            _ => None,
        }
    }

    /// Whether a day of the year next to publication is another weekday.
    fn is_another_day(&self, month: i64, day: i64, of_week: i64) -> bool {
        let published = self.member.document.published.filter(|_| day != 0);
        published.is_some_and(|moment| weekday(nearest(month, day, moment.day)) != of_week)
    }

    fn sentence(&self) -> &'m [Token] {
        &self.member.document.tokens[self.member.document.sentences[self.member.statement.sentence].tokens.clone()]
    }

    fn is_approximate(&self) -> bool {
        let start = self.time.tokens.start;
        let before = &self.member.document.tokens[start.saturating_sub(2)..start];
        before.iter().any(|token| APPROXIMATIONS.contains(&token.normal))
    }

    fn is_at_night(&self) -> bool {
        self.sentence().iter().any(|token| NIGHT.contains(&token.normal))
    }

    /// The time zones of the sentence.
    fn zones(&self) -> Vec<&'m str> {
        let zones = self.sentence().iter().filter(|token| ZONES.contains(&token.normal));
        zones.map(|token| token.normal.as_str()).collect()
    }

    fn written(&self) -> &'m str {
        self.member.document.slice(self.member.statement.part, self.time.span)
    }
}

/// How two days or times differ.
struct Gap {
    rule: &'static str,
    /// Whether the days are next to each other: one night is of both, and so is one hour in two places.
    near: bool,
}

/// A difference for each event, with a side for every article that tells its day or time.
fn differences(occasions: &[Occasion<'_>], edges: &[(usize, usize)]) -> Vec<Difference> {
    let gap = |a: usize, b: usize| {
        let (one, other) = (&occasions[a], &occasions[b]);
        let gap = one.gap(other).filter(|_| one.member.independent_text != other.member.independent_text)?;
        (!(gap.near && (one.is_at_night() || other.is_at_night()))).then_some(gap)
    };
    // An article that tells the event with the other day too speaks of several events.
    let tells_both = |a: usize, b: usize| {
        occasions.iter().enumerate().any(|(c, third)| {
            c != b
                && third.member.independent_text == occasions[b].member.independent_text
                && third.is_same_verb(&occasions[a])
                && third.time.tokens != occasions[b].time.tokens
                && same_kind(third, &occasions[a])
                && third.gap(&occasions[a]).is_none()
        })
    };
    let mut found = Vec::new();
    let mut told = vec![false; occasions.len()];
    for (a, b) in edges {
        let Some(gap) = gap(*a, *b) else { continue };
        if told[*a] && told[*b] || tells_both(*a, *b) || tells_both(*b, *a) {
            continue;
        }
        let mut sides: Map<usize, usize> = Map::new();
        for own in [*a, *b] {
            sides.entry(occasions[own].member.article, || own);
        }
        for (from, to) in edges.iter().flat_map(|(x, y)| [(*x, *y), (*y, *x)]) {
            if from == *a || from == *b {
                sides.entry(occasions[to].member.article, || to);
            }
        }
        let sides: Vec<usize> = sides.values().copied().collect();
        sides.iter().for_each(|at| told[*at] = true);
        found.push(difference(occasions, &sides, &gap));
    }
    found
}

fn same_kind(a: &Occasion<'_>, b: &Occasion<'_>) -> bool {
    matches!(a.time.value, CalendarValue::Clock(_)) == matches!(b.time.value, CalendarValue::Clock(_))
}

fn difference(occasions: &[Occasion<'_>], sides: &[usize], gap: &Gap) -> Difference {
    let mut readings: Vec<(usize, &str)> = Vec::new();
    for at in sides {
        let same = readings.iter().find(|(other, _)| occasions[*other].gap(&occasions[*at]).is_none());
        let reading = same.map_or(occasions[*at].written(), |(_, reading)| reading);
        readings.push((*at, reading));
    }
    let side = |(at, reading): (usize, &str)| Side {
        article: occasions[at].member.article,
        part: occasions[at].member.statement.part,
        span: occasions[at].time.span,
        reading: reading.to_string(),
    };
    Difference {
        kind: DifferenceKind::Date,
        rule: gap.rule,
        confidence: if gap.near { Confidence::Low } else { Confidence::Medium },
        drawn: !gap.near,
        sides: readings.into_iter().map(side).collect(),
    }
}
