//! A WebAssembly program written anew, so that gzip makes it smaller: the same functions in another order,
//! and short names for what it imports from its glue and for what its parts share.

use super::order;
use super::split::SHARED;
use crate::failure::Failure;
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, ExportSectionReader, ExternalKind,
    FunctionSectionReader, ImportSectionReader, Imports, Parser, Payload, TypeRef,
};

/// What wasm-bindgen's names of imports begin with; they end with a hash, so that each is long and unique.
const GLUE_NAME: &str = "__wb";

/// The program and its glue, smaller. Functions that a first part shares get other names, which are added to `shared`,
/// and by which a later part then asks for them.
pub fn squeezed(
    program: &[u8],
    glue: &str,
    shared: &mut Names,
) -> Result<(Vec<u8>, String), Failure> {
    let unreadable = |error: &dyn std::fmt::Display| {
        Failure::new(format!("The program could not be rewritten: {error}."))
    };
    let found = Found::in_program(program).map_err(|error| unreadable(&error))?;
    let names = short_names(&found.names);
    let glue = renamed(glue, &names)?;
    let order = order::for_gzip(&found.bodies);
    let mut place = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new as u32;
    }
    let mut rewriting = Rewriting {
        imported: found.imported,
        order,
        place,
        names,
        shared,
    };
    let mut module = Module::new();
    rewriting
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| unreadable(&error))?;
    let program = module.finish();
    wasmparser::Validator::new()
        .validate_all(&program)
        .map_err(|error| unreadable(&error))?;
    Ok((program, glue))
}

/// What has to be known before the first section is written.
#[derive(Default)]
struct Found<'a> {
    /// Functions that are imported: they have the first numbers.
    imported: u32,
    /// The names of imports that only the glue knows, in order.
    names: Vec<&'a str>,
    /// The bodies of the program's own functions.
    bodies: Vec<&'a [u8]>,
}

impl<'a> Found<'a> {
    fn in_program(program: &'a [u8]) -> wasmparser::Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        found.imported += u32::from(matches!(import.ty, TypeRef::Func(_)));
                        if import.name.starts_with(GLUE_NAME) {
                            found.names.push(import.name);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => found.bodies.push(&program[body.range()]),
                _ => {}
            }
        }
        Ok(found)
    }
}

/// Long name to short name.
pub type Names = BTreeMap<String, String>;

fn short_names(names: &[&str]) -> Names {
    let mut short = Names::new();
    for name in names {
        let number = short.len();
        short
            .entry((*name).to_owned())
            .or_insert_with(|| letters(number));
    }
    short
}

/// `a`, `b`, …, `z`, `ba`, `bb`, …: as few letters as tell the names apart. They are keys of an object, so
/// that no word is reserved.
pub fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters;
        }
    }
}

/// The name of a shared function: its number, in letters of seven bits. In the order of the numbers, the list of names and
/// numbers takes half of what it takes with any other names, since gzip sees most of the one in the other.
fn numbered(function: u32) -> String {
    let letter = |of: u32| char::from((of & 0x7f) as u8);
    let name = [function >> 14, function >> 7, function].map(letter);
    name[usize::from(function < 1 << 14)..].iter().collect()
}

/// The glue with the short names, each of which has to stand there.
fn renamed(glue: &str, names: &Names) -> Result<String, Failure> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut result = String::with_capacity(glue.len());
    let mut missing: Vec<&str> = names.keys().map(String::as_str).collect();
    let mut rest = glue;
    while let Some(start) = rest.find(is_word) {
        let length = rest[start..]
            .find(|c| !is_word(c))
            .unwrap_or(rest.len() - start);
        let (before, word) = (&rest[..start], &rest[start..start + length]);
        result.push_str(before);
        result.push_str(names.get(word).map_or(word, |short| short));
        missing.retain(|name| *name != word);
        rest = &rest[start + length..];
    }
    result.push_str(rest);
    match missing.first() {
        None => Ok(result),
        Some(name) => Err(Failure::new(format!(
            "The program imports {name}, which its glue does not have."
        ))),
    }
}

/// Writes the program: what is not named here stays as it is.
struct Rewriting<'a> {
    imported: u32,
    /// New place to old place of the program's own functions.
    order: Vec<usize>,
    /// Old place to new place.
    place: Vec<u32>,
    names: Names,
    shared: &'a mut Names,
}

type Outcome<T> = Result<T, Error<Infallible>>;

