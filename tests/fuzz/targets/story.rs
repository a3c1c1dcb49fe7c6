//! Stories and articles from the fuzzer's bytes.

use std::collections::BTreeSet;

use arbitrary::Arbitrary;
use source_compare::story::{CheckedStory, MAX_ARTICLES, Options, number_aware};
use source_compare::{Article, Story};

use crate::common::dictionary::{PIECES, SENTENCES};

const LANGUAGES: [Option<&str>; 7] =
    [None, Some("en"), Some("es-MX"), Some("ja"), Some("ar"), Some("zz-not-a-language"), Some("")];

/// What holds of every story that is let in.
pub fn check(checked: &CheckedStory) {
    let articles = checked.articles();
    assert!((2..=MAX_ARTICLES).contains(&articles.len()));
    assert!(articles.iter().all(|article| !article.id().is_empty() && !article.body.trim().is_empty()));
    assert!(articles.is_sorted_by(|a, b| number_aware(a.id(), b.id()).is_lt()), "ids out of order or used twice");
    let paths: BTreeSet<_> = checked.warnings().iter().map(|warning| (&warning.code, &warning.path)).collect();
    assert!(paths.iter().all(|(code, path)| !code.is_empty() && !path.is_empty()));
    let again = CheckedStory::new(checked.story().clone()).unwrap_or_else(|error| panic!("let in once: {error}"));
    assert_eq!(again.story(), checked.story());
}

/// The first byte names the language; the rest is the headline and, after U+0001, the body.
pub fn article_from(data: &[u8]) -> Article {
    let (first, rest) = data.split_first().unwrap_or((&0, &[]));
    let text = String::from_utf8_lossy(rest);
    let (headline, body) = text.split_once('\u{1}').map_or((None, text.as_ref()), |(head, body)| (Some(head), body));
    Article {
        lang: LANGUAGES[usize::from(*first) % LANGUAGES.len()].map(String::from),
        headline: headline.map(String::from),
        body: body.to_string(),
        ..Article::default()
    }
}

/// A piece of a text.
#[derive(Debug, Arbitrary)]
enum Piece<'a> {
    Sentence(u8),
    Hard(u8),
    Character(char),
    Any(&'a str),
}

#[derive(Debug, Arbitrary)]
struct ArticleStructure<'a> {
    language: u8,
    complete: Option<bool>,
    copy_of: Option<u8>,
    headline: Option<Vec<Piece<'a>>>,
    body: Vec<Piece<'a>>,
}

/// A story as the fuzzer builds it.
#[derive(Debug, Arbitrary)]
pub struct Structure<'a> {
    omission_minimum: u8,
    include_all: bool,
    /// Whether the story is compared once more with its articles in the opposite order.
    pub reverse: bool,
    articles: Vec<ArticleStructure<'a>>,
}

/// At most so many articles and pieces of one text, so that a run takes about a millisecond.
const MOST_ARTICLES: usize = 5;
const MOST_PIECES: usize = 12;

impl Structure<'_> {
    /// The story, valid whatever the bytes were.
    pub fn story(&self) -> Story {
        let mut articles: Vec<Article> = Vec::new();
        for structure in self.articles.iter().take(MOST_ARTICLES) {
            articles.push(article(structure, &articles));
        }
        while articles.len() < 2 {
            articles.push(Article { body: SENTENCES[articles.len()].into(), ..Article::default() });
        }
        for (place, article) in articles.iter_mut().enumerate() {
            article.id = Some(format!("a{place}"));
        }
        let include = if self.include_all { articles.iter().map(|a| a.id().to_string()).collect() } else { Vec::new() };
        let omission_minimum = u32::from(self.omission_minimum).max(1);
        let options = Options { include, omission_minimum, ..Options::default() };
        Story { articles, options, ..Story::default() }
    }
}

/// The same story with its articles in the opposite order.
pub fn reversed(mut story: Story) -> Story {
    story.articles.reverse();
    story
}

/// An article that may begin with the whole body of an earlier one.
fn article(structure: &ArticleStructure<'_>, earlier: &[Article]) -> Article {
    let copied = structure.copy_of.filter(|_| !earlier.is_empty()).map(|of| &earlier[usize::from(of) % earlier.len()]);
    let mut body = copied.map_or(String::new(), |article| article.body.clone()) + &text(&structure.body);
    if body.trim().is_empty() {
        body.push('.');
    }
    Article {
        lang: LANGUAGES[usize::from(structure.language) % LANGUAGES.len()].map(String::from),
        complete: structure.complete,
        headline: structure.headline.as_deref().map(text),
        body,
        ..Article::default()
    }
}

fn text(pieces: &[Piece<'_>]) -> String {
    let of = |list: &[&str], place: u8| list[usize::from(place) % list.len()].to_string();
    let words = pieces.iter().take(MOST_PIECES).map(|piece| match piece {
        Piece::Sentence(place) => of(SENTENCES, *place),
        Piece::Hard(place) => of(PIECES, *place),
        Piece::Character(character) => character.to_string(),
        Piece::Any(text) => text.chars().take(40).collect(),
    });
    words.collect()
}
