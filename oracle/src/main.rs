//! Asks the rule table of Amparo and Cedar policies the same questions, and stops at the first answer that differs.
//!
//! `cargo xtask oracle` runs it. The policies (`policies.cedar`) are written by hand; both sides see random actors, records and every
//! action. They must agree on yes and no, and on how sensitive the answers are that may be read.

use std::collections::{BTreeMap, HashMap, HashSet};

use access::{Action, Actor, Facts, Opened, Role, RoleSet, State, may};
use anyhow::{Context as _, Result, bail, ensure};
use base::{Id, OrgId, TeamId, Timestamp, UserId};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression,
};
use uuid::Uuid;

const POLICIES: &str = include_str!("../policies.cedar");
const TRIPLES: usize = 1_000_000;

fn main() -> Result<()> {
    let asked = std::env::args().nth(1);
    let triples: usize = asked
        .map_or(Ok(TRIPLES), |text| text.parse())
        .context("how many questions?")?;
    let policies: PolicySet = POLICIES.parse().context("policies.cedar does not parse")?;
    let (mut dice, authorizer) = (Dice(20_261_130), Authorizer::new());
    let (mut asked, mut allowed) = (0_usize, BTreeMap::<Action, usize>::new());
    let mut used: HashSet<String> = HashSet::new();
    while asked < triples {
        let (actor, facts) = (actor(&mut dice), facts(&mut dice));
        let world = World::of(&actor, &facts)?;
        for action in Action::ALL {
            let ours = may(&actor, *action, &facts)
                .ok()
                .map(|basis| format!("{:?}", basis.tier));
            let theirs = world.ask(&authorizer, &policies, *action, &mut used)?;
            if ours != theirs {
                bail!(
                    "they disagree about {action}: the table says {ours:?}, the policies say {theirs:?}\n{actor:#?}\n{facts:#?}"
                );
            }
            *allowed.entry(*action).or_default() += usize::from(ours.is_some());
            asked += 1;
        }
    }
    for action in Action::ALL {
        let yes = allowed.get(action).copied().unwrap_or_default();
        ensure!(yes > 0, "{action} was never allowed, so nothing is known about it");
    }
    let unused: Vec<String> = policies
        .policies()
        .map(|policy| policy.id().to_string())
        .filter(|id| !used.contains(id))
        .collect();
    // The two policies that forbid are never the reason of a yes.
    ensure!(unused.len() <= 2, "policies that decided nothing: {unused:?}");
    let yes: usize = allowed.values().sum();
    println!(
        "{asked} questions, {yes} allowed, 0 disagreements; {} policies",
        policies.policies().count()
    );
    Ok(())
}

/// SplitMix64: repeatable, and good enough to roll dice.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn chance(&mut self, one_in: u64) -> bool {
        self.roll(one_in) == 0
    }

    fn time(&mut self) -> Timestamp {
        Timestamp::from_micros(i64::try_from(self.roll(8)).unwrap_or_default())
    }
}

fn id<T>(kind: u8, number: u64) -> Id<T> {
    Id::from_uuid(Uuid::from_u64_pair(u64::from(kind) << 56, number))
}

/// Few users, teams and organisations, so that every relation between them comes up often.
fn actor(dice: &mut Dice) -> Actor {
    let roles: RoleSet = Role::ALL.into_iter().filter(|_| dice.chance(5)).collect();
    let teams: Vec<TeamId> = (0..4).filter(|_| dice.chance(3)).map(|team| id(3, team)).collect();
    let org: OrgId = id(1, dice.roll(8).min(1));
    let user: UserId = id(2, dice.roll(3));
    let shut: Vec<TeamId> = (0..4).filter(|_| dice.chance(12)).map(|team| id(3, team)).collect();
    let mut actor = Actor::new(user, org, roles.iter()).in_teams(teams).without(shut);
    actor.demo = dice.chance(2);
    actor.now = (!dice.chance(4)).then(|| dice.time());
    actor
}

fn facts(dice: &mut Dice) -> Facts {
    let someone = |dice: &mut Dice| (!dice.chance(4)).then(|| id::<base::id::of::User>(2, dice.roll(3)));
    let (owner, author) = (someone(dice), someone(dice));
    let team = (!dice.chance(4)).then(|| id(3, dice.roll(4)));
    let state = match dice.roll(3) {
        0 => State::Open,
        1 => State::Closed,
        _ => State::Erased,
    };
    let opened = dice.chance(2).then(|| Opened {
        by: id(2, dice.roll(3)),
        from: dice.time(),
        until: dice.time(),
    });
    // Most records are of the actor's organisation.
    Facts::of(id(1, dice.roll(8).min(1)))
        .owner(owner)
        .author(author)
        .team(team)
        .state(state)
        .opened(opened)
}

