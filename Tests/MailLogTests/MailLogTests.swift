import Testing
@testable import MailLog
