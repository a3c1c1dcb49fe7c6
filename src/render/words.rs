//! The fixed words of the static page: those of the widget, from `www/messages/`, and a few of its own.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::html::Source;

/// Languages that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    English,
    Spanish,
}

/// A fixed text, or one for each plural form of a count. `{name}` is filled in.
#[derive(Deserialize)]
#[serde(untagged)]
enum Template {
    Text(String),
    Counted { one: String, other: String },
}

/// The words of one language.
pub(super) struct Words {
    language: Language,
    templates: BTreeMap<String, Template>,
}

impl Words {
    /// The words for a BCP 47 tag: Spanish for Spanish, English for all else.
    pub fn of(tag: Option<&str>) -> Self {
        let primary = tag.unwrap_or_default().trim().split(['-', '_']).next().unwrap_or_default();
        let language = if primary.eq_ignore_ascii_case("es") { Language::Spanish } else { Language::English };
        Words { language, templates: language.tables().into_iter().flat_map(templates).collect() }
    }

    /// The language as the page declares it.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// A text without values.
    pub fn text(&self, message: &str) -> &str {
        match self.templates.get(message) {
            Some(Template::Text(text) | Template::Counted { other: text, .. }) => text,
            None => {
                debug_assert!(false, "no words for {message}");
                ""
            }
        }
    }

    /// A text with plain values, for attributes.
    pub fn plain(&self, message: &str, values: &[(&str, &str)]) -> String {
        pieces(self.text(message)).map(|piece| value(piece, values).copied().unwrap_or(piece.text())).collect()
    }

    /// A text with values that are markup.
    pub fn filled(&self, message: &str, values: &[(&str, Markup)]) -> Markup {
        html! {
            @for piece in pieces(self.text(message)) {
                @match value(piece, values) {
                    Some(markup) => (markup),
                    None => (piece.text()),
                }
            }
        }
    }

    /// A text in the plural form of `count`.
    pub fn counted(&self, message: &str, count: u32) -> String {
        // English and Spanish tell one from all else, as far as counts of texts go.
        let template = match self.templates.get(message) {
            Some(Template::Counted { one, .. }) if count == 1 => one,
            _ => self.text(message),
        };
        template.replace("{count}", &count.to_string())
    }

    /// Source texts one after the other. A list without an “and” needs no grammar.
    pub fn list<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Markup {
        html! {
            @for (index, text) in texts.into_iter().enumerate() {
                @if index > 0 { ", " }
                bdi { (Source(text)) }
            }
        }
    }
}

impl Language {
    fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// The widget's words, then the page's own.
    fn tables(self) -> [&'static str; 2] {
        match self {
            Language::English => [include_str!("../../www/messages/en.json"), include_str!("messages/en.json")],
            Language::Spanish => [include_str!("../../www/messages/es.json"), include_str!("messages/es.json")],
        }
    }
}

