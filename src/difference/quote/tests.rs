//! The ledger by itself, with no claims: which excerpts belong together, and what they add up to.

use super::*;
use crate::statement::statements;
use crate::story::Article;
use crate::text::read;

/// The utterances of some articles: each with its excerpts, and its union as `words=articles`.
fn utterances(lang: &str, bodies: &[&str]) -> Vec<(Vec<String>, Vec<String>)> {
    let articles: Vec<Article> = bodies.iter().map(|b| Article { body: (*b).into(), ..Article::default() }).collect();
    let documents: Vec<Document<'_>> = articles.iter().map(|article| read(article, Some(lang))).collect();
    let read: Vec<_> = documents.iter().map(statements).collect();
    let claims: Vec<Vec<Option<usize>>> = read.iter().map(|(statements, _)| vec![None; statements.len()]).collect();
    let named: Vec<Vec<Option<Span>>> = read.iter().map(|(_, quotations)| vec![None; quotations.len()]).collect();
    let text = |at: usize| QuotedText {
        article: at,
        independent_text: at,
        document: &documents[at],
        statements: &read[at].0,
        quotations: &read[at].1,
        named: &named[at],
        claims: &claims[at],
        wording: 0,
    };
    let texts: Vec<QuotedText<'_>> = (0..bodies.len()).map(text).collect();
    let written = |e: &Excerpt| documents[e.article].slice(e.part, e.span);
    let excerpt = |e: &Excerpt| format!("{}: {}", e.article, written(e));
    let run = |run: &UnionRun| {
        let articles: Vec<String> = run.articles.iter().map(usize::to_string).collect();
        format!("{}={}", written(&run.text), articles.join(""))
    };
    let shown = |u: &Utterance| (u.excerpts.iter().map(excerpt).collect(), u.union.iter().map(run).collect());
    ledger(&texts).utterances.iter().map(shown).collect()
}

/// Language, bodies, and of the first utterance the excerpts and the union.
type Case = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

#[test]
fn excerpts_of_one_utterance_are_one_row_with_all_its_words() {
    let cases: [Case; 9] = [
        (
            "en",
            &[
                "“We searched the forest and the river and found nothing,” Amy Cole said.",
                "“We searched the forest … and found nothing,” Amy Cole said.",
            ],
            &[
                "0: We searched the forest and the river and found nothing,",
                "1: We searched the forest … and found nothing,",
            ],
            &["We searched the forest and=01", "the river and=0", "found nothing=01"],
        ),
        (
            "en",
            &["“The dam held all night,” Karl Brandt said.", "“All night we prayed,” Olga Rand said."],
            &["0: The dam held all night,"],
            &["The dam held all night=0"],
        ),
        (
            "en",
            &[
                "“We looked for the keys,” Amy Cole said, “and left before dawn.”",
                "“We looked for the keys and left before dawn,” Amy Cole said.",
            ],
            &[
                "0: We looked for the keys,",
                "0: and left before dawn.",
                "1: We looked for the keys and left before dawn,",
            ],
            &["We looked for the keys and left before dawn=01"],
        ),
        (
            "en",
            &[
                "“The mine is shut. The last gas left the tunnel,” Lena Park said.",
                "“The last gas left the tunnel. The men are safe,” Lena Park said.",
            ],
            &[
                "0: The mine is shut. The last gas left the tunnel,",
                "1: The last gas left the tunnel. The men are safe,",
            ],
            &["The mine is shut=0", "The last gas left the tunnel=01", "The men are safe=1"],
        ),
        (
            "en",
            &[
                "“They don’t know where the boat is,” Joe Pike said.",
                "\"They do not know where the boat is\", Joe Pike said.",
            ],
            &["0: They don’t know where the boat is,", "1: They do not know where the boat is"],
            &["They do not know where the boat is=01"],
        ),
        (
            "en",
            &[
                "“After the vote they appointed him to the board,” Petra Lunn said.",
                "“After the vote they appointed [Mr Hale] to the board,” Petra Lunn said.",
            ],
            &[
                "0: After the vote they appointed him to the board,",
                "1: After the vote they appointed [Mr Hale] to the board,",
            ],
            &["After the vote they appointed=01", "him=0", "to the board=01"],
        ),
        (
            "en",
            &[
                "“This budget is a slap in the face for every teacher,” Fran Doyle said.",
                "Fran Doyle said that it was a “slap in the face” for all.",
            ],
            &["0: This budget is a slap in the face for every teacher,", "1: slap in the face"],
            &["This budget is a=0", "slap in the face=01", "for every teacher=0"],
        ),
        (
            "es",
            &[
                "—Nadie nos avisó del retraso —dijo Voss—. Nadie en la estación.",
                "«Nadie nos avisó del retraso. Nadie en la estación», dijo Voss.",
            ],
            &[
                "0: Nadie nos avisó del retraso",
                "0: Nadie en la estación.",
                "1: Nadie nos avisó del retraso. Nadie en la estación",
            ],
            &["Nadie nos avisó del retraso. Nadie en la estación=01"],
        ),
        ("en", &["They called it a “bonus” here.", "They called it a “bonus” there."], &[], &[]),
    ];
    for (lang, bodies, excerpts, union) in cases {
        let found = utterances(lang, bodies);
        let (own, words) = found.first().cloned().unwrap_or_default();
        assert_eq!(own, excerpts, "{bodies:?}");
        assert_eq!(words, union, "{bodies:?}");
    }
}

#[test]
fn the_order_of_the_articles_changes_no_union() {
    let bodies = [
        "“We will mend the roof before the first snow falls,” Ann Obi said.",
        "“We will mend the old roof before the first snow,” Ann Obi said.",
        "“Mend the roof before the first snow falls,” Ann Obi said.",
    ];
    let words = |order: [usize; 3]| {
        let found = utterances("en", &order.map(|at| bodies[at]));
        found[0].1.iter().map(|run| run.split('=').next().unwrap_or_default().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(words([0, 1, 2]), words([2, 1, 0]));
    assert_eq!(words([0, 1, 2]), words([1, 2, 0]));
}
