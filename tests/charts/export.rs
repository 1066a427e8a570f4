//! Pictures and figures to take away.

use std::fs;

use perennial::app::State;
use perennial::app::action::Action;
use perennial::app::origin::Source;
use perennial::app::view::ViewChange;
use perennial::model::{
    Channel, Observed, PeriodUnit, Referral, Scenario, Sentiment, Stage, StageKind, Strategy,
    Transition,
};
use perennial::ui::charts::svg::Theme;
use perennial::ui::export::{EXHIBITS, Exhibit, data};
use perennial::ui::say::Say;

/// A small journey whose averages are plain numbers, with names that a spreadsheet or a browser could take amiss.
fn state() -> State {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    scenario.name = "Tea & <biscuits>".to_owned();
    scenario.clock.start = Some("2025-12-31".to_owned());
    let mut active = Stage::new("active", StageKind::Customer);
    active.name = "=1+1".to_owned();
    active.initial = perennial::model::Initial::Total(1_000);
    active.sentiment = Some(Sentiment::Promoter);
    active.revenue = perennial::model::Parameter::number(10.0);
    active.cost = perennial::model::Parameter::number(30.0);
    scenario.stages = vec![active, Stage::new("gone", StageKind::Lost)];
    scenario.transitions = vec![Transition::new("churn", "active", "gone", 0.5)];
    let mut ads = Channel::new("ads", "active", 100.0);
    ads.name = "Ads, \"paid\"".to_owned();
    scenario.channels = vec![ads];
    scenario.referrals = vec![Referral::new("friends", "active", "active", 0.0)];
    let mut second = Strategy::new("care");
    second.name = "@care".to_owned();
    scenario.strategies = vec![Strategy::new("baseline"), second];
    scenario.observed = vec![Observed {
        series: "customers".to_owned(),
        name: String::new(),
        notes: String::new(),
        first: 1,
        values: vec![None, Some(375.5)],
        extra: Default::default(),
    }];
    State::start(
        scenario,
        Source::Blank,
        "https://x.org/app/?workers=2".to_owned(),
    )
}

fn text(figures: Option<Vec<u8>>) -> String {
    let text = String::from_utf8(figures.unwrap()).unwrap();
    text.strip_prefix('\u{feff}').unwrap().to_owned()
}

#[test]
fn pictures_look_as_they_did() {
    let state = state();
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (name, exhibit, theme) in [
        ("export-chart-light", Exhibit::Chart, Theme::Light),
        ("export-figures-dark", Exhibit::Figures, Theme::Dark),
    ] {
        let mut plate = exhibit.plate(&state, &say).unwrap();
        // A link changes with the codec, which has tests of its own.
        let (_, fragment) = plate.link.split_once('#').unwrap();
        assert!(fragment.starts_with("/s/"));
        plate.link = "https://x.org/app/#/s/1.LINK".to_owned();
        settings.bind(|| insta::assert_snapshot!(name, plate.file(theme)));
    }
}

#[test]
fn every_picture_has_its_title_its_link_and_the_colours_of_its_theme() {
    let state = state();
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    let link = state.link().unwrap().replace("?workers=2", "");
    for exhibit in EXHIBITS {
        let plate = exhibit.plate(&state, &say).unwrap();
        for (theme, ink) in [(Theme::Light, "#17201C"), (Theme::Dark, "#EDF2EF")] {
            let file = plate.file(theme);
            let name = format!("{}-{theme:?}.svg", exhibit.key());
            fs::write(super::folder().join(format!("export-{name}")), &file).unwrap();
            assert!(file.contains(&format!("<a href=\"{link}\">")), "{name}");
            assert!(file.contains("https://x.org/app/</text>"), "{name}");
            assert!(file.contains("Tea &amp; &lt;biscuits&gt;"), "{name}");
            assert!(file.contains(ink) && !file.contains("var("), "{name}");
            for wrong in ["NaN", "inf", "style=\"", "<script"] {
                assert!(!file.contains(wrong), "{name}: {wrong}");
            }
            for tag in ["svg", "g", "text", "a", "title"] {
                let opened = file.matches(&format!("<{tag}>")).count()
                    + file.matches(&format!("<{tag} ")).count();
                assert_eq!(opened, file.matches(&format!("</{tag}>")).count(), "{tag}");
            }
        }
    }
}

#[test]
fn a_chart_is_a_column_for_each_strategy_with_its_unit() {
    let state = state();
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    assert_eq!(
        text(data::csv(Exhibit::Chart, &state, &say)),
        "Month,End of it,baseline (people),'@care (people),Reported (people)\r\n\
         0,2025-12-31,1000,1000,\r\n\
         1,2026-01-31,600,600,\r\n\
         2,2026-02-28,400,400,375.5\r\n"
    );
    let state = state.apply(Action::View(ViewChange::Series("profit".to_owned())));
    let profit = text(data::csv(Exhibit::Chart, &state, &say));
    assert_eq!(
        profit.lines().nth(1),
        Some("1,2026-01-31,-12000,-12000"),
        "a loss is a number, and no formula"
    );
    assert!(profit.starts_with("Month,End of it,baseline (EUR),"));
}

#[test]
fn the_other_figures_are_plain_numbers_too() {
    let state = state();
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    let map = text(data::csv(Exhibit::Map, &state, &say));
    assert_eq!(
        map.lines().next(),
        Some("Name,Kind,People (people),Change (people)")
    );
    assert!(map.contains("\r\n'=1+1,customer,400,-200\r\n"), "{map}");
    assert!(
        map.contains("\"Ads, \"\"paid\"\"\",arrivals,100,\r\n"),
        "{map}"
    );
    let flow = text(data::csv(Exhibit::Flow, &state, &say));
    assert!(flow.contains("\r\n'=1+1,gone,800\r\n"), "{flow}");
    let figures = text(data::csv(Exhibit::Figures, &state, &say));
    assert!(figures.starts_with("Strategy,\"Profit, discounted (EUR)\","));
    assert!(figures.contains("\r\nbaseline,-20000,"), "{figures}");
}

#[test]
fn all_series_are_a_row_for_each_time_of_each_strategy() {
    let state = state();
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    let all = text(data::all_series(&state, &say));
    let lines: Vec<&str> = all.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 1 + 2 * 3);
    for column in ["Stage: =1+1 (people)", "Churn (share of 1)", "Profit (EUR)"] {
        assert!(lines[0].contains(column), "{}", lines[0]);
    }
    let count = |line: &str| line.split(',').count();
    // The header has one comma inside quotes for each of two discounted series, and the channel's name has one.
    assert_eq!(count(lines[0]) - 3, count(lines[1]));
    assert!(lines[4].starts_with("'@care,0,2025-12-31,1000,0,"));
}

/// No strategy stands for a baseline without levers.
#[test]
fn a_journey_without_strategies_has_pictures_and_figures_too() {
    let mut scenario = Scenario::clone(&state().scenario);
    scenario.strategies.clear();
    let state = State::start(scenario, Source::Blank, String::new());
    let say = Say::of(perennial::text::Language::English, &state.scenario);
    for exhibit in EXHIBITS {
        assert!(exhibit.plate(&state, &say).is_some(), "{exhibit:?}");
    }
    let chart = text(data::csv(Exhibit::Chart, &state, &say));
    assert!(
        chart.starts_with(
            "Month,End of it,Baseline (people),Reported (people)\r\n0,2025-12-31,1000,"
        )
    );
}
