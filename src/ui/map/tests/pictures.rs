//! Pictures of many journeys: compared with what they looked like when a person last agreed.
//!
//! With `PERENNIAL_PICTURES=DIR` they are written there as HTML pages too, to be looked at.

use super::fixtures;
use super::svg::svg;
use crate::analysis::exact;
use crate::engine::plan::Plan;
use crate::model::{Scenario, templates};
use crate::text::Language;
use crate::ui::charts::sankey::{SankeyInput, sankey};
use crate::ui::charts::scene::{Pick, Scene};
use crate::ui::map::{Layout, MapFigures, MapInput, Size, draw, layout};

pub fn shown(name: &str, scene: &Scene, scale: f64) -> String {
    let text = svg(scene, scale);
    if let Ok(directory) = std::env::var("PERENNIAL_PICTURES") {
        let page = format!("<!doctype html><link rel=stylesheet href=styles.css><body>{text}");
        std::fs::write(format!("{directory}/{name}.html"), page).unwrap();
    }
    text
}

fn picture(name: &str, scenario: &Scenario, size: (f64, f64), pick: Option<Pick>) -> String {
    let layout = layout(
        scenario,
        Size {
            width: size.0,
            height: size.1,
        },
    );
    let figures = fixtures::figures(scenario, 24);
    drawn(name, scenario, &layout, &figures, pick)
}

fn drawn(
    name: &str,
    scenario: &Scenario,
    layout: &Layout,
    figures: &MapFigures,
    pick: Option<Pick>,
) -> String {
    let scene = draw(&MapInput {
        scenario,
        layout,
        figures: Some(figures),
        selection: pick,
        language: Language::English,
    });
    shown(name, &scene, layout.scale)
}

fn flow_picture(name: &str, scenario: &Scenario, size: (f64, f64), pick: Option<Pick>) -> String {
    let flows = fixtures::flows(scenario, 60);
    let scene = sankey(&SankeyInput {
        scenario,
        flows: &flows,
        beside: None,
        size: Size {
            width: size.0,
            height: size.1,
        },
        selection: pick,
        language: Language::English,
        horizon: "",
    });
    shown(name, &scene, 1.0)
}

const LAPTOP: (f64, f64) = (1096.0, 375.0);
const WIDE: (f64, f64) = (1500.0, 520.0);
const PHONE: (f64, f64) = (390.0, 600.0);

macro_rules! pictures {
    ($($name:ident: $scenario:expr, $size:expr, $pick:expr;)*) => {$(
        #[test]
        fn $name() {
            let text = picture(stringify!($name), &$scenario, $size, $pick);
            insta::assert_snapshot!(text);
        }
    )*};
}

pictures! {
    subscription_laptop: fixtures::subscription(), LAPTOP, Some(Pick::Transition(15));
    subscription_wide: fixtures::subscription(), WIDE, Some(Pick::Stage(4));
    subscription_phone: fixtures::subscription(), PHONE, Some(Pick::Referral(0));
    renewal_laptop: fixtures::renewal(), LAPTOP, Some(Pick::Channel(1));
    renewal_phone: fixtures::renewal(), PHONE, None;
    two_stages_laptop: fixtures::two_stages(), LAPTOP, None;
    two_stages_phone: fixtures::two_stages(), PHONE, None;
    single_laptop: fixtures::single(), LAPTOP, None;
    several_lost_laptop: fixtures::several_lost(), LAPTOP, None;
    several_lost_phone: fixtures::several_lost(), PHONE, None;
    disconnected_laptop: fixtures::disconnected(), LAPTOP, None;
    sixty_laptop: fixtures::random(60, 140, 7), LAPTOP, None;
    twenty_phone: fixtures::random(20, 40, 3), PHONE, None;
}

macro_rules! flow_pictures {
    ($($name:ident: $scenario:expr, $size:expr, $pick:expr;)*) => {$(
        #[test]
        fn $name() {
            let text = flow_picture(stringify!($name), &$scenario, $size, $pick);
            insta::assert_snapshot!(text);
        }
    )*};
}

