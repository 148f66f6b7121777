import Testing
@testable import MailTracking
