//! All stages in order: [`analyse`] takes a checked story to an [`Analysis`], in byte spans.

use crate::actor::{ActorText, Actors, actors};
use crate::align::{self, AlignedText, Alignment, Scores};
use crate::comparison::{Confidence, DifferenceKind, Part, State};
use crate::difference::{self, Difference, Meeting, Member, QuotedText, Utterance, Wire, WireText};
use crate::framing::{self, Cue, NamedElsewhere};
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
    /// Whom the articles not set aside name.
    pub actors: Actors,
    /// What the articles not set aside state, by first position.
    pub claims: Vec<AnalysedClaim>,
    /// What the texts as wholes state or word differently, apart from any one claim.
    pub differences: Vec<Difference>,
    /// Utterances that are quoted, by first position.
    pub utterances: Vec<Utterance>,
    /// Texts that several articles not set aside carry, by the numbers of the independent texts.
    pub wires: Vec<Wire>,
    /// Agents that a side of a `voice` difference leaves out and its article names elsewhere.
    pub named_elsewhere: Vec<NamedElsewhere>,
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

impl Analysis<'_> {
    /// The members of a claim with all that their articles have.
    pub(crate) fn members(&self, claim: &AnalysedClaim) -> Vec<Member<'_>> {
        compared(&self.articles, &self.actors, &claim.members)
    }
}

/// Runs all stages.
pub fn analyse(story: &CheckedStory) -> Analysis<'_> {
    let (mut articles, events) = read_articles(story);
    let kept: Vec<usize> = (0..articles.len()).filter(|a| !articles[*a].standing.set_aside).collect();
    let named: Vec<ActorText<'_>> = kept
        .iter()
        .map(|a| ActorText {
            article: *a,
            independent_text: articles[*a].standing.independent_text,
            document: &articles[*a].document,
            quotations: &articles[*a].quotations,
        })
        .collect();
    let actors = actors(&named);
    let texts = aligned_texts(&articles, &kept);
    let alignment = Alignment::of(&texts);
    let mut claims = alignment.claims(&texts);
    let voters = ordered::set(alignment.representatives().iter().map(|text| kept[*text]));
    claims.iter_mut().flat_map(|claim| &mut claim.members).for_each(|(text, _)| *text = kept[*text]);
    let (claims, applied) = overrides::apply(story, &articles, claims);
    let mut differences = difference::other_names(&actors);
    let mut named = Vec::new();
    let mut claims: Vec<AnalysedClaim> = claims
        .into_iter()
        .map(|claim| analyse_claim(story, &articles, &actors, &voters, claim, (&mut differences, &mut named)))
        .collect();
    differences.append(&mut across_claims(&articles, &actors, &kept, alignment.scores(), &claims));
    differences.append(&mut story_differences(&articles, &actors, &kept, &claims));
    // What is quoted in another language, or in a translation, is nobody's own words.
    let wordings = in_one_wording(&articles, &kept);
    let mut quoted: Vec<QuotedText<'_>> = Vec::new();
    for (at, article) in kept.iter().enumerate() {
        let ReadArticle { document, quotations, .. } = &articles[*article];
        let wording = wordings.iter().position(|group| group.contains(&at)).unwrap_or_default();
        quoted.push(QuotedText { article: *article, document, quotations, wording });
    }
    let utterances = difference::utterances(&quoted);
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
    weigh_marks(&mut articles, &mut differences, &mut claims);
    let named_elsewhere = named_elsewhere(&articles, &claims);
    Analysis { story, articles, events, actors, claims, differences, utterances, wires, named_elsewhere, applied }
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

fn analyse_claim(
    story: &CheckedStory,
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    voters: &Set<usize>,
    claim: EditedClaim,
    (whole, named): (&mut Vec<Difference>, &mut Vec<Difference>),
) -> AnalysedClaim {
    let members = claim.members;
    let compared = compared(articles, actors, &members);
    let mut own = of_claim(&compared, whole);
    named.extend(own.iter().cloned());
    let mut differences = differences(articles, actors, &compared, named);
    differences.append(&mut own);
    // Passages that may not say the same thing at all are not held against each other word by word.
    let doubtful = claim.confidence == Confidence::Low;
    differences.iter_mut().for_each(|d| d.drawn &= !(doubtful && d.kind == DifferenceKind::Wording));
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

/// The members of a claim with all that their articles have.
fn compared<'a>(articles: &'a [ReadArticle<'_>], actors: &'a Actors, members: &[(usize, usize)]) -> Vec<Member<'a>> {
    let member = |(article, statement): &(usize, usize)| {
        let ReadArticle { document, statements, quotations, standing, .. } = &articles[*article];
        let independent_text = standing.independent_text;
        Member {
            article: *article,
            independent_text,
            document,
            statements,
            quotations,
            actors,
            statement: &statements[*statement],
        }
    };
    members.iter().map(member).collect()
}

