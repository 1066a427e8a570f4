//! Spanish words of departments.

use crate::analysis::benchmark::Verdict;
use crate::model::StageKind;
use crate::text::counted::counted;
use crate::text::people::{Missing, Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::People => "Personas",
        Word::Owner => "A cargo",
        Word::OwnerHelp => "El departamento que atiende a los clientes aquí.",
        Word::Helpers => "Quién ayuda",
        Word::HelpersHelp => "Otros departamentos que contribuyen aquí.",
        Word::AddHelper => "Añadir un departamento que ayude",
        Word::Add => "Añadir",
        Word::Actions => "Lo que hacemos aquí",
        Word::ActionsHelp => "En pocas palabras, para que toda la casa lo entienda.",
        Word::Handovers => "Lo que entregamos a los compañeros",
        Word::HandoversHelp => {
            "Los compañeros también son clientes: ¿qué necesitan de aquí para hacer su parte?"
        }
        Word::AddHandover => "Entregar algo a",
        Word::To => "Al departamento",
        Word::What => "Qué",
        Word::Touchpoints => "Dónde encontramos al cliente",
        Word::TouchpointsHelp => "Web, visita, factura, llamada: donde ambas partes se encuentren.",
        Word::Expectation => "Lo que espera el cliente",
        Word::ExpectationHelp => "La promesa, en palabras del cliente.",
        Word::ExpectedBy => "Para cuándo",
        Word::ExpectedByHelp => "Como se suele decir: en un día, antes de que termine el contrato.",
        Word::Measure => "Se mide con",
        Word::MeasureHelp => "La cifra con la que se juzga esta etapa.",
        Word::NoMeasure => "Nada todavía",
        Word::ThisStage => "Esta etapa",
        Word::WholeJourney => "Todo el recorrido",
        Word::OtherStages => "Otras etapas y pasos",
        Word::Benchmark => "Valor de referencia",
        Word::Limit => "Debería ser",
        Word::AtLeast => "Como mínimo",
        Word::AtMost => "Como máximo",
        Word::BenchmarkHelp => "El valor que se quiere alcanzar. No cambia ninguna cifra.",
        Word::TooLarge => "Este número es demasiado grande.",
        Word::Feedback => "Lo que dicen otros departamentos",
        Word::FeedbackHelp => "Comentarios de los compañeros sobre esta etapa.",
        Word::Voice => "Lo que dicen los clientes",
        Word::VoiceHelp => "Con sus propias palabras.",
        Word::Satisfaction => "Satisfacción, de 0 a 100",
        Word::SatisfactionHelp => "De una encuesta, por ejemplo. Vacío: no se conoce.",
        Word::SatisfactionLimits => "La satisfacción va de 0 a 100.",
        Word::Sentiment => "Cómo hablan de nosotros",

        Word::Title => "Quién hace qué",
        Word::Lead => {
            "Las etapas de cada departamento, lo que entrega a los compañeros, lo que promete y cómo le va."
        }
        Word::Filter => "Departamento mostrado",
        Word::Everyone => "Todos",
        Word::Lanes => "A lo largo del recorrido",
        Word::LanesCaption => {
            "Etapas a lo largo del recorrido, y la parte de cada departamento en ellas"
        }
        Word::Department => "Departamento",
        Word::Owns => "A cargo",
        Word::Helps => "Ayuda",
        Word::Nobody => "Nadie todavía",
        Word::Choose => "Elegir departamento",
        Word::Open => "Aún sin indicar",
        Word::NoDepartments => "Ningún departamento tiene etapas todavía",
        Word::NoDepartmentsLead => {
            "Indique quién atiende a los clientes de cada etapa: así todos verán cuál es su lugar."
        }
        Word::ChooseFirst => "Empezar por la primera etapa",
        Word::NoStages => "Todavía no hay recorrido",
        Word::NoStagesLead => "Dibuje primero sus etapas; después indique quién atiende cada una.",
        Word::ToJourney => "Ir al recorrido",
        Word::NoPart => "Aún no tiene etapas ni ayuda en ninguna.",
        Word::WeOwn => "A su cargo",
        Word::WeHelp => "Ayuda en",
        Word::NothingSaid => "Aún sin indicar lo que hacemos aquí.",
        Word::HandsOver => "Entrega",
        Word::Gets => "Recibe",
        Word::NothingHanded => "No se entrega nada a los compañeros.",
        Word::NothingGot => "No se recibe nada de los compañeros.",
        Word::Promises => "Promesas al cliente",
        Word::NoPromises => "Aún no se promete nada.",
        Word::Measures => "Se mide con",
        Word::NoMeasures => "Aún no se mide nada.",
        Word::VoiceAndFeedback => "Lo que dicen",
        Word::NoVoice => "Aún no se ha preguntado a nadie.",
        Word::NotMeasured => "sin cifra en este momento",
        Word::NoBenchmark => "aún sin valor de referencia",
        Word::Mesh => "Entregas entre departamentos",
        Word::MeshLead => "Las filas entregan, las columnas reciben.",
        Word::NoMesh => {
            "Aún no se entrega nada. Elija una etapa e indique qué necesitan de ella los compañeros."
        }
        Word::From => "De",
        Word::AtStage => "En la etapa",
        Word::Unnamed => "Nadie todavía",

        Word::PrintEach => "Imprimir una página por departamento",
        Word::PrintCustomers => "Imprimir para clientes nuevos",
        Word::OnSheet => "Etapas de la hoja",
        Word::NotOnSheet => {
            "En ella no hay cifras, ni dinero, ni nada de lo que dicen los departamentos."
        }
        Word::Print => "Imprimir",
        Word::FitTitle => "¿Sabe cuál es su lugar en el ciclo de vida del cliente?",
        Word::TheWay => "El recorrido del cliente, y su lugar en él",
        Word::WhatWeDo => "Lo que usted hace",
        Word::WhatWeGet => "Lo que recibe de los compañeros",
        Word::WhatWeGive => "Lo que entrega a los compañeros",
        Word::WhatWePromise => "Lo que esperan sus clientes",
        Word::HowWeMeasure => "Cómo se mide su trabajo",
        Word::WhatTheySay => "Lo que dicen clientes y compañeros",
        Word::CustomerTitle => "Su recorrido con nosotros",
        Word::CustomerLead => "Lo que puede esperar de nosotros, dónde y cuándo.",
        Word::WhereWeMeet => "Dónde nos encontramos",
        Word::WhatToExpect => "Lo que puede esperar",
        Word::When => "Cuándo",
        Word::NoCustomerPrint => {
            "Aún no hay nada que imprimir para los clientes: indique qué pueden esperar en alguna etapa."
        }
    }
}

