//! Findings moved to where their words are in the file, and left out where they cannot be shown.

use super::Bodies;
use super::excerpted::ELLIPSIS;
use crate::comparison::{
    ComparedArticle, Comparison, Difference, DifferenceKind, Excerpted, NamedActor, Part, Position, Side, WireWording,
    rules,
};
use crate::ordered::{self, Set};

/// Puts the excerpted bodies in the place of the whole ones and moves all that points into them.
pub(super) fn move_all(comparison: &mut Comparison, bodies: Bodies) {
    let mover = Mover { bodies };
    mover.articles(comparison);
    mover.claims(comparison);
    let differences = mover.differences(comparison);
    mover.cues(comparison, &differences);
    mover.removed(comparison);
    comparison.articles.iter_mut().flat_map(|article| &mut article.segments).for_each(|segment| {
        segment.differences.retain(|id| differences.contains(id));
    });
    let standing = Standing::of(comparison);
    mover.quotes(comparison, &standing);
    mover.naming(comparison, &standing);
    mover.speakers(comparison, &standing);
    mover.wire(comparison);
    for member in comparison.overrides.iter_mut().flat_map(|set| &mut set.members) {
        let part = member.part.unwrap_or(Part::Body);
        (member.start, member.end) = mover.place(&member.article, part, (member.start, member.end));
    }
    comparison.rules = rules(&comparison.claims, &comparison.differences, &comparison.cues, &comparison.wire);
}

struct Mover {
    bodies: Bodies,
}

impl Mover {
    fn place(&self, article: &str, part: Part, place: (u32, u32)) -> (u32, u32) {
        self.bodies.of_place(article, part).map_or(place, |body| body.place(place))
    }

    fn shows(&self, article: &str, part: Part, place: (u32, u32)) -> bool {
        self.bodies.of_place(article, part).is_none_or(|body| body.shows(place))
    }

    fn shows_some(&self, article: &str, part: Part, place: (u32, u32)) -> bool {
        self.bodies.of_place(article, part).is_none_or(|body| body.shows_some(place))
    }

    fn articles(&self, comparison: &mut Comparison) {
        for article in &mut comparison.articles {
            let Some(body) = self.bodies.of_place(&article.id, Part::Body) else { continue };
            let (words, of) = body.counts();
            article.excerpted = Some(Excerpted { words: words as u32, of: of as u32 });
            article.body = body.text.clone();
            article.segments.retain(|segment| segment.part == Part::Headline);
            article.segments.extend(body.segments.iter().cloned());
        }
    }

    fn position(&self, position: &mut Position) {
        let place = (position.start, position.end);
        (position.start, position.end) = self.place(&position.article, position.part, place);
    }

    fn positions(&self, positions: &mut [Position]) {
        positions.iter_mut().for_each(|position| self.position(position));
    }

    fn has_words(&self, position: &Position) -> bool {
        self.shows(&position.article, position.part, (position.start, position.end))
    }

    fn has_some_words(&self, position: &Position) -> bool {
        self.shows_some(&position.article, position.part, (position.start, position.end))
    }

    /// A claim none of whose words are in the file has no members.
    fn claims(&self, comparison: &mut Comparison) {
        for claim in &mut comparison.claims {
            let whole = claim.members.first().is_some_and(|first| self.has_words(first));
            if !claim.members.iter().any(|member| self.has_some_words(member)) {
                claim.members.clear();
            }
            self.positions(&mut claim.members);
            if let Some(evidence) = claim.evidence.as_mut().filter(|_| !whole) {
                let first = claim.members.first().map(|member| text_at(&comparison.articles, member));
                evidence.shared.retain(|word| first.as_ref().is_some_and(|first| first.contains(word)));
            }
        }
    }

    /// Ids of the differences that are left.
    fn differences(&self, comparison: &mut Comparison) -> Set<String> {
        comparison.differences.retain(|difference| self.can_show(difference));
        for side in comparison.differences.iter_mut().flat_map(|difference| &mut difference.sides) {
            (side.start, side.end) = self.place(&side.article, side.part, (side.start, side.end));
            side.elsewhere.iter_mut().for_each(|elsewhere| self.position(elsewhere));
        }
        ordered::set(comparison.differences.iter().map(|difference| difference.id.clone()))
    }

    /// Whether each reading has a side with its words. Where a text has a claim, some of the claim's words show.
    fn can_show(&self, difference: &Difference) -> bool {
        let shows = |side: &Side| {
            let place = (side.start, side.end);
            match difference.kind {
                DifferenceKind::Prominence => self.shows_some(&side.article, side.part, place),
                _ => self.shows(&side.article, side.part, place),
            }
        };
        let is_shown = |reading: &str| difference.sides.iter().any(|side| side.reading == reading && shows(side));
        difference.readings.iter().all(|reading| is_shown(&reading.reading))
    }

