import Foundation
import Intake
import Ledger
import Matching
import Persistence
import Records

/// One thing a check-up looked at.
package struct Finding: Sendable {
    package let about: String
    package let says: String
    package let isWell: Bool
    /// What kind of finding it is, where the evidence is checked; nil where the office is looked over.
    package let code: FindingCode?

    init(_ about: String, _ says: String, isWell: Bool = true) {
        self.about = about
        self.says = says
        self.isWell = isWell
        code = nil
    }

    /// A finding of a check of the evidence, well where its code is `sound`.
    init(_ about: String, _ says: String, _ code: FindingCode) {
        self.about = about
        self.says = says
        isWell = code == .sound
        self.code = code
    }
}

extension Office {
    /// Looks the database and its surroundings over. Nothing is changed.
    package func checkUp() throws(OfficeError) -> [Finding] {
        var findings: [Finding] = []
        let (snapshot, run, runs) = try reading { reader in
            (try reader.snapshot(), try reader.latestRun(), try reader.head().runs)
        }
        let facts = snapshot.facts
        findings.append(Finding("scheme", "\(facts.name), \(facts.nation), made \(facts.createdAt.text)"))
        do {
            let wrong = try file.check()
            findings += wrong.map { Finding("database", $0, isWell: false) }
            if wrong.isEmpty { findings.append(Finding("database", "its pages, rows and references are sound")) }
        } catch {
            findings.append(Finding("database", error.description, isWell: false))
        }
        findings.append(
            Finding(
                "records",
                "\(snapshot.upTo) versions; \(snapshot.records.people.count) people, \(snapshot.records.households.count) households, \(snapshot.records.referrals.count) referrals"
            ))
        let policy = snapshot.policy
        findings.append(
            Finding(
                "policy",
                "\(policy.reference.name) version \(policy.reference.version), digest \(policy.reference.digest.hexadecimal.prefix(12))"
            ))
        findings.append(Finding("runs", runs == 0 ? "none yet" : "\(runs); the last is as of \(run?.asOf ?? "")"))
        findings += try keepingFindings()
        findings.append(postcodes())
        findings += contradictions(snapshot)
        return findings
    }

    private func postcodes() -> Finding {
        guard let index = gazetteer().index else {
            if FileManager.default.fileExists(atPath: postcodesPath) {
                return Finding(
                    "postcodes", "the file beside the database is damaged; import it again", isWell: false)
            }
            return Finding("postcodes", "none imported: places are the middle of their postcode sector or area")
        }
        return index.isIntact()
            ? Finding("postcodes", "\(index.source) \(index.release): \(index.count), \(index.placed) with a place")
            : Finding("postcodes", "the file beside the database is damaged; import it again", isWell: false)
    }

    /// What the records say against each other, by id.
    private func contradictions(_ snapshot: Snapshot) -> [Finding] {
        var findings: [Finding] = []
        let day = desk.today
        var staying: [HouseholdID: Int] = [:]
        for stay in snapshot.records.stays.values where stay.kind == .stay {
            if stay.from <= day, stay.until.map({ $0 > day }) ?? true { staying[stay.household, default: 0] += 1 }
        }
        for household in snapshot.records.households.values.sorted(by: { $0.id < $1.id }) {
            if let said = household.livingThereNow.value, let found = staying[household.id], found > said {
                findings.append(
                    Finding(household.id.text, "says \(said) live there now; stays say \(found)", isWell: false))
            }
            if household.place.value == nil {
                findings.append(Finding(household.id.text, "has no place: distances are not known", isWell: false))
            }
        }
        return findings
    }
}
