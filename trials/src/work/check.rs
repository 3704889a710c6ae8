//! Looks at what the program left in its databases, with its keys, and compares it with the stories of the writers. SQL of its own, because the
//! program's own reading is on trial as well.

use std::collections::HashMap;

use amparo::data::Opened;
use anyhow::{Context, Result, anyhow, bail};
use base::{CaseId, Id, OrgId, PersonId};
use store::{Row, Scope, Tx, params};
use vault::{DataKeyNoun, Place};

use super::model::{Audit, Facets, Misfit, Story};

type KeyId = Id<DataKeyNoun>;

/// Reads one organisation.
pub struct Checker<'o> {
    opened: &'o Opened,
    org: OrgId,
}

struct CaseRow {
    id: CaseId,
    key: KeyId,
    person: PersonId,
    version: i64,
    state: i64,
    safe: Option<Vec<u8>>,
    reason: Option<Vec<u8>>,
}

/// What lies sealed in a case, before it is opened.
struct Sealed {
    case: CaseRow,
    person: (KeyId, i64, Option<Vec<u8>>),
    notes: Vec<(Id<DataKeyNoun>, Vec<u8>)>,
    history: [i64; 3],
    audit: Audit,
}

impl<'o> Checker<'o> {
    /// Looks at an organisation in an open data folder.
    pub fn new(opened: &'o Opened, org: OrgId) -> Self {
        Self { opened, org }
    }

    /// Settles stories with what is found.
    ///
    /// # Errors
    /// When the database or the keys cannot be read.
    pub fn settle<'s>(&self, stories: impl IntoIterator<Item = &'s mut Story>) -> Result<Vec<Misfit>> {
        let mut misfits = Vec::new();
        for story in stories {
            let found = self.facets(story)?;
            match story.settle(found.as_ref().map(|(facets, _)| facets)) {
                Ok(()) => story.address = found.map(|(_, case)| format!("/cases/{case}")),
                Err(misfit) => misfits.push(misfit),
            }
        }
        Ok(misfits)
    }

    fn facets(&self, story: &Story) -> Result<Option<(Facets, CaseId)>> {
        let (org, token) = (self.org, *story.token.as_bytes());
        let sealed = self
            .opened
            .store
            .read(Scope::Org(org), |tx| read(tx, org, token))
            .map_err(|error: store::Error| anyhow!(error))?;
        let Some(sealed) = sealed else { return Ok(None) };
        let id = sealed.case.id;
        Ok(Some((self.open(sealed).with_context(|| format!("case {id}"))?, id)))
    }

    fn open(&self, it: Sealed) -> Result<Facets> {
        let row = |id: &[u8; 16]| *id;
        let case = row(it.case.id.as_bytes());
        let text = |sealed: Option<Vec<u8>>, key, place: (&str, &str, [u8; 16])| {
            sealed.map(|sealed| self.text(key, place, &sealed)).transpose()
        };
        let mut notes = Vec::new();
        for (note, sealed) in &it.notes {
            notes.push(self.text(it.case.key, ("case_note", "cco_casecomment", *note.as_bytes()), sealed)?);
        }
        notes.sort();
        let (person_key, person_version, name) = it.person;
        let person = row(it.case.person.as_bytes());
        Ok(Facets {
            name: text(name, person_key, ("person", "prs_firstname", person))?.unwrap_or_default(),
            safe: text(it.case.safe, it.case.key, ("case_file", "safe_contact", case))?,
            notes,
            reason: text(
                it.case.reason,
                it.case.key,
                ("case_file", "cas_reasonforcaseclosure", case),
            )?,
            person_version,
            case_version: it.case.version,
            closed: it.case.state == 1,
            history: it.history,
            audit: it.audit,
        })
    }

    fn text(&self, key: KeyId, (table, column, row): (&str, &str, [u8; 16]), sealed: &[u8]) -> Result<String> {
        let key = self.opened.vault.key(self.org, key)?;
        let place = Place {
            org: self.org,
            table,
            column,
            row,
        };
        Ok(key.open_text(place, sealed)?.into_exposed())
    }

    /// The database's own check of its file, and that every row refers to rows that are there (SQLite).
    ///
    /// # Errors
    /// With the first things that are wrong.
    pub fn whole(&self) -> Result<()> {
        let keystore = self.opened.place.keystore().map_err(|failure| anyhow!("{failure:?}"))?;
        for store in [&self.opened.store, &keystore] {
            if store.engine() == store::Engine::Postgres {
                continue;
            }
            let sql = "SELECT integrity_check FROM pragma_integrity_check UNION ALL SELECT \"table\" FROM pragma_foreign_key_check";
            let said: Vec<String> = store
                .read(Scope::Server, |tx| tx.query(sql, &[], |row| row.get(0)))
                .map_err(|error: store::Error| anyhow!(error))?;
            if said != ["ok"] {
                bail!("integrity_check: {said:?}");
            }
        }
        Ok(())
    }

    /// Opens one sealed column of every row of a table.
    ///
    /// # Errors
    /// With the first row that does not open.
    pub fn all_open(&self, table: &'static str, id: &str, column: &'static str) -> Result<()> {
        let org = self.org;
        let sql = format!("SELECT {id}, key_id, {column} FROM {table} WHERE org_id = $1 AND {column} IS NOT NULL");
        let rows: Vec<(Id<DataKeyNoun>, KeyId, Vec<u8>)> = self
            .opened
            .store
            .read(Scope::Org(org), |tx| {
                tx.query(&sql, &params![org], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            })
            .map_err(|error: store::Error| anyhow!(error))?;
        for (row, key, sealed) in rows {
            self.text(key, (table, column, *row.as_bytes()), &sealed)?;
        }
        Ok(())
    }

    /// How many cases the organisation has that no story knows of.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn cases(&self) -> Result<i64> {
        let org = self.org;
        let counted = self.opened.store.read(Scope::Org(org), |tx| {
            tx.one(
                "SELECT COUNT(*) FROM case_file WHERE org_id = $1",
                &params![org],
                |row| row.get(0),
            )
        });
        Ok(counted.map_err(|error: store::Error| anyhow!(error))?.unwrap_or(0))
    }
}

