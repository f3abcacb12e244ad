/// What a code speaks of. The engine's rules and strands read codes by their kind.
public enum CodeKind: String, Sendable, CaseIterable, Hashable {
    /// Support a person needs; skills use the same codes.
    case need
    /// A feature of the building.
    case home
    /// A feature of one room.
    case room
    /// How the household lives.
    case household
    /// Animals in the home.
    case pets
    /// Who else is there.
    case company
    /// A fact about the person that a household may have wishes about.
    case person
    /// A task or situation that a household's limit may name.
    case task
    /// An answer of a risk assessment about the person.
    case risk
    /// A group of people; protected.
    case characteristic
    /// A step of an ordered scale, `SCALE.N-word`: the person's or the household's own way.
    case routine
    case communication, language, interest, faith, diet, culture, value
    /// A format to give information in.
    case format
    /// A coded reason of an outcome.
    case ending
}

/// One code of the vocabulary.
public struct Term: Hashable, Sendable {
    public let code: Code
    public let kind: CodeKind
    /// A few words for a list.
    public let label: String
    /// Plain words that can stand after "This home:" or "This person:".
    public let plain: String
    /// The codes that follow from this one, ascending.
    public let implies: [Code]
    /// Whether it names a protected characteristic (Equality Act 2010).
    public let isProtected: Bool

    /// A term as its file row says it.
    public init(code: Code, kind: CodeKind, label: String, plain: String, implies: [Code], isProtected: Bool) {
        self.code = code
        self.kind = kind
        self.label = label
        self.plain = plain
        self.implies = implies.sorted()
        self.isProtected = isProtected
    }
}

/// The codes a scheme uses: the starting vocabulary and the scheme's own.
public struct Vocabulary: Hashable, Sendable {
    /// The most codes a vocabulary holds.
    public static let most = 512
    /// Ascending by code.
    public let terms: [Term]
    private let indexByCode: [Code: Int]

    /// A vocabulary of checked terms: codes unique, implied codes there, no cycle, at most ``Vocabulary/most``.
    public init(_ terms: [Term]) {
        precondition(terms.count <= Self.most, "a vocabulary holds at most \(Self.most) codes")
        let sorted = terms.sorted { $0.code < $1.code }
        self.terms = sorted
        indexByCode = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.code, $0) })
    }

    /// Where `code` stands in ``terms``; nil where the vocabulary does not have it.
    public func index(of code: Code) -> Int? { indexByCode[code] }

    /// The term of `code`; nil where the vocabulary does not have it.
    public subscript(code: Code) -> Term? { indexByCode[code].map { terms[$0] } }

    /// The label of `code`, or the code itself where the vocabulary does not have it.
    public func label(_ code: Code) -> String { self[code]?.label ?? code.text }

    /// `code` and everything that follows from it, as indices.
    public func closure(of code: Code) -> [Int] {
        var found: [Int] = []
        var open = [code]
        while let next = open.popLast() {
            guard let index = indexByCode[next], !found.contains(index) else { continue }
            found.append(index)
            open.append(contentsOf: terms[index].implies)
        }
        return found
    }

    /// The names of the routines' scales, such as `sleep`.
    public var scales: Set<String> {
        Set(terms.lazy.filter { $0.kind == .routine }.compactMap { RoutineStep($0.code)?.scale })
    }

    /// The steps of a routine's scale, the first first; empty where there is no such scale.
    public func steps(ofScale scale: String) -> [Term] {
        terms.compactMap { term -> (term: Term, step: Int)? in
            guard term.kind == .routine, let step = RoutineStep(term.code), step.scale == scale else { return nil }
            return (term, step.step)
        }.sorted { ($0.step, $0.term.code) < ($1.step, $1.term.code) }.map(\.term)
    }
}

/// A place on an ordered scale, read from a routine code such as `sleep.1-early`.
public struct RoutineStep: Hashable, Sendable {
    /// The scale, `sleep`.
    public let scale: String
    /// 1 is the first step.
    public let step: Int

    /// The step that `code` names; nil where it is not of the form SCALE.N or SCALE.N-word.
    public init?(_ code: Code) {
        let bytes = Array(code.text.utf8)
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
        var step = 0
        var index = dot + 1
        while index < bytes.count, (48...57).contains(bytes[index]), step < 1000 {
            step = step * 10 + Int(bytes[index] - 48)
            index += 1
        }
        guard index > dot + 1, step >= 1, index == bytes.count || bytes[index] == UInt8(ascii: "-") else {
            return nil
        }
        scale = String(decoding: bytes[..<dot], as: UTF8.self)
        self.step = step
    }
}
