import Casework
import Ledger
import Matching
import Records

/// A pack about to be given: which one, of what, to whom, and its files.
package struct PackGiving: Sendable {
    let format: PackFormat
    let version: Int
    /// Index in the population.
    let referral: Int
    /// Indices of the households it is for, or that were asked about.
    let homes: [Int]
    /// Who it is given to, in the words of whoever gives it.
    let recipient: String
    let files: [(name: String, bytes: [UInt8], person: PersonID?)]

    package init(
        format: PackFormat, version: Int, referral: Int, homes: [Int], recipient: String,
        files: [(name: String, bytes: [UInt8], person: PersonID?)]
    ) {
        self.format = format
        self.version = version
        self.referral = referral
        self.homes = homes
        self.recipient = recipient
        self.files = files
    }

    /// What the ledger keeps of it: enough to know later what somebody holds, and to ask for it back.
    func details(of scheme: LiveScheme) -> [OrderedJSON.Member] {
        [
            .init("referral", .string(scheme.population.referrals[referral].id.text)),
            .init("format", .string(format.rawValue)),
            .init("pack_version", .number(version)), .init("given_to", .string(recipient)),
            .init("homes", .texts(homes.map { scheme.population.households[$0].id.text })),
            .init("as_of", .string(scheme.asOf.description)),
            .init("run", .number(scheme.runNumber)), .init("engine", .string(Engine.version)),
            .init("policy", scheme.policy.json),
            .init(
                "files",
                .array(
                    files.map { file in
                        ["name": .string(file.name), "sha256": .string(Digest(of: file.bytes).hexadecimal)]
                    })),
        ]
    }
}
