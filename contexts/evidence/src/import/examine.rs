//! Reading every row of a file once: what can be taken goes on, what cannot is told.

use std::collections::{BTreeMap, HashSet};

use access::{Actor, Facts, act};
use base::{Redacted, Refusal};
use sheets::{Kind, Row};
use standards::CaseRecord;
use standards::ctdc::EvidenceRecord;

use super::file::{Halt, Opened};
use super::note::{Note, Problem, Reject};
use super::plan::{Plan, Record};
use super::{Listener, Progress, Reasons, Summary};
use crate::model::{DataSetId, Layout};
use crate::records::Digest;
use crate::store::batches;
use crate::{Evidence, Fingerprint, NewCase};

/// Rows between two reports of progress.
const STEP: u64 = 1000;
/// Cases whose fingerprints are looked up together.
const LOOK_UP: usize = 500;
/// Cases of one file. They are added in one transaction, so that they are all there or none.
pub(crate) const MOST_CASES: u64 = 50_000;

/// What came of the rows.
#[derive(Default)]
pub(crate) struct Walked {
    pub(crate) rows: u64,
    pub(crate) invalid: u64,
    pub(crate) known: u64,
    pub(crate) reasons: BTreeMap<(String, bool), (Note, u64)>,
    pub(crate) digest: Option<[u8; 32]>,
}

impl Walked {
    pub(crate) const fn valid(&self) -> u64 {
        self.rows - self.invalid
    }

    fn note(&mut self, problem: &Problem) {
        let key = (problem.note.id.clone(), problem.refused);
        let entry = self.reasons.entry(key).or_insert_with(|| (problem.note.clone(), 0));
        entry.1 += 1;
    }
}

/// What happens to rows that can be taken.
pub(crate) trait Taker {
    /// A contributed record, with its row.
    fn evidence(&mut self, row: u64, record: EvidenceRecord) -> Result<(), Refusal>;
    /// A case that is not there yet.
    fn case(&mut self, case: NewCase) -> Result<(), Refusal>;
}

/// Only looking.
impl Taker for () {
    fn evidence(&mut self, _: u64, _: EvidenceRecord) -> Result<(), Refusal> {
        Ok(())
    }
    fn case(&mut self, _: NewCase) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Reads a file without loading it.
pub(crate) fn examine(
    cx: &Evidence,
    actor: &Actor,
    opened: &mut Opened,
    listener: &mut dyn Listener,
) -> Result<Walked, Refusal> {
    walk(cx, actor, opened, listener, &mut ())
}

/// Reads every row.
pub(crate) fn walk(
    cx: &Evidence,
    actor: &Actor,
    opened: &mut Opened,
    listener: &mut dyn Listener,
    taker: &mut dyn Taker,
) -> Result<Walked, Refusal> {
    decide(actor, opened.plan.layout())?;
    let Opened { sheet, plan, .. } = opened;
    let headers = plan.reject_headers();
    let total = (sheet.info().kind == Kind::Csv).then_some(sheet.info().bytes);
    let mut at = Progress {
        rows: 0,
        bytes: 0,
        of: total,
    };
    let mut walker = Walker::new(cx, actor, plan, taker)?;
    let done = sheet.each::<Halt>(|row| {
        if plan.is_header(row.number) || plan.is_blank(row) {
            return Ok(());
        }
        walker.row(row, &headers, listener)?;
        at.rows += 1;
        at.bytes += bytes_of(row);
        if at.rows.is_multiple_of(STEP) {
            at.bytes = at.bytes.min(total.unwrap_or(u64::MAX));
            listener.progress(at)?;
        }
        Ok(())
    });
    done.map_err(Refusal::from)?;
    let walked = walker.finish()?;
    listener.progress(Progress {
        rows: walked.rows,
        bytes: total.unwrap_or(at.bytes),
        of: total,
    })?;
    if walked.rows == 0 {
        return Err(Refusal::invalid("file", "evidence-problem-no-rows"));
    }
    Ok(walked)
}

/// Bytes of a row in its file, about: what it says and a separator for each cell.
fn bytes_of(row: &Row<'_>) -> u64 {
    row.cells
        .iter()
        .map(|cell| match cell {
            sheets::Cell::Text(text) | sheets::Cell::Date(text) => text.len() as u64 + 1,
            _ => 1,
        })
        .sum()
}

fn decide(actor: &Actor, layout: Layout) -> Result<(), Refusal> {
    let facts = Facts::of(actor.org).author(actor.user);
    match layout {
        Layout::Htcds => access::decide::<act::ImportCases>(actor, &facts).map(drop)?,
        Layout::Ctdc => access::decide::<act::ImportEvidence>(actor, &facts).map(drop)?,
    }
    Ok(())
}

struct Walker<'w> {
    cx: &'w Evidence,
    actor: &'w Actor,
    plan: &'w Plan,
    taker: &'w mut dyn Taker,
    walked: Walked,
    problems: Vec<Problem>,
    digest: Digest,
    fingerprints: vault::Secret,
    seen: HashSet<Fingerprint>,
    waiting: Vec<NewCase>,
}

impl<'w> Walker<'w> {
    fn new(cx: &'w Evidence, actor: &'w Actor, plan: &'w Plan, taker: &'w mut dyn Taker) -> Result<Self, Refusal> {
        Ok(Self {
            cx,
            actor,
            plan,
            taker,
            walked: Walked::default(),
            problems: Vec::new(),
            digest: Digest::new(&*cx.vault().index_key(actor.org, "import-digest")?),
            fingerprints: cx.vault().index_key(actor.org, "import-row")?,
            seen: HashSet::new(),
            waiting: Vec::new(),
        })
    }

