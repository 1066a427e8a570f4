//! Asking a department for its part of the journey by link, and taking over what comes back.
//!
//! The link holds the whole scenario, opened on the page of that department; that it asks is said in the view, as
//! [`KEY`], which stays when the scenario is changed and sent back. What came back is compared with the
//! scenario on screen, whatever happened to either since: each difference is taken over by itself, or left.

use serde_json::{Map, Value};

use super::gaps::{GAPS, Gap};
use super::{Departments, Part};
use crate::app::action::Opening;
use crate::app::changes::{self, Change, Happened};
use crate::app::open::arrived;
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::view::{Page, View};
use crate::codec::link::{Envelope, LinkProblem, PREFIX};
use crate::codec::{file, link};
use crate::engine::ENGINE_VERSION;
use crate::model::{Problem, Scenario, Step, limits};

/// The field of the view that names the department that is asked.
const KEY: &str = "asked";

/// Most answers that are kept at a time; the oldest goes first.
const MOST: usize = 40;

/// The department that a scenario's link asks for its part.
#[must_use]
pub fn asked(scenario: &Scenario) -> Option<&str> {
    scenario.view.as_ref()?.get(KEY)?.as_str()
}

/// The scenario that asks a department: opened on its page, with nothing selected.
#[must_use]
pub fn asking(scenario: &Scenario, department: &str) -> Scenario {
    let mut view = View::of(scenario);
    view.page = Page::People;
    view.department = Some(department.to_owned());
    view.selection = None;
    let mut asking = view.put_into(scenario);
    let mut fields = match asking.view.take() {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    fields.insert(KEY.to_owned(), department.into());
    asking.view = Some(Value::Object(fields));
    asking
}

/// A stage of a department's part, and what it does not say yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Position of the stage.
    pub stage: usize,
    /// Whether the department owns it; else it helps.
    pub owns: bool,
    /// What is not said; only owners are asked for it.
    pub gaps: Vec<Gap>,
}

/// The stages of a department's part, in the order of the scenario. Empty where it has none.
#[must_use]
pub fn part(scenario: &Scenario, department: &str) -> Vec<Open> {
    let all = Departments::of(scenario);
    let Some(position) = all.find(department) else {
        return Vec::new();
    };
    let open = |(stage, it)| {
        let owns = match all.part(position, stage) {
            Part::Owner => true,
            Part::Helper => false,
            Part::None => return None,
        };
        let gaps = GAPS.into_iter().filter(|gap| owns && gap.is_in(it));
        Some(Open {
            stage,
            owns,
            gaps: gaps.collect(),
        })
    };
    scenario
        .stages
        .iter()
        .enumerate()
        .filter_map(open)
        .collect()
}

/// An answer that a department sent back.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The department that was asked; `None` where the link does not say.
    pub department: Option<String>,
    /// The note that came with it; may be empty.
    pub note: String,
    /// The scenario as it came back.
    pub scenario: Scenario,
    /// The same as the value of its file.
    value: Value,
}

/// Why a text is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Unread {
    /// There is neither a link nor a file in it.
    Nothing,
    /// A link that cannot be opened.
    Link(LinkProblem),
    /// A file that is none of a scenario; never empty.
    File(Vec<Problem>),
}

impl Reply {
    /// Of a scenario that came back.
    #[must_use]
    pub fn of(scenario: Scenario, note: String) -> Self {
        let department = asked(&scenario).map(str::to_owned);
        Self {
            department: department.or_else(|| View::of(&scenario).department),
            note,
            value: file::value(&scenario),
            scenario,
        }
    }

    /// Where this and a scenario differ, in the order of the file.
    #[must_use]
    pub fn differences(&self, scenario: &Scenario) -> Vec<Difference> {
        let found = changes::changes(&self.value, &file::value(scenario));
        let parts = [&self.scenario, scenario].map(|it| self.positions(it));
        let in_part = |change: &Change| {
            let of = usize::from(change.happened != Happened::Removed);
            match change.path.0.as_slice() {
                [Step::Key(list), Step::Index(at), ..] if list == "stages" => {
                    parts[of].contains(at)
                }
                _ => false,
            }
        };
        let difference = |change| Difference {
            in_part: in_part(&change),
            change,
        };
        found.into_iter().map(difference).collect()
    }

