//! What holds of every comparison, whatever the texts are.

use std::collections::{BTreeMap, BTreeSet};

use source_compare::Comparison;
use source_compare::comparison::{ComparedArticle, DifferenceKind, Part, Position, Segment, State, Wire};

use super::{part, slice};

/// Panics with the first broken promise.
pub fn check(comparison: &Comparison) {
    let checker = Checker { comparison, articles: comparison.articles.iter().map(|a| (a.id.as_str(), a)).collect() };
    checker.counts();
    comparison.articles.iter().for_each(|article| checker.segments(article));
    checker.claims();
    checker.marks();
    checker.wire();
}

struct Checker<'c> {
    comparison: &'c Comparison,
    articles: BTreeMap<&'c str, &'c ComparedArticle>,
}

impl<'c> Checker<'c> {
    /// The text at a place, which has to lie inside an article and on boundaries of characters.
    fn text(&self, id: &str, place: Part, start: u32, end: u32) -> String {
        let article = self.articles.get(id).unwrap_or_else(|| panic!("an article {id:?} that is not there"));
        let text = slice(part(article, place), start, end);
        text.unwrap_or_else(|| panic!("{id:?} {place:?} {start}..{end} is outside the text or inside a character"))
    }

    fn counts(&self) {
        let counts = &self.comparison.counts;
        let kept = || self.comparison.articles.iter().filter(|article| article.set_aside.is_none());
        assert_eq!(counts.supplied as usize, self.articles.len());
        assert_eq!(counts.set_aside as usize, self.articles.len() - kept().count());
        assert_eq!(counts.incomplete as usize, kept().filter(|article| !article.complete).count());
        let texts: BTreeSet<u32> = kept().map(|article| article.independent_text).collect();
        assert_eq!(counts.independent as usize, texts.len());
        for article in &self.comparison.articles {
            assert_eq!(article.complete, article.incomplete_reason.is_none(), "{}", article.id);
        }
    }

    fn segments(&self, article: &ComparedArticle) {
        for place in [Part::Headline, Part::Body] {
            let (mut joined, mut at) = (String::new(), 0);
            for segment in article.segments.iter().filter(|segment| segment.part == place) {
                assert_eq!(segment.start, at, "{}: a gap between segments", article.id);
                assert!(!segment.text.is_empty(), "{}: an empty segment", article.id);
                assert_eq!(segment.text, self.text(&article.id, place, segment.start, segment.end));
                joined += &segment.text;
                at = segment.end;
            }
            assert_eq!(joined, part(article, place), "{}: segments joined are not the {place:?}", article.id);
        }
        for (index, removed) in article.removed.iter().enumerate() {
            assert!(!self.text(&article.id, removed.part, removed.start, removed.end).trim().is_empty());
            let inside = |s: &&Segment| s.part == removed.part && s.start < removed.end && removed.start < s.end;
            for segment in article.segments.iter().filter(inside) {
                assert_eq!(segment.removed, Some(index as u32), "{}: {:?}", article.id, segment.text);
                assert!(segment.claim.is_none() && segment.sentence.is_none(), "{}: {:?}", article.id, segment.text);
                assert!(segment.differences.is_empty() && segment.cues.is_empty(), "{}", article.id);
            }
        }
    }

    fn claims(&self) {
        let mut members_seen = BTreeSet::new();
        let mut claim_ids = BTreeSet::new();
        let mut last = None;
        let places: BTreeMap<&str, usize> =
            self.comparison.articles.iter().enumerate().map(|(place, article)| (article.id.as_str(), place)).collect();
        for claim in &self.comparison.claims {
            assert!(claim_ids.insert(claim.id.as_str()), "{}: an id used twice", claim.id);
            if claim.members.is_empty() && self.comparison.published.is_some() {
                // None of its words may be published; what was found of it stands.
                continue;
            }
            let mut reporting = BTreeSet::new();
            let mut positions = Vec::new();
            for member in &claim.members {
                let text = self.text(&member.article, member.part, member.start, member.end);
                assert!(!text.trim().is_empty(), "{}: a member without text", claim.id);
                assert!(self.articles[member.article.as_str()].set_aside.is_none(), "{}: a member set aside", claim.id);
                let place = (member.article.as_str(), member.part, member.start, member.end);
                assert!(members_seen.insert(place), "{}: {place:?} is a member of two claims", claim.id);
                self.covered(&claim.id, place);
                reporting.insert(member.article.as_str());
                positions.push((places[member.article.as_str()], member.part, member.start));
            }
            assert!(!positions.is_empty(), "{}: no member", claim.id);
            assert!(positions.is_sorted(), "{}: members out of order", claim.id);
            let first = positions.first().copied();
            assert!(last <= first, "{}: claims out of order", claim.id);
            last = first;
            self.states(claim, &reporting);
        }
    }

