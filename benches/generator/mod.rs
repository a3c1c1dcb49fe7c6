//! Stories of any size about one invented event, for benches and trials: full-length articles whose
//! outlets choose, order and word the facts of `facts.txt` each in their own way.
//!
//! The same numbers give the same story: the only chance is a generator seeded by them.

mod chance;
mod source;

use chance::Chance;
use source::{Source, Voice};
use source_compare::story::{Article, Outlet, Story};

/// How many words an article has at least, and how many more at most.
const LEAST_WORDS: usize = 600;
const MORE_WORDS: usize = 250;
/// One word in so many is in a sentence that no other outlet has.
const FILLER_SHARE: usize = 4;
/// From so many articles up one is cut and one is about something else …
const FLAWED: usize = 12;
/// … and from so many up two are cut.
const TWICE_FLAWED: usize = 75;
/// A text to cut twice, one that is off-topic, one to copy.
const LEAST_INDEPENDENT: usize = 4;

/// A story of `articles` articles with `independent` texts among them (at least four); the rest are
/// copies as of agency text, with a headline of their own, a paragraph exchanged and perhaps the end left
/// out.
pub fn story(articles: usize, independent: usize) -> Story {
    let source = Source::read(include_str!("facts.txt"));
    let independent = independent.clamp(LEAST_INDEPENDENT.min(articles), articles);
    let cut = usize::from(articles >= FLAWED) + usize::from(articles >= TWICE_FLAWED);
    let reports = independent - usize::from(articles >= FLAWED);
    let mut written: Vec<Article> = Vec::with_capacity(articles);
    for number in 0..articles {
        let mut voice = Voice::new(&source, Chance::seeded(number as u64));
        let mut article = if number < reports {
            report(&mut voice)
        } else if number < independent {
            unrelated(&mut voice)
        } else {
            // Of the reports that are whole, in turn.
            copy(&written[cut + (number - independent) % (reports - cut)], &mut voice)
        };
        if number < cut {
            cut_short(&mut article.body);
        } else {
            // Among dozens of articles two are as long as each other by chance, which looks like a cut.
            article.complete = Some(true);
        }
        article.id = Some(format!("article-{}", number + 1));
        article.outlet = Some(Outlet { name: Some(voice.one_of("outlet")), ..Outlet::default() });
        article.published = Some(format!("2026-06-18T{:02}:{:02}:00Z", 7 + number % 14, number % 60));
        written.push(article);
    }
    Story {
        title: Some("Ammonia leak at Marrow Bridge".into()),
        lang: Some("en".into()),
        articles: written,
        ..Story::default()
    }
}

/// Independent texts among so many articles as an aggregator would find them: all of three, three
/// quarters of a dozen, a fifth of 75.
pub fn usual_independent(articles: usize) -> usize {
    match articles {
        0..=11 => articles,
        12..=29 => articles * 3 / 4,
        _ => articles / 5,
    }
}

/// An article on the event: the lede, then topics in the outlet's order, with sentences of its own between.
fn report(voice: &mut Voice<'_>) -> Article {
    let headline = voice.one_of("headline");
    let lede = voice.one_of("lede");
    let wanted = LEAST_WORDS + voice.chance.below(MORE_WORDS);
    let mut words = word_count(&lede);
    let mut told: Vec<(usize, String)> = Vec::new();
    for (topic, fact) in voice.facts_by_choice() {
        if words >= wanted - wanted / FILLER_SHARE {
            break;
        }
        let sentence = voice.wording(fact);
        words += word_count(&sentence);
        told.push((topic, sentence));
    }
    told.sort_by_key(|(topic, _)| *topic);
    let mut sentences: Vec<String> = told.into_iter().map(|(_, sentence)| sentence).collect();
    while words < wanted {
        let filler = voice.one_of("filler");
        words += word_count(&filler);
        sentences.insert(voice.chance.below(sentences.len()), filler);
    }
    let mut paragraphs = vec![lede];
    paragraphs.extend(into_paragraphs(sentences, &mut voice.chance));
    Article { headline: Some(headline), body: paragraphs.join("\n\n"), ..Article::default() }
}

/// An article that only an aggregator's mistake put into the story.
fn unrelated(voice: &mut Voice<'_>) -> Article {
    let mut sentences = Vec::new();
    while sentences.iter().map(|s: &String| word_count(s)).sum::<usize>() < LEAST_WORDS {
        let topic = if voice.chance.below(3) == 0 { "filler" } else { "off-topic" };
        sentences.push(voice.one_of(topic));
    }
    let headline = voice.one_of("off-topic");
    Article {
        headline: Some(headline),
        body: into_paragraphs(sentences, &mut voice.chance).join("\n\n"),
        ..Article::default()
    }
}

/// The same text as another outlet prints it.
fn copy(original: &Article, voice: &mut Voice<'_>) -> Article {
    let mut paragraphs: Vec<String> = original.body.split("\n\n").map(str::to_owned).collect();
    let left_out = voice.chance.below(3).min(paragraphs.len() / 4);
    paragraphs.truncate(paragraphs.len() - left_out);
    let exchanged = 1 + voice.chance.below(paragraphs.len() - 1);
    paragraphs[exchanged] = voice.one_of("filler");
    Article { headline: Some(voice.one_of("headline")), body: paragraphs.join("\n\n"), ..Article::default() }
}

/// Ends the text in the middle of a sentence, two thirds down.
fn cut_short(body: &mut String) {
    let two_thirds = body.len() * 2 / 3;
    let sentence = body[..two_thirds].rfind(". ").map_or(0, |end| end + 2);
    let end = body[sentence..].match_indices(' ').nth(7).map_or(body.len(), |(space, _)| sentence + space);
    body.truncate(end);
}

fn into_paragraphs(sentences: Vec<String>, chance: &mut Chance) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut room = 0;
    for sentence in sentences {
        match paragraphs.last_mut().filter(|_| room > 0) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(&sentence);
                room -= 1;
            }
            None => {
                paragraphs.push(sentence);
                room = chance.below(3);
            }
        }
    }
    paragraphs
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}
