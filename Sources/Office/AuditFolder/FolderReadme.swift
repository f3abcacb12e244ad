/// The page in an auditor's folder that says what is in it and how to check it with tools that every machine has.
enum FolderReadme {
    static func text(_ checkpoint: SignedCheckpoint, isPseudonymous: Bool) -> String {
        intro(checkpoint) + (isPseudonymous ? pseudonymous : "") + contents + whole + signature
            + (isPseudonymous ? entryWithoutBody : entryWithBody) + inclusion + growth
            + (isPseudonymous ? "" : decision) + receipt
    }

    private static func intro(_ checkpoint: SignedCheckpoint) -> String {
        """
        # Evidence of \(checkpoint.origin)

        Everything that was recorded up to ledger entry \(checkpoint.size), the last of which tells of this folder. Nothing here needs the program
        that wrote it: sha256sum, openssl 3, base64, sed, cut and printf are enough. Run the commands in a copy of this folder, in bash.

        What you must bring yourself: the verifier key, or a checkpoint, that you were given at an earlier time. A folder alone shows that it
        agrees with itself; only what you kept outside shows that history was not written anew.


        """
    }

    private static let pseudonymous = """
        This folder is pseudonymous: ids are replaced by stand-ins that are the same throughout it, and bodies, keys, plans and words are left
        out. So the commitments cannot be opened here; order, number, time and kind of all entries, signatures, proofs, policies, figures and
        the arithmetic of receipts can be checked.


        """

    private static let contents = """
        ## What is here

        | file | line or file n |
        |---|---|
        | `ledger/entries.jsonl` | entry n: the bytes that are hashed, without the line end |
        | `ledger/bodies.jsonl`, `ledger/keys.txt` | its body and the key of its commitment; empty where erased or restricted |
        | `ledger/proofs/n.tlog-proof` | that entry n is in the ledger (C2SP tlog-proof) |
        | `checkpoint`, `checkpoints/` | the newest checkpoint, and all that were signed before; `from-n.growth` shows how the ledger grew from n entries to the newest |
        | `keys/` | the keys the ledger names, in order; `keys.csv` says from which entry each signs |
        | `records/` | `index.csv`, and by line n version n: `commitments.txt`, `bodies.jsonl`, `keys.txt` |
        | `policies/n.yaml`, `n.json` | version n of the policy as written, and in the canonical form its digest is of |
        | `runs/n/` | `run.json` (its body), `lists.jsonl` (the lines that hold from it on), `leaves.csv`, and `plan.json` where a plan was made |
        | `receipts/n/` | the receipt of every line run n stored anew, judged again from what it read |
        | `decisions.csv` | every decision: entry, time, what, by whom, about whom |


        """

    private static let whole = """
        ## 1. Is the folder whole?

            sha256sum --quiet -c SHA256SUMS && echo whole

        `SHA256SUMS` was written last. A file that is not in it does not belong here.


        """

    private static let signature = """
        ## 2. Did the ledger's key sign the checkpoint?

        `checkpoint` is a C2SP signed note: three lines of text (name, number of entries, root), a blank line, a signature line.

            head -n 3 checkpoint > text
            n=$(($(wc -l < keys/keys.csv) - 1))          # the last key; an older checkpoint has an older one
            tail -n 1 checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
            openssl pkeyutl -verify -pubin -inkey keys/$n.pem -rawin -in text -sigfile signature

        Then compare the key with the one you were given: `cat keys/*.vkey`. Each later key is named by an entry of kind `key` that the one before
        it signed too. And compare your own checkpoint: the file of the same number in `checkpoints/` must have the same third line.


        """

    private static let entryWithBody = """
        ## 3. Is this what was recorded as entry n?

            n=2
            sed -n ${n}p ledger/entries.jsonl | tr -d '\\n' > entry
            sed -n ${n}p ledger/bodies.jsonl | tr -d '\\n' > body
            { printf 'sharedlives/event/v1\\n'; cat body; } |
              openssl dgst -sha256 -mac HMAC -macopt hexkey:$(sed -n ${n}p ledger/keys.txt)
            cat entry

        The digest must be the entry's `commitment`. Who did what, from what and why stands in the body.


        """

    private static let entryWithoutBody = """
        ## 3. Entry n

            n=2
            sed -n ${n}p ledger/entries.jsonl | tr -d '\\n' > entry
            cat entry


        """

    private static let inclusion = """
        ## 4. Is entry n in the ledger that was signed?

        The proof has the hashes beside the way from the entry (leaf `index`, counted from 0) up to the root, one a line. A leaf is
        SHA-256(0x00, entry), a node SHA-256(0x01, left, right) (RFC 6962).

            { printf '\\000'; cat entry; } | openssl dgst -sha256 -binary > node
            at=$((n - 1)); last=$(($(sed -n 2p checkpoint) - 1))
            sed -e 1d -e '/^extra /d' -e '/^index /d' -e '/^$/,$d' ledger/proofs/$n.tlog-proof | while read -r hash; do
              echo "$hash" | base64 -d > beside
              if [ $((at & 1)) = 1 ] || [ $at = $last ]; then
                { printf '\\001'; cat beside node; } | openssl dgst -sha256 -binary > up
                while [ $((at & 1)) = 0 ] && [ $at != 0 ]; do at=$((at >> 1)); last=$((last >> 1)); done
              else
                { printf '\\001'; cat node beside; } | openssl dgst -sha256 -binary > up
              fi
              at=$((at >> 1)); last=$((last >> 1)); mv up node
            done
            base64 < node
            sed -n 3p checkpoint

        The last two lines must be equal.


        """

