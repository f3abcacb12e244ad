"""Checks a folder of `sharedlives audit export` with PyPI's rfc8785 and cryptography: nothing of sharedlives takes part.

    python3 check.py FOLDER
"""

import base64, hashlib, hmac, json, pathlib, sys

import rfc8785
from cryptography.hazmat.primitives.serialization import load_pem_public_key

FOLDER = pathlib.Path(sys.argv[1])


def lines(path):
    return (FOLDER / path).read_bytes().removesuffix(b"\n").split(b"\n")


def canonical(data, about):
    if rfc8785.dumps(json.loads(data)) != data:
        sys.exit(f"{about}: not canonical by RFC 8785")
    return json.loads(data)


def commitment(key, tag, data):
    return hmac.new(bytes.fromhex(key.decode()), tag + b"\n" + data, hashlib.sha256).hexdigest()


bodies = records = 0
entries = [canonical(line, "an entry") for line in lines("ledger/entries.jsonl")]
if (FOLDER / "ledger/bodies.jsonl").exists():
    for entry, body, key in zip(entries, lines("ledger/bodies.jsonl"), lines("ledger/keys.txt"), strict=True):
        if not body:
            continue
        bodies += 1
        canonical(body, f"body of entry {entry['sequence']}")
        if commitment(key, b"sharedlives/event/v1", body) != entry["commitment"]:
            sys.exit(f"entry {entry['sequence']}: another commitment")
versions = zip(lines("records/commitments.txt"), lines("records/bodies.jsonl"), lines("records/keys.txt"), strict=True)
for number, (stated, body, key) in enumerate(versions, 1):
    if not body:
        continue
    records += 1
    canonical(body, f"record version {number}")
    if commitment(key, b"sharedlives/record/v1", body) != stated.decode():
        sys.exit(f"record version {number}: another commitment")
policies = [path for path in FOLDER.glob("policies/*.json") if canonical(path.read_bytes(), path.name)]
runs = [path for path in FOLDER.glob("runs/*/run.json") if canonical(path.read_bytes(), str(path))]

keys = {}
for pem in FOLDER.glob("keys/*.pem"):
    name, id_, _ = pem.with_suffix(".vkey").read_text().strip().split("+", 2)
    keys[name, bytes.fromhex(id_)] = load_pem_public_key(pem.read_bytes())
notes = [FOLDER / "checkpoint", *FOLDER.glob("checkpoints/*.checkpoint")]
for path in notes:
    text, signatures = path.read_text().rsplit("\n\n", 1)
    checked = 0
    for line in signatures.splitlines():
        _, name, encoded = line.split(" ")
        raw = base64.b64decode(encoded, validate=True)
        if (name, raw[:4]) in keys:
            keys[name, raw[:4]].verify(raw[4:], (text + "\n").encode())
            checked += 1
    if not checked:
        sys.exit(f"{path}: no known signature")
print(
    f"Python accepts {len(entries)} entries, {bodies} bodies, {records} record versions, {len(policies)} policies, "
    f"{len(runs)} runs, {len(notes)} checkpoints")
