//! What several inspectors share: a heading, a name, figures, rows that lead elsewhere, choices.

use yew::prelude::*;

use crate::app::Action;
use crate::app::edit::{Edit, Item};
use crate::app::history::Gesture;
use crate::app::view::Selection;
use crate::model::limits;
use crate::model::{Lever, Target};
use crate::text::workspace::Word;
use crate::text::{fields, series};
use crate::ui::context::Context;
use crate::ui::editor;
use crate::ui::widgets::slider::next_gesture;
use crate::ui::widgets::{Icon, TextField, icon, mark};

pub use crate::ui::widgets::choice;

/// What kind of thing it is, and its name.
pub fn head(kind: &str, title: &str) -> Html {
    html! {
        <div>
            <p class="insp-kind">{ kind.to_owned() }</p>
            <h2 class="insp-title">{ title.to_owned() }</h2>
        </div>
    }
}

/// A field for the name of something, which shows what it is called without one.
pub fn name(context: &Context, item: Item, value: &str, shown: &str) -> Html {
    html! {
        <div class="insp-name">
            <NameField context={context.clone()} item={item} value={value.to_owned()} shown={shown.to_owned()}/>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NameProps {
    context: Context,
    item: Item,
    value: AttrValue,
    shown: AttrValue,
}

#[component]
fn NameField(props: &NameProps) -> Html {
    let gesture = use_mut_ref(|| None::<u64>);
    let on_text = {
        let (context, item, gesture) = (props.context.clone(), props.item.clone(), gesture.clone());
        Callback::from(move |text: String| {
            let gesture = *gesture.borrow_mut().get_or_insert_with(next_gesture);
            let on_map = matches!(item, Item::Stage(_) | Item::Channel(_));
            let mut edit = Edit::Name(item.clone(), text);
            if on_map {
                // A longer name asks for more room.
                edit = editor::held(&context, edit);
            }
            context
                .dispatch
                .send(Action::Edit(edit, Some(Gesture(gesture))));
        })
    };
    let on_done = Callback::from(move |()| *gesture.borrow_mut() = None);
    let label = fields::label(props.context.say.language, fields::Field::Name);
    html! { <TextField label={label} value={props.value.clone()} placeholder={props.shown.clone()} max={limits::NAME_LENGTH} on_text={on_text} on_done={on_done}/> }
}

/// Figures with their names.
pub fn facts(facts: &[(String, String)]) -> Html {
    let rows = facts.iter().map(|(name, value)| {
        html! { <div class="fact" key={name.clone()}><dt>{ name.clone() }</dt><dd>{ value.clone() }</dd></div> }
    });
    html! { <dl class="facts">{ for rows }</dl> }
}

/// A row that leads to something else, with its figure.
pub fn row(context: &Context, selection: Selection, name: &str, value: &str) -> Html {
    html! {
        <button key={selection.to_string()} type="button" class="row-btn" onclick={context.on_select(Some(selection))}>
            <span>{ name.to_owned() }</span><span class="value">{ value.to_owned() }</span>{ icon(Icon::Next) }
        </button>
    }
}

/// The levers of all strategies that act on any of these targets, each leading to itself.
pub fn levers_on(context: &Context, acts: impl Fn(&Target) -> bool) -> Html {
    let scenario = &context.scenario;
    let mut rows = Vec::new();
    for (place, strategy) in scenario.strategies.iter().enumerate() {
        for (position, lever) in strategy
            .levers
            .iter()
            .enumerate()
            .filter(|(_, lever)| acts(&lever.target))
        {
            let selection = Selection::Lever(strategy.id.clone(), position);
            rows.push(html! {
                <button key={format!("{place}-{position}")} type="button" class="row-btn" onclick={context.on_select(Some(selection))}>
                    { mark(scenario.slot(place), false) }
                    <span>{ lever_line(context, series::strategy(strategy), lever) }</span>
                    <span class="value">{ icon(Icon::Next) }</span>
                </button>
            });
        }
    }
    if rows.is_empty() {
        return html! { <div/> };
    }
    html! { <div><hr/><h3 class="gap">{ context.say.word(Word::LeversHere) }</h3><div class="rows">{ for rows }</div></div> }
}

fn lever_line(context: &Context, strategy: &str, lever: &Lever) -> String {
    format!("{strategy}: {}", super::lever::effect(context, lever))
}
