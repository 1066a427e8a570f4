//! Words about strategies in Spanish.

use crate::model::Target;
use crate::text::strategies::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::AllStrategies => "Todas las estrategias",
        Word::StrategiesAbout => {
            "Cada estrategia es una lista de palancas. Todas se enfrentan al mismo azar, así que lo que cambia se debe a ellas."
        }
        Word::Baseline => "Punto de partida",
        Word::BaselineAbout => {
            "El punto de partida es lo que ocurre si no se hace nada nuevo. Toda estrategia se mide contra él, por eso va siempre primero y es mejor dejarlo sin palancas."
        }
        Word::Color => "Color y marca",
        Word::Compare => "Compararla",
        Word::CompareAbout => {
            "Desactivado: se conserva, pero ni se simula junto a las demás ni se dibuja."
        }
        Word::Notes => "Notas",
        Word::Levers => "Palancas",
        Word::Earlier => "Subir",
        Word::Later => "Bajar",
        Word::Duplicate => "Duplicar",
        Word::Remove => "Quitar",
        Word::WhatToChange => "¿Qué debe cambiar?",
        Word::Add => "Añadir",
        Word::FromLibrary => "De la biblioteca…",
        Word::LibraryTitle => "Añadir de la biblioteca",
        Word::LibraryLead => {
            "Lo que las empresas suelen hacer por sus clientes. Dos preguntas en cada caso; después todo se puede cambiar."
        }
        Word::ImproveArrow => "Mejorar este paso",
        Word::ImproveStage => "Mejorar esta etapa",
        Word::ImproveChannel => "Mejorar este canal",
        Word::ImproveReferral => "Mejorar esta recomendación",
        Word::StartsStrategy => "Con una palanca en una estrategia nueva.",
        Word::LeversOnArrow => "Palancas de este paso",
        Word::LeversOnStage => "Palancas de esta etapa",
        Word::LeversOnChannel => "Palancas de este canal",
        Word::LeversOnReferral => "Palancas de esta recomendación",
        Word::NoLeverHere => "Ninguna estrategia lo cambia todavía.",
        Word::Changes => "Qué cambia",
        Word::How => "Cómo lo cambia",
        Word::MoveTo => "Llevarlos a",
        Word::When => "Cuándo actúa",
        Word::TimelineFirst => "Empieza",
        Word::TimelineLast => "Termina",
        Word::ToTheEnd => "hasta el final",
        Word::Strength => "Con qué fuerza se acciona",
        Word::CurveAbout => "Efecto según la intensidad; el punto marca dónde está ahora.",
        Word::WhoFor => "Para quién es",
        Word::Everyone => "Todos",
        Word::OnlyThese => "Solo estos segmentos",
        Word::NobodyChosen => "No hay ningún segmento elegido: no actúa sobre nadie.",
        Word::Costs => "Qué cuesta",
        Word::NoCostYet => {
            "Todavía no cuesta nada. Indique lo que costaría, para que la comparación sea justa."
        }
        Word::PaidForCustomersOf => "Se paga por clientes de",
        Word::NoStage => "ninguna etapa",
        Word::NameAndNotes => "Nombre y notas",
        Word::GroupMoves => "Probabilidad de un paso",
        Word::GroupExits => "Todas las salidas de etapa",
        Word::GroupStageMoney => "Dinero por cliente de una etapa",
        Word::GroupMoveMoney => "Dinero por paso",
        Word::GroupChannels => "Canales",
        Word::GroupReferrals => "Recomendaciones",
        Word::GroupCustomers => "Mover clientes una vez",
        Word::GroupMarket => "El mercado",
        Word::Back => "Toda la biblioteca",
        Word::ActsOn => "Sobre qué actúa",
        Word::Lower => "Desde",
        Word::Upper => "Hasta",
        Word::ShareTooLarge => "No puede bajar más del 100\u{a0}%.",
        Word::WrongWayRound => "El extremo inferior está por encima del superior.",
        Word::AddThese => "Añadir a la estrategia",
        Word::NothingToActOn => "Nada sobre lo que actuar aún.",
        Word::FrontPanel => "Panel frontal",
        Word::FrontPanelAbout => "Los valores que usted ha fijado, en su orden.",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::StrategyNumber { number } => format!("Estrategia {number}"),
        Phrase::CopyOf { name } => format!("Copia de {name}"),
        Phrase::GoesInto { strategy } => {
            format!("Con una palanca en «{strategy}», la estrategia enfocada.")
        }
        Phrase::Of { act, name } => format!("{act}: {name}"),
        Phrase::AllOf { count, names } => format!("Todos ({count}): {names}"),
        Phrase::Costs { list } => format!("Cuesta {list}."),
        Phrase::Once { money } => format!("{money} una vez"),
        Phrase::EachPeriod { money, period } => format!("{money} cada {period}"),
        Phrase::EachMove { money } => format!("{money} por paso"),
        Phrase::EachCustomer {
            money,
            stage,
            period,
        } => format!("{money} por cliente de {stage} y {period}"),
    }
}

#[inline(never)]
pub(crate) fn color(slot: u8) -> &'static str {
    match slot {
        2 => "Rombo azul",
        3 => "Triángulo ámbar",
        4 => "Cuadrado violeta",
        5 => "Triángulo marrón hacia abajo",
        6 => "Cruz verde azulado",
        7 => "Estrella ciruela",
        8 => "Pentágono oliva",
        _ => "Círculo gris",
    }
}

#[inline(never)]
pub(crate) fn number_of(target: &Target) -> &'static str {
    match target {
        Target::TransitionProbability(_) => "probabilidad",
        Target::TransitionRevenue(_) => "ingresos por paso",
        Target::TransitionCost(_) => "coste por paso",
        Target::StageRevenue(_) => "ingresos",
        Target::StageCost(_) => "coste",
        Target::StageExits(_) => "todas las salidas",
        Target::Stage(_) => "clientes movidos",
        Target::ChannelArrivals(_) => "llegadas",
        Target::ChannelCost(_) | Target::ReferralCost(_) => "coste por persona",
        Target::ReferralRate(_) => "recomendaciones por cliente",
        Target::MarketSize => "tamaño",
    }
}
