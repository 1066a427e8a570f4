//! The library of levers in Spanish.

use super::{period, problems::joined};
use crate::model::{PeriodUnit, Target};
use crate::text::remedies::{Remedy, Second};

#[inline(never)]
pub(crate) fn name(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => "Bienvenida",
        Remedy::Loyalty => "Programa de lealtad",
        Remedy::ServiceRecovery => "Reparación de fallos",
        Remedy::WinBack => "Recuperación",
        Remedy::ReferralReward => "Premio por recomendar",
        Remedy::CrossSell => "Venta cruzada o adicional",
        Remedy::Price => "Cambio de precio",
        Remedy::Automation => "Automatización",
        Remedy::Channels => "Optimización de canales",
        Remedy::Training => "Formación del personal",
    }
}

#[inline(never)]
pub(crate) fn about(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => {
            "Ayuda a los clientes nuevos en sus primeros pasos, para que menos se vayan antes de notar la ventaja."
        }
        Remedy::Loyalty => "Premia a los clientes por quedarse, para que menos se vayan.",
        Remedy::ServiceRecovery => {
            "Arregla lo que salió mal, para que se vayan menos clientes descontentos y más queden satisfechos."
        }
        Remedy::WinBack => "Pide volver a quienes se fueron, con una oferta para los que regresan.",
        Remedy::ReferralReward => {
            "Premia a los clientes que traen a un amigo: llegan más recomendados, y cada uno cuesta el premio."
        }
        Remedy::CrossSell => {
            "Vende más a quienes ya son clientes, al renovar o mientras se quedan."
        }
        Remedy::Price => {
            "Sube lo que pagan los clientes y tiene en cuenta a los que se van por ello."
        }
        Remedy::Automation => {
            "Deja en manos de máquinas lo que hacían personas, para que atender a un cliente cueste menos."
        }
        Remedy::Channels => {
            "Obtiene más personas de un canal al acertar en el público y el momento."
        }
        Remedy::Training => {
            "Forma a quienes hablan con los clientes, para ganar más y perder menos."
        }
    }
}

#[inline(never)]
pub(crate) fn needs(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => {
            "Añada una etapa de clientes por la que se entre primero, con un paso que salga de ella."
        }
        Remedy::Loyalty | Remedy::ServiceRecovery => {
            "Añada un paso de una etapa de clientes a una etapa de quienes se fueron."
        }
        Remedy::WinBack => {
            "Añada un paso de una etapa de inactivos o perdidos de vuelta a los clientes."
        }
        Remedy::ReferralReward => {
            "Añada una recomendación desde una etapa de clientes, con una tasa mayor que 0."
        }
        Remedy::CrossSell | Remedy::Price => {
            "Asigne primero algún ingreso a una etapa de clientes."
        }
        Remedy::Automation => "Asigne primero algún coste a una etapa de clientes o a un paso.",
        Remedy::Channels => "Añada un canal que traiga personas.",
        Remedy::Training => "Añada un paso de clientes potenciales a clientes.",
    }
}

#[inline(never)]
pub(crate) fn first(target: &Target, less: bool) -> &'static str {
    match (target, less) {
        (Target::TransitionProbability(_), true) => "¿Cuánto menos a menudo ocurrirá?",
        (Target::TransitionProbability(_), false) => "¿Cuánto más a menudo ocurrirá?",
        (Target::StageRevenue(_) | Target::TransitionRevenue(_), _) => "¿Cuánto más pagarán?",
        (Target::ChannelArrivals(_), _) => "¿Cuántas personas más traerá?",
        (Target::ReferralRate(_), _) => "¿Cuántos recomendados más habrá?",
        (_, true) => "¿Cuánto menos costará?",
        (_, false) => "¿Cuánto más será?",
    }
}

#[inline(never)]
pub(crate) fn careful(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Price => {
            "Igual en los dos extremos, pues el precio lo fija usted. Un porcentaje negativo es una rebaja."
        }
        _ => {
            "9 de cada 10 veces debería quedar entre los dos. El rango ofrecido es prudente y no es una medición: ponga el suyo donde sepa más."
        }
    }
}

#[inline(never)]
pub(crate) fn second(second: Second, unit: PeriodUnit, stages: &[String]) -> String {
    let each = period::singular(unit);
    match second {
        Second::Once => "¿Cuánto cuesta, una sola vez?".to_owned(),
        Second::PerPeriod => format!("¿Cuánto cuesta cada {each}?"),
        Second::PerCustomer if stages.is_empty() => {
            format!("¿Cuánto cuesta por cliente y {each}?")
        }
        Second::PerCustomer => format!(
            "¿Cuánto cuesta por cliente de {} y {each}?",
            joined(stages, "o")
        ),
        Second::PerMove => "¿Cuánto cuesta por cliente que lo hace?".to_owned(),
        Second::PerReferral => "¿Cuál es el premio por persona recomendada?".to_owned(),
        Second::Leaving => "¿Cuántos más se irán por ello?".to_owned(),
    }
}
