//! The words of retention.

use crate::text::retention::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Cohorts => "Cohortes",
        Word::CohortsAbout => {
            "de cada 100 personas que se hicieron clientes en un periodo, cuántas lo son tantos periodos después (con las recuperadas)"
        }
        Word::CohortsInPerCent => {
            "Cohortes, en porcentaje de quienes se hicieron clientes, según los periodos transcurridos"
        }
        Word::Cohort => "clientes desde",
        Word::Movement => "Quién es nuevo, quién siguió, quién volvió, quién se fue",
        Word::MovementAbout => {
            "clientes al final de cada periodo, en promedio, y debajo los que se perdieron en él"
        }
        Word::Retained => "siguieron",
        Word::New => "nuevos",
        Word::Reactivated => "volvieron",
        Word::Lost => "perdidos",
        Word::Survival => "Quién nunca se fue",
        Word::SurvivalAbout => {
            "de quienes se hacen clientes en el primer periodo, qué parte no se ha ido nunca desde entonces (supervivencia)"
        }
        Word::Since => "periodos desde que se hizo cliente",
        Word::Hazard => "Quién se va cuándo",
        Word::HazardAbout => {
            "de quienes no se han ido nunca hasta entonces, qué parte se va en el periodo siguiente (riesgo)"
        }
        Word::Funnel => "Embudo",
        Word::FunnelAbout => {
            "de cada 100 personas que llegan como clientes potenciales y tienen todo el horizonte por delante, cuántas alcanzan alguna vez cada etapa"
        }
        Word::Stage => "etapa",
        Word::Reached => "llegan",
        Word::DropOff => "menos que en la etapa anterior",
        Word::Value => "Cuánto valen los clientes",
        Word::ValueAbout => {
            "quienes alguna vez son clientes, según el beneficio descontado que cada uno da dentro del horizonte (CLV), sin restar lo que costó su llegada; se deja fuera el 1\u{a0}% más bajo y el más alto"
        }
        Word::Worth => "valor",
        Word::Share => "clientes",
        Word::Mean => "promedio",
        Word::Median => "mediana",
        Word::Payback => "Cuándo se recupera una llegada",
        Word::PaybackAbout => {
            "beneficio descontado acumulado de una persona que llega en el primer periodo, menos lo que costó su llegada (CAC)"
        }
        Word::SinceArrival => "periodos desde la llegada",
        Word::Rates => "Tasas",
        Word::RatesAbout => {
            "cómo les va a las personas a lo largo del recorrido, y los valores por alcanzar que tienen las etapas. Quién compra, repite o se hace promotor se cuenta entre todos los que llegan, hasta el final del horizonte: quien llega tarde tiene menos tiempo, y por eso compran menos que en el embudo"
        }
        Word::Activation => "Potenciales que compran dentro del horizonte",
        Word::Repeat => "Clientes que repiten compra",
        Word::Loyalty => "Clientes que se hacen promotores",
        Word::KFactor => "Recomendados por llegada",
        Word::HalfLife => "La mitad se ha ido tras",
        Word::PaidBack => "Llegada recuperada tras",
        Word::Beyond => "fuera del horizonte",
        Word::Benchmark => "por alcanzar",
        Word::Show => "Mostrar",
        Word::Itself => "la estrategia",
        Word::Difference => "su diferencia con el punto de partida",
        Word::Whom => "De quién",
        Word::Everyone => "todos",
    }
}

/// `1 periodo`, `12 periodos`.
fn periods(count: &str) -> String {
    let word = if count == "1" { "periodo" } else { "periodos" };
    format!("{count} {word}")
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::CohortEnd {
            cohort,
            share,
            after,
        } => {
            format!(
                "Clientes desde {cohort}: tras {}, lo es el {share}.",
                periods(after)
            )
        }
        Phrase::CohortMore {
            cohort,
            share,
            after,
        } => {
            format!(
                "Clientes desde {cohort}: tras {}, la parte que lo es difiere de la del punto de partida en {share}.",
                periods(after)
            )
        }
        Phrase::Moved {
            new,
            reactivated,
            lost,
        } => format!(
            "En todo el horizonte, {new} se hicieron clientes, {reactivated} volvieron y {lost} se fueron."
        ),
        Phrase::MovedMore {
            new,
            reactivated,
            lost,
        } => format!(
            "En todo el horizonte, frente al punto de partida: {new} que se hicieron clientes, {reactivated} que volvieron, {lost} que se fueron."
        ),
        Phrase::Worth {
            mean,
            median,
            negative,
        } => format!(
            "Un cliente vale {mean} en promedio y {median} en la mediana; el {negative} vale menos que nada."
        ),
        Phrase::WorthMore {
            mean,
            median,
            negative,
            was,
            baseline,
        } => format!(
            "Un cliente vale {mean} en promedio y {median} en la mediana frente a «{baseline}» (contorno); el {negative} vale menos que nada, allí el {was}."
        ),
        Phrase::Step { share, drop } => format!("{share}, {drop} menos"),
        Phrase::Followed { count } => {
            format!(
                "El valor es de {count} clientes a los que se siguió uno por uno, y también las tasas."
            )
        }
        Phrase::Reads {
            value,
            is_met: true,
        } => format!("{value} ✓"),
        Phrase::Reads { value, .. } => format!("{value} ✗"),
    }
}
