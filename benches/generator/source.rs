//! What there is to report, read from `facts.txt`, and how one outlet words it.

use std::collections::BTreeMap;

use super::chance::Chance;

/// Topics with a place of their own in an article, not told among the facts.
const SET_APART: [&str; 5] = ["outlet", "headline", "lede", "filler", "off-topic"];

/// The file as read.
#[derive(Debug, Default)]
pub struct Source {
    details: BTreeMap<String, Vec<String>>,
    words: BTreeMap<String, String>,
    topics: Vec<(String, Vec<Fact>)>,
}

/// Something to report, with its wordings.
#[derive(Debug)]
pub struct Fact {
    wordings: Vec<String>,
}

impl Source {
    /// Reads the format that the head of `facts.txt` describes. The file is ours: a mistake in it panics.
    pub fn read(text: &str) -> Self {
        let mut source = Source::default();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            if let Some((name, values)) = line.strip_prefix("= ").and_then(|rest| rest.split_once(' ')) {
                source.details.insert(name.into(), values.split('|').map(str::to_owned).collect());
            } else if let Some((name, values)) = line.strip_prefix("$ ").and_then(|rest| rest.split_once(' ')) {
                source.words.insert(name.into(), format!("{{{values}}}"));
            } else if let Some((topic, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
                if source.topics.last().is_none_or(|(last, _)| last != topic) {
                    source.topics.push((topic.into(), Vec::new()));
                }
                source.last_topic().push(Fact { wordings: Vec::new() });
            } else {
                source.last_topic().last_mut().expect("a wording stands below a fact").wordings.push(line.into());
            }
        }
        source
    }

    fn last_topic(&mut self) -> &mut Vec<Fact> {
        &mut self.topics.last_mut().expect("a topic is open").1
    }
}

/// One outlet: its details, settled once, and its choices.
#[derive(Debug)]
pub struct Voice<'s> {
    source: &'s Source,
    details: BTreeMap<&'s str, &'s str>,
    /// What it decides next.
    pub chance: Chance,
}

impl<'s> Voice<'s> {
    /// An outlet that settles its details.
    pub fn new(source: &'s Source, mut chance: Chance) -> Self {
        let details =
            source.details.iter().map(|(name, values)| (name.as_str(), chance.pick(values).as_str())).collect();
        Voice { source, details, chance }
    }

    /// All facts in the order of choice, most of those first that begin a topic; each with the place of its
    /// topic in this outlet's order.
    pub fn facts_by_choice(&mut self) -> Vec<(usize, &'s Fact)> {
        let told = self.source.topics.iter().filter(|(name, _)| !SET_APART.contains(&name.as_str()));
        let mut topics: Vec<&[Fact]> = told.map(|(_, facts)| facts.as_slice()).collect();
        self.chance.shuffle(&mut topics);
        let mut facts: Vec<(bool, usize, &Fact)> = Vec::new();
        for (topic, list) in topics.iter().enumerate() {
            for (place, fact) in list.iter().enumerate() {
                facts.push((place > 0 || self.chance.below(5) == 0, topic, fact));
            }
        }
        self.chance.shuffle(&mut facts);
        facts.sort_by_key(|(late, ..)| *late);
        facts.into_iter().map(|(_, topic, fact)| (topic, fact)).collect()
    }

    /// A sentence for one of the facts of a topic.
    pub fn one_of(&mut self, topic: &str) -> String {
        let (_, facts) = self.source.topics.iter().find(|(name, _)| name == topic).expect("the topic is in the file");
        let fact = self.chance.pick(facts);
        self.wording(fact)
    }

    /// A sentence that reports the fact.
    pub fn wording(&mut self, fact: &Fact) -> String {
        let wording = self.chance.pick(&fact.wordings);
        let sentence = self.expand(wording);
        let mut letters = sentence.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// Settles everything in braces, from the outside in.
    fn expand(&mut self, text: &str) -> String {
        let Some(open) = text.find('{') else { return text.into() };
        let close = open + closing(&text[open..]);
        let inside = &text[open + 1..close];
        let chosen = if let Some(name) = inside.strip_prefix('=') {
            self.details[name].into()
        } else if let Some(name) = inside.strip_prefix('$') {
            let source = self.source;
            self.expand(&source.words[name])
        } else {
            let either = alternatives(inside);
            let one = *self.chance.pick(&either);
            self.expand(one)
        };
        format!("{}{chosen}{}", &text[..open], self.expand(&text[close + 1..]))
    }
}

/// Where the brace is closed that `text` starts with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    for (place, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return place,
            '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("a brace is not closed: {text}")
}

/// Splits at the bars that no inner brace holds.
fn alternatives(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (place, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            '|' if depth == 0 => {
                found.push(&text[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    found
}
