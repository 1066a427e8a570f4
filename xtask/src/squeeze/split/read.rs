//! What has to be known of a program before it is split.

use std::collections::BTreeMap;
use wasmparser::{
    CompositeInnerType, ConstExpr, CustomSectionReader, Data, DataKind, ElementItems, ElementKind,
    ElementSectionReader, ExportSectionReader, ExternalKind, FuncType, FunctionBody, GlobalType,
    KnownCustom, MemoryType, Name, NameSectionReader, Operator, Parser, Payload, SubType,
    TableType, TypeRef, TypeSectionReader,
};

/// A program: its sections as they stand, and what they hold by number.
#[derive(Default)]
pub struct Program<'a> {
    /// The types, and each with its number where it is one of functions.
    pub type_section: Option<TypeSectionReader<'a>>,
    pub types: Vec<Option<FuncType>>,
    /// Functions that are imported: module, name, type. They have the first numbers.
    pub imports: Vec<(&'a str, &'a str, u32)>,
    /// The types of the program's own functions, and their bodies.
    pub functions: Vec<u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<(GlobalType, ConstExpr<'a>)>,
    pub export_section: Option<ExportSectionReader<'a>>,
    pub exports: Vec<(&'a str, ExternalKind, u32)>,
    pub start: Option<u32>,
    /// What stands in the table of functions: place and function.
    pub slots: Vec<(u32, u32)>,
    pub element_section: Option<ElementSectionReader<'a>>,
    /// What the memory holds at first: place and bytes.
    pub data: Vec<(u32, &'a [u8])>,
    pub data_count: Option<u32>,
    /// The features that tools may use, in whose section nothing is numbered.
    pub features: Option<CustomSectionReader<'a>>,
    /// Number to name.
    pub names: BTreeMap<u32, &'a str>,
}

/// Why a program cannot be split: a program of this compiler and of wasm-bindgen has none of these.
pub type Refusal = String;

impl<'a> Program<'a> {
    /// Reads a program.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(text)?;
            program.add(payload)?;
        }
        Ok(program)
    }

    fn add(&mut self, payload: Payload<'a>) -> Result<(), Refusal> {
        match payload {
            Payload::TypeSection(section) => {
                self.type_section = Some(section.clone());
                for group in section {
                    let group = group.map_err(text)?;
                    self.types.extend(group.into_types().map(function_type));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(text)?;
                    let TypeRef::Func(number) = import.ty else {
                        return Err(format!("it imports {}, which is no function", import.name));
                    };
                    self.imports.push((import.module, import.name, number));
                }
            }
            Payload::FunctionSection(section) => self.functions = all(section)?,
            Payload::TableSection(section) => {
                self.tables = all(section)?.into_iter().map(|table| table.ty).collect();
            }
            Payload::MemorySection(section) => self.memories = all(section)?,
            Payload::GlobalSection(section) => {
                let globals = all(section)?.into_iter();
                self.globals = globals
                    .map(|global| (global.ty, global.init_expr))
                    .collect();
            }
            Payload::ExportSection(section) => {
                self.export_section = Some(section.clone());
                let exports = all(section)?.into_iter();
                self.exports = exports.map(|it| (it.name, it.kind, it.index)).collect();
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => self.elements(section)?,
            Payload::DataCountSection { count, .. } => self.data_count = Some(count),
            Payload::DataSection(section) => {
                self.data = all(section)?
                    .into_iter()
                    .map(placed)
                    .collect::<Result<_, _>>()?
            }
            Payload::CodeSectionStart { .. } => {}
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => self.custom(section)?,
            Payload::Version { .. } | Payload::End(_) => {}
            other => return Err(format!("it has a section of another kind: {other:?}")),
        }
        Ok(())
    }

    fn elements(&mut self, section: ElementSectionReader<'a>) -> Result<(), Refusal> {
        self.element_section = Some(section.clone());
        for element in section {
            let element = element.map_err(text)?;
            let (
                ElementKind::Active {
                    table_index,
                    offset_expr,
                },
                ElementItems::Functions(items),
            ) = (element.kind, element.items)
            else {
                return Err("it has elements of another kind".to_owned());
            };
            let first = match offset_expr.get_operators_reader().read().map_err(text)? {
                Operator::I32Const { value } if table_index.unwrap_or(0) == 0 => value as u32,
                _ => return Err("its table is filled from a place that is not constant".to_owned()),
            };
            for (place, function) in all(items)?.into_iter().enumerate() {
                self.slots.push((first + place as u32, function));
            }
        }
        Ok(())
    }

    fn custom(&mut self, section: CustomSectionReader<'a>) -> Result<(), Refusal> {
        if section.name() == "target_features" {
            self.features = Some(section);
        } else if let KnownCustom::Name(names) = section.as_known() {
            self.names = function_names(names)?;
        }
        Ok(())
    }

    /// The number of the first function of its own.
    pub fn first_own(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The place of a function among the program's own.
    pub fn own(&self, function: u32) -> Option<usize> {
        function
            .checked_sub(self.first_own())
            .map(|own| own as usize)
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> u32 {
        match self.own(function) {
            Some(own) => self.functions[own],
            None => self.imports[function as usize].2,
        }
    }

    /// The functions that a body calls or refers to.
    pub fn called(body: &FunctionBody<'a>) -> Result<Vec<u32>, Refusal> {
        let mut called = Vec::new();
        let mut operators = body.get_operators_reader().map_err(text)?;
        while !operators.eof() {
            match operators.read().map_err(text)? {
                Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                    called.push(function_index);
                }
                Operator::RefFunc { .. } => return Err("it takes a function as a value".to_owned()),
                _ => {}
            }
        }
        Ok(called)
    }
}

fn function_type(sub: SubType) -> Option<FuncType> {
    match sub.composite_type.inner {
        CompositeInnerType::Func(function) => Some(function),
        _ => None,
    }
}

/// Where a segment lies, and its bytes.
fn placed(data: Data<'_>) -> Result<(u32, &[u8]), Refusal> {
    if let DataKind::Active {
        memory_index: 0,
        offset_expr,
    } = data.kind
        && let Operator::I32Const { value } =
            offset_expr.get_operators_reader().read().map_err(text)?
    {
        return Ok((value as u32, data.data));
    }
    Err("its memory is filled from a place that is not constant".to_owned())
}

fn function_names(names: NameSectionReader<'_>) -> Result<BTreeMap<u32, &str>, Refusal> {
    let mut found = BTreeMap::new();
    for subsection in names {
        if let Name::Function(map) = subsection.map_err(text)? {
            for naming in all(map)? {
                found.insert(naming.index, naming.name);
            }
        }
    }
    Ok(found)
}

fn all<'a, T: wasmparser::FromReader<'a>>(
    section: wasmparser::SectionLimited<'a, T>,
) -> Result<Vec<T>, Refusal> {
    section
        .into_iter()
        .collect::<wasmparser::Result<_>>()
        .map_err(text)
}

/// The words of an error.
pub fn text(error: impl std::fmt::Display) -> Refusal {
    error.to_string()
}
