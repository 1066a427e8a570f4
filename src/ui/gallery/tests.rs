//! The files of the gallery, as they are made of the built-in templates: `UPDATE=1` makes them anew.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::app::templates::{self, Catalogue, Picture};
use crate::codec::link::{self, Envelope};
use crate::engine::ENGINE_VERSION;
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::model::templates::{Template, all};
use crate::model::texts::each_text;
use crate::text::templates as words;
use crate::text::{LANGUAGES, Language};
use crate::ui::charts::scene::Mark;
use crate::ui::map::{MapInput, Size, draw, layout};

/// Room for a picture, in its own units: that of a map on a small screen, so that stages are large.
const ROOM: Size = Size {
    width: 760.0,
    height: 300.0,
};

/// Classes of the shapes of a picture, back to front.
const SHAPES: [&str; 10] = [
    "flow",
    "lost flow",
    "back flow",
    "ref",
    "gal-head",
    "k-prospect",
    "k-customer",
    "k-dormant",
    "k-lost",
    "gal-name",
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/templates")
}

/// The shapes of a map, rounded: one path of each class.
fn picture(scenario: &Scenario) -> Picture {
    let layout = layout(scenario, ROOM);
    let scene = draw(&MapInput {
        scenario,
        layout: &layout,
        figures: None,
        selection: None,
        language: Language::English,
    });
    let mut shapes: Vec<(&str, String)> = SHAPES.map(|class| (class, String::new())).to_vec();
    gather(&scene.marks, &mut shapes);
    let drawn = shapes.into_iter().filter(|(_, d)| !d.is_empty());
    Picture {
        width: scene.width.round(),
        height: scene.height.round(),
        paths: drawn.map(|(class, d)| (class.to_owned(), d)).collect(),
    }
}

fn gather(marks: &[Mark], shapes: &mut [(&str, String)]) {
    for mark in marks {
        let mut add = |class: &str, d: String| shape(shapes, class, &d);
        match mark {
            Mark::Path { d, class, .. } => {
                let words: BTreeSet<&str> = class.split(' ').collect();
                if words.contains("flow") || words.contains("ref") {
                    let tone = ["lost", "back"]
                        .into_iter()
                        .find(|tone| words.contains(tone));
                    let kind = if words.contains("ref") { "ref" } else { "flow" };
                    add(
                        &tone.map_or(kind.to_owned(), |tone| format!("{tone} {kind}")),
                        rounded(d),
                    );
                } else if words.contains("flow-h") {
                    add("gal-head", rounded(d));
                } else if let Some(kind) = words.iter().find(|word| word.starts_with("k-")) {
                    add(kind, rounded(d));
                }
            }
            Mark::Rect {
                x,
                y,
                width,
                height,
                class,
                ..
            } => {
                if let Some(kind) = class.split(' ').find(|word| word.starts_with("k-")) {
                    let [x, y, width, height] = [x, y, width, height].map(|length| length.round());
                    add(kind, format!("M{x},{y}h{width}v{height}h-{width}z"));
                    // A bar where the name stands, so that it reads as a thing with a name.
                    if height > 30.0 {
                        let (left, middle) = (x + 12.0, y + (height / 2.0).round());
                        add(
                            "gal-name",
                            format!("M{left},{middle}h{}", (width * 0.55).round()),
                        );
                    }
                }
            }
            Mark::Group { .. } | Mark::Circle { .. } | Mark::Text { .. } | Mark::Phrase { .. } => {}
        }
        if let Mark::Group { marks, .. } = mark {
            gather(marks, shapes);
        }
    }
}

/// Adds to the path of a class, if it is one that a picture has.
fn shape(shapes: &mut [(&str, String)], class: &str, d: &str) {
    if let Some((_, all)) = shapes.iter_mut().find(|(shape, _)| *shape == class) {
        all.push_str(d);
    }
}

/// Path data with whole numbers.
fn rounded(d: &str) -> String {
    let mut out = String::new();
    let mut number = String::new();
    let flush = |number: &mut String, out: &mut String| {
        if let Ok(value) = number.parse::<f64>() {
            let whole = value.round();
            out.push_str(&format!("{}", if whole == 0.0 { 0.0 } else { whole }));
        }
        number.clear();
    };
    for c in d.chars() {
        if c.is_ascii_digit() || c == '.' || c == '-' {
            number.push(c);
        } else {
            flush(&mut number, &mut out);
            out.push(c);
        }
    }
    flush(&mut number, &mut out);
    out
}

