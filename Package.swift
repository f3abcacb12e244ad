// swift-tools-version: 6.2
import PackageDescription

// Targets in the order of the data's road (see README, "The house in one picture"). Tests/RepositoryTests holds the
// table of imports that is allowed; what is listed here must never say more than that table.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "sharedlives",
    products: [
        .library(name: "Matching", targets: ["Matching"]),
        .executable(name: "sharedlives", targets: ["sharedlives"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .target(name: "Matching", swiftSettings: strict),
        .target(name: "Casework", dependencies: ["Matching"], swiftSettings: strict),
        .target(name: "Ledger", dependencies: [crypto], swiftSettings: strict),
        .target(name: "Records", dependencies: ["Matching", "Casework", "Ledger"], swiftSettings: strict),
        .target(name: "Intake", dependencies: ["Matching", yams], swiftSettings: strict),
        .target(name: "CSQLiteShim", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Migrations", path: "migrations",
            resources: [.embedInCode("0001_start.sql"), .embedInCode("0002_plan.sql")], swiftSettings: strict),
        .target(
            name: "Persistence", dependencies: ["Ledger", "Migrations", "CSQLiteShim", grdb],
            swiftSettings: strict),
        .target(
            name: "Reports", dependencies: ["Matching", "Casework", "Intake", "Ledger", "Records", mustache],
            resources: [.embedInCode("Templates")], swiftSettings: strict),
        .target(
            name: "Office",
            dependencies: ["Matching", "Casework", "Ledger", "Records", "Intake", "Persistence"],
            swiftSettings: strict),
        .executableTarget(
            name: "sharedlives", dependencies: ["Office", "Reports", argumentParser, logging],
            swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Matching"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "MatchingTests", dependencies: ["Matching", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests", dependencies: ["Casework", "Matching", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Records", "Matching", "Casework", "Ledger", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "IntakeTests", dependencies: ["Intake", "Matching", "TestSupport"],
            exclude: ["Situations/Tables"], swiftSettings: strict),
        .testTarget(
            name: "PersistenceTests", dependencies: ["Persistence", "Ledger", "Migrations", grdb, "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "Office", "Persistence", "Intake", "Records", "Ledger", "Casework", "Matching", crypto,
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Office", "Records", "Casework", "Ledger", "Matching", "TestSupport"],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["sharedlives", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "RepositoryTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
