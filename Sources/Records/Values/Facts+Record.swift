import Matching

extension Facts {
    /// Takes what was read. Where a writer walks, the lists are those that are there already and nothing is made anew.
    mutating func take(yes: [Code], no: [Code]) {
        if self.yes != yes || self.no != no { self = Facts(yes: yes, no: no) }
    }
}
