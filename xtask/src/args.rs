//! What one may ask of `cargo xtask`, and how it is read from the command line.

use crate::build::Finish;
use crate::check::Part;
use crate::failure::Failure;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <chore>

  setup                        install what building and testing need
  build [--quick]              make the app in dist/ and print its sizes; --quick: large and slow, for a
                               look while one works on it
  serve [--port N] [--prefix /PATH] [--no-build]
                               build, then serve dist/ on 127.0.0.1 (port 8080)
  test [PART...] [--no-build] [-- ARGS]
                               run all tests, or the parts named:
                               fmt, clippy, native, wasm, e2e (ARGS go to Playwright)
  measure [--no-build]         print the figures that only a browser can say
  screenshots [--no-build]     draw every page into screenshots/

Tools that are missing are installed into .tools/ first; --no-build takes dist/ as it is.
";

/// A chore with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Chore {
    /// Print [`HELP`].
    Help,
    /// Install all tools.
    Setup,
    /// Make `dist/`.
    Build(Finish),
    /// Serve `dist/`.
    Serve(ServeOptions),
    /// Run tests.
    Test(TestOptions),
    /// Print a browser's figures.
    Measure(DistOptions),
    /// Draw the pages.
    Screenshots(DistOptions),
}

/// Where to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// The path that the folder is served under: empty, or `/some/path`.
    pub prefix: String,
    /// Whether to build first.
    pub build: bool,
}

/// Which tests to run.
#[derive(Debug, PartialEq, Eq)]
pub struct TestOptions {
    /// The parts, in the order of a complete run.
    pub parts: Vec<Part>,
    /// Whether the e2e part builds the app first.
    pub build: bool,
    /// What stood after `--`: arguments for Playwright.
    pub playwright: Vec<String>,
}

/// For chores that need `dist/`.
#[derive(Debug, PartialEq, Eq)]
pub struct DistOptions {
    /// Whether to build first.
    pub build: bool,
}

/// Reads the command line without the program's name.
pub fn parse(arguments: &[String]) -> Result<Chore, Failure> {
    let Some((chore, rest)) = arguments.split_first() else {
        return Ok(Chore::Help);
    };
    match chore.as_str() {
        "help" | "--help" | "-h" => Ok(Chore::Help),
        "setup" => without_options("setup", rest, Chore::Setup),
        "build" => Ok(Chore::Build(finish(rest)?)),
        "serve" => serve(rest),
        "test" => test(rest),
        "measure" => Ok(Chore::Measure(dist("measure", rest)?)),
        "screenshots" => Ok(Chore::Screenshots(dist("screenshots", rest)?)),
        other => Err(Failure::usage(format!(
            "There is no chore “{other}”. There are setup, build, serve, test, measure and screenshots; `cargo xtask help` says more."
        ))),
    }
}

fn without_options(name: &str, rest: &[String], chore: Chore) -> Result<Chore, Failure> {
    match rest.first() {
        None => Ok(chore),
        Some(word) => Err(unknown(name, word)),
    }
}

fn finish(rest: &[String]) -> Result<Finish, Failure> {
    match rest {
        [] => Ok(Finish::Whole),
        [word] if word == "--quick" => Ok(Finish::Quick),
        [word, ..] => Err(unknown("build", word)),
    }
}

fn unknown(chore: &str, word: &str) -> Failure {
    Failure::usage(format!(
        "`cargo xtask {chore}` does not know “{word}”; `cargo xtask help` lists what it knows."
    ))
}

fn dist(chore: &str, rest: &[String]) -> Result<DistOptions, Failure> {
    let mut options = DistOptions { build: true };
    for word in rest {
        match word.as_str() {
            "--no-build" => options.build = false,
            other => return Err(unknown(chore, other)),
        }
    }
    Ok(options)
}

fn serve(rest: &[String]) -> Result<Chore, Failure> {
    let mut options = ServeOptions {
        port: 8080,
        prefix: String::new(),
        build: true,
    };
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-build" => options.build = false,
            "--port" => options.port = port(words.next())?,
            "--prefix" => options.prefix = prefix(words.next())?,
            other => return Err(unknown("serve", other)),
        }
    }
    Ok(Chore::Serve(options))
}

fn port(word: Option<&String>) -> Result<u16, Failure> {
    let word = word.ok_or_else(|| Failure::usage("--port needs a number, as in --port 8081."))?;
    match word.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Failure::usage(format!(
            "--port needs a number from 1 to 65535, and “{word}” is none."
        ))),
    }
}

fn prefix(word: Option<&String>) -> Result<String, Failure> {
    let plain = |word: &&String| {
        word.starts_with('/')
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte))
    };
    word.filter(plain)
        .map(|word| word.trim_end_matches('/').to_owned())
        .ok_or_else(|| Failure::usage("--prefix needs a plain path that begins with a slash, as in --prefix /tools/perennial."))
}

fn test(rest: &[String]) -> Result<Chore, Failure> {
    let mut options = TestOptions {
        parts: Vec::new(),
        build: true,
        playwright: Vec::new(),
    };
    let (own, playwright) = match rest.iter().position(|word| word == "--") {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (rest, &[][..]),
    };
    options.playwright = playwright.to_vec();
    for word in own {
        match (word.as_str(), Part::named(word)) {
            ("--no-build", _) => options.build = false,
            (_, Some(part)) => options.parts.push(part),
            (other, None) => return Err(unknown("test", other)),
        }
    }
    if options.parts.is_empty() {
        options.parts = Part::ALL.to_vec();
    }
    options.parts.sort();
    options.parts.dedup();
    Ok(Chore::Test(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_are_read() {
        let expected = ServeOptions {
            port: 9000,
            prefix: "/a/b".into(),
            build: false,
        };
        assert_eq!(
            parse(&words("serve --prefix /a/b/ --port 9000 --no-build")).unwrap(),
            Chore::Serve(expected)
        );
        assert_eq!(parse(&[]).unwrap(), Chore::Help);
    }

    #[test]
    fn parts_run_in_the_order_of_a_complete_run() {
        let Chore::Test(options) = parse(&words("test e2e fmt e2e -- --grep boot")).unwrap() else {
            panic!("a test")
        };
        assert_eq!(options.parts, [Part::Fmt, Part::E2e]);
        assert_eq!(options.playwright, ["--grep", "boot"]);
    }

    #[test]
    fn what_is_unknown_is_named() {
        for line in [
            "dance",
            "serve --fast",
            "test slow",
            "build now",
            "serve --port",
            "serve --port 0",
            "serve --port x",
            "serve --prefix a",
        ] {
            let failure = parse(&words(line)).unwrap_err();
            assert_eq!(
                failure.code(),
                std::process::ExitCode::from(2),
                "{line}: {failure}"
            );
        }
    }
}
