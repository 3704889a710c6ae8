//! Random worlds: few users, teams and organisations, so that every relation between them comes up often.

use access::{Actor, Facts, Opened, Role, RoleSet, State};
use base::{Id, OrgId, TeamId, Timestamp, UserId};
use uuid::Uuid;

/// SplitMix64: repeatable, and good enough to roll dice.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    pub(crate) fn chance(&mut self, one_in: u64) -> bool {
        self.roll(one_in) == 0
    }
}

pub(crate) fn id<T>(kind: u8, number: u64) -> Id<T> {
    let mut bytes = [kind; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    Id::from_uuid(Uuid::from_bytes(bytes))
}

pub(crate) fn org(number: u64) -> OrgId {
    id(1, number)
}
pub(crate) fn user(number: u64) -> UserId {
    id(2, number)
}
pub(crate) fn team(number: u64) -> TeamId {
    id(3, number)
}

pub(crate) fn actor(dice: &mut Dice) -> Actor {
    let roles: RoleSet = Role::ALL.into_iter().filter(|_| dice.chance(3)).collect();
    let teams: Vec<TeamId> = (0..4).filter(|_| dice.chance(3)).map(team).collect();
    let actor = Actor::new(user(dice.roll(3)), org(dice.roll(2)), roles.iter()).in_teams(teams);
    let shut: Vec<TeamId> = (0..4).filter(|_| dice.chance(8)).map(team).collect();
    let mut actor = actor.without(shut);
    actor.demo = dice.chance(2);
    actor.now = (!dice.chance(4)).then(|| time(dice));
    actor
}

/// A few moments, so that they meet.
pub(crate) fn time(dice: &mut Dice) -> Timestamp {
    Timestamp::from_micros(i64::try_from(dice.roll(8)).unwrap())
}

pub(crate) fn opened(dice: &mut Dice) -> Opened {
    Opened {
        by: user(dice.roll(3)),
        from: time(dice),
        until: time(dice),
    }
}

pub(crate) fn facts(dice: &mut Dice) -> Facts {
    let someone = |dice: &mut Dice| (!dice.chance(4)).then(|| user(dice.roll(3)));
    let (owner, author) = (someone(dice), someone(dice));
    let team = (!dice.chance(4)).then(|| team(dice.roll(4)));
    let opened = dice.chance(2).then(|| opened(dice));
    Facts::of(org(dice.roll(2)))
        .opened(opened)
        .owner(owner)
        .author(author)
        .team(team)
        .state(State::ALL[usize::try_from(dice.roll(3)).unwrap()])
}
