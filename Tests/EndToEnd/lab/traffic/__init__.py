"""Sets of mails. Each module holds lists of Mail and Flow; `module.NAME` names a set."""
