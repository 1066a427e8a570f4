//! Charts over usual and odd inputs, as snapshots of the picture and its table.
//!
//! The pictures also stand as files in `target/tmp/charts`, to be looked at.
#![cfg(feature = "app")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod behaviour;
mod export;
mod fixture;
mod matters;
mod page;
mod retention;
mod sound;

use std::fs;
use std::path::PathBuf;

use fixture::Case;
use perennial::ui::charts::fan::{FanInput, fan};
use perennial::ui::charts::kpi::{KpiInput, tiles};
use perennial::ui::charts::picture::Picture;
use perennial::ui::charts::scene::Scene;
use perennial::ui::charts::{svg, table};

/// The charts of series and outcomes, by name: some give several pictures.
fn pictures(case: &Case, width: f64) -> [(&'static str, Vec<Picture>); 2] {
    let input = case.input(width);
    let tiles = tiles(&KpiInput::of(&input)).into_iter();
    let tiles = tiles.map(|tile| Picture::from(Scene::from(tile)));
    [("fan", vec![fan(&input).into()]), ("kpi", tiles.collect())]
}

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("charts");
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_chart_looks_as_it_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let folder = folder();
    for case in fixture::cases() {
        for width in case.widths {
            for (chart, pictures) in pictures(&case, *width) {
                let name = format!("{chart}-{}-{width}", case.name);
                let mut text = String::new();
                for (position, picture) in pictures.iter().enumerate() {
                    let scene = &picture.scene;
                    let file = folder.join(format!("{name}-{position}.svg"));
                    fs::write(file, svg::file(scene)).unwrap();
                    text.push_str(&format!("# {}\n{}\n", scene.title, scene.description));
                    sound::defined(&name, scene);
                    text.push_str(&svg::body(scene));
                    if scene.table.rows.len() < 100 {
                        text.push_str(&table::plain(&scene.table));
                    }
                }
                settings.bind(|| insta::assert_snapshot!(name, text));
            }
        }
    }
}

/// Whatever the figures: no picture holds a place that is not a number or lies far outside.
#[test]
fn odd_figures_make_sound_pictures() {
    for case in fixture::cases() {
        for width in [1.0, 80.0, 360.0, 4000.0] {
            for (chart, pictures) in pictures(&case, width) {
                for picture in pictures {
                    let body = svg::body(&picture.scene);
                    for wrong in ["NaN", "inf", "1000000000"] {
                        assert!(
                            !body.contains(wrong),
                            "{chart} {} {width}: {wrong}",
                            case.name
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn tables_are_whole() {
    for case in fixture::cases() {
        for (chart, pictures) in pictures(&case, 800.0) {
            for picture in pictures {
                let table = picture.scene.table;
                assert!(!table.caption.is_empty(), "{chart} {}", case.name);
                assert!(table.rows.len() <= 1_001, "{chart} {}", case.name);
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{chart} {}", case.name);
                }
            }
        }
    }
}

/// A frame has 16 ms for everything; a fan of 60 periods and 4 strategies must be a small part.
#[test]
fn a_fan_is_built_in_a_fraction_of_a_frame() {
    let case = fixture::workspace();
    let input = FanInput {
        table: false,
        ..case.input(1064.0)
    };
    // The fastest of many: others use the machine too.
    let fastest = (0..200)
        .map(|_| {
            let start = std::time::Instant::now();
            let fan = std::hint::black_box(fan(&input));
            let elapsed = start.elapsed();
            drop(fan);
            elapsed
        })
        .min()
        .unwrap();
    println!("fan: {fastest:?}");
    assert!(fastest.as_micros() < 1_000, "{fastest:?}");
}
