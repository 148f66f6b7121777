// swift-tools-version: 6.1
// Measures the index over protected names; run by benchmarks/index.

import PackageDescription

let package = Package(
    name: "IndexBenchmark",
    dependencies: [.package(name: "fakefrom", path: "../..")],
    targets: [
        .executableTarget(name: "index-benchmark", dependencies: [.product(name: "Lookalike", package: "fakefrom")])
    ],
    swiftLanguageModes: [.v6]
)
