//! Which functions of the page's program are fetched later: the one list of modules, and how the name of a
//! function tells that it belongs to one.
//!
//! To add a module, put its path here and show what it draws through `ui::later` alone: what the first screen
//! calls without that gate would fetch the later part then and there, and hold everything up.

/// Modules that the first screen does not need, as Rust names them.
pub const LATER: &[&str] = &[
    "perennial::ui::inspector",
    "perennial::ui::dialogs",
    "perennial::ui::changes",
    "perennial::ui::shell::in_sight",
    "perennial::ui::shell::notices",
    "perennial::ui::shell::title",
    "perennial::ui::widgets::rename",
    "perennial::ui::shell::trouble",
    "perennial::ui::export",
    "perennial::ui::charts::plate",
    "perennial::ui::charts::svg",
    "perennial::text::csv",
    "perennial::text::share",
    "perennial::text::en::share",
    "perennial::ui::language",
    "perennial::app::effects::language",
    // Templates, but for the one in the program.
    "perennial::app::effects::fetch",
    "perennial::app::templates::catalogue",
    // What is not in English waits for it (see ui/root.rs).
    "perennial::text::es",
    // Links are opened on the first screen, and made when someone shares.
    "perennial::codec::link::encode",
    "perennial::codec::link::packed::pack",
    // Only a link that leaves something out asks for it, and that is said in a dialog.
    "perennial::app::leave",
    "perennial::ui::pages::flow",
    "perennial::ui::pages::fit",
    "perennial::ui::charts::sankey",
    "perennial::ui::compare",
    "perennial::ui::charts::table",
    "perennial::ui::charts::fan::figures",
    "perennial::ui::charts::ahead",
    "perennial::ui::charts::lines",
    "perennial::ui::charts::bars",
    "perennial::ui::charts::cohorts",
    "perennial::ui::charts::histogram",
    "perennial::ui::charts::movement",
    "perennial::ui::charts::multiples",
    "perennial::ui::charts::frontier",
    "perennial::text::decide",
    "perennial::text::en::decide",
    "perennial::text::decision",
    "perennial::text::en::decision",
    "perennial::text::retention",
    "perennial::text::en::retention",
    "perennial::analysis::retention",
    "perennial::ui::playback",
    "perennial::text::playback",
    "perennial::text::en::playback",
    "perennial::analysis::playback",
    "perennial::engine::journal",
    "perennial::ui::charts::sources",
    "perennial::ui::charts::tornado",
    "perennial::ui::charts::importance",
    "perennial::ui::charts::spider",
    "perennial::ui::charts::two_way",
    "perennial::ui::map::draw::leaks",
    // Of these the first screen would keep what is compiled for their types alone.
    "perennial::analysis::matters",
    "perennial::analysis::sensitivity",
    "perennial::text::matters",
    "perennial::text::en::matters",
    "perennial::text::compare",
    "perennial::text::en::compare",
    "perennial::text::information",
    "perennial::worker::analyst",
    "perennial::worker::study",
    "perennial::analysis::judgement",
    "perennial::analysis::differences",
    "perennial::analysis::futures",
    // Widgets that only these use.
    "perennial::ui::widgets::dialog",
    "perennial::ui::widgets::number_field",
    "perennial::ui::widgets::text_field",
    // The field of a value, and what it alone reads, writes and turns.
    "perennial::ui::value",
    "perennial::app::value",
    "perennial::text::values",
    "perennial::text::en::values",
    "perennial::text::number::column",
    "perennial::text::number::operands",
    "perennial::text::number::quantity",
    "perennial::text::number::ratio",
    "perennial::app::removed",
    "perennial::text::number::table",
    "perennial::text::number::written",
    "perennial::ui::editor",
    "perennial::ui::embed",
    "perennial::ui::people",
    "perennial::app::departments::exercise",
    "perennial::text::exercise",
    "perennial::text::en::exercise",
    "perennial::ui::gallery",
    "perennial::ui::fetched",
    "perennial::ui::scenarios",
    "perennial::ui::story",
    "perennial::app::story",
    "perennial::codec::story",
    "perennial::codec::record::story",
    "perennial::model::story",
    "perennial::text::story",
    "perennial::text::en::story",
    "perennial::analysis::guess",
    "perennial::ui::strategies",
    "perennial::ui::widgets::choice",
    "perennial::ui::help",
    "perennial::ui::received",
    "perennial::ui::arrivals",
    "perennial::text::received",
    "perennial::text::en::received",
    // What only these ask.
    "perennial::app::departments::asked",
    "perennial::text::asking",
    "perennial::text::en::asking",
    "perennial::text::changes",
    "perennial::text::en::changes",
    "perennial::app::state::State>::take_over",
    "perennial::app::state::State>::answered",
    "perennial::app::beside",
    "perennial::app::levers",
    "perennial::app::remedies",
    "perennial::app::segments",
    "perennial::app::observe",
    "perennial::app::pins",
    "perennial::text::en::remedies",
    "perennial::text::en::population",
    "perennial::text::en::strategies",
    "perennial::text::en::embed",
    // What only a person's doings ask for, all of which begin in the parts above.
    "perennial::app::edit",
    // Only an edit has work wait.
    "perennial::ui::idle",
    // Once a run is done, and after that for every edit.
    "perennial::ui::settled",
    "perennial::app::anchor",
    // A method goes by the name of its type.
    "perennial::app::state::State>::rely_on",
    "perennial::app::state::State>::edit",
    "perennial::app::state::State>::undo",
    "perennial::app::state::State>::redo",
    "perennial::app::state::State>::reset_all",
    "perennial::app::state::State>::put_back",
    "perennial::app::state::State>::share",
    "perennial::ui::files",
    "perennial::app::effects::file::hand_over",
    "perennial::app::effects::file::save",
    "perennial::app::effects::file::stem",
    "perennial::app::effects::file::blob",
    "perennial::app::changes::back",
    // What was done in the tab before is looked for once this part is here.
    "perennial::app::past",
    "perennial::app::effects::past",
    "perennial::app::state::State>::recall",
    // Only where something was typed.
    "perennial::app::refused::elsewhere",
    "perennial::app::edit::Edit>::subject",
    "perennial::ui::inspector::waiting",
    // So is what was answered, once something is presented.
    "perennial::app::effects::turns",
    // Only what is asked of the list of scenarios, which the page of scenarios and messages do.
    "perennial::app::effects::shelf",
    // Only what is asked for while a run goes on stops it, and another program is started once one is done.
    "perennial::worker::pool::Inner>::displace",
    "perennial::worker::fleet::Inner>::wait",
    // Keys for what comes later.
    "perennial::app::effects::shortcuts::hear",
    // Only messages of panics, and numbers that nothing here has.
    "char>::escape_debug_ext",
    "core::str::slice_error_fail_rt",
    "serde_json::lexical::algorithm::moderate_path::<f32>",
    // Reckons with all digits of a number, and tables of powers of its own: for one that lies, as written, so close to the middle between two numbers
    // that twenty digits do not tell which it is. Of those with 15 digits or fewer, which people write, none does.
    "serde_json::lexical::bhcomp",
    "serde_json::lexical::bignum",
    "serde_json::lexical::math",
    "serde_json::lexical::large_powers",
    // Shown by the page of what could not be opened, behind a gate, and by a dialog.
    "perennial::text::problems",
    "perennial::text::en::problems",
];

