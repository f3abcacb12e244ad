import Foundation
import TestSupport

/// The built program, run as a person runs it.
enum Program {
    /// How a run of it ended and what it said.
    struct Ended {
        let code: Int32
        /// Standard output.
        let output: String
        /// Standard error.
        let complaint: String
    }

    enum Missing: Error {
        /// It is not beside the test bundle.
        case notBuilt(besides: String)
    }

    /// Where the program was built to: beside the test bundle, or above it where a bundle is a folder.
    static func url() throws -> URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = bundle.deletingLastPathComponent()
        for _ in 0..<4 {
            let found = folder.appendingPathComponent("sharedlives")
            if FileManager.default.isExecutableFile(atPath: found.path) { return found }
            folder.deleteLastPathComponent()
        }
        throw Missing.notBuilt(besides: bundle.lastPathComponent)
    }

    /// Runs it in `folder` to its end. The environment is the tests' own, without a database and without colours.
    ///
    /// - Parameters:
    ///   - input: Standard input; nothing where nil.
    ///   - surroundings: What differs in its environment; nil takes a variable away.
    static func run(
        _ arguments: [String], in folder: ScratchFolder, input: Data? = nil, surroundings: [String: String?] = [:]
    ) async throws -> Ended {
        await Turns.shared.take()
        do {
            let ended = try await runNow(arguments, in: folder, input: input, surroundings: surroundings)
            await Turns.shared.give()
            return ended
        } catch {
            await Turns.shared.give()
            throw error
        }
    }

    private static func runNow(
        _ arguments: [String], in folder: ScratchFolder, input: Data?, surroundings: [String: String?]
    ) async throws -> Ended {
        let said = try ScratchFolder()
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: said.write(Data(), to: "output")))
        let complaint = try FileHandle(forWritingTo: URL(fileURLWithPath: said.write(Data(), to: "complaint")))
        let program = Process()
        program.executableURL = try url()
        program.arguments = arguments
        program.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var environment = ProcessInfo.processInfo.environment
        environment["SHAREDLIVES_DATABASE"] = nil
        environment["NO_COLOR"] = "1"
        for (name, value) in surroundings { environment[name] = value }
        program.environment = environment
        program.standardOutput = output
        program.standardError = complaint
        program.standardInput =
            try input.map { bytes in
                try FileHandle(forReadingFrom: URL(fileURLWithPath: said.write(bytes, to: "input")))
            } ?? FileHandle.nullDevice
        let code = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            program.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do {
                try program.run()
            } catch {
                program.terminationHandler = nil
                ended.resume(throwing: error)
            }
        }
        try output.close()
        try complaint.close()
        return Ended(
            code: code, output: String(decoding: said.bytes("output"), as: UTF8.self),
            complaint: String(decoding: said.bytes("complaint"), as: UTF8.self))
    }
}
