//! Opposites: one text states what the other denies, in otherwise the same words.
//!
//! After Harabagiu, Hickl and Lacatusu, "Negation, contrast and contradiction in text processing" (2006), and
//! de Marneffe, Rafferty and Manning (2008): polarity counts where the contexts match. Here the two
//! clauses must share most of their content words, and those before the opposed word must be the same on
//! both sides, since "A beat B" and "B lost to A" are one result.

use super::assertion::{is_asked, is_stated, may_deny};
use super::occasion::may_be_another;
use super::{Difference, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::hash::hash;
use crate::lexicon::{self, HedgeClass, has_opposite, opposites};
use crate::ordered::{Map, Set, set};
use crate::rules::Rule;
use crate::text::{Span, Token, WordList};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "negation/denied",
        limits: "Who denies it may have been asked about a part of it only; a denial does not show what happened.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "negation/explicit",
        limits: "The passages may speak of different times or of different parts of the matter.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "negation/opposite",
        limits: "Words of opposite sense can describe two sides or two moments of one matter.",
        source: "Harabagiu, Hickl and Lacatusu 2006; de Marneffe, Rafferty and Manning 2008",
    },
];

/// Content words that both clauses must have besides the opposed ones …
const LEAST_SHARED: usize = 2;
/// … and their share, in percent, of those of the clause that has fewer.
const SHARED: usize = 60;
/// … and of those of the clause that has more: in otherwise the same words.
const SHARED_OF_LONGER: usize = 40;
/// A clause with fewer words besides is too short to be sure that it is about the same.
const SURE_SHARED: usize = 3;
/// Words that mark what is only said against somebody.
const ALLEGED: WordList = WordList("accus alleg charg claim convict investig suspect trial");
const DENIALS: WordList = WordList("denied denies deny denying nego negaron niega niegan");
/// Verbs before "up" and "down" that come to the same with either.
const EITHER_WAY: WordList = WordList("burn burned slow slowed tear torn tore");
/// At most so many tokens stand between a negation and the word that it denies.
const NEGATION_REACH: usize = 3;

/// What one member of a claim states and another denies: at most one difference, with a side for every
/// article that states either.
///
/// Rules `negation/explicit` (one clause has a word that negates), `negation/denied` (somebody denies what the other
/// states) and `negation/opposite` (the clauses have
/// words of opposite sense, from `src/lexicon/opposites_en.txt` and `_es`). None between languages.
pub fn polarity(members: &[Member<'_>]) -> Vec<Difference> {
    let read: Vec<Member<'_>> = of_each_wording(members);
    let pairs = read.iter().enumerate().flat_map(|(at, a)| read[at + 1..].iter().map(move |b| (a, b)));
    let mut independent = pairs.filter(|(a, b)| a.independent_text != b.independent_text);
    let found = independent.find_map(|(a, b)| Some((a, b, opposed(a, b)?)));
    found.map(|(a, b, opposition)| difference(members, (a, b), &opposition)).into_iter().collect()
}

/// The first member of each independent text with the same words: of copies one is enough.
fn of_each_wording<'a>(members: &[Member<'a>]) -> Vec<Member<'a>> {
    let mut known = Set::default();
    let is_new = |member: &&Member<'_>| {
        known.insert((member.independent_text, hash(tokens(member).map(|token| token.normal.as_str()))))
    };
    members.iter().filter(is_new).copied().collect()
}

/// How two clauses are opposed.
struct Opposition {
    rule: &'static str,
    /// Of the first clause and of the second: where it shows, and the reading.
    sides: [(Span, String); 2],
    /// Number of content words that both have besides.
    shared: usize,
}

fn opposed(a: &Member<'_>, b: &Member<'_>) -> Option<Opposition> {
    // Few pairs get as far as to be asked whether they tell of one occasion.
    opposition(a, b).filter(|_| !may_be_another(a, b))
}

