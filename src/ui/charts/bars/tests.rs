use super::*;
use crate::analysis::briefing::brief;
use crate::analysis::waterfall::{Item, Source, Waterfall};
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::{PeriodUnit, Scenario, templates};
use crate::text::Language;
use crate::ui::charts::sources::{SourcesInput, sources};
use crate::ui::charts::tornado::{TornadoInput, tornado};

/// Texts and bars, all of which have to be inside.
fn inside(scene: &Scene) -> usize {
    let mut bars = 0;
    for mark in &scene.marks {
        match mark {
            Mark::Rect {
                x,
                y,
                width,
                height,
                ..
            } => {
                assert!(
                    *x >= 0.0 && x + width <= scene.width + 0.5,
                    "{mark:?} {}",
                    scene.width
                );
                assert!(*y >= 0.0 && y + height <= scene.height, "{mark:?}");
                bars += 1;
            }
            Mark::Text {
                x,
                anchor,
                text,
                class,
                ..
            } => {
                let long = label::width(text, TICK_SIZE, class.ends_with(" b"));
                let from = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - long / 2.0,
                    Anchor::End => x - long,
                };
                assert!(
                    from >= -0.5 && from + long <= scene.width + 0.5,
                    "{mark:?} {}",
                    scene.width
                );
            }
            _ => {}
        }
    }
    bars
}

/// On a phone a name is cut only where it is longer than the picture is wide.
fn names_are_whole(scene: &Scene) {
    for row in &scene.table.rows {
        if scene.width < NARROW && label::width(&row[0], TICK_SIZE, true) <= scene.width {
            let is_there = |mark: &Mark| matches!(mark, Mark::Text { text, .. } if *text == row[0]);
            assert!(scene.marks.iter().any(is_there), "{}", row[0]);
        }
    }
}

fn all_templates(look: impl Fn(&Scenario)) {
    for template in templates::all() {
        look(&(template.build)());
    }
}

#[test]
fn a_waterfall_ends_at_the_difference() {
    let scenario = (templates::find("saas").unwrap().build)();
    let item = |source, amount: f64| Item {
        source,
        amounts: vec![0.0, amount],
    };
    let waterfall = Waterfall {
        npv: vec![0.0, 700.0],
        items: vec![
            item(Source::StageRevenue(0), 1_000.0),
            item(Source::Service, -250.0),
            item(Source::Acquisition, 0.0),
            item(Source::Rest, -50.0),
        ],
    };
    let scene = sources(&SourcesInput {
        scenario: &scenario,
        waterfall: &waterfall,
        strategy: 1,
        slot: 2,
        found: None,
        width: 400.0,
        height: 320.0,
        language: Language::English,
    });
    // What does not differ has no row.
    assert_eq!(inside(&scene), 4);
    let last = scene.table.rows.last().unwrap();
    assert_eq!(last, &["Difference", "+€700"]);
    assert_eq!(scene.table.rows[1], ["Strategy cost", "−€50"]);
}

#[test]
fn what_is_uncertain_leads_from_the_averages_to_the_difference_over_all_futures() {
    let scenario = Scenario::new(PeriodUnit::Month, 12);
    let waterfall = Waterfall {
        npv: vec![0.0, 700.0],
        items: vec![Item {
            source: Source::Service,
            amounts: vec![0.0, 700.0],
        }],
    };
    let rows = |found| {
        let scene = sources(&SourcesInput {
            scenario: &scenario,
            waterfall: &waterfall,
            strategy: 1,
            slot: 2,
            found,
            width: 400.0,
            height: 320.0,
            language: Language::English,
        });
        let rows = scene.table.rows.into_iter();
        rows.map(|row| row[1].clone()).collect::<Vec<_>>()
    };
    assert_eq!(rows(Some(650.0)), ["+€700", "−€50", "+€650"]);
    assert_eq!(rows(Some(700.1)), ["+€700", "+€700"]);
    assert_eq!(rows(None), ["+€700", "+€700"]);
}

#[test]
fn every_template_has_its_pictures_at_every_width() {
    all_templates(|scenario| {
        let plan = Plan::compile(scenario).unwrap();
        let mut quick = scenario.clone();
        quick.run.replications = 8;
        let briefing = brief(&quick, &plan, Outcome::Npv.into(), false, &mut |_| {});
        let paths: Vec<_> = plan
            .dimensions()
            .iter()
            .map(|one| one.path().clone())
            .collect();
        for width in [280.0, 640.0] {
            for strategy in 0..plan.strategies() {
                let scene = tornado(&TornadoInput {
                    scenario,
                    tornado: &briefing.tornado,
                    paths: &paths,
                    strategy,
                    slot: strategy + 1,
                    most: 8,
                    width,
                    height: 320.0,
                    language: Language::English,
                });
                assert_eq!(inside(&scene), 2 * scene.table.rows.len());
                names_are_whole(&scene);
                let waterfall = briefing.waterfall.as_ref().unwrap();
                let scene = sources(&SourcesInput {
                    scenario,
                    waterfall,
                    strategy,
                    slot: strategy + 1,
                    found: None,
                    width,
                    height: 320.0,
                    language: Language::English,
                });
                assert_eq!(inside(&scene), scene.table.rows.len());
                names_are_whole(&scene);
            }
        }
    });
}
