"""What is wrong with a folder as it was found, by programs that are not ours: SQLite, SHA-256 and the rules of RFC 6962."""

import base64, hashlib, json, sqlite3

DATABASE = "scheme.sqlite"


def root_of(leaves):
    """The RFC 6962 root over leaf hashes."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\x01" + root_of(leaves[:split]) + root_of(leaves[split:])).digest()


def ledger_of(path):
    """The ledger's entries and its origin, after SQLite has undone what was not finished; says what is broken."""
    database = sqlite3.connect(path)
    try:
        tables = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'ledger_entry'").fetchone()[0]
        if not tables:
            return [], None, []
        broken = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
        broken += [str(row) for row in database.execute("PRAGMA foreign_key_check")]
        origin = database.execute("SELECT origin FROM incarnation ORDER BY number DESC").fetchone()[0]
        entries = [row[0] for row in database.execute("SELECT bytes FROM ledger_entry ORDER BY sequence")]
        return entries, origin, broken
    except sqlite3.DatabaseError as error:
        return [], None, [str(error)]
    finally:
        database.close()


def entries_of(path):
    return ledger_of(path)[0] if path.exists() else []


def checkpoints_in(files):
    """Every checkpoint in the files, with its origin, size and root; those cut off are nobody's."""
    for name, data in files.items():
        if name.endswith((".checkpoint", ".tlog-proof", ".growth")) or name.endswith("/checkpoint"):
            text = data.decode(errors="replace")
            body = text.split("\n\n")[1 if "old " in text[:4] or text.startswith("c2sp") else 0].split("\n")
            if len(body) >= 3 and body[1].isdigit():
                yield name, body[0], int(body[1]), base64.b64decode(body[2])


def faults_in(files, place, acknowledged, restored=None, hasOneLife=True):
    """What is wrong with files that were put into `place`, and how many entries are there.

    `acknowledged` are the entries that a command had said are stored; `restored` those of a restore, which may be there in their place once
    the old database stands beside them. After several restores (not `hasOneLife`) there are checkpoints of ledgers that are nowhere any more.
    """
    found, lives = [], {}
    for name in (DATABASE, DATABASE + ".replaced"):
        if files.get(name):
            entries, origin, broken = ledger_of(place / name)
            found += [f"{name} is broken: {what}" for what in broken[:3]]
            lives[name] = entries, origin
    entries, origin = lives.get(DATABASE, ([], None))
    aside = lives.get(DATABASE + ".replaced", ([], None))[0]
    isSame = entries[: len(acknowledged)] == acknowledged
    # Its own last entry has another key each time it is run.
    isRestored = restored is not None and entries[:-1] == restored[:-1] and aside[: len(acknowledged)] == acknowledged
    if not isSame and not isRestored:
        found.append(f"{len(acknowledged)} entries were acknowledged, {len(entries)} are here")
    leaves = {origin: [hashlib.sha256(b"\x00" + entry).digest() for entry in entries] for entries, origin in lives.values()}
    for name, of, size, root in checkpoints_in(files):
        if of not in leaves:
            if hasOneLife and size > max(len(entries), len(aside)):
                found.append(f"{name}: of a ledger that is not here")
        elif size > len(leaves[of]):
            found.append(f"{name}: ahead, {size} of {len(leaves[of])} entries")
        elif root_of(leaves[of][:size]) != root:
            found.append(f"{name}: another history")
    mark = files.get(DATABASE + ".highwater")
    if mark and json.loads(mark)["origin"] in leaves:
        mark = json.loads(mark)
        own = leaves[mark["origin"]]
        if mark["size"] > len(own) or root_of(own[: mark["size"]]).hex() != mark["root"]:
            found.append(f"high-water mark ahead: {mark['size']} of {len(own)} entries")
    return found, len(entries)
