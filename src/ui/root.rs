//! The root of the page.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::prelude::*;

use super::context::Context;
use super::help::Tour;
use super::later::{Place, use_later};
use super::now::Now;
use super::pages::{Following, Moment};
use super::say::Say;
use super::soon::{Soon, soon};
use super::widgets::{Icon, icon};
use super::{
    arrivals, dialogs, editor, embed, inspector, language, received, settled, shell, story,
};
use crate::app::counts::{count, told};
use crate::app::effects::start;
use crate::app::origin::Source;
use crate::app::store::{Dispatch, use_store};
use crate::app::view::{Page, ViewChange};
use crate::app::{Action, Shared, State};
use crate::text::Language;
use crate::text::workspace::Word;

/// How often things were worked out and drawn, for tests of the built app (see [`told`]).
#[wasm_bindgen]
#[must_use]
pub fn counts() -> String {
    told()
}

/// Opens the page in an element. What it starts with is read, worked out and drawn in tasks of their own, so that a slow device has
/// time in between for whoever touches it.
pub fn open(root: Element) {
    soon(move || {
        let example = start::example();
        soon(move || {
            start::warm(&example);
            soon(move || {
                let start = start::state(example);
                soon(move || {
                    yew::Renderer::<App>::with_root_and_props(root, Props { start }).render();
                });
            });
        });
    });
}

/// What the app starts with.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state at the start.
    pub start: State,
}

/// The app.
#[component]
pub fn App(props: &Props) -> Html {
    count("App");
    let later = use_later();
    let (state, dispatch) = use_store(&props.start, !later.is_coming(), later.is_here());
    // The first screen speaks English: other languages come with the later part.
    let spoken = match later.is_here() {
        true => state.language,
        false => Language::default(),
    };
    let say = use_memo((state.scenario.clone(), spoken), |(scenario, language)| {
        Say::of(*language, scenario)
    });
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    let waits = later.is_coming() && state.language != spoken;
    let context = Context::new(latest, (*say).clone(), dispatch.clone(), later);
    let open = use_state_eq(|| false);
    // Selecting something opens the sheet, where the inspector is one; what was selected before the page was loaded would lie over it.
    let first = use_mut_ref(|| true);
    use_effect_with((state.view.selection.clone(), state.looks), {
        let open = open.clone();
        move |(selection, _)| {
            if !first.replace(false) && selection.is_some() {
                open.set(true);
            }
        }
    });
    use_effect_with(state.view.page, {
        let open = open.clone();
        move |page| {
            shell::show_tab();
            // The comparison has the whole width until something is looked at in it.
            if *page == Page::Compare {
                open.set(false);
            }
        }
    });
    // A dialog that waited for what makes links has its link now.
    use_effect_with(context.later.is_here(), {
        let (context, waits) = (context.clone(), state.sharing().is_some());
        move |is_here| {
            if *is_here && waits {
                context.dispatch.send(Action::Share);
            }
        }
    });
    // The same one from drawing to drawing, so that the inspector is drawn for what it shows alone.
    let close = (dispatch.clone(), state.view.selection.is_some());
    let on_close = use_callback(close, {
        let open = open.clone();
        move |(), (dispatch, selected)| {
            open.set(false);
            if *selected {
                dispatch.send(Action::View(ViewChange::Select(None)));
            }
        }
    });
    let body = match &state.trouble {
        // To see it in another language for a moment would be a start with two beginnings.
        _ if waits => html! { <div class="page" aria-busy="true"></div> },
        _ if state.embed.is_some() => framed(&context, &state),
        Some(trouble) => later_page(&context, || shell::trouble(&context, trouble)),
        None => workspace(&context, &state, &open, &on_close),
    };
    let presents = state.presented.is_some();
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <div class={if presents { "root behind" } else { "root" }} inert={presents}>{ body }</div>
            <div>{ player(&context, &state) }</div>
            <div>{ dialog(&context, &state) }</div>
            <div>{ tour(&context, state.tour) }</div>
            <div>{ quiet(&context, &state, language::speaking) }</div>
            <div>{ quiet(&context, &state, |_, state| html! { <arrivals::Arrivals language={state.language}/> }) }</div>
            <div>{ quiet(&context, &state, |_, state| story::addressed(state.language)) }</div>
            <div>{ quiet(&context, &state, shell::notices) }</div>
            <div>{ quiet(&context, &state, |_, state| settled::settled(state)) }</div>
            <div>{ quiet(&context, &state, |_, state| shell::in_sight(state)) }</div>
        </ContextProvider<Dispatch>>
    }
}

/// What is presented, in place of the workspace, which waits behind it as it was.
fn player(context: &Context, state: &State) -> Html {
    match &state.presented {
        Some(presented) => {
            let show = || story::player(context, presented);
            context.later.show(context, Place::Page, show)
        }
        None => html! { <span hidden=true/> },
    }
}

