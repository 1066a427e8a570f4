//! One's own scenarios on this device: what is kept when, two tabs on one, deleting and bringing back.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::*;
use crate::app::library::keeper::{Keeper, Outcome, Present};
use crate::app::library::{Refusal, Store, list};
use crate::app::shared::Shared;
use crate::app::view::{Page, ViewChange};
use crate::app::{blank, kept};

/// A device: texts under keys, and room for so many bytes.
#[derive(Default)]
struct Map {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<Option<usize>>,
}

impl Store for Map {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn put(&self, key: &str, text: &str) -> Result<(), Refusal> {
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let used: usize = others.map(|(key, text)| key.len() + text.len()).sum();
        if self.room.get().is_some_and(|room| used + text.len() > room) {
            return Err(Refusal::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }
}

/// A tab: a state, and what keeps it.
struct Tab {
    state: State,
    keeper: Keeper,
    now: u64,
}

impl Tab {
    fn new(name: &str) -> Self {
        Self {
            state: start(),
            keeper: Keeper::new(name.to_owned()),
            now: 1_000,
        }
    }

    fn present(&self) -> Present {
        Present::of(&self.state)
    }

    fn keep(&mut self, store: &Map) -> Outcome {
        self.now += 1;
        let present = self.present();
        self.keeper.keep(store, &present, self.now)
    }

    fn is_unkept(&mut self) -> bool {
        let present = self.present();
        self.keeper.is_unkept(&present)
    }

    fn edit(&mut self, value: f64) {
        self.state = edited(&self.state, value, None);
    }

    fn open(&mut self, store: &Map, id: &str) {
        let text = Keeper::text(store, id).unwrap();
        let id = Some(id.to_owned());
        self.act(Action::Open(Opening::Kept { id, text }));
    }

    fn act(&mut self, action: Action) {
        self.state = self.state.apply(action);
    }