#[inline(never)]
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "Cumplido",
        Verdict::MetOnAverage => "Cumplido en promedio",
        Verdict::MissedOnAverage => "Incumplido en promedio",
        Verdict::Missed => "Incumplido",
    }
}

fn limit(most: bool, benchmark: &str) -> String {
    let word = if most { "como máximo" } else { "como mínimo" };
    format!("{word} {benchmark}")
}

/// What is done with so many things; Spanish says "no" before the verb where there is nothing.
fn things(verb: &str, count: usize) -> String {
    match count {
        0 => format!("no {verb} nada"),
        some => format!("{verb} {}", counted(some, "cosa", "cosas")),
    }
}

fn owned(count: usize) -> String {
    match count {
        0 => "no tiene etapas a su cargo".to_owned(),
        some => format!("tiene {} a su cargo", counted(some, "etapa", "etapas")),
    }
}

fn helped(count: usize) -> String {
    match count {
        0 => "no ayuda en ninguna".to_owned(),
        some => format!("ayuda en {some}"),
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::RemoveHelper { name } => format!("{name} ya no ayuda"),
        Phrase::Handover { number } => format!("Entrega {number}"),
        Phrase::Up { number } => format!("Subir la entrega {number}"),
        Phrase::Down { number } => format!("Bajar la entrega {number}"),
        Phrase::Remove { number } => format!("Quitar la entrega {number}"),
        Phrase::PeopleIn { stage } => format!("Personas en {stage}"),
        Phrase::Simulated { value, time } => format!("{value} en promedio, {time}"),
        Phrase::SimulatedIn { value, range, time } => format!("{value} ({range}), {time}"),
        Phrase::Judged {
            verdict: how,
            most,
            benchmark,
        } => format!("{}: {}", verdict(how), limit(most, benchmark)),
        Phrase::Benchmark { most, benchmark } => limit(most, benchmark),
        Phrase::Everyone {
            departments,
            stages,
            unowned,
            lost,
        } => everyone(departments, stages, [unowned, lost]),
        Phrase::One {
            name,
            owns,
            helps,
            gives,
            gets,
        } => format!(
            "{name} {}, {}, {} y {}.",
            owned(owns),
            helped(helps),
            things("entrega", gives),
            things("recibe", gets)
        ),
        Phrase::Part { name, stage, owns } => {
            let verb = if owns { "está a cargo de" } else { "ayuda en" };
            format!("{name} {verb} {stage}")
        }
        Phrase::Unowned { stage } => format!("Nadie está a cargo de {stage}."),
        Phrase::ChooseFor { stage } => format!("Elegir un departamento para {stage}"),
        Phrase::Missing { what } => missing(what).to_owned(),
        Phrase::MoreOpen { count } => {
            format!("{} por completar", counted(count, "cosa más", "cosas más"))
        }
        Phrase::Between { from, to, count } => {
            format!("{from} {} a {to}", things("entrega", count))
        }
        Phrase::MeshCaption { count } => counted(count, "entrega", "entregas"),
        Phrase::At { stage } => format!("en {stage}"),
        Phrase::OwnedBy { name } => format!("a cargo de {name}"),
        Phrase::ToWhom { name } => format!("para {name}"),
        Phrase::FromWhom { name } => format!("de {name}"),
        Phrase::By { when } => format!("para cuándo: {when}"),
        Phrase::Satisfaction { value } => format!("Satisfacción {value} de 100"),
        Phrase::PrintOne { name } => format!("Imprimir para {name}"),
        Phrase::Foot {
            scenario,
            strategy,
            time,
        } => format!("{scenario}. Cifras: {strategy}, {time}."),
        Phrase::InStrip { owns } => if owns { "a su cargo" } else { "usted ayuda" }.to_owned(),
        Phrase::Step { number, kind } => match kind {
            StageKind::Prospect => format!("{number} · Conocernos"),
            _ => format!("{number} · Con nosotros"),
        },
    }
}

