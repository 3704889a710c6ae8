//! The list filter, run by SQLite, lists exactly what the decision allows.

use access::{Act, Action, Actor, Columns, Facts, Filter, Param, State, act, list, may};
use rusqlite::{Connection, ToSql};

use crate::world::{Dice, actor, facts};

const WORLDS: usize = 100_000;
const ROWS: usize = 12;

const FULL: Columns = Columns {
    org: "r.org_id",
    owner: Some("r.owner_id"),
    team: Some("r.team_id"),
    state: Some("CASE WHEN r.erased = 1 THEN 2 WHEN r.closed = 1 THEN 1 ELSE 0 END"),
    author: Some("r.author_id"),
    opened: Some(["r.opened_by", "r.opened_from", "r.opened_until"]),
};

fn database() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "CREATE TABLE record (id INTEGER PRIMARY KEY, org_id BLOB NOT NULL, owner_id BLOB, team_id BLOB, author_id BLOB,
             closed INTEGER NOT NULL, erased INTEGER NOT NULL, opened_by BLOB, opened_from INTEGER, opened_until INTEGER) STRICT",
        )
        .unwrap();
    connection
}

fn fill(connection: &Connection, rows: &[Facts]) {
    connection.execute("DELETE FROM record", []).unwrap();
    let mut insert = connection
        .prepare_cached("INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .unwrap();
    for (number, row) in rows.iter().enumerate() {
        let bytes = |id: Option<&[u8; 16]>| id.map(|id| id.to_vec());
        insert
            .execute((
                i64::try_from(number).unwrap(),
                row.org.as_bytes().to_vec(),
                bytes(row.owner.as_ref().map(|id| id.as_bytes())),
                bytes(row.team.as_ref().map(|id| id.as_bytes())),
                bytes(row.author.as_ref().map(|id| id.as_bytes())),
                row.state.code() == 1,
                row.state.code() == 2,
                bytes(row.opened.as_ref().map(|it| it.by.as_bytes())),
                row.opened.map(|it| it.from.micros()),
                row.opened.map(|it| it.until.micros()),
            ))
            .unwrap();
    }
}

fn filter<A: Act>(actor: &Actor, columns: &Columns, first: usize) -> Option<Filter> {
    list::<A>(actor).ok().map(|grant| grant.sql_filter(columns, first))
}

/// Lists with an id bound to `$1`, as a page with a cursor would, so that the filter begins at `$2`.
fn listed(connection: &Connection, filter: &Filter) -> Vec<usize> {
    let sql = format!(
        "SELECT r.id FROM record r WHERE r.id > $1 AND {} ORDER BY r.id",
        filter.sql
    );
    let mut statement = connection.prepare_cached(&sql).unwrap();
    let bind = |statement: &mut rusqlite::CachedStatement<'_>, name: String, value: &dyn ToSql| {
        let index = statement
            .parameter_index(&name)
            .unwrap()
            .unwrap_or_else(|| panic!("{name} is not in {sql}"));
        statement.raw_bind_parameter(index, value).unwrap();
    };
    bind(&mut statement, String::from("$1"), &-1_i64);
    for (at, param) in filter.params.iter().enumerate() {
        let name = format!("${}", at + 2);
        match param {
            Param::Id(bytes) => bind(&mut statement, name, &bytes.to_vec()),
            Param::Text(text) => bind(&mut statement, name, text),
            Param::Int(number) => bind(&mut statement, name, number),
        }
    }
    assert_eq!(statement.parameter_count(), filter.params.len() + 1, "{sql}");
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        found.push(usize::try_from(row.get::<_, i64>(0).unwrap()).unwrap());
    }
    found
}

