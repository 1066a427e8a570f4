//! Spanish words on the journey map and in the flow picture.

use crate::model::{PeriodUnit, Sentiment, StageKind};
use crate::text::map::{Phrase, Word};

use super::period;

#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::JourneyMap => "Mapa del recorrido",
        Word::Prospects => "POTENCIALES",
        Word::Customers => "CLIENTES",
        Word::NoDepartment => "Sin departamento",
        Word::Name => "Etapa o flujo",
        Word::Kind => "Tipo",
        Word::People => "Personas",
        Word::Change => "Cambio",
        Word::Move => "paso",
        Word::Arrivals => "llegadas",
        Word::Referral => "recomendación",
    }
}

#[inline(never)]
pub fn kind(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Prospect => "cliente potencial",
        StageKind::Customer => "cliente",
        StageKind::Dormant => "inactivo",
        StageKind::Lost => "perdido",
    }
}

fn speaks(sentiment: Option<Sentiment>) -> &'static str {
    match sentiment {
        None => "",
        Some(Sentiment::Promoter) => ", promotor",
        Some(Sentiment::Passive) => ", pasivo",
        Some(Sentiment::Detractor) => ", detractor",
    }
}

/// `este mes`, `esta semana`.
fn this(unit: PeriodUnit) -> String {
    let word = match unit {
        PeriodUnit::Week => "esta",
        _ => "este",
    };
    format!("{word} {}", period::singular(unit))
}

/// `12 personas`, `1 persona`.
fn persons(people: &str) -> String {
    let word = if people == "1" { "persona" } else { "personas" };
    format!("{people} {word}")
}

fn than_before(change: Option<(f64, &str)>, unit: PeriodUnit) -> String {
    let one = match unit {
        PeriodUnit::Week => "una",
        _ => "un",
    };
    let before = period::singular(unit);
    match change {
        None => String::new(),
        Some((more, number)) if more > 0.0 => format!(", {number} más que {one} {before} antes"),
        Some((more, number)) if more < 0.0 => {
            format!(", {number} menos que {one} {before} antes")
        }
        Some(_) => format!(", igual que {one} {before} antes"),
    }
}

#[inline(never)]
pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Stage {
            name,
            kind: of,
            sentiment,
            people,
            change,
            period,
        } => format!(
            "{name}, {}{}: {}{}",
            kind(of),
            speaks(sentiment),
            persons(people),
            than_before(change, period)
        ),
        Phrase::Transition {
            from,
            to,
            people,
            period: unit,
        } => format!("De {from} a {to}: {} {}", persons(people), this(unit)),
        Phrase::Channel {
            name,
            to,
            people,
            period: unit,
        } => format!(
            "{name}, canal: {} hacia {to} {}",
            persons(people),
            this(unit)
        ),
        Phrase::Referral {
            from,
            to,
            people,
            period: unit,
        } => format!(
            "Por recomendación, de {from} a {to}: {} {}",
            persons(people),
            this(unit)
        ),
        Phrase::Referred {
            people,
            period: unit,
        } => {
            format!("{people} recomendados / {}", period::singular(unit))
        }
        Phrase::SoFar { people } => format!("{people} hasta ahora"),
        Phrase::ThisPeriod {
            change,
            period: unit,
        } => {
            format!("{change} {}", this(unit))
        }
        Phrase::Description {
            time,
            customers,
            stages,
        } => format!("{stages} etapas, {time}: {customers} clientes."),
        Phrase::Caption { time, period: unit } => {
            let that = match unit {
                PeriodUnit::Week => "esa",
                _ => "ese",
            };
            format!(
                "Personas en cada etapa ({time}) y flujos de {that} {}",
                period::singular(unit)
            )
        }
        Phrase::InHorizon { people, horizon } => format!("{people} en {horizon}"),
        Phrase::Flow { horizon } => format!(
            "Flujo de personas durante {horizon}. El ancho son personas; los regresos pasan por arriba y las pérdidas caen a la barra."
        ),
        Phrase::Through { name, people } => {
            let came = if people == "1" { "entró" } else { "entraron" };
            format!("{name}: {came} {}", persons(people))
        }
        Phrase::Moved { from, to, people } => format!("De {from} a {to}: {}", persons(people)),
    }
}
