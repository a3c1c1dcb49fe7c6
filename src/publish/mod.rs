//! A comparison that may be published: one article whole, of the others excerpts.
//!
//! Nobody may republish the articles of others for comparing them. [`publish`] turns a finished [`Comparison`] into
//! one of the same shape that holds the own article, and of every other one its headline, its metadata and
//! excerpts of its body. What was found on the full texts stays as it was found: states, counts, readings and
//! confidence are never computed again.
//!
//! # Bounds
//!
//! - An excerpt has at most `max_excerpt` words, and between two excerpts at least five words are left out.
//! - All excerpts of a body together have at most a third of its words.
//! - Copies of one text show the same words of it, and both bounds hold for what a reader has of a copy's words from
//!   all of them together. A paragraph that a copy has moved counts as another.
//! - Words are what stands between spaces; in scripts without spaces every character counts.
//!
//! What is no body is there as supplied, or not at all:
//!
//! - Headline, byline, genre, time and address of publication, and name, address and labels of the outlet stay: they
//!   say whose words the excerpts are and lead to the article. The file's readers need them to find it, and they are
//!   no text to read in its place.
//! - The title stays: it names the event, not an article.
//! - The summary is left out. An aggregator makes it of the articles, in words that may be theirs, and bullets of
//!   which each is short can give a whole article back.
//! - The input has no other text: what it has besides, such as standfirsts and captions, never comes into a comparison.
//!
//! The bounds hold for copies of the own article too. Its words may stand in the file already, but they may be an
//! agency's that each outlet licenses for itself, and a bound without exceptions can be checked by anybody.
//!
//! # What the file has for words that are left out
//!
//! - The body of another article is its excerpts, each a paragraph. Where words are left out stands an ellipsis.
//! - A place whose words are left out is the place of an ellipsis. One that is left out in part ends or begins with
//!   one. So lists keep their lengths, and whoever quotes a place shows that words are missing.
//! - A claim none of whose words are in the file has no members. Its states and counts are there.
//! - A difference is in the file only if for each of its readings some text's words are, a cue only with its
//!   words, a pair of wordings of a shared text only with both, boilerplate only if it lies in an excerpt.
//! - A name, an expression or a word that texts share is in the file only if it also stands in a text there.

mod excerpted;
mod excerpts;
mod finding;
mod text;
mod texts;
mod wish;
mod words;

use self::excerpted::{ExcerptedBody, Member};
use self::excerpts::Excerpts;
use self::text::Text;
use self::texts::Texts;
use self::wish::{Need, Passage, Wish, wishes};
use crate::comparison::{Claim, Comparison, Part, Publication};
use crate::error::Error;
use crate::ordered;

/// So many words an excerpt may have if nobody says otherwise: a sentence of news.
pub const DEFAULT_MAX_EXCERPT: u32 = 25;

/// The comparison with the article `own` whole and of all others excerpts of at most `max_excerpt` words.
///
/// # Errors
/// [`Error::UnknownArticle`] if no article has the id `own`.
pub fn publish(mut comparison: Comparison, own: &str, max_excerpt: u32) -> Result<Comparison, Error> {
    let texts = Texts::of(&comparison, own).ok_or_else(|| Error::UnknownArticle { id: own.to_string() })?;
    let bodies = Bodies::of(&texts, max_excerpt as usize);
    finding::move_all(&mut comparison, bodies);
    comparison.summary.clear();
    comparison.published = Some(Publication { own: own.to_string(), max_excerpt });
    Ok(comparison)
}

/// The excerpted bodies with the ids of their articles, by them; the own article has none.
struct Bodies(Vec<(String, ExcerptedBody)>);

impl Bodies {
    fn of(texts: &Texts<'_>, max_excerpt: usize) -> Self {
        let articles = &texts.comparison.articles;
        let mut excerpts = Granted::none_of(texts, max_excerpt);
        for Wish(passages) in wishes(texts) {
            if !passages.iter().any(|passage| excerpts.of(passage.article).show(passage.place)) {
                passages.iter().find(|passage| excerpts.grant(passage));
            }
        }
        let is_known: Vec<bool> =
            texts.comparison.claims.iter().map(|claim| is_known(texts, claim, &excerpts)).collect();
        let mut bodies = Vec::new();
        for (number, excerpts) in excerpts.by_article().filter(|(number, _)| *number != texts.own) {
            let article = &articles[number];
            let first = article.segments.partition_point(|segment| segment.part == Part::Headline);
            let known = texts.members(number).iter().filter(|(_, claim)| is_known[*claim]);
            let member = |(place, claim): &((u32, u32), usize)| Member {
                place: *place,
                claim: texts.comparison.claims[*claim].id.clone(),
            };
            let members: Vec<Member> = known.map(member).collect();
            let body = ExcerptedBody::of(&article.body, excerpts, &article.segments[first..], &members);
            bodies.push((article.id.clone(), body));
        }
        ordered::sort_by(&mut bodies, |a, b| a.0.cmp(&b.0));
        Bodies(bodies)
    }

    /// The body that a place is in, if it is excerpted.
    fn of_place(&self, article: &str, part: Part) -> Option<&ExcerptedBody> {
        let at = self.0.binary_search_by(|(id, _)| id.as_str().cmp(article)).ok()?;
        (part == Part::Body).then_some(&self.0[at].1)
    }
}

/// What may be shown of each text.
struct Granted {
    texts: Vec<Text>,
    /// Of each article its text and which of the copies it is.
    places: Vec<(usize, usize)>,
}

impl Granted {
    /// The own article, which is whole, is no copy of another here.
    fn none_of(texts: &Texts<'_>, max_excerpt: usize) -> Self {
        let mut bodies: Vec<((bool, u32), Vec<&str>)> = Vec::new();
        let mut places = Vec::new();
        for (number, article) in texts.comparison.articles.iter().enumerate() {
            let text = (number == texts.own, article.independent_text);
            let at = bodies.iter().position(|(known, _)| *known == text).unwrap_or_else(|| {
                bodies.push((text, Vec::new()));
                bodies.len() - 1
            });
            places.push((at, bodies[at].1.len()));
            bodies[at].1.push(&article.body);
        }
        Granted { texts: bodies.iter().map(|(_, copies)| Text::of(copies, max_excerpt)).collect(), places }
    }

    fn of(&self, article: usize) -> &Excerpts {
        let (text, copy) = self.places[article];
        &self.texts[text].copies[copy]
    }

    fn grant(&mut self, passage: &Passage) -> bool {
        let (text, copy) = self.places[passage.article];
        let text = &mut self.texts[text];
        text.grant(copy, passage.place, passage.around)
            || match passage.need {
                Need::Surely => text.grant_bare(copy, passage.place),
                Need::Whole => false,
                Need::Some => text.grant_some(copy, passage.place),
            }
    }

    /// The excerpts with the place of their article in the list.
    fn by_article(self) -> impl Iterator<Item = (usize, Excerpts)> {
        let mut texts: Vec<_> = self.texts.into_iter().map(|text| text.copies.into_iter()).collect();
        // Copies stand in their text in the order of the articles.
        self.places.into_iter().enumerate().filter_map(move |(number, (text, _))| Some((number, texts[text].next()?)))
    }
}

/// Whether some words for a claim are in the file.
fn is_known(texts: &Texts<'_>, claim: &Claim, excerpts: &Granted) -> bool {
    claim.members.iter().any(|member| {
        let place = (member.start, member.end);
        let article = texts.place_of(&member.article);
        let is_shown = |article: usize| article == texts.own || excerpts.of(article).show_some(place);
        member.part == Part::Headline || article.is_some_and(is_shown)
    })
}
