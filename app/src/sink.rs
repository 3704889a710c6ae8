//! Where imports meet the case register: what evidence asks for, done by protection, on the staff list of accounts.

use std::collections::HashSet;
use std::sync::Arc;

use access::{Actor, Facts, Grant, act};
use accounts::leaving::{Share, Unfinished};
use accounts::notices::{self, About, Kind};
use accounts::{Accounts, colleagues, evacuation, operator, sessions};
use base::{Ambient, FieldProblem, OrgId, PersonId, Redacted, Refusal, SiteId, TeamId, Timestamp, UserId};
use evidence::model::BatchId;
use evidence::{CaseSink, CasesUndone, Evidence, Fingerprint, NewCase};
use governance::Counting;
use protection::Protection;
use protection::bulk::{self, Incoming, Undone};
use protection::emergency::Emergency;
use protection::evacuate::Place;
use protection::handover;
use standards::CaseRecord;
use store::{Scope, Tx};
use vault::KeyId;

/// The case register, as the importer sees it.
pub struct Register(pub Protection);

impl CaseSink for Register {
    fn check(&self, record: &CaseRecord) -> Vec<FieldProblem> {
        bulk::check(record, self.0.ambient().now())
    }

    fn known(&self, tx: &mut Tx<'_>, org: OrgId, rows: &[Fingerprint]) -> Result<HashSet<Fingerprint>, Refusal> {
        bulk::known_fingerprints(tx, org, rows)
    }

    fn insert(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCases>,
        batch: BatchId,
        team: TeamId,
        cases: &[NewCase],
    ) -> Result<u64, Refusal> {
        let incoming: Vec<Incoming> = cases
            .iter()
            .map(|case| Incoming {
                record: case.record.clone(),
                fingerprint: case.fingerprint,
                owner: None,
                team: Some(team),
                registered_on: None,
            })
            .collect();
        let prepared = bulk::prepare(&self.0, grant, batch.uuid(), &incoming)?;
        let made = bulk::insert(&self.0, tx, grant, &prepared)?;
        Ok(u64::try_from(made.len()).unwrap_or(u64::MAX))
    }

    fn undo(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCasesUndo>,
        batch: BatchId,
        all: bool,
    ) -> Result<CasesUndone, Refusal> {
        let undone = bulk::undo(&self.0, tx, grant, batch.uuid(), all)?;
        Ok(CasesUndone {
            removed: undone.cases,
            kept: u64::try_from(undone.kept.len()).unwrap_or(u64::MAX),
            keys: undone.keys.iter().map(|key| *key.as_bytes()).collect(),
            people: undone.people,
        })
    }

    fn loaded(&self, org: OrgId, batch: BatchId) -> Result<(), Refusal> {
        // Names are filed when somebody first searches; until then there is nothing to bring up to date.
        if self.0.unlocked(org).is_none() {
            return Ok(());
        }
        let people = self
            .0
            .store()
            .read(Scope::Org(org), |tx| bulk::people_of(tx, org, batch.uuid()))?;
        self.0.refresh(org, &people)
    }

    fn undone(&self, org: OrgId, undone: &CasesUndone) -> Result<(), Refusal> {
        let undone = Undone {
            org,
            people: undone.people.clone(),
            cases: undone.removed,
            kept: Vec::new(),
            keys: undone.keys.iter().filter_map(|key| KeyId::from_slice(key)).collect(),
        };
        bulk::finish_undo(&self.0, &undone)
    }
}

/// What people answer for, as the accounts see it. It holds nothing that holds the accounts.
pub struct Work(pub Ambient);

impl accounts::leaving::Caseload for Work {
    fn shares(&self, tx: &mut Tx<'_>, org: OrgId, owner: UserId) -> Result<Vec<Share>, Refusal> {
        let shares = handover::shares(tx, org, owner)?.into_iter();
        Ok(shares
            .map(|share| Share {
                team: share.team,
                open: share.open,
                closed: share.closed,
            })
            .collect())
    }

    fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::CaseHandOver>,
        from: UserId,
        to: (TeamId, Option<UserId>),
    ) -> Result<u64, Refusal> {
        handover::run(tx, self.0.now(), grant, from, to)
    }

    fn unfinished(&self, tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Unfinished, Refusal> {
        let (uploads, releases) = evidence::unfinished(tx, org, user)?;
        Ok(Unfinished { uploads, releases })
    }

    fn census(&self, tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(Facts, u64)>, Refusal> {
        handover::census(tx, org)
    }
}

/// The staff list, as imports and releases see it.
pub struct Staff(pub Accounts);

impl evidence::Directory for Staff {
    fn teams(&self, org: OrgId) -> Result<Vec<(TeamId, String)>, Refusal> {
        let teams = colleagues::teams(&self.0, org)?;
        Ok(teams.into_iter().map(|team| (team.id, team.name)).collect())
    }

    fn actor(&self, org: OrgId, user: UserId) -> Result<Option<Actor>, Refusal> {
        let account = operator::account_of(&self.0, org, user)?;
        let active = account.filter(accounts::Account::may_enter);
        Ok(active.map(|account| sessions::actor_of(&account, self.0.demo())))
    }

    fn name(&self, org: OrgId, user: UserId) -> Result<Option<Redacted<String>>, Refusal> {
        colleagues::name(&self.0, org, user)
    }
}

/// What accounts know of the staff, for the pages about cases. A name that cannot be read is left out: the page is about
/// the person.
impl protection::Directory for Staff {
    fn user(&self, org: OrgId, user: UserId) -> Option<Redacted<String>> {
        colleagues::name(&self.0, org, user).ok().flatten()
    }

    fn teams(&self, org: OrgId) -> Vec<(TeamId, String)> {
        evidence::Directory::teams(self, org).unwrap_or_default()
    }

    fn members(&self, org: OrgId, team: TeamId) -> Vec<(UserId, Redacted<String>)> {
        colleagues::members(&self.0, org, team).unwrap_or_default()
    }

    fn role_label(&self, role: access::Role) -> &'static str {
        accounts::model::role_label(role)
    }

    fn names_staff(&self, _: OrgId) -> bool {
        false
    }

    fn emergency_opened(&self, tx: &mut Tx<'_>, it: &Emergency) -> Result<u64, Refusal> {
        let about = About {
            org: it.org,
            owner: it.owner,
            team: it.team,
            watch: true,
            by: it.by,
        };
        notices::tell(tx, self.0.ambient(), &about, Kind::EmergencyOpened, it.id.uuid())
    }

    fn emergency_reviewed(&self, tx: &mut Tx<'_>, it: &Emergency) -> Result<(), Refusal> {
        let (whom, kind) = ((it.org, it.by), Kind::EmergencyReviewed);
        notices::post(tx, self.0.ambient(), whom, kind, it.id.uuid(), None)
    }

    fn held(&self, tx: &mut Tx<'_>, org: OrgId) -> Result<HashSet<PersonId>, Refusal> {
        Ok(governance::retention::held(tx, org)?)
    }
}

/// Who watches over the data, for the duties of data protection.
impl governance::Staff for Staff {
    fn tell_officers(
        &self,
        tx: &mut Tx<'_>,
        org: OrgId,
        by: Option<UserId>,
        what: governance::Tell,
        subject: uuid::Uuid,
    ) -> Result<u64, Refusal> {
        let about = About {
            org,
            owner: None,
            team: None,
            watch: true,
            // Nobody has this identifier: what the program itself notices is told to everybody.
            by: by.unwrap_or_else(|| UserId::from_uuid(uuid::Uuid::nil())),
        };
        let kind = match what {
            governance::Tell::BreachReported => Kind::BreachReported,
            governance::Tell::BreachDue => Kind::BreachDue,
            governance::Tell::SiteLocked => Kind::SiteLocked,
            governance::Tell::SiteDestruction => Kind::SiteDestruction,
            governance::Tell::SiteDestroyed => Kind::SiteDestroyed,
            governance::Tell::Departure => Kind::Departure,
        };
        notices::tell(tx, self.0.ambient(), &about, kind, subject)
    }

