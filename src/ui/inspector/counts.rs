//! Observed exits of a stage: counts that stand for the probabilities of its exits.

use yew::prelude::*;

use super::fields::Look;
use super::read::Domain;
use crate::app::edit::{Edit, StageEdit};
use crate::engine::series::Unit;
use crate::model::{Quantity, Scenario, Stage, Target, Transition};
use crate::text::fields::{self, Field};
use crate::text::series;
use crate::text::values::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::value::{Table, count_field};
use crate::ui::widgets::{Icon, icon};

/// What a stage's count may be.
const COUNTS: Domain = Domain::COUNT;

/// The edit that gives a stage these counts.
fn observed(stage: &str, counts: Option<Vec<(String, f64)>>) -> Edit {
    Edit::Stage(stage.to_owned(), StageEdit::ExitsObserved(counts))
}

/// Whether counts stand for the parameter of a target.
#[must_use]
pub fn stand_for(scenario: &Scenario, target: &Target) -> bool {
    stage_of(scenario, target).is_some_and(|stage| stage.exits_observed.is_some())
}

/// The stage whose exit a target is the probability of.
fn stage_of<'a>(scenario: &'a Scenario, target: &Target) -> Option<&'a Stage> {
    let transition = transition_of(scenario, target)?;
    let stages = scenario.stages.iter();
    stages.into_iter().find(|stage| stage.id == transition.from)
}

fn transition_of<'a>(scenario: &'a Scenario, target: &Target) -> Option<&'a Transition> {
    let Target::TransitionProbability(id) = target else {
        return None;
    };
    scenario.transitions.iter().find(|exit| exit.id == *id)
}

/// The share of an exit among the counts of its stage.
#[must_use]
pub fn share(stage: &Stage, to: &str) -> Option<f64> {
    let counts = stage.exits_observed.as_ref()?;
    let all: f64 = counts.iter().map(|(_, count)| count).sum();
    let own = counts
        .iter()
        .find(|(id, _)| id == to)
        .map_or(0.0, |(_, count)| *count);
    (all > 0.0).then(|| own / all)
}

/// What stands in place of a probability that counts stand for.
pub fn instead(context: &Context, target: &Target, look: &Look) -> Html {
    let say = &context.say;
    let scenario = &context.scenario;
    let label = look
        .label
        .clone()
        .unwrap_or_else(|| fields::label(say.language, Field::Probability).to_owned());
    let seen = stage_of(scenario, target).zip(transition_of(scenario, target));
    let seen = seen.and_then(|(stage, transition)| {
        let counts = stage.exits_observed.as_ref()?;
        let all: f64 = counts.iter().map(|(_, count)| count).sum();
        let own = counts.iter().find(|(id, _)| *id == transition.to)?.1;
        let share = share(stage, &transition.to)?;
        Some(
            Phrase::CountsSeen {
                count: &COUNTS.written(own, say),
                all: &COUNTS.written(all, say),
                share: &say.numbers.value(Unit::Share, share),
            }
            .say(say.language),
        )
    });
    html! {
        <div class="field">
            <div class="field-head"><span>{ label }</span></div>
            <p class="strong">{ seen.unwrap_or_default() }</p>
            <p class="hint">{ Word::CountsStand.say(say.language) }</p>
        </div>
    }
}

/// The ways out of a stage that counts tell apart, with what they are called; staying is the last.
fn ways(context: &Context, stage: &Stage) -> Vec<(String, String)> {
    let scenario = &context.scenario;
    let mut ways: Vec<(String, String)> = Vec::new();
    for exit in scenario
        .transitions
        .iter()
        .filter(|exit| exit.from == stage.id)
    {
        if exit.to != stage.id && !ways.iter().any(|(id, _)| *id == exit.to) {
            let name = series::stage_by_id(&exit.to, scenario).to_owned();
            ways.push((exit.to.clone(), name));
        }
    }
    let stay = Word::Staying.say(context.say.language);
    ways.push((stage.id.clone(), stay.to_owned()));
    ways
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    /// The stage, by id.
    stage: String,
}

