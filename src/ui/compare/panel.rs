//! A picture of the page with its heading: as a table where one likes, and to be taken away.

use yew::prelude::*;

use super::studied::{Age, Here, Studied};
use crate::text::compare::Word;
use crate::text::workspace;
use crate::ui::charts::html;
use crate::ui::charts::scene::Scene;
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};
use crate::ui::export::data::Figures;
use crate::ui::export::menu::menu;
use crate::ui::export::take::{self, Form};
use crate::ui::widgets::{Icon, icon, toggle, use_size};
use crate::worker::study::Study;

/// Height of the pictures.
pub(super) const HEIGHT: f64 = 320.0;
/// Width of a picture that is taken away.
const TAKEN: f64 = 960.0;

/// A picture, and what it is made of.
pub(super) struct Drawn {
    pub scene: Scene,
    pub figures: Figures,
}

/// Properties of [`Panel`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    /// How its files are called.
    pub name: &'static str,
    pub title: AttrValue,
    pub about: AttrValue,
    pub tools: Html,
    /// How old it is.
    pub age: Age,
    /// Whether its table comes first.
    #[prop_or_default]
    pub as_table: bool,
    /// The picture at a width, or what is said instead.
    pub draw: Callback<f64, Result<Drawn, Word>>,
}

/// A picture in a panel, or its table, with the buttons to save it.
#[component]
pub(super) fn Panel(props: &Props) -> Html {
    let (node, size) = use_size();
    let as_table = use_state_eq(|| props.as_table);
    let say = &props.context.say;
    let (toggled, which) = if *as_table {
        (say.word(workspace::Word::Picture), Icon::Chart)
    } else {
        (say.word(workspace::Word::Table), Icon::Table)
    };
    let onclick = toggle(&as_table);
    let body = match size.map(|size| props.draw.emit(size.width)) {
        None => html! { <div/> },
        Some(Err(word)) => {
            // What comes in a moment keeps the picture's place.
            let is_brief = word != Word::Working;
            let class = classes!("compare-none", is_brief.then_some("compare-brief"));
            html! { <p class={class}>{ word.say(say.language) }</p> }
        }
        Some(Ok(drawn)) if *as_table => table(&drawn.scene.table),
        Some(Ok(drawn)) => html::scene(&drawn.scene, None, None),
    };
    let label = format!("{}: {toggled}", props.title);
    html! {
        <section class="panel compare-panel" aria-label={props.title.clone()}>
            <div class="compare-panel-head">
                <h2>{ props.title.clone() }</h2>
                { tag(&props.context, props.age) }
                { props.tools.clone() }
                <span class="compare-tools">
                    <button type="button" class="btn btn-quiet btn-icon" aria-pressed={as_table.to_string()} aria-label={label} title={toggled} onclick={onclick}>
                        { icon(which) }
                    </button>
                    { menu(&props.context, &on_save(props)) }
                </span>
            </div>
            <p class="small muted">{ props.about.clone() }</p>
            <div class={classes!("compare-body", old(props.age.is_old()))} ref={node}>{ body }</div>
        </section>
    }
}

/// A picture that needs a study, or what stands in its place. Of the picture: its name, its title and what it is about.
pub(super) fn studied<S: Study>(
    context: &Context,
    studied: &Studied<S>,
    (name, title, about): (&'static str, &'static str, &'static str),
    draw: impl Fn(&Context, &Here<S>, f64) -> Result<Drawn, Word> + 'static,
) -> Html {
    let on_width = {
        let (context, studied) = (context.clone(), studied.clone());
        Callback::from(move |width: f64| match &studied {
            Studied::Here(here) => draw(&context, here, width),
            Studied::Working(_) => Err(Word::Working),
            Studied::Missing => Err(Word::NoBriefing),
        })
    };
    html! {
        <Panel key={name} context={context.clone()} name={name} title={title} about={about}
            tools={Html::default()} age={studied.age()} draw={on_width}/>
    }
}

/// That it is out of date, and how far what takes its place is.
pub(super) fn tag(context: &Context, age: Age) -> Html {
    let say = &context.say;
    match age {
        Age::Renewing(part) => {
            // Whole per cent: a part that moves all the time is not read.
            let part = say.numbers.share((part * 100.0).round() / 100.0);
            let word = say.word(workspace::Word::OutOfDate);
            html! { <span class="tag">{ format!("{word} · {part}") }</span> }
        }
        age => out_of_date(say, age.is_old()),
    }
}

/// Takes the picture away, in a width of its own.
fn on_save(props: &Props) -> Callback<Form> {
    let (context, draw) = (props.context.clone(), props.draw.clone());
    let (name, about) = (props.name, props.about.clone());
    Callback::from(move |form| {
        // What is not there yet cannot be taken away, as the panel says.
        let Ok(drawn) = draw.emit(TAKEN) else {
            return;
        };
        match form {
            Form::Csv => take::figures(&context, name, &drawn.figures),
            Form::Svg | Form::Png => {
                take::scene(&context, name, drawn.scene, about.to_string(), form)
            }
        }
    })
}
