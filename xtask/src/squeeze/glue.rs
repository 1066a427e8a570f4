//! The glue of a program that was split: what it gives the program, and how the later part is added.

use super::split::LOAD;
use crate::failure::Failure;

/// Where wasm-bindgen's glue begins to list what the program imports.
const IMPORTS: &str = "const import0 = {\n        __proto__: null,\n";
/// What is added to it.
const LATER: &str = include_str!("later.js");

/// The glue as wasm-bindgen wrote it, with what a split program needs.
pub fn for_split(glue: &str) -> Result<String, Failure> {
    let Some((before, after)) = glue.split_once(IMPORTS) else {
        return Err(Failure::new(
            "The glue of the program does not list its imports as it used to, so that it could not be split.",
        ));
    };
    Ok(format!(
        "{before}{IMPORTS}        {LOAD}: loadLater,\n{after}{LATER}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_gives_the_program_what_it_asks_for() {
        let glue = for_split(&format!("let wasm;\n{IMPORTS}        a: b,\n    }};\n")).unwrap();
        assert!(
            glue.contains("__wb_load_later: loadLater,\n        a: b,"),
            "{glue}"
        );
        assert!(glue.contains("export async function addLater(module)"));
        assert!(glue.contains(&format!("{{ {}: wasm }}", super::super::split::FIRST)));
        assert!(for_split("let wasm;").is_err());
    }
}
