//! One program split into two: what the first screen needs, and what is fetched right after it.
//!
//! The first part stays the program: it has the memory, the table of functions, and what it imports from its glue. It
//! exports all that the later part uses, which imports it and fills its own functions into the table. In place
//! of each function that went and that something of the first part may call, there stands a stub of the same
//! number: it calls through the table, and before that, should the later part not be there yet, an import that fetches it
//! then and there. That is a net for what should not happen, since the page shows nothing of the later part
//! before it has arrived (src/ui/later.rs).

mod choose;
mod data;
mod first;
mod later;
mod read;

use crate::failure::Failure;
use read::{Program, Refusal};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{self, Reencode};

/// What the stubs call while the later part is not there, in the module of the glue's imports.
pub const LOAD: &str = "__wb_load_later";
/// The module from which the later part imports: the exports of the first.
pub const FIRST: &str = "f";
/// What the names begin with that the first part exports for the later one.
pub const SHARED: &str = "shared:";

/// A program in two parts.
pub struct Split {
    /// The program, without what went.
    pub first: Vec<u8>,
    /// What went.
    pub later: Vec<u8>,
    /// A line for each way in: the function that went, and one that calls it.
    pub ways_in: Vec<String>,
    /// How many functions went.
    pub functions: usize,
    /// Bytes of constants that went.
    pub constants: usize,
}

/// Splits a program that has the names of its functions. None if nothing of it belongs to the modules.
pub fn split(program: &[u8], modules: &[&str]) -> Result<Option<Split>, Failure> {
    let refused = |why: Refusal| Failure::new(format!("The program could not be split: {why}."));
    parts(program, modules).map_err(refused)
}

fn parts(bytes: &[u8], modules: &[&str]) -> Result<Option<Split>, Refusal> {
    let program = Program::read(bytes)?;
    let choice = choose::choose(&program, modules)?;
    let Some(plan) = Plan::new(&program, &choice)? else {
        return Ok(None);
    };
    let data = data::divide(&program, &choice.later)?;
    let split = Split {
        first: first::encode(&program, &plan, &data)?,
        later: later::encode(&program, &plan, &data)?,
        constants: data.later.iter().map(|(_, bytes)| bytes.len()).sum(),
        ways_in: choice
            .ways_in
            .iter()
            .map(|way| way_in(&program, way))
            .collect(),
        functions: plan.later.len(),
    };
    for part in [&split.first, &split.later] {
        wasmparser::Validator::new()
            .validate_all(part)
            .map_err(read::text)?;
    }
    Ok(Some(split))
}

fn way_in(program: &Program<'_>, &(function, caller): &(usize, usize)) -> String {
    let name = |own: usize| {
        let name = program.names.get(&(program.first_own() + own as u32));
        name.map_or("?", |name| *name)
    };
    format!("{} from {}", name(function), name(caller))
}

/// How the two parts fit together. Functions have the numbers that they had in the program.
struct Plan {
    /// Functions that stay, in order.
    first: Vec<u32>,
    /// Functions that went, in order.
    later: Vec<u32>,
    /// Functions that went but have a stub, each with its place in the table.
    stubs: BTreeMap<u32, u32>,
    /// What stands in the table once the later part is there.
    filled: BTreeMap<u32, u32>,
    /// Places that the table has by then.
    table: u64,
    /// A place that is empty until then.
    empty: u32,
    /// Functions of the first part that the later one uses, in order.
    used: Vec<u32>,
}

impl Plan {
    fn new(program: &Program<'_>, choice: &choose::Choice) -> Result<Option<Self>, Refusal> {
        let number = |own: usize| program.first_own() + own as u32;
        let (later, first): (Vec<usize>, Vec<usize>) =
            (0..program.bodies.len()).partition(|&own| choice.later[own]);
        let Some(&some) = later.first() else {
            return Ok(None);
        };
        let goes = |function: u32| program.own(function).is_some_and(|own| choice.later[own]);
        let mut stubs = BTreeMap::new();
        let mut filled = BTreeMap::new();
        for &(slot, function) in program.slots.iter().filter(|slot| goes(slot.1)) {
            stubs.entry(function).or_insert(slot);
            filled.insert(slot, function);
        }
        let table = program.tables.first().ok_or("it has no table")?;
        let empty = u32::try_from(table.initial).map_err(read::text)?;
        let mut next = empty;
        for &(function, _) in &choice.ways_in {
            stubs.entry(number(function)).or_insert_with(|| {
                filled.insert(next, number(function));
                next += 1;
                next - 1
            });
        }
        if next == empty {
            filled.insert(next, number(some));
            next += 1;
        }
        let mut used = Vec::new();
        for &own in &later {
            used.extend(
                Program::called(&program.bodies[own])?
                    .into_iter()
                    .filter(|it| !goes(*it)),
            );
        }
        used.sort_unstable();
        used.dedup();
        Ok(Some(Self {
            first: first.into_iter().map(number).collect(),
            later: later.into_iter().map(number).collect(),
            stubs,
            filled,
            table: u64::from(next),
            empty,
            used,
        }))
    }
}

/// The table of functions, once it has room for the later part.
fn grown(table: wasmparser::TableType, plan: &Plan) -> wasmparser::TableType {
    wasmparser::TableType {
        initial: plan.table,
        maximum: table.maximum.map(|maximum| maximum.max(plan.table)),
        ..table
    }
}

/// `shared:a`, `shared:b`, …: what the first part exports for the later one, by kind and number.
struct Shared(Vec<(wasm_encoder::ExportKind, u32, String)>);

impl Shared {
    fn new(program: &Program<'_>, plan: &Plan) -> Self {
        use wasm_encoder::ExportKind::{Func, Global, Memory, Table};
        let whole = |kind, count: usize| (0..count as u32).map(move |index| (kind, index));
        let all = whole(Table, program.tables.len())
            .chain(whole(Memory, program.memories.len()))
            .chain(whole(Global, program.globals.len()))
            .chain(plan.used.iter().map(|&function| (Func, function)));
        let named = |(at, (kind, index))| {
            let name = format!("{SHARED}{}", super::program::letters(at));
            (kind, index, name)
        };
        Self(all.enumerate().map(named).collect())
    }
}

/// Writes the sections of one part: functions have other numbers there, and all else stays.
struct Numbers {
    new: Vec<Option<u32>>,
}

impl Reencode for Numbers {
    type Error = std::fmt::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Self::Error>> {
        // A function that the part does not have is one that `Plan` forgot.
        let number = self.new.get(function as usize).copied().flatten();
        number.ok_or(reencode::Error::UserError(std::fmt::Error))
    }
}

#[cfg(test)]
mod tests;
