/// The essential features of the home: the person's musts and must-nots of kind home.
///
/// Source: domain.md H5. A room's own features are the room rule's.
enum HomeRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        PersonWishes.judge(pair, codes: pair.scheme.vocabulary.ofHome, &sink)
    }
}
