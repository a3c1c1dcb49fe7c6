//! The rules that findings name: what each cannot see, and where it comes from. Each stands in the file of
//! what finds it; examples that it must and must not find stand in `tests/differences/`.

use crate::{align, difference, framing, ordered, overrides};

/// A rule that a difference, a cue or a claim names as its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its id, `subject/rule`.
    pub id: &'static str,
    /// One sentence for the reader: when the rule is wrong.
    pub limits: &'static str,
    /// Paper or style guide that it follows.
    pub source: &'static str,
}

/// The rules of each file.
const FILES: &[&[Rule]] = &[
    align::RULES,
    difference::name::RULES,
    difference::agent::RULES,
    difference::date::RULES,
    difference::number::RULES,
    difference::polarity::RULES,
    difference::role::RULES,
    difference::quote::RULES,
    difference::speaker::RULES,
    difference::wire::RULES,
    difference::wording::RULES,
    framing::attribution::RULES,
    framing::cues::RULES,
    framing::headline::RULES,
    framing::hedge::RULES,
    framing::loaded::RULES,
    framing::naming::RULES,
    framing::prominence::RULES,
    framing::voice::RULES,
    overrides::RULES,
];

/// All rules, by id.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = FILES.iter().copied().flatten().collect();
    ordered::sort_by(&mut rules, |a, b| a.id.cmp(b.id));
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_own_id_and_says_something() {
        let rules = rules();
        assert!(rules.windows(2).all(|pair| pair[0].id < pair[1].id));
        for rule in rules {
            assert!(rule.id.contains('/') && rule.limits.ends_with('.') && !rule.source.is_empty(), "{}", rule.id);
        }
    }
}
