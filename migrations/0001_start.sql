-- One scheme's database. Two sorts of tables:
--   evidence (scheme, incarnation, ledger_entry, record_version, run): inserted once, never changed, never deleted;
--   what tells about people (*_body, ledger_subject, run_shortlist, run_line, run_pairs): inserted, never changed,
--   deleted only by an erasure, together with the key that its commitment needs.
-- Numbers run without a gap, and what belongs to an entry comes in with it. The triggers guard against mistakes of the
-- program; an attack is found by verifying the ledger. Times are UTC, 2026-11-22T14:15:00Z; keys and digests 32 bytes.
--
-- Where many rows come in (record_version, record_body, run_line) guards FAIL (insert with OR FAIL), foreign keys wait for
-- the commit and no CHECK calls a function: what may ABORT beside a trigger makes SQLite keep an undo journal for each
-- single row, which doubles the time of an import. `doctor` checks the lengths there.

CREATE TABLE schema_migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What was fixed when the database was made: one row.
CREATE TABLE scheme (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL CHECK (name <> ''),
    nation TEXT NOT NULL CHECK (nation <> ''),
    created_at TEXT NOT NULL CHECK (length(created_at) = 20),
    rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1))
) STRICT;

-- One row a life of the ledger: the first at init, another at each restore. The origin names it in checkpoints.
CREATE TABLE incarnation (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE CHECK (origin <> ''),
    began_at TEXT NOT NULL CHECK (length(began_at) = 20)
) STRICT;

-- The entries in their final bytes, counted from 1; kind and time are read out of them. 65,535 bytes are what a tile takes.
CREATE TABLE ledger_entry (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 20),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65535)
) STRICT;

