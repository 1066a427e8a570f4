//! A scene as Yew nodes: an `<svg>` whose choosable groups work by mouse, touch and keyboard.
//!
//! Every mark is built by its own function, and every child has a key, so that a growing picture
//! neither recreates its neighbours nor loses the focus.

use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::path::number;
use super::scene::{Anchor, Mark, Part, Pick, Scene};
use crate::model::sorted::Sorted;

/// The whole picture. `front` is laid over the marks (a slider over the plot, say).
pub fn scene(scene: &Scene, on_pick: Option<&Callback<Pick>>, front: Option<Html>) -> Html {
    // The children of an image are hidden from assistive technology, so a picture with something to
    // choose in it is a group.
    let role = if front.is_some() || on_pick.is_some() && can_be_picked(&scene.marks) {
        "group"
    } else {
        "img"
    };
    let (width, height) = (number(scene.width), number(scene.height));
    html! {
        <svg class="scene" role={role} aria-label={scene.title.clone()}
            width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}>
            <desc key="description">{ scene.description.clone() }</desc>
            <g key="marks">{ marks(&scene.marks, on_pick) }</g>
            <g key="front">{ front }</g>
        </svg>
    }
}

fn can_be_picked(marks: &[Mark]) -> bool {
    marks.iter().any(|mark| match mark {
        Mark::Group { pick, marks, .. } => pick.is_some() || can_be_picked(marks),
        _ => false,
    })
}

/// Marks as nodes, for a picture inside another element.
pub fn marks(marks: &[Mark], on_pick: Option<&Callback<Pick>>) -> Html {
    nodes(&mut marks.iter(), on_pick)
}

fn nodes(marks: &mut dyn Iterator<Item = &Mark>, on_pick: Option<&Callback<Pick>>) -> Html {
    let mut picked = Sorted::new();
    marks
        .enumerate()
        .map(|(position, mark)| node(mark, key(mark, position, &mut picked), on_pick))
        .collect()
}

/// Groups keep their identity wherever they move in the list; other marks have their position.
fn key(mark: &Mark, position: usize, picked: &mut Sorted<Pick, usize>) -> Key {
    match mark {
        Mark::Group {
            pick: Some(pick), ..
        } => {
            let before = picked.or_insert(*pick, 0);
            *before += 1;
            let (kind, item) = match pick {
                Pick::Stage(item) => ("stage", item),
                Pick::Transition(item) => ("transition", item),
                Pick::Channel(item) => ("channel", item),
                Pick::Referral(item) => ("referral", item),
            };
            Key::from(format!("{kind}-{item}-{before}"))
        }
        _ => Key::from(position),
    }
}

fn node(mark: &Mark, key: Key, on_pick: Option<&Callback<Pick>>) -> Html {
    match mark {
        Mark::Path { d, class, width } => path(key, d, class, *width),
        Mark::Rect { .. } => rect(key, mark),
        Mark::Circle { x, y, r, class } => circle(key, *x, *y, *r, class),
        Mark::Text { .. } => text(key, mark),
        Mark::Phrase { .. } => phrase(key, mark),
        Mark::Group {
            pick,
            label,
            class,
            marks,
        } => match (pick, on_pick) {
            (Some(pick), Some(on_pick)) => choice(key, *pick, label, class, marks, on_pick),
            _ => group(key, label, class, marks, on_pick),
        },
    }
}

fn path(key: Key, d: &str, class: &str, width: Option<f64>) -> Html {
    let (d, class) = (d.to_owned(), class.to_owned());
    html! { <path {key} {d} {class} stroke-width={width.map(number)} /> }
}

fn rect(key: Key, mark: &Mark) -> Html {
    let Mark::Rect {
        x,
        y,
        width,
        height,
        radius,
        class,
    } = mark
    else {
        return Html::default();
    };
    html! {
        <rect {key} x={number(*x)} y={number(*y)} width={number(width.max(0.0))}
            height={number(height.max(0.0))} rx={(*radius > 0.0).then(|| number(*radius))}
            class={class.clone()} />
    }
}

