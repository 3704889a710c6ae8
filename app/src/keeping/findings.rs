//! What `amparo doctor` says about backups, drills and keys.

use ::backup::runs::{self, Kind, Run, State};
use store::Scope;

use super::{days, escrows};
use crate::data::Opened;
use crate::verbs::doctor::Finding;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Looks at the list of what was done, at the escrow and at the keys.
pub fn look(opened: &Opened) -> Vec<Finding> {
    let mut findings = vec![backup(opened), drill(opened), keys(opened)];
    findings.extend(escrow(opened));
    findings
}

fn newest(opened: &Opened, kind: Kind, state: Option<State>) -> Option<Run> {
    let read = |tx: &mut store::Tx<'_>| runs::newest(tx, kind, state);
    // A database that an older program wrote has no such list yet; the finding about tables tells.
    opened.store.read(Scope::Server, read).ok().flatten()
}

fn backup(opened: &Opened) -> Finding {
    const WHAT: &str = "backup";
    let keeping = &opened.place.config.keeping;
    let now = opened.ambient.now();
    let dir = opened.place.dir.display();
    let remedy = format!(
        "make an identity on another machine (`amparo backup keygen`), name its recipient and a folder on another disk as backup.recipients and \
         backup.folder; or run `amparo backup --data {dir} --to FILE --recipient age1…`"
    );
    let Some(done) = newest(opened, Kind::Backup, Some(State::Done)) else {
        return match keeping.folder {
            None => Finding::advice(WHAT, "there is none, and none is planned", remedy),
            Some(_) => Finding::advice(
                WHAT,
                "there is none yet",
                "`amparo serve` makes one a minute after it starts",
            ),
        };
    };
    let age = now.seconds_since(done.began);
    let file = done.facts.file.unwrap_or_default();
    let found = format!("the newest is {} hours old: {file}", age / HOUR);
    let failed = newest(opened, Kind::Backup, None).filter(|run| run.state == State::Failed);
    let why = failed.and_then(|run| run.error);
    let late = age > 2 * i64::from(keeping.every_hours) * HOUR;
    if !std::path::Path::new(&file).is_file() {
        return Finding::advice(
            WHAT,
            format!("{found}, which is not there any more"),
            "if it was moved to a safe place, good; if not, make another",
        );
    }
    match (late, why) {
        (true, why) if keeping.folder.is_some() => Finding::bad(
            WHAT,
            found,
            why.unwrap_or_else(|| "`amparo serve` does not run, or not long enough: start it".to_owned()),
        ),
        (true, _) => Finding::advice(WHAT, found, remedy),
        (false, Some(why)) => Finding::bad(WHAT, format!("{found}; the last try failed"), why),
        (false, None) => Finding::fine(WHAT, found),
    }
}

fn drill(opened: &Opened) -> Finding {
    const WHAT: &str = "drill";
    let keeping = &opened.place.config.keeping;
    let now = opened.ambient.now();
    let hold = "a backup that was never restored may be none: `amparo restore --from FILE --identity FILE --escrow DIR --key FILE --into-nothing` \
                on a machine that has them, and bring the result here with `amparo backup note`";
    let kinds = [Kind::Drill, Kind::DrillElsewhere];
    let newest = kinds
        .into_iter()
        .filter_map(|kind| newest(opened, kind, None))
        .max_by_key(|run| run.began);
    let Some(run) = newest else {
        return Finding::advice(WHAT, "none was held yet", hold);
    };
    let days = now.seconds_since(run.began) / DAY;
    match run.state {
        State::Running => Finding::fine(WHAT, "one is being held"),
        State::Failed => Finding::bad(
            WHAT,
            format!("the newest, {days} days ago, failed"),
            run.error
                .unwrap_or_else(|| "restore the newest backup with --into-nothing and read what it says".to_owned()),
        ),
        State::Done if days > 2 * i64::from(keeping.drill_days) => {
            Finding::advice(WHAT, format!("the newest was {days} days ago"), hold)
        }
        State::Done => Finding::fine(WHAT, format!("held {days} days ago, and everything held")),
    }
}

fn keys(opened: &Opened) -> Finding {
    const WHAT: &str = "key days";
    match days::status(opened) {
        Ok(epochs) if epochs.is_sound() => Finding::fine(
            WHAT,
            format!(
                "the oldest organisation key is {} days old; whoever is erased is in no backup after {} days",
                epochs.oldest_days, epochs.keep_days
            ),
        ),
        Ok(epochs) if epochs.is_late() => {
            Finding::bad(WHAT, "a key is older than it should be", epochs.problems.join("; "))
        }
        Ok(epochs) => Finding::advice(WHAT, "the escrow is behind", epochs.problems.join("; ")),
        Err(failure) => Finding::bad(WHAT, "cannot be told", failure.to_string()),
    }
}

fn escrow(opened: &Opened) -> Option<Finding> {
    let inside = escrows(&opened.place)
        .iter()
        .all(|folder| folder.starts_with(&opened.place.dir));
    inside.then(|| {
        Finding::advice(
            "escrow place",
            "the only escrow lies in the data folder",
            "a fire takes both, and without the escrow no backup opens: name a folder on another disk besides, as keys.escrow",
        )
    })
}
