//! Loaded and evaluative terms: `loaded_en.txt` and `loaded_es.txt`.

use std::ops::Range;
use std::sync::OnceLock;

use super::{Form, Lexicon};
use crate::text::{Document, Language, Span};

/// By what a term colours a sentence; the head of `loaded_en.txt` says more and names the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LoadedClass {
    /// A judgement: *outrageous*.
    Evaluative,
    /// A degree nobody measured: *utterly*.
    Intensifier,
    /// Heat for an event: *fiasco*.
    Emotive,
    /// A blow for a word or a vote: *slammed*.
    Conflict,
    /// A person or a group by what others call it: *thug*.
    Label,
    /// People as a flood, a law as a disaster: *witch hunt*.
    Metaphor,
    /// A motive or a trick taken as given: *ploy*.
    Insinuation,
    /// The writer does not mean the word: *so-called*.
    Scare,
}

/// How seldom a term is plain in news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Also plain.
    Weak,
    /// Hardly ever plain.
    Strong,
}

/// A loaded term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LoadedTerm {
    /// Its words.
    pub span: Span,
    /// Places of their tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Dictionary form, or the first of several words of one sense.
    pub lemma: &'static str,
    /// By what it colours.
    pub class: LoadedClass,
    /// How seldom it is plain.
    pub strength: Strength,
}

/// The loaded terms in a token range, longest match first, not overlapping, in order. Known plain uses, which
/// are longer, are left out.
pub(crate) fn loaded_terms(document: &Document<'_>, tokens: Range<usize>) -> Vec<LoadedTerm> {
    let Some(list) = loaded_list(document.language) else { return Vec::new() };
    let term = |(tokens, span, form): (Range<usize>, Span, &Form)| {
        let (class, strength) = loaded_class(form.class)?;
        Some(LoadedTerm { span, tokens, lemma: form.lemma, class, strength })
    };
    list.forms_in(document, tokens).into_iter().filter_map(term).collect()
}

/// The class and strength that a list writes behind an entry; `None` for a plain use.
fn loaded_class(written: &str) -> Option<(LoadedClass, Strength)> {
    let (class, strength) = written.split_once('\t')?;
    let class = match class {
        "evaluative" => LoadedClass::Evaluative,
        "intensifier" => LoadedClass::Intensifier,
        "emotive" => LoadedClass::Emotive,
        "conflict" => LoadedClass::Conflict,
        "label" => LoadedClass::Label,
        "metaphor" => LoadedClass::Metaphor,
        "insinuation" => LoadedClass::Insinuation,
        "scare" => LoadedClass::Scare,
        _ => return None,
    };
    Some((class, if strength == "strong" { Strength::Strong } else { Strength::Weak }))
}

fn loaded_list(language: Language) -> Option<&'static Lexicon> {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    static SPANISH: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::English => Some(ENGLISH.get_or_init(|| Lexicon::read(LOADED_ENGLISH))),
        Language::Spanish => Some(SPANISH.get_or_init(|| Lexicon::read(LOADED_SPANISH))),
        Language::Other => None,
    }
}

const LOADED_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/loaded_en.txt"));
const LOADED_SPANISH: &str = include_str!(concat!(env!("OUT_DIR"), "/loaded_es.txt"));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::story::Article;
    use crate::text::read;

    // The lists with their examples, which the build leaves out.
    const LISTS: [(&str, &str, &str); 2] =
        [(include_str!("loaded_en.txt"), LOADED_ENGLISH, "en"), (include_str!("loaded_es.txt"), LOADED_SPANISH, "es")];

    /// The entries of a list: forms, class, strength, example, counter-example.
    fn entries(list: &'static str) -> Vec<[&'static str; 5]> {
        let columns = |line: &'static str| {
            line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("five columns: {line}"))
        };
        list.lines().filter(|line| !line.starts_with('#')).map(columns).collect()
    }

    /// The lemmas of the loaded terms in a text, and those of the plain uses.
    fn lemmas(text: &str, language: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let article = Article { body: text.into(), ..Article::default() };
        let document = read(&article, Some(language));
        let tokens = 0..document.tokens.len();
        let forms = loaded_list(document.language).unwrap().forms_in(&document, tokens.clone());
        let plain = forms.iter().filter(|(_, _, form)| loaded_class(form.class).is_none());
        let plain = plain.map(|(_, _, form)| form.lemma).collect();
        (loaded_terms(&document, tokens).into_iter().map(|term| term.lemma).collect(), plain)
    }

    #[test]
    fn every_example_matches_and_no_counter_example_does() {
        let mut wrong = Vec::new();
        for (list, _, language) in LISTS {
            for [forms, class, _, example, counter] in entries(list) {
                let lemma = forms.split('|').next().unwrap();
                let (loaded, plain) = lemmas(example, language);
                let expected = if class == "plain" { (vec![], vec![lemma]) } else { (vec![lemma], vec![]) };
                if (&loaded, &plain) != (&expected.0, &expected.1) {
                    wrong.push(format!("{lemma}: {example}: {loaded:?} {plain:?}"));
                }
                let (loaded, plain) = lemmas(counter, language);
                if loaded.contains(&lemma) || plain.contains(&lemma) {
                    wrong.push(format!("{lemma}: not {counter}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn no_form_stands_twice_and_every_line_is_read() {
        for (list, built, language) in LISTS {
            let (mut seen, mut loaded) = (BTreeSet::new(), 0);
            for [forms, class, strength, _, _] in entries(list) {
                let read = loaded_class(&format!("{class}\t{strength}")).map(|(_, strength)| strength);
                match (class, strength) {
                    ("plain", "none") => assert_eq!(read, None),
                    (_, "strong") => assert_eq!(read, Some(Strength::Strong), "{class}"),
                    (_, "weak") => assert_eq!(read, Some(Strength::Weak), "{class}"),
                    _ => panic!("{forms}: {class} {strength}"),
                }
                loaded += usize::from(read.is_some());
                for form in forms.split('|') {
                    assert!(seen.insert(form.to_lowercase()), "{form} stands twice");
                }
            }
            assert_eq!(Lexicon::read(built).forms.len(), seen.len());
            assert!(loaded >= if language == "en" { 300 } else { 80 }, "{language}: {loaded}");
        }
    }
}
