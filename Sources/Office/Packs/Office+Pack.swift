import Casework
import Foundation
import Matching
import Persistence

extension Office {
    /// The format a word names.
    package static func packFormat(named word: String) throws(OfficeError) -> PackFormat {
        if let format = PackFormat(rawValue: word) { return format }
        let known = PackFormat.allCases.map(\.rawValue)
        let hint = DidYouMean.nearest(to: word, among: known).map { "; did you mean `\($0)`?" }
        throw .usage("no pack `\(word)`" + (hint ?? "; there are \(known.joined(separator: ", "))"))
    }

    /// Refuses where what people agreed to, as it is recorded now, does not cover the pack.
    package func checkPack(_ format: PackFormat, of referral: Int, homes: [Int], in scheme: LiveScheme)
        throws(OfficeError)
    {
        let id = scheme.population.referrals[referral].id
        let snapshot = try snapshot()
        let now = snapshot.records
        guard let current = now.referrals[id] else {
            throw .noSuch(kind: "referral", id: id.text, nearest: nil)
        }
        if format == .household, homes.count != 1 {
            throw .usage("a household's pack is for one home: name it with `--home`")
        }
        let home = homes.first.map { scheme.population.households[$0] }
        let refusals = PackRefusal.refusals(
            format, of: current, home: home.flatMap { now.households[$0.id] },
            isDeathRecorded: snapshot.isDeathRecorded(ofParty: current.party))
        guard refusals.isEmpty else {
            let words = refusals.map { $0.words(referral: id, home: home?.id) }.joined(separator: "; ")
            throw .refused("no pack for \(id): \(words). Nothing was written")
        }
        if format == .household, let index = homes.first,
            scheme.matcher.receipt(referral: referral, household: index).verdict == .notPossibleNow
        {
            throw .refused(
                "no pack for \(id): it is not possible now with \(scheme.population.households[index].id), so that household is told nothing; `sharedlives explain` says why. Nothing was written"
            )
        }
    }

    /// Writes a pack's files to `folder` and enters who was given what: both, or neither.
    ///
    /// - Returns: The paths written.
    package func give(_ pack: PackGiving, in scheme: LiveScheme, to folder: String) throws(OfficeError) -> [String]
    {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .opening(path: folder, .cannotWrite("the folder cannot be made"))
        }
        let place = URL(fileURLWithPath: folder).standardizedFileURL.path
        let paths = pack.files.map { place + "/" + $0.name }
        for (path, file) in zip(paths, pack.files) {
            try DurableFile.replace(path + ".part", with: file.bytes, mode: 0o600)
        }
        do {
            try register(pack.copy(at: paths, of: scheme))
        } catch {
            for path in paths { unlink(path + ".part") }
            throw error
        }
        for path in paths where rename(path + ".part", path) != 0 {
            throw .opening(path: path, .cannotWrite(String(cString: strerror(errno))))
        }
        return paths
    }
}

extension Snapshot {
    /// Whether somebody of the party is recorded as having died.
    fileprivate func isDeathRecorded(ofParty party: PartyID) -> Bool {
        cases.concerns.values.contains { concern in
            concern.kind == .death
                && (concern.person.map { records.people[$0]?.party == party || $0.text == party.text } ?? false)
        }
    }
}
