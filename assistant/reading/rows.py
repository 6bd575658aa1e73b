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
_WORDS = load("commitments")
_TASKS = frozenset(_WORDS["what_columns"])
_WHO = frozenset(_WORDS["who_columns"])
_DAYS = frozenset(_WORDS["when_columns"])
_STATES = frozenset(_WORDS["status_columns"])
_OVER = frozenset(_WORDS["called_off_words"]) | frozenset(("answered", "resolved"))
_DONE = frozenset(_WORDS["done_words"])
_KIND_COLUMNS = frozenset(("kind", "type", "category", "tag", "entry"))
_ENTERED = frozenset(("date", "day"))
"""Columns that say when a row was entered, where another one says when it is due."""


def by_kind(passage: Passage, names: frozenset[str]) -> Iterator[Passage]:
    """`| hire slowly | advice |` as advice, `| goals | advice |` cell by cell; every other passage as it is."""
    named = [(column, cell) for column, cell in passage.cells if column]
    if passage.kind == "row" and not named and len(passage.cells) > 1:
        yield _led(passage, [cell for _, cell in passage.cells])
        return
    kind_cell = next((cell for column, cell in named if column in _KIND_COLUMNS), "")
    if passage.kind == "row" and kind_cell:
        yield _tracked(passage, kind_cell, [cell for cell in named if cell[0] not in _KIND_COLUMNS])
        return
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


def _led(passage: Passage, cells: list[str]) -> Passage:
    """A row of no named columns that begins with its kind (`want`, `says`) or with `done`; any other as it is."""
    told = " ".join(cells[1:])
    if plain(cells[0]) in _DONE:
        return replace(_cell(passage, told, "commitments"), done=True)
    kind = _kind_of_cell(cells[0])
    return _cell(passage, told, kind) if kind else passage


def _tracked(passage: Passage, kind_cell: str, named: list[tuple[str, str]]) -> Passage:
    """A row of a tracking sheet, whose own column says its kind: what is over is dropped, an action keeps its cells."""
    kind = section_kind(kind_cell)
    about = frozenset((*_WHO, *_DAYS, *_STATES))
    told = max((cell for column, cell in named if column not in about), key=len, default="")
    state = next((plain(cell) for name, cell in named if name in _STATES), "")
    if any(state == word or state.startswith((f"{word} ", f"{word}:")) for word in _OVER):
        return replace(_cell(passage, told, ""), dropped=True)
    if kind == "commitments":
        days = [cell for cell in named if cell[0] in _DAYS - _ENTERED] or [c for c in named if c[0] in _ENTERED]
        others = [cell for cell in named if cell[0] in _WHO | _STATES]
        headings = (*passage.headings, "commitments")
        return replace(passage, headings=headings, cells=(("what", told), *others, *days))
    if kind == "next":
        days = [cell for cell in named if cell[0] in _ENTERED and cell[1]]
        told = " ".join((*(cell for _, cell in days), told))
    row = _cell(passage, told, kind)
    who = next((cell for name, cell in named if name in _WHO), "")
    return replace(row, label=who, label_mark="\t") if who and kind in {"advice", "feedback"} else row


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
