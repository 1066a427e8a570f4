//! The words of the playback.

use super::{capital, period};
use crate::analysis::playback::film::Look;
use crate::analysis::playback::story::Turn;
use crate::model::PeriodUnit;
use crate::text::playback::{Line, Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Reproducción",
        Word::Open => "Reproducir",
        Word::Play => "Reproducir",
        Word::Pause => "Pausar",
        Word::Back => "Un periodo atrás",
        Word::On => "Un periodo adelante",
        Word::Time => "Momento",
        Word::Speed => "Velocidad",
        Word::Controls => "Controles de la reproducción",
        Word::Strategy => "Estrategia",
        Word::Beside => "Junto a ella",
        Word::Nothing => "ninguna",
        Word::Paired => {
            "Ambas viven el mismo azar: las mismas personas, la misma suerte. Lo que difiere es lo que hace la estrategia."
        }
        Word::AnotherFuture => "Otro futuro",
        Word::Working => "Siguiendo a todos por un futuro…",
        Word::Missing => {
            "Este escenario no se puede reproducir. Vea en los problemas qué está mal, o abra una plantilla."
        }
        Word::Sampled => {
            "Hay demasiadas personas para seguirlas una por una. Las cifras son de todas; los puntos son una muestra, y de nadie se sabe si trajo a alguien."
        }
        Word::Legend => "Qué son los puntos",
        Word::Follow => "Seguir a un cliente",
        Word::FollowAbout => {
            "Elija un punto del mapa, o deje que se elija uno, y lea lo que le pasa a esa persona."
        }
        Word::Another => "Otro cliente",
        Word::Nobody => "Dejar de seguir",
        Word::NeverComes => "En esta estrategia, esta persona no llega nunca.",
        Word::NotYet => "Aún no ha llegado.",
        Word::Figures => "Cifras de este momento",
        Word::Stage => "etapa",
        Word::People => "personas",
        Word::Change => "en este periodo",
        Word::Customers => "Todos los clientes",
    }
}

#[inline(never)]
pub(crate) fn look(look: Look) -> &'static str {
    match look {
        Look::Known => "ya estaban",
        Look::New => "nuevos",
        Look::Referred => "recomendados",
        Look::Lost => "se van",
        Look::Back => "vuelven",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::OneDot { one: true, .. } => "1 punto = 1 persona".to_owned(),
        Phrase::OneDot { people, .. } => format!("1 punto = {people} personas"),
        Phrase::Future { number, of } => format!("Futuro {number} de {of}"),
        Phrase::Picture {
            strategy,
            time,
            customers,
        } => format!("{strategy}, {time}: {customers} clientes. Pulse un punto para seguirlo."),
        Phrase::Person { number } => format!("Persona {number}"),
        Phrase::FiguresAt { strategy, time } => format!("{strategy}, {time}"),
        Phrase::Earlier { count } => format!("Entradas anteriores que se omiten: {count}."),
        Phrase::Times { factor } => format!("{factor}×"),
    }
}

#[inline(never)]
pub(crate) fn line(line: Line<'_>) -> String {
    match line {
        Line::There(stage) => format!("Está desde el inicio, en {stage}."),
        Line::ByChannel(channel, stage) => {
            format!("Llega por {channel} y ahora está en {stage}.")
        }
        Line::ByReferral(from, stage) => {
            format!("Llega gracias a un cliente de {from} y ahora está en {stage}.")
        }
        Line::Went(turn, from, to, lever) => {
            let how = if lever { ", por la estrategia" } else { "" };
            let what = match turn {
                Turn::Customer => "Se hace cliente: de",
                Turn::Leaves => "Se va: de",
                Turn::Returns => "Vuelve: de",
                Turn::Lost => "Se pierde: de",
                Turn::On => "Avanza: de",
            };
            format!("{what} {from} a {to}{how}.")
        }
        Line::Brought(_, true) => "Trae a 1 persona.".to_owned(),
        Line::Brought(people, _) => format!("Trae a {people} personas."),
        Line::Ordered(_, true, worth) => format!("Compra una vez, por {worth}."),
        Line::Ordered(number, _, worth) => format!("Compra {number} veces, por {worth}."),
        Line::Stays(stage) => format!("Se queda en {stage}."),
    }
}

/// When a chapter takes place; `numbers` where periods have no dates.
#[inline(never)]
pub(crate) fn when(
    first: &str,
    last: &str,
    numbers: Option<(u32, u32)>,
    unit: PeriodUnit,
) -> String {
    match numbers {
        _ if first == last => capital(first),
        Some((from, until)) if from > 0 => {
            capital(&format!("{} {from} a {until}", period::plural(unit)))
        }
        _ => capital(&format!("{first} a {last}")),
    }
}

/// What someone brings in; with a unit: in each of its periods.
#[inline(never)]
pub(crate) fn money(each: &str, unit: Option<PeriodUnit>, so_far: &str) -> String {
    match unit {
        Some(unit) => format!("{each} {}; {so_far} hasta ahora", period::each(unit)),
        None => format!("{each}; {so_far} hasta ahora"),
    }
}
