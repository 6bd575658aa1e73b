"""The model engine: every task performed by an OpenAI-compatible endpoint, each answer held against the notes."""
