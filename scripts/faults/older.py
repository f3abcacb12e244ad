"""Makes a database what a program that knew the first step of the schema alone would have left."""

import sqlite3


def older(path):
    """Takes the later steps back; nothing may be stored yet in what they brought."""
    database = sqlite3.connect(path, isolation_level=None)
    guard = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'schema_migration_kept'").fetchone()[0]
    if database.execute("SELECT count(*) FROM run_plan").fetchone()[0]:
        raise SystemExit("a plan is stored, and the first step has no place for it")
    database.executescript(
        "BEGIN; DROP TABLE run_plan; DROP TRIGGER schema_migration_kept; DELETE FROM schema_migration WHERE number > 1; "
        f"{guard}; PRAGMA user_version = 1; COMMIT; VACUUM")
    database.close()
