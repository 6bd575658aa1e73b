"""Rules a draft is held against: pure functions in one table, like a linter for mentoring messages."""
