import Casework
import Matching
import Persistence
import Records
import Testing

@testable import Office

/// What a decision looks over while others wait is what it would read anew.
struct SceneTests {
    private static func request(
        _ referral: String, _ household: String, _ move: String, _ what: String? = nil
    ) -> DecisionRequest {
        var request = DecisionRequest(referral: referral, household: household, move: move)
        request.what = what
        request.isGiven = move == "propose"
        request.words = "Said on the phone"
        return request
    }

    private static func said(no household: String, _ referral: String) -> DecisionRequest {
        var request = request(referral, household, "decline", "household")
        request.reason = "no-reason-given"
        request.reach = "everybody-until"
        request.askAgain = "2027-03-01"
        return request
    }

    /// Everything that was read, in a form that can be compared.
    private struct Said: Equatable {
        let records: SchemeRecords
        let cases: CaseRecords
        let upTo: Int
        let head: Head
    }

    private static func said(_ scene: LiveScheme) -> Said {
        let snapshot = scene.snapshot
        return Said(
            records: snapshot.records, cases: snapshot.cases, upTo: snapshot.upTo, head: snapshot.head)
    }

    @Test func `what decisions bring is taken up without reading the rest again`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let before = try trial.office.scene()
        #expect(Self.said(try trial.office.scene(after: before).scene) == Self.said(before))
        var last = before
        let steps = [
            Self.request("R-P01", "H17", "propose"), Self.request("R-P03", "H15", "propose"),
            Self.request("R-P03", "H15", "withdraw", "scheme"), Self.said(no: "H17", "R-P01"),
        ]
        for (number, step) in steps.enumerated() {
            let office = try trial.later(Int64(100 + number))
            _ = try office.decide(step)
            let now = try office.scene(after: last)
            let anew = try Self.said(office.scene())
            #expect(Self.said(now.scene) == anew)
            #expect(now.isOfSamePopulation == (step.move != "decline"))
            #expect(Self.said(try office.scene(after: before).scene) == anew)
            last = now.scene
        }
        let fit = try before.receipt(of: "R-P01", "H17")
        #expect(try last.receipt(of: "R-P01", "H17") != fit)
        #expect(
            try last.receipt(of: "R-P01", "H17") == (try trial.office.scene().receipt(of: "R-P01", "H17")))
    }

    @Test func `anything but a decision has the whole read again`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let before = try trial.office.scene()
        _ = try await trial.later(200).setFact(
            "H17/dogs", to: "yes", action: "set", asOf: TrialOffice.day, isDryRun: false)
        #expect(try trial.read { try $0.snapshot(after: before.snapshot)?.snapshot.upTo } == nil)
        let anew = try Self.said(trial.office.scene())
        #expect(Self.said(try trial.office.scene(after: before).scene) == anew)
    }

    @Test func `of two who drafted at one time, the second decides on what the first did`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let first = try trial.later(300)
        let second = try trial.later(301)
        var isFirst = true
        let done = try second.entering(isDryRun: false) { (scene) throws(OfficeError) -> Int in
            scene.snapshot.cases.proposals.count
        } draft: { (_, scene) throws(OfficeError) -> CaseEntry<Int> in
            if isFirst {
                isFirst = false
                _ = try first.decide(Self.request("R-P03", "H15", "propose"))
            }
            return CaseEntry(
                done: scene.snapshot.cases.proposals.count, action: "decide nothing",
                changes: CaseDraft(scene.snapshot).changes(reason: ""), details: [], subjects: [])
        }
        #expect(done == 1)
    }
}
