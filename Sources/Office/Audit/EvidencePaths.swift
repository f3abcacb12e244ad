/// Where the files that vouch for a database lie: beside it, never inside it or in its backups.
struct EvidencePaths {
    let database: String

    /// The signing key: a secret, mode 0600.
    var key: String { database + ".key" }
    /// The key that is to sign next, while keys are being exchanged: a secret, mode 0600.
    var nextKey: String { key + ".next" }
    /// The public half, for whoever checks.
    var verifier: String { database + ".vkey" }
    /// The largest ledger that was signed.
    var highWater: String { database + ".highwater" }
    /// Every checkpoint that was signed.
    var checkpoints: CheckpointStore { CheckpointStore(folder: database + ".checkpoints") }
}
