"""Rows of tables that are no lists of actions: a column, or a cell, says what kind of thing the others tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.reading.document import Passage
from assistant.reading.sections import SectionKind, plain, section_kind
from assistant.reading.words import load

_KINDS: frozenset[SectionKind] = frozenset(("advice", "feedback", "questions", "goals", "decisions", "commitments"))
_SELVES = frozenset(("me", "about me", "myself", "my work", "on me"))
_MOST_CELL_WORDS = 3
_TASKS = frozenset(load("commitments")["what_columns"])


def by_kind(passage: Passage, names: frozenset[str]) -> Iterator[Passage]:
    """`| hire slowly | advice |` as advice, `| goals | advice |` cell by cell; every other passage as it is."""
    named = [(column, cell) for column, cell in passage.cells if column]
    if passage.kind != "row" or not named or any(column in _TASKS for column, _ in named):
        yield passage
        return
    telling = next(((column, cell) for column, cell in named if _kind_of_cell(cell)), None)
    if telling is not None:
        told = max((cell for column, cell in named if (column, cell) != telling), key=len, default="")
        yield _cell(passage, told, _kind_of_cell(telling[1])) if told else passage
        return
    kinds = [(cell, section_kind(column, names)) for column, cell in named]
    if sum(kind in _KINDS for _, kind in kinds) < 1 or "commitments" in {kind for _, kind in kinds}:
        yield passage
        return
    for cell, kind in kinds:
        if cell.strip():
            yield _cell(passage, cell, kind)


def _kind_of_cell(cell: str) -> SectionKind:
    """The kind that a short cell names: `advice`, `Q`, `about me`."""
    words = plain(cell)
    if not words or len(words.split()) > _MOST_CELL_WORDS:
        return ""
    if words in _SELVES:
        return "feedback"
    kind = section_kind(cell)
    return kind if kind in _KINDS else ""


def _cell(passage: Passage, cell: str, kind: SectionKind) -> Passage:
    """One cell as an item under a heading of its kind."""
    headings = (*passage.headings, kind) if kind else passage.headings
    return replace(
        passage,
        kind="item",
        text=cell,
        places=((0, passage.lines[0]),),
        cells=(),
        headings=headings,
        listed=True,
        first_words=cell,
    )
