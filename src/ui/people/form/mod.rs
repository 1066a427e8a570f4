//! The people of a stage, in its inspector: who looks after it, what they do, hand on, promise and hear.

mod draft;
mod handovers;
mod helpers;
mod metric;
mod voice;

use yew::prelude::*;

use crate::app::departments;
use crate::app::edit::{Edit, StageEdit, StageText};
use crate::model::{Stage, limits};
use crate::text::people::Word;
use crate::ui::context::Context;
use crate::ui::now::Now;

use super::figures::Figures;
use super::focus::{FORM, OWNER};
use super::word;
use draft::Draft;
use handovers::Handovers;

/// Id of the list of departments that a field suggests.
const LIST: &str = "people-departments";

/// The section of the inspector, for a stage by id.
pub fn form(context: &Context, now: &Now, id: &str) -> Html {
    let scenario = &context.scenario;
    let Some(position) = scenario.stage_index(id) else {
        return html! { <span hidden=true/> };
    };
    html! { <Form context={context.clone()} figures={Figures::now(now)} position={position}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    figures: Figures,
    position: usize,
}

#[component]
fn Form(props: &Props) -> Html {
    let context = &props.context;
    let Some(stage) = context.scenario.stages.get(props.position) else {
        return html! { <span hidden=true/> };
    };
    let names = departments::names(&context.scenario)
        .into_iter()
        .map(|name| {
            html! { <option key={name.to_owned()} value={name.to_owned()}/> }
        });
    html! {
        <details class="people-form" open=true>
            <summary id={FORM}><h3>{ word(context, Word::People) }</h3></summary>
            <div class="stack">
                <datalist id={LIST}>{ for names }</datalist>
                { owner(context, stage) }
                { helpers::helpers(context, stage) }
                { text(context, stage, StageText::Actions, Word::Actions, Word::ActionsHelp) }
                <Handovers context={context.clone()} stage={stage.id.clone()}/>
                { text(context, stage, StageText::Touchpoints, Word::Touchpoints, Word::TouchpointsHelp) }
                { text(context, stage, StageText::Expectation, Word::Expectation, Word::ExpectationHelp) }
                { line(context, stage, StageText::ExpectedBy, Word::ExpectedBy, Word::ExpectedByHelp) }
                { metric::metric(context, &props.figures, props.position, stage) }
                { text(context, stage, StageText::Voice, Word::Voice, Word::VoiceHelp) }
                { voice::voice(context, stage) }
                { text(context, stage, StageText::Feedback, Word::Feedback, Word::FeedbackHelp) }
            </div>
        </details>
    }
}

fn write(context: &Context, stage: &Stage, which: StageText) -> Callback<String> {
    let (context, id) = (context.clone(), stage.id.clone());
    Callback::from(move |text: String| {
        context.edit(Edit::Stage(id.clone(), StageEdit::Text(which, text)));
    })
}

fn owner(context: &Context, stage: &Stage) -> Html {
    html! {
        <Draft id={OWNER} label={word(context, Word::Owner)} value={stage.department.clone()} max={limits::NAME_LENGTH}
            list={LIST} help={word(context, Word::OwnerHelp)} on_commit={write(context, stage, StageText::Department)}/>
    }
}

fn text(context: &Context, stage: &Stage, which: StageText, label: Word, help: Word) -> Html {
    html! {
        <Draft lines=true label={word(context, label)} value={which.read(stage).to_owned()} max={limits::TEXT_LENGTH}
            help={word(context, help)} on_commit={write(context, stage, which)}/>
    }
}

fn line(context: &Context, stage: &Stage, which: StageText, label: Word, help: Word) -> Html {
    html! {
        <Draft label={word(context, label)} value={which.read(stage).to_owned()} max={limits::NAME_LENGTH}
            help={word(context, help)} on_commit={write(context, stage, which)}/>
    }
}
