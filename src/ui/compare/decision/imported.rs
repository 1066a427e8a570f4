//! A table of draws from elsewhere: what it says of a choice, as `perennial decide` does.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;

use super::said::{Of, Said, Shown};
use crate::analysis::decision::{TableProblem, read};
use crate::model::limits;
use crate::text::decide;
use crate::text::decision::Word;
use crate::ui::context::Context;
use crate::ui::files::picking::pick;
use crate::ui::widgets::{Icon, icon};

/// Properties of [`Imported`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
}

type Read = Result<Rc<Said>, Vec<TableProblem>>;

/// The panel: a button, and what the table says once there is one.
#[component]
pub(super) fn Imported(props: &Props) -> Html {
    let context = &props.context;
    let word = |word: Word| word.say(context.say.language);
    let said = use_state(|| None::<Read>);
    let onclick = {
        let said = said.clone();
        move |_: MouseEvent| {
            let said = said.clone();
            let on_file = Box::new(move |file: File| {
                spawn_local(async move { said.set(Some(read_file(&file).await)) });
            });
            // Where the page makes no such element, there is still the command line.
            let _ = pick(".csv,.txt,.tsv,text/csv,text/plain", on_file);
        }
    };
    let body = match &*said {
        None => html! { <span hidden=true/> },
        Some(Err(problems)) => wrong(context, problems),
        Some(Ok(said)) => html! { <Shown context={context.clone()} said={Of(Rc::clone(said))}/> },
    };
    html! {
        <section class="panel stack" aria-label={word(Word::Table)}>
            <h2>{ word(Word::Table) }</h2>
            <p class="small muted">{ word(Word::TableAbout) }</p>
            <div><button type="button" class="btn" onclick={onclick}>{ icon(Icon::Open) }{ word(Word::OpenTable) }</button></div>
            <div aria-live="polite">{ body }</div>
        </section>
    }
}

async fn read_file(file: &File) -> Read {
    if file.size() > limits::TABLE_BYTES as f64 {
        return Err(vec![TableProblem::TooLarge]);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let bytes = buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
    let bytes = bytes.map_err(|_| vec![TableProblem::NotText])?;
    read(&bytes).map(|draws| Rc::new(Said::new(file.name(), draws)))
}

fn wrong(context: &Context, problems: &[TableProblem]) -> Html {
    let items = problems.iter().enumerate().map(|(at, problem)| {
        html! { <li key={at}>{ decide::problem(context.say.language, problem).line() }</li> }
    });
    html! { <ul class="compare-money note warn">{ for items }</ul> }
}
