//! The page, from the filter to the sheets that are printed.

use yew::prelude::*;

use super::exercise;
use super::figures::Figures;
use super::focus::lead;
use super::print::{Sheets, customers, sheets};
use super::{asking, card, filter, gaps, lanes, mesh, order, phrase, word};
use crate::app::Action;
use crate::app::departments::Departments;
use crate::app::view::{Page, ViewChange};
use crate::text::people::{Phrase, Word};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::widgets::Popover;

/// Properties of [`PeoplePage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// The figures beside the benchmarks.
    pub figures: Figures,
    /// The department that is shown; `None`: everyone.
    pub department: Option<String>,
}

/// What the parts of the page draw.
pub struct Drawn<'a> {
    /// The scenario and its words.
    pub context: &'a Context,
    /// Everyone.
    pub departments: &'a Departments,
    /// The figures.
    pub figures: &'a Figures,
    /// Positions of the stages along the journey.
    pub order: &'a [usize],
    /// Position of the department that is shown; `None`: everyone.
    pub chosen: Option<usize>,
}

/// The page.
#[component]
pub fn PeoplePage(props: &Props) -> Html {
    let printed = use_state(|| None::<(Sheets, u32)>);
    // The sheets are in the page before it is printed, and stay: printing again needs no button.
    use_effect_with(*printed, |printed| {
        if printed.is_some() {
            let _ = gloo_utils::window().print();
        }
    });
    let context = &props.context;
    let departments = Departments::of(&context.scenario);
    let order = order::along(&context.scenario);
    let drawn = Drawn {
        context,
        departments: &departments,
        figures: &props.figures,
        order: &order,
        chosen: (props.department.as_deref()).and_then(|name| departments.find(name)),
    };
    let on_print = {
        let printed = printed.clone();
        Callback::from(move |which: Sheets| {
            let times = printed.map_or(0, |(_, times)| times);
            printed.set(Some((which, times.wrapping_add(1))));
        })
    };
    let flipped = use_state(Vec::<String>::new);
    let paper = printed.map(|(which, _)| sheets(&drawn, which, &flipped));
    html! {
        <div class="page people">
            { head(&drawn, &flipped, &on_print) }
            { asking::yours(context) }
            <div class="people-body">{ body(&drawn) }</div>
            <div hidden=true>{ paper }</div>
        </div>
    }
}

fn head(
    drawn: &Drawn<'_>,
    flipped: &UseStateHandle<Vec<String>>,
    on_print: &Callback<Sheets>,
) -> Html {
    let context = drawn.context;
    html! {
        <div class="people-head">
            <div class="grow">
                <h2>{ word(context, Word::Title) }</h2>
                <p class="muted">{ word(context, Word::Lead) }</p>
            </div>
            <div class="acts">
                { exercise::opener(drawn) }
                <span class="people-act">{ for_departments(drawn, on_print) }</span>
                { for_customers(drawn, flipped, on_print) }
                <span class="people-act">{ ask(drawn) }</span>
            </div>
        </div>
    }
}

/// The way to the links for the departments.
fn ask(drawn: &Drawn<'_>) -> Html {
    if drawn.departments.all.is_empty() {
        return html! { <span hidden=true/> };
    }
    asking::opener(drawn.context)
}

fn for_departments(drawn: &Drawn<'_>, on_print: &Callback<Sheets>) -> Html {
    if drawn.departments.all.is_empty() {
        return html! { <span hidden=true/> };
    }
    let context = drawn.context;
    let one = drawn.chosen.and_then(|at| drawn.departments.all.get(at));
    let label = match one {
        Some(one) => phrase(context, Phrase::PrintOne { name: &one.name }),
        None => word(context, Word::PrintEach).to_owned(),
    };
    let onclick = on_print.reform(|_: MouseEvent| Sheets::Departments);
    html! { <button type="button" class="btn" onclick={onclick}>{ label }</button> }
}

/// Which stages new customers are told of, and the button that prints them.
fn for_customers(
    drawn: &Drawn<'_>,
    flipped: &UseStateHandle<Vec<String>>,
    on_print: &Callback<Sheets>,
) -> Html {
    let context = drawn.context;
    let choices = customers::choices(drawn);
    let boxes = choices.iter().map(|stage| {
        let onchange = {
            let (flipped, id) = (flipped.clone(), stage.id.clone());
            move |_: Event| {
                let mut ids = (*flipped).clone();
                match ids.iter().position(|known| *known == id) {
                    Some(position) => drop(ids.remove(position)),
                    None => ids.push(id.clone()),
                }
                flipped.set(ids);
            }
        };
        html! {
            <li key={stage.id.clone()}>
                <label class="people-tick">
                    <input type="checkbox" checked={customers::is_on(stage, flipped)} onchange={onchange}/>
                    { series::stage(stage) }
                </label>
            </li>
        }
    });
    let body = if choices.is_empty() {
        html! { <p class="small">{ word(context, Word::NoCustomerPrint) }</p> }
    } else {
        let onclick = on_print.reform(|_: MouseEvent| Sheets::Customers);
        html! {
            <>
                <p class="strong">{ word(context, Word::OnSheet) }</p>
                <ul>{ for boxes }</ul>
                <p class="small muted">{ word(context, Word::NotOnSheet) }</p>
                <button type="button" class="btn btn-primary" onclick={onclick}>{ word(context, Word::Print) }</button>
            </>
        }
    };
    html! { <Popover face={word(context, Word::PrintCustomers)} class="btn" at_end=true>{ body }</Popover> }
}

fn body(drawn: &Drawn<'_>) -> Html {
    if drawn.context.scenario.stages.is_empty() {
        return no_stages(drawn.context);
    }
    if drawn.departments.all.is_empty() {
        return no_departments(drawn);
    }
    let all = drawn.departments.all.iter().enumerate();
    let cards = all
        .filter(|(position, _)| drawn.chosen.is_none_or(|chosen| chosen == *position))
        .map(|(position, one)| {
            html! { <li key={one.name.clone()} class="panel people-card">{ card::card(drawn, position) }</li> }
        });
    html! {
        <>
            { filter::filter(drawn) }
            { lanes::lanes(drawn) }
            <div class="people-gaps">{ gaps::gaps(drawn) }</div>
            <ul class="people-cards">{ for cards }</ul>
            { mesh::mesh(drawn) }
        </>
    }
}

fn no_stages(context: &Context) -> Html {
    let go = context.on_click(|| Action::View(ViewChange::Page(Page::Journey)));
    html! {
        <section class="panel stack people-empty">
            <h3>{ word(context, Word::NoStages) }</h3>
            <p>{ word(context, Word::NoStagesLead) }</p>
            <div><button type="button" class="btn btn-primary" onclick={go}>{ word(context, Word::ToJourney) }</button></div>
        </section>
    }
}

fn no_departments(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let stages = &context.scenario.stages;
    let first = drawn.order.first().and_then(|at| stages.get(*at));
    let begin = first.map(|stage| {
        html! {
            <button type="button" class="btn btn-primary" onclick={lead(context, &stage.id, true)}>
                { word(context, Word::ChooseFirst) }
            </button>
        }
    });
    html! {
        <section class="panel stack people-empty">
            <h3>{ word(context, Word::NoDepartments) }</h3>
            <p>{ word(context, Word::NoDepartmentsLead) }</p>
            <div>{ begin }</div>
        </section>
    }
}
