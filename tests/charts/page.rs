//! What a scene becomes on the page.

use std::collections::HashSet;

use perennial::ui::charts::html;
use perennial::ui::charts::scene::{Anchor, Mark, Part, Pick, Scene, Table};
use perennial::ui::charts::table::table;
use yew::virtual_dom::{VNode, VTag};
use yew::{Callback, Html};

/// The tags of a tree, in order, with the text they hold.
fn tags(node: &Html) -> Vec<(VTag, String)> {
    let mut out = Vec::new();
    collect(node, &mut out);
    out
}

fn collect(node: &Html, out: &mut Vec<(VTag, String)>) {
    match node {
        VNode::VTag(tag) => {
            out.push(((**tag).clone(), tag.children().map_or(String::new(), text)));
            tag.children().iter().for_each(|child| collect(child, out));
        }
        VNode::VList(list) => {
            let keys: Vec<_> = list.iter().filter_map(VNode::key).collect();
            let distinct: HashSet<_> = keys.iter().map(|key| key.to_string()).collect();
            assert_eq!(distinct.len(), keys.len(), "keys are distinct");
            list.iter().for_each(|child| collect(child, out));
        }
        _ => {}
    }
}

fn text(node: &Html) -> String {
    match node {
        VNode::VText(text) => text.text.to_string(),
        VNode::VList(list) => list.iter().map(text).collect(),
        VNode::VTag(tag) => tag.children().map_or(String::new(), text),
        _ => String::new(),
    }
}

fn attribute(tag: &VTag, name: &str) -> Option<String> {
    tag.attributes
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn node(pick: usize) -> Mark {
    Mark::Group {
        pick: Some(Pick::Stage(pick)),
        label: format!("Stage <{pick}>"),
        class: if pick == 1 { "node selected" } else { "node" }.to_owned(),
        marks: vec![
            Mark::Rect {
                x: 1.0,
                y: 2.0,
                width: -3.0,
                height: 4.0,
                radius: 8.0,
                class: "surf".to_owned(),
            },
            Mark::Phrase {
                x: 0.0,
                y: 0.0,
                parts: ["Active", "1,056"]
                    .map(|text| Part {
                        text: text.to_owned(),
                        class: "t".to_owned(),
                    })
                    .to_vec(),
                size: 12.0,
                anchor: Anchor::Middle,
                class: String::new(),
            },
        ],
    }
}

fn scene() -> Scene {
    Scene {
        width: 300.0,
        height: 200.0,
        title: "Journey".to_owned(),
        description: "Two stages.".to_owned(),
        // The same pick twice: a node and its label.
        marks: vec![node(0), node(1), node(1)],
        table: Table::default(),
    }
}

#[test]
fn what_can_be_chosen_is_a_named_button_that_takes_the_focus() {
    let on_pick = Callback::from(|_: Pick| {});
    let tags = tags(&html::scene(&scene(), Some(&on_pick), None));
    assert_eq!(attribute(&tags[0].0, "role").as_deref(), Some("group"));
    assert_eq!(
        attribute(&tags[0].0, "aria-label").as_deref(),
        Some("Journey")
    );
    let buttons: Vec<_> = tags
        .iter()
        .filter(|(tag, _)| attribute(tag, "role").as_deref() == Some("button"))
        .collect();
    assert_eq!(buttons.len(), 3);
    for (button, _) in &buttons {
        assert_eq!(attribute(button, "tabindex").as_deref(), Some("0"));
        assert!(attribute(button, "aria-label").is_some_and(|label| label.starts_with("Stage <")));
    }
    assert_eq!(attribute(&buttons[0].0, "aria-current"), None);
    assert_eq!(
        attribute(&buttons[1].0, "aria-current").as_deref(),
        Some("true")
    );
}

#[test]
fn without_a_listener_it_is_an_image_without_buttons() {
    let tags = tags(&html::scene(&scene(), None, None));
    assert_eq!(attribute(&tags[0].0, "role").as_deref(), Some("img"));
    assert!(
        tags.iter()
            .all(|(tag, _)| attribute(tag, "tabindex").is_none())
    );
    let texts: Vec<_> = tags.iter().filter(|(tag, _)| tag.tag() == "text").collect();
    assert_eq!(texts[0].1, "Active1,056");
}

#[test]
fn no_style_attribute_and_no_negative_length() {
    for (tag, _) in tags(&html::scene(&scene(), None, None)) {
        assert_eq!(attribute(&tag, "style"), None);
        let width = attribute(&tag, "width");
        assert!(width.is_none_or(|width| !width.starts_with('-')));
    }
}

#[test]
fn tables_name_their_columns_and_rows() {
    let figures = Table {
        caption: "Customers".to_owned(),
        columns: vec!["Period".to_owned(), "Baseline".to_owned()],
        rows: vec![vec!["month 1".to_owned(), "12".to_owned()]],
    };
    let tags = tags(&table(&figures));
    let scopes: Vec<_> = tags
        .iter()
        .filter_map(|(tag, text)| Some((attribute(tag, "scope")?, text.clone())))
        .collect();
    let expected = [("col", "Period"), ("col", "Baseline"), ("row", "month 1")];
    assert_eq!(
        scopes,
        expected.map(|(scope, text)| (scope.to_owned(), text.to_owned()))
    );
    assert!(
        tags.iter()
            .any(|(tag, text)| tag.tag() == "caption" && text == "Customers")
    );
}
