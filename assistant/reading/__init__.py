"""Rough text in, facts with evidence out: files, shape, people, sentences, facts, dates."""
