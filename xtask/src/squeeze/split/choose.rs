//! Which functions go into the later part.

use super::read::{Program, Refusal};
use crate::squeeze::parts::{self, Belongs};
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::ExternalKind;

/// Bytes of a function below which it stays where the first part calls it: what would stand in its place is no
/// smaller, and the compiler folds many such functions of different modules together under the name of one.
const SMALL: usize = 48;

/// Bytes below which a function that calls nothing and is called through the table stays: whatever its name says, it may
/// be that of a type of the first part, come out alike.
const TINY: usize = 16;

/// Copies of a generic function from which on those of different types are told apart: of one that comes out alike for
/// all types, or nearly all, there are few.
const MANY: usize = 12;

/// Bytes from which a function does so much that it comes out alike for no other type.
const LARGE: usize = 400;

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
    let copies = Copies::of(program);
    let mut named = named(program, &calls, modules, &copies);
    keep_folded(program, &calls, modules, &copies, &mut named);
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
fn named(
    program: &Program<'_>,
    calls: &[Vec<usize>],
    modules: &[&str],
    copies: &Copies<'_>,
) -> Vec<bool> {
    let in_table: BTreeSet<u32> = program
        .slots
        .iter()
        .map(|&(_, function)| function)
        .collect();
    // Called through the table, and with fewer copies than other methods of its trait: those of several types are one.
    let may_be_shared = |own: usize| {
        in_table.contains(&(program.first_own() + own as u32)) && copies.are_fewer(own)
    };
    // What only reads or gives a place, called through the table: the compiler keeps one for all types with it there.
    let may_be_anyones = |own: usize| {
        let function = program.first_own() + own as u32;
        let is_tiny = program.bodies[own].range().len() < TINY;
        is_tiny && calls[own].is_empty() && in_table.contains(&function)
    };
    let goes = |own: usize| match belonging(program, own, modules) {
        Some(Belongs::Own) => !may_be_anyones(own),
        Some(Belongs::Generic) => program.bodies[own].range().len() >= SMALL && !may_be_shared(own),
        None => false,
    };
    let mut named: Vec<bool> = (0..program.bodies.len()).map(goes).collect();
    // The glue calls these at any time.
    for own in roots_outside(program) {
        named[own] = false;
    }
    named
}

/// The name of a generic function without the types that it is compiled for:
/// `<Component<_> as Drawn>::draw` for every component.
fn template(name: &str) -> String {
    let mut kept = usize::from(name.starts_with('<'));
    let (mut template, mut depth, mut before) = (String::with_capacity(name.len()), 0_usize, ' ');
    for letter in name.chars() {
        match letter {
            '<' => depth += 1,
            // The arrow of a function's type closes nothing.
            '>' if before != '-' => {
                depth = depth.saturating_sub(1);
                // What a method is compiled for is not its own type.
                kept = kept.min(depth);
            }
            _ if depth <= kept => template.push(letter),
            _ => {}
        }
        before = letter;
    }
    template
}

/// The type and the trait of a method.
fn without_method(template: &str) -> &str {
    let path = template.strip_suffix("::").unwrap_or(template);
    path.rsplit_once("::").map_or(path, |(of, _)| of)
}

/// For how many types each generic function is compiled.
struct Copies<'a> {
    program: &'a Program<'a>,
    of_function: BTreeMap<String, usize>,
    /// Of the function of a type or trait that has most.
    most: BTreeMap<String, usize>,
}

impl<'a> Copies<'a> {
    fn of(program: &'a Program<'a>) -> Self {
        let mut of_function: BTreeMap<String, usize> = BTreeMap::new();
        for name in program.names.values() {
            *of_function.entry(template(name)).or_default() += 1;
        }
        let mut most: BTreeMap<String, usize> = BTreeMap::new();
        for (template, count) in &of_function {
            let most = most.entry(without_method(template).to_owned()).or_default();
            *most = (*most).max(*count);
        }
        Self {
            program,
            of_function,
            most,
        }
    }

