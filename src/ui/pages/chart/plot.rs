//! The chart itself. It is drawn anew when what it shows changes, and not with the panel around it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::scrubber::Scrubber;
use crate::app::Shared;
use crate::app::store::Dispatch;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::ui::charts::fan::{Fan, FanInput, fan};
use crate::ui::charts::html;
use crate::ui::charts::scale::Domain;
use crate::ui::results::Shown;
use crate::ui::say::Say;
use crate::ui::widgets::size::Size;

/// An axis that is held, with what it is held for: the same series of the same scenario.
pub type Held = Rc<RefCell<Option<(String, Domain)>>>;

/// What it is drawn from.
#[derive(PartialEq)]
pub struct Plot {
    /// Results.
    pub shown: Shown,
    /// The scenario as it was opened.
    pub origin: Shared<Scenario>,
    /// Words and figures.
    pub say: Rc<Say>,
    /// Where a chosen time goes.
    pub dispatch: Dispatch,
    /// Which series.
    pub series: Series,
    /// The time that is pointed at.
    pub cursor: Option<u32>,
    /// Room for it.
    pub size: Size,
    /// The axis as it was.
    pub held: Held,
    /// Whether its table is asked for, too.
    pub table: bool,
}

impl Plot {
    /// The chart, on the axis that is held while the same series of the same scenario is looked at.
    pub fn fan(&self) -> Fan {
        let key = format!(
            "{} {}",
            self.series.key(&self.shown.scenario),
            self.origin.name
        );
        let mut held = self.held.borrow_mut();
        let before = held.as_ref().filter(|(of, _)| *of == key);
        let fan = fan(&self.input(before.map(|(_, domain)| *domain)));
        *held = Some((key, fan.domain));
        fan
    }

    /// The chart on the page.
    pub fn html(&self) -> Html {
        let fan = self.fan();
        let front = html! {
            <Scrubber say={self.say.clone()} dispatch={self.dispatch.clone()} scrub={fan.scrub}/>
        };
        html! { <div class="canvas">{ html::scene(&fan.scene, None, Some(front)) }</div> }
    }

    fn input(&self, held: Option<Domain>) -> FanInput<'_> {
        let shown = &self.shown;
        FanInput {
            scenario: &shown.scenario,
            exact: shown.exact.as_ref().map(|computed| &computed.results),
            simulated: shown.simulated.as_ref().map(|computed| &computed.results),
            series: self.series,
            strategies: &shown.strategies,
            focus: shown.focus,
            cursor: self.cursor,
            width: self.size.width,
            height: self.size.height,
            stale: shown.stale,
            held,
            span: None,
            language: self.say.language,
            table: self.table,
        }
    }
}
