//! What takes seconds to work out: asked of a worker when the scenario has rested, and marked while it is of an earlier state.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::briefing::Briefing;
use crate::app::Shared;
use crate::codec::file;
use crate::model::Scenario;
use crate::ui::results::same_lists;
use crate::worker::analyst::Analyst;

/// Milliseconds without a change before it is asked for.
const REST: u32 = 250;

/// How a briefing stands.
#[derive(Clone, PartialEq)]
pub(super) enum Brief {
    /// It is being worked out for the first time.
    Working,
    /// It could not be.
    Missing,
    /// Here it is.
    Here {
        /// The briefing.
        briefing: Rc<Briefing>,
        /// The scenario that it is of.
        scenario: Shared<Scenario>,
        /// Whether the scenario has changed since.
        stale: bool,
    },
}

/// An answer, and the scenario that it is of.
type Found = Option<(Shared<Scenario>, Option<Rc<Briefing>>)>;

/// The briefing of a scenario.
#[hook]
pub(super) fn use_brief(scenario: &Shared<Scenario>) -> Brief {
    let found = use_state(|| Found::None);
    // What was asked last, and of which scenario; older answers do not come any more.
    let asked = use_mut_ref(|| (0_u32, scenario.clone()));
    let analyst = use_memo((), {
        let (found, asked) = (found.setter(), Rc::clone(&asked));
        move |()| {
            Analyst::new(Rc::new(move |question, briefing: Option<Briefing>| {
                let (last, scenario) = asked.borrow().clone();
                if question == last {
                    found.set(Some((scenario, briefing.map(Rc::new))));
                }
            }))
        }
    });
    use_effect_with(scenario.clone(), move |scenario| {
        let scenario = scenario.clone();
        let timer = Timeout::new(REST, move || {
            let question = asked.borrow().0.wrapping_add(1);
            asked.replace((question, scenario.clone()));
            analyst.ask(question, &file::write(&scenario));
        });
        move || drop(timer)
    });
    match &*found {
        None => Brief::Working,
        Some((_, None)) => Brief::Missing,
        // Of other strategies, stages or numbers nothing would be in its place.
        Some((of, Some(_))) if !same_lists(of, scenario) => Brief::Working,
        Some((of, Some(briefing))) => Brief::Here {
            briefing: Rc::clone(briefing),
            stale: of != scenario,
            scenario: of.clone(),
        },
    }
}
