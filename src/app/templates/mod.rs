//! The built-in templates as the page carries them: each a link, which is a quarter of the program that
//! builds it. A test holds them to [`model::templates`](crate::model::templates).

use crate::codec::link;
use crate::model::Scenario;

/// A built-in scenario, packed.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Its id.
    pub id: &'static str,
    packed: &'static str,
}

/// The one that the app opens with.
pub const FIRST: &str = crate::model::templates::FIRST;

const ALL: [Template; 4] = [
    Template {
        id: "subscription-referral",
        packed: include_str!("subscription-referral.txt"),
    },
    Template {
        id: "pay-tv",
        packed: include_str!("pay-tv.txt"),
    },
    Template {
        id: "six-stages",
        packed: include_str!("six-stages.txt"),
    },
    Template {
        id: "renewal",
        packed: include_str!("renewal.txt"),
    },
];

/// Every template, in the order of the gallery.
#[must_use]
pub fn all() -> &'static [Template] {
    &ALL
}

/// The scenario of the template with this id.
#[must_use]
pub fn find(id: &str) -> Option<Scenario> {
    let template = ALL.iter().find(|template| template.id == id)?;
    let opened = link::decode(template.packed).ok()?;
    Some(opened.envelope.scenario)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::link::Envelope;
    use crate::engine::ENGINE_VERSION;
    use crate::model::templates;

    /// `UPDATE=1` packs them anew.
    #[test]
    fn the_packed_templates_are_the_built_ones() {
        let ids: Vec<&str> = ALL.iter().map(|template| template.id).collect();
        let built: Vec<&str> = templates::all()
            .iter()
            .map(|template| template.id)
            .collect();
        assert_eq!(ids, built);
        for template in templates::all() {
            let scenario = (template.build)();
            let envelope = Envelope {
                engine_version: ENGINE_VERSION.to_owned(),
                scenario: scenario.clone(),
                note: String::new(),
            };
            if std::env::var_os("UPDATE").is_some() {
                let place = format!(
                    "{}/src/app/templates/{}.txt",
                    env!("CARGO_MANIFEST_DIR"),
                    template.id
                );
                std::fs::write(place, link::encode(&envelope) + "\n").unwrap();
            } else {
                assert_eq!(find(template.id), Some(scenario), "{}", template.id);
            }
        }
    }
}
