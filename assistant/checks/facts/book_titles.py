"""Titles of books, talks and songs in a draft: one name, however many words of it have a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault

_TITLE = re.compile(r"\"(?P<quoted>[^\"\n]{3,120})\"|(?<!\w)(?P<mark>[*_])(?P<set>[^*_\n]{3,120})(?P=mark)(?!\w)")


def in_title(draft: DraftText, passage: Span, at: int) -> bool:
    """Whether a place of a passage lies within quotation marks or italics."""
    return any(found.start() < at < found.end() for found in _TITLE.finditer(draft.own, passage.start, passage.end))


def one_for_a_title(draft: DraftText, passage: Span, faults: Sequence[Fault]) -> Iterator[Fault]:
    """The faults of a passage, in order, those within one title in quotation marks or italics as one; a slip of a
    known name stays by itself."""
    titles = [found.span() for found in _TITLE.finditer(draft.own, passage.start, passage.end)] if faults else []
    merged: dict[tuple[int, int], list[Fault]] = {}
    for fault in faults:
        title = next((span for span in titles if span[0] < fault.start and fault.end < span[1]), None)
        place = title if title and fault.instead is None else (fault.start, fault.end)
        merged.setdefault(place, []).append(fault)
    for (start, end), same in merged.items():
        if len(same) == 1:
            yield same[0]
            continue
        title_text = draft.text[start + 1 : end - 1]
        worst = next((one.level for one in same if one.level != "info"), same[0].level)
        message = f"“{title_text}” is not found in your notes."
        yield Fault(start + 1, end - 1, message, same[0].suggestion, worst)
