/// Whether a pair may still be chosen, must be, or must not.
enum PlanSearchState: Sendable { case free, forced, forbidden }
