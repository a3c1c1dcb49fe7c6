//! Loaded and evaluative terms: words of the lexicon in an outlet's own voice, and what shows them against
//! another text.
//!
//! A list of words alone finds little of what readers call slanted and much that they do not (Fan et al. 2019;
//! Spinde et al. 2021), so a term counts for more where another text words the same claim without one.

use super::cues::{Cue, CueKind};
use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Side};
use crate::lexicon::{self, LoadedClass, LoadedTerm, Strength};
use crate::rules::Rule;
use crate::statement::{Quotation, Statement};
use crate::text::{Document, Sentence, Span, TokenKind, WordList};

const RECASENS: &str = "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; own word list";

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "loaded/conflict",
        limits: "The sharp verb may describe well how sharp the words were.",
        source: "AP Stylebook, “said”; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; own word list",
    },
    Rule {
        id: "loaded/emotive",
        limits: "An event may have been as heated as the word says.",
        source: "Wiebe et al. 2004; own word list",
    },
    Rule {
        id: "loaded/evaluative",
        limits: "The judgement may be that of somebody whose view the sentence reports without marks.",
        source: RECASENS,
    },
    Rule {
        id: "loaded/insinuation",
        limits: "The motive or the trick may be proven elsewhere in the text.",
        source: RECASENS,
    },
    Rule {
        id: "loaded/intensifier",
        limits: "The degree may be measured elsewhere in the text.",
        source: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; Hyland 2005, Metadiscourse; own word list",
    },
    Rule {
        id: "loaded/label",
        limits: "Those who are meant may call themselves so.",
        source: "AP Stylebook and BBC Editorial Guidelines on labels; Entman 1993, Framing; own word list",
    },
    Rule {
        id: "loaded/metaphor",
        limits: "The image may be so worn that nobody sees it any more.",
        source: "Entman 1993, Framing; own word list",
    },
    Rule {
        id: "loaded/scare",
        limits: "“So-called” also introduces a term that readers may not know.",
        source: "AP Stylebook, “so-called”; own word list",
    },
];

/// Last words of names of groups, places and works: a term before one of them at the start of a sentence, where a
/// capital proves nothing, is part of the name.
const ENDS_OF_NAMES: WordList =
    WordList("alliance band festival foundation front institute league movement party records studios theatre theater");

/// The loaded terms of one article in its own voice: outside direct quotations, names and compounds. Strong terms
/// are likely; weak ones, and those that a sentence reports from somebody, are possible.
pub(super) fn loaded(document: &Document<'_>, statements: &[Statement], quotations: &[Quotation]) -> Vec<Cue> {
    let mut cues = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        for term in lexicon::loaded_terms(document, sentence.tokens.clone()) {
            let quoted = |q: &Quotation| q.tokens.start < term.tokens.end && term.tokens.start < q.tokens.end;
            if quotations.iter().any(quoted)
                || is_in_name(document, sentence, &term)
                || ends_compound(document, sentence, &term)
                || explains(document, &term)
            {
                continue;
            }
            let reported = |s: &Statement| {
                s.sentence == index
                    && s.tokens.contains(&term.tokens.start)
                    && s.attribution.as_ref().is_some_and(|a| !a.tokens.contains(&term.tokens.start))
            };
            let own_voice = !statements.iter().any(reported);
            let strong = term.strength == Strength::Strong && own_voice;
            let confidence = if strong { Confidence::Medium } else { Confidence::Low };
            cues.push(Cue::new(
                sentence.part,
                loaded_words(document, &term),
                CueKind::Loaded,
                rule(term.class),
                confidence,
            ));
        }
    }
    cues
}

fn rule(class: LoadedClass) -> &'static str {
    match class {
        LoadedClass::Evaluative => "loaded/evaluative",
        LoadedClass::Intensifier => "loaded/intensifier",
        LoadedClass::Emotive => "loaded/emotive",
        LoadedClass::Conflict => "loaded/conflict",
        LoadedClass::Label => "loaded/label",
        LoadedClass::Metaphor => "loaded/metaphor",
        LoadedClass::Insinuation => "loaded/insinuation",
        LoadedClass::Scare => "loaded/scare",
    }
}

