//! What each strategy costs and brings beyond the baseline, as a table: gain, return, payback, and how it stands on the frontier.

use yew::prelude::*;

use crate::analysis::briefing::Briefing;
use crate::text::compare::Word;
use crate::ui::compare::briefed::Of;
use crate::ui::compare::chosen::Chosen;
use crate::ui::compare::pictures::{Asked, frontier};
use crate::ui::compare::section::Props;
use crate::ui::compare::studied::use_study;

/// The table, which is a picture where one likes.
#[component]
pub(super) fn Returns(props: &Props) -> Html {
    let context = &props.context;
    let studied = use_study::<Briefing>(context, &());
    let of = use_memo(studied.clone(), Of::new);
    let asked = Asked {
        brief: &studied,
        of: &of,
        as_table: true,
    };
    let chosen = Chosen::judged(&props.shown, &props.judged).ok();
    frontier(context, asked, ("returns", Word::ReturnsHere), chosen)
}
