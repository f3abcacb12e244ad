import Office
import Reports

/// The list of a referral, as `shortlist` shows it.
enum FirstList {
    static func show(of referral: String, _ scheme: LiveScheme, as form: ReportForm) throws {
        let note = RunNote(
            asOf: scheme.asOf, number: scheme.runNumber, recordedOn: nil, changesSince: scheme.changesSince,
            isReplayed: false)
        let lists = try scheme.shortlists(of: referral, includingNotPossible: false)
        Console.show(
            SeveralLists(
                lists.map {
                    ShortlistReport(
                        $0, of: scheme.matcher, policy: scheme.policy, note: note, length: scheme.shortlistLength,
                        showsPoints: false)
                }), as: form)
    }
}
