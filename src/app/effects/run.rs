//! Simulates whatever the state says is running.
//!
//! The pool of workers is made with the first run, once the page has been drawn. A run
//! starts in the moment in which the state asks for it; a newer one stops it.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use yew::prelude::*;

use super::frame::{self, asked};
use crate::app::run::{RunId, RunReport, RunState};
use crate::app::store::Dispatch;
use crate::app::view::Page;
use crate::app::{Action, State};
use crate::engine::series::Series;
use crate::worker::engines::Program;
use crate::worker::fleet::Fleet;
use crate::worker::pool::MOST_WORKERS;

/// Milliseconds within which one run follows another quickly.
const QUICK: f64 = 300.0;
/// Milliseconds without a change after which one that came quickly starts: more than lie between two moves of a
/// slider on a slow machine, which has the least to spare for runs that nobody will see the end of.
const PAUSE: u32 = 150;

/// Milliseconds that the page has for itself before there are workers, once all of it is there: it is drawn and laid out for the
/// first time.
const FIRST: u32 = 60;
/// Milliseconds after which there are workers although some of the page is still on its way, on a machine of few cores, which what
/// draws the page would have to share with them.
const LATEST: u32 = 400;
/// As many cores are few.
const FEW: usize = 3;

/// The mark and the measure of a run in the browser's own record of performance.
const RUN: &str = "run";
const RUN_START: &str = "run-start";
/// The measure from its start to the figures that pages draw, where these come before the rest is summarised.
const SEEN: &str = "seen";
/// The mark of the moment from which runs use the program that is compiled for speed.
const FASTER: &str = "faster";

/// Series that are drawn whatever is chosen, where strategies are not compared.
const WATCHED: [Series; 7] = [
    Series::Customers,
    Series::Profit,
    Series::CumulativeProfit,
    Series::CumulativeDiscountedProfit,
    Series::ChurnRate,
    Series::Referrals,
    Series::Nps,
];

/// Who hears what a run reports.
pub type Heard = Rc<dyn Fn(RunId, RunReport)>;

#[hook]
pub(super) fn use_page_run(state: &State, dispatch: &Dispatch, is_whole: bool) {
    let heard = {
        let dispatch = dispatch.clone();
        Rc::new(move |run, report| dispatch.send(Action::Run(run, report)))
    };
    use_run(state, heard, is_whole);
}

/// Simulates what a state says is running, with workers of its own. Whoever is the first to hear of a run hears of all. The first
/// waits for the page, which may not be whole yet.
#[hook]
pub fn use_run(state: &State, heard: Heard, is_whole: bool) {
    let total = use_memo((), |()| Cell::new(0));
    let fleet = use_memo((), |()| OnceCell::new());
    let turn = use_memo((), |()| Turn::default());
    let running = matches!(state.run, RunState::Running { .. });
    let scenario = state.scenario.clone();
    let watched = watched(state);
    use_effect_with(is_whole || cores() > FEW, {
        let turn = Rc::clone(&turn);
        move |is_whole| turn.is_whole(*is_whole)
    });
    use_effect_with((state.run_id, running), move |(run, running)| {
        turn.wait.take();
        let is_first = fleet.get().is_none();
        fleet.get().inspect(|fleet: &&Fleet| fleet.stop());
        if *running {
            mark(RUN_START);
            total.set(scenario.run.replications);
            let (fleet, run) = (Rc::clone(&fleet), run.0);
            turn.take(is_first, move || {
                let fleet = fleet.get_or_init(|| new_fleet(total, heard));
                fleet.start(run, &scenario, watched);
            });
        }
    });
}

/// The workers, of a run of so many replications.
fn new_fleet(total: Rc<Cell<u32>>, heard: Heard) -> Fleet {
    let (least, grows) = program();
    let report = move |run, report| {
        match &report {
            RunReport::Partial(all) if all.replications == total.get() => measure(SEEN),
            RunReport::Done(_) => measure(RUN),
            _ => {}
        }
        heard(RunId(run), report);
    };
    Fleet::new(workers(), least, grows, report, || mark(FASTER))
}

