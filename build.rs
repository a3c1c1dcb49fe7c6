//! What is smaller in the wasm than as it is written: the word lists without their examples, which are for people
//! and for the tests and would be a third of the data, and small letters by rows of their capitals.

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

/// The lists of `Lexicon::read`, whose entries have many forms.
const FORMS: [&str; 3] = ["lexicon/hedges_", "lexicon/loaded_", "lexicon/reporting_verbs_"];

/// Fewest letters that a form must share with the one before it to be written as an ending.
const LEAST_SHARED: usize = 3;

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for (list, columns) in LISTS {
        let source = Path::new("src").join(list);
        let name = source.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        println!("cargo::rerun-if-changed={}", source.display());
        let entry = |line: &str| line.split('\t').take(columns).collect::<Vec<_>>().join("\t");
        let text = fs::read_to_string(&source)?;
        let entries: Vec<String> = text.lines().filter(|line| !line.starts_with('#')).map(entry).collect();
        let has_forms = FORMS.iter().any(|start| list.starts_with(start));
        let entries = if has_forms { shortened(&entries) } else { entries };
        fs::write(Path::new(&out).join(name), entries.join("\n"))?;
    }
    fs::write(Path::new(&out).join("lower_case.rs"), lower_case())
}

/// Entries as `Lexicon::read` takes them: a form as the number of bytes that it takes off the form before it, and
/// what it puts there ("slam|0s|0med"), and no class where it is that of the line before.
fn shortened(entries: &[String]) -> Vec<String> {
    let mut before = "";
    let mut shortened = Vec::new();
    for entry in entries {
        let (written, class) = entry.split_once('\t').unwrap_or((entry, ""));
        let forms: Vec<&str> = written.split('|').collect();
        assert!(
            !forms.iter().any(|form| form.starts_with(|c: char| c.is_ascii_digit())),
            "a digit opens a form: {entry}"
        );
        let mut line = forms[0].to_string();
        for pair in forms.windows(2) {
            let shared: usize =
                pair[0].chars().zip(pair[1].chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
            let off = pair[0].len() - shared;
            line.push('|');
            if shared >= LEAST_SHARED && off < 10 {
                line += &format!("{off}{}", &pair[1][shared..]);
            } else {
                line += pair[1];
            }
        }
        if class != before {
            line += &format!("\t{class}");
        }
        shortened.push(line);
        before = class;
    }
    shortened
}

/// The table of `src/text/lower.rs`, from that of the compiler's standard library.
fn lower_case() -> String {
    // First and last letter, the step between two, 0 while there is one, and the way to the small letters.
    let mut runs: Vec<(u32, u32, u32, i64)> = Vec::new();
    for letter in (char::MIN..=char::MAX).filter(|letter| !letter.is_ascii()) {
        let mut lower = letter.to_lowercase();
        let (Some(small), None) = (lower.next(), lower.next()) else { continue };
        let (code, way) = (letter as u32, small as i64 - letter as i64);
        match runs.last_mut() {
            _ if way == 0 => {}
            Some((_, last, step, same))
                if *same == way && (code - *last == *step || *step == 0 && code - *last <= 2) =>
            {
                *step = code - *last;
                *last = code;
            }
            _ => runs.push((code, code, 0, way)),
        }
    }
    let entry = |(first, last, step, way): &(u32, u32, u32, i64)| {
        format!("    Run {{ first: {first}, last: {last}, step: {}, to_small: {way} }},\n", step.max(&1))
    };
    format!("const RUNS: &[Run] = &[\n{}];\n", runs.iter().map(entry).collect::<String>())
}