    fn cues(&self, comparison: &mut Comparison, differences: &Set<String>) {
        let mut numbers = Vec::with_capacity(comparison.cues.len());
        let mut kept = 0;
        comparison.cues.retain_mut(|cue| {
            let place = (cue.start, cue.end);
            let is_kept = self.shows(&cue.article, cue.part, place);
            numbers.push(is_kept.then_some(kept));
            kept += u32::from(is_kept);
            (cue.start, cue.end) = self.place(&cue.article, cue.part, place);
            cue.contrast.take_if(|id| !differences.contains(id));
            is_kept
        });
        for segment in comparison.articles.iter_mut().flat_map(|article| &mut article.segments) {
            segment.cues = segment.cues.iter().filter_map(|cue| numbers[*cue as usize]).collect();
        }
    }

    fn removed(&self, comparison: &mut Comparison) {
        for article in &mut comparison.articles {
            let mut numbers = Vec::with_capacity(article.removed.len());
            let mut kept = 0;
            let id = &article.id;
            article.removed.retain_mut(|removed| {
                let place = (removed.start, removed.end);
                let is_kept = self.shows(id, removed.part, place);
                numbers.push(is_kept.then_some(kept));
                kept += u32::from(is_kept);
                (removed.start, removed.end) = self.place(id, removed.part, place);
                is_kept
            });
            for segment in &mut article.segments {
                segment.removed = segment.removed.and_then(|removed| numbers[removed as usize]);
            }
        }
    }

    fn quotes(&self, comparison: &mut Comparison, standing: &Standing) {
        comparison.quotes.retain(|quote| {
            let named = quote.speaker.as_ref().is_none_or(|speaker| standing.has(speaker));
            named && quote.excerpts.iter().any(|excerpt| self.has_some_words(excerpt))
        });
        for quote in &mut comparison.quotes {
            self.positions(&mut quote.excerpts);
            self.positions(&mut quote.paraphrases);
            quote.union.iter_mut().for_each(|run| self.position(&mut run.position));
        }
    }

    fn naming(&self, comparison: &mut Comparison, standing: &Standing) {
        let keep = |actor: &mut NamedActor| {
            actor.expressions.retain(|expression| standing.has(&expression.text));
            let uses = actor.expressions.iter_mut().flat_map(|expression| &mut expression.uses);
            uses.for_each(|place| self.position(&mut place.first));
            !actor.expressions.is_empty()
        };
        comparison.naming.retain_mut(keep);
    }

    fn speakers(&self, comparison: &mut Comparison, standing: &Standing) {
        comparison.speakers.retain(|speaker| speaker.name.as_ref().is_none_or(|name| standing.has(name)));
        for speaker in &mut comparison.speakers {
            speaker.named.iter_mut().for_each(|named| self.position(named));
        }
    }

    fn wire(&self, comparison: &mut Comparison) {
        for wire in &mut comparison.wire {
            self.positions(&mut wire.shared);
            for version in &mut wire.versions {
                self.positions(&mut version.missing);
                self.positions(&mut version.unseen);
                version.only.iter_mut().for_each(|addition| self.position(&mut addition.position));
                version.worded.retain(|WireWording { own, shared }| self.has_words(own) && self.has_words(shared));
                for WireWording { own, shared } in &mut version.worded {
                    self.position(own);
                    self.position(shared);
                }
            }
        }
    }
}

/// The texts that are in the file.
struct Standing(Vec<String>);

impl Standing {
    fn of(comparison: &Comparison) -> Self {
        let texts = comparison.articles.iter().flat_map(|article| {
            let headline = article.headline.iter();
            headline.cloned().chain([article.body.clone()])
        });
        Standing(texts.collect())
    }

    /// Whether a text in the file has these words.
    fn has(&self, words: &str) -> bool {
        self.0.iter().any(|text| text.contains(words))
    }
}

/// The words at a place of the file, those beside an ellipsis among them.
fn text_at(articles: &[ComparedArticle], place: &Position) -> String {
    let article = articles.iter().find(|article| article.id == place.article);
    let segments = article.into_iter().flat_map(|article| &article.segments);
    let inside = segments.filter(|s| s.part == place.part && place.start <= s.start && s.end <= place.end);
    inside.map(|segment| segment.text.as_str()).filter(|text| *text != ELLIPSIS).collect()
}
