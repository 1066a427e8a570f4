//! Words of the command line.

use crate::text::Sentence;
use crate::text::cli::{CallProblem, Phrase, Unreadable, Wanted, Word};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Perennial simula cómo avanzan los clientes por una relación, y compara estrategias.

Uso:
  perennial run FILE|LINK|- [opciones]  simula un escenario e imprime los resultados
  perennial compare FILE|LINK|- [opciones]
                                        las estrategias frente al punto de partida: qué cuesta y aporta
                                        cada una, qué importa, cuánto vale averiguarlo y dónde tiene fugas
                                        el recorrido
  perennial check FILE|LINK|-           enumera lo que está mal en un escenario
  perennial decide FILE.csv|- [opciones]
                                        juzga estrategias con una tabla de muestras: un encabezado A,B,… o
                                        A:cost,A:effect,B:cost,…, y luego una fila por cada muestra
  perennial templates                   enumera los escenarios incluidos
  perennial template ID                 imprime uno de ellos
  perennial link FILE|- [--base URL] [--with-results]
                                        imprime el enlace de un escenario; también con lo que da una
                                        simulación, para que quien lo reciba compare
  perennial open LINK|-                 imprime el archivo de escenario de un enlace
  perennial --help
  perennial --version

FILE es un archivo, LINK un enlace, ID el nombre de una plantilla, URL una dirección y N un número.

Opciones de run y compare (cada una prevalece sobre el archivo):
  --engine exact|counts|individuals     promedios exactos, futuros simulados, clientes uno por uno
  --replications N                      número de futuros simulados; con una precisión, el máximo
  --seed N                              donde empiezan los números aleatorios
  --threads N                           hilos que se usan; no cambia ninguna cifra (por defecto: todos)
  --format table|json|csv               cómo imprimir (por defecto: table)
  --by-segment                          run: imprime también cada serie por segmento (json, csv)

Opciones de decide:
  --thresholds 0,20000,50000            cuánto puede valer una unidad de efecto (por defecto: un valor de
                                        cada rango en el que otra estrategia es la mejor en promedio)
  --format table|json|csv               cómo imprimir (por defecto: table)

- lee la entrada estándar. Los resultados van a la salida estándar; todo lo demás, al error estándar.
Estado de salida: 0, o 2 si el escenario o la llamada no son válidos.
";

fn say(what: String, fix: impl Into<String>) -> Sentence {
    Sentence {
        what,
        fix: fix.into(),
    }
}

#[inline(never)]
pub(crate) fn call(problem: &CallProblem) -> Sentence {
    const HELP: &str = "Consulte perennial --help.";
    match problem {
        CallProblem::NoCommand => say(
            "Falta el comando.".to_owned(),
            "Escriba uno, por ejemplo: perennial run FILE. Consulte perennial --help.",
        ),
        CallProblem::UnknownCommand { found, close } => say(
            format!("No existe el comando «{found}»."),
            close.map_or(HELP.to_owned(), |word| format!("¿Quiso decir «{word}»?")),
        ),
        CallProblem::UnknownOption {
            command,
            found,
            close,
        } => say(
            format!("«{command}» no tiene la opción «{found}»."),
            close.map_or(HELP.to_owned(), |word| format!("¿Quiso decir «{word}»?")),
        ),
        CallProblem::MissingValue { option } => say(
            format!("La opción {option} no tiene valor."),
            format!("Escriba uno detrás. {HELP}"),
        ),
        CallProblem::TakesNoValue { option } => say(
            format!("La opción {option} no admite ningún valor."),
            format!("Escriba solo {option}."),
        ),
        CallProblem::GivenTwice { option } => say(
            format!("La opción {option} aparece dos veces."),
            "Indíquela una sola vez.",
        ),
        CallProblem::BadNumber {
            option,
            found,
            low,
            high,
        } => say(
            format!("{option}: «{found}» no puede ir aquí."),
            format!("Escriba un número entero de {low} a {high}."),
        ),
        CallProblem::BadNumbers {
            option,
            found,
            most,
        } => say(
            format!("{option}: «{found}» no puede ir aquí."),
            format!("Escriba hasta {most} números separados por comas, como 0,20000,50000."),
        ),
        CallProblem::BadChoice {
            option,
            found,
            allowed,
        } => say(
            format!("{option}: no se conoce «{found}»."),
            format!("Escriba {}.", alternatives(allowed)),
        ),
        CallProblem::BadBase { found } => say(
            format!("--base: «{found}» no es una dirección."),
            "Escriba una como https://example.org/perennial/.",
        ),
        CallProblem::MissingArgument { command, what } => say(
            format!("«{command}» necesita {what}."),
            format!("Escriba: perennial {command} {what}."),
        ),
        CallProblem::TooManyArguments { command, found } => say(
            format!("«{command}» admite un solo argumento, y «{found}» sobra."),
            HELP,
        ),
        CallProblem::CannotRead { file, wanted, why } => cannot_read(file, *wanted, why),
        CallProblem::UnknownTemplate { found, close } => say(
            format!("No existe la plantilla «{found}»."),
            close.map_or_else(
                || "perennial templates las enumera.".to_owned(),
                |word| format!("¿Quiso decir «{word}»?"),
            ),
        ),
        CallProblem::TooLargeForLink { bytes, limit } => say(
            format!("El enlace tendría {bytes} caracteres, y se leen enlaces de hasta {limit}."),
            "Envíe el archivo en su lugar, o acorte sus textos.",
        ),
        CallProblem::CannotWrite { detail } => say(
            format!("No se pueden escribir los resultados: {detail}."),
            "Libere espacio o elija otro lugar.",
        ),
    }
}

