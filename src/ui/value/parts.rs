//! The numbers of a distribution, each in a small field.

use std::rc::Rc;

use yew::prelude::*;

use super::Domain;
use crate::app::refused::Place;
use crate::app::value;
use crate::model::{Distribution, Quantity};
use crate::text::number::{self, Kind};
use crate::text::values;
use crate::ui::say::Say;
use crate::ui::widgets::{NumberField, Reader, Understood};

/// Fields for all numbers of a distribution but a range, whose text and picture say them. `place` is that of the first.
pub fn numbers(
    say: &Rc<Say>,
    domain: Domain,
    distribution: Distribution,
    place: &Place,
    on_change: &Callback<Quantity>,
) -> Html {
    if matches!(distribution, Distribution::Range { .. }) {
        return html! { <span hidden=true/> };
    }
    let fields = distribution.fields();
    let key = distribution.key();
    let fields = fields.iter().enumerate().map(|(position, (name, value))| {
        let kind = match name {
            &"successes" | &"failures" => Kind::Count,
            _ => domain.kind,
        };
        let own = Domain { kind, low: f64::NEG_INFINITY, high: f64::INFINITY, ..Domain::FACTOR };
        let read = {
            let say = say.clone();
            move |text: &str| -> Result<(f64, Distribution), String> {
                let number = own.number(text, &say)?;
                let changed = value::with_number(&distribution, position, number);
                number::check_distribution(changed, domain.kind, say.language.locale())
                    .map(|changed| (number, changed))
                    .map_err(|problem| values::problem(say.language, &problem).line())
            }
        };
        let reader = {
            let (read, say) = (read.clone(), say.clone());
            Reader::new(move |text| {
                read(text).map(|(number, _)| Understood {
                    said: own.written(number, &say),
                    canonical: own.written(number, &say),
                    ..Understood::default()
                })
            })
        };
        let on_commit = {
            let on_change = on_change.clone();
            Callback::from(move |text: String| {
                if let Ok((_, changed)) = read(&text) {
                    on_change.emit(Quantity::Uncertain(changed));
                }
            })
        };
        let place = Place {
            part: place.part + position,
            ..place.clone()
        };
        html! {
            <NumberField key={format!("{key}-{name}")} label={values::part(say.language, name)} value={own.written(*value, say)}
                place={place} reader={reader} on_commit={on_commit}/>
        }
    });
    html! { <div class="small-fields">{ for fields }</div> }
}
