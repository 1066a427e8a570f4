//! Which functions go into the later part.

use super::read::{Program, Refusal};
use crate::squeeze::parts::{self, Belongs};
use wasmparser::ExternalKind;

/// Bytes of a generic function below which it stays: what would stand in its place is no smaller, and the compiler
/// folds many such functions of different modules together under the name of one.
const SMALL: usize = 48;

/// The split of a program.
pub struct Choice {
    /// Of each of the program's own functions: whether it goes.
    pub later: Vec<bool>,
    /// Own functions that go although the first part calls them, with one that calls each: these are the ways in.
    pub ways_in: Vec<(usize, usize)>,
}

/// Chooses by the names of the functions; what only they call goes with them.
pub fn choose(program: &Program<'_>, modules: &[&str]) -> Result<Choice, Refusal> {
    let calls = calls(program)?;
    let mut named = named(program, modules);
    keep_generics(program, &calls, modules, &mut named);
    let first = reached(program, &calls, &named);
    let later = first.iter().map(|first| !first).collect::<Vec<_>>();
    // What nothing calls at all would have no place: the linker leaves none of it.
    let mut ways_in = Vec::new();
    let mut known = vec![false; later.len()];
    for (caller, called) in calls
        .iter()
        .enumerate()
        .filter(|(caller, _)| !later[*caller])
    {
        for &function in called {
            if later[function] && !std::mem::replace(&mut known[function], true) {
                ways_in.push((function, caller));
            }
        }
    }
    Ok(Choice { later, ways_in })
}

/// The own functions that each own function calls.
fn calls(program: &Program<'_>) -> Result<Vec<Vec<usize>>, Refusal> {
    let own = |body| {
        let called = Program::called(body)?;
        Ok(called
            .into_iter()
            .filter_map(|function| program.own(function))
            .collect())
    };
    program.bodies.iter().map(own).collect()
}

fn belonging(program: &Program<'_>, own: usize, modules: &[&str]) -> Option<Belongs> {
    let name = program.names.get(&(program.first_own() + own as u32))?;
    parts::belongs(name, modules)
}

/// The functions that go by their names.
fn named(program: &Program<'_>, modules: &[&str]) -> Vec<bool> {
    let goes = |own: usize| match belonging(program, own, modules) {
        Some(Belongs::Own) => true,
        Some(Belongs::Generic) => program.bodies[own].range().len() >= SMALL,
        None => false,
    };
    let mut named: Vec<bool> = (0..program.bodies.len()).map(goes).collect();
    // The glue calls these at any time.
    for own in roots_outside(program) {
        named[own] = false;
    }
    named
}

/// What the first part itself calls of generic functions stays: it may be that of another type, folded together with
/// one of ours.
fn keep_generics(
    program: &Program<'_>,
    calls: &[Vec<usize>],
    modules: &[&str],
    named: &mut [bool],
) {
    loop {
        let first = reached(program, calls, named);
        let mut kept = false;
        for (_, called) in calls
            .iter()
            .enumerate()
            .filter(|(caller, _)| first[*caller])
        {
            for &function in called {
                if named[function]
                    && belonging(program, function, modules) == Some(Belongs::Generic)
                {
                    named[function] = false;
                    kept = true;
                }
            }
        }
        if !kept {
            return;
        }
    }
}

/// The functions that are reached without passing one that goes.
fn reached(program: &Program<'_>, calls: &[Vec<usize>], named: &[bool]) -> Vec<bool> {
    let mut reached = vec![false; calls.len()];
    let mut open: Vec<usize> = roots_outside(program);
    open.extend(
        program
            .slots
            .iter()
            .filter_map(|&(_, function)| program.own(function)),
    );
    while let Some(function) = open.pop() {
        if named[function] || std::mem::replace(&mut reached[function], true) {
            continue;
        }
        open.extend(&calls[function]);
    }
    reached
}

/// Own functions that are known outside: those exported, and the start.
fn roots_outside(program: &Program<'_>) -> Vec<usize> {
    let exported = program
        .exports
        .iter()
        .filter_map(|&(_, kind, index)| (kind == ExternalKind::Func).then_some(index));
    exported
        .chain(program.start)
        .filter_map(|function| program.own(function))
        .collect()
}
