//! A presentation under way: which step, what was answered, what was revealed, and what the simulation says of it.

use std::rc::Rc;

use super::asked::Asked;
use super::{Presented, room};
use crate::analysis::guess::{self, Calibration, ChoiceScore, CurveScore, RangeScore};
use crate::app::action::Action;
use crate::app::run::{RunId, RunReport};
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::codec;
use crate::model::story::{Ask, AskKind, Step};

/// An answer of whoever looks.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Two numbers between which it should be.
    Range([f64; 2]),
    /// The position of a strategy.
    Choice(usize),
    /// The value at each time from the question's on.
    Curve(Vec<f64>),
}

/// How good an answer was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Score {
    /// A range.
    Range(RangeScore),
    /// A curve.
    Curve(CurveScore),
    /// A choice.
    Choice(ChoiceScore),
}

/// What happened at a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Turn {
    /// The answer so far.
    pub answer: Option<Answer>,
    /// Whether the answer of the simulation is shown.
    pub revealed: bool,
    /// How good the answer was, once that is shown.
    pub score: Option<Score>,
    /// Hands raised for each option.
    pub votes: Vec<u32>,
    /// The room's numbers, as they were pasted.
    pub pasted: String,
}

/// What somebody, or a run, does to a presentation.
#[derive(Debug, Clone)]
pub enum Act {
    /// On: shows the answer first, where a question is open.
    Next,
    /// Back.
    Back,
    /// To a step, by its place among those that are shown.
    Go(usize),
    /// Shows the answer, or hides it again.
    Reveal,
    /// Answers, or takes the answer back.
    Answer(Option<Answer>),
    /// One hand more or fewer for an option.
    Vote(usize, bool),
    /// The room's numbers.
    Paste(String),
    /// Begins anew: no step is revealed, nothing answered.
    Again,
    /// What a run reports.
    Run(RunId, RunReport),
}

/// A presentation as it stands: the step that is shown, and what happened at each.
#[derive(Debug, Clone, PartialEq)]
pub struct Show {
    /// The story that is presented.
    pub presented: Shared<Presented>,
    /// The steps; `None` for what this version does not know.
    pub steps: Rc<Vec<Option<Step>>>,
    /// Which step; the number of steps: the end.
    pub at: usize,
    /// What happened at each.
    pub turns: Vec<Turn>,
    /// The scenario of the step and what is known of it.
    pub stage: State,
}

impl Show {
    /// Begins. `page`: the state of the page, whose figures are taken where they are of this scenario.
    #[must_use]
    pub fn new(presented: Shared<Presented>, page: &State) -> Self {
        let items = presented.scenario.story.iter();
        let steps: Vec<Option<Step>> = items.map(|item| codec::story::read(item).ok()).collect();
        let stage = page.for_stage(&presented.scenario);
        let mut show = Self {
            at: presented.from.min(steps.len()),
            turns: vec![Turn::default(); steps.len()],
            steps: Rc::new(steps),
            presented,
            stage,
        };
        show.set();
        show
    }

