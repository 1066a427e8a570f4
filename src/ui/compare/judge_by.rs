//! By what strategies are judged: an outcome, and which of its values are better. Both are the scenario's.

use yew::prelude::*;

use crate::analysis::judge::Judge;
use crate::app::edit::Edit;
use crate::engine::series::OUTCOMES;
use crate::model::Decision;
use crate::model::decision::Direction;
use crate::text::decision::Word;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::widgets::choice;

/// The choices by which strategies are judged: the outcome, and whether more or less of it is better.
pub(super) fn judge_by(context: &Context) -> Html {
    let language = context.say.language;
    let judge = Judge::of(&context.scenario.decision);
    let outcomes: Vec<(String, bool)> = OUTCOMES
        .iter()
        .map(|one| {
            (
                series::outcome(language, *one).to_owned(),
                *one == judge.outcome,
            )
        })
        .collect();
    let by_outcome = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(outcome) = OUTCOMES.get(position) {
                context.edit(Edit::Decision(Decision {
                    outcome: outcome.key().to_owned(),
                    direction: None,
                    ..context.scenario.decision.clone()
                }));
            }
        })
    };
    let word = |word: Word| word.say(language).to_owned();
    let directions = [
        (word(Word::More), !judge.less_is_better),
        (word(Word::Less), judge.less_is_better),
    ];
    let by_direction = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            let direction = if position == 0 {
                Direction::More
            } else {
                Direction::Less
            };
            let own = judge.outcome.less_is_better() == (direction == Direction::Less);
            context.edit(Edit::Decision(Decision {
                direction: (!own).then_some(direction),
                ..context.scenario.decision.clone()
            }));
        })
    };
    html! {
        <div class="compare-judge-by">
            { choice(Word::JudgeBy.say(language), "", &outcomes, by_outcome) }
            { choice(Word::Better.say(language), "", &directions, by_direction) }
        </div>
    }
}
