"""A small scheme's database that has every table filled, made by the program: runs, a plan, a decision, an erasure, two keys, checkpoints."""

import sqlite3, subprocess

PEOPLE = """id,known_as,born,wants,from,near,needs,musts
P-1,Wilf,1984,live-in,2027-01-10,OX4,epilepsy:full,no cats
P-2,Maud,1990,live-in,2027-01-12,OX4,none,
P-3,Tansy,1971,short-break,2027-02-01,OX2,none,
"""
HOUSEHOLDS = """id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due
H-1,OX4,live-in,2,2028-01-01,0,step-free,2028-01-01
H-2,OX1,live-in; short-break,2,2028-01-01,0,no dogs,2028-01-01
"""
COMMANDS = [
    "import in",
    "match --as-of 2026-11-23",
    "rematch --as-of 2026-11-23",
    "audit checkpoint -o first.checkpoint",
    "decide R-P-1 H-1 propose --actor asha",
    "audit key rotate --actor asha",
    "subject erase P-3 --decision --words - --actor asha",
    "subject erase P-3 --confirm --actor grace",
    "match --as-of 2026-11-24",
    "rematch --as-of 2026-11-25",
    "audit checkpoint -o outside.checkpoint",
    "set H-1/dogs yes --actor asha",
]
CLOCK = ["--clock", "2026-11-25T10:00:00Z"]


def run(program, folder, *arguments):
    return subprocess.run(
        [program, *arguments, "--database", str(folder / "scheme.sqlite"), *CLOCK], cwd=folder, capture_output=True, text=True,
        input="They asked to be forgotten.\n")


def make(program, folder):
    """The database in `folder`, in pages of 1024 bytes so that what is not used stays small."""
    (folder / "in").mkdir(parents=True)
    (folder / "in/people.csv").write_text(PEOPLE)
    (folder / "in/households.csv").write_text(HOUSEHOLDS)
    for number, command in enumerate([f"init --name Tamper --nation england --rehearsal", *COMMANDS]):
        ended = run(program, folder, *command.split())
        if ended.returncode != 0:
            raise SystemExit(f"{command}: ended with {ended.returncode}: {ended.stderr}")
        if number == 0:
            database = sqlite3.connect(folder / "scheme.sqlite", isolation_level=None)
            database.execute("PRAGMA page_size = 1024")
            database.execute("VACUUM")
            database.close()
    database = sqlite3.connect(folder / "scheme.sqlite")
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    empty = [name for name in tables if not database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]]
    database.close()
    if empty:
        raise SystemExit(f"tables without a row: {empty}")
