"""Whole pieces of the evidence exchanged, dropped, doubled or replaced past the program: each must be found, by the right code."""

import contextlib, hashlib, hmac, json, shutil, sqlite3

import scheme

RECORD, EVENT = b"sharedlives/record/v1\n", b"sharedlives/event/v1\n"


@contextlib.contextmanager
def unguarded(folder):
    """The database without its triggers, which are put back as they were afterwards."""
    database = sqlite3.connect(folder / "scheme.sqlite", isolation_level=None)
    triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        database.execute(f"DROP TRIGGER {name}")
    yield database
    for _, sql in triggers:
        database.execute(sql)
    database.close()


def commitment(key, tag, data):
    return hmac.new(key, tag + data, hashlib.sha256).digest()


def sql(*statements):
    def change(folder):
        with unguarded(folder) as database:
            for statement in statements:
                database.execute(statement)
    return change


def swapped(table, columns, one, other):
    """Two rows' columns exchanged."""
    def change(folder):
        with unguarded(folder) as database:
            read = f"SELECT {', '.join(columns)} FROM {table} WHERE rowid = ?"
            rows = [database.execute(read, (row,)).fetchone() for row in (one, other)]
            write = f"UPDATE {table} SET {', '.join(name + ' = ?' for name in columns)} WHERE rowid = ?"
            for row, values in zip((other, one), rows):
                database.execute(write, (*values, row))
    return change


def rewritten(kind, old, new):
    """A record's body replaced, with a commitment that fits it."""
    def change(folder):
        with unguarded(folder) as database:
            number, key, data = database.execute(
                "SELECT sequence, key, bytes FROM record_body WHERE kind = ? AND instr(bytes, CAST(? AS BLOB)) ORDER BY sequence",
                (kind, old)).fetchone()
            data = data.replace(old.encode(), new.encode())
            database.execute("UPDATE record_body SET bytes = ? WHERE sequence = ?", (data, number))
            database.execute("UPDATE record_version SET commitment = ? WHERE sequence = ?", (commitment(key, RECORD, data), number))
    return change


def renumbered(folder):
    """An entry dropped, and every later one moved up."""
    with unguarded(folder) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        for table, column in [("ledger_entry", "sequence"), ("ledger_body", "sequence"), ("ledger_subject", "sequence")]:
            database.execute(f"DELETE FROM {table} WHERE {column} = 6")
        for table, column in [("ledger_entry", "sequence"), ("ledger_body", "sequence"), ("ledger_subject", "sequence"),
                              ("record_version", "ledger_sequence"), ("run", "ledger_sequence"), ("erased_record", "ledger_sequence")]:
            for (value,) in database.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} > 6 ORDER BY {column}").fetchall():
                database.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (value - 1, value))


def another(folder):
    """Who decided, written anew: body, commitment and entry fit each other."""
    with unguarded(folder) as database:
        number, key, body, entry = database.execute(
            "SELECT sequence, b.key, b.bytes, e.bytes FROM ledger_body AS b JOIN ledger_entry AS e USING (sequence) "
            "WHERE instr(b.bytes, CAST('propose' AS BLOB)) ORDER BY sequence").fetchone()
        was, body = commitment(key, EVENT, body), body.replace(b'"asha"', b'"mona"')
        now = commitment(key, EVENT, body)
        assert was.hex().encode() in entry, "the entry commits to its body"
        database.execute("UPDATE ledger_body SET bytes = ? WHERE sequence = ?", (body, number))
        database.execute("UPDATE ledger_entry SET bytes = ? WHERE sequence = ?", (entry.replace(was.hex().encode(), now.hex().encode()), number))


def forget(folder):
    """What was signed, as far as it is kept beside the database."""
    shutil.rmtree(folder / "scheme.sqlite.checkpoints")
    (folder / "scheme.sqlite.highwater").unlink()


def bytes_(change):
    """The file's own bytes changed."""
    def changed(folder):
        path = folder / "scheme.sqlite"
        path.write_bytes(change(path.read_bytes()))
    return changed


