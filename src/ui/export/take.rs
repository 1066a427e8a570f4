//! Taking something away: made where someone asks for it, and handed to the browser as a file.

use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::code::Code;
use super::data::Figures;
use super::exhibit::finished;
use super::listing::Listing;
use super::{Exhibit, data, raster};
use crate::app::effects::file::{blob, save, stem};
use crate::app::shown::NoticeKind;
use crate::app::store::Dispatch;
use crate::app::{Action, State};
use crate::text::share::Word;
use crate::ui::charts::plate::Plate;
use crate::ui::charts::scene::Scene;
use crate::ui::charts::svg::Theme;
use crate::ui::context::Context;
use crate::ui::theme;

/// Dots a unit of a picture: sharp on a slide and on a screen of any density.
const SCALE: f64 = 2.0;

/// Dots a module of a code.
const MODULE: usize = 8;

/// The form in which something is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A picture of lines.
    Svg,
    /// A picture of dots.
    Png,
    /// Figures.
    Csv,
}

/// All forms.
pub const FORMS: [Form; 3] = [Form::Svg, Form::Png, Form::Csv];

impl Form {
    /// What a button says.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Svg => Word::AsSvg,
            Self::Png => Word::AsPng,
            Self::Csv => Word::AsCsv,
        }
    }

    /// What a small button says, beside the name of what it saves.
    #[must_use]
    pub fn short(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Csv => "CSV",
        }
    }
}

/// Takes a picture or its figures away, as they are now.
pub fn exhibit(context: &Context, exhibit: Exhibit, form: Form) {
    let (state, say) = (context.latest(), &context.say);
    if form == Form::Csv {
        let figures = data::csv(exhibit, &state, say);
        return hand_over_figures(context, name(&state, exhibit.key(), "csv"), figures);
    }
    if let Some(plate) = exhibit.plate(&state, say) {
        hand_over_plate(context, &state, exhibit.key(), &plate, form);
    }
}

/// Takes a picture that is no exhibit away; `key` is how its files are called, after the scenario.
pub fn scene(context: &Context, key: &str, scene: Scene, about: String, form: Form) {
    let state = context.latest();
    let plate = finished(Plate::of(scene, about), &state, &context.say);
    hand_over_plate(context, &state, key, &plate, form);
}

/// Takes figures away: a name in each row, then numbers.
pub fn figures(context: &Context, key: &str, figures: &Figures) {
    let state = context.latest();
    hand_over_figures(context, name(&state, key, "csv"), figures.csv());
}

/// Takes a list away.
pub fn listing(context: &Context, key: &str, listing: &Listing) {
    let state = context.latest();
    hand_over_figures(context, name(&state, key, "csv"), listing.csv());
}

fn name(state: &State, key: &str, ending: &str) -> String {
    format!("{}-{key}.{ending}", stem(&state.scenario.name))
}

fn hand_over_plate(context: &Context, state: &State, key: &str, plate: &Plate, form: Form) {
    let svg = plate.file(theme_of(state));
    if form == Form::Svg {
        return hand_over_svg(context, name(state, key, "svg"), &svg);
    }
    let texts = [
        ("Title", plate.title.clone()),
        ("Source", plate.link.clone()),
    ];
    hand_over_png(
        context,
        name(state, key, "png"),
        svg,
        plate.size(),
        SCALE,
        texts,
    );
}

/// Takes every series away.
pub fn all_series(context: &Context) {
    let state = context.latest();
    let name = format!("{}-series.csv", stem(&state.scenario.name));
    hand_over_figures(context, name, data::all_series(&state, &context.say));
}

/// Takes the code of a link away.
pub fn code(context: &Context, code: &Code, title: &str, link: &str, form: Form) {
    let stem = stem(&context.scenario.name);
    let svg = code.file(title, MODULE);
    if form == Form::Svg {
        return hand_over_svg(context, format!("{stem}-code.svg"), &svg);
    }
    let wide = (code.size * MODULE) as f64;
    let texts = [("Title", title.to_owned()), ("Source", link.to_owned())];
    hand_over_png(
        context,
        format!("{stem}-code.png"),
        svg,
        (wide, wide),
        1.0,
        texts,
    );
}

fn theme_of(state: &State) -> Theme {
    if theme::is_dark(state.theme) {
        Theme::Dark
    } else {
        Theme::Light
    }
}

fn hand_over_figures(context: &Context, name: String, figures: Option<Vec<u8>>) {
    if let Some(figures) = figures {
        let blob = blob(&figures, "text/csv;charset=utf-8").ok();
        hand_over(&context.dispatch, name, blob);
    }
}

fn hand_over_svg(context: &Context, name: String, svg: &str) {
    let blob = blob(svg.as_bytes(), "image/svg+xml").ok();
    hand_over(&context.dispatch, name, blob);
}

fn hand_over_png(
    context: &Context,
    name: String,
    svg: String,
    size: (f64, f64),
    scale: f64,
    texts: [(&'static str, String); 2],
) {
    let dispatch = context.dispatch.clone();
    spawn_local(async move {
        let texts = [
            (texts[0].0, texts[0].1.as_str()),
            (texts[1].0, texts[1].1.as_str()),
        ];
        let made = raster::png(&svg, size, scale, &texts).await;
        hand_over(&dispatch, name, made.ok());
    });
}

fn hand_over(dispatch: &Dispatch, name: String, blob: Option<Blob>) {
    let is_saved = blob.is_some_and(|blob| save(&name, &blob).is_ok());
    let said = if is_saved {
        NoticeKind::FileSaved(name)
    } else {
        NoticeKind::NoPicture
    };
    dispatch.send(Action::Notify(said));
}
