import Foundation
import TestSupport

/// A corner of seeds/riverside as an import folder: a few referrals and homes with everything about them, so that a test can write often.
struct Corner {
    static let referrals: Set<String> = ["R-001", "R-002", "R-003", "R-004", "R-020", "R-058", "R-063"]
    static let homes: Set<String> = ["HH-001", "HH-007", "HH-010", "HH-012", "HH-014", "HH-020"]

    /// Writes the folder and names it.
    static func write(to folder: ScratchFolder, named name: String = "corner") throws -> String {
        let asking = try rows(of: "referrals") { referrals.contains($0[0]) }
        let living = try rows(of: "stays") { homes.contains($0[0]) }
        let parties = Set(asking.dropFirst().map { cells($0)[1] })
        let residents = Set(living.dropFirst().map { cells($0)[2] })
        let known = try rows(of: "people") {
            parties.contains($0[0]) || parties.contains($0[1]) || residents.contains($0[0])
        }
        let people = Set(known.dropFirst().map { cells($0)[0] })
        let ofHome = { (cells: [String]) in homes.contains(String(cells[0].prefix(6))) }
        let ofPerson = { (cells: [String]) in people.contains(cells[0]) }
        var files = ["referrals": asking, "stays": living, "people": known]
        for file in ["needs", "connections"] { files[file] = try rows(of: file, where: ofPerson) }
        for file in ["households", "members", "checks", "skills", "approvals", "offers", "rooms"] {
            files[file] = try rows(of: file, where: ofHome)
        }
        files["wishes"] = try rows(of: "wishes") { ofHome($0) || ofPerson($0) }
        files["vocabulary"] = try rows(of: "vocabulary") { _ in true }
        for (file, rows) in files {
            try folder.write(rows.joined(separator: "\n") + "\n", to: "\(name)/\(file).csv")
        }
        return folder.file(name)
    }

    /// The header and the rows kept; ids stand in front and have no commas, so that nothing need be unquoted.
    private static func rows(of file: String, where isKept: ([String]) -> Bool) throws -> [String] {
        let path = Prepared.seeds("riverside/\(file).csv")
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map(String.init)
        return [lines[0]] + lines.dropFirst().filter { isKept(cells($0)) }
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).prefix(3).map(String.init)
    }
}
