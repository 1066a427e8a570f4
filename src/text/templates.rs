//! The built-in templates in the reader's language. They are written in English; other languages have, for each,
//! what each of its texts is.

use super::{Language, es};
#[cfg(test)]
use crate::model::{Scenario, texts::each_text};

/// What a text of a template is in a language; `None` where that lacks it.
#[must_use]
pub fn word(language: Language, id: &str, text: &str) -> Option<String> {
    match language {
        Language::English => Some(text.to_owned()),
        Language::Spanish => {
            let found = es::templates::words(id)
                .iter()
                .find(|(own, _)| *own == text);
            found.map(|(_, word)| (*word).to_owned())
        }
    }
}

/// A template in a language, and what of it that lacks, which is left as it was.
#[cfg(test)]
pub(crate) fn translated(
    language: Language,
    id: &str,
    mut scenario: Scenario,
) -> (Scenario, Vec<String>) {
    let mut missing = Vec::new();
    each_text(&mut scenario, &mut |text| {
        if text.is_empty() {
            return;
        }
        match word(language, id, text) {
            Some(found) => *text = found,
            None => missing.push(text.clone()),
        }
    });
    (scenario, missing)
}
