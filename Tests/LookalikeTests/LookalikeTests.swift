import Testing
@testable import Lookalike
