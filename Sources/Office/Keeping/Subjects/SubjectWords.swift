import Ledger
import Matching
import Persistence

/// The words by which somebody could be found: names, postcodes, and everything that was said freely.
///
/// Codes, days and ids are not among them: an id stays in the register of erasures, a code is everybody's.
struct SubjectWords: Equatable {
    /// In bytewise order, each once.
    let words: [String]

    init(_ words: some Sequence<String>) {
        self.words = Set(words.filter { !$0.isEmpty }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The words in the bodies of records and of events.
    init(of bodies: [[UInt8]]) {
        var words: Set<String> = []
        for body in bodies { CanonicalValue.held(by: body).map { Self.collect($0, key: nil, into: &words) } }
        self.init(words)
    }

    /// The bytes to look for. A short word is looked for with the quotes around it, as it stands in a body: it would be found by chance.
    var needles: [[UInt8]] {
        words.map { word in
            let quoted = Self.quoted(word)
            return word.utf8.count < Self.shortest ? quoted : Array(quoted.dropFirst().dropLast())
        }
    }

    /// A word shorter than this many bytes is looked for in quotes.
    private static let shortest = 6

    /// Always words, even where they look like a code.
    private static let alwaysWords: Set<String> = [
        "known_as", "name", "label", "postcode", "area_postcode", "about",
    ]

    /// Never words about the subject: forms and choices, ids of records, and what tells of those who work at the scheme.
    private static let neverWords: Set<String> = [
        "schema", "id", "party", "household", "person", "one", "member", "referral", "room", "path", "subjects",
        "code",
        "coordinator", "set_by", "said_by", "by", "actor", "account", "action", "recorded_at", "happened_at",
        "role",
        "placing_authority", "funding_band", "pronouns", "gender", "commitments", "engine", "made", "stays",
        "paths",
        "slots", "verdict", "receipt_digest", "at", "recipient", "subject", "homes",
    ]

    private static func collect(_ value: CanonicalValue, key: String?, into words: inout Set<String>) {
        switch value {
        case .string(let text):
            let text = text.trimmingWhitespace
            guard text.utf8.count > 1 else { return }
            if let key,
                alwaysWords.contains(key)
                    || !neverWords.contains(key) && !text.looksLikeACode && !text.looksLikeAnID
            {
                words.insert(text)
            }
        case .array(let elements): for element in elements { collect(element, key: key, into: &words) }
        case .object(let object):
            for member in object.members { collect(member.value, key: member.key, into: &words) }
        case .null, .bool, .integer: break
        }
    }

    /// The text as canonical JSON spells it.
    private static func quoted(_ text: String) -> [UInt8] {
        do {
            return try CanonicalWriter.bytes(of: .string(text))
        } catch {
            preconditionFailure("a text that was read can be written")
        }
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// No blank and a digit in it, as ids are written; a postcode is known by its column.
    fileprivate var looksLikeAnID: Bool {
        utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }

    /// Lower-case letters, digits and marks only, as codes are written, or a day or a time.
    fileprivate var looksLikeACode: Bool {
        let begins = utf8.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "/"):
                true
            case UInt8(ascii: "T"), UInt8(ascii: "Z"): begins
            default: false
            }
        }
    }
}