fn circle(key: Key, x: f64, y: f64, r: f64, class: &str) -> Html {
    html! {
        <circle {key} cx={number(x)} cy={number(y)} r={number(r.max(0.0))} class={class.to_owned()} />
    }
}

fn anchor_name(anchor: Anchor) -> Option<&'static str> {
    match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    }
}

fn text(key: Key, mark: &Mark) -> Html {
    let Mark::Text {
        x,
        y,
        text,
        size,
        anchor,
        class,
    } = mark
    else {
        return Html::default();
    };
    html! {
        <text {key} x={number(*x)} y={number(*y)} font-size={number(*size)}
            text-anchor={anchor_name(*anchor)} class={class.clone()}>{ text.clone() }</text>
    }
}

fn phrase(key: Key, mark: &Mark) -> Html {
    let Mark::Phrase {
        x,
        y,
        parts,
        size,
        anchor,
        class,
    } = mark
    else {
        return Html::default();
    };
    html! {
        <text {key} x={number(*x)} y={number(*y)} font-size={number(*size)}
            text-anchor={anchor_name(*anchor)} class={class.clone()}>
            { for parts.iter().enumerate().map(|(position, part)| tspan(position, part)) }
        </text>
    }
}

fn tspan(position: usize, part: &Part) -> Html {
    html! { <tspan key={position} class={part.class.clone()}>{ part.text.clone() }</tspan> }
}

fn group(
    key: Key,
    label: &str,
    class: &str,
    inner: &[Mark],
    on_pick: Option<&Callback<Pick>>,
) -> Html {
    let title =
        (!label.is_empty()).then(|| html! { <title key="title">{ label.to_owned() }</title> });
    html! {
        <g {key} class={class.to_owned()}>
            { title }
            <g key="marks">{ marks(inner, on_pick) }</g>
        </g>
    }
}

/// What a choice is called in the markup, so that gestures find it: `s3`, the fourth stage.
fn code(pick: Pick) -> String {
    let (kind, item) = match pick {
        Pick::Stage(item) => ('s', item),
        Pick::Transition(item) => ('t', item),
        Pick::Channel(item) => ('c', item),
        Pick::Referral(item) => ('r', item),
    };
    format!("{kind}{item}")
}

/// A group that can be chosen. Groups inside it are part of the choice, not choices of their own.
fn choice(
    key: Key,
    pick: Pick,
    label: &str,
    class: &str,
    inner: &[Mark],
    on_pick: &Callback<Pick>,
) -> Html {
    let onclick = on_pick.reform(move |event: MouseEvent| {
        stop(&event);
        pick
    });
    let on_key = on_pick.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            stop(&event);
            on_key.emit(pick);
        }
    });
    let current = class.split(' ').any(|name| name == "selected");
    // The label says it all, in an order that makes sense when read aloud, so what is written in the
    // picture is kept out of the button and hidden from readers. It stands above the shapes anyway.
    let shapes = nodes(&mut inner.iter().filter(|mark| !is_written(mark)), None);
    let written = nodes(&mut inner.iter().filter(|mark| is_written(mark)), None);
    html! {
        <g {key} class={format!("pick {class}")} data-pick={code(pick)} {onclick}>
            <g key="shapes" class="pick-face" role="button" tabindex="0" aria-label={label.to_owned()}
                aria-current={current.then_some("true")} {onkeydown}>{ shapes }</g>
            <g key="written" aria-hidden="true">{ written }</g>
        </g>
    }
}

/// Whether a mark is text or holds some.
fn is_written(mark: &Mark) -> bool {
    match mark {
        Mark::Text { .. } | Mark::Phrase { .. } => true,
        Mark::Group { marks, .. } => marks.iter().any(is_written),
        _ => false,
    }
}

/// A choice is no click on what lies behind it, and space does not scroll the page.
fn stop(event: &Event) {
    event.stop_propagation();
    event.prevent_default();
}
