//! What each command does.

use std::ffi::OsStr;
use std::io::{Read, Write};

use super::arguments::{Command, Format, RunOptions};
use super::aside::{Aside, Progress};
use super::{Failure, clean, compare, csv, decide, json, simulate, source, table};
use crate::analysis::claim::claim;
use crate::analysis::exact;
use crate::analysis::results::Results;
use crate::codec::file;
use crate::codec::link::{Envelope, encode};
use crate::codec::story;
use crate::engine::ENGINE_VERSION;
use crate::engine::layout::Request;
use crate::engine::plan::Plan;
use crate::model::close::closest;
use crate::model::validate::{kept, validate};
use crate::model::{Claim, EngineKind, Problem, Scenario, limits, templates};
use crate::text::Language;
use crate::text::cli::{CallProblem, Phrase, Word, help, phrase, word};
use crate::text::number::Numbers;
use crate::text::results::{named, warning};

/// Does what is asked.
pub(super) fn execute(
    command: Command,
    language: Language,
    input: &mut dyn Read,
    output: &mut dyn Write,
    error: &mut Aside<'_>,
) -> Result<(), Failure> {
    match command {
        Command::Run { source, options } => run(&source, &options, language, input, output, error),
        Command::Compare { source, options } => {
            let ran = ran(&source, &options, language, input, error)?;
            let (scenario, results) = (&ran.scenario, &ran.results);
            tell_of_run(&ran, language, error);
            compare::write(
                scenario,
                &ran.plan,
                results,
                threads(&options),
                options.format,
                language,
                output,
            )?;
            Ok(())
        }
        Command::Check { source } => check(&source, language, input, output, error),
        Command::Decide {
            source,
            thresholds,
            format,
        } => {
            let bytes = source::table(&source, input)?;
            decide::write(&bytes, thresholds, format, language, output, error)
        }
        Command::Templates => list_templates(output),
        Command::Template { id } => template(&id, output),
        Command::Link {
            source,
            base,
            with_results,
        } => {
            let read = source::read(&source, language, input, error)?;
            link(read, &base, with_results, language, output, error)
        }
        Command::Open { link } => open(&link, language, input, output, error),
        Command::Help => Ok(output.write_all(help(language).as_bytes())?),
        Command::Version => Ok(writeln!(
            output,
            "perennial {} (engine {ENGINE_VERSION})",
            env!("CARGO_PKG_VERSION")
        )?),
    }
}

/// A run that is done.
struct Ran {
    scenario: Scenario,
    /// What is to be said about it, which nothing keeps from being run.
    found: Vec<Problem>,
    plan: Plan,
    results: Results,
}

fn run(
    argument: &OsStr,
    options: &RunOptions,
    language: Language,
    input: &mut dyn Read,
    output: &mut dyn Write,
    error: &mut Aside<'_>,
) -> Result<(), Failure> {
    let ran = ran(argument, options, language, input, error)?;
    let (scenario, results) = (&ran.scenario, &ran.results);
    match options.format {
        Format::Table => table::write(output, scenario, results, language)?,
        Format::Json => json::write(output, scenario, &ran.found, results, language)?,
        Format::Csv => {
            tell_of_run(&ran, language, error);
            csv::write(output, scenario, results, options.by_segment)?;
        }
    }
    Ok(())
}

/// Says beside what is printed what is worth knowing about a run, where that has no place for it.
fn tell_of_run(ran: &Ran, language: Language, error: &mut Aside<'_>) {
    let numbers = Numbers::of(language, &ran.scenario);
    for found in &ran.results.warnings {
        let sentence = warning(&numbers, &named(&ran.scenario, found));
        source::warn(&clean(&sentence), language, error);
    }
}

/// Reads a scenario and runs it, with these options in place of the file's.
fn ran(
    argument: &OsStr,
    options: &RunOptions,
    language: Language,
    input: &mut dyn Read,
    error: &mut Aside<'_>,
) -> Result<Ran, Failure> {
    let mut read = source::read(argument, language, input, error)?;
    let settings = &mut read.scenario.run;
    settings.engine = options.engine.unwrap_or(settings.engine);
    settings.replications = options.replications.unwrap_or(settings.replications);
    settings.seed = options.seed.unwrap_or(settings.seed);
    let request = Request {
        by_segment: options.by_segment,
        ..Request::default()
    };
    let (plan, found) = compile(&read.scenario, &request, read.warnings);
    source::tell(&found, language, error);
    let plan = plan.ok_or(Failure::Said)?;
    let progress = error.progress(plan.replications(), language);
    let results = simulate::results(&plan, threads(options), progress);
    Ok(Ran {
        scenario: read.scenario,
        found,
        plan,
        results,
    })
}

