//! What the parts of the editor share: what is drawn, what is being done, and where it is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::acts::{self, Act};
use super::focus;
use super::hand::Hand;
use super::hold;
use super::menu::Menu;
use super::overlay;
use super::zoom;
use crate::app::edit::Edit;
use crate::app::shown::NoticeKind;
use crate::app::view::{Selection, ViewChange};
use crate::app::{Action, Shared};
use crate::model::Scenario;
use crate::text::editor::{self, Phrase, Word};
use crate::ui::charts::scene::Pick;
use crate::ui::context::Context;
use crate::ui::inspector::sheet;
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::route::Routes;
use crate::ui::map::{Layout, MapFigures};

/// Room that a stage put on the map leaves to others.
const APART: f64 = 12.0;

/// What a press means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Mode {
    /// It selects, or drags.
    #[default]
    Select,
    /// It draws arrows.
    Connect {
        /// The stage (by id) that the next arrow leaves.
        from: Option<String>,
        /// Whether it is the last.
        once: bool,
    },
}

/// What is on screen now.
#[derive(Clone)]
pub struct Live {
    /// Scenario, words, where actions go.
    pub context: Context,
    /// Where everything stands.
    pub layout: Option<Shared<Layout>>,
    /// What flows.
    pub figures: Option<Shared<MapFigures>>,
    /// The lines of the arrows as they are drawn.
    pub routes: Shared<Routes>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// What a press means.
    pub mode: UseStateHandle<Mode>,
    /// What was done, for those who do not see it.
    pub said: UseStateHandle<String>,
    /// The menu that is open.
    pub menu: UseStateHandle<Option<Menu>>,
    /// How much larger than the whole.
    pub zoom: UseStateHandle<f64>,
    /// The element that scrolls.
    pub view: NodeRef,
    /// Whether the map is shown by department; `None`: there is no room for that.
    pub lanes: Option<bool>,
    /// Shows it so or not.
    pub on_lanes: Callback<bool>,
}

/// The editor's memory between two events.
#[derive(Default)]
pub struct Board {
    live: RefCell<Option<Live>>,
    /// What the pointer is doing.
    pub hand: RefCell<Hand>,
    /// Whether the next choice is the end of a drag and no choice.
    pub swallow: Cell<bool>,
    /// Whether the last thing pressed was a key.
    pub keyed: Cell<bool>,
    /// Whether the space bar is held.
    pub space: Cell<bool>,
    /// The stage that is being moved by keys, with the gesture that this is.
    pub nudge: RefCell<Option<(String, u64)>>,
    /// The stage under the pointer.
    pub hovered: Cell<Option<usize>>,
    /// What of the picture has the focus, even if it is taken out of it.
    pub focused: RefCell<Option<Element>>,
}

thread_local! {
    /// The one on screen: rows of the inspector do what it does.
    static HERE: RefCell<Option<Rc<Board>>> = const { RefCell::new(None) };
}

/// The board of the map that is on screen.
pub fn here() -> Option<Rc<Board>> {
    HERE.with(|here| here.borrow().clone())
}

impl Board {
    /// The map comes on screen, or leaves it.
    pub fn stands(self: &Rc<Self>, there: bool) {
        HERE.with(|here| *here.borrow_mut() = there.then(|| self.clone()));
    }

    /// Hears what is on screen now.
    pub fn hear(&self, live: Live) {
        *self.live.borrow_mut() = Some(live);
    }

    /// What is on screen now.
    pub fn live(&self) -> Option<Live> {
        self.live.borrow().clone()
    }

    /// The picture.
    pub fn picture(&self) -> Option<Element> {
        let view = self.live()?.view.cast::<Element>()?;
        view.query_selector("svg.scene").ok()?
    }

    /// A point of the screen in map units.
    pub fn to_map(&self, x: f64, y: f64) -> Option<Point> {
        let live = self.live()?;
        let layout = live.layout.as_ref()?;
        zoom::Fit::of(&self.picture()?, layout).map(|fit| fit.to_map(x, y))
    }

    /// The stage at a point of the map.
    pub fn stage_at(&self, point: Point) -> Option<usize> {
        let live = self.live()?;
        let layout = live.layout.as_ref()?;
        layout
            .stages
            .iter()
            .position(|rect| rect.grown(4.0).contains(point))
    }

