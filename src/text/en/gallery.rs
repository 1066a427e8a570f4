//! The gallery of templates in English.

use crate::model::templates::{Business, Figures};
use crate::text::counted::counted;
use crate::text::gallery::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Lead => {
            "Start from a journey that works, and change what differs in yours. What is open now comes back with Undo."
        }
        Word::Fetching => "Fetching the templates…",
        Word::NoCatalogue => {
            "The list of templates is a file of its own, and it did not arrive. It may be the network. What is open stays as it is."
        }
        Word::TryAgain => "Try again",
        Word::Filter => "Kind of business",
        Word::All => "All",
        Word::Story => "Story and sources",
        Word::Open => "Open",
        Word::Begin => "Begin",
        Word::Opening => "Opening…",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Count(1) => "1 template".to_owned(),
        Phrase::Count(count) => format!("{count} templates"),
        Phrase::Size { stages, strategies } => {
            format!(
                "{} · {}",
                counted(stages, "stage", "stages"),
                counted(strategies, "strategy", "strategies")
            )
        }
        Phrase::Button { label, name } => format!("{label}: {name}"),
        Phrase::Missing { name } => {
            format!("{name} did not arrive. It may be the network; nothing has changed here.")
        }
    }
}

pub(crate) fn business(business: Business) -> &'static str {
    match business {
        Business::Any => "Any business",
        Business::Subscription => "Subscriptions",
        Business::Networks => "Telecom, TV, energy",
        Business::Retail => "Shops and games",
        Business::Finance => "Banks",
        Business::Firms => "Business to business",
    }
}

pub(crate) fn figures(figures: Figures) -> &'static str {
    match figures {
        Figures::Sourced => "Real figures",
        Figures::Illustrative => "Illustrative",
    }
}
