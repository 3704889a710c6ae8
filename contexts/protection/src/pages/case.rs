//! The page of a case: safety first, then what is to be done, then what is known.

use access::{Action, State as Stage};
use axum::extract::{Path, State};
use base::UserId;
use maud::{Markup, html};
use standards::htcds::Section;
use ui::components::{
    SummaryRow, Tab, Task, Tone, Weight, actions, badge, code, date, link_button, long_text, notice, safety_box,
    summary_list, tabs, tag, task_list, time,
};
use web::{Asked, Desk, Rejection, Reply};

use super::deed::write;
use super::show::{Names, band, slot_answer, state_tag, status, title};
use super::{case_path, id_of};
use crate::Protection;
use crate::model::{Case, Item, Shown};
use crate::process::shown::Way;
use crate::slot::Slot;
use crate::view::{self, CasePage, Opened};

/// Sections of the case in the order of the work.
pub(super) const ORDER: [Section; 10] = [
    Section::Consent,
    Section::Person,
    Section::Referral,
    Section::Victim,
    Section::Event,
    Section::SupportPlan,
    Section::Organization,
    Section::Perpetrator,
    Section::Case,
    Section::Comment,
];

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    Asked(asked): Asked,
) -> Result<Reply, Rejection> {
    let all_of = Section::of(asked.text("all"));
    let id = id_of(&case)?;
    let opened = write(&cx, &desk, move |cx, tx, actor| view::run(cx, tx, actor, id, all_of)).await?;
    let users: Vec<UserId> = match &opened {
        Opened::Stub(case) => case.erased.iter().map(|(_, by)| *by).collect(),
        Opened::Case(page) => {
            let items = page.items.iter().flat_map(|(_, items)| items);
            items.map(|item| item.created_by).chain(page.case.owner).collect()
        }
    };
    let names = Names::read(&cx, desk.actor().org, users.into_iter()).await?;
    let l = desk.l();
    Ok(match opened {
        Opened::Stub(case) => desk
            .page(l.t("protection-case"), stub(&desk, &names, &case))
            .heading(title(l, &case, "")),
        Opened::Case(page) => {
            let heading = title(l, &page.case, page.masked.expose());
            desk.page(l.t("protection-case"), whole(&desk, &names, &page))
                .heading(heading)
        }
    })
}

fn stub(desk: &Desk, names: &Names, case: &Case) -> Markup {
    let l = desk.l();
    html! {
        (notice(Tone::Neutral, &l.t("protection-erased"), &html! { p { (l.t("protection-erased-text")) } }))
        (summary_list(&[
            SummaryRow::new(l.t("protection-registered"), html! { @if let Ok(day) = case.registered_on.parse() { (date(l, day)) } }),
            SummaryRow::new(l.t("protection-erased-at"), html! { @if let Some((at, _)) = case.erased { (time(l, at)) } }),
            SummaryRow::new(l.t("protection-erased-by"), names.user(l, case.erased.map(|(_, by)| by))),
        ]))
    }
}

/// Views of one case, as far as the actor may open them.
pub(super) fn views(desk: &Desk, case: &Case, current: &str) -> Markup {
    let l = desk.l();
    let may = |action: Action, facts: &access::Facts| access::may(desk.actor(), action, facts).is_ok();
    let path = case_path(case.id);
    let all = [
        ("", "protection-view-case", may(Action::CaseView, &case.facts())),
        ("/forms", "protection-forms", may(Action::CaseView, &case.facts())),
        ("/plan", "protection-plan", may(Action::CaseView, &case.facts())),
        (
            "/history",
            "protection-history",
            may(Action::CaseHistory, &case.facts()),
        ),
        (
            "/seen",
            "protection-seen",
            may(Action::PersonSeen, &case.person_facts()),
        ),
    ];
    let hrefs: Vec<(String, &str, &str)> = all
        .iter()
        .filter(|(_, _, may)| *may)
        .map(|(end, label, _)| (format!("{path}{end}"), *label, *end))
        .collect();
    let tabs_of: Vec<Tab<'_>> = hrefs
        .iter()
        .map(|(href, label, end)| Tab {
            href,
            label: l.t(label),
            current: *end == current,
        })
        .collect();
    html! { @if tabs_of.len() > 1 { (tabs(&l.t("protection-case"), &tabs_of)) } }
}

