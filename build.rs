//! Leaves the examples out of the word lists: they are for people and for the tests, and would be a third
//! of the data in the wasm.

use std::path::Path;
use std::{env, fs, io};

const LISTS: [&str; 4] = ["hedges_en.txt", "hedges_es.txt", "reporting_verbs_en.txt", "reporting_verbs_es.txt"];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for list in LISTS {
        let source = Path::new("src/lexicon").join(list);
        println!("cargo::rerun-if-changed={}", source.display());
        let entry = |line: &str| line.splitn(3, '\t').take(2).collect::<Vec<_>>().join("\t");
        let text = fs::read_to_string(&source)?;
        let entries: Vec<String> = text.lines().filter(|line| !line.starts_with('#')).map(entry).collect();
        fs::write(Path::new(&out).join(list), entries.join("\n"))?;
    }
    Ok(())
}
