/// Which questions an answer to one bears on besides it: what is so implies other codes, and a list that is complete settles its codes.
struct QuestionKinship {
    private let vocabulary: Vocabulary
    private let scales: Set<String>
    /// By code, everything that follows from it.
    private let closures: [Code: Set<Code>]

    /// Over the codes that `questions` are about.
    init(_ vocabulary: Vocabulary, of questions: some Sequence<String>) {
        self.vocabulary = vocabulary
        scales = vocabulary.scales
        var closures: [Code: Set<Code>] = [:]
        for question in questions {
            guard let field = Self.parts(question)?.field else { continue }
            let code = Code(Self.trained(field) ?? field)
            guard vocabulary[code] != nil else { continue }
            closures[code] = Set(vocabulary.closure(of: code).map { vocabulary.terms[$0].code })
        }
        self.closures = closures
    }

    /// Whether an answer to `question` can answer `other` too.
    func bears(_ question: String, on other: String) -> Bool {
        if question == other { return true }
        guard let one = Self.parts(question), let two = Self.parts(other), one.owner == two.owner else {
            return false
        }
        if let need = Self.trained(one.field), let otherNeed = Self.trained(two.field) {
            // Who is trained for a need can do what follows from it.
            return (closures[Code(need)]?.contains(Code(otherNeed)) ?? false)
                || (closures[Code(otherNeed)]?.contains(Code(need)) ?? false)
        }
        let (code, otherCode) = (Code(one.field), Code(two.field))
        if let own = scale(one.field), let other = scale(two.field) {
            // Steps of one scale exclude each other, and the scale is asked as a whole too.
            return own == other
        }
        if let closure = closures[code], let otherClosure = closures[otherCode] {
            return closure.contains(otherCode) || otherClosure.contains(code)
        }
        guard let kind = vocabulary[otherCode]?.kind else { return false }
        return switch one.field {
        case "interests": kind == .interest
        case "languages", "communication": kind == .language || kind == .communication
        case "members", "living_there_now": kind == .company || kind == .language
        case "needs": kind == .need
        default: false
        }
    }

    /// The scale of a routine that a question is about, as a whole or one step of it; nil for any other question.
    private func scale(_ field: String) -> String? {
        if let term = vocabulary[Code(field)] {
            return term.kind == .routine ? RoutineStep(term.code)?.scale : nil
        }
        return scales.contains(field) ? field : nil
    }

    /// The need that a question about training is about; nil for any other question.
    private static func trained(_ field: String) -> String? {
        let prefix = "training."
        return field.hasPrefix(prefix) ? String(field.dropFirst(prefix.count)) : nil
    }

    private static func parts(_ question: String) -> (owner: Substring, field: String)? {
        guard let slash = question.firstIndex(of: "/") else { return nil }
        return (question[..<slash], String(question[question.index(after: slash)...]))
    }
}