fn whole(desk: &Desk, names: &Names, page: &CasePage) -> Markup {
    let l = desk.l();
    let case = &page.case;
    let safety: Vec<Markup> = page
        .safety
        .iter()
        .map(|text| html! { strong { (l.t("protection-safe-contact")) ":" } (long_text(text.expose())) })
        .collect();
    html! {
        @if let Some(until) = page.until {
            (notice(Tone::Attention, &l.t("protection-emergency-banner"), &html! {
                p { (l.t("protection-emergency-banner-text")) " " (time(l, until)) }
                p { (l.t("protection-emergency-rule-hour")) }
            }))
        }
        (views(desk, case, ""))
        @if page.sight.safety() { (safety_box(l, &safety)) }
        (super::way::bar(desk, &page.way.process))
        (next(desk, page))
        (facts(desk, names, page))
        (deeds(desk, case, &page.way))
        section id="tasks" {
            h2 { (l.t("protection-tasks")) }
            (super::tasks::of_case(desk, &page.way.tasks))
            @if access::may(desk.actor(), Action::TaskHandle, &case.facts()).is_ok() && case.state == Stage::Open {
                p { (link_button(&format!("{}/tasks", case_path(case.id)), &l.t("protection-task-new"), Weight::Secondary)) }
            }
        }
        section { h2 { (l.t("protection-sections")) } (task_list(&tasks(desk, page))) }
        @for section in ORDER { (section_of(desk, names, page, section)) }
    }
}

/// What comes next: the question that waits for a second person, or the task that is due first.
fn next(desk: &Desk, page: &CasePage) -> Markup {
    let l = desk.l();
    let path = case_path(page.case.id);
    let handles = access::may(desk.actor(), Action::TaskHandle, &page.case.facts()).is_ok();
    html! {
        @if page.way.process.asked.is_some() {
            (notice(Tone::Info, &l.t("protection-closing-waits"), &html! {
                p { a href=(format!("{path}/closing")) { (l.t("protection-closing-look")) } }
            }))
        } @else if let Some(task) = page.way.tasks.first().filter(|_| handles) {
            (notice(Tone::Info, &l.t("protection-next"), &html! {
                p { a href=(super::tasks::place(task)) { (l.t(task.kind.label())) } " · " (super::tasks::due(desk, task.due)) }
            }))
        }
    }
}

fn facts(desk: &Desk, names: &Names, page: &CasePage) -> Markup {
    let l = desk.l();
    let case = &page.case;
    summary_list(&[
        SummaryRow::new(
            l.t("protection-state"),
            html! { (state_tag(l, case.state)) " " (status(l, case)) },
        ),
        SummaryRow::new(
            l.t("protection-stage"),
            html! {
                (l.t(page.way.process.stage.label()))
                @if let Some(pause) = page.way.process.pause { " · " (tag(Tone::Info, &l.t(pause.label()))) }
            },
        ),
        SummaryRow::new(
            l.t("protection-risk"),
            super::way::risk(desk, page.way.process.risk.map(|(risk, _)| risk)),
        ),
        SummaryRow::new(l.t("protection-consent"), html! { (l.t(case.consent.label())) }),
        SummaryRow::new(l.t("protection-age"), html! { (band(l, case.age_band.as_deref())) }),
        SummaryRow::new(l.t("protection-owner"), names.user(l, case.owner)),
        SummaryRow::new(l.t("protection-team"), names.team(l, case.team)),
        SummaryRow::new(
            l.t("protection-registered"),
            html! { @if let Ok(day) = case.registered_on.parse() { (date(l, day)) } },
        ),
    ])
}

