//! An organisation, its sites and its teams.

use ::store::Tx;
use access::{Actor, Facts, act};
use base::{Ambient, FieldProblem, Id, Refusal, SiteId, TeamId};
use journal::Entry;
use ui::Lang;
use uuid::Uuid;

use crate::model::{Organisation, Site, Team};
use crate::store;

/// Most characters of a name of an organisation, site, team or user.
pub const LONGEST_NAME: usize = 120;

/// Everything that the organisation page shows.
pub struct Overview {
    /// The organisation.
    pub organisation: Organisation,
    /// Its sites.
    pub sites: Vec<Site>,
    /// Its teams.
    pub teams: Vec<Team>,
    /// From when on everybody needs a second way to show who they are.
    pub second_factor_from: Option<base::Timestamp>,
}

/// Problems of an organisation's own particulars.
pub(crate) fn problems(name: &str, kind: &str, country: &str) -> Vec<FieldProblem> {
    let mut problems: Vec<FieldProblem> = name_problem("organisation", name).into_iter().collect();
    if standards::htcds::list("org_Type").is_none_or(|list| list.code(kind).is_none()) {
        problems.push(FieldProblem::new("kind", "accounts-choose"));
    }
    if unknown_country(country) {
        problems.push(FieldProblem::new("country", "accounts-choose"));
    }
    problems
}

fn unknown_country(alpha3: &str) -> bool {
    !standards::iso3166::Country::all().any(|country| country.alpha3() == alpha3)
}

pub(crate) fn name_problem(field: &str, text: &str) -> Option<FieldProblem> {
    let length = text.trim().chars().count();
    if length == 0 {
        return Some(FieldProblem::new(field, "accounts-name-missing"));
    }
    (length > LONGEST_NAME || text.chars().any(char::is_control))
        .then(|| FieldProblem::new(field, "accounts-name-long").with("most", LONGEST_NAME.to_string()))
}

/// The organisation with sites and teams, for those who manage a part of it.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn overview(tx: &mut Tx, actor: &Actor) -> Result<Overview, Refusal> {
    access::decide::<act::OrganisationView>(actor, &Facts::of(actor.org).record(actor.org)).map(drop)?;
    let organisation = store::organisation(tx, actor.org)?.ok_or(Refusal::NotFound)?;
    Ok(Overview {
        organisation,
        sites: store::sites(tx, actor.org)?,
        teams: store::teams(tx, actor.org)?,
        second_factor_from: store::second_factor_from(tx, actor.org)?,
    })
}

/// The names of the organisation's teams, for every page of its own people that names one.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn teams(tx: &mut Tx, actor: &Actor) -> Result<Vec<Team>, Refusal> {
    Ok(store::teams(tx, actor.org)?)
}

/// Changes what the organisation says of itself.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn change(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    name: &str,
    kind: &str,
    country: &str,
    language: Lang,
) -> Result<(), Refusal> {
    let grant = access::decide::<act::OrganisationManage>(actor, &Facts::of(actor.org).record(actor.org))?;
    let found = problems(name, kind, country);
    if !found.is_empty() {
        return Err(Refusal::Invalid(found));
    }
    let mut organisation = store::organisation(tx, grant.org())?.ok_or(Refusal::NotFound)?;
    organisation.name = name.trim().to_owned();
    organisation.kind = kind.to_owned();
    organisation.country = country.to_owned();
    organisation.language = language;
    store::update_organisation(tx, &organisation)?;
    note(
        tx,
        ambient,
        actor,
        "organisation-change",
        "organisation",
        actor.org.uuid(),
        &grant.basis().to_string(),
    )
}

