//! How long a comparison takes: whole, by stage, and written as JSON, on stories of full-length articles.
//!
//! `cargo bench` runs all, `cargo bench -- compare/3` one of them.

mod generator;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use source_compare::align::{AlignedText, Alignment};
use source_compare::analysis::{Analysis, analyse};
use source_compare::difference::{self, Difference};
use source_compare::statement::{Quotation, Statement, statements};
use source_compare::story::CheckedStory;
use source_compare::text::{Document, read};
use source_compare::{compare, compare_checked, framing, quality};

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    for (articles, independent) in [(3, 3), (12, usual(12)), (75, usual(75)), (75, 75), (300, usual(300))] {
        let story = generator::story(articles, independent);
        patience(&mut group, articles);
        group.bench_function(name(articles, independent), |bencher| {
            bencher.iter(|| compare(black_box(story.clone())));
        });
    }
}

fn stages(criterion: &mut Criterion) {
    for articles in [12, 75] {
        let story = checked(articles);
        let mut group = criterion.benchmark_group("stage");
        patience(&mut group, articles);
        group.bench_function(BenchmarkId::new("reading", articles), |bencher| bencher.iter(|| texts(&story)));

        let texts = texts(&story);
        let aligned = aligned(&texts);
        group.bench_function(BenchmarkId::new("scores", articles), |bencher| {
            bencher.iter(|| Alignment::of(black_box(&aligned)));
        });

        let alignment = Alignment::of(&aligned);
        group.bench_function(BenchmarkId::new("claims", articles), |bencher| {
            bencher.iter(|| alignment.claims(black_box(&aligned)));
        });

        let analysis = analyse(&story);
        group.bench_function(BenchmarkId::new("differences", articles), |bencher| {
            bencher.iter(|| differences(black_box(&analysis)));
        });
    }
}

fn serialisation(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("to JSON");
    for articles in [12, 75] {
        let comparison = compare_checked(&checked(articles));
        group.bench_function(BenchmarkId::from_parameter(articles), |bencher| {
            bencher.iter(|| serde_json::to_string(black_box(&comparison)));
        });
    }
}

/// What is read from one article alone, with the number of its independent text.
type Text<'a> = (Document<'a>, Vec<Statement>, Vec<Quotation>, usize);

fn texts(story: &CheckedStory) -> Vec<Text<'_>> {
    let language = story.story().lang.as_deref();
    let documents: Vec<Document<'_>> = story.articles().iter().map(|article| read(article, language)).collect();
    let independent = quality::independent_texts(&documents);
    let read = documents.into_iter().zip(independent).map(|(document, text)| {
        let (statements, quotations) = statements(&document);
        (document, statements, quotations, text)
    });
    read.collect()
}

fn aligned<'a>(texts: &'a [Text<'_>]) -> Vec<AlignedText<'a>> {
    let text = |(document, statements, quotations, independent_text): &'a Text<'_>| AlignedText {
        document,
        statements,
        quotations,
        independent_text: *independent_text,
    };
    texts.iter().map(text).collect()
}

fn differences(analysis: &Analysis<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    for claim in &analysis.claims {
        let members = analysis.members(claim);
        found.extend(difference::numbers(&members));
        found.extend(difference::dates(&members));
        found.extend(difference::agents(&members, &analysis.actors));
        found.extend(difference::polarity(&members));
        found.extend(framing::voice(&members));
        found.extend(framing::attribution(&members));
        found.extend(framing::hedges(&members));
        found.extend(difference::wording(&members));
    }
    found
}

fn checked(articles: usize) -> CheckedStory {
    CheckedStory::new(generator::story(articles, usual(articles))).expect("a generated story is valid")
}

fn usual(articles: usize) -> usize {
    generator::usual_independent(articles)
}

fn name(articles: usize, independent: usize) -> String {
    if independent == usual(articles) { articles.to_string() } else { format!("{articles}, all independent") }
}

/// Large stories take so long that ten runs have to do.
fn patience(group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>, articles: usize) {
    if articles > 3 {
        group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    }
}

criterion_group!(benches, whole, stages, serialisation);
criterion_main!(benches);