/// What the output calls a variant; messages on it end in the same.
pub(super) fn name(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// The tables are part of the program; a test reads them all.
fn templates(json: &str) -> BTreeMap<String, Template> {
    serde_json::from_str(json).unwrap_or_default()
}

/// A run of fixed text or the name of a value.
#[derive(Clone, Copy)]
enum Piece<'t> {
    Text(&'t str),
    Name(&'t str),
}

impl<'t> Piece<'t> {
    fn text(self) -> &'t str {
        match self {
            Piece::Text(text) => text,
            Piece::Name(_) => "",
        }
    }
}

fn value<'v, V>(piece: Piece<'_>, values: &'v [(&str, V)]) -> Option<&'v V> {
    let Piece::Name(wanted) = piece else { return None };
    let found = values.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    debug_assert!(found.is_some(), "no value for {wanted}");
    found
}

/// `about {count} texts` is a text, a name and a text.
fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    template.split('{').enumerate().flat_map(|(index, part)| match part.split_once('}') {
        Some((name, rest)) if index > 0 => [Piece::Name(name), Piece::Text(rest)],
        _ => [Piece::Text(part), Piece::Text("")],
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    use crate::comparison::{Confidence, DifferenceKind, OverrideStatus, State};
    use crate::quality::IncompleteReason;
    use crate::story::{Genre, OverrideAction};
    use crate::text::FurnitureKind;

    const LANGUAGES: [Language; 2] = [Language::English, Language::Spanish];

    #[test]
    fn every_table_is_read_and_both_languages_have_the_same_messages() {
        let keys = |language: Language| {
            let tables = language.tables().map(templates);
            let found: Vec<String> = tables.into_iter().flat_map(|table| table.into_keys()).collect();
            let apart: BTreeSet<String> = found.iter().cloned().collect();
            assert_eq!(apart.len(), found.len(), "a message is in both tables");
            assert!(apart.contains("state.absent") && apart.contains("method.rules"));
            apart
        };
        assert_eq!(keys(Language::English), keys(Language::Spanish));
    }

    #[test]
    fn whatever_is_named_has_words() {
        use DifferenceKind::*;
        let kinds = [
            Number,
            Date,
            Name,
            Role,
            Agent,
            Negation,
            Quote,
            Speaker,
            Attribution,
            Hedge,
            Voice,
            Naming,
            Wording,
            Prominence,
            Headline,
        ];
        let states = [State::Reported, State::Differs, State::Absent, State::Unseen];
        let genres = [Genre::News, Genre::Analysis, Genre::Opinion, Genre::Feature, Genre::PressRelease];
        let furniture = [
            FurnitureKind::Byline,
            FurnitureKind::Dateline,
            FurnitureKind::Credit,
            FurnitureKind::Link,
            FurnitureKind::Promotion,
            FurnitureKind::Paywall,
            FurnitureKind::OutletSuffix,
            FurnitureKind::Photo,
            FurnitureKind::Note,
            FurnitureKind::Copyright,
            FurnitureKind::Comments,
            FurnitureKind::Timestamp,
            FurnitureKind::Aggregator,
        ];
        let reasons = [
            IncompleteReason::Declared,
            IncompleteReason::Ellipsis,
            IncompleteReason::CutSentence,
            IncompleteReason::Paywall,
            IncompleteReason::EqualLength,
            IncompleteReason::Teaser,
        ];
        let messages = kinds
            .map(|kind| format!("kind.{}", name(kind)))
            .into_iter()
            .chain([Confidence::Low, Confidence::Medium, Confidence::High].map(|c| format!("confidence.{}", name(c))))
            .chain(states.map(|state| format!("state.{}", name(state))))
            .chain(genres.map(|genre| format!("page.genre.{}", name(genre))))
            .chain(furniture.map(|kind| format!("field.{}", kind.code())))
            .chain(reasons.map(|reason| format!("incomplete.{}", reason.code())))
            .chain([OverrideStatus::Applied, OverrideStatus::Unmatched].map(|s| format!("override.{}", name(s))))
            .chain(
                [OverrideAction::Join, OverrideAction::Split, OverrideAction::Pin, OverrideAction::Dismiss]
                    .map(|action| format!("override.{}", name(action))),
            );
        for message in messages {
            for language in LANGUAGES {
                assert!(!Words::of(Some(language.tag())).text(&message).is_empty(), "{message}");
            }
        }
    }

    #[test]
    fn words_that_judge_are_not_used() {
        let never = ["added", "deleted", "hides", "biased", "misleading"];
        let spanish = ["añadid", "borrad", "eliminad", "oculta", "sesgad", "engaños"];
        for language in LANGUAGES {
            for (message, template) in language.tables().into_iter().flat_map(templates) {
                let said = match template {
                    Template::Text(text) => text,
                    Template::Counted { one, other } => one + " " + &other,
                };
                let judges = |word: &&str| said.to_lowercase().contains(*word);
                assert_eq!(never.iter().chain(&spanish).find(|word| judges(word)), None, "{message}: {said}");
            }
        }
    }

    #[test]
    fn values_fill_their_places_and_are_not_read_as_templates() {
        let words = Words::of(Some("en-GB"));
        assert_eq!(
            words.plain("sharedBy", &[("reporting", "3"), ("of", "{of}")]),
            "Shared by 3 of {of} independent texts"
        );
        let outlet = html! { bdi { "<&{x}" } };
        assert_eq!(words.filled("onlyIn", &[("outlet", outlet)]).into_string(), "Only in <bdi>&lt;&amp;{x}</bdi>");
    }

    #[test]
    fn a_count_decides_the_plural() {
        let english = Words::of(None);
        assert_eq!(english.counted("textsSupplied", 1), "1 text supplied");
        assert_eq!(english.counted("textsSupplied", 0), "0 texts supplied");
        let spanish = Words::of(Some("es"));
        assert_eq!(spanish.counted("textsSupplied", 1), "1 texto entregado");
        assert_eq!(spanish.counted("textsSupplied", 12), "12 textos entregados");
    }

    #[test]
    fn the_language_is_spanish_or_english() {
        for (tag, language) in
            [(Some("es-MX"), "es"), (Some("ES"), "es"), (Some("est"), "en"), (Some("fr"), "en"), (None, "en")]
        {
            assert_eq!(Words::of(tag).tag(), language, "{tag:?}");
        }
    }
}
