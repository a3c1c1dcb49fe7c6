//! Who is said to have said something: whether two descriptions can be of one speaker, and whether they are
//! of two parties.
//!
//! Parties after the news sources of Gans 1979, *Deciding What's News*, and Reich 2009, *Sourcing the News*:
//! officials against ordinary people, the two sides of work, of a trial and of a fight.

use std::ops::Range;

use crate::comparison::Part;
use crate::difference::Member;
use crate::ordered::Set;
use crate::statement::{Attribution, is_role};
use crate::text::{Document, Span, Token, TokenKind, WordList, WordTable};

/// Those who speak for others or cannot be told apart: what they belong to is not known.
const ANYBODY: WordList = WordList(
    "authorities autoridades fuente fuentes funcionarios informe official officials people report source sources",
);
/// Those who speak for the one named behind "for" or "of".
const SPOKESPEOPLE: WordList =
    WordList("comunicado portavoz representative spokesman spokesperson spokeswoman statement vocera vocero");
/// Police, courts, government and army have the word of the state, and speak for each other.
const STATE: WordList = WordList(
    "agente agentes alcalde alcaldesa army ayuntamiento constable council defensa department detective detectives \
     ejercito fiscal fiscales fiscalia gobernador gobernadora gobierno government governor investigadores investigator \
     investigators mayor militares military minister ministerio ministers ministra ministro ministry officer officers \
     police policia prosecution prosecutor prosecutors sheriff troops",
);
const BYSTANDERS: WordList = WordList(
    "bystander bystanders locals neighbor neighbors neighbour neighbours onlooker onlookers passengers passersby \
     pasajeros residente residentes resident residents testigo testigos vecina vecinas vecino vecinos villagers \
     witness witnesses",
);
const FAMILY: WordList = WordList(
    "brother daughter esposa esposo familia familiares family father hermana hermano hija hijo husband madre mother \
     padre padres parents relatives sister son viuda widow wife",
);
const EMPLOYERS: WordList = WordList(
    "aerolinea airline casero company compania dueno duena employer empresa fabricante firm firma landlord \
     management manufacturer operator owner owners patronal propietario",
);
const WORKERS: WordList = WordList(
    "employees empleados huelguistas operarios sindicato sindicatos staff strikers tenants trabajadores union unions \
     workers",
);
const OPPONENTS: WordList = WordList(
    "activistas activists campaigners critics criticos demonstrators ecologistas manifestantes opponents oposicion \
     opposition protesters",
);
const REBELS: WordList = WordList("guerrilla insurgentes insurgents militants rebel rebeldes rebels separatists");
const MEDICS: WordList = WordList("clinic doctor doctors doctora hospital medicos medics nurses paramedics surgeons");
const DEFENCE: WordList =
    WordList("abogada abogado abogados acusada acusado defence defendant defense lawyer lawyers suspect");
const EXPERTS: WordList = WordList("analysts cientificos engineers expertos experts researchers scientists");

static PARTIES: WordTable = WordTable::of(&[
    STATE,
    BYSTANDERS,
    FAMILY,
    EMPLOYERS,
    WORKERS,
    OPPONENTS,
    REBELS,
    MEDICS,
    DEFENCE,
    EXPERTS,
    ANYBODY,
    SPOKESPEOPLE,
]);
/// The bit of [`ANYBODY`] in [`PARTIES`], and of [`SPOKESPEOPLE`] behind it.
const ANYBODY_BIT: u32 = 1 << 10;
const SPOKESPEOPLE_BIT: u32 = 1 << 11;

/// What ends the words for the speaker himself: "the mayor | of Calder", "the owner | who left".
const ENDS: WordList = WordList("at de del en for from in of on para que quien who whose with");
const PRONOUNS: WordList = WordList("el ella ellas ellos he it she they");
/// How many sentences before his own a pronoun may look for the one it stands for.
const REACH: usize = 3;

/// A speaker, as far as the words of an article tell.
pub(super) struct Speaker<'a> {
    /// Stems of the content words for the speaker himself, also those of his role or his name elsewhere.
    pub words: Set<&'a str>,
    /// Those of `words` that are of roles.
    roles: Set<&'a str>,
    /// The parties that any of the words belong to, each a bit.
    parties: u32,
}

