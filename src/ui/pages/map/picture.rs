//! The journey as a picture. It is drawn anew when what it shows changes, and not with the panel around it.

use std::rc::Rc;

use yew::prelude::*;

use super::on_pick;
use crate::app::Shared;
use crate::app::store::Dispatch;
use crate::model::Scenario;
use crate::ui::charts::html;
use crate::ui::charts::scene::{Pick, Scene};
use crate::ui::editor::Hook;
use crate::ui::map::route::Routes;
use crate::ui::map::{self, MapFigures, MapInput};
use crate::ui::say::Say;

/// The journey as a picture, and what it is drawn from.
#[derive(PartialEq)]
pub struct Picture {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Words.
    pub say: Rc<Say>,
    /// Where a choice goes.
    pub dispatch: Dispatch,
    /// Where everything stands.
    pub layout: Shared<map::Layout>,
    /// What flows.
    pub figures: Option<Shared<MapFigures>>,
    /// The lines of the arrows.
    pub routes: Shared<Routes>,
    /// What is selected.
    pub selection: Option<Pick>,
    /// Where a choice is asked about first.
    pub hook: Hook,
}

impl Picture {
    /// The scene, which has its table, too.
    pub fn scene(&self) -> Scene {
        let input = MapInput {
            scenario: &self.scenario,
            layout: &self.layout,
            figures: self.figures.as_deref(),
            selection: self.selection,
            language: self.say.language,
        };
        map::draw_along(&input, &self.routes)
    }

    /// The picture on the page.
    pub fn html(&self) -> Html {
        let layout = &self.layout;
        let narrow = layout.size.width * layout.scale < map::layout::COMPACT_BELOW;
        let class = if narrow {
            "map-column"
        } else {
            "canvas map-canvas"
        };
        let on_pick = asking(on_pick(&self.scenario, &self.dispatch), self.hook.clone());
        html! { <div class={class}>{ html::scene(&self.scene(), Some(&on_pick), None) }</div> }
    }
}

/// A choice is the editor's where it wants it.
fn asking(select: Callback<Pick>, hook: Hook) -> Callback<Pick> {
    Callback::from(move |pick: Pick| {
        let ask = hook.borrow().clone();
        if !ask.is_some_and(|ask| ask.emit(pick)) {
            select.emit(pick);
        }
    })
}