    /// Whether stages can be put somewhere by hand.
    pub fn can_place(&self) -> bool {
        self.live().is_some_and(|live| {
            live.layout
                .as_ref()
                .is_some_and(|layout| hold::takes_places(layout))
        })
    }

    /// Where a stage may be put at a point of the map: nowhere, so that it is arranged, where it would cover another.
    pub fn free_place(&self, at: Point) -> Option<(f64, f64)> {
        let live = self.live().filter(|_| self.can_place())?;
        let layout = live.layout.as_ref()?;
        let stages = layout.stages.iter().zip(&layout.slots);
        let mut stages = stages.filter(|(_, slot)| slot.is_some());
        let size = stages.clone().next().map(|(rect, _)| *rect)?;
        let place = Rect {
            x: at.x - size.width / 2.0,
            y: at.y - size.height / 2.0,
            ..size
        };
        let is_free = stages.all(|(rect, _)| rect.grown(APART).overlap(&place) <= 0.0);
        is_free.then(|| (at.x.round(), at.y.round()))
    }

    /// Says a word.
    pub fn say_word(&self, word: Word) {
        if let Some(live) = self.live() {
            let said = editor::word(live.context.say.language, word);
            live.said.set(said.to_owned());
        }
    }

    /// Says why stages are not placed by hand on this map.
    pub fn say_not_placed(&self) {
        let by_department = self.live().is_some_and(|live| live.lanes == Some(true));
        self.say_word(if by_department {
            Word::PlacedByDepartment
        } else {
            Word::NotPlaced
        });
    }

    /// Leaves what was said by department: it lies over the map until something else is done.
    pub fn hush(&self) {
        if let Some(live) = self.live().filter(|live| live.lanes == Some(true)) {
            live.said.set(String::new());
        }
    }

    /// Makes an edit and says what was done.
    pub fn edit(&self, edit: Edit, said: String) {
        if let Some(live) = self.live() {
            if !waits(&live.context, &edit) {
                live.said.set(said);
            }
            live.context.edit(edit);
        }
    }

    /// Does something that makes something, and shows it. Says so, unless it waits until what was received is one's own.
    pub fn perform(&self, act: Act) {
        let Some(live) = self.live() else { return };
        if !waits(&live.context, &act.edit) {
            live.said.set(act.said.clone());
        }
        perform(&live.context, act);
    }

    /// Removes what is selected or meant, and offers it back.
    pub fn remove(&self, what: &Selection) {
        let Some(live) = self.live() else { return };
        let near = self.neighbour(&live, what);
        if remove(&live.context, what) {
            focus::pick(&near);
        } else if matches!(what, Selection::Stage(_)) {
            self.say_word(Word::LastStage);
        }
    }

    /// The stage that the focus goes to when something is gone, by its code after that.
    fn neighbour(&self, live: &Live, what: &Selection) -> String {
        let scenario = &live.context.scenario;
        let at = match what {
            Selection::Stage(id) => scenario.stage_index(id).unwrap_or(0).saturating_sub(1),
            Selection::Transition(id) => scenario
                .transition_index(id)
                .and_then(|at| scenario.stage_index(&scenario.transitions.get(at)?.from))
                .unwrap_or(0),
            _ => 0,
        };
        format!("s{at}")
    }

    /// Copies something.
    pub fn duplicate(&self, what: &Selection) {
        let Some(live) = self.live() else { return };
        let context = &live.context;
        if let Some(act) = acts::duplicate(&context.scenario, context.say.language, what) {
            self.perform(act);
        }
    }

    /// Puts every stage where the layout wants it.
    pub fn arrange(&self) {
        let Some(live) = self.live() else { return };
        match acts::arrange(&live.context.scenario) {
            Some(edit) => {
                live.context.edit(edit);
                self.say_word(Word::Arranged);
            }
            None => self.say_word(Word::ArrangedAlready),
        }
    }

