//! All stages in order: [`analyse`] takes a checked story to an [`Analysis`], in byte spans.

use crate::align::{self, AlignedText, Alignment, Scores};
use crate::comparison::{Confidence, State};
use crate::difference::{self, Difference, Ledger, Member, QuotedText, Speaker, Utterance, Wire, WireText};
use crate::framing::{self, Cue};
use crate::ordered::{self, Map, Set};
use crate::overrides::{self, EditedClaim};
use crate::quality::{self, Standing};
use crate::statement::{Quotation, Statement, statements};
use crate::story::{CheckedStory, Story};
use crate::text::{Context, Document, Span, Token, TokenKind, read_in};

/// Everything found out about a story.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// The story itself.
    pub story: &'a CheckedStory,
    /// Its articles as read, in the order of [`CheckedStory::articles`]; "place of an article" below is a
    /// place in this list.
    pub articles: Vec<ReadArticle<'a>>,
    /// Places of the articles of each event, where two were found; see [`quality::Topics::events`].
    pub events: Vec<Vec<usize>>,
    /// What the articles not set aside state, by first position.
    pub claims: Vec<AnalysedClaim>,
    /// What the texts as wholes state or word differently, apart from any one claim.
    pub differences: Vec<Difference>,
    /// Utterances that are quoted, by first position.
    pub utterances: Vec<Utterance>,
    /// Who is quoted and for how many words, by first quotation.
    pub speakers: Vec<Speaker>,
    /// Texts that several articles not set aside carry, by the numbers of the independent texts.
    pub wires: Vec<Wire>,
    /// For each of the story's overrides whether it was applied to the claims.
    pub applied: Vec<bool>,
}

/// One article with all that was read from it alone.
#[derive(Debug)]
pub struct ReadArticle<'a> {
    /// Sentences and tokens.
    pub document: Document<'a>,
    /// Statements, in order.
    pub statements: Vec<Statement>,
    /// Quotations, in order.
    pub quotations: Vec<Quotation>,
    /// Cues, in order.
    pub cues: Vec<Cue>,
    /// What it can bear witness to.
    pub standing: Standing,
}

/// A claim with its states and what its members word differently.
#[derive(Debug, Clone)]
pub struct AnalysedClaim {
    /// Its id.
    pub id: String,
    /// Place of the article and place in its [`ReadArticle::statements`], in order; an article may have
    /// several.
    pub members: Vec<(usize, usize)>,
    /// The state of each article, in order; `None` for one set aside.
    pub states: Vec<Option<State>>,
    /// Independent texts with the state `reported` or `differs`.
    pub reporting: usize,
    /// Independent texts with any state but `unseen`: they have it, or are complete and lack it.
    pub of: usize,
    /// Whether an omission may be drawn: some text is `absent` and at least
    /// [`omission_minimum`](crate::story::Options::omission_minimum) independent texts report the claim.
    pub omission: bool,
    /// Whether an editor set its members.
    pub edited: bool,
    /// Whether an editor wants it not to be drawn.
    pub dismissed: bool,
    /// How sure it is that the members say the same thing.
    pub confidence: Confidence,
    /// The weakest score that joined a member, in thousandths; 0 for a claim with one member.
    pub score: u32,
    /// Content words of the first member, as spans of its part, that the members of more than half of the
    /// other articles have too.
    pub shared: Vec<Span>,
    /// What the members state or word differently.
    pub differences: Vec<Difference>,
}

