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
    /// Article, part and place of every mention with its actor, in order.
    places: Vec<(usize, Part, Span, usize)>,
}

/// Joins the names of texts.
pub fn actors(texts: &[ActorText<'_>]) -> Actors {
    let list = join::join(texts);
    let mut places = Vec::new();
    for (place, actor) in list.iter().enumerate() {
        places.extend(actor.mentions.iter().map(|mention| (mention.article, mention.part, mention.span, place)));
    }
    ordered::sort_by(&mut places, |a, b| a.cmp(b));
    Actors { list, places }
}

impl Actors {
    /// Place in [`list`](Actors::list) of the first actor that a span of an article mentions.
    pub fn of(&self, article: usize, part: Part, span: Span) -> Option<usize> {
        let from = self.places.partition_point(|place| (place.0, place.1) < (article, part));
        let own = self.places[from..].iter().take_while(|place| place.0 == article && place.1 == part);
        own.filter(|place| place.2.overlaps(span)).map(|place| place.3).next()
    }

    /// The mentions of an actor that give it a title or describe it.
    pub fn titles(&self, actor: usize) -> impl Iterator<Item = (&Mention, &Title)> {
        let mentions = self.list.get(actor).map_or(&[][..], |actor| &actor.mentions);
        mentions.iter().filter_map(|mention| Some((mention, mention.title.as_ref()?)))
    }

    /// The independent texts that give this office, and where it is held, to another actor.
    pub fn others_with(&self, actor: usize, title: &Title) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for other in (0..self.list.len()).filter(|other| *other != actor) {
            let same =
                self.titles(other).filter(|(mention, given)| !mention.quoted && given.same_office(title) == Some(true));
            same.for_each(|(mention, _)| {
                ordered::insert(&mut found, (other, mention.independent_text));
            });
        }
        found
    }
}
