//! Rows of the inspector that do by form what the map does by hand: kinds and ends of things, new arrows,
//! places, bends, copies, removal.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::acts::{self, End};
use super::board;
use super::focus;
use crate::app::edit::{Edit, StageEdit};
use crate::app::view::{Selection, ViewChange};
use crate::model::{Channel, Referral, Scenario, Stage, StageKind, Transition};
use crate::text::editor::{Word, word};
use crate::text::fields::{self, Choice, Field, SENTIMENTS, choice};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::inspector::parts;
use crate::ui::map::route::bend::FARTHEST;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{Scale, Slider};

const KINDS: [StageKind; 4] = [
    StageKind::Prospect,
    StageKind::Customer,
    StageKind::Dormant,
    StageKind::Lost,
];
/// The steps of a stage on the map: name, face, and which way.
const STEPS: [(Word, &str, f64, f64); 4] = [
    (Word::MoveLeft, "←", -1.0, 0.0),
    (Word::MoveRight, "→", 1.0, 0.0),
    (Word::MoveUp, "↑", 0.0, -1.0),
    (Word::MoveDown, "↓", 0.0, 1.0),
];

/// What a stage is: its kind, and the sentiment of customers.
pub fn kinds(context: &Context, stage: &Stage) -> Html {
    let sentiment = if stage.kind == StageKind::Customer {
        sentiment(context, stage)
    } else {
        html! { <span hidden=true/> }
    };
    html! { <div class="two">{ kind(context, stage) }{ sentiment }</div> }
}

/// A new transition from a stage.
pub fn onward(context: &Context, stage: &Stage) -> Html {
    html! { <AddTransition context={context.clone()} from={stage.id.clone()}/> }
}

/// Of a stage: its place, copying and removing it.
pub fn stage(context: &Context, stage: &Stage) -> Html {
    html! {
        <div class="stack">
            <hr/>
            { place(context, stage) }
            { both(context, &Selection::Stage(stage.id.clone())) }
        </div>
    }
}

/// Of a transition: its ends, its bend, copying and removing it.
pub fn transition(context: &Context, transition: &Transition) -> Html {
    let what = Selection::Transition(transition.id.clone());
    html! {
        <div class="stack">
            <hr/>
            <div class="two">
                { end(context, &what, End::From, &transition.from) }
                { end(context, &what, End::To, &transition.to) }
            </div>
            { bent(context, transition) }
            { both(context, &what) }
        </div>
    }
}

/// Of a channel: the stage it leads to, copying and removing it.
pub fn channel(context: &Context, channel: &Channel) -> Html {
    let what = Selection::Channel(channel.id.clone());
    html! {
        <div class="stack">
            <hr/>
            { end(context, &what, End::To, &channel.entry) }
            { both(context, &what) }
        </div>
    }
}

/// Of a referral: its ends, copying and removing it.
pub fn referral(context: &Context, referral: &Referral) -> Html {
    let what = Selection::Referral(referral.id.clone());
    html! {
        <div class="stack">
            <hr/>
            <div class="two">
                { end(context, &what, End::From, &referral.from) }
                { end(context, &what, End::To, &referral.to) }
            </div>
            { both(context, &what) }
        </div>
    }
}

fn kind(context: &Context, stage: &Stage) -> Html {
    let language = context.say.language;
    let options: Vec<(String, bool)> = KINDS
        .iter()
        .map(|kind| {
            let name = choice(language, Choice::Stage(*kind)).to_owned();
            (name, *kind == stage.kind)
        })
        .collect();
    let on_choose = {
        let (context, id) = (context.clone(), stage.id.clone());
        Callback::from(move |at: usize| {
            if let Some(kind) = KINDS.get(at) {
                board::change(&context, Edit::Stage(id.clone(), StageEdit::Kind(*kind)));
            }
        })
    };
    select(context, Field::StageKind, &options, on_choose)
}

fn sentiment(context: &Context, stage: &Stage) -> Html {
    let language = context.say.language;
    let options: Vec<(String, bool)> = SENTIMENTS
        .iter()
        .map(|sentiment| {
            let name = choice(language, Choice::Sentiment(*sentiment)).to_owned();
            (name, *sentiment == stage.sentiment)
        })
        .collect();
    let on_choose = {
        let (context, id) = (context.clone(), stage.id.clone());
        Callback::from(move |at: usize| {
            if let Some(sentiment) = SENTIMENTS.get(at) {
                let edit = Edit::Stage(id.clone(), StageEdit::Sentiment(*sentiment));
                board::change(&context, edit);
            }
        })
    };
    select(context, Field::Sentiment, &options, on_choose)
}

fn select(
    context: &Context,
    field: Field,
    options: &[(String, bool)],
    on_choose: Callback<usize>,
) -> Html {
    let language = context.say.language;
    parts::choice(
        fields::label(language, field),
        fields::help(language, field),
        options,
        on_choose,
    )
}

/// A stage to choose for an end of an arrow.
fn end(context: &Context, what: &Selection, end: End, now: &str) -> Html {
    let stages = &context.scenario.stages;
    let options: Vec<(String, bool)> = stages
        .iter()
        .map(|stage| (series::stage(stage).to_owned(), stage.id == now))
        .collect();
    let on_choose = {
        let (context, what) = (context.clone(), what.clone());
        Callback::from(move |at: usize| {
            let stage = context.scenario.stages.get(at);
            let edit =
                stage.and_then(|stage| acts::attach(&context.scenario, &what, end, &stage.id));
            if let Some(edit) = edit {
                board::change(&context, edit);
            }
        })
    };
    let field = match (what, end) {
        (Selection::Channel(_), _) => Field::Entry,
        (_, End::From) => Field::From,
        (_, End::To) => Field::To,
    };
    select(context, field, &options, on_choose)
}

