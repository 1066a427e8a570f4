//! What is played back is what the engine counts: every stage at every time, every flow in every period, everyone's money.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, b1_uncertain, everything, stage, strategy, subscription};
use perennial::analysis::playback::film::{By, Film, LOOKS, Look};
use perennial::analysis::playback::story::{Event, story};
use perennial::analysis::playback::{Course, Playback, playback};
use perennial::engine::counts;
use perennial::engine::individuals;
use perennial::engine::journal::{Came, Deed, Entry};
use perennial::engine::plan::Plan;
use perennial::engine::series::Series;
use perennial::model::{
    Channel, EngineKind, Extra, Frailty, Initial, Market, PeriodUnit, Referral, Scenario,
    StageKind, Target, Transition, limits,
};

fn compile(scenario: &Scenario) -> Plan {
    let mut scenario = scenario.clone();
    scenario.run.engine = EngineKind::Individuals;
    Plan::compile(&scenario).expect("can be simulated")
}

fn play(scenario: &Scenario, replication: u32, strategies: &[u32]) -> Playback {
    let plan = compile(scenario);
    playback(scenario, &plan, replication, strategies).expect("can be played back")
}

/// So few that each of them is written down.
fn few(mut scenario: Scenario) -> Scenario {
    for stage in &mut scenario.stages {
        if let Initial::Total(people) = &mut stage.initial {
            *people /= 8;
        }
    }
    scenario.channels[0].arrivals = 20.0.into();
    scenario
}

/// Small journeys, with everything that people can do.
fn journeys() -> Vec<(&'static str, Scenario)> {
    let mut frail = few(everything());
    frail.frailty = Some(Frailty {
        cv: 0.8,
        transitions: vec!["churn".to_owned()],
        extra: Extra::new(),
    });
    let mut limited = few(subscription());
    limited.market = Some(Market {
        size: 700.0.into(),
        extra: Extra::new(),
    });
    let mut benchmark = b1(150, 20);
    benchmark.clock.periods = 24;
    benchmark.channels[0].arrivals = 10.0.into();
    let mut uncertain = b1_uncertain(100, 20);
    uncertain.clock.periods = 12;
    uncertain.channels[0].arrivals = 8.0.into();
    vec![
        ("everything", few(everything())),
        ("frail", frail),
        ("limited", limited),
        ("benchmark", benchmark),
        ("uncertain", uncertain),
    ]
}

fn all(scenario: &Scenario) -> Vec<u32> {
    (0..scenario.strategies.len().max(1) as u32).collect()
}

/// The numbers of a series in a replication, as a run of the engine gives them.
fn of_run(plan: &Plan, replication: u32, at: (u32, Series)) -> Vec<f64> {
    let run = individuals::simulate(plan, replication..replication + 1);
    assert!(
        !run.histories.strategies[0].worth[0].sampled,
        "everyone is followed"
    );
    let first = at.0 as usize * plan.layout().width();
    let places = plan.layout().places_of(at.1).expect("is recorded");
    places
        .map(|place| run.chunk.column(first + place)[0])
        .collect()
}

#[test]
fn the_numbers_are_those_of_the_run() {
    for (name, scenario) in journeys() {
        let plan = compile(&scenario);
        for replication in [0, 7] {
            let found = play(&scenario, replication, &all(&scenario));
            assert!(!found.sampled, "{name}");
            for course in &found.courses {
                let run = |series| of_run(&plan, replication, (course.strategy, series));
                for (at, stage) in course.stages.iter().enumerate() {
                    assert_eq!(*stage, run(Series::Stage(at)), "{name}");
                }
                for (at, moves) in course.moves.iter().enumerate() {
                    assert_eq!(*moves, run(Series::Move(at)), "{name}");
                }
                for (at, arrivals) in course.arrivals.iter().enumerate() {
                    assert_eq!(*arrivals, run(Series::Arrivals(at)), "{name}");
                }
                for (at, referred) in course.referred.iter().enumerate() {
                    assert_eq!(*referred, run(Series::Referral(at)), "{name}");
                }
                assert_eq!(course.customers, run(Series::Customers), "{name}");
                assert_eq!(course.back, run(Series::Reactivated), "{name}");
            }
        }
    }
}

