//! The words of a comparison.

use super::problems::joined;
use crate::analysis::appraisal::Kind;
use crate::analysis::waterfall::Source;
use crate::text::compare::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Returns => "Qué cuesta y qué aporta frente al punto de partida, descontado",
        Word::CostMore => "cuesta más",
        Word::BreaksEven => "gana lo que cuesta",
        Word::GainMore => "gana más",
        Word::Roi => "retorno",
        Word::Payback => "recuperado en",
        Word::NeverBehind => "nunca por detrás",
        Word::Never => "nunca",
        Word::Matters => "Qué importa: cada valor por sí solo, de su extremo bajo al alto",
        Word::Low => "bajo",
        Word::High => "alto",
        Word::AtLow => "da",
        Word::AtHigh => "da",
        Word::Total => "parte de la varianza",
        Word::FindOut => "Cuánto vale, como mucho, averiguarlo antes de decidir",
        Word::Worth => "vale",
        Word::Error => "error estándar",
        Word::Everything => "Todo",
        Word::Sources => "De dónde viene la diferencia",
        Word::Leaks => "Dónde hay fugas: cuánto vale un punto porcentual en el punto de partida",
        Word::Change => "cambio",
        Word::PointMore => "un punto más",
        Word::PointLess => "un punto menos",
        Word::Channels => "Cuánto cuesta y cuánto vale una llegada en el punto de partida",
        Word::AllCost => "coste de todas",
        Word::WorthOfOne => "una vale",
        Word::Wasted => "Gastado en personas que nunca compran, en el punto de partida",
        Word::CostOfNever => "desperdiciado",
        Word::NothingUncertain => {
            "Ningún valor es incierto, así que no hay nada que averiguar antes de decidir. Dé un rango a los valores para ver \
             cuáles importan."
        }
        Word::UndefinedInDraws => {
            "El resultado por el que se juzga no está definido para alguna estrategia, al menos con algunos de los valores \
             inciertos, así que no se sabe cuál es la mejor en promedio ni cuánto vale averiguarlo."
        }
        Word::Page => "Comparar",
        Word::Sections => "Qué mirar",
        Word::Overview => "Resumen",
        Word::Decision => "Decisión",
        Word::OtherSeries => "Otras series",
        Word::Retention => "Retención",
        Word::NoFunnel => "Nadie llega como cliente potencial, así que no hay embudo.",
        Word::NoArrivals => "Nadie llega por un canal.",
        Word::NobodyFollowed => "No se pudo seguir a nadie.",
        Word::NoCurve => {
            "Este resultado no tiene valor antes del final, o hay una sola estrategia: no hay curva."
        }
        Word::WhatMatters => "Qué importa",
        Word::Difference => "Diferencia",
        Word::Source => "Origen",
        Word::MattersMost => "Lo que más importa",
        Word::MattersAbout => {
            "la diferencia cuando un solo valor va de su extremo bajo (gris) a su extremo alto"
        }
        Word::Number => "Valor",
        Word::Strategies => "Estrategias, una junto a otra",
        Word::Strategy => "Estrategia",
        Word::DifferenceRange => "Diferencia, rango del 90\u{a0}%",
        Word::Baseline => "punto de partida",
        Word::Better => "Mejor que el punto de partida",
        Word::AlwaysSame => "siempre lo mismo",
        Word::Ties => "Un futuro en el que ambos dan lo mismo cuenta la mitad como «mejor».",
        Word::Loss => "Pérdida media si se elige",
        Word::BestChoice => "Mejor opción, en 100 futuros",
        Word::ProbabilityBest => "La mejor",
        Word::VarianceReduction => "Reducción de varianza con futuros iguales (veces)",
        Word::Settled => "Estable: más futuros apenas cambiarían este orden.",
        Word::Unsettled => "No es estable: más futuros pueden cambiar este orden.",
        Word::OnlyOne => {
            "Hay una sola estrategia. Añada otra, cambie en ella un paso del recorrido, y esta página dirá cuál es mejor, \
             con qué seguridad y por qué."
        }
        Word::AddStrategy => "Añadir estrategia",
        Word::Uncertain => "Rangos y azar",
        Word::SourcesAbout => {
            "beneficio descontado por encima del punto de partida, con cada valor en su promedio; luego, en qué difiere en todos los futuros"
        }
        Word::FindOutFirst => "Qué averiguar primero",
        Word::FindOutAbout => {
            "cuánto valdría, como mucho, saberlo antes de decidir (EVPI; EVPPI por regresión, Strong, Oakley & Brennan 2014)"
        }
        Word::LeaksHere => "Dónde hay fugas",
        Word::MoneyHere => {
            "Gastado en personas que nunca compran o se van pronto, y cuánto cuesta y vale una llegada"
        }
        Word::ReturnsHere => "Qué cuesta y qué devuelve cada estrategia",
        Word::FrontierHere => "Coste frente a ganancia",
        Word::FrontierAbout => {
            "descontados, frente al punto de partida; la línea une las que ninguna otra estrategia, ni mezcla, supera"
        }
        Word::Standing => "frontera",
        Word::Working => "Calculando…",
        Word::NoBriefing => "Esto no se pudo calcular aquí.",
        Word::NothingToFindOut => "Nada de lo que se podría averiguar cambiaría la elección.",
        Word::NothingDiffers => {
            "No difiere del punto de partida en nada que dé ingresos o tenga coste."
        }
        Word::NothingMatters => "Ninguno de los valores inciertos cambia esta diferencia.",
        Word::AheadAbout => "en futuros iguales; el rango contiene 90 de 100; el interior, 50",
        Word::AheadOf => "Diferencia en",
        Word::Profit => "Beneficio",
        Word::Customers => "Clientes",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Switch {
            number,
            value,
            below,
            above,
        } => {
            format!("{number}: por debajo de {value} la mejor es {below}; por encima, {above}.")
        }
        Phrase::Unknown {
            part,
            is_most: true,
        } => format!(
            "El {part} de la dispersión de esta diferencia es lo que no sabemos de los valores: más futuros no la reducirían; \
             averiguarlo, sí."
        ),
        Phrase::Unknown { part, .. } => format!(
            "El {part} de la dispersión de esta diferencia es lo que no sabemos de los valores. El resto es azar, que nadie puede \
             averiguar de antemano."
        ),
        Phrase::Paired { strategy, times } => {
            format!(
                "{strategy}: los futuros iguales dan a la diferencia {times} veces menos ruido que los separados."
            )
        }
        Phrase::Against { strategy, baseline } => format!("{strategy} frente a {baseline}"),
        Phrase::AheadTitle { series } => format!("{series}, frente al punto de partida"),
        Phrase::AheadEnd {
            strategy,
            mean,
            range,
            time,
        } => {
            let range = range.map_or(String::new(), |range| format!(" (90\u{a0}%: {range})"));
            format!("{strategy}, {time}: {mean}{range}.")
        }
        Phrase::AheadTime => "Tiempo".to_owned(),
        Phrase::AheadRange { strategy } => format!("{strategy}, rango del 90\u{a0}%"),
        Phrase::PaidBack { time } => format!("recuperado: {time}"),
        Phrase::List { items } => format!("{items}."),
        Phrase::BestOf {
            strategy,
            count,
            share,
        } => format!("{strategy} es la mejor de {count} en {share} futuros."),
        Phrase::BestTogether {
            strategies, count, ..
        } if strategies.len() == *count => format!("Las {count} llegan a lo mismo."),
        Phrase::BestTogether {
            strategies,
            count,
            share,
        } => {
            let names = joined(strategies, "y");
            format!(
                "{names} llegan a lo mismo; una de ellas es la mejor de {count} en {share} futuros."
            )
        }
        Phrase::LossOf { strategy, loss } => {
            format!(
                "Elegir {strategy} en lugar de la mejor de cada futuro cuesta {loss} en promedio."
            )
        }
        Phrase::LeaksOf { strategy } => format!(
            "cuánto vale un punto porcentual más (+1) o menos (−1) en un paso, con {strategy}, para todos y siempre"
        ),
        Phrase::MoneyOf { strategy } => format!("con {strategy}, en promedio"),
        Phrase::FindOut {
            all,
            first: None,
            is_sure: false,
            ..
        } => format!(
            "Antes de decidir, apenas hay nada que averiguar: saberlo todo valdría {all} como mucho, y aun eso puede ser azar."
        ),
        Phrase::FindOut {
            all,
            first: None,
            little,
            ..
        } => {
            let rest = if *little {
                "lo que vale cada valor por sí solo es poco, o puede ser azar"
            } else {
                "ningún valor por sí solo merece medirse"
            };
            format!("Antes de decidir, vale hasta {all} averiguar todo lo que no se sabe; {rest}.")
        }
        Phrase::FindOut {
            all,
            first: Some([name, value, error]),
            others,
            little,
            ..
        } => {
            let rest = match others {
                0 if *little => {
                    "lo que vale otro valor por sí solo es poco, o puede ser azar".to_owned()
                }
                0 => "ningún otro valor merece medirse".to_owned(),
                1 => "otro valor también merece medirse".to_owned(),
                others => format!("otros {others} valores también merecen medirse"),
            };
            format!(
                "Antes de decidir, vale hasta {value} (más o menos {error}) averiguar «{name}»; {rest}. Todo junto vale hasta {all}."
            )
        }
        Phrase::Noise { times } => {
            format!("Pares de futuros iguales: {times} veces menos ruido que separados.")
        }
        Phrase::Leak { arrow, is_more } => {
            let change = if *is_more { "+1" } else { "−1" };
            format!("{change}: {arrow}")
        }
        Phrase::WastedIn {
            stage,
            wasted,
            cost,
        } => format!("{stage}: {wasted} de {cost} se gastan en personas que nunca compran."),
        Phrase::SoonGone {
            stage,
            wasted,
            cost,
            within,
        } => format!(
            "{stage}: {wasted} de {cost} se gastan en personas que se van en {within} o menos."
        ),
        Phrase::ChannelWorth {
            channel,
            worth,
            one,
            cost,
        } => format!(
            "{channel}: una llegada cuesta {one} y vale {worth} con las personas que recomienda; todas cuestan {cost}."
        ),
    }
}

#[inline(never)]
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Moves => "Cómo se mueven",
        Kind::Inflow => "Quién llega",
        Kind::Money => "Lo que pagan y cuestan",
        Kind::Levers => "Palancas: efecto y coste",
        Kind::Events => "Eventos",
        Kind::Differences => "Clientes: diferencias",
    }
}

#[inline(never)]
pub(crate) fn source(source: Source, stage: &str) -> String {
    match source {
        Source::StageRevenue(_) => format!("Ingresos, {stage}"),
        Source::MoveRevenue => "Ingresos de los pasos".to_owned(),
        Source::Service => "Coste de servicio".to_owned(),
        Source::Acquisition => "Coste de adquisición".to_owned(),
        Source::Moves => "Coste de los pasos".to_owned(),
        Source::Rest => "Coste de estrategia".to_owned(),
    }
}
