import Foundation

@testable import Ledger

/// Foundation reads the input here: a reader that is not ours.
extension ReferenceJSON: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = Self.decoded(Bool.self, in: container) {
            self = .bool(truth)
        } else if let number = Self.decoded(Double.self, in: container) {
            self = .number(number)
        } else if let text = Self.decoded(String.self, in: container) {
            self = .string(text)
        } else if let elements = Self.decoded([ReferenceJSON].self, in: container) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: ReferenceJSON].self).map { ($0.key, $0.value) })
        }
    }

    private static func decoded<Value: Decodable>(
        _ type: Value.Type, in container: any SingleValueDecodingContainer
    ) -> Value? {
        do { return try container.decode(type) } catch { return nil }
    }

    /// Every key and every text in it, in any order.
    var strings: [String] {
        switch self {
        case .null, .bool, .number: []
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(\.strings)
        case .object(let members): members.flatMap { [$0.0] + $0.1.strings }
        }
    }
}

extension ReferenceJSON {
    /// The same value for the reference writer.
    init(_ value: CanonicalValue) {
        switch value {
        case .null: self = .null
        case .bool(let truth): self = .bool(truth)
        case .integer(let number): self = .number(Double(number))
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(ReferenceJSON.init))
        case .object(let object): self = .object(object.members.map { ($0.key, ReferenceJSON($0.value)) })
        }
    }
}
