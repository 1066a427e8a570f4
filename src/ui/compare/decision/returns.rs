//! What each strategy costs and brings beyond the baseline: gain, return, payback, and how it stands on the frontier.

use yew::prelude::*;

use crate::analysis::briefing::Briefing;
use crate::analysis::judgement::Judgement;
use crate::text::compare::Word;
use crate::ui::compare::briefed::Of;
use crate::ui::compare::chosen::Chosen;
use crate::ui::compare::panel::Panel;
use crate::ui::compare::studied::{Studied, use_study};
use crate::ui::context::Context;
use crate::ui::results::Shown;

/// Properties of [`Returns`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub shown: Shown,
    pub judged: Studied<Judgement>,
}

/// The table, which is a picture where one likes.
#[component]
pub(super) fn Returns(props: &Props) -> Html {
    let context = &props.context;
    let studied = use_study::<Briefing>(&context.scenario, &());
    let of = use_memo(studied.clone(), Of::new);
    let Ok(chosen) = Chosen::judged(&props.shown, &props.judged) else {
        return html! { <span hidden=true/> };
    };
    let language = context.say.language;
    let missing = match studied {
        Studied::Missing => Word::NoBriefing,
        Studied::Working(_) | Studied::Here(_) => Word::Working,
    };
    let draw = {
        let context = context.clone();
        Callback::from(move |width: f64| match &*of {
            Some(of) => of.frontier(&context, chosen.results(), width),
            None => Err(missing),
        })
    };
    html! {
        <Panel context={context.clone()} name="returns" title={Word::ReturnsHere.say(language)} about={Word::FrontierAbout.say(language)}
            tools={Html::default()} age={studied.age()} as_table=true draw={draw}/>
    }
}
