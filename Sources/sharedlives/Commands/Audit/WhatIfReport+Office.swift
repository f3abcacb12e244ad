import Office
import Reports

extension WhatIfReport.Run {
    /// One run as it would have been.
    init(_ found: WhatIf) {
        self.init(
            number: found.run, asOf: found.asOf, policyVersion: found.policyVersion, listCount: found.listCount,
            changeCount: found.changes.count,
            lists: found.lists.map {
                WhatIfReport.List(referral: $0.referral, possible: $0.possible, first: $0.first)
            })
    }
}
