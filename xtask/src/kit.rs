//! The workshop kit as pages of the app: what docs/workshop says, one page for each language, to read and to print.

use crate::failure::{Failure, on_file};
use crate::project::Project;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::path::Path;

/// A page: the folder below docs/workshop, the language, its file in the bundle, and its title.
struct Page {
    folder: &'static str,
    language: &'static str,
    file: &'static str,
    title: &'static str,
}

const PAGES: [Page; 2] = [
    Page {
        folder: "",
        language: "en",
        file: "workshop.html",
        title: "Workshop kit · Perennial",
    },
    Page {
        folder: "es",
        language: "es",
        file: "workshop-es.html",
        title: "Material para talleres · Perennial",
    },
];

/// The parts, in the order of the page; each begins on a sheet of its own.
const PARTS: [&str; 8] = [
    "README",
    "guide-facilitator",
    "agenda-60",
    "agenda-90",
    "guide-participant",
    "worksheet",
    "answers",
    "offline",
];

/// Puts the pages into the bundle.
pub fn write(project: &Project) -> Result<(), Failure> {
    let docs = project.root().join("docs/workshop");
    for page in &PAGES {
        let mut parts = String::new();
        for part in PARTS {
            let path = docs.join(page.folder).join(format!("{part}.md"));
            let text = std::fs::read_to_string(&path)
                .map_err(|error| on_file("Reading", &path, &error))?;
            parts.push_str(&section(part, &text));
        }
        save(&project.bundle().join(page.file), &whole(page, &parts))?;
    }
    let styles = project.root().join("static/workshop.css");
    let text =
        std::fs::read_to_string(&styles).map_err(|error| on_file("Reading", &styles, &error))?;
    save(&project.bundle().join("workshop.css"), &text)
}

fn save(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|error| on_file("Writing", path, &error))
}

fn whole(page: &Page, parts: &str) -> String {
    let Page {
        language, title, ..
    } = page;
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <title>{title}</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <link rel=\"stylesheet\" href=\"workshop.css\">\n</head>\n<body>\n<main>\n{parts}</main>\n</body>\n</html>\n"
    )
}

/// A part with the name of its file as its place on the page.
fn section(part: &str, text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let mut dropped = false;
    let text = own(text);
    let events = Parser::new_ext(&text, options).filter_map(|event| match event {
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => {
            // What leads out of the kit is for readers of the repository.
            let Some(place) = place(&dest_url) else {
                dropped = true;
                return None;
            };
            let dest_url = CowStr::from(place);
            Some(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }))
        }
        Event::End(TagEnd::Link) if std::mem::take(&mut dropped) => None,
        other => Some(other),
    });
    let mut body = String::new();
    html::push_html(&mut body, events);
    // A wide table scrolls by itself.
    let body = body
        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
    format!("<section id=\"{part}\">\n{body}</section>\n")
}

/// The text without the line that leads readers of the repository to the kit in another language: the app leads there.
fn own(text: &str) -> String {
    let others = ["](es/README.md)", "](../README.md)"];
    let lines = text.lines();
    let kept = lines.filter(|line| !others.iter().any(|other| line.contains(other)));
    kept.collect::<Vec<_>>().join("\n")
}

/// Where a link leads on the page: addresses of the web stay.
fn place(address: &str) -> Option<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Some(address.to_owned());
    }
    let part = address.strip_suffix(".md")?;
    PARTS.contains(&part).then(|| format!("#{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_within_the_kit_lead_to_their_parts() {
        let body = section(
            "a",
            "See [answers](answers.md), [more](../model.md) and <b>.",
        );
        assert!(body.contains("<a href=\"#answers\">answers</a>"), "{body}");
        assert!(body.contains("more and"), "{body}");
        assert!(!body.contains("model.md"), "{body}");
        assert_eq!(
            place("https://rustup.rs").as_deref(),
            Some("https://rustup.rs")
        );
        assert_eq!(place("es/README.md"), None);
    }

    #[test]
    fn the_page_does_not_name_a_file_of_the_other_language() {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/workshop");
        for (page, line) in PAGES.iter().zip(["In Spanish:", "En inglés:"]) {
            let path = docs.join(page.folder).join("README.md");
            let text = std::fs::read_to_string(path).unwrap();
            assert!(text.contains(line), "{text}");
            assert!(!section("README", &text).contains(line));
        }
    }

    #[test]
    fn every_part_is_there_in_every_language() {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/workshop");
        for page in &PAGES {
            for part in PARTS {
                let file = docs.join(page.folder).join(format!("{part}.md"));
                assert!(file.is_file(), "{}", file.display());
            }
        }
    }
}
