//! Analysis (byte spans) → [`Comparison`] (UTF-16, ids, segments).

use super::naming::named_actor;
use super::segment::{Mark, Marked, segments};
use super::utf16::Utf16Offsets;
use super::*;
use crate::analysis::{AnalysedClaim, Analysis, ReadArticle};
use crate::difference::MUTED;
use crate::identifier::unique;
use crate::ordered::{self, Set};
use crate::quality::metadata;
use crate::rules;
use crate::story::{Article, Override, OverrideAction};
use crate::text::{Span, languages};

/// Converts a finished analysis: ids, UTF-16 offsets, segments, notes on rules. Finds nothing new.
pub fn comparison(analysis: &Analysis<'_>) -> Comparison {
    let converter = Converter::new(analysis);
    let mut marks: Vec<Vec<Marked>> = analysis.articles.iter().map(|_| Vec::new()).collect();
    let mut ids = Set::default();
    let mut claims = Vec::new();
    let mut found: Vec<_> = analysis.differences.iter().map(|difference| (None, difference)).collect();
    let overrides = &analysis.story.story().overrides;
    let mut applied = analysis.applied.clone();
    for claim in &analysis.claims {
        let id = claim.id.clone();
        for (article, statement) in &claim.members {
            let statement = &analysis.articles[*article].statements[*statement];
            let mark = Mark::Claim(id.clone());
            marks[*article].push(Marked { part: statement.part, span: statement.span, mark });
        }
        found.extend(claim.differences.iter().map(|difference| (Some(claim), difference)));
        claims.push(converter.claim(id, claim));
    }
    let mut differences = Vec::new();
    for (claim, difference) in found {
        let of = claim.map(|claim| claim.id.as_str());
        let key = difference.sides.iter().fold(format!("{} {}", of.unwrap_or("-"), difference.rule), |key, side| {
            format!("{key} {} {} {}", converter.id(side.article), side.span.start, side.reading)
        });
        let id = unique(&mut ids, "d", &key);
        for side in &difference.sides {
            let mark = Mark::Difference(id.clone());
            marks[side.article].push(Marked { part: side.part, span: side.span, mark });
        }
        let mut difference = converter.difference(id, of, difference);
        let dismisses = |set: &Override| set.action == OverrideAction::Dismiss && set.ids[0] == difference.id;
        let dismissal = overrides.iter().position(dismisses);
        dismissal.into_iter().for_each(|at| applied[at] = true);
        difference.dismissed = claim.is_some_and(|claim| claim.dismissed) || dismissal.is_some();
        difference.drawn &= !difference.dismissed;
        differences.push(difference);
    }
    let cues = converter.cues(&differences, &mut marks);
    for (article, marks) in analysis.articles.iter().zip(&mut marks) {
        let furniture = article.document.furniture.iter().zip(0..);
        marks.extend(furniture.map(|(f, at)| Marked { part: f.part, span: f.span, mark: Mark::Removed(at) }));
    }
    let quotes = analysis
        .utterances
        .iter()
        .map(|utterance| {
            let position = |e: &crate::difference::Excerpt| converter.position(e.article, e.part, e.span);
            let excerpts: Vec<Position> = utterance.excerpts.iter().map(position).collect();
            let union = utterance.union.iter().map(|run| QuoteRun {
                position: position(&run.text),
                articles: run.articles.iter().map(|article| converter.id(*article).to_string()).collect(),
            });
            let paraphrases = utterance.paraphrases.iter().map(position).collect();
            let key = excerpts.first().map(|e| format!("{} {:?} {}", e.article, e.part, e.start)).unwrap_or_default();
            let speaker = utterance.speaker.map(|s| converter.slice(s.article, s.part, s.span).to_string());
            Quote { id: unique(&mut ids, "q", &key), speaker, excerpts, union: union.collect(), paraphrases }
        })
        .collect();
    let actors = analysis.actors.list.iter();
    let naming = actors.filter_map(|actor| named_actor(&converter, actor, &mut ids)).collect();
    let wire: Vec<Wire> = analysis.wires.iter().map(|wire| converter.wire(wire)).collect();
    let overrides = overrides.iter().zip(applied).map(|(set, applied)| AppliedOverride {
        action: set.action,
        ids: set.ids.clone(),
        members: set.members.clone(),
        status: if applied { OverrideStatus::Applied } else { OverrideStatus::Unmatched },
    });
    let overrides = overrides.collect();
    let rules = rules(&claims, &differences, &cues, &wire);
    let articles: Vec<ComparedArticle> = analysis
        .articles
        .iter()
        .enumerate()
        .map(|(index, article)| {
            let supplied = &analysis.story.articles()[index];
            let [headline, body] = &converter.offsets[index];
            let segments = segments(&article.document, [headline, body], &marks[index]);
            let removed = article.document.furniture.iter().map(|f| {
                let (start, end) = converter.range(index, f.part, f.span);
                Removed { kind: f.kind.code().into(), part: f.part, start, end }
            });
            compared_article(supplied, article, segments, removed.collect())
        })
        .collect();
    let story = analysis.story.story();
    let muted = differences.iter().filter(|difference| MUTED.contains(&difference.rule.as_str())).count();
    Comparison {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").into(),
        title: story.title.clone(),
        summary: story.summary.clone(),
        warnings: analysis.story.warnings().to_vec(),
        counts: counts(analysis, muted),
        articles,
        events: analysis
            .events
            .iter()
            .map(|event| event.iter().map(|a| converter.id(*a).to_string()).collect())
            .collect(),
        claims,
        differences,
        cues,
        quotes,
        naming,
        prominence: converter.prominence(),
        speakers: analysis.speakers.iter().map(|speaker| converter.speaker(speaker)).collect(),
        wire,
        overrides,
        rules,
        published: None,
    }
}

