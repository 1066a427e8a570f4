//! Every chunk is done once, whatever the order, and whoever breaks.

use super::*;

/// Further ahead than any of these runs is long.
const FAR: u32 = 10_000;

fn chunks(count: u32) -> Vec<Chunk> {
    (0..count).map(|i| i * 10..(i + 1) * 10).collect()
}

fn asked(commands: &[Command]) -> Vec<(Place, Chunk)> {
    commands
        .iter()
        .filter_map(|command| match command {
            Command::Simulate { place, chunk, .. } => Some((*place, chunk.clone())),
            _ => None,
        })
        .collect()
}

fn ready(workers: usize) -> Schedule {
    let mut schedule = Schedule::new(workers);
    for place in 0..workers {
        assert_eq!(schedule.ready(place), []);
    }
    schedule
}

#[test]
fn each_worker_gets_one_chunk_before_any_gets_two() {
    let mut schedule = ready(2);
    let commands = schedule.begin(1, chunks(9), FAR);
    assert_eq!(
        asked(&commands),
        [
            (0, 0..10),
            (1, 10..20),
            (0, 20..30),
            (1, 30..40),
            (0, 40..50),
            (1, 50..60)
        ]
    );
    assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
    let told = commands
        .iter()
        .filter(|c| matches!(c, Command::Tell { .. }));
    assert_eq!(told.count(), 2, "each is told once");
}

#[test]
fn every_chunk_is_done_once_whatever_the_order() {
    for workers in 1..5 {
        let mut schedule = ready(workers);
        let mut open = asked(&schedule.begin(7, chunks(23), FAR));
        let mut seen = Vec::new();
        let mut turn = 0;
        while !open.is_empty() {
            turn += 5;
            let (place, chunk) = open.remove(turn % open.len());
            let (counts, commands) = schedule.finished(place, 7, &chunk);
            assert!(counts);
            seen.push(chunk.start);
            open.extend(asked(&commands));
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..23).map(|i| i * 10).collect::<Vec<_>>());
        assert_eq!(schedule.done(), 230);
    }
}

#[test]
fn nothing_is_asked_for_that_lies_too_far_ahead() {
    let mut schedule = ready(2);
    let commands = schedule.begin(1, chunks(9), 25);
    assert_eq!(asked(&commands), [(0, 0..10), (1, 10..20), (0, 20..30)]);
    assert_eq!(schedule.finished(0, 1, &(0..10)), (true, vec![]));
    assert_eq!(schedule.added(2, 10), [], "another run");
    assert_eq!(asked(&schedule.added(1, 10)), [(0, 30..40)]);
    assert_eq!(schedule.finished(1, 1, &(10..20)), (true, vec![]));
    assert_eq!(asked(&schedule.added(1, 20)), [(1, 40..50)]);
    // What comes next is never too far, though it was put back.
    assert_eq!(
        asked(&schedule.broke(0)),
        [(1, 20..30), (1, 30..40)],
        "as many as it may hold"
    );
    schedule.stop();
    assert_eq!(schedule.added(1, 30), []);
}

#[test]
fn a_run_rests_on_what_came_back_when_nothing_more_may_be_asked_for() {
    let mut schedule = ready(2);
    assert_eq!(schedule.rests_on(), None, "no run");
    schedule.begin(1, chunks(4), 15);
    assert_eq!(schedule.finished(1, 1, &(10..20)), (true, vec![]));
    assert_eq!(schedule.rests_on(), None, "the first is on its way");
    assert_eq!(schedule.finished(0, 1, &(0..10)), (true, vec![]));
    assert_eq!(schedule.rests_on(), Some(20), "no more may be asked for");
    assert_eq!(asked(&schedule.added(1, 10)), [(0, 20..30)]);
    assert_eq!(schedule.rests_on(), None);
    assert_eq!(schedule.finished(0, 1, &(20..30)), (true, vec![]));
    assert_eq!(asked(&schedule.added(1, 30)), [(0, 30..40)]);
    schedule.finished(0, 1, &(30..40));
    assert_eq!(schedule.rests_on(), Some(40), "all came back");
}

