import Matching
import Records

/// One coordinator's digest, line by line.
struct NightLines {
    private let digest: NightDigest

    init(_ digest: NightDigest) { self.digest = digest }

    var lines: [String] {
        digest.proposals.map { change in
            "\(change.referral): \(Self.move(change)), because \(Self.words(change.reasons))"
        }
            + Self.homes(digest.lines)
            + digest.questions.map { "\($0.referral), \($0.household): \($0.asks)  [\($0.code)]" }
            + digest.lapses.map { lapse in
                "\(lapse.household): \(lapse.what) lapses on \(lapse.on.words)"
                    + (lapse.touches.isEmpty ? "" : "; touches \(lapse.touches.joined(separator: ", "))")
            }
    }

    /// Homes of one list of which the same is said for the same reasons, together; in the order of the first.
    private static func homes(_ lines: [NightDigest.Line]) -> [String] {
        struct Same: Hashable {
            let referral: String
            let kind: NightDigest.Line.Kind
            let reasons: [NightReason]
        }
        var order: [Same] = []
        var homes: [Same: [String]] = [:]
        for line in lines {
            let same = Same(referral: line.referral, kind: line.kind, reasons: line.reasons)
            if homes[same] == nil { order.append(same) }
            homes[same, default: []].append(line.household)
        }
        return order.map { same in
            let named = homes[same] ?? []
            let more = named.count > homesShown ? " and \(named.count - homesShown) more" : ""
            let words = named.count == 1 ? same.kind.words : same.kind.wordsOfSeveral
            return
                "\(same.referral): \(named.prefix(homesShown).joined(separator: ", "))\(more) \(words), because \(Self.words(same.reasons))"
        }
    }

    /// So many homes are named where the same is said of more; JSON has all.
    private static let homesShown = 5

    private static func move(_ change: NightDigest.Proposal) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?): "proposed \(after), no longer \(before)"
        case (nil, let after?): "proposed \(after)"
        case (let before?, nil): "\(before) is proposed no longer"
        case (nil, nil): "nothing is proposed"
        }
    }

    private static func words(_ reasons: [NightReason]) -> String { reasons.map(\.words).joined(separator: "; ") }

    var members: [OrderedJSON.Member] {
        [
            .init(
                "proposals",
                .array(
                    digest.proposals.map { change in
                        .object([
                            .init("referral", .string(change.referral)), .init("before", .text(change.before)),
                            .init("after", .text(change.after)), .init("why", .texts(change.reasons.map(\.code))),
                        ])
                    })),
            .init(
                "homes",
                .array(
                    digest.lines.map { line in
                        .object([
                            .init("referral", .string(line.referral)), .init("household", .string(line.household)),
                            .init("what", .string(line.kind.rawValue)),
                            .init("why", .texts(line.reasons.map(\.code))),
                        ])
                    })),
            .init(
                "questions",
                .array(
                    digest.questions.map { question in
                        .object([
                            .init("referral", .string(question.referral)),
                            .init("household", .string(question.household)), .init("code", .string(question.code)),
                            .init("asks", .string(question.asks)),
                        ])
                    })),
            .init(
                "lapses",
                .array(
                    digest.lapses.map { lapse in
                        .object([
                            .init("household", .string(lapse.household)), .init("what", .string(lapse.what)),
                            .init("on", .string(lapse.on.description)), .init("touches", .texts(lapse.touches)),
                        ])
                    })),
        ]
    }

    var rows: [[String]] {
        digest.proposals.map { change in
            [
                change.referral, change.after ?? "", "proposal was \(change.before ?? "none")",
                change.reasons.map(\.code).joined(separator: "; "),
            ]
        }
            + digest.lines.map { line in
                [
                    line.referral, line.household, line.kind.rawValue,
                    line.reasons.map(\.code).joined(separator: "; "),
                ]
            } + digest.questions.map { [$0.referral, $0.household, "ask", $0.code] }
            + digest.lapses.map { ["", $0.household, "lapses \($0.on)", $0.what] }
    }
}

extension NightDigest.Line.Kind {
    var words: String {
        switch self {
        case .new: "is new"
        case .better: "is better"
        case .lessGood: "is less good"
        case .gone: "is gone"
        }
    }

    var wordsOfSeveral: String {
        switch self {
        case .new: "are new"
        case .better: "are better"
        case .lessGood: "are less good"
        case .gone: "are gone"
        }
    }
}

extension NightReason {
    /// As it is said on screen.
    var words: String {
        switch self {
        case .record(let key):
            key.isRestricted ? "a restricted record changed" : "\(key.kind.rawValue) \(key.id) changed"
        case .policy(let version): "the policy is version \(version)"
        case .day(_, let to): "the day is \(to)"
        case .place(let household, let referral, let isTaken, let because):
            "\(referral) \(isTaken ? "has \(household) now" : "left \(household)") (\(because.map(\.words).joined(separator: "; ")))"
        case .list(let households, let areGone):
            "\(households.joined(separator: ", ")) \(areGone ? "left the list" : "came onto the list")"
        case .search: "the search went on from last night's plan"
        case .planErased: "last night's plan was erased"
        }
    }
}
