//! The tour: a card that points at one part of the screen after the other.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::Action;
use crate::text::help::{STEPS, Step, Word, progress};
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// Properties of [`Tour`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose words, and where actions go.
    pub context: Context,
    /// The step.
    pub step: usize,
}

/// What marks the part that a step is about.
const MARK: &str = "data-toured";

/// Where a step's part is. Of several the first that is on screen.
const fn part(step: Step) -> &'static str {
    match step {
        Step::Map => "#map",
        Step::Strategies => ".bar .chips",
        Step::Inspector => "#inspector",
        Step::Figures => ".kpis",
        Step::Chart => ".area-chart",
        Step::Changes => ".top-doc, .changed, .top",
        Step::Pages => ".tabs",
        Step::Share => ".top .btn-primary, .foot .btn-primary",
    }
}

fn find(step: Step) -> Option<Element> {
    let list = gloo_utils::document().query_selector_all(part(step)).ok()?;
    (0..list.length())
        .filter_map(|at| wasm_bindgen::JsCast::dyn_into::<Element>(list.item(at)?).ok())
        .find(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Gives the focus back at the end to what had it before, unless it is elsewhere by then.
#[hook]
fn use_way_back(card: &NodeRef) {
    let card = card.clone();
    use_effect_with((), move |()| {
        let before = focused();
        move || {
            let within = card.cast::<Element>().zip(focused());
            let has_it = within.is_some_and(|(card, focused)| card.contains(Some(&focused)));
            if let Some(before) = before.filter(|_| has_it) {
                let _ = before.focus();
            }
        }
    });
}

fn focused() -> Option<HtmlElement> {
    let active = gloo_utils::document().active_element()?;
    wasm_bindgen::JsCast::dyn_into(active).ok()
}

/// The card.
#[component]
pub fn Tour(props: &Props) -> Html {
    let language = props.context.say.language;
    let at = props.step.min(STEPS.len() - 1);
    let node = use_node_ref();
    use_way_back(&node);
    use_effect_with(at, {
        let node = node.clone();
        move |at: &usize| {
            let marked = find(STEPS[*at]);
            if let Some(element) = &marked {
                let _ = element.set_attribute(MARK, "");
                element.scroll_into_view();
            }
            if let Some(card) = node.cast::<HtmlElement>() {
                let _ = card.focus();
            }
            move || {
                if let Some(element) = marked {
                    let _ = element.remove_attribute(MARK);
                }
            }
        }
    });
    let go = |to: Option<usize>| props.context.on_click(move || Action::Tour(to));
    let onkeydown = {
        let dispatch = props.context.dispatch.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.send(Action::Tour(None));
            }
        }
    };
    let last = at + 1 == STEPS.len();
    let next = if last { Word::Done } else { Word::Next };
    html! {
        <section ref={node} class="tour" tabindex="-1" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" onkeydown={onkeydown}>
            <div class="row">
                <h2 id="tour-title" class="grow">{ STEPS[at].title(language) }</h2>
                <button type="button" class="btn btn-quiet btn-icon" aria-label={Word::End.say(language)} title={Word::End.say(language)}
                    onclick={go(None)}>{ icon(Icon::Close) }</button>
            </div>
            <p id="tour-text">{ STEPS[at].text(language) }</p>
            <div class="row">
                <span class="small muted grow">{ progress(language, at) }</span>
                <button type="button" class="btn" disabled={at == 0} onclick={go(at.checked_sub(1))}>{ Word::Back.say(language) }</button>
                <button type="button" class="btn btn-primary" onclick={go((!last).then_some(at + 1))}>{ next.say(language) }</button>
            </div>
        </section>
    }
}
