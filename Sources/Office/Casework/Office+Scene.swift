import Matching
import Persistence
import Records

/// What a decision looks at: the scheme as it stands today, with the last run that was made.
extension Office {
    /// The whole scheme, read in one moment.
    func scene() throws(OfficeError) -> LiveScheme {
        let (rows, run) = try reading { reader in (try reader.snapshotRows(), try reader.latestRun()) }
        return scene(of: try inOfficeWords { try rows.snapshot() }, run)
    }

    /// The scheme as it stands now, from one read before and from what decisions brought since, and whether nothing changed that the engine reads.
    ///
    /// Read and reckoned anew is only what changed, as others wait for it. Where anything but decisions was entered since, everything is.
    func scene(after earlier: LiveScheme) throws(OfficeError) -> (scene: LiveScheme, isOfSamePopulation: Bool) {
        let now = try reading { reader in try reader.snapshot(after: earlier.snapshot) }
        guard let now else { return (try scene(), false) }
        if now.isOfSamePopulation {
            let scene = LiveScheme(
                matcher: earlier.matcher, snapshot: now.snapshot, run: earlier.run, changesSince: 0)
            return (scene, true)
        }
        return (scene(of: now.snapshot, earlier.run), false)
    }

    private func scene(of snapshot: Snapshot, _ run: StoredRun?) -> LiveScheme {
        LiveScheme(
            matcher: Matcher(
                CompiledPopulation(snapshot.population, policy: snapshot.policy.policy, asOf: desk.today)),
            snapshot: snapshot, run: run, changesSince: 0)
    }
}
