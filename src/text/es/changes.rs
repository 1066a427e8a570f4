//! What differs from what was opened, in Spanish.

use crate::text::changes::Story;

pub(crate) const NOTHING: &str = "nada";

#[inline(never)]
pub(crate) fn flag(yes: bool) -> &'static str {
    if yes { "sí" } else { "no" }
}

#[inline(never)]
pub(crate) fn story(story: Story<'_>) -> String {
    match story {
        Story::Changed {
            field,
            values: Some((before, after)),
        } => format!("{field}, {before} → {after}"),
        Story::Changed {
            field,
            values: None,
        } => field.to_owned(),
        Story::Renamed { from, to } => format!("cambió de nombre, de «{from}» a «{to}»"),
        Story::Added => "se añadió".to_owned(),
        Story::Removed => "se quitó".to_owned(),
        Story::Moved => "en otro orden".to_owned(),
    }
}

/// A lever by its name, or by its number; of a strategy, or an event.
#[inline(never)]
pub(crate) fn lever(name: &str, number: usize, of: Option<&str>) -> String {
    match (of, name.is_empty()) {
        (Some(strategy), true) => format!("{strategy}, palanca {number}"),
        (Some(strategy), false) => format!("{strategy}, {name}"),
        (None, true) => format!("Evento {number}"),
        (None, false) => name.to_owned(),
    }
}

/// A part of the scenario, by its key.
#[inline(never)]
pub(crate) fn part(key: &str) -> &'static str {
    match key {
        "clock" => "Tiempo",
        "money" => "Dinero",
        "run" => "Simulación",
        "segments" => "Segmentos",
        "stages" => "Etapas",
        "transitions" => "Pasos",
        "channels" => "Canales",
        "referrals" => "Recomendaciones",
        "frailty" => "Diferencias duraderas",
        "market" => "Mercado",
        "events" => "Eventos",
        "strategies" => "Estrategias",
        "observed" => "Valores observados",
        "decision" => "Decisión",
        "pinned" => "Valores fijados",
        _ => "Escenario",
    }
}

/// A field, by its key in a list or record.
#[inline(never)]
pub(crate) fn field(list: &str, key: &str) -> String {
    let known = match (list, key) {
        (_, "name") => "nombre",
        (_, "notes") => "notas",
        ("clock", "period") => "duración de un periodo",
        ("clock", "periods") => "número de periodos",
        ("clock", "start") => "fecha de inicio",
        ("money", "annual_discount_rate") => "tasa de descuento anual",
        ("money", "accrual") => "cuándo cuentan los importes",
        ("run", "replications") => "futuros simulados",
        ("run", "engine") => "qué se calcula",
        ("run", "seed") => "semilla",
        ("run", "precision") => "precisión que se busca",
        ("run", "draws") => "cómo se sortean los valores inciertos",
        ("levers" | "events", "target") => "qué cambia",
        ("levers" | "events", "change") => "cuánto cambia",
        ("levers" | "events", "from") => "primer periodo",
        ("levers" | "events", "until") => "último periodo",
        ("levers" | "events", "ramp") => "periodos hasta el efecto pleno",
        ("levers" | "events", "segments") => "para quién es",
        (_, "max_intensity") => "intensidad máxima",
        (_, "saturation") => "rendimiento decreciente",
        (_, "once") => "coste único",
        (_, "per_period") => "coste por periodo",
        (_, "per_move") => "coste por paso",
        (_, "per_customer") => "coste por cliente",
        ("stages", "initial") => "personas al inicio",
        (_, "department") => "departamento responsable",
        (_, "touchpoints") => "puntos de contacto",
        (_, "metric") => "indicador",
        (_, "sentiment") => "cómo hablan de nosotros los clientes",
        ("transitions", "from") => "etapa de la que sale",
        ("transitions", "to") => "etapa a la que lleva",
        ("referrals", "from") => "etapa de quienes recomiendan",
        ("referrals", "to") => "etapa en la que entran",
        (_, "exits_observed") => "salidas contadas",
        (_, "contributors") => "quién contribuye",
        (_, "actions") => "lo que hacemos aquí",
        (_, "handovers") => "lo que entregamos",
        (_, "expectation") => "lo que esperan los clientes",
        (_, "expected_by") => "para cuándo lo esperan",
        (_, "feedback") => "comentarios de otros departamentos",
        (_, "voice") => "voz del cliente",
        (_, "x" | "y") => "lugar en el mapa",
        (_, "bend") => "curva del paso",
        ("channels", "entry") => "etapa de entrada",
        (_, "process") => "cómo varían las llegadas",
        (_, "seasonality") => "estacionalidad",
        (_, "cost_per_arrival") => "coste por llegada",
        ("referrals", "rate") => "recomendados por cliente",
        ("segments", "share") => "parte de todas las llegadas",
        (_, "adjust") => "qué difiere",
        ("frailty", "cv") => "cuánto difieren los clientes",
        ("frailty", "transitions") => "pasos en los que difieren los clientes",
        (_, "color") => "color",
        (_, "compare") => "comparación con las demás",
        ("observed", "first") => "primer periodo",
        ("observed", "series") => "qué se midió",
        ("observed", "values") => "valores medidos",
        ("decision", "outcome") => "resultado con el que se juzga",
        ("decision", "direction") => "qué es mejor",
        ("decision", "goals") => "metas",
        (_, "pinned") => "valores fijados",
        (_, "probability") => "probabilidad",
        (_, "cost") => "coste",
        (_, "revenue") => "ingresos",
        (_, "arrivals") => "llegadas",
        (_, "currency") => "moneda",
        (_, "gross_margin") => "margen bruto",
        (_, "fixed_cost") => "coste fijo",
        (_, "kind") => "tipo",
        (_, "size") => "tamaño",
        (_, "intensity") => "intensidad",
        (_, "satisfaction") => "satisfacción",
        (_, "story") => "historia",
        (_, "view") => "lo que se muestra",
        _ => "",
    };
    if known.is_empty() {
        key.replace('_', " ")
    } else {
        known.to_owned()
    }
}
