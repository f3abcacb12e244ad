import Foundation
import Populations

/// Figures as they are printed: JSON on standard output, words on standard error.
enum Output {
    /// One figure: its key in JSON, and its value there.
    typealias Figure = (key: String, value: String)

    static func json(_ figures: [Figure]) {
        print("{" + figures.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}")
    }

    static func words(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    /// What was asked, for the start of every answer.
    static func figures(of request: Request) -> [Figure] {
        [
            ("command", "\"\(request.command.rawValue)\""), ("territory", "\"\(request.territory.rawValue)\""),
            ("people", "\(request.people)"), ("households", "\(request.households)"), ("seed", "\(request.seed)"),
        ]
    }
}