/// How many of a film's people are in each stage at a time, and that nobody shares a place.
fn filmed(scenario: &Scenario, film: &Film, time: u32) -> Vec<f64> {
    let mut found = vec![0.0; scenario.stages.len()];
    let mut places = std::collections::HashSet::new();
    for stay in film.at(time) {
        let stage = stay.place.stage as usize;
        found[stage] += 1.0;
        if scenario.stages[stage].kind != StageKind::Lost {
            assert!(places.insert((stage, stay.place.slot)), "a place for each");
            assert!(stay.place.slot < film.most);
        }
    }
    found
}

/// Where one person stands for one, the film shows the engine's numbers: at rest, on the way, and by what people look like.
#[test]
fn where_everyone_is_shown_the_film_counts_as_the_engine_does() {
    for (name, scenario) in journeys() {
        let found = play(&scenario, 3, &all(&scenario));
        assert_eq!(found.one_in, 1, "{name}");
        for course in &found.courses {
            let film = Film::new(&scenario, course);
            for time in 0..=course.periods() {
                let at = time as usize;
                let counted: Vec<f64> = course.stages.iter().map(|stage| stage[at]).collect();
                assert_eq!(filmed(&scenario, &film, time), counted, "{name} {time}");
                if time > 0 {
                    flows(&scenario, course, &film, time);
                }
            }
        }
    }
}

fn flows(scenario: &Scenario, course: &Course, film: &Film, period: u32) {
    let legs: Vec<_> = (film.trips(period).iter())
        .flat_map(|trip| film.legs(trip).to_vec())
        .collect();
    let count = |by: By| legs.iter().filter(|leg| leg.by == by).count() as f64;
    let at = period as usize - 1;
    for (transition, moves) in course.moves.iter().enumerate() {
        assert_eq!(count(By::Transition(transition as u32)), moves[at]);
    }
    for (channel, arrivals) in course.arrivals.iter().enumerate() {
        assert_eq!(count(By::Channel(channel as u32)), arrivals[at]);
    }
    for (referral, referred) in course.referred.iter().enumerate() {
        assert_eq!(count(By::Referral(referral as u32)), referred[at]);
    }
    let look = |look: Look| legs.iter().filter(move |leg| leg.look == look);
    assert_eq!(look(Look::Lost).count() as f64, course.lost[at]);
    // Who came back goes on looking so: only returning itself is counted.
    let kind = |stage: u32| scenario.stages[stage as usize].kind;
    let returned = look(Look::Back).filter(|leg| {
        let from = leg.from.map(kind);
        kind(leg.to) == StageKind::Customer
            && matches!(from, Some(StageKind::Dormant | StageKind::Lost))
    });
    assert_eq!(returned.count() as f64, course.back[at]);
    // Whoever is on the way leaves a place and takes another; the others stay.
    let resting = film.throughout(period).count();
    let left = film.trips(period).iter().filter(|trip| trip.from.is_some());
    assert_eq!(resting + left.count(), film.at(period - 1).count());
    assert_eq!(resting + film.trips(period).len(), film.at(period).count());
}

/// What everyone of a replication made, discounted, is what the engine counts of them.
#[test]
fn money_adds_up() {
    for (name, scenario) in journeys() {
        let plan = compile(&scenario);
        let run = individuals::simulate(&plan, 2..3);
        let found = play(&scenario, 2, &all(&scenario));
        for (course, tally) in found.courses.iter().zip(&run.histories.strategies) {
            let mut sum = 0.0;
            for person in 0..course.record.people.len() {
                for chapter in story(&scenario, course, person as u32) {
                    for period in chapter.from.max(1)..=chapter.until {
                        sum += chapter.earned * plan.discount()[period as usize - 1];
                    }
                }
            }
            let worth = tally.worth[0];
            assert_eq!(worth.people, course.record.people.len() as u64, "{name}");
            let expected = worth.mean * worth.people as f64;
            assert!(
                (sum - expected).abs() <= 1e-6 * expected.abs(),
                "{name}: {sum} is not {expected}"
            );
        }
    }
}

#[test]
fn a_seed_gives_the_same_journal_and_another_gives_another() {
    let scenario = everything();
    let first = play(&scenario, 1, &[0, 1]);
    assert_eq!(first, play(&scenario, 1, &[0, 1]));
    assert_ne!(first.courses, play(&scenario, 2, &[0, 1]).courses);
    let mut other = scenario.clone();
    other.run.seed += 1;
    assert_ne!(first.courses, play(&other, 1, &[0, 1]).courses);
    // What else is asked for, and how many replications there are, changes nothing.
    let alone = play(&scenario, 1, &[1]);
    assert_eq!(alone.courses[0], first.courses[1]);
    other.run.seed -= 1;
    other.run.replications = 50;
    assert_eq!(first, play(&other, 1, &[0, 1]));
}

