//! Nouns for what a person does or is, by which a description is told from other phrases.
//!
//! Grammatical gender and the short forms of one office are one role: "spokeswoman" is "spokesman", "pm" is
//! "prime minister" (*AP Stylebook*, "titles"; *Libro de estilo* of El País, chapter 4).

use crate::text::{Token, WordList, WordTable};

/// Offices and ranks: with the name of what they are held in, one person has them at a time.
const OFFICES: WordList = WordList(
    "alcalde alcaldesa ambassador archbishop attorney bishop boss capt captain capitan cardinal ceo cfo chairman chairperson \
     chairwoman chancellor chief cmdr coach col colonel comisario commander commissioner comandante concejal concejala congressman \
     congresswoman councillor councilman councilwoman dean delegada delegado deputy diputada diputado director directora embajador embajadora emperor \
     entrenador entrenadora executive fiscal gen general gobernador gobernadora gov governor head headmaster \
     headteacher inspector jefa jefe judge juez jueza justice king lawmaker leader lider lieutenant lt maj major manager \
     master mayor minister ministra ministro mp officer pastor pm pope portavoz premier presidenta presidente president prime prince princess \
     principal prosecutor queen reina rep representative rector rectora rey secretaria secretario secretary sen senador \
     senadora senator sergeant sgt sheriff speaker spokesman spokesperson spokeswoman superintendent supt treasurer \
     undersecretary vicepresidenta vicepresidente",
);
/// What people do for a living, or in the matter at hand.
const OCCUPATIONS: WordList = WordList(
    "abogada abogado academic accountant activist activista actor actress actriz adviser advisor agent agente agricultor agricultora \
     aide analista analyst architect arquitecta arquitecto artist artista assistant astronaut athlete author autor autora banker banquero barrister \
     bodyguard bombero bookkeeper businessman businesswoman broker builder butcher cameraman campaigner candidata candidate candidato carpenter cashier champion chef chemist cantante cleaner clerk \
     climber columnist comedian commentator composer conductor constable consultant contractor coordinator coordinador coordinadora cook coroner counsel courier critic curator \
     cyclist dancer dealer defender delegate dentist designer detective developer diplomat diver doctor doctora \
     driver economist economista editor editora electrician empresaria empresario engineer enfermera enfermero entrepreneur envoy escritor escritora expert experta experto \
     farmer filmmaker firefighter fireman fisherman footballer founder fundador fundadora futbolista gardener geologist goalkeeper guard \
     guide guitarist gunman historian historiadora humorist imam ingeniera ingeniero instructor intern interpreter inventor investigador investigadora \
     investor janitor jockey journalist keeper landlord landlady lawyer lecturer librarian lobbyist magistrate maid \
     marine mechanic medic medica medico mediator midwife militant miner model musician musico naturalist negotiator neighbour neighbor nominee novelist novelista nun nurse \
     nutritionist official operative operator organiser organizer owner painter paramedic partner pensioner pharmacist philanthropist photographer physician \
     physicist pianist pilot piloto pintor pintora player playwright plumber poet poeta policeman policewoman politica politician politico pollster preacher \
     priest producer productor productora profesor profesora professor programmer promoter psychiatrist psychologist publicist publisher rabbi ranger rapper \
     realtor reformer reporter researcher resident retiree sailor scholar scientist screenwriter sculptor seaman \
     seller shepherd shopkeeper singer skipper sociologist solicitor soldier songwriter spy steward strategist striker \
     student suboficial surfer surgeon surveyor survivor swimmer tailor teacher technician tenant trader trainer translator \
     treasurer trucker tutor veterinarian volunteer waiter waitress warden weaver welder winemaker worker writer",
);
/// Who somebody is to somebody else, or what they are called for what they did or have.
const CHARACTERS: WordList = WordList(
    "arsonist billionaire boy brother celebrity cofounder convict cousin crook dad daughter defendant dictador dictator dissident \
     duena dueno ex exile father felon fraudster friend fugitive girl grandfather grandmother guru guerrilla heir heiress hermana hermano hero heroine hija hijo husband \
     informant insurgent killer magnate magnata madre millionaire millonaria millonario mogul mom mother mum murderer nephew niece oligarch \
     outsider padre parent pioneer populist protester radical rebel refugee rioter rival separatist sister socialite son \
     star strongman suspect swindler terrorist terrorista testigo tycoon uncle vecina vecino victim victima whistleblower widow widower wife witness",
);
const SOURCES: WordList = WordList(
    "agency experts gobierno government inquiry lawyers minister ministry officials police policia pm poll report scientists source \
     sources study survey un union witnesses",
);
/// Offices that are family names too.
const FAMILY_NAMES: WordList = WordList(
    "bishop boss cardinal chancellor coach dean fiscal general head judge justice king lieutenant major master mayor pastor pope prince queen rector rey sheriff",
);
/// Forms of address, which say nothing about what their bearer does.
const HONORIFICS: WordList =
    WordList("dame don dona dr dra lady lord madam madame miss mr mrs ms mx prof rev reverend sir sr sra srta");
