//! Oversight: who did what in the organisation, whether the audit is whole, what the program works on; and the words for it.

use ::store::{Scope, Tx};
use access::{Action, Actor, Facts, Role, act};
use base::{Ambient, PartialDate, Redacted, Refusal, Timestamp, UserId};
use journal::Entry;
use journal::audit::{self, Cursor, Fault, Filter, Report};
use journal::jobs::Job;
use serde_json::json;
use ui::L;

use crate::model::role_label;
use crate::{Accounts, store};

/// Entries of the audit on one page.
pub const ENTRIES: u32 = 50;
/// Jobs that are listed.
pub const JOBS: u32 = 100;

/// What the contexts write into the audit besides the codes of [`Action`]; a test reads their sources.
pub const OTHER_ACTS: &[&str] = &[
    "account-make",
    "ages-renew",
    "consent-ask",
    "consent-refuse",
    "data-set-describe",
    "device-forget",
    "device-not-mine",
    "factor-add",
    "factor-remove",
    "factor-require",
    "import-discard",
    "import-load",
    "import-rejects-read",
    "import-remap",
    "import-report-read",
    "import-start",
    "import-stop",
    "import-undo",
    "import-upload",
    "invitation-accept",
    "invitation-withdraw",
    "link-add",
    "link-remove",
    "notice-seen",
    "organisation-change",
    "organisation-export-failed",
    "organisation-export-made",
    "organisation-leave-begin",
    "organisation-leave-done",
    "organisation-make",
    "password-change",
    "person-erase-again",
    "recovery-renew",
    "release-return",
    "reset-refused",
    "reset-use",
    "retention-run",
    "session-end",
    "session-end-others",
    "session-prove",
    "set-up",
    "sign-in",
    "sign-in-refused",
    "site-add",
    "site-destroy-begin",
    "site-destroy-done",
    "site-rename",
    "team-add",
    "team-rename",
    "token-first-use",
    "token-make",
];

/// What is done to the server as a whole, by the program or by whoever operates it.
pub const SERVER_ACTS: &[&str] = &[
    "backup-fail",
    "backup-restore",
    "backup-take",
    "drill-fail",
    "drill-hold",
    "key-rotate",
    "key-rotate-fail",
    "root-key-change",
    "root-key-divide",
];

/// The kinds of things that the contexts write into the audit besides those of [`access::Kind`].
pub const OTHER_KINDS: &[&str] = &["account", "data-set", "invitation", "token"];

/// Every action that has words.
pub fn acts() -> impl Iterator<Item = &'static str> {
    let all = Action::ALL.iter().map(|action| action.code());
    all.chain(OTHER_ACTS.iter().chain(SERVER_ACTS).copied())
}

/// Every kind of thing that has words.
pub fn kinds() -> Vec<&'static str> {
    let all = Action::ALL.iter().map(|action| action.kind().code());
    let mut kinds: Vec<_> = all.chain(OTHER_KINDS.iter().copied()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Which entries of the audit somebody wants to see; what is `None` is not asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// By one user.
    pub user: Option<UserId>,
    /// Of one action, out of [`acts`].
    pub action: Option<&'static str>,
    /// About one kind of thing, out of [`kinds`].
    pub kind: Option<&'static str>,
    /// From the beginning of this day, month or year (UTC).
    pub from: Option<PartialDate>,
    /// To the end of this day, month or year (UTC).
    pub until: Option<PartialDate>,
}

/// A page of the audit.
pub struct Entries {
    /// The entries, newest first.
    pub page: audit::Page,
    /// The people of the organisation, with the names that colleagues see.
    pub people: Vec<(UserId, Redacted<String>)>,
}

impl Entries {
    /// The name of somebody of the organisation.
    pub fn name(&self, user: UserId) -> Option<&str> {
        let known = self.people.iter().find(|(known, _)| *known == user);
        known.map(|(_, name)| name.expose().as_str())
    }
}

/// The people of the organisation by the names that colleagues see, for the filter.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn people(tx: &mut Tx, actor: &Actor) -> Result<Vec<(UserId, Redacted<String>)>, Refusal> {
    let grant = access::decide::<act::AuditRead>(actor, &Facts::of(actor.org))?;
    Ok(store::displays(tx, grant.org())?)
}

/// A page of the organisation's audit. Reading it is itself written down, with what was asked for.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn entries(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    wanted: &Wanted,
    after: Option<Cursor>,
) -> Result<Entries, Refusal> {
    let grant = access::decide::<act::AuditRead>(actor, &Facts::of(actor.org))?;
    let filter = Filter {
        org: Some(grant.org()),
        actor: wanted.user,
        action: wanted.action.map(str::to_owned),
        kind: wanted.kind.map(str::to_owned),
        subject: None,
        from: wanted.from.and_then(first_moment),
        until: wanted.until.and_then(moment_after),
    };
    let page = audit::recent(tx, &filter, after, ENTRIES)?;
    let people = store::displays(tx, grant.org())?;
    let mut detail = json!({
        "entries": page.entries.len(),
        "further": after.is_some(),
        "user": wanted.user.map(|user| user.to_string()),
        "action": wanted.action,
        "kind": wanted.kind,
        "from": wanted.from.map(|date| date.to_string()),
        "until": wanted.until.map(|date| date.to_string()),
    });
    if let Some(asked) = detail.as_object_mut() {
        asked.retain(|_, value| !value.is_null());
    }
    let basis = grant.basis().to_string();
    note(tx, ambient, actor, grant.action(), &basis, &detail.to_string())?;
    Ok(Entries { page, people })
}