/// Whether a term with a capital is one because it belongs to a name: where a capital proves something it does,
/// unless the term always has one and no other word of a name is beside it.
fn is_in_name(document: &Document<'_>, sentence: &Sentence, term: &LoadedTerm) -> bool {
    let word = |at: usize| document.tokens.get(at).filter(|token| token.kind == TokenKind::Word);
    let capital = |at: usize| word(at).is_some_and(|token| token.capitalised);
    let (start, end) = (term.tokens.start, term.tokens.end);
    let ends_name = capital(end) && word(end).is_some_and(|token| ENDS_OF_NAMES.contains(&token.normal));
    if !capital(start) {
        return false;
    }
    let proves_nothing = sentence.tokens.clone().take_while(|at| *at < start).all(|at| word(at).is_none())
        || sentence.part == Part::Headline && is_title_case(document, sentence);
    if proves_nothing {
        return ends_name;
    }
    let before = start.checked_sub(1).is_some_and(|at| sentence.tokens.contains(&at) && capital(at));
    !term.lemma.starts_with(char::is_uppercase) || before || sentence.tokens.contains(&end) && capital(end)
}

/// Whether most words that are no function words have a capital.
fn is_title_case(document: &Document<'_>, sentence: &Sentence) -> bool {
    let words = sentence.tokens.clone().skip(1).filter_map(|at| document.tokens.get(at));
    let words = words.filter(|token| token.kind == TokenKind::Word && !token.function_word);
    let (mut all, mut capitals) = (0, 0);
    for token in words {
        all += 1;
        capitals += usize::from(token.capitalised);
    }
    capitals * 2 > all
}

/// Whether the term is the end of a compound, as in "anti-racist".
fn ends_compound(document: &Document<'_>, sentence: &Sentence, term: &LoadedTerm) -> bool {
    let before = (term.tokens.start > sentence.tokens.start).then(|| &document.tokens[term.tokens.start - 1]);
    before.is_some_and(|token| token.normal == "-" && token.span.end == term.span.start)
}

/// Whether "so-called" and its like introduce a term between quotation marks, which is then somebody's.
fn explains(document: &Document<'_>, term: &LoadedTerm) -> bool {
    let next = document.tokens.get(term.tokens.end);
    term.class == LoadedClass::Scare
        && next.is_some_and(|token| matches!(token.normal.as_str(), "\"" | "“" | "‘" | "'" | "«"))
}

/// The words of a term without those of grammar at its ends, which only tell it from plain uses.
fn loaded_words(document: &Document<'_>, term: &LoadedTerm) -> Span {
    const ENDS: WordList =
        WordList("a about against at become contra de del for is of on our over the to was will with would");
    let loaded = |at: &usize| document.tokens.get(*at).is_some_and(|token| !ENDS.contains(&token.normal));
    let (first, last) = (term.tokens.clone().find(loaded), term.tokens.clone().rfind(loaded));
    match (first, last) {
        (Some(first), Some(last)) => Span::new(document.tokens[first].span.start, document.tokens[last].span.end),
        _ => term.span,
    }
}

/// A reading of more words shows no single term.
const LONGEST_READING: usize = 8;

/// Sets for every cue of the articles the difference that shows it, by its place among `differences`: for a hedge
/// or a verb of saying the first that has it as a side; for a loaded term the one with the shortest side around it
/// to which another text has a side without any loaded term. Such a term is surer by one level.
pub fn contrasts(cues: &mut [&mut Vec<Cue>], differences: &[&Difference]) {
    let mut sides_of: Vec<Vec<(usize, &Side)>> = cues.iter().map(|_| Vec::new()).collect();
    for (at, difference) in differences.iter().enumerate() {
        difference.sides.iter().for_each(|side| sides_of[side.article].push((at, side)));
    }
    let mut contrasts = Vec::new();
    for (article, sides) in sides_of.iter().enumerate() {
        for (place, cue) in cues[article].iter().enumerate() {
            let mut shown_by: Option<(usize, usize)> = None;
            for (at, side) in sides {
                let difference = differences[*at];
                if shown_by.is_none_or(|shortest| (side.span.len(), *at) < shortest)
                    && shows(cues, difference, side, cue)
                {
                    shown_by = Some((side.span.len(), *at));
                }
            }
            contrasts.extend(shown_by.map(|(_, at)| (article, place, at)));
        }
    }
    for (article, place, at) in contrasts {
        let cue = &mut cues[article][place];
        cue.contrast = Some(at);
        if cue.kind == CueKind::Loaded {
            cue.confidence = if cue.confidence == Confidence::Low { Confidence::Medium } else { Confidence::High };
        }
    }
}