def otherKey(name):
    def change(folder):
        other = folder / "other"
        other.mkdir()
        scheme.run(PROGRAM[0], other, "init", "--name", "Tamper", "--nation", "england", "--rehearsal")
        shutil.copy(other / name, folder / name)
    return change


PROGRAM = [None]
TAIL = ["DELETE FROM {} WHERE {} > 12".format(*each) for each in (
    ("record_body", "sequence IN (SELECT sequence FROM record_version WHERE ledger_sequence > 12) AND sequence"), ("record_version", "ledger_sequence"),
    ("ledger_subject", "sequence"), ("ledger_body", "sequence"), ("ledger_entry", "sequence"))]
PIECES = [  # what is done, how, and the codes of which one must be found
    ("the last entries dropped, a signed one among them", sql(*TAIL), {"rolled-back"}),
    ("... and what was signed forgotten", lambda folder: (sql(*TAIL)(folder), forget(folder)), {"rolled-back"}),
    ("an entry dropped", sql("DELETE FROM ledger_entry WHERE sequence = 6"), {"database-damaged", "history-differs"}),
    ("an entry dropped and the later ones moved up", renumbered, {"entry-bytes", "history-differs"}),
    ("two entries exchanged", swapped("ledger_entry", ["kind", "recorded_at", "bytes"], 3, 4), {"entry-bytes", "history-differs"}),
    ("two entries exchanged with their bodies",
     lambda folder: (swapped("ledger_entry", ["kind", "recorded_at", "bytes"], 3, 4)(folder), swapped("ledger_body", ["key", "bytes"], 3, 4)(folder)),
     {"entry-bytes", "history-differs"}),
    ("an entry doubled", sql("INSERT INTO ledger_entry SELECT 15, kind, recorded_at, bytes FROM ledger_entry WHERE sequence = 6"), {"entry-bytes"}),
    ("an entry added that no body belongs to", sql(
        "INSERT INTO ledger_entry SELECT 15, kind, recorded_at, "
        "CAST(replace(CAST(bytes AS TEXT), '\"sequence\":14', '\"sequence\":15') AS BLOB) FROM ledger_entry WHERE sequence = 14"),
     {"body-gone"}),
    ("two entries' bodies exchanged", swapped("ledger_body", ["key", "bytes"], 3, 6), {"body-replaced"}),
    ("an entry's body dropped", sql("DELETE FROM ledger_body WHERE sequence = 6"), {"body-gone"}),
    ("a link dropped", sql("DELETE FROM ledger_subject WHERE id = 'H-1' AND sequence = 6"), {"links-changed"}),
    ("two records' bodies exchanged", swapped("record_body", ["key", "bytes"], 20, 21), {"body-replaced"}),
    ("two records' keys exchanged", swapped("record_body", ["key"], 20, 21), {"body-replaced"}),
    ("a record's body dropped", sql("DELETE FROM record_body WHERE kind = 'proposal'"), {"body-gone"}),
    ("a record's body replaced, with a commitment that fits", rewritten("household", "step-free", "stepfree-"), {"versions-changed"}),
    ("the policy replaced, with a commitment that fits", rewritten("policy", '"training_days":60', '"training_days":61'), {"versions-changed"}),
    ("a run's policy exchanged", sql("UPDATE run SET policy = 1 WHERE number = 3"), {"run-changed"}),
    ("a run's body dropped", sql("DELETE FROM run_body WHERE run = 3"), {"body-gone"}),
    ("two runs' bodies exchanged", swapped("run_body", ["key", "bytes"], 3, 4), {"body-replaced"}),
    ("a list dropped", sql("DELETE FROM run_line WHERE shortlist = 1", "DELETE FROM run_shortlist WHERE sequence = 1"), {"lists-changed"}),
    ("two lines of a list exchanged", swapped("run_line", ["household", "bytes"], 1, 2), {"lists-changed"}),
    ("a line dropped", sql("DELETE FROM run_line WHERE sequence = 2"), {"lists-changed"}),
    ("the leaves of two lists exchanged", swapped("run_pairs", ["bytes"], 1, 2), {"leaves-changed"}),
    ("the plan dropped", sql("DELETE FROM run_plan"), {"plan-changed"}),
    ("the policy of a run without a body exchanged", sql("UPDATE run SET policy = 1 WHERE number = 1"), {"run-changed"}),
    ("a mark of an erasure added", sql("INSERT INTO erased_record VALUES ('person', 'P-1', 9)"), {"marks-changed"}),
    ("a mark of an erasure dropped", sql("DELETE FROM erased_record WHERE kind = 'person'"), {"marks-changed"}),
    ("the ledger's origin replaced", sql("UPDATE incarnation SET origin = 'other/ledger'"), {"facts-changed"}),
    ("a guard dropped", lambda folder: sqlite3.connect(folder / "scheme.sqlite").execute("DROP TRIGGER run_kept"), {"database-damaged"}),
    ("a table added", sql("CREATE TABLE notes (words TEXT)"), {"database-damaged"}),
    ("the last page dropped", bytes_(lambda data: data[:-1024]), {"database-damaged", "not opened"}),
    ("the file cut off in a page", bytes_(lambda data: data[:-1000]), {"database-damaged", "not opened"}),
    ("two pages exchanged", bytes_(lambda data: data[:20480] + data[40960:41984] + data[21504:40960] + data[20480:21504] + data[41984:]),
     {"database-damaged", "not opened"}),
    ("the verifier key replaced", otherKey("scheme.sqlite.vkey"), {"key-refused"}),
    ("history written anew, what was signed forgotten", lambda folder: (another(folder), forget(folder)), {"history-differs"}),
]


