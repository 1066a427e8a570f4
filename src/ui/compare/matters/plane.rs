//! Two numbers at once, of one's own choice.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{All, Of, drawn, instead, waiting};
use crate::analysis::loosened::{certain, loosened};
use crate::analysis::matters::Plane;
use crate::app::Shared;
use crate::model::{Path, Scenario};
use crate::text::compare;
use crate::text::compare::number;
use crate::text::matters::Word;
use crate::ui::compare::panel::Panel;
use crate::ui::compare::studied::{Studied, use_study_if};
use crate::ui::context::Context;

/// Properties of [`PlanePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub all: All,
}

/// What a person has chosen, by the places of the numbers in the file: what else is uncertain may change.
type Picked = [Option<String>; 2];

/// The panel “Two numbers at once”: the difference over two numbers that a person may choose.
#[component]
pub(super) fn PlanePanel(props: &Props) -> Html {
    let (context, all) = (&props.context, &props.all);
    let picked = use_state_eq(Picked::default);
    let offered = use_memo(all.clone(), offered);
    let numbers = numbers(&offered, &picked);
    let is_pair = offered.1.len() > 1;
    let studied = use_study_if::<Plane>(context, &numbers, is_pair);
    let of = use_memo(studied.clone(), of);
    let language = context.say.language;
    if !is_pair {
        return instead(context, Word::Plane, Word::TooFew.say(language));
    }
    let tools = tools(context, &offered, &numbers, &picked);
    let here = match studied {
        Studied::Working(part) => return waiting(context, Word::Plane, part),
        // The choice stays, so that another can be made.
        Studied::Missing => {
            let why = match context.is_sound() {
                true => Word::NotApart.say(language),
                false => compare::Word::NoBriefing.say(language),
            };
            return html! {
                <section class="panel compare-panel" aria-label={Word::Plane.say(language)}>
                    <div class="compare-panel-head"><h2>{ Word::Plane.say(language) }</h2>{ tools }</div>
                    <p class="compare-none">{ why }</p>
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
            tools={tools} age={here.age()} draw={draw}/>
    }
}

/// A number that is offered.
struct Offer {
    /// Its place in the file.
    place: String,
    /// What people call it.
    path: Path,
    /// The whole that it is a share of.
    shares: Option<Range<usize>>,
}

/// The numbers in the order in which they are offered: those that move the difference most first, then what is certain.
fn offered(all: &All) -> (Option<Shared<Scenario>>, Vec<Offer>) {
    let Some(of) = (*all.of).as_ref() else {
        return (None, Vec::new());
    };
    let widest = all.found.spider.widest(all.strategy).into_iter();
    let mut order: Vec<usize> = widest.map(|thread| thread.dimension).collect();
    let rest = (0..all.found.spider.threads.len()).filter(|one| !order.contains(one));
    let rest: Vec<usize> = rest.collect();
    order.extend(rest);
    let uncertain = order.into_iter().filter_map(|at| {
        let path = of.paths.get(at)?.clone();
        let shares = of.plan.dimensions().get(at)?.shares.clone();
        Some((path, shares))
    });
    let certain = certain(&of.scenario).into_iter().map(|path| (path, None));
    let offers = uncertain.chain(certain).map(|(path, shares)| Offer {
        place: path.to_string(),
        path,
        shares,
    });
    (Some(of.scenario.clone()), offers.collect())
}

/// What the plane is of: the scenario in which both numbers are uncertain.
fn of(studied: &Studied<Plane>) -> Option<Of> {
    match studied {
        Studied::Here(here) => {
            let loose = loosened(&here.scenario, &here.asked);
            Of::new(&Shared::new(loose))
        }
        Studied::Working(_) | Studied::Missing => None,
    }
}

/// The two numbers: those that were chosen, else the most important two that are free of each other.
fn numbers((_, offered): &(Option<Shared<Scenario>>, Vec<Offer>), picked: &Picked) -> [String; 2] {
    let place = |place: &Option<String>| {
        let place = place.as_ref()?;
        offered.iter().find(|one| one.place == *place)
    };
    let free =
        |a: &Offer, b: &Offer| a.place != b.place && (a.shares.is_none() || a.shares != b.shares);
    let first_free = |other: Option<&Offer>| {
        let mut all = offered.iter();
        all.find(|one| other.is_none_or(|other| free(one, other)))
    };
    let [across, up] = [place(&picked[0]), place(&picked[1])];
    let across = across.or_else(|| first_free(up));
    let up = up.or_else(|| first_free(across));
    // Two of one whole are all there is: it is said that they cannot be set apart.
    let other = || {
        let mut all = offered.iter();
        all.find(|one| across.is_none_or(|across| one.place != across.place))
    };
    [across, up.or_else(other)].map(|one| one.map(|one| one.place.clone()).unwrap_or_default())
}

/// The two lists to choose from.
fn tools(
    context: &Context,
    (scenario, offered): &(Option<Shared<Scenario>>, Vec<Offer>),
    numbers: &[String; 2],
    picked: &UseStateHandle<Picked>,
) -> Html {
    let Some(scenario) = scenario else {
        return html! { <span hidden=true/> };
    };
    let language = context.say.language;
    let list = |at: usize, label: Word| {
        let onchange = {
            let (picked, numbers) = (picked.clone(), numbers.clone());
            move |event: Event| {
                let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
                    return;
                };
                let mut now = numbers.clone();
                let chosen = select.value();
                // Whoever chooses what is on the other axis turns the picture.
                if now[1 - at] == chosen {
                    now.swap(0, 1);
                }
                now[at] = chosen;
                picked.set(now.map(Some));
            }
        };
        let options = offered.iter().map(|one| {
            let name = number(language, scenario, &one.path);
            html! { <option key={one.place.clone()} value={one.place.clone()} selected={one.place == numbers[at]}>{ name }</option> }
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
