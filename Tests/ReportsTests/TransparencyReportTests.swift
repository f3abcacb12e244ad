import Matching
import TestSupport
import Testing

@testable import Reports

struct `A transparency record` {
    private static func report(_ standard: TransparencyStandard) -> TransparencyReport {
        let scheme = PackTexts.scheme(SchemeBuilder())
        return TransparencyReport(scheme.matcher, policy: scheme.policy, runs: 3, standard: standard)
    }

    @Test func `fields go by name once each, and only their numbers differ between versions`() {
        let keys = TransparencyField.all.map(\.key)
        #expect(Set(keys).count == keys.count)
        let new = Self.report(.version3).page.tables[0].rows
        let old = Self.report(.version2).page.tables[0].rows
        #expect(new.map { Array($0.dropFirst()) } == old.map { Array($0.dropFirst()) })
        #expect(new.map(\.first) != old.map(\.first))
        #expect(Set(old.map { $0[0] }).count == old.count)
    }

    @Test func `the engine and the policy fill in what they know, and what they cannot know is to be written`()
        throws
    {
        let rows = Self.report(.version3).page.tables[0].rows
        func said(_ key: String) throws -> String { try #require(rows.first { $0[1] == .text(key) })[5].words }
        #expect(try said("model_version").contains(Engine.version))
        #expect(try said("model_architecture").contains("separation"))
        #expect(try said("model_architecture").contains("person closeness"))
        #expect(try said("frequency_and_scale").contains("3 recorded runs"))
        #expect(try said("data_quantities").contains("1 households"))
        for key in ["organisation", "senior_responsible_owner", "procurement_procedure_type", "contact_email"] {
            #expect(try said(key) == "To write")
        }
    }

    @Test func `the impact assessment names the policy's retention and the rules that are off`() {
        var builder = SchemeBuilder()
        builder.policy.retention = [
            RetentionTerms(recordClass: "person", trigger: "end", years: 8, source: "a test")
        ]
        let terms = builder.policy.rules[.distance]
        builder.policy.rules[.distance] = RuleTerms(
            isOn: false, overriddenBy: terms?.overriddenBy ?? [], overrideDaysMost: terms?.overrideDaysMost ?? 0)
        let scheme = PackTexts.scheme(builder)
        let text = TransparencyReport(scheme.matcher, policy: scheme.policy, runs: 0, standard: .version3).text
        #expect(text.contains("person: 8 years after end"))
        #expect(text.contains("off: distance"))
    }
}
