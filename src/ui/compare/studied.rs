//! What takes seconds to work out: asked of a worker when the scenario has rested, and marked while it is of an earlier state.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::Shared;
use crate::codec::file;
use crate::model::Scenario;
use crate::ui::results::same_lists;
use crate::worker::analyst::{Analyst, Answer};
use crate::worker::study::Study;

/// Milliseconds without a change before it is asked for.
const REST: u32 = 250;

/// How a study stands.
pub(super) enum Studied<S: Study> {
    /// It is being worked out for the first time; this part of it is done, from 0 to 1.
    Working(f64),
    /// It could not be.
    Missing,
    /// Here it is.
    Here(Here<S>),
}

/// What was worked out, and of what.
pub(super) struct Here<S: Study> {
    /// What was found.
    pub found: Rc<S>,
    /// What was asked for.
    pub asked: S::Asked,
    /// The scenario that it is of.
    pub scenario: Shared<Scenario>,
    /// Whether the scenario or what is asked for has changed since.
    pub stale: bool,
}

impl<S: Study> Clone for Here<S> {
    fn clone(&self) -> Self {
        Self {
            found: Rc::clone(&self.found),
            asked: self.asked.clone(),
            scenario: self.scenario.clone(),
            stale: self.stale,
        }
    }
}

impl<S: Study> PartialEq for Here<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && self.asked == other.asked
            && self.scenario == other.scenario
            && self.stale == other.stale
    }
}

impl<S: Study> Clone for Studied<S> {
    fn clone(&self) -> Self {
        match self {
            Self::Working(part) => Self::Working(*part),
            Self::Missing => Self::Missing,
            Self::Here(here) => Self::Here(here.clone()),
        }
    }
}

impl<S: Study> PartialEq for Studied<S> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Working(a), Self::Working(b)) => a == b,
            (Self::Missing, Self::Missing) => true,
            (Self::Here(a), Self::Here(b)) => a == b,
            _ => false,
        }
    }
}

/// A question: what is asked, of which scenario.
struct Question<S: Study> {
    scenario: Shared<Scenario>,
    asked: S::Asked,
}

impl<S: Study> Clone for Question<S> {
    fn clone(&self) -> Self {
        Self {
            scenario: self.scenario.clone(),
            asked: self.asked.clone(),
        }
    }
}

impl<S: Study> PartialEq for Question<S> {
    fn eq(&self, other: &Self) -> bool {
        self.scenario == other.scenario && self.asked == other.asked
    }
}

/// An answer, and what it is of.
type Found<S> = Option<(Question<S>, Option<Rc<S>>)>;

/// A study of a scenario.
#[hook]
pub(super) fn use_study<S: Study>(scenario: &Shared<Scenario>, asked: &S::Asked) -> Studied<S> {
    let found = use_state(|| Found::<S>::None);
    let part = use_state_eq(|| 0.0);
    let now = Question::<S> {
        scenario: scenario.clone(),
        asked: asked.clone(),
    };
    // What was asked last; older answers do not come any more.
    let last = use_mut_ref(|| (0_u32, now.clone()));
    let analyst = use_memo((), {
        let (found, part, last) = (found.setter(), part.setter(), Rc::clone(&last));
        move |()| {
            Analyst::<S>::new(Rc::new(move |number, answer| {
                let (asked, question) = last.borrow().clone();
                if number != asked {
                    return;
                }
                let answer = match answer {
                    Answer::Part(done) => return part.set(done),
                    Answer::Found(answer) => Some(Rc::new(answer)),
                    Answer::Nothing => None,
                };
                part.set(0.0);
                found.set(Some((question, answer)));
            }))
        }
    });
    use_effect_with(now.clone(), move |now| {
        let now = now.clone();
        let timer = Timeout::new(REST, move || {
            let number = last.borrow().0.wrapping_add(1);
            last.replace((number, now.clone()));
            analyst.ask(number, &file::write(&now.scenario), &now.asked);
        });
        move || drop(timer)
    });
    match &*found {
        None => Studied::Working(*part),
        // What could not be worked out of an earlier state may be of this one.
        Some((of, None)) if *of == now => Studied::Missing,
        Some((_, None)) => Studied::Working(*part),
        // Of other strategies, stages or numbers nothing would be in its place.
        Some((of, Some(_))) if !same_lists(&of.scenario, scenario) => Studied::Working(*part),
        Some((of, Some(answer))) => Studied::Here(Here {
            found: Rc::clone(answer),
            asked: of.asked.clone(),
            stale: *of != now,
            scenario: of.scenario.clone(),
        }),
    }
}
