//! How much a visitor downloads, and the limits on it.

use crate::failure::Failure;
use crate::gzip::gzip;
use crate::names::{self, Files};

/// What all files of the first screen may weigh together, as a server sends them with gzip.
pub const LIMIT: usize = 500 * 1024;

/// Files that no first screen fetches, by the names that the bundle gives them; and what they may weigh together.
const LATER: [Kind; 4] = [
    Kind {
        title: "right after it",
        names: &["app_later_bg.wasm", "later.css"],
        limit: 856 * 1024,
    },
    Kind {
        title: "to keep it, and for hosts",
        names: &[
            "offline.js",
            "sw.js",
            "icon-180.png",
            "icon-192.png",
            "icon-512.png",
            "icon-maskable.png",
            "_headers",
        ],
        limit: 50 * 1024,
    },
    Kind {
        title: "when needed",
        names: &["full-boot.js", "worker.js", "worker_bg.wasm"],
        limit: 450 * 1024,
    },
    // Of these a person opens one, in one language.
    Kind {
        title: "when opened",
        names: &[],
        limit: 200 * 1024,
    },
];

/// Beginnings of the paths of files that are fetched one by one when somebody opens them, and of which kind they are.
const FOLDERS: [(&str, usize); 3] = [("templates/", 3), ("lessons/", 3), ("workshop", 3)];

/// Files that are fetched at one time.
struct Kind {
    title: &'static str,
    names: &'static [&'static str],
    limit: usize,
}

/// The files of an app with their sizes.
pub struct Sizes {
    /// Those of the first screen, then those of each kind.
    groups: Vec<Group>,
}

struct Group {
    title: &'static str,
    limit: usize,
    rows: Vec<Row>,
}

struct Row {
    path: String,
    bytes: usize,
    gzip: usize,
}

impl Group {
    fn gzip(&self) -> usize {
        self.rows.iter().map(|row| row.gzip).sum()
    }
}

impl Sizes {
    /// Measures the files, which have their final names.
    pub fn of(files: &Files) -> Self {
        let group = |title, limit| Group {
            title,
            limit,
            rows: Vec::new(),
        };
        let mut groups = vec![group("first screen", LIMIT)];
        groups.extend(LATER.iter().map(|kind| group(kind.title, kind.limit)));
        for (path, content) in files {
            let before = names::before(path);
            let kind = LATER
                .iter()
                .position(|kind| kind.names.contains(&before.as_str()))
                .or_else(|| {
                    let mut folders = FOLDERS.iter();
                    let folder = folders.find(|(folder, _)| path.starts_with(folder));
                    folder.map(|(_, kind)| *kind)
                });
            groups[kind.map_or(0, |kind| kind + 1)].rows.push(Row {
                path: path.clone(),
                bytes: content.len(),
                gzip: gzip(content).len(),
            });
        }
        Self { groups }
    }

    /// What the first screen fetches, with gzip.
    pub fn first(&self) -> usize {
        self.groups.first().map_or(0, Group::gzip)
    }

    /// A table of the files.
    pub fn table(&self) -> String {
        let rows = || self.groups.iter().flat_map(|group| &group.rows);
        let width = rows().map(|row| row.path.len()).max().unwrap_or(0).max(16);
        let line = |path: &str, bytes: usize, gzip: usize| {
            format!("{path:width$}  {bytes:>9}  {gzip:>9}\n")
        };
        let mut table = format!("{:width$}  {:>9}  {:>9}\n", "file", "bytes", "gzip");
        for group in &self.groups {
            for row in &group.rows {
                table.push_str(&line(&row.path, row.bytes, row.gzip));
            }
            let bytes = group.rows.iter().map(|row| row.bytes).sum();
            table.push_str(&line(&format!("  {}", group.title), bytes, group.gzip()));
        }
        table
    }

    /// Refuses a build that is too heavy.
    pub fn check(&self) -> Result<(), Failure> {
        self.groups
            .iter()
            .try_for_each(|group| check(group.title, group.gzip(), group.limit))
    }
}

fn check(what: &str, total: usize, limit: usize) -> Result<(), Failure> {
    if total <= limit {
        return Ok(());
    }
    Err(Failure::new(format!(
        "The files of \u{201c}{what}\u{201d} would come to {} KB with gzip, and {} KB is the limit. The table above shows where it went.",
        total.div_ceil(1024),
        limit / 1024
    )))
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
                "app_later_bg-0123456789abcdef.wasm".to_owned(),
                vec![b'd'; 70],
            ),
            (
                "templates/a-0123456789abcdef.txt".to_owned(),
                vec![b'd'; 20],
            ),
            ("lessons/a-0123456789abcdef.json".to_owned(), vec![b'e'; 30]),
        ]));
        let table = sizes.table();
        let counts: Vec<usize> = sizes.groups.iter().map(|group| group.rows.len()).collect();
        assert_eq!(counts, [3, 1, 0, 1, 2], "{table}");
        assert!(
            table.contains(&format!("{:>9}  {:>9}\n", 1010, sizes.first())),
            "{table}"
        );
        assert!(
            table.contains(&format!("{:>9}  {:>9}\n", 500, sizes.groups[3].gzip())),
            "{table}"
        );
        assert!(
            table.ends_with(&format!("{:>9}  {:>9}\n", 50, sizes.groups[4].gzip())),
            "{table}"
        );
        assert!(sizes.first() < 90 && sizes.check().is_ok());
    }
}