    /// Draws an arrow between two stages (by id).
    pub fn connect(&self, from: &str, to: &str, select: bool) {
        let Some(live) = self.live() else { return };
        let context = &live.context;
        let language = context.say.language;
        let (made, said) = match acts::connected(&context.scenario, language, from, to) {
            Some(there) => there,
            None => {
                let act = acts::connect(&context.scenario, language, from, to);
                if waits(context, &act.edit) {
                    context.edit(act.edit);
                    return;
                }
                change(context, act.edit);
                let Some(made) = act.select else { return };
                (made, act.said)
            }
        };
        live.said.set(said);
        if select {
            if self.keyed.get() {
                // The next key is for it, not for the stage where it was ended. A new one stands last.
                let last = || format!("t{}", context.scenario.transitions.len());
                focus::pick(&overlay::code(&context.scenario, &made).unwrap_or_else(last));
            }
            context.view(ViewChange::Select(Some(made)));
        }
    }

    /// Chooses a stage while arrows are being drawn.
    pub fn choose(&self, stage: usize) {
        let Some(live) = self.live() else { return };
        let Some(id) = live
            .context
            .scenario
            .stages
            .get(stage)
            .map(|it| it.id.clone())
        else {
            return;
        };
        let Mode::Connect { from, once } = (*live.mode).clone() else {
            return;
        };
        match from {
            Some(from) if from == id => live.mode.set(Mode::Connect { from: None, once }),
            Some(from) => {
                // Where there is room beside the map, a new arrow shows its numbers; more can be drawn all the same.
                let shows = once || (!self.keyed.get() && sheet::is_beside());
                self.connect(&from, &id, shows);
                live.mode.set(if once {
                    Mode::Select
                } else {
                    Mode::Connect { from: None, once }
                });
            }
            None => live.mode.set(Mode::Connect {
                from: Some(id),
                once,
            }),
        }
    }

    /// Whether a choice on the map was for the editor.
    pub fn picked(&self, pick: Pick) -> bool {
        if self.swallow.replace(false) {
            return true;
        }
        let Some(live) = self.live() else {
            return false;
        };
        if *live.mode != Mode::Select {
            if let Pick::Stage(stage) = pick {
                self.choose(stage);
            }
            return true;
        }
        let picked = crate::ui::pages::selection(&live.context.scenario, pick);
        if let Some(what) = picked.filter(|what| Some(what) == live.selection.as_ref())
            && self.keyed.get()
        {
            focus::first_field(&what);
        }
        false
    }

    /// Begins or ends drawing arrows.
    pub fn toggle_connect(&self) {
        let Some(live) = self.live() else { return };
        let next = match *live.mode {
            Mode::Select => Mode::Connect {
                from: None,
                once: false,
            },
            Mode::Connect { .. } => Mode::Select,
        };
        live.mode.set(next);
    }

    /// The scenario, where there is one.
    pub fn scenario(&self) -> Option<Shared<Scenario>> {
        Some(self.live()?.context.scenario)
    }
}

/// Makes an edit of the journey; what a person arranged stays where it is.
pub fn change(context: &Context, edit: Edit) {
    context.edit(held(context, edit));
}

/// The edit with the places of what stands on the map.
pub fn held(context: &Context, edit: Edit) -> Edit {
    let shown = here().and_then(|board| board.live()?.layout);
    hold::holding(&context.scenario, shown.as_deref(), edit)
}

/// Makes an edit, shows what it made, and puts the focus on what of it is to be typed.
pub fn perform(context: &Context, act: Act) {
    change(context, act.edit);
    if let Some(made) = act.select {
        context.view(ViewChange::Select(Some(made.clone())));
        focus::first_field(&made);
    }
}

/// Whether a change waits until what was received is made one's own.
fn waits(context: &Context, edit: &Edit) -> bool {
    edit.changes_structure() && context.latest().is_received()
}

/// Removes something and offers it back. `false` where it has to stay.
pub fn remove(context: &Context, what: &Selection) -> bool {
    let language = context.say.language;
    let Some((edit, gone)) = acts::remove(&context.scenario, language, what) else {
        return false;
    };
    change(context, edit);
    context
        .dispatch
        .send(Action::Notify(NoticeKind::Removed(gone)));
    true
}

/// What was done, in words.
pub fn phrase(context: &Context, phrase: Phrase<'_>) -> String {
    editor::phrase(context.say.language, phrase)
}
