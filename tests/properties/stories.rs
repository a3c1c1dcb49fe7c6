//! Texts and stories to try the properties on.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use source_compare::story::{Label, Outlet};
use source_compare::{Article, Comparison, Story};

use crate::common::dictionary::{PIECES, SENTENCES};
use crate::common::{SAMPLES, compared};

/// Names that objects have already, numbers, and characters that are more than one unit or have a direction.
pub const ODD_IDS: &[&str] = &[
    "__proto__",
    "constructor",
    "toString",
    "10",
    "2",
    "02",
    " ",
    "🎉",
    "👩🏽\u{200d}✈",
    "e\u{301}",
    "é",
    "\u{202e}x",
    "\u{0}",
    "مقال",
    "</script>",
    "\u{fffd}",
];

/// A text of whole sentences, hard pieces and any characters.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => select(SENTENCES).prop_map(str::to_string),
        4 => select(PIECES).prop_map(str::to_string),
        2 => any::<char>().prop_map(String::from),
        1 => "\\PC{1,12}",
    ];
    proptest::collection::vec(piece, 1..24).prop_map(|pieces| pieces.concat())
}

pub fn outlet() -> impl Strategy<Value = Outlet> {
    let label = (text(), text()).prop_map(|(axis, value)| Label { axis, value, by: None, date: None });
    (proptest::option::of(text()), proptest::collection::vec(label, 0..3)).prop_map(|(name, labels)| Outlet {
        name,
        url: None,
        labels,
    })
}

pub fn article() -> impl Strategy<Value = Article> {
    let lang = select(vec![None, Some("en"), Some("es"), Some("ja"), Some("zz-not-a-language"), Some("")]);
    let known = select(vec![None, Some(true), Some(false)]);
    (text(), proptest::option::of(text()), proptest::option::of(outlet()), lang, known.clone(), known).prop_map(
        |(body, headline, outlet, lang, complete, machine_translated)| {
            let body = if body.trim().is_empty() { format!("{body}.") } else { body };
            let lang = lang.map(String::from);
            Article { body, headline, outlet, lang, complete, machine_translated, ..Article::default() }
        },
    )
}

/// A story of articles whose ids are in the order of the articles.
pub fn story_of(articles: Vec<Article>) -> Story {
    let named = |(index, article)| Article { id: Some(format!("a{index}")), ..article };
    Story { articles: articles.into_iter().enumerate().map(named).collect(), ..Story::default() }
}

pub fn any_story() -> impl Strategy<Value = Story> {
    proptest::collection::vec(article(), 2..6).prop_map(story_of)
}

/// Stories made of whole sentences only, so that claims have many members.
pub fn wordy_story() -> impl Strategy<Value = Story> {
    let body = proptest::collection::vec(select(SENTENCES), 1..9).prop_map(|sentences| sentences.concat());
    let article = (body, proptest::option::of(select(SENTENCES)), select(vec![None, Some(true)])).prop_map(
        |(body, headline, complete)| Article {
            body,
            headline: headline.map(|h| h.trim_end_matches(['.', ' ', '\n', '\r']).to_string()),
            complete,
            ..Article::default()
        },
    );
    proptest::collection::vec(article, 2..7).prop_map(story_of)
}

pub fn sample_story() -> impl Strategy<Value = Story> {
    (0..SAMPLES.len()).prop_map(|index| SAMPLES[index].story())
}

pub fn some_story() -> impl Strategy<Value = Story> {
    prop_oneof![4 => any_story(), 4 => wordy_story(), 1 => sample_story()]
}

/// All places at which a cut leaves an unfinished sentence: in a word or between two words.
pub fn cuts(body: &str) -> Vec<usize> {
    let word = |c: char| c.is_alphanumeric();
    let inside = |at: usize| {
        let before = body[..at].chars().next_back();
        let mut after = body[at..].chars();
        let next = after.next().map(|c| if c == ' ' { after.next().unwrap_or(c) } else { c });
        before.is_some_and(word) && next.is_some_and(word)
    };
    body.char_indices().map(|(at, _)| at).filter(|at| inside(*at)).collect()
}

