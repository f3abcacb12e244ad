import Matching
import Records

/// One cell of a report's table: what people read, and what programs read.
enum PageCell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case day(Day)
    /// Ten-thousandths, said as percent with two places.
    case share(Int)
    /// Nothing is recorded.
    case none
    /// A figure that is not said because too few people stand behind it, in the report's words.
    case withheld(String)

    init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    init(_ day: Day?) { self = day.map { .day($0) } ?? .none }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .none }

    /// As people read it.
    var words: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .day(let day): day.words
        case .share: "\(cell) %"
        case .none: ""
        case .withheld(let words): words
        }
    }

    /// As a spreadsheet takes it.
    var cell: String {
        switch self {
        case .day(let day): day.description
        case .share(let share): "\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)"
        case .text, .number, .none, .withheld: words
        }
    }

    /// As a program takes it; a withheld figure is null.
    var json: OrderedJSON {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .day(let day): .string(day.description)
        case .share(let share): .number(share)
        case .none, .withheld: .null
        }
    }
}
