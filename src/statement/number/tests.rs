use super::*;
use crate::story::Article;
use crate::text::read;

/// The numbers of a text as "text as written | unit | reading".
fn found(text: &str, lang: &str) -> Vec<String> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(lang));
    let all = numbers(&document, 0..document.tokens.len());
    all.iter().map(|n| format!("{} | {:?} | {}", n.span.of(text), n.unit, n.reading())).collect()
}

/// The first number of a text.
fn first(text: &str, lang: &str) -> Number {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(lang));
    numbers(&document, 0..document.tokens.len()).into_iter().next().expect("a number")
}

#[test]
fn english_numbers_have_value_and_unit() {
    let cases: [(&str, &[&str]); 44] = [
        ("The port sold 1,234 boats.", &["1,234 | Count | 1234"]),
        ("Forty-one boats and two dozen cars sank.", &["Forty-one | Count | 41", "two dozen | Count | 24"]),
        ("A hundred and five homes burned.", &["A hundred and five | Count | 105"]),
        ("Two hundred thousand people fled.", &["Two hundred thousand | Count | 200000"]),
        ("One man fell but no one saw it.", &["One | Count | 1"]),
        ("One of them left, and this one stayed.", &[]),
        ("It cost $12.4 million.", &["$12.4 million | Money(\"USD\") | 12400000 USD"]),
        ("It cost 12.4 million dollars.", &["12.4 million dollars | Money(\"USD\") | 12400000 USD"]),
        ("A 12-million-dollar yacht sank.", &["12-million-dollar | Money(\"USD\") | 12000000 USD"]),
        (
            "The club paid €2m and £3bn.",
            &["€2m | Money(\"EUR\") | 2000000 EUR", "£3bn | Money(\"GBP\") | 3000000000 GBP"],
        ),
        ("Prices rose 4.5 percent, or 3%.", &["4.5 percent | Percent | 4.5%", "3% | Percent | 3%"]),
        ("Support fell by two percentage points.", &["two percentage points | PercentagePoint | 2 pp"]),
        ("He fell 150 metres.", &["150 metres | Length | 150 m"]),
        ("He fell 500 feet.", &["500 feet | Length | 152.4 m"]),
        ("The gusts reached 60 mph.", &["60 mph | Speed | 96.54 km/h"]),
        ("It ran at 100 kilometres per hour.", &["100 kilometres per hour | Speed | 100 km/h"]),
        (
            "A 90-day sentence was cut to three months.",
            &["90-day | Duration | 90 days", "three months | Duration | 3 months"],
        ),
        ("It lasted 48 hours.", &["48 hours | Duration | 2 days"]),
        ("A 36-year-old climber fell.", &["36-year-old | Age | 36"]),
        ("Irena Voss, 36, fell.", &["36 | Age | 36"]),
        ("A driver aged 36 fell.", &["36 | Age | 36"]),
        ("It closed 41 years ago.", &["41 years | Elapsed | 41 years"]),
        ("It closed in 1967.", &["1967 | Year | 1967"]),
        ("It closed on May 5 and opened on 7 June.", &["5 | Date | 5", "7 June | Date | 7"]),
        ("It may close 5 roads.", &["5 | Count | 5"]),
        ("It begins at 10:30 or 7 p.m. or 2.30am.", &["10:30 | Time | 10", "7 p.m | Time | 7", "2.30am | Time | 2.3"]),
        ("The 21st bus came.", &["21st | Ordinal | 21"]),
        ("Flight 370 took off.", &["370 | Label | 370"]),
        ("They won 3-2.", &["3-2 | Label | 3"]),
        ("Between 20 and 30 homes burned.", &["20 and 30 | Count | 20–30"]),
        ("20-30 homes burned.", &["20-30 | Count | 20–30"]),
        ("It costs 2 to 3 million dollars.", &["2 to 3 million dollars | Money(\"USD\") | 2000000–3000000 USD"]),
        ("The army offered 300,00 dollars.", &["300,00 dollars | Money(\"USD\") | 300,00"]),
        ("A magnitude 5.9 quake hit.", &["5.9 | Magnitude | 5.9"]),
        ("A quake with a magnitude of at least 6.1 hit.", &["6.1 | Magnitude | 6.1"]),
        ("Half of the homes and two thirds of the roads.", &[]),
        ("It burned 40 acres.", &["40 acres | Area | 161880 m²"]),
        ("The 1990s were calm.", &["1990s | Label | 1990"]),
        ("Several people left.", &[]),
        ("No. 5 won.", &["5 | Label | 5"]),
        ("One in five homes burned.", &["five | Label | 5"]),
        ("They won the last 10 games.", &["10 | Label | 10"]),
        ("A 20-square-mile park opened.", &["20-square-mile | Area | 51799760 m²"]),
        ("It takes two to three weeks.", &["two to three weeks | Duration | 2–3 weeks"]),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(text, expected)| found(text, "en") != *expected).collect();
    assert!(wrong.is_empty(), "{:#?}", wrong.iter().map(|(text, _)| found(text, "en")).zip(&wrong).collect::<Vec<_>>());
}

