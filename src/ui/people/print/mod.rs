//! Sheets of paper: a page for each department, and one for new customers.
//!
//! They stand in the document beside the app, shown on paper alone; while they are there nothing else is
//! printed (`static/styles/people.css`).

pub mod customers;
mod department;

use yew::prelude::*;

use super::page::Drawn;

/// Which sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// One for each department that is shown.
    Departments,
    /// One for new customers.
    Customers,
}

/// The sheets. `flipped`: see [`customers::is_on`].
pub fn sheets(drawn: &Drawn<'_>, which: Sheets, flipped: &[String]) -> Html {
    let Some(body) = gloo_utils::document().body() else {
        return html! { <span/> };
    };
    let pages = match which {
        Sheets::Customers => customers::sheet(drawn, flipped),
        Sheets::Departments => {
            let all = 0..drawn.departments.all.len();
            let shown = all.filter(|at| drawn.chosen.is_none_or(|chosen| chosen == *at));
            let pages =
                shown.map(|at| html! { <div key={at}>{ department::sheet(drawn, at) }</div> });
            html! { <div>{ for pages }</div> }
        }
    };
    create_portal(html! { <div class="sheets">{ pages }</div> }, body.into())
}
