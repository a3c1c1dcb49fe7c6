//! Clause splitting: which runs of a sentence's tokens state something of their own.
//!
//! A first set of rules, after the clause types of Quirk et al., *A Comprehensive Grammar of the
//! English Language*, chapters 13 (coordination) and 14 (reported speech): the attribution is taken
//! off a reported clause; coordinated clauses are cut where the second has a subject and a finite
//! verb of its own. A direct quotation is never cut.

use std::ops::Range;

use super::attribution::Attribution;
use super::quotation::Quotation;
use crate::text::{Document, Language, Token, TokenKind, WordList};

/// A clause shorter than this many words stays with its neighbour.
const SHORTEST_CLAUSE: usize = 8;
/// From this many words on each side a sentence is cut at any conjunction or relative word, even where
/// no second finite verb is recognised.
const LONG_CLAUSE: usize = 8;
/// How many words after the conjunction may pass before the second clause's finite verb.
const VERB_WINDOW: usize = 9;

const CONJUNCTIONS: &[(&str, Language)] = &[
    ("although", Language::English),
    ("and", Language::English),
    ("but", Language::English),
    ("so", Language::English),
    ("though", Language::English),
    ("whereas", Language::English),
    ("while", Language::English),
    ("yet", Language::English),
    ("aunque", Language::Spanish),
    ("mientras", Language::Spanish),
    ("pero", Language::Spanish),
    ("sino", Language::Spanish),
    ("y", Language::Spanish),
];

/// Words at which a long sentence falls into two statements.
const JOINTS: WordList = WordList("and but or que that where which who y");

/// Words that open a subject: after one of them a conjunction needs no comma to start a new clause.
const SUBJECT_PRONOUNS: WordList = WordList("el ella ellas ellos he i it she they we you");

/// Words that open a relative or subordinate clause: a verb behind one is not the main clause's.
const SUBORDINATORS: WordList =
    WordList("after because before cuando if since that until when where which who whom whose que quien");

/// Words that, after a comma, open a clause with a fact of its own.
const RELATIVES: WordList = WordList("where which who whose quien quienes que donde");

/// Words that open a clause of time, cause or contrast, which states a fact of its own.
const CIRCUMSTANCE: WordList =
    WordList("after although as because before cuando porque though until when whereas while");

/// Words in -ing that are prepositions or nouns.
const NO_PARTICIPLES: WordList = WordList(
    "according concerning during evening everything following including morning nothing regarding \
     something",
);

/// Finite forms that show no regular ending: auxiliaries and the irregular verbs commonest in news.
const FINITE_ENGLISH: WordList = WordList(
    "am are became began broke brought built came can could cut did do does drew fell felt found gave \
     goes got grew had has have heard held hit is kept knew led left lost made may meant met might \
     must paid put ran rose said sank sat saw says sent set shall shot should shut spoke spent stood \
     struck swept takes told took was went were will won would wrote",
);
const FINITE_SPANISH: WordList = WordList(
    "ha han habia habian hay es son era eran fue fueron esta estan estaba estaban tiene tienen tuvo \
     tuvieron dijo dice hizo puede pueden pudo sera seran va van vino puso",
);

/// The clauses of a sentence as token ranges, in order, not overlapping. A sentence with at least one
/// word gives at least one clause, unless all of it is the attribution.
pub(super) fn clauses(
    document: &Document<'_>,
    sentence: usize,
    quotations: &[Quotation],
    attribution: Option<&Attribution>,
) -> Vec<Range<usize>> {
    let whole = document.sentences[sentence].tokens.clone();
    let reported = match attribution {
        Some(a) if a.tokens.start == whole.start => a.tokens.end..whole.end,
        Some(a) if a.tokens.end >= whole.end - usize::from(ends_sentence(&document.tokens[whole.end - 1])) => {
            whole.start..a.tokens.start
        }
        _ => whole.clone(),
    };
    let mut clauses = Vec::new();
    let mut start = reported.start;
    let is_word = |at: &usize| document.tokens[*at].kind != TokenKind::Punctuation;
    let (mut left, mut right) = (0, reported.clone().filter(is_word).count());
    for at in reported.clone() {
        let cut = left >= SHORTEST_CLAUSE
            && right >= SHORTEST_CLAUSE
            && !in_quotation(document, sentence, quotations, at)
            && splits_at(document, start..at, at..reported.end, left.min(right) >= LONG_CLAUSE);
        if cut {
            clauses.extend(trimmed(document, start..at));
            (start, left) = (at, 0);
        }
        if is_word(&at) {
            (left, right) = (left + 1, right - 1);
        }
    }
    clauses.extend(trimmed(document, start..reported.end));
    if clauses.is_empty() {
        clauses.extend(trimmed(document, whole));
    }
    clauses
}

fn ends_sentence(token: &Token) -> bool {
    token.kind == TokenKind::Punctuation
}

