//! Leaves the examples out of the word lists: they are for people and for the tests, and would be a third
//! of the data in the wasm.

use std::path::Path;
use std::{env, fs, io};

const LISTS: [&str; 6] = [
    "lexicon/hedges_en.txt",
    "lexicon/hedges_es.txt",
    "lexicon/reporting_verbs_en.txt",
    "lexicon/reporting_verbs_es.txt",
    "text/furniture/lines_en.txt",
    "text/furniture/lines_es.txt",
];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for list in LISTS {
        let source = Path::new("src").join(list);
        let name = source.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        println!("cargo::rerun-if-changed={}", source.display());
        let entry = |line: &str| line.splitn(3, '\t').take(2).collect::<Vec<_>>().join("\t");
        let text = fs::read_to_string(&source)?;
        let entries: Vec<String> = text.lines().filter(|line| !line.starts_with('#')).map(entry).collect();
        fs::write(Path::new(&out).join(name), entries.join("\n"))?;
    }
    Ok(())
}
