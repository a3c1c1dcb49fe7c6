//! Nouns for what a person does or is, by which a description is told from other phrases.

use crate::text::{Token, WordList};

const ROLES: WordList = WordList(
    "abogada abogado activist actor actress adviser aide alcalde alcaldesa ambassador analyst archbishop attorney author \
     boss brother candidate captain capitan chairman chairwoman chancellor chef chief coach colonel columnist comisario \
     commander commissioner congressman congresswoman cousin daughter defender deputy detective diputada diputado director \
     directora doctor doctora driver duena dueno economist editor engineer entrenador entrenadora escritor escritora expert \
     father fiscal fisherman founder friend gen gobernador gobernadora gov governor guitarist historian husband inspector jefa jefe \
     journalist jueza judge juez justice lawmaker lawyer leader lider lieutenant manager master mayor minister ministra \
     ministro mother musician negotiator nurse officer official organizer owner partner pastor pilot player politician pope \
     portavoz premier president presidenta presidente priest principal producer profesor profesora professor \
     prosecutor publisher rapper reina rep representative researcher rey scientist secretaria secretario secretary senador \
     senadora senator sergeant sheriff singer sister soldier son speaker spokesman spokesperson spokeswoman striker student surgeon \
     teacher treasurer vecina vecino vicepresidente victim wife witness worker writer",
);
const SOURCES: WordList = WordList(
    "agency experts gobierno government inquiry lawyers minister ministry officials police policia pm poll report scientists source \
     sources study survey un union witnesses",
);

/// Whether the noun says what somebody does or is.
pub(crate) fn is_role(token: &Token) -> bool {
    ROLES.contains(&token.normal)
}

/// Whether the noun is one for those who are quoted without a name.
pub(super) fn is_source(token: &Token) -> bool {
    SOURCES.contains(&token.normal)
}
