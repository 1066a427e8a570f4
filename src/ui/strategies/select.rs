//! Choosing what a lever acts on, by names and in groups; and adding one by such a choice.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::levers::{Group, GroupKind};
use crate::model::Target;
use crate::text::strategies::{Word, listed};
use crate::ui::context::Context;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{Icon, icon, use_chosen};

/// The heading of a group.
fn heading(kind: GroupKind) -> Word {
    match kind {
        GroupKind::Moves => Word::GroupMoves,
        GroupKind::Exits => Word::GroupExits,
        GroupKind::StageMoney => Word::GroupStageMoney,
        GroupKind::MoveMoney => Word::GroupMoveMoney,
        GroupKind::Channels => Word::GroupChannels,
        GroupKind::Referrals => Word::GroupReferrals,
        GroupKind::Customers => Word::GroupCustomers,
        GroupKind::Market => Word::GroupMarket,
    }
}

/// Properties of [`TargetSelect`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is asked.
    pub label: AttrValue,
    /// What can be chosen.
    pub groups: Vec<Group>,
    /// What is chosen.
    pub chosen: Target,
    /// Another is chosen.
    pub on_choose: Callback<Target>,
}

/// A list of targets in groups.
#[component]
pub fn TargetSelect(props: &Props) -> Html {
    let id = use_id();
    let all: Vec<Target> = props
        .groups
        .iter()
        .flat_map(|group| group.targets.iter().cloned())
        .collect();
    let list = use_node_ref();
    use_chosen(&list, all.iter().position(|target| *target == props.chosen));
    let onchange = {
        let (on_choose, all) = (props.on_choose.clone(), all.clone());
        move |event: Event| {
            let at = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| usize::try_from(select.selected_index()).ok());
            if let Some(target) = at.and_then(|at| all.get(at)) {
                on_choose.emit(target.clone());
            }
        }
    };
    let groups = props.groups.iter().map(|group| {
        let language = props.context.say.language;
        let heading = heading(group.kind).say(language);
        let options = group.targets.iter().map(|target| {
            let key = target.to_string();
            html! { <option key={key.clone()} value={key} selected={*target == props.chosen}>{ listed(language, &props.context.scenario, target) }</option> }
        });
        html! { <optgroup key={heading} label={heading}>{ for options }</optgroup> }
    });
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class="box"><select ref={list} id={id} onchange={onchange}>{ for groups }</select></div>
        </div>
    }
}

/// Properties of [`AddByTarget`].
#[derive(Properties, PartialEq)]
pub struct AddProps {
    /// Words.
    pub context: Context,
    /// What is asked.
    pub label: AttrValue,
    /// What can be chosen.
    pub groups: Vec<Group>,
    /// This one is to be added.
    pub on_add: Callback<Target>,
}

/// A list of targets with a button that adds something on the one that is chosen.
#[component]
pub fn AddByTarget(props: &AddProps) -> Html {
    let chosen = use_state_eq(|| None::<Target>);
    let first = props.groups.first().and_then(|group| group.targets.first());
    let there = |target: &Target| {
        let mut groups = props.groups.iter();
        groups.any(|group| group.targets.contains(target))
    };
    let now = (*chosen).clone().filter(there).or_else(|| first.cloned());
    let Some(now) = now else {
        return html! { <div hidden=true/> };
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |target: Target| chosen.set(Some(target)))
    };
    let onclick = {
        let (on_add, now) = (props.on_add.clone(), now.clone());
        move |_: MouseEvent| on_add.emit(now.clone())
    };
    let language = props.context.say.language;
    html! {
        <div class="add-row">
            <TargetSelect context={props.context.clone()} label={props.label.clone()} groups={props.groups.clone()}
                chosen={now} on_choose={on_choose}/>
            <button type="button" class="btn" onclick={onclick}>{ icon(Icon::Add) }{ Word::Add.say(language) }</button>
        </div>
    }
}