fn opposition(a: &Member<'_>, b: &Member<'_>) -> Option<Opposition> {
    if a.document.language != b.document.language || is_asked(a) || is_asked(b) {
        return None;
    }
    if let Some(denial) = denied(a, b) {
        return Some(denial);
    }
    if let Some(Opposition { rule, sides: [stated, denied], shared }) = denied(b, a) {
        return Some(Opposition { rule, sides: [denied, stated], shared });
    }
    let negations = a.statement.negations.len().abs_diff(b.statement.negations.len());
    let is_polar =
        |member: &Member<'_>| tokens(member).any(|token| has_opposite(member.document.language, &token.stem));
    if negations > 1 || negations == 0 && !(is_polar(a) && is_polar(b)) {
        return None;
    }
    let (own, others) = (stems(a), stems(b));
    let shared = own.common(&others);
    let fewer = own.len().min(others.len()).saturating_sub(1);
    let more = own.len().max(others.len()).saturating_sub(1);
    if shared < LEAST_SHARED || shared * 100 < fewer * SHARED || shared * 100 < more * SHARED_OF_LONGER {
        return None;
    }
    let sides = match negations {
        0 => opposite_words(a, b, &own, &others)?,
        1 if a.statement.negations.is_empty() => {
            let [denied, stated] = denial(b, a)?;
            [stated, denied]
        }
        1 if b.statement.negations.is_empty() => denial(a, b)?,
        _ => return None,
    };
    let rule = if a.statement.negations.len() == b.statement.negations.len() {
        "negation/opposite"
    } else {
        "negation/explicit"
    };
    Some(Opposition { rule, sides, shared })
}

/// The verb of a clause that says somebody denies what follows: "denied taking", "denied that".
fn verb_of_denial<'m>(member: &Member<'m>) -> Option<&'m Token> {
    // Clauses are cut before "that".
    let tokens = &member.statement.tokens;
    let sentence = &member.document.sentences[member.statement.sentence].tokens;
    let around = tokens.start.saturating_sub(1).max(sentence.start)..(tokens.end + 1).min(sentence.end);
    let (mut clause, mut verb) = (member.document.tokens[around].iter(), None);
    while let Some(token) = clause.next() {
        if DENIALS.contains(&token.normal) {
            verb = clause.next().filter(|next| is_complementiser(next)).map(|_| token);
        }
    }
    verb
}

fn is_complementiser(token: &Token) -> bool {
    WordList("haber que that").contains(&token.normal) || token.normal.len() > 4 && token.normal.ends_with("ing")
}

/// What `a` states as a fact and `b` reports as denied.
fn denied(a: &Member<'_>, b: &Member<'_>) -> Option<Opposition> {
    let verb = verb_of_denial(b).filter(|_| !tokens(a).any(|token| DENIALS.contains(&token.normal)))?;
    let (own, others) = (stems(a), stems(b));
    let shared = own.common(&others);
    let hedges = lexicon::hedges(a.document, a.statement.tokens.clone());
    let reported = a.statement.attribution.is_some()
        || tokens(a).any(|token| ALLEGED.contains(&token.stem))
        || hedges.iter().any(|hedge| hedge.class != HedgeClass::Approximator);
    let plain = a.statement.negations.is_empty() && b.statement.negations.is_empty();
    let alike = shared >= SURE_SHARED && shared * 100 >= own.len().min(others.len()) * SHARED;
    (!reported && plain && alike).then(|| Opposition {
        rule: "negation/denied",
        sides: [(a.statement.span, String::new()), (verb.span, verb.normal.clone())],
        shared,
    })
}

/// The words of opposite sense, one in each clause and in no other way in the other.
fn opposite_words(a: &Member<'_>, b: &Member<'_>, own: &Set<&str>, others: &Set<&str>) -> Option<[(Span, String); 2]> {
    let language = a.document.language;
    let mut found = None;
    for x in tokens(a).filter(|x| !others.contains(&x.stem.as_str())) {
        for y in tokens(b).filter(|y| !own.contains(&y.stem.as_str())) {
            if opposites(language, &x.stem, &y.stem)
                && !is_resultative(a, x)
                && are_of_one_verb((a, x), (b, y))
                && have_one_subject((a, x, others), (b, y, own))
            {
                // Twice opposed may be once agreed.
                if found.is_some() {
                    return None;
                }
                found = Some([(x.span, x.normal.clone()), (y.span, y.normal.clone())]);
            }
        }
    }
    found
}

