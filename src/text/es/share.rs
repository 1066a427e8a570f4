//! Spanish words of sharing.

use crate::text::share::{Phrase, Word};

/// What a word says.
#[must_use]
#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Compartir esta vista",
        Word::Holds => {
            "Contiene el escenario, esta página y la selección; se abre con los mismos números, hasta el último dígito. Quien tenga el enlace puede leer todo lo que contiene."
        }
        Word::HoldsBroken => {
            "Contiene el escenario, esta página y la selección. Quien tenga el enlace puede leer todo lo que contiene."
        }
        Word::TooLong => {
            "Este escenario es demasiado grande para un enlace. Deje algo fuera aquí abajo, o guárdelo como archivo y envíelo: aquí se abre igual de bien."
        }
        Word::CopyLink => "Copiar enlace",
        Word::Copied => "Copiado.",
        Word::CopiedBefore => "El enlace ha cambiado desde que se copió.",
        Word::CopyRefused => {
            "Su navegador no permitió usar el portapapeles. Seleccione el enlace y cópielo."
        }
        Word::Link => "Enlace",
        Word::Note => "Nota para quien lo lea",
        Word::NothingIsSent => "No se envía nada a ninguna parte: el escenario está en el enlace.",
        Word::SaveFile => "Guardar como archivo",
        Word::Print => "Imprimir",
        Word::Send => "Enviar…",
        Word::SendRefused => "Su navegador no pudo entregar el enlace. Cópielo en su lugar.",
        Word::Short => "Lo bastante corto para casi cualquier sitio.",
        Word::Longer => {
            "Algunos programas de correo, hojas de cálculo y chats cortan los enlaces a partir de 2.000 caracteres. Pruébelo allí antes, o deje algo fuera."
        }
        Word::Long => {
            "La mayoría de los chats no admiten más de unos 4.000 caracteres, y los programas de correo cortan los enlaces más largos. Deje algo fuera, o envíe el archivo."
        }
        Word::LeaveOut => "Dejar fuera del enlace",
        Word::LeaveNothing => {
            "Este escenario no tiene nada de lo que un enlace pueda prescindir: ni comentarios, ni posiciones en el mapa, ni valores reales."
        }
        Word::Texts => "Comentarios",
        Word::TextsMean => {
            "las notas y lo que las personas hacen, dicen y esperan; los nombres se quedan"
        }
        Word::Layout => "Disposición del mapa",
        Word::LayoutMeans => "el mapa se ordena entonces por sí solo",
        Word::Observed => "Valores reales",
        Word::ObservedMeans => "lo que se observó, junto a lo que se simula",
        Word::NoneHere => "aquí no hay",
        Word::SameFigures => {
            "Todas las cifras simuladas siguen iguales, hasta el último dígito. Lo que se deja fuera permanece en su propia copia y en los archivos."
        }
        Word::Code => "Código QR",
        Word::CodeMeans => "Apunte la cámara de un teléfono: abre el enlace.",
        Word::CodeTooLong => {
            "El enlace es demasiado largo para un código que los teléfonos lean: como máximo, 1.732 caracteres. Deje algo fuera aquí arriba, o envíe el enlace."
        }
        Word::CodeName => "Código QR del enlace",
        Word::Export => "Imágenes y datos",
        Word::ExportMeans => {
            "Las imágenes llevan su título y el enlace del que proceden. Los datos son números completos para una hoja de cálculo, con las unidades en el encabezado."
        }
        Word::SaveMenu => "Guardar imagen o datos",
        Word::AsSvg => "Imagen (SVG)",
        Word::AsPng => "Imagen (PNG)",
        Word::AsCsv => "Datos (CSV)",
        Word::AllSeries => "Todas las series",
        Word::AllSeriesMeans => "cada estrategia, serie y periodo",
        Word::Map => "Mapa del recorrido",
        Word::Flow => "Flujo",
        Word::Figures => "Cifras clave",
        Word::NothingYet => "Todavía no hay cifras.",
        Word::Embed => "Insertar en una web",
        Word::EmbedMeans => {
            "Ponga esta línea en la página: muestra el escenario en vivo, para verlo. El servidor de la página debe permitir marcos."
        }
        Word::EmbedWhat => "Qué muestra la página",
        Word::EmbedMap => "Mapa",
        Word::EmbedChart => "Gráfico",
        Word::EmbedCompare => "Comparación",
        Word::EmbedSliders => "Con deslizadores",
        Word::EmbedCode => "Línea para la página",
        Word::CopyCode => "Copiar línea",
        Word::CodeRefused => {
            "Su navegador no permitió usar el portapapeles. Seleccione la línea y cópiela."
        }
        Word::Strategy => "Estrategia",
        Word::Date => "Final del periodo",
        Word::Name => "Nombre",
        Word::Kind => "Tipo",
        Word::From => "De",
        Word::To => "A",
        Word::People => "Personas",
        Word::Change => "Cambio",
        Word::Reported => "Observado",
        Word::Arrivals => "llegadas",
        Word::Move => "paso",
        Word::Referral => "recomendación",
        Word::ShareUnit => "parte de 1",
    }
}

/// What a phrase says.
#[must_use]
#[inline(never)]
pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Broken { problems: 1 } => {
            "Este escenario tiene 1 problema y no se puede simular tal como está: quien abra el enlace no verá cifras.".to_owned()
        }
        Phrase::Broken { problems } => format!(
            "Este escenario tiene {problems} problemas y no se puede simular tal como está: quien abra el enlace no verá cifras."
        ),
        Phrase::Length { characters } => format!("{characters} caracteres."),
        Phrase::Saves { characters } => format!("ahorra {characters} caracteres"),
        Phrase::Unknown { fields, more: 0 } => format!(
            "Esta versión no conoce estos campos, y los enlaces los dejan fuera: {fields}. Un archivo los conserva."
        ),
        Phrase::Unknown { fields, more } => format!(
            "Esta versión no conoce estos campos, y los enlaces los dejan fuera: {fields} y {more} más. Un archivo los conserva."
        ),
        Phrase::SaveAs { what, form } => format!("{what}: {form}"),
        Phrase::Column { name, unit } => format!("{name} ({unit})"),
        Phrase::Low { name } => format!("{name}, 5 %"),
        Phrase::High { name } => format!("{name}, 95 %"),
        Phrase::CustomerPeriods { periods } => format!("{periods} de cliente"),
        Phrase::Source { address } => format!("Hecho con Perennial: {address}"),
        Phrase::About { scenario, what } => format!("{scenario}: {what}"),
        Phrase::OutOfDate { about } => {
            format!("{about}. Los rangos son de un estado anterior.")
        }
        Phrase::MapAbout { time, strategy } => format!("{time}, {strategy}"),
        Phrase::FiguresAbout { strategy } => {
            format!(
                "{strategy} en cifras, con el rango del 90\u{a0}%; todas las estrategias en la misma escala"
            )
        }
        Phrase::CodeOf { scenario } => format!("{scenario}, código QR"),
    }
}
