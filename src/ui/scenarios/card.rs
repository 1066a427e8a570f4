//! One of one's own scenarios: a picture, its name, when it was changed, what it began as, and what can be
//! done with it.

use yew::prelude::*;

use super::name::Name;
use super::thumbnail::thumbnail;
use crate::app::Action;
use crate::app::effects::device;
use crate::app::library::{Ask, Entry};
use crate::app::origin::Source;
use crate::text::scenarios::{self, Moment, Phrase, Word};
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::say;
use crate::ui::widgets::click::is_second;

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where actions go.
    pub context: Context,
    /// The scenario.
    pub entry: Entry,
    /// Whether it is on screen.
    pub is_present: bool,
}

/// A card.
#[component]
pub fn Card(props: &Props) -> Html {
    let is_named = use_state_eq(|| false);
    let (context, entry) = (&props.context, &props.entry);
    let picture = use_memo((entry.id.clone(), entry.changed), |(id, _)| {
        device::kept(id).map(|kept| thumbnail(context.say.language, &kept.scenario))
    });
    let picture = match &*picture {
        Some(picture) => picture.clone(),
        None => {
            html! { <span class="small muted">{ Word::NoPicture.say(context.say.language) }</span> }
        }
    };
    let source = use_memo(entry.source.clone(), |of| source(context, of));
    let name = name(context, entry);
    let ask = |act: Word, ask: fn(String) -> Ask, class: &'static str| {
        let id = entry.id.clone();
        let onclick = context.on_click(move || Action::Library(ask(id.clone())));
        button(context, act, &name, class, onclick)
    };
    let copy = {
        let copy = Phrase::CopyOf { name: &name }.say(context.say.language);
        let id = entry.id.clone();
        context.on_click(move || Action::Library(Ask::Duplicate(id.clone(), copy.clone())))
    };
    let delete = {
        let (context, id) = (context.clone(), entry.id.clone());
        Callback::from(move |event: MouseEvent| {
            if !is_second(&event) {
                let ask = Ask::Delete(id.clone());
                context.dispatch.send(Action::Library(ask));
            }
        })
    };
    let rename = {
        let is_named = is_named.clone();
        Callback::from(move |_: MouseEvent| is_named.set(true))
    };
    let on_name = {
        let (context, id, is_named) = (context.clone(), entry.id.clone(), is_named.clone());
        Callback::from(move |name: Option<String>| {
            is_named.set(false);
            if let Some(name) = name {
                let ask = Ask::Rename(id.clone(), name);
                context.dispatch.send(Action::Library(ask));
            }
        })
    };
    let open = if props.is_present {
        "btn"
    } else {
        "btn btn-primary"
    };
    html! {
        <article class={classes!("panel", "own", props.is_present.then_some("own-present"))} aria-label={name.clone()}>
            <div class="card-picture own-picture">{ picture }</div>
            <Name context={context.clone()} name={name.clone()} own={entry.name.clone()} is_edited={*is_named} on_name={on_name}/>
            <p class="small muted own-facts">{ facts(context, entry, &source, props.is_present) }</p>
            <div class="own-acts">
                { ask(Word::Open, Ask::Open, open) }
                { button(context, Word::Rename, &name, "btn btn-quiet", rename) }
                { button(context, Word::Duplicate, &name, "btn btn-quiet", copy) }
                { ask(Word::SaveFile, Ask::Save, "btn btn-quiet") }
                { button(context, Word::Delete, &name, "btn btn-quiet", delete) }
            </div>
        </article>
    }
}

/// What a scenario is called, or a word for one without a name.
pub fn name(context: &Context, entry: &Entry) -> String {
    say::or(&entry.name, context.say.word(workspace::Word::Untitled))
}

fn button(
    context: &Context,
    act: Word,
    name: &str,
    class: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let language = context.say.language;
    let label = Phrase::Act { act, name }.say(language);
    html! {
        <button type="button" class={class} aria-label={label} onclick={onclick}>{ act.say(language) }</button>
    }
}

/// When it was changed, what it began as, how much room it takes.
fn facts(context: &Context, entry: &Entry, source: &str, is_present: bool) -> Html {
    let language = context.say.language;
    let moment = Moment::seen(on_the_wall(entry.changed), on_the_wall(device::now()));
    let present = is_present.then(|| {
        html! { <b class="own-now">{ Word::OpenNow.say(language) }</b> }
    });
    let said = format!(
        "{} · {source} · {}",
        moment.say(language),
        scenarios::size(language, entry.bytes)
    );
    html! { <><span hidden={!is_present}>{ present }</span><span>{ said }</span></> }
}

fn source(context: &Context, source: &Source) -> String {
    let language = context.say.language;
    match source {
        Source::Template(_) => Phrase::FromTemplate.say(language),
        Source::File(name) => Phrase::FromFile { name }.say(language),
        Source::Link { .. } => Phrase::FromLink.say(language),
        Source::Blank => Phrase::FromBlank.say(language),
    }
}

/// A moment of the world's time by the clock on the wall here.
fn on_the_wall(moment: u64) -> i64 {
    let moment_here = i64::try_from(moment).unwrap_or(i64::MAX);
    moment_here.saturating_sub(device::minutes_behind(moment).saturating_mul(60_000))
}