pub(super) struct Converter<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    /// Offsets of each article's headline and body.
    offsets: Vec<[Utf16Offsets; 2]>,
}

impl<'a> Converter<'a> {
    fn new(analysis: &'a Analysis<'a>) -> Self {
        let documents = analysis.articles.iter().map(|article| &article.document);
        let offsets = documents.map(|d| [Utf16Offsets::of(d.headline), Utf16Offsets::of(d.body)]).collect();
        Converter { analysis, offsets }
    }

    pub(super) fn id(&self, article: usize) -> &str {
        self.analysis.story.articles()[article].id()
    }

    pub(super) fn slice(&self, article: usize, part: Part, span: Span) -> &str {
        self.analysis.articles[article].document.slice(part, span)
    }

    fn range(&self, article: usize, part: Part, span: Span) -> (u32, u32) {
        self.offsets[article][part as usize].range(span)
    }

    pub(super) fn position(&self, article: usize, part: Part, span: Span) -> Position {
        let (start, end) = self.range(article, part, span);
        Position { article: self.id(article).to_string(), part, start, end }
    }

    fn claim(&self, id: String, claim: &AnalysedClaim) -> Claim {
        let member = |(article, statement): &(usize, usize)| {
            let statement = &self.analysis.articles[*article].statements[*statement];
            self.position(*article, statement.part, statement.span)
        };
        let states = claim.states.iter().enumerate().filter_map(|(article, state)| {
            state.map(|state| ArticleState { article: self.id(article).to_string(), state })
        });
        let evidence = (claim.members.len() > 1).then(|| {
            let (article, statement) = claim.members[0];
            let part = self.analysis.articles[article].statements[statement].part;
            let shared = claim.shared.iter().map(|span| self.slice(article, part, *span).to_string()).collect();
            let mut documents = claim.members.iter().map(|(member, _)| &self.analysis.articles[*member].document);
            let rule = match claim.edited {
                true => "override/editor",
                false if languages(&mut documents) > 1 => "align/across-languages",
                false => "align/similarity",
            };
            ClaimEvidence { rule: rule.into(), score: claim.score, shared }
        });
        Claim {
            id,
            members: claim.members.iter().map(member).collect(),
            states: states.collect(),
            independent: IndependentCount { reporting: claim.reporting as u32, of: claim.of as u32 },
            omission: claim.omission && !claim.dismissed,
            dismissed: claim.dismissed,
            confidence: claim.confidence,
            evidence,
        }
    }