/// How far an arrow is bent.
fn bent(context: &Context, transition: &Transition) -> Html {
    let label = word(context.say.language, Word::Bend);
    let on_move = {
        let (context, id) = (context.clone(), transition.id.clone());
        Callback::from(move |(bend, gesture): (f64, u64)| {
            context.edit_in(acts::bend(&id, bend), gesture);
        })
    };
    let scale = Scale {
        low: -FARTHEST / 3.0,
        high: FARTHEST / 3.0,
        step: 5.0,
        limit: f64::INFINITY,
    };
    html! {
        <div class="field">
            <div class="field-head"><span aria-hidden="true">{ label }</span></div>
            <Slider label={label} said={format!("{:.0}", transition.bend)} value={transition.bend}
                scale={scale.holding(transition.bend)} slot={None::<u8>} on_move={on_move}/>
        </div>
    }
}

/// Steps on the map, and back to the automatic place where a stage was placed by hand.
fn place(context: &Context, stage: &Stage) -> Html {
    let language = context.say.language;
    let by_hand = board::here().is_some_and(|board| board.can_place());
    let in_column = stage.kind != StageKind::Lost;
    if !(by_hand && in_column) && stage.x.is_none() {
        return html! { <span hidden=true/> };
    }
    let steps = STEPS.iter().filter(|_| by_hand && in_column).map(|(name, face, x, y)| {
        let (what, way) = (Selection::Stage(stage.id.clone()), (*x, *y));
        let onclick = move |_: MouseEvent| {
            if let Some(board) = board::here() {
                board.step(&what, way);
            }
        };
        let name = word(language, *name);
        html! {
            <button key={name} type="button" class="btn btn-icon" aria-label={name} title={name} onclick={onclick}>
                <span aria-hidden="true">{ *face }</span>
            </button>
        }
    });
    let automatic = {
        let (context, id) = (context.clone(), stage.id.clone());
        move |_: MouseEvent| context.edit(Edit::Place(id.clone(), None))
    };
    let is_automatic = stage.x.is_none();
    html! {
        <div class="field">
            <div class="field-head"><span>{ word(language, Word::Place) }</span></div>
            <div class="row">
                { for steps }
                <button type="button" class="btn" aria-disabled={is_automatic.then_some("true")} onclick={automatic}>
                    { word(language, Word::PlaceAutomatically) }
                </button>
            </div>
        </div>
    }
}

/// Copies and removes.
fn both(context: &Context, what: &Selection) -> Html {
    let language = context.say.language;
    let duplicate = {
        let (context, what) = (context.clone(), what.clone());
        move |_: MouseEvent| {
            let language = context.say.language;
            if let Some(act) = acts::duplicate(&context.scenario, language, &what) {
                board::perform(&context, act);
            }
        }
    };
    let stays = acts::stays(&context.scenario, what);
    let remove = {
        let (context, what) = (context.clone(), what.clone());
        move |_: MouseEvent| {
            if board::remove(&context, &what) {
                context.view(ViewChange::Select(None));
                focus::inspector();
            }
        }
    };
    let why = stays.then(|| word(language, Word::LastStage));
    html! {
        <div class="row">
            <button type="button" class="btn" onclick={duplicate}>{ word(language, Word::Duplicate) }</button>
            <button type="button" class="btn" aria-disabled={stays.then_some("true")} title={why} onclick={remove}>
                { word(language, Word::Remove) }
            </button>
        </div>
    }
}

/// Chosen for a stage that is not there yet; no stage has such an id.
const NEW_STAGE: &str = "";

#[derive(Properties, PartialEq)]
struct AddProps {
    context: Context,
    from: AttrValue,
}

/// Adds a transition to a stage that is chosen, or to a new one.
#[component]
fn AddTransition(props: &AddProps) -> Html {
    let id = use_id();
    let node = use_node_ref();
    let scenario = &props.context.scenario;
    let language = props.context.say.language;
    let add = {
        let (context, from, node) = (props.context.clone(), props.from.clone(), node.clone());
        move |_: MouseEvent| {
            let Some(select) = node.cast::<HtmlSelectElement>() else {
                return;
            };
            let to = select.value();
            if to == NEW_STAGE {
                if let Some(act) = acts::add_stage_after(&context.scenario, language, &from, None) {
                    board::perform(&context, act);
                }
                return;
            }
            let act = acts::connect(&context.scenario, language, &from, &to);
            board::perform(&context, act);
        }
    };
    let free = targets(scenario, &props.from);
    let options = free.iter().map(|stage| {
        let name = series::stage(stage).to_owned();
        html! { <option key={stage.id.clone()} value={stage.id.clone()}>{ name }</option> }
    });
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ word(language, Word::TransitionTo) }</label></div>
            <div class="row nowrap">
                <div class="box grow"><select id={id} ref={node}>{ for options }<option key={NEW_STAGE} value={NEW_STAGE}>{ word(language, Word::TransitionToNew) }</option></select></div>
                <button type="button" class="btn" aria-label={word(language, Word::AddTransition)} onclick={add}>{ word(language, Word::Add) }</button>
            </div>
        </div>
    }
}

/// Stages that a stage does not lead to yet: those listed after it first, since journeys are mostly listed as they go.
fn targets<'a>(scenario: &'a Scenario, from: &str) -> Vec<&'a Stage> {
    let at = scenario.stage_index(from).unwrap_or(0);
    let (before, after) = scenario.stages.split_at(at);
    let in_turn = after.iter().chain(before);
    in_turn
        .filter(|stage| stage.id != from && acts::arrow(scenario, from, &stage.id).is_none())
        .collect()
}