    /// Positions of the stages of the department's part, as this or the other scenario says it: by the ids, since
    /// either may have changed who does what.
    fn positions(&self, scenario: &Scenario) -> Vec<usize> {
        let Some(department) = &self.department else {
            return Vec::new();
        };
        let ids: Vec<&str> = part(&self.scenario, department)
            .iter()
            .filter_map(|open| self.scenario.stages.get(open.stage))
            .map(|stage| stage.id.as_str())
            .collect();
        let own = part(scenario, department);
        let is_in = |at: usize, id: &str| ids.contains(&id) || own.iter().any(|it| it.stage == at);
        let all = scenario.stages.iter().enumerate();
        all.filter(|(at, stage)| is_in(*at, &stage.id))
            .map(|(at, _)| at)
            .collect()
    }

    /// The scenario with one difference as it came back. `None` where nothing valid comes of it.
    fn taken(&self, change: &Change, scenario: &Scenario) -> Option<Scenario> {
        let taken = changes::put_back(change, &self.value, scenario)?;
        (taken != *scenario).then_some(taken)
    }

    /// The scenario with all of the department's part as it came back.
    fn part_taken(&self, scenario: &Scenario) -> Option<Scenario> {
        let mut taken: Option<Scenario> = None;
        let mut left = self.differences(scenario);
        // One by one, since positions in lists follow: what cannot be taken is not tried again.
        for _ in 0..left.len() {
            let now = taken.as_ref().unwrap_or(scenario);
            let next = left.iter().filter(|it| it.in_part);
            let Some(next) = next.filter_map(|it| self.taken(&it.change, now)).next() else {
                break;
            };
            left = self.differences(&next);
            taken = Some(next);
        }
        taken
    }
}

/// Something that is otherwise in what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// From what came back (before) to what is on screen (after).
    pub change: Change,
    /// Whether it is of the stages that the department owns or helps with.
    pub in_part: bool,
}

/// What is taken over.
#[derive(Debug, Clone)]
pub struct Taking {
    /// Of what came back.
    pub reply: Shared<Reply>,
    /// One difference; `None`: all of the department's part.
    pub change: Option<Change>,
}

/// Reads what came back: one link or several in a text, or the text of a file.
///
/// # Errors
///
/// What was read, and why the rest could not be: nothing that came is lost for what did not.
pub fn read(text: &str) -> (Vec<Reply>, Vec<Unread>) {
    let (mut replies, mut unread) = (Vec::new(), Vec::new());
    for piece in pieces(text) {
        match read_one(piece) {
            Ok(reply) => replies.push(reply),
            Err(why) => unread.push(why),
        }
    }
    (replies, unread)
}

/// A text with several links has one in each word that holds one; a link alone may be wrapped over lines.
fn pieces(text: &str) -> Vec<&str> {
    let links = text.matches(PREFIX).count();
    let words = || text.split_whitespace().filter(|word| word.contains(PREFIX));
    if links > 1 && words().count() == links {
        return words().take(MOST).collect();
    }
    vec![text]
}

fn read_one(text: &str) -> Result<Reply, Unread> {
    match arrived(text.to_owned(), "").ok_or(Unread::Nothing)? {
        Opening::Link(text) => {
            let envelope = link::decode(&text).map_err(Unread::Link)?.envelope;
            Ok(Reply::of(envelope.scenario, envelope.note))
        }
        Opening::File { text, .. } => {
            let loaded = file::read(&text).map_err(Unread::File)?;
            Ok(Reply::of(loaded.scenario, String::new()))
        }
        _ => Err(Unread::Nothing),
    }
}

/// The answers with another, in place of one that is the same.
#[must_use]
pub fn with(replies: &[Shared<Reply>], reply: Shared<Reply>) -> Vec<Shared<Reply>> {
    let mut all: Vec<_> = replies.to_vec();
    all.retain(|known| **known != *reply);
    all.push(reply);
    let excess = all.len().saturating_sub(MOST);
    all.drain(..excess);
    all
}

