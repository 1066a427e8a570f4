//! Pictures as dots: the browser draws the SVG file into a canvas and hands that out as PNG.

use gloo_utils::document;
use js_sys::{ArrayBuffer, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::png::with_texts;
use crate::app::effects::file::blob;

/// The PNG file of an SVG file of this size, so many dots a unit, with texts in it.
///
/// # Errors
/// Whatever the browser refuses: a canvas that is too large, say.
pub async fn png(
    svg: &str,
    (width, height): (f64, f64),
    scale: f64,
    texts: &[(&str, &str)],
) -> Result<Blob, JsValue> {
    let source = blob(svg.as_bytes(), "image/svg+xml")?;
    let address = Url::create_object_url_with_blob(&source)?;
    let image = loaded(&address).await;
    let drawn = image.and_then(|image| canvas(&image, width * scale, height * scale));
    let _ = Url::revoke_object_url(&address);
    let dots = dots(&drawn?).await?;
    let buffer: ArrayBuffer = JsFuture::from(dots.array_buffer()).await?.dyn_into()?;
    let file = with_texts(Uint8Array::new(&buffer).to_vec(), texts);
    blob(&file, "image/png")
}

async fn loaded(address: &str) -> Result<HtmlImageElement, JsValue> {
    let image: HtmlImageElement = document().create_element("img")?.unchecked_into();
    let arrives = Promise::new(&mut |resolve: Function, reject: Function| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(address);
    JsFuture::from(arrives).await?;
    Ok(image)
}

fn canvas(image: &HtmlImageElement, width: f64, height: f64) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width.round() as u32);
    canvas.set_height(height.round() as u32);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

async fn dots(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if let Err(refused) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::NULL, &refused);
        }
    });
    // Without a picture the browser gives none.
    JsFuture::from(made).await?.dyn_into()
}