    fn name(&self, org: OrgId, user: UserId) -> Option<Redacted<String>> {
        protection::Directory::user(self, org, user)
    }
}

/// What the contexts keep, for the duties of data protection.
pub struct Kept {
    /// Organisations, sites, users.
    pub accounts: Accounts,
    /// People and cases.
    pub protection: Protection,
    /// Imports.
    pub evidence: Evidence,
}

impl governance::Records for Kept {
    fn organisations(&self) -> Result<Vec<OrgId>, Refusal> {
        operator::organisation_ids(self.accounts.store())
    }

    fn quiet(
        &self,
        tx: &mut Tx<'_>,
        org: OrgId,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<governance::Quiet>, Refusal> {
        let found = protection::retention::quiet(tx, org, before, limit)?;
        Ok(found
            .into_iter()
            .map(|one| governance::Quiet {
                person: one.person,
                code: one.code,
                team: one.team,
                owner: one.owner,
                since: one.since,
            })
            .collect())
    }

    fn by_code(&self, tx: &mut Tx<'_>, org: OrgId, typed: &str) -> Result<Option<(PersonId, Facts)>, Refusal> {
        protection::retention::by_code(tx, org, typed)
    }

    fn erased(&self, tx: &mut Tx<'_>, org: OrgId, people: &[PersonId]) -> Result<HashSet<PersonId>, Refusal> {
        protection::retention::erased(tx, org, people)
    }

    fn clear(
        &self,
        tx: &mut Tx<'_>,
        org: OrgId,
        what: governance::Technical,
        before: Timestamp,
    ) -> Result<u64, Refusal> {
        match what {
            governance::Technical::Imports => evidence::retention::clear_imports(tx, org, before),
            governance::Technical::Devices => accounts::retention::clear_devices(tx, org, before),
            governance::Technical::Notices => accounts::retention::clear_notices(tx, org, before),
        }
    }

    fn reach(&self, tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<governance::Reach, Refusal> {
        let found = protection::evacuate::reach(&self.protection, tx, org, teams)?;
        Ok(governance::Reach {
            people: found.people,
            cases: found.cases,
            held: found.held,
            elsewhere: found.elsewhere,
        })
    }

    fn destroy(&self, org: OrgId, teams: &[TeamId], by: UserId, count: &Counting) -> Result<(), Refusal> {
        let mut place = Some(Place::default());
        while let Some(from) = place {
            let (cx, teams, count) = (self.protection.clone(), teams.to_vec(), Arc::clone(count));
            let ordered = self.protection.store().write(Scope::Org(org), move |tx| {
                let at = cx.ambient().now();
                let ordered = protection::evacuate::some(&cx, tx, (org, &teams), from, (at, by))?;
                count(
                    tx,
                    u64::try_from(ordered.people.len()).unwrap_or(u64::MAX),
                    ordered.cases,
                )?;
                Ok::<_, Refusal>(ordered)
            })?;
            protection::evacuate::finish(&self.protection, org, &ordered)?;
            place = ordered.next;
        }
        Ok(())
    }

    fn sealed_beside(&self, tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Vec<KeyId>, Refusal> {
        evidence::evacuate::keys(tx, org, teams)
    }

    fn forget_beside(&self, org: OrgId, teams: &[TeamId]) -> Result<(), Refusal> {
        evidence::evacuate::forget(&self.evidence, org, teams)
    }
}

impl governance::Sites for Kept {
    fn sites(&self, tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<governance::Site>, Refusal> {
        let all = evacuation::sites(tx, org)?;
        Ok(all
            .into_iter()
            .map(|state| governance::Site {
                id: state.site.id,
                name: state.site.name,
                locked_at: state.locked_at,
                people: state.people,
                teams: state.teams,
            })
            .collect())
    }

    fn lock(&self, tx: &mut Tx<'_>, org: OrgId, site: SiteId, now: Timestamp) -> Result<Option<u64>, Refusal> {
        evacuation::lock(tx, org, site, now)
    }

    fn unlock(&self, tx: &mut Tx<'_>, org: OrgId, site: SiteId) -> Result<bool, Refusal> {
        evacuation::unlock(tx, org, site)
    }
}
