//! The figures behind a picture, as a table.

use yew::prelude::*;

use crate::ui::charts::scene::Table;
use crate::ui::charts::table::name_class;

/// Draws a table of figures. `now` is the row that the picture points at, if any.
pub fn figures(table: &Table, now: Option<usize>) -> Html {
    let columns = table.columns.iter().enumerate().map(|(position, column)| {
        html! { <th key={position} scope="col">{ column }</th> }
    });
    let rows = table.rows.iter().enumerate().map(|(position, cells)| {
        let class = (now == Some(position)).then_some("now");
        let cells = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => html! { <th key={column} scope="row" class={name_class(cell)}>{ cell }</th> },
            _ => html! { <td key={column}>{ cell }</td> },
        });
        html! { <tr key={position} class={class}>{ for cells }</tr> }
    });
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={table.caption.clone()}>
            <table class="figures">
                <caption>{ &table.caption }</caption>
                <thead><tr>{ for columns }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
