//! The words of stories and lessons, in Spanish.

use crate::model::story::{AskKind, Page, Show};
use crate::text::counted::counted;
use crate::text::story::{Lean, Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Story => "Relato",
        Word::About => {
            "Pasos que muestran este escenario imagen por imagen, a una sala o a quien abra el enlace. Van con el archivo y con el enlace."
        }
        Word::Empty => {
            "Aún no hay pasos. Prepare una vista (página, serie, estrategias, momento) y añádala."
        }
        Word::AddView => "Añadir esta vista como paso",
        Word::AddMoved => "Añadirla con los valores movidos",
        Word::AddMovedAbout => {
            "Los valores que ha movido desde que abrió el escenario pasan a ser del paso y vuelven a lo que eran en el escenario."
        }
        Word::Present => "Presentar",
        Word::FromHere => "Presentar desde aquí",
        Word::EditStep => "Editar",
        Word::CloseStep => "Listo",
        Word::Unknown => "Un paso que esta versión no conoce",
        Word::UnknownAbout => {
            "Se conserva tal cual en el archivo y en el enlace. Una versión más nueva de Perennial quizá lo muestre."
        }
        Word::Title => "Título",
        Word::Text => "Texto",
        Word::TextAbout => "Unas pocas frases. Una línea vacía inicia otro párrafo.",
        Word::Notes => "Notas del ponente",
        Word::NotesAbout => "Para la segunda ventana. También van en el enlace.",
        Word::Shows => "Muestra",
        Word::Series => "Serie",
        Word::Highlight => "Destacar",
        Word::Nothing => "Nada",
        Word::StrategiesDrawn => "Estrategias dibujadas",
        Word::Time => "Momento mostrado",
        Word::End => "El final",
        Word::PageOf => "Página para probarlo",
        Word::TakeView => "Tomar la vista en pantalla",
        Word::TakeViewAbout => {
            "Página, serie, estrategias, momento y selección, tal como están ahora en pantalla."
        }
        Word::Numbers => "Otros valores en este paso",
        Word::NumbersAbout => {
            "Rigen mientras se muestra el paso. El escenario conserva los suyos; cada paso parte de ellos."
        }
        Word::AddNumber => "Añadir un valor",
        Word::Choose => "Elegir…",
        Word::Hide => "Oculto hasta la respuesta",
        Word::HiddenAbout => {
            "Oculto, no secreto: el público no lo ve, pero quien tenga el archivo o el enlace puede encontrarlo allí."
        }
        Word::NumberGone => "Este escenario no tiene ese valor.",
        Word::RemoveNumber => "Quitar",
        Word::Question => "Pregunta",
        Word::QuestionKind => "Preguntar antes",
        Word::NoQuestion => "Sin pregunta",
        Word::Asks => "Qué se pregunta",
        Word::Measure => "Se pide",
        Word::At => "Momento",
        Word::StrategyAsked => "Estrategia",
        Word::Minus => "Diferencia con",
        Word::Options => "Estrategias entre las que elegir",
        Word::Direction => "Acierta",
        Word::Usual => "La mejor según la cifra",
        Word::More => "La que tenga más",
        Word::Less => "La que tenga menos",
        Word::From => "Dibujar desde",
        Word::AxisLow => "Eje desde",
        Word::AxisHigh => "Eje hasta",
        Word::Automatic => "automático",
        Word::Reveal => "Dicho con la respuesta",
        Word::Full => "Un relato tiene como máximo 200 pasos.",
        Word::Progress => "Pasos",
        Word::Next => "Siguiente",
        Word::Skip => "Ir a la respuesta",
        Word::ShowAnswer => "Mostrar respuesta",
        Word::HideAnswer => "Ocultarla",
        Word::Back => "Atrás",
        Word::NotesKey => "Notas",
        Word::FullScreen => "Pantalla completa",
        Word::Leave => "Salir",
        Word::Try => "Probarlo",
        Word::Again => "Reiniciar",
        Word::Print => "Imprimir",
        Word::Working => "Simulando…",
        Word::NotRunning => {
            "Con los valores de este paso no se puede simular el escenario. Salga del relato y cambie el paso."
        }
        Word::NothingToShow => "Aquí no hay nada que dibujar.",
        Word::NoSteps => "Este relato no tiene pasos.",
        Word::HiddenNumber => "oculto",
        Word::InThisStep => "En este paso",
        Word::Blocked => {
            "El navegador bloqueó la segunda ventana. Permita las ventanas emergentes de esta página; hasta entonces, las notas están aquí."
        }
        Word::NoNotes => "Este paso no tiene notas.",
        Word::NextUp => "Sigue",
        Word::TheEnd => "Fin",
        Word::SpaceBar => "Espacio",
        Word::NoFull => "Este navegador no muestra páginas en pantalla completa.",
        Word::RangeHint => {
            "Dé un rango del que esté seguro al 90\u{a0}%: tan ancho que solo fallaría una vez de cada diez."
        }
        Word::AtLeast => "Como mínimo",
        Word::AtMost => "Como máximo",
        Word::YourRange => "su rango",
        Word::YourCurve => "su curva",
        Word::YourChoice => "Su elección",
        Word::Right => "Correcto.",
        Word::NotRight => "No es esta.",
        Word::ChooseHint => "Elija una.",
        Word::DrawHint => {
            "Dibuje la curva que espera: arrastre sobre la imagen o mueva los tiradores con las flechas del teclado."
        }
        Word::StartOver => "Reiniciar",
        Word::CurveField => "Su curva en los tiradores",
        Word::Answer => "La respuesta",
        Word::Unanswered => "Sin responder",
        Word::CannotAsk => "Esta pregunta nombra algo que el escenario no tiene.",
        Word::AfterAnswer => "La imagen llega con la respuesta.",
        Word::Room => "Para una sala",
        Word::RoomHands => "Cuente manos con + y −.",
        Word::RoomPaste => "Estimaciones de la sala",
        Word::RoomAbout => "Una por línea, como de un chat o de una hoja de cálculo.",
        Word::RoomEnd => "Las estimaciones para el final de la curva, una por línea.",
        Word::OneMore => "Una mano más",
        Word::OneFewer => "Una mano menos",
        Word::RoomGuessed => "La sala estimó",
        Word::Summary => "¿Cuánto sabía usted?",
        Word::SummaryNone => "Este fue el relato",
        Word::Goal => "De qué trataba esta lección",
        Word::Misconception => "Lo que muchos creen",
        Word::Sources => "Fuentes",
        Word::Facilitation => "Para quien dirige una sala",
        Word::Lessons => "Lecciones",
        Word::Kit => "Material de taller: programas, guías y hoja de trabajo para imprimir",
        Word::LessonsAbout => {
            "Relatos cortos sobre escenarios vivos: preguntan antes de responder. Para una persona o una sala, con ratón, teclado o pantalla táctil."
        }
        Word::Open => "Empezar",
        Word::Opening => "Empezando…",
        Word::TryAgain => "Reintentar",
        Word::Fetching => "Las lecciones están en camino…",
        Word::NoCatalogue => {
            "Las lecciones no llegaron. Puede deberse a la red; aquí no ha cambiado nada."
        }
        Word::MoreOfLesson => "Para quien enseña, y fuentes",
        Word::Held => "Acierto",
        Word::Missed => "Fallo",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Steps(count) => counted(count, "paso", "pasos"),
        Phrase::ShowStory(count) => {
            format!("Ver el relato ({})", counted(count, "paso", "pasos"))
        }
        Phrase::StepOf { at, of } => format!("Paso {at} de {of}"),
        Phrase::Of { at, of } => format!("{at} de {of}"),
        Phrase::Untitled { at } => format!("Paso {at}"),
        Phrase::For { act, name } => format!("{act}: {name}"),
        Phrase::LessonName { number, title } => format!("Lección {number} · {title}"),
        Phrase::Minutes(1) => "1 minuto".to_owned(),
        Phrase::Minutes(minutes) => format!("{minutes} minutos"),
        Phrase::Futures { total } => format!("{total} futuros"),
        Phrase::Was { was } => format!("(escenario: {was})"),
        Phrase::Average { low, high } => {
            format!("en promedio; 9 de cada 10 futuros están entre {low} y {high}.")
        }
        Phrase::AverageOnly => "en promedio.".to_owned(),
        Phrase::RangeHeld { low, high, mean } => {
            format!("Su rango, de {low} a {high}, contenía el promedio, {mean}.")
        }
        Phrase::RangeMissed {
            low,
            high,
            mean,
            by,
            too_low,
        } => {
            let side = if too_low { "bajo" } else { "alto" };
            format!(
                "Su rango, de {low} a {high}, era demasiado {side}: quedó a {by} del promedio, {mean}."
            )
        }
        Phrase::Width { times, wide: true } if far(times) => {
            "Era mucho más ancho de lo necesario: 9 de cada 10 futuros están mucho más juntos."
                .to_owned()
        }
        Phrase::Width { times, wide: true } => {
            format!(
                "Era {times} veces tan ancho como hacía falta: 9 de cada 10 futuros están más juntos."
            )
        }
        Phrase::Width { wide: false, .. } => {
            "Valiente: era más estrecho que el rango de 9 de cada 10 futuros.".to_owned()
        }
        Phrase::Ahead { best, next, what } => {
            format!("«{best}» aventaja a «{next}»: {what}, en promedio.")
        }
        Phrase::Leads { of_hundred } => format!("Va por delante en {of_hundred} futuros."),
        Phrase::CurveEnd { too_high: true } => "Demasiado alta al final.".to_owned(),
        Phrase::CurveEnd { too_high: false } => "Demasiado baja al final.".to_owned(),
        Phrase::CurveAway { part, lean } => {
            let lean = match lean {
                Lean::High => ", casi siempre por arriba",
                Lean::Low => ", casi siempre por abajo",
                Lean::Neither => "",
            };
            format!("Su curva se desvió un {part} en promedio{lean}.")
        }
        Phrase::CurveInside { part } => {
            format!("Un {part} de su curva está en la franja sombreada, con 9 de cada 10 futuros.")
        }
        Phrase::Calibration { held, of } => format!(
            "Rangos suyos que contenían la respuesta: {held} de {of}; de los rangos honestos del 90\u{a0}%, la contienen unos 9 de cada 10."
        ),
        Phrase::Hands { count, of } => format!("{count} de {of} en esta sala"),
        Phrase::Guesses { count, inside } => {
            format!(
                "{}; la de en medio dice {inside}.",
                counted(count, "estimación", "estimaciones")
            )
        }
        Phrase::WrongLine { line, text } => {
            format!("Línea {line}: «{text}» no es un número y se deja fuera.")
        }
        Phrase::MoreWrong(count) => {
            format!("{} así.", counted(count, "entrada más", "entradas más"))
        }
        Phrase::TooMany(count) => {
            let left = if count == 1 { "queda" } else { "quedan" };
            format!(
                "Se muestran los primeros 2.000; {left} fuera {}.",
                counted(count, "número", "números")
            )
        }
        Phrase::Handle { time } => format!("Su curva, {time}"),
        Phrase::NotRead { text } => {
            format!("«{text}» no es un número. Escriba uno como 2.400 o 2,4k.")
        }
        Phrase::Crossed { low, high } => {
            format!(
                "«Como máximo» es menor que «Como mínimo»: su rango cuenta como de {low} a {high}."
            )
        }
        Phrase::Missing { name } => {
            format!("«{name}» no llegó. Puede deberse a la red; aquí no ha cambiado nada.")
        }
        Phrase::Less { what, minus } => format!("{what}, diferencia con «{minus}»"),
        Phrase::With { what, strategy } => format!("{what}: {strategy}"),
        Phrase::AtTime { what, time } => format!("{what}, {time}"),
        Phrase::NotesTitle { name } => format!("Notas: {name}"),
    }
}

#[inline(never)]
pub(crate) fn show(show: Show) -> &'static str {
    match show {
        Show::Chart => "Una serie en el tiempo",
        Show::Map => "El mapa del recorrido",
        Show::Figures => "Cifras clave",
        Show::Flow => "El flujo de clientes",
        Show::Difference => "La diferencia con el punto de partida",
        Show::Outcomes => "Una tabla de resultados",
    }
}

#[inline(never)]
pub(crate) fn page(page: Page) -> &'static str {
    match page {
        Page::Journey => "Recorrido",
        Page::Compare => "Comparar",
        Page::Flow => "Flujo",
        Page::People => "Quién hace qué",
    }
}

#[inline(never)]
pub(crate) fn kind(kind: AskKind) -> &'static str {
    match kind {
        AskKind::Range => "Un número, como rango",
        AskKind::Choose => "Qué estrategia",
        AskKind::Draw => "Dibujar la curva",
    }
}

/// Si un número de veces, tal como está escrito, es diez o más: tiene dos cifras antes de los decimales.
fn far(times: &str) -> bool {
    let second = times.chars().nth(1);
    second.is_some_and(|it| it.is_ascii_digit()) || times.chars().count() > 4
}