def codes_of(ended):
    if ended.returncode != 2:
        return {f"ends with {ended.returncode}"} if ended.returncode not in (65, 66) else {"not opened"}
    return {one["code"] for one in json.loads(ended.stdout)["findings"]} - {"sound"}


def all(program, made, place, fail):
    """Every piece on a copy of its own; then a history written anew that the real key signs again."""
    PROGRAM[0] = program
    for number, (what, change, wanted) in enumerate(PIECES):
        folder = place / str(number)
        shutil.copytree(made, folder)
        change(folder)
        found = codes_of(scheme.run(program, folder, "audit", "verify", "--format", "json", "--checkpoint", "outside.checkpoint"))
        print(f"{what:60} {', '.join(sorted(found))}", flush=True)
        if not found & wanted:
            fail(f"{what}: {sorted(found)}, and none of {sorted(wanted)}")
        shutil.rmtree(folder)
    folder = place / "signed"
    shutil.copytree(made, folder)
    another(folder)
    forget(folder)
    for what, arguments, wanted in [
        ("history written anew is signed with the real key", ["audit", "checkpoint", "-o", "new.checkpoint"], 0),
        ("without a checkpoint from outside nothing shows it", ["audit", "verify", "--checkpoint", "new.checkpoint"], 0),
        ("the first checkpoint that went out shows nothing", ["audit", "verify", "--checkpoint", "first.checkpoint"], 0),
        ("the one from outside shows it", ["audit", "verify", "--checkpoint", "outside.checkpoint"], 2),
    ]:
        ended = scheme.run(program, folder, *arguments)
        print(f"{what:60} ends with {ended.returncode}")
        if ended.returncode != wanted:
            fail(f"{what}: ends with {ended.returncode}: {ended.stderr[-300:]}")
    shutil.rmtree(folder)
    folder = place / "key"
    shutil.copytree(made, folder)
    otherKey("scheme.sqlite.key")(folder)
    ended = scheme.run(program, folder, "audit", "checkpoint", "-o", "new.checkpoint")
    print(f"{'a signing key that does not fit':60} ends with {ended.returncode}: {ended.stderr.strip()[:200]}")
    if ended.returncode == 0:
        fail("a signing key that does not fit signs")
    shutil.rmtree(place)
