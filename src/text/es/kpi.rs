//! Names and meanings of the figures in tiles.

use super::period;
use crate::model::PeriodUnit;
use crate::text::kpi::{Kpi, When};

pub(crate) const COLUMNS: [&str; 3] = ["Estrategia", "Promedio", "Rango del 90\u{a0}%"];

#[inline(never)]
pub(crate) fn label(kpi: Kpi, when: &When) -> String {
    let year = if when.beyond_a_year {
        "último año"
    } else {
        "promedio"
    };
    match kpi {
        Kpi::CustomersEnd => format!("Clientes, {}", when.end),
        Kpi::Npv if when.discounted => format!("Beneficio en {}, descontado", when.horizon),
        Kpi::Npv => format!("Beneficio en {}", when.horizon),
        Kpi::ChurnLastYear => format!("Abandono {}, {year}", adjective(when.unit)),
        Kpi::ReferralShare if when.beyond_a_year => {
            "Llegadas por recomendación, último año".to_owned()
        }
        Kpi::ReferralShare => "Llegadas por recomendación".to_owned(),
        Kpi::NpsEnd => format!("Promotores netos (NPS), {}", when.end),
        Kpi::Revenue => format!("Ingresos en {}", when.horizon),
        Kpi::Cac => "Coste por cliente nuevo".to_owned(),
        Kpi::Payback => "Se recupera en".to_owned(),
    }
}

fn adjective(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "diario",
        PeriodUnit::Week => "semanal",
        PeriodUnit::Month => "mensual",
        PeriodUnit::Quarter => "trimestral",
        PeriodUnit::Year => "anual",
    }
}

#[inline(never)]
pub(crate) fn meaning(kpi: Kpi, when: &When, value: &str, range: Option<&str>) -> String {
    let label = label(kpi, when);
    let Some(range) = range else {
        return format!("{label}: {value} en promedio.");
    };
    if kpi == Kpi::ChurnLastYear {
        let single = match when.unit {
            PeriodUnit::Week => "una sola",
            _ => "un solo",
        };
        let unit = period::singular(when.unit);
        return format!(
            "{label}: {value} en promedio; en {single} {unit}, 9 de cada 10 veces {range}."
        );
    }
    format!("{label}: {value} en promedio, 9 de cada 10 veces {range}.")
}

#[inline(never)]
pub(crate) fn defined(kpi: Kpi, share: &str) -> String {
    match kpi {
        Kpi::Payback => format!("Se recupera en {share} futuros; los demás se dejan fuera."),
        _ => format!("Está definido en {share} futuros; los demás se dejan fuera."),
    }
}
