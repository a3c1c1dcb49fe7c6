//! The ladder of attribution: what one text tells in its own voice and another ascribes to somebody, with
//! verbs of saying that are neutral, certain, doubtful or loaded, and to whom.
//!
//! Compared is what stands in the bodies; headlines leave sources to the body and have a
//! [file of their own](super::headline).

use super::plain::{Likeness, is_own_voice, is_whole, likeness};
use super::speaker::{Speaker, is_other_party};
use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Member, Side};
use crate::lexicon::ReportingClass;
use crate::ordered::{Map, Set};
use crate::rules::Rule;
use crate::statement::Attribution;
use crate::text::{Span, WordList};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "attribution/none",
        limits: "The text without a source may name it in another passage, or know the fact at first hand.",
        source: "AP Stylebook, “attribution”; Thompson and Ye 1991, Evaluation in the reporting verbs",
    },
    Rule {
        id: "attribution/source",
        limits: "Both sources may have said it, and each text may have had room for one.",
        source: "Gans 1979, Deciding What’s News; Reich 2009, Sourcing the News",
    },
    Rule {
        id: "attribution/verb",
        limits: "The texts may report different remarks, or different speakers, on the same matter.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
];

/// Verbs of the class "certain" that news uses for "say" as a matter of style.
const STYLE: WordList = WordList(
    "aclarar clarify destacar emphasise explain explicar note observe precisar puntualizar recalcar recall recordar \
     remind stress subrayar",
);
/// Verbs that do what they say: who announces a plan has it, what a judge rules is so.
const PERFORMATIVE: WordList =
    WordList("agree announce anunciar declarar declare pledge predict promise prometer rule sentenciar vow");

/// A member that is ascribed to somebody.
pub(super) struct Report<'m, 'a> {
    pub member: &'m Member<'a>,
    pub attribution: &'m Attribution,
    speaker: Speaker<'a>,
}

impl<'m, 'a> Report<'m, 'a> {
    /// The member as a report, if it is one.
    pub fn of(member: &'m Member<'a>) -> Option<Self> {
        let attribution = member.statement.attribution.as_ref()?;
        Some(Report { member, attribution, speaker: Speaker::of(member, attribution) })
    }

    fn side(&self, span: Span, reading: &str) -> Side {
        let Member { article, statement, .. } = self.member;
        Side { article: *article, part: statement.part, span, reading: reading.to_string() }
    }

    /// Whether both are of one speaker, on one matter, in independent texts.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.member.independent_text != other.member.independent_text
            && self.speaker.is_same(&other.speaker)
            && likeness(self.member, other.member).is_same_matter()
    }

    /// What the verb adds, where that is more than style.
    pub fn class(&self) -> ReportingClass {
        match self.attribution.class {
            ReportingClass::Certain if STYLE.contains(self.attribution.lemma) => ReportingClass::Neutral,
            class => class,
        }
    }
}

/// How independent texts ascribe one claim: at most one difference of each rule but `attribution/verb`, of
/// which there is one for each speaker.
///
/// Rules `attribution/verb`, `attribution/none`, `attribution/source`.
pub fn attribution(members: &[Member<'_>]) -> Vec<Difference> {
    let body = || members.iter().filter(|member| member.statement.part == Part::Body);
    let reports: Vec<Report<'_, '_>> = body().filter_map(Report::of).collect();
    let mut found = verbs(&reports);
    found.extend(none(&reports, &body().collect::<Vec<_>>()));
    found.extend(sources(&reports));
    found
}

/// Verbs of different classes for one speaker: of each speaker a difference with a side for the first report
/// of every article that has one of his. An article that has both verbs does not differ from one that has
/// either.
pub(super) fn verbs(reports: &[Report<'_, '_>]) -> Vec<Difference> {
    let mut left: Vec<usize> = (0..reports.len()).rev().collect();
    let mut found = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while let Some(report) = group.get(at).map(|of| &reports[*of]) {
            let same = |other: &usize| {
                let other = &reports[*other];
                report.is_comparable(other)
                    || report.member.article == other.member.article && report.speaker.is_same(&other.speaker)
            };
            group.extend(left.iter().rev().filter(|other| same(other)));
            left.retain(|other| !same(other));
            at += 1;
        }
        found.extend(verb_difference(&group.iter().map(|at| &reports[*at]).collect::<Vec<_>>()));
    }
    found
}

fn verb_difference(reports: &[&Report<'_, '_>]) -> Option<Difference> {
    let uses = |article: usize, class: ReportingClass| {
        reports.iter().any(|report| report.member.article == article && report.class() == class)
    };
    let differ = |a: &Report<'_, '_>, b: &Report<'_, '_>| {
        a.class() != b.class()
            && a.is_comparable(b)
            && !uses(a.member.article, b.class())
            && !uses(b.member.article, a.class())
    };
    let differs = reports.iter().any(|a| reports.iter().any(|b| differ(a, b)));
    let mut first: Map<usize, &Report<'_, '_>> = Map::new();
    for report in reports {
        let earliest = first.entry(report.member.article, || report);
        if report.member.statement.span < earliest.member.statement.span {
            *earliest = report;
        }
    }
    differs.then(|| Difference {
        kind: DifferenceKind::Attribution,
        rule: "attribution/verb",
        confidence: Confidence::Medium,
        drawn: true,
        sides: first.values().map(|r| r.side(r.attribution.verb, r.attribution.lemma)).collect(),
    })
}