impl State {
    /// The whole address that asks a department for its part, with a note; `None` where the link would be too long.
    #[must_use]
    pub fn asking_link(&self, department: &str, note: &str) -> Option<String> {
        let link = link::encode(&Envelope {
            engine_version: ENGINE_VERSION.to_owned(),
            scenario: asking(&self.with_view(), department),
            note: note.to_owned(),
            results: self.claim(),
        });
        let address = self.address.split('?').next().unwrap_or_default();
        (link.len() < limits::LINK_BYTES).then(|| format!("{address}{link}"))
    }

    /// Takes over what came back. A step that can be undone.
    #[inline(never)]
    pub(in crate::app) fn take_over(&mut self, taking: &Taking) {
        let taken = match &taking.change {
            Some(change) => taking.reply.taken(change, &self.scenario),
            None => taking.reply.part_taken(&self.scenario),
        };
        if let Some(scenario) = taken {
            self.remember(true, None, false);
            self.show(scenario.into(), true);
        }
    }
}

impl State {
    /// Asks for no part any more: for whoever has answered. A step that can be undone.
    #[inline(never)]
    pub(in crate::app) fn answered(&mut self) {
        let mut scenario = self.scenario.as_ref().clone();
        let fields = scenario.view.as_mut().and_then(Value::as_object_mut);
        if fields.and_then(|fields| fields.remove(KEY)).is_some() {
            self.remember(false, None, false);
            self.show(scenario.into(), false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Action;
    use crate::app::origin::Source;
    use crate::model::{Extra, Handover, Parameter};

    fn example() -> Scenario {
        let mut scenario = crate::app::tests::example();
        for (stage, owner) in scenario
            .stages
            .iter_mut()
            .zip(["Sales", "Support", "support"])
        {
            stage.department = owner.to_owned();
        }
        scenario
    }

    fn state(scenario: &Scenario) -> State {
        State::start(
            scenario.clone(),
            Source::Blank,
            "https://example.org/".to_owned(),
        )
    }

    fn encoded(scenario: &Scenario) -> String {
        link::encode(&Envelope {
            engine_version: "1".to_owned(),
            scenario: scenario.clone(),
            note: "Done".to_owned(),
            results: None,
        })
    }

    /// What Support sends back: two texts and something handed over, and a number that is not theirs.
    fn answered() -> Scenario {
        let mut back = asking(&example(), "Support");
        back.stages[1].actions = "Answer within a day".to_owned();
        back.stages[1].handovers.push(Handover {
            to: "Sales".to_owned(),
            what: "Who wants more".to_owned(),
            extra: Extra::new(),
        });
        back.stages[2].voice = "At last somebody listens".to_owned();
        back.stages[0].cost = Parameter::number(77.0);
        back
    }

    #[test]
    fn who_is_asked_survives_the_way_there_and_back() {
        let asking = asking(&example(), "Support");
        assert_eq!(asked(&asking), Some("Support"));
        assert_eq!(asked(&example()), None);
        let opened = link::decode(&encoded(&asking)).unwrap().envelope.scenario;
        let view = View::of(&opened);
        assert_eq!(view.page, Page::People);
        assert_eq!(view.department.as_deref(), Some("Support"));
        // Whoever was asked looks at another page, and sends it on.
        let mut elsewhere = view;
        elsewhere.page = Page::Journey;
        assert_eq!(asked(&elsewhere.put_into(&opened)), Some("Support"));
    }

    #[test]
    fn a_part_is_what_a_department_owns_and_helps_with() {
        let mut scenario = example();
        scenario.stages[0].contributors.push(" SUPPORT".to_owned());
        let found = part(&scenario, "Support");
        let places: Vec<_> = found.iter().map(|it| (it.stage, it.owns)).collect();
        assert_eq!(places, [(0, false), (1, true), (2, true)]);
        assert!(found[0].gaps.is_empty());
        assert!(found[1].gaps.contains(&Gap::Actions) == scenario.stages[1].actions.is_empty());
        assert!(part(&scenario, "Nobody").is_empty());
    }

    #[test]
    fn differences_are_taken_over_one_by_one_and_can_be_undone() {
        let before = state(&example());
        let (mut replies, unread) = read(&encoded(&answered()));
        assert!(unread.is_empty());
        let reply = Shared::new(replies.remove(0));
        assert_eq!(reply.department.as_deref(), Some("Support"));
        assert_eq!(reply.note, "Done");
        let found = reply.differences(&before.scenario);
        let theirs = found.iter().filter(|it| it.in_part).count();
        assert_eq!((found.len(), theirs), (4, 3), "{found:?}");
        let voice = found
            .iter()
            .find(|it| it.change.path.to_string().ends_with("voice"));
        let taking = |change| {
            Action::TakeOver(Box::new(Taking {
                reply: reply.clone(),
                change,
            }))
        };
        let after = before.apply(taking(Some(voice.unwrap().change.clone())));
        assert_eq!(after.scenario.stages[2].voice, "At last somebody listens");
        assert_eq!(after.scenario.stages[1], before.scenario.stages[1]);
        assert_eq!(reply.differences(&after.scenario).len(), 3);
        assert_eq!(after.apply(Action::Undo).scenario, before.scenario);
        let all = before.apply(taking(None));
        let left = reply.differences(&all.scenario);
        assert_eq!(left.len(), 1, "{left:?}");
        assert!(!left[0].in_part, "what is not theirs is left");
        assert_eq!(
            all.scenario.stages[1].handovers.len(),
            example().stages[1].handovers.len() + 1
        );
        assert_eq!(
            all.apply(Action::Undo).scenario,
            before.scenario,
            "one step"
        );
        let again = all.apply(taking(None));
        assert_eq!(again.scenario, all.scenario);
        assert_eq!(again.history, all.history, "nothing to take is no step");
    }

    #[test]
    fn a_stage_that_came_new_or_went_is_a_difference_too() {
        let mut back = asking(&example(), "Support");
        let mut new = back.stages[1].clone();
        new.id = "brand_new".to_owned();
        back.stages.push(new);
        let reply = Shared::new(Reply::of(back, String::new()));
        let before = state(&example());
        let found = reply.differences(&before.scenario);
        let added = found
            .iter()
            .find(|it| it.change.happened == Happened::Removed);
        let change = added.unwrap().change.clone();
        assert!(added.unwrap().in_part);
        let taking = Taking {
            reply: reply.clone(),
            change: Some(change),
        };
        let after = before.apply(Action::TakeOver(Box::new(taking)));
        assert!(
            after
                .scenario
                .stages
                .iter()
                .any(|stage| stage.id == "brand_new")
        );
        assert!(reply.differences(&after.scenario).is_empty());
        // The other way round: one that is on screen alone.
        let back = Reply::of(asking(&example(), "Support"), String::new());
        let gone = back.differences(&after.scenario);
        assert!(
            gone.iter()
                .any(|it| it.change.happened == Happened::Added && it.in_part)
        );
    }

    #[test]
    fn several_links_in_a_message_are_read_and_what_is_none_is_said() {
        let other = encoded(&asking(&example(), "Sales"));
        let text = format!(
            "Ours:\nhttps://example.org/{}\nand https://example.org/{other} .",
            encoded(&answered())
        );
        let (replies, unread) = read(&text);
        let names: Vec<_> = replies.iter().map(|it| it.department.as_deref()).collect();
        assert_eq!(
            (names, unread.len()),
            (vec![Some("Support"), Some("Sales")], 0)
        );
        assert!(matches!(
            read("Good morning").1.as_slice(),
            [Unread::Nothing]
        ));
        assert!(matches!(read("").1.as_slice(), [Unread::Nothing]));
        assert!(matches!(
            read("#/s/1.broken").1.as_slice(),
            [Unread::Link(_)]
        ));
        assert!(matches!(
            read("{\"format\": 1}").1.as_slice(),
            [Unread::File(_)]
        ));
        let file = file::value(&answered()).to_string();
        assert_eq!(read(&file).0[0].department.as_deref(), Some("Support"));
        let half = format!("#/s/1.broken {}", encoded(&answered()));
        let (replies, unread) = read(&half);
        assert_eq!((replies.len(), unread.len()), (1, 1));
    }

    #[test]
    fn what_came_twice_stands_once() {
        let reply = |scenario| Shared::new(Reply::of(scenario, String::new()));
        let all = with(&[], reply(answered()));
        let all = with(&all, reply(asking(&example(), "Sales")));
        let all = with(&all, reply(answered()));
        let names: Vec<_> = all.iter().map(|it| it.department.as_deref()).collect();
        assert_eq!(names, [Some("Sales"), Some("Support")]);
    }
}
