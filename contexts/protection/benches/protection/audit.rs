//! What the audit costs a save of a case: the same saves on two databases, in one of which the entries go nowhere.

use std::time::Instant;

use access::State;
use base::CaseId;
use protection::change::Outcome;
use protection::edit;
use protection::list::{self, Narrow};
use protection::slot::Slot;
use standards::htcds::Section;
use standards::parse_answer;
use store::testing::Sqlite;
use store::{MigrationSet, Scope};

use super::{Office, office};

/// Cases that the callers share; each is saved `TURNS` times in a round.
const CASES: usize = 200;
const TURNS: i64 = 2;
const ROUNDS: usize = 41;

/// Entries and head of the chain become views that swallow what is written; the rest of a save stays what it is.
const NOWHERE: &[&str] = &[
    "ALTER TABLE audit RENAME TO audit_kept",
    "CREATE VIEW audit AS SELECT * FROM audit_kept",
    "CREATE TRIGGER audit_nowhere INSTEAD OF INSERT ON audit BEGIN SELECT 1; END",
    "ALTER TABLE audit_head_0 RENAME TO audit_head_kept",
    "CREATE VIEW audit_head_0 AS SELECT * FROM audit_head_kept",
    "CREATE TRIGGER head_nowhere INSTEAD OF UPDATE ON audit_head_0 BEGIN SELECT 1; END",
];

struct Side {
    office: Office,
    cases: Vec<CaseId>,
    /// The next version of the cases.
    version: i64,
}

/// Prints what a save takes by 1 and by 8 callers, with and without its audit entry, and the ratio of the medians. The two take turns, so that what
/// the machine does meanwhile falls on both.
pub(super) fn overhead(sets: &[MigrationSet]) {
    let (kept, lost) = (Sqlite::new(sets), Sqlite::new(sets));
    let mut sides = [&kept, &lost].map(|fresh| {
        let office = office(&fresh.store, 4);
        let cases = cases(&office);
        Side {
            office,
            cases,
            version: 1,
        }
    });
    lost.store
        .write(Scope::Server, |tx| {
            NOWHERE.iter().try_for_each(|sql| tx.execute(sql, &[]).map(drop))
        })
        .unwrap();
    for callers in [1, 8] {
        let before = [&kept, &lost].map(entries);
        let mut took = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            for (side, took) in sides.iter_mut().zip(&mut took) {
                took.push(side.round(callers));
            }
        }
        let after = [&kept, &lost].map(entries);
        let saves = i64::try_from(ROUNDS * CASES).unwrap() * TURNS;
        assert_eq!(
            before,
            [after[0] - saves, after[1]],
            "one entry for each save, and none"
        );
        let [with, without] = took.map(median);
        println!(
            "save of a case by {callers}: {with:.0} µs with its audit row, {without:.0} µs without, {:.1} % more",
            (with / without - 1.0) * 100.0
        );
    }
}

impl Side {
    /// Microseconds for a save: the callers save all cases, some times over.
    fn round(&mut self, callers: usize) -> f64 {
        let began = Instant::now();
        for turn in 0..TURNS {
            std::thread::scope(|scope| {
                for mine in self.cases.chunks(CASES / callers) {
                    let (side, version) = (&*self, self.version + turn);
                    scope.spawn(move || mine.iter().for_each(|case| side.save(*case, version)));
                }
            });
        }
        self.version += TURNS;
        #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
        let saves = CASES as f64 * TURNS as f64;
        began.elapsed().as_secs_f64() * 1e6 / saves
    }

    /// As the page does it: two answers of a section change.
    fn save(&self, case: CaseId, version: i64) {
        let given = move |id: &str, text: String| {
            let slot = Slot::of(Section::Victim, id).unwrap();
            let Slot::Field(field) = slot else { unreachable!() };
            (slot, parse_answer(field, &text).unwrap())
        };
        let saved = self.office.cx.write(&self.office.supervisor, move |cx, tx, actor| {
            let relation = if version % 2 == 0 { "Familial" } else { "Acquainted" };
            let answers = vec![
                given("vic_AgeWhenTrafficked", (70 + version % 20).to_string()),
                given("vic_RelationshipToTrafficker", relation.to_owned()),
            ];
            edit::save(cx, tx, actor, case, Section::Victim, version, answers)
        });
        assert!(matches!(saved.unwrap().1, Outcome::Saved));
    }
}

fn median(mut took: Vec<f64>) -> f64 {
    took.sort_by(f64::total_cmp);
    took.get(took.len() / 2).copied().unwrap()
}

fn entries(fresh: &Sqlite) -> i64 {
    let rows = fresh.store.read(Scope::Server, |tx| {
        tx.one("SELECT COUNT(*) FROM audit", &[], |row| row.get(0))
    });
    rows.unwrap().unwrap()
}

/// Open cases of the supervisor.
fn cases(office: &Office) -> Vec<CaseId> {
    let mut found = Vec::new();
    let mut after = None;
    while found.len() < CASES {
        let page = office.cx.read(&office.supervisor, move |_, tx, actor| {
            list::run(tx, actor, &Narrow::default(), after, list::PAGE)
        });
        let page = page.unwrap();
        let open = page.cases.iter().filter(|case| case.state == State::Open);
        found.extend(open.map(|case| case.id));
        after = Some(page.next.unwrap());
    }
    found.truncate(CASES);
    found
}
