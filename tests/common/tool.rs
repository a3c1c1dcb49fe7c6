//! The command line tool, run as others run it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Value;

/// What a run of the tool gave.
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// Standard output as one JSON document on one line.
    pub fn document(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""));
        assert_eq!(self.out.matches('\n').count(), 1);
        assert!(self.out.ends_with('\n'));
        serde_json::from_str(&self.out).unwrap()
    }

    /// Standard output as one JSON document a line.
    pub fn lines(&self) -> Vec<Value> {
        assert_eq!((self.status, self.err.as_str()), (0, ""));
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// Runs the tool with `input` on its standard input.
pub fn run(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_source-compare"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // The tool may end without reading all: that is no failure of the test.
    let writer = thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        status: output.status.code().expect("not killed"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap().lines().filter(own).map(|line| format!("{line}\n")).collect(),
    }
}

/// Debug builds of icu_segmenter write notes of their own on standard error.
fn own(line: &&str) -> bool {
    !(cfg!(debug_assertions) && line.starts_with("ICU4X data error: No segmentation model"))
}

/// A file with this content, in the folder of the tests.
pub fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}
