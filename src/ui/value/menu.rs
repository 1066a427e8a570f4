//! What kind of value a field holds, and the list to choose another from.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::value;
use crate::model::{DistributionKind, Form, Parameter, Quantity};
use crate::text::Language;
use crate::text::values::{self, Word};
use crate::ui::widgets::chosen::{show, use_chosen};

use super::{Domain, Forms};

/// A kind of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One certain value.
    One,
    /// One uncertain value.
    Unsure(DistributionKind),
    /// A table or formula.
    Form(Form),
}

impl Choice {
    /// What a parameter is.
    #[must_use]
    pub fn of(parameter: &Parameter) -> Self {
        match parameter {
            Parameter::Constant(Quantity::Known(_)) => Self::One,
            Parameter::Constant(Quantity::Uncertain(distribution)) => {
                Self::Unsure(distribution.kind())
            }
            other => Self::Form(other.form()),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::One => Word::OneValue.say(language),
            Self::Unsure(kind) => values::distribution(language, kind),
            Self::Form(form) => values::form(language, form),
        }
    }

    fn group(self) -> Word {
        match self {
            Self::One | Self::Unsure(_) => Word::HowSure,
            Self::Form(Form::ByPeriod | Form::ByTenure) => Word::OverTime,
            Self::Form(_) => Word::ByFormula,
        }
    }
}

/// The kinds to choose from; what the field holds now is among them, whatever it is.
#[must_use]
pub fn choices(now: &Parameter, domain: Domain, forms: Forms) -> Vec<Choice> {
    let mut all = Vec::new();
    if forms.forms.contains(&Form::Constant) {
        all.push(Choice::One);
        if !forms.certain {
            let kinds = value::offered(domain.bounds());
            all.extend(kinds.into_iter().map(Choice::Unsure));
        }
    }
    let others = forms.forms.iter().filter(|form| **form != Form::Constant);
    all.extend(others.map(|form| Choice::Form(*form)));
    let own = Choice::of(now);
    if !all.contains(&own) {
        all.push(own);
        // Groups stay together.
        all.sort_by_key(|choice| match choice.group() {
            Word::HowSure => 0,
            Word::OverTime => 1,
            _ => 2,
        });
    }
    all
}

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is called.
    pub label: AttrValue,
    /// What is shown: the unit, or the kind.
    pub face: AttrValue,
    /// The language.
    pub language: Language,
    /// The kinds.
    pub choices: Vec<Choice>,
    /// The one that is chosen.
    pub chosen: Choice,
    /// Chooses another.
    pub on_choose: Callback<Choice>,
}

/// The kind at the right end of a field, which opens the list.
#[component]
pub fn Menu(props: &Props) -> Html {
    let node = use_node_ref();
    let own = props
        .choices
        .iter()
        .position(|choice| *choice == props.chosen);
    // After an undo the value is another, and it may have no such form.
    let own = Some(own.unwrap_or(0));
    use_chosen(&node, own);
    let onchange = {
        let (choices, on_choose) = (props.choices.clone(), props.on_choose.clone());
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let position = usize::try_from(select.selected_index()).ok();
                show(&select, own);
                if let Some(choice) = position.and_then(|position| choices.get(position)) {
                    on_choose.emit(*choice);
                }
            }
        }
    };
    let groups = [Word::HowSure, Word::OverTime, Word::ByFormula];
    let groups = groups.into_iter().enumerate().filter_map(|(place, group)| {
        let own = props.choices.iter().filter(|choice| choice.group() == group);
        let options: Vec<Html> = own
            .map(|choice| {
                let name = choice.name(props.language);
                html! { <option key={name} selected={*choice == props.chosen}>{ name }</option> }
            })
            .collect();
        (!options.is_empty()).then(|| {
            html! { <optgroup key={place} label={group.say(props.language)}>{ for options }</optgroup> }
        })
    });
    html! {
        <span class="kind">
            <span class="kind-face" aria-hidden="true">{ props.face.clone() }<svg class="kind-more" viewBox="0 0 8 8"><path d="M1 2.5l3 3 3-3"/></svg></span>
            <select ref={node} aria-label={props.label.clone()} title={props.label.clone()} onchange={onchange}>{ for groups }</select>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::descriptor;

    #[test]
    fn a_field_offers_what_the_file_takes() {
        let forms = Forms {
            forms: descriptor::PROBABILITY.forms,
            certain: false,
        };
        let all = choices(&Parameter::number(0.1), Domain::SHARE, forms);
        assert_eq!(all.len(), 1 + 7 + 5);
        assert_eq!(all[0], Choice::One);
        assert!(all.contains(&Choice::Unsure(DistributionKind::BetaCounts)));
        assert!(!all.contains(&Choice::Unsure(DistributionKind::Gamma)));
        let certain = Forms {
            forms: &[Form::ByPeriod],
            certain: true,
        };
        let table = Parameter::ByPeriod(vec![Quantity::Known(1.0)]);
        assert_eq!(
            choices(&table, Domain::FACTOR, certain),
            [Choice::Form(Form::ByPeriod)]
        );
    }

    #[test]
    fn what_stands_there_can_be_kept() {
        let odd =
            Parameter::Constant(crate::model::Distribution::Gamma { mean: 0.1, sd: 0.1 }.into());
        let forms = Forms {
            forms: descriptor::PROBABILITY.forms,
            certain: false,
        };
        assert!(choices(&odd, Domain::SHARE, forms).contains(&Choice::of(&odd)));
    }
}