/// A scenario that comes with the product, with its own expected figures at the end.
fn template_picture(name: &str, id: &str, size: (f64, f64)) -> String {
    let scenario = (templates::find(id).unwrap().build)();
    let results = exact::means(&Plan::compile(&scenario).unwrap());
    let last = scenario.clock.periods as usize;
    let figures = MapFigures::from_results(&scenario, &results, 0, last).unwrap();
    let layout = layout(
        &scenario,
        Size {
            width: size.0,
            height: size.1,
        },
    );
    drawn(name, &scenario, &layout, &figures, None)
}

macro_rules! template_pictures {
    ($($name:ident: $id:expr, $size:expr;)*) => {$(
        #[test]
        fn $name() {
            let text = template_picture(stringify!($name), $id, $size);
            insta::assert_snapshot!(text);
        }
    )*};
}

template_pictures! {
    template_subscription_laptop: "subscription-referral", LAPTOP;
    template_subscription_phone: "subscription-referral", PHONE;
    template_pay_tv_laptop: "pay-tv", LAPTOP;
    template_pay_tv_phone: "pay-tv", PHONE;
    template_six_stages_laptop: "six-stages", LAPTOP;
    template_six_stages_phone: "six-stages", PHONE;
    template_renewal_laptop: "renewal", LAPTOP;
    template_renewal_phone: "renewal", PHONE;
    template_saas_laptop: "saas", LAPTOP;
    template_saas_phone: "saas", PHONE;
    template_online_shop_laptop: "online-shop", LAPTOP;
    template_telecom_laptop: "telecom", LAPTOP;
    template_energy_laptop: "energy", LAPTOP;
    template_energy_phone: "energy", PHONE;
    template_bank_laptop: "bank", LAPTOP;
    template_subscription_box_laptop: "subscription-box", LAPTOP;
    template_mobile_game_laptop: "mobile-game", LAPTOP;
    template_manufacturing_laptop: "manufacturing", LAPTOP;
}

const PANEL: (f64, f64) = (776.0, 392.0);

flow_pictures! {
    subscription_flow: fixtures::subscription(), PANEL, None;
    subscription_flow_wide: fixtures::subscription(), (1096.0, 420.0), Some(Pick::Transition(10));
    subscription_flow_phone: fixtures::subscription(), (358.0, 380.0), None;
    renewal_flow: fixtures::renewal(), PANEL, None;
    several_lost_flow: fixtures::several_lost(), PANEL, None;
    single_flow: fixtures::single(), PANEL, None;
    twenty_flow: fixtures::random(20, 40, 3), PANEL, None;
}

/// The journey of the fixture, one of its stages dragged by so much.
fn dragged_picture(name: &str, stage: usize, by: (f64, f64), size: (f64, f64)) -> String {
    let size = Size {
        width: size.0,
        height: size.1,
    };
    let mut scenario = fixtures::subscription();
    let center = layout(&scenario, size).stages[stage].center();
    scenario.stages[stage].x = Some(center.x + by.0);
    scenario.stages[stage].y = Some(center.y + by.1);
    let figures = fixtures::figures(&scenario, 24);
    drawn(name, &scenario, &layout(&scenario, size), &figures, None)
}

macro_rules! dragged_pictures {
    ($($name:ident: $stage:expr, $by:expr, $size:expr;)*) => {$(
        #[test]
        fn $name() {
            let text = dragged_picture(stringify!($name), $stage, $by, $size);
            insta::assert_snapshot!(text);
        }
    )*};
}

dragged_pictures! {
    dragged_down_laptop: 1, (0.0, 24.0), LAPTOP;
    dragged_far_laptop: 1, (30.0, 110.0), LAPTOP;
    dragged_active_laptop: 4, (-20.0, 40.0), LAPTOP;
    dragged_active_wide: 4, (60.0, 90.0), WIDE;
    dragged_up_wide: 5, (40.0, -60.0), WIDE;
    dragged_phone: 1, (40.0, 10.0), PHONE;
}
