-- The plan of a rematch: canonical bytes, by ids alone. Stored where it differs from the one before, valid until a later
-- one differs; deleted only by an erasure. The run's body states its digest.
CREATE TABLE run_plan (
    run INTEGER PRIMARY KEY REFERENCES run (number),
    bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER run_plan_latest BEFORE INSERT ON run_plan
WHEN NEW.run <> (SELECT max(number) FROM run)
BEGIN SELECT RAISE(FAIL, 'run_plan: not of the latest run'); END;
CREATE TRIGGER run_plan_fixed BEFORE UPDATE ON run_plan
BEGIN SELECT RAISE(ABORT, 'run_plan: never changed'); END;
