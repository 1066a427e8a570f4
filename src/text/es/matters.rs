//! The words of what matters to a choice.

use crate::text::matters::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Importance => "Todos los valores juntos",
        Word::ImportanceAbout => {
            "de qué parte de la dispersión que viene de lo que no sabemos (el azar pone la suya) responde cada valor: solo (oscuro) y con otros (claro); las líneas finas son el error de la estimación"
        }
        Word::Alone => "solo",
        Word::WithOthers => "con otros",
        Word::AloneError => "solo, error estándar",
        Word::WithOthersError => "con otros, error estándar",
        Word::NothingVaries => {
            "Sean cuales sean los valores inciertos, esta diferencia no cambia: ningún valor tiene parte en ella."
        }
        Word::TooLong => {
            "Para este recorrido, eso llevaría demasiado tiempo aquí: tiene demasiadas etapas o demasiados períodos, segmentos o valores inciertos."
        }
        Word::Spider => "Cada valor por sí solo",
        Word::SpiderAbout => {
            "la diferencia mientras un valor va de bajo a alto y todos los demás siguen en su promedio"
        }
        Word::SpiderAxis => "parte de lo que se cree que queda por debajo",
        Word::Plane => "Dos valores a la vez",
        Word::PlaneAbout => {
            "la diferencia según ambos (un valor cierto, de la mitad a una vez y media de lo que es); línea continua: donde otra estrategia pasa a ser la mejor; línea discontinua: donde la diferencia es nula"
        }
        Word::Across => "Horizontal",
        Word::Up => "Vertical",
        Word::Averages => "promedios",
        Word::TooFew => {
            "No hay dos valores que enfrentar: dé al recorrido más de uno que no sea nulo."
        }
        Word::NotApart => {
            "Estos dos son partes de un mismo todo: no puede cambiar uno y quedarse igual el otro. Elija otro valor."
        }
        Word::Switches => "Dónde cambia la mejor opción",
        Word::SwitchesAbout => {
            "un solo valor recorre lo que se cree de él; todos los demás siguen en su promedio"
        }
        Word::SwitchAt => "Valor",
        Word::BestBelow => "Mejor debajo",
        Word::BestAbove => "Mejor encima",
        Word::PartBelow => "Probabilidad de estar debajo",
        Word::NoSwitch => {
            "Ningún valor por sí solo cambia cuál es la mejor estrategia, por lejos que vaya dentro de lo que se cree de él."
        }
        Word::NoChoice => {
            "Se compara una sola estrategia, así que no hay elección que pueda cambiar."
        }
        Word::LeakMap => "Dónde hay fugas, en el mapa",
        Word::NoLeak => "Un punto más o menos en cualquier paso no vale nada aquí.",
        Word::Item => "Qué",
        Word::Point => "un punto vale",
        Word::Earns => "gana",
        Word::Costs => "cuesta",
        Word::Wasted => "de ello, en personas que nunca compran",
        Word::Arrival => "una llegada vale",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Working { part } => format!("Calculando… {part}"),
        Phrase::Counts {
            number,
            alone,
            with,
        } => format!("{number}: {alone} solo, {with} con otros"),
        Phrase::Moves { number, low, high } => format!("{number}: de {low} a {high}"),
        Phrase::At { part } => format!("en {part}"),
        Phrase::Then { part } => format!("diferencia en {part}"),
        Phrase::BestIn { strategy, share } => {
            format!("{strategy} es la mejor en {share} lugares de esta imagen")
        }
        Phrase::Over { across, up } => format!("{up} (vertical), {across} (horizontal)"),
        Phrase::Place { difference, best } => format!("{difference} ({best})"),
        Phrase::Below { share } => format!("Está por debajo de eso en {share} casos."),
        Phrase::LeakMapOf { strategy } => format!(
            "cuanto más ancho y marcado un paso, más vale en él un punto porcentual más (+1, verde) o menos (−1, rojo) con {strategy}; las etapas dicen lo que ganan"
        ),
        Phrase::Leak {
            arrow,
            is_more,
            worth,
        } => {
            let change = if *is_more { "más" } else { "menos" };
            format!("{arrow}: un punto {change} vale {worth}")
        }
        Phrase::Stage {
            stage,
            earns,
            costs,
            wasted,
        } => {
            let wasted = wasted.map_or(String::new(), |wasted| {
                format!(", de ello {wasted} en personas que nunca compran")
            });
            format!("{stage}: gana {earns}, cuesta {costs}{wasted}")
        }
        Phrase::BestHere { strategy } => format!("mejor: {strategy}"),
        Phrase::Each { worth } => format!("{worth} cada una"),
    }
}