/// Adds a site.
///
/// # Errors
/// [`Refusal::Invalid`] for a name that cannot be taken.
pub fn add_site(tx: &mut Tx, ambient: &Ambient, actor: &Actor, name: &str, country: &str) -> Result<SiteId, Refusal> {
    let grant = access::decide::<act::SiteManage>(actor, &Facts::of(actor.org))?;
    let mut found: Vec<FieldProblem> = name_problem("site", name).into_iter().collect();
    if unknown_country(country) {
        found.push(FieldProblem::new("site-country", "accounts-choose"));
    }
    if !found.is_empty() {
        return Err(Refusal::Invalid(found));
    }
    let site = Site {
        id: SiteId::new(ambient),
        name: name.trim().to_owned(),
        country: country.to_owned(),
    };
    store::insert_site(tx, grant.org(), &site, ambient.now())?;
    note(
        tx,
        ambient,
        actor,
        "site-add",
        "site",
        site.id.uuid(),
        &grant.basis().to_string(),
    )?;
    Ok(site.id)
}

/// The field of a new name: each site and team of the page has its own.
pub(crate) fn renamed<T>(noun: &str, id: Id<T>) -> String {
    format!("{noun}-{id}")
}

/// Renames a site.
///
/// # Errors
/// [`Refusal::NotFound`] if the organisation has no such site.
pub fn rename_site(tx: &mut Tx, ambient: &Ambient, actor: &Actor, site: SiteId, name: &str) -> Result<(), Refusal> {
    let grant = access::decide::<act::SiteManage>(actor, &Facts::of(actor.org).record(site))?;
    if let Some(problem) = name_problem(&renamed("site", site), name) {
        return Err(Refusal::Invalid(vec![problem]));
    }
    if !store::rename_site(tx, grant.org(), site, name.trim())? {
        return Err(Refusal::NotFound);
    }
    note(
        tx,
        ambient,
        actor,
        "site-rename",
        "site",
        site.uuid(),
        &grant.basis().to_string(),
    )
}

/// Adds a team to a site.
///
/// # Errors
/// [`Refusal::Invalid`] for a name or a site that cannot be taken.
pub fn add_team(tx: &mut Tx, ambient: &Ambient, actor: &Actor, site: SiteId, name: &str) -> Result<TeamId, Refusal> {
    let grant = access::decide::<act::TeamManage>(actor, &Facts::of(actor.org))?;
    let mut found: Vec<FieldProblem> = name_problem("team", name).into_iter().collect();
    if !store::sites(tx, grant.org())?.iter().any(|known| known.id == site) {
        found.push(FieldProblem::new("team-site", "accounts-choose"));
    }
    if !found.is_empty() {
        return Err(Refusal::Invalid(found));
    }
    let team = Team {
        id: TeamId::new(ambient),
        site,
        name: name.trim().to_owned(),
    };
    store::insert_team(tx, grant.org(), &team, ambient.now())?;
    note(
        tx,
        ambient,
        actor,
        "team-add",
        "team",
        team.id.uuid(),
        &grant.basis().to_string(),
    )?;
    Ok(team.id)
}

/// Renames a team.
///
/// # Errors
/// [`Refusal::NotFound`] if the organisation has no such team.
pub fn rename_team(tx: &mut Tx, ambient: &Ambient, actor: &Actor, team: TeamId, name: &str) -> Result<(), Refusal> {
    let grant = access::decide::<act::TeamManage>(actor, &Facts::of(actor.org).record(team))?;
    if let Some(problem) = name_problem(&renamed("team", team), name) {
        return Err(Refusal::Invalid(vec![problem]));
    }
    if !store::rename_team(tx, grant.org(), team, name.trim())? {
        return Err(Refusal::NotFound);
    }
    note(
        tx,
        ambient,
        actor,
        "team-rename",
        "team",
        team.uuid(),
        &grant.basis().to_string(),
    )
}

pub(crate) fn note(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    action: &'static str,
    kind: &'static str,
    subject: impl Into<Uuid>,
    basis: &str,
) -> Result<(), Refusal> {
    journal::audit::append(
        tx,
        &Entry {
            at: ambient.now(),
            actor: Some(actor.user),
            org: Some(actor.org),
            action,
            kind,
            subject: Some(subject.into()),
            basis,
            reason: None,
            detail: "{}",
        },
    )?;
    Ok(())
}
