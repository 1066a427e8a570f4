//! The links that go out: one for each department.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::departments::Departments;
use crate::app::departments::asked::part;
use crate::app::effects::clipboard::write;
use crate::text::asking::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::text_field::select_whole;
use crate::ui::widgets::{Icon, TextArea, icon};

/// Longest message that goes with a link.
const NOTE: usize = 500;

/// Properties of [`Send`] and of a department in it.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
}

/// The message, and a row for each department.
#[component]
pub fn Send(props: &Props) -> Html {
    let context = &props.context;
    let language = context.say.language;
    let note = use_state_eq(|| Word::NoteDefault.say(language).to_owned());
    let departments = Departments::of(&context.scenario);
    if departments.all.is_empty() {
        return html! { <p>{ Word::NoDepartments.say(language) }</p> };
    }
    let on_text = {
        let note = note.clone();
        Callback::from(move |text| note.set(text))
    };
    let rows = departments.all.iter().map(|one| {
        html! {
            <li key={one.name.clone()}>
                <Row context={context.clone()} name={one.name.clone()} owns={one.owns.len()} helps={one.helps.len()} note={(*note).clone()}/>
            </li>
        }
    });
    html! {
        <>
            <TextArea label={Word::Note.say(language)} value={(*note).clone()} max={NOTE} on_text={on_text}/>
            <ul class="asking-rows">{ for rows }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    context: Context,
    name: AttrValue,
    owns: usize,
    helps: usize,
    note: String,
}

/// What became of a link: of which note and scenario it was is told by drawing the row anew.
#[derive(Clone, PartialEq)]
enum Sent {
    NotYet,
    TooLong,
    Copied,
    Refused(String),
}

#[component]
fn Row(props: &RowProps) -> Html {
    let context = &props.context;
    let language = context.say.language;
    let sent = use_state_eq(|| Sent::NotYet);
    {
        // What was copied is of what it was made from.
        let sent = sent.setter();
        let made_from = (context.scenario.clone(), props.note.clone());
        use_effect_with(made_from, move |_| sent.set(Sent::NotYet));
    }
    let open = part(&context.scenario, &props.name);
    let line = Phrase::Part {
        owns: props.owns,
        helps: props.helps,
        open: open.iter().map(|it| it.gaps.len()).sum(),
    };
    let onclick = {
        let (context, name, note, sent) = (
            context.clone(),
            props.name.clone(),
            props.note.clone(),
            sent.setter(),
        );
        move |_: MouseEvent| copy(&context, &name, &note, sent.clone())
    };
    let said = match &*sent {
        Sent::NotYet => html! { <span/> },
        Sent::Copied => html! { <span class="changed">{ Word::Copied.say(language) }</span> },
        Sent::Refused(_) => {
            html! { <span class="errtext">{ Word::Refused.say(language) }</span> }
        }
        Sent::TooLong => html! { <span class="errtext">{ Word::TooLong.say(language) }</span> },
    };
    let link = match &*sent {
        Sent::Refused(link) => html! {
            <div class="linkbox">
                <input type="text" readonly=true value={link.clone()} aria-label={Word::Link.say(language)} onfocus={select_whole}/>
            </div>
        },
        _ => html! { <div hidden=true/> },
    };
    html! {
        <div class="asking-row">
            <div class="grow">
                <p><strong>{ props.name.clone() }</strong></p>
                <p class="small muted">{ line.say(language) }</p>
            </div>
            <button type="button" class="btn" onclick={onclick}>
                { icon(Icon::Copy) }{ Phrase::CopyFor { name: &props.name }.say(language) }
            </button>
            <p class="small asking-said" role="status">{ said }</p>
            { link }
        </div>
    }
}

fn copy(context: &Context, name: &str, note: &str, sent: UseStateSetter<Sent>) {
    let Some(link) = context.latest().asking_link(name, note) else {
        sent.set(Sent::TooLong);
        return;
    };
    // Asked for at once, while the browser still sees that a person clicked.
    let written = write(&link);
    spawn_local(async move {
        sent.set(if written.await {
            Sent::Copied
        } else {
            Sent::Refused(link)
        });
    });
}