    /// Every segment of a member names its claim, so no two members overlap.
    fn covered(&self, claim: &str, (id, place, start, end): (&str, Part, u32, u32)) {
        let segments = self.articles[id].segments.iter();
        let inside = segments.filter(|s| s.part == place && s.start < end && start < s.end);
        for segment in inside {
            assert!(start <= segment.start && segment.end <= end, "{claim}: a segment across the end of a member");
            assert_eq!(segment.claim.as_deref(), Some(claim), "{id:?} {place:?} {start}..{end}");
        }
    }

    fn is_foreign(&self, article: &ComparedArticle, other: &str) -> bool {
        let language = |article: &ComparedArticle| {
            article.language.split(['-', '_']).next().map(str::to_lowercase).filter(|language| language != "und")
        };
        let (own, others) = (language(article), language(self.articles[other]));
        own.is_some() && others.is_some() && own != others
    }

    fn states(&self, claim: &source_compare::comparison::Claim, reporting: &BTreeSet<&str>) {
        let kept = self.comparison.articles.iter().filter(|article| article.set_aside.is_none());
        let with_state: Vec<&str> = claim.states.iter().map(|state| state.article.as_str()).collect();
        assert_eq!(with_state, kept.map(|article| article.id.as_str()).collect::<Vec<_>>(), "{}", claim.id);
        let (mut have, mut known) = (BTreeSet::new(), BTreeSet::new());
        for state in &claim.states {
            let article = self.articles[state.article.as_str()];
            let has = matches!(state.state, State::Reported | State::Differs);
            assert_eq!(has, reporting.contains(article.id.as_str()), "{}: {}", claim.id, article.id);
            match state.state {
                State::Absent => assert!(article.complete, "{}: absent from a cut text {}", claim.id, article.id),
                // What is only in other languages cannot be shown to be missing.
                State::Unseen => assert!(
                    !article.complete || claim.members.iter().all(|member| self.is_foreign(article, &member.article)),
                    "{}: unseen in a whole text {}",
                    claim.id,
                    article.id
                ),
                State::Reported | State::Differs => {
                    have.insert(article.independent_text);
                }
            }
            if state.state != State::Unseen {
                known.insert(article.independent_text);
            }
        }
        assert_eq!(claim.independent.reporting as usize, have.len(), "{}", claim.id);
        assert_eq!(claim.independent.of as usize, known.len(), "{}", claim.id);
        assert!(!claim.omission || claim.states.iter().any(|s| s.state == State::Absent), "{}", claim.id);
        assert_eq!(claim.evidence.is_some(), claim.members.len() > 1, "{}", claim.id);
    }

    /// Every text of several articles has all of them, and every place is one of its own text or of the shared.
    fn wire(&self) {
        let place = |p: &Position| self.text(&p.article, p.part, p.start, p.end);
        let mut texts = BTreeMap::<u32, Vec<&str>>::new();
        for article in self.comparison.articles.iter().filter(|article| article.set_aside.is_none()) {
            texts.entry(article.independent_text).or_default().push(&article.id);
        }
        texts.retain(|_, articles| articles.len() > 1);
        let versions = |wire: &'c Wire| wire.versions.iter().map(|version| version.article.as_str()).collect();
        let found: BTreeMap<u32, Vec<&str>> =
            self.comparison.wire.iter().map(|wire| (wire.independent_text, versions(wire))).collect();
        assert_eq!(found, texts);
        for wire in &self.comparison.wire {
            let shared = |p: &Position| assert!(p.article == wire.reference && !place(p).is_empty(), "{p:?}");
            wire.shared.iter().for_each(shared);
            for version in &wire.versions {
                let own = |p: &Position| assert_eq!(p.article, version.article);
                version.only.iter().for_each(|addition| own(&addition.position));
                version.missing.iter().chain(&version.unseen).for_each(shared);
                let complete = self.articles[version.article.as_str()].complete;
                assert!(if complete { &version.unseen } else { &version.missing }.is_empty(), "{version:?}");
                for worded in &version.worded {
                    own(&worded.own);
                    assert_eq!(worded.shared.article, wire.reference);
                    assert_ne!(place(&worded.own), place(&worded.shared));
                }
            }
        }
    }