/// Whether a new clause starts with the first token of `right`; `long`: both sides have many words.
fn splits_at(document: &Document<'_>, left: Range<usize>, right: Range<usize>, long: bool) -> bool {
    let token = &document.tokens[right.start];
    if token.normal == ";" {
        return true;
    }
    if long && JOINTS.contains(&token.normal) {
        return true;
    }
    let after_comma = document.tokens[right.start - 1].normal == ",";
    if opens_dependent_clause(document, right.clone(), after_comma) {
        return has_finite_verb(document, left);
    }
    if !CONJUNCTIONS.contains(&(token.normal.as_str(), document.language)) {
        return false;
    }
    let subject = right.start + 1;
    let pronoun = SUBJECT_PRONOUNS.contains(&document.tokens[subject].normal);
    let verb_phrase = is_finite_verb(&document.tokens[subject], document.language)
        || document.tokens[subject].normal == "that"
        || document.tokens[subject].normal == "que";
    has_finite_verb(document, left)
        && (verb_phrase
            || (after_comma || pronoun) && has_finite_verb(document, subject..right.end.min(subject + VERB_WINDOW)))
}

/// Whether a clause of time or cause, or after a comma a relative or participial one, starts here.
fn opens_dependent_clause(document: &Document<'_>, right: Range<usize>, after_comma: bool) -> bool {
    let token = &document.tokens[right.start];
    let word = token.normal.as_str();
    if CIRCUMSTANCE.contains(word)
        || after_comma && (RELATIVES.contains(word) || word == "-" || word == "–" || word == "—")
    {
        return document.tokens[right.start + 1..right.end.min(right.start + VERB_WINDOW)]
            .iter()
            .any(|token| is_finite_verb(token, document.language));
    }
    after_comma
        && document.language == Language::English
        && !token.capitalised
        && word.len() > 5
        && word.ends_with("ing")
        && !NO_PARTICIPLES.contains(word)
}

/// Whether a finite verb comes before any word that opens a subordinate clause.
fn has_finite_verb(document: &Document<'_>, range: Range<usize>) -> bool {
    document.tokens[range]
        .iter()
        .take_while(|token| !SUBORDINATORS.contains(&token.normal))
        .any(|token| is_finite_verb(token, document.language))
}

fn is_finite_verb(token: &Token, language: Language) -> bool {
    if token.kind != TokenKind::Word || token.capitalised {
        return false;
    }
    let word = token.normal.as_str();
    match language {
        Language::English => {
            FINITE_ENGLISH.contains(word)
                || word.ends_with("n't")
                || (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed"))
        }
        Language::Spanish => {
            let endings = ["aba", "aban", "aron", "ieron"];
            FINITE_SPANISH.contains(word)
                || (word.len() > 4 && endings.iter().any(|e| word.ends_with(e)))
                || (word.len() > 3 && token.accented_end)
        }
        Language::Other => false,
    }
}

fn in_quotation(document: &Document<'_>, sentence: usize, quotations: &[Quotation], at: usize) -> bool {
    let part = document.sentences[sentence].part;
    quotations.iter().any(|q| q.part == part && q.tokens.contains(&at))
}

/// A clause without the conjunction, commas and dashes around it; `None` if no word is left.
fn trimmed(document: &Document<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let (mut start, mut end) = (range.start, range.end);
    let tokens = &document.tokens;
    let loose = |token: &Token| WordList(", ; : – — -").contains(&token.normal);
    while start < end && loose(&tokens[start]) {
        start += 1;
    }
    let coordinates = |token: &Token| WordList("and but y pero").contains(&token.normal);
    if start < end && coordinates(&tokens[start]) && start > first_of(document, start) {
        start += 1;
    }
    while start < end && loose(&tokens[end - 1]) {
        end -= 1;
    }
    tokens[start..end].iter().any(Token::is_content_word).then_some(start..end)
}

/// First token of the sentence that `token` stands in.
fn first_of(document: &Document<'_>, token: usize) -> usize {
    let sentence = document.sentences.partition_point(|s| s.tokens.end <= token);
    document.sentences.get(sentence).map_or(0, |s| s.tokens.start)
}

#[cfg(test)]
mod tests {
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    fn cut(text: &str, lang: &str) -> Vec<String> {
        let article = Article { body: text.into(), ..Article::default() };
        let document = read(&article, Some(lang));
        statements(&document).0.iter().map(|s| document.slice(s.part, s.span).to_string()).collect()
    }

    #[test]
    fn clauses_are_cut_where_a_second_subject_and_verb_begin() {
        let cases = [
            (
                "en",
                "The bridge was closed on Monday after the storm, and engineers will inspect all of its cables this week.",
                vec![
                    "The bridge was closed on Monday after the storm",
                    "engineers will inspect all of its cables this week.",
                ],
            ),
            (
                "en",
                "The ferry sank in the harbour on Sunday morning; rescuers found nine survivors in the cold water.",
                vec![
                    "The ferry sank in the harbour on Sunday morning",
                    "rescuers found nine survivors in the cold water.",
                ],
            ),
            (
                "en",
                "The bridge was closed, and engineers will inspect it.",
                vec!["The bridge was closed, and engineers will inspect it."],
            ),
            (
                "en",
                "The mayor blamed the wind and the rain for the long delay.",
                vec!["The mayor blamed the wind and the rain for the long delay."],
            ),
            (
                "en",
                "“We shut the whole line early that night, and they all went home again without a word,” said Irena Voss.",
                vec!["“We shut the whole line early that night, and they all went home again without a word,”"],
            ),
            (
                "es",
                "El puente fue cerrado el lunes por la noche, pero los vecinos pidieron otra salida para sus coches.",
                vec![
                    "El puente fue cerrado el lunes por la noche",
                    "los vecinos pidieron otra salida para sus coches.",
                ],
            ),
        ];
        for (lang, text, expected) in cases {
            assert_eq!(cut(text, lang), expected);
        }
    }
}
