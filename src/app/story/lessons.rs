//! What lessons there are: all that the gallery shows before one is opened.

use serde_json::Value;

/// The lessons in the order of the gallery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The lessons, in the order of the gallery.
    pub lessons: Vec<Entry>,
}

/// What the gallery shows of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub number: usize,
    /// Its id, the same in every language.
    pub id: String,
    /// The file that holds it, from where the catalogue is.
    pub file: String,
    /// What it is called.
    pub title: String,
    /// How long it takes.
    pub minutes: u64,
    /// What one knows afterwards.
    pub goal: String,
    /// What many believe before.
    pub misconception: String,
    /// What helps whoever leads a room through it.
    pub facilitation: String,
    /// Where its figures and claims come from.
    pub sources: Vec<String>,
}

impl Catalogue {
    /// Reads the text of a catalogue; `None` where it is none of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let lessons = value.get("lessons")?.as_array()?;
        let lessons = lessons.iter().enumerate();
        Some(Self {
            lessons: lessons
                .map(|(at, lesson)| entry(at + 1, lesson))
                .collect::<Option<_>>()?,
        })
    }
}

fn entry(number: usize, value: &Value) -> Option<Entry> {
    let text = |key: &str| Some(value.get(key)?.as_str()?.to_owned());
    let sources = value.get("sources")?.as_array()?.iter();
    Some(Entry {
        number,
        id: text("id")?,
        file: text("file")?,
        title: text("title")?,
        minutes: value.get("minutes")?.as_u64()?,
        goal: text("goal")?,
        misconception: text("misconception")?,
        facilitation: text("facilitation")?,
        sources: sources
            .map(|source| source.as_str().map(str::to_owned))
            .collect::<Option<_>>()?,
    })
}
