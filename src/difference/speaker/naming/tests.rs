use super::*;
use crate::actor::actors;
use crate::statement::statements;
use crate::story::Article;
use crate::text::read;

/// The words that name the speaker of each quotation.
fn named(lang: &str, body: &str) -> Vec<Option<String>> {
    let article = Article { body: body.into(), ..Article::default() };
    let document = read(&article, Some(lang));
    let (statements, quotations) = statements(&document);
    let text = ActorText { article: 0, independent_text: 0, document: &document, quotations: &quotations };
    let found = named_speakers(&text, &statements, &actors(&[text]));
    found.into_iter().map(|span| span.map(|span| span.of(body).to_string())).collect()
}

/// Language, body and who is named for its last quotation.
type Case = (&'static str, &'static str, Option<&'static str>);

fn holds(cases: &[Case]) {
    for (lang, body, expected) in cases {
        assert_eq!(named(lang, body).pop().flatten().as_deref(), *expected, "{body}");
    }
}

#[test]
fn words_about_the_saying_are_no_part_of_a_name() {
    holds(&[
        ("en", "Halvern Radio further said the pier was “close to falling”.", Some("Halvern Radio")),
        ("en", "“We are open,” Mayor Irena Voss, too, said.", Some("Mayor Irena Voss")),
        ("en", "“We are open,” said Irena Voss, speaking in Calder.", Some("Irena Voss")),
        ("en", "“We are open,” said Irena Voss, who runs the port.", Some("Irena Voss")),
        ("en", "“We are open,” said Irena Voss, the mayor of Calder.", Some("Irena Voss")),
        (
            "en",
            "Irena Voss, a former harbour pilot, said the pier was “close to falling”.",
            Some("Irena Voss, a former harbour pilot"),
        ),
        ("en", "“We are open,” said Bill Voss.", Some("Bill Voss")),
        ("en", "A woman who lives by the pier said it was “close to falling”.", Some("A woman who lives by the pier")),
    ]);
}

#[test]
fn a_piece_of_another_clause_names_nobody() {
    holds(&[
        ("en", "Sen. Irena Voss, R-Calder, whose views are known, said the pier was “close to falling”.", None),
        ("en", "The fleet sailed, and they said the pier was “close to falling”.", None),
        ("en", "The fleet sailed. It said the pier was “close to falling”.", None),
    ]);
}

#[test]
fn a_pronoun_stands_for_who_spoke_or_acted_last() {
    holds(&[
        ("en", "Mayor Irena Voss said the port was safe. “We checked it twice,” she said.", Some("Mayor Irena Voss")),
        (
            "en",
            "Mayor Irena Voss opened the port on Monday. “We checked it twice,” she said.",
            Some("Mayor Irena Voss"),
        ),
        ("en", "Mayor Irena Voss left.\n\n“We checked it twice,” she said.", Some("Mayor Irena Voss")),
        ("en", "Mr. Hale said Mr. Brandt was late. He left. “We checked it twice,” he said.", Some("Mr. Hale")),
        ("en", "The harbour master said it was safe. “We checked it twice,” he said.", Some("The harbour master")),
        (
            "en",
            "Mr. Hale said it was safe. “One,” he said. “We two.” “We checked it twice,” he said.",
            Some("Mr. Hale"),
        ),
        (
            "es",
            "La alcaldesa Irena Voss dijo que el puerto es seguro. «Todo está listo», aseguró ella.",
            Some("La alcaldesa Irena Voss"),
        ),
    ]);
}

#[test]
fn a_pronoun_that_may_stand_for_two_names_nobody() {
    holds(&[
        ("en", "Mr. Hale met Mr. Brandt. Then Mr. Brandt and Mr. Hale left. “We checked it twice,” he said.", None),
        ("en", "Mr. Hale said it was late, but Mr. Brandt said it was safe. “We checked it twice,” he said.", None),
        ("en", "Ms. Voss said the port was safe. “We checked it twice,” he said.", None),
        ("en", "Mr. Hale said it was safe. Crews told Mr. Brandt the news. “We checked it twice,” he said.", None),
        ("en", "Mr. Hale said it was safe.\n\nThe fleet sailed.\n\n“We checked it twice,” he said.", None),
        ("en", "Mr. Hale said it was safe. She nodded. “We checked it twice,” he said.", None),
        ("en", "Mr. Hale’s sister left the port. “We checked it twice,” he said.", None),
        ("en", "Police said the port was safe. “We checked it twice,” he said.", None),
        ("en", "Mr. Hale said the port was safe. “We checked it twice,” they said.", None),
        ("en", "“We checked it twice,” he said.", None),
    ]);
}
