//! A heading with rows in columns, for a terminal.

use std::io::{self, Write};

/// Space between columns.
const GAP: &str = "   ";

/// A heading and rows in columns; columns without any figure are left out, and all of it where there is no row.
pub(super) fn block(
    out: &mut dyn Write,
    label: &str,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut head = vec![label.to_owned()];
    head.extend(columns);
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    head.resize(count, String::new());
    let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
    let kept: Vec<usize> = (0..count)
        .filter(|&column| rows.iter().any(|row| !cell(row, column).is_empty()))
        .collect();
    let names: Vec<String> = rows
        .iter()
        .map(|row| format!("  {}", cell(row, 0)))
        .collect();
    let width = |column: usize| {
        let longest = rows
            .iter()
            .map(|row| cell(row, column).chars().count())
            .max();
        let own = cell(&head, column).chars().count();
        longest.unwrap_or(0).max(own)
    };
    let first = names.iter().map(|name| name.chars().count()).max();
    let first = first.unwrap_or(0).max(head[0].chars().count());
    writeln!(out)?;
    for (line, name) in std::iter::once((&head, &head[0])).chain(rows.iter().zip(&names)) {
        let mut text = format!("{name}{}", " ".repeat(first - name.chars().count()));
        for &column in kept.iter().skip(1) {
            let content = cell(line, column);
            let fill = " ".repeat(width(column).saturating_sub(content.chars().count()));
            text.push_str(GAP);
            text.push_str(&fill);
            text.push_str(&content);
        }
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}