/// Strategies share their random numbers: who comes is the same person, and who meets no lever lives the same life.
#[test]
fn strategies_are_played_with_the_same_people() {
    let scenario = everything();
    let found = play(&scenario, 0, &[0, 3, 1]);
    assert_eq!(
        found.courses[0].record, found.courses[1].record,
        "equal levers"
    );
    let [base, care] = [0, 2].map(|at| &found.courses[at].record);
    let by_key = |key: u64| care.people.iter().position(|person| person.key == key);
    let came: Vec<_> = (base.people.iter().enumerate())
        .filter(|(_, person)| !matches!(person.came, Came::Referral(_)))
        .collect();
    let mut alike = 0;
    for (at, person) in &came {
        let other = by_key(person.key).expect("comes in every strategy");
        assert_eq!(care.people[other], **person);
        let life = |record: &[Entry], of: usize| -> Vec<(u32, Deed)> {
            let own = record.iter().filter(|entry| entry.person == of as u32);
            let moves = own.filter(|entry| matches!(entry.deed, Deed::Moved(_) | Deed::Shifted(_)));
            moves.map(|entry| (entry.period, entry.deed)).collect()
        };
        alike += usize::from(life(&base.entries, *at) == life(&care.entries, other));
    }
    assert!(alike * 2 > came.len(), "{alike} of {}", came.len());
    assert!(alike < came.len(), "the levers do something");
}

/// So many that one stands for several: a sample by key, whose counts are about those of everyone.
#[test]
fn a_sample_stands_for_all() {
    let mut scenario = b1(30_000, 4);
    scenario.clock.periods = 24;
    let found = play(&scenario, 0, &[0, 1]);
    assert!(!found.sampled && found.one_in >= 15, "{}", found.one_in);
    for course in &found.courses {
        let film = Film::new(&scenario, course);
        for time in 0..=course.periods() {
            let shown = filmed(&scenario, &film, time);
            let mut present = 0.0;
            for (stage, shown) in shown.iter().enumerate() {
                let counted = course.stages[stage][time as usize];
                let part = 1.0 / found.one_in as f64;
                // Five standard errors of a binomial number.
                let error = 5.0 * (counted * part).sqrt() + 5.0;
                assert!((shown - counted * part).abs() < error, "{stage} {time}");
                if scenario.stages[stage].kind != StageKind::Lost {
                    present += shown;
                }
            }
            assert!(present <= limits::WRITTEN_AT_ONCE as f64, "{present}");
        }
    }
    let [base, other] = [0, 1].map(|at| &found.courses[at].record);
    let initial = |people: &[perennial::engine::journal::Person]| {
        let there = people.iter().filter(|person| person.came == Came::Start);
        there.map(|person| person.key).collect::<Vec<_>>()
    };
    assert_eq!(initial(&base.people), initial(&other.people));
}

/// Far too many to follow: the numbers are those of counts, and the sample says so.
#[test]
fn where_only_a_sample_can_be_followed_the_numbers_are_those_of_counts() {
    let mut scenario = b1(100_000_000, 4);
    scenario.clock.periods = 12;
    let plan = compile(&scenario);
    let found = play(&scenario, 1, &[1]);
    assert!(found.sampled && found.one_in >= 50_000, "{}", found.one_in);
    let chunk = counts::simulate(&plan, 1..2);
    let course = &found.courses[0];
    for (at, stage) in course.stages.iter().enumerate() {
        let places = plan
            .layout()
            .places_of(Series::Stage(at))
            .expect("is recorded");
        let first = plan.layout().width();
        let counted: Vec<f64> = places.map(|place| chunk.column(first + place)[0]).collect();
        assert_eq!(*stage, counted);
    }
    let people = course.record.people.len();
    assert!((500..=limits::WRITTEN_PEOPLE).contains(&people), "{people}");
    let has_brought = |entry: &Entry| matches!(entry.deed, Deed::Brought(..));
    assert!(!course.record.entries.iter().any(has_brought));
}