/// The one negation of `a` and the word in `b` that it denies.
fn denial(a: &Member<'_>, b: &Member<'_>) -> Option<[(Span, String); 2]> {
    let [negation] = a.statement.negations[..] else { return None };
    let own = &a.document.tokens[a.statement.tokens.clone()];
    let at = own.iter().position(|token| token.span == negation)?;
    if !may_deny(a) {
        return None;
    }
    let weighs = |token: &&Token| token.is_content_word() && token.normal != "longer";
    let denied = own[at + 1..].iter().take(NEGATION_REACH).find(weighs)?;
    let stated = tokens(b).find(|token| token.stem == denied.stem)?;
    let predicate = !WordList("ni no none").contains(&own[at].normal);
    if predicate && !is_stated(b, stated) {
        return None;
    }
    let (own_stems, others) = (stems(a), stems(b));
    // "Nobody" is a subject itself.
    let fits = match own[at].normal.as_str() {
        "neither" | "nobody" | "none" | "nothing" => {
            common_before(a, denied, &others) == common_before(b, stated, &own_stems)
        }
        _ => have_one_subject((a, denied, &others), (b, stated, &own_stems)),
    };
    fits.then(|| {
        [
            (Span::new(negation.start, denied.span.end), format!("{} {}", own[at].normal, denied.normal)),
            (stated.span, stated.normal.clone()),
        ]
    })
}

/// Whether two particles stand between the same words: "checked into a clinic", "checked out of a clinic"; no others
/// are opposed. True of all other words.
fn are_of_one_verb((a, x): (&Member<'_>, &Token), (b, y): (&Member<'_>, &Token)) -> bool {
    let before = |member: &Member<'_>, token: &Token| {
        let before = tokens(member).take_while(|other| other.span.start < token.span.start).last();
        before.map(|before| before.stem.clone())
    };
    let behind = |member: &Member<'_>, token: &Token| {
        let mut behind = tokens(member).skip_while(|other| other.span.start <= token.span.start);
        behind.find(|token| token.is_content_word()).map(|token| token.stem.clone())
    };
    let particles = [x, y].map(|token| token.function_word);
    particles == [false, false]
        || particles == [true, true]
            && before(a, x).is_some_and(|own| Some(own) == before(b, y))
            && behind(a, x) == behind(b, y)
}

/// Whether a word that is up or down with a verb that comes to the same with either.
fn is_resultative(member: &Member<'_>, token: &Token) -> bool {
    let before = tokens(member).take_while(|other| other.span.start < token.span.start).last();
    WordList("down up").contains(&token.normal) && before.is_some_and(|before| EITHER_WAY.contains(&before.normal))
}

/// Whether the same words of both clauses stand before the opposed words, and some if either has any there:
/// "the union supports" and "the owners oppose" agree.
fn have_one_subject<'m>(
    (a, x, others): (&Member<'m>, &Token, &Set<&str>),
    (b, y, own): (&Member<'m>, &Token, &Set<&str>),
) -> bool {
    let before = common_before(a, x, others);
    let has_subject = |member: &Member<'_>, token: &Token| {
        tokens(member).take_while(|other| other.span.start < token.span.start).any(Token::is_content_word)
    };
    before == common_before(b, y, own) && (before.len() > 0 || !has_subject(a, x) || !has_subject(b, y))
}

/// The content words of both clauses that stand before a token in one.
fn common_before<'m>(member: &Member<'m>, token: &Token, others: &Set<&str>) -> Set<&'m str> {
    let before = tokens(member).take_while(|other| other.span.start < token.span.start);
    set(before
        .filter(|other| other.is_content_word() && others.contains(&other.stem.as_str()))
        .map(|other| other.stem.as_str()))
}

