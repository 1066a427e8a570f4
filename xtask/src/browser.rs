//! Chromium and its driver, for the tests: found, or installed by apt-get when we may.

use crate::failure::Failure;
use crate::{process, project::Project, tools};
use std::path::PathBuf;
use std::process::Command;

/// A browser, and the driver of the same version.
#[derive(Debug)]
pub struct Browser {
    /// The executable of Chromium.
    pub chromium: PathBuf,
    /// The executable of ChromeDriver.
    pub driver: PathBuf,
}

/// Names that Chromium goes by.
const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The browser: `CHROMIUM` and `CHROMEDRIVER` if they are set, what is on PATH, or Debian's packages.
pub fn find_or_install(project: &Project) -> Result<Browser, Failure> {
    if let Some(browser) = find(project)? {
        return Ok(browser);
    }
    if !may_install() {
        return Err(Failure::new(
            "The tests need Chromium and ChromeDriver of the same version. Install them (Debian: apt-get install chromium chromium-driver), \
             or set CHROMIUM and CHROMEDRIVER to where they are.",
        ));
    }
    println!("Installing chromium and chromium-driver with apt-get (about a minute).");
    apt_get(&["update", "--quiet=2"])?;
    apt_get(&[
        "install",
        "--quiet=2",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
        "fonts-liberation",
    ])?;
    find(project)?.ok_or_else(|| {
        Failure::new("apt-get installed chromium and chromium-driver, but they are not on PATH.")
    })
}

fn find(project: &Project) -> Result<Option<Browser>, Failure> {
    let chromium = match named("CHROMIUM")? {
        Some(path) => Some(path),
        None => CHROMIUM.iter().find_map(|name| tools::find(project, name)),
    };
    let driver = match named("CHROMEDRIVER")? {
        Some(path) => Some(path),
        None => tools::find(project, "chromedriver"),
    };
    let (Some(chromium), Some(driver)) = (chromium, driver) else {
        return Ok(None);
    };
    let browser = Browser { chromium, driver };
    check_versions(&browser)?;
    Ok(Some(browser))
}

/// The program that an environment variable names.
fn named(variable: &str) -> Result<Option<PathBuf>, Failure> {
    match std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
    {
        Some(path) if !path.is_file() => Err(Failure::new(format!(
            "{variable} is {}, which does not exist.",
            path.display()
        ))),
        found => Ok(found),
    }
}

fn check_versions(browser: &Browser) -> Result<(), Failure> {
    let major = |program: &PathBuf| {
        let text = process::output(Command::new(program).arg("--version"))
            .ok_or_else(|| Failure::new(format!("{} does not start.", program.display())))?;
        first_number(&text)
            .ok_or_else(|| Failure::new(format!("{} does not say its version.", program.display())))
    };
    let (chromium, driver) = (major(&browser.chromium)?, major(&browser.driver)?);
    if chromium == driver {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Chromium is version {chromium} and ChromeDriver version {driver}; they must be the same. Install the driver that belongs to {}.",
        browser.chromium.display()
    )))
}

/// The first number in a text: the major version, in what these two print.
fn first_number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|word| !word.is_empty())?
        .parse()
        .ok()
}

fn may_install() -> bool {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    root && process::output(Command::new("apt-get").arg("--version")).is_some()
}

fn apt_get(words: &[&str]) -> Result<(), Failure> {
    process::run(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive")).map_err(|failure| {
        Failure::new(format!("{failure} The tests need the packages chromium and chromium-driver; install them, or set CHROMIUM and CHROMEDRIVER."))
    })
}

#[cfg(test)]
mod tests {
    use super::first_number;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(
            first_number("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"),
            Some(156)
        );
        assert_eq!(first_number("none"), None);
    }
}
