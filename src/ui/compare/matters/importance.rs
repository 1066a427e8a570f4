//! All numbers together, which takes seconds: how much each counts.

use std::rc::Rc;

use yew::prelude::*;

use super::{Of, drawn, instead, waiting};
use crate::text::compare;
use crate::text::matters::Word;
use crate::ui::charts::importance::ranked;
use crate::ui::compare::panel::Panel;
use crate::ui::compare::studied::{Studied, use_study};
use crate::ui::context::Context;
use crate::worker::study::Indices;

/// Properties of [`ImportancePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub strategy: usize,
}

/// The panel “All numbers together”: Sobol indices of every uncertain number, or what is said instead.
#[component]
pub(super) fn ImportancePanel(props: &Props) -> Html {
    let (context, strategy) = (&props.context, props.strategy);
    let studied = use_study::<Indices>(context, &());
    let of = use_memo(studied.clone(), Of::studied);
    let language = context.say.language;
    let here = match studied {
        Studied::Working(part) => return waiting(context, Word::Importance, part),
        Studied::Missing => {
            let why = match context.is_sound() {
                true => Word::TooLong.say(language),
                false => compare::Word::NoBriefing.say(language),
            };
            return instead(context, Word::Importance, why);
        }
        Studied::Here(here) => here,
    };
    let found = Rc::clone(&here.found);
    let indices = found.strategies.get(strategy).map(Vec::as_slice);
    if ranked(indices.unwrap_or_default()).is_empty() {
        return instead(context, Word::Importance, Word::NothingVaries.say(language));
    }
    let draw = {
        let (context, found) = (context.clone(), found.clone());
        Callback::from(move |width: f64| drawn::importance(&context, &of, &found, strategy, width))
    };
    html! {
        <Panel context={context.clone()} name="importance" title={Word::Importance.say(language)} about={Word::ImportanceAbout.say(language)}
            tools={Html::default()} age={here.age()} draw={draw}/>
    }
}