/// Whether a difference shows a cue of one of its sides.
fn shows(cues: &[&mut Vec<Cue>], difference: &Difference, side: &Side, cue: &Cue) -> bool {
    use DifferenceKind::{Attribution, Headline, Hedge, Naming, Wording};
    if side.part != cue.part || !side.span.contains(cue.span) {
        return false;
    }
    if cue.kind != CueKind::Loaded {
        return matches!(difference.kind, Hedge | Attribution) && side.span == cue.span;
    }
    matches!(difference.kind, Wording | Attribution | Naming | Headline)
        && difference.confidence > Confidence::Low
        && side.reading.split(' ').count() <= LONGEST_READING
        && difference.sides.iter().any(|other| other.article != side.article && is_plain(cues, difference, other))
}

/// Whether a side has words without a loaded term, or surely nothing in this place.
fn is_plain(cues: &[&mut Vec<Cue>], difference: &Difference, side: &Side) -> bool {
    let loaded = |cue: &Cue| cue.kind == CueKind::Loaded && cue.part == side.part && cue.span.overlaps(side.span);
    let sure = !side.span.is_empty() || difference.confidence == Confidence::High;
    sure && !cues[side.article].iter().any(loaded)
}

#[cfg(test)]
mod tests {
    use crate::comparison::Comparison;
    use crate::story::{Article, Story};

    fn compared(bodies: &[&str]) -> Comparison {
        let article = |body: &&str| Article { body: (*body).into(), ..Article::default() };
        let articles = bodies.iter().map(article).collect();
        crate::compare(Story { lang: Some("en".into()), articles, ..Story::default() }).unwrap()
    }

    /// Of each loaded cue its article, words, confidence and the readings of the difference that shows it.
    fn found(bodies: &[&str]) -> Vec<String> {
        let comparison = compared(bodies);
        let cues = comparison.cues.iter().filter(|cue| cue.kind == "loaded");
        cues.map(|cue| {
            let body = bodies[cue.article.parse::<usize>().unwrap() - 1];
            let difference = comparison.differences.iter().find(|d| Some(&d.id) == cue.contrast.as_ref());
            let readings = difference.map(|d| d.sides.iter().map(|side| side.reading.as_str()).collect::<Vec<_>>());
            let words = &body[cue.start as usize..cue.end as usize];
            format!("{} {words} {:?} {}", cue.article, cue.confidence, readings.unwrap_or_default().join(" | "))
        })
        .collect()
    }

    const THUGS: &str = "The thugs who had shut the plant in Carrow went back to work on Monday.";
    const STRIKERS: &str = "The strikers who had shut the plant in Carrow went back to work on Monday.";
    const GOONS: &str = "The goons who had shut the plant in Carrow went back to work on Monday.";
    const OTHER: &str = "A library opened in Tolvan after two years of repairs.";

    #[test]
    fn a_term_is_surer_where_another_text_has_a_plain_word() {
        assert_eq!(found(&[THUGS, STRIKERS]), ["1 thugs High thugs | strikers"]);
        assert_eq!(found(&[STRIKERS, THUGS]), ["2 thugs High strikers | thugs"]);
        assert_eq!(found(&[THUGS, OTHER]), ["1 thugs Medium "]);
        assert_eq!(found(&[THUGS, GOONS]), ["1 thugs Medium ", "2 goons Medium "]);
        let three = found(&[THUGS, GOONS, STRIKERS]);
        assert!(three.iter().all(|cue| cue.ends_with("thugs | goons | strikers") && cue.contains("High")), "{three:?}");
        assert!(found(&[STRIKERS, STRIKERS]).is_empty());
        assert_eq!(found(&[THUGS, THUGS]), ["1 thugs Medium ", "2 thugs Medium "]);
    }

    #[test]
    fn a_weak_term_or_one_that_is_reported_is_only_possible_unless_it_is_shown() {
        let (weak, plain) = ("A mob of fans filled the square.", "A crowd of fans filled the square.");
        assert_eq!(found(&[weak, OTHER]), ["1 mob Low "]);
        assert_eq!(found(&[weak, plain]), ["1 mob Medium mob | crowd"]);
        assert_eq!(found(&["The mayor said that the thugs had left the plant.", OTHER]), ["1 thugs Low "]);
    }

    #[test]
    fn the_words_of_a_term_go_without_those_of_grammar_at_their_ends() {
        let words = |body| found(&[body, OTHER]);
        assert_eq!(words("The board caved to the drivers of Carrow."), ["1 caved Medium "]);
        assert_eq!(words("The bill would gut the fund of Carrow."), ["1 gut Low "]);
    }
}