macro_rules! filters {
    ($($name:ident),+) => { &[$((Action::$name, filter::<act::$name>)),+] };
}
type MakeFilter = fn(&Actor, &Columns, usize) -> Option<Filter>;
/// Every scope and every set of states is among these.
const LISTED: &[(Action, MakeFilter)] = filters!(
    PersonSearch,
    PersonView,
    PersonReveal,
    EmergencyView,
    EmergencyReview,
    CaseView,
    LooksReview,
    PersonSeen,
    PersonErase,
    CaseList,
    CaseEdit,
    CaseReopen,
    CaseAssign,
    StubView,
    ImportReport,
    ReleaseView,
    ReleaseApprove,
    AuditRead,
    UserList,
    UserRoles,
    UserEnable,
    OwnAccount,
    GalleryView
);

#[test]
fn the_filter_lists_exactly_what_the_decision_allows_in_100_000_random_worlds() {
    let connection = database();
    connection.set_prepared_statement_cache_capacity(4096);
    let mut dice = Dice(20_261_122);
    let (mut allowed, mut refused) = (vec![0_usize; LISTED.len()], vec![0_usize; LISTED.len()]);
    let mut rows = Vec::new();
    for world in 0..WORLDS {
        if world % 50 == 0 {
            rows = (0..ROWS).map(|_| facts(&mut dice)).collect();
            connection.execute_batch("BEGIN").unwrap();
            fill(&connection, &rows);
            connection.execute_batch("COMMIT").unwrap();
        }
        let actor = actor(&mut dice);
        let at = world % LISTED.len();
        let (action, filter) = LISTED[at];
        let wanted: Vec<usize> = (0..ROWS)
            .filter(|row| may(&actor, action, &rows[*row]).is_ok())
            .collect();
        let got = filter(&actor, &FULL, 2).map_or_else(Vec::new, |filter| listed(&connection, &filter));
        assert_eq!(got, wanted, "world {world}: {action} by {actor:?} over {rows:?}");
        allowed[at] += wanted.len();
        refused[at] += ROWS - wanted.len();
    }
    for (at, (action, _)) in LISTED.iter().enumerate() {
        assert!(
            allowed[at] > 500 && refused[at] > 500,
            "{action} was hardly tried: {} to {}",
            allowed[at],
            refused[at]
        );
    }
}

#[test]
fn a_table_without_the_column_that_a_rule_asks_for_lists_nothing_by_that_rule() {
    let bare = Columns {
        opened: None,
        owner: None,
        team: None,
        state: None,
        author: None,
        ..FULL
    };
    let stateless = Columns { state: None, ..FULL };
    let mut dice = Dice(7);
    let connection = database();
    let rows: Vec<Facts> = (0..100).map(|_| facts(&mut dice)).collect();
    fill(&connection, &rows);
    for _ in 0..1000 {
        let actor = actor(&mut dice);
        for (action, filter) in LISTED {
            let wanted: Vec<usize> = (0..rows.len())
                .filter(|row| may(&actor, *action, &Facts::of(rows[*row].org)).is_ok())
                .collect();
            let got = filter(&actor, &bare, 2).map_or_else(Vec::new, |filter| listed(&connection, &filter));
            assert_eq!(got, wanted, "{action} by {actor:?}");
            let wanted: Vec<usize> = (0..rows.len())
                .filter(|row| may(&actor, *action, &rows[*row].state(State::Open)).is_ok())
                .collect();
            let got = filter(&actor, &stateless, 2).map_or_else(Vec::new, |filter| listed(&connection, &filter));
            assert_eq!(got, wanted, "{action} by {actor:?}, always open");
        }
    }
}

#[test]
fn parameters_are_numbered_in_the_order_of_the_text_from_the_number_asked_for() {
    let mut dice = Dice(3);
    for _ in 0..2000 {
        let actor = actor(&mut dice);
        for (_, filter) in LISTED {
            let Some(filter) = filter(&actor, &FULL, 5) else {
                continue;
            };
            let mut seen = Vec::new();
            for number in filter.sql.split('$').skip(1) {
                let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
                let number: usize = digits.parse().unwrap();
                if !seen.contains(&number) {
                    seen.push(number);
                }
            }
            assert_eq!(seen, (5..5 + filter.params.len()).collect::<Vec<_>>(), "{}", filter.sql);
        }
    }
}
