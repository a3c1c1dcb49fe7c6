//! Actions: verbs and nouns for one thing done, and which of its parties each makes the subject.
//!
//! Converses ("sell", "buy") after Cruse, *Lexical Semantics* (1986), chapter 10, and the frames of
//! commerce, giving and competition in Baker, Fillmore and Lowe, "The Berkeley FrameNet project" (1998).

use std::sync::OnceLock;

use crate::ordered;
use crate::text::{Token, WordList};

/// Which party of the action the subject is, and where the other stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// The subject does it to the object.
    Direct,
    /// The subject is whom it is done to, the object does it: "A trails B".
    Converse,
    /// As `Converse`, with the doer behind "to" or "against": "A lost to B".
    ConverseTo,
    /// The subject gives the object to whom it names behind "to", or before the object.
    Give,
    /// The subject gets the object from whom it names behind "from".
    Take,
    /// The subject answers the offer that the object names.
    Answer,
}

use Shape::{Answer, Converse, ConverseTo, Direct, Give, Take};

/// Each action with the stems of its verbs, in one direction.
const ACTIONS: &[(&str, Shape, WordList)] = &[
    ("beat", Direct, WordList("beat beaten defeat thrash outclass overcom overcam overpow trounc")),
    ("beat", ConverseTo, WordList("lose lost fall fell fallen succumb")),
    ("sell", Give, WordList("sell sold")),
    ("sell", Take, WordList("buy bought purchas acquir")),
    ("lend", Give, WordList("lend lent loan")),
    ("lend", Take, WordList("borrow")),
    ("give", Give, WordList("give gave given hand donat award grant")),
    ("give", Take, WordList("receiv")),
    ("offer", Give, WordList("offer propos")),
    ("offer", Answer, WordList("reject refus declin spurn turn-down rebuff")),
    ("send", Give, WordList("send sent dispatch")),
    ("lead", Direct, WordList("lead led")),
    ("lead", Converse, WordList("trail")),
    ("host", Direct, WordList("host")),
    ("host", Converse, WordList("visit")),
    ("frighten", Direct, WordList("frighten scare")),
    ("frighten", Converse, WordList("fear")),
    ("shoot", Direct, WordList("shoot shot")),
    ("strike", Direct, WordList("strike struck hit")),
    ("bite", Direct, WordList("bite bit bitten")),
    ("sack", Direct, WordList("sack fire dismiss oust")),
    ("appoint", Direct, WordList("appoint hire recruit")),
    ("attack", Direct, WordList("attack assault ambush")),
    ("arrest", Direct, WordList("arrest")),
    ("detain", Direct, WordList("detain")),
    ("accuse", Direct, WordList("accus")),
    ("endorse", Direct, WordList("endors back support")),
    ("rescue", Direct, WordList("rescu save")),
    ("kidnap", Direct, WordList("kidnap abduct")),
    ("replace", Direct, WordList("replac succeed")),
    ("criticise", Direct, WordList("criticis critic critiqu condemn denounc")),
    ("drive", Direct, WordList("drive drove driven")),
    ("steal", Direct, WordList("steal stole stolen")),
    ("choose", Direct, WordList("choos chose chosen")),
    ("throw", Direct, WordList("throw threw thrown")),
    ("write", Direct, WordList("write wrote written")),
    ("forgive", Direct, WordList("forgiv forgav forgiven")),
    ("overthrow", Direct, WordList("overthrow overthrew overthrown toppl")),
    ("teach", Direct, WordList("teach taught")),
    ("catch", Direct, WordList("catch caught")),
    ("sue", Direct, WordList("sue su")),
    ("elect", Direct, WordList("elect")),
    ("suspend", Direct, WordList("suspend suspens")),
    ("see", Direct, WordList("see saw seen")),
    ("find", Direct, WordList("find found")),
    ("win", Direct, WordList("win won")),
    ("break", Direct, WordList("break broke broken")),
    ("build", Direct, WordList("build built")),
    ("hold", Direct, WordList("hold held")),
    ("destroy", Direct, WordList("destroy destruct")),
    ("seize", Direct, WordList("seiz seizur")),
    ("close", Direct, WordList("close closur shut")),
    ("invade", Direct, WordList("invad invas")),
    ("expel", Direct, WordList("expel expuls")),
    ("demolish", Direct, WordList("demolish demolit")),
    ("damage", Direct, WordList("damag")),
    ("release", Direct, WordList("releas free")),
    (
        "plain",
        Direct,
        WordList(
            "abandon abolish acquit adopt approv assassin ban block bomb cancel charg chase clear convict deport depos divert \
         evacu evict execut extradit fine halt harass honour honor impeach imprison indict injur interrog investig invit jail \
         kill lift lock loot murder name nomin overturn pardon poison praise prosecut punish push question raid remov ratifi \
         repeal scrap search sentenc shell slap smash stab storm threaten torch tortur trampl veto warn wound thank help \
         sign launch",
        ),
    ),
];