/// What grows without end, or goes on for very long, keeps to the limits.
#[test]
fn records_are_bounded() {
    let mut wild = Scenario::new(PeriodUnit::Day, 10_000);
    wild.run.engine = EngineKind::Individuals;
    wild.run.replications = 1;
    wild.stages = vec![
        stage("a", StageKind::Customer, 3_000, 1.0, 0.0),
        stage("b", StageKind::Customer, 0, 2.0, 0.0),
    ];
    wild.transitions = vec![
        Transition::new("there", "a", "b", 0.5),
        Transition::new("back", "b", "a", 0.5),
    ];
    let mut growing = Scenario::new(PeriodUnit::Month, 60);
    growing.run.engine = EngineKind::Individuals;
    growing.run.replications = 1;
    growing.stages = vec![stage("member", StageKind::Customer, 10, 1.0, 0.0)];
    growing.referrals = vec![Referral::new("friends", "member", "member", 0.5)];
    growing.channels = vec![Channel::new("ads", "member", 3.0)];
    for scenario in [wild, growing] {
        let found = play(&scenario, 0, &[0]);
        let record = &found.courses[0].record;
        assert!(record.people.len() <= limits::WRITTEN_PEOPLE);
        assert!(record.entries.len() <= limits::WRITTEN_ENTRIES);
        assert!(!record.people.is_empty());
        let film = Film::new(&scenario, &found.courses[0]);
        assert!(film.most <= limits::WRITTEN_AT_ONCE as u32);
    }
}

#[test]
fn what_is_not_there_is_not_played() {
    let scenario = subscription();
    let plan = compile(&scenario);
    assert_eq!(playback(&scenario, &plan, 0, &[]), None);
    assert_eq!(playback(&scenario, &plan, 0, &[99]), None);
    assert_eq!(playback(&scenario, &plan, plan.replications(), &[0]), None);
}

/// Someone who leaves, is won back by a lever and goes for good, told in order.
#[test]
fn a_story_is_told_in_order() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 8);
    scenario.run.replications = 1;
    scenario.stages = vec![
        stage("lead", StageKind::Prospect, 1, 0.0, 0.0),
        stage("member", StageKind::Customer, 0, 10.0, 2.0),
        stage("paused", StageKind::Dormant, 0, 0.0, 1.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    let only_in = |period: usize| {
        let mut values = vec![0.0; 9];
        values[period - 1] = 1.0;
        engine_fixtures::by_period(&values)
    };
    let certain = |id: &str, from: &str, to: &str, period| {
        let mut transition = Transition::new(id, from, to, 0.0);
        transition.probability = only_in(period);
        transition
    };
    scenario.transitions = vec![
        certain("buy", "lead", "member", 2),
        certain("lapse", "member", "paused", 4),
        certain("leave", "member", "gone", 7),
    ];
    let mut win_back = perennial::model::Lever::new(
        Target::Stage("paused".to_owned()),
        perennial::model::Change::Move {
            to: "member".to_owned(),
            share: engine_fixtures::known(1.0),
            extra: perennial::model::Extra::new(),
        },
    );
    win_back.from = 6;
    scenario.strategies = vec![
        strategy("baseline", vec![]),
        strategy("win", vec![win_back]),
    ];
    let found = play(&scenario, 0, &[1]);
    let chapters = story(&scenario, &found.courses[0], 0);
    let told: Vec<(u32, u32, usize, f64, f64)> = (chapters.iter())
        .map(|one| {
            (
                one.from,
                one.until,
                one.events.len(),
                one.earned,
                one.so_far,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (0, 0, 1, 0.0, 0.0),
            (1, 1, 0, 0.0, 0.0),
            (2, 2, 1, 8.0, 8.0),
            (3, 3, 0, 8.0, 16.0),
            (4, 4, 1, -1.0, 15.0),
            (5, 5, 0, -1.0, 14.0),
            (6, 6, 1, 8.0, 22.0),
            (7, 7, 1, 0.0, 22.0),
        ]
    );
    let went = |at: usize| match chapters[at].events[0] {
        Event::Went {
            from, to, lever, ..
        } => (from, to, lever),
        other => panic!("{other:?}"),
    };
    assert_eq!(went(2), (0, 1, false));
    assert_eq!(went(6), (2, 1, true));
    assert_eq!(went(7), (1, 3, false));
    assert_eq!(LOOKS.len(), 5);
}
