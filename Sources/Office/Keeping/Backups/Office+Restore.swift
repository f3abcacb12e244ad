import Foundation
import Ledger
import Persistence
import Records

extension Office {
    /// Puts a backup in the place of a database, as another life of the ledger: what was erased since is erased again, and what was
    /// entered since is listed as lost.
    ///
    /// Everything is made ready in a copy beside the database; only then it takes the place, in one step.
    package static func restore(_ request: RestoreRequest, desk: Desk) throws(OfficeError) -> Restored {
        guard desk.actor != nil else { throw .usage("say who restores, with `--actor`") }
        let words = try stated(request.words, what: "why it is restored")
        let target = URL(fileURLWithPath: request.database).standardizedFileURL.path
        let paths = EvidencePaths(database: target)
        let aside = try placeAside(target, request)
        let register = try ErasureRegister.read(request.register ?? paths.erasures)
        let end = try KnownEnd(paths, checkpoint: request.checkpoint)
        if !request.isWithoutEvidence { try requireEvidence(register, end) }
        let copy = target + ".restoring"
        try discard(copy)
        var finished = false
        defer {
            if !finished { for ending in ["", "-journal", ".lock"] { unlink(copy + ending) } }
        }
        let (backup, lineage, tree, rotations) = try copyBackup(request.backup, to: copy, desk: desk)
        try end.check(lineage, tree, origin: backup.origin, backup: request.backup)
        if let register, LedgerLife(register.origin).base != LedgerLife(backup.origin).base {
            throw .badEvidence(path: request.register ?? paths.erasures, why: "the register of another ledger")
        }
        let old = aside == nil ? nil : oldEntries(target, after: tree.size, desk: desk)
        let lives = [backup.origin, end.signed?.origin, register?.origin, old?.origin].compactMap { $0 }
        let life = (lives.map { LedgerLife($0).number }.max() ?? 1) + 1
        let origin = LedgerLife(backup.origin).origin(ofLife: life)
        let earlier = try earlierKeys(old?.keys ?? [], lineage, paths)
        let key = try KeyFiles.makeNext(origin: origin, at: paths, random: desk.random)
        let known = [end.signed.map(\.size), old?.last].compactMap { $0 }.max()
        let begun = try beginLife(
            in: copy, origin: origin, register: register,
            details: [
                .init("words", .string(words)), .init("origin", .string(origin)),
                .init("previous_origin", .string(backup.origin)), .init("verifier", .string(key.verifier.text)),
                .init("size", .number(tree.size)), .init("root", .string(tree.root.hexadecimal)),
                .init("known", end.stated), .init("last_entry", .number(known)),
                .init("earlier_keys", .texts(earlier.map(\.text))),
                .init("lost_rotations", .texts((old?.rotations ?? []).filter { !rotations.contains($0) })),
                .init("without_evidence", .bool(request.isWithoutEvidence)),
            ], desk: desk)
        try takePlace(of: target, copy, aside: aside)
        finished = true
        try KeyFiles.putInForce(key, at: paths)
        let office = try Office.open(target, writing: true, desk: desk)
        let (now, unfinished) = try office.reading { (try $0.tree(), try $0.unfinishedErasures().count) }
        try HighWater(origin: origin, size: now.size, root: now.root, keyID: key.verifier.idText)
            .write(to: paths.highWater)
        try office.writeErasureRegister()
        return Restored(
            origin: origin, entry: begun.entry, size: tree.size, knownSize: known, lost: old?.lost ?? [],
            erasedAgain: begun.erasedAgain, replaced: aside,
            upgradedFrom: backup.schema < SchemeFile.latestSchema ? backup.schema : nil, unfinished: unfinished)
    }

    /// Where a database that is there goes; nil where there is none. Refuses where nobody said that it may.
    private static func placeAside(_ target: String, _ request: RestoreRequest) throws(OfficeError) -> String? {
        guard FileManager.default.fileExists(atPath: target) else { return nil }
        guard request.isReplacing else {
            throw .usage("\(target) is there; `--replace` puts it aside as \(target).replaced")
        }
        let aside = target + ".replaced"
        if FileManager.default.fileExists(atPath: aside) {
            throw .usage("\(aside) is there from an earlier restore; move it away first")
        }
        return aside
    }

    private static func requireEvidence(_ register: ErasureRegister?, _ end: KnownEnd) throws(OfficeError) {
        let without = "; where it is lost say `--without-evidence`, and why in the words"
        guard let register else {
            throw .refused("not restored: the newest register of erasures is needed, `--register FILE`" + without)
        }
        guard let signed = end.signed else {
            throw .refused("not restored: the newest checkpoint is needed, `--checkpoint FILE`" + without)
        }
        let lives = (LedgerLife(register.origin).number, LedgerLife(signed.origin).number)
        if lives.0 < lives.1 || lives.0 == lives.1 && register.size < signed.size {
            throw .refused(
                "not restored: the register tells of \(register.size) entries, and \(signed.size) were signed: it is not the newest"
                    + without)
        }
    }

    private struct Backup {
        let origin: String
        let schema: Int
    }

