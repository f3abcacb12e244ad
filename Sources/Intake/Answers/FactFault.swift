/// Why a fact cannot be set: what is wrong, and with which part of what was typed.
struct FactFault: Error {
    enum Part {
        case owner
        /// A word of the field, from 0.
        case word(Int)
        case value
    }

    let part: Part
    let code: String
    let message: String
    var hint: String?

    /// The problem at the place of the part.
    func problem(in path: FactPath) -> ImportProblem {
        let column =
            switch part {
            case .owner: 1
            case .word(let index): path.column(ofWord: index)
            case .value: path.columnOfValue
            }
        return ImportProblem(
            file: FactChange.file, line: 1, column: column, code: code, message: message, hint: hint)
    }
}
