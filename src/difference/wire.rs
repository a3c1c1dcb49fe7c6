//! Versions of one text: what the outlets that carry the same agency copy each made of it.
//!
//! Sentence by sentence first: each version is held against the one that has most of what they share.
//! Sentences in the same words belong together, then those with most content words in common (Dice 1945);
//! inside these, words are compared (Myers 1986). Copies share whole sentences, so this is cheap and sure.

use std::cmp::Reverse;
use std::ops::Range;

use super::version::{Sentence, Sentences};
use super::word_run::{self, changes};
use crate::comparison::Part;
use crate::ordered::{self, Map};
use crate::rules::Rule;
use crate::text::{Document, Span, Token};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "wire/shared-text",
    limits: "The versions are held against one of them, not against what the agency sent; a sentence told in wholly other words counts as another.",
    source: "Broder 1997 (copies); Dice 1945; Myers 1986",
}];

/// The one rule that versions are compared by.
pub const RULE: &str = "wire/shared-text";
/// Below this share of content words in common, in percent, the words of two sentences are not compared.
const WORD_BY_WORD: usize = 60;

/// An article as its versions are compared.
#[derive(Debug, Clone, Copy)]
pub struct WireText<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// Number of its independent text.
    pub independent_text: usize,
    /// Whether the whole text was seen.
    pub complete: bool,
    /// The article's document.
    pub document: &'a Document<'a>,
}

/// A text that several articles carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// Number of the independent text.
    pub independent_text: usize,
    /// Place of the article whose version has most of what they share.
    pub reference: usize,
    /// What more than half of the articles have, in the same or in other words, as spans of the reference;
    /// articles that are cut before it do not count.
    pub shared: Vec<(Part, Span)>,
    /// Each article's version.
    pub versions: Vec<Version>,
}

/// What one article made of a shared text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    /// Place of the article.
    pub article: usize,
    /// Sentences of the article that are no part of the shared text.
    pub only: Vec<Addition>,
    /// Sentences of the shared text that the article does not have, as spans of the reference.
    pub missing: Vec<(Part, Span)>,
    /// The same where the article is cut: these could not be seen.
    pub unseen: Vec<(Part, Span)>,
    /// What the article words otherwise.
    pub worded: Vec<Reworded>,
}

/// A sentence that is no part of the shared text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// Headline or body.
    pub part: Part,
    /// Where it stands.
    pub span: Span,
    /// Places of the other articles that have it too, word for word.
    pub also: Vec<usize>,
}

/// A run of words that a version has in other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// Headline or body, of both.
    pub part: Part,
    /// Where it stands in the article; empty where it has nothing in this place.
    pub own: Span,
    /// Where it stands in the reference; empty where that has nothing in this place.
    pub shared: Span,
}

/// The texts that two or more articles carry, by their numbers. `texts` are in the order of the articles.
pub fn wires(texts: &[WireText<'_>]) -> Vec<Wire> {
    let mut groups: Map<usize, Vec<&WireText<'_>>> = Map::new();
    for text in texts {
        groups.entry(text.independent_text, Vec::new).push(text);
    }
    groups.values().filter(|group| group.len() > 1).map(|group| wire(group)).collect()
}

fn wire(texts: &[&WireText<'_>]) -> Wire {
    let read: Vec<Sentences> = texts.iter().map(|text| Sentences::of(text.document)).collect();
    let reference = reference(texts, &read);
    let base = &read[reference];
    // For each article and each of its sentences the sentence of the reference that it belongs to.
    let matches: Vec<Vec<Option<usize>>> = read.iter().map(|own| own.matched(base)).collect();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); base.list.len()];
    for (place, found) in matches.iter().enumerate() {
        found.iter().flatten().for_each(|sentence| holders[*sentence].push(place));
    }
    // A text that is cut says nothing about what it does not show.
    let seen = |held: &[usize]| (0..texts.len()).filter(|place| texts[*place].complete || held.contains(place)).count();
    let shared: Vec<bool> = holders.iter().map(|held| held.len() * 2 > seen(held)).collect();
    let additions = Additions::of(&read);
    let version = |place: usize| {
        let (text, own) = (texts[place], &read[place]);
        let mut version = Version { article: text.article, ..Version::default() };
        let kept = |sentence: &usize| *sentence != place;
        for (sentence, found) in own.list.iter().zip(&matches[place]).filter(|(s, _)| s.part == Part::Body) {
            let also: Vec<usize> = match found {
                Some(of_base) if shared[*of_base] => continue,
                Some(of_base) => holders[*of_base].iter().copied().filter(kept).collect(),
                None if base.tell(sentence) => continue,
                None => additions.holders(sentence).into_iter().filter(kept).collect(),
            };
            let also = also.into_iter().map(|other| texts[other].article).collect();
            version.only.push(Addition { part: sentence.part, span: sentence.span, also });
        }
        let lacks = |(at, of_base): &(usize, &Sentence)| {
            shared[*at] && of_base.part == Part::Body && !holders[*at].contains(&place) && !own.tell(of_base)
        };
        let lacking = base.list.iter().enumerate().filter(lacks).map(|(_, of_base)| (of_base.part, of_base.span));
        *(if text.complete { &mut version.missing } else { &mut version.unseen }) = lacking.collect();
        let cut = own.list.len().checked_sub(1).filter(|_| !text.complete);
        for (at, sentence) in own.list.iter().enumerate() {
            let Some(of_base) =
                matches[place][at].filter(|of_base| shared[*of_base] || sentence.part == Part::Headline)
            else {
                continue;
            };
            let mut found = reworded(texts[reference].document, &base.list[of_base], text.document, sentence);
            if cut == Some(at) {
                // Where a text is cut, what follows could not be seen.
                let last = sentence.places.last().map_or(0, |place| text.document.tokens[*place].span.end);
                found.retain(|change| change.own.end < last);
            }
            version.worded.extend(found);
        }
        version.worded.extend(headline(texts[reference].document, text.document, &matches[place], own));
        version
    };
    let versions = (0..texts.len()).map(version).collect();
    Wire {
        independent_text: texts[0].independent_text,
        reference: texts[reference].article,
        shared: joined(base.list.iter().zip(&shared).filter(|(_, shared)| **shared).map(|(s, _)| s)),
        versions,
    }
}

