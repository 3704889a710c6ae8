-- Cases at a stage, where few are.
CREATE INDEX case_process_stage ON case_process (org_id, stage, case_id);
