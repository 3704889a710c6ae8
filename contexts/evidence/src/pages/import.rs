//! Sending a file.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::FieldProblem;
use maud::html;
use ui::components::{Choice, Field, Form as FormOf, Weight, back_link, button, file_field, form, long_text, radios};
use web::{Desk, Rejection, Reply, Upload};

use super::kept;
use crate::Evidence;
use crate::model::Layout;
use crate::uploads::{self, DAYS};

pub(super) async fn ask(State(cx): State<Evidence>, desk: Desk) -> Reply {
    page(&cx, &desk, &[])
}

fn page(cx: &Evidence, desk: &Desk, problems: &[FieldProblem]) -> Reply {
    let l = desk.l();
    let megabytes = i64::try_from(cx.most_bytes() / (1024 * 1024)).unwrap_or(0);
    let hint = l.ta("evidence-file-hint", &[("most", megabytes.into())]);
    let body = html! {
        (long_text(&l.ta("evidence-import-intro", &[("days", DAYS.into())])))
        (form(&FormOf::post("/data/import").multipart(), &html! {
            (radios(l, &kept(l, "layout", "evidence-layout-ask", None, problems).value("auto"), &layouts(desk)))
            (file_field(l, &Field::new("file", l.t("evidence-file")).hint(hint).required().problems(l, problems), ".csv,.txt,.tsv,.xlsx"))
            (button(&l.t("evidence-import-send"), Weight::Primary))
        }))
    };
    desk.page(l.t("evidence-import-title"), body)
        .before(back_link(l, "/data"))
        .problems(problems)
}

pub(super) fn layouts<'a>(desk: &Desk) -> Vec<Choice<'a>> {
    let l = desk.l();
    vec![
        Choice::new("auto", l.t("evidence-layout-auto")).hint(l.t("evidence-layout-auto-hint")),
        Choice::new(Layout::Htcds.code(), l.t("evidence-layout-htcds")).hint(l.t("evidence-layout-htcds-hint")),
        Choice::new(Layout::Ctdc.code(), l.t("evidence-layout-ctdc")).hint(l.t("evidence-layout-ctdc-hint")),
    ]
}

pub(super) async fn send(State(cx): State<Evidence>, desk: Desk, upload: Upload) -> Result<Response, Rejection> {
    let (ours, actor) = (cx.clone(), desk.actor().clone());
    let received = upload
        .receive("file", move |form, incoming| {
            let asked = Layout::of(form.text("layout"));
            let name = incoming.name().clone();
            uploads::receive(&ours, &actor, asked, &name, incoming)
        })
        .await;
    match received {
        Ok(batch) => Ok(Redirect::to(&format!("/data/imports/{batch}")).into_response()),
        Err(Rejection::NoFile) => {
            let problem = FieldProblem::new("file", "evidence-file-missing");
            Ok(page(&cx, &desk, &[problem]).into_response())
        }
        Err(other) => Err(other),
    }
}
