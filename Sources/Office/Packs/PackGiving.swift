import Casework
import Ledger
import Matching
import Persistence
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
    let files: [(name: String, bytes: [UInt8])]

    package init(
        format: PackFormat, version: Int, referral: Int, homes: [Int], recipient: String,
        files: [(name: String, bytes: [UInt8])]
    ) {
        self.format = format
        self.version = version
        self.referral = referral
        self.homes = homes
        self.recipient = recipient
        self.files = files
    }

    /// What the register keeps of it: enough to know later what somebody holds, and to ask for it back.
    func copy(at paths: [String], of scheme: LiveScheme) -> NewCopy {
        let asked = scheme.population.referrals[referral]
        let people = scheme.population.people.filter { $0.party == asked.party }.map(\.id.text)
        let households = homes.map { scheme.population.households[$0].id.text }
        let digests = files.map { OrderedJSON.string(Digest(of: $0.bytes).hexadecimal) }
        return NewCopy(
            what: "pack", form: format.rawValue, recipient: recipient, paths: paths,
            about: [Subject(kind: RecordKind.referral.rawValue, id: asked.id.text)]
                + people.map { Subject(kind: RecordKind.person.rawValue, id: $0) }
                + households.map { Subject(kind: RecordKind.household.rawValue, id: $0) },
            details: [
                .init("pack_version", .number(version)), .init("referral", .string(asked.id.text)),
                .init("homes", .texts(households)), .init("as_of", .string(scheme.asOf.description)),
                .init("run", .number(scheme.runNumber)), .init("engine", .string(Engine.version)),
                .init("policy", scheme.policy.json), .init("sha256", .array(digests)),
            ])
    }
}
