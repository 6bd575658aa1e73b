"""HTML -> lines: headings, lists, tables and paragraphs; scripts, styles and what is hidden are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.reading.formats.tables import take_rows
from assistant.reading.formats.taken import Progress, Taken, unwatched

if TYPE_CHECKING:
    from collections.abc import Mapping

_DROPPED = frozenset("script style head template noscript svg math object iframe select button textarea canvas".split())
_BLOCKS = frozenset(
    "p div section article header footer main nav aside address figure figcaption form fieldset dl dt dd ul ol li table"
    " caption thead tbody tfoot tr h1 h2 h3 h4 h5 h6 blockquote pre hr body html details summary".split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre hr section article".split())
"""What stands apart from the lines around it."""
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHUNK = 65_536


def take_html(text: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add what a page or a mail in HTML says. Nothing it refers to is fetched, no entity of its own is expanded."""
    from lxml import etree

    reader = _Reader(taken)
    parser = etree.HTMLParser(target=reader, no_network=True, recover=True, huge_tree=True)
    for start in range(0, len(text), _CHUNK):
        progress(start / len(text))
        parser.feed(text[start : start + _CHUNK])
    parser.close()
    reader.close()


class _Reader:
    """Takes the events of the parser and writes lines."""

    def __init__(self, taken: Taken) -> None:
        self.taken = taken
        self.dropped = 0
        """How many open elements are, or lie in, one that is left out."""
        self.words: list[str] = []
        self.front = ""
        """The mark of the line to come: `- `, `## `."""
        self.lists: list[int | None] = []
        """Open lists: the number of the last item, None where items have bullets."""
        self.quotes = 0
        self.preformatted = 0
        self.rows: list[list[str]] = []
        self.tables = 0
        self.counted = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.dropped or tag in _DROPPED or "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
            self.dropped += tag not in _EMPTY
            return
        if tag == "br":
            self._end_line()
        elif tag in {"td", "th"}:
            self.words.append(" ")
        if tag not in _BLOCKS:
            return
        if self.tables:
            self._in_table(tag)
            return
        self._end_line()
        if tag in _APART and not self.lists:
            self.taken.blank()
        if tag in {"ul", "ol"}:
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._begin_item()
        elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.front = "#" * int(tag[1]) + " "
        elif tag == "blockquote":
            self.quotes += 1
        elif tag == "pre":
            self.preformatted += 1
        elif tag == "table":
            self.tables, self.rows = 1, []

    def end(self, tag: str) -> None:
        if self.dropped:
            self.dropped -= tag not in _EMPTY
            return
        if tag in {"td", "th"} and self.tables == 1 and self.rows:
            self.rows[-1].append(self._said())
        if tag not in _BLOCKS:
            return
        if self.tables:
            if tag == "table":
                self.tables -= 1
                if not self.tables:
                    self._end_table()
            return
        self._end_line()
        self.front = ""
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
        elif tag == "blockquote":
            self.quotes = max(self.quotes - 1, 0)
        elif tag == "pre":
            self.preformatted = max(self.preformatted - 1, 0)
        if tag in _APART and not self.lists:
            self.taken.blank()

    def data(self, data: str) -> None:
        if self.dropped:
            return
        if not self.preformatted or self.tables:
            self.words.append(data)
            return
        first, *rest = data.split("\n")
        self.words.append(first)
        for line in rest:
            self._end_line()
            self.words.append(line)

    def comment(self, text: str) -> None:
        """Comments say nothing."""

    def close(self) -> None:
        """The end of the file: what is still open ends here."""
        if self.tables:
            self._end_table()
        self._end_line()

    def _in_table(self, tag: str) -> None:
        if tag == "table":
            self.tables += 1
        elif tag == "tr" and self.tables == 1:
            self.rows.append([])
        elif self.words:
            self.words.append(" ")

    def _end_table(self) -> None:
        """A table of one column, or one that holds a page together, is lines; others are tables."""
        self.tables = 0
        rows = [row for row in self.rows if any(row)]
        rest, self.rows = self._said(), []
        self.counted += 1
        if len(rows) > 1 and max(map(len, rows)) > 1:
            number = self.counted
            take_rows(rows, self.taken, lambda row, column: f"table {number}, {_name(row, column)}")
        else:
            for row in rows:
                for cell in row:
                    self.taken.line(cell)
        if rest:
            self.taken.line(rest)

    def _begin_item(self) -> None:
        depth = max(len(self.lists) - 1, 0)
        number = self.lists[-1] if self.lists else None
        if number is not None:
            self.lists[-1] = number + 1
        self.front = "  " * depth + ("- " if number is None else f"{number + 1}. ")

    def _said(self) -> str:
        words = "".join(self.words)
        self.words.clear()
        return " ".join(words.split())

    def _end_line(self) -> None:
        if self.preformatted and not self.tables:
            words = "".join(self.words).rstrip()
            self.words.clear()
        else:
            words = self._said()
        if words:
            self.taken.line("> " * self.quotes + self.front + words)
            self.front = "  " * len(self.lists) if self.lists else ""


def _name(row: int, column: int) -> str:
    from assistant.reading.formats.tables import cell_name

    return cell_name(row, column)