    fn difference(&self, id: String, claim: Option<&str>, difference: &crate::difference::Difference) -> Difference {
        let side = |side: &crate::difference::Side| {
            let (start, end) = self.range(side.article, side.part, side.span);
            let article = self.id(side.article).to_string();
            let named = &self.analysis.named_elsewhere;
            let agent = named.iter().find(|agent| difference.kind == DifferenceKind::Voice && agent.side == *side);
            let elsewhere = agent.map(|agent| self.position(side.article, agent.part, agent.span));
            Side { article, part: side.part, start, end, reading: side.reading.clone(), elsewhere }
        };
        Difference {
            id,
            kind: difference.kind,
            rule: difference.rule.into(),
            claim: claim.map(str::to_string),
            confidence: difference.confidence,
            drawn: difference.drawn,
            dismissed: false,
            sides: difference.sides.iter().map(side).collect(),
            readings: self.readings(&difference.sides),
        }
    }

    fn readings(&self, sides: &[crate::difference::Side]) -> Vec<Reading> {
        let mut found: Vec<(&str, Vec<usize>)> = Vec::new();
        for side in sides {
            match found.iter_mut().find(|(reading, _)| *reading == side.reading) {
                Some((_, articles)) if articles.contains(&side.article) => {}
                Some((_, articles)) => articles.push(side.article),
                None => found.push((&side.reading, vec![side.article])),
            }
        }
        let texts = |articles: &[usize]| {
            ordered::set(articles.iter().map(|article| self.analysis.articles[*article].standing.independent_text))
                .len()
        };
        ordered::sort_by(&mut found, |a: &(&str, Vec<usize>), b| texts(&b.1).cmp(&texts(&a.1)));
        let reading = |(reading, articles): (&str, Vec<usize>)| Reading {
            reading: reading.into(),
            articles: articles.into_iter().map(|article| self.id(article).to_string()).collect(),
        };
        found.into_iter().map(reading).collect()
    }

    fn speaker(&self, speaker: &crate::difference::Speaker) -> Speaker {
        let share = |share: &crate::difference::Share| SpeakerShare {
            article: self.id(share.article).to_string(),
            words: share.words as u32,
            quotations: share.quotations as u32,
        };
        Speaker {
            name: speaker.name.map(|name| self.slice(name.article, name.part, name.span).to_string()),
            named: speaker.name.map(|name| self.position(name.article, name.part, name.span)),
            articles: speaker.shares.iter().map(share).collect(),
        }
    }

    fn wire(&self, wire: &crate::difference::Wire) -> Wire {
        let place = |article: usize, part: Part, span: Span| self.position(article, part, span);
        let of_reference = |list: &[(Part, Span)]| -> Vec<Position> {
            list.iter().map(|(part, span)| place(wire.reference, *part, *span)).collect()
        };
        let version = |version: &crate::difference::Version| WireVersion {
            article: self.id(version.article).to_string(),
            only: version
                .only
                .iter()
                .map(|addition| WireAddition {
                    position: place(version.article, addition.part, addition.span),
                    also: addition.also.iter().map(|article| self.id(*article).to_string()).collect(),
                })
                .collect(),
            missing: of_reference(&version.missing),
            unseen: of_reference(&version.unseen),
            worded: version
                .worded
                .iter()
                .map(|worded| WireWording {
                    own: place(version.article, worded.part, worded.own),
                    shared: place(wire.reference, worded.part, worded.shared),
                })
                .collect(),
        };
        Wire {
            independent_text: wire.independent_text as u32,
            reference: self.id(wire.reference).to_string(),
            shared: of_reference(&wire.shared),
            versions: wire.versions.iter().map(version).collect(),
            rule: crate::difference::WIRE_RULE.into(),
        }
    }

