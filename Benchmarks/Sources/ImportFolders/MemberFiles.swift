import Matching
import Populations

/// `members.csv`, `skills.csv` and `checks.csv`.
enum MemberFiles {
    static func files(of scheme: SeededScheme) -> [CSVFile] {
        [members(scheme.members), skills(scheme.members), checks(scheme)]
    }

    private static func members(_ members: [Member]) -> CSVFile {
        var file = CSVFile("members.csv", columns: "id household role born gender languages usually_home")
        for member in members {
            file.add([
                member.id.text, member.household.text, member.role.rawValue, CellWords.born(member.born.value),
                member.gender.value?.text, CellWords.codes(member.languages),
                CellWords.slots(member.usuallyHome.value),
            ])
        }
        return file
    }

    private static func skills(_ members: [Member]) -> CSVFile {
        var file = CSVFile("skills.csv", columns: "member need level certified_on expires_on years")
        for member in members {
            for skill in member.skills.elements {
                file.add([
                    member.id.text, skill.need.text, skill.level.value?.code, CellWords.day(skill.certifiedOn),
                    CellWords.day(skill.expiresOn), CellWords.number(skill.years.value),
                ])
            }
        }
        return file
    }

    private static func checks(_ scheme: SeededScheme) -> CSVFile {
        var file = CSVFile("checks.csv", columns: "of check done_on due_on")
        func add(_ checks: Listed<Check>, of id: String) {
            for check in checks.elements {
                file.add([id, check.kind.rawValue, CellWords.day(check.doneOn), CellWords.day(check.dueOn)])
            }
        }
        for member in scheme.members { add(member.checks, of: member.id.text) }
        for household in scheme.households { add(household.checks, of: household.id.text) }
        return file
    }
}