/// A sample story with one article cut in mid-sentence.
#[derive(Clone)]
pub struct Cut {
    pub story: Story,
    pub id: String,
}

impl std::fmt::Debug for Cut {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let body = self.body();
        let end: String = body.chars().skip(body.chars().count().saturating_sub(60)).collect();
        write!(formatter, "{} of {:?} ends {end:?}", self.id, self.story.title)
    }
}

impl Cut {
    pub fn body(&self) -> &str {
        &self.story.articles.iter().find(|article| article.id() == self.id).unwrap().body
    }
}

pub fn cut_story() -> impl Strategy<Value = Cut> {
    (sample_story(), any::<Index>(), any::<Index>()).prop_map(|(mut story, which, at)| {
        let which = which.index(story.articles.len());
        let article = &mut story.articles[which];
        let cuts = cuts(&article.body);
        article.body.truncate(cuts[at.index(cuts.len())]);
        Cut { id: article.id().to_string(), story }
    })
}

/// A story of articles that are all the same but for their ids.
pub fn identical_articles() -> impl Strategy<Value = Story> {
    (some_story(), any::<Index>(), 2usize..5).prop_map(|(story, which, count)| {
        let one = which.get(&story.articles).clone();
        Story { articles: story_of(vec![one; count]).articles, ..story }
    })
}

/// Id of a copy, after all other ids.
pub const COPY: &str = "zz-copy";

/// A story, the same with a copy of one article, and the id of that article.
pub fn story_with_copy() -> impl Strategy<Value = (Story, Story, String)> {
    (some_story(), any::<Index>()).prop_filter_map("a body without a word is nobody's copy", |(story, which)| {
        let one = which.get(&story.articles).clone();
        let id = one.id().to_string();
        let words = one.body.chars().any(char::is_alphanumeric);
        let mut with_copy = story.clone();
        with_copy.articles.push(Article { id: Some(COPY.into()), ..one });
        words.then_some((story, with_copy, id))
    })
}

/// A story of complete texts, and the same with a copy of one article that lacks its last sentences.
pub fn story_with_shortened_copy() -> impl Strategy<Value = (Story, Story)> {
    (wordy_story(), any::<Index>(), 1usize..4).prop_filter_map("too short for a copy", |(mut story, which, cut)| {
        for article in &mut story.articles {
            // Whether a text looks cut depends on the lengths of the others.
            article.complete = Some(true);
        }
        let one = which.get(&story.articles).clone();
        let sentences: Vec<&str> = one.body.split_inclusive(". ").collect();
        let kept = sentences.len().checked_sub(cut).filter(|kept| *kept >= 3)?;
        let mut with_copy = story.clone();
        with_copy.articles.push(Article { id: Some(COPY.into()), body: sentences[..kept].concat(), ..one.clone() });
        let (before, after) = (compared(story.clone()), compared(with_copy.clone()));
        let texts = |comparison: &Comparison| -> Vec<u32> {
            comparison.articles.iter().filter(|a| a.id != COPY).map(|a| a.independent_text).collect()
        };
        let found = |id: &str| {
            let article = after.articles.iter().find(|article| article.id == id);
            article.map(|a| (a.independent_text, a.set_aside.is_some(), a.language.clone()))
        };
        let comparable = after.counts.independent == before.counts.independent
            // A text that carries two others which share nothing is a copy of one of them: a further copy may
            // tell of which, or be the one that is left out. In another language, which a vote of fewer words
            // may tell, the same words are read otherwise.
            && texts(&after) == texts(&before)
            && found(COPY) == found(one.id())
            // Of an original that its own last words show to be cut nothing is absent; a whole copy of it,
            // though shorter, is seen to its end, and what it lacks is known: one text more that is counted.
            && before.counts.incomplete == 0;
        comparable.then_some((story, with_copy))
    })
}
