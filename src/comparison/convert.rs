//! Analysis (byte spans) → [`Comparison`] (UTF-16, ids, segments).

use std::hash::Hasher;

use super::segment::{Mark, Marked, segments};
use super::utf16::Utf16Offsets;
use super::*;
use crate::analysis::{AnalysedClaim, Analysis, ReadArticle};
use crate::ordered::{self, Map, Set};
use crate::rules::RULES;
use crate::story::Article;
use crate::text::{Span, TokenKind};

/// Converts a finished analysis: ids, UTF-16 offsets, segments, notes on rules. Finds nothing new.
pub fn comparison(analysis: &Analysis<'_>) -> Comparison {
    let converter = Converter::new(analysis);
    let mut marks: Vec<Vec<Marked>> = analysis.articles.iter().map(|_| Vec::new()).collect();
    let mut ids = Set::default();
    let (mut claims, mut differences) = (Vec::new(), Vec::new());
    for claim in &analysis.claims {
        let id = unique(&mut ids, "c", &converter.claim_key(claim));
        for (article, statement) in &claim.members {
            let statement = &analysis.articles[*article].statements[*statement];
            let mark = Mark::Claim(id.clone());
            marks[*article].push(Marked { part: statement.part, span: statement.span, mark });
        }
        for difference in &claim.differences {
            let key = difference.sides.iter().fold(format!("{id} {}", difference.rule), |key, side| {
                format!("{key} {} {} {}", converter.id(side.article), side.span.start, side.reading)
            });
            let difference_id = unique(&mut ids, "d", &key);
            for side in &difference.sides {
                let mark = Mark::Difference(difference_id.clone());
                marks[side.article].push(Marked { part: side.part, span: side.span, mark });
            }
            differences.push(converter.difference(difference_id, &id, difference));
        }
        claims.push(converter.claim(id, claim));
    }
    let cues = converter.cues(&differences, &mut marks);
    let quotes = analysis
        .utterances
        .iter()
        .map(|utterance| {
            let position = |e: &crate::difference::Excerpt| converter.position(e.article, e.part, e.span);
            let excerpts: Vec<Position> = utterance.excerpts.iter().map(position).collect();
            let key = excerpts.first().map(|e| format!("{} {:?} {}", e.article, e.part, e.start)).unwrap_or_default();
            let speaker = utterance.speaker.map(|s| converter.slice(s.article, s.part, s.span).to_string());
            Quote { id: unique(&mut ids, "q", &key), speaker, excerpts }
        })
        .collect();
    let rules = rules(&claims, &differences, &cues);
    let articles: Vec<ComparedArticle> = analysis
        .articles
        .iter()
        .enumerate()
        .map(|(index, article)| {
            let supplied = &analysis.story.articles()[index];
            let [headline, body] = &converter.offsets[index];
            let note = article.standing.translation.and_then(|translation| translation.note);
            let note = note.map(|span| converter.position(index, Part::Body, span));
            compared_article(supplied, article, note, segments(&article.document, [headline, body], &marks[index]))
        })
        .collect();
    let story = analysis.story.story();
    Comparison {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").into(),
        title: story.title.clone(),
        summary: story.summary.clone(),
        warnings: analysis.story.warnings().to_vec(),
        counts: counts(analysis),
        articles,
        claims,
        differences,
        cues,
        quotes,
        rules,
    }
}

struct Converter<'a> {
    analysis: &'a Analysis<'a>,
    /// Offsets of each article's headline and body.
    offsets: Vec<[Utf16Offsets; 2]>,
}

impl<'a> Converter<'a> {
    fn new(analysis: &'a Analysis<'a>) -> Self {
        let documents = analysis.articles.iter().map(|article| &article.document);
        let offsets = documents.map(|d| [Utf16Offsets::of(d.headline), Utf16Offsets::of(d.body)]).collect();
        Converter { analysis, offsets }
    }

    fn id(&self, article: usize) -> &str {
        self.analysis.story.articles()[article].id()
    }

    fn slice(&self, article: usize, part: Part, span: Span) -> &str {
        self.analysis.articles[article].document.slice(part, span)
    }

    fn range(&self, article: usize, part: Part, span: Span) -> (u32, u32) {
        self.offsets[article][part as usize].range(span)
    }

    fn position(&self, article: usize, part: Part, span: Span) -> Position {
        let (start, end) = self.range(article, part, span);
        Position { article: self.id(article).to_string(), part, start, end }
    }

