//! A case register small enough for tests, with a table of its own: the real one is another context.

use std::collections::HashSet;

use access::{Actor, Grant, Role, act};
use base::{FieldProblem, OrgId, Redacted, Refusal, TeamId, UserId};
use evidence::model::BatchId;
use evidence::{CaseSink, CasesUndone, Directory, Fingerprint, NewCase};
use standards::CaseRecord;
use store::{Migration, MigrationSet, Tx, params};

pub(crate) const MIGRATIONS: MigrationSet = MigrationSet {
    context: "register",
    migrations: &[Migration {
        number: 1,
        name: "0001_register.sql",
        sql: "CREATE TABLE register_case (
                org_id BLOB NOT NULL, fingerprint BLOB NOT NULL, batch_id BLOB NOT NULL, team_id BLOB NOT NULL,
                gender TEXT, touched INTEGER NOT NULL, PRIMARY KEY (org_id, fingerprint)) STRICT;",
    }],
};

pub(crate) struct Register;

impl CaseSink for Register {
    fn check(&self, record: &CaseRecord) -> Vec<FieldProblem> {
        match record.answers.value("prs_Gender") {
            Some(_) => Vec::new(),
            None => vec![FieldProblem::new("prs_Gender", "evidence-problem-empty-row")],
        }
    }

    fn known(&self, tx: &mut Tx<'_>, org: OrgId, rows: &[Fingerprint]) -> Result<HashSet<Fingerprint>, Refusal> {
        let mut known = HashSet::new();
        for row in rows {
            let sql = "SELECT 1 FROM register_case WHERE org_id = $1 AND fingerprint = $2";
            if tx
                .one(sql, &params![org, row.to_vec()], |row| row.get::<i64>(0))?
                .is_some()
            {
                known.insert(*row);
            }
        }
        Ok(known)
    }

    fn insert(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCases>,
        batch: BatchId,
        team: TeamId,
        cases: &[NewCase],
    ) -> Result<u64, Refusal> {
        let rows = cases.iter().map(|case| {
            let gender = case
                .record
                .answers
                .value("prs_Gender")
                .map(|value| format!("{value:?}"));
            params![grant.org(), case.fingerprint.to_vec(), batch, team, gender, 0]
        });
        let sql = "INSERT INTO register_case (org_id, fingerprint, batch_id, team_id, gender, touched) VALUES ($1, $2, $3, $4, $5, $6)";
        Ok(tx.execute_many(sql, rows)?)
    }

    fn undo(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCasesUndo>,
        batch: BatchId,
        all: bool,
    ) -> Result<CasesUndone, Refusal> {
        let which = if all { "" } else { " AND touched = 0" };
        let sql = format!("DELETE FROM register_case WHERE org_id = $1 AND batch_id = $2{which}");
        let removed = tx.execute(&sql, &params![grant.org(), batch])?;
        let sql = "SELECT COUNT(*) FROM register_case WHERE org_id = $1 AND batch_id = $2";
        let kept: i64 = tx.one(sql, &params![grant.org(), batch], |row| row.get(0))?.unwrap();
        Ok(CasesUndone {
            removed,
            kept: kept.try_into().unwrap(),
            keys: Vec::new(),
            ..CasesUndone::default()
        })
    }

    fn loaded(&self, _: OrgId, _: BatchId) -> Result<(), Refusal> {
        Ok(())
    }

    fn undone(&self, _: OrgId, _: &CasesUndone) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Everybody with the roles that the tests gave them.
pub(crate) struct Staff(pub(crate) Vec<Actor>, pub(crate) TeamId);

impl Directory for Staff {
    fn teams(&self, _: OrgId) -> Result<Vec<(TeamId, String)>, Refusal> {
        Ok(vec![(self.1, String::from("Day team"))])
    }

    fn actor(&self, org: OrgId, user: UserId) -> Result<Option<Actor>, Refusal> {
        Ok(self
            .0
            .iter()
            .find(|actor| actor.user == user && actor.org == org)
            .cloned())
    }

    fn name(&self, org: OrgId, user: UserId) -> Result<Option<Redacted<String>>, Refusal> {
        let known = self.actor(org, user)?;
        Ok(known.map(|actor| {
            let steward = actor.roles.contains(Role::DataSteward);
            Redacted::new(String::from(if steward { "Amina K." } else { "Bogdan L." }))
        }))
    }
}