fn cannot_read(file: &str, wanted: Wanted, why: &Unreadable) -> Sentence {
    match why {
        Unreadable::NotFound => say(
            format!("{file}: no existe ese archivo."),
            match wanted {
                Wanted::Scenario => {
                    "Escriba el nombre de un archivo de escenario, un enlace, o - para la entrada estándar."
                }
                Wanted::Table => {
                    "Escriba el nombre de una tabla (CSV), o - para la entrada estándar."
                }
            },
        ),
        Unreadable::Folder => say(
            format!("{file} es una carpeta."),
            match wanted {
                Wanted::Scenario => {
                    "Escriba el nombre de un archivo de escenario que esté en ella."
                }
                Wanted::Table => "Escriba el nombre de una tabla (CSV) que esté en ella.",
            },
        ),
        Unreadable::Forbidden => say(
            format!("No se permite leer {file}."),
            "Cambie sus permisos o elija otro archivo.",
        ),
        Unreadable::Other(detail) => say(
            format!("No se puede leer {file}: {detail}."),
            "Elija otro archivo.",
        ),
    }
}

fn alternatives(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => {
            // "o" is "u" before the same sound.
            let or = if last.starts_with(['o', 'O']) {
                "u"
            } else {
                "o"
            };
            format!("{} {or} {last}", most.join(", "))
        }
    }
}

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Warning => "Aviso",
        Word::Note => "Nota de quien lo envía",
        Word::NoProblems => "Sin problemas.",
        Word::Average => "promedio",
        Word::Range => "rango del 90\u{a0}%",
        Word::Confidence => "promedio, al 95\u{a0}% de confianza",
        Word::Better => "mejor en",
        Word::Best => "la mejor en",
        Word::Loss => "pérdida media si se elige",
        Word::Dominated => "otra no cuesta más ni aporta menos",
        Word::ValueOfOne => "Valor de una persona que entra en",
        Word::ValueOfOneWithReferrals => "Lo mismo, con todas las personas que recomienda a su vez",
        Word::Unnamed => "Escenario sin nombre",
        Word::People => "Personas una por una",
        Word::Activated => "se hacen clientes",
        Word::HalfWithin => "la mitad, en",
        Word::Repeated => "clientes que vuelven",
        Word::Loyal => "se hacen promotores",
        Word::HalfLeft => "la mitad se va en",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::WarningsOnly(1) => "Sin problemas, 1 aviso.".to_owned(),
        Phrase::WarningsOnly(count) => format!("Sin problemas, {count} avisos."),
        Phrase::Run {
            horizon,
            futures: Some(futures),
            seed,
            digest,
        } => format!("{horizon} · {futures} · semilla {seed} · huella {digest}"),
        Phrase::Run {
            horizon,
            futures: None,
            digest,
            ..
        } => format!("{horizon} · promedios exactos · huella {digest}"),
        Phrase::Progress { done, most, share } => format!("{done} de {most} futuros ({share})"),
        Phrase::DifferenceTo { outcome, baseline } => {
            format!("{outcome}: diferencia con «{baseline}»")
        }
        Phrase::Reported { series, finding } => format!("Valores observados, {series}: {finding}"),
        Phrase::Defined(share) => format!("definido en el {share} de los futuros"),
        Phrase::Followed(people) => {
            format!("Beneficio descontado de una persona (personas seguidas: {people})")
        }
        Phrase::Ways(strategy) => format!("Caminos más frecuentes, {strategy}"),
        Phrase::Way { stages, goes_on } => {
            let on = if *goes_on { " → …" } else { "" };
            format!("{}{on}", stages.join(" → "))
        }
        Phrase::OtherEngine { found, own } => format!(
            "El enlace se creó con la versión {found} del motor, y esta es la {own}: las cifras pueden diferir."
        ),
    }
}
