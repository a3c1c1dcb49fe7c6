//! Articles about something else: shown, set aside, never counted.
//!
//! What tells them is how like the others a text is, against what is usual in this story: look-alike
//! stories share words with the event, but less than its own texts do.

mod events;
mod likeness;
mod profile;

use self::events::second_event;
use self::likeness::Likenesses;
use self::profile::Profile;
use crate::align::AlignedText;
use crate::ordered;

/// Fewer texts in one language than this are never judged: neither of two is the usual one.
const FEWEST: usize = 3;
/// Of three texts only two are there to say what is usual, so more is asked before one is set aside.
const LIMIT_OF_THREE: u32 = 65;
/// Below this share of the median a text is set aside, in percent …
const LIMIT: u32 = 79;
/// … in stories of up to so many texts. For each further text it falls by [`LIMIT_STEP`], down to
/// [`LEAST_LIMIT`]: among more texts one that stands a little apart is no surprise.
const LIMIT_TEXTS: usize = 5;
const LIMIT_STEP: u32 = 2;
const LEAST_LIMIT: u32 = 69;
/// With more texts than this share of the first event's the second is not set aside, in percent: which is
/// meant cannot be told.
const CLEAR_MINORITY: usize = 75;

/// How like the others a text is, and what is usual: the evidence for setting it aside or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// Mean likeness to the other independent texts in its language, in thousandths; of the texts of a
    /// second event, to those of the first.
    pub overlap: u32,
    /// The median of the same figure over those texts, without a second event.
    pub median: u32,
    /// Below this a text is set aside; so is the second event, if it has clearly fewer texts.
    pub limit: u32,
}

/// What the articles of a story are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topics {
    /// For each article its likeness to the others; `None` for those that cannot be judged.
    pub likeness: Vec<Option<Likeness>>,
    /// For each article whether it is about something else.
    pub off_topic: Vec<bool>,
    /// Places of the articles of the first and the second event, where there are two; nothing where there
    /// is one. Two for each language in which two were found.
    pub events: Vec<Vec<usize>>,
}

/// Judges what each of the `texts` is about. Copies share a verdict: of each independent text the one at a
/// place among `representatives` is read. Texts of different languages share too few words to be judged by
/// them, so each is compared with those in its own.
pub fn topics(texts: &[AlignedText<'_>], representatives: &[usize]) -> Topics {
    let profile = |place: &usize| Profile::of(texts[*place].document);
    let profiles: Vec<Profile> = representatives.iter().map(profile).collect();
    let language = |of: &usize| texts[representatives[*of]].document.language_code.as_str();
    let mut judged: Vec<usize> = (0..profiles.len()).filter(|of| !profiles[*of].is_empty()).collect();
    ordered::sort_by(&mut judged, |a, b| language(a).cmp(language(b)));
    let mut topics =
        Topics { likeness: vec![None; texts.len()], off_topic: vec![false; texts.len()], events: Vec::new() };
    for same in judged.chunk_by(|a, b| language(a) == language(b)).filter(|same| same.len() >= FEWEST) {
        let verdicts = Verdicts::on(&Likenesses::of_all(&profiles, same));
        let mut events = [Vec::new(), Vec::new()];
        for (place, text) in texts.iter().enumerate() {
            let speaks_for = |of: &usize| texts[representatives[*of]].independent_text == text.independent_text;
            let Some(at) = same.iter().position(speaks_for) else { continue };
            topics.likeness[place] = Some(verdicts.likeness[at]);
            topics.off_topic[place] = verdicts.off_topic[at];
            events[usize::from(verdicts.second[at])].push(place);
        }
        if verdicts.second.contains(&true) {
            topics.events.extend(events);
        }
    }
    topics
}

/// What is found of each of the texts in one language.
struct Verdicts {
    likeness: Vec<Likeness>,
    off_topic: Vec<bool>,
    /// Whether it is of the second event.
    second: Vec<bool>,
}

impl Verdicts {
    fn on(texts: &Likenesses) -> Self {
        let second = second_event(texts).unwrap_or_else(|| vec![false; texts.len()]);
        let overlaps: Vec<u32> = (0..texts.len()).map(|i| texts.mean(i, |j| !second[j])).collect();
        let mut usual: Vec<u32> = (0..texts.len()).filter(|i| !second[*i]).map(|i| overlaps[i]).collect();
        ordered::sort_by(&mut usual, Ord::cmp);
        let median = (usual[(usual.len() - 1) / 2] + usual[usual.len() / 2]) / 2;
        let limit = median * limit(usual.len()) / 100;
        let others = texts.len() - usual.len();
        let two_events = others * 100 > usual.len() * CLEAR_MINORITY;
        let off_topic = |i: usize| !two_events && (second[i] || overlaps[i] < limit);
        Verdicts {
            off_topic: (0..texts.len()).map(off_topic).collect(),
            likeness: overlaps.into_iter().map(|overlap| Likeness { overlap, median, limit }).collect(),
            second,
        }
    }
}

/// Below this share of the median a text is set aside, in percent; for a number of texts.
fn limit(texts: usize) -> u32 {
    if texts <= FEWEST {
        return LIMIT_OF_THREE;
    }
    LIMIT.saturating_sub(texts.saturating_sub(LIMIT_TEXTS) as u32 * LIMIT_STEP).max(LEAST_LIMIT)
}
