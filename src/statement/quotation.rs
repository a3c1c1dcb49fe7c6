//! Direct quotations: what stands between paired marks, and who is said to have said it.
//!
//! The pairs are those of Unicode's chapter on punctuation (6.2, "Language-based usage of quotation
//! marks"); straight marks and single marks, which also serve as apostrophes, are told apart by the
//! characters beside them.

mod dialogue;

use std::ops::Range;

use super::attribution::{Attribution, attribution, attribution_within, characterised};
use crate::comparison::Part;
use crate::text::{Document, Language, Paragraph, Span, Token, TokenKind};

/// A direct quotation of one article; a word in scare quotes is one too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Headline or body.
    pub part: Part,
    /// The text inside the marks.
    pub span: Span,
    /// Places of its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Who is said to have said it, where that is clear.
    pub speaker: Option<Span>,
    /// The verb of saying, where there is one.
    pub verb: Option<Span>,
}

/// The direct quotations of an article, in order, not overlapping: of quotations inside quotations the
/// outer one counts. A quotation without a closing mark ends with its paragraph if the next paragraph
/// opens with a mark again, as long quotations do; otherwise its mark is taken for a slip. Such a
/// quotation has the speaker of its continuation. Marks pair as in The Unicode Standard, section 6.2.
pub fn quotations(document: &Document<'_>) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    for (place, paragraph) in document.paragraphs.iter().enumerate() {
        let text = document.text(paragraph.part);
        let next = document.paragraphs.get(place + 1).filter(|next| next.part == paragraph.part);
        let goes_on = next.is_some_and(|next| next.span.of(text).starts_with(is_opening_mark));
        let mut spans = match document.language {
            Language::Spanish => dialogue::spoken(paragraph.span.of(text)),
            _ => Vec::new(),
        };
        if spans.is_empty() {
            spans = quoted(paragraph.span.of(text), goes_on);
        }
        for span in spans {
            let span = Span::new(paragraph.span.start + span.start, paragraph.span.start + span.end);
            let tokens = document.tokens_within(paragraph.part, span);
            if !tokens.is_empty() {
                quotations.push(Quotation { part: paragraph.part, span, tokens, speaker: None, verb: None });
            }
        }
    }
    let sources: Vec<(Option<Span>, Option<Span>)> = (0..quotations.len())
        .map(|at| match source(document, at, &quotations) {
            Some(Attribution { speaker, verb, .. }) => (speaker, Some(verb)),
            None => characterisation(document, &quotations[at], &quotations).unzip(),
        })
        .collect();
    for (quotation, source) in quotations.iter_mut().zip(sources) {
        let (speaker, verb) = source;
        quotation.speaker = speaker.map(|speaker| with_name(document, quotation.part, speaker));
        quotation.verb = verb;
    }
    let mut continuation = (None, None);
    for quotation in quotations.iter_mut().rev() {
        let ends_paragraph = |p: &Paragraph| p.part == quotation.part && p.span.end == quotation.span.end;
        if quotation.speaker.is_none() && document.paragraphs.iter().any(ends_paragraph) {
            (quotation.speaker, quotation.verb) = continuation;
        }
        continuation = (quotation.speaker, quotation.verb);
    }
    quotations
}

/// The attribution of the sentence that the quotation ends in, else of that which it starts in, else
/// of the sentence before it in the same paragraph if all of its own sentence is quoted.
fn source(document: &Document<'_>, place: usize, quotations: &[Quotation]) -> Option<Attribution> {
    let quotation = &quotations[place];
    let sentence_of = |token: usize| document.sentences.partition_point(|s| s.tokens.end <= token);
    let last = sentence_of(quotation.tokens.end.saturating_sub(1));
    let first = sentence_of(quotation.tokens.start);
    let after = place.checked_sub(1).and_then(|before| after(document, last, &quotations[before], quotations));
    let whole = || attribution(document, last, quotations).or_else(|| attribution(document, first, quotations));
    let own = after.or_else(whole).filter(|own| !belongs_to_next(document, own, quotation, quotations.get(place + 1)));
    if own.is_some() {
        return own;
    }
    let sentence = document.sentences.get(first)?;
    let before = first.checked_sub(1)?;
    let same_paragraph = document.sentences.get(before).is_some_and(|s| s.paragraph == sentence.paragraph);
    let whole = quotation.tokens.start <= sentence.tokens.start + 1;
    let quoted_before = |q: &Quotation| q.tokens.start < sentence.tokens.start && sentence_of(q.tokens.start) == before;
    if same_paragraph && whole && quotations.iter().any(quoted_before) {
        attribution(document, before, quotations)
    } else {
        None
    }
}