impl Reencode for Rewriting<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Outcome<u32> {
        Ok(match function.checked_sub(self.imported) {
            None => function,
            Some(own) => self.imported + self.place[own as usize],
        })
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Outcome<()> {
        for import in section.into_imports() {
            let mut import = import?;
            let short = self
                .names
                .get(import.name)
                .or_else(|| self.shared.get(import.name))
                .cloned();
            import.name = short.as_deref().unwrap_or(import.name);
            utils::parse_imports(self, imports, Imports::Single(0, import))?;
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Outcome<()> {
        let mut shared = Vec::new();
        for export in section {
            let export = export?;
            if export.kind == ExternalKind::Func && export.name.starts_with(SHARED) {
                shared.push((self.function_index(export.index)?, export));
            } else {
                utils::parse_export(self, exports, export)?;
            }
        }
        shared.sort_unstable_by_key(|&(function, _)| function);
        let mut last = None;
        for (function, export) in shared {
            let name = numbered(function);
            // Functions that came out alike are one by now.
            if last.replace(function) != Some(function) {
                let renamed = Export {
                    name: &name,
                    ..export
                };
                utils::parse_export(self, exports, renamed)?;
            }
            self.shared.insert(export.name.to_owned(), name);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Outcome<()> {
        let types = section
            .into_iter()
            .collect::<wasmparser::Result<Vec<u32>>>()?;
        for &old in &self.order {
            functions.function(types[old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Outcome<()> {
        let bodies = section
            .into_iter()
            .collect::<wasmparser::Result<Vec<_>>>()?;
        for old in self.order.clone() {
            utils::parse_function_body(self, code, bodies[old].clone())?;
        }
        Ok(())
    }

    /// Names of tools and of features: nobody reads them any more.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Outcome<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function, TypeSection, ValType};
    use wasmparser::{
        Operator,
        Operator::{Call, I32Const},
    };

    /// Imports `__wbg_now_0123`, and exports a function of each length that calls the one before it.
    fn program() -> Vec<u8> {
        let mut exports = ExportSection::new();
        for own in 0..4_u32 {
            exports.export(&format!("f{own}"), ExportKind::Func, 2 + own);
        }
        program_with(&exports)
    }

    fn program_with(exports: &ExportSection) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_now_0123", EntityType::Function(0));
        imports.import("env", "other", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for own in 0..4_u32 {
            functions.function(0);
            let mut body = Function::new([]);
            for _ in 0..10 * own {
                body.instructions().i32_const(7).drop();
            }
            body.instructions().call(1 + own).end();
            code.function(&body);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(exports)
            .section(&code);
        module.finish()
    }

    /// The calls and constants of the function that is exported by a name.
    fn exported(program: &[u8], name: &str) -> (usize, u32) {
        let mut number = None;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    let found = section
                        .into_iter()
                        .map(Result::unwrap)
                        .find(|export| export.name == name);
                    number = found.map(|export| export.index);
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let body = &bodies[number.unwrap() as usize - 2];
        let operators: Vec<Operator<'_>> = body
            .get_operators_reader()
            .unwrap()
            .into_iter()
            .map(Result::unwrap)
            .collect();
        let constants = operators
            .iter()
            .filter(|operator| matches!(operator, I32Const { value: 7 }))
            .count();
        let called = operators.iter().find_map(|operator| match operator {
            Call { function_index } => Some(*function_index),
            _ => None,
        });
        (constants, called.unwrap())
    }

    #[test]
    fn calls_and_exports_follow_their_functions() {
        let glue = "({__wbg_now_0123:()=>1,other:__wbg_now_01234})";
        let (squeezed, glue) = squeezed(&program(), glue, &mut Names::new()).unwrap();
        assert_eq!(glue, "({a:()=>1,other:__wbg_now_01234})");
        assert!(squeezed.len() < program().len());
        let found = Found::in_program(&squeezed).unwrap();
        assert_eq!((found.imported, found.bodies.len()), (2, 4));
        assert!(found.names.is_empty());
        let number = |name: &str| exported(&squeezed, name);
        assert_eq!(number("f0"), (0, 1), "an import stays what it was");
        // The shortest comes last, so that the order did change.
        assert_ne!(exported(&program(), "f1").1, number("f1").1);
        for own in 1..4 {
            let (constants, called) = number(&format!("f{own}"));
            assert_eq!(constants, 10 * own);
            let bodies = Found::in_program(&squeezed).unwrap().bodies;
            assert_eq!(bodies[called as usize - 2].len(), 4 + 30 * (own - 1));
        }
    }

    #[test]
    fn glue_that_lacks_an_import_is_refused() {
        assert!(squeezed(&program(), "({})", &mut Names::new()).is_err());
        assert!(squeezed(b"damaged", "", &mut Names::new()).is_err());
    }

    #[test]
    fn what_is_shared_has_the_numbers_of_its_functions_for_names() {
        let mut exports = ExportSection::new();
        for own in 0..4_u32 {
            let number = 2 + (own * 3) % 4;
            exports.export(&format!("{SHARED}{own}"), ExportKind::Func, number);
        }
        // Two of them came out alike.
        exports.export(&format!("{SHARED}4"), ExportKind::Func, 3);
        let program = program_with(&exports);
        let mut shared = Names::new();
        let glue = "({__wbg_now_0123:()=>1})";
        let (squeezed, _) = squeezed(&program, glue, &mut shared).unwrap();
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&squeezed) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                names.extend(section.into_iter().map(|export| {
                    let export = export.unwrap();
                    (export.name.to_owned(), export.index)
                }));
            }
        }
        let expected = (2..6).map(|number| (numbered(number), number));
        assert_eq!(names, expected.collect::<Vec<_>>());
        for own in 0..5 {
            let (before, after) = (format!("{SHARED}{own}"), &shared[&format!("{SHARED}{own}")]);
            // The lengths of the functions tell which is which.
            assert_eq!(exported(&squeezed, after).0, exported(&program, &before).0);
        }
        let all: std::collections::BTreeSet<String> = (0..40_000).map(numbered).collect();
        assert_eq!(all.len(), 40_000);
    }

    #[test]
    fn letters_are_few_and_tell_names_apart() {
        let all: Vec<String> = (0..2000).map(letters).collect();
        assert_eq!(
            (all[0].as_str(), all[25].as_str(), all[26].as_str()),
            ("a", "z", "ba")
        );
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
