/// For whom a pack is made, and how it is written.
package enum PackFormat: String, Sendable, CaseIterable, Hashable {
    /// For the person, in plain words.
    case person
    /// For the person, in plain words and large letters.
    case largePrint = "large-print"
    /// For the person, one idea a line with a picture beside it.
    case easyRead = "easy-read"
    /// For one household that is asked.
    case household
    /// For the coordinator and the panel: the matching pack.
    case panel

    /// Whether it is the person's own pack.
    package var isForPerson: Bool {
        switch self {
        case .person, .largePrint, .easyRead: true
        case .household, .panel: false
        }
    }
}