/// A speaker with the name that stands behind: "the mayor", of "said the mayor, Irena Voss.".
fn with_name(document: &Document<'_>, part: Part, speaker: Span) -> Span {
    let tokens = document.tokens_within(part, speaker);
    let is_name = |token: &&Token| token.capitalised && token.kind == TokenKind::Word;
    let Some([comma, behind @ ..]) = document.tokens.get(tokens.end..) else { return speaker };
    let name = behind.iter().take_while(is_name).count();
    let closed = behind.get(name).is_none_or(|token| token.kind == TokenKind::Punctuation);
    let named = document.tokens[tokens].iter().any(|token| is_name(&token));
    if comma.normal == "," && comma.span.start >= speaker.end && name > 1 && closed && !named {
        return Span::new(speaker.start, behind[name - 1].span.end);
    }
    speaker
}

/// The attribution behind the quotation before, in one sentence with it: “…,” said Voss, but Hale said “…”.
fn after(document: &Document<'_>, sentence: usize, before: &Quotation, all: &[Quotation]) -> Option<Attribution> {
    let sentence = document.sentences.get(sentence)?;
    let in_it = sentence.part == before.part && sentence.tokens.contains(&before.tokens.start);
    let rest = before.tokens.end..sentence.tokens.end;
    if in_it && !rest.is_empty() { attribution_within(document, before.part, rest, all) } else { None }
}

/// Whether an attribution is that of the next quotation, before which it stands: a quotation within a clause and
/// then “but Hale said it was “…””.
fn belongs_to_next(document: &Document<'_>, found: &Attribution, own: &Quotation, next: Option<&Quotation>) -> bool {
    let leads = next.is_some_and(|next| next.part == own.part && found.verb.end <= next.span.start);
    let Some(speaker) = found.speaker.filter(|speaker| leads && speaker.start >= own.span.end) else { return false };
    let first = if speaker.start < found.verb.start { speaker.start } else { found.verb.start };
    let between = &document.tokens[document.tokens_within(own.part, Span::new(own.span.end, first))];
    between.iter().any(|token| token.kind != TokenKind::Punctuation)
}

/// Who calls something by the words of a quotation, and the verb.
fn characterisation(document: &Document<'_>, own: &Quotation, all: &[Quotation]) -> Option<(Span, Span)> {
    let sentence = document.sentences.partition_point(|s| s.tokens.end <= own.tokens.start);
    characterised(document, sentence, own, all)
}

/// Whether `c` opens a quotation, straight marks included.
pub(super) fn is_opening_mark(c: char) -> bool {
    matches!(c, '“' | '"' | '«' | '„' | '「' | '『' | '‘' | '‹')
}

/// Whether `c` is any mark of quotation but the apostrophes.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '"' | '«' | '»' | '„' | '「' | '」' | '『' | '』' | '‘' | '‹' | '›')
}

/// The spans inside the outermost pairs of marks of one paragraph.
fn quoted(text: &str, goes_on: bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, mark)) = text.get(at..).and_then(|rest| next_opening(text, at, rest)) {
        let inside = open + mark.len_utf8();
        let (end, next) = match closing(text, inside, mark) {
            Some((end, width)) => (end, end + width),
            None if goes_on && !matches!(mark, '‘' | '\'') => (text.len(), text.len()),
            None => {
                at = inside;
                continue;
            }
        };
        let span = Span::new(inside, end).trimmed(text);
        if !span.is_empty() {
            found.push(span);
        }
        at = next;
    }
    found
}

/// The next opening mark at or after `at`: its place and itself.
fn next_opening(text: &str, at: usize, rest: &str) -> Option<(usize, char)> {
    rest.char_indices().map(|(offset, c)| (at + offset, c)).find(|(place, c)| match c {
        '“' | '«' | '„' | '「' | '『' | '‹' => true,
        '"' | '‘' | '\'' => opens(text, *place, *c),
        _ => false,
    })
}

/// Whether a mark that may be something else (an apostrophe, inches) opens here: nothing but white
/// space or an opening bracket before it, and a word after it.
fn opens(text: &str, place: usize, mark: char) -> bool {
    let before = text.get(..place).and_then(|left| left.chars().next_back());
    let after = text.get(place + mark.len_utf8()..).and_then(|right| right.chars().next());
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | ':' | '¿' | '¡'));
    let word = |c: char| c.is_alphanumeric() || matches!(c, '¿' | '¡' | '…' | '.' | '[' | '$' | '€' | '£' | '‘' | '\'');
    match mark {
        // "'90s" and "'em" are far more often short forms than quotations.
        '\'' => free && after.is_some_and(char::is_alphabetic),
        _ => free && after.is_some_and(word),
    }
}

