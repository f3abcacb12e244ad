import Foundation
import TestSupport
import Testing

struct `Taking files in` {
    @Test func `the same folder twice changes nothing`() async throws {
        let trial = try await Trial.riverside()
        let before = trial.bytes
        let again = try await trial.json("import", Prepared.seeds("riverside"))
        #expect(again["added"].elements.isEmpty)
        #expect(again["changed"].elements.isEmpty)
        #expect(again["ended"].elements.isEmpty)
        #expect(again["files"].elements.count == 17)
        #expect(trial.bytes == before)
    }

    @Test func `a dry run shows what would come and writes nothing`() async throws {
        let trial = try await Trial.empty()
        let before = trial.bytes
        let shown = try await trial.json("import", Prepared.seeds("first-day"), "--dry-run")
        #expect(shown["dry_run"].isTrue)
        #expect(shown["added"].elements.count == 18 + 18 + 70)
        #expect(trial.bytes == before)
        let done = try await trial.json("import", Prepared.seeds("first-day"))
        #expect(done["added"].elements.count == shown["added"].elements.count)
        #expect(trial.bytes != before)
    }

    @Test func `a dry run in words names what would change`() async throws {
        let trial = try await Trial.corner()
        try trial.folder.write("id,own_most\nHH-020,1\n", to: "in/households.csv")
        let said = try await trial.run("import", "in", "--dry-run")
        #expect(said.output.contains("would be changed: 1 household"))
        #expect(said.output.contains("HH-020"))
        #expect(said.output.contains("nothing was written"))
    }

    @Test func `headings stay as they are with the mapping file that the help shows`() async throws {
        let trial = try await Trial.empty()
        let help = try await trial.runAlone("import", "--help").output.split(separator: "\n").map(String.init)
        let mapping = help.drop { $0 != "people:" }.prefix { !$0.hasPrefix("USAGE") }
        try trial.folder.write(mapping.joined(separator: "\n") + "\n", to: "headings.yaml")
        try trial.folder.write(
            "Client ref;Year of birth;Smokes;Case notes\nC1;1990;Yes;a long story\nC2;1984;no;\n",
            to: "in/clients.csv")
        let taken = try await trial.run("import", "in", "--mapping", "headings.yaml")
        #expect(taken.code == 0, "\(taken.complaint)")
        let people = try await trial.json("people")["people"].elements
        #expect(people.map { $0["id"].text } == ["C1", "C2"])
        #expect(people.map { $0["born"].text } == ["1990", "1984"])
        #expect(people.map { $0["coordinator"].text } == ["north-team", "north-team"])
    }

