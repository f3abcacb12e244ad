import Casework
import Ledger
import Matching
import Records
import TestSupport

@testable import Reports

/// Packs of the small scheme of the tests, as HTML.
enum PackTexts {
    /// Every format's pages of the first referral, joined.
    static func html(_ builder: SchemeBuilder, _ format: PackFormat, asking isHomeAsked: Bool = false) -> String {
        let scheme = scheme(builder)
        let home = scheme.population.households.firstIndex { $0.id == builder.household.id } ?? 0
        let homes = format == .household || isHomeAsked ? [home] : []
        return Pack(format, of: 0, homes: homes, in: scheme).files.map(\.html).joined()
    }

    static func scheme(_ builder: SchemeBuilder) -> PackScheme {
        let matcher = Matcher(
            CompiledPopulation(builder.population, policy: builder.policy, asOf: builder.asOf))
        return PackScheme(
            matcher, policy: PolicyReference(name: "Test", version: 1, digest: .init(of: [])),
            note: RunNote(
                asOf: builder.asOf, number: nil, recordedOn: nil, changesSince: 0, isReplayed: false))
    }
}
