//! The ledger: sums are exact, nobody overspends, a broken file is not trusted.

use std::sync::atomic::{AtomicU64, Ordering};

use disclosure::Problem;
use disclosure::account::{Guarantee, rho_of};
use disclosure::ledger::{Budget, Entry, Ledger, parts};

fn entry(parts: u64) -> Entry {
    Entry {
        at: "2026-12-01T00:00:00Z".to_owned(),
        purpose: "test".to_owned(),
        guarantee: Guarantee {
            epsilon: 1.0,
            delta: 1e-6,
        },
        parts,
        method: "m".to_owned(),
    }
}

fn budget() -> Budget {
    Budget::new(
        "people",
        Guarantee {
            epsilon: 4.0,
            delta: 1e-6,
        },
    )
    .unwrap()
}

#[test]
fn what_is_spent_adds_up_and_the_budget_is_never_passed() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::at(&folder.path().join("ledger"));
    let one = parts(rho_of(Guarantee {
        epsilon: 1.0,
        delta: 1e-6,
    }));
    let mut releases = 0;
    while let Ok(standing) = ledger.charge(&budget(), &entry(one)) {
        releases += 1;
        assert_eq!(standing.spent(), one * releases);
        assert!(standing.epsilon() <= 4.0);
    }
    // Releases compose better than by adding their ε: twelve and more of ε = 1 fit into 4.
    assert!((12..=16).contains(&releases), "{releases}");
    let refused = ledger.charge(&budget(), &entry(one)).unwrap_err();
    assert!(matches!(refused, Problem::Budget(_)) && refused.to_string().contains("`people`"));
    assert_eq!(ledger.standing().unwrap().entries.len() as u64, releases);
}

#[test]
fn a_hundred_thousand_parallel_tries_spend_no_more_than_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let budget = budget();
    let each = budget.parts / 50;
    let granted = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..100 {
            scope.spawn(|| {
                let ledger = Ledger::at(&path);
                for _ in 0..1000 {
                    if ledger.charge(&budget, &entry(each)).is_ok() {
                        granted.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    let standing = Ledger::at(&path).standing().unwrap();
    assert_eq!(standing.entries.len() as u64, granted.load(Ordering::Relaxed));
    assert_eq!(standing.entries.len(), 50);
    assert!(standing.spent() <= budget.parts);
}

#[test]
fn a_ledger_that_was_tampered_with_or_cut_is_not_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let ledger = Ledger::at(&path);
    ledger.charge(&budget(), &entry(5)).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let whole = text.clone();
    for broken in [
        text.replace("\"parts\":5", "\"parts\":-5"),
        text.replacen(&budget().parts.to_string(), &(budget().parts * 3).to_string(), 1),
        text.chars().take(text.len() - 9).collect(),
        "hello\n".to_owned(),
    ] {
        std::fs::write(&path, &broken).unwrap();
        assert!(ledger.charge(&budget(), &entry(5)).is_err(), "{broken}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
    }
    std::fs::write(&path, whole).unwrap();
    assert!(ledger.charge(&budget(), &entry(5)).is_ok());
}
