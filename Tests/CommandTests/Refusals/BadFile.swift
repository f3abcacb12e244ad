import Foundation
import Testing

/// A file of an import that is not right, and what is said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let bytes: Data
    /// Line and column of the first problem.
    let place: String
    /// Words of its message or hint.
    let says: String

    init(_ testDescription: String, _ name: String, _ bytes: Data, at place: String, _ says: String) {
        self.testDescription = testDescription
        self.name = name
        self.bytes = bytes
        self.place = place
        self.says = says
    }

    init(_ testDescription: String, _ name: String, _ text: String, at place: String, _ says: String) {
        self.init(testDescription, name, Data(text.utf8), at: place, says)
    }

    private static let people = "id,born,wants,from,near,needs,musts\n"
    private static let homes =
        "id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due\n"
    private static let stays = "household,room,person,kind,arrangement,from,until\n"
    private static let terms = "code,kind,label,plain,implies,protected\n"

    /// One person's row of the short form, by cell.
    private static func person(
        _ id: String = "X1", born: String = "1990", wants: String = "live-in", from: String = "2027-01-11",
        near: String = "M1 1AD", needs: String = "", musts: String = ""
    ) -> String { people + [id, born, wants, from, near, needs, musts].joined(separator: ",") + "\n" }

    /// Files to be read into a corner of seeds/riverside.
    static let all: [BadFile] = [
        BadFile(
            "needs with commas", "people.csv", person(needs: "\"epilepsy:full, mobility:assist\""), at: "2:35",
            "several stand with `;` between them"),
        BadFile(
            "two wants", "people.csv", person(wants: "live-in; short-break"), at: "2:9", "only one stands here"),
        BadFile("a time", "people.csv", person(from: "2027-01-11 00:00:00"), at: "2:17", "leave out the time"),
        BadFile("a code", "people.csv", person(needs: "epilepsi:full"), at: "2:35", "did you mean `epilepsy`?"),
        BadFile("a word", "people.csv", person(wants: "live-inn"), at: "2:9", "did you mean `live-in`?"),
        BadFile("no such day", "people.csv", person(born: "30/02/1990"), at: "2:4", "there is no such day"),
        BadFile("no day", "people.csv", person(born: "soon"), at: "2:4", "a date like 1984-02-29"),
        BadFile("a year to come", "people.csv", person(born: "2999"), at: "2:4", "2999"),
        BadFile("an id with a space", "people.csv", person("X 1"), at: "2:1", "an id is not a name"),
        BadFile("a blank id", "people.csv", person(""), at: "2:1", "`id` must be filled in"),
        BadFile("a postcode", "people.csv", person(near: "ZZ99 9ZZ"), at: "2:28", "must be a postcode"),
        BadFile("a column", "people.csv", "id,borne\nX1,1990\n", at: "1:4", "did you mean `born`?"),
        BadFile("a column twice", "people.csv", "id,born,born\nX1,1990,1990\n", at: "1:9", "there twice"),
        BadFile("no id column", "people.csv", "born,wants\n1990,live-in\n", at: "1:1", "no column `id`"),
        BadFile(
            "an id twice", "people.csv", person() + "X2,,,,,,\nX1,,,,,,\n", at: "4:1", "its first row is line 2"),
        BadFile(
            "a row too long", "people.csv", people + "X1,1990,live-in,2027-01-11,M1 1AD,,,\n", at: "2:37",
            "8 fields"),
        BadFile("a row too short", "people.csv", people + "X1,1990,live-in\n", at: "2:16", "3 fields"),
        BadFile("a quote without end", "people.csv", people + "X1,\"1990,live-in\n", at: "2:4", "never closed"),
        BadFile("a NUL byte", "people.csv", people + "X1,19\0,live-in,,,,\n", at: "2:6", "NUL"),
        BadFile("an empty file", "people.csv", "", at: "1:1", "the file is empty"),
        BadFile(
            "Windows-1252", "people.csv", Data((people + "X1,,,,caf").utf8) + [0xE9] + Data(",,\n".utf8),
            at: "2:10",
            "--encoding windows-1252"),
        BadFile("UTF-16", "people.csv", Data([0xFF, 0xFE, 0x69, 0, 0x64, 0, 0x0A, 0]), at: "1:1", "UTF-16"),
        BadFile("a spreadsheet", "people.csv", spreadsheet, at: "1:1", "spreadsheet"),
        BadFile(
            "20 MB on one line", "people.csv", Data(repeating: UInt8(ascii: "x"), count: 20_000_000), at: "1:1",
            "are there line ends"),
        BadFile("both yes and no", "households.csv", homes + "H1,M1,,,,,pets; no pets,\n", at: "2:11", "both so"),
        BadFile(
            "a number below nothing", "households.csv", homes + "H1,M1,live-in,-1,,,,\n", at: "2:15", "from 0 to 20"
        ),
        BadFile(
            "no such household", "members.csv", "id,household,role\nM-1,HH-0O1,carer\n", at: "2:5", "`HH-001`?"),
        BadFile("no such person", "needs.csv", "person,need,level\nP-9999,epilepsy,full\n", at: "2:1", "`P-9999`"),
        BadFile(
            "no such level", "needs.csv", "person,need,level\nP-001,epilepsy,lots\n", at: "2:16",
            "prompt, assist, full"),
        BadFile(
            "no such slots", "offers.csv", "household,arrangement,slots\nHH-001,live-in,mon-nite\n", at: "2:16",
            "mon-nite"),
        BadFile(
            "no such room", "stays.csv", stays + "HH-001,HH-001-R9,P-004,stay,live-in,2026-01-01,\n", at: "2:8",
            "`HH-001-R1`?"),
        BadFile(
            "leaving before arriving", "stays.csv",
            stays + "HH-001,HH-001-R1,P-004,stay,live-in,2026-02-01,2026-01-01\n",
            at: "2:48", "before arriving"),
        BadFile(
            "ends before it begins", "approvals.csv",
            "household,arrangements,most_people,from,until,status\nHH-001,live-in,2,2026-02-01,2026-01-01,approved\n",
            at: "2:29", "`until` is before `from`"),
        BadFile(
            "latest before earliest", "referrals.csv",
            "id,party,arrangement,earliest_start,latest_start\nR-900,P-001,live-in,2027-01-10,2027-01-01\n",
            at: "2:32",
            "before `earliest_start`"),
        BadFile(
            "a party of one person twice", "referrals.csv", "id,party,arrangement\nR-900,P-001;P-001,live-in\n",
            at: "2:7",
            "twice"),
        BadFile(
            "apart from oneself", "separations.csv", "one,other,reason,set_by\nP-001,P-001,x,y\n", at: "2:7",
            "themselves"),
        BadFile(
            "what nobody knows is implied", "vocabulary.csv", terms + "a-a,home,A,a,step-fre,\n", at: "2:14",
            "`step-free`?"),
        BadFile(
            "a circle of codes", "vocabulary.csv",
            terms + "a-a,home,A,a,b-b,\nb-b,home,B,b,c-c,\nc-c,home,C,c,a-a,\n",
            at: "2:14", "`a-a` → `b-b` → `c-c` → `a-a`"),
    ]

    /// The beginning of a workbook: a zip archive whose first entry is the one that workbooks begin with.
    private static let spreadsheet: Data = {
        let name = "[Content_Types].xml"
        var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 20, 0, 6, 0, 8, 0] + Array(repeating: 0, count: 16)
        bytes += [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + Array(repeating: 7, count: 64)
        return Data(bytes)
    }()
}