/// A template in a language, whole.
fn built(template: &Template, language: Language) -> Scenario {
    let (scenario, missing) = words::translated(language, template.id, (template.build)());
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "{} {language:?}",
        template.id
    );
    scenario
}

/// `ID.txt`, or `ID.es.txt`.
fn file_of(template: &Template, language: Language) -> String {
    match language {
        Language::English => format!("{}.txt", template.id),
        other => format!("{}.{}.txt", template.id, other.tag()),
    }
}

fn catalogue_of(language: Language) -> String {
    match language {
        Language::English => "catalogue.json".to_owned(),
        other => format!("catalogue.{}.json", other.tag()),
    }
}

fn entry(template: &Template, language: Language) -> Value {
    let scenario = built(template, language);
    let picture = picture(&scenario);
    json!({
        "id": template.id,
        "file": file_of(template, language),
        "name": scenario.name,
        "business": template.business.key(),
        "figures": template.figures.key(),
        "question": words::word(language, template.id, template.question).unwrap(),
        "notes": scenario.notes.split("\n\n").collect::<Vec<_>>(),
        "stages": scenario.stages.len(),
        "strategies": scenario.strategies.len(),
        "picture": { "width": picture.width, "height": picture.height, "paths": picture.paths },
    })
}

fn catalogue(language: Language) -> String {
    let entries: Vec<Value> = all()
        .iter()
        .map(|template| entry(template, language))
        .collect();
    let mut text = serde_json::to_string_pretty(&json!({ "templates": entries })).unwrap();
    text.push('\n');
    text
}

fn packed(scenario: Scenario) -> String {
    let envelope = Envelope {
        engine_version: ENGINE_VERSION.to_owned(),
        scenario,
        note: String::new(),
        results: None,
    };
    link::encode(&envelope) + "\n"
}

/// The files that there are.
fn names() -> BTreeSet<String> {
    std::fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The files that there are to be.
fn expected() -> BTreeSet<String> {
    let of = |language: Language| {
        let files = all()
            .iter()
            .map(move |template| file_of(template, language));
        files.chain([catalogue_of(language)])
    };
    LANGUAGES.into_iter().flat_map(of).collect()
}

#[test]
fn the_served_templates_are_the_built_ones() {
    for language in LANGUAGES {
        served(language);
    }
    assert_eq!(names(), expected(), "no file is left of one that is gone");
    let first = all().iter().find(|one| one.id == templates::FIRST).unwrap();
    assert_eq!(templates::first(), Some((first.build)()));
}

fn served(language: Language) {
    let name = catalogue_of(language);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        for template in all() {
            let file = folder().join(file_of(template, language));
            std::fs::write(file, packed(built(template, language))).unwrap();
        }
        std::fs::write(folder().join(&name), catalogue(language)).unwrap();
    }
    let text = std::fs::read_to_string(folder().join(&name)).unwrap();
    assert_eq!(text, catalogue(language));
    let read = Catalogue::read(&text).unwrap();
    let ids: Vec<&str> = read.entries.iter().map(|entry| entry.id.as_str()).collect();
    let in_order: Vec<&str> = all().iter().map(|template| template.id).collect();
    assert_eq!(ids, in_order);
    for template in all() {
        let entry = read.find(template.id).unwrap();
        let file = std::fs::read_to_string(folder().join(&entry.file)).unwrap();
        let unpacked = templates::unpack(&file);
        assert_eq!(unpacked, Some(built(template, language)), "{}", entry.id);
    }
}

/// All but the one that is an operator's reported figures.
#[test]
fn every_template_says_what_nobody_knows_well() {
    for template in all().iter().filter(|template| template.id != "pay-tv") {
        let plan = Plan::compile(&(template.build)()).unwrap();
        assert!(!plan.dimensions().is_empty(), "{}", template.id);
    }
}

#[test]
fn a_translated_template_has_the_same_numbers() {
    for template in all() {
        let mut scenarios = LANGUAGES.map(|language| built(template, language));
        for scenario in &mut scenarios {
            each_text(scenario, &mut String::clear);
        }
        assert_eq!(scenarios[0], scenarios[1], "{}", template.id);
    }
}

#[test]
fn a_picture_has_a_shape_for_each_stage() {
    for template in all() {
        let scenario = (template.build)();
        let picture = picture(&scenario);
        let shapes: usize = picture
            .paths
            .iter()
            .filter(|(class, _)| class.starts_with("k-"))
            .map(|(_, d)| d.matches('M').count())
            .sum();
        assert!(shapes >= scenario.stages.len(), "{}: {shapes}", template.id);
    }
}
