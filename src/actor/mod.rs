//! Stage 5, names → [`Actors`]: which mentions of people and bodies in all texts are of the same one.
//!
//! By rules on the form of names only, after Bontcheva et al., "Shallow methods for named entity coreference
//! resolution" (2002), and the strict sieves of Raghunathan et al., "A multi-pass sieve for coreference
//! resolution" (2010): full names that are alike, a surname with the one full name that it ends, an acronym
//! with its long form, "the mayor" with the one name that a text gives the title to. Pronouns are not resolved;
//! what could be two is none.

mod acronym;
mod join;
mod mention;
mod reference;
mod title;

pub use mention::{Form, Mention};
pub use title::Title;

use crate::comparison::Part;
use crate::ordered;
use crate::statement::Quotation;
use crate::text::{Document, Span};

/// One article as the joining of names needs it.
#[derive(Debug, Clone, Copy)]
pub struct ActorText<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// Number of its independent text.
    pub independent_text: usize,
    /// Its document.
    pub document: &'a Document<'a>,
    /// Its quotations.
    pub quotations: &'a [Quotation],
}

/// Somebody or some body that the texts name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The words of its fullest name, normalised, without initials.
    pub name: Vec<String>,
    /// Whether some text shows that it is a person: by a title, a form of address, an age.
    pub person: bool,
    /// Where it is mentioned, by article and position.
    pub mentions: Vec<Mention>,
}

/// All actors of a story, by first mention.
#[derive(Debug, Clone, Default)]
pub struct Actors {
    /// The actors.
    pub list: Vec<Actor>,
    /// Article, part and place of every mention with its actor and place among the actor's mentions, in order.
    places: Vec<(usize, Part, Span, usize, usize)>,
}

/// Joins the names of texts.
pub fn actors(texts: &[ActorText<'_>]) -> Actors {
    let list = join::join(texts);
    let mut places = Vec::new();
    for (place, actor) in list.iter().enumerate() {
        let mentions = actor.mentions.iter().enumerate();
        places.extend(mentions.map(|(at, mention)| (mention.article, mention.part, mention.span, place, at)));
    }
    ordered::sort_by(&mut places, |a, b| a.cmp(b));
    Actors { list, places }
}

/// For those who compare passages without knowing whom the texts name.
pub(crate) static NOBODY: Actors = Actors { list: Vec::new(), places: Vec::new() };

impl Actors {
    /// Place in [`list`](Actors::list) of the first actor that a span of an article mentions.
    pub fn of(&self, article: usize, part: Part, span: Span) -> Option<usize> {
        self.within(article, part, span).map(|(actor, _)| actor).next()
    }

    /// The mentions that a span of an article touches, in order, each with the place of its actor.
    pub fn within(&self, article: usize, part: Part, span: Span) -> impl Iterator<Item = (usize, &Mention)> {
        let from = self.places.partition_point(|place| (place.0, place.1) < (article, part));
        let own = self.places[from..]
            .iter()
            .take_while(move |place| place.0 == article && place.1 == part && place.2.start < span.end);
        let touched = own.filter(move |place| place.2.overlaps(span));
        touched.filter_map(|place| Some((place.3, self.list.get(place.3)?.mentions.get(place.4)?)))
    }

    /// Whether an article mentions an actor.
    pub fn mentions(&self, article: usize, actor: usize) -> bool {
        let of = |actor: &Actor| actor.mentions.binary_search_by(|mention| mention.article.cmp(&article)).is_ok();
        self.list.get(actor).is_some_and(of)
    }

    /// The mentions of an actor that give it a title or describe it.
    pub fn titles(&self, actor: usize) -> impl Iterator<Item = (&Mention, &Title)> {
        let mentions = self.list.get(actor).map_or(&[][..], |actor| &actor.mentions);
        mentions.iter().filter_map(|mention| Some((mention, mention.title.as_ref()?)))
    }

    /// Actors to whom independent texts give this office, held in the same place: each with the number of the
    /// text, in order. What is said in quotations is left out.
    pub fn holders(&self, title: &Title) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for actor in 0..self.list.len() {
            let same = self.titles(actor).filter(|(mention, given)| !mention.quoted && given.is_same_holding(title));
            same.for_each(|(mention, _)| {
                ordered::insert(&mut found, (actor, mention.independent_text));
            });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The expressions of each actor, with the places of their articles.
    fn joined(bodies: &[&str]) -> Vec<String> {
        let articles: Vec<Article> =
            bodies.iter().map(|body| Article { body: body.to_string(), ..Article::default() }).collect();
        let documents: Vec<Document<'_>> = articles.iter().map(|article| read(article, Some("en"))).collect();
        let quotations: Vec<Vec<Quotation>> = documents.iter().map(|document| statements(document).1).collect();
        let text = |article: usize| ActorText {
            article,
            independent_text: article,
            document: &documents[article],
            quotations: &quotations[article],
        };
        let texts: Vec<ActorText<'_>> = (0..bodies.len()).map(text).collect();
        let words = |mention: &Mention| documents[mention.article].slice(mention.part, mention.span);
        let actors = actors(&texts).list;
        actors.iter().map(|actor| actor.mentions.iter().map(words).collect::<Vec<_>>().join(" | ")).collect()
    }

    #[test]
    fn forms_of_one_name_are_joined_and_names_of_two_are_not() {
        let cases: [(&[&str], &[&str]); 5] = [
            (
                &["Mayor Irena Voss spoke. The mayor left.", "They saw Ms Voss."],
                &["Mayor Irena Voss | The mayor | Ms Voss"],
            ),
            (
                &["The Harbour Workers Union (HWU) struck.", "Members of the HWU sang."],
                &["Harbour Workers Union | HWU | HWU"],
            ),
            (&["We met Ana Roe and Bo Roe.", "We met Ms Roe."], &["Ana Roe", "Bo Roe"]),
            (
                &["The visit of Irena Lund Voss ended.", "Then Irena Lund met Karl Voss.", "They saw Mr Voss."],
                &["Irena Lund Voss | Irena Lund", "Karl Voss | Mr Voss"],
            ),
            (&["A barge hit the Calder Bridge.", "We saw Calder there."], &["Calder Bridge", "Calder"]),
        ];
        for (bodies, expected) in cases {
            assert_eq!(joined(bodies), expected, "{bodies:?}");
        }
    }
}
