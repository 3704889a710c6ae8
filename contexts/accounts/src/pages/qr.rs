//! A picture for the camera of a telephone, drawn on the server: no script, no image library, no picture on any disk.

use base::Redacted;
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of quiet around the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code as SVG, black on white in any theme; `None` for a text that is too long for one. `label` says what it is for whom
/// does not see it.
pub(super) fn qr(text: &Redacted<String>, label: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text.expose(), QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    Some(html! {
        svg role="img" aria-label=(label) viewBox=(format!("0 0 {size} {size}")) width="240" height="240" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}
