import Foundation
import TestSupport
import Testing

struct `A file that is not right` {
    @Test(arguments: BadFile.all)
    func `it is named with line, column and what was expected, and nothing is taken`(file: BadFile) async throws {
        let trial = try await Trial.corner()
        try trial.folder.write(file.bytes, to: "in/" + file.name)
        let before = trial.bytes
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 65)
        #expect(ended.complaint.hasPrefix("\(file.name):\(file.place): error: "), "\(ended.complaint)")
        #expect(ended.complaint.contains(file.says), "\(ended.complaint)")
        #expect(ended.output.isEmpty)
        #expect(ended.complaint.utf8.count < 4000)
        #expect(trial.bytes == before)
    }

    @Test func `all problems of all files are said at once, and good rows are not taken either`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write(
            "id,born,wants\nA,soon,live-in\nB,1990,live-inn\nC,1990,live-in\n", to: "in/people.csv")
        try trial.folder.write("id,near,home\nH,nowhere,step-fee\n", to: "in/households.csv")
        let before = trial.bytes
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 65)
        let places = ended.complaint.split(separator: "\n").map { $0.split(separator: " ")[0] }
        #expect(
            places == [
                "people.csv:2:3:", "people.csv:3:8:", "households.csv:2:3:", "households.csv:2:11:",
            ])
        #expect(trial.bytes == before)
    }

    @Test func `a row whose id is not one is read to its end`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write(
            "id,born,wants,from,near,needs\nMrs Smith,soon,live-inn,later,nowhere,epilepsi\n", to: "in/people.csv")
        try trial.folder.write("id,near,approved_most\n,nowhere,two\n", to: "in/households.csv")
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 65)
        let places = ended.complaint.split(separator: "\n").map { $0.split(separator: " ")[0] }
        #expect(
            places == [
                "people.csv:2:1:", "people.csv:2:11:", "people.csv:2:16:", "people.csv:2:25:", "people.csv:2:31:",
                "people.csv:2:39:", "households.csv:2:1:", "households.csv:2:2:", "households.csv:2:10:",
            ], "\(ended.complaint)")
    }

    @Test(arguments: ["N/A", "unknown", "TBC", "-", "not known"])
    func `what spreadsheets say for nothing is to be left blank`(word: String) async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("id,born,near,needs\nA,\(word),\(word),\(word)\n", to: "in/people.csv")
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 65)
        let hints = ended.complaint.split(separator: "\n").filter {
            $0.hasSuffix("; leave it blank where it is not known")
        }
        #expect(hints.count == 3, "\(ended.complaint)")
    }

    @Test func `of very many problems fifty are said, then how many more`() async throws {
        let trial = try await Trial.empty()
        let rows = (0..<130).map { "A\($0),soon" }.joined(separator: "\n")
        try trial.folder.write("id,born\n" + rows + "\n", to: "in/people.csv")
        let ended = try await trial.run("import", "in")
        let lines = ended.complaint.split(separator: "\n")
        #expect(lines.count == 51)
        #expect(lines.last == "and 80 more")
    }

    @Test func `the same problems come as JSON where it is asked for`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("id,born\nA,soon\n", to: "in/people.csv")
        let ended = try await trial.run("import", "in", "--format", "json")
        #expect(ended.code == 65)
        let problems = try JSONValue(parsing: ended.complaint)
        #expect(problems["schema"].text == "sharedlives.problems")
        #expect(problems["problems"][0]["line"].number == 2)
        #expect(problems["problems"][0]["column"].number == 3)
        #expect(problems["problems"][0]["file"].text == "people.csv")
    }

    @Test func `a folder without any file of an import is no input`() async throws {
        let trial = try await Trial.empty()
        for name in ["in/notes.txt", "in/people.xlsx", "in/clients.csv"] {
            try trial.folder.write("id,born\nA,1990\n", to: name)
            let ended = try await trial.run("import", "in")
            #expect(ended.code == 66, "\(name)")
            #expect(ended.complaint.contains("there is no file of an import"), "\(ended.complaint)")
            #expect(ended.output.isEmpty)
        }
    }

    @Test func `a pipe in a folder is not waited for`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("id,near\nH,M1 1AD\n", to: "in/households.csv")
        #expect(mkfifo(trial.folder.file("in/people.csv"), 0o600) == 0)
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 66)
        #expect(ended.complaint.contains("people.csv: cannot be read: it is a pipe or a device, not a file"))
    }

    @Test func `a template says which folder it cannot write, and overwrites nothing`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("mine", to: "t/people.csv")
        let there = try await trial.runAlone("template", "t")
        #expect(there.code == 73)
        #expect(there.complaint.contains("t/people.csv: something is here already; nothing was changed"))
        try trial.folder.write("mine", to: "file")
        let blocked = try await trial.runAlone("template", "file")
        #expect(blocked.code == 73)
        #expect(blocked.complaint.contains("file: cannot be written"), "\(blocked.complaint)")
    }

    @Test func `an unknown file beside good ones is a warning`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("id,born\nA,1990\n", to: "in/people.csv")
        try trial.folder.write("id\nA\n", to: "in/peeple.csv")
        let ended = try await trial.run("import", "in")
        #expect(ended.code == 0)
        #expect((ended.output + ended.complaint).contains("did you mean `people.csv`?"))
    }
}
