"""Promises of lists and tables of actions, where no wording is needed: owner, what, when, done or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.reading.dates import resolve
from assistant.reading.document import Passage
from assistant.reading.due import Due, due_in
from assistant.reading.names import candidates, folded
from assistant.reading.owners import OTHERS, can_own, owner_in_front, owner_named
from assistant.reading.people import Cast
from assistant.reading.promises import Promise, promise_of, promises_of
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("commitments")
_NONE = frozenset(_WORDS["none_words"])
_DONE = frozenset(_WORDS["done_words"])
_CALLED_OFF = frozenset(_WORDS["called_off_words"])
_BRACKET_OWNER = re.compile(r"\s*\((?P<who>[^\W\d_][^(),]{0,30})(?P<rest>,[^()]*)?\)\s*\.?$")
_DONE_END = re.compile(_WORDS["done_end"], re.IGNORECASE)
_MOST_NAME_WORDS = 2
_CELL_SLACK = 12
"""A cell is a due date where at most this many characters of it are something else."""


def row_promise(statement: Statement, cast: Cast, source: str) -> Promise | None:
    """A row of a table by its columns, or of an outline by its order: owner, what, when."""
    columns = dict(reversed(statement.passage.cells))
    if any(_says("what", name) for name in columns):
        return _table_row(statement, columns, cast, source)
    return _outline_row(statement, cast, source)


def _says(kind: str, column: str) -> bool:
    """Whether a column's name says who, what, when or how far: `Who`, `Owner / lead`, `Done by`."""
    names: list[str] = _WORDS[f"{kind}_columns"]
    return column in names or (kind != "when" and not set(column.split()).isdisjoint(names))


def is_action_row(passage: Passage) -> bool:
    """Whether a row of a table tells who or when beside what, so that it is a promise without any heading."""
    columns = [name for name, _ in passage.cells if name]
    return any(_says("what", name) for name in columns) and any(_says(k, n) for k in ("who", "when") for n in columns)


def _table_row(statement: Statement, columns: dict[str, str], cast: Cast, source: str) -> Promise | None:
    def cell(kind: str) -> str:
        return next((columns[name] for name in columns if columns[name] and _says(kind, name)), "")

    if folded(cell("status")) in _CALLED_OFF:
        return None
    done = folded(cell("status")) in _DONE or folded(cell("when")) in _DONE or statement.passage.done is True
    due = _due_cell(cell("when"), statement.day, any_words=True)
    return promise_of(statement, owner_named(cell("who"), statement, cast), cell("what"), due, source, done=done)


def _outline_row(statement: Statement, cast: Cast, source: str) -> Promise | None:
    """A row without columns that say what they hold: the owner and the day are told by what they are."""
    cells = [cell for _, cell in statement.passage.cells if cell]
    done = statement.passage.done is True or (bool(cells) and folded(cells[-1]) in _DONE)
    owner = next((cell for cell in cells if len(cells) > 1 and _is_owner(cell, cells, cast)), None)
    rest = [cell for cell in cells if cell is not owner]
    dues = ((cell, _due_cell(cell, statement.day, any_words=False)) for cell in rest[1:])
    told, due = next(((cell, found) for cell, found in dues if found), ("", None))
    what = " ".join(cell for cell in rest if not due or cell is not told)
    who = owner_named(owner, statement, cast) if owner else statement.about
    return promise_of(statement, who, what, due, source, done=done)


def _is_owner(cell: str, cells: list[str], cast: Cast) -> bool:
    """Whether a cell is somebody: one of the cast, or a lone name in front of words that begin small."""
    if can_own(cell, cast):
        return True
    named = candidates(cell)
    lone = len(named) == 1 and named[0].name == cell and len(cell.split()) <= _MOST_NAME_WORDS
    return lone and cell is cells[0] and cells[1][:1].islower()


def _due_cell(text: str, anchor: date, *, any_words: bool) -> Due | None:
    """A cell that says when. Under a heading of due dates any words do ("next call"), but for `-` and `tbd`."""
    text = text.strip()
    alone = resolve(text, anchor)
    found = Due(text, alone, 0, len(text)) if alone and alone >= anchor else due_in(text, anchor)
    if found is None:
        says = any_words and text and folded(text) not in _NONE and not text.isdecimal()
        return Due(text, None, 0, len(text)) if says else None
    return replace(found, words=text) if len(text) <= len(found.words) + _CELL_SLACK else None


def listed_promises(statement: Statement, cast: Cast, source: str) -> Iterator[Promise]:
    """An item: `Halina to phone Sunniva`, `me: ring Bram by Friday`, `hire the tent (Ana, by Mar 3)`.

    The owner is the one it names, else the one the list's heading names (`I make this`), else nobody.
    """
    text = statement.text
    if folded(text.strip(" .")) in _NONE:
        return
    due: Due | None = None
    label = statement.passage.label
    who = owner_named(label, statement, cast) if label else None
    other = folded(label) in OTHERS
    if who is None and not other:
        front = owner_in_front(text, statement, cast)
        bracket = _BRACKET_OWNER.search(text)
        if front is not None:
            who, text = front[0], text[front[1] :]
        elif bracket and can_own(bracket["who"].strip(), cast):
            who = owner_named(bracket["who"], statement, cast)
            due = due_in(bracket["rest"] or "", statement.day)
            text = text[: bracket.start()]
    done = _DONE_END.search(text)
    text = text[: done.start()] if done else text
    for promise in promises_of(statement, who if other else who or statement.about, text, due, source):
        yield replace(promise, done=promise.done or done is not None)


def bracket_owner(text: str, cast: Cast) -> str:
    """The words of a bracket at the end that are somebody of the cast; empty where none are."""
    bracket = _BRACKET_OWNER.search(text)
    return bracket["who"].strip() if bracket and can_own(bracket["who"].strip(), cast) else ""


def names_its_owner(statement: Statement, cast: Cast) -> bool:
    """Whether a label, the words in front, or a bracket say whose an item is."""
    passage = statement.passage
    told = statement.labelled and statement.about and passage.kind not in {"text", "turn"}
    if passage.label and (owner_named(passage.label, statement, cast) or told):
        return True
    bracket = _BRACKET_OWNER.search(statement.text)
    in_bracket = bracket is not None and can_own(bracket["who"].strip(), cast)
    return in_bracket or owner_in_front(statement.text, statement, cast) is not None
