import Matching

extension PolicyRefusals {
    /// Casework that nobody could do, or that a machine would do.
    static func casework(_ policy: Policy) -> [PolicyRefusal] {
        let lists = [
            ("decided_by", policy.casework.decidedBy, true), ("confirmed_by", policy.casework.confirmedBy, true),
            ("deferred_by", policy.casework.deferredBy, policy.casework.acceptsEmergencies),
        ]
        return lists.flatMap { key, roles, isNeeded -> [PolicyRefusal] in
            let name = "casework.\(key)"
            if roles.contains("batch") {
                return [
                    PolicyRefusal(
                        concerns: [name], code: "batch-decides", says: "`\(name)` names `batch`",
                        hint: "the overnight run only proposes; people decide")
                ]
            }
            guard isNeeded, roles.isEmpty else { return [] }
            return [
                PolicyRefusal(
                    concerns: [name], code: "nobody-decides", says: "`\(name)` is [], so that nobody could do it",
                    hint: "name a role such as coordinator")
            ]
        }
    }
}
