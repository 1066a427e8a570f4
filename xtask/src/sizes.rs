//! How much a visitor downloads, and the limit on it.

use crate::failure::Failure;
use crate::names::Files;

/// What all files of the first screen may weigh together, as a server sends them with gzip.
pub const LIMIT: usize = 500 * 1024;

/// A table of the files with their sizes.
pub fn table(files: &Files) -> String {
    let rows: Vec<(&str, usize, usize)> = files
        .iter()
        .map(|(path, content)| (path.as_str(), content.len(), gzip_size(content)))
        .collect();
    let width = rows
        .iter()
        .map(|(path, ..)| path.len())
        .max()
        .unwrap_or(0)
        .max(5);
    let mut table = format!("{:width$}  {:>9}  {:>9}\n", "file", "bytes", "gzip");
    let (mut bytes, mut gzip) = (0, 0);
    for (path, raw, squeezed) in rows {
        table.push_str(&format!("{path:width$}  {raw:>9}  {squeezed:>9}\n"));
        bytes += raw;
        gzip += squeezed;
    }
    table.push_str(&format!("{:width$}  {bytes:>9}  {gzip:>9}\n", "total"));
    table
}

/// All files together, with gzip.
pub fn total(files: &Files) -> usize {
    files.values().map(|content| gzip_size(content)).sum()
}

/// Refuses a build that is too heavy.
pub fn check(total: usize) -> Result<(), Failure> {
    if total <= LIMIT {
        return Ok(());
    }
    Err(Failure::new(format!(
        "The first screen would fetch {} KB with gzip, and {} KB is the limit. The table above shows where it went.",
        total.div_ceil(1024),
        LIMIT / 1024
    )))
}

/// The size of a file after gzip: deflate at its best level, with gzip's header and trailer.
fn gzip_size(content: &[u8]) -> usize {
    const HEADER_AND_TRAILER: usize = 18;
    miniz_oxide::deflate::compress_to_vec(content, 9).len() + HEADER_AND_TRAILER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_a_limit() {
        assert!(check(LIMIT).is_ok());
        assert!(check(LIMIT + 1).unwrap_err().to_string().contains("501 KB"));
    }

    #[test]
    fn the_table_adds_up() {
        let files = Files::from([
            ("a.js".to_owned(), vec![b'a'; 1000]),
            ("b".to_owned(), vec![]),
        ]);
        let table = table(&files);
        assert!(
            table.ends_with(&format!("{:>9}  {:>9}\n", 1000, total(&files))),
            "{table}"
        );
        assert!(total(&files) < 60);
    }
}