#[test]
fn spanish_numbers_have_value_and_unit() {
    let cases: [(&str, &[&str]); 14] = [
        ("Vendió 1.234 barcos.", &["1.234 | Count | 1234"]),
        ("Subió un 4,5 por ciento.", &["4,5 por ciento | Percent | 4.5%"]),
        ("Huyeron treinta y un vecinos.", &["treinta y un | Count | 31"]),
        ("Huyeron veintiún vecinos.", &["veintiún | Count | 21"]),
        ("Huyó un vecino en una moto.", &[]),
        ("Costó 12,4 millones de dólares.", &["12,4 millones de dólares | Money(\"USD\") | 12400000 USD"]),
        ("Costó dos mil millones de euros.", &["dos mil millones de euros | Money(\"EUR\") | 2000000000 EUR"]),
        ("Costó un millón de pesos.", &["un millón de pesos | Money(\"peso\") | 1000000 peso"]),
        ("Un hombre de 36 años cayó.", &["36 años | Age | 36"]),
        ("Cerró hace 41 años.", &["41 años | Elapsed | 41 years"]),
        ("Cerró el 5 de mayo de 1967.", &["5 de mayo | Date | 5", "1967 | Year | 1967"]),
        ("Ardieron 12 000 hectáreas.", &["12 000 hectáreas | Area | 120000000 m²"]),
        ("Entre 20 y 30 casas ardieron.", &["20 y 30 | Count | 20–30"]),
        ("Cayó 150 metros.", &["150 metros | Length | 150 m"]),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(text, expected)| found(text, "es") != *expected).collect();
    assert!(wrong.is_empty(), "{:#?}", wrong.iter().map(|(text, _)| found(text, "es")).zip(&wrong).collect::<Vec<_>>());
}

#[test]
fn a_count_knows_its_noun_and_its_outcome() {
    use Outcome::*;
    let cases = [
        ("en", "41 people were injured.", Some("peopl"), Some(Injured)),
        ("en", "The crash killed 12 young climbers.", Some("climber"), Some(Dead)),
        ("en", "80 hurt and 7 villages damaged", None, Some(Injured)),
        ("en", "The death toll rose to 41.", None, Some(Dead)),
        ("en", "41 of the passengers were rescued.", Some("passeng"), Some(Rescued)),
        ("en", "A 12-member panel met.", Some("member panel"), None),
        ("en", "Seven villages were razed.", Some("villag"), None),
        ("es", "Hubo 41 muertos.", None, Some(Dead)),
        ("es", "41 personas resultaron heridas.", Some("person"), Some(Injured)),
    ];
    for (lang, text, counted, outcome) in cases {
        let number = first(text, lang);
        assert_eq!((number.counted.as_deref(), number.outcome), (counted, outcome), "{text}");
    }
}

#[test]
fn approximations_and_bounds_are_kept() {
    let cases = [
        ("en", "About 40 homes burned.", true, Bound::Exact),
        ("en", "At least 40 homes burned.", false, Bound::AtLeast),
        ("en", "More than 40 homes burned.", false, Bound::AtLeast),
        ("en", "Up to 40 homes burned.", false, Bound::AtMost),
        ("en", "Homes burned: 40 or so.", true, Bound::Exact),
        ("en", "The 40 homes burned.", false, Bound::Exact),
        ("es", "Al menos 40 casas ardieron.", false, Bound::AtLeast),
        ("es", "Unas 40 casas ardieron.", true, Bound::Exact),
    ];
    for (lang, text, approximate, bound) in cases {
        let number = first(text, lang);
        assert_eq!((number.approximate, number.bound), (approximate, bound), "{text}");
    }
}

#[test]
fn odd_numbers_give_no_panic() {
    let long = "9".repeat(200);
    let texts = [
        "1.,2",
        "0",
        "00,000",
        "1,2,3",
        "$",
        "$ 5",
        "-5",
        "½ mile",
        "٣ homes",
        "1:2:3",
        "million",
        "two two",
        "5 million million million million million million million",
        long.as_str(),
    ];
    for text in texts {
        found(text, "en");
        found(text, "es");
        found(text, "ja");
    }
}
