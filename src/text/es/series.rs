//! Names and meanings of series, outcomes and units.

use crate::engine::series::{Outcome, Series, Unit};

#[inline(never)]
pub(crate) fn label(series: Series) -> &'static str {
    match series {
        Series::Stage(_) => "Etapa",
        Series::Move(_) => "Pasos",
        Series::Arrivals(_) => "Llegadas",
        Series::Referral(_) => "Recomendados",
        Series::Referrals => "Personas recomendadas",
        Series::Customers => "Clientes",
        Series::New => "Clientes nuevos",
        Series::Churned => "Abandonos",
        Series::Reactivated => "Recuperados",
        Series::ChurnRate => "Tasa de abandono",
        Series::Revenue => "Ingresos",
        Series::Contribution => "Contribución",
        Series::Cost => "Costes",
        Series::CostAcquisition => "Coste de adquisición",
        Series::CostService => "Coste de servicio",
        Series::CostMoves => "Coste de los pasos",
        Series::CostFixed => "Coste fijo",
        Series::CostStrategy => "Coste de estrategia",
        Series::Profit => "Beneficio",
        Series::CumulativeRevenue => "Ingresos acumulados",
        Series::CumulativeProfit => "Beneficio acumulado",
        Series::DiscountedProfit => "Beneficio descontado",
        Series::CumulativeDiscountedProfit => "Beneficio descontado acumulado",
        Series::Nps => "Promotores netos (NPS)",
    }
}

#[inline(never)]
pub(crate) fn help(series: Series) -> &'static str {
    match series {
        Series::Stage(_) => "Personas en esta etapa al final de cada periodo.",
        Series::Move(_) => "Personas que dan este paso en cada periodo.",
        Series::Arrivals(_) => "Personas que trae este canal en cada periodo.",
        Series::Referral(_) => "Personas que llegan por esta recomendación en cada periodo.",
        Series::Referrals => "Personas que llegan por cualquier recomendación en cada periodo.",
        Series::Customers => "Personas en todas las etapas de cliente al final de cada periodo.",
        Series::New => {
            "Clientes potenciales que se hacen clientes y personas que llegan, por un canal o recomendadas, directamente a una etapa de cliente."
        }
        Series::Churned => "Clientes que pasan a estar inactivos o se pierden.",
        Series::Reactivated => "Personas inactivas o perdidas que vuelven a ser clientes.",
        Series::ChurnRate => {
            "Clientes que abandonan en un periodo, como parte de los clientes que había al empezarlo."
        }
        Series::Revenue => "Todos los ingresos de cada periodo.",
        Series::Contribution => "Ingresos por margen bruto.",
        Series::Cost => "Todos los costes de cada periodo.",
        Series::CostAcquisition => "Lo que cuestan las llegadas y las recomendaciones.",
        Series::CostService => "Lo que cuestan los clientes en sus etapas.",
        Series::CostMoves => "Lo que cuestan los pasos.",
        Series::CostFixed => "Costes de cada periodo, pase lo que pase.",
        Series::CostStrategy => "Lo que cuestan las palancas de la estrategia y los eventos.",
        Series::Profit => "Contribución menos todos los costes.",
        Series::CumulativeRevenue => "Todos los ingresos desde el inicio hasta cada periodo.",
        Series::CumulativeProfit => "Todo el beneficio desde el inicio hasta cada periodo.",
        Series::DiscountedProfit => "Beneficio de cada periodo según su valor al inicio.",
        Series::CumulativeDiscountedProfit => {
            "Todo el beneficio desde el inicio hasta cada periodo, según su valor al inicio."
        }
        Series::Nps => "Promotores menos detractores por cada 100 clientes, de −100 a 100.",
    }
}

#[inline(never)]
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Npv => "Beneficio descontado",
        Outcome::Profit => "Beneficio",
        Outcome::Revenue => "Ingresos",
        Outcome::CustomersEnd => "Clientes al final",
        Outcome::CustomerPeriods => "Periodos de cliente",
        Outcome::Cac => "Coste de adquisición por cliente nuevo",
        Outcome::PaybackPeriod => "Se recupera en",
    }
}

#[inline(never)]
pub(crate) fn outcome_help(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Npv => {
            "Todo el beneficio del horizonte según su valor al inicio (valor actual neto)."
        }
        Outcome::Profit => "Todo el beneficio del horizonte.",
        Outcome::Revenue => "Todos los ingresos del horizonte.",
        Outcome::CustomersEnd => {
            "Personas en todas las etapas de cliente al final del último periodo."
        }
        Outcome::CustomerPeriods => {
            "Clientes sumados a lo largo de todos los periodos: un cliente durante un periodo cuenta como uno."
        }
        Outcome::Cac => {
            "Lo que cuesta ganar un cliente: canales, recomendaciones y costes de los clientes potenciales, entre los clientes nuevos."
        }
        Outcome::PaybackPeriod => {
            "El primer periodo a partir del cual el beneficio descontado acumulado ya no vuelve a bajar de cero."
        }
    }
}

#[inline(never)]
pub(crate) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::People => "personas",
        Unit::Money => "",
        Unit::Share => "%",
        Unit::Points => "puntos",
        Unit::Periods => "periodos",
        Unit::CustomerPeriods => "periodos de cliente",
    }
}

#[inline(never)]
pub(crate) fn referral_by(stage: &str) -> String {
    format!("Recomendados por {stage}")
}