/// How many threads work: as many as are asked for, or as the machine runs at once.
fn threads(options: &RunOptions) -> usize {
    options.threads.unwrap_or_else(simulate::all_threads)
}

/// The plan of a scenario, where it can be simulated, and everything that is to be said about it.
fn compile(
    scenario: &Scenario,
    request: &Request,
    warnings: Vec<Problem>,
) -> (Option<Plan>, Vec<Problem>) {
    let mut found = warnings;
    found.extend(validate(scenario));
    if found.iter().any(Problem::is_error) {
        return (None, found);
    }
    found.extend(kept(scenario));
    match Plan::compile_for(scenario, request) {
        Ok(plan) => (Some(plan), found),
        Err(refused) => {
            found.extend(refused);
            (None, found)
        }
    }
}

fn check(
    argument: &OsStr,
    language: Language,
    input: &mut dyn Read,
    output: &mut dyn Write,
    error: &mut Aside<'_>,
) -> Result<(), Failure> {
    let read = source::read(argument, language, input, error)?;
    let (plan, mut found) = compile(&read.scenario, &Request::default(), read.warnings);
    found.extend(story::problems(&read.scenario));
    source::tell(&found, language, error);
    plan.ok_or(Failure::Said)?;
    if found.is_empty() {
        writeln!(output, "{}", word(language, Word::NoProblems))?;
    } else {
        writeln!(
            output,
            "{}",
            phrase(language, &Phrase::WarningsOnly(found.len()))
        )?;
    }
    Ok(())
}

fn list_templates(output: &mut dyn Write) -> Result<(), Failure> {
    let all = templates::all();
    let width = all
        .iter()
        .map(|template| template.id.len())
        .max()
        .unwrap_or(0);
    for template in all {
        let name = (template.build)().name;
        writeln!(output, "{:width$}  {}", template.id, clean(&name))?;
    }
    Ok(())
}

fn template(id: &str, output: &mut dyn Write) -> Result<(), Failure> {
    let Some(template) = templates::find(id) else {
        let ids = templates::all().iter().map(|template| template.id);
        return Err(Failure::from(CallProblem::UnknownTemplate {
            close: closest(id, ids),
            found: id.to_owned(),
        }));
    };
    output.write_all(file::write(&(template.build)()).as_bytes())?;
    Ok(())
}

fn link(
    read: source::Source,
    base: &str,
    with_results: bool,
    language: Language,
    output: &mut dyn Write,
    error: &mut Aside<'_>,
) -> Result<(), Failure> {
    let mut results = None;
    let found = if with_results {
        let (plan, found) = compile(&read.scenario, &Request::default(), read.warnings);
        if let Some(plan) = &plan {
            let progress = error.progress(plan.replications(), language);
            results = Some(claimed(plan, progress));
        }
        found
    } else {
        valid(&read.scenario, read.warnings)
    };
    source::tell(&found, language, error);
    if found.iter().any(Problem::is_error) {
        return Err(Failure::Said);
    }
    let link = encode(&Envelope {
        engine_version: ENGINE_VERSION.to_owned(),
        scenario: read.scenario,
        note: String::new(),
        results,
    });
    if link.len() > limits::LINK_BYTES {
        return Err(Failure::from(CallProblem::TooLargeForLink {
            bytes: link.len(),
            limit: limits::LINK_BYTES,
        }));
    }
    writeln!(output, "{base}{link}")?;
    Ok(())
}

/// What is told of a run: the same as by the page, which has the means alone where nothing is simulated.
fn claimed(plan: &Plan, progress: Progress<'_>) -> Claim {
    match plan.engine() {
        EngineKind::Exact => claim(&exact::means(plan)),
        _ => claim(&simulate::results(plan, simulate::all_threads(), progress)),
    }
}

/// The file of a link is printed even where its scenario has problems, so that they can be mended.
fn open(
    argument: &OsStr,
    language: Language,
    input: &mut dyn Read,
    output: &mut dyn Write,
    error: &mut Aside<'_>,
) -> Result<(), Failure> {
    let text = source::link_text(argument, input)?;
    let opened = source::open(&text, language, error)?;
    let scenario = opened.envelope.scenario;
    let found = valid(&scenario, opened.warnings);
    source::tell(&found, language, error);
    output.write_all(file::write(&scenario).as_bytes())?;
    if found.iter().any(Problem::is_error) {
        output.flush()?;
        return Err(Failure::Said);
    }
    Ok(())
}

fn valid(scenario: &Scenario, warnings: Vec<Problem>) -> Vec<Problem> {
    let mut found = warnings;
    found.extend(validate(scenario));
    found
}
