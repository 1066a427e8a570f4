//! What charts promise beside how they look.

use perennial::analysis::results::Results;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{Channel, Scenario, StageKind};
use perennial::ui::charts::fan::{FanInput, fan};
use perennial::ui::charts::kpi::{Kpi, KpiInput, tiles};
use perennial::ui::charts::picture::Scrub;
use perennial::ui::charts::scene::{Mark, Scene};

use crate::fixture::{self, Case};

fn classes(scene: &Scene) -> Vec<&str> {
    scene
        .marks
        .iter()
        .map(|mark| match mark {
            Mark::Path { class, .. }
            | Mark::Rect { class, .. }
            | Mark::Circle { class, .. }
            | Mark::Text { class, .. }
            | Mark::Phrase { class, .. }
            | Mark::Group { class, .. } => class.as_str(),
        })
        .collect()
}

fn texts(scene: &Scene) -> String {
    let mut out = String::new();
    for mark in &scene.marks {
        match mark {
            Mark::Text { text, .. } => out.push_str(text),
            Mark::Phrase { parts, .. } => parts.iter().for_each(|part| out.push_str(&part.text)),
            _ => {}
        }
        out.push('\n');
    }
    out
}

fn case(name: &str) -> Case {
    fixture::cases()
        .into_iter()
        .find(|case| case.name == name)
        .unwrap()
}

#[test]
fn every_line_is_one_path() {
    let case = case("ten-thousand-periods");
    let fan = fan(&case.input(1000.0));
    let lines = classes(&fan.scene)
        .iter()
        .filter(|class| ["l1 d1", "l2 focus"].contains(class))
        .count();
    assert_eq!(lines, 2);
    for mark in &fan.scene.marks {
        if let Mark::Path { d, .. } = mark {
            assert!(d.len() < 40_000, "{}", d.len());
        }
    }
}

/// The axis is the same whichever strategy is in focus, and while bands come in.
#[test]
fn the_axis_stands_still() {
    let case = fixture::workspace();
    let input = case.input(1000.0);
    let first = fan(&input);
    for focus in 0..4 {
        assert_eq!(fan(&FanInput { focus, ..input }).domain, first.domain);
    }
    let exact_only = FanInput {
        simulated: None,
        held: Some(first.domain),
        ..input
    };
    assert_eq!(fan(&exact_only).domain, first.domain);
}

#[test]
fn old_ranges_are_not_put_into_words() {
    let case = fixture::workspace();
    let fresh = fan(&case.input(1000.0));
    assert!(texts(&fresh.scene).contains("90\u{a0}%:"));
    assert!(texts(&fresh.scene).contains("what chance does"));
    let stale = fan(&FanInput {
        stale: true,
        ..case.input(1000.0)
    });
    assert!(!texts(&stale.scene).contains("90\u{a0}%:"));
    assert!(!texts(&stale.scene).contains("what chance does"));
    assert!(classes(&stale.scene).contains(&"f2 stale"));
}

#[test]
fn a_range_that_holds_what_we_do_not_know_is_not_called_chance() {
    let case = fixture::workspace();
    let mut input = case.input(1000.0);
    let mut uncertain = input.simulated.expect("simulated").clone();
    let outcomes = uncertain
        .strategies
        .iter_mut()
        .flat_map(|it| &mut it.outcomes);
    outcomes.for_each(|outcome| outcome.from_parameters = Some(1.0));
    input.simulated = Some(&uncertain);
    let texts = texts(&fan(&input).scene);
    assert!(texts.contains("9 futures in 10"), "{texts}");
    assert!(!texts.contains("what chance does"), "{texts}");
}

#[test]
fn a_hair_of_chance_is_said_not_drawn_wider() {
    let case = case("subscribers");
    let texts = texts(&fan(&case.input(1000.0)).scene);
    assert!(
        texts.contains("chance alone is thinner than this line"),
        "{texts}"
    );
    assert!(texts.contains("the axis starts at"), "{texts}");
    assert!(!texts.contains("what chance does"), "{texts}");
}

#[test]
fn results_of_another_journey_are_not_drawn_as_this_one() {
    let mut case = fixture::workspace();
    case.scenario
        .channels
        .push(Channel::new("more", "active", 1.0));
    let fan = fan(&case.input(1000.0));
    assert!(
        !classes(&fan.scene)
            .iter()
            .any(|class| class.contains("focus"))
    );
    assert!(tiles(&KpiInput::of(&case.input(1000.0))).is_empty());
}

#[test]
fn a_strategy_keeps_its_slot_when_others_are_hidden() {
    let case = fixture::workspace();
    let fan = fan(&FanInput {
        strategies: &[3],
        focus: 3,
        ..case.input(1000.0)
    });
    assert!(classes(&fan.scene).contains(&"l4 focus"));
    assert!(
        !classes(&fan.scene)
            .iter()
            .any(|class| class.starts_with("l1"))
    );
}

