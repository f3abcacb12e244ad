import Intake
import Matching
import Office
import Records
import Testing

@Suite struct PolicySignOffTests {
    private static func policy(_ nation: Nation) -> [UInt8] {
        Array(
            DefaultPolicy.text(for: nation).replacing("confirm_after_days: 365", with: "confirm_after_days: 200")
                .utf8)
    }

    @Test func `a sign-off is kept with the version and says what it changes`() throws {
        let trial = try TrialOffice()
        try trial.takeSeeds("first-day")
        let said = (by: "Ruth Bell", role: "registered-manager", reason: "agreed with\ncarers and advocates")
        let now = try trial.office.activatePolicy(Self.policy(.england), file: "p.yaml", signingOff: said)
        #expect(now.isNew)
        let signOff = try #require(try trial.later(60).policy().signOff)
        #expect(signOff.by == "Ruth Bell" && signOff.role == "registered-manager" && signOff.comparedWith == 1)
        #expect(signOff.reason == "agreed with carers and advocates")
        let lists = try trial.office.scheme().population.referrals.count { $0.isOpen }
        #expect(signOff.effects.reduce(0, +) >= lists)
        #expect(try trial.office.policy(version: 1).signOff == nil)
    }

    @Test(arguments: ["coordinator", "auditor", "batch", "boss"])
    func `nobody else signs a policy off`(role: String) throws {
        let trial = try TrialOffice()
        #expect(throws: OfficeError.self) {
            try trial.office.activatePolicy(
                Self.policy(.england), file: "p.yaml", signingOff: (by: "Asha Patel", role: role, reason: "so"))
        }
        #expect(try trial.office.policy().reference.version == 1)
    }
}
