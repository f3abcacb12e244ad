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

    @Test func `the right to write is given back at once, whoever still has a copy of the open file`() throws {
        let copy = try copyOfHeldFile()
        defer { close(copy) }
        let next = try WriteLock(beside: folder.database, mode: 0o600, waitingAtMost: 0)
        withExtendedLifetime(next) {}
    }

    /// Writes for a moment, and meanwhile copies the open lock file, as a process does that is just being started.
    private func copyOfHeldFile() throws -> Int32 {
        let lock = try WriteLock(beside: folder.database, mode: 0o600, waitingAtMost: 0)
        let own = "/proc/self/fd"
        let held = try FileManager.default.contentsOfDirectory(atPath: own).compactMap(Int32.init).first { number in
            var status = stat()
            var wanted = stat()
            return fstat(number, &status) == 0 && stat(folder.database + ".lock", &wanted) == 0
                && status.st_dev == wanted.st_dev && status.st_ino == wanted.st_ino
        }
        let copy = dup(try #require(held))
        try #require(copy >= 0)
        withExtendedLifetime(lock) {}
        return copy
    }
}
