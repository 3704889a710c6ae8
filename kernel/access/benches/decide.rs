//! `cargo bench -p amparo-access`: a decision has a microsecond.

use access::{Action, Actor, Columns, Facts, Role, act, decide, fields_visible, list, may};
use base::{Ambient, OrgId, TeamId, Timestamp, UserId};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn world() -> (Actor, Facts) {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
    let (org, teams) = (OrgId::new(&ambient), [(); 8].map(|()| TeamId::new(&ambient)));
    let last = teams.last().copied();
    let actor = Actor::new(UserId::new(&ambient), org, Role::ALL).in_teams(teams);
    (actor, Facts::of(org).owner(UserId::new(&ambient)).team(last))
}

/// All roles, eight teams, the record in the last of them.
#[divan::bench]
fn decide_with_every_role(bencher: Bencher<'_, '_>) {
    let (actor, facts) = world();
    bencher.bench_local(|| decide::<act::CaseEdit>(black_box(&actor), black_box(&facts)).is_ok());
}

#[divan::bench]
fn refuse_at_the_end_of_the_table(bencher: Bencher<'_, '_>) {
    let (actor, facts) = world();
    bencher.bench_local(|| may(black_box(&actor), Action::GalleryView, black_box(&facts)).is_err());
}

#[divan::bench]
fn tiers_of_a_record(bencher: Bencher<'_, '_>) {
    let (actor, facts) = world();
    bencher.bench_local(|| fields_visible(black_box(&actor), black_box(&facts)));
}

#[divan::bench]
fn filter_of_a_list(bencher: Bencher<'_, '_>) {
    let (actor, _) = world();
    let columns = Columns {
        org: "c.org_id",
        owner: Some("c.owner_id"),
        team: Some("c.team_id"),
        state: Some("c.state"),
        author: None,
        opened: None,
    };
    bencher.bench_local(|| list::<act::CaseList>(black_box(&actor)).map(|grant| grant.sql_filter(&columns, 1)));
}
