//! Kinds of people: all of them with their shares, and one with what is different about it.

use yew::prelude::*;

use super::fields::{self, Look};
use super::inputs::notes;
use super::lever::{self, Amount, amount_of};
use super::lever_change::how;
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, Item, SegmentEdit, StructureEdit};
use crate::app::levers::{for_target, targets};
use crate::app::segments;
use crate::app::view::{Selection, ViewChange};
use crate::model::{Adjustment, Change, Extra, Quantity, Segment, Target};
use crate::text::fields::Field;
use crate::text::population::{Phrase, Word};
use crate::text::strategies;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::say;
use crate::ui::strategies::focus;
use crate::ui::strategies::select::{AddByTarget, TargetSelect};
use crate::ui::strategies::tools::{Tool, Tools, selector, tools};
use crate::ui::value::Forms;
use crate::ui::widgets::{Icon, icon};

/// What a segment is called.
fn name(segment: &Segment) -> String {
    say::or(&segment.name, &segment.id)
}

/// All segments.
#[inline(never)]
pub fn segments(context: &Context) -> Html {
    let language = context.say.language;
    let all = &context.scenario.segments;
    let rows = all.iter().map(|segment| {
        let count = Phrase::DifferenceCount { count: segment.adjust.len() }.say(language);
        html! {
            <li key={segment.id.clone()} class="list-item">
                { parts::row(context, Selection::Segment(segment.id.clone()), &name(segment), &count) }
                { share(context, segment) }
                <div class="row spread"><span/>{ segment_tools(context, segment) }</div>
            </li>
        }
    });
    let add = {
        let context = context.clone();
        move |_: MouseEvent| {
            let language = context.say.language;
            let called = |number| Phrase::SegmentNumber { number }.say(language);
            if let Some((edit, id)) = segments::add(&context.scenario, called) {
                focus::wish(".field input");
                context.edit(edit);
                context.view(ViewChange::Select(Some(Selection::Segment(id))));
            }
        }
    };
    html! {
        <>
            { parts::head(context.say.word(workspace::Word::Scenario), Word::Segments.say(language)) }
            <p class="small muted">{ Word::SegmentsAbout.say(language) }</p>
            <ul class="list" tabindex="-1" data-list="segments">{ for rows }</ul>
            { sum(context, None) }
            <div><button type="button" class="btn" onclick={add}>{ icon(Icon::Add) }{ Word::AddSegment.say(language) }</button></div>
        </>
    }
}

fn share(context: &Context, segment: &Segment) -> Html {
    let mut were = context.origin.segments.iter();
    let was = were.find(|was| was.id == segment.id);
    let was = was.map(|was| Quantity::Known(was.share));
    let (scenario, id) = (context.scenario.clone(), segment.id.clone());
    let write = move |value: Quantity| segments::share(&scenario, &id, value.center());
    let now = Quantity::Known(segment.share);
    let look = Look::new(Field::SegmentShare, "")
        .dragged()
        .taking(Forms::CERTAIN);
    fields::quantity(
        context,
        &now,
        was.as_ref(),
        Domain::SHARE,
        &look,
        None,
        write,
    )
}

/// What all shares add to; where that is not 100 %, a button that makes it so, keeping one (by id).
fn sum(context: &Context, kept: Option<&str>) -> Html {
    if context.scenario.segments.is_empty() {
        return html! { <div hidden=true/> };
    }
    let language = context.say.language;
    let sum = segments::sum(&context.scenario);
    let written = context.say.numbers.share(sum);
    if segments::fits(&context.scenario) {
        return html! { <p class="small muted" data-sum="fits">{ Phrase::Sum { sum: &written }.say(language) }</p> };
    }
    let said = if sum > 1.0 {
        Phrase::Over { sum: &written }
    } else {
        Phrase::Under { sum: &written }
    };
    let fit = segments::fit(&context.scenario, kept);
    let word = if kept.is_some() {
        Word::FitRest
    } else {
        Word::FitAll
    };
    let button = fit.map(|edit| {
        let context = context.clone();
        let onclick = move |_: MouseEvent| {
            focus::wish("[data-list]");
            context.edit(edit.clone());
        };
        html! { <button type="button" class="btn" onclick={onclick}>{ word.say(language) }</button> }
    });
    html! {
        <div class="note bad stack" data-sum="off">
            <p role="alert">{ said.say(language) }</p>
            <div>{ button }</div>
        </div>
    }
}

fn segment_tools(context: &Context, segment: &Segment) -> Html {
    let mut all = context.scenario.segments.iter();
    let at = all.position(|it| it.id == segment.id).unwrap_or(0);
    let count = context.scenario.segments.len();
    let item = format!("segment-{}", segment.id);
    let own = || Item::Segment(segment.id.clone());
    let tool = |edit: StructureEdit, focus: String| Tool::new(Edit::Structure(edit), focus);
    let to =
        |position, key: &str| tool(StructureEdit::MoveTo(own(), position), selector(&item, key));
    let title = name(segment);
    let copied = strategies::Phrase::CopyOf { name: &title }.say(context.say.language);
    let list = || "[data-list]".to_owned();
    let all = Tools {
        up: at.checked_sub(1).map(|at| to(at, "up")),
        down: (at + 1 < count).then(|| to(at + 1, "down")),
        copy: Some(tool(
            StructureEdit::Duplicate(own(), copied),
            selector(&item, "copy"),
        )),
        remove: Some(Tool::new(
            segments::remove(&context.scenario, &segment.id),
            list(),
        )),
    };
    tools(context, &item, &title, true, all)
}

