//! The shape of a parameter: a number, a table, a hazard or orders.

use serde_json::{Value, json};

use super::forms::{fields, object_of, only_form, with_key};
use super::quantity::{distribution_keys, uncertain};
use super::{List, QuantityShape, Reading, Shape, Style};
use crate::codec::schema::Definitions;
use crate::model::descriptor::ParameterField;
use crate::model::{Bounds, Expected, Form, Parameter, Quantity, limits};

const ALPHA_BETA: &[&str] = &["alpha", "beta"];
const ALPHA_BETA_C: &[&str] = &["alpha", "beta", "c"];
const Q_C: &[&str] = &["q", "c"];
const ORDERS: &[&str] = &["per_period", "value", "cv"];

/// Forms other than a constant, with the fields of those that are formulas.
const FORMS: &[(Form, &str, &[&str])] = &[
    (Form::ByPeriod, "by_period", &[]),
    (Form::ByTenure, "by_tenure", &[]),
    (Form::BetaGeometric, "beta_geometric", ALPHA_BETA),
    (
        Form::BetaDiscreteWeibull,
        "beta_discrete_weibull",
        ALPHA_BETA_C,
    ),
    (Form::DiscreteWeibull, "discrete_weibull", Q_C),
    (Form::Orders, "orders", ORDERS),
];

/// A parameter. Every form is read; validation says which of them the field takes, the schema too.
pub struct ParameterShape(pub ParameterField);

/// The numbers of a table.
const fn table(bounds: Bounds) -> List<QuantityShape> {
    List::some(limits::TABLE, QuantityShape(bounds))
}

impl Shape<Parameter> for ParameterShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Parameter> {
        let quantity = QuantityShape(Bounds::ANY);
        match value {
            Value::Number(_) => quantity.read(value, reading).map(Parameter::Constant),
            Value::Object(object) => {
                let (key, body) = only_form(object, &known_keys(), |key| self.takes(key), reading)?;
                reading.at_key(key, |reading| form(key, body, reading))
            }
            other => reading.wrong_type(Expected::Parameter, &other),
        }
    }

    fn write(&self, value: &Parameter, style: Style) -> Value {
        let write = |quantity: &Quantity| QuantityShape(Bounds::ANY).write(quantity, style);
        let form = value.form();
        let numbers = value.quantities();
        let Some((_, key, names)) = FORMS.iter().find(|(known, ..)| *known == form) else {
            return numbers.first().map_or(Value::Null, |number| write(number));
        };
        let body = if names.is_empty() {
            Value::Array(numbers.into_iter().map(write).collect())
        } else {
            let fields = names.iter().zip(numbers);
            let fields = fields.map(|(name, number)| ((*name).to_owned(), write(number)));
            Value::Object(fields.collect())
        };
        with_key(key, body)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        definitions.named(self.0.name, |definitions| {
            let known = known_keys();
            let mut forms = vec![QuantityShape(self.0.bounds).schema(definitions)];
            for (form, key, names) in FORMS {
                if !self.0.forms.contains(form) {
                    continue;
                }
                let body = if names.is_empty() {
                    Shape::<Vec<Quantity>>::schema(&table(self.0.bounds), definitions)
                } else {
                    object_of(names, names, |name| {
                        QuantityShape(form.field_bounds(name)).schema(definitions)
                    })
                };
                forms.push(object_of(&[key], &known, |_| body.clone()));
            }
            json!({ "anyOf": forms })
        })
    }
}

impl ParameterShape {
    /// Whether an object with this key may stand here.
    fn takes(&self, key: &str) -> bool {
        let form = FORMS.iter().find(|(_, known, _)| *known == key);
        form.is_none_or(|(form, ..)| self.0.forms.contains(form))
    }
}

/// Every key of which a parameter's object has one.
fn known_keys() -> Vec<&'static str> {
    let forms = FORMS.iter().map(|(_, key, _)| *key);
    forms.chain(distribution_keys()).collect()
}

fn form(key: &str, body: Value, reading: &mut Reading) -> Option<Parameter> {
    let Some((form, _, names)) = FORMS.iter().find(|(_, known, _)| *known == key) else {
        return uncertain(key, body, reading).map(Parameter::Constant);
    };
    if names.is_empty() {
        let values = table(Bounds::ANY).read(body, reading)?;
        return Some(match form {
            Form::ByTenure => Parameter::ByTenure(values),
            _ => Parameter::ByPeriod(values),
        });
    }
    let (_, values) = fields(body, &[names], reading)?;
    let mut numbers = Vec::with_capacity(values.len());
    for (name, value) in names.iter().zip(values) {
        let quantity = QuantityShape(Bounds::ANY);
        numbers.extend(reading.at_key(name, |reading| quantity.read(value, reading)));
    }
    match (form, numbers.as_slice()) {
        (Form::BetaGeometric, &[alpha, beta]) => Some(Parameter::BetaGeometric { alpha, beta }),
        (Form::BetaDiscreteWeibull, &[alpha, beta, c]) => {
            Some(Parameter::BetaDiscreteWeibull { alpha, beta, c })
        }
        (Form::DiscreteWeibull, &[q, c]) => Some(Parameter::DiscreteWeibull { q, c }),
        (Form::Orders, &[per_period, value, cv]) => Some(Parameter::Orders {
            per_period,
            value,
            cv,
        }),
        _ => None,
    }
}