    @Test func `rows that are absent and cells that are blank destroy nothing`() async throws {
        let trial = try await Trial.corner()
        let before = try await trial.json("households")
        try trial.folder.write("id,status,own_most,name\nHH-001,,,\n", to: "in/households.csv")
        let taken = try await trial.json("import", "in")
        #expect(taken["changed"].elements.isEmpty)
        #expect(taken["ended"].elements.isEmpty)
        let after = try await trial.json("households")
        #expect(
            after["households"].elements.map { $0["living_there"].number }
                == before["households"].elements.map { $0["living_there"].number })
    }

    @Test func `what a complete file does not name ends, if the number is right`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("one,other,reason\nA,B,x\nA,C,y\n", to: "in/separations.csv")
        try trial.folder.write("id\nA\nB\nC\n", to: "in/people.csv")
        #expect(try await trial.run("import", "in").code == 0)
        try trial.folder.write("one,other,reason\nA,B,x\n", to: "less/separations.csv")
        let before = trial.bytes
        let wrong = try await trial.run("import", "less", "--complete", "separations", "--ends", "2")
        #expect(wrong.code == 65)
        #expect(trial.bytes == before)
        let right = try await trial.json("import", "less", "--complete", "separations", "--ends", "1")
        #expect(right["ended"].elements.count == 1)
    }

    @Test func `standard input is a file like others`() async throws {
        let trial = try await Trial.empty()
        let taken = try await trial.run("import", "-", "--file", "people", input: "id,born\nA,1990\nB,1985\n")
        #expect(taken.code == 0, "\(taken.complaint)")
        let people = try await trial.json("people")
        #expect(people["people"].elements.map { $0["id"].text } == ["A", "B"])
        let before = trial.bytes
        let wrong = try await trial.run("import", "-", "--file", "people", input: "id,born\nC,soon\n")
        #expect(wrong.code == 65)
        #expect(wrong.complaint.contains(":2:3: error: `born`"))
        #expect(trial.bytes == before)
    }

    static let spellings: [(says: String, bytes: Data, arguments: [String])] = [
        ("semicolons", Data("id;born\nA;1990\n".utf8), []),
        ("tabs said", Data("id\tborn\nA\t1990\n".utf8), ["--delimiter", "tab"]),
        ("a mark in front and CR LF", Data("\u{FEFF}id,born\r\nA,1990\r\n".utf8), []),
        ("CR alone", Data("id,born\rA,1990\r".utf8), []),
        ("Windows-1252", Data("id,born,about\nA,1990,caf".utf8) + [0xE9, 0x0A], ["--encoding", "windows-1252"]),
    ]

    @Test(arguments: spellings)
    func `however a spreadsheet spells it`(says: String, bytes: Data, arguments: [String]) async throws {
        let trial = try await Trial.empty()
        try trial.folder.write(bytes, to: "in/people.csv")
        let taken = try await trial.run(["import", "in"] + arguments)
        #expect(taken.code == 0, "\(says): \(taken.complaint)")
        let people = try await trial.json("people")
        #expect(people["people"].elements.map { $0["born"].text } == ["1990"])
    }

    @Test func `a mapping file renames local headers`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write("Ref,Year\nA,1990\n", to: "in/people.csv")
        #expect(try await trial.run("import", "in").code == 65)
        try trial.folder.write("people:\n  columns:\n    Ref: id\n    Year: born\n", to: "map.yaml")
        let taken = try await trial.run("import", "in", "--mapping", "map.yaml")
        #expect(taken.code == 0, "\(taken.complaint)")
    }

    @Test func `an answer given in the program is kept where the file says otherwise`() async throws {
        let trial = try await Trial.corner()
        #expect(try await trial.run("set", "HH-020/own_most", "3").code == 0)
        try trial.folder.write("id,own_most\nHH-020,1\n", to: "in/households.csv")
        let taken = try await trial.json("import", "in")
        #expect(taken["differs"].elements.map { $0["path"].text } == ["HH-020/own_most"])
        #expect(taken["differs"][0]["line"].number == 2)
        #expect(taken["changed"].elements.isEmpty)
    }

    @Test func `postcode files lie beside the database and make distances exact`() async throws {
        let trial = try await Trial.empty()
        try trial.folder.write(
            "\"M1 1AD\",10,383848,398589,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000003\",\"E0501136\"\n"
                + "\"M2 1AD\",10,384848,398589,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000003\",\"E0501136\"\n",
            to: "m.csv")
        let shown = try await trial.run("import", "--postcodes", "m.csv", "--dry-run")
        #expect(shown.code == 0, "\(shown.complaint)")
        #expect(!FileManager.default.fileExists(atPath: trial.database + ".postcodes"))
        let taken = try await trial.run("import", "--postcodes", "m.csv")
        #expect(taken.code == 0, "\(taken.complaint)")
        try trial.folder.write("id,born,wants,from,near\nA,1990,live-in,2027-02-01,M1 1AD\n", to: "in/people.csv")
        try trial.folder.write("id,near,approved_for\nB,M2 1AD,live-in\n", to: "in/households.csv")
        #expect(try await trial.run("import", "in").code == 0)
        let receipt = try await trial.json("explain", "R-A", "B", "--as-of", Trial.day)
        #expect(receipt["distance_metres"]["low"].number == 1000)
        #expect(receipt["distance_metres"]["high"].number == 1000)
        #expect(receipt["distance_metres"]["precision"].text == "exact")
        try trial.folder.write("Postcode,Easting,Northing\nM1 1AD,here,there\n", to: "wrong.csv")
        #expect(try await trial.run("import", "--postcodes", "people.csv").code == 66)
    }
}
