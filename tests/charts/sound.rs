//! What every picture must hold: figures that are numbers, whole tables, texts inside, and classes that the style sheets know.

use std::collections::BTreeSet;

use perennial::ui::charts::scene::{Anchor, Mark, Scene};
use perennial::ui::charts::{label, svg, table};

/// The classes that have a style in every file that is taken away: the page has these and more.
fn classes(scene: &Scene) -> BTreeSet<String> {
    let file = svg::file(scene);
    let styles = file.split("<style>").nth(1).unwrap();
    let styles = styles.split("</style>").next().unwrap();
    let names = styles.split('.').skip(1).map(|rest| {
        let ends = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        rest[..ends.unwrap_or(rest.len())].to_owned()
    });
    names.collect()
}

/// Classes that change nothing: without dashes, of full shade, and marks that a class beside them colours.
const PLAIN: [&str; 4] = ["d1", "leak-4", "mark-promoter", "mark-detractor"];

/// Each class of a picture has a style: one without would be drawn black, or not at all.
#[track_caller]
pub fn defined(name: &str, scene: &Scene) {
    let (known, body) = (classes(scene), svg::body(scene));
    for rest in body.split("class=\"").skip(1) {
        for class in rest.split('"').next().unwrap_or("").split_whitespace() {
            let is_known = known.contains(class) || PLAIN.contains(&class);
            assert!(is_known, "{name}: no style for “{class}”");
        }
    }
}

/// The picture as it is compared, once it is sound: every figure is a number, every table whole, every text inside.
pub fn shown(name: &str, scene: &Scene) -> String {
    std::fs::write(
        super::folder().join(format!("{name}.svg")),
        svg::file(scene),
    )
    .unwrap();
    let body = svg::body(scene);
    for wrong in ["NaN", "inf", "1000000000"] {
        assert!(!body.contains(wrong), "{name}: {wrong}");
    }
    defined(name, scene);
    for row in &scene.table.rows {
        assert_eq!(row.len(), scene.table.columns.len(), "{name}");
    }
    let table = table::plain(&scene.table);
    format!("# {}\n{}\n{body}{table}", scene.title, scene.description)
}

#[track_caller]
pub fn same(name: &str, scene: &Scene) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let text = shown(name, scene);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// No text of a chart leaves it.
#[track_caller]
pub fn inside(scene: &Scene) {
    for mark in &scene.marks {
        if let Mark::Text {
            x,
            y,
            text,
            size,
            anchor,
            class,
        } = mark
        {
            let long = label::width(text, *size, class.contains('b'));
            let from = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - long / 2.0,
                Anchor::End => x - long,
            };
            assert!(
                from >= -1.0 && from + long <= scene.width + 1.0,
                "{text} {from} {long} {}",
                scene.width
            );
            assert!((0.0..=scene.height).contains(y), "{text}");
        }
    }
}
