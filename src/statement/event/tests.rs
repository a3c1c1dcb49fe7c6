use super::*;
use crate::statement::statements;
use crate::story::Article;
use crate::text::read;

/// "action: doer > whom (what)" for every event of a text; "?" for a party that is not known.
fn found(headline: Option<&str>, body: &str) -> Vec<String> {
    let article = Article { headline: headline.map(Into::into), body: body.into(), ..Article::default() };
    let document = read(&article, Some("en"));
    let (statements, _) = statements(&document);
    let word = |party: &Option<Party>| {
        let head = party.as_ref().map(|party| party.head.map_or("?", |head| document.tokens[head].normal.as_str()));
        head.unwrap_or("-").to_string()
    };
    let tell = |event: &Event| {
        let [first, second, third] = event.parties.each_ref().map(word);
        format!("{} {:?}: {first} > {second} ({third})", event.action, event.voice)
    };
    statements.iter().flat_map(|statement| &statement.events).map(tell).collect()
}

#[test]
fn verbs_in_every_voice() {
    let cases: &[(&str, &[&str])] = &[
        ("Marta Kern sued Oskar Dahl over the sale.", &["sue Active: kern > dahl (-)"]),
        ("A man was shot by police in Halvern.", &["shoot Passive: police > man (-)"]),
        ("A man was shot near Halvern on Friday.", &["shoot Passive: - > man (-)"]),
        ("Voss sold the line to Tarn Holdings.", &["sell Active: voss > holdings (line)"]),
        ("Voss bought the line from Tarn Holdings.", &["sell Active: holdings > voss (line)"]),
        ("Rovers lost to City.", &["beat Active: city > rovers (-)"]),
        ("Voss said he offered to send troops.", &["offer Active: voss > - (-)"]),
        ("Voss said Marta Kern turned him down.", &["offer Active: voss > kern (-)"]),
        ("Kern rejected an offer by Oskar Dahl.", &["offer Active: dahl > kern (offer)"]),
        ("Erik Sund, who shot Anton Brey, was 34.", &["shoot Active: sund > brey (-)"]),
        ("Brey, whom Erik Sund shot, was 34.", &["shoot Active: sund > brey (-)"]),
        ("Sund left the bar and stabbed Anton Brey.", &["stab Active: sund > brey (-)"]),
        ("A captain, Sven Holt, rescued the diver.", &["rescue Active: holt > diver (-)"]),
        ("The ferry, police said, was hit by a car.", &["strike Passive: car > ferry (-)"]),
        (
            "The killing of three farmers shocked us.",
            &["kill Nominal: - > farmers (-)", "shock Active: killing > ? (-)"],
        ),
        ("Rovers won a victory over City.", &["beat Nominal: rovers > city (-)", "win Active: rovers > victory (-)"]),
        ("The lawyer for Oskar Dahl sued Kern.", &["sue Active: lawyer > kern (-)"]),
    ];
    let mut wrong = Vec::new();
    for (body, expected) in cases {
        let mut events = found(None, body);
        events.sort_unstable();
        if events != *expected {
            wrong.push(format!("{body} {events:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_not_stated_is_no_event() {
    for body in [
        "Kern did not sue Oskar Dahl.",
        "Kern could sue Oskar Dahl.",
        "If Kern sued Oskar Dahl, the yard would close.",
        "Did Kern sue Oskar Dahl?",
        "Kern agreed to sue Oskar Dahl.",
        "“Kern sued Oskar Dahl over it,” the lawyer said.",
        "Kern met Oskar Dahl in Halvern.",
    ] {
        assert_eq!(found(None, body), [""; 0], "{body}");
    }
}

#[test]
fn headlines_leave_words_out() {
    let body = "It rained in Halvern on the day that Voss and Dorn met.";
    assert_eq!(found(Some("Voss sues Dorn over deal"), body), ["sue Active: voss > dorn (-)"]);
    assert_eq!(found(Some("Banker arrested at villa"), body), ["arrest Passive: - > banker (-)"]);
    assert_eq!(found(Some("Guards beat protester at gate"), body), ["beat Active: guards > protester (-)"]);
}
