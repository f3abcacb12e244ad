import Ledger

extension CanonicalValue {
    /// The value of a member; nil where this is no object or has no such key.
    func member(_ key: String) -> CanonicalValue? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }

    /// The text; nil where this is none.
    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number; nil where this is none.
    var number: Int? {
        guard case .integer(let number) = self else { return nil }
        return Int(number)
    }

    /// The truth; nil where this is none.
    var truth: Bool? {
        guard case .bool(let truth) = self else { return nil }
        return truth
    }

    /// The texts of an array; empty where this is none.
    var texts: [String] {
        guard case .array(let elements) = self else { return [] }
        return elements.compactMap(\.text)
    }

    /// The value that bytes hold; nil where they are not canonical JSON.
    static func held(by bytes: [UInt8]) -> CanonicalValue? {
        do {
            return try CanonicalParser.value(of: bytes)
        } catch {
            return nil
        }
    }

    /// The first member, by key, in which two objects differ, in words; nil where none does.
    ///
    /// - Parameter skipped: Keys that are not looked at.
    static func firstDifference(
        stored: [UInt8], found: [UInt8], skipping skipped: Set<String> = []
    ) -> String? {
        guard case .object(let was)? = held(by: stored), case .object(let now)? = held(by: found) else {
            return stored == found ? nil : "what is stored is not canonical JSON"
        }
        for key in Set((was.members + now.members).map(\.key)).subtracting(skipped).sorted() {
            if was[key] == now[key] { continue }
            return "`\(key)`: stored \(words(was[key])), found \(words(now[key]))"
        }
        return nil
    }

    private static func words(_ value: CanonicalValue?) -> String {
        guard let value else { return "nothing" }
        do {
            return String(decoding: try CanonicalWriter.bytes(of: value), as: UTF8.self)
        } catch {
            return "a value out of range"
        }
    }
}
