//! A comparison as one HTML page that stands alone: no script, no request, readable on paper.
//!
//! Untrusted text reaches the page only through `maud`, which escapes it, and `html/source.rs`, which keeps what
//! a parser would change. Ids in the page are the engine's own or numbers, never ids from the input.

mod article;
mod differences;
mod dismissed;
mod lookup;
mod marks;
mod matrix;
mod method;
mod passage;
mod quality;
mod source;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use self::lookup::Lookup;
pub(super) use self::source::{Source, language, linkable};
use super::words::Words;
use crate::Comparison;

/// The styles of the page, which it carries inline.
pub const STYLESHEET: &str = include_str!("page.css");

/// The page. `lang` is the language that its fixed words are to be in, a BCP 47 tag: English or Spanish,
/// and English for all others.
pub fn page(comparison: &Comparison, lang: Option<&str>) -> String {
    let comparison = &*dismissed::without(comparison);
    let lookup = Lookup::new(comparison, Words::of(lang));
    let words = &lookup.words;
    let title = match comparison.title.as_deref().map(str::trim).filter(|title| !title.is_empty()) {
        Some(title) => title.to_string(),
        None => words.counted("page.title", comparison.counts.supplied),
    };
    let page = html! {
        (DOCTYPE)
        html lang=(words.tag()) {
            (head(&title))
            body {
                header {
                    h1 dir="auto" { (Source(&title)) }
                    (quality::note(&lookup))
                }
                (contents(&lookup))
                main {
                    (summary(&lookup))
                    (article::articles(&lookup))
                    (matrix::claims(&lookup))
                    (differences::differences(&lookup))
                    (method::note(&lookup))
                }
                footer { p { (words.filled("page.madeBy", &[("version", html! { (comparison.engine) })])) } }
            }
        }
    };
    page.into_string() + "\n"
}

/// The policy that the page declares. A server may send the same as a header.
pub fn content_security_policy() -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLESHEET));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

/// The policy comes before all that it rules.
fn head(title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(content_security_policy());
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (Source(title)) }
            style { (PreEscaped(STYLESHEET)) }
        }
    }
}

fn contents(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    html! {
        nav aria-labelledby="contents" {
            h2 id="contents" { (words.text("page.contents")) }
            ul {
                @for (index, article) in lookup.comparison.articles.iter().enumerate() {
                    li {
                        a href={ "#" (Lookup::article_anchor(index)) } { bdi { (Source(&lookup.outlet(index))) } }
                        @if article.set_aside.is_none() && !article.complete {
                            " · " (words.text("page.incomplete.short"))
                        }
                        @if article.set_aside.is_some() { " · " (words.text("page.setAside.short")) }
                    }
                }
            }
            ul {
                li { a href="#claims" { (words.text("page.claims")) } }
                li { a href="#differences" { (words.text("whatDiffers")) } }
                li { a href="#method" { (words.text("method.title")) } }
            }
        }
    }
}

/// The supplier's summary stands apart: it is no witness.
fn summary(lookup: &Lookup<'_>) -> Markup {
    let summary = &lookup.comparison.summary;
    html! {
        @if !summary.is_empty() {
            aside.summary aria-labelledby="summary" {
                p id="summary" { (lookup.words.text("page.summary")) }
                ul { @for line in summary { li dir="auto" { (Source(line)) } } }
            }
        }
    }
}