    /// All cues, each with the difference that shows it; their marks are added.
    fn cues(&self, differences: &[Difference], marks: &mut [Vec<Marked>]) -> Vec<Cue> {
        let mut cues = Vec::new();
        for (index, article) in self.analysis.articles.iter().enumerate() {
            for cue in &article.cues {
                let (start, end) = self.range(index, cue.part, cue.span);
                let contrast = cue.contrast.map(|at| &differences[at]);
                marks[index].push(Marked { part: cue.part, span: cue.span, mark: Mark::Cue(cues.len() as u32) });
                cues.push(Cue {
                    article: self.id(index).to_string(),
                    part: cue.part,
                    start,
                    end,
                    kind: cue.kind.code().into(),
                    rule: cue.rule.into(),
                    confidence: cue.confidence,
                    contrast: contrast.map(|difference| difference.id.clone()),
                    drawn: cue.drawn && !contrast.is_some_and(|difference| difference.dismissed),
                });
            }
        }
        cues
    }
}

fn compared_article(
    supplied: &Article,
    article: &ReadArticle<'_>,
    segments: Vec<Segment>,
    removed: Vec<Removed>,
) -> ComparedArticle {
    let names = |fields: Vec<&str>| fields.into_iter().map(str::to_string).collect();
    let standing = article.standing;
    ComparedArticle {
        id: supplied.id().to_string(),
        outlet: supplied.outlet.clone().unwrap_or_default(),
        headline: supplied.headline.clone(),
        byline: supplied.byline.clone(),
        published: supplied.published.clone(),
        url: supplied.url.clone(),
        genre: supplied.genre,
        machine_translated: supplied.machine_translated.unwrap_or_default(),
        body: supplied.body.clone(),
        excerpted: None,
        independent_text: standing.independent_text as u32,
        complete: standing.incomplete.is_none(),
        incomplete_reason: standing.incomplete.map(|reason| reason.code().into()),
        set_aside: standing.likeness.filter(|_| standing.set_aside).map(|likeness| SetAside {
            reason: "off-topic".into(),
            overlap: likeness.overlap,
            median: likeness.median,
        }),
        likeness: standing.likeness.map(|likeness| Likeness {
            overlap: likeness.overlap,
            median: likeness.median,
            limit: likeness.limit,
        }),
        language: article.document.shown_language.unwrap_or(&article.document.language_tag).to_string(),
        declared_language: article.document.shown_language.map(|_| article.document.language_tag.clone()),
        translation: standing.translation.map(|found| found.code().into()),
        missing: names(metadata::missing(supplied, &article.document)),
        unusable: names(metadata::unusable(supplied)),
        removed,
        segments,
    }
}

fn counts(analysis: &Analysis<'_>, muted: usize) -> Counts {
    let kept = || analysis.articles.iter().map(|a| a.standing).filter(|standing| !standing.set_aside);
    let independent = ordered::set(kept().map(|standing| standing.independent_text));
    let mut compared = analysis.articles.iter().filter(|a| !a.standing.set_aside).map(|a| &a.document);
    Counts {
        supplied: analysis.articles.len() as u32,
        independent: independent.len() as u32,
        incomplete: kept().filter(|standing| standing.incomplete.is_some()).count() as u32,
        set_aside: (analysis.articles.len() - kept().count()) as u32,
        muted: muted as u32,
        languages: languages(&mut compared).max(1) as u32,
    }
}

/// Notes on the rules that some finding names.
pub(crate) fn rules(claims: &[Claim], differences: &[Difference], cues: &[Cue], wire: &[Wire]) -> Vec<RuleNote> {
    let mut used = ordered::set(differences.iter().map(|d| d.rule.as_str()));
    let evidence = claims.iter().filter_map(|c| c.evidence.as_ref()).map(|e| e.rule.as_str());
    for rule in cues.iter().map(|c| c.rule.as_str()).chain(evidence).chain(wire.iter().map(|w| w.rule.as_str())) {
        used.insert(rule);
    }
    let notes = rules::rules().into_iter().filter(|rule| used.contains(&rule.id));
    notes.map(|r| RuleNote { id: r.id.into(), limits: r.limits.into(), source: r.source.into() }).collect()
}