/// When a run may start: at once, but for one of many in quick succession. While a slider is dragged no run
/// would come to its end; left alone, the page has the processor for itself. Whoever lets go of it waits for nothing. The first run
/// waits for the page.
#[derive(Default)]
struct Turn {
    /// When a run was asked for last.
    asked: Cell<f64>,
    /// The run that waits.
    wait: RefCell<Option<Wait>>,
    /// Whether all of the page is there.
    is_whole: Cell<bool>,
}

/// What a run waits for: a pause, or that someone lets go of a key or a pointer.
struct Wait {
    /// Whether it waits for the page.
    is_first: bool,
    go: Rc<dyn Fn()>,
    pause: Timeout,
    _release: [EventListener; 2],
}

impl Turn {
    fn take(&self, is_first: bool, start: impl FnOnce() + 'static) {
        let now = js_sys::Date::now();
        let is_quick = (0.0..QUICK).contains(&(now - self.asked.replace(now)));
        if !is_first && !is_quick {
            return start();
        }
        let start = Cell::new(Some(start));
        let go: Rc<dyn Fn()> = Rc::new(move || {
            if let Some(start) = start.take() {
                start();
            }
        });
        let pause = match (is_first, self.is_whole.get()) {
            (true, false) => LATEST,
            (true, true) => FIRST,
            (false, _) => PAUSE,
        };
        let release = ["pointerup", "keyup"].map(|event| {
            let go = Rc::clone(&go);
            EventListener::once(&window(), event, move |_| go())
        });
        *self.wait.borrow_mut() = Some(Wait {
            is_first,
            pause: after(pause, &go),
            go,
            _release: release,
        });
    }

    /// Says whether all of the page is there. Once it is, the first run waits no longer than it takes to draw that.
    fn is_whole(&self, is_whole: bool) {
        self.is_whole.set(is_whole);
        if let (true, Some(wait)) = (is_whole, &mut *self.wait.borrow_mut())
            && wait.is_first
        {
            wait.pause = after(FIRST, &wait.go);
        }
    }
}

fn after(milliseconds: u32, go: &Rc<dyn Fn()>) -> Timeout {
    let go = Rc::clone(go);
    Timeout::new(milliseconds, move || go())
}

/// Positions of the series that the page draws with their spread: the chart's own and those of key figures. What strategies are compared
/// by is watched in every run, and Compare draws nothing else at once.
fn watched(state: &State) -> Vec<u32> {
    if state.view.page == Page::Compare {
        return Vec::new();
    }
    let scenario = &state.scenario;
    let chart = state.view.series.as_deref();
    let chart = chart.and_then(|key| Series::parse(key, scenario));
    let all = WATCHED.into_iter().chain(chart);
    all.filter_map(|series| u32::try_from(series.index(scenario)).ok())
        .collect()
}

/// How many simulators, at first and once the page has come to rest: as many as the machine has cores, within bounds; where these are
/// few, one of them is left to the page as long as the browser still compiles and draws it for the first time. `?workers=N` in the address asks for
/// another number, to measure and to test.
fn workers() -> (usize, usize) {
    let bounded = |workers: usize| workers.clamp(1, MOST_WORKERS);
    let asked = asked("workers").and_then(|workers| workers.parse().ok());
    match (asked, cores()) {
        (Some(asked), _) => (bounded(asked), bounded(asked)),
        (None, few @ ..=FEW) => (bounded(few - 1), bounded(few)),
        (None, many) => (bounded(many), bounded(many)),
    }
}

/// How many cores the machine says it has.
fn cores() -> usize {
    let cores = window().navigator().hardware_concurrency();
    if cores >= 1.0 { cores as usize } else { 1 }
}

/// What workers run at least, and whether the program that is compiled for speed takes over after the first
/// run. `?program=full` in the address asks for that one from the start, `?program=page` for the page's own for
/// good, to measure and to test.
fn program() -> (Program, bool) {
    match asked("program").as_deref() {
        Some("full") => (Program::Full, false),
        Some("page") => (Program::Page, false),
        // Who looks at a picture in a frame needs no second program for it.
        _ => (Program::Page, frame::embed().is_none()),
    }
}

fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        // Only a record: a browser that keeps none simulates as well.
        let _ = performance.mark(name);
    }
}

fn measure(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.measure_with_start_mark(name, RUN_START);
    }
}