/// The place of the article with most words in sentences that more than half have word for word; of several
/// that whose sentences most others have, then the longest, then by their texts.
fn reference(texts: &[&WireText<'_>], read: &[Sentences]) -> usize {
    let all = Additions::of(read);
    let key = |place: usize| {
        let holders = read[place].list.iter().map(|sentence| (all.holders(sentence).len(), sentence.words.len()));
        let (mut most, mut any) = (0, 0);
        for (count, words) in holders {
            most += if count * 2 > texts.len() { words } else { 0 };
            any += count * words;
        }
        let document = texts[place].document;
        (Reverse((most, any, document.tokens.len())), document.body, document.headline, place)
    };
    (0..texts.len()).min_by_key(|place| key(*place)).unwrap_or_default()
}

/// Where the sentences of all versions stand, by their words.
struct Additions(Vec<(u64, usize)>);

impl Additions {
    fn of(read: &[Sentences]) -> Self {
        let mut keys = Vec::new();
        for (place, sentences) in read.iter().enumerate() {
            keys.extend(sentences.list.iter().map(|sentence| (sentence.hash, place)));
        }
        ordered::sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        Additions(keys)
    }

    /// Places of the articles that have a sentence word for word.
    fn holders(&self, sentence: &Sentence) -> Vec<usize> {
        let first = self.0.partition_point(|(hash, _)| *hash < sentence.hash);
        self.0[first..].iter().take_while(|(hash, _)| *hash == sentence.hash).map(|(_, place)| *place).collect()
    }
}

/// What two sentences that belong together word otherwise: words that carry content, in phrases; the whole
/// sentences where too few words, or too few in their order, are the same.
fn reworded(base: &Document<'_>, of_base: &Sentence, document: &Document<'_>, own: &Sentence) -> Vec<Reworded> {
    if own.hash == of_base.hash {
        return Vec::new();
    }
    let part = own.part;
    let whole = vec![Reworded { part, own: own.span, shared: of_base.span }];
    if own.alike(of_base) < WORD_BY_WORD {
        return whole;
    }
    let content = |tokens: &[Token], sentence: &Sentence, words: &Range<usize>| -> Vec<String> {
        let tokens = sentence.places[words.clone()].iter().map(|place| &tokens[*place]);
        tokens.filter(|token| !token.function_word).map(|token| token.stem.clone()).collect()
    };
    let is_content = |word: usize| !base.tokens[of_base.places[word]].function_word;
    let mut found = changes(&of_base.words, &own.words, &is_content);
    found
        .retain(|change| content(&base.tokens, of_base, &change.base) != content(&document.tokens, own, &change.words));
    let (changed, reads): (usize, usize) =
        found.iter().fold((0, 0), |(base, own), change| (base + change.base.len(), own + change.words.len()));
    if changed * 2 > of_base.words.len() && reads > 0 || reads * 2 > own.words.len() && changed > 0 {
        return whole;
    }
    let span = |tokens: &[Token], sentence: &Sentence, words: Range<usize>| {
        word_run::span(tokens, &sentence.places, words, sentence.span.start)
    };
    let places = found.into_iter().map(|change| Reworded {
        part,
        own: span(&document.tokens, own, change.words),
        shared: span(&base.tokens, of_base, change.base),
    });
    places.collect()
}

/// Two headlines of which no sentences belong together: each outlet wrote its own.
fn headline(
    base: &Document<'_>,
    document: &Document<'_>,
    matches: &[Option<usize>],
    own: &Sentences,
) -> Option<Reworded> {
    let whole = |document: &Document<'_>| {
        let paragraph = document.paragraphs.first().filter(|paragraph| paragraph.part == Part::Headline);
        paragraph.map(|paragraph| paragraph.span)
    };
    let headlines = own.list.iter().zip(matches).filter(|(sentence, _)| sentence.part == Part::Headline);
    let apart = headlines.clone().count() > 0 && headlines.into_iter().all(|(_, found)| found.is_none());
    let (own, shared) = (whole(document)?, whole(base)?);
    apart.then_some(Reworded { part: Part::Headline, own, shared })
}

