//! The auditor's journal: who did what, and whether the chain is whole.

use ::store::Scope;
use access::Action;
use axum::extract::State;
use base::{FieldProblem, Redacted, UserId};
use journal::audit::{Cursor, Report, Seen};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Column, DateParts, Field, Form as FormOf, Table, Tone, Weight, back_link, button, code, date_field,
    empty_state, filter_form, form, link_button, notice, pagination, select, table, time, user_text,
};
use uuid::Uuid;
use web::{Asked, Desk, Form, Rejection, Reply, blocking};

use super::section;
use crate::Accounts;
use crate::oversight::{self, Entries, Wanted, act_text, basis_text, fault_text, kind_text};

type People = [(UserId, Redacted<String>)];

pub(super) async fn show(
    State(accounts): State<Accounts>,
    desk: Desk,
    Asked(asked): Asked,
) -> Result<Reply, Rejection> {
    match wanted(&asked) {
        Ok((wanted, after)) => list(accounts, &desk, wanted, after).await,
        Err(problems) => ask_again(accounts, &desk, &asked, &problems).await,
    }
}

async fn list(accounts: Accounts, desk: &Desk, wanted: Wanted, after: Option<Cursor>) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let found = blocking(move || {
        let ambient = accounts.ambient().clone();
        accounts.store().write(Scope::Org(actor.org), move |tx| {
            oversight::entries(tx, &ambient, &actor, &wanted, after)
        })
    })
    .await?;
    let l = desk.l();
    let next = found.page.next.map(|cursor| address(&wanted, Some(cursor)));
    let body = html! {
        p { (l.t("accounts-audit-intro")) }
        (filter(l, &sent(&wanted).into_iter().collect(), &found.people, &[]))
        @if found.page.entries.is_empty() {
            (empty_state(&l.t("ui-nothing-found"), &l.t("accounts-audit-none"), None))
        } @else {
            (rows(l, &found))
        }
        @if after.is_some() { p { (link_button(&address(&wanted, None), &l.t("accounts-audit-newest"), Weight::Quiet)) } }
        (pagination(l, None, next.as_deref()))
        @if desk.can(Action::AuditVerify) {
            (section(&l.t("accounts-audit-verify"), &html! {
                p { (l.t("accounts-audit-verify-help")) }
                (form(&FormOf::post("/audit/verify"), &button(&l.t("accounts-audit-verify"), Weight::Secondary)))
            }))
        }
    };
    Ok(desk.page(l.t("accounts-audit-title"), body))
}

/// The filter alone, with what is wrong with it: nothing was read, so nothing is written down.
async fn ask_again(
    accounts: Accounts,
    desk: &Desk,
    asked: &Form,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let people = blocking(move || {
        let scope = Scope::Org(actor.org);
        accounts.store().read(scope, |tx| oversight::people(tx, &actor))
    })
    .await?;
    let l = desk.l();
    let body = filter(l, asked, &people, problems);
    Ok(desk.page(l.t("accounts-audit-title"), body).problems(problems))
}

/// What the address asks for. Only codes that are known go on: whatever else somebody writes there reaches neither the
/// database nor the audit.
fn wanted(asked: &Form) -> Result<(Wanted, Option<Cursor>), Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let user = chosen(asked, "user", &mut problems, |id| id.parse().ok());
    let action = chosen(asked, "act", &mut problems, |code| {
        oversight::acts().find(|known| *known == code)
    });
    let kind = chosen(asked, "kind", &mut problems, |code| {
        oversight::kinds().into_iter().find(|known| *known == code)
    });
    let mut date = |name: &str| {
        let given = parts(asked, name).parse();
        given.unwrap_or_else(|_| {
            problems.push(FieldProblem::new(name, "accounts-audit-date-wrong"));
            None
        })
    };
    let wanted = Wanted {
        user,
        action,
        kind,
        from: date("from"),
        until: date("until"),
    };
    if problems.is_empty() {
        Ok((wanted, cursor_of(asked.text("after"))))
    } else {
        Err(problems)
    }
}

