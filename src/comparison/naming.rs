//! How each outlet names the people and bodies that several texts name.

use serde::Serialize;

use super::Position;
use super::convert::Converter;
use crate::actor::{Actor, Form};
use crate::identifier::unique;
use crate::ordered::{self, Set};
use crate::text::lower_case;

/// Somebody or some body that at least two independent texts name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NamedActor {
    /// `n-` and 12 hex digits, over its fullest name.
    pub id: String,
    /// Whether some text shows that it is a person.
    pub person: bool,
    /// What it is called, by kind and first mention.
    pub expressions: Vec<Expression>,
}

/// One expression, however capitalised, and where it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Expression {
    /// The words as first written.
    pub text: String,
    /// What kind of expression it is.
    pub kind: ExpressionKind,
    /// For each article that has it its first place and how often, by article.
    pub uses: Vec<ExpressionUse>,
}

/// An article's use of an expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ExpressionUse {
    /// Where it stands first.
    pub first: Position,
    /// How often.
    pub count: u32,
}

/// Kinds of expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ExpressionKind {
    /// "Irena Voss", "Harbour Workers’ Union".
    FullName,
    /// "Voss".
    Surname,
    /// "Mayor Irena Voss", "Ms Voss".
    TitleAndName,
    /// "HWU".
    Acronym,
    /// "the mayor".
    Role,
    /// "a former teacher", beside the name.
    Description,
}

impl From<Form> for ExpressionKind {
    fn from(form: Form) -> Self {
        match form {
            Form::FullName => ExpressionKind::FullName,
            Form::Surname => ExpressionKind::Surname,
            Form::TitleAndName => ExpressionKind::TitleAndName,
            Form::Acronym => ExpressionKind::Acronym,
            Form::Role => ExpressionKind::Role,
            Form::Description => ExpressionKind::Description,
        }
    }
}

/// The table of an actor; `None` for one that fewer than two independent texts name, or that is no person and
/// not known by an acronym.
pub(super) fn named_actor(converter: &Converter<'_>, actor: &Actor, ids: &mut Set<String>) -> Option<NamedActor> {
    let texts = ordered::set(actor.mentions.iter().map(|mention| mention.independent_text));
    let mut expressions: Vec<(String, usize, Expression)> = Vec::new();
    for mention in &actor.mentions {
        let text = converter.slice(mention.article, mention.part, mention.span);
        let (key, kind) = (lower_case(text), ExpressionKind::from(mention.form));
        let known = expressions.iter_mut().find(|(other, _, expression)| *other == key && expression.kind == kind);
        let place =
            || ExpressionUse { first: converter.position(mention.article, mention.part, mention.span), count: 1 };
        match known {
            Some((_, last, expression)) if *last == mention.article => {
                expression.uses.iter_mut().last().into_iter().for_each(|last| last.count += 1);
            }
            Some((_, last, expression)) => {
                *last = mention.article;
                expression.uses.push(place());
            }
            None => {
                let expression = Expression { text: text.to_string(), kind, uses: vec![place()] };
                expressions.push((key, mention.article, expression));
            }
        }
    }
    let has = |kind: ExpressionKind| expressions.iter().any(|(_, _, expression)| expression.kind == kind);
    let in_short = has(ExpressionKind::Acronym) && has(ExpressionKind::FullName);
    if texts.len() < 2 || !actor.person && !in_short {
        return None;
    }
    let mut expressions: Vec<Expression> = expressions.into_iter().map(|(_, _, expression)| expression).collect();
    ordered::sort_by(&mut expressions, |a, b| a.kind.cmp(&b.kind));
    Some(NamedActor { id: unique(ids, "n", &actor.name.join(" ")), person: actor.person, expressions })
}
