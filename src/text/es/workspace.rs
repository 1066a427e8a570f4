//! The words of the workspace in Spanish.

use crate::text::counted::counted;
use crate::text::workspace::{Phrase, Word};

/// What a word says.
#[must_use]
#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Product => "Perennial",
        Word::SkipToMain => "Saltar al recorrido",
        Word::Journey => "Recorrido",
        Word::WhoDoesWhat => "Quién hace qué",
        Word::Scenarios => "Escenarios",
        Word::Compare => "Comparar",
        Word::Flow => "Flujo",
        Word::Pages => "Páginas",
        Word::Undo => "Deshacer",
        Word::Redo => "Rehacer",
        Word::Share => "Compartir",
        Word::Present => "Presentar",
        Word::Story => "Relato",
        Word::Templates => "Plantillas",
        Word::OpenFile => "Abrir archivo",
        Word::SaveFile => "Guardar como archivo",
        Word::Menu => "Menú",
        Word::ToDark => "Cambiar a oscuro",
        Word::ToLight => "Cambiar a claro",
        Word::Untitled => "Recorrido sin título",
        Word::ResetAll => "Restablecer todo",
        Word::Reset => "Restablecer",
        Word::Changes => "Cambios",
        Word::Strategies => "Estrategias",
        Word::AddStrategy => "Añadir estrategia",
        Word::BackToWhole => "Todo el escenario",
        Word::Starting => "Iniciando la simulación…",
        Word::SummingUp => "Resumiendo",
        Word::Settled => "estable",
        Word::Stopped => "Detenida",
        Word::RunAgain => "Simular de nuevo",
        Word::Cancel => "Cancelar",
        Word::ExactAnswer => "Promedios exactos",
        Word::CannotRun => "No se puede simular",
        Word::SeeProblems => "Ver qué está mal",
        Word::SeeWarnings => "Ver avisos",
        Word::RunFailedWorker => {
            "Un proceso en segundo plano se detuvo dos veces en esta simulación. Simule de nuevo o use menos futuros."
        }
        Word::RunFailedNoWorkers => {
            "El navegador no inició ningún proceso en segundo plano, así que no se pueden simular futuros. Los promedios son exactos y siguen al día."
        }
        Word::RunFailedNoProgram => {
            "El motor de este escenario es un archivo aparte y no llegó. Puede deberse a la red. Los promedios son exactos y siguen al día."
        }
        Word::Previous => "Periodo anterior",
        Word::Next => "Periodo siguiente",
        Word::Time => "Momento del mapa",
        Word::Map => "Mapa del recorrido",
        Word::KeyFigures => "Cifras clave",
        Word::Chart => "Gráfico",
        Word::Table => "Tabla",
        Word::Picture => "Imagen",
        Word::SeriesChoice => "Serie del gráfico",
        Word::MoreSeries => "Más…",
        Word::Inspector => "Inspector",
        Word::Close => "Cerrar",
        Word::Numbers => "Valores",
        Word::Waiting => "Abriendo el escenario…",
        Word::EmptyFlow => {
            "En este escenario aún no se mueve nadie. Dé llegadas a un canal o personas iniciales a una etapa."
        }
        Word::AsTable => "Ver como tabla",
        Word::AsPicture => "Ver como imagen",
        Word::Scenario => "Escenario",
        Word::Stage => "Etapa",
        Word::Transition => "Paso",
        Word::Channel => "Canal",
        Word::Referral => "Recomendación",
        Word::Strategy => "Estrategia",
        Word::Event => "Evento",
        Word::Run => "Simulación",
        Word::NoLevers => {
            "Aún no hay palancas: esta estrategia hace lo mismo que el punto de partida."
        }
        Word::ImportantArrows => "Pasos con más clientes",
        Word::LeversHere => "Palancas aquí",
        Word::Name => "Nombre",
        Word::Kind => "Tipo",
        Word::Probability => "Probabilidad",
        Word::Revenue => "Ingresos",
        Word::Cost => "Coste",
        Word::Arrivals => "Llegadas",
        Word::Rate => "Recomendados por cliente",
        Word::From => "De",
        Word::To => "A",
        Word::Stay => "se quedan",
        Word::Entries => "Entradas",
        Word::Factor => "factor",
        Word::Intensity => "Intensidad",
        Word::MoreOfLever => "Cuándo, a qué ritmo, a qué coste",
        Word::FixedCost => "Coste fijo",
        Word::TheEnd => "el final",
        Word::RunSettings => "Simulación",
        Word::MoneyAndClock => "Dinero y tiempo",
        Word::Changed => "modificado",
        Word::TenureHelp => {
            "Un valor por cada periodo completo en la etapa, desde 0, separados por punto y coma; el último se repite."
        }
        Word::NotHere => "Lo que estaba seleccionado ya no forma parte de este escenario.",
        Word::MarketSize => "Tamaño del mercado",
        Word::Events => "Eventos, en toda estrategia",
        Word::TemplatesTitle => "Plantillas",
        Word::NoProblems => "Este escenario no tiene ningún problema.",
        Word::GoTo => "Ir allí",
        Word::ChangesTitle => "Cambios desde que se abrió",
        Word::NoPicture => "El navegador no pudo crear esta imagen. Guárdela como SVG.",
        Word::LinkCopied => "El enlace está en el portapapeles.",
        Word::StorageRefused => {
            "Este navegador no guarda nada en el dispositivo. Comparta un enlace o guarde un archivo para conservar su trabajo."
        }
        Word::StorageFull => {
            "El almacenamiento del navegador está lleno. Guarde este escenario como archivo o elimine alguno de los suyos en la página «Escenarios»."
        }
        Word::StorageUnreadable => {
            "No se pudo leer lo guardado en este dispositivo; en su lugar aparece un ejemplo vivo."
        }
        Word::Undone => "Deshecho.",
        Word::Redone => "Rehecho.",
        Word::Dismiss => "Ocultar",
        Word::TroubleLink => "Este enlace no se puede abrir",
        Word::TroubleFile => "Este archivo no se puede abrir",
        Word::TroubleUnreadable => "El navegador no pudo leer este archivo",
        Word::OpenLiving => "Abrir el ejemplo vivo",
        Word::PickTemplate => "Elegir plantilla",
        Word::TroubleKept => "No se cambió nada: lo que estaba abierto sigue ahí.",
        Word::Baseline => "Punto de partida",
        Word::OutOfDate => "Desactualizado",
        Word::More => "Más",
        Word::Less => "Menos",
        Word::NoStrategy => "Ninguna estrategia cambia nada todavía.",
        Word::AllOfIt => "Detalles",
        Word::Change => "Cambio",
        Word::NoFutures => "Sin futuros",
    }
}

