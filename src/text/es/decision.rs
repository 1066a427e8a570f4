//! The words of what a choice is judged by.

use crate::analysis::judgement::Order;
use crate::text::decision::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::JudgeBy => "Juzgar por",
        Word::Better => "Qué es mejor",
        Word::More => "más",
        Word::Less => "menos",
        Word::Goals => "Objetivos",
        Word::GoalsAbout => {
            "en cuántos de 100 futuros cumple cada estrategia lo que usted quiere alcanzar"
        }
        Word::NoGoals => {
            "Todavía no hay objetivos. Diga qué hay que alcanzar, por ejemplo «al menos 10.000 clientes en el mes 24», y vea con \
             qué probabilidad lo logra cada estrategia."
        }
        Word::AddGoal => "Añadir objetivo",
        Word::RemoveGoal => "Quitar el objetivo",
        Word::Measure => "Qué",
        Word::Bound => "debe ser",
        Word::AtLeast => "al menos",
        Word::AtMost => "como máximo",
        Word::Amount => "Número",
        Word::When => "Cuándo (vacío: al final)",
        Word::AtTheEnd => "al final",
        Word::AllGoals => "Todos ellos",
        Word::Outcomes => "En todo el horizonte",
        Word::Series => "En un momento",
        Word::Horizon => "Mejor opción, según cuán lejos se mire",
        Word::HorizonAbout => {
            "en cuántos de 100 futuros es la mejor cada estrategia, si ese periodo es el último que cuenta"
        }
        Word::Willingness => "Mejor opción, según lo que un cliente vale para usted",
        Word::WillingnessAbout => {
            "en cuántos de 100 futuros es la mejor cada estrategia, si un cliente cuenta así además del beneficio"
        }
        Word::WorthOfCustomer => "valor de un cliente al final, además del beneficio",
        Word::WorthOfPeriod => "valor de un cliente durante un periodo, además del beneficio",
        Word::Time => "tiempo",
        Word::Risk => "Piense lo que piense del riesgo",
        Word::RiskAbout => {
            "si una estrategia es mejor que otra para cualquier persona (dominancia estocástica)"
        }
        Word::NoDominance => {
            "Ninguna estrategia es mejor que otra para todo el mundo: cuál conviene depende de cuánto riesgo acepte usted."
        }
        Word::BetterOne => "Mejor",
        Word::WorseOne => "Peor",
        Word::ForWhom => "Para quién",
        Word::ForEverybody => "todos",
        Word::ForTheCareful => "quienes prefieren evitar el riesgo",
        Word::BesideExact => {
            "El escenario pide el motor exacto, que da promedios y no futuros. Lo que necesita futuros se simula aquí, \
             así que sus promedios difieren un poco por azar."
        }
        Word::Undefined => "En ningún futuro tienen todas las estrategias este resultado.",
        Word::Flows => "Quién está dónde, y quién habría estado",
        Word::FlowsAbout => {
            "el camino de todos en todo el horizonte, en promedio; ambas imágenes tienen la misma escala"
        }
        Word::Multiples => "Cada estrategia por separado",
        Word::MultiplesAbout => {
            "la mediana y el rango de nueve de cada diez futuros; la línea fina es el punto de partida"
        }
        Word::WhichSeries => "Serie",
        Word::Table => "Una tabla de muestras de otra fuente",
        Word::TableAbout => {
            "Un archivo CSV con una columna por estrategia (A,B,…), o su coste y su efecto (A:cost,A:effect,B:cost,…), y una fila por \
             muestra. No sale de este dispositivo."
        }
        Word::OpenTable => "Abrir tabla",
        Word::Acceptability => "Aceptabilidad",
        Word::Threshold => "valor de una unidad de efecto",
        Word::Losses => "Qué cuesta elegir mal",
        Word::LossesAbout => {
            "lo que se pierde en promedio al elegir cada estrategia; la línea más baja es lo que vale saberlo todo"
        }
        Word::Plane => "Coste frente a efecto",
        Word::PlaneAbout => {
            "promedios; la línea une las que son las mejores con algún valor de una unidad de efecto"
        }
        Word::AcceptabilityAbout => {
            "probabilidad de que cada estrategia sea la mejor, según lo que vale una unidad de efecto"
        }
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Headline {
            strategy,
            outcome,
            change,
            range,
            better,
        } => {
            let range = range.map_or_else(String::new, |range| format!(" (90\u{a0}%: {range})"));
            let better =
                better.map_or_else(String::new, |better| format!("; mejor en {better} futuros"));
            format!(
                "{strategy}, {}: {change} frente al punto de partida{range}{better}.",
                lower(outcome)
            )
        }
        Phrase::NotCompared { strategy, outcome } => format!(
            "{strategy}, {}: sin comparar, porque en ningún futuro está definido a la vez aquí y en el punto de partida.",
            lower(outcome)
        ),
        Phrase::Dominates {
            better,
            worse,
            order: Order::First,
        } => format!(
            "{better} ofrece más posibilidades que {worse} de cualquier resultado dado: quien prefiere más la prefiere, sea cual sea su actitud ante el riesgo."
        ),
        Phrase::Dominates {
            better,
            worse,
            order: Order::Second,
        } => format!("{better} es mejor que {worse} para quienes prefieren evitar el riesgo."),
        Phrase::Goal {
            measure,
            at_least,
            amount,
            time,
        } => {
            let bound = if *at_least {
                "al menos"
            } else {
                "como máximo"
            };
            let time = time.map_or_else(String::new, |time| format!(", {time}"));
            format!("{measure}: {bound} {amount}{time}")
        }
        Phrase::End { strategy, value } => format!("{strategy}: {value}"),
        Phrase::Futures { count } => format!("A partir de {count} futuros simulados."),
        Phrase::Part { part } => format!("Calculando: {part}"),
        Phrase::Imported {
            strategies,
            draws,
            best,
            evpi,
            threshold,
        } => {
            let said = format!("{best} es la mejor en promedio");
            let said = match threshold {
                Some(at) => format!("Si una unidad de efecto vale {at}, {said}"),
                None => said,
            };
            format!(
                "{strategies} estrategias, {draws} muestras. {said}, y saberlo todo antes de decidir valdría {evpi}."
            )
        }
    }
}

/// A name inside a sentence.
fn lower(name: &str) -> String {
    let (first, rest) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
    format!("{}{rest}", first.to_ascii_lowercase())
}