    fn row(&mut self, row: &Row<'_>, headers: &[String], listener: &mut dyn Listener) -> Result<(), Refusal> {
        self.problems.clear();
        self.walked.rows += 1;
        let record = self.plan.read(row, &mut self.problems);
        if let Record::Case(case) = &record {
            if self.walked.rows > MOST_CASES {
                let problem = base::FieldProblem::new("file", "evidence-problem-many-cases");
                return Err(Refusal::Invalid(vec![problem.with("most", MOST_CASES.to_string())]));
            }
            self.check_case(row.number, case);
        }
        for problem in &self.problems {
            self.walked.note(problem);
            listener.problem(problem)?;
        }
        if self.problems.iter().any(|problem| problem.refused) {
            self.walked.invalid += 1;
            let reject = Reject {
                row: row.number,
                cells: Redacted::new(
                    row.cells
                        .iter()
                        .map(|cell| super::row::written(cell).into_owned())
                        .collect(),
                ),
                cut: super::row::is_cut(row),
                reasons: self
                    .problems
                    .iter()
                    .filter(|problem| problem.refused)
                    .map(|problem| (problem.letter.clone(), problem.note.clone()))
                    .collect(),
            };
            return listener.reject(headers, &reject);
        }
        match record {
            Record::Evidence(record) => {
                self.digest.add(&record);
                self.taker.evidence(row.number, record)
            }
            Record::Case(record) => self.case(record),
        }
    }

    fn check_case(&mut self, row: u64, case: &CaseRecord) {
        if self.problems.iter().any(|problem| problem.refused) {
            return;
        }
        for problem in self.cx.sink().check(case) {
            let place = self.plan.place_of(&problem.field);
            let note = Note::of_problem(&problem);
            self.problems.push(self.plan.problem(row, place, "", note, None, true));
        }
    }

    fn case(&mut self, record: CaseRecord) -> Result<(), Refusal> {
        let fingerprint = fingerprint(&self.fingerprints, &record);
        if !self.seen.insert(fingerprint) {
            // The same row twice in one file is one case.
            self.walked.known += 1;
            return Ok(());
        }
        self.waiting.push(NewCase { record, fingerprint });
        if self.waiting.len() >= LOOK_UP {
            self.look_up()?;
        }
        Ok(())
    }

    fn look_up(&mut self) -> Result<(), Refusal> {
        let cases = std::mem::take(&mut self.waiting);
        let rows: Vec<Fingerprint> = cases.iter().map(|case| case.fingerprint).collect();
        let org = self.actor.org;
        let known = self
            .cx
            .store()
            .read(::store::Scope::Org(org), |tx| self.cx.sink().known(tx, org, &rows))?;
        for case in cases {
            if known.contains(&case.fingerprint) {
                self.walked.known += 1;
            } else {
                self.taker.case(case)?;
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Walked, Refusal> {
        if !self.waiting.is_empty() {
            self.look_up()?;
        }
        if self.plan.layout() == Layout::Ctdc {
            self.walked.digest = Some(self.digest.bytes());
        }
        Ok(self.walked)
    }
}

/// Keyed hash of what a row says, whatever the order of its columns and the spelling of its answers.
fn fingerprint(key: &[u8; 32], record: &CaseRecord) -> Fingerprint {
    let mut hasher = blake3::Hasher::new_keyed(key);
    let mut add = |text: &str| {
        hasher
            .update(&(text.len() as u64).to_le_bytes())
            .update(text.as_bytes());
    };
    for (field, answer) in record.answers.iter() {
        add(field.id);
        add(answer.to_text().expose());
    }
    for item in &record.items {
        add(item.section.code());
        for (field, answer) in item.answers.iter() {
            add(field.id);
            add(answer.to_text().expose());
        }
    }
    *hasher.finalize().as_bytes()
}

/// What contributed records are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Against {
    /// Every data set.
    All,
    /// One; none that is not made yet.
    Set(Option<DataSetId>),
}

/// What an examination says.
pub(crate) fn summary(
    cx: &Evidence,
    actor: &Actor,
    opened: &Opened,
    walked: &Walked,
    against: Against,
) -> Result<Summary, Refusal> {
    let info = opened.sheet.info();
    let set = match against {
        Against::All => Some(None),
        Against::Set(set) => set.map(Some),
    };
    let earlier = match (walked.digest, set) {
        (Some(digest), Some(set)) => cx.store().read(::store::Scope::Org(actor.org), |tx| {
            let digests = batches::digests(tx, actor.org, set)?;
            Ok::<_, Refusal>(super::load::already(&digests, &digest))
        })?,
        _ => None,
    };
    let mut reasons: Vec<Reasons> = walked
        .reasons
        .iter()
        .map(|((_, refused), (note, count))| Reasons {
            note: note.clone(),
            refused: *refused,
            count: *count,
        })
        .collect();
    reasons.sort_by_key(|reason| (!reason.refused, std::cmp::Reverse(reason.count)));
    Ok(Summary {
        layout: opened.plan.layout(),
        kind: match info.kind {
            Kind::Csv => String::from("csv"),
            Kind::Xlsx => String::from("xlsx"),
        },
        encoding: info.encoding.to_owned(),
        sheet: info.sheet.clone(),
        columns: opened.plan.summary(),
        notes: opened.notes.clone(),
        rows: walked.rows,
        valid: walked.valid(),
        invalid: walked.invalid,
        known: if earlier.is_some() {
            walked.valid()
        } else {
            walked.known
        },
        added: 0,
        reasons,
        batch: earlier,
        aborted: false,
    })
}
