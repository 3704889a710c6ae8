//! Changing a section of a case, or an entry of a section that repeats: one dense page, rendered from the field table.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, Refusal};
use maud::{Markup, html};
use standards::htcds::Section;
use ui::components::{
    Choice, Field, Form as FormOf, SummaryRow, Tone, Weight, actions, button, form, link_button, notice, radios,
    summary_list,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::case::way;
use super::question::{Filled, given, questions};
use super::show::slot_answer;
use super::{case_path, id_of};
use crate::change::{Differs, Given, Outcome};
use crate::model::{Case, ItemId, Shown};
use crate::slot::Slot;
use crate::{Protection, edit, items};

/// What is being changed.
#[derive(Clone, Copy)]
pub(super) struct Place {
    case: CaseId,
    section: Section,
    /// Of a section that repeats: an entry, or a new one.
    item: Option<Option<ItemId>>,
}

impl Place {
    fn section(case: &str, section: &str) -> Result<Self, Refusal> {
        Ok(Self {
            case: id_of(case)?,
            section: Section::of(section).ok_or(Refusal::NotFound)?,
            item: None,
        })
    }

    fn item(case: &str, section: &str, item: &str) -> Result<Self, Refusal> {
        let item = if item == "new" { None } else { Some(id_of(item)?) };
        Ok(Self {
            item: Some(item),
            ..Self::section(case, section)?
        })
    }

    fn path(self) -> String {
        let path = case_path(self.case);
        match self.item {
            None => format!("{path}/section/{}", self.section.code()),
            Some(None) => format!("{path}/items/{}/new", self.section.code()),
            Some(Some(item)) => format!("{path}/items/{}/{item}", self.section.code()),
        }
    }
}

/// What stands in the store.
struct Stored {
    case: Case,
    shown: Shown,
    version: i64,
}

async fn stored(cx: &Protection, desk: &Desk, place: Place) -> Result<Stored, Refusal> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    blocking(move || {
        ours.write(&actor, move |cx, tx, actor| match place.item {
            None => {
                let form = edit::form(cx, tx, actor, place.case, place.section)?;
                Ok(Stored {
                    case: form.case,
                    shown: form.shown,
                    version: form.version,
                })
            }
            Some(item) => {
                let form = items::form(cx, tx, actor, place.case, place.section, item)?;
                Ok(Stored {
                    case: form.case,
                    shown: form.shown,
                    version: form.version,
                })
            }
        })
    })
    .await
}

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, section)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    ask(&cx, &desk, Place::section(&case, &section)?).await
}

pub(super) async fn show_item(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, section, item)): Path<(String, String, String)>,
) -> Result<Reply, Rejection> {
    ask(&cx, &desk, Place::item(&case, &section, &item)?).await
}

async fn ask(cx: &Protection, desk: &Desk, place: Place) -> Result<Reply, Rejection> {
    let stored = stored(cx, desk, place).await?;
    Ok(page(desk, place, &stored, None, &[]))
}

fn page(desk: &Desk, place: Place, stored: &Stored, sent: Option<&Form>, problems: &[FieldProblem]) -> Reply {
    let l = desk.l();
    let filled = Filled {
        content: &stored.shown.content,
        hidden: &stored.shown.hidden,
        sent,
        problems,
        brief: false,
    };
    let version = sent.map_or_else(|| stored.version.to_string(), |sent| sent.text("version").to_owned());
    let token = sent.map_or_else(
        || desk.ambient().uuid_v7().to_string(),
        |sent| sent.text("token").to_owned(),
    );
    let cancel = format!("{}#{}", case_path(place.case), place.section.code());
    let body = html! {
        (form(&FormOf::post(&place.path()).hidden(&[("version", &version), ("token", &token)]).guard_typed_text(), &html! {
            (questions(l, &Slot::of_section(place.section), &filled))
            (actions(&[button(&l.t("ui-save"), Weight::Primary), link_button(&cancel, &l.t("ui-cancel"), Weight::Quiet)]))
        }))
    };
    desk.page(l.t(place.section.title_id()), body)
        .before(way(desk, &stored.case))
        .problems(problems)
}

pub(super) async fn save(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, section)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    take(&cx, &desk, Place::section(&case, &section)?, &sent).await
}

pub(super) async fn save_item(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, section, item)): Path<(String, String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    take(&cx, &desk, Place::item(&case, &section, &item)?, &sent).await
}

