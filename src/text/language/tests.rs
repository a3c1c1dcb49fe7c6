//! What is told of short passages without a tag, and what of tags that the text contradicts.

use super::*;

/// Passages with the tag that they must get.
const PASSAGES: &[(&str, &str)] = &[
    // English: reports, a live blog, a tabloid, broadcast and agency style.
    ("en", "The mayor said that the bridge was closed."),
    ("en", "Fourteen people were hurt when a ferry struck the pier at Port Ellis on Monday."),
    ("en", "“No comment,” the owner said as she left the court."),
    ("en", "10:42 - We are hearing that the second crane has been moved away from the quay."),
    ("en", "The harbour in Valdeferro was shut for the night, but the ferries will sail again by noon."),
    ("en", "PORT ELLIS (Agency) - The council has approved the budget, it said in a statement."),
    ("en", "Water levels in the Ilva are expected to fall over the weekend."),
    ("en", "He told the court he did not see the signal. “Lo siento mucho,” he said to the families."),
    // Spanish, also of America and with what other languages have too.
    ("es", "El alcalde dijo que el puente estaba cerrado por la lluvia."),
    ("es", "Catorce personas resultaron heridas al chocar un transbordador contra el muelle."),
    ("es", "La fiscalía pidió prisión para el dueño de la naviera y para dos de sus empleados."),
    ("es", "«No sabíamos nada», declaró la vecina a los periodistas."),
    ("es", "Suben a 41 los muertos por el hundimiento del puente, según la policía."),
    (
        "es",
        "El presidente de la empresa Blue Harbor Shipping, John Ravel, dijo “we are very sorry” a los familiares de las víctimas.",
    ),
    ("es", "La menor fue hallada con vida tras pasar dos días en el monte, informaron los bomberos."),
    ("es", "Minuto a minuto: la lluvia no da tregua en la costa y hay tres carreteras cortadas."),
    // French.
    ("fr", "Quatorze personnes ont été blessées dans la collision d'un ferry avec le quai."),
    ("fr", "« Nous n'avons rien vu », a raconté une habitante du quartier à la radio."),
    ("fr", "Les secours sont sur place depuis la fin de la nuit."),
    ("fr", "Le maire a dit que le pont était fermé, mais que les écoles du centre restent ouvertes."),
    ("fr", "La préfecture n'a pas précisé quand les routes de la vallée seront rouvertes aux camions."),
    // German.
    ("de", "Die Bürgermeisterin sagte, die Brücke sei wegen des Regens gesperrt."),
    ("de", "Bei dem Unfall wurden vierzehn Menschen verletzt, wie die Polizei am Montag mitteilte."),
    ("de", "Der Hafen ist in der Nacht nicht wieder geöffnet worden."),
    ("de", "Nach Angaben der Feuerwehr war das Gebäude zu dieser Zeit leer, und auch die Zufahrt war frei."),
    // Italian.
    ("it", "Il sindaco ha detto che il ponte è chiuso per la pioggia."),
    ("it", "Quattordici persone sono rimaste ferite nello scontro di un traghetto con il molo."),
    ("it", "La procura ha chiesto il carcere per il proprietario della nave e per due dei suoi dipendenti."),
    ("it", "Non si sa ancora che cosa abbia causato il crollo della gru, ma gli operai sono tutti salvi."),
    // Portuguese, European and Brazilian.
    ("und", "Catorze pessoas ficaram feridas quando um barco bateu no cais, segundo a polícia."),
    ("pt", "A promotoria pediu a prisão do dono da empresa e de dois dos seus funcionários."),
    ("pt", "A prefeitura não informou quando as aulas serão retomadas na região."),
    ("pt", "De acordo com os bombeiros, o incêndio foi controlado no fim da tarde e não há vítimas."),
    // Dutch: not told, and not taken for another.
    ("und", "De burgemeester zei dat de brug door de regen gesloten was."),
    ("und", "Bij het ongeluk zijn veertien mensen gewond geraakt, meldt de politie."),
    ("und", "Het is nog niet duidelijk waar het schip naartoe ging en wie er aan boord waren."),
    // Catalan, nearest to Spanish: the same.
    ("und", "L'alcaldessa va dir que el pont era tancat per la pluja i que els veïns són a casa."),
    ("und", "Els bombers van trobar els excursionistes amb vida després de dos dies a la muntanya."),
    // Other scripts: the language where it has its own, else the script.
    ("ja", "橋は大雨のため閉鎖されたと市長が述べた。"),
    ("ja", "フェリーが岸壁に衝突し、14人がけがをした。"),
    ("zh", "市长周一表示，由于连日暴雨，跨河大桥已经全面关闭，十四人受伤送医治疗。"),
    ("ko", "시장은 폭우로 다리가 폐쇄되었다고 밝혔다."),
    ("el", "Η δήμαρχος είπε ότι η γέφυρα έκλεισε λόγω της βροχής."),
    ("he", "ראש העיר אמרה שהגשר נסגר בגלל הגשם."),
    ("th", "นายกเทศมนตรีกล่าวว่าสะพานปิดเพราะฝนตกหนัก"),
    ("und", "Քաղաքապետն ասաց, որ կամուրջը փակ է անձրևի պատճառով։"),
    ("und", "მერმა თქვა, რომ ხიდი წვიმის გამო დაკეტილია."),
    ("und-Cyrl", "Мэр сообщила, что мост закрыт из-за дождя, пострадали четырнадцать человек, это вызвало пробки."),
    (
        "und-Cyrl",
        "Міська голова заявила, що міст зачинено через дощ, постраждали чотирнадцять людей, її слова передає радіо.",
    ),
    ("und-Deva", "महापौर ने कहा कि बारिश के कारण पुल बंद कर दिया गया है।"),
    ("und-Arab", "قالت رئيسة البلدية إن الجسر مغلق بسبب الأمطار الغزيرة في المدينة."),
    // Too near a relative, none of these, or too little: never English or Spanish.
    ("und", "Le maire a déclaré que le pont était fermé à cause de la pluie."),
    ("und", "La préfecture a précisé que les routes de la vallée restent coupées ce lundi."),
    ("pt", "O presidente da câmara disse que a ponte estava fechada por causa da chuva."),
    ("und", "橋は閉鎖。"),
    ("und", "大桥关闭"),
    ("und-Cyrl", "Кметът каза, че мостът е затворен заради дъжда."),
    ("und-Arab", "شهردار گفت که پل به دلیل باران بسته شده است و گروهی زخمی شدند."),
    ("und", "Burmistrz powiedział, że most jest zamknięty z powodu deszczu, a na miejscu pracuje straż."),
    ("und", "Borgmästaren sade att bron var stängd på grund av regnet, och att ingen hade skadats i natt."),
    ("und", "Ordføreren sa at broen var stengt i natt, og at ingen under 18 år var om bord for øvrig."),
    ("und", "Primarul a spus că podul este închis din cauza ploii și că nimeni nu a fost rănit în accident."),
    ("und", "Belediye başkanı köprünün yağmur nedeniyle kapatıldığını söyledi."),
    ("und", "Wali kota mengatakan jembatan itu ditutup karena hujan dan tidak ada korban."),
    ("und", "A polgármester szerint a hidat az eső miatt zárták le, és senki sem sérült meg."),
    ("und", "Pormestari sanoi, että silta on suljettu sateen vuoksi."),
    ("und", "Irena Voss, Port Ellis"),
    ("und", "San Juan de la Cruz"),
    ("und", "Nerid: 41 dead, 12 missing"),
    ("und", "Valdeferro, 3 mayo"),
    ("und", "Voss dimite"),
    ("und", "1,200 – 41 – 38 %"),
    ("und", ""),
];

