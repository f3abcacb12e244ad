import Testing

@testable import Ledger

@Suite struct `A ledger entry` {
    private static let commitment = String(repeating: "0123456789abcdef", count: 4)
    private static let text =
        "{\"commitment\":\"\(commitment)\",\"kind\":\"record\",\"sequence\":1,\"time\":\"2026-11-22T09:30:00Z\",\"version\":1}"

    @Test func `its bytes are canonical and read back`() throws {
        let entry = LedgerEntry(
            sequence: 1, kind: .record, time: EntryTime("2026-11-22T09:30:00Z")!,
            commitment: Commitment(hexadecimal: Self.commitment)!)
        #expect(String(decoding: entry.bytes, as: UTF8.self) == Self.text)
        #expect(try LedgerEntry(entry.bytes) == entry)
        #expect(try CanonicalWriter.bytes(of: CanonicalParser.value(of: entry.bytes)) == entry.bytes)
    }

    @Test(arguments: EntryKind.allCases)
    func `every kind reads back`(kind: EntryKind) throws {
        let entry = LedgerEntry(
            sequence: 9_007_199_254_740_991, kind: kind, time: EntryTime(secondsSince1970: 0)!,
            commitment: Commitment(hexadecimal: Self.commitment)!)
        #expect(try LedgerEntry(entry.bytes) == entry)
    }

    @Test(arguments: [
        ("\"version\":1", "\"version\":2", LedgerEntryError.unknownVersion(2)),
        ("\"sequence\":1", "\"sequence\":0", .sequenceOutOfRange(0)),
        ("\"sequence\":1", "\"sequence\":-5", .sequenceOutOfRange(-5)),
        ("\"record\"", "\"gossip\"", .unknownKind("gossip")),
        ("2026-11-22", "2026-02-29", .invalidTime("2026-02-29T09:30:00Z")),
        ("09:30:00Z", "09:30:00+00:00", .invalidTime("2026-11-22T09:30:00+00:00")),
        (":1}", ":1}\n", .notCanonical(CanonicalError(.whitespace, at: 152))),
        (":1}", ":1,\"who\":2}", .notCanonical(CanonicalError(.unknownMember, at: 151))),
        ("{\"c", "{ \"c", .notCanonical(CanonicalError(.expected(.key), at: 1))),
        ("0123", "012", .notCanonical(CanonicalError(.expected(.hexadecimal), at: 15))),
        ("abcdef\"", "ABCDEF\"", .notCanonical(CanonicalError(.expected(.hexadecimal), at: 15))),
        ("\"sequence\":1", "\"sequence\":\"1\"", .notCanonical(CanonicalError(.expected(.integer), at: 108))),
    ])
    func `any other spelling is refused`(piece: String, other: String, expected: LedgerEntryError) {
        let changed = Self.text.replacing(piece, with: other, maxReplacements: 1)
        #expect(changed != Self.text)
        #expect(throws: expected) { try LedgerEntry(Array(changed.utf8)) }
    }

    @Test func `every byte counts`() throws {
        let bytes = Array(Self.text.utf8)
        let entry = try LedgerEntry(bytes)
        for index in bytes.indices {
            for bit in 0..<8 as Range<UInt8> {
                var changed = bytes
                changed[index] ^= 1 << bit
                do { #expect(try LedgerEntry(changed) != entry) } catch {}
            }
        }
    }

    @Test func `an entry before the first stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = LedgerEntry(
                sequence: 0, kind: .genesis, time: EntryTime(secondsSince1970: 0)!,
                commitment: Commitment(bytes: [UInt8](repeating: 0, count: 32))!)
        }
    }
}

@Suite struct `The time of an entry` {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-12-31T23:59:59Z", 31_535_999), ("1972-02-29T00:00:00Z", 68_169_600),
            ("2000-02-29T12:00:00Z", 951_825_600), ("2026-11-22T09:30:00Z", 1_795_339_800),
            ("2100-03-01T00:00:00Z", 4_107_542_400), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Int64)])
    func `text and seconds agree`(text: String, seconds: Int64) {
        #expect(EntryTime(text)?.secondsSince1970 == seconds)
        #expect(EntryTime(secondsSince1970: seconds)?.text == text)
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22 09:30:00Z", "2026-11-22T09:30:00", "2026-11-22t09:30:00z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z", "2100-02-29T00:00:00Z", "2026-11-00T00:00:00Z",
        "2026-11-22T24:00:00Z", "2026-11-22T23:60:00Z", "2026-12-31T23:59:60Z", "2026-11-22T09:30:00.0Z",
        "1969-12-31T23:59:59Z", "2026-1a-22T09:30:00Z", "２026-11-22T09:30Z",
    ])
    func `what is not a second of a real day is refused`(text: String) {
        #expect(EntryTime(text) == nil)
    }

    @Test func `seconds outside the years 1970 to 9999 are refused`() {
        #expect(EntryTime(secondsSince1970: -1) == nil)
        #expect(EntryTime(secondsSince1970: 253_402_300_800) == nil)
    }

    @Test func `days of five centuries go there and back`() {
        for day in stride(from: 0, to: 182_622, by: 13) as StrideTo<Int64> {
            let time = EntryTime(secondsSince1970: day * 86_400 + 86_399)!
            #expect(EntryTime(time.text) == time)
        }
    }
}