/// The tour, while it goes on.
fn tour(context: &Context, step: Option<usize>) -> Html {
    match step {
        Some(step) => {
            let on_close = context.dispatch.callback(|()| Action::Tour(None));
            let place = Place::Dialog {
                on_close: &on_close,
            };
            context.later.show(
                context,
                place,
                || html! { <Tour context={context.clone()} step={step}/> },
            )
        }
        None => html! { <span hidden=true/> },
    }
}

/// In a frame of another page.
fn framed(context: &Context, state: &State) -> Html {
    later_page(context, || match &state.trouble {
        Some(trouble) => embed::trouble(context, state, trouble),
        None => embed::page(context, state, state.embed.unwrap_or_default()),
    })
}

fn later_page(context: &Context, page: impl FnOnce() -> Html) -> Html {
    context.later.show(context, Place::Page, page)
}

fn workspace(
    context: &Context,
    state: &State,
    open: &UseStateHandle<bool>,
    on_close: &Callback<()>,
) -> Html {
    let now = Moment {
        context: context.clone(),
        state: state.clone(),
    };
    let now = Shared::new(now);
    // In a task after what is around it.
    let part = move |()| html! { <Following now={now.clone()}/> };
    let until = html! { <div class="page" aria-busy="true"></div> };
    let page = html! { <Soon {part} {until} at_once={context.later.stands()}/> };
    let class = match state.view.page {
        Page::Journey => "app app-journey",
        Page::Compare => "app app-compare",
        Page::Flow => "app app-flow",
        Page::People => "app app-people",
        Page::Scenarios => "app app-scenarios",
    };
    let blank = (state.origin.source == Source::Blank).then_some("app-blank");
    let show = {
        let (open, is_here) = (open.clone(), context.later.is_here());
        Callback::from(move |_: MouseEvent| {
            // As it opens it takes the focus by itself, and remembers from where (ui/inspector/sheet.rs).
            if *open && is_here {
                editor::lead("#inspector");
            }
            open.set(true);
        })
    };
    let scrim = (**open).then(|| {
        let onclick = on_close.reform(|_: MouseEvent| ());
        html! { <button type="button" class="scrim only-narrow" tabindex="-1" aria-hidden="true" onclick={onclick}></button> }
    });
    html! {
        <div class={classes!(class, blank)}>
            <a class="skip" href="#main">{ context.say.word(Word::SkipToMain) }</a>
            { shell::top(context, state) }
            { shell::bar(context, state, &show) }
            { shell::broken(context, state) }
            { received(context, state) }
            <div class="work">
                <main id="main" class="left" tabindex="-1">{ page }</main>
                <div class="scrim-box">{ scrim }</div>
                { inspector(context, state, **open, on_close) }
            </div>
            { if state.is_received() { later_foot(context, &show) } else { foot(context, &show) } }
        </div>
    }
}

/// What the receiver of a link sees over the page.
fn received(context: &Context, state: &State) -> Html {
    let is_shown = state.is_received() && state.view.page != Page::Scenarios;
    if !is_shown {
        return html! { <div hidden=true/> };
    }
    let place = Place::Row;
    context
        .later
        .show(context, place, || received::banner(context, state))
}

fn later_foot(context: &Context, show: &Callback<MouseEvent>) -> Html {
    let place = Place::Quiet;
    context
        .later
        .show(context, place, || received::foot(context, show))
}

fn inspector(context: &Context, state: &State, open: bool, on_close: &Callback<()>) -> Html {
    let later = &context.later;
    let place = Place::Inspector { open, on_close };
    later.show(context, place, || {
        let props = inspector::Props {
            context: context.clone(),
            now: Now::of(state),
            selection: state.view.selection.clone(),
            open,
            on_close: on_close.clone(),
        };
        inspector::soon(props, later.stand_in(context, place))
    })
}

/// Something beside what the screen is for, in a task of its own as long as the page is drawn for the first time.
fn quiet(context: &Context, state: &State, part: fn(&Context, &State) -> Html) -> Html {
    let later = &context.later;
    later.show(context, Place::Quiet, || {
        let until = later.stand_in(context, Place::Quiet);
        let part = {
            let (context, state) = (context.clone(), state.clone());
            move |()| part(&context, &state)
        };
        html! { <Soon {part} {until} at_once={later.stands()}/> }
    })
}

fn dialog(context: &Context, state: &State) -> Html {
    if state.dialog.is_none() {
        return html! { <div hidden=true/> };
    }
    let on_close = context.dispatch.callback(|()| Action::CloseDialog);
    let place = Place::Dialog {
        on_close: &on_close,
    };
    context
        .later
        .show(context, place, || dialogs::dialog(context, state))
}

/// What stays at hand on a phone.
fn foot(context: &Context, show: &Callback<MouseEvent>) -> Html {
    let say = &context.say;
    html! {
        <div class="foot only-phone">
            <button type="button" class="btn" onclick={show.clone()}>{ icon(Icon::Sliders) }{ say.word(Word::Numbers) }</button>
            <button type="button" class="btn btn-primary" onclick={context.on_share()}>
                { icon(Icon::Share) }{ say.word(Word::Share) }
            </button>
        </div>
    }
}
