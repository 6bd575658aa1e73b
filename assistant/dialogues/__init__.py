"""The guided dialogues: generators of turns over a desk. No input, no output, no clock."""
