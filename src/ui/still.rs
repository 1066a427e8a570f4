//! A part that stays as it is while what it is drawn from does, within a part that is drawn more often.
//!
//! A panel with a picture is drawn anew when results arrive, when its tools do, when a run stops. Most of its
//! time goes into the picture, which most of that does not touch.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

/// What a part is drawn from, and how. One component does for all, whatever their types.
trait Part {
    fn draw(&self) -> Html;
    fn is(&self, other: &dyn Part) -> bool;
    fn source(&self) -> &dyn Any;
}

struct Of<T> {
    source: T,
    draw: fn(&T) -> Html,
}

impl<T: PartialEq + 'static> Part for Of<T> {
    fn draw(&self) -> Html {
        (self.draw)(&self.source)
    }

    fn is(&self, other: &dyn Part) -> bool {
        other.source().downcast_ref() == Some(&self.source)
    }

    fn source(&self) -> &dyn Any {
        &self.source
    }
}

#[derive(Properties)]
struct Props {
    part: Rc<dyn Part>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.part.is(&*other.part)
    }
}

#[component]
fn Still(props: &Props) -> Html {
    props.part.draw()
}

/// A part that is drawn anew where `source` is another, and for no other reason.
pub fn still<T: PartialEq + 'static>(source: T, draw: fn(&T) -> Html) -> Html {
    let part: Rc<dyn Part> = Rc::new(Of { source, draw });
    html! { <Still {part}/> }
}