#[test]
fn short_passages_are_told_or_left_open() {
    let wrong: Vec<_> = PASSAGES
        .iter()
        .map(|(expected, text)| (*expected, identify(None, "", text).tag, *text))
        .filter(|(expected, found, _)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_headline_votes_with_its_body() {
    let (headline, body) = ("Cierran el puente de la bahía y los dos túneles", "Ravel dimite.");
    assert_eq!(identify(None, headline, body).tag, "es");
    assert_eq!(identify(None, "", body).tag, "und");
}

#[test]
fn a_quotation_in_another_language_does_not_turn_a_text() {
    let spanish = "La alcaldesa leyó la nota de la empresa: “The company is sorry for the loss of life.” Después dijo que la ciudad no espera nada de los dueños, que el \
                   puente se reparará con dinero de la región y que las obras empezarán en el otoño.";
    assert_eq!(identify(None, "", spanish).tag, "es");
    let half = "El puente está cerrado por la lluvia, dijo la alcaldesa. The bridge is shut and the road is not safe.";
    assert_eq!(identify(None, "", half).tag, "und", "as much of one as of the other");
}

#[test]
fn a_tag_decides_unless_the_text_plainly_shows_another() {
    let spanish = "El alcalde dijo que el puente estaba cerrado por la lluvia. ";
    let found = |tag: &str, text: &str| {
        let identified = identify(Some(tag), "", text);
        (identified.language, identified.tag, identified.shown)
    };
    assert_eq!(found("es-MX", "the of and"), (Language::Spanish, "es-MX".into(), None));
    assert_eq!(found("fr", "the of and").0, Language::Other);
    assert_eq!(found("en", spanish), (Language::English, "en".into(), None), "too short to contradict");
    assert_eq!(found("en", &spanish.repeat(4)), (Language::Spanish, "en".into(), Some("es")));
    assert_eq!(found("es-419", &spanish.repeat(4)), (Language::Spanish, "es-419".into(), None));
    assert_eq!(found("gl", &spanish.repeat(4)), (Language::Other, "gl".into(), None), "no list of its own");
    let greek = "Η δήμαρχος είπε ότι η γέφυρα έκλεισε λόγω της βροχής.";
    assert_eq!(found("en", greek), (Language::Other, "en".into(), Some("el")));
    let names = "Voss, Ravel, Port Ellis, Valdeferro. ".repeat(20);
    assert_eq!(found("en", &names), (Language::English, "en".into(), None));
}
