//! Words by which the name of a body or a place is told from that of a person.

use crate::text::{Token, WordList};

/// Last or first words of the names of bodies and places.
const BODIES: WordList = WordList(
    "academy administration agency airlines airport alliance army assembly association authority avenida avenue \
     ayuntamiento bank beach board bridge brigade brothers bureau calle center centre chamber \
     city club coast college command commission committee company congress corp corporation council county court \
     department district east eastern federation force forces fort forum foundation fund gallery \
     great group guard harbor harbour hospital hotel house inc institute island islands \
     isle isles las league limited line lines llc los lower ltd mall market memorial middle ministry mount \
     mountain movement museum nations navy network new news north northern office orchestra organisation \
     organization parliament partnership party peninsula plaza police post press puerto quay \
     railway region republic research river riverside road rovers royal saint san santa school sea senate \
     service services social society south southern square stadium states station street supreme team theater \
     theatre times tribunal trust union united universidad university upper valley village war water \
     western works world",
);

/// Whether the word, at either end of a name, shows that it is none of a person.
pub(crate) fn is_body_word(token: &Token) -> bool {
    BODIES.contains(&token.normal)
}

/// Whether a name, by its normalised words, is one of a body or a place.
pub(crate) fn is_body(words: &[String]) -> bool {
    [words.first(), words.last()].into_iter().flatten().any(|word| BODIES.contains(word))
}
