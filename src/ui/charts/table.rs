//! The figures behind a picture as an accessible table.

use yew::prelude::*;

use super::scene::Table;

/// Letters of a cell that stands in one line; what is longer is no figure, and takes several.
const ONE_LINE: usize = 24;

/// A table: caption, a header for every column and row, in a box that scrolls by itself.
#[inline(never)]
pub fn table(table: &Table) -> Html {
    html! {
        <div class="data-table" tabindex="0" role="region" aria-label={table.caption.clone()}>
            <table>
                <caption>{ table.caption.clone() }</caption>
                <thead><tr>{ for table.columns.iter().enumerate().map(column) }</tr></thead>
                <tbody>{ for table.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

fn column((position, name): (usize, &String)) -> Html {
    html! { <th key={position} scope="col">{ name.clone() }</th> }
}

fn row((position, cells): (usize, &Vec<String>)) -> Html {
    html! { <tr key={position}>{ for cells.iter().enumerate().map(cell) }</tr> }
}

fn cell((position, text): (usize, &String)) -> Html {
    if position == 0 {
        html! { <th key={position} scope="row">{ text.clone() }</th> }
    } else {
        let words = (text.chars().count() > ONE_LINE).then_some("words");
        html! { <td key={position} class={words}>{ text.clone() }</td> }
    }
}

/// The table as plain text, columns padded: for snapshots and for the clipboard.
#[must_use]
pub fn plain(table: &Table) -> String {
    let mut widths: Vec<usize> = table
        .columns
        .iter()
        .map(|name| name.chars().count())
        .collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = format!("{}\n", table.caption);
    for row in std::iter::once(&table.columns).chain(&table.rows) {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:>width$}"))
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
