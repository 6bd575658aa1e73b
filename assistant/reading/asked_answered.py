"""Lines that ask and lines that answer, by their marks: `Q: ...` over `A: ...`."""

from __future__ import annotations

import re

from assistant.reading.lines import Line, label_of
from assistant.reading.sections import section_kind

_ASKED = re.compile(r"(?:q|question|asked|ask)\s?\d{0,2}\s?[:.)]\s+(?=\S)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:a|ans|answer|answered)\s?\d{0,2}\s?[:.)]\s+(?=\S)", re.IGNORECASE)
_ELLIPTIC = re.compile(r"(?:and|what about|how about|and what about)(?:\s+[\w.'’-]+){1,3}\s*\??$", re.IGNORECASE)


def question_in(line: Line) -> str | None:
    """The question a line asks, without its mark; None where it is marked as none."""
    asked = None if line.bullet or line.level else _ASKED.match(line.text)
    return line.text[asked.end() :] if asked else None


def answer_in(line: Line) -> str | None:
    """The answer a line gives, without its mark; None where it is marked as none."""
    answer = None if line.bullet else _ANSWER.match(line.text)
    return line.text[answer.end() :] if answer else None


def goes_on_asking(question: str) -> bool:
    """Whether a question only makes sense after the one before it: "And Sinéad?"."""
    return _ELLIPTIC.match(question) is not None


def begins_section(line: Line) -> bool:
    """Whether the line under a question begins a section instead of answering it."""
    label = label_of(line)
    return label is not None and bool(section_kind(label[0])) and _ANSWER.match(line.text) is None
