//! Which table holds which field. The tables follow from the field table of the standard: a section that occurs once lies in
//! `person` or `case_file`, a section that repeats has a table of its own. The statements are made once, here, and no page
//! or use case writes one of its own for a field.

use std::fmt::Write as _;
use std::sync::LazyLock;

use standards::htcds::{Field, Kind, Section, Tier};

/// A sealed text of ours beside the standard's fields.
#[derive(Debug, PartialEq, Eq)]
pub struct Own {
    /// Column, and name in forms and in the history.
    pub column: &'static str,
    /// Who may see it.
    pub tier: Tier,
    /// Message id of its label.
    pub label: &'static str,
    /// Message id of the sentence below it.
    pub hint: &'static str,
}

/// The whole name in Latin letters.
pub const LATIN_NAME: &str = "latin_name";
/// Other names, one a line.
pub const OTHER_NAMES: &str = "other_names";
/// How to reach the person without putting them in danger.
pub const SAFE_CONTACT: &str = "safe_contact";

static PERSON_OWN: [Own; 2] = [
    Own {
        column: LATIN_NAME,
        tier: Tier::S3,
        label: "protection-latin-name",
        hint: "protection-latin-name-hint",
    },
    Own {
        column: OTHER_NAMES,
        tier: Tier::S3,
        label: "protection-other-names",
        hint: "protection-other-names-hint",
    },
];
static CASE_OWN: [Own; 1] = [Own {
    column: SAFE_CONTACT,
    tier: Tier::S4,
    label: "protection-safe-contact",
    hint: "protection-safe-contact-hint",
}];

/// One of the tables that hold fields.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Column of the row's identifier.
    pub id: &'static str,
    /// The sections that lie in it.
    pub sections: &'static [Section],
    /// Its fields, in the standard's order.
    pub fields: Vec<&'static Field>,
    /// Column of each field: its identifier in small letters.
    pub columns: Vec<String>,
    /// Sealed texts of ours.
    pub own: &'static [Own],
    /// Columns before the fields that every insert gives, in order.
    pub head: &'static [&'static str],
    fixed: &'static str,
    keys: &'static str,
    insert: String,
    update: String,
    cells: String,
}

const PERSON_HEAD: &[&str] = &[
    "org_id",
    "person_id",
    "key_id",
    "batch",
    "version",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
    "age_band",
];
const PERSON_FIXED: &str = "  org_id      BLOB NOT NULL,
  person_id   BLOB NOT NULL,
  key_id      BLOB NOT NULL,              -- the person's data key in the keystore
  batch       BLOB,                       -- the import that brought it
  version     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  created_by  BLOB NOT NULL,
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  age_band    TEXT,                       -- of the sealed birth date, on the day of the last change
  erased_at   INTEGER,
  erased_by   BLOB,
";
const CASE_HEAD: &[&str] = &[
    "org_id",
    "case_id",
    "key_id",
    "batch",
    "version",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
    "form_token",
    "person_id",
    "code",
    "registered_on",
    "consent_status",
    "state",
    "owner",
    "team",
    "age_band",
    "gender",
];
const CASE_FIXED: &str = "  org_id      BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,              -- the case's data key in the keystore
  batch       BLOB,
  version     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  created_by  BLOB NOT NULL,
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  form_token  BLOB,                       -- of the form that was sent: sent twice, it is one case
  person_id   BLOB NOT NULL,
  code        TEXT NOT NULL,
  registered_on TEXT NOT NULL,            -- YYYY-MM-DD
  consent_status TEXT NOT NULL,           -- given, refused, withdrawn, not-asked
  state       INTEGER NOT NULL,           -- 0 open, 1 closed, 2 erased
  owner       BLOB,
  team        BLOB,
  age_band    TEXT,                       -- copies of the person's, so that a list reads one table
  gender      TEXT,
  erased_at   INTEGER,
  erased_by   BLOB,
";
const ITEM_HEAD: &[&str] = &[
    "org_id",
    "item_id",
    "key_id",
    "batch",
    "version",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
    "form_token",
    "case_id",
];
const ITEM_FIXED: &str = "  org_id      BLOB NOT NULL,
  item_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,              -- the case's
  batch       BLOB,
  version     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  created_by  BLOB NOT NULL,
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  form_token  BLOB,
  case_id     BLOB NOT NULL,
";
const ITEM_KEYS: &str = "  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)";

