//! Static pages, parsed, of sample stories and of hostile ones.

use scraper::{ElementRef, Html, Selector};
use serde_json::json;
use source_compare::Story;
use source_compare::comparison::Comparison;
use source_compare::render::html;

use crate::common::{SAMPLES, compared};

/// A page with the comparison that it was made from.
pub struct Page {
    pub comparison: Comparison,
    pub source: String,
    pub document: Html,
}

impl Page {
    pub fn of(story: Story) -> Self {
        let lang = story.lang.clone();
        let comparison = compared(story);
        let source = html::page(&comparison, lang.as_deref());
        let document = Html::parse_document(&source);
        Page { comparison, source, document }
    }

    pub fn of_json(story: serde_json::Value) -> Self {
        Page::of(serde_json::from_value(story).unwrap())
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.document.select(&Selector::parse(selector).unwrap()).collect()
    }

    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0]
    }

    pub fn text(&self, selector: &str) -> String {
        text(self.one(selector))
    }
}

/// All text in an element but for the counts, which are no source text.
pub fn text(element: ElementRef<'_>) -> String {
    let is_count = |node: &scraper::Node| {
        node.as_element().is_some_and(|e| e.has_class("count", scraper::CaseSensitivity::CaseSensitive))
    };
    let texts = element.descendants().filter(|node| !node.ancestors().any(|above| is_count(above.value())));
    texts.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect()
}

pub fn child<'e>(element: ElementRef<'e>, selector: &str) -> Option<ElementRef<'e>> {
    element.select(&Selector::parse(selector).unwrap()).next()
}

/// What a parser makes of a text: no HTML document can hold U+0000.
pub fn parsed(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

pub const HOSTILE: &str =
    "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)><!-- ]]> &amp; \u{202e}אבג";

/// Hostile text in every field that takes text, under ids that break careless maps.
pub fn hostile() -> Page {
    let article = |id: &str, body: String| {
        json!({
            "id": id,
            "outlet": {
                "name": format!("{id} {HOSTILE}"),
                "url": "javascript:alert(1)",
                "labels": [{ "axis": HOSTILE, "value": HOSTILE, "by": HOSTILE, "date": HOSTILE }],
            },
            "headline": format!("The mill burned down on Friday {HOSTILE}"),
            "byline": HOSTILE,
            "published": HOSTILE,
            "url": "javascript:alert(document.domain)//https://ledger.example",
            "lang": "en\"><script>alert(1)</script>",
            "body": body,
        })
    };
    let fire = "The old mill at Tarn Bridge burned down on Friday night.";
    let bodies = [
        ("__proto__", format!("{fire} The owner, Ilse Marn, said 14 workers had left. {HOSTILE}")),
        ("10", format!("{fire} The owner, Ilse Marn, claimed 40 workers had left.\r\n\r\n{HOSTILE}\r")),
        ("2", format!("{HOSTILE}\n\n{fire}\u{0}\u{1}\u{7f}\u{85}\u{feff}\u{fdd0} Firefighters came at noon.")),
        ("🚒\"><script>", format!("\n\n  {fire}\u{2028}é🚤👩🏽\u{200d}✈️ e\u{301}")),
    ];
    let articles: Vec<_> = bodies.into_iter().map(|(id, body)| article(id, body)).collect();
    Page::of_json(json!({
        "title": HOSTILE,
        "lang": HOSTILE,
        "summary": [HOSTILE],
        "articles": articles,
        "options": { "include": ["10", "2", "__proto__", "🚒\"><script>"] },
    }))
}

/// More outlets than one table takes.
pub fn many() -> Page {
    let articles: Vec<_> = (0..30)
        .map(|n| json!({ "body": format!("The kiln in Orrin Lane cracked on Monday. Potter number {n} was away.") }))
        .collect();
    Page::of_json(json!({ "articles": articles }))
}

pub fn pages() -> Vec<Page> {
    SAMPLES.iter().map(|sample| Page::of(sample.story())).chain([hostile(), many()]).collect()
}
