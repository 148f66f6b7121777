import Testing
@testable import LogSources
