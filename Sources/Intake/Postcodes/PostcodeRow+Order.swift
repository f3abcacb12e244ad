extension PostcodeRow {
    /// The rows ordered by postcode, one for each: of several, the one in use before a terminated one, and one with a place
    /// before one without.
    static func ordered(_ rows: [PostcodeRow]) -> [PostcodeRow] {
        var rows = rows
        let isOrdered = zip(rows, rows.dropFirst()).allSatisfy { $0.key <= $1.key }
        if !isOrdered { rows.sort { ($0.key, $0.easting, $0.northing) < ($1.key, $1.easting, $1.northing) } }
        let isUnique = zip(rows, rows.dropFirst()).allSatisfy { $0.key >> 8 != $1.key >> 8 }
        return isUnique
            ? rows
            : rows.enumerated().compactMap { place, row in
                place > 0 && rows[place - 1].postcode == row.postcode ? nil : row
            }
    }

    /// The rows of several files, each ordered, as one ordered list; where two have the same postcode, the later file's.
    package static func merged(_ files: [[PostcodeRow]]) -> [PostcodeRow] {
        guard files.count > 1 else { return files.first ?? [] }
        let middle = files.count / 2
        let (one, other) = (merged(Array(files[..<middle])), merged(Array(files[middle...])))
        var all: [PostcodeRow] = []
        all.reserveCapacity(one.count + other.count)
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            if one[left].postcode < other[right].postcode {
                all.append(one[left])
                left += 1
            } else {
                if one[left].postcode == other[right].postcode { left += 1 }
                all.append(other[right])
                right += 1
            }
        }
        all.append(contentsOf: one[left...])
        all.append(contentsOf: other[right...])
        return all
    }
}
