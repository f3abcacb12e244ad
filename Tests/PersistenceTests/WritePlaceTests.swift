import Foundation
import TestSupport
import Testing

@testable import Persistence

struct `A place in the queue of writers` {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// A lock file opened once more, as each process does.
    private func opened() throws -> Int32 {
        let descriptor = open(folder.database + ".lock", O_RDWR | O_CREAT, 0o600)
        try #require(descriptor >= 0)
        return descriptor
    }

    private func isNext(_ place: WritePlace?) throws -> Bool { try #require(place).isNext() }

    @Test func `who came first goes first, whoever of those between gives up`() throws {
        let files = try (0..<4).map { _ in try opened() }
        let places = try files.map { try WritePlace(in: $0) }
        #expect(try places.map(isNext) == [true, false, false, false])
        close(files[1])
        #expect(try isNext(places[0]) && !isNext(places[2]) && !isNext(places[3]))
        close(files[0])
        #expect(try isNext(places[2]) && !isNext(places[3]))
        close(files[2])
        #expect(try isNext(places[3]))
        let late = try opened()
        #expect(try !isNext(WritePlace(in: late)))
        close(files[3])
        close(late)
    }

    @Test(arguments: [
        [UInt8](), [1, 2, 3], [UInt8](repeating: 0xFF, count: 8), [UInt8](repeating: 0x7F, count: 8),
    ])
    func `a lock file of other bytes begins to count anew`(bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.database + ".lock"))
        let files = try (0..<2).map { _ in try opened() }
        let places = try files.map { try WritePlace(in: $0) }
        #expect(try places.map(isNext) == [true, false])
        for file in files { close(file) }
    }
}
