/// Why a postcode index cannot be opened or written. It is made from a published file: importing that again puts it right.
package enum PostcodeIndexError: Error, Hashable, Sendable {
    case notFound
    case unreadable
    case notAnIndex
    case otherVersion(UInt32)
    case cutShort
    /// The system's own words.
    case cannotWrite(reason: String)
}

extension PostcodeIndexError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound: "there is no postcode index"
        case .unreadable: "the postcode index cannot be read"
        case .notAnIndex: "the file is not a postcode index"
        case .otherVersion(let version): "the postcode index is of version \(version), not \(PostcodeIndex.version)"
        case .cutShort: "the postcode index has been cut short"
        case .cannotWrite(let reason): "the postcode index cannot be written: \(reason)"
        }
    }
}
