//! Where a cell is in what was pasted.

/// A row and a column, from 1; `None` where there is only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The row.
    pub row: Option<usize>,
    /// The column.
    pub column: Option<usize>,
}

impl At {
    /// A cell of a table, by its row and column from 0.
    #[must_use]
    pub fn in_table(row: usize, column: usize) -> Self {
        Self {
            row: Some(row + 1),
            column: Some(column + 1),
        }
    }

    /// A cell of one row alone, by its column from 0.
    #[must_use]
    pub fn in_row(column: usize) -> Self {
        Self {
            row: None,
            column: Some(column + 1),
        }
    }

    /// A cell of one column alone, by its row from 0.
    #[must_use]
    pub fn in_column(row: usize) -> Self {
        Self {
            row: Some(row + 1),
            column: None,
        }
    }
}