    private static let growth = """
        ## 5. Did the ledger only grow since your own checkpoint?

        `checkpoints/from-N.growth` is the consistency proof (RFC 6962 2.1.2) from N entries to `checkpoint`, in the form a witness takes
        (C2SP tlog-witness). By hand there is a plainer way, since all entries are here: the root over the first N of them must be the one in
        your checkpoint. For a ledger of two entries:

            for n in 1 2; do
              { printf '\\000'; sed -n ${n}p ledger/entries.jsonl | tr -d '\\n'; } | openssl dgst -sha256 -binary > leaf$n
            done
            { printf '\\001'; cat leaf1 leaf2; } | openssl dgst -sha256 -binary | base64

        Larger ones split at the largest power of two below their number, again and again.


        """

    private static let decision = """
        ## 6. A decision, from beginning to end

        1. Find it in `decisions.csv` (before the first decision take an entry of kind `record` or `run`): its number is n. Do 3 and 4 with it.

                n=$(sed 1d decisions.csv | tail -n 1 | cut -d , -f 1); n=${n:-2}     # the last one; or the number you look for
                sed -n ${n}p ledger/bodies.jsonl

           This body is what 3 showed the entry to commit to. `actor`, `role`, `on` and `recorded_at` say who and when; `move`, `side`, `reason`,
           `reach` and `words` what was done and why, as it was said; `case` on which proposal; `run`, `policy_version` and `read_up_to` what
           was seen. An `override`, an `answer` or a `pause` has its own members, and its `words` likewise.
        2. The records it brought are `commitments` in its body, in the order of `records/index.csv` (last column: the entry). A proposal's body
           has every step so far, the last of them this one, with the same words; the version that it `replaces` has the steps before. For
           version v:

                grep ",$n\\$" records/index.csv
                v=$(grep ",$n\\$" records/index.csv | grep ',proposal,' | cut -d , -f 1); v=${v:-1}
                { printf 'sharedlives/record/v1\\n'; sed -n ${v}p records/bodies.jsonl | tr -d '\\n'; } |
                  openssl dgst -sha256 -mac HMAC -macopt hexkey:$(sed -n ${v}p records/keys.txt)
                sed -n ${v}p records/commitments.txt
                sed -n ${v}p records/bodies.jsonl

        3. The run that was seen, r: its entry's body has `commitment`, which is over `runs/r/run.json` with `runs/r/key.txt`:

                r=1
                { printf 'sharedlives/run/v1\\n'; cat runs/$r/run.json; } |
                  openssl dgst -sha256 -mac HMAC -macopt hexkey:$(cat runs/$r/key.txt)
                grep -o '"commitment":"[0-9a-f]*"' <(sed -n $(grep "^$r," runs/runs.csv | cut -d , -f 7)p ledger/bodies.jsonl)

        4. The policy it went by: `sha256sum policies/*.json` has the run's `policy_digest` among its lines.
        5. What the run showed: `grep '"list":"R-' runs/$r/lists.jsonl`, and the receipt of each line in `receipts/`. A decision's `receipt_digest` is the
           SHA-256 of the receipt as it stood then, without white space and its members in order. Where it was taken on the day of the run and nothing had changed, it
           is that of a file in `receipts/`; Python, or anything that sorts members, says it:

                python3 -c 'import glob, hashlib, json; [print(hashlib.sha256(json.dumps(json.load(open(name)), sort_keys=True,
                  separators=(",", ":"), ensure_ascii=False).encode()).hexdigest(), name) for name in glob.glob("receipts/*/*.json")]' > receipts.txt
                grep "$(sed -n ${n}p ledger/bodies.jsonl | grep -o '"receipt_digest":"[0-9a-f]*"' | cut -d '"' -f 4 | grep . || echo none)" receipts.txt

        6. The pairs it judged: the leaves in `leaves.csv`, list after list in the order of their names, have the run's `leaves_digest`:

                cut -d , -f 1 runs/$r/leaves.csv | sed 1d | LC_ALL=C sort -u | while read -r list; do
                  printf '%s\\000' "$list"
                  printf "$(awk -F , -v l="$list" '$1 == l {print $3}' runs/$r/leaves.csv | tr -d '\\n' | sed 's/../\\\\x&/g')"
                done | sha256sum
                grep -o '"leaves_digest":"[0-9a-f]*"' runs/$r/run.json

        7. The plan of a `rematch`: `sha256sum runs/$r/plan.json` is the `plan_digest` in its `run.json`.


        """

    private static let receipt = """
        ## A receipt

        Every figure is whole. For each line W = weight × priority_percent; a side's points are Σ W × reading / Σ W, a half rounded up; the
        lines' points add up to them. `harmonic`: 2ab / (a + b), a half rounded up, of the two sides; `lower`: the lesser. So with a calculator:
        the lines of one side, then both sides.

        """
}
