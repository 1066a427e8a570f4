//! What takes seconds to work out: asked of a worker when the scenario has rested, and marked while it is of an earlier state.

use std::any::Any;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::Shared;
use crate::app::run::same_lists;
use crate::codec::file;
use crate::model::Scenario;
use crate::ui::context::Context;
use crate::worker::analyst::{Analyst, Answer};
use crate::worker::pack::Packed;
use crate::worker::study::{Study, opened, written};

/// Milliseconds without a change before it is asked for.
const REST: u32 = 250;

/// How a study stands.
pub(in crate::ui) enum Studied<S: Study> {
    /// It is being worked out for the first time; this part of it is done, from 0 to 1.
    Working(f64),
    /// It could not be.
    Missing,
    /// Here it is.
    Here(Here<S>),
}

/// What was worked out, and of what.
pub(in crate::ui) struct Here<S: Study> {
    /// The figures that were worked out.
    pub found: Rc<S>,
    /// What was asked for.
    pub asked: S::Asked,
    /// The scenario that it is of.
    pub scenario: Shared<Scenario>,
    /// Whether the scenario or what is asked for has changed since.
    pub stale: bool,
    /// Which part of what takes its place is done.
    part: f64,
}

/// How old what is shown is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ui) enum Age {
    /// It is of the present state.
    Fresh,
    /// It is of an earlier one.
    Old,
    /// It is of an earlier one, and this part of what takes its place is done.
    Renewing(f64),
}

impl Age {
    /// Whether it is of an earlier state.
    pub fn is_old(self) -> bool {
        self != Self::Fresh
    }
}

impl yew::html::IntoPropValue<Age> for bool {
    fn into_prop_value(self) -> Age {
        self.into()
    }
}

impl From<bool> for Age {
    fn from(is_old: bool) -> Self {
        if is_old { Self::Old } else { Self::Fresh }
    }
}

impl<S: Study> Clone for Here<S> {
    fn clone(&self) -> Self {
        Self {
            found: Rc::clone(&self.found),
            asked: self.asked.clone(),
            scenario: self.scenario.clone(),
            stale: self.stale,
            part: self.part,
        }
    }
}

impl<S: Study> Here<S> {
    /// How old it is.
    pub fn age(&self) -> Age {
        match self.stale {
            true if self.part > 0.0 => Age::Renewing(self.part),
            is_old => is_old.into(),
        }
    }
}

impl<S: Study> Studied<S> {
    /// How old what is shown is; what is not there is not old.
    pub fn age(&self) -> Age {
        match self {
            Self::Here(here) => here.age(),
            Self::Working(_) | Self::Missing => Age::Fresh,
        }
    }
}

impl<S: Study> PartialEq for Here<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && self.asked == other.asked
            && self.scenario == other.scenario
            && (self.stale, self.part) == (other.stale, other.part)
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

/// A question: what is asked, as JSON, of which scenario.
#[derive(Clone, PartialEq)]
struct Question {
    scenario: Shared<Scenario>,
    asked: String,
}

/// An answer of some study, and what it is of.
type Answered = Option<(Question, Option<Rc<dyn Any>>)>;

/// How some study stands: one kind for all, so that what keeps them is there once.
enum Raw {
    Working(f64),
    Missing,
    Here(Question, Rc<dyn Any>, f64),
}

/// A study of a scenario.
#[hook]
pub(in crate::ui) fn use_study<S: Study>(context: &Context, asked: &S::Asked) -> Studied<S> {
    use_study_if(context, asked, true)
}

/// A study of a scenario, which is asked for only where it is wanted.
#[hook]
pub(in crate::ui) fn use_study_if<S: Study>(
    context: &Context,
    asked: &S::Asked,
    wanted: bool,
) -> Studied<S> {
    let now = Question {
        scenario: context.scenario.clone(),
        asked: written::<S>(asked),
    };
    // What cannot be simulated is not studied either: what stands there is of the last state that can be, and marked so.
    let is_sound = context.is_sound();
    match use_answer(S::KEY, opened::<S>, &now, wanted && is_sound) {
        Raw::Working(part) if part <= 0.0 && !is_sound => Studied::Missing,
        Raw::Working(part) => Studied::Working(part),
        Raw::Missing => Studied::Missing,
        Raw::Here(of, found, part) => {
            let asked = serde_json::from_str(&of.asked).ok();
            match (found.downcast(), asked) {
                (Ok(found), Some(asked)) => Studied::Here(Here {
                    found,
                    asked,
                    stale: of != now,
                    part,
                    scenario: of.scenario,
                }),
                _ => Studied::Missing,
            }
        }
    }
}

/// The answer to a question about a study, by its key. `open` opens what comes.
#[hook]
fn use_answer(
    study: &'static str,
    open: fn(&Packed) -> Option<Rc<dyn Any>>,
    now: &Question,
    wanted: bool,
) -> Raw {
    let found = use_state(|| Answered::None);
    let part = use_state_eq(|| 0.0);
    // What was asked last; older answers do not come any more.
    let last = use_mut_ref(|| (0_u32, now.clone()));
    let analyst = use_memo((), {
        let (found, part, last) = (found.setter(), part.setter(), Rc::clone(&last));
        move |()| {
            Analyst::new(Rc::new(move |number, answer| {
                let (asked, question) = last.borrow().clone();
                if number != asked {
                    return;
                }
                let answer = match answer {
                    Answer::Part(done) => return part.set(done),
                    Answer::Found(packed) => open(&packed),
                    Answer::Nothing => None,
                };
                part.set(0.0);
                found.set(Some((question, answer)));
            }))
        }
    });
    let begun = part.setter();
    use_effect_with(wanted.then(|| now.clone()), move |now| {
        let timer = now.clone().map(|now| {
            Timeout::new(REST, move || {
                // How far an earlier question was says nothing of this one.
                begun.set(0.0);
                let number = last.borrow().0.wrapping_add(1);
                last.replace((number, now.clone()));
                analyst.ask(number, study, &file::write(&now.scenario), &now.asked);
            })
        });
        move || drop(timer)
    });
    match &*found {
        None => Raw::Working(*part),
        // What could not be worked out of an earlier state may be of this one.
        Some((of, None)) if of == now => Raw::Missing,
        Some((_, None)) => Raw::Working(*part),
        // Of other strategies, stages or numbers nothing would be in its place.
        Some((of, Some(_))) if !same_lists(&of.scenario, &now.scenario) => Raw::Working(*part),
        Some((of, Some(answer))) => Raw::Here(of.clone(), Rc::clone(answer), *part),
    }
}
