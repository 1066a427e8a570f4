//! The page.

fn main() {
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        yew::Renderer::<perennial::ui::App>::with_root(root).render();
    }
}