fn read(tx: &mut Tx<'_>, org: OrgId, token: [u8; 16]) -> Result<Option<Sealed>, store::Error> {
    let sql = "SELECT case_id, key_id, person_id, version, state, safe_contact, cas_reasonforcaseclosure
               FROM case_file WHERE org_id = $1 AND form_token = $2";
    let case = tx.one(sql, &params![org, token], |row| {
        Ok(CaseRow {
            id: row.get(0)?,
            key: row.get(1)?,
            person: row.get(2)?,
            version: row.get(3)?,
            state: row.get(4)?,
            safe: row.get(5)?,
            reason: row.get(6)?,
        })
    })?;
    let Some(case) = case else { return Ok(None) };
    let sql = "SELECT key_id, version, prs_firstname FROM person WHERE org_id = $1 AND person_id = $2";
    let person = tx.one(sql, &params![org, case.person], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let sql = "SELECT item_id, cco_casecomment FROM case_note WHERE org_id = $1 AND case_id = $2";
    let notes = tx.query(sql, &params![org, case.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql = "SELECT field, COUNT(*) FROM change WHERE org_id = $1 AND row_id IN ($2, $3) GROUP BY field";
    let changed: HashMap<String, i64> = tx
        .query(sql, &params![org, case.id, case.person], pair)?
        .into_iter()
        .collect();
    let sql = "SELECT action, COUNT(*) FROM audit WHERE org_id = $1 AND subject_id IN ($2, $3) AND detail NOT LIKE '{\"form\"%' GROUP BY action";
    let told: HashMap<String, i64> = tx
        .query(sql, &params![org, case.id, case.person], pair)?
        .into_iter()
        .collect();
    let of = |from: &HashMap<String, i64>, name: &str| from.get(name).copied().unwrap_or(0);
    Ok(Some(Sealed {
        case,
        // A case without its person is what must never be; a version that nothing has tells it.
        person: person.unwrap_or((KeyId::from_uuid(uuid::Uuid::nil()), -1, None)),
        notes,
        history: ["safe_contact", "prs_FirstName", "cas_Status"].map(|field| of(&changed, field)),
        audit: Audit {
            registered: of(&told, "person-register"),
            opened: of(&told, "case-open"),
            noted: of(&told, "note-add"),
            case_edited: of(&told, "case-edit"),
            person_edited: of(&told, "person-edit"),
            closed: of(&told, "case-close"),
            reopened: of(&told, "case-reopen"),
        },
    }))
}

fn pair(row: &Row<'_>) -> Result<(String, i64), store::Error> {
    Ok((row.get(0)?, row.get(1)?))
}
