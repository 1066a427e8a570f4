//! Where one number alone changes which strategy is the best, in sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::{All, Of, instead};
use crate::analysis::sensitivity::Switch;
use crate::engine::dimension::Dimension;
use crate::text::compare::{self, number, value};
use crate::text::matters::{Phrase, Word};
use crate::ui::compare::panel::tag;
use crate::ui::compare::sentence::name;
use crate::ui::context::Context;
use crate::ui::dated::old;
use crate::ui::export::listing::Listing;
use crate::ui::export::menu::list_button;

/// Halvings by which the part of what is believed below a value is found.
const HALVINGS: u32 = 30;

/// The panel of values at which one number alone changes which strategy is the best.
pub(super) fn switches(context: &Context, all: &All) -> Html {
    let language = context.say.language;
    let (found, title) = (&all.found, Word::Switches);
    if found.rivals.len() < 2 {
        return instead(context, title, Word::NoChoice.say(language));
    }
    let Some(of) = (*all.of).as_ref().filter(|_| !found.switches.is_empty()) else {
        return instead(context, title, Word::NoSwitch.say(language));
    };
    let said = found
        .switches
        .iter()
        .filter_map(|one| sentence(context, of, one));
    let items = said.enumerate().map(|(at, (said, below))| {
        html! { <li key={at}>{ said }{ " " }<span class="muted">{ below }</span></li> }
    });
    let title = title.say(language);
    let taken = {
        let (found, of) = (Rc::clone(found), Rc::clone(&all.of));
        list_button(context, "switches", title, move |context| {
            listing(context, &of, &found.switches)
        })
    };
    html! {
        <section class="panel compare-panel" aria-label={title}>
            <div class="compare-panel-head">
                <h2>{ title }</h2>
                { tag(context, all.age) }
                <span class="compare-tools">{ taken }</span>
            </div>
            <p class="small muted">{ Word::SwitchesAbout.say(language) }</p>
            <ul class={classes!("matters-switches", old(all.age.is_old()))}>{ for items }</ul>
        </section>
    }
}

/// Every switch in figures.
fn listing(context: &Context, of: &Option<Of>, switches: &[Switch]) -> Listing {
    let language = context.say.language;
    let heads = [
        compare::Word::Number.say(language),
        Word::SwitchAt.say(language),
        Word::BestBelow.say(language),
        Word::BestAbove.say(language),
        Word::PartBelow.say(language),
    ];
    let mut list = Listing::new(heads);
    let Some(of) = of else {
        return list;
    };
    for one in switches {
        let (Some(path), Some(dimension)) = (
            of.paths.get(one.dimension),
            of.plan.dimensions().get(one.dimension),
        ) else {
            continue;
        };
        list.rows.push(vec![
            number(language, &of.scenario, path).into(),
            one.value.into(),
            name(context, one.below).into(),
            name(context, one.above).into(),
            part_below(dimension, one.value).into(),
        ]);
    }
    list
}

/// What the command line says of it, and how likely the number is below.
fn sentence(context: &Context, of: &Of, switch: &Switch) -> Option<(String, String)> {
    let language = context.say.language;
    let path = of.paths.get(switch.dimension)?;
    let dimension = of.plan.dimensions().get(switch.dimension)?;
    let said = compare::Phrase::Switch {
        number: &number(language, &of.scenario, path),
        value: &value(&context.say.numbers, path, switch.value),
        below: &name(context, switch.below),
        above: &name(context, switch.above),
    };
    let share = context
        .say
        .numbers
        .of_hundred(part_below(dimension, switch.value));
    Some((
        said.say(language),
        Phrase::Below { share: &share }.say(language),
    ))
}

/// The probability that a number is below a value.
fn part_below(dimension: &Dimension, value: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if dimension.quantile(middle) < value {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::Plan;
    use crate::model::templates;

    #[test]
    fn half_of_what_is_believed_is_below_the_median() {
        let scenario = (templates::find("saas").unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        for dimension in plan.dimensions() {
            for part in [0.1, 0.5, 0.9] {
                let found = part_below(dimension, dimension.quantile(part));
                assert!((found - part).abs() < 1e-6, "{found} {part}");
            }
            assert!(part_below(dimension, f64::NEG_INFINITY) < 1e-6);
            assert!(part_below(dimension, f64::INFINITY) > 1.0 - 1e-6);
        }
    }
}