/// Of these, modules whose functions look up constants of their own: however small, they are folded together with none.
pub const CONSTANT: &[&str] = &["perennial::text::es"];

/// Generic types that come out alike for types of the first part and of later ones, and whose functions are called through
/// the table: whatever the name of one says, it stays in the first part.
const ALIKE: &[&str] = &["codec::shape::leaf::Words<"];

/// How a function belongs to a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// It stands there.
    Own,
    /// It is a generic function from elsewhere, compiled for a type of the module. The compiler folds such
    /// functions together where they come out alike, so that the name may be that of one among many.
    Generic,
}

/// How the function of a name belongs to one of the modules, if it does.
pub fn belongs(name: &str, modules: &[&str]) -> Option<Belongs> {
    let name = without_hashes(name);
    let own = name.trim_start_matches('<');
    if modules.iter().any(|module| begins_with(own, module)) {
        return Some(Belongs::Own);
    }
    let holds = |module: &str| {
        name.match_indices(module)
            .any(|(at, _)| begins_with(&name[at..], module) && starts_a_path(&name[..at]))
    };
    let is_anyones = ALIKE.iter().any(|alike| name.contains(alike));
    let is_generic = !is_anyones && modules.iter().any(|module| holds(module));
    is_generic.then_some(Belongs::Generic)
}

/// The path itself, or one with more behind it; not a longer word.
fn begins_with(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Whether a path may begin behind this text: not in the middle of another.
fn starts_a_path(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// `perennial[1f0c]::ui` without the hash that tells crates of one name apart.
fn without_hashes(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(open) = rest.find('[') {
        let after = &rest[open + 1..];
        let hash = after.find(']').filter(|&close| {
            close > 0 && after[..close].bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        result.push_str(&rest[..open]);
        match hash {
            Some(close) => rest = &after[close + 1..],
            None => {
                result.push('[');
                rest = after;
            }
        }
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_module() {
        let modules = ["app::ui::editor", "app::pages"];
        let of = |name| belongs(name, &modules);
        assert_eq!(of("app[0f1a]::ui[0f1a]::editor::open"), Some(Belongs::Own));
        assert_eq!(
            of(
                "<<app[0f]::ui::editor::Editor as yew[9]::Component>::view::{closure#0} as core::ops::FnOnce<()>>::call_once"
            ),
            Some(Belongs::Own)
        );
        assert_eq!(
            of("core[1]::ptr::drop_in_place::<[app[0f]::pages::Row; 3]>"),
            Some(Belongs::Generic)
        );
        assert_eq!(
            of("<alloc::Vec<app::pages::Row>>::push"),
            Some(Belongs::Generic)
        );
        assert_eq!(of("app::pages"), Some(Belongs::Own), "a function by itself");
        assert_eq!(
            of(
                "<Shaped<app::pages::Kind, app::codec::shape::leaf::Words<app::pages::Kind>>>::read"
            ),
            None,
            "words of every type come out alike"
        );
        for other in [
            "app::ui::editors::open",
            "other::app::ui::editor::open",
            "app::ui::root",
            "my_app::pages::row",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