    /// Copies a backup that is sound; says what its ledger is.
    private static func copyBackup(_ path: String, to copy: String, desk: Desk) throws(OfficeError) -> (
        backup: Backup, lineage: KeyLineage?, tree: MerkleTree, rotations: [String]
    ) {
        do {
            let office = Office(file: try SchemeFile.openOlder(path, for: .reading), desk: desk)
            if let broken = try office.file.check().first { throw PersistenceError.damaged(broken) }
            try office.file.backup(to: copy)
            let (origin, state) = try office.reading { (try $0.facts().origin, try $0.ledgerState()) }
            let backup = Backup(origin: origin, schema: try office.file.schemaNumber())
            try office.file.close()
            return (backup, state.lineage, state.tree, state.rotations)
        } catch let error as PersistenceError {
            throw .opening(path: path, error)
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .unreadableRecord(String(describing: error))
        }
    }

    /// What the database that is put aside has after so many entries; nil where it cannot be read.
    private static func oldEntries(_ path: String, after size: Int, desk: Desk) -> (
        origin: String, last: Int, lost: [String], keys: [VerifierKey], rotations: [String]
    )? {
        do {
            let office = Office(file: try SchemeFile.openOlder(path, for: .reading), desk: desk)
            let found = try office.reading { reader in
                var lost: [String] = []
                try reader.forEachEntry(from: size + 1) {
                    lost.append("\($0.sequence) \($0.kind) \($0.recordedAt)")
                }
                let state = try reader.ledgerState()
                return (
                    origin: try reader.facts().origin, last: try reader.head().ledger, lost: lost,
                    keys: state.lineage?.reigns.map(\.key) ?? [], rotations: state.rotations
                )
            }
            try office.file.close()
            return found
        } catch {
            // It is damaged, which is why a backup is restored; what was signed still tells how far it had got.
            return nil
        }
    }

    /// The keys of lives that the backup does not know, as far as they are here: what they signed is still to be checked.
    private static func earlierKeys(_ old: [VerifierKey], _ lineage: KeyLineage?, _ paths: EvidencePaths)
        throws(OfficeError) -> [VerifierKey]
    {
        var keys: [VerifierKey] = []
        let beside = try KeyFiles.verifier(nil, at: paths).map { [$0] } ?? []
        for key in old + beside
        where lineage?.reigns.contains(where: { $0.key.name == key.name }) == false
            && !keys.contains(where: { $0.name == key.name })
        {
            keys.append(key)
        }
        return keys
    }

    /// Begins the new life in the copy and erases again what was erased since.
    private static func beginLife(
        in copy: String, origin: String, register: ErasureRegister?, details: [OrderedJSON.Member], desk: Desk
    ) throws(OfficeError) -> (entry: Int, erasedAgain: Int) {
        do {
            let office = Office(file: try SchemeFile.openOlder(copy, for: .writing), desk: desk)
            let (head, again, erasures, sought) = try office.reading { reader in
                let done = Set(try reader.erasureIntents().map(\.commitments))
                let again = (register?.intents ?? []).filter { !done.contains($0.commitments) }
                let head = try reader.head()
                let erasures = try again.map { try $0.erasure(reader, sharedUpTo: head.ledger) }
                for (intent, erasure) in zip(again, erasures) { try intent.checkNamesAll(in: erasure, reader) }
                return (
                    head, again, erasures,
                    try again.reduce(ErasureWords(words: SubjectWords([String]()), copies: [])) {
                        $0.joined(with: try $1.words(reader))
                    }
                )
            }
            let event = Event(
                kind: .restore, action: "restore",
                details: details + [.init("erased_again", .array(again.map(\.registered)))])
            try office.file.beginIncarnation(
                origin: origin, with: try event.entry(after: head, desk: desk), erasing: erasures, expecting: head)
            try office.file.vacuum()
            let search = try WordSearch(sought.words, copies: [], in: office)
            if let left = search.residue.first { throw OfficeError.refused("not restored: \(left)") }
            return (head.ledger + 1, again.count)
        } catch let error as PersistenceError {
            throw .opening(path: copy, error)
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .unreadableRecord(String(describing: error))
        }
    }

    private static func discard(_ copy: String) throws(OfficeError) {
        for ending in ["", "-journal", ".lock"] where access(copy + ending, F_OK) == 0 {
            guard unlink(copy + ending) == 0 else {
                throw .opening(path: copy + ending, .cannotWrite(String(cString: strerror(errno))))
            }
        }
    }

    /// Puts the old database aside and the copy in its place.
    private static func takePlace(of target: String, _ copy: String, aside: String?) throws(OfficeError) {
        if let aside {
            // A journal belongs to its database, by name.
            if access(target + "-journal", F_OK) == 0 {
                try DurableFile.move(target + "-journal", to: aside + "-journal")
            }
            // Who shared the database shares it again.
            var status = stat()
            if stat(target, &status) == 0 {
                chown(copy, uid_t.max, status.st_gid)
                chmod(copy, status.st_mode & 0o7777)
            }
            try DurableFile.move(target, to: aside)
        }
        try DurableFile.move(copy, to: target)
        unlink(copy + ".lock")
    }
}
