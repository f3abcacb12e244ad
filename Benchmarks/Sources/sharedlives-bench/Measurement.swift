import Foundation

/// How long a piece of work takes: the median of several runs.
struct Measurement {
    /// Microseconds of each run, ascending.
    private let micros: [Int]

    init(_ runs: [Duration]) {
        precondition(!runs.isEmpty, "something was measured")
        micros = runs.map {
            Int($0.components.seconds) * 1_000_000 + Int($0.components.attoseconds / 1_000_000_000_000)
        }
        .sorted()
    }

    var medianMicros: Int { micros[micros.count / 2] }
    var leastMicros: Int { micros[0] }

    /// The median in milliseconds, with three places.
    var median: String { Self.milliseconds(medianMicros) }
    var least: String { Self.milliseconds(leastMicros) }

    static func milliseconds(_ micros: Int) -> String {
        "\(micros / 1_000).\(String(1_000 + micros % 1_000).dropFirst())"
    }
}

/// What the system says this process has taken of memory.
enum Memory {
    /// Mebibytes now in use.
    static var now: Int { mebibytes("VmRSS:") }
    /// The most mebibytes that were ever in use.
    static var most: Int { mebibytes("VmHWM:") }

    /// 0 where the system does not say.
    private static func mebibytes(_ field: String) -> Int {
        guard let bytes = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(field) {
            return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }
                .map { $0 / 1_024 } ?? 0
        }
        return 0
    }
}

/// The time all cores together have worked for this process: steadier than the clock where other work runs beside.
enum ProcessorTime {
    static var micros: Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1_000
    }
}
