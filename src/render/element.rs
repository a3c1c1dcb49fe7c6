//! A comparison as markup for a page that has the widget: the articles to read, and the comparison beside them,
//! which the widget shows without comparing anything again. Without scripts the articles are left.

use maud::{Markup, PreEscaped, html};

use super::html::{Source, language, linkable};
use super::words::Words;
use crate::Comparison;
use crate::comparison::ComparedArticle;

/// How the articles look as long as the widget has not taken their place: the file that the markup links.
pub const STYLESHEET: &str = include_str!("element.css");

/// The markup, to be put into a page. `lang` is the language of the story, in which the widget is to speak if it
/// can; `package` the address of the folder with the npm package's files.
///
/// Ids of articles are in the JSON only: as `id` of an element they could be those of others in the page.
pub fn element(comparison: &Comparison, lang: Option<&str>, package: &str) -> String {
    let package = package.trim_end_matches('/');
    let markup = html! {
        link rel="stylesheet" href={ (package) "/source-compare.css" };
        "\n"
        script type="module" src={ (package) "/source-compare.min.js" } {}
        "\n"
        source-compare lang=[lang.map(|lang| Words::of(Some(lang)).tag())] {
            @if let Some(title) = comparison.title.as_deref().filter(|title| !title.trim().is_empty()) {
                "\n"
                h2 slot="heading" dir="auto" { (Source(title)) }
            }
            @for compared in own_first(comparison) { "\n" (article(compared)) }
            "\n"
            script type="application/json" data-comparison { (PreEscaped(json(comparison))) }
            "\n"
        }
    };
    markup.into_string() + "\n"
}

/// Of a comparison made to be published the article that is whole comes first: it is what the page is about.
fn own_first(comparison: &Comparison) -> Vec<&ComparedArticle> {
    let own = comparison.published.as_ref().map(|published| &published.own);
    let (first, others): (Vec<_>, Vec<_>) = comparison.articles.iter().partition(|article| Some(&article.id) == own);
    first.into_iter().chain(others).collect()
}

fn article(article: &ComparedArticle) -> Markup {
    let outlet = article.outlet.name.as_deref().filter(|name| !name.trim().is_empty());
    let address = linkable(article.url.as_deref());
    html! {
        article lang=[language(article)] dir="auto" {
            @if let Some(headline) = &article.headline { "\n" h3 { (Source(headline)) } }
            @if let Some(outlet) = outlet {
                "\n"
                p {
                    @match address {
                        Some(address) => a href=(address) { (Source(outlet)) },
                        None => (Source(outlet)),
                    }
                }
            }
            @for paragraph in paragraphs(&article.body).iter().filter(|paragraph| has_words(paragraph)) { "\n" p dir="auto" { (Source(paragraph)) } }
            "\n"
        }
    }
}

/// What blank lines part.
fn paragraphs(body: &str) -> Vec<String> {
    let lines: Vec<&str> = body.lines().collect();
    let parts = lines.split(|line| line.trim().is_empty());
    parts.filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n")).collect()
}

/// Where an article is excerpted, a paragraph can be withheld whole: nothing is left of it to read.
fn has_words(paragraph: &str) -> bool {
    paragraph.chars().any(char::is_alphanumeric)
}

/// JSON that can stand in a script element. `<` occurs in its strings only, where a reference to the character says
/// the same: nothing in the text can then end the script or open a comment in it.
fn json(comparison: &Comparison) -> String {
    // Writing plain data to a string cannot fail.
    serde_json::to_string(comparison).unwrap_or_default().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{compare_checked, from_json};

    const HOSTILE: &str = r#"{
        "title": "</h2><script>alert(1)</script>",
        "articles": [
            { "id": "\"><img src=x>", "outlet": { "name": "</p><b>", "url": "javascript:alert(1)" },
              "url": "javascript:alert(1)", "headline": "<!--<script>",
              "body": "The dam failed.\n\n</script><!-- <script> The river rose." },
            { "body": "The dam failed on Monday. The river rose." }
        ]
    }"#;

    fn fragment() -> String {
        element(&compare_checked(&from_json(HOSTILE).unwrap()), Some("es-MX"), "https://cdn.example/pkg/")
    }

    #[test]
    fn nothing_in_a_text_ends_the_script_or_opens_markup() {
        let fragment = fragment();
        assert_eq!(fragment.matches("</script").count(), 2, "{fragment}");
        assert_eq!(fragment.matches("<script").count(), 2);
        assert!(!fragment.contains("<!--") && !fragment.contains("<img") && !fragment.contains("<b>"));
        assert!(!fragment.contains("href=\"javascript"));
    }

    #[test]
    fn the_json_is_the_comparison() {
        let fragment = fragment();
        let (_, rest) = fragment.split_once("data-comparison>").unwrap();
        let (json, _) = rest.split_once("</script>").unwrap();
        let read: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(read, serde_json::to_value(compare_checked(&from_json(HOSTILE).unwrap())).unwrap());
    }

    #[test]
    fn it_speaks_the_story_s_language_and_finds_the_package() {
        let fragment = fragment();
        assert!(fragment.contains("<source-compare lang=\"es\">"));
        assert!(fragment.contains("href=\"https://cdn.example/pkg/source-compare.css\""));
    }

    #[test]
    fn of_a_publication_the_own_article_comes_first_and_no_withheld_paragraph_is_left() {
        let body = "The dam failed on Monday.\\n\\nThe valley has been farmed for nine hundred years by families.";
        let story = format!(
            r#"{{"articles":[{{"id":"a","headline":"Rival","body":"{body}"}},{{"id":"b","headline":"Own","body":"The dam failed on Monday."}}]}}"#
        );
        let whole = compare_checked(&from_json(&story).unwrap());
        let fragment = element(&crate::publish::publish(whole, "b", 25).unwrap(), None, ".");
        let (markup, _) = fragment.split_once("data-comparison>").unwrap();
        assert!(markup.find("Own").unwrap() < markup.find("Rival").unwrap());
        assert!(!markup.contains(">…</p>"), "{markup}");
        assert!(!markup.contains("nine hundred"));
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(paragraphs("\n\na\r\nb\n \t\nc\n\n\n"), ["a\nb", "c"]);
    }
}
