// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on `sharedlives` resolves or builds it.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
let matching = Target.Dependency.product(name: "Matching", package: "sharedlives")

let package = Package(
    name: "sharedlives-benchmarks",
    products: [.executable(name: "sharedlives-bench", targets: ["sharedlives-bench"])],
    dependencies: [.package(name: "sharedlives", path: "..")],
    targets: [
        .target(name: "Populations", dependencies: [matching], swiftSettings: strict),
        .target(name: "ImportFolders", dependencies: ["Populations", matching], swiftSettings: strict),
        .executableTarget(
            name: "sharedlives-bench", dependencies: ["Populations", "ImportFolders", matching],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
