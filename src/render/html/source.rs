//! Untrusted text, languages and addresses in the page.

use maud::{Escaper, Render};
use std::fmt::Write;
use url::Url;

use crate::comparison::ComparedArticle;

/// Text from the input, escaped so that a parser gives back exactly this text.
///
/// A carriage return is written as a reference, since parsers turn the character itself into a line feed.
/// U+0000 is the one character that no HTML document can hold: U+FFFD stands for it, as in every parser.
pub(in crate::render) struct Source<'t>(pub &'t str);

impl Render for Source<'_> {
    fn render_to(&self, buffer: &mut String) {
        for run in self.0.split_inclusive(['\r', '\0']) {
            let (text, reference) = match run.chars().next_back() {
                Some('\r') => (&run[..run.len() - 1], "&#13;"),
                Some('\0') => (&run[..run.len() - 1], "\u{FFFD}"),
                _ => (run, ""),
            };
            // Writing to a string cannot fail.
            let _ = Escaper::new(buffer).write_str(text);
            buffer.push_str(reference);
        }
    }
}

/// The language to declare for an article's text; none if it is unknown or no language tag at all.
pub(in crate::render) fn language(article: &ComparedArticle) -> Option<&str> {
    let tag = article.language.as_str();
    let mut subtags = tag.split('-');
    let is_primary = |subtag: &str| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic());
    let is_further =
        |subtag: &str| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
    (tag != "und" && subtags.next().is_some_and(is_primary) && subtags.all(is_further)).then_some(tag)
}

/// An address that may be linked. Stories are untrusted: `javascript:` and the like are not links.
pub(in crate::render) fn linkable(address: Option<&str>) -> Option<String> {
    let url = Url::parse(address?).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[test]
    fn what_a_parser_would_change_is_written_otherwise() {
        let text = "a < b & \"c\"\r\nd\r\re\0";
        let markup = html! { p { (Source(text)) } }.into_string();
        assert_eq!(markup, "<p>a &lt; b &amp; &quot;c&quot;&#13;\nd&#13;&#13;e\u{FFFD}</p>");
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert_eq!(linkable(Some("HTTPS://Ledger.example/a b")).as_deref(), Some("https://ledger.example/a%20b"));
        for address in
            ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "//ledger.example", "ledger", ""]
        {
            assert_eq!(linkable(Some(address)), None, "{address}");
        }
        assert_eq!(linkable(None), None);
    }
}
