/// An identifier as the scheme wrote it: 1 to 64 of `A–Z a–z 0–9 . _ -`, compared bytewise.
public protocol RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identifier's text.
    var text: String { get }
    /// Takes a text that has been checked with ``RecordID/isWellFormed(_:)``.
    init(_ text: String)
}

extension RecordID {
    public static func < (first: Self, second: Self) -> Bool {
        first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }

    public var description: String { text }

    /// Whether `text` may be an identifier at all.
    public static func isWellFormed(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard (1...64).contains(bytes.count) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }
}

/// A person who seeks or has support.
public struct PersonID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// One to several people who are matched together.
public struct PartyID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// What a party seeks.
public struct ReferralID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A carer's household.
public struct HouseholdID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Somebody who belongs to a household: carer, support carer, adult, child, lodger and so on.
public struct MemberID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A room of a household.
public struct RoomID: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}
