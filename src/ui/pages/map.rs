//! The map area: the journey with the figures of one time, as a picture or a table.

mod picture;

use std::rc::Rc;

use yew::prelude::*;

use self::picture::Picture;
use crate::app::counts::count;
use crate::app::run::Computed;
use crate::app::store::Dispatch;
use crate::app::view::{Panel, Selection, ViewChange};
use crate::app::{Action, Shared};
use crate::model::Scenario;
use crate::text::workspace::Word;
use crate::ui::charts::scene::Pick;
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};
use crate::ui::editor::{self, Hook};
use crate::ui::export::{Exhibit, SaveMenu};
use crate::ui::later::Place;
use crate::ui::map::route::Routes;
use crate::ui::map::{self, MapFigures};
use crate::ui::playback;
use crate::ui::results::Shown;
use crate::ui::still::still;
use crate::ui::widgets::{Icon, icon, use_size};

/// Properties of [`MapPanel`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is drawn.
    pub shown: Shown,
    /// The time that the figures are of.
    pub time: u32,
    /// What is selected.
    pub selection: Option<Selection>,
    /// Whether the figures stand as a table.
    pub as_table: bool,
}

/// The map area.
#[component]
pub fn MapPanel(props: &Props) -> Html {
    count("Map");
    let (node, size) = use_size();
    let view = use_node_ref();
    let lanes = use_state_eq(|| false);
    let hook: Hook = use_mut_ref(|| None);
    let scenario = &props.context.scenario;
    // The layout follows structure alone: a dragged number moves nothing.
    let by_department = *lanes;
    let structure = structure(scenario, *lanes);
    let held = use_mut_ref(|| None);
    let room = size.map(|size| {
        hold(
            &mut held.borrow_mut(),
            &structure,
            place(size.width, size.height),
        )
    });
    let layout = use_memo((structure, room.map(|room| (room.width, room.height))), {
        let (scenario, lanes) = (scenario.clone(), *lanes);
        move |_| {
            let layout = map::layout(&scenario, room?);
            Some(Shared::new(if lanes {
                editor::swim::by_department(&scenario, layout)
            } else {
                layout
            }))
        }
    });
    let layout = (*layout).clone();
    let say = &props.context.say;
    let time = usize::try_from(props.time).unwrap_or(0);
    let (exact, focus) = (props.shown.exact.clone(), props.shown.focus);
    let flows = use_memo((layout.clone(), exact, focus, time), flows);
    let (figures, routes) = (*flows).clone();
    let body = match &layout {
        None => html! { <div class="waiting">{ say.word(Word::Waiting) }</div> },
        Some(layout) => {
            let selected = props.selection.as_ref();
            let picture = Picture {
                scenario: scenario.clone(),
                say: Rc::clone(say),
                dispatch: props.context.dispatch.clone(),
                layout: layout.clone(),
                figures: figures.clone(),
                routes: routes.clone(),
                selection: selected.and_then(|what| pick(scenario, what)),
                hook: hook.clone(),
            };
            if props.as_table {
                let context = &props.context;
                let shown = || table(&picture.scene().table);
                context.later.show(context, Place::Row, shown)
            } else {
                still(picture, Picture::html)
            }
        }
    };
    let later = &props.context.later;
    let editor = later.show(&props.context, Place::Quiet, || {
        editor::soon(editor::Props {
            context: props.context.clone(),
            layout: layout.clone(),
            figures,
            routes,
            selection: props.selection.clone(),
            view: view.clone(),
            lanes: by_department,
            on_lanes: Callback::from(move |on| lanes.set(on)),
            picture: !props.as_table,
            hook: hook.clone(),
        })
    });
    let play = later.show(&props.context, Place::Quiet, || {
        playback::opener(&props.context)
    });
    let save = later.show(
        &props.context,
        Place::Quiet,
        || html! { <SaveMenu context={props.context.clone()} exhibit={Exhibit::Map}/> },
    );
    html! {
        <section id="map" class="area-map" aria-label={say.word(Word::Map)}>
            <div class="map-bar">
                <div class="map-editor-box">{ editor }</div>
                <div class="map-ends">{ out_of_date(say, props.shown.dated) }{ play }{ switch(props) }<span class="map-save">{ save }</span></div>
            </div>
            <div class="map-box" ref={node}><div class={classes!("map-view", old(props.shown.dated))} ref={view}>{ body }</div></div>
        </section>
    }
}

