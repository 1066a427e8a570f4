//! What a fan chart says.

use crate::engine::series::Series;
use crate::text::fan::Note;

pub(crate) const UNDEFINED: &str = "Sin definir en este recorrido";

#[inline(never)]
pub(crate) fn note(note: Note<'_>) -> String {
    match note {
        Note::Observed => "○ observado".to_owned(),
        Note::ThinBand => "el azar solo es más fino que esta línea".to_owned(),
        Note::YearEnds => "finales de año".to_owned(),
        Note::AxisStarts(value) => format!("el eje empieza en {value}, no en 0"),
        Note::AxisEnds(value) => format!("el eje termina en {value}, no en 0"),
        Note::Undefined(strategy) => format!("{strategy}: sin definir"),
        Note::More(count) => format!("y {count} más"),
        Note::Every(count) => format!("cada {count} periodos"),
    }
}

#[inline(never)]
pub(crate) fn readout(series: Series, time: &str, value: Option<&str>) -> String {
    let time = super::capital(time);
    let Some(value) = value else {
        return format!("{time}: sin definir");
    };
    let noun = match series {
        Series::Customers | Series::New => " clientes",
        Series::Nps => " puntos",
        _ => "",
    };
    format!("{time}: {value}{noun}")
}

#[inline(never)]
pub(crate) fn range(range: &str) -> String {
    format!("90\u{a0}%: {range}")
}

#[inline(never)]
pub(crate) fn description(band_of: Option<&str>, time: &str, ends: &[(&str, &str)]) -> String {
    let band = band_of.map_or(String::new(), |name| {
        format!(", con el rango del 90\u{a0}% de {name}")
    });
    let ends: Vec<String> = ends
        .iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    if ends.is_empty() {
        return format!("{UNDEFINED}.");
    }
    format!(
        "Promedio de cada estrategia{band}. {}: {}.",
        super::capital(time),
        ends.join("; ")
    )
}

#[inline(never)]
pub(crate) fn caption(series: &str) -> String {
    format!("{series}: promedio de cada estrategia")
}
