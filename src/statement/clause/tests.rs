use crate::statement::statements;
use crate::story::Article;
use crate::text::read;

fn cut(text: &str, lang: &str) -> Vec<String> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(lang));
    statements(&document).0.iter().map(|s| document.slice(s.part, s.span).to_string()).collect()
}

#[test]
fn clauses_are_cut_where_a_second_subject_and_verb_begin() {
    let cases = [
        (
            "en",
            "The bridge was closed on Monday after the storm, and engineers will inspect all of its cables this week.",
            vec![
                "The bridge was closed on Monday after the storm",
                "engineers will inspect all of its cables this week.",
            ],
        ),
        (
            "en",
            "The ferry sank in the harbour on Sunday morning; rescuers found nine survivors in the cold water.",
            vec!["The ferry sank in the harbour on Sunday morning", "rescuers found nine survivors in the cold water."],
        ),
        (
            "en",
            "The bridge was closed, and engineers will inspect it.",
            vec!["The bridge was closed", "engineers will inspect it."],
        ),
        (
            "en",
            "The mayor blamed the wind and the rain for the long delay.",
            vec!["The mayor blamed the wind and the rain for the long delay."],
        ),
        (
            "en",
            "“We shut the whole line early that night, and they all went home again without a word,” said Irena Voss.",
            vec!["“We shut the whole line early that night", "they all went home again without a word,”"],
        ),
        (
            "es",
            "El puente fue cerrado el lunes por la noche, pero los vecinos pidieron otra salida para sus coches.",
            vec!["El puente fue cerrado el lunes por la noche", "los vecinos pidieron otra salida para sus coches."],
        ),
    ];
    for (lang, text, expected) in cases {
        assert_eq!(cut(text, lang), expected);
    }
}
