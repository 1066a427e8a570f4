//! Sentences about runs and their results.

use super::period;
use super::problems::joined;
use crate::analysis::results::Warning;
use crate::engine::series::{Outcome, Unit};
use crate::model::PeriodUnit;
use crate::text::number::Numbers;
use crate::text::results::{Difference, Finding, ObservedAt, Scaled, between};

fn futures(numbers: &Numbers, count: u32) -> String {
    let word = if count == 1 { "futuro" } else { "futuros" };
    format!("{} {word}", numbers.whole(u64::from(count)))
}

#[inline(never)]
pub(crate) fn finding(numbers: &Numbers, finding: &Finding) -> String {
    match finding {
        Finding::Observed {
            values,
            within,
            in_band,
            what,
        } => observed(*values, *within, *in_band, *what),
        Finding::Futures(count) => futures(numbers, *count),
    }
}

#[inline(never)]
pub(crate) fn difference(numbers: &Numbers, difference: Difference<'_>) -> String {
    let Difference {
        strategy,
        mean,
        range,
        better,
    } = difference;
    if mean == 0.0 && range.is_none() {
        return format!("{strategy} da lo mismo que el punto de partida.");
    }
    let more = if mean < 0.0 { "menos" } else { "más" };
    let amount = numbers.money(mean.abs());
    let range = range.map_or(String::new(), |[low, high]| {
        let text = if low < 0.0 || high < 0.0 {
            numbers.change_range(Unit::Money, low, high)
        } else {
            numbers.range(Unit::Money, low, high)
        };
        format!(" (90\u{a0}%: {text})")
    });
    let better = better.map_or(String::new(), |probability| {
        // Más de media y, sin embargo, menos en la mayoría de los futuros.
        let but = (mean < 0.0) != (probability < 0.5);
        let word = if but { ", pero" } else { " y" };
        format!("{word} es mejor en {} futuros", of_hundred(probability))
    });
    format!("{strategy} gana {amount} {more} que el punto de partida{range}{better}.")
}

fn observed(values: usize, within: usize, in_band: Option<usize>, what: ObservedAt) -> String {
    let times = match (what.at_end, values) {
        (true, 1) => format!("final de {}", period::singular(what.unit)),
        (true, _) => format!("finales de {}", period::singular(what.unit)),
        (false, 1) => period::singular(what.unit).to_owned(),
        (false, _) => period::plural(what.unit).to_owned(),
    };
    let lie = if within == 1 { "queda" } else { "quedan" };
    let center = if what.median { "mediana" } else { "media" };
    let band = in_band.map_or(String::new(), |inside| {
        let count = match inside {
            0 if !what.at_end && what.unit == PeriodUnit::Week => "ninguna".to_owned(),
            0 => "ninguno".to_owned(),
            inside => inside.to_string(),
        };
        format!(", {count} dentro de la banda del 90\u{a0}%")
    });
    format!(
        "{within} de {values} {times} {lie} a menos de un 1\u{a0}% de la {center} simulada{band}."
    )
}

#[inline(never)]
pub(crate) fn warning(numbers: &Numbers, warning: &Warning) -> String {
    match warning {
        Warning::ExitsScaled {
            stage,
            strategy,
            times,
        } => {
            let word = if *times == 1 { "vez" } else { "veces" };
            format!(
                "Las salidas de la etapa {stage} sumaron más del 100\u{a0}% en {strategy}, {} {word}, y se ajustaron \
                 al 100\u{a0}%. Baje una de ellas o su palanca.",
                numbers.whole(*times)
            )
        }
        Warning::PrecisionNotReached {
            outcome,
            strategy,
            relative,
            asked,
            reached,
        } => not_precise(numbers, *outcome, strategy, *relative, *asked, *reached),
        Warning::Sampled {
            one_in,
            replications,
        } => sampled(numbers, *one_in, *replications),
        Warning::Uncounted {
            futures,
            replications,
        } => uncounted(numbers, *futures, *replications),
        Warning::MeanField => {
            "Con un límite de mercado, los valores esperados son una aproximación: cuántas personas quedan \
             se toma en su media. Simule para ver qué hace el azar."
                .to_owned()
        }
        Warning::NoSpread => {
            "Calcular con exactitud cuánto se dispersan los resultados en torno a estos promedios llevaría demasiado \
             tiempo. Simule para verlo."
                .to_owned()
        }
    }
}

#[inline(never)]
pub(crate) fn scaled(numbers: &Numbers, scaled: Scaled<'_>) -> String {
    let stage = scaled.stage;
    let strategies = scaled.strategies.map_or_else(
        || "todas las estrategias".to_owned(),
        |names| joined(names, "y"),
    );
    let often = match scaled.parts {
        Some(parts) => format!(
            "el {} de los casos (por futuro, periodo, segmento y antigüedad)",
            between(numbers, parts)
        ),
        None if scaled.times == 1 => "un caso".to_owned(),
        None => format!("{} casos", numbers.whole(scaled.times)),
    };
    format!(
        "Las salidas de la etapa {stage} sumaron más del 100\u{a0}% en {strategies}, en {often}, y se ajustaron al \
         100\u{a0}%. Baje una de ellas o su palanca."
    )
}

fn not_precise(
    numbers: &Numbers,
    outcome: Outcome,
    strategy: &str,
    relative: bool,
    asked: f64,
    reached: Option<f64>,
) -> String {
    let name = super::series::outcome(outcome);
    let Some(reached) = reached else {
        return format!(
            "No se alcanzó la precisión pedida: en {strategy}, «{name}» está definido en muy pocos futuros para decir \
             qué precisión tiene su promedio. Pida otro resultado."
        );
    };
    // With as many digits as tell one from the other.
    let error = |value: f64| {
        if relative {
            format!("{}\u{a0}%", numbers.factor(100.0 * value))
        } else {
            numbers.value_in(outcome.unit(), value, asked, reached)
        }
    };
    format!(
        "No se alcanzó la precisión pedida: en {strategy}, el error estándar del promedio de «{name}» es {} \
         en lugar de {}. Permita más futuros.",
        error(reached),
        error(asked)
    )
}

fn sampled(numbers: &Numbers, one_in: u64, replications: u32) -> String {
    format!(
        "Hay demasiadas personas para seguir a cada una. En {}, se siguió a una de cada {}: lo que se dice de \
         clientes individuales es de esta muestra; todo lo demás es del total.",
        futures(numbers, replications),
        numbers.whole(one_in)
    )
}

fn uncounted(numbers: &Numbers, futures: u64, replications: u32) -> String {
    format!(
        "En {} de {} hubo más personas de las que se pueden contar (9\u{a0}·\u{a0}10¹⁵): sus números son demasiado bajos, y \
         también los promedios. Acote lo que se cree sobre quién recomienda y quién llega.",
        numbers.whole(futures),
        self::futures(numbers, replications)
    )
}

#[inline(never)]
pub(crate) fn of_hundred(probability: f64) -> String {
    let rounded = (probability * 100.0).round();
    if probability > 0.0 && probability < 0.01 {
        "menos de 1 de 100".to_owned()
    } else if probability < 1.0 && probability > 0.99 {
        "más de 99 de 100".to_owned()
    } else {
        format!("{rounded:.0} de 100")
    }
}
