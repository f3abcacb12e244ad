import Foundation
import Intake
import TestSupport
import Testing

struct `Postcode indexes` {
    static let rows: [PostcodeRow] = {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        var text = "pcds,doterm,oseast1m,osnrth1m\n"
        for (place, letter) in letters.enumerated() {
            text += "M33 1A\(letter),,\(378_000 + place),391000\n"
            let terminated = place.isMultiple(of: 2) ? "" : "199901"
            text += "M3 \(place % 10)B\(letter),\(terminated),383000,\(398_000 + place)\n"
        }
        return PostcodeFile(ByteSource(text + "M34 1AA,,0,0\n", name: "x")).rows
    }()

    /// Answers from an index of the rows in a folder of its own.
    private func withIndex(_ rows: [PostcodeRow] = rows, _ body: (PostcodeIndex, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let path = folder.appendingPathComponent("postcodes.index").path
        try PostcodeIndex.write(rows, source: "ONSPD", release: "2025-08", to: path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["postcodes.index"])
        try body(try PostcodeIndex(path: path), path)
    }

    @Test func `an index gives back every row, and no other`() throws {
        try withIndex { index, _ in
            #expect(index.count == 41)
            #expect(index.placed == 40)
            #expect(index.terminated == 10)
            #expect(index.source == "ONSPD")
            #expect(index.release == "2025-08")
            #expect(index.isIntact())
            for row in Self.rows { #expect(index[row.postcode] == row) }
            for text in ["M33 1ZZ", "B1 1AA", "ZE1 1AA", "M33", "M33 1"] {
                let postcode = try Postcode(text)
                #expect(index[postcode] == nil)
            }
        }
    }

    @Test func `an empty index knows nothing`() throws {
        try withIndex([]) { index, _ in
            #expect(index.count == 0)
            #expect(index[Self.rows[0].postcode] == nil)
        }
    }

    @Test func `a file that is no index, or not whole, is refused`() throws {
        try withIndex { _, path in
            let good = try Data(contentsOf: URL(fileURLWithPath: path))
            func opening(_ data: Data) throws -> PostcodeIndexError? {
                try data.write(to: URL(fileURLWithPath: path))
                do throws(PostcodeIndexError) { _ = try PostcodeIndex(path: path) } catch { return error }
                return nil
            }
            #expect(try opening(good) == nil)
            #expect(try opening(good.dropLast()) == .cutShort)
            #expect(try opening(good + [0]) == .cutShort)
            #expect(try opening(Data("postcode\n".utf8)) == .notAnIndex)
            #expect(try opening(Data()) == .notAnIndex)
            var newer = good
            newer[8] = 2
            #expect(try opening(newer) == .otherVersion(2))
            var damaged = good
            damaged[good.count - 5] ^= 1
            #expect(try opening(damaged) == nil)
            #expect(try !PostcodeIndex(path: path).isIntact())
            #expect(throws: PostcodeIndexError.notFound) { try PostcodeIndex(path: path + ".none") }
            #expect(throws: PostcodeIndexError.cannotWrite(reason: "No such file or directory")) {
                try PostcodeIndex.write([], source: "", release: "", to: path + ".none/x")
            }
        }
    }
}
