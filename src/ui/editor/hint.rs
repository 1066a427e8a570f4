//! The next step of building a journey, while there is one.

use std::rc::Rc;

use yew::prelude::*;

use super::board::{Board, Mode};
use super::lead;
use crate::app::view::Selection;
use crate::model::{Change, Scenario, Stage};
use crate::text::Language;
use crate::text::editor::{Phrase, Word, phrase, word};
use crate::text::series;
use crate::text::workspace;
use crate::ui::widgets::{Icon, icon};

/// What a journey lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Stages that people go on to.
    Stage,
    /// Arrows.
    Arrow,
    /// People.
    People,
    /// A way to the stage of this id, which stays empty for ever.
    Way(String),
}

/// What a journey lacks first.
fn next(scenario: &Scenario) -> Option<Lack> {
    if scenario.stages.len() < 2 {
        return Some(Lack::Stage);
    }
    if scenario.transitions.is_empty() {
        return Some(Lack::Arrow);
    }
    let somebody = scenario
        .stages
        .iter()
        .any(|stage| stage.initial.total() > 0);
    if scenario.channels.is_empty() && !somebody {
        return Some(Lack::People);
    }
    let empty = scenario.stages.iter().find(|it| !is_led_to(scenario, it));
    empty.map(|stage| Lack::Way(stage.id.clone()))
}

/// Whether people begin in a stage, or something leads to it from elsewhere.
fn is_led_to(scenario: &Scenario, stage: &Stage) -> bool {
    let id = &stage.id;
    let leads = |from: &String, to: &String| to == id && from != id;
    let levers = scenario.strategies.iter().flat_map(|it| &it.levers);
    let mut levers = levers.chain(&scenario.events);
    stage.initial.total() > 0
        || scenario.channels.iter().any(|it| it.entry == *id)
        || (scenario.transitions.iter()).any(|it| leads(&it.from, &it.to))
        || scenario.referrals.iter().any(|it| leads(&it.from, &it.to))
        || levers.any(|it| matches!(&it.change, Change::Move { to, .. } if to == id))
}

/// The sentence that says it.
fn sentence(lack: &Lack, scenario: &Scenario, language: Language) -> String {
    let said = match lack {
        Lack::Stage => Word::HintStage,
        Lack::Arrow => Word::HintConnect,
        Lack::People => Word::HintChannel,
        Lack::Way(stage) => {
            let stage = series::stage_by_id(stage, scenario);
            return phrase(language, Phrase::NothingLeadsTo { stage });
        }
    };
    word(language, said).to_owned()
}

/// The tool that does something about it.
fn tool(lack: &Lack) -> Word {
    match lack {
        Lack::Stage => Word::AddStage,
        Lack::Arrow | Lack::Way(_) => Word::Connect,
        Lack::People => Word::AddChannel,
    }
}

/// What the tool does.
fn act(lack: &Lack, board: &Board) {
    match lack {
        Lack::Stage => board.new_stage(),
        Lack::Arrow => connect(board, None),
        Lack::People => board.new_channel(),
        Lack::Way(stage) => connect(board, Some(stage)),
    }
}

/// Begins to draw arrows, those to a stage if one is told. The card goes with that, and the focus goes on to where the first
/// arrow may begin.
fn connect(board: &Board, to: Option<&String>) {
    board.toggle_connect();
    let first = board.scenario().and_then(|scenario| {
        let mut others = scenario.stages.iter().filter(|it| Some(&it.id) != to);
        Some(others.next()?.id.clone())
    });
    if let Some(stage) = first {
        board.focus_on(&Selection::Stage(stage));
    }
}

/// The card that says it. While arrows are drawn, what a press would do is said, and it makes room; what was put away comes
/// back as the next step alone.
pub fn hint(
    board: &Rc<Board>,
    scenario: &Scenario,
    mode: &Mode,
    language: Language,
    away: &UseStateHandle<Option<Lack>>,
) -> Html {
    let shown = |lack: &Lack| *mode == Mode::Select && away.as_ref() != Some(lack);
    let Some(lack) = next(scenario).filter(shown) else {
        return html! { <div hidden=true/> };
    };
    let (said, does) = (sentence(&lack, scenario, language), tool(&lack));
    let (board, away) = (board.clone(), away.clone());
    let put_away = {
        let lack = lack.clone();
        move |_: MouseEvent| {
            away.set(Some(lack.clone()));
            // The button goes with the card.
            lead("#main");
        }
    };
    let dismiss = workspace::Word::Dismiss.say(language);
    html! {
        <div class="map-hint note acc" role="note">
            <p><strong>{ word(language, Word::NextStep) }{ ": " }</strong>{ said }</p>
            <button type="button" class="btn" onclick={move |_: MouseEvent| act(&lack, &board)}>{ word(language, does) }</button>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={dismiss} title={dismiss}
                onclick={put_away}>{ icon(Icon::Close) }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Channel, Extra, Initial, Lever, Parameter, Quantity, StageKind, Target, templates,
    };

    fn with_vip() -> Scenario {
        let mut scenario = (templates::find(templates::FIRST).unwrap().build)();
        let stages = &mut scenario.stages;
        stages.push(Stage::new("vip", StageKind::Customer));
        scenario
    }

    #[test]
    fn a_stage_that_nothing_leads_to_is_the_next_step() {
        let scenario = with_vip();
        assert_eq!(next(&scenario), Some(Lack::Way("vip".to_owned())));
        let said = sentence(&Lack::Way("vip".to_owned()), &scenario, Language::default());
        assert!(said.starts_with("Nothing leads to “vip” yet"), "{said}");
    }

    #[test]
    fn whatever_leads_there_will_do() {
        let is_led = |change: &dyn Fn(&mut Scenario)| {
            let mut scenario = with_vip();
            change(&mut scenario);
            next(&scenario).is_none()
        };
        let vip = || "vip".to_owned();
        assert!(is_led(
            &|it| it.stages.last_mut().unwrap().initial = Initial::Total(1)
        ));
        assert!(is_led(&|it| it.transitions[0].to = vip()));
        assert!(is_led(&|it| it.referrals[0].to = vip()));
        let moved = Change::Move {
            to: vip(),
            share: Quantity::Known(0.1),
            extra: Extra::new(),
        };
        let event = Lever::new(Target::Stage("active".to_owned()), moved);
        assert!(is_led(&|it| it.events.push(event.clone())));
        let channel = Channel::new("c", "vip", Parameter::number(1.0));
        assert!(is_led(&|it| it.channels.push(channel.clone())));
        let itself = |it: &mut Scenario| {
            (it.referrals[0].from, it.referrals[0].to) = (vip(), vip());
        };
        assert!(!is_led(&itself), "nobody is there to bring others");
    }

    #[test]
    fn templates_lack_nothing() {
        for template in templates::all() {
            assert_eq!(next(&(template.build)()), None, "{}", template.id);
        }
    }
}
