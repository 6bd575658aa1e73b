"""A letter as a model writes it, without what is put round it by code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from assistant.checks.draft import DraftText
from assistant.engines.builtin.phrasing import sentences
from assistant.engines.model.answers.grounds import Ground, Said
from assistant.engines.model.verifying import concepts_of
from assistant.model.messages import Channel, Kind

_SAYS_SOMETHING = 6
"""Concepts from which on a paragraph says something of its own; thanks and a way out say less."""
_BETWEEN = "\n\n"


class Paragraph(NamedTuple):
    text: str
    lines: tuple[int, ...]


def unfounded(prose: Iterable[Paragraph], ground: Ground) -> tuple[str, ...]:
    """The paragraphs that say something and of which no sentence rests on the lines."""
    return tuple(
        text
        for text, lines in prose
        if len(concepts_of(text)) >= _SAYS_SOMETHING
        and not any(ground.evidence(sentence, lines) is not None for sentence in sentences(text))
    )


def prose_of(said: Iterable[Said], kind: Kind, channel: Channel) -> list[Paragraph]:
    """The paragraphs without a greeting before them and without closing lines after them.

    A closing is only what fills paragraphs of its own: the end of a sentence, a link at the end, is never cut off.
    """
    kept = [paragraph for paragraph in said if paragraph.text]
    text = _BETWEEN.join(paragraph.text for paragraph in kept)
    prose = DraftText(text, kind, channel).prose
    found: list[Paragraph] = []
    start = 0
    for paragraph in kept:
        end = start + len(paragraph.text)
        inside = text[max(start, prose.start) : end].strip(" ,\n") if start < prose.end else ""
        if inside:
            found.append(Paragraph(inside, paragraph.lines))
        start = end + len(_BETWEEN)
    return found
