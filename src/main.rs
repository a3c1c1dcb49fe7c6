//! The command line tool. Thin: reads, calls the library, writes.

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use source_compare::publish::{DEFAULT_MAX_EXCERPT, publish};
use source_compare::render::{element, html};
use source_compare::story::CheckedStory;
use source_compare::{Comparison, Error, compare_checked, comparison, from_json};

/// Compares several news articles about one event.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare the articles of one story.
    Compare {
        /// A story as JSON; `-` for standard input.
        story: String,
        /// What to write.
        #[arg(long, value_enum, default_value_t = Format::Json)]
        format: Format,
        /// A list of overrides as JSON, added to those of the story.
        #[arg(long)]
        overrides: Option<String>,
        /// Make it fit to be published: this article whole, of all others excerpts.
        #[arg(long, value_name = "OWN_ID")]
        publish: Option<String>,
        /// Words that an excerpt has at most.
        #[arg(long, value_name = "WORDS", requires = "publish", default_value_t = DEFAULT_MAX_EXCERPT)]
        max_excerpt: u32,
        /// Address of the folder with the package's files, for the format `element`.
        #[arg(long, default_value = ".", value_name = "ADDRESS")]
        package: String,
    },
    /// List every pair of sentences of different articles with its score, one JSON object a line.
    Pairs {
        /// A story as JSON; `-` for standard input.
        story: String,
    },
    /// Compare many stories: one JSON story a line on standard input, one comparison a line out.
    Batch,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The comparison as JSON.
    Json,
    /// A page that stands alone and needs no script.
    Html,
    /// Markup to put into a page, which the widget shows without its engine.
    Element,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Compare { story, format, overrides, publish: own, max_excerpt, package } => {
            let own = own.as_deref().map(|own| (own, max_excerpt));
            compare(&story, format, overrides.as_deref(), own, &package)
        }
        Command::Pairs { story } => pairs(&story),
        Command::Batch => batch(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("source-compare: {message}");
            ExitCode::FAILURE
        }
    }
}

/// `own`: the article to publish whole, and how long excerpts of the others may be; `package`: where the files of
/// the package are.
fn compare(
    story: &str,
    format: Format,
    overrides: Option<&str>,
    own: Option<(&str, u32)>,
    package: &str,
) -> Result<(), String> {
    let checked = match overrides {
        None => checked(story)?,
        Some(overrides) => from_text(&with_overrides(&read(story)?, overrides)?)?,
    };
    let whole = compare_checked(&checked);
    let comparison = match own {
        None => whole,
        Some((own, max_excerpt)) => publish(whole, own, max_excerpt).map_err(told)?,
    };
    write(&match format {
        Format::Json => format!("{}\n", json(&comparison)?),
        Format::Html => html::page(&comparison, checked.story().lang.as_deref()),
        Format::Element => element::element(&comparison, checked.story().lang.as_deref(), package),
    })
}

fn pairs(story: &str) -> Result<(), String> {
    let mut lines = String::new();
    for pair in comparison::pairs(&checked(story)?) {
        lines += &json(&pair)?;
        lines.push('\n');
    }
    write(&lines)
}

fn batch() -> Result<(), String> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input).map_err(|error| format!("-: {error}"))?;
    for (index, line) in input.split(|byte| *byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let text = std::str::from_utf8(line).map_err(|error| Error::InvalidJson { message: error.to_string() });
        let result = text.and_then(from_json).map(|story| compare_checked(&story));
        write(&format!("{}\n", batch_line(index + 1, result)?))?;
    }
    Ok(())
}

fn batch_line(line: usize, result: Result<Comparison, Error>) -> Result<String, String> {
    match result {
        Ok(comparison) => json(&comparison),
        Err(error) => json(&serde_json::json!({
            "error": { "code": error.code(), "path": error.path(), "message": error.to_string() },
            "line": line,
        })),
    }
}

fn checked(story: &str) -> Result<CheckedStory, String> {
    from_text(&read(story)?)
}

fn from_text(story: &str) -> Result<CheckedStory, String> {
    from_json(story).map_err(told)
}

fn told(error: Error) -> String {
    format!("{} ({})", error, error.code())
}

/// The story with the overrides of a file after its own. What is wrong with either the reader of stories says.
fn with_overrides(story: &str, file: &str) -> Result<String, String> {
    let added: Vec<serde_json::Value> =
        serde_json::from_str(&read(file)?).map_err(|error| format!("{file}: not a list of overrides: {error}"))?;
    let Ok(mut story) = serde_json::from_str::<serde_json::Value>(story) else { return Ok(story.to_string()) };
    if let Some(fields) = story.as_object_mut() {
        let own = fields.entry("overrides").or_insert(serde_json::Value::Null);
        if own.is_null() {
            *own = serde_json::Value::Array(Vec::new());
        }
        own.as_array_mut().into_iter().for_each(|own| own.extend(added.iter().cloned()));
    }
    json(&story)
}

fn read(path: &str) -> Result<String, String> {
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| format!("{path}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("{path}: not UTF-8 text: {error}"))
}

fn json(value: &impl serde::Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}

/// Writes whole documents only. A reader that closed its end early is no failure of ours.
fn write(text: &str) -> Result<(), String> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