    /// Differences, cues, quotes, and what the segments say of them.
    fn marks(&self) {
        let Comparison { claims, differences, cues, quotes, rules, .. } = self.comparison;
        let rules: BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        let claims: BTreeSet<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        let mut ids = BTreeSet::new();
        // Words are compared inside one language, and no word of a translated text with another's.
        let in_one_wording = |articles: &BTreeSet<&str>| {
            let articles = articles.iter().map(|id| self.articles[id]);
            let language = |article: &ComparedArticle| article.language.split(['-', '_']).next().map(str::to_lowercase);
            let mut languages: BTreeSet<_> = articles.clone().map(language).collect();
            languages.remove(&Some("und".into()));
            articles.clone().count() < 2 || languages.len() < 2 && articles.clone().all(|a| a.translation.is_none())
        };
        for difference in differences {
            assert!(ids.insert(difference.id.as_str()), "{}: an id used twice", difference.id);
            assert!(rules.contains(difference.rule.as_str()), "{}: no note on its rule", difference.rule);
            assert!(difference.claim.as_deref().is_none_or(|claim| claims.contains(claim)), "{}", difference.id);
            let readings: BTreeSet<&str> = difference.sides.iter().map(|side| side.reading.as_str()).collect();
            assert!(readings.len() > 1, "{}: all sides agree", difference.id);
            let articles: BTreeSet<&str> = difference.sides.iter().map(|side| side.article.as_str()).collect();
            // A headline is held against the body of its own article.
            let parts: BTreeSet<Part> = difference.sides.iter().map(|side| side.part).collect();
            let within = difference.rule == "headline/body" && parts.len() == 2 && articles.len() == 1;
            assert!(articles.len() > 1 || within, "{}: one article differs from itself", difference.id);
            use DifferenceKind::{Date, Name, Number, Prominence, Role};
            let of_content = matches!(difference.kind, Number | Date | Name | Role | Prominence);
            let of_content = of_content || difference.rule == "quote/translation";
            assert!(of_content || in_one_wording(&articles), "{}: words across languages", difference.id);
            for side in &difference.sides {
                self.text(&side.article, side.part, side.start, side.end);
            }
        }
        for quote in quotes {
            assert!(in_one_wording(&quote.excerpts.iter().map(|excerpt| excerpt.article.as_str()).collect()));
            let quoting: BTreeSet<&str> = quote.excerpts.iter().map(|excerpt| excerpt.article.as_str()).collect();
            for run in &quote.union {
                let Position { article, part, start, end } = &run.position;
                let inside =
                    |e: &Position| e.article == *article && e.part == *part && e.start <= *start && *end <= e.end;
                assert!(quote.excerpts.iter().any(inside), "{}: a run outside the excerpts", quote.id);
                assert!(run.articles.contains(article) && run.articles.iter().all(|id| quoting.contains(id.as_str())));
            }
            for place in &quote.paraphrases {
                assert!(!self.text(&place.article, place.part, place.start, place.end).is_empty());
            }
        }
        for cue in cues {
            assert!(self.articles[cue.article.as_str()].translation.is_none(), "a cue in a translated text");
            assert!(!self.text(&cue.article, cue.part, cue.start, cue.end).is_empty());
            assert!(rules.contains(cue.rule.as_str()), "{}: no note on its rule", cue.rule);
            assert!(cue.contrast.as_deref().is_none_or(|difference| ids.contains(difference)));
        }
        for excerpt in quotes.iter().flat_map(|quote| &quote.excerpts) {
            assert!(!self.text(&excerpt.article, excerpt.part, excerpt.start, excerpt.end).is_empty());
        }
        for segment in self.comparison.articles.iter().flat_map(|article| &article.segments) {
            assert!(segment.differences.iter().all(|difference| ids.contains(difference.as_str())));
            assert!(segment.cues.iter().all(|cue| (*cue as usize) < cues.len()));
        }
    }
}