fn chosen<T>(
    asked: &Form,
    name: &str,
    problems: &mut Vec<FieldProblem>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = asked.text(name);
    let found = read(text);
    if found.is_none() && !text.is_empty() {
        problems.push(FieldProblem::new(name, "accounts-choose"));
    }
    found
}

fn parts(asked: &Form, name: &str) -> DateParts {
    let part = |part: &str| asked.text(&format!("{name}.{part}")).to_owned();
    DateParts {
        year: part("year"),
        month: part("month"),
        day: part("day"),
    }
}

/// The fields of the form that ask for this.
fn sent(wanted: &Wanted) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    fields.extend(wanted.user.map(|user| ("user".to_owned(), user.to_string())));
    fields.extend(wanted.action.map(|code| ("act".to_owned(), code.to_owned())));
    fields.extend(wanted.kind.map(|code| ("kind".to_owned(), code.to_owned())));
    for (name, date) in [("from", wanted.from), ("until", wanted.until)] {
        let parts = date.map(DateParts::from).unwrap_or_default();
        for (part, value) in [("year", parts.year), ("month", parts.month), ("day", parts.day)] {
            if !value.is_empty() {
                fields.push((format!("{name}.{part}"), value));
            }
        }
    }
    fields
}

/// The address of a page of the list. Identifiers, codes and digits only, so that nothing needs escaping.
fn address(wanted: &Wanted, after: Option<Cursor>) -> String {
    let mut fields = sent(wanted);
    fields.sort();
    fields.extend(after.map(|cursor| ("after".to_owned(), cursor_text(cursor))));
    let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("/audit{}{}", if query.is_empty() { "" } else { "?" }, query.join("&"))
}

const CURSOR: [&str; 3] = ["at", "lane", "seq"];

fn cursor_text(cursor: Cursor) -> String {
    let parts = serde_json::to_value(cursor).unwrap_or_default();
    let part = |name: &str| parts.get(name).map(ToString::to_string).unwrap_or_default();
    CURSOR.map(part).join(".")
}

/// Where to go on; a text that is no cursor starts at the newest entry.
fn cursor_of(text: &str) -> Option<Cursor> {
    let numbers: Vec<i64> = text.split('.').filter_map(|part| part.parse().ok()).collect();
    let parts = CURSOR.into_iter().map(str::to_owned);
    let cursor: serde_json::Map<_, _> = parts.zip(numbers.into_iter().map(Into::into)).collect();
    serde_json::from_value(cursor.into()).ok()
}

fn filter(l: &L, asked: &Form, people: &People, problems: &[FieldProblem]) -> Markup {
    let ask = |name: &'static str, label: &str| {
        Field::new(name, l.t(label))
            .value(asked.text(name).to_owned())
            .empty(l.t("ui-any"))
            .problems(l, problems)
    };
    let people = sorted(
        people
            .iter()
            .map(|(user, name)| (name.expose().clone(), user.to_string())),
    );
    let acts = sorted(oversight::acts().map(|code| (act_text(l, code), code.to_owned())));
    let kinds = sorted(
        oversight::kinds()
            .into_iter()
            .map(|code| (kind_text(l, code), code.to_owned())),
    );
    let date = |name: &'static str, label: &str| date_field(l, &ask(name, label), &parts(asked, name));
    let fields = html! {
        (select(l, &ask("user", "accounts-audit-who"), &people))
        (select(l, &ask("act", "accounts-audit-what"), &acts))
        (select(l, &ask("kind", "accounts-audit-about"), &kinds))
        (date("from", "accounts-audit-from"))
        (date("until", "accounts-audit-until"))
    };
    let narrowed = asked.fields().any(|(_, value)| !value.expose().trim().is_empty());
    filter_form(l, &FormOf::get("/audit"), &fields, narrowed.then_some("/audit"))
}

/// Choices by their words.
fn sorted<'a>(choices: impl Iterator<Item = (String, String)>) -> Vec<Choice<'a>> {
    let mut all: Vec<_> = choices.collect();
    all.sort();
    all.into_iter()
        .map(|(label, value)| Choice::new(value, label))
        .collect()
}