CREATE TABLE ledger_body (
    sequence INTEGER PRIMARY KEY REFERENCES ledger_entry (sequence),
    key BLOB NOT NULL CHECK (length(key) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- Whom an entry is about, so that a history can be told and everything about somebody can be erased.
CREATE TABLE ledger_subject (
    sequence INTEGER NOT NULL REFERENCES ledger_entry (sequence),
    kind TEXT NOT NULL CHECK (kind <> ''),
    id TEXT NOT NULL CHECK (id <> '')
) STRICT;
CREATE INDEX ledger_subject_id ON ledger_subject (kind, id, sequence);

-- Every version of every record, counted from 1 over all kinds, and the entry that brought it.
CREATE TABLE record_version (
    sequence INTEGER PRIMARY KEY,
    ledger_sequence INTEGER NOT NULL REFERENCES ledger_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
    commitment BLOB NOT NULL
) STRICT;
CREATE INDEX record_version_entry ON record_version (ledger_sequence);

-- previous is the version of the same record that this one replaces: a version that is nobody's previous is current.
-- ended marks a last version that says why the record ended.
CREATE TABLE record_body (
    sequence INTEGER PRIMARY KEY REFERENCES record_version (sequence) DEFERRABLE INITIALLY DEFERRED,
    previous INTEGER,
    kind TEXT NOT NULL CHECK (kind <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
    key BLOB NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_body_id ON record_body (kind, id, sequence);
CREATE UNIQUE INDEX record_body_previous ON record_body (previous) WHERE previous IS NOT NULL;

-- Records whose bodies were erased, so that an import does not bring them back unasked.
CREATE TABLE erased_record (
    kind TEXT NOT NULL CHECK (kind <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    ledger_sequence INTEGER NOT NULL REFERENCES ledger_entry (sequence)
) STRICT;
CREATE UNIQUE INDEX erased_record_id ON erased_record (kind, id, ledger_sequence);

-- One judging of everybody. policy is the version of the policy record used, read_up_to the last record version read.
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('match', 'rematch')),
    ledger_sequence INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (sequence),
    as_of TEXT NOT NULL CHECK (length(as_of) = 10),
    engine TEXT NOT NULL CHECK (engine <> ''),
    policy INTEGER NOT NULL REFERENCES record_version (sequence),
    read_up_to INTEGER NOT NULL REFERENCES record_version (sequence),
    CHECK (policy <= read_up_to)
) STRICT;

CREATE TABLE run_body (
    run INTEGER PRIMARY KEY REFERENCES run (number),
    key BLOB NOT NULL CHECK (length(key) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- A referral's shortlist as this run changed it, valid until a later run changes it; one without lines closes it.
CREATE TABLE run_shortlist (
    sequence INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (number),
    referral TEXT NOT NULL CHECK (referral <> ''),
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE UNIQUE INDEX run_shortlist_referral ON run_shortlist (referral, run);

CREATE TABLE run_line (
    sequence INTEGER PRIMARY KEY,
    shortlist INTEGER NOT NULL REFERENCES run_shortlist (sequence) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    household TEXT NOT NULL CHECK (household <> ''),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX run_line_rank ON run_line (shortlist, rank);

-- The leaves of a referral's pairs, valid as a shortlist is.
CREATE TABLE run_pairs (
    sequence INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (number),
    referral TEXT NOT NULL CHECK (referral <> ''),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX run_pairs_referral ON run_pairs (referral, run);

-- Without a gap.
CREATE TRIGGER schema_migration_next BEFORE INSERT ON schema_migration
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM schema_migration)
BEGIN SELECT RAISE(FAIL, 'schema_migration: not the next number'); END;
CREATE TRIGGER incarnation_next BEFORE INSERT ON incarnation
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM incarnation)
BEGIN SELECT RAISE(FAIL, 'incarnation: not the next number'); END;
CREATE TRIGGER ledger_entry_next BEFORE INSERT ON ledger_entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger_entry)
BEGIN SELECT RAISE(FAIL, 'ledger_entry: not the next sequence'); END;
CREATE TRIGGER record_version_next BEFORE INSERT ON record_version
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM record_version)
    OR NEW.ledger_sequence <> (SELECT max(sequence) FROM ledger_entry)
BEGIN SELECT RAISE(FAIL, 'record_version: not the next sequence, or not of the latest entry'); END;
CREATE TRIGGER run_next BEFORE INSERT ON run
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM run)
BEGIN SELECT RAISE(FAIL, 'run: not the next number'); END;

-- In with its entry, never afterwards: an erased body cannot come back and none can be put in another's place.
CREATE TRIGGER scheme_once BEFORE INSERT ON scheme WHEN EXISTS (SELECT 1 FROM scheme)
BEGIN SELECT RAISE(FAIL, 'scheme: already there'); END;
CREATE TRIGGER ledger_body_latest BEFORE INSERT ON ledger_body
WHEN NEW.sequence <> (SELECT max(sequence) FROM ledger_entry)
BEGIN SELECT RAISE(FAIL, 'ledger_body: not of the latest entry'); END;
CREATE TRIGGER ledger_subject_latest BEFORE INSERT ON ledger_subject
WHEN NEW.sequence <> (SELECT max(sequence) FROM ledger_entry)
BEGIN SELECT RAISE(FAIL, 'ledger_subject: not of the latest entry'); END;
CREATE TRIGGER record_body_latest BEFORE INSERT ON record_body
WHEN NEW.sequence <> (SELECT max(sequence) FROM record_version)
BEGIN SELECT RAISE(FAIL, 'record_body: not of the latest version'); END;
CREATE TRIGGER run_latest BEFORE INSERT ON run
WHEN NEW.ledger_sequence <> (SELECT max(sequence) FROM ledger_entry)
BEGIN SELECT RAISE(FAIL, 'run: not of the latest entry'); END;
CREATE TRIGGER run_body_latest BEFORE INSERT ON run_body
WHEN NEW.run <> (SELECT max(number) FROM run)
BEGIN SELECT RAISE(FAIL, 'run_body: not of the latest run'); END;
CREATE TRIGGER run_shortlist_latest BEFORE INSERT ON run_shortlist
WHEN NEW.run <> (SELECT max(number) FROM run)
BEGIN SELECT RAISE(FAIL, 'run_shortlist: not of the latest run'); END;
CREATE TRIGGER run_pairs_latest BEFORE INSERT ON run_pairs
WHEN NEW.run <> (SELECT max(number) FROM run)
BEGIN SELECT RAISE(FAIL, 'run_pairs: not of the latest run'); END;
CREATE TRIGGER run_line_latest BEFORE INSERT ON run_line
WHEN NEW.shortlist <> (SELECT max(sequence) FROM run_shortlist)
BEGIN SELECT RAISE(FAIL, 'run_line: not of the latest shortlist'); END;

-- Never changed.
CREATE TRIGGER schema_migration_fixed BEFORE UPDATE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration: never changed'); END;
CREATE TRIGGER scheme_fixed BEFORE UPDATE ON scheme
BEGIN SELECT RAISE(ABORT, 'scheme: never changed'); END;
CREATE TRIGGER incarnation_fixed BEFORE UPDATE ON incarnation
BEGIN SELECT RAISE(ABORT, 'incarnation: never changed'); END;
CREATE TRIGGER ledger_entry_fixed BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry: never changed'); END;
CREATE TRIGGER ledger_body_fixed BEFORE UPDATE ON ledger_body
BEGIN SELECT RAISE(ABORT, 'ledger_body: never changed'); END;
CREATE TRIGGER ledger_subject_fixed BEFORE UPDATE ON ledger_subject
BEGIN SELECT RAISE(ABORT, 'ledger_subject: never changed'); END;
CREATE TRIGGER record_version_fixed BEFORE UPDATE ON record_version
BEGIN SELECT RAISE(ABORT, 'record_version: never changed'); END;
CREATE TRIGGER record_body_fixed BEFORE UPDATE ON record_body
BEGIN SELECT RAISE(ABORT, 'record_body: never changed'); END;
CREATE TRIGGER erased_record_fixed BEFORE UPDATE ON erased_record
BEGIN SELECT RAISE(ABORT, 'erased_record: never changed'); END;
CREATE TRIGGER run_fixed BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'run: never changed'); END;
CREATE TRIGGER run_body_fixed BEFORE UPDATE ON run_body
BEGIN SELECT RAISE(ABORT, 'run_body: never changed'); END;
CREATE TRIGGER run_shortlist_fixed BEFORE UPDATE ON run_shortlist
BEGIN SELECT RAISE(ABORT, 'run_shortlist: never changed'); END;
CREATE TRIGGER run_line_fixed BEFORE UPDATE ON run_line
BEGIN SELECT RAISE(ABORT, 'run_line: never changed'); END;
CREATE TRIGGER run_pairs_fixed BEFORE UPDATE ON run_pairs
BEGIN SELECT RAISE(ABORT, 'run_pairs: never changed'); END;

-- Never deleted.
CREATE TRIGGER schema_migration_kept BEFORE DELETE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration: never deleted'); END;
CREATE TRIGGER scheme_kept BEFORE DELETE ON scheme
BEGIN SELECT RAISE(ABORT, 'scheme: never deleted'); END;
CREATE TRIGGER incarnation_kept BEFORE DELETE ON incarnation
BEGIN SELECT RAISE(ABORT, 'incarnation: never deleted'); END;
CREATE TRIGGER ledger_entry_kept BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry: never deleted'); END;
CREATE TRIGGER record_version_kept BEFORE DELETE ON record_version
BEGIN SELECT RAISE(ABORT, 'record_version: never deleted'); END;
CREATE TRIGGER erased_record_kept BEFORE DELETE ON erased_record
BEGIN SELECT RAISE(ABORT, 'erased_record: never deleted'); END;
CREATE TRIGGER run_kept BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'run: never deleted'); END;