/// Verbs that both parties do alike, or that say nothing of who did what to whom.
const UNFIT: WordList = WordList(
    "add agre am appear argu ask battl be becam becom began begin believ border brief call came clash collid come compar confirm consid contact contain contend \
     continu cost cover date deal debat decid deni describ did discuss divorc do doubl draw drew embrac engag enter equal expect explain express face \
     feel felt fight follow fought get got greet had hail happen has have hear heard hug includ insist involv is join keep kept kiss knew know known laid learn \
     leav left like live look love made make marri match mean meant meet mention merg met mourn need negoti note own park phone place play post prefer \
     put read reach recal recogn rememb report repres requir resembl reveal ran run said say set show shown shown speak spoke spent spend stand stood stay suffer suggest take \
     taken talk tell thought think tie told took tri turn understand use want was wed were went",
);

/// Nouns that tell an action as a thing, by stem; those in the second list name first whom it is done to:
/// "Voss's arrest".
const NOMINALS: [WordList; 2] = [
    WordList(
        "accept accus attack approv ban bomb closur critic destruct invas offer propos purchas raid refus reject rescu sale seizur suspens takeov veto victori",
    ),
    WordList(
        "abduct acquit appoint arrest assassin beat convict defeat demolit deport detent dismiss eject elect evict execut \
         expuls imprison kidnap kill murder ouster releas remov shoot stab suspens tortur",
    ),
];
/// Nouns for a proposal that somebody may turn down.
const OFFERS: WordList = WordList("bid deal demand invit offer plan propos request term");
/// Nouns of actions whose verbs have another name here.
const NAMED: &[(&str, &str)] = &[
    ("sale", "sell"),
    ("victori", "beat"),
    ("takeov", "sell"),
    ("defeat", "beat"),
    ("detent", "detain"),
    ("propos", "offer"),
];

/// The action that a verb does, by its stem and the particle behind it, with its shape. A verb that is not
/// listed does an action of its own.
pub(super) fn of_verb(token: &Token, particle: Option<&str>) -> Option<(String, Shape)> {
    let with_particle = particle.map(|particle| [token.stem.as_str(), "-", particle].concat());
    let key = with_particle.as_deref().unwrap_or(&token.stem);
    if let Some((name, shape)) = listed(key) {
        let own = name == "plain";
        return Some((if own { key.to_string() } else { name.to_string() }, shape));
    }
    (!UNFIT.contains(&token.stem) && token.stem.len() > 2).then(|| (key.to_string(), Direct))
}

/// Whether the verb is listed: its form may then be read without other signs.
pub(super) fn is_known(token: &Token) -> bool {
    listed(&token.stem).is_some()
}

/// Whether the noun is an action, and whether it names first whom it is done to.
pub(super) fn of_noun(token: &Token) -> Option<(String, Shape, bool)> {
    let place = NOMINALS.iter().position(|list| list.contains(&token.stem))?;
    let named = NAMED.iter().find(|(noun, _)| *noun == token.stem).map(|(_, name)| *name);
    let (name, shape) = match named {
        Some(name) => (name, if name == "sell" || name == "offer" { Give } else { Direct }),
        None => listed(&token.stem).unwrap_or(("plain", Direct)),
    };
    let name = if name == "plain" { token.stem.clone() } else { name.to_string() };
    Some((name, shape, place == 1))
}

/// Whether somebody may turn down what the noun names.
pub(super) fn is_offer(token: &Token) -> bool {
    OFFERS.contains(&token.stem)
}

fn listed(stem: &str) -> Option<(&'static str, Shape)> {
    static TABLE: OnceLock<Vec<(&'static str, u32)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Vec::new();
        for (place, (_, _, stems)) in ACTIONS.iter().enumerate() {
            table.extend(stems.words().map(|stem| (stem, place as u32)));
        }
        ordered::sort_by(&mut table, |a: &(&str, u32), b| a.0.cmp(b.0));
        table
    });
    let at = table.binary_search_by(|(known, _)| (*known).cmp(stem)).ok()?;
    let (name, shape, _) = ACTIONS[table[at].1 as usize];
    Some((name, shape))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stem_belongs_to_one_action_and_is_a_stem() {
        let stemmer = frostem::Stemmer::new(frostem::Algorithm::English);
        let mut stems: Vec<&str> = ACTIONS.iter().flat_map(|(_, _, stems)| stems.words()).collect();
        for stem in stems.iter().filter(|stem| !stem.contains('-')) {
            assert!(
                stemmer.stem(stem).as_ref() == *stem || stemmer.stem(&format!("{stem}ed")).as_ref() == *stem,
                "{stem}"
            );
        }
        stems.sort_unstable();
        assert!(stems.windows(2).all(|pair| pair[0] != pair[1]), "{stems:?}");
    }
}
