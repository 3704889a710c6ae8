//! `amparo demo`: a throw-away data folder full of fictional people.

use access::Role;
pub(crate) mod content;
mod work;

use accounts::operator::{self, NewAccount};
use accounts::set_up::{self, Answers};
use base::{Ambient, OrgId, Redacted, TeamId, UserId};
use fictional::Organisation;
use serde_json::json;
use store::Scope;
use ui::Lang;

use crate::cli::{Data, Demo};
use crate::compose::{self, Contexts, Mode};
use crate::data::{self, Opened, refused};
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::serving::{Listening, serve};

/// The same demo each time, so that a guide can name what is in it.
pub(crate) const SEED: u64 = 2026;
/// Case workers per team.
pub(crate) const WORKERS: usize = 2;
/// The password of every account of the demo, which holds nobody's data.
pub(crate) const PASSWORD: &str = "window rain book road";

/// An organisation of the demo as it was made.
pub(crate) struct Made {
    pub(crate) org: OrgId,
    /// Team and user of each case worker.
    pub(crate) workers: Vec<(TeamId, UserId)>,
    pub(crate) sign_ins: Vec<SignIn>,
}

/// An account of the demo.
pub(crate) struct SignIn {
    pub(crate) login: String,
    pub(crate) role: &'static str,
    pub(crate) organisation: &'static str,
    pub(crate) user: UserId,
}

/// Runs the verb until the program is told to stop; then the folder is gone.
///
/// # Errors
/// [`Failure::NotNow`] when a port is taken.
pub fn run(args: &Demo) -> Result<Outcome, Failure> {
    let ambient = Ambient::system();
    let folder = tempfile::Builder::new().prefix("amparo-demo-").tempdir()?;
    let at = Data {
        data: folder.path().join("data"),
        database_url: None,
        keystore_url: None,
    };
    let mut opened = data::init(&at, false, &ambient)?;
    let mode = Mode {
        demo: true,
        ..Mode::default()
    };
    let contexts = compose::wire(&opened, &mode)?;
    let made = fill(&opened, &contexts, args.people)?;
    serve(
        &mut opened,
        &contexts,
        &mode,
        args.listen,
        Some(args.public_listen),
        |at| tell(args.json, at, &made),
    )?;
    Ok(Outcome::Yes)
}

/// Makes the three organisations with their people and data.
fn fill(opened: &Opened, contexts: &Contexts, people: usize) -> Result<Vec<Made>, Failure> {
    let organisations = fictional::organisations(SEED, WORKERS);
    let count = organisations.len().max(1);
    let mut made = Vec::new();
    for (at, organisation) in organisations.iter().enumerate() {
        let one = staff(opened, contexts, organisation)?;
        // The first ones take what does not divide.
        let share = people / count + usize::from(at < people % count);
        note(format!("{}: {share} people", organisation.name));
        content::people(opened, contexts, &one, at * people, share)?;
        work::work(contexts, &one, organisation.language)?;
        made.push(one);
    }
    if let Some(first) = made.first() {
        note("a contributed data set and a release of it");
        content::release(opened, contexts, first)?;
    }
    Ok(made)
}