/// Everything about a segment, by id.
#[must_use]
#[inline(never)]
pub fn segment(context: &Context, id: &str) -> Option<Html> {
    let language = context.say.language;
    let mut all = context.scenario.segments.iter();
    let segment = all.find(|it| it.id == id)?;
    let own = || Item::Segment(id.to_owned());
    let rows = segment.adjust.iter().enumerate().map(|(at, adjustment)| {
        html! { <li key={at} class="lever">{ difference(context, segment, at, adjustment) }</li> }
    });
    let on_add = {
        let (context, segment) = (context.clone(), segment.clone());
        Callback::from(move |target: Target| {
            let change = for_target(&context.scenario, &target).change;
            let mut list = segment.adjust.clone();
            let at = list.len();
            list.push(Adjustment {
                target,
                change,
                extra: Extra::new(),
            });
            focus::wish(format!("[data-difference=\"{at}\"] .amount input"));
            context.edit(Edit::Segment(segment.id.clone(), SegmentEdit::Adjust(list)));
        })
    };
    Some(html! {
        <>
            { parts::head(Word::Segment.say(language), &name(segment)) }
            { parts::name(context, own(), &segment.name, &segment.id) }
            { share(context, segment) }
            { sum(context, Some(id)) }
            <hr/>
            <h3 tabindex="-1" data-list="differences">{ Word::Differences.say(language) }</h3>
            <p class="small muted">{ Word::DifferencesAbout.say(language) }</p>
            <p class="note" hidden={!segment.adjust.is_empty()}>{ Word::NoDifferences.say(language) }</p>
            <ul class="stack">{ for rows }</ul>
            <AddByTarget context={context.clone()} label={Word::AddDifference.say(language)}
                groups={targets(&context.scenario, true)} on_add={on_add}/>
            <hr/>
            { notes(context, own(), &segment.notes) }
            <div class="row spread">
                <button type="button" class="link small" onclick={context.on_select(Some(Selection::Segments))}>{ Word::Segments.say(language) }</button>
                { segment_tools(context, segment) }
            </div>
        </>
    })
}

/// One difference: of what, how, by how much.
fn difference(context: &Context, segment: &Segment, at: usize, it: &Adjustment) -> Html {
    let language = context.say.language;
    let with = {
        let (id, list) = (segment.id.clone(), segment.adjust.clone());
        move |change: &dyn Fn(&mut Adjustment)| {
            let mut list = list.clone();
            if let Some(it) = list.get_mut(at) {
                change(it);
            }
            Edit::Segment(id.clone(), SegmentEdit::Adjust(list))
        }
    };
    let on_target = {
        let (context, with, before) = (context.clone(), with.clone(), it.change.clone());
        Callback::from(move |target: Target| {
            let change = change_of(&context, &before, &target);
            context.edit(with(&|it| {
                (it.target, it.change) = (target.clone(), change.clone());
            }));
        })
    };
    let on_change = {
        let (context, with) = (context.clone(), with.clone());
        Callback::from(move |change: Change| context.edit(with(&|it| it.change = change.clone())))
    };
    let write = {
        let (with, kind) = (with.clone(), it.change.kind());
        move |value: Quantity| {
            with(&|it| {
                if let Some(change) = kind.of(value) {
                    it.change = change;
                }
            })
        }
    };
    let amount = Amount {
        target: &it.target,
        change: &it.change,
        was: was(context, segment, at, it),
        slot: None,
        label: None,
    };
    let title = lever::target_label(context, &it.target);
    let groups = targets(&context.scenario, true);
    html! {
        <div class="stack" data-difference={at.to_string()}>
            <div class="lever-head"><h4>{ title.clone() }</h4>{ tools(context, &format!("difference-{at}"), &title, false, difference_tools(segment, at, it)) }</div>
            <div class="amount">{ amount_of(context, amount, write) }</div>
            { how(context, &it.target, &it.change, &on_change) }
            <TargetSelect context={context.clone()} label={strategies::Word::Changes.say(language)} groups={groups}
                chosen={it.target.clone()} on_choose={on_target}/>
        </div>
    }
}

/// What a difference becomes where it is of something else: the same factor where that can be, else what is common there.
fn change_of(context: &Context, before: &Change, target: &Target) -> Change {
    let is_factor = matches!(
        before,
        Change::Multiply(_) | Change::HazardRatio(_) | Change::OddsRatio(_)
    );
    if is_factor && target.changes().contains(&before.kind()) {
        before.clone()
    } else {
        for_target(&context.scenario, target).change
    }
}

/// What the difference was where the scenario comes from.
fn was<'a>(
    context: &'a Context,
    segment: &Segment,
    at: usize,
    it: &Adjustment,
) -> Option<&'a Change> {
    let mut were = context.origin.segments.iter();
    let was = were.find(|was| was.id == segment.id)?.adjust.get(at)?;
    (was.target == it.target).then_some(&was.change)
}

/// Copying a difference, and taking it away.
fn difference_tools(segment: &Segment, at: usize, it: &Adjustment) -> Tools {
    let remove = {
        let mut list = segment.adjust.clone();
        list.remove(at);
        Tool::new(
            Edit::Segment(segment.id.clone(), SegmentEdit::Adjust(list)),
            "[data-list]".to_owned(),
        )
    };
    let copy = {
        let mut list = segment.adjust.clone();
        list.insert(at, it.clone());
        let edit = Edit::Segment(segment.id.clone(), SegmentEdit::Adjust(list));
        Tool::new(edit, selector(&format!("difference-{}", at + 1), "copy"))
    };
    Tools {
        copy: Some(copy),
        remove: Some(remove),
        ..Tools::default()
    }
}