    /// What the id of a claim is made of: its first member's article and normalised words.
    fn claim_key(&self, claim: &AnalysedClaim) -> String {
        let Some((article, statement)) = claim.members.first() else { return String::new() };
        let read = &self.analysis.articles[*article];
        let tokens = read.document.tokens[read.statements[*statement].tokens.clone()].iter();
        let words = tokens.filter(|token| token.kind != TokenKind::Punctuation);
        words.fold(self.id(*article).to_string(), |key, token| format!("{key} {}", token.normal))
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
            let language = |place: usize| &self.analysis.articles[place].document;
            let several = claim.members.iter().any(|(other, _)| language(*other).is_foreign_to(language(article)));
            let rule = if several { "align/across-languages" } else { "align/similarity" };
            ClaimEvidence { rule: rule.into(), score: claim.score, shared }
        });
        Claim {
            id,
            members: claim.members.iter().map(member).collect(),
            states: states.collect(),
            independent: IndependentCount { reporting: claim.reporting as u32, of: claim.of as u32 },
            omission: claim.omission,
            confidence: claim.confidence,
            evidence,
        }
    }

    fn difference(&self, id: String, claim: &str, difference: &crate::difference::Difference) -> Difference {
        let side = |side: &crate::difference::Side| {
            let (start, end) = self.range(side.article, side.part, side.span);
            let article = self.id(side.article).to_string();
            Side { article, part: side.part, start, end, reading: side.reading.clone() }
        };
        Difference {
            id,
            kind: difference.kind,
            rule: difference.rule.into(),
            claim: Some(claim.to_string()),
            confidence: difference.confidence,
            drawn: difference.drawn,
            sides: difference.sides.iter().map(side).collect(),
        }
    }

    /// All cues, each with the first framing difference that has it as a side; their marks are added.
    fn cues(&self, differences: &[Difference], marks: &mut [Vec<Marked>]) -> Vec<Cue> {
        let mut contrasts: Map<(&str, Part, u32, u32), &str> = Map::new();
        let framing = |d: &&Difference| matches!(d.kind, DifferenceKind::Hedge | DifferenceKind::Attribution);
        for difference in differences.iter().filter(framing) {
            for side in &difference.sides {
                let key = (side.article.as_str(), side.part, side.start, side.end);
                contrasts.entry(key, || &difference.id);
            }
        }
        let mut cues = Vec::new();
        for (index, article) in self.analysis.articles.iter().enumerate() {
            for cue in &article.cues {
                let (start, end) = self.range(index, cue.part, cue.span);
                let contrast = contrasts.get(&(self.id(index), cue.part, start, end)).map(ToString::to_string);
                marks[index].push(Marked { part: cue.part, span: cue.span, mark: Mark::Cue(cues.len() as u32) });
                cues.push(Cue {
                    article: self.id(index).to_string(),
                    part: cue.part,
                    start,
                    end,
                    kind: cue.kind.code().into(),
                    rule: cue.rule.into(),
                    confidence: cue.confidence,
                    contrast,
                });
            }
        }
        cues
    }
}

fn compared_article(
    supplied: &Article,
    article: &ReadArticle<'_>,
    note: Option<Position>,
    segments: Vec<Segment>,
) -> ComparedArticle {
    let outlet = supplied.outlet.clone().unwrap_or_default();
    let given = [
        ("outlet", outlet.name.is_some()),
        ("headline", supplied.headline.is_some()),
        ("byline", supplied.byline.is_some()),
        ("published", supplied.published.is_some()),
        ("url", supplied.url.is_some()),
    ];
    let standing = article.standing;
    ComparedArticle {
        id: supplied.id().to_string(),
        outlet,
        headline: supplied.headline.clone(),
        byline: supplied.byline.clone(),
        published: supplied.published.clone(),
        url: supplied.url.clone(),
        genre: supplied.genre,
        machine_translated: supplied.machine_translated.unwrap_or_default(),
        body: supplied.body.clone(),
        independent_text: standing.independent_text as u32,
        complete: standing.incomplete.is_none(),
        incomplete_reason: standing.incomplete.map(|reason| reason.code().into()),
        set_aside: standing.set_aside.map(|topic| SetAside {
            reason: "off-topic".into(),
            overlap: topic.overlap,
            median: topic.median,
        }),
        language: article.document.shown_language.unwrap_or(&article.document.language_tag).to_string(),
        declared_language: article.document.shown_language.map(|_| article.document.language_tag.clone()),
        translation: standing.translation.map(|found| Translation { reason: found.reason.code().into(), note }),
        missing: given.iter().filter(|(_, has)| !has).map(|(name, _)| name.to_string()).collect(),
        removed: Vec::new(),
        segments,
    }
}

fn counts(analysis: &Analysis<'_>) -> Counts {
    let kept = || analysis.articles.iter().map(|a| a.standing).filter(|standing| standing.set_aside.is_none());
    let compared = || analysis.articles.iter().filter(|a| a.standing.set_aside.is_none()).map(|a| &a.document);
    // A text too short to show its language may be in that of the others.
    let foreign = compared().filter(|document| compared().any(|other| document.is_foreign_to(other)));
    let languages = ordered::set(foreign.map(|document| document.language_code()));
    let independent = ordered::set(kept().map(|standing| standing.independent_text));
    Counts {
        supplied: analysis.articles.len() as u32,
        independent: independent.len() as u32,
        incomplete: kept().filter(|standing| standing.incomplete.is_some()).count() as u32,
        set_aside: (analysis.articles.len() - kept().count()) as u32,
        languages: languages.len().max(1) as u32,
    }
}

/// Notes on the rules that some finding names.
fn rules(claims: &[Claim], differences: &[Difference], cues: &[Cue]) -> Vec<RuleNote> {
    let mut used = ordered::set(differences.iter().map(|d| d.rule.as_str()));
    let evidence = claims.iter().filter_map(|c| c.evidence.as_ref()).map(|e| e.rule.as_str());
    for rule in cues.iter().map(|c| c.rule.as_str()).chain(evidence) {
        used.insert(rule);
    }
    let notes = RULES.iter().filter(|rule| used.contains(&rule.id));
    notes.map(|r| RuleNote { id: r.id.into(), limits: r.limits.into(), source: r.source.into() }).collect()
}

/// An id of 12 hex digits over `key` (FNV-1a, 48 of its 64 bits); a clash takes a suffix.
fn unique(taken: &mut Set<String>, prefix: &str, key: &str) -> String {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(key.as_bytes());
    let hash = hasher.finish();
    let id = format!("{prefix}-{:012x}", (hash >> 48 ^ hash) & 0xffff_ffff_ffff);
    let mut candidate = id.clone();
    let mut suffix = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{id}-{suffix}");
        suffix += 1;
    }
    candidate
}