fn most(at_most: bool) -> &'static str {
    if at_most { "un máximo de " } else { "" }
}

/// What a phrase says.
#[must_use]
#[inline(never)]
pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::BackTo { name } => format!("Volver a «{name}»"),
        Phrase::Changes { count } => counted(count, "cambio", "cambios"),
        Phrase::Futures { total } => format!("{total} futuros"),
        Phrase::FuturesSoFar {
            done,
            total,
            at_most,
        } => format!("{done} de {}{total} futuros", most(at_most)),
        Phrase::FuturesCancelled {
            done,
            total,
            at_most,
        } => format!("Detenida en {done} de {}{total} futuros", most(at_most)),
        Phrase::ShowStrategy { name } => format!("Mostrar {name} en los gráficos"),
        Phrase::HideStrategy { name } => format!("Quitar {name} de los gráficos"),
        Phrase::LeverCount { count } => counted(count, "palanca", "palancas"),
        Phrase::PerPeriod { what, period } => format!("{what} por {period}"),
        Phrase::EachPeriod { value, period } => format!("{value} cada {period}"),
        Phrase::ExitsOf { stage, period } => {
            format!("Todas las salidas de {stage}, cada {period}")
        }
        Phrase::Arrow { from, to } => format!("{from} → {to}"),
        Phrase::ResetTo { value } => format!("Volver a {value}"),
        Phrase::FileSaved { name } => format!("Guardado como {name}."),
        Phrase::UnknownFields { paths } => {
            format!("Esta versión no conoce estos campos y los conserva tal como están: {paths}.")
        }
        Phrase::OtherEngine { version } => format!(
            "El enlace se creó con el motor {version}; las cifras pueden diferir de las que vio quien lo envió."
        ),
        Phrase::Untaken { text } => {
            format!("«{text}» espera en «Valores reales» hasta que se tome.")
        }
        Phrase::Unread { text } => format!("«{text}» no se pudo leer y no se ha aplicado."),
        Phrase::ProblemCount { problems, warnings } => problem_count(problems, warnings),
        Phrase::Window { from, until } if from == until => format!("en {from}"),
        Phrase::Window { from, until } => format!("desde {from} hasta {until}"),
        Phrase::SliderOf { label } => format!("{label}, deslizador"),
        Phrase::ChartAbout { focus, band: true } => {
            format!("promedio de cada estrategia, con el rango del 90\u{a0}% de {focus}")
        }
        Phrase::ChartAbout { focus, band: false } => {
            format!("promedio de cada estrategia; destacada: {focus}")
        }
        Phrase::FlowAbout { focus } => {
            format!(
                "{focus}; el ancho son personas. Los regresos van por arriba, las pérdidas caen a la barra."
            )
        }
        Phrase::FlowTitle { horizon } => format!("Flujo en {horizon}"),
        Phrase::FileNamed { name } => format!("Archivo: {name}"),
        Phrase::ObservedMarks => "○ observado · — simulado.".to_owned(),
        Phrase::CostOfCustomer { stage } => format!("Coste por cliente en {stage}"),
        Phrase::PeriodList { count, first, last } => format!(
            "{}, de {first} a {last}",
            counted(count, "valor", "valores")
        ),
        Phrase::PeopleIn { time } => format!("Personas que llegaron, {time}"),
        Phrase::MovesIn { time } => format!("Pasos, {time}"),
        Phrase::WithAndWithout {
            strategy,
            with,
            without,
        } => format!("con {strategy}: {with} en lugar de {without}"),
        Phrase::NotWhole => "Escriba un número entero, como 12.".to_owned(),
        Phrase::Between { low, high } => format!("Escriba un número de {low} a {high}."),
        Phrase::NotNegative => "Escriba un número de 0 o más.".to_owned(),
        Phrase::OtherCurrency { other, own } => {
            format!(
                "Aquí los importes están en {own} y «{other}» no se convierte. Escriba el importe en {own} o elija la moneda en «Dinero»."
            )
        }
    }
}

fn problem_count(problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => "Todo está bien".to_owned(),
        (problems, 0) => counted(problems, "problema", "problemas"),
        (0, warnings) => counted(warnings, "aviso", "avisos"),
        (problems, warnings) => {
            format!(
                "{}, {}",
                counted(problems, "problema", "problemas"),
                counted(warnings, "aviso", "avisos")
            )
        }
    }
}
