use super::*;
use crate::statement::quotations;
use crate::story::Article;
use crate::text::read;

/// The attribution of the first sentence that has one, as (attribution, speaker, verb).
fn found(text: &str, lang: &str) -> Option<(String, String, &'static str)> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(lang));
    let quotations = quotations(&document);
    let found = (0..document.sentences.len()).find_map(|s| attribution(&document, s, &quotations))?;
    let of = |span: Span| span.of(text).to_string();
    Some((of(found.span), found.speaker.map(of).unwrap_or_default(), found.lemma))
}

#[test]
fn attributions_are_found_whole() {
    let cases = [
        ("The mayor said the bridge was old.", "The mayor said", "The mayor", "say"),
        ("The mayor said on Monday that the bridge was old.", "The mayor said on Monday that", "The mayor", "say"),
        ("Police say the bridge is old.", "Police say", "Police", "say"),
        ("He has insisted that it was safe.", "He has insisted that", "He", "insist"),
        (
            "On Monday, Irena Voss, the mayor, said that it rained.",
            "On Monday, Irena Voss, the mayor, said that",
            "Irena Voss, the mayor",
            "say",
        ),
        ("Voss told reporters on Friday that the line was shut.", "Voss told reporters on Friday that", "Voss", "tell"),
        ("Voss told the Daily Ledger the line was shut.", "Voss told the Daily Ledger", "Voss", "tell"),
        ("The owner said in a statement the gate was locked.", "The owner said in a statement", "The owner", "say"),
        ("But a witness claimed: “The gate was locked.”", "But a witness claimed", "a witness", "claim"),
        ("The bridge was old, the mayor said in a statement.", "the mayor said in a statement", "the mayor", "say"),
        ("“It is old,” Voss said.", "Voss said", "Voss", "say"),
        (
            "“It is old,” said Irena Voss, the mayor of Calder.",
            "said Irena Voss, the mayor of Calder",
            "Irena Voss",
            "say",
        ),
        ("“It is old,” he said on Monday, “and we knew.”", "he said on Monday", "he", "say"),
        ("The ferry, police said, was overloaded.", "police said", "police", "say"),
        (
            "According to the coast guard, the ferry was full.",
            "According to the coast guard",
            "the coast guard",
            "according to",
        ),
        ("The ferry was full, according to two sailors.", "according to two sailors", "two sailors", "according to"),
        ("“It is old,” Voss said on “The Late Hour.”", "Voss said on “The Late Hour.”", "Voss", "say"),
        ("“It is old,” Alan Voss Jr. said.", "Alan Voss Jr. said", "Alan Voss Jr.", "say"),
        ("The airline pointed out that the plane was new.", "The airline pointed out that", "The airline", "point out"),
    ];
    for (text, whole, speaker, verb) in cases {
        assert_eq!(found(text, "en"), Some((whole.into(), speaker.into(), verb)), "{text}");
    }
    let spanish = [
        (
            "La alcaldesa dijo el lunes que el puente era viejo.",
            "La alcaldesa dijo el lunes que",
            "La alcaldesa",
            "decir",
        ),
        ("«El puente es viejo», aseguró Irene Voss.", "aseguró Irene Voss", "Irene Voss", "asegurar"),
        ("El puente está cerrado, informó la policía.", "informó la policía", "la policía", "informar"),
        ("Según la alcaldesa, el puente es viejo.", "Según la alcaldesa", "la alcaldesa", "según"),
        ("El puente es viejo, según informó la policía.", "según informó la policía", "la policía", "informar"),
    ];
    for (text, whole, speaker, verb) in spanish {
        assert_eq!(found(text, "es"), Some((whole.into(), speaker.into(), verb)), "{text}");
    }
}

#[test]
fn what_is_not_clear_is_no_attribution() {
    let cases = [
        "The bridge was said to be old.",
        "The claims were settled in May.",
        "The mayor refused to say that it was old.",
        "The mayor did not say that it was old.",
        "The report on the bridge is long.",
        "The mayor said nothing.",
        "The town closed the pool, added two buses and left.",
        "She left the hall.",
        "He left the hall, making a false claim.",
        "The alleged thief was seen near the hall.",
        "They sold it at a loss to the United States.",
        "The crew vowed to stay until the owner was gone.",
    ];
    for text in cases {
        assert_eq!(found(text, "en"), None, "{text}");
    }
    assert_eq!(found("El anuncio salió ayer.", "es"), None);
    assert_eq!(found("Der Minister said that it rained.", "de"), None);
}

#[test]
fn odd_input_gives_no_panic() {
    for text in
        ["said", "Said.", ", said ,", "“said”", "according to", "according to,", "X said", "—said—", "told", "he told"]
    {
        found(text, "en");
        found(text, "es");
    }
}
