//! The splitter on a small program, written by hand.

use super::*;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType,
    TypeSection, ValType,
};
use wasmparser::{Operator, Parser, Payload};

const MODULES: [&str; 1] = ["app::later"];

/// Import 0 and the program's own functions, by number.
const NOW: u32 = 0;
const MAIN: u32 = 1;
const OPEN: u32 = 2;
const HELPER: u32 = 3;
const SHARED: u32 = 4;
const METHOD: u32 = 5;
const FIRST_METHOD: u32 = 6;
const DROP: u32 = 7;
const SHIM: u32 = 8;
const NAMES: [(u32, &str); 8] = [
    (MAIN, "app::main"),
    (OPEN, "app[0f]::later::open"),
    (HELPER, "library::helper"),
    (SHARED, "library::shared"),
    (METHOD, "<app[0f]::later::Page as app::Page>::draw"),
    (FIRST_METHOD, "<app[0f]::Root as app::Page>::draw"),
    (DROP, "core::ptr::drop_in_place::<app[0f]::later::Page>"),
    (SHIM, "<alloc::Rc<app[0f]::later::Page> as app::Page>::name"),
];

/// A function from a number to a number that calls these; a long one, unless it is the shim.
fn body(calls: &[u32]) -> Function {
    let mut body = Function::new([]);
    body.instructions().local_get(0);
    for &called in calls {
        match called {
            NOW => body.instructions().call(NOW).i32_add(),
            _ => body.instructions().call(called),
        };
    }
    body
}

fn long(mut body: Function) -> Function {
    for _ in 0..20 {
        body.instructions().global_get(0).i32_add();
    }
    body.instructions().end();
    body
}

/// A main that opens something, drops it and uses a library that is used there too; methods in the table from place 1.
fn program() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("./app_bg.js", "__wbg_now_01", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    NAMES.iter().for_each(|_| {
        functions.function(1);
    });
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 4,
        maximum: Some(4),
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    globals.global(
        GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        },
        &ConstExpr::i32_const(1024),
    );
    let mut exports = ExportSection::new();
    exports.export("a", ExportKind::Func, MAIN);
    let mut elements = ElementSection::new();
    let methods = Elements::Functions(vec![METHOD, FIRST_METHOD, SHIM].into());
    elements.active(None, &ConstExpr::i32_const(1), methods);
    let mut code = CodeSection::new();
    code.function(&long(body(&[OPEN, SHARED, DROP])));
    code.function(&long(body(&[HELPER, SHARED, NOW])));
    code.function(&long(body(&[HELPER])));
    code.function(&long(body(&[])));
    code.function(&long(body(&[HELPER])));
    code.function(&long(body(&[SHARED])));
    code.function(&long(body(&[])));
    let mut shim = body(&[]);
    shim.instructions().end();
    code.function(&shim);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(16), *b"words");
    let (mut names, mut map) = (NameSection::new(), NameMap::new());
    NAMES
        .iter()
        .for_each(|(number, name)| map.append(*number, name));
    names.functions(&map);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables);
    module
        .section(&memories)
        .section(&globals)
        .section(&exports)
        .section(&elements);
    module.section(&code).section(&data).section(&names);
    module.finish()
}

/// What a part has, as text that is easy to compare.
#[derive(Default)]
struct Part {
    imports: Vec<String>,
    exports: Vec<(String, u32)>,
    elements: Vec<(u32, Vec<u32>)>,
    bodies: Vec<String>,
    table: u64,
    data: u32,
}

fn read(bytes: &[u8]) -> Part {
    let mut part = Part::default();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let names = section.into_imports().map(|import| import.unwrap());
                part.imports = names
                    .map(|it| format!("{}.{} {:?}", it.module, it.name, it.ty))
                    .collect();
            }
            Payload::ExportSection(section) => {
                let all = section.into_iter().map(Result::unwrap);
                part.exports = all
                    .map(|it| (format!("{:?} {}", it.kind, it.name), it.index))
                    .collect();
            }
            Payload::TableSection(section) => {
                part.table = section.into_iter().next().unwrap().unwrap().ty.initial;
            }
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element.unwrap();
                    let wasmparser::ElementKind::Active { offset_expr, .. } = element.kind else {
                        panic!()
                    };
                    let wasmparser::ElementItems::Functions(items) = element.items else {
                        panic!()
                    };
                    let Operator::I32Const { value } =
                        offset_expr.get_operators_reader().read().unwrap()
                    else {
                        panic!()
                    };
                    part.elements.push((
                        value as u32,
                        items.into_iter().map(Result::unwrap).collect(),
                    ));
                }
            }
            Payload::DataSection(section) => part.data = section.count(),
            Payload::CodeSectionEntry(body) => {
                let operators = body
                    .get_operators_reader()
                    .unwrap()
                    .into_iter()
                    .map(Result::unwrap);
                let words = operators.filter_map(|operator| match operator {
                    Operator::Call { function_index } => Some(format!("call {function_index}")),
                    Operator::CallIndirect { type_index, .. } => {
                        Some(format!("indirect {type_index}"))
                    }
                    Operator::I32Const { value } => Some(value.to_string()),
                    Operator::LocalGet { local_index } => Some(format!("local {local_index}")),
                    Operator::RefIsNull => Some("null?".to_owned()),
                    _ => None,
                });
                part.bodies.push(words.collect::<Vec<_>>().join(", "));
            }
            _ => {}
        }
    }
    part
}