impl<'a> Speaker<'a> {
    /// The speaker of an attribution, or of that which a pronoun stands for.
    pub fn of(member: &Member<'a>, attribution: &Attribution) -> Speaker<'a> {
        let mut speaker = Speaker { words: Set::default(), roles: Set::default(), parties: 0 };
        let Some(span) = attribution.speaker else { return speaker };
        let tokens = tokens_within(member.document, attribution.tokens.clone(), span);
        let place = match tokens.first() {
            Some(only) if tokens.len() == 1 && PRONOUNS.contains(&only.normal) => antecedent(member),
            _ => Some((member.statement.sentence, span)),
        };
        let Some((sentence, span)) = place else { return speaker };
        speaker.describe(member, sentence, span);
        speaker.add_namings(member, (sentence, span));
        speaker
    }

    /// Adds the words before the first preposition of each phrase between commas, without possessives; of
    /// those who speak for somebody, the words behind it as well.
    fn describe(&mut self, member: &Member<'a>, sentence: usize, span: Span) {
        let mut open = true;
        let sentence = &member.document.sentences[sentence];
        for (at, token) in tokens_within(member.document, sentence.tokens.clone(), span).into_iter().enumerate() {
            // "The Union-Tribune", "the European Union": in a name the word may mean anything.
            if at == 0 || !token.capitalised || is_role(token) {
                self.parties |= PARTIES.lists_with(&token.normal);
            }
            if token.kind == TokenKind::Punctuation {
                open |= token.normal == ",";
            } else if ENDS.contains(&token.normal) {
                open = self.parties & SPOKESPEOPLE_BIT != 0;
            } else if open && token.is_content_word() && !is_possessive(member.document, sentence.part, token) {
                self.words.insert(&token.stem);
                if is_role(token) {
                    self.roles.insert(&token.stem);
                }
            }
        }
    }

    /// Adds what the article calls the one whom the words name.
    fn add_namings(&mut self, member: &Member<'a>, (sentence, span): (usize, Span)) {
        let part = member.document.sentences[sentence].part;
        let Some(actor) = member.actors.of(member.article, part, span) else { return };
        for mention in member.actors.list[actor].mentions.iter().filter(|mention| mention.article == member.article) {
            self.describe(member, mention.sentence, mention.span);
        }
    }

    /// Whether both can be the same: they share a word, and not only that of a role which each has with words
    /// of its own ("the fire chief", "the police chief").
    pub fn is_same(&self, other: &Self) -> bool {
        let common = self.words.common(&other.words);
        let roles = self.roles.common(&other.roles);
        let own = |a: &Self| a.words.len() > a.roles.len();
        common > roles || common > 0 && !(own(self) && own(other)) && !self.is_of_other_party(other)
    }

    /// Whether they are of different parties.
    pub fn is_of_other_party(&self, other: &Self) -> bool {
        is_other_party(self.parties, other.parties)
    }

    /// The parties that the words belong to, each a bit.
    pub fn parties(&self) -> u32 {
        self.parties
    }
}

/// Whether the parties of both are known and none is of both.
pub(super) fn is_other_party(a: u32, b: u32) -> bool {
    let known = |parties: u32| parties & ANYBODY_BIT == 0 && parties & !SPOKESPEOPLE_BIT != 0;
    known(a) && known(b) && a & b & !SPOKESPEOPLE_BIT == 0
}

/// The one that a pronoun in the member's attribution stands for: the speaker of a sentence before, or the
/// only one whom it names. Its sentence and its span.
fn antecedent(member: &Member<'_>) -> Option<(usize, Span)> {
    let own = member.statement.sentence;
    for sentence in (own.saturating_sub(REACH)..own).rev() {
        let inside =
            || member.statements.iter().filter(move |s| s.sentence == sentence && s.part == member.statement.part);
        let mut speakers = inside().filter_map(|s| s.attribution.as_ref()).filter_map(|a| a.speaker);
        let pronoun = |span: &Span| {
            let tokens = tokens_within(member.document, member.document.sentences[sentence].tokens.clone(), *span);
            tokens.len() == 1 && PRONOUNS.contains(&tokens[0].normal)
        };
        match speakers.next() {
            Some(speaker) if !pronoun(&speaker) => return Some((sentence, speaker)),
            Some(_) => {}
            None => {
                let mut names = inside().flat_map(|s| &s.names);
                return names.next().filter(|_| names.next().is_none()).map(|name| (sentence, name.span));
            }
        }
    }
    None
}

fn tokens_within<'a>(document: &'a Document<'_>, tokens: Range<usize>, span: Span) -> Vec<&'a Token> {
    document.tokens[tokens].iter().filter(|token| span.contains(token.span)).collect()
}

/// "The mayor’s lawyer": the normal form has lost its ending.
fn is_possessive(document: &Document<'_>, part: Part, token: &Token) -> bool {
    let written = document.slice(part, token.span);
    written.ends_with("’s") || written.ends_with("'s")
}