/// Makes an organisation with its places and accounts.
///
/// # Errors
/// When the databases cannot be written.
pub(crate) fn staff(opened: &Opened, contexts: &Contexts, it: &Organisation) -> Result<Made, Failure> {
    let accounts = &contexts.accounts;
    let ambient = opened.ambient.clone();
    let org = OrgId::new(&ambient);
    opened.vault.create_org(org)?;
    let language: Lang = it.language.parse().unwrap_or(Lang::En);
    let answers = Answers {
        organisation: it.name.to_owned(),
        kind: "NGO".to_owned(),
        country: "UKR".to_owned(),
        language,
        site: it.sites.first().copied().unwrap_or_default().to_owned(),
        team: it.teams.first().map(|team| team.name.clone()).unwrap_or_default(),
        login: String::new(),
        display: Redacted::new(String::new()),
        password: Redacted::new(PASSWORD.to_owned()),
    };
    let rest: Vec<(usize, String)> = it
        .teams
        .iter()
        .skip(1)
        .map(|team| (team.site, team.name.clone()))
        .collect();
    let sites: Vec<String> = it.sites.iter().skip(1).map(|site| (*site).to_owned()).collect();
    let teams = opened
        .store
        .write(Scope::Server, move |tx| {
            set_up::make_places(tx, &ambient, org, &answers, &sites, &rest)
        })
        .map_err(refused)?;
    let password = Redacted::new(PASSWORD.to_owned());
    let mut made = Made {
        org,
        workers: Vec::new(),
        sign_ins: Vec::new(),
    };
    for member in &it.staff {
        let Some(role) = Role::from_code(member.duty.code()) else {
            continue;
        };
        let of: Vec<TeamId> = member.teams.iter().filter_map(|at| teams.get(*at).copied()).collect();
        let new = NewAccount {
            login: &member.email,
            display: &member.name,
            password: &password,
            language,
            roles: &[role],
            teams: &of,
        };
        let user = operator::add_account(accounts, org, &new).map_err(refused)?;
        if let (Role::CaseWorker, Some(team)) = (role, of.first()) {
            made.workers.push((*team, user));
        }
        made.sign_ins.push(SignIn {
            login: member.email.clone(),
            role: role.code(),
            organisation: it.name,
            user,
        });
    }
    Ok(made)
}

fn tell(as_json: bool, at: &Listening, made: &[Made]) {
    // One of each role is enough for a look around; all of them have the same password.
    let shown = made.iter().flat_map(|it| {
        let mut seen: Vec<&str> = Vec::new();
        it.sign_ins.iter().filter(move |sign_in| {
            let is_new = !seen.contains(&sign_in.role);
            seen.push(sign_in.role);
            is_new
        })
    });
    if as_json {
        let users: Vec<_> = shown
            .map(|it| json!({ "login": it.login, "password": PASSWORD, "role": it.role, "organisation": it.organisation }))
            .collect();
        say_json(&json!({ "staff": at.staff, "public": at.public, "users": users }));
        return;
    }
    say(format!("staff pages   {}", at.staff));
    say(format!(
        "public pages  {}",
        at.public.as_deref().unwrap_or("not served")
    ));
    say(format!("password      {PASSWORD}   (of every account below)"));
    let mut organisation = "";
    for it in shown {
        if it.organisation != organisation {
            organisation = it.organisation;
            say(format!("\n{organisation}"));
        }
        say(format!("  {:<28} {}", it.role, it.login));
    }
    say("\nEverybody here is made up. Ctrl-C stops the program and removes everything.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_organisation_has_a_case_at_every_stage_and_help_of_every_progress() {
        let folder = tempfile::tempdir().unwrap();
        let at = Data {
            data: folder.path().join("data"),
            database_url: None,
            keystore_url: None,
        };
        let opened = data::init(&at, false, &Ambient::system()).unwrap();
        let mode = Mode {
            demo: true,
            ..Mode::default()
        };
        let contexts = compose::wire(&opened, &mode).unwrap();
        let made = fill(&opened, &contexts, 450).unwrap();
        for one in &made {
            let found = |sql: &str| -> Vec<String> {
                let rows = opened.store.read(Scope::Org(one.org), |tx| {
                    tx.query(sql, &[one.org.into()], |row| row.get(0))
                });
                let rows: Result<Vec<String>, store::Error> = rows;
                rows.unwrap()
            };
            // A case that nobody moved since it was loaded stands at intake and has no row.
            let stages = found("SELECT DISTINCT stage FROM case_process WHERE org_id = $1 ORDER BY stage");
            let wanted = "assessment closed closing enquiry follow-up implementing planning screening";
            assert_eq!(stages.join(" "), wanted);
            assert_eq!(
                found("SELECT DISTINCT pause FROM case_process WHERE org_id = $1 AND pause IS NOT NULL"),
                ["lost-contact"]
            );
            let progress = found("SELECT DISTINCT state FROM plan_service WHERE org_id = $1 ORDER BY state");
            assert_eq!(progress.join(" "), "not-provided planned provided");
            let forms = "SELECT form FROM assessment WHERE org_id = $1 AND done_at IS NOT NULL GROUP BY form";
            assert_eq!(found(forms), ["needs-assessment"]);
            assert_eq!(
                found("SELECT kind FROM fact WHERE org_id = $1 GROUP BY kind"),
                ["service.shelter"]
            );
        }
    }
}
