//! Words about segments, the market, real values, the clock, money and the run, in Spanish.

use super::values;
use crate::model::{Draws, EngineKind};
use crate::text::counted::counted;
use crate::text::population::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Segments => "Segmentos",
        Word::Segment => "Segmento",
        Word::SegmentsAbout => {
            "Tipos de personas que difieren en algunos valores. Cada uno tiene una parte de quienes llegan y de quienes están al inicio; las partes suman 100\u{a0}%."
        }
        Word::AddSegment => "Añadir segmento",
        Word::FitAll => "Hacer que sumen 100\u{a0}%",
        Word::FitRest => "Ajustar el resto",
        Word::Differences => "En qué difiere",
        Word::DifferencesAbout => {
            "Lo que no figura aquí es igual en este segmento que en todos los demás."
        }
        Word::NoDifferences => "Todavía no difiere en nada.",
        Word::AddDifference => "¿En qué difiere?",
        Word::Market => "Mercado",
        Word::MarketAbout => {
            "Cuántas personas se pueden ganar. A medida que quedan menos, los canales y las recomendaciones traen menos."
        }
        Word::MarketLimited => "El mercado es limitado",
        Word::Unlimited => "sin límite",
        Word::Frailty => "Diferencias duraderas",
        Word::FrailtyAbout => {
            "Algunos clientes son siempre más propensos a irse que otros, y nadie lo ve. Esos se van primero, de modo que los demás parecen más leales con el tiempo."
        }
        Word::FrailtyOn => "Hay diferencias duraderas",
        Word::FrailtySpread => "Dispersión (coeficiente de variación)",
        Word::FrailtyArrows => "En estos pasos",
        Word::FrailtyNoArrow => "Elija al menos un paso; si no, nada difiere.",
        Word::Alike => "ninguna",
        Word::Events => "Eventos",
        Word::EventsAbout => {
            "Lo que hace el mundo: ocurre en todas las estrategias, también en el punto de partida."
        }
        Word::NoEvents => "No ocurre nada que no esté ya en el recorrido.",
        Word::AddEvent => "¿Qué cambia el evento?",
        Word::Setback => "Contratiempo",
        Word::AddSetback => "Añadir un contratiempo",
        Word::Observed => "Valores reales",
        Word::ObservedAbout => {
            "Lo que se midió, para dibujarlo sobre lo simulado: nada se calcula a partir de ello."
        }
        Word::NoObserved => "Todavía no hay valores reales.",
        Word::AddObserved => "Añadir serie",
        Word::Series => "Serie",
        Word::FirstPeriod => "El primer valor es de",
        Word::Values => "Valores",
        Word::ValuesAbout => {
            "Pegue una fila o una columna de una hoja de cálculo, con sus meses al lado o sin ellos. Una línea vacía es un valor desconocido; coma o punto decimal."
        }
        Word::TakeValues => "Tomar estos valores",
        Word::Taken => "Tomados.",
        Word::PasteNothing => "No contiene ningún valor.",
        Word::Clock => "Tiempo",
        Word::StartDate => "Empieza el",
        Word::NoStart => "Sin fecha",
        Word::Money => "Dinero",
        Word::CurrencyAbout => "Tres letras, por ejemplo EUR. No se convierte nada.",
        Word::CurrencyWrong => "Escriba tres letras, por ejemplo EUR o USD.",
        Word::NewSeed => "Nueva semilla",
        Word::Precision => "Parar en cuanto sea bastante preciso",
        Word::PrecisionAbout => {
            "Se simulan menos futuros donde bastan menos; nunca más que el número de arriba."
        }
        Word::PrecisionOf => "Precisión de",
        Word::Tolerance => "Error estándar",
        Word::Relative => "como parte del promedio",
        Word::Absolute => "en su propia unidad",
        Word::StandardError => "Como máximo",
        Word::DrawsLabel => "Valores inciertos",
        Word::EngineLabel => "Motor",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::SegmentNumber { number } => format!("Segmento {number}"),
        Phrase::Sum { sum } => format!("{sum}: todas las personas están en un segmento."),
        Phrase::Over { sum } => {
            format!("Las partes suman {sum}. Reduzca una o ajuste las demás.")
        }
        Phrase::Under { sum } => {
            format!("Las partes suman {sum}. Aumente una o ajuste las demás.")
        }
        Phrase::DifferenceCount { count } => counted(count, "diferencia", "diferencias"),
        Phrase::EventCount { count: 0 } | Phrase::SegmentCount { count: 0 } => "ninguno".to_owned(),
        Phrase::SeriesCount { count: 0 } | Phrase::StrategyCount { count: 0 } => {
            "ninguna".to_owned()
        }
        Phrase::EventCount { count }
        | Phrase::SegmentCount { count }
        | Phrase::SeriesCount { count }
        | Phrase::StrategyCount { count } => count.to_string(),
        Phrase::Setback { from, to } => {
            format!(
                "Una vez, parte de quienes están en «{from}» cae a «{to}». Cuántos, cuándo y adónde se puede cambiar."
            )
        }
        Phrase::ValueCount {
            count,
            unknown,
            first,
            last,
        } => {
            let values = counted(count, "valor", "valores");
            let gaps = match unknown {
                0 => String::new(),
                _ => format!(", {unknown} sin conocer"),
            };
            format!("{values}, de {first} a {last}{gaps}.")
        }
        Phrase::BadCell { at, why } => format!("{}: {why} No se tomó nada.", values::place(at)),
        Phrase::BadLabel { odd } => {
            let why = values::odd_label(odd).line();
            format!("{}: {why} No se tomó nada.", values::place(odd.at))
        }
        Phrase::Block { rows, columns } => format!(
            "Es un bloque de {rows} filas y {columns} columnas. Pegue una sola fila o columna, con rótulos al lado o sin ellos. No se tomó nada."
        ),
        Phrase::TwoWays { text } => {
            format!(
                "«{text}» puede leerse de dos maneras. Agrupe los dígitos de una sola manera o no los agrupe."
            )
        }
        Phrase::Early { label, start } => format!(
            "«{label}» es anterior al primer período, {start}. Quite lo anterior. No se tomó nada."
        ),
        Phrase::TooMany { limit } => {
            format!("Una serie tiene como máximo {limit} valores. No se tomó nada.")
        }
        Phrase::Spread { cv } => format!("dispersión {cv}"),
    }
}

#[inline(never)]
pub(crate) fn engine(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Exact => "Calcula los promedios y nada más: sin azar, sin rangos, al instante.",
        EngineKind::Counts => {
            "Sortea cuántos clientes se mueven en cada periodo de cada futuro: promedios y rangos, rápido con cualquier número de clientes."
        }
        EngineKind::Individuals => {
            "Sigue a los clientes uno por uno, también su historia; lento cuando son muchos."
        }
    }
}

#[inline(never)]
pub(crate) fn draws(draws: Draws) -> (&'static str, &'static str) {
    match draws {
        Draws::LowDiscrepancy => (
            "Repartidos por igual",
            "Promedios más firmes con el mismo número de futuros.",
        ),
        Draws::Random => ("Al azar", "Cada futuro por su cuenta, como caen los dados."),
    }
}
