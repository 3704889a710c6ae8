-- People and cases. The tables of fields follow from the field table of the standard; a test compares them.

CREATE TABLE person (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  prs_salutation BLOB,
  prs_firstname BLOB,
  prs_middlename BLOB,
  prs_secondname BLOB,
  prs_birthdate BLOB,
  prs_gender TEXT,
  prs_deceased INTEGER,
  prs_maritalstatus TEXT,
  prs_numberofchildren INTEGER,
  prs_primarylanguage TEXT,
  prs_secondarylanguage TEXT,
  prs_highestlevelofeducation TEXT,
  prs_citizenship TEXT,
  prs_identitynumber BLOB,
  prs_title BLOB,
  prs_email BLOB,
  prs_homephone BLOB,
  prs_mobilephone BLOB,
  prs_mailingcity BLOB,
  prs_mailingcountry TEXT,
  prs_mailingstate BLOB,
  prs_mailingstreet BLOB,
  prs_mailingpostalcode BLOB,
  prs_mailinglongitude BLOB,
  prs_mailinglatitude BLOB,
  latin_name BLOB,
  other_names BLOB,
  PRIMARY KEY (org_id, person_id)
) STRICT;

CREATE TABLE case_file (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  vic_agreementtomanagepersonaldata INTEGER,
  vic_traffickingstatus TEXT,
  vic_traffickingstatusdecisionmakingorg TEXT,
  vic_relationshiptotrafficker TEXT,
  vic_agewhentrafficked INTEGER,
  vic_recruitmentwebsitesandapps TEXT,
  vic_methodofrecruitment TEXT,
  vic_locationofrecruitment BLOB,
  vic_methodsofcontrol TEXT,
  vic_typeofexploitation TEXT,
  vic_forcedlabourindustry TEXT,
  vic_typeofsexexploitation TEXT,
  vic_locationofexploitation BLOB,
  vic_exploitationwebsitesandapps TEXT,
  vic_vulnerabilities TEXT,
  vic_detailsofvulnerabilities BLOB,
  per_roleinprocess TEXT,
  per_roledetails BLOB,
  per_organisation BLOB,
  cas_status TEXT,
  cas_reasonforcaseclosure BLOB,
  cas_caseowner BLOB,
  cas_referringorganisation BLOB,
  cas_incomingreferraldate TEXT,
  cas_referringprimarycaseworker BLOB,
  cas_reasonforincomingreferral TEXT,
  cas_incomingreferraldetails BLOB,
  cas_referredorganisation BLOB,
  cas_referredprimarycaseworker BLOB,
  cas_reasonforoutgoingreferral TEXT,
  cas_outgoingreferraldate TEXT,
  cas_outgoingreferraldetails BLOB,
  con_consent INTEGER,
  safe_contact BLOB,
  PRIMARY KEY (org_id, case_id),
  UNIQUE (org_id, code),
  FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, person_id)
) STRICT;

CREATE TABLE case_organisation (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  org_name BLOB,
  org_shippingcity BLOB,
  org_shippingcountry TEXT,
  org_shippingstate BLOB,
  org_shippingstreet BLOB,
  org_shippingpostalcode BLOB,
  org_shippinglongitude BLOB,
  org_shippinglatitude BLOB,
  org_phone BLOB,
  org_type TEXT,
  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;

CREATE TABLE case_event (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  hte_longitude BLOB,
  hte_latitude BLOB,
  hte_city BLOB,
  hte_country TEXT,
  hte_state BLOB,
  hte_street BLOB,
  hte_postalcode BLOB,
  hte_date TEXT,
  hte_type TEXT,
  hte_description BLOB,
  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;

CREATE TABLE case_plan (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  spl_objectives BLOB,
  spl_actionplan BLOB,
  spl_plannedenddate TEXT,
  spl_actualenddate TEXT,
  spl_type TEXT,
  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;

CREATE TABLE case_note (
  org_id      BLOB NOT NULL,
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
  absent      TEXT NOT NULL,              -- why there is no answer, by field: JSON
  cco_casecomment BLOB,
  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;

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
