"""A witness: signs a checkpoint with the time it saw it (C2SP tlog-cosignature), by openssl."""

import base64, hashlib, pathlib, struct, subprocess

NAME = "witness.example"


def cosigned(checkpoint, work):
    """The checkpoint with a witness's line, and the witness's verifier key; made in `work`."""
    key = pathlib.Path(work) / "witness.pem"
    if not key.exists():
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True, capture_output=True)
    public = subprocess.run(
        ["openssl", "pkey", "-in", key, "-pubout", "-outform", "DER"], check=True, capture_output=True).stdout[-32:]
    typed = b"\x04" + public
    number = hashlib.sha256(NAME.encode() + b"\n" + typed).digest()[:4]
    body = checkpoint.split(b"\n\n")[0] + b"\n"
    time = 1_795_430_000
    message = pathlib.Path(work) / "witness.message"
    message.write_bytes(f"cosignature/v1\ntime {time}\n".encode() + body)
    signature = subprocess.run(
        ["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", message], check=True, capture_output=True).stdout
    line = base64.b64encode(number + struct.pack(">Q", time) + signature).decode()
    text = checkpoint.rstrip(b"\n") + b"\n" + f"\u2014 {NAME} {line}\n".encode()
    return text, f"{NAME}+{number.hex()}+{base64.b64encode(typed).decode()}\n"