fn rows(l: &L, found: &Entries) -> Markup {
    let heads = ["when", "who", "what", "about", "basis"];
    let columns = heads.map(|head| Column::text(l.t(&format!("accounts-audit-{head}"))));
    let mut rows = Table::new(l.t("accounts-audit-title"), columns.to_vec()).quiet_caption();
    for seen in &found.page.entries {
        rows.push(vec![
            time(l, seen.at),
            who(l, found, seen),
            html! { (act_text(l, &seen.action)) },
            about(l, found, seen),
            html! {
                (basis_text(l, &seen.basis))
                @if seen.reason.is_some() { " · " (l.t("accounts-audit-reason")) }
            },
        ]);
    }
    table(&rows)
}

fn who(l: &L, found: &Entries, seen: &Seen) -> Markup {
    match seen.actor {
        Some(user) => person(found, user),
        None if seen.basis == "operator" => html! { (l.t("accounts-audit-operator")) },
        None => html! { (l.t("accounts-audit-program")) },
    }
}

fn person(found: &Entries, user: UserId) -> Markup {
    found.name(user).map_or_else(|| code(&short(user.uuid())), user_text)
}

fn about(l: &L, found: &Entries, seen: &Seen) -> Markup {
    html! {
        (kind_text(l, &seen.kind))
        @if let Some(subject) = seen.subject {
            " "
            @match seen.kind.as_str() {
                "account" | "user" => (person(found, UserId::from_uuid(subject))),
                _ => (code(&short(subject))),
            }
        }
    }
}

/// The end of an identifier: its random part tells records apart, its beginning is only the time.
fn short(id: Uuid) -> String {
    let text = id.simple().to_string();
    text.chars().skip(24).collect()
}

pub(super) async fn verify(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let report = blocking(move || oversight::verify(&accounts, &actor)).await?;
    let l = desk.l();
    Ok(desk
        .page(l.t("accounts-audit-verify"), outcome(l, &report))
        .before(back_link(l, "/audit")))
}

fn outcome(l: &L, report: &Report) -> Markup {
    let checked = l.ta("accounts-audit-rows", &[("rows", report.rows.into())]);
    if report.is_sound() {
        return notice(Tone::Positive, &l.t("accounts-audit-sound"), &html! { p { (checked) } });
    }
    let body = html! {
        p { (checked) }
        ul {
            @for bad in &report.bad {
                li {
                    (l.ta("accounts-audit-bad", &[("row", bad.seq.into()), ("lane", bad.lane.into()), ("fault", fault_text(l, bad.fault).into())]))
                }
            }
        }
        p { (l.t("accounts-audit-bad-first")) }
        p { (l.t("accounts-audit-bad-do")) }
    };
    notice(Tone::Attention, &l.t("accounts-audit-broken"), &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_brings_back_what_it_asks_for_and_codes_of_nobody_go_no_further() {
        let wanted_here = Wanted {
            user: Some(UserId::from_uuid(Uuid::from_u128(7))),
            action: Some("sign-in"),
            kind: Some("account"),
            from: "2027-01".parse().ok(),
            until: "2027-02-03".parse().ok(),
        };
        let cursor = cursor_of("1800000000000000.3.17");
        assert!(cursor.is_some());
        let address = address(&wanted_here, cursor);
        let asked: Form = address
            .split_once('?')
            .map(|(_, query)| query.split('&').filter_map(|pair| pair.split_once('=')))
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(wanted(&asked), Ok((wanted_here, cursor)));
        for text in ["", "1.2", "x.y.z", "1.2.3.4.", "{}"] {
            assert_eq!(cursor_of(text).is_some(), text == "1.2.3.4.", "{text}");
        }
        let wrong = [
            ("user", "amina"),
            ("act", "' OR 1=1"),
            ("kind", "?"),
            ("from.day", "31"),
        ];
        let wrong = wrong.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let asked = wrong.into_iter().collect();
        let fields: Vec<_> = wanted(&asked)
            .map_or_else(|problems| problems, |_| Vec::new())
            .into_iter()
            .map(|problem| problem.field)
            .collect();
        assert_eq!(fields, ["user", "act", "kind", "from"]);
    }
}