/// People.
pub static PERSON: LazyLock<Table> = LazyLock::new(|| {
    let keys = "  PRIMARY KEY (org_id, person_id)";
    Table::new(
        "person",
        "person_id",
        &[Section::Person],
        &PERSON_OWN,
        (PERSON_HEAD, PERSON_FIXED, keys),
    )
});
/// Cases.
pub static CASE: LazyLock<Table> = LazyLock::new(|| {
    let keys = "  PRIMARY KEY (org_id, case_id),
  UNIQUE (org_id, code),
  FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, person_id)";
    let sections = &[
        Section::Victim,
        Section::Perpetrator,
        Section::Case,
        Section::Referral,
        Section::Consent,
    ];
    Table::new(
        "case_file",
        "case_id",
        sections,
        &CASE_OWN,
        (CASE_HEAD, CASE_FIXED, keys),
    )
});
/// Organisations concerned with a case.
pub static ORGANISATION: LazyLock<Table> =
    LazyLock::new(|| Table::of_items("case_organisation", &[Section::Organization]));
/// Historic events.
pub static EVENT: LazyLock<Table> = LazyLock::new(|| Table::of_items("case_event", &[Section::Event]));
/// Support plans.
pub static PLAN: LazyLock<Table> = LazyLock::new(|| Table::of_items("case_plan", &[Section::SupportPlan]));
/// Notes. Append only.
pub static NOTE: LazyLock<Table> = LazyLock::new(|| Table::of_items("case_note", &[Section::Comment]));

/// All tables that hold fields, each after those that it refers to.
pub fn tables() -> [&'static Table; 6] {
    [&PERSON, &CASE, &ORGANISATION, &EVENT, &PLAN, &NOTE]
}

/// The table of a section.
pub fn table_of(section: Section) -> &'static Table {
    match section {
        Section::Person => &PERSON,
        Section::Organization => &ORGANISATION,
        Section::Event => &EVENT,
        Section::SupportPlan => &PLAN,
        Section::Comment => &NOTE,
        Section::Victim | Section::Perpetrator | Section::Case | Section::Referral | Section::Consent => &CASE,
    }
}

/// The tables of the sections that repeat, with their section.
pub fn item_tables() -> [(Section, &'static Table); 4] {
    [
        (Section::Organization, &ORGANISATION),
        (Section::Event, &EVENT),
        (Section::SupportPlan, &PLAN),
        (Section::Comment, &NOTE),
    ]
}

const fn sql_type(field: &Field) -> &'static str {
    if field.sealed {
        return "BLOB";
    }
    match field.kind {
        Kind::Number | Kind::Flag | Kind::Coordinate => "INTEGER",
        _ => "TEXT",
    }
}

impl Table {
    fn of_items(name: &'static str, sections: &'static [Section]) -> Self {
        Self::new(name, "item_id", sections, &[], (ITEM_HEAD, ITEM_FIXED, ITEM_KEYS))
    }

    fn new(
        name: &'static str,
        id: &'static str,
        sections: &'static [Section],
        own: &'static [Own],
        (head, fixed, keys): (&'static [&'static str], &'static str, &'static str),
    ) -> Self {
        let fields: Vec<&'static Field> = sections.iter().flat_map(|section| section.fields()).collect();
        let columns: Vec<String> = fields.iter().map(|field| field.id.to_ascii_lowercase()).collect();
        let mut table = Self {
            name,
            id,
            sections,
            fields,
            columns,
            own,
            head,
            fixed,
            keys,
            insert: String::new(),
            update: String::new(),
            cells: String::new(),
        };
        table.cells = table.cell_names().collect::<Vec<_>>().join(", ");
        let width = head.len() + 1 + table.width();
        let places: Vec<String> = (1..=width).map(|at| format!("${at}")).collect();
        table.insert = format!(
            "INSERT INTO {name} ({}, absent, {}) VALUES ({})",
            head.join(", "),
            table.cells,
            places.join(", ")
        );
        let mut update =
            format!("UPDATE {name} SET version = version + 1, changed_at = $1, changed_by = $2, absent = $6");
        for (at, column) in table.cell_names().enumerate() {
            let _ = write!(update, ", {column} = ${}", at + 7);
        }
        table.update = format!("{update} WHERE org_id = $3 AND {id} = $4 AND version = $5");
        table
    }

    fn cell_names(&self) -> impl Iterator<Item = &str> {
        self.columns
            .iter()
            .map(String::as_str)
            .chain(self.own.iter().map(|own| own.column))
    }

    /// How many cells a row has after its head and `absent`.
    pub fn width(&self) -> usize {
        self.fields.len() + self.own.len()
    }

    /// `INSERT`: head, `absent`, cells.
    pub fn insert(&self) -> &str {
        &self.insert
    }

    /// `UPDATE` of a row at one version: time, user, organisation, row, version, `absent`, cells.
    pub fn update(&self) -> &str {
        &self.update
    }

    /// The cells as a list of columns, behind `absent`.
    pub fn cells(&self) -> &str {
        &self.cells
    }

    /// A field's column and place among the cells.
    pub fn place_of(&self, field: &Field) -> Option<usize> {
        self.fields.iter().position(|known| *known == field)
    }

    /// The cells set to nothing: for erasing.
    pub fn blank(&self) -> String {
        self.cell_names()
            .map(|column| format!("{column} = NULL"))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn create(&self) -> String {
        let mut sql = format!("CREATE TABLE {} (\n{}", self.name, self.fixed);
        sql.push_str("  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON\n");
        for (field, column) in self.fields.iter().zip(&self.columns) {
            let _ = writeln!(sql, "  {column} {},", sql_type(field));
        }
        for own in self.own {
            let _ = writeln!(sql, "  {} BLOB,", own.column);
        }
        let _ = write!(sql, "{}\n) STRICT;\n", self.keys);
        sql
    }
}

