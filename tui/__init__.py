"""The terminal: the command line, the plain mode and the Textual app."""