/// Where the quotation opened by `mark` before `from` ends, and the width of its closing mark.
fn closing(text: &str, from: usize, mark: char) -> Option<(usize, usize)> {
    let wanted: &[char] = match mark {
        '“' => &['”', '"'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '「' => &['」'],
        '『' => &['』'],
        '‹' => &['›'],
        '"' => &['"', '”'],
        _ => return closing_single(text, from, mark),
    };
    let mut depth = 0_u32;
    for (offset, c) in text.get(from..)?.char_indices() {
        if c == mark && !wanted.contains(&c) {
            depth = depth.saturating_add(1);
        } else if wanted.contains(&c) {
            if depth == 0 {
                return Some((from + offset, c.len_utf8()));
            }
            depth -= 1;
        }
    }
    None
}

/// The end of a quotation in single marks, whose closing mark is the apostrophe: one that no letter
/// follows, if possible one behind punctuation; behind an "s" it may be a possessive, so that is the
/// last choice.
fn closing_single(text: &str, from: usize, mark: char) -> Option<(usize, usize)> {
    let wanted = if mark == '‘' { '’' } else { '\'' };
    let mut possessive = None;
    let mut before = mark;
    let mut characters = text.get(from..)?.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        let ends_word = characters.peek().is_none_or(|(_, next)| !next.is_alphanumeric());
        if c == wanted && ends_word && offset > 0 && !before.is_whitespace() {
            let end = (from + offset, c.len_utf8());
            if before != 's' {
                return Some(end);
            }
            possessive = possessive.or(Some(end));
        } else if is_mark(c) {
            break;
        }
        before = c;
    }
    possessive
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    fn found(text: &str, lang: &str) -> Vec<(String, Option<String>)> {
        let article = Article { body: text.into(), ..Article::default() };
        let document = read(&article, Some(lang));
        let of = |span: Span| span.of(text).to_string();
        quotations(&document).into_iter().map(|q| (of(q.span), q.speaker.map(of))).collect()
    }

    #[test]
    fn paired_marks_quote_and_apostrophes_do_not() {
        let cases: [(&str, &[&str]); 14] = [
            ("They called it “a mess” and left.", &["a mess"]),
            ("They called it \"a mess\" and left.", &["a mess"]),
            ("Lo llamó «un caos» y se fue.", &["un caos"]),
            ("Er nannte es „ein Chaos“ und ging.", &["ein Chaos"]),
            ("市長は「混乱だ」と言った。", &["混乱だ"]),
            ("They called it ‘a mess’ and left.", &["a mess"]),
            ("Pilot 'fell asleep' on the flight", &["fell asleep"]),
            ("The workers' hall and the drivers' yard closed.", &[]),
            ("It's the '90s, isn't it?", &[]),
            ("‘The nurses’ pay is low,’ he said.", &["The nurses’ pay is low,"]),
            ("A 6'2\" man left.", &[]),
            ("He said “they shouted ‘stop’ twice” again.", &["they shouted ‘stop’ twice"]),
            ("An “open mark never closes.", &[]),
            ("“” is empty.", &[]),
        ];
        for (text, expected) in cases {
            let inside: Vec<String> = found(text, "en").into_iter().map(|(quote, _)| quote).collect();
            assert_eq!(inside, expected, "{text}");
        }
    }

    #[test]
    fn a_long_quotation_goes_on_in_the_next_paragraph() {
        let quotes = found("“We lost it all.\n\n“Now we start again,” Irena Voss said.", "en");
        assert_eq!(quotes[0], ("We lost it all.".into(), Some("Irena Voss".into())));
        assert_eq!(quotes[1], ("Now we start again,".into(), Some("Irena Voss".into())));
    }

    #[test]
    fn the_speaker_comes_from_the_attribution() {
        let cases = [
            ("en", "“We lost it all. It burned,” said Irena Voss.", "Irena Voss"),
            ("en", "The mayor said the plan was “dead”.", "The mayor"),
            ("en", "“We tried,” the coach said. “It was late.”", "the coach"),
            ("es", "«Todo está listo», aseguró la directora.", "la directora"),
        ];
        for (lang, text, speaker) in cases {
            for (quote, found) in found(text, lang) {
                assert_eq!(found.as_deref(), Some(speaker), "{quote}");
            }
        }
    }
}