/// Runs all stages.
pub fn analyse(story: &CheckedStory) -> Analysis<'_> {
    let (articles, events) = read_articles(story);
    let kept: Vec<usize> = (0..articles.len()).filter(|a| !articles[*a].standing.set_aside).collect();
    let texts = aligned_texts(&articles, &kept);
    let alignment = Alignment::of(&texts);
    let mut claims = alignment.claims(&texts);
    let voters = ordered::set(alignment.representatives().iter().map(|text| kept[*text]));
    claims.iter_mut().flat_map(|claim| &mut claim.members).for_each(|(text, _)| *text = kept[*text]);
    let (claims, applied) = overrides::apply(story, &articles, claims);
    let claim_of = claim_of(&articles, &claims);
    let quoted = quoted_texts(&articles, &kept, &claim_of);
    let (Ledger { utterances, differences: of_quotes }, speakers) =
        (difference::ledger(&quoted), difference::speakers(&quoted));
    let (of_claims, differences): (Vec<_>, Vec<_>) = of_quotes.into_iter().partition(|(claim, _)| claim.is_some());
    let differences = differences.into_iter().map(|(_, difference)| difference).collect();
    let mut found: Vec<Vec<Difference>> = claims.iter().map(|_| Vec::new()).collect();
    of_claims.into_iter().for_each(|(claim, difference)| found[claim.unwrap_or_default()].push(difference));
    let claims = claims.into_iter().zip(found);
    let claims = claims.map(|(claim, found)| analyse_claim(story, &articles, &voters, claim, found)).collect();
    let versions: Vec<WireText<'_>> = kept
        .iter()
        .map(|a| WireText {
            article: *a,
            independent_text: articles[*a].standing.independent_text,
            complete: articles[*a].standing.incomplete.is_none(),
            document: &articles[*a].document,
        })
        .collect();
    let wires = difference::wires(&versions);
    Analysis { story, articles, events, claims, differences, utterances, speakers, wires, applied }
}

/// Scores and claims over all articles, with none set aside, for those who measure the alignment.
pub fn align_all(story: &CheckedStory) -> (Vec<ReadArticle<'_>>, Scores, Vec<align::Claim>) {
    let (articles, _) = read_articles(story);
    let all: Vec<usize> = (0..articles.len()).collect();
    let texts = aligned_texts(&articles, &all);
    let (claims, scores) = (Alignment::of(&texts).claims(&texts), align::scores_of_all(&texts));
    drop(texts);
    (articles, scores, claims)
}

/// Reads every article and judges what it can bear witness to; with the articles of each event, where there
/// are two.
fn read_articles(story: &CheckedStory) -> (Vec<ReadArticle<'_>>, Vec<Vec<usize>>) {
    let documents: Vec<Document<'_>> = read_documents(story);
    let read: Vec<_> = documents.iter().map(statements).collect();
    let (statements, quotations): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let independent = quality::independent_texts(&documents);
    let incomplete = quality::incomplete(story.articles(), &documents, &independent);
    let texts: Vec<AlignedText<'_>> = documents
        .iter()
        .zip(&statements)
        .zip(&quotations)
        .zip(&independent)
        .map(|(((document, statements), quotations), text)| AlignedText {
            document,
            statements,
            quotations,
            independent_text: *text,
        })
        .collect();
    let topics = quality::topics(&texts, &align::representatives(&texts));
    let included = ordered::set(story.story().options.include.iter().map(String::as_str));
    let articles = documents
        .into_iter()
        .zip(statements)
        .zip(quotations)
        .enumerate()
        .map(|(index, ((document, statements), quotations))| {
            let put_back = included.contains(&story.articles()[index].id());
            let translation = quality::translation(&story.articles()[index], &document);
            ReadArticle {
                cues: match translation {
                    Some(_) => Vec::new(),
                    None => framing::cues(&document, &statements, &quotations),
                },
                document,
                statements,
                quotations,
                standing: Standing {
                    independent_text: independent[index],
                    incomplete: incomplete[index],
                    likeness: topics.likeness[index],
                    set_aside: topics.off_topic[index] && !put_back,
                    translation,
                },
            }
        })
        .collect();
    (articles, topics.events)
}

fn read_documents(story: &CheckedStory) -> Vec<Document<'_>> {
    let Story { lang, options, .. } = story.story();
    // Any outlet's name may be set behind any headline: which outlet an article is from decides nothing.
    let outlets = story.articles().iter().filter_map(|article| article.outlet.as_ref()?.name.as_deref());
    let context = Context { language: lang.as_deref(), outlets: outlets.collect(), restored: &options.restore };
    story.articles().iter().map(|article| read_in(article, &context)).collect()
}

