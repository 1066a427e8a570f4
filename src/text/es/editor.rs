//! The editor on the map in Spanish.

use super::problems::joined;
use crate::text::editor::{Phrase, Word, counted};

/// What a word says.
#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Tools => "Herramientas del mapa",
        Word::AddStage => "Añadir etapa",
        Word::Stage => "Etapa",
        Word::AddChannel => "Añadir canal",
        Word::Channel => "Canal",
        Word::AddReferral => "Añadir recomendación",
        Word::Referral => "Recomendación",
        Word::Connect => "Conectar",
        Word::Arrange => "Ordenar",
        Word::Lanes => "Por departamento",
        Word::ZoomOut => "Alejar",
        Word::ZoomIn => "Acercar",
        Word::Fit => "Ajustar",
        Word::NewStage => "Etapa nueva",
        Word::NewChannel => "Canal nuevo",
        Word::PickFrom => "Conectar: elija la etapa de la que sale el paso. El botón lo termina.",
        Word::NotPlaced => {
            "Aquí el mapa se ordena solo: las etapas se colocan a mano en el mapa ancho, no por departamento."
        }
        Word::PlacedByDepartment => {
            "Las filas se ordenan por departamento. Desactive «Por departamento» para mover etapas."
        }
        Word::Arranged => "Cada etapa está en su lugar automático.",
        Word::ArrangedAlready => {
            "El mapa ya está ordenado: ninguna etapa se había colocado a mano."
        }
        Word::LastStage => "Un recorrido tiene al menos una etapa, así que la última se queda.",
        Word::NeedsStages => {
            "Un recorrido que pierde a todos no tiene ninguna etapa a la que se pueda entrar."
        }
        Word::WhatToDo => "Qué hacer con esto",
        Word::Rename => "Cambiar nombre",
        Word::Duplicate => "Duplicar",
        Word::Remove => "Quitar",
        Word::ConnectTo => "Conectar con…",
        Word::MoveLeft => "Mover a la izquierda",
        Word::MoveRight => "Mover a la derecha",
        Word::MoveUp => "Mover arriba",
        Word::MoveDown => "Mover abajo",
        Word::PlaceAutomatically => "Colocar automáticamente",
        Word::StageHere => "Añadir una etapa aquí",
        Word::Cancel => "Cancelar",
        Word::AddTransition => "Añadir paso",
        Word::TransitionTo => "Añadir un paso a",
        Word::TransitionToNew => "una etapa nueva",
        Word::Add => "Añadir",
        Word::Bend => "Curva del paso",
        Word::Place => "Lugar en el mapa",
        Word::HintStage => {
            "Añada la etapa siguiente del recorrido: lo que llegan a ser las personas después de esta."
        }
        Word::HintConnect => {
            "Conecte las etapas: arrastre del borde de una a otra, o use «Conectar»."
        }
        Word::HintChannel => {
            "Añada un canal que traiga personas, o dé a una etapa personas iniciales."
        }
        Word::NextStep => "A continuación",
        Word::EmptyJourney => "Un recorrido vacío",
        Word::EmptyJourneyAbout => {
            "Una etapa y nada más: cree su propio ciclo de vida del cliente poco a poco."
        }
        Word::FirstStage => "Primera etapa",
    }
}

/// What a phrase says.
#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::WithKey { what, key } => format!("{what} ({key})"),
        Phrase::Numbered { name, number } => format!("{name} {number}"),
        Phrase::CopyOf { name } => format!("{name} (copia)"),
        Phrase::NothingLeadsTo { stage } => format!(
            "Nada lleva todavía a «{stage}»: conecte otra etapa con ella, o haga que un canal entre allí."
        ),
        Phrase::PickTo { from } => {
            format!("Conectar {from}: elija la etapa a la que llega el paso.")
        }
        Phrase::Added { name } => format!("Se añadió {name}."),
        Phrase::Removed {
            name,
            arrows,
            levers,
            events,
            differences,
        } => {
            let gone = counted([
                (arrows, "paso"),
                (levers, "palanca"),
                (events, "evento"),
                (differences, "diferencia"),
            ]);
            match &gone[..] {
                [] => format!("Se quitó {name}."),
                gone => format!("Se quitó {name}, con {}.", joined(gone, "y")),
            }
        }
        Phrase::Copied { name } => format!("Se añadió {name} como copia."),
        Phrase::Connected { from, to } => format!("{from} ahora lleva a {to}."),
        Phrase::ConnectedAlready { from, to } => format!("{from} ya lleva a {to}."),
        Phrase::Moved { name } => format!("Se movió {name}."),
        Phrase::Attached { name } => format!("El paso es ahora {name}."),
        Phrase::Bent { name } => format!("Se curvó {name}."),
    }
}
