//! Words beside numbers, as tables. Factors after the SI Brochure and the international yard and pound
//! agreement of 1959.

use super::{Bound, THOUSAND, Unit};
use crate::text::WordList;

/// Names and lengths of durations in thousandths of a second, shortest and longest, by length.
pub(super) const DURATIONS: &[(&str, i64, i64)] = &[
    ("seconds", THOUSAND, THOUSAND),
    ("minutes", 60_000, 60_000),
    ("hours", 3_600_000, 3_600_000),
    ("days", 86_400_000, 86_400_000),
    ("weeks", 604_800_000, 604_800_000),
    ("months", 28 * 86_400_000, 31 * 86_400_000),
    ("years", 365 * 86_400_000, 366 * 86_400_000),
];

/// Unit words with the factor to the base unit, as a fraction.
pub(super) const UNITS: &[(WordList, Unit, i64, i64)] = &[
    (WordList("metre metres meter meters metro metros m"), Unit::Length, 1, 1),
    (WordList("kilometre kilometres kilometer kilometers kilometro kilometros km kms"), Unit::Length, 1_000, 1),
    (WordList("centimetre centimetres centimeter centimeters centimetro centimetros cm"), Unit::Length, 1, 100),
    (WordList("millimetre millimetres millimeter millimeters milimetro milimetros mm"), Unit::Length, 1, 1_000),
    (WordList("foot feet ft pie pies"), Unit::Length, 3_048, 10_000),
    (WordList("yard yards"), Unit::Length, 9_144, 10_000),
    (WordList("inch inches pulgada pulgadas"), Unit::Length, 254, 10_000),
    (WordList("mile miles milla millas"), Unit::Length, 1_609_344, 1_000),
    (WordList("kilogram kilograms kilogramme kilogrammes kilo kilos kilogramo kilogramos kg"), Unit::Mass, 1, 1),
    (WordList("gram grams gramo gramos"), Unit::Mass, 1, 1_000),
    (WordList("tonne tonnes tonelada toneladas"), Unit::Mass, 1_000, 1),
    (WordList("lb lbs"), Unit::Mass, 45_359, 100_000),
    (WordList("hectare hectares hectarea hectareas ha"), Unit::Area, 10_000, 1),
    (WordList("acre acres"), Unit::Area, 4_047, 1),
    (WordList("mph"), Unit::Speed, 1_609, 1_000),
    (WordList("kph kmh"), Unit::Speed, 1, 1),
];

/// Words for durations, by their place in [`DURATIONS`].
pub(super) const DURATION_WORDS: &[WordList] = &[
    WordList("second seconds segundo segundos"),
    WordList("minute minutes min mins minuto minutos"),
    WordList("hour hours hora horas"),
    WordList("day days dia dias"),
    WordList("week weeks semana semanas"),
    WordList("month months mes meses"),
    WordList("year years ano anos"),
];

/// Currency words with the code of each, ISO 4217 where the word tells the country.
pub(super) const CURRENCY_WORDS: &[(WordList, &str)] = &[
    (WordList("dollar dollars dolar dolares usd"), "USD"),
    (WordList("euro euros eur"), "EUR"),
    (WordList("gbp sterling"), "GBP"),
    (WordList("peso pesos"), "peso"),
    (WordList("yen"), "JPY"),
    (WordList("yuan renminbi"), "CNY"),
    (WordList("rupee rupees rupia rupias"), "INR"),
    (WordList("rouble roubles ruble rubles rublo rublos"), "RUB"),
];

/// Months and their abbreviations.
pub(super) const MONTHS: WordList = WordList(
    "abril agosto apr april aug august dec december diciembre enero feb febrero february jan january \
     jul julio july jun june junio mar march marzo may mayo nov november noviembre oct october \
     octubre sep sept september septiembre",
);

/// Words before a number that make it a name.
pub(super) const LABELS: WordList = WordList(
    "# airbus apartment article articulo boeing carretera channel chapter flight highway interstate \
     ley no nº num number numero page platform proposition room route ruta section unit vuelo",
);

/// Words before a number, by the longest first, and what they make of it.
pub(super) const QUALIFIERS: &[(&[&str], bool, Bound)] = &[
    (&["no", "fewer", "than"], false, Bound::AtLeast),
    (&["no", "less", "than"], false, Bound::AtLeast),
    (&["no", "more", "than"], false, Bound::AtMost),
    (&["as", "many", "as"], false, Bound::AtMost),
    (&["as", "high", "as"], false, Bound::AtMost),
    (&["as", "much", "as"], false, Bound::AtMost),
    (&["in", "excess", "of"], false, Bound::AtLeast),
    (&["a", "total", "of"], false, Bound::Exact),
    (&["por", "lo", "menos"], false, Bound::AtLeast),
    (&["more", "than"], false, Bound::AtLeast),
    (&["greater", "than"], false, Bound::AtLeast),
    (&["upwards", "of"], false, Bound::AtLeast),
    (&["at", "least"], false, Bound::AtLeast),
    (&["mas", "de"], false, Bound::AtLeast),
    (&["al", "menos"], false, Bound::AtLeast),
    (&["less", "than"], false, Bound::AtMost),
    (&["fewer", "than"], false, Bound::AtMost),
    (&["up", "to"], false, Bound::AtMost),
    (&["at", "most"], false, Bound::AtMost),
    (&["menos", "de"], false, Bound::AtMost),
    (&["close", "to"], true, Bound::Exact),
    (&["cerca", "de"], true, Bound::Exact),
    (&["alrededor", "de"], true, Bound::Exact),
    (&["torno", "a"], true, Bound::Exact),
    (&["exceeded"], false, Bound::AtLeast),
    (&["exceeds"], false, Bound::AtLeast),
    (&["passed"], false, Bound::AtLeast),
    (&["passes"], false, Bound::AtLeast),
    (&["supera", "los"], false, Bound::AtLeast),
    (&["superan", "los"], false, Bound::AtLeast),
    (&["supero", "los"], false, Bound::AtLeast),
    (&["surpassed"], false, Bound::AtLeast),
    (&["surpasses"], false, Bound::AtLeast),
    (&["topped"], false, Bound::AtLeast),
    (&["tops"], false, Bound::AtLeast),
    (&["over"], false, Bound::AtLeast),
    (&["above"], false, Bound::AtLeast),
    (&["under"], false, Bound::AtMost),
    (&["below"], false, Bound::AtMost),
    (&["hasta"], false, Bound::AtMost),
    (&["nearly"], true, Bound::Exact),
    (&["almost"], true, Bound::Exact),
    (&["casi"], true, Bound::Exact),
    (&["about"], true, Bound::Exact),
    (&["around"], true, Bound::Exact),
    (&["roughly"], true, Bound::Exact),
    (&["approximately"], true, Bound::Exact),
    (&["estimated"], true, Bound::Exact),
    (&["some"], true, Bound::Exact),
    (&["circa"], true, Bound::Exact),
    (&["unos"], true, Bound::Exact),
    (&["unas"], true, Bound::Exact),
    (&["aproximadamente"], true, Bound::Exact),
];