/// What can be done with the case, the note first.
fn deeds(desk: &Desk, case: &Case, way: &Way) -> Markup {
    let l = desk.l();
    let path = case_path(case.id);
    let all = [
        ("note", "protection-note-add", Action::NoteAdd, case.facts()),
        ("way", "protection-way-go", Action::CaseMove, case.facts()),
        ("reveal", "protection-reveal", Action::PersonReveal, case.person_facts()),
        (
            "reveal-places",
            "protection-reveal-places",
            Action::CaseReveal,
            case.facts(),
        ),
        ("assign", "protection-assign", Action::CaseAssign, case.facts()),
        ("close", "protection-close", Action::CaseClose, case.facts()),
        ("reopen", "protection-reopen", Action::CaseReopen, case.facts()),
    ];
    let mut buttons: Vec<Markup> = all
        .iter()
        .filter(|(_, _, action, facts)| access::may(desk.actor(), *action, facts).is_ok())
        .filter(|(end, ..)| *end != "close" || way.process.asked.is_none())
        .enumerate()
        .map(|(at, (end, label, ..))| {
            let weight = if at == 0 { Weight::Primary } else { Weight::Secondary };
            link_button(&format!("{path}/{end}"), &l.t(label), weight)
        })
        .collect();
    for (end, label, action) in [
        ("statement", "protection-statement", Action::PersonStatement),
        ("file", "protection-export", Action::PersonExport),
        ("erase", "protection-erase", Action::PersonErase),
    ] {
        if access::may(desk.actor(), action, &case.person_facts()).is_ok() {
            let href = format!("/people/{}/{end}", case.person);
            buttons.push(link_button(&href, &l.t(label), Weight::Quiet));
        }
    }
    html! { @if !buttons.is_empty() { (actions(&buttons)) } }
}

fn shown_of(page: &CasePage, section: Section) -> &Shown {
    if section == Section::Person {
        &page.person
    } else {
        &page.shown
    }
}

/// Whether the actor may change a section.
fn changes(desk: &Desk, case: &Case, section: Section) -> bool {
    let (action, facts) = match section {
        Section::Person => (Action::PersonEdit, case.person_facts()),
        Section::Comment => (Action::NoteAdd, case.facts()),
        _ => (Action::CaseEdit, case.facts()),
    };
    case.state == Stage::Open && access::may(desk.actor(), action, &facts).is_ok()
}

fn tasks(desk: &Desk, page: &CasePage) -> Vec<Task> {
    let l = desk.l();
    let path = case_path(page.case.id);
    let beside = [
        ("forms", "protection-forms", page.forms.len()),
        ("plan", "protection-services", page.services.len()),
    ];
    let beside = beside.into_iter().map(|(end, label, count)| Task {
        href: Some(format!("{path}/{end}")),
        label: l.t(label),
        hint: None,
        status: badge(l, i64::try_from(count).unwrap_or(i64::MAX)),
    });
    let sections = ORDER.into_iter().map(|section| {
        let status = if section.repeats() {
            badge(l, page.count(section))
        } else {
            let shown = shown_of(page, section);
            let slots: Vec<Slot> = Slot::of_section(section)
                .into_iter()
                .filter(|slot| !matches!(slot, Slot::Field(field) if field.deprecated))
                .collect();
            let answered = slots
                .iter()
                .filter(|slot| shown.hidden.contains(slot.name()) || !slot.get(&shown.content).is_missing())
                .count();
            let text = l.ta(
                "protection-answered",
                &[("answered", answered.into()), ("all", slots.len().into())],
            );
            tag(if answered == 0 { Tone::Neutral } else { Tone::Info }, &text)
        };
        Task {
            href: Some(format!("#{}", section.code())),
            label: l.t(section.title_id()),
            hint: None,
            status,
        }
    });
    beside.chain(sections).collect()
}

