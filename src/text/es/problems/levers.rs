//! Windows, levers and adjustments.

use super::say;
use super::words::{change, figure, joined};
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

#[inline(never)]
pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::WindowEmpty { from, until } => say(
            format!(
                "La ventana termina en el periodo {until}, antes de empezar en el periodo {from}."
            ),
            format!("Haga que termine en el periodo {from} o más tarde."),
        ),
        Kind::WindowBeyond { from, periods } => say(
            format!(
                "Empieza en el periodo {from}, después del último periodo ({periods}): no hace nada."
            ),
            "Adelante su comienzo o alargue el escenario.",
        ),
        Kind::WindowCut { until, periods } => say(
            format!(
                "Termina en el periodo {until}, después del último periodo ({periods}): lo que queda más allá se ignora."
            ),
            "Deje el final vacío para decir «hasta el final».",
        ),
        Kind::RampTooLong { ramp, window } => say(
            format!(
                "Su rampa dura {ramp} periodos y su ventana {window}: nunca alcanza su efecto pleno."
            ),
            "Acorte la rampa o alargue la ventana.",
        ),
        Kind::RampOfMove => say(
            "Un traslado ocurre de una vez, así que su rampa no hace nada.",
            "Ponga la rampa en 0.",
        ),
        Kind::IntensityAboveMax { intensity, max } => say(
            format!(
                "La intensidad {} supera su límite {}.",
                figure(*intensity),
                figure(*max)
            ),
            format!("Escriba {} o menos, o suba «max_intensity».", figure(*max)),
        ),
        Kind::ChangeNotAllowed {
            found,
            target,
            allowed,
        } => {
            let allowed: Vec<String> = allowed.iter().map(|kind| change(*kind)).collect();
            say(
                format!("«{target}» no se puede cambiar con {}.", change(*found)),
                format!("Escriba {}.", joined(&allowed, "o")),
            )
        }
        Kind::AdjustNotAllowed { target } => say(
            format!("Un segmento no puede cambiar «{target}»."),
            "Cámbielo con un evento o una palanca.",
        ),
        Kind::SegmentsOfMarket => say(
            "El mercado es uno solo para todos los segmentos.",
            "Quite «segments» de esta palanca: es para todos.",
        ),
        Kind::NoMarket => say(
            "No hay ningún límite de mercado que cambiar.",
            "Añada un «market» con su tamaño o quite esto.",
        ),
        Kind::PerMoveWithoutMoves { target } => say(
            format!("Un coste por paso necesita pasos, y «{target}» no tiene ninguno."),
            "Ponga «per_move» en 0 o apunte a la probabilidad de un paso.",
        ),
        Kind::KeptAtLimit { limit } => say(
            format!(
                "Esto puede llevar el número más allá de {}, el mayor que hay, donde se queda.",
                figure(*limit)
            ),
            "Cámbielo menos o cuente en miles.",
        ),
        Kind::NoExits { stage } => say(
            format!("La etapa «{stage}» no tiene salidas, así que no cambia nada."),
            "Elija una etapa de la que salga gente.",
        ),
        Kind::NoOrders { stage } => say(
            format!(
                "Los clientes de la etapa «{stage}» no hacen pedidos («per_period» es 0), así que no cambia nada."
            ),
            "Haga que pidan algo o escriba los ingresos como un número.",
        ),
        _ => super::unworded(),
    }
}
