//! Two numbers at once, of one's own choice.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{All, Of, drawn, instead, waiting};
use crate::analysis::matters::Plane;
use crate::text::compare::number;
use crate::text::matters::Word;
use crate::ui::compare::panel::Panel;
use crate::ui::compare::studied::{Studied, use_study};
use crate::ui::context::Context;

/// Properties of [`PlanePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub all: All,
}

/// What a person has chosen, by the places of the numbers in the file: what else is uncertain may change.
type Picked = [Option<String>; 2];

/// The panel.
#[component]
pub(super) fn PlanePanel(props: &Props) -> Html {
    let (context, all) = (&props.context, &props.all);
    let picked = use_state_eq(Picked::default);
    let numbers = numbers(all, &picked);
    let studied = use_study::<Plane>(&context.scenario, &numbers);
    let of = use_memo(studied.clone(), Of::studied);
    let language = context.say.language;
    let tools = tools(context, all, numbers, &picked);
    let here = match studied {
        Studied::Working(part) => return waiting(context, Word::Plane, part),
        // The choice stays, so that another can be made.
        Studied::Missing => {
            return html! {
                <section class="panel compare-panel" aria-label={Word::Plane.say(language)}>
                    <div class="compare-panel-head"><h2>{ Word::Plane.say(language) }</h2>{ tools }</div>
                    <p class="compare-none">{ Word::NotApart.say(language) }</p>
                </section>
            };
        }
        Studied::Here(here) => here,
    };
    if of.is_none() {
        return instead(context, Word::Plane, Word::NotApart.say(language));
    }
    let draw = {
        let (context, found, strategy) = (context.clone(), Rc::clone(&here.found), all.strategy);
        Callback::from(move |width: f64| drawn::plane(&context, &of, &found, strategy, width))
    };
    html! {
        <Panel context={context.clone()} name="two-numbers" title={Word::Plane.say(language)} about={Word::PlaneAbout.say(language)}
            tools={tools} stale={here.stale} draw={draw}/>
    }
}

/// The numbers in the order in which they are offered: those that move the difference most first.
fn offered(all: &All) -> Vec<usize> {
    let widest = all.found.spider.widest(all.strategy).into_iter();
    let mut offered: Vec<usize> = widest.map(|thread| thread.dimension).collect();
    let rest = (0..all.found.spider.threads.len()).filter(|one| !offered.contains(one));
    let rest: Vec<usize> = rest.collect();
    offered.extend(rest);
    offered
}

/// The two numbers: those that were chosen, else the most important two that are free of each other.
fn numbers(all: &All, picked: &Picked) -> [usize; 2] {
    let offered = offered(all);
    let Some(of) = (*all.of).as_ref() else {
        return [0, 1];
    };
    let place = |path: &Option<String>| {
        let path = path.as_ref()?;
        of.paths.iter().position(|one| one.to_string() == *path)
    };
    let free = |a: usize, b: usize| {
        let shares = |at: usize| {
            of.plan
                .dimensions()
                .get(at)
                .and_then(|one| one.shares.clone())
        };
        a != b && (shares(a).is_none() || shares(a) != shares(b))
    };
    let first_free = |other: Option<usize>| {
        let mut offered = offered.iter().copied();
        offered.find(|one| other.is_none_or(|other| free(*one, other)))
    };
    let [across, up] = [place(&picked[0]), place(&picked[1])];
    let across = across.or_else(|| first_free(up)).unwrap_or(0);
    let up = up.or_else(|| first_free(Some(across)));
    // Two of one whole are all there is: it is said that they cannot be set apart.
    let other = || offered.iter().copied().find(|one| *one != across);
    [across, up.or_else(other).unwrap_or(1)]
}

/// The two lists to choose from.
fn tools(
    context: &Context,
    all: &All,
    numbers: [usize; 2],
    picked: &UseStateHandle<Picked>,
) -> Html {
    let Some(of) = (*all.of).as_ref() else {
        return html! { <span hidden=true/> };
    };
    let language = context.say.language;
    let paths: Vec<String> = of.paths.iter().map(ToString::to_string).collect();
    let list = |at: usize, label: Word| {
        let onchange = {
            let (picked, paths) = (picked.clone(), paths.clone());
            move |event: Event| {
                let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
                    return;
                };
                let mut now = numbers.map(|one| paths.get(one).cloned());
                let chosen = Some(select.value());
                // Whoever chooses what is on the other axis turns the picture.
                if now[1 - at] == chosen {
                    now.swap(0, 1);
                }
                now[at] = chosen;
                picked.set(now);
            }
        };
        let options = offered(all).into_iter().filter_map(|one| {
            let name = number(language, &of.scenario, of.paths.get(one)?);
            let path = paths.get(one)?.clone();
            Some(html! { <option key={path.clone()} value={path} selected={one == numbers[at]}>{ name }</option> })
        });
        html! {
            <label class="matters-pick">
                <span class="small muted">{ label.say(language) }</span>
                <span class="box"><select onchange={onchange}>{ for options }</select></span>
            </label>
        }
    };
    html! { <span class="matters-picks">{ list(0, Word::Across) }{ list(1, Word::Up) }</span> }
}