const REST: &str = "
CREATE INDEX case_file_list ON case_file (org_id, case_id, state, team, owner, cas_status, age_band, gender, registered_on);
CREATE INDEX case_file_person ON case_file (org_id, person_id);
CREATE INDEX case_file_owner ON case_file (org_id, owner, case_id);
CREATE INDEX case_file_team ON case_file (org_id, team, case_id);
CREATE INDEX case_file_batch ON case_file (org_id, batch) WHERE batch IS NOT NULL;
CREATE UNIQUE INDEX case_file_token ON case_file (org_id, form_token) WHERE form_token IS NOT NULL;
CREATE UNIQUE INDEX case_note_token ON case_note (org_id, form_token) WHERE form_token IS NOT NULL;
CREATE INDEX case_organisation_case ON case_organisation (org_id, case_id, item_id);
CREATE INDEX case_event_case ON case_event (org_id, case_id, item_id);
CREATE INDEX case_plan_case ON case_plan (org_id, case_id, item_id);
CREATE INDEX case_note_case ON case_note (org_id, case_id, item_id);

-- What a list is filtered by, one row for each code of a case: an index that stays small for rare values.
CREATE TABLE case_code (
  org_id      BLOB NOT NULL,
  field       TEXT NOT NULL,              -- exploitation
  code        TEXT NOT NULL,
  case_id     BLOB NOT NULL,
  PRIMARY KEY (org_id, field, code, case_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_code_case ON case_code (org_id, case_id);

-- Documents and phones as keyed hashes, to find somebody by the exact number.
CREATE TABLE exact_look_up (
  org_id      BLOB NOT NULL,
  hash        BLOB NOT NULL,              -- 16 bytes of BLAKE3 under a key of the organisation
  person_id   BLOB NOT NULL,
  PRIMARY KEY (org_id, hash, person_id),
  FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exact_look_up_person ON exact_look_up (org_id, person_id);

-- What was changed. Old and new are sealed under the key of the row that they belong to.
CREATE TABLE change (
  org_id      BLOB NOT NULL,
  change_id   BLOB NOT NULL,
  about       TEXT NOT NULL,              -- the table of the row
  row_id      BLOB NOT NULL,
  person_id   BLOB NOT NULL,
  case_id     BLOB,                       -- NULL: of the person
  key_id      BLOB NOT NULL,
  version     INTEGER NOT NULL,           -- of the row, after the change
  field       TEXT NOT NULL,
  old_value   BLOB,
  new_value   BLOB,
  at          INTEGER NOT NULL,
  by_user     BLOB NOT NULL,
  PRIMARY KEY (org_id, change_id)
) STRICT;
CREATE INDEX change_row ON change (org_id, row_id, change_id);
CREATE INDEX change_person ON change (org_id, person_id, change_id);
CREATE INDEX change_case ON change (org_id, case_id, change_id);

-- Rows of files that were loaded, so that the same row is loaded once.
CREATE TABLE row_fingerprint (
  org_id      BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  batch       BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  PRIMARY KEY (org_id, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_fingerprint_case ON row_fingerprint (org_id, case_id);

-- Keys that must not exist any more. Written in the transaction of the erasure; destroyed after it, and again at every start.
CREATE TABLE erasure (
  org_id      BLOB NOT NULL,
  key_id      BLOB NOT NULL,
  person_id   BLOB NOT NULL,
  case_id     BLOB,
  erased_at   INTEGER NOT NULL,
  erased_by   BLOB NOT NULL,
  reason_key  BLOB,                       -- a key of its own, so that the reason outlives the person
  reason      BLOB,
  PRIMARY KEY (org_id, key_id)
) STRICT;
CREATE INDEX erasure_person ON erasure (org_id, person_id);
";

/// The whole migration, as it is committed in `migrations/0001_protection.sql`.
pub fn migration() -> String {
    let mut sql = String::from(
        "-- People and cases. The tables of fields follow from the field table of the standard; a test compares them.\n",
    );
    for table in tables() {
        sql.push('\n');
        sql.push_str(&table.create());
    }
    sql.push_str(REST);
    sql
}