#[test]
fn a_place_is_the_nearest_time() {
    let scrub = Scrub {
        from: 100.0,
        to: 200.0,
        top: 0.0,
        bottom: 10.0,
        last: 50,
        at: None,
        text: String::new(),
    };
    for (x, time) in [
        (100.0, 0),
        (150.9, 25),
        (200.0, 50),
        (-5.0, 0),
        (900.0, 50),
        (f64::NAN, 0),
    ] {
        assert_eq!(scrub.time(x), time, "{x}");
    }
}

fn kpis(scenario: &Scenario, exact: Option<&Results>, simulated: Option<&Results>) -> Vec<Kpi> {
    let input = KpiInput {
        scenario,
        exact,
        simulated,
        strategies: &[0, 1],
        focus: 1,
        width: 180.0,
        stale: false,
        language: Default::default(),
    };
    tiles(&input).into_iter().map(|tile| tile.kpi).collect()
}

#[test]
fn tiles_are_those_that_have_something_to_say() {
    let mut case = fixture::workspace();
    let all = [
        Kpi::CustomersEnd,
        Kpi::Npv,
        Kpi::ChurnLastYear,
        Kpi::ReferralShare,
        Kpi::NpsEnd,
    ];
    assert_eq!(kpis(&case.scenario, case.exact.as_ref(), None), all);
    assert_eq!(kpis(&case.scenario, None, case.simulated.as_ref()), all);
    assert_eq!(kpis(&case.scenario, None, None), []);

    case.scenario.stages[0].sentiment = None;
    let without_score = kpis(&case.scenario, case.exact.as_ref(), None);
    assert!(!without_score.contains(&Kpi::NpsEnd) && without_score.len() == 5);

    let results = case.exact.as_mut().unwrap();
    for strategy in &mut results.strategies {
        for money in [Outcome::Npv, Outcome::Revenue, Outcome::Cac] {
            strategy.outcomes[money.index()].mean = 0.0;
        }
    }
    let without_money = kpis(&case.scenario, case.exact.as_ref(), None);
    assert!(!without_money.contains(&Kpi::Npv), "{without_money:?}");
    assert!(!without_money.contains(&Kpi::Cac), "{without_money:?}");
}

/// Nothing is never below nothing, so that it would pay back in the first period: no tile says so.
#[test]
fn nothing_has_nothing_to_pay_back() {
    let mut case = fixture::workspace();
    // Fewer figures come before it then.
    case.scenario.stages[0].kind = StageKind::Prospect;
    let profit = Series::DiscountedProfit.index(&case.scenario);
    let shown = |case: &Case| kpis(&case.scenario, case.exact.as_ref(), None);
    assert!(shown(&case).contains(&Kpi::Payback));
    for strategy in &mut case.exact.as_mut().unwrap().strategies {
        strategy.series[profit].mean.fill(0.0);
    }
    assert!(!shown(&case).contains(&Kpi::Payback));
}

#[test]
fn a_tile_shows_the_focused_strategy_with_its_range() {
    let case = fixture::workspace();
    let tiles = tiles(&KpiInput::of(&case.input(1000.0)));
    let end = &tiles[0];
    assert_eq!(
        (end.label.as_str(), end.value.as_str()),
        ("Customers, month\u{a0}60", "3,175")
    );
    assert_eq!(end.range.as_deref(), Some("2,800–3,550"));
    assert_eq!(end.strip.table.rows.len(), 4);
    // 2.96 referred of 2.96 + 29.6 arrivals at the end; the year's mean is of the same ratio.
    let share = tiles
        .iter()
        .find(|tile| tile.kpi == Kpi::ReferralShare)
        .unwrap();
    assert_eq!(share.value, "9.1\u{a0}%");
    assert_eq!(share.range, None);
}

/// The mean over the last year, not over the whole time, of the strategy's own series.
#[test]
fn churn_is_of_the_last_year() {
    let case = fixture::workspace();
    let tiles = tiles(&KpiInput::of(&case.input(1000.0)));
    let churn = tiles
        .iter()
        .find(|tile| tile.kpi == Kpi::ChurnLastYear)
        .unwrap();
    let exact = case.exact.as_ref().unwrap();
    let series = exact.series(1, Series::ChurnRate, &case.scenario).unwrap();
    let mean = series.mean[48..].iter().sum::<f64>() / 12.0;
    // To the place of its range.
    let wanted = format!("{:.1}", mean * 100.0);
    assert_eq!(churn.value, format!("{wanted}\u{a0}%"));
    assert!(
        churn.description.contains("in a single month"),
        "{}",
        churn.description
    );
}