fn aligned_texts<'t>(articles: &'t [ReadArticle<'_>], kept: &[usize]) -> Vec<AlignedText<'t>> {
    kept.iter()
        .map(|index| {
            let article = &articles[*index];
            AlignedText {
                document: &article.document,
                statements: &article.statements,
                quotations: &article.quotations,
                independent_text: article.standing.independent_text,
            }
        })
        .collect()
}

/// For each article and statement the place of its claim.
fn claim_of(articles: &[ReadArticle<'_>], claims: &[EditedClaim]) -> Vec<Vec<Option<usize>>> {
    let mut claim_of: Vec<Vec<Option<usize>>> =
        articles.iter().map(|article| vec![None; article.statements.len()]).collect();
    for (at, claim) in claims.iter().enumerate() {
        claim.members.iter().for_each(|(article, statement)| claim_of[*article][*statement] = Some(at));
    }
    claim_of
}

/// The articles not set aside as the ledger of quotations reads them. What is quoted in another language, or in
/// a translation, is nobody's own words.
fn quoted_texts<'a>(
    articles: &'a [ReadArticle<'_>],
    kept: &[usize],
    claim_of: &'a [Vec<Option<usize>>],
) -> Vec<QuotedText<'a>> {
    let wordings = in_one_wording(articles, kept);
    let text = |(at, article): (usize, &usize)| QuotedText {
        article: *article,
        independent_text: articles[*article].standing.independent_text,
        document: &articles[*article].document,
        statements: &articles[*article].statements,
        quotations: &articles[*article].quotations,
        claims: &claim_of[*article],
        wording: wordings.iter().position(|group| group.contains(&at)).unwrap_or_default(),
    };
    kept.iter().enumerate().map(text).collect()
}

