//! The figures behind a picture as an accessible table.

use yew::prelude::*;

use super::scene::Table;

/// Letters of a cell that stands in one line; what is longer is no figure, and takes several.
const ONE_LINE: usize = 24;
/// Letters of words that stand in one line where they take the place of a figure.
const WORDS_IN_LINE: usize = 16;
/// Letters of a name that needs no more room than figures do.
const SHORT_NAME: usize = 12;

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
        html! { <th key={position} scope="row" class={name_class(text)}>{ text.clone() }</th> }
    } else {
        html! { <td key={position} class={cell_class(text)}>{ text.clone() }</td> }
    }
}

/// The class of the name of a row: one that may take several lines.
pub fn name_class(name: &str) -> Option<&'static str> {
    (name.chars().count() > SHORT_NAME).then_some("words")
}

/// The class of a cell that may take several lines.
fn cell_class(text: &str) -> Option<&'static str> {
    let letters = text.chars().count();
    if letters > ONE_LINE {
        return Some("words");
    }
    let is_figure = text.contains(|letter: char| letter.is_ascii_digit());
    (letters > WORDS_IN_LINE && !is_figure).then_some("brief")
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
