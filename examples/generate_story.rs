//! Prints a story of any size as JSON, in invented words: what the benches compare.
//!
//! ```sh
//! cargo run --features cli --example generate_story -- 12
//! ```
//!
//! The first number says how many articles, the second, if given, how many of them are independent
//! texts and not copies.

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::process::ExitCode;

fn main() -> ExitCode {
    let numbers: Option<Vec<usize>> = std::env::args().skip(1).map(|argument| argument.parse().ok()).collect();
    let (articles, independent) = match numbers.as_deref() {
        Some(&[articles]) => (articles, generator::usual_independent(articles)),
        Some(&[articles, independent]) => (articles, independent),
        _ => {
            eprintln!("generate_story ARTICLES [INDEPENDENT]");
            return ExitCode::from(2);
        }
    };
    match serde_json::to_string_pretty(&generator::story(articles, independent)) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
