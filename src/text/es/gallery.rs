//! The gallery of templates in Spanish.

use crate::model::templates::{Business, Figures};
use crate::text::counted::counted;
use crate::text::gallery::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Lead => {
            "Parta de un recorrido que funciona y cambie lo que en el suyo es distinto. Lo que está abierto ahora vuelve con Deshacer."
        }
        Word::Fetching => "Cargando las plantillas…",
        Word::NoCatalogue => {
            "La lista de plantillas es un archivo aparte, y no llegó. Puede ser la red. Lo que está abierto queda como está."
        }
        Word::TryAgain => "Reintentar",
        Word::Filter => "Tipo de negocio",
        Word::All => "Todos",
        Word::Story => "Historia y fuentes",
        Word::Open => "Abrir",
        Word::Begin => "Empezar",
        Word::Opening => "Abriendo…",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Count(1) => "1 plantilla".to_owned(),
        Phrase::Count(count) => format!("{count} plantillas"),
        Phrase::Size { stages, strategies } => {
            format!(
                "{} · {}",
                counted(stages, "etapa", "etapas"),
                counted(strategies, "estrategia", "estrategias")
            )
        }
        Phrase::Button { label, name } => format!("{label}: {name}"),
        Phrase::Missing { name } => {
            format!("«{name}» no llegó. Puede ser la red; aquí no ha cambiado nada.")
        }
    }
}

#[inline(never)]
pub(crate) fn business(business: Business) -> &'static str {
    match business {
        Business::Any => "Cualquier negocio",
        Business::Subscription => "Suscripciones",
        Business::Networks => "Telefonía, TV, energía",
        Business::Retail => "Tiendas y juegos",
        Business::Finance => "Bancos",
        Business::Firms => "Entre empresas",
    }
}

#[inline(never)]
pub(crate) fn figures(figures: Figures) -> &'static str {
    match figures {
        Figures::Sourced => "Cifras reales",
        Figures::Illustrative => "Ilustrativa",
    }
}
