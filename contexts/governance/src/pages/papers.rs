//! Papers to start from, as files to edit: they are those of docs/templates.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::L;
use ui::components::{actions, download_button};

macro_rules! paper {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/templates/", $name)),
        )
    };
}

const ASSESSMENT: (&str, &str) = paper!("dpia.md");
const SHARING: (&str, &str) = paper!("information-sharing-protocol.md");
const PLAYBOOK: (&str, &str) = paper!("breach-playbook.md");
const RECORD: (&str, &str) = paper!("record-of-processing.md");

fn file((name, text): (&str, &'static str)) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
}

pub(super) async fn assessment() -> Response {
    file(ASSESSMENT)
}

pub(super) async fn sharing() -> Response {
    file(SHARING)
}

pub(super) async fn playbook() -> Response {
    file(PLAYBOOK)
}

pub(super) async fn record() -> Response {
    file(RECORD)
}

/// Links to all of them.
pub(super) fn links(l: &L) -> Markup {
    let all = [
        (PLAYBOOK.0, "governance-paper-playbook"),
        (ASSESSMENT.0, "governance-paper-assessment"),
        (SHARING.0, "governance-paper-sharing"),
        (RECORD.0, "governance-paper-record"),
    ];
    html! {
        p { (l.t("governance-papers-text")) }
        (actions(&all.map(|(name, words)| download_button(&format!("/data-protection/papers/{name}"), &l.t(words)))))
    }
}