fn tokens<'m>(member: &Member<'m>) -> impl Iterator<Item = &'m Token> + use<'m> {
    member.document.tokens[member.statement.tokens.clone()].iter()
}

fn stems<'m>(member: &Member<'m>) -> Set<&'m str> {
    set(tokens(member).filter(|token| token.is_content_word()).map(|token| token.stem.as_str()))
}

/// The difference that two opposed members make, with the others that are opposed to one of them.
fn difference(members: &[Member<'_>], (a, b): (&Member<'_>, &Member<'_>), opposition: &Opposition) -> Difference {
    let [first, second] = &opposition.sides;
    let mut sides: Map<usize, Side> = Map::new();
    let side = |member: &Member<'_>, span: Span, reading: &str| Side {
        article: member.article,
        part: member.statement.part,
        span,
        reading: reading.to_string(),
    };
    sides.entry(a.article, || side(a, first.0, &first.1));
    sides.entry(b.article, || side(b, second.0, &second.1));
    for member in members {
        if let Some(found) = opposed(a, member) {
            sides.entry(member.article, || side(member, found.sides[1].0, &second.1));
        } else if let Some(found) = opposed(member, b) {
            sides.entry(member.article, || side(member, found.sides[0].0, &first.1));
        }
    }
    let sure = opposition.shared >= SURE_SHARED;
    Difference {
        kind: DifferenceKind::Negation,
        rule: opposition.rule,
        confidence: if sure { Confidence::Medium } else { Confidence::Low },
        drawn: sure,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// "rule: reading | reading", if the first statements of the texts are opposed.
    fn found(texts: &[&str], lang: &str) -> Option<String> {
        let articles: Vec<Article> =
            texts.iter().map(|body| Article { body: body.to_string(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some(lang))).collect();
        let read: Vec<_> = documents.iter().map(statements).collect();
        let members: Vec<Member<'_>> = documents
            .iter()
            .zip(&read)
            .enumerate()
            .map(|(article, (document, (statements, quotations)))| Member {
                article,
                independent_text: article,
                document,
                statements,
                quotations,
                actors: &crate::actor::NOBODY,
                statement: &statements[0],
            })
            .collect();
        let difference = polarity(&members).pop()?;
        let readings: Vec<&str> = difference.sides.iter().map(|side| side.reading.as_str()).collect();
        Some(format!("{}: {}", difference.rule, readings.join(" | ")))
    }

    #[test]
    fn opposites_and_what_only_looks_like_them() {
        let cases: &[(&str, &[&str], Option<&str>)] = &[
            (
                "en",
                &[
                    "The singer checked into the Marlow clinic on Monday.",
                    "The singer checked out of the Marlow clinic on Monday.",
                ],
                Some("negation/opposite: into | out"),
            ),
            (
                "en",
                &[
                    "The council approved the harbour plan.",
                    "The council rejected the harbour plan.",
                    "The council rejected that harbour plan.",
                ],
                Some("negation/opposite: approved | rejected | rejected"),
            ),
            ("en", &["Rovers beat City in the cup final.", "City lost to Rovers in the cup final."], None),
            (
                "en",
                &["The harbour gate was not locked that night.", "The harbour gate was locked that night."],
                Some("negation/explicit: not locked | locked"),
            ),
            ("en", &["Nobody said that the gate was locked.", "The mayor bought a red boat in spring."], None),
            ("en", &["Rents rose in May.", "Rents did not fall in May."], None),
            (
                "es",
                &["El consejo aprobó el plan del puerto.", "El consejo rechazó el plan del puerto."],
                Some("negation/opposite: aprobo | rechazo"),
            ),
            ("fr", &["Le pont est ouvert au port.", "Le pont est ferme au port."], None),
        ];
        for (lang, texts, expected) in cases {
            assert_eq!(found(texts, lang).as_deref(), *expected, "{texts:?}");
        }
    }
}