    /// The step that is shown; `None` at the end, and for what this version does not know.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.steps.get(self.at)?.as_ref()
    }

    /// What happened at it.
    #[must_use]
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.get(self.at)
    }

    /// The question of the step that is shown, where its scenario has what it asks for.
    #[must_use]
    pub fn asked(&self) -> Option<(&Ask, Asked)> {
        let ask = self.step()?.ask.as_ref()?;
        Some((ask, Asked::of(ask, &self.stage.scenario)?))
    }

    /// Whether a question is open: its answer is not shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.asked().is_some() && self.turn().is_some_and(|turn| !turn.revealed)
    }

    /// Whether there is an end with what was scored.
    fn has_end(&self) -> bool {
        self.steps.iter().flatten().any(|step| step.ask.is_some())
    }

    /// Whether all steps are behind.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.at >= self.steps.len()
    }

    /// The last place.
    fn last(&self) -> usize {
        let steps = self.steps.len();
        if self.has_end() {
            steps
        } else {
            steps.saturating_sub(1)
        }
    }

    /// Whether there is somewhere to go on to.
    #[must_use]
    pub fn can_go_on(&self) -> bool {
        self.is_open() || self.at < self.last()
    }

    /// How many of the ranges held what they were for.
    #[must_use]
    pub fn calibration(&self) -> Calibration {
        let mut count = Calibration::default();
        for turn in &self.turns {
            if let Some(Score::Range(score)) = &turn.score {
                count.count(score);
            }
        }
        count
    }

    /// The presentation after something happened to it.
    #[must_use]
    pub fn apply(&self, act: Act) -> Self {
        let mut show = self.clone();
        match act {
            Act::Next if show.is_open() => show.reveal(true),
            Act::Next => show.go(show.at + 1),
            Act::Back => show.go(show.at.saturating_sub(1)),
            Act::Go(at) => show.go(at),
            Act::Reveal => {
                let revealed = show.turn().is_some_and(|turn| turn.revealed);
                if show.asked().is_some() {
                    show.reveal(!revealed);
                }
            }
            Act::Answer(answer) => show.answer(answer),
            Act::Vote(option, more) => show.vote(option, more),
            Act::Paste(text) => {
                let text: String = text.chars().take(room::LONGEST).collect();
                show.at_turn(|turn| turn.pasted = text);
            }
            Act::Again => {
                show.turns = vec![Turn::default(); show.steps.len()];
                show.go(0);
            }
            Act::Run(id, report) => {
                show.stage = show.stage.apply(Action::Run(id, report));
                show.score();
            }
        }
        show
    }

    fn at_turn(&mut self, change: impl FnOnce(&mut Turn)) {
        if let Some(turn) = self.turns.get_mut(self.at) {
            change(turn);
        }
    }

    fn go(&mut self, at: usize) {
        self.at = at.min(self.last());
        self.set();
    }

    /// Puts the step on the stage.
    fn set(&mut self) {
        let step = self.step().cloned();
        let base = self.presented.scenario.clone();
        if let Some(step) = step {
            self.stage.stage(&base, &step);
            self.score();
        }
    }

    fn reveal(&mut self, revealed: bool) {
        self.at_turn(|turn| {
            turn.revealed = revealed;
            turn.score = None;
        });
        self.score();
    }

    /// An answer counts as long as the right one is not shown.
    fn answer(&mut self, answer: Option<Answer>) {
        let fits = match (&answer, self.asked()) {
            (None, Some(_)) => true,
            (Some(Answer::Range(ends)), Some((ask, _))) => {
                ask.kind == AskKind::Range && ends.iter().all(|end| end.is_finite())
            }
            (Some(Answer::Choice(at)), Some((_, asked))) => asked.options.contains(at),
            (Some(Answer::Curve(values)), Some((ask, _))) => {
                ask.kind == AskKind::Draw && values.iter().all(|value| value.is_finite())
            }
            (_, None) => false,
        };
        if fits && self.is_open() {
            self.at_turn(|turn| turn.answer = answer);
        }
    }

    fn vote(&mut self, option: usize, more: bool) {
        let options = self.asked().map_or(0, |(_, asked)| asked.options.len());
        self.at_turn(|turn| {
            turn.votes.resize(options, 0);
            if let Some(votes) = turn.votes.get_mut(option) {
                *votes = if more {
                    votes.saturating_add(1).min(room::MOST)
                } else {
                    votes.saturating_sub(1)
                };
            }
        });
    }

    /// Scores what was answered, once the answer is shown; anew as figures arrive.
    fn score(&mut self) {
        let score = self.scored();
        if score.is_some() {
            self.at_turn(|turn| turn.score = score);
        }
    }

    fn scored(&self) -> Option<Score> {
        let turn = self.turn().filter(|turn| turn.revealed)?;
        let (ask, asked) = self.asked()?;
        match turn.answer.as_ref()? {
            Answer::Range(ends) => guess::range(*ends, asked.truth(&self.stage)?).map(Score::Range),
            Answer::Choice(strategy) => {
                let chosen = asked.options.iter().position(|option| option == strategy)?;
                let figures = asked.figures(&self.stage);
                guess::choice(chosen, &figures, asked.direction).map(Score::Choice)
            }
            Answer::Curve(values) => {
                let course = asked.course(&self.stage, ask.from);
                guess::curve(values, &course).map(Score::Curve)
            }
        }
    }
}

impl yew::Reducible for Show {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        Rc::new(self.apply(act))
    }
}
