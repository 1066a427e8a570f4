//! The chores of Perennial: `cargo xtask setup | build | serve | test | measure | screenshots`.
//!
//! One chore or concept per file:
//! - [`args`] is what one may ask for, [`failure`] how a chore says that it could not;
//! - [`project`] knows the folders, [`pins`] the versions, [`process`] how to run a program;
//! - [`tools`], [`npm`] and [`browser`] find or install what is needed;
//! - [`build`] bundles the app, with [`squeeze`], [`names`], [`offline`] and [`sizes`]; [`serve`] and [`http`] serve it;
//! - [`check`] runs all tests, [`scripts`] what only a browser can say.
#![forbid(unsafe_code)]

mod args;
mod browser;
mod build;
mod check;
mod failure;
mod gzip;
mod http;
mod in_worker;
mod kit;
mod names;
mod npm;
mod offline;
mod pins;
mod process;
mod project;
mod scripts;
mod serve;
mod sizes;
mod squeeze;
mod tools;

use args::Chore;
use failure::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            failure.code()
        }
    }
}

/// Does what the arguments ask for.
fn run() -> Result<ExitCode, Failure> {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let chore = args::parse(&arguments)?;
    let project = project::Project::find()?;
    match chore {
        Chore::Help => print!("{}", args::HELP),
        Chore::Setup => {
            tools::for_build(&project)?;
            npm::for_e2e(&project)?;
            browser::find_or_install(&project)?;
            println!("Everything that building and testing need is here.");
        }
        Chore::Build(finish) => build::build(&project, finish)?,
        Chore::Serve(options) => serve::serve(&project, &options)?,
        Chore::Test(options) => return check::run(&project, &options),
        Chore::Measure(options) => scripts::measure(&project, &options)?,
        Chore::Screenshots(options) => scripts::screenshots(&project, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}