    /// How many there are of an own function, and of that of its neighbours that has most; 0 without a name.
    fn count(&self, own: usize) -> (usize, usize) {
        let function = self.program.first_own() + own as u32;
        let Some(name) = self.program.names.get(&function) else {
            return (0, 0);
        };
        let template = template(name);
        let of = |all: &BTreeMap<String, usize>, key: &str| all.get(key).copied().unwrap_or(0);
        let most = of(&self.most, without_method(&template));
        (of(&self.of_function, &template), most)
    }

    /// Whether an own function is one of so many that those of different types cannot have come out alike.
    fn are_many(&self, own: usize) -> bool {
        self.count(own).0 >= MANY
    }

    /// Whether there are fewer of an own function than of its neighbours: some of it may stand for several types.
    fn are_fewer(&self, own: usize) -> bool {
        let (own, most) = self.count(own);
        own < most
    }
}

/// What the first part itself calls of generic and of small functions stays: it may be that of another type, folded
/// together with one of ours. A small function that looks something up in constants of its own is like no other.
fn keep_folded(
    program: &Program<'_>,
    calls: &[Vec<usize>],
    modules: &[&str],
    copies: &Copies<'_>,
    named: &mut [bool],
) {
    let may_be_folded = |caller: usize, function: usize| {
        let size = program.bodies[function].range().len();
        let looks_up = belonging(program, function, parts::CONSTANT) == Some(Belongs::Own);
        if size < SMALL && !looks_up {
            return true;
        }
        // What stays for its size alone, such as a method that only hands on, calls what is of its own type.
        let hands_on = || belonging(program, caller, modules).is_some();
        let name = program.names.get(&(program.first_own() + function as u32));
        let is_anyones =
            || name.is_some_and(|name| holds_plain_state(name) || ends_framework(name));
        let is_like_no_other = || !is_anyones() && (size >= LARGE || copies.are_many(function));
        belonging(program, function, modules) == Some(Belongs::Generic)
            && !(hands_on() && is_like_no_other())
    };
    loop {
        let first = reached(program, calls, named);
        let mut kept = false;
        for (caller, called) in calls
            .iter()
            .enumerate()
            .filter(|(caller, _)| first[*caller])
        {
            for &function in called {
                if named[function] && may_be_folded(caller, function) {
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

/// Whether a function ends something of the framework's: for all types of ours that need nothing to be done for it, such as the choices that
/// a state holds, or that it only calls with, such as a callback, there is one, and it has the name of any of them.
pub fn ends_framework(name: &str) -> bool {
    let is_drop = name.ends_with("::drop_slow") || name.contains("::drop_in_place::<");
    let of_framework = name.find("yew");
    is_drop && of_framework.is_some_and(|at| !name[..at].contains("perennial"))
}

/// Whether a function is of a state whose type is none of ours, such as whether something is open: it comes out alike for
/// all who have one, though its name tells which closure makes the first value of one of them.
pub fn holds_plain_state(name: &str) -> bool {
    const STATE: &str = "::UseStateReducer<";
    name.split(STATE).skip(1).any(|of| {
        let mut depth = 1_usize;
        let end = of.find(|letter| {
            match letter {
                '<' => depth += 1,
                '>' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        end.is_some_and(|end| !of[..end].contains("perennial"))
    })
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

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn a_template_is_the_name_without_types() {
        for (name, expected) in [
            (
                "<yew::State<app::Frame> as yew::Drawn>::drawn",
                "yew::State as yew::Drawn::drawn",
            ),
            (
                "core::drop_in_place::<[app::Row; 3]>",
                "core::drop_in_place::",
            ),
            (
                "<app::Scope<app::Row>>::send::<app::Row>",
                "app::Scope::send::",
            ),
            ("<app::Row>::new::{closure#0}", "app::Row::new::{closure#0}"),
            (
                "<fn(app::Row) -> app::Row as core::Fn<(app::Row,)>>::call",
                "fn(app::Row) -> app::Row as core::Fn::call",
            ),
        ] {
            assert_eq!(template(name), expected);
        }
    }
}