/// What some texts ascribe and others tell in their own voice: a side for the first member of every article
/// that does the one or the other, empty where no source is given.
fn none(reports: &[Report<'_, '_>], members: &[&Member<'_>]) -> Option<Difference> {
    if reports.is_empty() {
        return None;
    }
    let ascribed = |article: usize| reports.iter().any(|report| report.member.article == article);
    let plain: Vec<_> = members.iter().filter(|m| !ascribed(m.article) && is_own_voice(m)).collect();
    let mut sides: Map<usize, Side> = Map::new();
    let mut ascribing: Set<usize> = Set::default();
    let mut strong = false;
    for report in reports {
        for member in &plain {
            let independent = report.member.independent_text != member.independent_text;
            if independent && tells_by_itself(report, member) {
                ascribing.insert(report.member.independent_text);
                strong |= matches!(report.class(), ReportingClass::Doubtful | ReportingClass::Loaded);
                sides.entry(report.member.article, || report.side(report.attribution.verb, report.attribution.lemma));
                let Member { article, statement, .. } = ***member;
                let span = Span::new(statement.span.start, statement.span.start);
                sides.entry(article, || Side { article, part: Part::Body, span, reading: String::new() });
            }
        }
    }
    (sides.len() > 0).then(|| Difference {
        kind: DifferenceKind::Attribution,
        rule: "attribution/none",
        confidence: Confidence::Medium,
        // What one text says that police said may be known to all.
        drawn: strong || ascribing.len() > 1,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    })
}

/// Whether the member states what is reported, without a word about the speaker in or beside its sentence.
fn tells_by_itself(report: &Report<'_, '_>, member: &Member<'_>) -> bool {
    if !likeness(report.member, member).is_equivalent()
        || !is_whole(report.member)
        || PERFORMATIVE.contains(report.attribution.lemma)
    {
        return false;
    }
    let (document, own) = (member.document, &member.document.sentences[member.statement.sentence]);
    let paragraph = document.sentences.iter().filter(|s| s.paragraph == own.paragraph);
    let beside = paragraph.filter(|s| s.tokens.end + 1 >= own.tokens.start && s.tokens.start <= own.tokens.end + 1);
    let mut words = beside.flat_map(|sentence| &document.tokens[sentence.tokens.clone()]);
    !words.any(|token| report.speaker.words.contains(&token.stem.as_str())) && !is_about_the_speaker(report)
}

/// "The council said it will close the pool": of one's own plans one is the best witness.
fn is_about_the_speaker(report: &Report<'_, '_>) -> bool {
    const SUBJECTS: WordList = WordList("he it she they we");
    let Member { document, statement, .. } = report.member;
    let subject = document.tokens[statement.tokens.clone()].iter().take(2);
    subject.into_iter().any(|token| SUBJECTS.contains(&token.normal))
        || statement.terms.iter().any(|term| report.speaker.words.contains(&term.stem.as_str()))
}

/// One claim with sources of different parties: a side for the first report of every article whose sources
/// are all known.
fn sources(reports: &[Report<'_, '_>]) -> Option<Difference> {
    let mut parties: Map<usize, (u32, &Report<'_, '_>)> = Map::new();
    for report in reports {
        parties.entry(report.member.article, || (0, report)).0 |= report.speaker.parties();
    }
    let reports: Vec<_> = parties.values().collect();
    let differ = |a: &(u32, &Report<'_, '_>), b: &(u32, &Report<'_, '_>)| {
        let alike: Likeness = likeness(a.1.member, b.1.member);
        a.1.member.independent_text != b.1.member.independent_text
            && is_other_party(a.0, b.0)
            && !a.1.speaker.is_same(&b.1.speaker)
            && alike.is_equivalent()
    };
    let involved = |a: &&&(u32, &Report<'_, '_>)| reports.iter().any(|b| differ(a, b) || differ(b, a));
    let sides: Vec<Side> = reports
        .iter()
        .filter(involved)
        .filter_map(|(_, report)| {
            let speaker = report.attribution.speaker?;
            Some(report.side(speaker, &words(report.member, speaker)))
        })
        .collect();
    (sides.len() > 1).then_some(Difference {
        kind: DifferenceKind::Attribution,
        rule: "attribution/source",
        confidence: Confidence::Medium,
        drawn: true,
        sides,
    })
}

/// The words of a span in their normal forms.
fn words(member: &Member<'_>, span: Span) -> String {
    let tokens = &member.document.tokens[member.document.sentences[member.statement.sentence].tokens.clone()];
    let mut words = String::new();
    for token in tokens.iter().filter(|token| span.contains(token.span)) {
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(&token.normal);
    }
    words
}