/// The spans of sentences, those that stand next to each other in one paragraph as one.
fn joined<'s>(sentences: impl Iterator<Item = &'s Sentence>) -> Vec<(Part, Span)> {
    let mut spans: Vec<(Part, Span)> = Vec::new();
    let mut last: Option<&Sentence> = None;
    for sentence in sentences {
        let next = last.is_some_and(|last| (last.paragraph, last.number + 1) == (sentence.paragraph, sentence.number));
        match spans.last_mut() {
            Some((_, span)) if next => span.end = sentence.span.end,
            _ => spans.push((sentence.part, sentence.span)),
        }
        last = Some(sentence);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    const AGENCY: &str = "A storm closed the old bridge over the Calder on Monday night, the port authority said. \
        Engineers found a crack in the eastern pylon that had not been there in spring. \
        Repairs are expected to take six weeks and cost four million dollars.";

    /// What was made of one text by several articles, the version of each on a line: `-` for missing, `?` for
    /// unseen, `+` for only.
    fn versions(bodies: &[(&str, bool)]) -> Vec<String> {
        let article = |(body, _): &(&str, bool)| Article { body: (*body).into(), ..Article::default() };
        let articles: Vec<Article> = bodies.iter().map(article).collect();
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some("en"))).collect();
        let text =
            |(article, document)| WireText { article, independent_text: 0, complete: bodies[article].1, document };
        let texts: Vec<_> = documents.iter().enumerate().map(text).collect();
        let [wire] = &wires(&texts)[..] else { panic!("one text") };
        let base = documents[wire.reference].body;
        let line = |version: &Version| {
            let own = documents[version.article].body;
            let mut found: Vec<String> = Vec::new();
            found.extend(version.only.iter().map(|only| format!("+{} {:?}", only.span.of(own), only.also)));
            found.extend(version.missing.iter().map(|(_, span)| format!("-{}", span.of(base))));
            found.extend(version.unseen.iter().map(|(_, span)| format!("?{}", span.of(base))));
            found.extend(version.worded.iter().map(|w| format!("{} for {}", w.own.of(own), w.shared.of(base))));
            found.join("; ")
        };
        wire.versions.iter().map(line).collect()
    }

    #[test]
    fn what_a_version_lacks_is_missing_and_what_was_cut_off_could_not_be_seen() {
        let sentences: Vec<&str> = AGENCY.split_inclusive(". ").collect();
        let shorter = sentences[..2].concat();
        let cut = format!("{}Engineers found a crack in the eastern", sentences[0]);
        let found = versions(&[(AGENCY, true), (&shorter, true), (&cut, false), (AGENCY, true)]);
        let last = sentences[2];
        assert_eq!(found, [String::new(), format!("-{last}"), format!("?{last}"), String::new()]);
    }

    #[test]
    fn words_are_compared_inside_sentences_wherever_these_stand() {
        let sentences: Vec<&str> = AGENCY.split_inclusive(". ").collect();
        let claimed = format!("{} {}{}", sentences[2], sentences[1], sentences[0].replace("said", "claimed"));
        let found = versions(&[(AGENCY, true), (&claimed, true), (AGENCY, true)]);
        assert_eq!(found, ["", "claimed for said", ""]);
    }

    #[test]
    fn a_sentence_of_a_few_versions_is_no_part_of_the_text() {
        let longer = format!("{AGENCY} Ferries ran every ten minutes from dawn.");
        let found = versions(&[(&longer, true), (AGENCY, true), (&longer, true), (AGENCY, true)]);
        let only = |other: usize| format!("+Ferries ran every ten minutes from dawn. [{other}]");
        assert_eq!(found, [only(2), String::new(), only(0), String::new()]);
    }

    #[test]
    fn a_sentence_cut_in_two_is_neither_missing_nor_new() {
        let two = AGENCY.replace(" and cost four", ". They cost four");
        let found = versions(&[(AGENCY, true), (&two, true), (AGENCY, true)]);
        assert!(found[1].starts_with("Repairs") || !found[1].contains(['+', '-']), "{found:?}");
    }
}
