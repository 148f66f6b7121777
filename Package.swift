// swift-tools-version: 6.1
// FakeFrom: finds lookalike sender domains in Postfix logs.
//
// The targets stand in the order in which a log line passes through them:
// source → line → event → message → finding → alert → sink (docs/architecture.md).

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "fakefrom",
    products: [
        .executable(name: "fakefrom", targets: ["fakefrom"]),
        .library(name: "MailLog", targets: ["MailLog"]),
        .library(name: "Lookalike", targets: ["Lookalike"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // System libraries: a module map and a header, nothing else.
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CSystem"),
        .target(name: "CCharset", dependencies: ["CICU"], linkerSettings: [.linkedLibrary("icuuc")]),

        // The walk.
        .target(name: "LogSources", dependencies: ["CArchive", "CZlib", "CSystem"], swiftSettings: strict),
        .target(name: "MailLog", dependencies: ["CSystem", "CCharset"], swiftSettings: strict),
        .target(name: "MailTracking", dependencies: ["MailLog"], swiftSettings: strict),
        .target(name: "Lookalike", dependencies: ["CPCRE2", "CPSL", "CICU"], swiftSettings: strict),
        .target(
            name: "Alerting", dependencies: ["MailLog", "MailTracking", "Lookalike", "CCurl", "CCrypto", "CSystem"],
            swiftSettings: strict),
        .target(
            name: "StateStore",
            dependencies: ["Alerting", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Pipeline",
            dependencies: ["LogSources", "MailLog", "MailTracking", "Lookalike", "Alerting", "StateStore"],
            swiftSettings: strict),
        .target(
            name: "Configuration",
            dependencies: ["Lookalike", "MailLog", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        // What a service tells its manager, and the signals that it gets.
        .target(name: "Service", swiftSettings: strict),
        .target(name: "LogGenerator", swiftSettings: strict),
        .executableTarget(
            name: "fakefrom",
            dependencies: [
                "Pipeline", "LogGenerator", "Configuration", "Alerting", "StateStore", "Service", "Lookalike", "MailLog", "LogSources", "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(name: "MailLogTests", dependencies: ["MailLog", "CSystem"], swiftSettings: strict),
        .testTarget(name: "MailTrackingTests", dependencies: ["MailTracking", "MailLog"], swiftSettings: strict),
        .testTarget(name: "LookalikeTests", dependencies: ["Lookalike"], swiftSettings: strict),
        .testTarget(name: "AlertingTests", dependencies: ["Alerting", "Lookalike", "MailTracking"], swiftSettings: strict),
        .testTarget(
            name: "StateStoreTests",
            dependencies: ["StateStore", "Alerting", "Lookalike", "MailTracking", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(name: "LogSourcesTests", dependencies: ["LogSources", "MailLog", "CArchive"], swiftSettings: strict),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["Pipeline", "Alerting", "Lookalike", "LogSources", "LogGenerator", "MailLog", "MailTracking", "StateStore"],
            swiftSettings: strict),
        .testTarget(name: "ServiceTests", dependencies: ["Service"], swiftSettings: strict),
        .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
