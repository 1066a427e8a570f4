//! How much a visitor downloads, and the limits on it.

use crate::failure::Failure;
use crate::names::{self, Files};

/// What all files of the first screen may weigh together, as a server sends them with gzip.
pub const LIMIT: usize = 500 * 1024;
/// The same for the files that are fetched when something first needs them.
pub const LATER_LIMIT: usize = 400 * 1024;

/// The files that no first screen fetches, by the names that the bundle gives them.
const LATER: [&str; 3] = ["full-boot.js", "worker.js", "worker_bg.wasm"];
/// The folder of the templates, each of which is fetched when somebody opens it.
const TEMPLATES: &str = "templates/";

/// The files of an app with their sizes.
pub struct Sizes {
    first: Vec<Row>,
    later: Vec<Row>,
}

struct Row {
    path: String,
    bytes: usize,
    gzip: usize,
}

impl Sizes {
    /// Measures the files, which have their final names.
    pub fn of(files: &Files) -> Self {
        let rows = files.iter().map(|(path, content)| Row {
            path: path.clone(),
            bytes: content.len(),
            gzip: gzip_size(content),
        });
        let (later, first) = rows.partition(|row| {
            row.path.starts_with(TEMPLATES) || LATER.contains(&names::before(&row.path).as_str())
        });
        Self { first, later }
    }

    /// What the first screen fetches, with gzip.
    pub fn first(&self) -> usize {
        self.first.iter().map(|row| row.gzip).sum()
    }

    /// A table of the files.
    pub fn table(&self) -> String {
        let rows = || self.first.iter().chain(&self.later);
        let width = rows().map(|row| row.path.len()).max().unwrap_or(0).max(16);
        let line = |path: &str, bytes: usize, gzip: usize| {
            format!("{path:width$}  {bytes:>9}  {gzip:>9}\n")
        };
        let mut table = format!("{:width$}  {:>9}  {:>9}\n", "file", "bytes", "gzip");
        for (title, rows) in [("first screen", &self.first), ("when needed", &self.later)] {
            for row in rows {
                table.push_str(&line(&row.path, row.bytes, row.gzip));
            }
            let bytes = rows.iter().map(|row| row.bytes).sum();
            let gzip = rows.iter().map(|row| row.gzip).sum();
            table.push_str(&line(&format!("  {title}"), bytes, gzip));
        }
        table
    }

    /// Refuses a build that is too heavy.
    pub fn check(&self) -> Result<(), Failure> {
        let later = self.later.iter().map(|row| row.gzip).sum();
        check("The first screen", self.first(), LIMIT)?;
        check("What is fetched when needed", later, LATER_LIMIT)
    }
}

fn check(what: &str, total: usize, limit: usize) -> Result<(), Failure> {
    if total <= limit {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{what} would come to {} KB with gzip, and {} KB is the limit. The table above shows where it went.",
        total.div_ceil(1024),
        limit / 1024
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
        assert!(check("It", LIMIT, LIMIT).is_ok());
        let refused = check("It", LIMIT + 1, LIMIT).unwrap_err().to_string();
        assert!(refused.contains("501 KB"), "{refused}");
    }

    #[test]
    fn the_table_adds_up_and_tells_what_is_fetched_later() {
        let sizes = Sizes::of(&Files::from([
            ("a.js".to_owned(), vec![b'a'; 1000]),
            ("b".to_owned(), vec![]),
            ("worker-boot-0123456789abcdef.js".to_owned(), vec![b'b'; 10]),
            (
                "worker_bg-0123456789abcdef.wasm".to_owned(),
                vec![b'c'; 500],
            ),
            (
                "templates/a-0123456789abcdef.txt".to_owned(),
                vec![b'd'; 20],
            ),
        ]));
        let table = sizes.table();
        assert_eq!((sizes.first.len(), sizes.later.len()), (3, 2), "{table}");
        assert!(
            table.contains(&format!("{:>9}  {:>9}\n", 1010, sizes.first())),
            "{table}"
        );
        assert!(
            table.ends_with(&format!(
                "{:>9}  {:>9}\n",
                520,
                sizes.later[0].gzip + sizes.later[1].gzip
            )),
            "{table}"
        );
        assert!(sizes.first() < 90 && sizes.check().is_ok());
    }
}
