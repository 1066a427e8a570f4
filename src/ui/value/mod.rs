//! The field of one value and everything that edits it: its text, how sure it is, its course over
//! time. A value is a [`Parameter`](crate::model::Parameter); a number that is neither a table nor a
//! formula is a constant.

mod curve;
mod domain;
mod drag;
mod ends;
mod field;
mod formula;
mod menu;
mod parts;
mod picture;
mod plot;
mod relative;
mod table;
mod write;

use yew::prelude::*;

use crate::app::Edit;
use crate::model::{Parameter, Quantity};
use crate::ui::context::Context;

pub use domain::{Domain, number};
pub use field::{Forms, Pinned, Props, ValueField};
pub use table::Table;
pub use write::Write;

/// The field of a certain number without history: for parts of a larger value.
pub fn count_field(
    context: &Context,
    label: &str,
    now: f64,
    domain: Domain,
    write: impl Fn(Quantity) -> Edit + 'static,
) -> Html {
    html! {
        <ValueField say={context.say.clone()} dispatch={context.dispatch.clone()} label={label.to_owned()} now={Parameter::number(now)}
            domain={domain} forms={Forms::CERTAIN} periods={context.scenario.clock.periods} write={Write::of_quantity(write)}/>
    }
}