/// What the texts as wholes state or word differently: their headlines, against each other and each against
/// its own body. One text alone is not compared with itself.
fn story_differences(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    kept: &[usize],
    claims: &[AnalysedClaim],
) -> Vec<Difference> {
    if ordered::set(kept.iter().map(|article| articles[*article].standing.independent_text)).len() < 2 {
        return Vec::new();
    }
    let claims: Vec<Vec<Member<'_>>> = claims.iter().map(|claim| compared(articles, actors, &claim.members)).collect();
    let mut found = Vec::new();
    for group in in_one_wording(articles, kept) {
        let headlines = group.iter().flat_map(|at| {
            let statements = articles[kept[*at]].statements.iter().enumerate();
            let headline = statements.take_while(|(_, statement)| statement.part == Part::Headline);
            headline.map(|(statement, _)| (kept[*at], statement))
        });
        let headlines: Vec<(usize, usize)> = headlines.collect();
        found.append(&mut framing::headlines(&compared(articles, actors, &headlines), &claims));
    }
    for article in kept {
        let ReadArticle { document, statements, quotations, standing, .. } = &articles[*article];
        if standing.incomplete.is_none() {
            let text = framing::Text { article: *article, document, statements, quotations };
            found.append(&mut framing::headline_against_body(text));
        }
    }
    found
}

/// What shows each cue against another text, and which marks are drawn at first.
fn weigh_marks(articles: &mut [ReadArticle<'_>], differences: &mut [Difference], claims: &mut [AnalysedClaim]) {
    let words_of = |article: &ReadArticle<'_>| {
        article.document.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count()
    };
    let words: Vec<usize> = articles.iter().map(words_of).collect();
    let mut cues: Vec<&mut Vec<Cue>> = articles.iter_mut().map(|article| &mut article.cues).collect();
    let mut all: Vec<&mut Difference> = differences.iter_mut().collect();
    for claim in claims {
        // What an editor dismissed takes no room.
        claim.differences.iter_mut().for_each(|difference| difference.drawn &= !claim.dismissed);
        all.extend(&mut claim.differences);
    }
    framing::contrasts(&mut cues, &all.iter().map(|difference| &**difference).collect::<Vec<_>>());
    framing::thin(&mut all, &mut cues, &words);
}

/// What sentences that may report the same state differently though no claim has both.
fn across_claims(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    kept: &[usize],
    scores: &Scores,
    claims: &[AnalysedClaim],
) -> Vec<Difference> {
    let statements = kept.iter().flat_map(|article| {
        let own = 0..articles[*article].statements.len();
        own.map(|statement| (*article, statement))
    });
    let members = compared(articles, actors, &statements.collect::<Vec<_>>());
    let place = |sentence: usize| (kept[scores.sentences[sentence].0], scores.sentences[sentence].1);
    let meetings: Vec<Meeting> =
        scores.links.iter().map(|link| Meeting { a: place(link.a), b: place(link.b), score: link.score }).collect();
    let known: Vec<&Difference> = claims.iter().flat_map(|claim| &claim.differences).collect();
    let mut found = difference::numbers_across(&members, &meetings, &known);
    found.append(&mut difference::dates_across(&members, &meetings, &known));
    found
}

/// What the members of one claim state or word differently. Where a fact differs its wording does too:
/// that is said once, as the fact.
fn differences(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    members: &[Member<'_>],
    known: &mut Vec<Difference>,
) -> Vec<Difference> {
    let mut found = difference::numbers(members);
    found.append(&mut difference::dates(members));
    let places: Vec<usize> = members.iter().map(|member| member.article).collect();
    for group in in_one_wording(articles, &places) {
        let members: Vec<Member<'_>> = group.iter().map(|at| members[*at]).collect();
        found.append(&mut difference::agents(&members, actors));
        let mut named = difference::roles(&members, actors);
        named.extend(difference::names(&members, actors));
        named.append(&mut framing::naming(&members, actors));
        // One place is marked once, for what it is most surely, though several clauses of its sentence show it.
        for difference in named {
            let again = |other: &Difference| {
                difference::meet(other, &difference) || difference::is_same_name(other, &difference)
            };
            if !known.iter().any(again) {
                known.push(difference.clone());
                found.push(difference);
            }
        }
        found.append(&mut difference::polarity(&members));
        found.append(&mut framing::attribution(&members));
        found.append(&mut framing::hedges(&members));
        found.append(&mut framing::voice(&members));
        let mut wording = difference::wording(&members);
        wording.retain(|wording| {
            wording.rule == "wording/too-different" || !found.iter().any(|fact| covers(fact, wording))
        });
        found.append(&mut wording);
    }
    found
}

/// Takes out of the differences of the story those that two members with other readings show: then they are
/// of the claim.
fn of_claim(members: &[Member<'_>], whole: &mut Vec<Difference>) -> Vec<Difference> {
    let within = |difference: &Difference| {
        let shown = |side: &&difference::Side| {
            members.iter().any(|member| {
                let sentence = &member.document.sentences[member.statement.sentence];
                member.article == side.article && sentence.part == side.part && sentence.span.contains(side.span)
            })
        };
        let mut readings = difference.sides.iter().filter(shown).map(|side| &side.reading);
        let first = readings.next();
        readings.any(|other| Some(other) != first)
    };
    let (own, rest) = std::mem::take(whole).into_iter().partition(within);
    *whole = rest;
    own
}

/// The agents that sides of voice differences leave out and their articles name elsewhere.
fn named_elsewhere(articles: &[ReadArticle<'_>], claims: &[AnalysedClaim]) -> Vec<NamedElsewhere> {
    let differences = claims.iter().flat_map(|claim| &claim.differences);
    let sides = differences.filter(|difference| difference.kind == DifferenceKind::Voice).flat_map(|d| &d.sides);
    let agent = |side: &difference::Side| {
        let article = &articles[side.article];
        framing::voice::named_elsewhere(&article.document, &article.statements, side)
    };
    sides.filter_map(agent).collect()
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
            .filter(|difference| difference::is_factual(difference))
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
