//! What a title or a description says: the office or role, and what it is held in.

use std::ops::Range;

use crate::statement::role;
use crate::text::{Document, Token, TokenKind, WordList};

/// Words for one role: other gender, short form, other spelling. The first stands for all.
const SAME_ROLE: &[WordList] = &[
    WordList("adviser advisor"),
    WordList("alcalde alcaldesa"),
    WordList("candidato candidata"),
    WordList("captain capt"),
    WordList("chairman chairwoman chairperson"),
    WordList("colonel col"),
    WordList("concejal concejala"),
    WordList("congressman congresswoman representative rep"),
    WordList("councillor councilman councilwoman"),
    WordList("director directora"),
    WordList("doctor doctora"),
    WordList("entrenador entrenadora"),
    WordList("father dad"),
    WordList("general gen"),
    WordList("gobernador gobernadora"),
    WordList("governor gov"),
    WordList("jefe jefa"),
    WordList("juez jueza"),
    WordList("lieutenant lt"),
    WordList("major maj"),
    WordList("ministro ministra"),
    WordList("mother mom mum"),
    WordList("organizer organiser"),
    WordList("policeman policewoman"),
    WordList("presidente presidenta"),
    WordList("profesor profesora"),
    WordList("rector rectora"),
    WordList("secretario secretaria"),
    WordList("senador senadora"),
    WordList("senator sen"),
    WordList("sergeant sgt"),
    WordList("spokesman spokeswoman spokesperson"),
    WordList("superintendent supt"),
    WordList("vicepresidente vicepresidenta"),
];
/// Names of one country that do not begin alike.
const SAME_PLACE: &[WordList] = &[
    WordList("america american estadounidense u.s us usa"),
    WordList("britain british britanico britanica reino uk"),
    WordList("dutch holland netherlands"),
    WordList("france frances francesa french"),
    WordList("german germany alemania aleman alemana"),
    WordList("greece greek"),
    WordList("spain spanish espana espanol espanola"),
    WordList("swiss switzerland"),
    WordList("thai thailand"),
    WordList("turkey turkish"),
    WordList("wales welsh"),
];
/// Words before a role that say nothing about where it is held.
const NO_SCOPE: WordList = WordList(
    "a acting actual an controversial current el embattled famous head incoming interim la late long longtime local new newly old our \
     outgoing popular primer senior the top un una veteran young",
);

/// A title or description as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The noun, one for all its genders and short forms: "minister".
    pub head: String,
    /// What makes another office of it: "prime", "vice"; empty without.
    pub rank: String,
    /// Whether it is said to be held no longer: "former".
    pub former: bool,
    /// Where or of what it is held, each word normalised: "mexican", "cia".
    pub scope: Vec<String>,
}

impl Title {
    /// Reads the words of `tokens`, with a name in the genitive before it ("Mexico’s president") and a
    /// place behind the `end` of the name ("President Roe of Mexico"). `None` if they have no role.
    pub fn read(document: &Document<'_>, tokens: Range<usize>, end: usize) -> Option<Title> {
        let all = document.tokens.get(tokens.clone())?;
        // The head of the phrase stands before the first small word behind its article.
        let opening = all.iter().take_while(|token| token.function_word).count();
        let of = all[opening..].iter().position(|token| token.function_word).map_or(all.len(), |of| opening + of);
        let head_at = all[..of].iter().rposition(role::is_role)?;
        let mut title = Title {
            head: canonical(SAME_ROLE, role::held(&all[head_at].normal)),
            rank: String::new(),
            former: false,
            scope: Vec::new(),
        };
        for token in &all[..head_at] {
            title.modify(token);
        }
        // "Former" at the start of a sentence is no part of the title's own capitals.
        let before = tokens.start.checked_sub(1).and_then(|before| document.tokens.get(before));
        title.former |= role::is_former(&all[head_at]) || before.is_some_and(role::is_former);
        title.of(&all[(head_at + 1).max(of).min(all.len())..]);
        if let Some(before) = tokens.start.checked_sub(1).and_then(|before| document.tokens.get(before))
            && before.capitalised
            && before.span.len() > before.normal.len() + 1
        {
            title.scope.push(before.normal.clone());
        }
        let behind = document.tokens.get(end..(end + 4).min(document.tokens.len())).unwrap_or_default();
        if behind.first().is_some_and(|token| WordList("de of").contains(&token.normal)) {
            title.of(behind);
        }
        if title.head == "pm" || title.head == "premier" {
            (title.head, title.rank) = ("minister".into(), "prime".into());
        } else if title.head == "executive" || title.head == "officer" && title.scope.iter().any(|word| word == "chief")
        {
            title.head = "ceo".into();
            title.rank.clear();
            title.scope.retain(|word| word != "chief" && word != "executive");
        }
        Some(title)
    }

    fn modify(&mut self, token: &Token) {
        if role::is_former(token) {
            self.former = true;
        } else if role::is_rank(token) {
            self.rank = format!("{} {}", self.rank, token.normal).trim_start().into();
        } else if WordList("her his its their").contains(&token.normal)
            || token.kind == TokenKind::Word && !token.function_word && !NO_SCOPE.contains(&token.normal)
        {
            self.scope.push(token.normal.clone());
        }
    }

    /// "of Mexico", "of the harbour board": the words up to the next mark.
    fn of(&mut self, tokens: &[Token]) {
        let words = tokens.iter().take_while(|token| token.kind == TokenKind::Word);
        let mut capital = false;
        for token in words {
            // Behind a name only the name of a place belongs to it.
            if capital && !token.capitalised {
                break;
            }
            capital |= token.capitalised;
            if !token.function_word || token.capitalised {
                self.scope.push(token.normal.clone());
            }
        }
    }

    /// Whether both are the same office in the same place, now: of one in two places a text would say both.
    pub fn is_same_holding(&self, other: &Title) -> bool {
        let within = |few: &[String], many: &[String]| few.iter().all(|a| many.iter().any(|b| same_place(a, b)));
        let place = match self.scope.len() <= other.scope.len() {
            true => within(&self.scope, &other.scope),
            false => within(&other.scope, &self.scope),
        };
        let named = !self.scope.is_empty() && !other.scope.is_empty();
        self.head == other.head && self.rank == other.rank && !self.former && !other.former && named && place
    }

    /// As it is read: "former vice president".
    pub fn reading(&self) -> String {
        let former = if self.former { "former " } else { "" };
        let space = if self.rank.is_empty() { "" } else { " " };
        [former, &self.rank, space, &self.head].concat()
    }

    /// Whether both name the same office, held or no longer held; `None` if one leaves open where.
    pub fn same_office(&self, other: &Title) -> Option<bool> {
        if self.head != other.head || self.rank != other.rank {
            return Some(false);
        }
        let shared = self.scope.iter().any(|word| other.scope.iter().any(|place| same_place(word, place)));
        let open = self.scope.is_empty() || other.scope.is_empty();
        (shared || !open).then_some(shared)
    }
}

fn canonical(classes: &[WordList], word: &str) -> String {
    let class = classes.iter().find(|class| class.contains(word));
    class.and_then(|class| class.words().next()).unwrap_or(word).to_string()
}

/// "Mexico" and "Mexican": the same word, or the name of a place and of those who live there.
pub(crate) fn same_place(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let longer = if a.len() > b.len() { a } else { b };
    let resident = ["an", "ano", "ana", "es", "ese", "ish", "i"].iter().any(|ending| longer.ends_with(ending));
    a == b
        || common >= 4 && common + 2 >= a.len().min(b.len()) && resident
        || SAME_PLACE.iter().any(|class| class.contains(a) && class.contains(b))
}