/// Recomputes the chain of the whole server. The report holds counts and row numbers, nothing of any organisation.
///
/// The chain is read in one snapshot before the check is written down: a transaction that did both would hold up every
/// other writer for as long as the reading takes.
///
/// # Errors
/// [`Refusal`] of the decision or the store. A row that does not fit is reported, not an error.
pub fn verify(accounts: &Accounts, actor: &Actor) -> Result<Report, Refusal> {
    let grant = access::decide::<act::AuditVerify>(actor, &Facts::of(actor.org))?;
    let report = accounts.store().read(Scope::Server, |tx| audit::verify(tx, |_| ()))?;
    let bad: Vec<_> = report.bad.iter().map(|bad| json!([bad.lane, bad.seq])).collect();
    let detail = json!({ "rows": report.rows, "bad": bad }).to_string();
    let (ambient, actor, basis) = (accounts.ambient().clone(), actor.clone(), grant.basis().to_string());
    accounts.store().write(Scope::Org(actor.org), move |tx| {
        note(tx, &ambient, &actor, Action::AuditVerify, &basis, &detail)
    })?;
    Ok(report)
}

fn note(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    action: Action,
    basis: &str,
    detail: &str,
) -> Result<(), Refusal> {
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        detail,
        ..Entry::new(ambient.now(), action.code(), action.kind().code(), basis)
    };
    Ok(audit::append(tx, &entry)?)
}

/// The jobs of the organisation, newest first.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn jobs(tx: &mut Tx, actor: &Actor) -> Result<Vec<Job>, Refusal> {
    let grant = access::decide::<act::JobsView>(actor, &Facts::of(actor.org))?;
    Ok(journal::jobs::list(tx, Some(grant.org()), JOBS)?)
}

/// Where a date begins; `None` beyond the calendar, where it limits nothing.
fn first_moment(date: PartialDate) -> Option<Timestamp> {
    start(date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}

/// Where the next day, month or year begins.
fn moment_after(date: PartialDate) -> Option<Timestamp> {
    const DAY: i64 = 24 * 60 * 60;
    match date {
        PartialDate::Year(year) | PartialDate::Month(year, 12) => start(year + 1, 1, 1),
        PartialDate::Month(year, month) => start(year, month + 1, 1),
        PartialDate::Day(year, month, day) => start(year, month, day).map(|at| at.plus_seconds(DAY)),
    }
}

fn start(year: i32, month: u8, day: u8) -> Option<Timestamp> {
    let date = time::Date::from_calendar_date(year, time::Month::try_from(month).ok()?, day).ok()?;
    let seconds = date.midnight().assume_utc().unix_timestamp();
    Some(Timestamp::from_micros(0).plus_seconds(seconds))
}

/// What was done, in plain words of the past; a code that nobody gave words to stands for itself.
pub fn act_text(l: &L, code: &str) -> String {
    words(l, &format!("accounts-act-{code}"), code)
}

/// What it was done to.
pub fn kind_text(l: &L, code: &str) -> String {
    words(l, &format!("accounts-kind-{code}"), code)
}

/// What kind of work a job is.
pub fn job_text(l: &L, kind: &str) -> String {
    words(l, &format!("accounts-job-{kind}"), kind)
}

/// On what ground it was allowed: a role and its reach, or one of this context's own codes.
pub fn basis_text(l: &L, basis: &str) -> String {
    let known = basis
        .split_once('/')
        .and_then(|(role, scope)| Some((Role::from_code(role)?, scope)));
    let Some((role, scope)) = known else {
        return words(l, &format!("accounts-basis-{basis}"), basis);
    };
    let (role, scope) = (
        l.t(role_label(role)),
        words(l, &format!("accounts-scope-{scope}"), scope),
    );
    l.ta(
        "accounts-audit-basis-role",
        &[("role", role.into()), ("scope", scope.into())],
    )
}

/// What is wrong with a row of the chain.
pub fn fault_text(l: &L, fault: Fault) -> String {
    l.t(match fault {
        Fault::Edited => "accounts-fault-edited",
        Fault::Swapped { .. } => "accounts-fault-swapped",
        Fault::Inserted { .. } => "accounts-fault-inserted",
        Fault::Changed => "accounts-fault-changed",
        Fault::Removed { .. } => "accounts-fault-missing",
        Fault::CutOff { .. } | Fault::RolledBack { .. } => "accounts-fault-cut-off",
        Fault::BeyondHead => "accounts-fault-beyond-head",
        Fault::HeadChanged => "accounts-fault-head-changed",
        Fault::HeadMissing => "accounts-fault-head-missing",
        Fault::Rewritten { .. } => "accounts-fault-rewritten",
        _ => "accounts-fault-other",
    })
}

fn words(l: &L, id: &str, code: &str) -> String {
    if l.has(id) { l.t(id) } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_a_month_and_a_year_end_where_the_next_one_begins() {
        let span = |text: &str| {
            let date = text.parse().unwrap_or(PartialDate::Year(1000));
            let show = |at: Option<Timestamp>| at.map(|at| at.to_string());
            (show(first_moment(date)), show(moment_after(date)))
        };
        let at = |text: &str| Some(format!("{text}T00:00:00Z"));
        assert_eq!(span("2027-02-28"), (at("2027-02-28"), at("2027-03-01")));
        assert_eq!(span("2027-02"), (at("2027-02-01"), at("2027-03-01")));
        assert_eq!(span("2027-12"), (at("2027-12-01"), at("2028-01-01")));
        assert_eq!(span("2027"), (at("2027-01-01"), at("2028-01-01")));
        assert_eq!(
            span("9999"),
            (at("9999-01-01"), None),
            "the end of the calendar limits nothing"
        );
    }
}
