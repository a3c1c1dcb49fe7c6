//! The rules that findings name: what each cannot see, and where it comes from.

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

/// All rules, by id.
pub const RULES: &[Rule] = &[
    Rule {
        id: "align/across-languages",
        limits: "Passages in different languages are matched by names, numbers and dates alone, so that most that say the same are missed, and two about the same people on the same day can meet.",
        source: "House rule; names and numbers as cognates after Simard, Foster and Isabelle 1992",
    },
    Rule {
        id: "align/similarity",
        limits: "Passages are matched by their words, so different words for one thing can keep them apart, and the same words for two things can bring them together.",
        source: "Spärck Jones 1972 (rarity); Bansal, Blum and Chawla 2004 (grouping)",
    },
    Rule {
        id: "attribution/certain",
        limits: "Verbs such as “confirm” are also used where the fact is beyond doubt.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "attribution/doubtful",
        limits: "Verbs such as “claim” are also used without any wish to cast doubt.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "attribution/loaded",
        limits: "A strong verb may describe well how something was said.",
        source: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; AP Stylebook, “said”",
    },
    Rule {
        id: "attribution/verb",
        limits: "The texts may report different remarks, or different speakers, on the same matter.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "hedge/adverb",
        limits: "The adverb may weaken only a part of the sentence.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "hedge/approximator",
        limits: "A round figure is often enough and nothing is held back.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "hedge/evidential",
        limits: "Care about what is not proven is good practice, above all before a trial.",
        source: "Hyland 2005, Metadiscourse; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "hedge/modal",
        limits: "A modal verb may speak of permission or of the future and not of doubt.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "hedge/one-sided",
        limits: "The text without a hedge may have been written later, when more was known.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "negation/explicit",
        limits: "The passages may speak of different times or of different parts of the matter.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "negation/opposite",
        limits: "Words of opposite sense can describe two sides or two moments of one matter.",
        source: "Harabagiu, Hickl and Lacatusu 2006; de Marneffe, Rafferty and Manning 2008",
    },
    Rule {
        id: "number/malformed",
        limits: "The figure may be written after the custom of another country.",
        source: "ISO 80000-1; Bureau International des Poids et Mesures, SI Brochure, 5.4.4",
    },
    Rule {
        id: "number/value",
        limits: "The figures may count different things, or hold for different times.",
        source: "de Marneffe, Rafferty and Manning 2008, “Finding contradictions in text”",
    },
    Rule {
        id: "override/editor",
        limits: "An editor of this comparison brought these passages together or took others out; the engine did not find it.",
        source: "the story's overrides",
    },
    Rule {
        id: "prominence/place",
        limits: "Where a passage stands depends also on the length and the kind of the text.",
        source: "Entman 1993, Framing; Pöttker 2003, News and its communicative quality",
    },
    Rule {
        id: "wire/shared-text",
        limits: "The versions are held against one of them, not against what the agency sent; a sentence told in wholly other words counts as another.",
        source: "Broder 1997 (copies); Dice 1945; Myers 1986",
    },
    Rule {
        id: "wording/only-in",
        limits: "What is missing in this place may stand elsewhere in the same article.",
        source: "Dekker and Middell 2011, Computer-Supported Collation with CollateX",
    },
    Rule {
        id: "wording/readings",
        limits: "Words are compared by their place in the passage; a phrase that was moved shows as two differences.",
        source: "Dekker and Middell 2011; Myers 1986",
    },
    Rule {
        id: "wording/too-different",
        limits: "The passages share too few words to be compared word by word; they may still say the same.",
        source: "Dice 1945",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_and_say_something() {
        assert!(RULES.windows(2).all(|pair| pair[0].id < pair[1].id));
        for rule in RULES {
            assert!(rule.id.contains('/') && rule.limits.ends_with('.') && !rule.source.is_empty(), "{}", rule.id);
        }
    }
}
