"""Rows and cells (.csv, .tsv, tables in documents) -> a table of lines, each cell with its place; or the talk in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from assistant.reading.formats.stamps import order_of, second_of, shown, stamp_of
from assistant.reading.formats.taken import Progress, Taken, flat, unwatched
from assistant.reading.formats.turns import Said, named, take_turns
from assistant.reading.words import load

csv.field_size_limit(2**26)  # the library's own limit is 128 KB a cell; a file is limited before it comes here
_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 30
_MOST_HEADER = 40
_NUMBER = re.compile(r"\W*\d")
_STEP = 1000
_MOST_CELLS = 200_000
"""Beyond so many cells only rows have places: a place takes as much memory as a short cell."""

At = Callable[[int, int], str]
"""Where a cell stood, of its row and column, both from 0."""


def take_table_file(text: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add the rows of a .csv or .tsv file, whichever mark parts its cells."""
    delimiter = delimiter_of(text) or ","
    lines = text.count("\n") + 1

    def rows() -> Iterator[list[str]]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for number, row in enumerate(reader):
            if number % _STEP == 0:
                progress(min(reader.line_num / lines, 1.0))
            yield [" ".join(cell.split()) for cell in row]

    header = _header(next(_rows(text, delimiter), []))
    talk = _talk(header)
    if talk:
        take_turns(_said(rows(), *talk), taken)
    else:
        take_rows(rows(), taken, cell_name)


def delimiter_of(text: str) -> str:
    """What parts the cells: the mark that gives the first rows the same number of cells, the most; empty for none."""
    best, most = "", 1
    for mark in _DELIMITERS:
        widths = [len(row) for row in islice(_rows(text, mark), _SAMPLE_ROWS) if row]
        if widths and widths[0] > most and sum(width == widths[0] for width in widths) >= 0.8 * len(widths):
            best, most = mark, widths[0]
    return best


def is_table(text: str) -> bool:
    """Whether text of no known kind is a table: a header of short names over rows with as many cells."""
    for mark in ",;\t":
        rows = [row for row in islice(_rows(text, mark), _SAMPLE_ROWS) if any(cell.strip() for cell in row)]
        if len(rows) > 2 and len(rows[0]) > 2 and {len(row) for row in rows} == {len(rows[0])} and _header(rows[0]):
            return True
    return False


def take_rows(rows: Iterable[Sequence[str]], taken: Taken, at: At) -> None:
    """Add rows as a table in Markdown, the form that readers know; without a header, cells with semicolons between."""
    taken.blank()
    headed, cells = False, 0
    for number, row in enumerate(rows):
        if not any(row):
            continue
        cells += len(row)
        if not headed and number == 0 and _header(row):
            headed = True
            _take_row(row, number, taken, at, "| ", " | ", " |")
            taken.line("|" + " --- |" * len(row))
        elif headed:
            _take_row(row, number, taken, at if cells < _MOST_CELLS else _row_only(at), "| ", " | ", " |")
        else:
            _take_row([cell for cell in row if cell], number, taken, at, "", "; ", "")
    taken.blank()


def _take_row(row: Sequence[str], number: int, taken: Taken, at: At, opens: str, between: str, closes: str) -> None:
    marked = bool(closes)
    for column, cell in enumerate(row):
        words = flat(cell).replace("|", "¦") if marked else flat(cell)
        if column == 0:
            taken.line(opens + words, at(number, column))
        else:
            taken.go_on(words, at(number, column) if words else "", between)
    if closes:
        taken.go_on("", "", closes)


def _row_only(at: At) -> At:
    return lambda row, column: at(row, 0) if column == 0 else ""


def cell_name(row: int, column: int) -> str:
    """A cell as spreadsheets call it: row 3, column 1 is `B4`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _header(row: Sequence[str]) -> tuple[str, ...]:
    """The small names of the columns; empty where the row is none: a number, a long cell, the same name twice."""
    names = tuple(" ".join(cell.split()).casefold() for cell in row)
    worded = [name for name in names if name]
    sound = len(worded) > 1 and len(set(worded)) == len(worded)
    return names if sound and all(len(name) <= _MOST_HEADER and not _NUMBER.match(name) for name in worded) else ()


def _talk(header: Sequence[str]) -> tuple[int, int, int | None] | None:
    """The columns of speaker, words and time, where the table is a talk."""
    found = [
        next((header.index(name) for name in load("exports")[columns] if name in header), None)
        for columns in ("speaker_columns", "words_columns", "time_columns")
    ]
    speaker, words, time = found
    return (speaker, words, time) if speaker is not None and words is not None else None


def _said(rows: Iterator[list[str]], speaker: int, words: int, time: int | None) -> Iterator[Said]:
    next(rows, None)
    for number, row in enumerate(rows, 1):
        if words >= len(row):
            continue
        at, second = cell_name(number, words), None
        stamp = stamp_of(row[time]) if time is not None and time < len(row) else None
        if stamp and stamp.time:
            at = shown(stamp, order_of([stamp]), elapsed=False)
            second = second_of(stamp.time)
        yield Said(row[words], named(row[speaker]) if speaker < len(row) else "", at, second)
