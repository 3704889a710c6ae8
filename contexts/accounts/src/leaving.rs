//! Leaving: an account closes when what its owner answers for is in others' hands, or somebody has been told of it.

use ::store::Tx;
use access::{Action, Actor, Facts, Grant, act};
use base::{Ambient, FieldProblem, OrgId, Refusal, TeamId, UserId};

use crate::model::{Account, Team};
use crate::notices::{self, About, Kind};
use crate::{colleagues, store};

/// What somebody owns of one team, or of none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The team that answers for these cases.
    pub team: Option<TeamId>,
    /// Open ones.
    pub open: u64,
    /// Closed ones, which may be opened again.
    pub closed: u64,
}

/// What stays under the name of somebody who leaves, because others can go on with it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unfinished {
    /// Uploads that were not loaded; whoever imports data can discard them.
    pub uploads: u64,
    /// Releases that wait for a decision.
    pub releases: u64,
}

/// What those keep who know what people answer for. Declared here, wired by `app`.
pub trait Caseload: Send + Sync {
    /// What somebody owns, by team.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn shares(&self, tx: &mut Tx, org: OrgId, owner: UserId) -> Result<Vec<Share>, Refusal>;

    /// Gives what `from` owns of the team of the grant (its record; none: of no team) to a team and somebody in it, or to
    /// nobody yet, each case written down. Returns how many went.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn hand_over(
        &self,
        tx: &mut Tx,
        grant: &Grant<act::CaseHandOver>,
        from: UserId,
        to: (TeamId, Option<UserId>),
    ) -> Result<u64, Refusal>;

    /// What else is under somebody's name and not done.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn unfinished(&self, tx: &mut Tx, org: OrgId, user: UserId) -> Result<Unfinished, Refusal>;

    /// How many cases have which owner, team and state.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn census(&self, tx: &mut Tx, org: OrgId) -> Result<Vec<(Facts, u64)>, Refusal>;
}

/// To whom the cases of one team go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heir {
    /// The team that answered for them until now.
    pub of: Option<TeamId>,
    /// The team that answers for them from now on.
    pub team: TeamId,
    /// Who owns them; nobody yet: its supervisors give them on.
    pub owner: Option<UserId>,
}

/// A share, and who could take it: members of the team, or of every team where there was none.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is to be handed on.
    pub share: Share,
    /// Teams, each with those who may own its cases.
    pub heirs: Vec<(Team, Vec<Account>)>,
}

/// What somebody leaves behind, as far as the actor may hand it on.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// Who.
    pub account: Account,
    /// Their cases.
    pub choices: Vec<Choice>,
    /// What stays.
    pub unfinished: Unfinished,
}

/// Whether the actor may hand on what somebody owns of a team.
fn decide(actor: &Actor, owner: UserId, team: Option<TeamId>) -> Result<Grant<act::CaseHandOver>, Refusal> {
    let facts = Facts::of(actor.org).owner(owner).team(team);
    let facts = team.map_or(facts, |team| facts.record(team));
    Ok(access::decide::<act::CaseHandOver>(actor, &facts)?)
}

/// What somebody owns and to whom it could go.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`].
pub fn look(tx: &mut Tx, caseload: &dyn Caseload, actor: &Actor, user: UserId) -> Result<Leaving, Refusal> {
    access::capable(actor, Action::CaseHandOver)?;
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let (teams, accounts) = (store::teams(tx, actor.org)?, store::accounts(tx, actor.org)?);
    let shares = caseload.shares(tx, actor.org, user)?;
    let choices = shares
        .into_iter()
        .filter(|share| decide(actor, user, share.team).is_ok());
    let choices = choices.map(|share| Choice {
        share,
        heirs: teams
            .iter()
            .filter(|team| share.team.is_none_or(|of| of == team.id))
            .map(|team| (team.clone(), heirs(&accounts, user, team.id)))
            .collect(),
    });
    Ok(Leaving {
        choices: choices.collect(),
        unfinished: caseload.unfinished(tx, actor.org, user)?,
        account,
    })
}

fn heirs(accounts: &[Account], leaver: UserId, team: TeamId) -> Vec<Account> {
    let others = accounts
        .iter()
        .filter(|it| it.user != leaver && it.teams.contains(&team));
    others.filter(|it| colleagues::may_own(it, team)).cloned().collect()
}

/// The reason for which an account closes at once, whatever is left under its name.
pub const AT_ONCE: &str = "safety";