async fn take(cx: &Protection, desk: &Desk, place: Place, sent: &Form) -> Result<Response, Rejection> {
    // What is hidden, and what stays when its question is left empty, is known to the store only.
    let stored = stored(cx, desk, place).await?;
    let (mut all, mut problems) = (Given::new(), Vec::new());
    for slot in Slot::of_section(place.section) {
        // After a conflict: what others saved is to stay.
        if sent.text(&format!("keep.{}", slot.name())) == "theirs" {
            continue;
        }
        match given(slot, sent, &stored.shown.hidden) {
            Ok(answer) => all.extend(answer.map(|answer| (slot, answer))),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Ok(page(desk, place, &stored, Some(sent), &problems).into_response());
    }
    // Without its token a new entry could be taken for one that was sent before.
    let token = sent.text("token").parse::<uuid::Uuid>().ok();
    if place.item == Some(None) && token.is_none() {
        return Err(Rejection::Unreadable);
    }
    let token = token.unwrap_or_default().into_bytes();
    let outcome = write(cx, desk, place, (sent, token), all).await;
    match outcome {
        Ok(Outcome::Saved) => {
            Ok(Redirect::to(&format!("{}#{}", case_path(place.case), place.section.code())).into_response())
        }
        Ok(Outcome::Conflict { version, fields, left }) => {
            Ok(conflict(desk, place, &stored.case, sent, version, (&fields, &left)).into_response())
        }
        Err(Refusal::Invalid(problems)) => Ok(page(desk, place, &stored, Some(sent), &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}

async fn write(
    cx: &Protection,
    desk: &Desk,
    place: Place,
    (sent, token): (&Form, [u8; 16]),
    given: Given,
) -> Result<Outcome, Refusal> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let seen: i64 = sent.text("version").parse().unwrap_or_default();
    blocking(move || match place.item {
        None => {
            let (person, outcome) = ours.write(&actor, move |cx, tx, actor| {
                edit::save(cx, tx, actor, place.case, place.section, seen, given.clone())
            })?;
            if place.section == Section::Person {
                ours.refresh(actor.org, &[person])?;
            }
            Ok::<_, Refusal>(outcome)
        }
        Some(None) => ours.write(&actor, move |cx, tx, actor| {
            items::add(cx, tx, actor, place.case, place.section, token, given.clone())?;
            Ok(Outcome::Saved)
        }),
        Some(Some(item)) => ours.write(&actor, move |cx, tx, actor| {
            items::save(cx, tx, actor, place.case, place.section, item, seen, given.clone())
        }),
    })
    .await
}

/// Somebody else changed the same answers meanwhile: both are shown, and nothing is saved until one is chosen. The page is
/// made from the version of now, so it must say itself what stays as others left it: the form's own answers are older.
fn conflict(
    desk: &Desk,
    place: Place,
    case: &Case,
    sent: &Form,
    version: i64,
    (fields, left): (&[Differs], &[Slot]),
) -> Reply {
    let l = desk.l();
    let carried = |name: &str, value: &str| name != "version" && (!name.starts_with("keep.") || value == "theirs");
    let both = |differs: &Differs| -> Markup {
        let theirs = match &differs.theirs {
            Some(theirs) => slot_answer(l, differs.slot, theirs),
            None => html! { span.hint { (l.t("protection-hidden")) } },
        };
        let name = format!("keep.{}", differs.slot.name());
        html! {
            section {
                h2 { (l.t(differs.slot.label())) }
                (summary_list(&[
                    SummaryRow::new(l.t("protection-conflict-theirs"), theirs),
                    SummaryRow::new(l.t("protection-conflict-mine"), slot_answer(l, differs.slot, &differs.mine)),
                ]))
                (radios(l, &Field::new(&name, l.t("protection-conflict-keep")).value("theirs"), &[
                    Choice::new("theirs", l.t("protection-conflict-theirs")),
                    Choice::new("mine", l.t("protection-conflict-mine")),
                ]))
            }
        }
    };
    let version = version.to_string();
    let body = html! {
        (notice(Tone::Attention, &l.t("protection-conflict"), &html! { p { (l.t("protection-conflict-text")) } }))
        (form(&FormOf::post(&place.path()).hidden(&[("version", &version)]), &html! {
            @for (name, value) in sent.fields().filter(|(name, value)| carried(name, value.expose())) {
                input type="hidden" name=(name) value=(value.expose());
            }
            @for slot in left { input type="hidden" name=(format!("keep.{}", slot.name())) value="theirs"; }
            @for differs in fields { (both(differs)) }
            (actions(&[button(&l.t("ui-save"), Weight::Primary), link_button(&case_path(place.case), &l.t("ui-cancel"), Weight::Quiet)]))
        }))
    };
    desk.page(l.t(place.section.title_id()), body)
        .before(way(desk, case))
        .status(StatusCode::CONFLICT)
}
