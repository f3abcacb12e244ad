/// The engine as a run records it.
public enum Engine {
    /// The version of every rule and strand together: from 1.0.0 on a changed one is added beside the old.
    public static let version = "0.1.0"
}
