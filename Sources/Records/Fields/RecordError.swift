import Ledger
import Matching

/// Why some bytes are not a record of a kind. Names no id and no value, so that it can be logged.
package struct RecordError: Error, Equatable, Sendable {
    package let kind: RecordKind
    /// The field being read, or the one that is not known; nil before the first.
    package let key: String?
    package let reason: Reason
    /// Bytes from the start of the body.
    package let offset: Int

    package init(_ kind: RecordKind, key: String?, _ reason: Reason, at offset: Int) {
        self.kind = kind
        self.key = key
        self.reason = reason
        self.offset = offset
    }

    /// What is wrong; one case a rule.
    package enum Reason: Equatable, Sendable {
        /// Not canonical JSON, or a value of another type.
        case notCanonical(CanonicalError.Reason)
        /// A field this program does not know: it is never dropped in silence.
        case unknownKey
        case missingKey
        case expected(Expectation)
        /// An empty list where "none" is said by leaving the field out.
        case emptyList
        /// A list without an order of its own that does not ascend, or holds something twice.
        case notAscending
        case wrongSchema
        /// A version this program does not read.
        case version(Int)
        /// The body is not the one its key names.
        case idDiffers
        /// A policy: it is kept as its text, not as a body of this codec.
        case notABody
    }

    /// What a value must be.
    package enum Expectation: Equatable, Sendable {
        case day, dayOrYear, identifier
        case oneOf([String])
        case within(ClosedRange<Int>)
        /// 1, 2 or 4.
        case everyWeeks
    }
}

extension RecordError: CustomStringConvertible {
    package var description: String {
        let field = key.map { "`\($0)` " } ?? ""
        return "\(kind.rawValue) record, byte \(offset): \(field)\(reason.words)"
    }
}

extension RecordError.Reason {
    /// The reason in words that can stand after the name of a field.
    package var words: String {
        switch self {
        case .notCanonical(let reason): "is not canonical: \(reason.words)"
        case .unknownKey: "is not known to this program; a newer one may have written it"
        case .missingKey: "is missing"
        case .expected(let expectation): "must be \(expectation.words)"
        case .emptyList: "must be left out where it is empty"
        case .notAscending: "must ascend, each value once"
        case .wrongSchema: "is not the schema of this kind"
        case .version(let number): "is \(number); this program reads 1"
        case .idDiffers: "does not belong to the id it is kept under"
        case .notABody: "is kept as a text, not as a record body"
        }
    }
}

extension RecordError.Expectation {
    /// What is expected, in words.
    package var words: String {
        switch self {
        case .day: "a date like 1984-02-29"
        case .dayOrYear: "a date like 1984-02-29 or a year"
        case .identifier: "1 to 64 of A-Z a-z 0-9 . _ -"
        case .oneOf(let words): "one of \(words.joined(separator: ", "))"
        case .within(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .everyWeeks: "1, 2 or 4"
        }
    }
}
