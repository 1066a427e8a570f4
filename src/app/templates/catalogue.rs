//! What templates there are: all that the gallery shows before one is opened.

use serde_json::Value;

use crate::model::templates::{Business, Figures};

/// The templates in the order of the gallery.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The templates, in the order of the gallery.
    pub entries: Vec<Entry>,
}

/// What the gallery shows of a template.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id, as `perennial templates` lists it.
    pub id: String,
    /// The file that holds it, from where the catalogue is.
    pub file: String,
    /// Its name in the language of the catalogue.
    pub name: String,
    /// What it answers, in one line.
    pub question: String,
    /// Its story, and where its figures come from: paragraphs.
    pub notes: Vec<String>,
    /// The trade that it is of.
    pub business: Business,
    /// Where its figures come from.
    pub figures: Figures,
    /// How many stages its journey has.
    pub stages: u64,
    /// How many strategies it compares, the baseline included.
    pub strategies: u64,
    /// A small picture of its journey.
    pub picture: Picture,
}

/// A small picture: lines and shapes by style class, back to front.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// Style classes and SVG path data.
    pub paths: Vec<(String, String)>,
}

impl Catalogue {
    /// Reads the text of a catalogue; `None` where it is not one of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let entries = value.get("templates")?.as_array()?;
        Some(Self {
            entries: entries.iter().map(entry).collect::<Option<_>>()?,
        })
    }

    /// The template with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

fn entry(value: &Value) -> Option<Entry> {
    let text = |key: &str| string(value.get(key)?);
    let count = |key: &str| value.get(key)?.as_u64();
    let notes = value.get("notes")?.as_array()?;
    Some(Entry {
        id: text("id")?,
        file: text("file")?,
        name: text("name")?,
        question: text("question")?,
        notes: notes.iter().map(string).collect::<Option<_>>()?,
        business: Business::parse(&text("business")?)?,
        figures: Figures::parse(&text("figures")?)?,
        stages: count("stages")?,
        strategies: count("strategies")?,
        picture: picture(value.get("picture")?)?,
    })
}

fn picture(value: &Value) -> Option<Picture> {
    let length = |key: &str| value.get(key)?.as_f64();
    let paths = value.get("paths")?.as_array()?;
    let path = |path: &Value| Some((string(path.get(0)?)?, string(path.get(1)?)?));
    Some(Picture {
        width: length("width")?,
        height: length("height")?,
        paths: paths.iter().map(path).collect::<Option<_>>()?,
    })
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_catalogue_is_not_read() {
        let wrong = [
            "",
            "<!DOCTYPE html>",
            "[]",
            "{}",
            r#"{"templates": 1}"#,
            r#"{"templates": [{"id": "a"}]}"#,
        ];
        for text in wrong {
            assert_eq!(Catalogue::read(text), None, "{text}");
        }
        let empty = Catalogue::read(r#"{"templates": []}"#);
        assert_eq!(empty.map(|catalogue| catalogue.entries.len()), Some(0));
    }
}
