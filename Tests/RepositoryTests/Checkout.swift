import Foundation
import TestSupport

/// The files of this checkout, as the tidy tests read them.
enum Checkout {
    /// Every file below `folder` whose name ends with `ending`, by its path from the root, in order.
    static func files(below folder: String, ending: String) throws -> [(path: String, text: String)] {
        let root = checkoutRoot.appendingPathComponent(folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(ending) }
            .sorted()
        return try names.map { name in
            (folder + "/" + name, try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
        }
    }

    /// Every Swift file of the sources, the tests and the migrations.
    static func swiftFiles() throws -> [(path: String, text: String)] {
        try files(below: "Sources", ending: ".swift") + files(below: "Tests", ending: ".swift")
            + files(below: "migrations", ending: ".swift")
    }

    /// The modules a file imports.
    static func imports(_ text: String) -> Set<String> {
        var modules: Set<String> = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else { continue }
            guard
                words[..<place].allSatisfy({
                    ["package", "public", "private", "internal", "@testable"].contains($0)
                })
            else { continue }
            modules.insert(String(words.last ?? ""))
        }
        return modules
    }
}
