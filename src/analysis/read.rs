//! Articles as read: what each states by itself, and what it can bear witness to.

use super::ReadArticle;
use crate::align::{self, AlignedText};
use crate::framing;
use crate::ordered;
use crate::quality::{self, Standing};
use crate::statement::statements;
use crate::story::{CheckedStory, Story};
use crate::text::{Context, Document, read_in};

/// Reads every article and judges what it can bear witness to; with the articles of each event, where there
/// are two.
pub(super) fn read_articles(story: &CheckedStory) -> (Vec<ReadArticle<'_>>, Vec<Vec<usize>>) {
    let documents: Vec<Document<'_>> = read_documents(story);
    let read: Vec<_> = documents.iter().map(statements).collect();
    let (statements, quotations): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let independent = quality::independent_texts(&documents);
    let incomplete = quality::incomplete(story.articles(), &documents, &independent);
    let texts: Vec<AlignedText<'_>> = documents
        .iter()
        .zip(&statements)
        .zip(&quotations)
        .zip(&independent)
        .map(|(((document, statements), quotations), text)| AlignedText {
            document,
            statements,
            quotations,
            independent_text: *text,
        })
        .collect();
    let topics = quality::topics(&texts, &align::representatives(&texts));
    let included = ordered::set(story.story().options.include.iter().map(String::as_str));
    let articles = documents
        .into_iter()
        .zip(statements)
        .zip(quotations)
        .enumerate()
        .map(|(index, ((document, statements), quotations))| {
            let put_back = included.contains(&story.articles()[index].id());
            let translation = quality::translation(&story.articles()[index], &document);
            ReadArticle {
                cues: match translation {
                    Some(_) => Vec::new(),
                    None => framing::cues(&document, &statements, &quotations),
                },
                document,
                statements,
                quotations,
                standing: Standing {
                    independent_text: independent[index],
                    incomplete: incomplete[index],
                    likeness: topics.likeness[index],
                    set_aside: topics.off_topic[index] && !put_back,
                    translation,
                },
            }
        })
        .collect();
    (articles, topics.events)
}

pub(super) fn read_documents(story: &CheckedStory) -> Vec<Document<'_>> {
    let Story { lang, options, .. } = story.story();
    // Any outlet's name may be set behind any headline: which outlet an article is from decides nothing.
    let outlets = story.articles().iter().filter_map(|article| article.outlet.as_ref()?.name.as_deref());
    let context = Context { language: lang.as_deref(), outlets: outlets.collect(), restored: &options.restore };
    story.articles().iter().map(|article| read_in(article, &context)).collect()
}

pub(super) fn aligned_texts<'t>(articles: &'t [ReadArticle<'_>], kept: &[usize]) -> Vec<AlignedText<'t>> {
    kept.iter()
        .map(|index| {
            let article = &articles[*index];
            AlignedText {
                document: &article.document,
                statements: &article.statements,
                quotations: &article.quotations,
                independent_text: article.standing.independent_text,
            }
        })
        .collect()
}