/// The counts of a stage, by id, to enter, paste and remove.
pub fn editor(context: &Context, stage: &str) -> Html {
    html! { <Counts key={stage.to_owned()} context={context.clone()} stage={stage.to_owned()}/> }
}

/// Nothing changes before a count is entered: none is made up.
#[component]
fn Counts(props: &Props) -> Html {
    let context = &props.context;
    let opened = use_state_eq(|| false);
    let mut stages = context.scenario.stages.iter();
    let Some(stage) = stages.find(|stage| stage.id == props.stage) else {
        return html! { <span hidden=true/> };
    };
    if stage.exits_observed.is_none() && !*opened {
        let open = move |_: MouseEvent| opened.set(true);
        let enter = Word::EnterCounts.say(context.say.language);
        return html! {
            <button key="enter" type="button" class="link small" onclick={open}>{ enter }</button>
        };
    }
    let close = Callback::from(move |()| opened.set(false));
    entered(context, stage, &close)
}

/// The fields of the counts.
fn entered(context: &Context, stage: &Stage, close: &Callback<()>) -> Html {
    let language = context.say.language;
    let ways = ways(context, stage);
    let counts = stage.exits_observed.as_deref().unwrap_or_default();
    let count = |way: &str| {
        counts
            .iter()
            .find(|(id, _)| id == way)
            .map_or(0.0, |(_, count)| *count)
    };
    let with = |way: usize, value: f64| {
        let all = ways.iter().enumerate().map(|(position, (id, _))| {
            (id.clone(), if position == way { value } else { count(id) })
        });
        all.collect::<Vec<_>>()
    };
    let fields = ways.iter().enumerate().map(|(position, (way, name))| {
        let id = stage.id.clone();
        let before = with(position, 0.0);
        let write = move |value: Quantity| {
            let mut counts = before.clone();
            if let Some(place) = counts.get_mut(position) {
                place.1 = value.center();
            }
            observed(&id, Some(counts))
        };
        html! { <div key={way.clone()}>{ count_field(context, name, count(way), COUNTS, write) }</div> }
    });
    let values: Vec<Quantity> = ways
        .iter()
        .map(|(way, _)| Quantity::Known(count(way)))
        .collect();
    let on_paste = {
        let (context, id) = (context.clone(), stage.id.clone());
        let ways: Vec<String> = ways.iter().map(|(id, _)| id.clone()).collect();
        Callback::from(move |values: Vec<Quantity>| {
            let counts = ways
                .iter()
                .cloned()
                .zip(values.iter().map(Quantity::center));
            context.edit(observed(&id, Some(counts.collect())));
        })
    };
    let remove = {
        let (context, id, close) = (context.clone(), stage.id.clone(), close.clone());
        let is_there = stage.exits_observed.is_some();
        move |_: MouseEvent| {
            close.emit(());
            if is_there {
                context.edit(observed(&id, None));
            }
        }
    };
    html! {
        <div key="counts" class="counts">
            <h4>{ Word::Counts.say(language) }</h4>
            <p class="hint">{ Word::CountsHelp.say(language) }</p>
            <div class="small-fields">{ for fields }</div>
            <Table label={Word::Counts.say(language)} say={context.say.clone()} domain={COUNTS} certain={true}
                wanted={Some(values.len())} values={values} help={Word::PasteCountsHelp} summary={Word::PasteCounts} on_change={on_paste}/>
            <button type="button" class="btn btn-quiet" onclick={remove}>{ icon(Icon::Close) }{ Word::RemoveCounts.say(language) }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StageKind;

    #[test]
    fn counts_give_shares() {
        let mut stage = Stage::new("here", StageKind::Customer);
        assert_eq!(share(&stage, "a"), None);
        stage.exits_observed = Some(vec![("a".to_owned(), 12.0), ("here".to_owned(), 68.0)]);
        assert_eq!(share(&stage, "a"), Some(0.15));
        assert_eq!(share(&stage, "b"), Some(0.0));
    }
}