/// Closes the account of somebody who leaves: what they own goes where `plan` says, in the same transaction. For safety it closes
/// at once; then what they own stays for now, and those who can hand it on are told. Returns whether something was left.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without a reason, or naming what nobody was chosen for;
/// [`Refusal::NotNow`] when the last administrator would go.
pub fn close(
    tx: &mut Tx,
    (ambient, caseload): (&Ambient, &dyn Caseload),
    actor: &Actor,
    user: UserId,
    why: &str,
    plan: &[Heir],
) -> Result<bool, Refusal> {
    if why != AT_ONCE && crate::users::WHY_CLOSED.contains(&why) {
        access::may(actor, Action::UserDisable, &Facts::of(actor.org).owner(user))?;
        hand_over(tx, (ambient, caseload), actor, user, plan)?;
    }
    crate::users::disable(tx, ambient, actor, user, why)?;
    let left = !caseload.shares(tx, actor.org, user)?.is_empty();
    if left {
        self::left(tx, (ambient, caseload), (actor.org, user), Some(actor.user))?;
    }
    Ok(left)
}

/// Name of the field that asks to whom the cases of a team go.
pub fn field_of(team: Option<TeamId>) -> String {
    team.map_or_else(|| String::from("heir.none"), |team| format!("heir.{team}"))
}

/// Hands on what somebody owns: everything that the actor may hand on, in one transaction; whoever gets cases is told, and the
/// supervisors of a team where nobody owns them yet. Returns how many cases went.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`], naming each share for which nobody was chosen, or somebody who may
/// not own it.
pub fn hand_over(
    tx: &mut Tx,
    (ambient, caseload): (&Ambient, &dyn Caseload),
    actor: &Actor,
    user: UserId,
    plan: &[Heir],
) -> Result<u64, Refusal> {
    let leaving = look(tx, caseload, actor, user)?;
    let mut problems = Vec::new();
    let mut settled = Vec::new();
    for choice in &leaving.choices {
        let team = choice.share.team;
        let heir = plan.iter().find(|heir| heir.of == team);
        match heir.filter(|heir| is_offered(choice, heir)) {
            Some(heir) => settled.push((team, *heir)),
            None => problems.push(FieldProblem::new(&field_of(team), "accounts-leave-choose")),
        }
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let mut all = 0;
    for (team, heir) in settled {
        let grant = decide(actor, user, team)?;
        let went = caseload.hand_over(tx, &grant, user, (heir.team, heir.owner))?;
        all += went;
        if went > 0 {
            tell(tx, ambient, actor, user, &heir)?;
        }
    }
    Ok(all)
}

fn is_offered(choice: &Choice, heir: &Heir) -> bool {
    let team = choice.heirs.iter().find(|(team, _)| team.id == heir.team);
    team.is_some_and(|(_, members)| {
        heir.owner
            .is_none_or(|owner| members.iter().any(|member| member.user == owner))
    })
}

fn tell(tx: &mut Tx, ambient: &Ambient, actor: &Actor, user: UserId, heir: &Heir) -> Result<(), Refusal> {
    if let Some(owner) = heir.owner {
        if owner != actor.user {
            notices::post(tx, ambient, (actor.org, owner), Kind::CasesGiven, user.uuid(), None)?;
        }
        return Ok(());
    }
    let about = About {
        org: actor.org,
        owner: None,
        team: Some(heir.team),
        watch: false,
        by: actor.user,
    };
    notices::tell(tx, ambient, &about, Kind::CasesGiven, user.uuid()).map(drop)
}

/// Tells the supervisors of each team that somebody's account was closed at once and their cases wait; where a case is of no
/// team, those who give roles, who can hand it on.
///
/// # Errors
/// [`Refusal`] of the store.
pub(crate) fn left(
    tx: &mut Tx,
    (ambient, caseload): (&Ambient, &dyn Caseload),
    (org, user): (OrgId, UserId),
    by: Option<UserId>,
) -> Result<(), Refusal> {
    for share in caseload.shares(tx, org, user)? {
        let about = About {
            org,
            owner: None,
            team: share.team,
            watch: false,
            by: by.unwrap_or(user),
        };
        let told = notices::tell(tx, ambient, &about, Kind::CasesLeft, user.uuid())?;
        if told == 0 {
            notices::tell_administrators(tx, ambient, &about, Kind::CasesLeft, user.uuid())?;
        }
    }
    Ok(())
}

/// Nobody answers for anything: where no register of cases is wired.
pub struct Nothing;

impl Caseload for Nothing {
    fn shares(&self, _: &mut Tx, _: OrgId, _: UserId) -> Result<Vec<Share>, Refusal> {
        Ok(Vec::new())
    }
    fn hand_over(
        &self,
        _: &mut Tx,
        _: &Grant<act::CaseHandOver>,
        _: UserId,
        _: (TeamId, Option<UserId>),
    ) -> Result<u64, Refusal> {
        Ok(0)
    }
    fn unfinished(&self, _: &mut Tx, _: OrgId, _: UserId) -> Result<Unfinished, Refusal> {
        Ok(Unfinished::default())
    }
    fn census(&self, _: &mut Tx, _: OrgId) -> Result<Vec<(Facts, u64)>, Refusal> {
        Ok(Vec::new())
    }
}