/// `found`: what the ledger of quotations has found in it.
fn analyse_claim(
    story: &CheckedStory,
    articles: &[ReadArticle<'_>],
    voters: &Set<usize>,
    claim: EditedClaim,
    found: Vec<Difference>,
) -> AnalysedClaim {
    let members = claim.members;
    let compared: Vec<Member<'_>> = members
        .iter()
        .map(|(article, statement)| Member {
            article: *article,
            independent_text: articles[*article].standing.independent_text,
            document: &articles[*article].document,
            statements: &articles[*article].statements,
            quotations: &articles[*article].quotations,
            statement: &articles[*article].statements[*statement],
        })
        .collect();
    let mut differences = differences(articles, &compared, found);
    differences.extend(framing::prominence(&compared, |article| articles[article].standing.incomplete.is_none()));
    let states = states(articles, voters, &members, &differences);
    let texts_with = |wanted: &dyn Fn(State) -> bool| {
        let texts = ordered::set(
            (0..articles.len())
                .filter(|a| states[*a].is_some_and(wanted))
                .map(|a| articles[a].standing.independent_text),
        );
        texts.len()
    };
    let reporting = texts_with(&|state| matches!(state, State::Reported | State::Differs));
    let of = texts_with(&|state| state != State::Unseen);
    let absent = states.contains(&Some(State::Absent));
    let omission = absent && reporting >= story.story().options.omission_minimum as usize;
    AnalysedClaim {
        id: claim.id,
        edited: claim.edited,
        dismissed: claim.dismissed,
        members,
        states,
        reporting,
        of,
        omission,
        confidence: claim.confidence,
        score: claim.score,
        shared: shared(&compared),
        differences,
    }
}

/// What the members of one claim state or word differently. Where a fact differs its wording does too:
/// that is said once, as the fact.
fn differences(articles: &[ReadArticle<'_>], members: &[Member<'_>], mut found: Vec<Difference>) -> Vec<Difference> {
    found.append(&mut difference::numbers(members));
    let places: Vec<usize> = members.iter().map(|member| member.article).collect();
    for group in in_one_wording(articles, &places) {
        let members: Vec<Member<'_>> = group.iter().map(|at| members[*at]).collect();
        found.append(&mut difference::polarity(&members));
        found.append(&mut framing::attribution(&members));
        found.append(&mut framing::hedges(&members));
        let mut wording = difference::wording(&members);
        wording.retain(|wording| {
            wording.rule == "wording/too-different" || !found.iter().any(|fact| covers(fact, wording))
        });
        found.append(&mut wording);
    }
    found
}

/// The articles at `places`, by their place in that list, in groups whose words can be compared: those of
/// one language together, each translated article by itself.
fn in_one_wording(articles: &[ReadArticle<'_>], places: &[usize]) -> Vec<Vec<usize>> {
    let comparable = |a: usize, b: usize| {
        let (one, other) = (&articles[a], &articles[b]);
        let translated = one.standing.translation.or(other.standing.translation).is_some();
        a == b || !translated && !one.document.is_foreign_to(&other.document)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        match groups.iter_mut().find(|group| group.iter().all(|other| comparable(places[*other], *place))) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups
}

/// Whether every side of `wording` that has text holds a side of `fact`.
fn covers(fact: &Difference, wording: &Difference) -> bool {
    wording.sides.iter().filter(|side| !side.span.is_empty()).all(|side| {
        let meets =
            |s: &difference::Side| s.article == side.article && s.part == side.part && side.span.contains(s.span);
        fact.sides.iter().any(meets)
    })
}

/// Content words of the first member that more than half of the other articles have in theirs.
fn shared(members: &[Member<'_>]) -> Vec<Span> {
    let Some((first, rest)) = members.split_first() else { return Vec::new() };
    let mut stems: Map<usize, Set<&str>> = Map::new();
    for member in rest.iter().filter(|member| member.article != first.article) {
        let stems = stems.entry(member.article, Set::default);
        // Across languages only names and numbers that are written alike are the same.
        let foreign = member.document.is_foreign_to(first.document);
        for term in &member.statement.terms {
            if !foreign || is_name_or_number(member, &member.document.tokens[term.token]) {
                stems.insert(&term.stem);
            }
        }
    }
    let most = |stem: &str| stems.values().filter(|has| has.contains(&stem)).count() * 2 > stems.len();
    let terms = first.statement.terms.iter().filter(|term| most(&term.stem));
    terms.map(|term| first.document.tokens[term.token].span).collect()
}

fn is_name_or_number(member: &Member<'_>, token: &Token) -> bool {
    token.kind == TokenKind::Number || member.statement.names.iter().any(|name| name.span.contains(token.span))
}

/// The state of one claim in every article; `None` for those set aside.
fn states(
    articles: &[ReadArticle<'_>],
    voters: &Set<usize>,
    members: &[(usize, usize)],
    differences: &[Difference],
) -> Vec<Option<State>> {
    let reporting = ordered::set(members.iter().map(|(article, _)| *article));
    let differing = ordered::set(
        differences
            .iter()
            .filter(|difference| difference::is_factual(difference.kind))
            .flat_map(|difference| against_majority(articles, voters, difference)),
    );
    articles
        .iter()
        .enumerate()
        .map(|(index, article)| {
            if article.standing.set_aside {
                None
            } else if differing.contains(&index) {
                Some(State::Differs)
            } else if reporting.contains(&index) {
                Some(State::Reported)
            } else if article.standing.incomplete.is_some() || cannot_be_held_against(article, articles, members) {
                Some(State::Unseen)
            } else {
                Some(State::Absent)
            }
        })
        .collect()
}

/// Whether all members of a claim are in other languages than an article: by names, numbers and dates alone
/// nothing can be shown to be missing.
fn cannot_be_held_against(article: &ReadArticle<'_>, articles: &[ReadArticle<'_>], members: &[(usize, usize)]) -> bool {
    members.iter().all(|(other, _)| article.document.is_foreign_to(&articles[*other].document))
}

/// The articles whose reading is not that of the strict majority of the independent texts that are
/// sides of the difference; all of them where there is no such majority. For each text its article among
/// the `voters` counts, so that a copy with another reading decides nothing; else the first of its copies.
fn against_majority(articles: &[ReadArticle<'_>], voters: &Set<usize>, difference: &Difference) -> Vec<usize> {
    let mut reading_of: Map<usize, &str> = Map::new();
    let (first, rest): (Vec<_>, Vec<_>) = difference.sides.iter().partition(|side| voters.contains(&side.article));
    for side in first.into_iter().chain(rest) {
        reading_of.entry(articles[side.article].standing.independent_text, || &side.reading);
    }
    let mut votes: Map<&str, usize> = Map::new();
    for reading in reading_of.values() {
        *votes.entry(reading, || 0) += 1;
    }
    let majority = votes.into_iter().find(|(_, count)| count * 2 > reading_of.len()).map(|(reading, _)| reading);
    difference.sides.iter().filter(|side| Some(side.reading.as_str()) != majority).map(|side| side.article).collect()
}