    fn id(&mut self) -> Option<String> {
        self.keeper.id(&self.state.origin.clone())
    }
}

fn names(store: &Map) -> Vec<String> {
    list::mended(store)
        .into_iter()
        .map(|entry| entry.name)
        .collect()
}

/// The revenue of the first stage as it is kept.
fn kept_revenue(store: &Map, id: &str) -> Option<f64> {
    let kept = kept::read(&Keeper::text(store, id)?)?;
    kept.scenario.stages[0].revenue.known()
}

/// A device with one scenario of a tab that has it open.
fn one() -> (Map, Tab, String) {
    let (store, mut tab) = (Map::default(), Tab::new("a"));
    tab.edit(5.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    let id = tab.id().unwrap();
    (store, tab, id)
}

#[test]
fn only_what_a_person_changed_is_kept() {
    let (store, mut tab) = (Map::default(), Tab::new("a"));
    assert_eq!(tab.keep(&store), Outcome::Nothing);
    tab.act(Action::View(ViewChange::Page(Page::Flow)));
    assert_eq!(tab.keep(&store), Outcome::Nothing, "looking is no change");
    tab.act(Action::Open(opening("pay-tv")));
    assert_eq!(tab.keep(&store), Outcome::Nothing);
    assert!(store.keys().is_empty());
    tab.edit(5.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    tab.edit(6.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    let entries = list::mended(&store);
    assert_eq!(entries.len(), 1, "every change goes to the same one");
    assert_eq!(entries[0].source, Source::Template("pay-tv".to_owned()));
    assert_eq!(entries[0].changed, tab.now);
    assert_eq!(kept_revenue(&store, &entries[0].id), Some(6.0));
}

#[test]
fn opening_another_scenario_loses_neither() {
    let (store, mut tab, first) = one();
    tab.act(Action::Open(opening("renewal")));
    assert_eq!(tab.keep(&store), Outcome::Nothing);
    tab.edit(7.0);
    tab.keep(&store);
    let second = tab.id().unwrap();
    assert_ne!(first, second);
    assert_eq!(kept_revenue(&store, &first), Some(5.0));
    // Undo leads back to the first, whose changes go to the first again.
    tab.act(Action::Undo);
    tab.act(Action::Undo);
    assert_eq!(tab.id().as_ref(), Some(&first));
    tab.edit(8.0);
    tab.keep(&store);
    assert_eq!(kept_revenue(&store, &first), Some(8.0));
    assert_eq!(kept_revenue(&store, &second), Some(7.0));
    assert_eq!(list::mended(&store).len(), 2);
}

#[test]
fn what_was_kept_goes_on_where_it_was() {
    let (store, _, id) = one();
    let mut later = Tab::new("b");
    later.open(&store, &id);
    assert_eq!(shown(&later.state), Some(5.0));
    assert_eq!(
        later.state.changes.len(),
        1,
        "it knows what it started from"
    );
    later.edit(9.0);
    assert_eq!(later.keep(&store), Outcome::Kept);
    assert_eq!(kept_revenue(&store, &id), Some(9.0));
    assert_eq!(list::mended(&store).len(), 1);
}

#[test]
fn whoever_opens_a_scenario_sees_it_and_not_the_list() {
    let (store, mut tab, id) = one();
    tab.act(Action::View(ViewChange::Page(Page::Scenarios)));
    tab.keep(&store);
    let mut later = Tab::new("b");
    later.open(&store, &id);
    assert_eq!(later.state.view.page, Page::Journey);
}

#[test]
fn a_second_tab_never_overwrites_silently() {
    let (store, mut a, id) = one();
    let mut b = Tab::new("b");
    b.open(&store, &id);
    assert_eq!(b.keep(&store), Outcome::Kept, "looking is no change");
    assert!(!a.keeper.look(&store, &a.state.origin.clone()));
    b.edit(6.0);
    assert_eq!(b.keep(&store), Outcome::Kept);
    // The first tab hears of it, or finds it when it writes.
    a.edit(7.0);
    assert_eq!(a.keep(&store), Outcome::Clash);
    assert!(a.keeper.look(&store, &a.state.origin.clone()));
    a.edit(8.0);
    assert_eq!(a.keep(&store), Outcome::Clash, "until a person chose");
    assert_eq!(kept_revenue(&store, &id), Some(6.0));
    assert_eq!(shown(&a.state), Some(8.0), "nothing is lost on screen");
    assert!(a.is_unkept() && !b.is_unkept());
}

#[test]
fn taking_the_other_one_goes_on_with_it_and_can_be_taken_back() {
    let (store, mut a, id) = one();
    let mut b = Tab::new("b");
    b.open(&store, &id);
    b.edit(6.0);
    b.keep(&store);
    a.edit(7.0);
    assert_eq!(a.keep(&store), Outcome::Clash);
    a.open(&store, &id);
    assert!(!a.keeper.is_clash(&a.state.origin.clone()));
    a.edit(9.0);
    assert_eq!(a.keep(&store), Outcome::Kept);
    assert_eq!(kept_revenue(&store, &id), Some(9.0));
    assert_eq!(b.keep(&store), Outcome::Clash, "now it is the other's turn");
    a.act(Action::Undo);
    a.act(Action::Undo);
    assert_eq!(
        shown(&a.state),
        Some(7.0),
        "what was mine is back on screen"
    );
    assert_eq!(
        a.keep(&store),
        Outcome::Clash,
        "and still overwrites nothing"
    );
}

#[test]
fn keeping_both_makes_a_scenario_of_its_own() {
    let (store, mut a, id) = one();
    let mut b = Tab::new("b");
    b.open(&store, &id);
    b.edit(6.0);
    b.keep(&store);
    a.edit(7.0);
    assert_eq!(a.keep(&store), Outcome::Clash);
    let present = a.present();
    a.keeper.fork(&present);
    assert_eq!(a.keep(&store), Outcome::Kept);
    let mine = a.id().unwrap();
    assert_ne!(mine, id);
    assert_eq!(kept_revenue(&store, &mine), Some(7.0));
    assert_eq!(kept_revenue(&store, &id), Some(6.0));
    assert_eq!(a.keep(&store), Outcome::Kept);
    assert_eq!(b.keep(&store), Outcome::Kept);
    assert_eq!(list::mended(&store).len(), 2);
}

#[test]
fn a_deleted_scenario_comes_back_as_it_was() {
    let (store, mut tab, id) = one();
    let text = Keeper::text(&store, &id);
    let present = tab.present();
    assert!(tab.keeper.delete(&store, &id, &present).is_some());
    assert!(list::mended(&store).is_empty());
    assert!(tab.keeper.delete(&store, &id, &present).is_none());
    tab.act(Action::View(ViewChange::Page(Page::Flow)));
    assert_eq!(
        tab.keep(&store),
        Outcome::Nothing,
        "it does not come back by itself"
    );
    assert_eq!(tab.keeper.restore(&store, &id), Ok(true));
    assert_eq!(Keeper::text(&store, &id), text);
    assert_eq!(list::mended(&store).len(), 1);
    assert_eq!(tab.keeper.restore(&store, &id), Ok(false), "only once");
    tab.edit(6.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    assert_eq!(tab.id(), Some(id), "and goes on where it was");
}

#[test]
fn a_change_of_what_was_deleted_is_kept_anew() {
    let (store, mut tab, id) = one();
    let present = tab.present();
    tab.keeper.delete(&store, &id, &present);
    tab.edit(6.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    // It is the same scenario: what would undo the deletion has nothing to bring back, and makes no second one.
    assert_eq!(tab.id(), Some(id.clone()));
    assert_eq!(tab.keeper.restore(&store, &id), Ok(true));
    assert_eq!(names(&store).len(), 1);
    assert_eq!(kept_revenue(&store, &id), Some(6.0));
    // Deleted by another tab: looking brings nothing back, a change does.
    let now = tab.id().unwrap();
    store.remove(&list::key(&now));
    tab.act(Action::View(ViewChange::Page(Page::Flow)));
    assert_eq!(tab.keep(&store), Outcome::Nothing);
    tab.edit(7.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    assert_eq!(kept_revenue(&store, &now), Some(7.0));
}

#[test]
fn copies_and_names_are_made_in_the_list() {
    let (store, mut tab, id) = one();
    assert_eq!(tab.keeper.duplicate(&store, &id, "Twin", 9_000), Ok(true));
    assert_eq!(names(&store)[0], "Twin", "the one changed last is first");
    let twin = list::indexed(&store)[0].id.clone();
    assert_eq!(kept_revenue(&store, &twin), Some(5.0));
    assert_eq!(tab.keeper.rename(&store, &twin, "Ünder", 9_500), Ok(true));
    assert_eq!(names(&store)[0], "Ünder");
    assert_eq!(list::mended(&store).len(), 2);
    for id in ["none", ""] {
        assert_eq!(tab.keeper.rename(&store, id, "x", 1), Ok(false));
        assert_eq!(tab.keeper.duplicate(&store, id, "x", 1), Ok(false));
        assert_eq!(tab.keeper.restore(&store, id), Ok(false));
    }
    // A tab that has it open sees that it was changed elsewhere.
    let mut other = Tab::new("b");
    other.open(&store, &twin);
    tab.keeper.rename(&store, &twin, "Again", 9_600).unwrap();
    assert!(other.keeper.look(&store, &other.state.origin.clone()));
}

#[test]
fn undo_leads_back_to_what_was_renamed_in_the_list_without_a_clash() {
    let (store, mut tab, first) = one();
    tab.act(Action::Open(opening("renewal")));
    tab.edit(7.0);
    tab.keep(&store);
    tab.keeper.rename(&store, &first, "Other", 9_000).unwrap();
    tab.act(Action::Undo);
    tab.act(Action::Undo);
    assert_eq!(tab.id().as_ref(), Some(&first));
    let origin = tab.state.origin.clone();
    assert!(!tab.keeper.look(&store, &origin));
    assert_eq!(tab.keep(&store), Outcome::Kept);
    assert!(
        !names(&store).contains(&"Other".to_owned()),
        "what is on screen is what is kept"
    );
    // What somebody else did before the new name is no doing of this tab.
    let mut elsewhere = Tab::new("b");
    elsewhere.open(&store, &first);
    elsewhere.edit(9.0);
    assert_eq!(elsewhere.keep(&store), Outcome::Kept);
    tab.keeper.rename(&store, &first, "Third", 9_100).unwrap();
    assert!(tab.keeper.look(&store, &origin));
}

#[test]
fn a_second_copy_is_told_apart() {
    let (store, mut tab, id) = one();
    for _ in 0..3 {
        assert_eq!(tab.keeper.duplicate(&store, &id, "Twin", 9_000), Ok(true));
    }
    let mut names: Vec<String> = list::indexed(&store)
        .into_iter()
        .map(|entry| entry.name)
        .filter(|name| name.starts_with("Twin"))
        .collect();
    names.sort();
    assert_eq!(names, ["Twin", "Twin 2", "Twin 3"]);
}

#[test]
fn where_there_is_no_room_nothing_is_lost_and_it_goes_on_when_there_is() {
    let (store, mut tab, id) = one();
    let used: usize = store.texts.borrow().values().map(String::len).sum();
    store.room.set(Some(used + 200));
    assert_eq!(
        tab.keeper.duplicate(&store, &id, "Twin", 9_000),
        Err(Refusal::Full)
    );
    tab.state = tab.state.apply(Action::Edit(
        Edit::Notes(crate::app::edit::Item::Scenario, "n".repeat(5_000)),
        None,
    ));
    assert_eq!(tab.keep(&store), Outcome::Refused(Refusal::Full));
    assert_eq!(
        kept_revenue(&store, &id),
        Some(5.0),
        "what was there still is"
    );
    assert_eq!(tab.state.scenario.notes.len(), 5_000);
    store.room.set(None);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    let kept = kept::read(&Keeper::text(&store, &id).unwrap()).unwrap();
    assert_eq!(kept.scenario.notes.len(), 5_000);
}

#[test]
fn the_index_is_mended_from_the_texts() {
    let (store, mut tab, id) = one();
    tab.keeper.duplicate(&store, &id, "Twin", 9_000).unwrap();
    let all = list::indexed(&store);
    for broken in ["", "7", "[1, {\"id\": 3}]", "{", "[]"] {
        store.put(list::INDEX, broken).unwrap();
        assert_eq!(list::mended(&store), all, "{broken}");
        assert_eq!(list::indexed(&store), all, "and is written");
    }
    store.remove(list::INDEX);
    assert_eq!(list::mended(&store), all);
    // A text that is gone is no longer listed; one that no version of ours wrote is not listed at all.
    store.remove(&list::key(&id));
    store.put(&list::key("odd"), "{\"kept\":99}").unwrap();
    assert_eq!(names(&store), ["Twin"]);
    assert!(store.get(&list::key("odd")).is_some(), "but is not lost");
}

/// What the first version kept, under its only key.
fn first_version(store: &Map) -> String {
    let state = edited(&start(), 5.0, None);
    let text = serde_json::json!({
        "kept": 1,
        "source": { "template": "subscription-referral" },
        "origin": state.origin.value(),
        "scenario": crate::codec::file::value(&state.scenario),
    })
    .to_string();
    store.put("perennial.scenario", &text).unwrap();
    text
}

#[test]
fn the_only_scenario_of_earlier_versions_becomes_one_of_the_list() {
    let store = Map::default();
    first_version(&store);
    assert!(list::migrate(&store, "new", 77));
    assert!(list::migrate(&store, "newer", 78), "once");
    let entries = list::mended(&store);
    assert_eq!((entries.len(), entries[0].changed), (1, 77));
    assert_eq!(entries[0].id, "new");
    assert_eq!(kept_revenue(&store, "new"), Some(5.0));
    assert!(list::unmoved(&store).is_none());
    let mut tab = Tab::new("a");
    tab.open(&store, "new");
    tab.edit(6.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
}

#[test]
fn a_migration_without_room_or_sense_loses_nothing() {
    let store = Map::default();
    let text = first_version(&store);
    store
        .room
        .set(Some(text.len() + "perennial.scenario".len()));
    assert!(list::migrate(&store, "new", 77));
    assert_eq!(list::unmoved(&store), Some(text), "it stays where it was");
    store.room.set(None);
    store.put("perennial.scenario", "{spoilt").unwrap();
    assert!(!list::migrate(&store, "new", 77), "and it is said");
    assert!(list::migrate(&store, "new", 77), "once");
    let texts = store.texts.borrow();
    assert!(texts.values().any(|text| text == "{spoilt"));
}

#[test]
fn revisions_are_read_without_the_rest() {
    let state = start();
    let kept = kept::Kept {
        scenario: state.scenario.clone(),
        origin: crate::app::origin::Origin::clone(&state.origin),
        revision: "tab-7".to_owned(),
        changed: 12,
    };
    let text = kept::write(&kept);
    assert_eq!(kept::revision(&text), "tab-7");
    let back = kept::read(&text).unwrap();
    assert_eq!((back.revision.as_str(), back.changed), ("tab-7", 12));
    for odd in ["", "{", "{\"kept\":1}", "{\"kept\":1,\"revision\":\""] {
        assert_eq!(kept::revision(odd), "");
    }
}

#[test]
fn an_empty_page_is_valid_and_kept_with_its_first_change() {
    let (store, mut tab) = (Map::default(), Tab::new("a"));
    tab.act(Action::Open(blank::opening(crate::text::Language::English)));
    assert!(tab.state.is_valid(), "{:?}", tab.state.problems);
    assert_eq!(tab.state.origin.source, Source::Blank);
    assert_eq!(tab.keep(&store), Outcome::Nothing);
    tab.edit(3.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    let entries = list::mended(&store);
    assert_eq!(entries[0].source, Source::Blank);
    tab.act(Action::Undo);
    tab.act(Action::Undo);
    assert_ne!(
        tab.state.origin.source,
        Source::Blank,
        "opening can be undone"
    );
}

#[test]
fn asks_are_handed_on_in_order() {
    use crate::app::library::{Ask, Library};
    let state = start()
        .apply(Action::Library(Ask::Look))
        .apply(Action::Library(Ask::TakeOther));
    assert_eq!(*state.asks, vec![Ask::Look, Ask::TakeOther]);
    let library = Library {
        clash: true,
        ..Library::default()
    };
    let state = state.apply(Action::Listed(Shared::new(library)));
    assert!(state.library.clash);
}

#[test]
fn what_was_received_is_kept_once_it_is_changed_or_made_ones_own() {
    let (store, mut tab) = (Map::default(), Tab::new("a"));
    let link = crate::app::tests::open(&start(), "renewal")
        .fragment("")
        .unwrap();
    tab.act(Action::Open(Opening::Link(link)));
    assert_eq!(tab.keep(&store), Outcome::Nothing, "looking keeps nothing");
    tab.act(Action::MakeMine);
    assert_eq!(tab.keep(&store), Outcome::Kept, "though nothing differs");
    assert_eq!(names(&store).len(), 1);
    let id = tab.id().unwrap();
    let present = tab.present();
    assert!(tab.keeper.delete(&store, &id, &present).is_some());
    assert_eq!(tab.keep(&store), Outcome::Nothing, "deleted is deleted");

    let mut other = Tab::new("b");
    let link = crate::app::tests::open(&start(), "renewal")
        .fragment("")
        .unwrap();
    other.act(Action::Open(Opening::Link(link)));
    other.edit(9.0);
    assert!(other.state.is_received());
    assert_eq!(
        other.keep(&store),
        Outcome::Kept,
        "what is tried is not lost"
    );
    let id = other.id().unwrap();
    other.open(&store, &id);
    assert!(!other.state.is_received(), "what is kept here is one's own");
}

#[test]
fn work_that_a_link_led_away_from_goes_on_where_it_was_kept() {
    let (store, mut tab, id) = one();
    let link = crate::app::tests::open(&start(), "renewal")
        .fragment("")
        .unwrap();
    tab.act(Action::Open(Opening::Link(link)));
    tab.edit(4.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    tab.act(Action::BackToMine);
    assert_eq!(tab.id(), Some(id.clone()));
    tab.edit(8.0);
    assert_eq!(tab.keep(&store), Outcome::Kept);
    assert_eq!(kept_revenue(&store, &id), Some(8.0));
    assert_eq!(names(&store).len(), 2);
}
