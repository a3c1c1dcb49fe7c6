//! Leaves the examples out of the word lists: they are for people and for the tests, and would be a third
//! of the data in the wasm.

use std::path::Path;
use std::{env, fs, io};

/// The lists, and how many of their columns are not examples.
const LISTS: [(&str, usize); 15] = [
    ("lexicon/hedges_en.txt", 2),
    ("lexicon/hedges_es.txt", 2),
    ("lexicon/house_style_en.txt", 2),
    ("lexicon/loaded_en.txt", 3),
    ("lexicon/loaded_es.txt", 3),
    ("lexicon/opposites_en.txt", 2),
    ("lexicon/opposites_es.txt", 2),
    ("lexicon/plain_synonyms_en.txt", 1),
    ("lexicon/plain_synonyms_es.txt", 1),
    ("lexicon/reporting_verbs_en.txt", 2),
    ("lexicon/reporting_verbs_es.txt", 2),
    ("lexicon/synonyms_en.txt", 1),
    ("lexicon/synonyms_es.txt", 1),
    ("text/furniture/lines_en.txt", 2),
    ("text/furniture/lines_es.txt", 2),
];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for (list, columns) in LISTS {
        let source = Path::new("src").join(list);
        let name = source.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        println!("cargo::rerun-if-changed={}", source.display());
        let entry = |line: &str| line.split('\t').take(columns).collect::<Vec<_>>().join("\t");
        let text = fs::read_to_string(&source)?;
        let entries: Vec<String> = text.lines().filter(|line| !line.starts_with('#')).map(entry).collect();
        fs::write(Path::new(&out).join(name), entries.join("\n"))?;
    }
    Ok(())
}
