import TestSupport
import Testing

struct `Lists that would else be empty` {
    @Test func `where nothing is possible the nearest homes come with what is in the way`() async throws {
        let trial = try await Trial.riverside()
        let list = try await trial.json("shortlist", "R-001", "--as-of", Trial.day)
        #expect(list["households"].elements.isEmpty)
        let nearest = list["nearest"].elements
        #expect(nearest.count == 5)
        #expect(nearest.map { $0["household"].text }.first == "HH-007")
        let barriers = nearest.compactMap { $0["barriers"].number }
        #expect(barriers == barriers.sorted())
        let said = try await trial.run("shortlist", "R-001", "--as-of", Trial.day).output
        #expect(said.contains("1 thing away"))
        #expect(said.contains("in the way: They must have it, and this home does not: level shower"))
        #expect(said.contains("61 more homes are not possible now."))
    }

    @Test func `a list with every home says of none that there are more`() async throws {
        let trial = try await Trial.riverside()
        let said = try await trial.run("shortlist", "R-003", "--all", "--as-of", Trial.day).output
        #expect(!said.contains("not possible now. Any home"))
        #expect(try await trial.json("shortlist", "R-003", "--as-of", Trial.day)["nearest"].elements.isEmpty)
    }

    @Test func `somebody of whom nothing says what they seek is named wherever they are missing`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("id,born,wants,from\nA,1990,live-in,2027-02-01\nB,1985,,\n", to: "in/people.csv")
        try trial.folder.write("id\nH\n", to: "in/households.csv")
        for command in [["import", "in"], ["people"], ["match"]] {
            let ended = try await trial.run(command)
            #expect(ended.output.contains("nothing says what they seek: B."), "\(command): \(ended.output)")
        }
        #expect(try await trial.json("people")["in_no_list"].elements.map { $0.text } == ["B"])
        let died = try await trial.run(
            "concern", "death", "B", "--words", "-", "--actor", "Asha Patel", input: "On Sunday.\n")
        #expect(died.code == 0)
        for command in [["people"], ["match"], ["import", "in"]] {
            #expect(try await trial.json(command)["in_no_list"].elements.isEmpty, "\(command)")
        }
    }

    @Test func `somebody who lives in a home already is not missed`() async throws {
        let people = try await Trial.riverside().json("people")
        #expect(people["in_no_list"].elements.isEmpty)
    }
}
