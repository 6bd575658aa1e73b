"""The SQLite database: open, migrate, save, answer, back up. Nothing else speaks SQL."""
