//! What an article says about itself, and whether that can be used.

use crate::story::Article;
use crate::text::{Document, FurnitureKind, is_language_tag};

/// The metadata of the article that are neither supplied nor found in its text.
pub fn missing(article: &Article, document: &Document<'_>) -> Vec<&'static str> {
    let has = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let byline = document.furniture.iter().any(|piece| piece.kind == FurnitureKind::Byline);
    let fields = [
        ("outlet", article.outlet.as_ref().is_some_and(|outlet| has(&outlet.name))),
        ("headline", has(&article.headline)),
        ("byline", byline || has(&article.byline)),
        ("published", has(&article.published)),
        ("url", has(&article.url)),
        ("lang", document.language_tag != "und"),
    ];
    fields.iter().filter(|(_, has)| !has).map(|(name, _)| *name).collect()
}

/// The metadata of the article that are supplied and of no use.
pub fn unusable(article: &Article) -> Vec<&'static str> {
    let given = |text: &'_ Option<String>, usable: fn(&str) -> bool| {
        text.as_deref().map(str::trim).is_some_and(|text| !text.is_empty() && !usable(text))
    };
    let fields = [
        ("published", given(&article.published, is_date)),
        ("url", given(&article.url, is_web_address)),
        ("lang", given(&article.lang, is_language_tag)),
    ];
    fields.iter().filter(|(_, unusable)| *unusable).map(|(name, _)| *name).collect()
}

/// Whether the address is one of `http:` or `https:` with a host.
fn is_web_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    web && !host.is_empty() && !url.contains(char::is_whitespace)
}

/// Whether the text is a date of ISO 8601 as the web has it, alone or with a time of day: "2026-05-04",
/// "2026-05-04T09:30Z".
fn is_date(text: &str) -> bool {
    let (date, time) = text.split_at_checked(10).unwrap_or((text, ""));
    let number = |digits: Option<&str>, width: usize| {
        let digits = digits.filter(|d| d.len() == width && d.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<u32>().ok()
    };
    let mut parts = date.split('-');
    let day = (number(parts.next(), 4), number(parts.next(), 2), number(parts.next(), 2));
    let (Some(year), Some(month @ 1..=12), Some(day)) = day else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let Some(time) = time.strip_prefix(['T', 't', ' ']) else { return time.is_empty() && (1..=days).contains(&day) };
    let clock = time.split(['Z', 'z', '+', '-', '.', ' ']).next().unwrap_or_default();
    let mut parts = clock.split(':');
    let hour = number(parts.next(), 2).is_some_and(|hour| hour < 24);
    let rest: Vec<bool> = parts.map(|part| number(Some(part), 2).is_some_and(|n| n <= 60)).collect();
    (1..=days).contains(&day) && hour && (1..=2).contains(&rest.len()) && rest.iter().all(|ok| *ok)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Outlet;
    use crate::text::read;

    #[test]
    fn a_date_is_one_of_iso_8601() {
        for date in
            ["2026-05-04", "2024-02-29", "2026-05-04T09:30:00Z", "2026-05-04 09:30", "2026-05-04T09:30:15.5+02:00"]
        {
            assert!(is_date(date), "{date}");
        }
        for other in [
            "",
            "May 4, 2026",
            "2026-13-01",
            "2026-02-29",
            "2026-05-04Tnoon",
            "2026-05-04T25:00",
            "20260504",
            "٢٠٢٦-٠٥-٠٤",
        ] {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn only_addresses_on_the_web_can_be_used() {
        assert!(is_web_address("https://ledger.example/a?b#c") && is_web_address("HTTP://ledger.example"));
        for other in ["ledger.example", "javascript:alert(1)", "ftp://ledger.example", "https://", "https:// x"] {
            assert!(!is_web_address(other), "{other}");
        }
    }

    #[test]
    fn what_the_text_shows_is_not_missing() {
        let body = "By Irena Voss\n\nThe ferry struck the quay and it was the end of the day for all of them.";
        let blank = Some(Outlet { name: Some(" ".into()), ..Outlet::default() });
        let article = Article { body: body.into(), outlet: blank, url: Some("ledger".into()), ..Article::default() };
        assert_eq!(missing(&article, &read(&article, None)), ["outlet", "headline", "published"]);
        assert_eq!(unusable(&article), ["url"]);
        let named = Article { lang: Some("English".into()), ..article };
        assert_eq!(unusable(&named), ["url", "lang"]);
        assert_eq!(read(&named, Some("es")).language_tag, "es");
        assert_eq!(read(&named, None).language_tag, "en");
        let bare = Article { body: "橋。".into(), ..Article::default() };
        assert_eq!(missing(&bare, &read(&bare, None)), ["outlet", "headline", "byline", "published", "url", "lang"]);
    }
}
