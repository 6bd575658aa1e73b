"""A letter as a model writes it, without what is put round it by code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from assistant.checks.draft import DraftText
from assistant.engines.model.answers.grounds import Said
from assistant.model.messages import Channel, Kind

_BETWEEN = "\n\n"


class Paragraph(NamedTuple):
    text: str
    lines: tuple[int, ...]


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