fn section_of(desk: &Desk, names: &Names, page: &CasePage, section: Section) -> Markup {
    let l = desk.l();
    let path = case_path(page.case.id);
    let may = changes(desk, &page.case, section);
    html! {
        section id=(section.code()) {
            h2 { (l.t(section.title_id())) }
            @if section.repeats() {
                @for item in in_order(page, section) { (item_of(desk, names, page, section, item, may)) }
                (older(desk, page, section))
                @if may {
                    @let href = if section == Section::Comment { format!("{path}/note") } else { format!("{path}/items/{}/new", section.code()) };
                    p { (link_button(&href, &l.t("protection-add"), Weight::Secondary)) }
                }
            } @else {
                (rows(desk, section, shown_of(page, section)))
                @if may {
                    p { (link_button(&format!("{path}/section/{}", section.code()), &l.t("protection-change"), Weight::Secondary)) }
                }
            }
        }
    }
}

/// What is answered in a section, and what of it is hidden; questions without an answer are on the page that changes it.
fn rows(desk: &Desk, section: Section, shown: &Shown) -> Markup {
    let l = desk.l();
    let slots = || {
        Slot::of_section(section)
            .into_iter()
            .filter(|slot| slot.name() != crate::schema::SAFE_CONTACT)
    };
    let mut rows: Vec<SummaryRow> = slots()
        .filter(|slot| !slot.get(&shown.content).is_missing())
        .map(|slot| SummaryRow::new(l.t(slot.label()), slot_answer(l, slot, &slot.get(&shown.content))))
        .collect();
    let hidden: Vec<String> = slots()
        .filter(|slot| shown.hidden.contains(slot.name()))
        .map(|slot| l.t(slot.label()))
        .collect();
    if !hidden.is_empty() {
        let names: Vec<&str> = hidden.iter().map(String::as_str).collect();
        let names = html! { span.hint { (l.list(&names)) } };
        rows.push(SummaryRow::new(l.t("protection-kept-hidden"), names));
    }
    html! {
        @if rows.is_empty() { p.hint { (l.t("protection-nothing")) } } @else { (summary_list(&rows)) }
    }
}

/// Entries as they are read: what happened in its order, of notes the newest first.
fn in_order(page: &CasePage, section: Section) -> Vec<&Item> {
    let entries = page.entries(section).iter();
    if section == Section::Comment {
        entries.rev().collect()
    } else {
        entries.collect()
    }
}

/// The way to entries that are not on the page.
fn older(desk: &Desk, page: &CasePage, section: Section) -> Markup {
    let (l, all) = (desk.l(), page.count(section));
    let shown = i64::try_from(page.entries(section).len()).unwrap_or(i64::MAX);
    let href = format!("{}?all={code}#{code}", case_path(page.case.id), code = section.code());
    html! {
        @if shown < all {
            p {
                (l.ta("protection-entries-newest", &[("shown", shown.into()), ("all", all.into())])) " "
                a href=(href) { (l.t("protection-entries-all")) }
            }
        }
    }
}

fn item_of(desk: &Desk, names: &Names, page: &CasePage, section: Section, item: &Item, may: bool) -> Markup {
    let l = desk.l();
    let href = format!("{}/items/{}/{}", case_path(page.case.id), section.code(), item.id);
    html! {
        div.item {
            p.hint { (time(l, item.created_at)) " · " (names.user(l, Some(item.created_by))) }
            (rows(desk, section, &item.shown))
            @if may && section != Section::Comment { p { (link_button(&href, &l.t("protection-change"), Weight::Quiet)) } }
        }
    }
}

/// The code of a case, for pages that belong to it.
pub(super) fn way(desk: &Desk, case: &Case) -> Markup {
    html! { (ui::components::back_link(desk.l(), &case_path(case.id))) p { (desk.l().t("protection-case")) " " (code(&case.code)) } }
}
