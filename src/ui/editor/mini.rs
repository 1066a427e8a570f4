//! The whole map in small, while only a part of it is shown: press it to go there.

use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::board::Board;
use super::zoom::Fit;
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::layout::Layout;
use crate::ui::map::node::kind_class;
use crate::ui::map::path::number;

/// The map in small.
pub fn mini(board: &Rc<Board>, layout: &Layout) -> Html {
    let (width, height) = (number(layout.size.width), number(layout.size.height));
    let stages = layout.stages.iter().zip(&layout.graph.kinds).enumerate().map(|(at, (rect, kind))| {
        html! {
            <rect key={at} class={format!("kb-{}", kind_class(*kind))} x={number(rect.x)} y={number(rect.y)}
                width={number(rect.width)} height={number(rect.height)} rx="8"/>
        }
    });
    let press = |board: &Rc<Board>| {
        let board = board.clone();
        move |event: PointerEvent| {
            if event.buttons() & 1 == 1 {
                event.prevent_default();
                go(&board, &event);
            }
        }
    };
    html! {
        <svg class="map-mini" viewBox={format!("0 0 {width} {height}")} aria-hidden="true" focusable="false"
            onpointerdown={press(board)} onpointermove={press(board)}>
            <g key="stages">{ for stages }</g>
            <rect key="view" class="mini-view" vector-effect="non-scaling-stroke"/>
        </svg>
    }
}

/// Shows the part around the point that was pressed.
fn go(board: &Board, event: &PointerEvent) {
    let Some(live) = board.live() else { return };
    let (Some(view), Some(picture), Some(layout)) = (
        live.view.cast::<Element>(),
        board.picture(),
        live.layout.as_ref(),
    ) else {
        return;
    };
    let Some(mini) = view
        .closest("#map")
        .ok()
        .flatten()
        .and_then(|map| map.query_selector(".map-mini").ok().flatten())
    else {
        return;
    };
    let (Some(small), Some(large)) = (Fit::of(&mini, layout), Fit::of(&picture, layout)) else {
        return;
    };
    let point = small.to_map(f64::from(event.client_x()), f64::from(event.client_y()));
    let (x, y) = large.to_screen(point);
    let frame = view.get_bounding_client_rect();
    board.pan_to(
        f64::from(view.scroll_left()) + x - frame.left() - frame.width() / 2.0,
        f64::from(view.scroll_top()) + y - frame.top() - frame.height() / 2.0,
    );
    update(board);
}

/// Draws which part of the map is shown.
pub fn update(board: &Board) {
    let Some(live) = board.live() else { return };
    let (Some(view), Some(layout)) = (live.view.cast::<Element>(), live.layout.as_ref()) else {
        return;
    };
    // Looked for first: to ask where things are has the browser lay out the page at once.
    let mark = view
        .closest("#map")
        .ok()
        .flatten()
        .and_then(|map| map.query_selector(".mini-view").ok().flatten());
    let (Some(mark), Some(picture)) = (mark, board.picture()) else {
        return;
    };
    let Some(fit) = Fit::of(&picture, layout) else {
        return;
    };
    let frame = view.get_bounding_client_rect();
    let a = fit.to_map(frame.left(), frame.top());
    let b = fit.to_map(frame.right(), frame.bottom());
    let rect = within(a, b, layout);
    for (name, value) in [
        ("x", rect.x),
        ("y", rect.y),
        ("width", rect.width),
        ("height", rect.height),
    ] {
        let _ = mark.set_attribute(name, &number(value));
    }
}

fn within(a: Point, b: Point, layout: &Layout) -> Rect {
    let (x, y) = (a.x.max(0.0), a.y.max(0.0));
    Rect {
        x,
        y,
        width: (b.x.min(layout.size.width) - x).max(1.0),
        height: (b.y.min(layout.size.height) - y).max(1.0),
    }
}