/// What follows "of" in the name of an office, and no name: "secretary of state Mike".
const REMITS: WordList = WordList(
    "agriculture commerce cultura culture defence defensa defense economia economy educacion education energy environment estado \
     exteriores finance finanzas fire foreign hacienda health homeland housing intelligence interior justice labor \
     labour national police salud sanidad security staff state tourism trabajo trade transport transportation treasury",
);
/// What makes another office of one: "deputy mayor" is not "mayor".
const RANKS: WordList = WordList(
    "assistant associate attorney deputy first prime secretary subdirector surgeon vice viceprimer primer primera",
);
/// What tells that somebody no longer is, not yet is, or only for a time is something.
const FORMER: WordList = WordList("antigua antiguo entonces erstwhile ex former ousted retired then");

/// The lists that every token is held against, for one look-up; the constants are their bits.
static KINDS: WordTable =
    WordTable::of(&[OFFICES, OCCUPATIONS, CHARACTERS, SOURCES, HONORIFICS, REMITS, RANKS, FORMER]);
const OFFICE: u32 = 1;
const CHARACTER: u32 = 1 << 2;
const SOURCE: u32 = 1 << 3;
const HONORIFIC: u32 = 1 << 4;
const REMIT: u32 = 1 << 5;
const RANK: u32 = 1 << 6;
const FORMER_BEARER: u32 = 1 << 7;
const ANY: u32 = 0b111;

fn is(token: &Token, kinds: u32) -> bool {
    KINDS.lists_with(&token.normal) & kinds != 0
}

/// Whether the noun says what somebody does or is.
pub(crate) fn is_role(token: &Token) -> bool {
    KINDS.lists_with(held(&token.normal)) & ANY != 0
}

/// The role in "expresidente", which Spanish writes as one word.
pub(crate) fn held(normal: &str) -> &str {
    normal.strip_prefix("ex").filter(|role| KINDS.lists_with(role) & ANY != 0).unwrap_or(normal)
}

/// Whether the noun is that of an office and nobody's name: "Prime Minister".
pub(crate) fn is_only_office(token: &Token) -> bool {
    OFFICES.contains(&token.normal) && !FAMILY_NAMES.contains(&token.normal)
}

/// Whether the word is a form of address: "Mr".
pub(crate) fn is_honorific(token: &Token) -> bool {
    is(token, HONORIFIC)
}

/// Whether the word says what an office is for: "of state".
pub(crate) fn is_remit(normal: &str) -> bool {
    KINDS.lists_with(normal) & REMIT != 0
}

/// Whether the word makes another office of the noun behind it: "vice".
pub(crate) fn is_rank(token: &Token) -> bool {
    is(token, RANK)
}

/// Whether the word says that the office is no longer held: "former".
pub(crate) fn is_former(token: &Token) -> bool {
    is(token, FORMER_BEARER) || held(&token.normal) != token.normal
}

/// Whether the noun is that of an office or a rank.
pub(crate) fn is_office(normal: &str) -> bool {
    KINDS.lists_with(normal) & OFFICE != 0
}

/// Whether the noun calls somebody by what they did, have or are to others.
pub(crate) fn is_character(normal: &str) -> bool {
    KINDS.lists_with(normal) & CHARACTER != 0
}

/// Whether the noun is one for those who are quoted without a name.
pub(super) fn is_source(token: &Token) -> bool {
    is(token, SOURCE)
}