#[test]
fn what_goes_and_what_stays() {
    let split = split(&program(), &MODULES).unwrap().unwrap();
    // The page's functions, and the library that only they use; not the short generic one, nor the one that main calls.
    assert_eq!(split.functions, 3);
    assert_eq!(split.ways_in, ["app[0f]::later::open from app::main"]);
    assert!(
        super::split(&program(), &["app::nothing"])
            .unwrap()
            .is_none()
    );
}

#[test]
fn the_first_part_calls_through_the_table() {
    let first = read(&split(&program(), &MODULES).unwrap().unwrap().first);
    assert_eq!(first.imports.len(), 2);
    assert!(
        first.imports[1].starts_with("./app_bg.js.__wb_load_later"),
        "{:?}",
        first.imports
    );
    // Two imports; main, shared, the other method, drop and the shim; stubs of open and of the method; the net.
    let (main, shared, open, method, net) = (2, 3, 7, 8, 9);
    assert_eq!(first.bodies.len(), 8);
    assert_eq!(
        first.bodies[0],
        format!("local 0, call {open}, call {shared}, call 5")
    );
    // Open has a new place behind the old four, the method its own.
    assert_eq!(
        first.bodies[open - 2],
        format!("call {net}, local 0, 4, indirect 1")
    );
    assert_eq!(
        first.bodies[method - 2],
        format!("call {net}, local 0, 1, indirect 1")
    );
    assert_eq!(first.bodies[net - 2], "4, null?, call 1");
    assert_eq!(first.elements, [(1, vec![method as u32, 4, 6])]);
    assert_eq!((first.table, first.data), (5, 1));
    assert_eq!(first.exports[0], ("Func a".to_owned(), main));
}

#[test]
fn the_later_part_fills_the_table_and_uses_what_the_first_exports() {
    let split = split(&program(), &MODULES).unwrap().unwrap();
    let (first, later) = (read(&split.first), read(&split.later));
    // Table, memory, stack pointer, the clock of the glue, the shared function: whatever is exported, in that order.
    let exported: Vec<&str> = first.exports[1..]
        .iter()
        .map(|(name, _)| name.rsplit(' ').next().unwrap())
        .collect();
    let shared = ["a", "b", "c", "d", "e"].map(|name| format!("{}{name}", super::SHARED));
    assert_eq!(exported, shared);
    assert_eq!(later.imports.len(), 5);
    for (import, name) in later.imports.iter().zip(exported) {
        assert!(import.starts_with(&format!("f.{name} ")), "{import} {name}");
    }
    assert_eq!(
        first.exports[4].1, 0,
        "what the first part imports, it exports again"
    );
    // Functions 0 and 1 are imported; open, its helper and the method follow.
    assert_eq!(
        later.bodies,
        [
            "local 0, call 3, call 1, call 0",
            "local 0, call 3",
            "local 0, call 3"
        ]
        .map(|text| { text.to_owned() })
    );
    assert_eq!(later.elements, [(1, vec![4]), (4, vec![2])]);
    assert_eq!(later.data, 0);
}

#[test]
fn what_the_splitter_does_not_know_is_refused() {
    assert!(super::split(b"damaged", &MODULES).is_err());
    let mut imports = ImportSection::new();
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: false,
        shared: false,
    };
    imports.import("other", "global", EntityType::Global(global));
    let mut module = Module::new();
    module.section(&imports);
    let Err(refused) = super::split(&module.finish(), &MODULES) else {
        panic!("it was split");
    };
    assert!(refused.to_string().contains("imports global"), "{refused}");
}

#[test]
fn a_state_of_a_plain_type_may_be_anyones() {
    let hook = |state: &str| {
        format!(
            "<yew::use_reducer_base::HookProvider<yew::use_state::UseStateReducer<{state}>, yew::inner_fn<perennial::ui::Page>> as yew::Hook>::run"
        )
    };
    for state in ["bool", "core::option::Option<alloc::string::String>"] {
        assert!(choose::holds_plain_state(&hook(state)), "{state}");
    }
    for state in [
        "perennial::ui::Form",
        "alloc::vec::Vec<perennial::ui::Form>",
    ] {
        assert!(!choose::holds_plain_state(&hook(state)), "{state}");
    }
    assert!(!choose::holds_plain_state("perennial::ui::UseStateReducer"));
    let state = "yew::use_state::UseStateReducer<perennial::ui::Form>";
    for (name, ends_it) in [
        (format!("<alloc::rc::Rc<{state}>>::drop_slow"), true),
        (
            format!("core::ptr::drop_in_place::<alloc::rc::Rc<{state}>>"),
            true,
        ),
        (
            format!("<yew::use_reducer_base::HookProvider<{state}> as yew::Hook>::run"),
            false,
        ),
        (
            "<alloc::rc::Rc<perennial::ui::Form>>::drop_slow".to_owned(),
            false,
        ),
    ] {
        assert_eq!(choose::ends_framework(&name), ends_it, "{name}");
    }
}
