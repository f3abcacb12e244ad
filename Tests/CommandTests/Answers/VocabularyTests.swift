import TestSupport
import Testing

struct `The vocabulary on the command line` {
    @Test func `a word finds its codes, with the columns that take them`() async throws {
        let found = try await Trial().runAlone("vocabulary", "shower", "--format", "json")
        #expect(found.code == 0, "\(found.complaint)")
        let kinds = try JSONValue(parsing: found.output)["kinds"].elements
        #expect(kinds.map { $0["kind"].text } == ["home"])
        #expect(kinds[0]["codes"].elements.map { $0["code"].text } == ["level-access-shower"])
        let columns = kinds[0]["columns"].elements.map { "\($0["file"].text ?? "") \($0["column"].text ?? "")" }
        #expect(columns.contains("households.csv home"))
        #expect(!columns.contains("skills.csv need"))
    }

    @Test func `as CSV it is a vocabulary file that import takes`() async throws {
        let trial = try await Trial.empty()
        let text = try await trial.run("vocabulary", "--kind", "need", "--format", "csv")
        try trial.folder.write(text.output, to: "in/vocabulary.csv")
        let taken = try await trial.json("import", "in")
        #expect(taken["files"][0]["rows"].number ?? 0 > 30)
        #expect(taken["changed"].elements.isEmpty)
    }

    @Test func `a scheme's own codes are among its vocabulary`() async throws {
        let trial = try await Trial.empty()
        #expect(try await trial.run("vocabulary", "beehive").code == 65)
        try trial.folder.write(
            "code,kind,label,plain\nbeehive,home,beehive,has bees in the garden\n", to: "in/vocabulary.csv")
        #expect(try await trial.run("import", "in").code == 0)
        #expect(try await trial.run("vocabulary", "bees").output.contains("beehive"))
    }

    @Test func `a slip names what may have been meant`() async throws {
        let trial = try Trial()
        let word = try await trial.runAlone("vocabulary", "dgos")
        #expect(word.code == 65)
        #expect(word.complaint.contains("did you mean `dogs`?"))
        let kind = try await trial.runAlone("vocabulary", "--kind", "nead")
        #expect(kind.code == 64)
        #expect(kind.complaint.contains("did you mean `need`?"))
    }

    @Test func `a database that is named and not there is 66`() async throws {
        #expect(try await Trial().run("vocabulary").code == 66)
    }
}
