extension Stay {
    /// Whether somebody sleeps there every night of it, as those do who are said to live there: not who comes for the day, for some nights of
    /// the week, or on single dates.
    package var isEveryNight: Bool {
        guard dates.isEmpty, everyWeeks == 1, arrangement != .known(.daySupport) else { return false }
        return slots.value.map { $0.isSuperset(of: .everyNight) } ?? true
    }
}
