//! The WebAssembly file of math: what the page loads once it shows a formula, and all that it may call.

#[cfg(target_family = "wasm")]
mod page {
    use scholar_profile::math::{Content, Node, read};
    use scholar_profile::text::math_text;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Document, Element};

    const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

    /// The `math` element of TeX source without its delimiters, or nothing where that cannot be read whole.
    #[wasm_bindgen]
    pub fn typeset(source: &str, display: bool) -> Option<Element> {
        let nodes = read(source)?;
        let document = web_sys::window()?.document()?;
        formula(&document, source, display, &nodes).ok()
    }

    /// The styles of formulas.
    #[wasm_bindgen]
    pub fn style() -> String {
        include_str!(concat!(env!("OUT_DIR"), "/formula.css")).to_owned()
    }

    fn formula(document: &Document, source: &str, display: bool, nodes: &[Node]) -> Result<Element, JsValue> {
        let math = document.create_element_ns(Some(MATHML), "math")?;
        if display {
            math.set_attribute("display", "block")?;
        }
        // For programs that take the text of a page and know no MathML.
        math.set_attribute("alttext", &math_text(source))?;
        append(document, &math, nodes)?;
        Ok(math)
    }

    fn append(document: &Document, parent: &Element, nodes: &[Node]) -> Result<(), JsValue> {
        for node in nodes {
            let element = document.create_element_ns(Some(MATHML), node.tag)?;
            for (name, value) in &node.attributes {
                element.set_attribute(name, value)?;
            }
            match &node.content {
                Content::Text(text) => element.set_text_content(Some(text)),
                Content::Nodes(nodes) => append(document, &element, nodes)?,
            }
            parent.append_child(&element)?;
        }
        Ok(())
    }
}

fn main() {}
