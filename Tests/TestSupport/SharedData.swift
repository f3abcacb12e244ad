import Foundation

/// The root of the checkout, found from this file, whatever folder the tests run in.
package let checkoutRoot = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file of the founders' shared test data, which lies beside the checkout and is no part of it; nil where it is absent, so that a
/// test can say it was skipped.
package func sharedData(_ path: String) -> URL? {
    let url = checkoutRoot.deletingLastPathComponent().appendingPathComponent("shared/data/" + path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
}
