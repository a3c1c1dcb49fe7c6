//! Whether a passage states something plainly, and whether two members of a claim state so much alike that
//! how each states it can be compared.

use crate::comparison::Part;
use crate::difference::Member;
use crate::lexicon::{HedgeClass, is_reporting_verb, synonym_class};
use crate::statement::Term;
use crate::text::{Document, Language, Token, WordList};

use super::own_hedges;

/// Words of doubt, plan and condition that the lexicon of hedges does not have, since by themselves they do
/// not weaken what a text states: what stands beside them is not plain.
const OPEN: WordList = WordList(
    "? accuse accused accuses accusing acusa acusada acusado aim aims allegation allegations allege alleged \
     alleges amenaza appear appeared appears belief believe believed believes can chance charge charged charges \
     cree creen creian due esperan expect expected expects fear feared fears hope hopes if indicted indictment \
     indictments intend intends likely may might peligro plan planea planean planned plans posible possibility \
     possible potential preve previsto probable puede pueden quiere riesgo risk risks scheduled seek seeks seem \
     seemed seems should si sospecha sospechan suspect suspected suspects suspicion think thinks thought threat \
     threaten threatened threatens threats unless unlikely wants whether would",
);
/// Words that show where a statement is from without a verb of saying and its clause.
const SOURCED: WordList = WordList(
    "according accused accuses acusa acuso allegation allegations allegedly believe believed believes blamed \
     blames citando citing claiming concluded declaring documents evidence find finds found i investigation my \
     noting our quoted quoting records reportedly reporting saying segun show showed shows suggesting suspect \
     suspected suspects telling testimony think thinks version warning we",
);

/// Words that open a clause which is only a part of what another states.
const SUBORDINATORS: WordList = WordList(
    "after al although as aunque because before by como cuando despues during en for from if in into mientras of \
     para por porque que since so than that though to under until when where which while who whose with without",
);
const MARKS: WordList = WordList("\" “ ” « » „");

/// Whether a statement stands by itself: no subordinate clause, no participle, no phrase.
pub(super) fn is_whole(member: &Member<'_>) -> bool {
    let mut tokens = member.document.tokens[member.statement.tokens.clone()].iter();
    let participle = |token: &Token| token.normal.ends_with("ing") && !token.capitalised;
    tokens.next().is_some_and(|first| !SUBORDINATORS.contains(&first.normal) && !participle(first))
}

/// Whether the sentence of a statement leaves open what it states, or only asks it.
pub(super) fn is_open(member: &Member<'_>) -> bool {
    let open = |word: &str| OPEN.contains(word);
    let document = member.document;
    let tokens = &document.tokens[document.sentences[member.statement.sentence].tokens.clone()];
    let set_to = tokens.windows(2).any(|pair| pair[0].normal == "set" && pair[1].normal == "to");
    set_to || tokens.iter().any(|token| !token.capitalised && open(&token.normal))
}

/// Whether a statement of the body is in the writer's own voice: no source in its sentence, no quotation, no
/// hedge.
pub(super) fn is_own_voice(member: &Member<'_>) -> bool {
    let (document, statement) = (member.document, member.statement);
    let sentence = &document.sentences[statement.sentence];
    let mut beside = member.statements.iter().filter(|other| other.sentence == statement.sentence);
    statement.part == Part::Body
        && is_whole(member)
        && beside.all(|other| other.attribution.is_none() && other.quotations.is_empty())
        && !is_open(member)
        && !document.tokens[sentence.tokens.clone()].iter().any(|token| {
            MARKS.contains(&token.normal)
                || SOURCED.contains(&token.normal)
                || is_reporting_verb(&token.normal) && !token.capitalised
        })
        && own_hedges(document, statement, member.quotations).iter().all(|h| h.class == HedgeClass::Approximator)
}

/// Whether both have a word of the same stem or of one class of synonyms.
fn is_alike(language: Language, a: &Term, b: &Term) -> bool {
    a.stem == b.stem || synonym_class(language, &a.stem).is_some_and(|c| synonym_class(language, &b.stem) == Some(c))
}

/// Whether a statement has a word like this term.
pub(super) fn has_term(document: &Document<'_>, terms: &[Term], term: &Term) -> bool {
    terms.iter().any(|other| is_alike(document.language, term, other))
}

/// How much two members state alike: content words that both have, of those that the shorter has, and that no
/// negation stands in one of them only.
pub(super) struct Likeness {
    pub common: usize,
    pub of: usize,
    pub longer: usize,
    pub negated_alike: bool,
}

/// How much both state alike.
pub(super) fn likeness(a: &Member<'_>, b: &Member<'_>) -> Likeness {
    let (one, other) = (&a.statement.terms, &b.statement.terms);
    let common = one.iter().filter(|term| has_term(a.document, other, term)).count();
    let back = other.iter().filter(|term| has_term(a.document, one, term)).count();
    let negated = |member: &Member<'_>| member.statement.negations.is_empty();
    Likeness {
        common: common.min(back),
        of: one.len().min(other.len()),
        longer: one.len().max(other.len()),
        negated_alike: negated(a) == negated(b),
    }
}

impl Likeness {
    /// Whether more than half of the shorter statement is in the other, and is not lost in it.
    pub fn is_same_matter(&self) -> bool {
        self.negated_alike
            && self.common * 5 >= self.of * 3
            && self.common * 5 >= self.longer * 2
            && (self.common >= 2 || self.common == self.of)
    }

    /// Whether most of the shorter statement is in the other.
    pub fn is_same_statement(&self) -> bool {
        self.negated_alike && (self.common >= 3 && self.common * 3 >= self.of * 2 || self.common == 2 && self.of == 2)
    }

    /// Whether most of the shorter statement is in the other, and half of that in it.
    pub fn is_near(&self) -> bool {
        self.is_same_statement() && self.common * 2 >= self.longer
    }

    /// Whether next to nothing of the one is in the other.
    pub fn is_apart(&self) -> bool {
        self.common * 4 <= self.of
    }

    /// Whether most of each statement is in the other.
    pub fn is_equivalent(&self) -> bool {
        self.is_same_statement() && self.common * 5 >= self.longer * 3
    }
}