fn everyone(departments: usize, stages: usize, unowned: [usize; 2]) -> String {
    let owners = match unowned {
        [0, 0] => "cada una tiene quien la atienda".to_owned(),
        [0, 1] => "cada una tiene quien la atienda, salvo la etapa de clientes perdidos".to_owned(),
        [0, _] => {
            "cada una tiene quien la atienda, salvo las etapas de clientes perdidos".to_owned()
        }
        [some, 0] => format!("{some} sin nadie a cargo"),
        [some, _] => format!("{some} sin nadie a cargo, sin contar las de clientes perdidos"),
    };
    format!(
        "{}, {}: {owners}.",
        counted(departments, "departamento", "departamentos"),
        counted(stages, "etapa", "etapas")
    )
}

fn missing(what: Missing) -> &'static str {
    match what {
        Missing::Actions => "Lo que hacemos",
        Missing::Touchpoints => "Dónde encontramos al cliente",
        Missing::Expectation => "Lo que espera el cliente",
        Missing::ExpectedBy => "Para cuándo lo espera el cliente",
        Missing::Measure => "Con qué se mide",
        Missing::Benchmark => "El valor de referencia",
        Missing::Voice => "Lo que dicen los clientes",
        Missing::Receiver => "A quién se entrega algo",
    }
}
