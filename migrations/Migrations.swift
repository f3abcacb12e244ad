/// One step of the schema: SQL that is run once on a database, in one transaction, and never edited afterwards.
package struct Migration: Sendable {
    /// 1, 2, 3 … without a gap; the database keeps the last one as its `user_version`.
    package let number: Int
    /// The file's name without its ending, `0001_start`.
    package let name: String
    /// The file as it was when the program was built, UTF-8.
    package let sql: [UInt8]

    package init(number: Int, name: String, sql: [UInt8]) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}

extension Migration {
    /// Every step in order, append only. A test holds this list against the folder, names and bytes.
    package static let all: [Migration] = [
        Migration(number: 1, name: "0001_start", sql: PackageResources._001_start_sql),
        Migration(number: 2, name: "0002_plan", sql: PackageResources._002_plan_sql),
    ]

    /// The schema that this program knows.
    package static let latest = all[all.count - 1].number
}
