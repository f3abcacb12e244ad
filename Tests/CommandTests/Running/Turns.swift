import Foundation

/// Lets as many programs run at one time as there are processors, so that a small machine is not swamped.
actor Turns {
    static let shared = Turns(ProcessInfo.processInfo.activeProcessorCount)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ count: Int) { free = max(1, count) }

    /// Waits until it is the caller's turn; `give` must follow.
    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Hands the turn to whoever waits longest.
    func give() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