/// An actor and a record as Cedar sees them.
struct World {
    principal: EntityUid,
    resource: EntityUid,
    entities: Entities,
}

fn uid(kind: &str, id: &str) -> Result<EntityUid> {
    let kind: EntityTypeName = kind.parse().context("a type of entities")?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn of<T>(kind: &str, id: Id<T>) -> Result<RestrictedExpression> {
    Ok(RestrictedExpression::new_entity_uid(uid(kind, &id.to_string())?))
}

impl World {
    fn of(actor: &Actor, facts: &Facts) -> Result<Self> {
        let principal = uid("User", &actor.user.to_string())?;
        let resource = uid("Record", "it")?;
        let teams: Vec<_> = actor
            .teams
            .iter()
            .map(|team| of("Team", *team))
            .collect::<Result<_>>()?;
        let shut: Vec<_> = actor.shut.iter().map(|team| of("Team", *team)).collect::<Result<_>>()?;
        let mut who = HashMap::from([
            ("org".to_owned(), of("Org", actor.org)?),
            ("teams".to_owned(), RestrictedExpression::new_set(teams)),
            ("shut".to_owned(), RestrictedExpression::new_set(shut)),
            ("demo".to_owned(), RestrictedExpression::new_bool(actor.demo)),
        ]);
        if let Some(now) = actor.now {
            who.insert("now".to_owned(), RestrictedExpression::new_long(now.micros()));
        }
        let mut roles: HashSet<EntityUid> = actor
            .roles
            .iter()
            .map(|role| uid("Role", role.code()))
            .collect::<Result<_>>()?;
        if !actor.roles.is_empty() {
            roles.insert(uid("Role", "anybody")?);
        }
        let state = match facts.state {
            State::Open => "open",
            State::Closed => "closed",
            State::Erased => "erased",
        };
        let mut what = HashMap::from([
            ("org".to_owned(), of("Org", facts.org)?),
            ("state".to_owned(), RestrictedExpression::new_string(state.to_owned())),
        ]);
        for (name, user) in [("owner", facts.owner), ("author", facts.author)] {
            if let Some(user) = user {
                what.insert(name.to_owned(), of("User", user)?);
            }
        }
        if let Some(team) = facts.team {
            what.insert("team".to_owned(), of("Team", team)?);
        }
        if let Some(opened) = facts.opened {
            let record = [
                ("by".to_owned(), of("User", opened.by)?),
                ("from".to_owned(), RestrictedExpression::new_long(opened.from.micros())),
                (
                    "until".to_owned(),
                    RestrictedExpression::new_long(opened.until.micros()),
                ),
            ];
            what.insert("opened".to_owned(), RestrictedExpression::new_record(record)?);
        }
        let entities = [
            Entity::new(principal.clone(), who, roles)?,
            Entity::new(resource.clone(), what, HashSet::new())?,
        ];
        Ok(Self {
            principal,
            resource,
            entities: Entities::from_entities(entities, None)?,
        })
    }

    /// The highest tier of the policies that allow it; `None` if none does.
    fn ask(
        &self,
        authorizer: &Authorizer,
        policies: &PolicySet,
        action: Action,
        used: &mut HashSet<String>,
    ) -> Result<Option<String>> {
        let what = uid("Action", action.code())?;
        let request = Request::new(
            self.principal.clone(),
            what,
            self.resource.clone(),
            Context::empty(),
            None,
        )?;
        let response = authorizer.is_authorized(&request, policies, &self.entities);
        if let Some(error) = response.diagnostics().errors().next() {
            bail!("a policy cannot be computed for {action}: {error}");
        }
        if response.decision() == Decision::Deny {
            return Ok(None);
        }
        let mut highest = None;
        for id in response.diagnostics().reason() {
            let policy = policies.policy(id).context("a policy that decided")?;
            let tier = policy.annotation("tier").context("a policy without a tier")?.to_owned();
            used.insert(id.to_string());
            highest = highest.max(Some(tier));
        }
        Ok(highest)
    }
}