/// What flows at a time, and the lines that it flows along: both are the same for as long as their sources are.
fn flows(
    (layout, exact, focus, time): &(
        Option<Shared<map::Layout>>,
        Option<Shared<Computed>>,
        usize,
        usize,
    ),
) -> (Option<Shared<MapFigures>>, Shared<Routes>) {
    let figures = exact
        .as_ref()
        .and_then(|exact| MapFigures::from_results(&exact.scenario, &exact.results, *focus, *time));
    let lines = |layout: &Shared<map::Layout>| map::routes(layout, figures.as_ref());
    let routes = layout.as_ref().map(lines).unwrap_or_default();
    (figures.map(Shared::new), Shared::new(routes))
}

/// The room for the map. A narrow one runs downwards and is as tall as it gets, so that its height
/// must not follow from what was drawn before.
pub fn place(width: f64, height: f64) -> map::Size {
    let height = if width < map::layout::COMPACT_BELOW {
        600.0
    } else {
        height
    };
    map::Size { width, height }
}

/// A room that differs by a line of text in height, and of which the journey is the same.
const SAME_ROOM: f64 = 0.08;

/// The room that the journey is arranged for: the last one, as long as no other journey stands there and its room has only become a little lower or
/// higher. A figure that takes a second line on its tile, or one line again, moves no stage then: the picture is scaled.
fn hold(held: &mut Option<(String, map::Size)>, structure: &str, room: map::Size) -> map::Size {
    if let Some((of, last)) = held
        && of == structure
        && last.width == room.width
        && (last.height - room.height).abs() <= SAME_ROOM * last.height
    {
        return *last;
    }
    *held = Some((structure.to_owned(), room));
    room
}

fn switch(props: &Props) -> Html {
    let say = &props.context.say;
    let (word, which) = if props.as_table {
        (Word::AsPicture, Icon::Chart)
    } else {
        (Word::AsTable, Icon::Table)
    };
    let toggle = {
        let context = props.context.clone();
        move |_: MouseEvent| context.view(ViewChange::ToggleTable(Panel::Map))
    };
    html! {
        <button type="button" class="btn btn-quiet btn-icon map-switch" aria-pressed={props.as_table.to_string()}
            aria-label={say.word(word)} title={say.word(word)} onclick={toggle}>{ icon(which) }</button>
    }
}

/// What the layout depends on.
#[must_use]
pub fn structure(scenario: &Scenario, lanes: bool) -> String {
    let mut out = String::from(if lanes { "=" } else { "" });
    for stage in &scenario.stages {
        if lanes {
            out.push_str(&format!("{}/", stage.department));
        }
        out.push_str(&format!(
            "{}|{}|{}|{}|{}|{};",
            stage.id,
            stage.name,
            stage.kind as u8,
            stage.sentiment.map_or(9, |sentiment| sentiment as u8),
            stage.x.unwrap_or(f64::NAN),
            stage.y.unwrap_or(f64::NAN)
        ));
    }
    for transition in &scenario.transitions {
        out.push_str(&format!(
            "{}>{}~{};",
            transition.from, transition.to, transition.bend
        ));
    }
    for channel in &scenario.channels {
        out.push_str(&format!("{}:{};", channel.name, channel.entry));
    }
    for referral in &scenario.referrals {
        out.push_str(&format!("{}+{};", referral.from, referral.to));
    }
    out
}

/// Picking something opens it in the inspector.
pub fn on_pick(scenario: &Shared<Scenario>, dispatch: &Dispatch) -> Callback<Pick> {
    let (scenario, dispatch) = (scenario.clone(), dispatch.clone());
    Callback::from(move |pick: Pick| {
        if let Some(selection) = selection(&scenario, pick) {
            dispatch.send(Action::View(ViewChange::Select(Some(selection))));
        }
    })
}

/// What a choice on the map is to the view.
#[must_use]
pub fn selection(scenario: &Scenario, pick: Pick) -> Option<Selection> {
    Some(match pick {
        Pick::Stage(at) => Selection::Stage(scenario.stages.get(at)?.id.clone()),
        Pick::Transition(at) => Selection::Transition(scenario.transitions.get(at)?.id.clone()),
        Pick::Channel(at) => Selection::Channel(scenario.channels.get(at)?.id.clone()),
        Pick::Referral(at) => Selection::Referral(scenario.referrals.get(at)?.id.clone()),
    })
}

/// What is selected, as the map knows it.
#[must_use]
pub fn pick(scenario: &Scenario, selection: &Selection) -> Option<Pick> {
    match selection {
        Selection::Stage(id) => scenario.stage_index(id).map(Pick::Stage),
        Selection::Transition(id) => scenario.transition_index(id).map(Pick::Transition),
        Selection::Channel(id) => scenario.channel_index(id).map(Pick::Channel),
        Selection::Referral(id) => scenario.referral_index(id).map(Pick::Referral),
        _ => None,
    }
}
