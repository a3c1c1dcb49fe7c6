//! Sentence ends against passages of our own and against another splitter, the crate `sentencex`.
//! `sentence_oracle.txt` says where a reader ends sentences; every place where one of the two splitters
//! differs is written down there, and one written down that is no longer true is an error.

#![cfg(not(target_arch = "wasm32"))]

use source_compare::Article;
use source_compare::text::read;

const PASSAGES: &str = include_str!("sentence_oracle.txt");

/// A passage with what is known about it; cuts are written as in the file.
struct Passage {
    line: usize,
    language: &'static str,
    right: String,
    sentencex: Option<String>,
    ours: Option<String>,
    because: Option<String>,
}

/// The passages of the file.
fn passages() -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (index, line) in PASSAGES.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let pin = |key: &str| line.trim_start().strip_prefix(key).map(|text| text.replace("\\n", "\n"));
        if !line.starts_with(' ') {
            let (language, right) = line.split_once("  ").unwrap_or_else(|| panic!("line {}: no passage", index + 1));
            let right = right.replace("\\n", "\n");
            passages.push(Passage { line: index + 1, language, right, sentencex: None, ours: None, because: None });
            continue;
        }
        let passage = passages.last_mut().unwrap_or_else(|| panic!("line {}: a pin without a passage", index + 1));
        let (place, text) = if let Some(text) = pin("sentencex: ") {
            (&mut passage.sentencex, text)
        } else if let Some(text) = pin("ours: ") {
            (&mut passage.ours, text)
        } else if let Some(text) = pin("because: ") {
            (&mut passage.because, text)
        } else {
            panic!("line {}: neither sentencex, ours nor because", index + 1);
        };
        assert!(place.replace(text).is_none(), "line {}: said twice", index + 1);
    }
    passages
}

impl Passage {
    fn text(&self) -> String {
        self.right.replace("| ", "").replace('|', "")
    }

    /// The passage cut into `sentences`, each at its place, as it would stand in the file.
    fn cut<'t>(&self, text: &'t str, sentences: impl Iterator<Item = &'t str>) -> String {
        let (mut written, mut at) = (String::new(), 0);
        for sentence in sentences {
            let start = at + text[at..].find(sentence).unwrap_or_else(|| panic!("line {}: {sentence:?}", self.line));
            let gap = &text[at..start];
            written += gap;
            if at > 0 {
                written += if gap.is_empty() { "|" } else { "| " };
            }
            written += sentence;
            at = start + sentence.len();
        }
        written
    }

    fn ours(&self) -> String {
        let text = self.text();
        let article = Article { lang: Some(self.language.into()), body: text.clone(), ..Article::default() };
        let document = read(&article, None);
        self.cut(
            &text,
            document.sentences.iter().map(|sentence| sentence.span.of(&article.body)).map(|s| {
                let start = s.as_ptr() as usize - article.body.as_ptr() as usize;
                &text[start..start + s.len()]
            }),
        )
    }

    fn sentencex(&self) -> String {
        let text = self.text();
        let sentences = sentencex::segment(self.language, &text);
        self.cut(&text, sentences.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()))
    }

    /// What the file has to say otherwise, if anything.
    fn correction(&self) -> Option<String> {
        let mut wanted = String::new();
        for (splitter, found, pin) in
            [("sentencex", self.sentencex(), &self.sentencex), ("ours", self.ours(), &self.ours)]
        {
            let differs = (found != self.right).then_some(found);
            if &differs != pin {
                wanted += &match differs {
                    Some(found) => format!("    {splitter}: {}\n", found.replace('\n', "\\n")),
                    None => format!("    (no {splitter}: it is right now)\n"),
                };
            }
        }
        let pinned = self.sentencex.is_some() || self.ours.is_some();
        if pinned != self.because.is_some() {
            wanted += if pinned { "    because: ?\n" } else { "    (no because)\n" };
        }
        let (language, right) = (self.language, self.right.replace('\n', "\\n"));
        (!wanted.is_empty()).then(|| format!("line {}:\n{language}  {right}\n{wanted}", self.line))
    }
}

#[test]
fn sentences_end_where_the_file_says_and_every_disagreement_is_written_down() {
    let corrections: Vec<String> = passages().iter().filter_map(Passage::correction).collect();
    assert!(corrections.is_empty(), "{} passages:\n\n{}", corrections.len(), corrections.join("\n"));
}

#[test]
fn known_misses_are_few() {
    let passages = passages();
    let missed = passages.iter().filter(|passage| passage.ours.is_some()).count();
    assert!(passages.len() >= 120 && missed * 20 <= passages.len(), "{missed} of {}", passages.len());
}
