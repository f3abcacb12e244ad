/// Answers that somebody could give to a question, by the field it asks for.
enum PlainAnswers {
    /// None where `answer` does not take it (who lives in a home comes from a file), or where the answer changes what is asked: whose
    /// wish it is, and on which dates.
    static func answers(to question: String) -> [String] {
        switch question.split(separator: "/", maxSplits: 1).last?.split(separator: ".").last ?? "" {
        case "members", "said_by", "dates": []
        case "rooms": ["R9"]
        case "people_to_lift": ["1", "0", "2"]
        case "alone_safely_hours": ["3", "24", "0"]
        case "own_most", "most_people": ["3", "1", "2"]
        case "notice_days": ["28", "0", "90"]
        case "slots": ["all-week", "weekends"]
        case "search_agreed": ["best-interests", "yes"]
        case "born": ["1990-05-05", "2009-01-01", "1950"]
        case "languages": ["en", "pl", "bsl"]
        case "postcode": ["M33 1AB", "HR1 1AA", "M1 1AD"]
        case "due_on": ["2030-01-01", "2026-12-01"]
        case "done_on": ["2026-01-01"]
        case "needs": ["epilepsy:full", "none", "mobility"]
        default: ["yes", "no"]
        }
    }
}
