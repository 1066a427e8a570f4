//! Spanish words where a part of the page stands that is fetched after the first screen.

use crate::text::later::Word;

/// The text of a word.
#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Coming => "Cargando esta parte…",
        Word::Missing => {
            "Esta parte de Perennial no llegó. Puede ser la red, o una versión nueva que se acaba de publicar aquí. \
             Reinténtelo o vuelva a cargar la página: sus valores se conservan en este dispositivo."
        }
        Word::Again => "Reintentar",
    }
}
