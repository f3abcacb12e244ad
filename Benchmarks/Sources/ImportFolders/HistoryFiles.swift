import Matching
import Populations

/// `stays.csv`, `separations.csv` and `outcomes.csv`.
enum HistoryFiles {
    static func files(of scheme: SeededScheme) -> [CSVFile] {
        [stays(scheme.stays), separations(scheme.separations), outcomes(scheme.outcomes)]
    }

    private static func stays(_ stays: [Stay]) -> CSVFile {
        var file = CSVFile("stays.csv", columns: "household room person kind arrangement from until")
        for stay in stays {
            file.add([
                stay.household.text, stay.room?.text, stay.person?.text, stay.kind.rawValue,
                stay.arrangement.value?.rawValue, CellWords.day(stay.from), CellWords.day(stay.until),
            ])
        }
        return file
    }

    private static func separations(_ separations: [Separation]) -> CSVFile {
        var file = CSVFile("separations.csv", columns: "one other set_by")
        for separation in separations {
            let other: String? =
                switch separation.other {
                case .person(let id): id.text
                case .member(let id): id.text
                case .household(let id): id.text
                case .area: nil
                }
            file.add([separation.one.text, other, separation.setBy])
        }
        return file
    }

    private static func outcomes(_ outcomes: [Outcome]) -> CSVFile {
        var file = CSVFile("outcomes.csv", columns: "party household on outcome by reach reason ask_again_from")
        for outcome in outcomes {
            file.add([
                outcome.party?.text, outcome.household?.text, CellWords.day(outcome.on), outcome.outcome.rawValue,
                outcome.by?.rawValue, outcome.reach.rawValue, outcome.reason?.text,
                CellWords.day(outcome.askAgainFrom),
            ])
        }
        return file
    }
}
