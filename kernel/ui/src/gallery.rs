//! All components on one page.

use maud::{Markup, html};

use crate::L;
use crate::components::{Sample, samples};

/// Every component with its samples, as the body of a page.
pub fn gallery(l: &L) -> Markup {
    html! {
        @for Sample { name, markup } in samples(l) {
            section.sample id=(format!("s-{name}")) {
                h2 { (name) }
                (markup)
            }
        }
    }
}
