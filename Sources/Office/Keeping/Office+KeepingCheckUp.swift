import Foundation
import Ledger
import Persistence

extension Office {
    /// What a check-up says of erasures, the register, backups and restores.
    func keepingFindings() throws(OfficeError) -> [Finding] {
        let (facts, requests, unfinished, register, backups, holds) = try reading { reader in
            (
                try reader.facts(), try reader.erasureRequests(), try reader.unfinishedErasures(),
                try ErasureRegister(reader), try reader.backups(), try reader.holds()
            )
        }
        var findings: [Finding] = []
        if facts.incarnation > 1 {
            findings.append(Finding("ledger", "restored \(facts.incarnation - 1) times; it is \(facts.origin) now"))
        }
        if !unfinished.isEmpty {
            findings.append(
                Finding(
                    "erasures", "\(unfinished.count) agreed and interrupted: `sharedlives subject erase --resume`",
                    isWell: false))
        }
        let waiting = requests.count { $0.state == .asked }
        if !register.intents.isEmpty || waiting > 0 {
            findings.append(
                Finding(
                    "erasures",
                    "\(register.intents.count) agreed, \(waiting) asked for and waiting for a second person"))
        }
        if let finding = try registerFinding(register) { findings.append(finding) }
        if !holds.isEmpty { findings.append(Finding("holds", "\(holds.count) in force")) }
        let due = try due(asOf: nil, isWhole: false).lines.count { $0.state == .due }
        if due > 0 {
            findings.append(Finding("due", "\(due) kept as long as the policy says: `sharedlives subject due`"))
        }
        guard let last = backups.last else {
            return findings + [Finding("backups", "none yet: `sharedlives backup FILE`")]
        }
        let there = backups.count { !$0.isGone }
        return findings + [
            Finding(
                "backups",
                "the last of \(last.recordedAt), of \(last.size) entries; \(there) of \(backups.count) are at their place"
            )
        ]
    }

    private func registerFinding(_ register: ErasureRegister) throws(OfficeError) -> Finding? {
        if register.intents.isEmpty { return nil }
        let path = EvidencePaths(database: file.path).erasures
        let found: ErasureRegister?
        do {
            found = try ErasureRegister.read(path)
        } catch {
            return Finding("register", error.description, isWell: false)
        }
        guard let found, found.origin == register.origin, found.intents == register.intents else {
            return Finding(
                "register", "\(path) is not the newest: `sharedlives audit checkpoint` writes it", isWell: false)
        }
        return nil
    }
}