#[test]
fn what_comes_back_of_an_older_run_is_dropped() {
    let mut schedule = ready(1);
    schedule.begin(1, chunks(4), FAR);
    let commands = schedule.begin(2, chunks(4), FAR);
    assert_eq!(commands[0], Command::Tell { place: 0, run: 2 });
    assert_eq!(schedule.finished(0, 1, &(0..10)), (false, vec![]));
    assert_eq!(schedule.done(), 0);
    assert!(schedule.finished(0, 2, &(0..10)).0);
    assert!(
        !schedule.finished(0, 2, &(0..10)).0,
        "twice is not asked for"
    );
    assert_eq!(schedule.done(), 10);
}

#[test]
fn a_stopped_run_asks_for_nothing_more() {
    let mut schedule = ready(2);
    schedule.begin(1, chunks(9), FAR);
    schedule.stop();
    assert_eq!(schedule.finished(0, 1, &(0..10)), (false, vec![]));
    assert_eq!(schedule.ready(1), []);
    assert!(schedule.job.is_none());
}

#[test]
fn a_run_begun_before_any_worker_is_ready_waits_for_the_first() {
    let mut schedule = Schedule::new(2);
    assert_eq!(schedule.begin(1, chunks(4), FAR), []);
    assert_eq!(
        asked(&schedule.ready(1)),
        [(1, 0..10), (1, 10..20), (1, 20..30)]
    );
    assert_eq!(asked(&schedule.ready(0)), [(0, 30..40)]);
}

#[test]
fn a_broken_workers_chunks_go_to_others_once() {
    let mut schedule = ready(2);
    schedule.begin(1, chunks(6), FAR);
    let commands = schedule.broke(0);
    assert_eq!(
        commands,
        [Command::Replace { place: 0 }],
        "the other is full"
    );
    assert!(schedule.finished(1, 1, &(10..20)).0);
    // The other now holds what the broken one had begun, and breaks on it too.
    assert!(schedule.finished(1, 1, &(30..40)).0);
    assert!(schedule.finished(1, 1, &(50..60)).0);
    let commands = schedule.broke(1);
    assert_eq!(
        commands,
        [Command::Replace { place: 1 }, Command::GiveUp { run: 1 }]
    );
    assert!(schedule.job.is_none());
    assert_eq!(schedule.ready(0), [], "given up");
}

#[test]
fn the_replacement_is_told_the_run_and_finishes_it() {
    let mut schedule = ready(1);
    schedule.begin(1, chunks(1), FAR);
    assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
    let commands = schedule.ready(0);
    assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
    assert_eq!(asked(&commands), [(0, 0..10)]);
    assert!(schedule.finished(0, 1, &(0..10)).0);
    assert_eq!(schedule.done(), 10);
}

#[test]
fn a_displaced_workers_chunks_go_to_others_and_are_no_suspects() {
    let mut schedule = ready(1);
    schedule.begin(1, chunks(4), FAR);
    for _ in 0..3 {
        assert_eq!(schedule.displaced(0), [Command::Replace { place: 0 }]);
        let commands = schedule.ready(0);
        assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
        assert_eq!(asked(&commands), [(0, 0..10), (0, 10..20), (0, 20..30)]);
    }
    assert_eq!(schedule.displaced(7), []);
}

#[test]
fn a_worker_that_breaks_idle_is_replaced_quietly() {
    let mut schedule = ready(1);
    for _ in 0..5 {
        assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
        schedule.ready(0);
    }
}

#[test]
fn workers_that_never_start_are_given_up_and_tried_again_on_request() {
    let mut schedule = Schedule::new(2);
    schedule.begin(1, chunks(2), FAR);
    assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
    assert_eq!(schedule.broke(0), []);
    assert_eq!(schedule.broke(1), [Command::Replace { place: 1 }]);
    assert_eq!(schedule.broke(1), [Command::NoWorkers]);
    assert!(schedule.job.is_none());
    let commands = schedule.begin(2, chunks(2), FAR);
    assert_eq!(
        commands,
        [Command::Replace { place: 0 }, Command::Replace { place: 1 }]
    );
    assert_eq!(asked(&schedule.ready(1)), [(1, 0..10), (1, 10..20)]);
}

#[test]
fn nothing_that_is_not_there_does_harm() {
    let mut schedule = Schedule::new(0);
    assert_eq!(schedule.workers(), 1);
    assert_eq!(schedule.ready(9), []);
    assert_eq!(schedule.broke(9), []);
    assert_eq!(schedule.begin(1, std::iter::once(5..5), FAR), []);
    assert_eq!(schedule.finished(9, 1, &(0..1)), (false, vec![]));
}
