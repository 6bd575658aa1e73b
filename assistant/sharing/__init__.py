"""An artifact leaves: Markdown, JSON, plain text."""
