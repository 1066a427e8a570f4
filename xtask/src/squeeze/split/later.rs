//! The later part: what went, with imports in place of what stayed.

use super::data::{self, Divided};
use super::read::{Program, Refusal, text};
use super::{FIRST, Numbers, Plan, Shared, grown};
use std::borrow::Cow;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, FunctionSection,
    ImportSection, Module, TypeSection,
};

/// Writes it.
pub fn encode(program: &Program<'_>, plan: &Plan, data: &Divided<'_>) -> Result<Vec<u8>, Refusal> {
    let mut numbers = numbers(program, plan);
    let mut types = TypeSection::new();
    if let Some(section) = &program.type_section {
        numbers
            .parse_type_section(&mut types, section.clone())
            .map_err(text)?;
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for &function in &plan.later {
        functions.function(program.type_of(function));
        if let Some(own) = program.own(function) {
            let body = program.bodies[own].clone();
            utils::parse_function_body(&mut numbers, &mut code, body).map_err(text)?;
        }
    }
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports(program, plan, &mut numbers)?)
        .section(&functions)
        .section(&elements(plan, &mut numbers)?)
        .section(&code)
        .section(&data::encode(&data.later, &data.first));
    if let Some(section) = &program.features {
        numbers
            .parse_custom_section(&mut module, section.clone())
            .map_err(text)?;
    }
    Ok(module.finish())
}

fn numbers(program: &Program<'_>, plan: &Plan) -> Numbers {
    let mut new = vec![None; program.imports.len() + program.bodies.len()];
    for (number, &function) in plan.used.iter().chain(&plan.later).enumerate() {
        new[function as usize] = Some(number as u32);
    }
    Numbers { new }
}

fn imports(
    program: &Program<'_>,
    plan: &Plan,
    numbers: &mut Numbers,
) -> Result<ImportSection, Refusal> {
    let mut imports = ImportSection::new();
    for (kind, index, name) in Shared::new(program, plan).0 {
        let at = index as usize;
        let entity = match kind {
            ExportKind::Table => {
                let table = program.tables[at];
                let table = if at == 0 { grown(table, plan) } else { table };
                numbers.table_type(table).map(EntityType::Table)
            }
            ExportKind::Memory => numbers
                .memory_type(program.memories[at])
                .map(EntityType::Memory),
            ExportKind::Global => numbers
                .global_type(program.globals[at].0)
                .map(EntityType::Global),
            _ => Ok(EntityType::Function(program.type_of(index))),
        };
        imports.import(FIRST, &name, entity.map_err(text)?);
    }
    Ok(imports)
}

/// The functions that go into the table, one segment for each run of places.
fn elements(plan: &Plan, numbers: &mut Numbers) -> Result<ElementSection, Refusal> {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (&slot, &function) in &plan.filled {
        let function = numbers.function_index(function).map_err(text)?;
        match runs.last_mut() {
            Some((first, run)) if *first + run.len() as u32 == slot => run.push(function),
            _ => runs.push((slot, vec![function])),
        }
    }
    let mut elements = ElementSection::new();
    for (first, run) in runs {
        let offset = ConstExpr::i32_const(first as i32);
        elements.active(None, &offset, Elements::Functions(Cow::Owned(run)));
    }
    Ok(elements)
}
